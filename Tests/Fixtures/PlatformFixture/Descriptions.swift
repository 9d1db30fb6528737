import Glibc
import Platform

/// The numbers of the open descriptors and what they are, in order.
func listDescriptors() -> String {
  (0..<Int32(64)).compactMap { number in
    var status = stat()
    guard fstat(number, &status) == 0 else { return nil }
    let kind =
      switch status.st_mode & S_IFMT {
      case S_IFIFO: "pipe"
      case S_IFSOCK: "socket"
      case S_IFCHR: "device"
      default: "other"
      }
    return "\(number) \(kind)"
  }.joined(separator: "\n")
}

/// What comes out of a pipe whose ends have these numbers.
func sendThrough(writing: Int32, reading: Int32) -> String {
  var buffer = [UInt8](repeating: 0, count: 64)
  guard write(writing, "through", 7) == 7 else { return "not a writing end" }
  return String(decoding: buffer[..<read(reading, &buffer, buffer.count)], as: UTF8.self)
}

/// Whether a signal is blocked or ignored.
func describeSignals() -> String {
  var mask = sigset_t()
  sigprocmask(SIG_BLOCK, nil, &mask)
  var action = sigaction()
  sigaction(SIGPIPE, nil, &action)
  let ignored = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  return "USR1 \(sigismember(&mask, SIGUSR1) == 1 ? "blocked" : "open"), PIPE \(ignored ? "ignored" : "default")"
}

/// What `Fork.isSingleThreaded` says before, while and after a second thread exists.
func countThreads() -> String {
  let before = Fork.isSingleThreaded()
  var thread = pthread_t()
  let (waiting, release) = try! Descriptor.pipe()
  let argument = Unmanaged.passRetained(waiting).toOpaque()
  pthread_create(
    &thread, nil,
    { argument in
      var byte: UInt8 = 0
      read(Unmanaged<Descriptor>.fromOpaque(argument!).takeRetainedValue().raw, &byte, 1)
      return nil
    }, argument)
  let during = Fork.isSingleThreaded()
  write(release.raw, [1], 1)
  pthread_join(thread, nil)
  // The kernel wakes the joiner a moment before it has taken the thread off its list.
  var after = Fork.isSingleThreaded()
  while !after {
    sched_yield()
    after = Fork.isSingleThreaded()
  }
  return "\(before) \(during) \(after)"
}

/// The namespaces that a process gets, and whether the kernel agrees that they are new.
func describeNamespaces() -> String {
  let files = ["user": "user", "pid": "pid_for_children", "mount": "mnt", "network": "net", "ipc": "ipc", "uts": "uts"]
  func link(_ name: String) -> String {
    var target = [CChar](repeating: 0, count: 64)
    readlink("/proc/self/ns/\(files[name]!)", &target, 63)
    return target.map { String($0) }.joined()
  }
  let user = getuid()
  let old = Namespaces.named.map { link($0.name) }
  let report = Namespaces.unshare()
  var lines = zip(Namespaces.named, old).map { namespace, old in
    let isNew = link(namespace.name) != old
    precondition(report.held.contains(namespace.namespace) == isNew, "\(namespace.name): \(report)")
    return "\(namespace.name): \(isNew ? "new" : report.reason(for: namespace.namespace))"
  }
  lines.append("user \(getuid() == user ? "kept" : "changed")")
  return lines.joined(separator: "\n")
}

/// What an emptied file system has in it.
func enterEmptyRoot() -> String {
  let report = Namespaces.unshare()
  guard report.held.contains(.mount) else { return "unavailable: \(report.reason(for: .mount))" }
  do { try EmptyRoot.enter() } catch { return "\(error)" }
  var names: [String] = []
  let root = opendir("/")!
  while let entry = readdir(root) {
    names.append(
      withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      })
  }
  let made = mkdir("/x", 0o700) == 0 ? "writable" : String(cString: strerror(errno))
  return "\(names.sorted()) \(made) \(open("..", O_RDONLY | O_DIRECTORY) >= 0 && access("../proc", F_OK) != 0)"
}

/// The capabilities that are left.
func dropCapabilities() -> String {
  do {
    try Privileges.dropAll()
    try Privileges.denyNew()
  } catch {
    return "\(error)"
  }
  let file = try! Descriptor.open("/proc/self/status", O_RDONLY)
  var buffer = [UInt8](repeating: 0, count: 8192)
  let count = read(file.raw, &buffer, buffer.count)
  return String(decoding: buffer[..<count], as: UTF8.self).split(separator: "\n")
    .filter { $0.hasPrefix("CapP") || $0.hasPrefix("CapE") || $0.hasPrefix("CapA") || $0.hasPrefix("NoNew") }
    .map { $0.split(separator: "\t").joined(separator: " ") }.joined(separator: "\n")
}
