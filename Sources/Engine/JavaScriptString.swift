import CJavaScriptCore

/// Strings as the engine has them (`JSStringRef`).
enum JavaScriptString {
  /// Gives `body` a copy of `text`, which is released when it returns.
  static func with<Result>(_ text: String, _ body: (JSStringRef) -> Result) -> Result {
    let units = Array(text.utf16)
    let reference = JSStringCreateWithCharacters(units, units.count)!
    defer { JSStringRelease(reference) }
    return body(reference)
  }

  /// The text of `reference`, which is released; lone surrogates become U+FFFD.
  static func text(releasing reference: JSStringRef) -> String {
    defer { JSStringRelease(reference) }
    let units = UnsafeBufferPointer(start: JSStringGetCharactersPtr(reference), count: JSStringGetLength(reference))
    return String(decoding: units, as: UTF16.self)
  }
}
