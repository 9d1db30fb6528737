/// An exception of JavaScript: what an app threw, or what a program throws into an app.
///
/// A program's function throws one to say which class of error the app is to catch; any other Swift error that it
/// throws becomes one of these, with the Swift error as its ``underlying``. Not only errors can be thrown: ``value`` is
/// what was. Source: ECMA-262 §20.5.
public struct JavaScriptError: Error, Sendable {
  let link: Link

  init(_ link: Link) { self.link = link }

  /// An error that a program makes. It becomes a real error of the app once it goes there.
  ///
  /// - Parameters:
  ///   - message: what went wrong.
  ///   - className: the error's class in the app, such as `TypeError`; an `Error` with that name where it has no such
  ///     class.
  ///   - cause: the value that led to this error.
  ///   - properties: more that the app finds in the error, such as a `code`.
  public init(
    _ message: String, className: String = "Error", cause: Value? = nil, properties: Value.PlainObject = [:]
  ) {
    self.init(
      ErrorCell.Particulars(className: className, message: message), cause: cause,
      properties: properties.isEmpty ? nil : properties)
  }

  /// An error of a Swift program: itself where it is a `JavaScriptError`, and otherwise one with its type's name as the
  /// class and its description as the message.
  public init(_ error: any Error) {
    if let error = error as? JavaScriptError {
      self = error
      return
    }
    self.init(
      ErrorCell.Particulars(
        className: String(describing: type(of: error)), message: String(describing: error), underlying: error))
  }

  /// The exception that throwing `value` makes: the error itself where it is one.
  public init(throwing value: Value) {
    if case .error(let error) = value {
      self = error
    } else {
      self.init(ErrorCell.Particulars(isThrownValue: true), cause: value)
    }
  }

  /// An error of the app.
  init(_ reference: Reference, className: String, message: String, stack: String, cause: Value? = nil) {
    self.init(
      ErrorCell.Particulars(className: className, message: message, stack: stack, reference: reference), cause: cause)
  }

  private init(_ particulars: ErrorCell.Particulars, cause: Value? = nil, properties: Value.PlainObject? = nil) {
    let properties = properties.map { [Value.object($0)] } ?? []
    link = .own(ErrorCell(particulars, [cause ?? .hole] + properties))
  }

  private var particulars: ErrorCell.Particulars { unsafeDowncast(link.cell, to: ErrorCell.self).particulars }

  /// The first value of the cell: the cause, what was thrown, or a hole.
  private var first: Value { link[0] }

  // MARK: What it says

  /// The error's class, such as `TypeError`; empty where something else than an error was thrown.
  public var className: String { particulars.className }

  /// What went wrong; empty where something else than an error was thrown.
  public var message: String { particulars.message }

  /// Where the app made the error, a line for each call, the innermost first; empty where it is not known.
  public var stack: String { particulars.stack }

  /// The value that led to this error; nil where there is none.
  public var cause: Value? {
    if !particulars.isThrownValue, case let value = first, !value.isHole { value } else { nil }
  }

  /// What the program gave the error besides; empty for an error of the app, which stays there with what else it has.
  public var properties: Value.PlainObject {
    if link.count > 1, case .object(let object) = link[1] { object } else { [:] }
  }

  /// What was thrown: an error, or whatever else the app threw.
  public var value: Value { particulars.isThrownValue ? first : .error(self) }

  /// The error of the Swift program that this one tells of; nil for all others.
  public var underlying: (any Error)? { particulars.underlying }

  /// Whether something else than an error was thrown.
  var isThrownValue: Bool { particulars.isThrownValue }

  // MARK: How it crosses

  /// The app's error that this is a copy of; nil where the program made it.
  var reference: Reference? { particulars.reference }

  /// What tells two errors apart; nil where something else than an error was thrown.
  var keyIdentity: KeyIdentity {
    if let reference { return .reference(reference) }
    return particulars.isThrownValue ? KeyIdentity(first) : .object(link.identity)
  }
}

extension JavaScriptError {
  /// A `TypeError`: a value is not of the kind that is needed.
  public static func typeError(_ message: String) -> JavaScriptError {
    JavaScriptError(message, className: "TypeError")
  }

  /// A `RangeError`: a value lies outside of what is allowed.
  public static func rangeError(_ message: String) -> JavaScriptError {
    JavaScriptError(message, className: "RangeError")
  }
}

extension JavaScriptError: Equatable {
  /// Whether both are the same error of an app, or say the same: see ``Value/==(_:_:)``.
  public static func == (left: JavaScriptError, right: JavaScriptError) -> Bool { Value.error(left) == .error(right) }
}

extension JavaScriptError: CustomStringConvertible {
  /// The class and the message, the stack where it is known, and the errors that caused it; what was thrown where that
  /// is no error.
  public var description: String {
    var text = ""
    var next: JavaScriptError? = self
    for depth in 0... {
      guard let error = next else { break }
      if depth > 0 { text += "\n  caused by " }
      // A cause may lead back to its error.
      guard depth < 10 else { return text + "…" }
      text += error.headline
      let stack = error.stack.hasPrefix(error.headline) ? error.stack.dropFirst(error.headline.count) : error.stack[...]
      if !stack.isEmpty { text += (stack.hasPrefix("\n") ? "" : "\n") + stack }
      next = error.cause.map(JavaScriptError.init(throwing:))
    }
    return text
  }

  /// The class and the message as ECMA-262 §20.5.3.4 joins them; what was thrown where that is no error.
  var headline: String {
    if particulars.isThrownValue { return first.inspected }
    if className.isEmpty { return message }
    return message.isEmpty ? className : "\(className): \(message)"
  }
}

/// What stands in an error: its cause, or a hole; and an object of its properties where it has any.
final class ErrorCell: Cell, @unchecked Sendable {  // What it adds to a cell never changes.
  struct Particulars {
    var className = ""
    var message = ""
    var stack = ""
    /// Whether the first value is not a cause, but what was thrown instead of an error.
    var isThrownValue = false
    var reference: Reference?
    var underlying: (any Error)?
  }

  let particulars: Particulars

  init(_ particulars: Particulars, _ values: [Value]) {
    self.particulars = particulars
    super.init(.error, values)
  }

  override func copy(with values: [Value]) -> Cell { ErrorCell(particulars, values) }
}
