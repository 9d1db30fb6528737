import Glibc

/// A small process that starts programs, each in a view of the files and a process tree of its own.
///
/// This process may have many threads and much memory; copying a small one that has neither is quick and safe. All
/// that was started ends with this object, or with this process.
public final class Launcher {
  private let lifeline: Descriptor
  private let service: Descriptor
  private let supervisor: ProcessHandle
  private let givesViews: Bool

  /// The argument with which the worker's program serves as a launcher, of programs that have views or of others.
  public static func argument(givesViews: Bool) -> String { givesViews ? "--launch" : "--launch-plainly" }

  /// Starts the launcher, which is ready at once.
  ///
  /// - Parameters:
  ///   - program: the worker's program.
  ///   - givesViews: whether all that it starts will have a view, or nothing of it.
  public init(program: String, givesViews: Bool = true) throws(SystemError) {
    self.givesViews = givesViews
    let (lifeline, farLifeline) = try Socket.pair()
    let (service, farService) = try Socket.pair()
    supervisor = try Spawn.start(
      program, arguments: ["jsrepl-worker", Self.argument(givesViews: givesViews)],
      environment: ["SWIFT_BACKTRACE=enable=no"],
      descriptors: [3: farLifeline, 4: farService], inheritsStandardError: true)
    self.lifeline = lifeline
    self.service = service
  }

  deinit {
    shutdown(lifeline.raw, Int32(SHUT_RDWR))
    // Whoever uses this library may have reaped it already: there is nothing else to wait for.
    _ = try? supervisor.wait()
  }

  /// Whether the launcher is there; nothing can be started any more where it is not.
  public var isAlive: Bool { supervisor.isAlive }

  /// Has a program started; what comes of it is reported by the process.
  ///
  /// - Parameter descriptors: what the program has as descriptors 0, 1, 2 and so on. It has no other.
  /// - Throws: where the launcher is gone.
  public func start(
    _ request: LaunchRequest, descriptors: [Descriptor]
  ) throws(SystemError) -> LaunchedProcess {
    precondition((request.view != nil) == givesViews, "a launcher starts programs of one kind")
    let (control, farControl) = try Socket.pair()
    try service.send(all: [1], passing: farControl)
    try request.send(on: control, descriptors: descriptors)
    return LaunchedProcess(control: control)
  }
}

/// A program that was started by a ``Launcher``, with everything that it starts. It ends with this object.
public final class LaunchedProcess {
  private var control: Descriptor?
  private var received: [UInt8] = []

  init(control: Descriptor) { self.control = control }

  /// Readable for `Poll` when there is a report; -1, which `Poll` passes over, when there will be no more.
  public var descriptor: Int32 { control?.raw ?? -1 }

  /// The next report, without waiting; nil where there is none yet.
  public func nextReport() -> LaunchReport? {
    while true {
      do throws(SystemError) {
        if let report = try LaunchReport(takingFrom: &received) { return report }
        guard let control else { return .gone }
        var buffer = [UInt8](repeating: 0, count: 512)
        let arrived = try buffer.withUnsafeMutableBufferPointer { buffer throws(SystemError) in
          try Socket.receive(into: UnsafeMutableRawBufferPointer(buffer), on: control.raw, waiting: false)
        }
        guard let arrived else { return nil }
        if arrived.count == 0 { self.control = nil }
        received += buffer[..<arrived.count]
      } catch {
        control = nil
        return .gone
      }
    }
  }

  /// Sends the program the signal `number`; nothing happens where it has ended.
  ///
  /// - Parameter number: 1...64.
  public func signal(_ number: Int32) {
    guard let control else { return }
    // The end of what has ended is closed.
    try? control.send(all: [UInt8(number)])
  }

  /// Nothing survives a kill for so long, in nanoseconds, unless the system is out of order.
  private static let patience: Int64 = 5_000_000_000

  /// Ends the program and everything that it started, and waits for that.
  public func end() {
    guard let control else { return }
    self.control = nil
    shutdown(control.raw, Int32(SHUT_WR))
    let deadline = Clock.monotonicNanoseconds() + Self.patience
    var buffer = [UInt8](repeating: 0, count: 512)
    while true {
      let left = deadline - Clock.monotonicNanoseconds()
      guard left > 0, let ready = try? Poll.wait([Poll.Interest(control.raw, .readable)], timeout: left),
        !ready[0].isEmpty
      else { return }
      // What it still reports is nobody's business.
      let count = recv(control.raw, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      if count == 0 || (count == -1 && errno != EINTR && errno != EAGAIN) { return }
    }
  }

  deinit { end() }
}
