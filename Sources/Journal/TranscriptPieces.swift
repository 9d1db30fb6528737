/// A transcript in which some contents, such as a file's, stand elsewhere: each is stored once, by its hash, however
/// many turns have it.
///
/// In the table `turn` such a transcript has both columns: `transcript` is what is left of it, and `transcript_hash`
/// leads to the list of what was taken out. The list has 40 bytes for each: where it was in the whole (8 bytes, the
/// most significant first), then its hash.
struct TranscriptPieces {
  /// Contents of this many bytes and more are worth it.
  static let smallest = Records.largeContent
  /// Bytes of the list for each content.
  static let entrySize = 40

  /// What was taken out: where it was in the whole, and its hash.
  struct Piece {
    let offset: Int
    let hash: TurnID
  }

  /// The transcript without the contents.
  let rest: [UInt8]
  let pieces: [Piece]

  /// - Parameter contents: where they are, in order.
  init(_ transcript: [UInt8], contents: [Range<Int>], hash: (ArraySlice<UInt8>) throws -> TurnID) rethrows {
    var rest: [UInt8] = []
    var pieces: [Piece] = []
    var place = 0
    for range in contents {
      rest += transcript[place..<range.lowerBound]
      pieces.append(Piece(offset: range.lowerBound, hash: try hash(transcript[range])))
      place = range.upperBound
    }
    self.rest = rest + transcript[place...]
    self.pieces = pieces
  }

  /// What was read: nothing is assumed of it.
  ///
  /// - Throws: where `list` is none.
  init(rest: [UInt8], list: [UInt8]) throws(RecordFault) {
    guard list.count % Self.entrySize == 0 else { throw .wrongType(column: "transcript_hash") }
    self.rest = rest
    var pieces: [Piece] = []
    for start in stride(from: 0, to: list.count, by: Self.entrySize) {
      let offset = list[start..<start + 8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      guard offset <= UInt64(Connection.longestContent),
        let hash = TurnID(bytes: list[start + 8..<start + Self.entrySize])
      else { throw .wrongType(column: "transcript_hash") }
      pieces.append(Piece(offset: Int(offset), hash: hash))
    }
    self.pieces = pieces
  }

  /// The list as it is stored.
  var list: [UInt8] {
    pieces.flatMap { piece in
      (0..<8).map { UInt8(truncatingIfNeeded: UInt64(piece.offset) >> (56 - 8 * UInt64($0))) } + piece.hash.bytes
    }
  }

  /// The whole, and where the contents are in it.
  ///
  /// - Parameter content: gives that of a hash.
  /// - Throws: what `content` throws; ``RecordFault`` where they don't fit together.
  func joined(content: (TurnID) throws -> [UInt8]) throws -> (transcript: [UInt8], contents: [Range<Int>]) {
    var whole: [UInt8] = []
    var contents: [Range<Int>] = []
    var place = 0
    for piece in pieces {
      let count = piece.offset - whole.count
      guard count >= 0, count <= rest.count - place else { throw RecordFault.wrongType(column: "transcript_hash") }
      whole += rest[place..<place + count]
      place += count
      whole += try content(piece.hash)
      contents.append(piece.offset..<whole.count)
    }
    return (whole + rest[place...], contents)
  }
}
