import Platform
import Wire

/// The host's hold on one worker process: its connection and a descriptor of the process itself (a pidfd).
final class WorkerProcess {
  /// The worker that forked this one, or the nearest of its forebears that was alive when last asked.
  private(set) var parent: WorkerProcess?
  /// What it belongs to, and keeps alive.
  var tree: WorkerTree?
  /// Whether the process is still wanted. It may have died all the same.
  private(set) var isHeld = true
  /// The mark of the checkpoint that was forked from this worker last, and its count of minor faults then.
  var lastParked: (mark: Mark, faults: Int)?
  private var channel: WorkerChannel
  private var handle: ProcessHandle?
  /// When the host last asked the kernel for what this worker, or anybody else, has to say: see ``Watch``.
  var lastPolled: Int64 = 0
  /// When the host last looked after its memory while it waited for it.
  var lastLooked: Int64 = 0

  /// Takes hold of the worker at the other end of `socket`; its process is known once it has said something.
  init(socket: Descriptor, parent: WorkerProcess?) throws(SystemError) {
    channel = try WorkerChannel(socket)
    self.parent = parent
    tree = parent?.tree
  }

  deinit {
    end()
  }

  /// The process's number; nil where it has said nothing yet, or has gone.
  var pid: Int32? { handle?.pid }

  /// What to poll for.
  var interest: Poll.Interest { channel.interest }

  /// Bytes that were queued and not yet sent.
  var unsent: Int { channel.unsent }

  /// Queues a frame, with a descriptor to go with it.
  func send(_ frame: HostFrame, passing descriptor: Descriptor? = nil) {
    channel.send(frame.bytes, passing: descriptor)
  }

  /// Queues whole frames.
  func send(bytes: some Collection<UInt8>) {
    channel.send(bytes)
  }

  /// Goes on through shared memory, after what is queued: for a worker to and from which many short frames go. Does
  /// nothing the second time. Forks of the worker begin without.
  func share() throws(SystemError) {
    try channel.share()
  }

  /// Sends what can be sent now. A worker that has gone is noticed when reading.
  func flush() {
    channel.flush()
  }

  /// Takes in what has arrived.
  ///
  /// - Returns: false at the end: the process has gone.
  func receive() throws(WorkerFailure) -> Bool {
    guard try channel.receive() else {
      handle = nil
      return false
    }
    if handle == nil, let speaker = channel.takeSpeaker() {
      do {
        handle = try Self.handle(of: speaker, behind: channel.socket)
      } catch {
        throw .system(error)
      }
    }
    return true
  }

  /// A hold on the process `pid` that spoke through `socket`. Had it died since, another might have its number; but then
  /// its end of the socket is closed.
  private static func handle(of pid: Int32, behind socket: Descriptor) throws(SystemError) -> ProcessHandle? {
    let handle = try ProcessHandle(pid: pid)
    let events = try Poll.wait([Poll.Interest(socket.raw, .readable)], timeout: 0)
    return events[0].contains(.hangUp) ? nil : handle
  }

  /// The next frame (kind and payload) of what has arrived.
  func nextFrame() throws(WorkerFailure) -> ArraySlice<UInt8>? { try channel.nextFrame() }

  /// Whether the worker can be listened to without the kernel.
  var isOnRings: Bool { channel.isOnRings }

  /// Whether there is something to do that only the shared memory tells of.
  var hasNews: Bool { channel.hasNews }

  /// Has the worker tell all news through the socket, for the time of a poll.
  ///
  /// - Returns: whether there are none yet.
  func fallAsleep() -> Bool { channel.fallAsleep() }

  /// Ends what ``fallAsleep()`` began; `events` is what the poll said.
  func wake(_ events: Poll.Events) {
    channel.wake(events)
  }

  /// Ends the process.
  func end() {
    guard isHeld else { return }
    isHeld = false
    do {
      try handle?.kill()
    } catch {
      // Not permitted: the closed socket ends it as soon as it reads.
    }
    handle = nil
  }

  /// Resident memory, minor faults and threads, as the kernel counts them; nil where the process has gone.
  var statistics: ProcessStatistics? {
    do {
      return try handle?.statistics()
    } catch {
      return nil
    }
  }

  /// Makes the kernel prefer this process, or not, when memory runs out: 0 to 1,000.
  func setOutOfMemoryScore(_ score: Int) {
    do {
      try handle?.setOutOfMemoryScore(score)
    } catch {
      // A refinement: where it isn't permitted, the kernel chooses by size.
    }
  }

  /// How many forebears are alive: each makes a fork dearer.
  var liveAncestors: Int {
    var count = 0
    var child = self
    while let ancestor = child.parent {
      if ancestor.isHeld {
        count += 1
        child = ancestor
      } else {
        child.parent = ancestor.parent
      }
    }
    return count
  }
}

/// Why a worker is of no use any more.
public enum WorkerFailure: Error, Equatable, CustomStringConvertible {
  /// Its process ended by itself: the engine crashed, or the kernel ended it.
  case ended
  /// It said something that no worker says.
  case hostile(WireError)
  /// It gave up, with this reason.
  case fault(String)
  /// It answered with something that was not asked for.
  case unexpected(String)
  /// It can't be talked to.
  case system(SystemError)

  /// What happened to the worker, as the end of a sentence.
  public var description: String {
    switch self {
    case .ended: "its process ended unexpectedly"
    case .hostile(let error): "it sent \(error)"
    case .fault(let reason): reason
    case .unexpected(let what): "it sent \(what) when something else was due"
    case .system(let error): "\(error)"
    }
  }
}
