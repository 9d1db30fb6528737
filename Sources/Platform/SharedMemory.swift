import CPlatform
import Glibc

/// Memory that several processes have mapped; unmapped when its last owner in this one lets go of it.
///
/// What lies in it can change at any moment: whatever is decided on must be copied out first.
final class SharedMemory {
  /// Where it begins: at a page.
  let base: UnsafeMutableRawPointer
  /// Its size in bytes.
  let byteCount: Int

  /// Zeroed memory for others to map, which nobody can make smaller or larger (memfd_create(2), `F_SEAL_SHRINK`). A
  /// mapped page always exists: no access to it fails because of what another process does.
  static func create(byteCount: Int) throws(SystemError) -> Descriptor {
    let descriptor = Descriptor(
      adopting: try SystemError.check("memfd_create") {
        memfd_create("rings", UInt32(MFD_CLOEXEC) | UInt32(MFD_ALLOW_SEALING))
      })
    try SystemError.check("ftruncate") { ftruncate(descriptor.raw, byteCount) }
    try SystemError.check("fcntl", "F_ADD_SEALS") { cplatform_seal_size(descriptor.raw) }
    return descriptor
  }

  /// Maps what ``create(byteCount:)`` made with the same size; the descriptor isn't needed any more then (mmap(2)).
  init(mapping descriptor: Descriptor, byteCount: Int) throws(SystemError) {
    self.byteCount = byteCount
    let address = try SystemError.check("mmap") {
      Int(bitPattern: mmap(nil, byteCount, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor.raw, 0))
    }
    base = UnsafeMutableRawPointer(bitPattern: address)!
  }

  deinit {
    munmap(base, byteCount)
  }
}
