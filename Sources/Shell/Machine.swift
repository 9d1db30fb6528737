import Glibc
import Journal
import Platform
import Rewind

/// What the session sees of the machine it is on.
enum Machine {
  /// Bytes of physical memory.
  static var memory: Int { sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE)) }

  /// The user's time zone and locale.
  static var environment: Launch.Environment {
    func variable(_ names: String...) -> String? {
      names.lazy.compactMap { getenv($0).map { String(cString: $0) } }.first { !$0.isEmpty }
    }
    return Launch.Environment(
      timeZone: variable("TZ").flatMap { $0.hasPrefix(":") || $0.hasPrefix("/") || $0.contains("..") ? nil : $0 }
        ?? systemTimeZone,
      locale: variable("LC_ALL", "LC_TIME", "LANG") ?? "C.UTF-8")
  }

  /// The time zone and locale in which a session was recorded.
  static func environment(of header: SessionHeader) -> Launch.Environment {
    Launch.Environment(timeZone: header.timeZone, locale: header.locale)
  }

  /// The name that `/etc/localtime` links to; UTC where it links to none.
  private static var systemTimeZone: String {
    guard let resolved = realpath("/etc/localtime", nil) else { return "UTC" }
    defer { free(resolved) }
    let parts = String(cString: resolved).split(separator: "zoneinfo/", maxSplits: 1)
    return parts.count == 2 ? String(parts[1]) : "UTC"
  }

  /// The text of a file; `-` and other names are not special here.
  ///
  /// - Throws: where the file can't be read or is not UTF-8.
  static func read(_ path: String) throws(CommandError) -> String {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try contents(of: path)
    } catch {
      throw CommandError("cannot read \(path): \(String(cString: strerror(error.code)))")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandError("\(path) is not UTF-8 text")
    }
    return text
  }

  private static func contents(of path: String) throws(SystemError) -> [UInt8] {
    let file = try Descriptor.open(path, O_RDONLY)
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = try SystemError.check("read", path) { Glibc.read(file.raw, &room, room.count) }
      if count == 0 { return bytes }
      bytes += room[..<count]
    }
  }
}
