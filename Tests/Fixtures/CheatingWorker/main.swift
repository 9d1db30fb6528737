// A worker that says something else in a replay than it said when it was live, where what is printed, asked, told or
// returned asks for it: "wrong", "extra" or "missing". In the locale "thread" it has a second thread, so that it must not
// fork.

import Glibc
import Platform
import Wire
import Worker

func alter(_ frame: WorkerFrame, isReplay: Bool) -> [WorkerFrame] {
  guard isReplay else { return [frame] }
  return switch frame {
  case .output(let stream, "wrong\n"): [.output(stream, "another\n")]
  case .output(let stream, "extra\n"): [frame, .output(stream, "one more\n")]
  case .output(_, "missing\n"): []
  case .ask(let payload): alter(frame, payload, WorkerFrame.ask)
  case .notify(let payload): alter(frame, payload, WorkerFrame.notify)
  case .request(let payload): alter(frame, payload, WorkerFrame.request)
  case .returned(let payload): alter(frame, payload, WorkerFrame.returned)
  default: [frame]
  }
}

/// What comes of a frame of a call, by the word in its payload.
nonisolated func alter(
  _ frame: WorkerFrame, _ payload: [UInt8], _ make: ([UInt8]) -> WorkerFrame
) -> [WorkerFrame] {
  func place(of word: String) -> Int? { payload.indices.first { payload[$0...].starts(with: word.utf8) } }
  if let place = place(of: "wrong") {
    return [make(payload[..<place] + Array("other".utf8) + payload[(place + 5)...])]
  }
  if place(of: "extra") != nil { return [frame, frame] }
  return place(of: "missing") == nil ? [frame] : []
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
