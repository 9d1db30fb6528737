import Platform
import Wire

/// The host's hold on one worker process: its socket and a descriptor of the process itself (a pidfd).
final class WorkerProcess {
  /// Bytes of a reply that may wait to be read; a worker that says more at once is not one of ours.
  private static let longestBacklog = Framing.longest + (1 << 20)

  /// The worker that forked this one, or the nearest of its forebears that was alive when last asked.
  private(set) var parent: WorkerProcess?
  /// What it belongs to, and keeps alive.
  var tree: WorkerTree?
  /// Whether the process is still wanted. It may have died all the same.
  private(set) var isHeld = true
  /// The mark of the checkpoint that was forked from this worker last, and its count of minor faults then.
  var lastParked: (mark: Mark, faults: Int)?
  private let socket: Descriptor
  private var handle: ProcessHandle?
  private var splitter = FrameSplitter()
  private var outgoing: [UInt8] = []
  private var sent = 0
  private var passing: Descriptor?

  /// Takes hold of the worker at the other end of `socket`; its process is known once it has said something.
  init(socket: Descriptor, parent: WorkerProcess?) throws(SystemError) {
    self.socket = socket
    self.parent = parent
    tree = parent?.tree
    try socket.setNonBlocking(true)
    try Socket.passCredentials(on: socket.raw)
  }

  deinit {
    end()
  }

  /// The process's number; nil where it has said nothing yet, or has gone.
  var pid: Int32? { handle?.pid }

  /// What to poll for.
  var interest: Poll.Interest {
    Poll.Interest(socket.raw, sent < outgoing.count ? [.readable, .writable] : .readable)
  }

  /// Bytes that were queued and not yet sent.
  var unsent: Int { outgoing.count - sent }

  /// Queues a frame, with a descriptor to go with it.
  func send(_ frame: HostFrame, passing descriptor: Descriptor? = nil) {
    send(bytes: frame.bytes)
    if let descriptor {
      precondition(passing == nil)
      passing = descriptor
    }
  }

  /// Queues whole frames.
  func send(bytes: some Collection<UInt8>) {
    if sent == outgoing.count {
      outgoing.removeAll(keepingCapacity: outgoing.count < 1 << 20)
      sent = 0
    }
    outgoing.append(contentsOf: bytes)
  }

  /// Sends what the socket takes now. A worker that has gone is noticed when reading.
  func flush() {
    while sent < outgoing.count {
      do {
        let count = try outgoing.withUnsafeBytes { bytes throws(SystemError) in
          try Socket.send(UnsafeRawBufferPointer(rebasing: bytes[sent...]), on: socket.raw, passing: passing)
        }
        if count == 0 { return }
        passing = nil
        sent += count
      } catch {
        sent = outgoing.count
        passing = nil
        return
      }
    }
  }

  /// Takes in what has arrived.
  ///
  /// - Returns: false at the end: the process has gone.
  func receive() throws(WorkerFailure) -> Bool {
    do {
      while true {
        let received = try withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: 1) {
          room throws(SystemError) in
          let received = try Socket.receive(into: room, on: socket.raw)
          if let received { splitter.append(UnsafeRawBufferPointer(rebasing: room[..<received.count])) }
          return received
        }
        guard let received else { return true }
        if received.count == 0 {
          handle = nil
          return false
        }
        if handle == nil, let sender = received.sender { handle = try Self.handle(of: sender, behind: socket) }
        if splitter.count > Self.longestBacklog { throw WorkerFailure.hostile(.tooLong(UInt64(splitter.count))) }
        if received.count < 64 << 10 { return true }
      }
    } catch let error as SystemError {
      throw .system(error)
    } catch {
      throw error as! WorkerFailure
    }
  }

  /// A hold on the process `pid` that spoke through `socket`. Had it died since, another might have its number; but then
  /// its end of the socket is closed.
  private static func handle(of pid: Int32, behind socket: Descriptor) throws(SystemError) -> ProcessHandle? {
    let handle = try ProcessHandle(pid: pid)
    let events = try Poll.wait([Poll.Interest(socket.raw, .readable)], timeout: 0)
    return events[0].contains(.hangUp) ? nil : handle
  }

  /// The next frame (kind and payload) of what has arrived.
  func nextFrame() throws(WorkerFailure) -> ArraySlice<UInt8>? {
    do {
      return try splitter.next()
    } catch {
      throw .hostile(error)
    }
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
