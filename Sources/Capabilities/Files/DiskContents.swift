import HashTreeCollections

/// What is known of the bytes of a file on the disk: nothing, pieces of 64 KiB, or all.
enum DiskContents: Sendable {
  /// The alignment of pieces, and how long each is, but at the end of the file.
  static let piece = 64 << 10

  case pieces(TreeDictionary<Int, ArraySlice<UInt8>>)
  case whole(ArraySlice<UInt8>)

  static let unknown = DiskContents.pieces([:])

  /// Whether nothing was read.
  var isUnknown: Bool {
    if case .pieces(let pieces) = self { return pieces.isEmpty }
    return false
  }

  /// What is not known of a range: runs of whole pieces.
  func missing(in range: Range<Int>) -> [Range<Int>] {
    guard case .pieces(let pieces) = self, !range.isEmpty else { return [] }
    var runs: [Range<Int>] = []
    for index in range.lowerBound / Self.piece...(range.upperBound - 1) / Self.piece where pieces[index] == nil {
      if let last = runs.last, last.upperBound == index * Self.piece {
        runs[runs.count - 1] = last.lowerBound..<(index + 1) * Self.piece
      } else {
        runs.append(index * Self.piece..<(index + 1) * Self.piece)
      }
    }
    return runs
  }

  /// Takes in what was read from `offset` on, the start of a piece.
  mutating func add(_ bytes: ArraySlice<UInt8>, at offset: Int) {
    guard case .pieces(var pieces) = self else { return }
    self = .unknown
    var start = bytes.startIndex
    var index = offset / Self.piece
    while start < bytes.endIndex {
      let end = min(start + Self.piece, bytes.endIndex)
      pieces[index] = bytes[start..<end]
      (start, index) = (end, index + 1)
    }
    self = .pieces(pieces)
  }

  /// Copies a range that is known; what lies beyond what was read are zeros, that `target` has already.
  func copy(_ range: Range<Int>, to target: UnsafeMutableRawBufferPointer) {
    switch self {
    case .whole(let bytes): Self.copy(bytes, startingAt: 0, range, to: target)
    case .pieces(let pieces):
      guard !range.isEmpty else { return }
      for index in range.lowerBound / Self.piece...(range.upperBound - 1) / Self.piece {
        if let bytes = pieces[index] { Self.copy(bytes, startingAt: index * Self.piece, range, to: target) }
      }
    }
  }

  private static func copy(
    _ bytes: ArraySlice<UInt8>, startingAt offset: Int, _ range: Range<Int>, to target: UnsafeMutableRawBufferPointer
  ) {
    let part = range.clamped(to: offset..<offset + bytes.count)
    guard !part.isEmpty else { return }
    bytes.withUnsafeBytes { source in
      UnsafeMutableRawBufferPointer(
        rebasing: target[part.lowerBound - range.lowerBound..<part.upperBound - range.lowerBound]
      )
      .copyMemory(from: UnsafeRawBufferPointer(rebasing: source[part.lowerBound - offset..<part.upperBound - offset]))
    }
  }
}
