import Engine
import Glibc
import Platform
import Wire

/// A worker process at work: it receives a frame, does what it says, and receives the next. A parked checkpoint is the
/// same process waiting for a frame that may never come.
public final class Runner {
  private var link: Link
  private let realm: Realm
  private var source = ""
  private var recorded: ClockReadings?
  /// Why this process can't fork safely, whatever the number of its threads.
  private let obstacle: String?
  private let alteration: Alteration?
  /// Outputs of a turn that are sent at once, so that the user sees what is printed before a long computation. What a
  /// loop prints after them goes in batches.
  private static let promptOutputs = 16
  private var outputs = 0

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
    Self.fixStack()
    let obstacle = Engine.prepare() ? nil : "this build of JavaScriptCore can't hold back its memory scavenger's thread"
    let link = Link(Descriptor(adopting: socket))
    link.send(.hello(engine: Engine.version))
    link.flush()
    let realm = Realm { current!.say($0) }
    let runner = Runner(link: link, realm: realm, obstacle: obstacle, alteration: alteration)
    current = runner
    realm.warmUp()
    let layers = Confinement.apply(keeping: [socket], namespaces: namespaces)
    link.send(.ready(confinement: layers.descriptions))
  }

  /// Says a frame that belongs to a turn.
  private func say(_ frame: WorkerFrame) {
    guard let alteration else {
      link.send(frame)
      if case .output = frame, recorded == nil, outputs < Self.promptOutputs {
        outputs += 1
        link.flush()
      }
      return
    }
    for frame in alteration(frame, recorded != nil) { link.send(frame) }
  }

  /// Gives every worker the same stack: how deep a recursion goes is something that JavaScript sees, so it must not
  /// depend on the shell's limits. Where the hard limit is lower, that is what there is.
  private static func fixStack() {
    let resource = __rlimit_resource_t(RLIMIT_STACK.rawValue)
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0 else { return }
    limit.rlim_cur = min(8 << 20, limit.rlim_max)
    setrlimit(resource, &limit)
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
      recorded = readings
    case .turn(let input):
      outputs = 0
      let started = Clock.processCPUNanoseconds()
      let end = realm.run(input, source: source, recorded: recorded)
      say(.ended(end))
      source = ""
      recorded = nil
      link.send(.cost(UInt64(max(0, Clock.processCPUNanoseconds() - started)) / 1000))
    case .check(let text):
      link.send(.checked(realm.check(text)))
    case .fork:
      guard let socket = link.takeDescriptor() else { throw .malformed("a fork without a socket for the child") }
      fork(onto: socket)
    case .complete(let text, let cursor, let names):
      link.send(realm.complete(text, cursor: cursor, names: names))
    case .findUnusable(let names):
      link.send(.unusable(names.filter(realm.isUnusable)))
    case .probe(let act):
      link.send(.probed(Self.probe(act)))
    }
  }

  /// Forks; the child goes on with `socket`. Refuses with more than one thread, whose locks the child would inherit.
  private func fork(onto socket: Descriptor) {
    // What a refusal says must be out before `socket` closes: the host listens to both ends.
    defer { link.flush() }
    if let obstacle { return link.send(.forkRefused(obstacle)) }
    guard Fork.isSingleThreaded() else { return link.send(.forkRefused("the engine has started a thread")) }
    link.flush()
    do {
      guard case .child = try Fork.fork() else { return }
      link = Link(socket)
      link.send(.forked)
    } catch {
      link.send(.forkRefused("\(error)"))
    }
  }

  private static func probe(_ act: String) -> String {
    #if DEBUG
      Confinement.probe(act)
    #else
      "no probes in this build"
    #endif
  }
}
