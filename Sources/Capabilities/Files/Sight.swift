import Wire

/// What a look at a path of the disk gave.
enum Sight: Sendable {
  /// Nothing is there.
  case nothing
  case file(FileFacts, target: [UInt8])
  /// It can't be seen.
  case failure(FileFailure)
}

/// What a directory of the disk has: names sorted by bytes, and one letter for each, see
/// ``FileOperation/readDirectory``.
struct Listing: Equatable, Sendable {
  /// The most names that a directory may have.
  static let longest = 1 << 20

  var names: [[UInt8]] = []
  var letters: [UInt8] = []

  /// Where a name is.
  func index(of name: [UInt8]) -> Int? {
    var range = 0..<names.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if names[middle] == name { return middle }
      range =
        names[middle].lexicographicallyPrecedes(name) ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}

/// What an observation of the files is, in its bytes: a number for its kind, then what was seen. Contents come last.
enum FileObservation {
  case sight(Sight)
  case listing(Listing)
  /// All of a file, with the facts of the moment.
  case contents(FileFacts, ArraySlice<UInt8>)
  /// A piece of a file: fewer bytes than asked for at its end.
  case piece(ArraySlice<UInt8>)
  case failure(FileFailure)
  /// Nanoseconds since 1970.
  case time(Int)
  case owner(FileOwner)
  /// The current directory.
  case directory([UInt8])

  var bytes: [UInt8] {
    var writer = ByteWriter()
    switch self {
    case .sight(.nothing): writer.write(byte: 0)
    case .sight(.file(let facts, let target)):
      writer.write(byte: 1)
      facts.write(to: &writer)
      writer.write(raw: target)
    case .sight(.failure(let failure)), .failure(let failure):
      writer.write(byte: 2)
      writer.write([failure.code, failure.message])
    case .listing(let listing):
      writer.write(byte: 3)
      writer.write(UInt64(listing.names.count))
      for (name, letter) in zip(listing.names, listing.letters) {
        writer.write(byte: letter)
        writer.write(byte: UInt8(name.count))
        writer.write(raw: name)
      }
    case .contents(let facts, let contents):
      writer.write(byte: 4)
      facts.write(to: &writer)
      writer.write(raw: contents)
    case .piece(let contents):
      writer.write(byte: 5)
      writer.write(raw: contents)
    case .time(let time):
      writer.write(byte: 6)
      writer.write(signed: Int64(time))
    case .owner(let owner):
      writer.write(byte: 7)
      writer.write(signed: Int64(owner.user))
      writer.write(UInt64(owner.groups.count))
      for group in owner.groups { writer.write(signed: Int64(group)) }
    case .directory(let path):
      writer.write(byte: 8)
      writer.write(raw: path)
    }
    return writer.bytes
  }

  /// - Throws: where no look at a disk gives such bytes.
  init(_ bytes: [UInt8]) throws(WireError) {
    var reader = ByteReader(bytes[...])
    switch try reader.readByte() {
    case 0: self = .sight(.nothing)
    case 1:
      let facts = try FileFacts(from: &reader)
      let target = Array(try reader.readRest())
      guard facts.kind == .link || target.isEmpty, target.count < FilePath.longest, !target.contains(0) else {
        throw .malformed("the target of a link")
      }
      self = .sight(.file(facts, target: target))
    case 2:
      let texts = try reader.readStrings()
      guard texts.count == 2 else { throw .malformed("why a file can't be seen") }
      self = .failure(FileFailure(texts[0], texts[1]))
    case 3: self = .listing(try Self.listing(&reader))
    case 4:
      let facts = try FileFacts(from: &reader)
      guard facts.kind == .file, facts.size == reader.remaining else { throw .malformed("the contents of a file") }
      self = .contents(facts, try reader.readRest())
    case 5: self = .piece(try reader.readRest())
    case 6: self = .time(Int(try reader.readSigned()))
    case 7:
      let user = Int(try reader.readSigned())
      var groups: [Int] = []
      for _ in 0..<(try reader.readInteger(upTo: reader.remaining)) { groups.append(Int(try reader.readSigned())) }
      guard !groups.isEmpty else { throw .malformed("a user without a group") }
      self = .owner(FileOwner(user: user, groups: groups))
    case 8:
      let path = Array(try reader.readRest())
      guard path.first == FilePath.slash, path.count < FilePath.longest, !path.contains(0) else {
        throw .malformed("a current directory")
      }
      self = .directory(path)
    case let other: throw .malformed("an observation of files of the kind \(other)")
    }
    try reader.finish()
  }

  private static func listing(_ reader: inout ByteReader) throws(WireError) -> Listing {
    var listing = Listing()
    for _ in 0..<(try reader.readInteger(upTo: min(reader.remaining, Listing.longest))) {
      let letter = try reader.readByte()
      let name = Array(try reader.readBytes(Int(try reader.readByte())))
      guard FilePath.isName(name), "fdlo".utf8.contains(letter),
        listing.names.last?.lexicographicallyPrecedes(name) ?? true
      else { throw .malformed("a name in a directory") }
      listing.names.append(name)
      listing.letters.append(letter)
    }
    return listing
  }
}

/// As whom the program reaches files.
struct FileOwner: Equatable, Sendable {
  var user: Int
  /// The effective one first.
  var groups: [Int]

  var isRoot: Bool { user == 0 }
}
