import Crypto

/// Computes the identity of a record from its fields: the canonical encoding, version 1.
///
/// A record is a tag that names its kind and version, then its fields. Integers are 8 bytes, most significant first;
/// flags are one byte, 0 or 1; text (UTF-8) and bytes have their count before them; what may be absent has a flag
/// before it. The encoding is only hashed, never stored: it must stay as it is for as long as a journal of this format
/// exists, and `RecordDigestTests` holds its fixed vectors.
struct RecordDigest {
  private var sha = SHA256()
  private var waiting: [UInt8] = []

  init(tag: String) {
    add(tag)
  }

  mutating func add(_ value: UInt64) {
    withUnsafeBytes(of: value.bigEndian) { waiting.append(contentsOf: $0) }
  }

  mutating func add(_ value: Int64) {
    add(UInt64(bitPattern: value))
  }

  mutating func add(_ flag: Bool) {
    waiting.append(flag ? 1 : 0)
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(counted: UnsafeRawBufferPointer($0)) }
  }

  mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { add(counted: $0) }
  }

  /// Adds an identity, whose length is known and not written.
  mutating func add(_ id: TurnID) {
    waiting.append(contentsOf: id.bytes)
  }

  private mutating func add(counted bytes: UnsafeRawBufferPointer) {
    add(UInt64(bytes.count))
    guard bytes.count >= 1024 else { return waiting.append(contentsOf: bytes) }
    flush()
    sha.update(bufferPointer: bytes)
  }

  private mutating func flush() {
    waiting.withUnsafeBytes { sha.update(bufferPointer: $0) }
    waiting.removeAll(keepingCapacity: true)
  }

  /// The identity of everything that was added.
  consuming func finish() -> TurnID {
    flush()
    return TurnID(digest: sha.finalize())
  }
}

extension TurnID {
  fileprivate init(digest: SHA256.Digest) {
    guard let id = digest.withUnsafeBytes({ TurnID(bytes: $0) }) else {
      preconditionFailure("a SHA-256 digest has 32 bytes")
    }
    self = id
  }

  /// The SHA-256 of the bytes alone, as `sha256sum` gives it: the key under which large contents are stored once.
  init(contentOf bytes: UnsafeRawBufferPointer) {
    var sha = SHA256()
    sha.update(bufferPointer: bytes)
    self.init(digest: sha.finalize())
  }
}
