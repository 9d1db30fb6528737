import CJavaScriptCore

/// Strings as the engine has them (`JSStringRef`).
enum JavaScriptString {
  /// Gives `body` a copy of `text`, which is released when it returns.
  static func with<Result>(_ text: String, _ body: (JSStringRef) -> Result) -> Result {
    let reference = create(text)
    defer { JSStringRelease(reference) }
    return body(reference)
  }

  /// The engine reads UTF-8 far faster than Swift writes UTF-16, and keeps ASCII in one byte each; but it takes it up to the
  /// first zero only.
  private static func create(_ text: String) -> JSStringRef {
    var text = text
    if text.withUTF8({ !$0.contains(0) }) { return text.withCString { JSStringCreateWithUTF8CString($0)! } }
    let units = Array(text.utf16)
    return JSStringCreateWithCharacters(units, units.count)!
  }

  /// The text of `reference`, which is released; lone surrogates become U+FFFD.
  static func text(releasing reference: JSStringRef) -> String {
    defer { JSStringRelease(reference) }
    let units = UnsafeBufferPointer(start: JSStringGetCharactersPtr(reference), count: JSStringGetLength(reference))
    return String(decoding: units, as: UTF16.self)
  }
}
