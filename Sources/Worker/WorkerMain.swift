import Glibc
import Platform

/// The `jsrepl-worker` program. It is started by the library with two sockets: 3, the lifeline, at whose end all of the
/// session's processes end, and 4, on which the first worker serves or, for a ``Platform/Launcher``, programs
/// are started.
public func workerMain() -> Never {
  workerMain(alteration: nil) {}
}

/// The program with changes that tests need.
///
/// - Parameters:
///   - alteration: what is said instead of each frame of a turn.
///   - prepare: runs in the first worker before the engine starts.
package func workerMain(alteration: Runner.Alteration?, prepare: () -> Void) -> Never {
  let lifeline: Int32 = 3
  let socket: Int32 = 4
  guard fcntl(lifeline, F_GETFD) >= 0, fcntl(socket, F_GETFD) >= 0 else {
    let message = "jsrepl-worker: this is a part of jsrepl and can't be started by itself; run jsrepl\n"
    message.utf8CString.withUnsafeBufferPointer { _ = write(2, $0.baseAddress, $0.count - 1) }
    Fork.exit(2)
  }
  LaunchServer.run(argument: CommandLine.arguments.dropFirst().first, lifeline: lifeline, service: socket)
  Supervisor.run(lifeline: Descriptor(adopting: lifeline)) { namespaces in
    prepare()
    Runner.run(on: socket, namespaces: namespaces, alteration: alteration)
  }
}
