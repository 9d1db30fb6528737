import Foundation
import Rewind
import Scenarios
import Synchronization

/// A stack on which program and app can call each other 100 deep: without optimization, each call takes several times as
/// much.
#if DEBUG
  let stackSize = 3 << 20
#else
  let stackSize = 1 << 20
#endif

/// What `body` gives on a thread with a stack of that size.
func onThread(stackSize: Int, _ body: @escaping @Sendable () throws -> [String]) -> String {
  let done = DispatchSemaphore(value: 0)
  let text = Mutex("")
  let thread = Thread {
    let result = outcome { try body().joined(separator: "\n") }
    text.withLock { $0 = result }
    done.signal()
  }
  thread.stackSize = stackSize
  thread.start()
  done.wait()
  return text.withLock { $0 }
}

/// An app of which each function and the program call each other: `turn` and `fail` 100 deep, `fall` without an end.
func makeNestingApp() throws -> Reference {
  let down = HostFunction("down") { call in try call[1].reference!(call[0].number! + 1) }
  return try Sandbox(globals: ["down": down]).evaluateCommonJSModule(
    """
    let falls = 0;
    exports.turn = (n) => n < 100 ? down(n, exports.turn) : 'turned at ' + n;
    exports.fail = (n) => { if (n < 100) return down(n, exports.fail); throw new RangeError('failed at ' + n); };
    exports.fall = (n) => { falls++; return down(n, exports.fall); };
    exports.hasFallen = () => falls > 3;
    """)
}
