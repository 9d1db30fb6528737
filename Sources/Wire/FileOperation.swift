/// What the app asks of its files: the operations of ``CapabilityRequest/Capability/files``.
///
/// Paths are bytes as the user typed them; relative ones belong to the current directory. Numbers are decimal texts. A
/// *flag* is `1` or `0`. Times are nanoseconds since 1970. Flags of open and modes are the numbers that Linux has for
/// them (open(2), chmod(2)). A failure's code and message are Node's for it, without path; its details name the system
/// call: `syscall`, `open`.
public enum FileOperation: UInt8, Sendable, CaseIterable {
  /// path, flag: whether links are followed → 14 integers with spaces between them: device, inode, mode, links, user,
  /// group, special device, size, block size, blocks, and the times of access, modification, change and birth.
  case stat = 1
  /// path, mode (access(2)) → nothing.
  case access = 2
  /// path → the path without links.
  case realPath = 3
  /// path → the link's target.
  case readLink = 4
  /// path, how: `0` the directory itself, `1` all below it, `2` the same through links → one letter for each entry (`f`
  /// file, `d` directory, `l` link, `o` other), then the names, sorted by bytes; those from below as relative paths,
  /// after those of the directories above them.
  case readDirectory = 5
  /// path or nothing, descriptor or nothing, flags → the contents; by descriptor, from its position on.
  case readFile = 6
  /// path or nothing, descriptor or nothing, flags, mode, contents → nothing.
  case writeFile = 7
  /// path, mode, flag: whether parents are made too → the first directory that was made, as far as the path goes that
  /// far; nothing where none was, or without the flag.
  case makeDirectory = 8
  /// path → nothing.
  case removeDirectory = 9
  /// path → nothing.
  case unlink = 10
  /// path, flag: whether nothing may be there → nothing.
  case removeTree = 11
  /// old path, new path → nothing.
  case rename = 12
  /// existing path, new path → nothing.
  case link = 13
  /// target, path → nothing.
  case symbolicLink = 14
  /// path, mode, flag: whether links are followed → nothing.
  case changeMode = 15
  /// path, time of access, time of modification, flag: whether links are followed → nothing.
  case setTimes = 16
  /// path, length → nothing.
  case truncate = 17
  /// from, to, mode: 1 where nothing may be there yet → nothing.
  case copyFile = 18
  /// path, flags, mode → descriptor: the lowest free number from 3 on.
  case open = 19
  /// descriptor → nothing.
  case close = 20
  /// descriptor, length, position or nothing → bytes, fewer than asked for where the file ends, or at ``longestRead``.
  case read = 21
  /// descriptor, position or nothing, bytes → how many were written: all.
  case write = 22
  /// descriptor → as ``stat``.
  case statDescriptor = 23
  /// descriptor, length → nothing.
  case truncateDescriptor = 24
  /// descriptor, mode → nothing.
  case changeDescriptorMode = 25
  /// descriptor, time of access, time of modification → nothing.
  case setDescriptorTimes = 26
  /// descriptor → nothing.
  case sync = 27
  /// path, user, group, flag: whether links are followed → nothing.
  case changeOwner = 28

  /// The most bytes that one ``read`` gives: 16 MiB.
  public static let longestRead = 16 << 20
}
