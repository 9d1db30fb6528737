import Glibc
import Platform
import TestSupport

/// Performs steps in a real directory by system calls: less than Node does, but it is there everywhere.
struct SystemSteps {
  let directory: String
  private var slots: [String: Int32] = [:]

  init(_ directory: String) { self.directory = directory }

  /// Steps that are one system call, or nearly.
  static let calls: Set<String> = [
    "stat", "lstat", "fstat", "access", "readlink", "rmdir", "unlink", "rename", "link", "symlink", "chmod", "open",
    "close",
    "read", "write", "ftruncate", "fsync",
  ]

  /// `ok` with what it gives, or the code; nil for a step that can't be performed here.
  mutating func perform(_ step: Step) -> String? {
    let arguments = step.arguments
    // An empty path would mean the directory; recursion is Node's own.
    if !Self.calls.contains(step.call) && !(step.call == "mkdir" && arguments[2] == "") { return nil }
    let path = arguments[0].isEmpty ? "" : directory + "/" + arguments[0]
    let number = slots[arguments[0]] ?? 999
    switch step.call {
    case "stat", "lstat", "fstat":
      var status = Glibc.stat()
      let result =
        step.call == "stat" ? stat(path, &status) : step.call == "lstat" ? lstat(path, &status) : fstat(number, &status)
      guard result == 0 else { return code }
      let isDirectory = status.st_mode & S_IFMT == S_IFDIR
      let facts = "\(status.st_mode) \(status.st_nlink) \(status.st_size)"
      return isDirectory ? "ok \(status.st_mode)" : "ok " + facts + (status.st_mtim.tv_sec == 2000 ? " set" : "")
    case "access": return said(access(path, Int32(arguments[1])!))
    case "readlink":
      var bytes = [CChar](repeating: 0, count: 4096)
      let count = readlink(path, &bytes, 4096)
      return count < 0 ? code : "ok " + String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    case "rmdir": return said(rmdir(path))
    case "unlink": return said(unlink(path))
    case "mkdir": return said(mkdir(path, mode_t(arguments[1])!))
    case "rename": return said(rename(path, arguments[1].isEmpty ? "" : directory + "/" + arguments[1]))
    case "link": return said(link(path, arguments[1].isEmpty ? "" : directory + "/" + arguments[1]))
    case "symlink": return said(symlink(arguments[0], arguments[1].isEmpty ? "" : directory + "/" + arguments[1]))
    case "chmod": return said(chmod(path, mode_t(arguments[1])!))
    case "open":
      if let open = slots[arguments[0]] { close(open) }
      slots[arguments[0]] = nil
      let path = arguments[1].isEmpty ? "" : directory + "/" + arguments[1]
      let number = open(path, Int32(arguments[2])! | O_CLOEXEC, mode_t(arguments[3])!)
      if number >= 0 { slots[arguments[0]] = number }
      return said(number)
    case "close":
      slots[arguments[0]] = nil
      return said(close(number))
    case "read":
      var bytes = [UInt8](repeating: 0, count: Int(arguments[1])!)
      let count =
        arguments[2].isEmpty
        ? read(number, &bytes, bytes.count) : pread(number, &bytes, bytes.count, Int(arguments[2])!)
      return count < 0 ? code : "ok " + String(decoding: bytes[..<count], as: UTF8.self)
    case "write":
      let bytes = Array(arguments[2].utf8)
      let count =
        arguments[1].isEmpty
        ? write(number, bytes, bytes.count) : pwrite(number, bytes, bytes.count, Int(arguments[1])!)
      return count < 0 ? code : "ok \(count)"
    case "ftruncate": return said(ftruncate(number, Int(arguments[1])!))
    default: return said(fsync(number))
    }
  }

  /// Closes what is open.
  func finish() { for number in slots.values { close(number) } }

  private var code: String { SystemError(operation: "", code: errno).name }

  private func said(_ result: Int32) -> String { result < 0 ? code : "ok" }
}
