import Glibc
import Platform

/// A stream for C code to write to, whose content can be taken (open_memstream(3)).
final class MemoryStream {
  let file: UnsafeMutablePointer<FILE>
  private let content: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let count: UnsafeMutablePointer<Int>

  init() throws(SystemError) {
    content = .allocate(capacity: 1)
    content.initialize(to: nil)
    count = .allocate(capacity: 1)
    count.initialize(to: 0)
    guard let file = open_memstream(content, count) else {
      content.deallocate()
      count.deallocate()
      throw SystemError(operation: "open_memstream", code: errno)
    }
    self.file = file
  }

  deinit {
    fclose(file)
    free(content.pointee)
    content.deallocate()
    count.deallocate()
  }

  /// What has been written since the last time.
  func take() -> [UInt8] {
    fflush(file)
    guard count.pointee > 0, let bytes = content.pointee else { return [] }
    let taken = bytes.withMemoryRebound(to: UInt8.self, capacity: count.pointee) {
      Array(UnsafeBufferPointer(start: $0, count: count.pointee))
    }
    rewind(file)
    fflush(file)
    return taken
  }
}
