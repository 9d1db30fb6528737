// Escape sequences: ECMA-48 and xterm's ctlseqs.
extension Screen {
  mutating func escape(_ final: UInt8) {
    switch final {
    case UInt8(ascii: "7"): savedCursor = cursor
    case UInt8(ascii: "8"): move(to: savedCursor)
    case UInt8(ascii: "M") where cursor.row > 0: cursor.row -= 1
    case UInt8(ascii: "c"): self = Screen(rows: rows, columns: columns)
    default: break
    }
  }

  mutating func perform(_ sequence: Parser.Sequence) {
    let count = max(1, sequence.parameters.first ?? 1)
    switch sequence.final {
    case UInt8(ascii: "A"): move(to: (cursor.row - count, cursor.column))
    case UInt8(ascii: "B"): move(to: (cursor.row + count, cursor.column))
    case UInt8(ascii: "C"): move(to: (cursor.row, cursor.column + count))
    case UInt8(ascii: "D"): move(to: (cursor.row, cursor.column - count))
    case UInt8(ascii: "E"): move(to: (cursor.row + count, 0))
    case UInt8(ascii: "F"): move(to: (cursor.row - count, 0))
    case UInt8(ascii: "G"): move(to: (cursor.row, count - 1))
    case UInt8(ascii: "d"): move(to: (count - 1, cursor.column))
    case UInt8(ascii: "H"), UInt8(ascii: "f"):
      move(to: (count - 1, (sequence.parameters.count > 1 ? max(1, sequence.parameters[1]) : 1) - 1))
    case UInt8(ascii: "J"): eraseDisplay(sequence.parameters.first ?? 0)
    case UInt8(ascii: "K"): eraseRow(sequence.parameters.first ?? 0)
    case UInt8(ascii: "P"): shiftLeft(by: count)
    case UInt8(ascii: "@"): shiftRight(by: count)
    case UInt8(ascii: "X"): blank(cursor.row, cursor.column..<min(columns, cursor.column + count))
    case UInt8(ascii: "h") where sequence.isPrivate: set(sequence.parameters, to: true)
    case UInt8(ascii: "l") where sequence.isPrivate: set(sequence.parameters, to: false)
    default: break
    }
  }

  private mutating func move(to target: (row: Int, column: Int)) {
    cursor = (min(max(0, target.row), rows - 1), min(max(0, target.column), columns - 1))
    isWrapPending = false
  }

  private mutating func set(_ modes: [Int], to value: Bool) {
    if modes.contains(2004) { isPasteMarked = value }
  }

  private mutating func eraseDisplay(_ part: Int) {
    eraseRow(part)
    let others = part == 0 ? (cursor.row + 1)..<rows : part == 1 ? 0..<cursor.row : 0..<rows
    for row in others { grid[row] = Row(columns: columns) }
  }

  private mutating func eraseRow(_ part: Int) {
    isWrapPending = false
    switch part {
    case 0:
      blank(cursor.row, cursor.column..<columns)
      grid[cursor.row].isContinued = false
    case 1: blank(cursor.row, 0..<(cursor.column + 1))
    default: grid[cursor.row] = Row(columns: columns)
    }
  }

  private mutating func blank(_ row: Int, _ range: Range<Int>) {
    for column in range { grid[row].cells[column] = Cell() }
  }

  private mutating func shiftLeft(by count: Int) {
    let removed = min(count, columns - cursor.column)
    grid[cursor.row].cells.removeSubrange(cursor.column..<(cursor.column + removed))
    grid[cursor.row].cells += Array(repeating: Cell(), count: removed)
    isWrapPending = false
  }

  private mutating func shiftRight(by count: Int) {
    let added = min(count, columns - cursor.column)
    grid[cursor.row].cells.insert(contentsOf: Array(repeating: Cell(), count: added), at: cursor.column)
    grid[cursor.row].cells.removeLast(added)
    isWrapPending = false
  }
}
