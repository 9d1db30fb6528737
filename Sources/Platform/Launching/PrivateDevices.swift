import CPlatform
import Glibc

/// The `/dev` of a program that has a view.
enum PrivateDevices {
  /// What is the same for everybody; whoever has no terminal gets none by `tty`.
  private static let shared = ["null", "zero", "full", "random", "urandom", "tty"]
  private static let links = [
    ("fd", "/proc/self/fd"), ("stdin", "/proc/self/fd/0"), ("stdout", "/proc/self/fd/1"), ("stderr", "/proc/self/fd/2"),
  ]

  /// Mounts it over the old one. It can be written until it is made read-only; its `shm` and `pts` stay writable.
  static func mount() throws(SystemError) {
    var devices: [(path: String, device: Descriptor)] = []
    for name in shared where access("/dev/" + name, F_OK) == 0 {
      devices.append(("/dev/" + name, try Descriptor.open("/dev/" + name, O_PATH)))
    }
    try SystemError.check("mount tmpfs", "/dev") {
      Glibc.mount("tmpfs", "/dev", "tmpfs", UInt(MS_NOSUID | MS_NOEXEC | MS_NODEV), "mode=755")
    }
    for (path, device) in devices {
      _ = try Descriptor.open(path, O_WRONLY | O_CREAT | O_EXCL)
      try SystemError.check("mount", path) {
        Glibc.mount("/proc/self/fd/\(device.raw)", path, nil, UInt(MS_BIND), nil)
      }
    }
    for (name, target) in links {
      try SystemError.check("symlink", "/dev/" + name) { symlink(target, "/dev/" + name) }
    }
    try SystemError.check("mkdir", "/dev/shm") { mkdir("/dev/shm", 0o1777) }
    try ProcessView.mountMemory(at: "/dev/shm")
    try mountTerminals()
  }

  /// Terminals of the program's own; without them where the kernel has none.
  private static func mountTerminals() throws(SystemError) {
    try SystemError.check("mkdir", "/dev/pts") { mkdir("/dev/pts", 0o755) }
    let options = "newinstance,ptmxmode=0666,mode=620"
    guard Glibc.mount("devpts", "/dev/pts", "devpts", UInt(MS_NOSUID | MS_NOEXEC), options) == 0 else { return }
    try SystemError.check("symlink", "/dev/ptmx") { symlink("pts/ptmx", "/dev/ptmx") }
  }
}
