/// Paths as bytes: names need not be UTF-8.
enum FilePath {
  /// The longest path and the longest name, see PATH_MAX and NAME_MAX of limits.h(0p); the path counts a byte at its end.
  static let longest = 4096
  static let longestName = 255

  static let slash = UInt8(ascii: "/")

  /// The names of a path without what is empty.
  static func names(of path: some Collection<UInt8>) -> [[UInt8]] { path.split(separator: slash).map { Array($0) } }

  /// The absolute path with these names.
  static func path(of names: some Sequence<[UInt8]>) -> [UInt8] {
    let path = names.reduce(into: [UInt8]()) { $0 += [slash] + $1 }
    return path.isEmpty ? [slash] : path
  }

  /// The path of something in a directory whose path is absolute.
  static func join(_ directory: [UInt8], _ name: [UInt8]) -> [UInt8] {
    directory.count == 1 ? directory + name : directory + [slash] + name
  }

  /// Whether a directory can have such a name.
  static func isName(_ name: some Collection<UInt8>) -> Bool {
    (1...longestName).contains(name.count) && !name.contains(slash) && !name.contains(0)
      && !name.elementsEqual(".".utf8)
      && !name.elementsEqual("..".utf8)
  }

  /// Whether a link can lead there.
  static func isTarget(_ target: some Collection<UInt8>) -> Bool {
    (1..<longest).contains(target.count) && !target.contains(0)
  }

  /// For people.
  static func text(_ path: some Collection<UInt8>) -> String { String(decoding: path, as: UTF8.self) }

  /// Whether an absolute path without links is one of those where no file of anybody is: what the kernel makes up at the
  /// moment of reading, and devices. Shared memory has files as any directory has, and lies among the devices.
  static func isRefused(_ path: [UInt8]) -> Bool {
    isWithin(path, "/proc") || isWithin(path, "/sys")
      || isWithin(path, "/dev") && path.count > 4 && !isWithin(path, "/dev/shm")
  }

  private static func isWithin(_ path: [UInt8], _ directory: StaticString) -> Bool {
    let count = directory.utf8CodeUnitCount
    guard path.count >= count, path.count == count || path[count] == slash else { return false }
    return path.starts(with: UnsafeBufferPointer(start: directory.utf8Start, count: count))
  }
}
