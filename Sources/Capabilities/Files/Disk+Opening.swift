import CPlatform
import Glibc
import Platform

extension Disk {
  /// O_PATH and AT_EMPTY_PATH, which the C library shows to GNU programs only.
  static let pathOnly: Int32 = 0o10000000
  private static let emptyPath: Int32 = 0x1000

  /// Opens a path that has no links (openat2(2)).
  func open(_ path: [UInt8], _ flags: Int32) throws(SystemError) -> Descriptor {
    let path = relocation?.here(path) ?? path
    // The system would take what is before it for the path.
    guard !path.contains(0) else { throw SystemError(operation: "open", code: EINVAL) }
    if asksKernel {
      var how = open_how()
      how.flags = UInt64(UInt32(bitPattern: flags | O_CLOEXEC))
      how.resolve = UInt64(RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS)
      let text = path.map(CChar.init(bitPattern:)) + [0]
      do throws(SystemError) {
        let number = try SystemError.check("openat2", FilePath.text(path)) {
          text.withUnsafeBufferPointer { text in
            withUnsafePointer(to: how) {
              SystemCall.make(SYS_openat2, AT_FDCWD, text.baseAddress!, $0, MemoryLayout<open_how>.size)
            }
          }
        }
        return Descriptor(adopting: Int32(number))
      } catch {
        // An old kernel, or a filter around us that does not know the call.
        guard error.code == ENOSYS || error.code == EPERM else { throw error }
      }
    }
    return try openByName(path, flags)
  }

  /// The same, one directory after the other.
  private func openByName(_ path: [UInt8], _ flags: Int32) throws(SystemError) -> Descriptor {
    var directory = try Descriptor.open("/", Self.pathOnly | O_DIRECTORY)
    let names = FilePath.names(of: path)
    guard let last = names.last else { return try Self.open(".", flags, in: directory) }
    for name in names.dropLast() {
      directory = try Self.open(
        FilePath.text(name), bytes: name, Self.pathOnly | O_DIRECTORY | O_NOFOLLOW, in: directory)
    }
    return try Self.open(FilePath.text(last), bytes: last, flags | O_NOFOLLOW, in: directory)
  }

  private static func open(
    _ subject: String, bytes: [UInt8]? = nil, _ flags: Int32, in directory: Descriptor
  ) throws(SystemError) -> Descriptor {
    let text = (bytes ?? Array(subject.utf8)).map(CChar.init(bitPattern:)) + [0]
    return Descriptor(
      adopting: try SystemError.check("openat", subject) { openat(directory.raw, text, flags | O_CLOEXEC, 0) })
  }

  /// The facts of what is open (statx(2)), unless the kernel makes it up.
  func facts(of file: Descriptor) throws(FileFailure) -> FileFacts {
    var system = statfs()
    var status = statx()
    do throws(SystemError) {
      try SystemError.check("fstatfs") { fstatfs(file.raw, &system) }
      try SystemError.check("statx") {
        let flags = Self.emptyPath | AT_SYMLINK_NOFOLLOW
        let mask = Int32(STATX_BASIC_STATS | STATX_BTIME)
        return withUnsafeMutablePointer(to: &status) { status in
          [CChar(0)].withUnsafeBufferPointer {
            SystemCall.make(SYS_statx, file.raw, $0.baseAddress!, flags, mask, status)
          }
        }
      }
    } catch {
      throw FileFailure(error.code)
    }
    guard !Self.unreal.contains(UInt32(truncatingIfNeeded: system.f_type)) else { throw .refused }
    var facts = FileFacts()
    // As glibc's makedev(3) puts them together.
    facts.device = Self.device(status.stx_dev_major, status.stx_dev_minor)
    facts.inode = Int(truncatingIfNeeded: status.stx_ino)
    facts.mode = Int(status.stx_mode)
    facts.links = Int(status.stx_nlink)
    facts.user = Int(status.stx_uid)
    facts.group = Int(status.stx_gid)
    facts.specialDevice = Self.device(status.stx_rdev_major, status.stx_rdev_minor)
    facts.size = Int(truncatingIfNeeded: status.stx_size)
    facts.blockSize = Int(status.stx_blksize)
    facts.blocks = Int(truncatingIfNeeded: status.stx_blocks)
    facts.accessed = Self.time(status.stx_atime)
    facts.modified = Self.time(status.stx_mtime)
    facts.changed = Self.time(status.stx_ctime)
    facts.born = status.stx_mask & UInt32(STATX_BTIME) == 0 ? 0 : Self.time(status.stx_btime)
    return facts
  }

  /// The file systems of which nothing is on a disk: those of /proc, /sys and terminals, and those that tell of the kernel.
  private static let unreal: Set<UInt32> = [
    UInt32(PROC_SUPER_MAGIC), UInt32(SYSFS_MAGIC), UInt32(DEVPTS_SUPER_MAGIC), UInt32(CGROUP_SUPER_MAGIC),
    UInt32(CGROUP2_SUPER_MAGIC), UInt32(DEBUGFS_MAGIC), UInt32(TRACEFS_MAGIC), UInt32(SECURITYFS_MAGIC),
    UInt32(BPF_FS_MAGIC), UInt32(SELINUX_MAGIC), UInt32(EFIVARFS_MAGIC),
  ]

  private static func device(_ major: UInt32, _ minor: UInt32) -> Int {
    let (major, minor) = (Int(major), Int(minor))
    return (major & 0xfff) << 8 | (major & ~0xfff) << 32 | minor & 0xff | (minor & ~0xff) << 12
  }

  private static func time(_ time: statx_timestamp) -> Int {
    // No clock of ours goes beyond 2262.
    let (seconds, tooLarge) = Int(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    return tooLarge ? (time.tv_sec < 0 ? .min : .max) : seconds &+ Int(time.tv_nsec)
  }

  /// Where an open link leads (readlinkat(2)).
  func target(of link: Descriptor) throws(FileFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: FilePath.longest)
    let count = bytes.withUnsafeMutableBytes {
      readlinkat(link.raw, "", $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
    }
    guard count >= 0 else { throw FileFailure(errno) }
    return Array(bytes.prefix(count))
  }
}
