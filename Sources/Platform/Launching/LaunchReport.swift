import Glibc

/// What becomes of a program that a ``Launcher`` was to start.
public enum LaunchReport: Equatable, Sendable {
  /// What could not be done, so that the program was not started.
  public enum Stage: UInt8, Sendable {
    /// Giving the program its view of the files.
    case view = 1
    /// Entering its current directory.
    case directory
    /// Starting it (execve(2)).
    case program
  }

  /// The program runs.
  case started
  /// It does not.
  case failed(Stage, SystemError)
  /// It has ended. Others that it started may still run.
  case ended(ProcessHandle.ExitStatus)
  /// Nothing is left of it and of what it started; the last report.
  case gone

  /// A kind, a detail, a number, and the length of a text that follows.
  static let headerLength = 8

  /// What is sent; `gone` is the end of the socket.
  var bytes: [UInt8] {
    func encode(_ kind: UInt8, _ detail: UInt8 = 0, _ number: Int32 = 0, _ text: String = "") -> [UInt8] {
      let text = Array(text.utf8.prefix(Int(UInt16.max)))
      return [kind, detail] + (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
        + [UInt8(truncatingIfNeeded: text.count), UInt8(truncatingIfNeeded: text.count >> 8)] + text
    }
    return switch self {
    case .started: encode(1)
    case .failed(let stage, let error):
      encode(2, stage.rawValue, error.code, "\(error.operation)\0\(error.subject)")
    case .ended(.exited(let status)): encode(3, 0, status)
    case .ended(.signaled(let signal)): encode(4, 0, signal)
    case .gone: []
    }
  }

  /// The report at the beginning of `bytes`, which is removed; nil where it has not come whole.
  init?(takingFrom bytes: inout [UInt8]) throws(SystemError) {
    guard bytes.count >= Self.headerLength else { return nil }
    let length = Self.headerLength + Int(bytes[6]) + Int(bytes[7]) << 8
    guard bytes.count >= length else { return nil }
    let number = (0..<4).reduce(Int32(0)) { $0 | Int32(bytes[2 + $1]) << Int32(8 * $1) }
    let texts = bytes[Self.headerLength..<length].split(separator: 0, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    switch (bytes[0], Stage(rawValue: bytes[1])) {
    case (1, _): self = .started
    case (2, let stage?) where texts.count == 2:
      self = .failed(stage, SystemError(operation: texts[0], subject: texts[1], code: number))
    case (3, _): self = .ended(.exited(number))
    case (4, _): self = .ended(.signaled(number))
    default: throw SystemError(operation: "launch", code: EBADMSG)
    }
    bytes.removeFirst(length)
  }
}
