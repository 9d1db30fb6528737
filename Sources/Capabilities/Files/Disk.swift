import CPlatform
import Glibc
import Platform
import Wire

/// The real disk under the files of a session: system calls and nothing else. Paths are absolute and have no links: where one
/// has become a link since it was resolved, the look fails, so that nobody is led elsewhere.
public struct Disk: Sendable {
  /// The current directory, an absolute path: below it everything is allowed.
  public let directory: String
  /// Where the session's directory lies here, if not where the session knows it.
  var relocation: Relocation?
  /// Whether the kernel is to refuse links on the way (openat2(2)); else each directory is opened for itself.
  let asksKernel: Bool

  /// The disk of this machine, for a program in a directory.
  public init(directory: String) { self.init(directory: directory, asksKernel: true) }

  init(directory: String, asksKernel: Bool) {
    self.directory = directory
    self.asksKernel = asksKernel
  }

  /// The most bytes that are read of one file: 200 MiB, so that an answer fits into a frame.
  static let longest = 200 << 20

  /// What is at a path; a link itself.
  func look(at path: [UInt8]) -> Sight {
    do throws(FileFailure) {
      let file: Descriptor
      do throws(SystemError) {
        file = try open(path, Self.pathOnly | O_NOFOLLOW)
      } catch {
        if error.code == ENOENT { return .nothing }
        throw Self.failure(error)
      }
      let facts = try facts(of: file)
      return .file(facts, target: facts.kind == .link ? try target(of: file) : [])
    } catch {
      return .failure(error)
    }
  }

  /// What a directory has, sorted.
  func list(_ path: [UInt8]) throws(FileFailure) -> Listing {
    let directory = try openChecked(path, O_RDONLY | O_DIRECTORY, kind: .directory).file
    // fdopendir(3) takes the descriptor over.
    let number = dup(directory.raw)
    guard number >= 0, let stream = fdopendir(number) else {
      let code = errno
      if number >= 0 { close(number) }
      throw FileFailure(code)
    }
    defer { closedir(stream) }
    var found: [(name: [UInt8], letter: UInt8)] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw FileFailure(errno) }
        break
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      guard FilePath.isName(name) else { continue }
      guard found.count < Listing.longest else {
        throw .tooLarge("a directory with more than \(Listing.longest) names")
      }
      found.append((name, letter(of: name, Int(entry.pointee.d_type), in: directory)))
    }
    found.sort { $0.name.lexicographicallyPrecedes($1.name) }
    return Listing(names: found.map(\.name), letters: found.map(\.letter))
  }

  private func letter(of name: [UInt8], _ type: Int, in directory: Descriptor) -> UInt8 {
    switch type {
    case Int(DT_REG): return UInt8(ascii: "f")
    case Int(DT_DIR): return UInt8(ascii: "d")
    case Int(DT_LNK): return UInt8(ascii: "l")
    case Int(DT_UNKNOWN):
      var status = stat()
      let path = name.map(CChar.init(bitPattern:)) + [0]
      guard fstatat(directory.raw, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return UInt8(ascii: "o") }
      return switch status.st_mode & S_IFMT {
      case S_IFREG: UInt8(ascii: "f")
      case S_IFDIR: UInt8(ascii: "d")
      case S_IFLNK: UInt8(ascii: "l")
      default: UInt8(ascii: "o")
      }
    default: return UInt8(ascii: "o")
    }
  }

  /// All of a file, and its facts at that moment.
  func contents(of path: [UInt8]) throws(FileFailure) -> (facts: FileFacts, bytes: [UInt8]) {
    var (file, facts) = try openChecked(path, O_RDONLY, kind: .file)
    guard facts.size <= Self.longest else {
      throw .tooLarge("more than \(Self.longest >> 20) MiB can't be read at once")
    }
    let bytes = try read(file, upTo: facts.size, at: 0)
    // Somebody may be writing it: this is what it was when it was read, as far as that can be told.
    facts.size = bytes.count
    return (facts, bytes)
  }

  /// A range of a file, cut at its end.
  ///
  /// - Parameter known: what the session saw of it first; where it is another file now, that fails.
  func piece(of path: [UInt8], _ range: Range<Int>, known: FileFacts) throws(FileFailure) -> [UInt8] {
    let (file, facts) = try openChecked(path, O_RDONLY, kind: .file)
    guard facts.isSameContents(as: known) else { throw .changed }
    let wanted = max(0, min(range.upperBound, facts.size) - range.lowerBound)
    let bytes = try read(file, upTo: wanted, at: range.lowerBound)
    guard bytes.count == wanted, try self.facts(of: file).isSameContents(as: known) else { throw .changed }
    return bytes
  }

  /// Nanoseconds since 1970.
  var time: Int {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return now.tv_sec * 1_000_000_000 + now.tv_nsec
  }

  /// As whom files are opened.
  var owner: FileOwner {
    let count = max(0, getgroups(0, nil))
    var groups = [gid_t](repeating: 0, count: Int(count))
    let found = max(0, getgroups(count, &groups))
    return FileOwner(user: Int(geteuid()), groups: [Int(getegid())] + groups.prefix(Int(found)).map(Int.init))
  }

  /// So many bytes, or as many as there are.
  private func read(_ file: Descriptor, upTo wanted: Int, at offset: Int) throws(FileFailure) -> [UInt8] {
    do {
      return try Array(unsafeUninitializedCapacity: wanted) { buffer, count in
        while count < wanted {
          let got = try SystemError.check("read") {
            pread(file.raw, buffer.baseAddress! + count, wanted - count, offset + count)
          }
          if got == 0 { break }
          count += got
        }
      }
    } catch {
      throw FileFailure((error as! SystemError).code)
    }
  }

  /// Opens what is known to be of a kind, and makes sure that it still is when it is open: a pipe in its place is not waited
  /// for, and a terminal does not become ours.
  private func openChecked(_ path: [UInt8], _ flags: Int32, kind: FileFacts.Kind) throws(FileFailure) -> (
    file: Descriptor, facts: FileFacts
  ) {
    let file: Descriptor
    do throws(SystemError) {
      file = try open(path, flags | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)
    } catch {
      throw [ENOENT, ENXIO].contains(error.code) ? .changed : Self.failure(error)
    }
    let facts = try facts(of: file)
    guard facts.kind == kind else { throw .changed }
    return (file, facts)
  }

  private static func failure(_ error: SystemError) -> FileFailure {
    // Links and files in the place of directories came there after the path was resolved.
    [ELOOP, ENOTDIR].contains(error.code) ? .changed : FileFailure(error.code)
  }
}
