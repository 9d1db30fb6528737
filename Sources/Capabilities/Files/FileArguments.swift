import Glibc
import Wire

/// The arguments of a ``FileOperation``, one after the other.
struct FileArguments {
  private var rest: ArraySlice<[UInt8]>

  init(_ arguments: [[UInt8]]) { rest = arguments[...] }

  /// The next one as it is.
  ///
  /// - Throws: where there is none: no app asks so.
  mutating func bytes() throws(WireError) -> [UInt8] {
    guard let next = rest.popFirst() else { throw .malformed("a question about files") }
    return next
  }

  /// The next one as an integer.
  mutating func integer() throws -> Int {
    guard let number = try optionalInteger() else { throw WireError.malformed("a number that is not there") }
    return number
  }

  /// The next one as an integer; nil where it is empty.
  mutating func optionalInteger() throws -> Int? {
    let text = try bytes()
    if text.isEmpty { return nil }
    let digits = text.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      throw WireError.malformed("a number that is none")
    }
    guard let number = Int(String(decoding: text, as: UTF8.self)) else { throw FileFailure(EINVAL) }
    return number
  }

  mutating func flag() throws -> Bool {
    switch try integer() {
    case 0: false
    case 1: true
    default: throw WireError.malformed("a flag that is none")
    }
  }

  /// - Throws: where an argument is left.
  func finish() throws(WireError) {
    guard rest.isEmpty else { throw .malformed("\(rest.count) arguments too many about files") }
  }
}
