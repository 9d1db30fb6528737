import HashTreeCollections

/// The bytes of a file: a base that is shared, and over it blocks that were written. A copy is O(1), an append costs what is
/// appended, and what lies between two writes far apart costs nothing.
struct FileContents: Sendable {
  /// What shows where no block is.
  enum Base: Sendable {
    case nothing
    case bytes(ArraySlice<UInt8>)
    /// What the file on the disk has, see ``DiskContents``.
    case disk
  }

  /// The longest that a file can get: 1 TiB, mostly of zeros that nobody wrote.
  static let longest = 1 << 40

  private(set) var length: Int
  private(set) var base: Base
  /// Up to where the base shows: it was cut, or is no longer than that.
  private(set) var baseLength: Int
  private var blocks: TreeDictionary<Int, ContentBlock> = [:]
  /// Whether nothing was written: all is still as on the disk.
  private(set) var isOfDisk = false

  /// Nothing.
  init() {
    length = 0
    base = .nothing
    baseLength = 0
  }

  /// These bytes.
  init(_ bytes: ArraySlice<UInt8>) {
    length = bytes.count
    base = .bytes(bytes)
    baseLength = length
  }

  /// What the disk has there.
  init(ofDisk length: Int) {
    self.length = length
    base = .disk
    baseLength = length
    isOfDisk = true
  }

  /// Whether some of it is what the disk has.
  var needsDisk: Bool {
    if case .disk = base { return baseLength > 0 }
    return false
  }

  /// Bytes of memory that blocks take.
  var blockMemory: Int { blocks.values.reduce(0) { $0 + $1.capacity } }

  /// Those parts of a range that the disk must give.
  func diskRanges(in range: Range<Int>) -> [Range<Int>] {
    guard needsDisk else { return [] }
    let range = range.clamped(to: 0..<baseLength)
    guard !range.isEmpty else { return [] }
    if blocks.isEmpty { return [range] }
    var found: [Range<Int>] = []
    for index in range.lowerBound / ContentBlock.size...(range.upperBound - 1) / ContentBlock.size
    where blocks[index] == nil {
      let part = (index * ContentBlock.size..<(index + 1) * ContentBlock.size).clamped(to: range)
      if let last = found.last, last.upperBound == part.lowerBound {
        found[found.count - 1] = last.lowerBound..<part.upperBound
      } else {
        found.append(part)
      }
    }
    return found
  }

  /// The disk's part of ``diskRanges(in:)`` for a write at `range`: blocks that it covers wholly need nothing.
  func diskRanges(forWriting range: Range<Int>) -> [Range<Int>] {
    guard needsDisk, !range.isEmpty else { return [] }
    let first = range.lowerBound / ContentBlock.size * ContentBlock.size
    let last = (range.upperBound - 1) / ContentBlock.size * ContentBlock.size
    var found = diskRanges(in: first..<first + ContentBlock.size)
    if last != first { found += diskRanges(in: last..<last + ContentBlock.size) }
    return found
  }

  /// The bytes of a range, cut at the end of the file.
  ///
  /// - Parameter disk: has what ``diskRanges(in:)`` names.
  func bytes(in range: Range<Int>, disk: DiskContents) -> [UInt8] {
    let range = range.clamped(to: 0..<length)
    if case .bytes(let bytes) = base, blocks.isEmpty, range == 0..<length, length == baseLength, length == bytes.count {
      return Array(bytes)
    }
    if isOfDisk, case .whole(let bytes) = disk, bytes.count == length {
      return Array(bytes[bytes.startIndex + range.lowerBound..<bytes.startIndex + range.upperBound])
    }
    return Array(unsafeUninitializedCapacity: range.count) { target, count in
      copy(range, to: UnsafeMutableRawBufferPointer(target), disk: disk)
      count = range.count
    }
  }

  private func copy(_ range: Range<Int>, to target: UnsafeMutableRawBufferPointer, disk: DiskContents) {
    guard !range.isEmpty else { return }
    copyBase(range, to: target, disk: disk)
    guard !blocks.isEmpty else { return }
    for index in range.lowerBound / ContentBlock.size...(range.upperBound - 1) / ContentBlock.size {
      guard let block = blocks[index] else { continue }
      let start = index * ContentBlock.size
      let part = (start..<start + ContentBlock.size).clamped(to: range)
      block.copy(
        part.lowerBound - start..<part.upperBound - start,
        to: UnsafeMutableRawBufferPointer(
          rebasing: target[part.lowerBound - range.lowerBound..<part.upperBound - range.lowerBound]))
    }
  }

  private func copyBase(_ range: Range<Int>, to target: UnsafeMutableRawBufferPointer, disk: DiskContents) {
    target.initializeMemory(as: UInt8.self, repeating: 0)
    let shown = range.clamped(to: 0..<baseLength)
    guard !shown.isEmpty else { return }
    let part = UnsafeMutableRawBufferPointer(rebasing: target[..<shown.count])
    switch base {
    case .nothing: break
    case .bytes(let bytes):
      bytes.withUnsafeBytes { part.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[shown])) }
    case .disk: disk.copy(shown, to: part)
    }
  }

  /// The first offset from `offset` on at which something else than zeros that nobody wrote may be; the end where none is.
  func dataStart(from offset: Int) -> Int {
    if offset < baseLength { return offset }
    let first = blocks.keys.filter { ($0 + 1) * ContentBlock.size > offset }.min()
    return first.map { min(length, max(offset, $0 * ContentBlock.size)) } ?? max(offset, length)
  }

  /// Keeps what the disk had, which is these bytes, now that the disk gets something else.
  mutating func rebase(on bytes: ArraySlice<UInt8>) {
    guard needsDisk, bytes.count >= baseLength else { return }
    base = .bytes(bytes)
    isOfDisk = false
  }

  /// Writes `bytes` at `offset`; what lies between there and the end are zeros.
  ///
  /// - Parameter disk: has what ``diskRanges(forWriting:)`` names.
  mutating func write(_ bytes: ArraySlice<UInt8>, at offset: Int, disk: DiskContents) {
    precondition(offset >= 0 && bytes.count <= Self.longest - offset, "a write beyond the longest file")
    guard !bytes.isEmpty else { return }
    isOfDisk = false
    if length == 0 && offset == 0 {
      self = FileContents(bytes)
      return
    }
    if offset > length { extend(to: offset, disk: disk) }
    bytes.withUnsafeBytes { source in
      var done = 0
      while done < source.count {
        let index = (offset + done) / ContentBlock.size
        let from = offset + done - index * ContentBlock.size
        let count = min(ContentBlock.size - from, source.count - done)
        write(UnsafeRawBufferPointer(rebasing: source[done..<done + count]), at: from, ofBlock: index, disk: disk)
        done += count
      }
    }
  }

  private mutating func write(
    _ bytes: UnsafeRawBufferPointer, at offset: Int, ofBlock index: Int, disk: DiskContents
  ) {
    let start = index * ContentBlock.size
    let seen = min(max(length - start, 0), ContentBlock.size)
    length = max(length, start + offset + bytes.count)
    if let block = blocks[index], offset == seen, block.append(bytes, at: offset) { return }
    blocks[index] = block(index, seen: seen, count: max(seen, offset + bytes.count), disk: disk) { target in
      UnsafeMutableRawBufferPointer(rebasing: target[offset..<offset + bytes.count]).copyMemory(from: bytes)
    }
  }

  /// A block that has what is now at its place, as far as it is seen.
  private func block(
    _ index: Int, seen: Int, count: Int, disk: DiskContents,
    change: (UnsafeMutableRawBufferPointer) -> Void = { _ in }
  ) -> ContentBlock {
    let start = index * ContentBlock.size
    return ContentBlock(count: count) { target in
      let part = UnsafeMutableRawBufferPointer(rebasing: target[..<seen])
      copy(start..<start + seen, to: part, disk: disk)
      change(target)
    }
  }

  /// Cuts the file, or adds zeros to it.
  ///
  /// - Parameter disk: has what ``diskRanges(forWriting:)`` names for the bytes from the end on.
  mutating func setLength(_ count: Int, disk: DiskContents) {
    precondition((0...Self.longest).contains(count), "a length beyond the longest file")
    isOfDisk = false
    if count == 0 {
      self = FileContents()
    } else if count < length {
      let last = (count - 1) / ContentBlock.size
      if blocks.keys.contains(where: { $0 > last }) { blocks = blocks.filter { $0.key <= last } }
      baseLength = min(baseLength, count)
      length = count
    } else {
      extend(to: count, disk: disk)
    }
  }

  private mutating func extend(to count: Int, disk: DiskContents) {
    let index = length / ContentBlock.size
    let start = index * ContentBlock.size
    let seen = length - start
    let end = min(count - start, ContentBlock.size)
    // Others may have written behind what is seen of the last block, or may be about to.
    if let last = blocks[index], end > seen, !last.claim(seen..<end) {
      blocks[index] = block(index, seen: seen, count: end, disk: disk)
    }
    length = max(length, count)
  }
}
