// A worker that says something else in a replay than it said when it was live, where what is printed asks for it.
// In the locale "thread" it has a second thread, so that it must not fork.

import Glibc
import Platform
import Wire
import Worker

func alter(_ frame: WorkerFrame, isReplay: Bool) -> [WorkerFrame] {
  guard isReplay, case .output(let stream, let text) = frame else { return [frame] }
  return switch text {
  case "wrong\n": [.output(stream, "another\n")]
  case "extra\n": [frame, .output(stream, "one more\n")]
  case "missing\n": []
  default: [frame]
  }
}

/// What the second thread does. Not the main actor's, as a closure here would be.
nonisolated func idle(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  while true { pause() }
}

workerMain(alteration: alter) {
  guard String(cString: getenv("LANG")) == "thread" else { return }
  var thread = pthread_t()
  let failure = pthread_create(&thread, nil, idle, nil)
  precondition(failure == 0, "pthread_create: \(failure)")
}
