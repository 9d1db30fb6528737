import CPlatform
import Glibc

/// The files as one program sees them: all as they are and read-only, but for the directories that have an overlay, an
/// empty `/tmp`, and a `/dev` that leads to no device of the machine's and to no terminal of the user's.
enum ProcessView {
  /// Enters the view; this process must have a mount namespace of its own and the rights in it.
  static func enter(_ overlays: [LaunchRequest.Overlay]) throws(SystemError) {
    var mounted: [(root: String, descriptor: Descriptor)] = []
    for overlay in overlays { mounted.append((overlay.root, try mount(overlay))) }
    try setReadOnly(true, "/", recursive: true)
    if !overlays.contains(where: { covers($0.root, "/tmp") }) { try mountMemory(at: "/tmp") }
    // A system without it needs none.
    let hasDevices = access("/dev", F_OK) == 0
    if hasDevices { try PrivateDevices.mount() }
    for (root, descriptor) in mounted {
      for hidden in ["/tmp"] + (hasDevices ? ["/dev"] : []) where covers(hidden, root) && root != hidden {
        try bind(descriptor, at: root, below: hidden)
      }
      // What is changed in `/dev` itself is not seen.
      if hasDevices && root == "/dev" { continue }
      try setReadOnly(false, root)
    }
    if hasDevices { try setReadOnly(true, "/dev") }
  }

  /// In the first process of a PID namespace: its processes instead of the others, read-only, since some of it is about
  /// the whole machine. Where a part of `/proc` is hidden, the kernel does not allow it, and the old one stays,
  /// read-only.
  static func mountProcesses() {
    Glibc.mount("proc", "/proc", "proc", UInt(MS_RDONLY | MS_NOSUID | MS_NODEV | MS_NOEXEC), nil)
  }

  private static func mount(_ overlay: LaunchRequest.Overlay) throws(SystemError) -> Descriptor {
    // Paths may contain what separates options, and be longer than a page; these cannot.
    let parts = try [overlay.layer, overlay.root, overlay.upper, overlay.work].map { path throws(SystemError) in
      try Descriptor.open(path, O_PATH | O_DIRECTORY)
    }
    let names = parts.map { "/proc/self/fd/\($0.raw)" }
    try SystemError.check("mount overlay", overlay.root) {
      let options = "userxattr,lowerdir=\(names[0]):\(names[1]),upperdir=\(names[2]),workdir=\(names[3])"
      return Glibc.mount("overlay", overlay.root, "overlay", UInt(MS_NOSUID | MS_NODEV), options)
    }
    withExtendedLifetime(parts) {}
    return try Descriptor.open(overlay.root, O_PATH | O_DIRECTORY)
  }

  static func mountMemory(at directory: String) throws(SystemError) {
    try SystemError.check("mount tmpfs", directory) {
      Glibc.mount("tmpfs", directory, "tmpfs", UInt(MS_NOSUID | MS_NODEV), "mode=1777")
    }
  }

  /// Makes the directories that lead to `root`, which are gone with the old `hidden`, and the mount appear there.
  private static func bind(_ descriptor: Descriptor, at root: String, below hidden: String) throws(SystemError) {
    var path = hidden
    for name in root.split(separator: "/").dropFirst() {
      path += "/" + name
      try SystemError.check("mkdir", path) {
        let result = mkdir(path, 0o755)
        return result == -1 && errno == EEXIST ? 0 : result
      }
    }
    try SystemError.check("mount", root) {
      Glibc.mount("/proc/self/fd/\(descriptor.raw)", root, nil, UInt(MS_BIND), nil)
    }
  }

  /// mount_setattr(2).
  private static func setReadOnly(_ isReadOnly: Bool, _ path: String, recursive: Bool = false) throws(SystemError) {
    // struct mount_attr: what is set, what is cleared, propagation, user namespace.
    let change: [UInt64] = [isReadOnly ? readOnly : 0, isReadOnly ? 0 : readOnly, 0, 0]
    try SystemError.check("mount_setattr", path) {
      path.withCString { path in
        change.withUnsafeBufferPointer {
          SystemCall.make(
            SYS_mount_setattr, AT_FDCWD, path, recursive ? Int(AT_RECURSIVE) : 0, $0.baseAddress!,
            $0.count * MemoryLayout<UInt64>.size)
        }
      }
    }
  }

  private static let readOnly: UInt64 = 1

  /// Whether `path` is `directory` or lies in it.
  private static func covers(_ directory: String, _ path: String) -> Bool {
    path == directory || path.hasPrefix(directory + "/")
  }
}
