import Engine
import Glibc
import Platform
import Wire

/// A worker process at work: it receives a frame, does what it says, and receives the next. A parked checkpoint is the
/// same process waiting for a frame that may never come.
public final class Runner {
  private(set) var link: Link
  let realm: Realm
  /// Why this process can't fork safely, whatever the number of its threads.
  private let obstacle: String?
  let alteration: Alteration?

  /// The text of the next turn's entry.
  var source = ""
  /// In a replay: what the clocks said in the next turn.
  var recorded: ClockReadings?
  /// The turn that is going on.
  var turn: OpenTurn?
  /// Whether the last turn was one of a replay.
  var hasReplayed = false

  /// The runner whose link ``end(because:)`` uses: a process has one.
  nonisolated(unsafe) private static var current: Runner?

  /// What a worker says instead of a frame of a turn: for tests, in which the host must not believe it.
  package typealias Alteration = (_ frame: WorkerFrame, _ isReplay: Bool) -> [WorkerFrame]

  private init(link: Link, realm: Realm, obstacle: String?, alteration: Alteration?) {
    self.link = link
    self.realm = realm
    self.obstacle = obstacle
    self.alteration = alteration
  }

  /// Starts the engine, confines the process and serves the host until it hangs up.
  ///
  /// - Parameters:
  ///   - socket: the descriptor of the host's other end; the process has no other use for it.
  ///   - namespaces: the namespaces that hold already, for the host to know.
  ///   - alteration: what is said instead of each frame of a turn; only tests have one.
  package static func run(
    on socket: Int32, namespaces: Namespaces.Report, alteration: Alteration? = nil
  ) -> Never {
    start(on: socket, namespaces: namespaces, alteration: alteration)
    current!.serve()
  }

  /// Makes the runner. Nothing but the runner holds the socket when this returns, or a fork, which lets go of the
  /// runner's, would keep it open.
  private static func start(on socket: Int32, namespaces: Namespaces.Report, alteration: Alteration?) {
    signal(SIGCHLD, SIG_IGN)  // Children that park are nobody's to wait for.
    Stack.fix()
    let obstacle = Engine.prepare() ? nil : "this build of JavaScriptCore can't hold back its memory scavenger's thread"
    let link = Link(Descriptor(adopting: socket))
    link.send(.hello(engine: Engine.version))
    link.flush()
    let realm = Realm(
      Membrane.Surroundings(
        say: { current!.say($0) }, ask: { current!.ask($0) }, request: { current!.request($0) }))
    let runner = Runner(link: link, realm: realm, obstacle: obstacle, alteration: alteration)
    current = runner
    realm.warmUp()
    let layers = Confinement.apply(keeping: [socket], namespaces: namespaces)
    link.send(.ready(confinement: layers.descriptions))
  }

  /// Tells the host why, and ends the process.
  static func end(because reason: String) -> Never {
    current?.link.send(.fault(reason))
    current?.link.flush()
    Fork.exit(3)
  }

  private func serve() -> Never {
    while true {
      do {
        try perform(try link.receive())
      } catch {
        Self.end(because: "the host sent what makes no sense: \(error)")
      }
    }
  }

  private func perform(_ frame: HostFrame) throws(WireError) {
    switch frame {
    case .source(let text):
      source = text
    case .clocks(let readings):
      take(readings)
    case .turn(let input):
      try begin(input)
    case .call(let payload):
      try call(payload)
    case .finish:
      try finish()
    case .release(let receipts):
      realm.release(receipts)
    case .tables:
      // What a replay has left is not what the recorded session had: there, sweeps took place.
      if hasReplayed { _ = realm.sweep(always: true) }
      link.send(.tables(realm.tables()))
    case .warmUp:
      realm.warmUpCalls()
    case .fire(let timer, _, _):
      try fire(timer)
    case .event(let payload, _):
      try take(try CapabilityEvent(payload))
    case .answer, .response:
      throw .malformed("an answer to nothing")
    case .observation:
      throw .malformed("an observation, which is the host's")
    case .check(let text):
      link.send(.checked(realm.check(text)))
    case .fork:
      guard let socket = link.takeDescriptor() else { throw .malformed("a fork without a socket for the child") }
      fork(onto: socket)
    case .complete(let text, let cursor):
      link.send(realm.complete(text, cursor: cursor))
    case .probe(let act):
      link.send(.probed(Self.probe(act)))
    case .share:
      guard let memory = link.takeDescriptor() else { throw .malformed("nothing to share") }
      do {
        try link.share(memory)
      } catch {
        Self.end(because: "the shared memory can't be used: \(error)")
      }
    }
  }

  /// Forks; the child goes on with `socket`. Refuses with more than one thread, whose locks the child would inherit.
  private func fork(onto socket: Descriptor) {
    // What a refusal says must be out before `socket` closes: the host listens to both ends.
    defer { link.flush() }
    if let obstacle { return link.send(.forkRefused(obstacle)) }
    guard Fork.isSingleThreaded() else { return link.send(.forkRefused("the engine has started a thread")) }
    link.flush()
    let spent = turn.map { busy - $0.started } ?? 0
    do {
      guard case .child = try Fork.fork() else { return }
      link.leaveRings()
      link = Link(socket)
      // A process's own clock begins with it.
      turn?.started = busy - spent
      link.send(.forked)
    } catch {
      link.send(.forkRefused("\(error)"))
    }
  }

  /// Processor time that this process has spent on other things than waiting for the host, in nanoseconds.
  var busy: Int64 { Clock.processCPUNanoseconds() - link.waited }

  private static func probe(_ act: String) -> String {
    #if DEBUG
      Confinement.probe(act)
    #else
      "no probes in this build"
    #endif
  }
}
