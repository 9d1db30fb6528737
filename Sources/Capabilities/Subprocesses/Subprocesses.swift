import Glibc
import Platform
import Wire

/// Other programs, which a session's app may run. Each sees the session's files, and what it changes of them comes back as
/// the session's; nothing of it reaches the real disk.
public final class Subprocesses: Activity {
  /// The session's directory; absolute, without links.
  let directory: String
  /// What programs get as environment where the app gives them none, `NAME=value`.
  let environment: [String]
  /// The program that starts them.
  let worker: String
  /// Where their private directories may lie.
  let scratchBases: [String]
  /// Asks whether programs may run in a copy of the directory, where they can have no view; nil where they may not.
  public var offersCopy: ((String, Waiting) throws -> Bool)?
  private let permissions: Permissions
  private let disk: Disk

  /// Why programs can have no view here; nil as long as that is not known.
  var obstacle: String?
  var copyAnswer: Bool?
  var launchers: [Bool: Launcher] = [:]
  var scratches: [String: Scratch] = [:]

  private var live: [Int: LiveSubprocess] = [:]
  private var revivals: [Int: Revival] = [:]
  /// Those that could not be brought back: what to say.
  private var losses: [Int: String] = [:]
  /// What was started here was permitted.
  private var permitted: Set<ObjectIdentifier> = []
  private var keptIdentities: [Subprocess.Identity] = []
  private var lastServed = 0
  /// Raised where there is something to take that no descriptor of a process tells.
  private let bell = try? Event()

  /// - Parameters:
  ///   - directory: the session's.
  ///   - worker: the path of `jsrepl-worker`.
  ///   - environment: what programs get where the app gives them none.
  ///   - permissions: asked again before something is brought back.
  ///   - scratchBases: existing directories, the best one first, in which private ones are made.
  ///   - copies: has programs run in copies of the directory, without asking, as if they could have no view.
  ///   - offersCopy: asks the user whether that may be, with a text that says why.
  public init(
    directory: String, worker: String, environment: [String], permissions: Permissions,
    scratchBases: [String] = ["/tmp", "/var/tmp", "/dev/shm"], copies: Bool = false,
    offersCopy: ((String, Waiting) throws -> Bool)? = nil
  ) {
    if let real = realpath(directory, nil) {
      self.directory = String(cString: real)
      free(real)
    } else {
      self.directory = directory
    }
    self.worker = worker
    disk = Disk(directory: self.directory)
    self.environment = environment
    self.permissions = permissions
    self.scratchBases = scratchBases
    self.offersCopy = offersCopy
    if copies {
      obstacle = "copies were asked for"
      copyAnswer = true
    }
  }

  // MARK: Requests

  /// As what a program is to be permitted: by its name where that leads to what it would lead to for everybody, else by
  /// where it lies.
  func permissionName(of command: SubprocessCommand, changes: [FileChange]) -> String {
    let ways = ProgramWays(changes: changes)
    let name = ways.name(
      of: command, in: command.directory.isEmpty ? directory : command.directory, environment: environment)
    // These have the system load other code into the program.
    let loads = command.environment.filter { $0.hasPrefix("LD_") }
    return (loads + [name]).joined(separator: " ")
  }

  /// Starts a subprocess of the state's, by its command with paths as they are here.
  func spawn(
    _ pid: Int, _ record: Subprocess, as command: SubprocessCommand, changes: [FileChange], waiting: Waiting
  ) throws {
    end(pid)
    let program = try start(command, changes: changes, waiting: waiting)
    live[pid] = LiveSubprocess(pid: pid, record: record, program: program)
    permitted.insert(ObjectIdentifier(record.identity))
    // An identifier means what it means only as long as its object lives.
    keptIdentities.append(record.identity)
  }

  func write(_ bytes: [UInt8], to pid: Int, _ record: Subprocess) { find(pid, record)?.write(bytes) }
  func endInput(of pid: Int, _ record: Subprocess) { find(pid, record)?.endInput() }
  func closeOutput(_ output: RunningProgram.Output, of pid: Int, _ record: Subprocess) {
    find(pid, record)?.closeOutput(output, at: record)
  }
  func signal(_ number: Int32, to pid: Int, _ record: Subprocess) { find(pid, record)?.signal(number) }

  private func find(_ pid: Int, _ record: Subprocess) -> LiveSubprocess? {
    guard let found = live[pid], found.identity === record.identity else {
      // What is being brought back is sent more than was recorded: it begins anew, with that in the record.
      if revivals[pid]?.record.identity === record.identity {
        revivals[pid]?.end()
        revivals[pid] = nil
        revive(pid, record)
      }
      return nil
    }
    return found
  }

  /// What a subprocess had changed when it said something.
  func changes(at event: CapabilityEvent, _ record: Subprocess) -> [FileChange] {
    live[event.subject]?.changes(at: record) ?? []
  }

  // MARK: Activity

  public var interests: [Poll.Interest] {
    let isQuiet = losses.isEmpty && live.values.allSatisfy(\.isQuiet) && revivals.values.allSatisfy(\.isQuiet)
    if isQuiet { bell?.lower() } else { bell?.raise() }
    let own = bell.map { [Poll.Interest($0.descriptor.raw, .readable)] } ?? []
    return own + live.values.flatMap(\.interests) + revivals.values.flatMap(\.interests)
  }

  public func next(for state: CapabilityState) -> CapabilityEvent? { next(for: state.subprocesses) }

  func next(for table: SubprocessTable) -> CapabilityEvent? {
    for (pid, revival) in revivals {
      switch revival.goOn() {
      case .underWay: break
      case .done(let process):
        revivals[pid] = nil
        live[pid] = process
      case .failed(let reason):
        revival.end()
        revivals[pid] = nil
        losses[pid] = reason
      }
    }
    losses = losses.filter { table.subprocesses[$0.key].map { !$0.isLost } ?? false }
    for (pid, reason) in losses.sorted(by: { $0.key < $1.key }) {
      guard let record = table.subprocesses[pid] else { continue }
      let text = "The process \(pid) (\(record.command.program)) could not be brought back: \(reason)"
      return CapabilityEvent(
        .subprocesses, subject: pid, kind: SubprocessEvent.lost.rawValue, parts: [Array(text.utf8)])
    }
    // Each has its turn.
    let pids = live.keys.sorted()
    for pid in pids.filter({ $0 > lastServed }) + pids.filter({ $0 <= lastServed }) {
      guard let process = live[pid], let record = table.subprocesses[pid], process.identity === record.identity else {
        continue
      }
      if let event = process.next(for: record) {
        lastServed = pid
        return event
      }
      if process.isGone { live[pid] = nil }
    }
    return nil
  }

  public func isPending(in state: CapabilityState) -> Bool { isPending(in: state.subprocesses) }

  func isPending(in table: SubprocessTable) -> Bool { table.open.contains { $0.record.isReferenced } }

  public func adopt(_ state: CapabilityState) { adopt(state.subprocesses) }

  func adopt(_ table: SubprocessTable) {
    for (pid, process) in live {
      if let record = table.subprocesses[pid], process.matches(record) { continue }
      end(pid)
    }
    for (pid, revival) in revivals {
      if let record = table.subprocesses[pid], revival.matches(record) { continue }
      end(pid)
    }
    losses = losses.filter { table.subprocesses[$0.key] != nil }
    for (pid, record) in table.open where live[pid] == nil && revivals[pid] == nil && losses[pid] == nil {
      revive(pid, record)
    }
  }

  private func revive(_ pid: Int, _ record: Subprocess) {
    do {
      let disk = disk.placed(for: record.files)
      let known = try record.files.shown(on: disk) { permissions.hasGrantedReading($0) }
      let changes = disk.relocation?.here(known) ?? known
      let command = disk.relocation?.here(record.command) ?? record.command
      let waiting = Waiting { interests, time in try Poll.wait(interests, timeout: time) }
      if !permitted.contains(ObjectIdentifier(record.identity)) {
        let permission = Permission.run(permissionName(of: command, changes: changes))
        if try !permissions.isPermitted(permission, waiting: waiting) {
          losses[pid] = Permissions.refusal(of: permission)
          return
        }
      }
      let program = try start(command, changes: changes, waiting: waiting)
      revivals[pid] = try Revival(pid: pid, record: record, program: program)
    } catch {
      losses[pid] = "\(error)"
    }
  }

  private func end(_ pid: Int) {
    live.removeValue(forKey: pid)?.program.end()
    revivals.removeValue(forKey: pid)?.end()
    losses[pid] = nil
  }

  public func end() {
    for pid in Set(live.keys).union(revivals.keys) { end(pid) }
    launchers = [:]
    scratches = [:]
  }
}
