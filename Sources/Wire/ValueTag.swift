/// How a value that crosses between program and app begins.
///
/// A value has exactly one encoding. Integers are as ``ByteWriter`` writes them; *text* is a value of one of the two tags
/// for strings. Containers and buffers (``array`` … ``view``) are numbered from 0 in the order in which their tags stand in
/// the payload; ``back`` refers to one by that number, so that shared and cyclic structure stays what it is.
public enum ValueTag: UInt8, Sendable {
  case undefined = 0x00
  case null = 0x01
  case no = 0x02
  case yes = 0x03
  /// A signed integer of at most 53 bits that is not −0.
  case integer = 0x04
  /// 8 bytes, least significant first: any other number. There is one NaN.
  case double = 0x05
  /// Count, then one byte a UTF-16 unit: a string whose units are all below 0x100.
  case latin1 = 0x06
  /// Count, then two bytes a unit, least significant first: any other string; surrogates may stand alone.
  case utf16 = 0x07
  /// Flag (negative), count, magnitude in bytes, least significant first, the last one not zero.
  case bigInt = 0x08
  /// Text: the name of a symbol that hangs on `Symbol`, such as `iterator`.
  case wellKnownSymbol = 0x09
  /// Text: the key of a symbol of `Symbol.for`.
  case registeredSymbol = 0x0a
  /// App's number, description (text or undefined): any other symbol, by reference.
  case symbol = 0x0b
  /// No element: only in an array, and where an operation says so.
  case hole = 0x0c
  /// Number of a container or buffer before.
  case back = 0x0d
  /// Length, elements.
  case array = 0x0e
  /// Flag (no prototype), count, (text, value) ….
  case object = 0x0f
  /// Count, (value, value) ….
  case map = 0x10
  /// Count, values.
  case set = 0x11
  /// A number: milliseconds since 1970, NaN for an invalid date.
  case date = 0x12
  /// Text, text, number: source, flags, `lastIndex`.
  case regExp = 0x13
  /// Count, bytes.
  case buffer = 0x14
  /// Byte (``ViewKind``), offset, length in elements (bytes for a `DataView`), buffer.
  case view = 0x15
  /// App's number, byte (``AppObjectKind``): an object that stays in the app.
  case appObject = 0x16
  /// App's number; text, text, text: class, message, stack; its cause or ``hole``. An error of the app.
  case appError = 0x17
  /// Program's number: an object of the program that the app knows.
  case hostObject = 0x18
  /// Program's number; byte (``HostObjectKind``), flag (has properties that must be asked for), text (name), arity,
  /// prototype (a host object or undefined), count, (key, value) … of the properties that never change.
  case describedHostObject = 0x19
  /// Program's number, or ``nobody``; text, text: class, message; count, (text, value) … of further properties. An error of
  /// the program.
  case hostError = 0x1a
  /// Program's number, a new one each time: a promise that the program will settle.
  case hostPromise = 0x1b

  /// The number of an error that the program doesn't keep.
  public static let nobody: UInt64 = 0
}

/// What an object that stays in the app is.
public enum AppObjectKind: UInt8, Sendable {
  case object = 0
  case function, `class`, promise, symbol
}

/// What an object that stays in the program is.
public enum HostObjectKind: UInt8, Sendable {
  case object = 0
  case function, `class`
  /// A function that returns nothing and isn't waited for.
  case notification
}

/// The kind of a view on a buffer.
public enum ViewKind: UInt8, Sendable {
  case dataView = 0
  case int8, uint8, uint8Clamped, int16, uint16, int32, uint32, float16, float32, float64, bigInt64, bigUint64
}
