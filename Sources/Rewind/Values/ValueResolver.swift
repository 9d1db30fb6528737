import Wire

/// The membrane as the encoding of values sees it: what crosses as a number, and not as a copy.
///
/// A payload that turns out not to be writable is never sent. The writer has asked for numbers by then: whatever was
/// described in it must be described again.
protocol ValueResolver: AnyObject {
  /// The app's object of that number, which has just come once more: a receipt. A symbol's kind is `symbol`; an error's is
  /// `object`.
  func appObject(_ id: Int, kind: AppObjectKind) throws(WireError) -> Reference
  /// What the program once sent under that number: an object or an error.
  func hostValue(_ id: Int) throws(WireError) -> Value

  /// The app's number of an object, an error or a symbol of it. Throws where it is of another app.
  func number(of reference: Reference) throws(ValueError) -> Int
  /// How an object of the program crosses now.
  func crossing(of object: HostObject) throws(ValueError) -> HostCrossing
  /// How an error that the program made crosses now: by the number that the app knows it under, or as a new one.
  func crossing(of error: JavaScriptError) throws(ValueError) -> ErrorCrossing
}

/// How an object of the program crosses.
enum HostCrossing {
  /// By the number that the app knows it under.
  case known(Int)
  /// For the first time.
  case described(Int, HostDescription)
  /// As a promise; the number is new each time.
  case promise(Int)
}

/// How an error of the program crosses.
enum ErrorCrossing {
  /// By the number that the app knows it under.
  case known(Int)
  /// For the first time.
  case described(Int)
}

/// What the app gets to know of an object of the program.
struct HostDescription {
  var kind: HostObjectKind
  /// Whether it has properties that must be asked for.
  var isDynamic = false
  var name = ""
  /// How many parameters it has.
  var arity = 0
  /// Nil for the usual one.
  var prototype: HostObject?
  /// The properties that never change.
  var constants: [(key: PropertyKey, value: Value)] = []
}
