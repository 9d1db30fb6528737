extension PropertyKey {
  /// The key as a value.
  var value: Value {
    switch self {
    case .string(let name): Value(name)
    case .symbol(let symbol): .symbol(symbol)
    }
  }

  /// The key that a value is; nil for what is neither string nor symbol.
  init?(_ value: Value) {
    if let name = value.javaScriptString {
      self = .string(name)
    } else if case .symbol(let symbol) = value {
      self = .symbol(symbol)
    } else {
      return nil
    }
  }

  /// The name, where it is one that a Swift string can hold.
  var name: String? {
    if case .string(let name) = self { name.string } else { nil }
  }

  /// As it is written after an object: `.name`, `["a b"]` or `[Symbol(iterator)]`.
  var suffix: String {
    guard case .string(let name) = self else { return "[\(self)]" }
    let text = name.repaired
    let isName = text.unicodeScalars.enumerated().allSatisfy { index, scalar in
      scalar == "_" || scalar == "$" || scalar.properties.isAlphabetic
        || index > 0 && scalar.properties.generalCategory == .decimalNumber
    }
    return isName && !text.isEmpty ? ".\(text)" : "[\"\(text)\"]"
  }
}
