import Glibc
import Platform
import Rewind

/// The signals that mean something to a session, as something to poll.
final class Signals {
  private let source: SignalSource
  /// The signal that asks the program to end, once it has come.
  private(set) var ending: Int32?
  /// Whether the window has changed its size since this was last taken back.
  var hasResized = false
  /// Stops the program, when Ctrl-Z asks for it, and comes back when it goes on.
  var onStop: () -> Void = {}
  /// Whether a busy session is stopped by SIGINT. Without a terminal, SIGINT ends the program.
  private let interruptsOnly: Bool

  init(interactive: Bool) throws(SystemError) {
    signal(SIGPIPE, SIG_IGN)
    interruptsOnly = interactive
    source = try SignalSource([SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGUSR1] + (interactive ? [SIGTSTP] : []))
  }

  /// To be polled for reading.
  var descriptor: Int32 { source.descriptor.raw }

  /// Takes what has come.
  ///
  /// - Returns: whether the user wants what is going on to stop.
  func take() -> Bool {
    var stop = false
    do {
      while let signal = try source.next() {
        switch signal {
        case SIGWINCH: hasResized = true
        case SIGTSTP: onStop()
        case SIGINT where interruptsOnly: stop = true
        case SIGUSR1: stop = true
        default:
          ending = signal
          stop = true
        }
      }
    } catch {
      ending = SIGTERM
      stop = true
    }
    return stop || ending != nil
  }

  /// Stops what the session does, when nobody can read what it prints.
  func stop() { raise(SIGUSR1) }

  /// For a session: stops what it does.
  var interruption: Interruption {
    Interruption(descriptor: descriptor) { [unowned self] in take() }
  }
}
