import CPlatform
import Glibc
import Platform

/// The numbers under which this process has files open.
enum OpenDescriptors {
  /// Takes everything away from behind every open descriptor but `kept`.
  ///
  /// A number that libraries may still believe to be theirs is not freed: the next socket that arrives would get it,
  /// and be written to by an engine that means its log. It comes to name the end of a pipe that nobody can write to
  /// instead, on which a read gives an end of file and a write fails. The engine's own descriptor of the random device
  /// stays: it reads again after some use and would wait for ever at an end of file, and gives no more than
  /// getrandom(2).
  static func giveUp(except kept: [Int32]) throws(SystemError) {
    let open = try numbers()
    let nothing = try Descriptor.pipe().reading
    for number in open where !kept.contains(number) && number != nothing.raw && !isRandomDevice(number) {
      try SystemError.check("dup3", "descriptor \(number)") { dup3(nothing.raw, number, O_CLOEXEC) }
    }
    // From the highest that is known on, in case /proc did not tell all.
    let first = UInt32((open + kept + [nothing.raw]).max() ?? 2) + 1
    try SystemError.check("close_range") { close_range(first, .max, 0) }
  }

  private static func numbers() throws(SystemError) -> [Int32] {
    let path = "/proc/self/fd"
    guard let directory = opendir(path) else { throw SystemError(operation: "opendir", subject: path, code: errno) }
    defer { closedir(directory) }
    var numbers: [Int32] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if let number = Int32(name), number != dirfd(directory) { numbers.append(number) }
    }
    return numbers
  }

  private static func isRandomDevice(_ number: Int32) -> Bool {
    var (mine, device) = (stat(), stat())
    return fstat(number, &mine) == 0 && stat("/dev/urandom", &device) == 0
      && mine.st_mode & S_IFMT == S_IFCHR && mine.st_rdev == device.st_rdev
  }
}
