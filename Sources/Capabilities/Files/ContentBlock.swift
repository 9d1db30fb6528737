import Synchronization

/// Up to 4 KiB of a file. Bytes are written once: whoever wants other ones makes another block. So the moments before and
/// after an append can share the block, the earlier one with a smaller count of what it sees.
final class ContentBlock: @unchecked Sendable {
  /// The most that a block holds, and the alignment of blocks in a file.
  static let size = 4096
  private static let smallest = 128

  private let memory: UnsafeMutableRawBufferPointer
  /// How many bytes somebody relies on, zeros included; what follows is still free.
  private let used: Atomic<Int>

  /// A block with room for `count` bytes and as many again, of which the first ones are what `fill` writes. Starts with
  /// zeros; they count up to `count`.
  init(count: Int, filled fill: (UnsafeMutableRawBufferPointer) -> Void) {
    var capacity = Self.smallest
    while capacity < min(count * 2, Self.size) { capacity *= 2 }
    memory = .allocate(byteCount: capacity, alignment: 16)
    memory.initializeMemory(as: UInt8.self, repeating: 0)
    used = Atomic(count)
    fill(UnsafeMutableRawBufferPointer(rebasing: memory[..<count]))
  }

  deinit { memory.deallocate() }

  /// Bytes of memory.
  var capacity: Int { memory.count }

  /// Writes `bytes` right behind the first `offset`; false where others have written there, or it has no room.
  func append(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    let end = offset + bytes.count
    guard end <= memory.count, claim(offset..<end) else { return false }
    UnsafeMutableRawBufferPointer(rebasing: memory[offset..<end]).copyMemory(from: bytes)
    return true
  }

  /// Makes sure that the bytes of `range`, which begins where what the caller sees ends, are and stay zeros.
  func claim(_ range: Range<Int>) -> Bool {
    used.compareExchange(expected: range.lowerBound, desired: range.upperBound, ordering: .acquiringAndReleasing)
      .exchanged
  }

  /// Copies the bytes of `range` to where `target` begins; those without memory are zeros.
  func copy(_ range: Range<Int>, to target: UnsafeMutableRawBufferPointer) {
    let end = min(range.upperBound, memory.count)
    guard range.lowerBound < end else { return zero(target, 0..<range.count) }
    target.baseAddress!.copyMemory(from: memory.baseAddress! + range.lowerBound, byteCount: end - range.lowerBound)
    zero(target, end - range.lowerBound..<range.count)
  }

  private func zero(_ target: UnsafeMutableRawBufferPointer, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    UnsafeMutableRawBufferPointer(rebasing: target[range]).initializeMemory(as: UInt8.self, repeating: 0)
  }
}
