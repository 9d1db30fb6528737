import CPlatform
import Glibc

/// The process behind a ``Launcher``: it has one thread, keeps nothing, and makes a copy of itself for each program.
public enum LaunchServer {
  /// Serves until the other end of `service` is closed, where `argument` is one of ``Launcher/argument(givesViews:)``;
  /// returns where it is not. All that was started ends with `lifeline`.
  ///
  /// The process must have one thread.
  public static func run(argument: String?, lifeline: Int32, service: Int32) {
    guard let givesViews = [true, false].first(where: { argument == Launcher.argument(givesViews: $0) }) else { return }
    // Without views, programs are to see the numbers of processes that /proc has.
    let namespaces = { Namespaces.unshare(givesViews ? ownNamespaces : []) }
    Supervisor.run(lifeline: Descriptor(adopting: lifeline), namespaces: namespaces) { report in
      let service = Descriptor(adopting: service)
      serve(service, report)
    }
  }

  /// What the launcher has for itself, so that it may make others for each program.
  private static let ownNamespaces: Namespaces = [.user, .pid, .mount]
  private static let programNamespaces: Namespaces = [.pid, .mount, .ipc]

  private static func serve(_ service: Descriptor, _ report: Namespaces.Report) -> Never {
    // Children are not waited for: each ends on its own, and what they leave is the business of the supervisor's init.
    signal(SIGCHLD, SIG_IGN)
    do throws(SystemError) {
      while true {
        let (_, control) = try service.receive(exactly: 1)
        guard let control else { continue }
        if try Fork.fork() == .child {
          signal(SIGCHLD, SIG_DFL)
          start(on: control, report)
        }
      }
    } catch {
      Fork.exit(0)
    }
  }

  /// In the copy that is made for one program.
  private static func start(on control: Descriptor, _ report: Namespaces.Report) -> Never {
    do throws(SystemError) {
      let (request, descriptors) = try LaunchRequest.receive(on: control)
      // Open until the program has them, whatever becomes of the objects.
      let numbers = try descriptors.map { descriptor throws(SystemError) in
        try SystemError.check("dup") { fcntl(descriptor.raw, F_DUPFD_CLOEXEC, 16) }
      }
      let line = Descriptor(
        adopting: try SystemError.check("dup") { fcntl(control.raw, F_DUPFD_CLOEXEC, 16) })
      let above = ProcessInit(request: request, control: line, descriptors: numbers)
      guard let view = request.view else { above.run() }
      do throws(SystemError) {
        for each in Namespaces.named
        where ownNamespaces.contains(each.namespace) && !report.held.contains(each.namespace) {
          throw refusal(in: report, of: each.name)
        }
        let own = Namespaces.unshare(programNamespaces)
        if let refusal = own.refusals.first { throw refusal }
        try ProcessView.enter(view)
        // The first process of the namespace is the next child.
        if try Fork.fork() == .child {
          ProcessView.mountProcesses()
          above.run()
        }
      } catch {
        above.report(.failed(.view, error))
      }
      Fork.exit(0)
    } catch {
      Fork.exit(70)
    }
  }

  private static func refusal(in report: Namespaces.Report, of name: String) -> SystemError {
    report.refusals.first { $0.subject == "\(name) namespace" }
      ?? SystemError(operation: "unshare", subject: "\(name) namespace", code: EPERM)
  }
}
