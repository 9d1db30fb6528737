extension Value {
  /// Whether it is `undefined`, as also a hole reads.
  public var isUndefined: Bool {
    switch self {
    case .undefined, .hole: true
    default: false
    }
  }

  var isHole: Bool {
    if case .hole = self { true } else { false }
  }

  /// Whether it is `null`.
  public var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// The boolean that it is; nil for all other values, also those that JavaScript takes for true or false.
  public var boolean: Bool? {
    if case .boolean(let flag) = self { flag } else { nil }
  }

  /// The number that it is, also NaN; nil for all other values.
  public var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The integer that it is, as a number or a BigInt; nil for fractions, what doesn't fit, and all other values. −0 is
  /// 0.
  public var int: Int? {
    switch self {
    case .number(let number): Int(exactly: number)
    case .bigInt(let integer): Int(exactly: integer)
    default: nil
    }
  }

  /// The string that it is; nil for all other values, and for strings in which surrogates stand alone.
  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The string that it is, whatever its units; nil for all other values.
  public var javaScriptString: JavaScriptString? {
    switch self {
    case .string(let text): JavaScriptString(text)
    case .illFormedString(let units): JavaScriptString(utf16: units)
    default: nil
    }
  }

  /// The elements of the array that it is, with ``hole`` where there is none; nil for all other values.
  public var array: [Value]? {
    if case .array(let array) = self { array.elements } else { nil }
  }

  /// The plain object that it is; nil for all other values.
  public var object: PlainObject? {
    if case .object(let object) = self { object } else { nil }
  }

  /// The property of a plain object that was copied; `undefined` where there is none, and for all other values.
  ///
  /// Nothing is asked of the app: an object that stays there has its own way of reading.
  public subscript(name: String) -> Value {
    if case .object(let object) = self { object[name] ?? .undefined } else { .undefined }
  }

  /// The element of an array that was copied; `undefined` where there is none, and for all other values.
  public subscript(index: Int) -> Value {
    guard case .array(let array) = self, array.indices.contains(index) else { return .undefined }
    let element = array[index]
    return element.isUndefined ? .undefined : element
  }
}
