import CPlatform
import Glibc
import Platform

/// The sandbox around the process that runs JavaScript.
public enum Confinement {
  /// Takes from this process, for itself and all its later forks, everything that the engine does not need.
  ///
  /// To be called once, in a process with one thread, after the engine has been started and has read its time zone and
  /// locale data. From then on there are no files, no network, no other processes and no threads. Children end without
  /// a trace: nobody has to wait for them. Each layer that the system refuses is left out and reported.
  /// - Parameters:
  ///   - kept: the descriptors that stay, as a rule the socket alone.
  ///   - namespaces: what `Supervisor.run` gave to its body.
  public static func apply(keeping kept: [Int32], namespaces: Namespaces.Report) -> Layers {
    var layers = Layers()
    layers.record(namespaces)
    layers.attempt(.closedDescriptors) { () throws(SystemError) in try OpenDescriptors.giveUp(except: kept) }
    if namespaces.held.contains(.mount) {
      layers.attempt(.emptyRoot) { () throws(SystemError) in try EmptyRoot.enter() }
    } else {
      layers.record(.emptyRoot, missingBecause: "needs a mount namespace")
    }
    layers.attempt(.noNewPrivileges) { () throws(SystemError) in try Privileges.denyNew() }
    layers.attempt(.landlock) { () throws(SystemError) in try Landlock.denyAll() }
    layers.attempt(.noCapabilities) { () throws(SystemError) in try Privileges.dropAll() }
    setSignals()
    layers.attempt(.seccomp) { () throws(SystemError) in try SystemCallFilter.install() }
    return layers
  }

  /// Ended children are not kept for a wait(2) that nobody calls, and a crash ends the process by its own signal: the
  /// handlers that runtime libraries have set up to describe it need files and further processes. Nor does it leave
  /// its memory in a file.
  private static func setSignals() {
    signal(SIGCHLD, SIG_IGN)
    for crash in [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGQUIT, SIGSEGV, SIGTRAP] { signal(crash, SIG_DFL) }
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    // Cannot fail: a limit may always be lowered.
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  }
}

extension Layers {
  fileprivate mutating func attempt(_ layer: Layer, _ step: () throws(SystemError) -> Void) {
    do throws(SystemError) {
      try step()
      record(layer)
    } catch {
      record(layer, missingBecause: "\(error)")
    }
  }

  fileprivate mutating func record(_ namespaces: Namespaces.Report) {
    let layers: [(Layer, Namespaces)] = [
      (.userNamespace, .user), (.pidNamespace, .pid), (.mountNamespace, .mount), (.networkNamespace, .network),
      (.ipcNamespace, .ipc),
    ]
    for (layer, namespace) in layers {
      record(layer, missingBecause: namespaces.held.contains(namespace) ? nil : namespaces.reason(for: namespace))
    }
  }
}
