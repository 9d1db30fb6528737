import Glibc

/// The names of sessions: when each was made, in UTC, and a few random letters, such as `20261121-011530-k3f9`.
///
/// They sort by time, and two that are made in the same second differ.
enum SessionName {
  private static let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")

  /// A name for a session that is made at this time, in milliseconds since the epoch.
  static func make(at created: Int64, using random: inout some RandomNumberGenerator) -> String {
    var seconds = time_t(created / 1000)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    let numbers = [(parts.tm_year + 1900, 4), (parts.tm_mon + 1, 2), (parts.tm_mday, 2)].map(digits).joined()
    let time = [(parts.tm_hour, 2), (parts.tm_min, 2), (parts.tm_sec, 2)].map(digits).joined()
    let suffix = String((0..<4).map { _ in letters.randomElement(using: &random) ?? "a" })
    return "\(numbers)-\(time)-\(suffix)"
  }

  private static func digits(_ number: Int32, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
