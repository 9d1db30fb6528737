/// What a terminal shows: the part of xterm that line editors and programs that print lines use.
///
/// Wide characters take two cells, combining marks join the cell before, a row that is full goes on in the next one only
/// when another character comes (xterm's pending wrap). Colours are ignored. Made narrower or wider, it breaks lines
/// anew as most terminals of today do.
public struct Screen: Sendable {
  struct Cell: Equatable, Sendable {
    /// One character with its combining marks; empty for the second half of a wide one.
    var text = " "
  }

  struct Row: Sendable {
    var cells: [Cell]
    /// Whether the next row goes on with the same line.
    var isContinued = false

    init(columns: Int) { cells = Array(repeating: Cell(), count: columns) }

    var text: String {
      let text = cells.map(\.text).joined()
      return String(text[..<(text.lastIndex { $0 != " " }.map { text.index(after: $0) } ?? text.startIndex)])
    }
  }

  public internal(set) var rows: Int
  public internal(set) var columns: Int
  /// Where the next character goes, counted from 0; the column is that of the last cell while a wrap is pending.
  public internal(set) var cursor: (row: Int, column: Int) = (0, 0)
  /// How often the bell has rung.
  public internal(set) var bells = 0
  /// Whether the program wants pastes to be marked (mode 2004).
  public internal(set) var isPasteMarked = false
  /// Lines that have left the screen at the top, the oldest first.
  public internal(set) var scrolledOff: [String] = []

  var grid: [Row]
  var isWrapPending = false
  var savedCursor = (row: 0, column: 0)
  var parser = Parser()

  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    grid = Array(repeating: Row(columns: columns), count: rows)
  }

  /// The rows without the spaces at their ends.
  public var lines: [String] { grid.map(\.text) }

  /// The rows up to the last one that is not empty.
  public var text: String {
    var lines = self.lines
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// `text` with `mark` where the cursor is, in front of the character there.
  public func text(cursorMark mark: Character) -> String {
    var lines = self.lines
    let cells = grid[cursor.row].cells
    let before = cells[..<cursor.column].map(\.text).joined()
    let after = cells[cursor.column...].map(\.text).joined()
    lines[cursor.row] = before + String(mark) + String(after.reversed().drop { $0 == " " }.reversed())
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// Everything that has been shown, what has left the screen included.
  public var transcript: String { (scrolledOff + [text]).joined(separator: "\n") }

  /// Shows what a program has written.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      switch parser.take(byte) {
      case nil: break
      case .print(let scalar): print(scalar)
      case .control(let code): control(code)
      case .escape(let final): escape(final)
      case .sequence(let sequence): perform(sequence)
      }
    }
  }
}

// MARK: Printing

extension Screen {
  private mutating func print(_ scalar: Unicode.Scalar) {
    let width = Self.width(of: scalar)
    if width == 0 { return combine(scalar) }
    if isWrapPending || cursor.column + width > columns {
      grid[cursor.row].isContinued = true
      cursor.column = 0
      lineFeed()
    }
    isWrapPending = false
    put(String(scalar), at: cursor.column)
    if width == 2 { put("", at: cursor.column + 1) }
    if cursor.column + width >= columns {
      cursor.column = columns - 1
      isWrapPending = true
    } else {
      cursor.column += width
    }
  }

  /// Overwrites a cell; half of a wide character that remains becomes a space.
  private mutating func put(_ text: String, at column: Int) {
    if grid[cursor.row].cells[column].text.isEmpty && column > 0 && !text.isEmpty {
      grid[cursor.row].cells[column - 1].text = " "
    }
    if column + 1 < columns && grid[cursor.row].cells[column + 1].text.isEmpty {
      grid[cursor.row].cells[column + 1].text = " "
    }
    grid[cursor.row].cells[column].text = text
  }

  private mutating func combine(_ scalar: Unicode.Scalar) {
    var column = isWrapPending ? cursor.column : cursor.column - 1
    if column >= 0 && grid[cursor.row].cells[column].text.isEmpty { column -= 1 }
    if column >= 0 { grid[cursor.row].cells[column].text.unicodeScalars.append(scalar) }
  }

  /// By Unicode's East Asian Width and general category, for the ranges that matter in tests.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  mutating func lineFeed() {
    isWrapPending = false
    if cursor.row + 1 < rows {
      cursor.row += 1
    } else {
      scrolledOff.append(grid.removeFirst().text)
      grid.append(Row(columns: columns))
    }
  }

  private mutating func control(_ code: UInt8) {
    switch code {
    case 0x07: bells += 1
    case 0x08:
      cursor.column = max(0, cursor.column - 1)
      isWrapPending = false
    case 0x09: cursor.column = min(columns - 1, (cursor.column / 8 + 1) * 8)
    case 0x0A: lineFeed()
    case 0x0D:
      cursor.column = 0
      isWrapPending = false
    default: break
    }
  }
}
