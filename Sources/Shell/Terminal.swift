import CPlatform
import Glibc
import Platform
import Wire

/// Where the user reads: standard output and standard error.
final class Terminal {
  /// The escape sequences that are used beside those of values.
  enum Style: String {
    case dim = "\u{1b}[2m"
    case red = "\u{1b}[31m"
    case green = "\u{1b}[32m"
    case cyan = "\u{1b}[36m"
    case bold = "\u{1b}[1m"
  }

  /// Whether to write colours.
  let color: Bool
  /// Whether the user sits at a terminal, for input and for output.
  let isInteractive: Bool
  /// The first write to standard output that failed.
  private(set) var failure: SystemError?
  /// Whether something was written since ``isInteractive``'s cursor was known to be at the start of a line.
  private(set) var isMidLine = false

  /// Called when ``failure`` is set.
  var onFailure: () -> Void = {}

  /// Whether the banner is left out.
  var isQuiet = false
  /// Gets what would be written, while a line is being typed that it must not disturb.
  var redirect: ((StandardStream, String) -> Void)?

  init(color: Bool, isInteractive: Bool) {
    self.color = color
    self.isInteractive = isInteractive
  }

  /// The width in columns; 80 where there is no terminal.
  static var columns: Int {
    var size = winsize()
    guard cplatform_window_size(1, &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Writes to standard output. A failure is kept, for the exit status.
  func write(_ text: String) {
    if let redirect { return redirect(.output, text) }
    guard failure == nil else { return }
    do {
      try Self.writeAll(text, to: 1)
      if !text.isEmpty { isMidLine = text.utf8.last != UInt8(ascii: "\n") }
    } catch {
      failure = error
      onFailure()
    }
  }

  /// Writes to standard error.
  func writeError(_ text: String) {
    if let redirect { return redirect(.error, text) }
    do {
      try Self.writeAll(text, to: 2)
      if !text.isEmpty { isMidLine = text.utf8.last != UInt8(ascii: "\n") }
    } catch {
      // Nobody reads it.
    }
  }

  /// Writes a line from jsrepl itself, not from JavaScript: to standard error, so that results stay clean.
  func note(_ text: String, _ style: Style? = .dim) {
    endLine()
    writeError(styled(text, style) + "\n")
  }

  /// Makes the next text begin at the start of a line.
  func endLine() {
    if isMidLine, isInteractive { write("\n") }
  }

  /// To be called where something else has brought the cursor to the start of a line.
  func beginLine() {
    isMidLine = false
  }

  /// The text in that style, where colours are on.
  func styled(_ text: String, _ style: Style?) -> String {
    guard color, let style else { return text }
    return style.rawValue + text + "\u{1b}[0m"
  }

  private static func writeAll(_ text: String, to descriptor: Int32) throws(SystemError) {
    var text = text
    let result = text.withUTF8 { bytes -> SystemError? in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count >= 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        } else if errno == EAGAIN {
          var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&entry, 1, -1)
        } else if errno != EINTR {
          return SystemError(
            operation: "write to", subject: descriptor == 1 ? "standard output" : "standard error", code: errno)
        }
      }
      return nil
    }
    if let result { throw result }
  }
}
