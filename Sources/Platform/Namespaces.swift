import CPlatform
import Glibc

/// Views of the system that a process has for itself (namespaces(7)).
public struct Namespaces: OptionSet, Sendable, Hashable {
  public let rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static let user = Namespaces(rawValue: CLONE_NEWUSER)
  public static let pid = Namespaces(rawValue: CLONE_NEWPID)
  public static let mount = Namespaces(rawValue: CLONE_NEWNS)
  public static let network = Namespaces(rawValue: CLONE_NEWNET)
  public static let ipc = Namespaces(rawValue: CLONE_NEWIPC)
  public static let uts = Namespaces(rawValue: CLONE_NEWUTS)
  public static let all: Namespaces = [.user, .pid, .mount, .network, .ipc, .uts]

  /// Each single namespace with its name; `user` first, because it gives the right to have the others.
  public static let named: [(name: String, namespace: Namespaces)] = [
    ("user", .user), ("pid", .pid), ("mount", .mount), ("network", .network), ("ipc", .ipc), ("uts", .uts),
  ]

  /// Which namespaces a process got, and why it did not get the others.
  public struct Report: Sendable {
    public var held: Namespaces
    /// What was refused, and why: a namespace, or a step inside one that is held.
    public var refusals: [SystemError]

    public init(held: Namespaces = [], refusals: [SystemError] = []) {
      self.held = held
      self.refusals = refusals
    }

    /// The kernel's reason for which `namespace` is not held.
    public func reason(for namespace: Namespaces) -> String {
      let name = Namespaces.named.first { $0.namespace == namespace }?.name ?? "?"
      let refusal = refusals.first { $0.subject == "\(name) namespace" }
      return refusal.map { "\($0)" } ?? "not tried"
    }
  }

  /// Moves this process into new namespaces, as many of `wanted` as the system allows (unshare(2)).
  ///
  /// The process must have one thread. A new PID namespace begins with its next child. User and group keep their
  /// numbers; the process has every capability inside a new user namespace until it drops them. Mounts that are made
  /// outside later stay outside.
  public static func unshare(_ wanted: Namespaces = .all) -> Report {
    let (user, group) = (geteuid(), getegid())
    var report = Report()
    if (try? SystemError.check("unshare") { CPlatform.unshare(wanted.rawValue) }) != nil {
      report.held = wanted
    } else {
      for (name, namespace) in named where wanted.contains(namespace) {
        report.attempt(namespace) { () throws(SystemError) in
          _ = try SystemError.check("unshare", "\(name) namespace") { CPlatform.unshare(namespace.rawValue) }
        }
      }
    }
    if report.held.contains(.user) {
      // See user_namespaces(7); without the map the process is "nobody" inside, and works.
      for (file, text) in [
        ("setgroups", "deny"), ("uid_map", "\(user) \(user) 1"), ("gid_map", "\(group) \(group) 1"),
      ] {
        report.attempt([]) { () throws(SystemError) in try write(text, to: "/proc/self/\(file)") }
      }
    }
    if report.held.contains(.mount) {
      report.attempt([]) { () throws(SystemError) in
        try SystemError.check("mount", "/") { Glibc.mount(nil, "/", nil, UInt(MS_REC | MS_PRIVATE), nil) }
      }
    }
    return report
  }

  private static func write(_ text: String, to path: String) throws(SystemError) {
    let file = try Descriptor.open(path, O_WRONLY)
    try SystemError.check("write", path) { Glibc.write(file.raw, text, text.utf8.count) }
  }
}

extension Namespaces.Report {
  fileprivate mutating func attempt(_ namespace: Namespaces, _ step: () throws(SystemError) -> Void) {
    do throws(SystemError) {
      try step()
      held.formUnion(namespace)
    } catch {
      refusals.append(error)
    }
  }
}
