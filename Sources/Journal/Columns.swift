import GRDB
import GRDBSQLite

/// What is wrong with one record of a file.
enum RecordFault: Error, Equatable {
  /// The column has another type than it should, or text that is not UTF-8.
  case wrongType(column: String)
  case outOfRange(column: String, Int64)
  case tooLong(column: String, size: Int, limit: Int)
  /// A record names a large content that is not there.
  case missingContent(TurnID)
  /// A large content is not the one that its name was computed from.
  case wrongContent(TurnID)
  case wrongCount(of: String, Int)
}

/// The columns of one row of a query, each with its type and range checked.
///
/// GRDB's own conversions end the program where a type is not as expected, and cut text at U+0000; what is read here
/// may come from a stranger. See <https://www.sqlite.org/c3ref/column_blob.html>.
struct Columns {
  private let statement: OpaquePointer

  fileprivate init(_ statement: Statement) {
    self.statement = statement.sqliteStatement
  }

  func isNull(_ place: Int32) -> Bool { sqlite3_column_type(statement, place) == SQLITE_NULL }

  func integer(_ place: Int32, _ name: String) throws(RecordFault) -> Int64 {
    guard sqlite3_column_type(statement, place) == SQLITE_INTEGER else { throw .wrongType(column: name) }
    return sqlite3_column_int64(statement, place)
  }

  func natural(_ place: Int32, _ name: String) throws(RecordFault) -> Int {
    let value = try integer(place, name)
    guard value >= 0, let natural = Int(exactly: value) else { throw .outOfRange(column: name, value) }
    return natural
  }

  func flag(_ place: Int32, _ name: String) throws(RecordFault) -> Bool {
    let value = try integer(place, name)
    guard value == 0 || value == 1 else { throw .outOfRange(column: name, value) }
    return value == 1
  }

  func id(_ place: Int32, _ name: String) throws(RecordFault) -> TurnID {
    guard let id = TurnID(bytes: try bytes(place, name)) else { throw .wrongType(column: name) }
    return id
  }

  func bytes(_ place: Int32, _ name: String) throws(RecordFault) -> [UInt8] {
    guard sqlite3_column_type(statement, place) == SQLITE_BLOB else { throw .wrongType(column: name) }
    return Array(raw(place))
  }

  func text(_ place: Int32, _ name: String) throws(RecordFault) -> String {
    guard sqlite3_column_type(statement, place) == SQLITE_TEXT, let text = String(validating: raw(place), as: UTF8.self)
    else { throw .wrongType(column: name) }
    return text
  }

  /// How many bytes the blob or text has.
  func count(_ place: Int32) -> Int { Int(sqlite3_column_bytes(statement, place)) }

  private func raw(_ place: Int32) -> UnsafeRawBufferPointer {
    // The pointer first: that call may convert, and the count is that of the outcome.
    let start = sqlite3_column_blob(statement, place)
    return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count(place))
  }
}

extension Database {
  /// Gives `body` every row of a query, until it returns false.
  func forEachRow(
    _ sql: String, _ arguments: StatementArguments = [], _ body: (Columns) throws -> Bool
  ) throws {
    let statement = try cachedStatement(sql: sql)
    let cursor = try Row.fetchCursor(statement, arguments: arguments)
    let columns = Columns(statement)
    while try cursor.next() != nil {
      guard try body(columns) else { return }
    }
  }

  /// What `body` makes of the only row of a query, or nil if there is none.
  func onlyRow<Value>(
    _ sql: String, _ arguments: StatementArguments = [], _ body: (Columns) throws -> Value
  ) throws -> Value? {
    var value: Value?
    try forEachRow(sql, arguments) { columns in
      guard value == nil else { throw RecordFault.wrongCount(of: "rows", 2) }
      value = try body(columns)
      return true
    }
    return value
  }
}
