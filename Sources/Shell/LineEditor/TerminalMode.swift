import Glibc
import Platform

/// The mode of a terminal (termios(3)): the user's, and the one for editing and for everything in between.
///
/// While editing, keys come one by one, unechoed and untranslated, and wait in the kernel when nobody reads them. The
/// keys for signals and for flow control go on working, as the user has set them.
struct TerminalMode {
  private let terminal: Int32
  /// The mode to go back to.
  private(set) var original: termios

  /// - Throws: `ENOTTY` where the descriptor is not a terminal.
  init(terminal: Int32) throws(SystemError) {
    self.terminal = terminal
    original = try Self.current(of: terminal)
  }

  static func current(of terminal: Int32) throws(SystemError) -> termios {
    var mode = termios()
    try SystemError.check("tcgetattr", "terminal") { tcgetattr(terminal, &mode) }
    return mode
  }

  /// Sets the mode for editing. Keys that were typed before are kept.
  mutating func enter() throws(SystemError) {
    let present = try Self.current(of: terminal)
    // A mode that takes whole lines is not ours: it is the user's, perhaps changed since.
    if present.c_lflag & tcflag_t(ICANON) != 0 { original = present }
    var mode = present
    mode.c_iflag &= ~tcflag_t(ICRNL | INLCR | IGNCR | ISTRIP)
    mode.c_lflag &= ~tcflag_t(ICANON | ECHO | ECHONL | IEXTEN)
    mode.c_lflag |= tcflag_t(ISIG)
    mode.c_oflag |= tcflag_t(OPOST | ONLCR)
    withUnsafeMutableBytes(of: &mode.c_cc) { keys in
      // Reading never waits: an interrupt takes back what poll(2) has just told of, and then nobody would look for signals.
      keys[Int(VMIN)] = 0
      keys[Int(VTIME)] = 0
    }
    try set(mode)
  }

  /// Whether the terminal is in the mode for editing, so that nobody has changed it since.
  func isEntered() throws(SystemError) -> Bool {
    try Self.current(of: terminal).c_lflag & tcflag_t(ICANON | ECHO) == 0
  }

  /// Goes back to the user's mode, with keys that the user has changed in the meantime.
  func leave() throws(SystemError) {
    let present = try Self.current(of: terminal)
    var mode = original
    mode.c_cc = present.c_cc
    withUnsafeMutableBytes(of: &mode.c_cc) { keys in
      withUnsafeBytes(of: original.c_cc) { old in
        keys[Int(VMIN)] = old[Int(VMIN)]
        keys[Int(VTIME)] = old[Int(VTIME)]
      }
    }
    try set(mode)
  }

  /// The key that ends the input; nil where the user has turned it off.
  var endOfInputKey: UInt8? {
    let key = withUnsafeBytes(of: original.c_cc) { $0[Int(VEOF)] }
    return key == 0 ? nil : key
  }

  private func set(_ mode: termios) throws(SystemError) {
    var mode = mode
    // Waits for output, and keeps what has been typed, unlike TCSAFLUSH.
    try SystemError.check("tcsetattr", "terminal") { tcsetattr(terminal, TCSADRAIN, &mode) }
  }
}
