import GRDB
import GRDBSQLite

/// How connections to databases are set up, and the queries that all of them need.
enum Connection {
  /// The longest record or content, in bytes; well below SQLite's own limit.
  static let longestContent = 512 << 20

  /// A configuration for a database of our own that may, or may not, be written.
  static func configuration(isReadOnly: Bool = false) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(2)
    configuration.label = "jsrepl.journal"
    configuration.prepareDatabase { db in
      sqlite3_limit(db.sqliteConnection, SQLITE_LIMIT_LENGTH, CInt(longestContent + 65_536))
      try db.execute(
        sql: """
          PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;
          PRAGMA synchronous = FULL
          """)
    }
    return configuration
  }

  /// A configuration for a copy in memory of a file from a stranger; `take` puts it in place.
  ///
  /// No statement but this module's own is ever run on it, and SQLite itself refuses what is longer than the file.
  /// See <https://www.sqlite.org/security.html>.
  static func configuration(
    forUntrusted size: Int, take: @escaping @Sendable (Database) throws -> Void
  ) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.label = "jsrepl.snapshot"
    configuration.prepareDatabase { db in
      let limits: [(CInt, Int)] = [
        (SQLITE_LIMIT_LENGTH, max(4096, min(size, longestContent))), (SQLITE_LIMIT_SQL_LENGTH, 4096),
        (SQLITE_LIMIT_COLUMN, 32), (SQLITE_LIMIT_EXPR_DEPTH, 16), (SQLITE_LIMIT_COMPOUND_SELECT, 2),
        (SQLITE_LIMIT_VDBE_OP, 10_000), (SQLITE_LIMIT_FUNCTION_ARG, 8), (SQLITE_LIMIT_ATTACHED, 0),
        (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 64), (SQLITE_LIMIT_VARIABLE_NUMBER, 32), (SQLITE_LIMIT_TRIGGER_DEPTH, 1),
        (SQLITE_LIMIT_WORKER_THREADS, 0),
      ]
      for (limit, value) in limits { sqlite3_limit(db.sqliteConnection, limit, CInt(value)) }
      try take(db)
      try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA query_only = ON")
    }
    return configuration
  }
}
