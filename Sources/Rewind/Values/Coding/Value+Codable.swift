extension Value {
  /// The value that `value` encodes itself as.
  ///
  /// Structures and classes become plain objects, and whatever encodes itself as a sequence an array. A `Date` becomes
  /// a `Date`, `Data` a `Uint8Array`, a `URL` its text, an integer outside of ±``largestSafeInteger`` a BigInt, and a
  /// ``Value`` stays what it is. What is nil becomes null; the optional properties of which Swift makes the code are
  /// left out. The properties of a dictionary stand in the order of their names, and indices of arrays before them.
  ///
  /// - Throws: `EncodingError`, also for what is nested more than 1000 deep; and what a type's own code throws.
  public init(encoding value: some Encodable) throws {
    self = try EncodedPart(value, at: CodingPlace()).value
  }

  /// What this value says, as a `T`: the inverse of ``init(encoding:)``.
  ///
  /// The properties of plain objects are found by name, as are the entries of a `Map` under keys that are strings.
  /// Arrays, typed arrays, the bytes of buffers and the members of a `Set` are sequences, and so are keys and values of
  /// a `Map`. `undefined`, `null`, a hole and a property that is missing are nil. Numbers and BigInts are integers
  /// where nothing is lost.
  ///
  /// - Throws: `DecodingError`, which says where the value is not what is needed; also where it leads back to itself,
  ///   or is nested more than 1000 deep.
  public func decode<T: Decodable>(_ type: T.Type = T.self) throws -> T {
    try ValueDecoder(self, at: CodingPlace()).decoded(type)
  }
}

/// A value can be a part of what ``init(encoding:)`` encodes and ``decode(_:)`` decodes. Other coders refuse it: not
/// all values can be written down.
extension Value: Codable {
  /// Encodes the value as it is.
  ///
  /// - Throws: `EncodingError` for every encoder but that of ``init(encoding:)``.
  public func encode(to encoder: any Encoder) throws {
    guard let encoder = encoder as? ValueEncoder else {
      throw EncodingError.invalidValue(
        self,
        EncodingError.Context(
          codingPath: encoder.codingPath,
          debugDescription:
            "a value of JavaScript can only be encoded by Value(encoding:), and not by a \(type(of: encoder))"))
    }
    encoder.part.set(self)
  }

  /// The value that is decoded, as it is.
  ///
  /// - Throws: `DecodingError` for every decoder but that of ``decode(_:)``.
  public init(from decoder: any Decoder) throws {
    guard let decoder = decoder as? ValueDecoder else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath,
          debugDescription:
            "a value of JavaScript can only be decoded by Value.decode, and not by a \(type(of: decoder))"))
    }
    self = decoder.value
  }
}
