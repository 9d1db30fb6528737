import Glibc
import Journal

extension Zygote {
  /// What JavaScript sees of the machine.
  public struct Environment: Hashable, Sendable {
    /// The time zone, such as `Europe/Berlin`.
    public var timeZone: String
    /// The locale, such as `de_DE.UTF-8`.
    public var locale: String

    /// An environment of a time zone and a locale by their names; whether they are names is seen when a worker is
    /// started: ``SessionError/environment(_:)``.
    public init(timeZone: String, locale: String) {
      self.timeZone = timeZone
      self.locale = locale
    }

    /// The time zone and locale in which a session was recorded.
    public init(of header: SessionHeader) {
      self.init(timeZone: header.timeZone, locale: header.locale)
    }

    /// The time zone and locale of the user, from the environment and `/etc/localtime`.
    public static var current: Environment {
      func variable(_ names: String...) -> String? {
        names.lazy.compactMap { getenv($0).map { String(cString: $0) } }.first { !$0.isEmpty }
      }
      return Environment(
        timeZone: variable("TZ").flatMap { $0.hasPrefix(":") || $0.hasPrefix("/") || $0.contains("..") ? nil : $0 }
          ?? systemTimeZone,
        locale: variable("LC_ALL", "LC_TIME", "LANG") ?? "C.UTF-8")
    }

    /// The name that `/etc/localtime` links to; UTC where it links to none.
    private static var systemTimeZone: String {
      guard let resolved = realpath("/etc/localtime", nil) else { return "UTC" }
      defer { free(resolved) }
      let parts = String(cString: resolved).split(separator: "zoneinfo/", maxSplits: 1)
      return parts.count == 2 ? String(parts[1]) : "UTC"
    }

    /// Why these are no names of a time zone and a locale; nil where they may be. They may come from a snapshot that
    /// nobody vouches for, and the C library looks for files by them.
    var problem: String? {
      let isPath = timeZone.hasPrefix("/") || timeZone.hasPrefix(":") || timeZone.split(separator: "/").contains("..")
      if isPath || !timeZone.utf8.allSatisfy({ (0x21...0x7e).contains($0) }) || timeZone.utf8.count > 100 {
        return "the time zone is given as \"\(timeZone.prefix(100))\", which is no name of one"
      }
      let extra = Set("_.@-".utf8)
      let isName = locale.utf8.allSatisfy { byte in
        extra.contains(byte) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
          || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
      }
      if !isName || locale.contains("..") || locale.utf8.count > 100 {
        return "the locale is given as \"\(locale.prefix(100))\", which is no name of one"
      }
      return nil
    }
  }
}
