extension Screen {
  /// Gives the screen another size: lines that go over several rows are broken anew, and the cursor stays with its line.
  public mutating func resize(rows: Int, columns: Int) {
    var (lines, at) = joinedLines()
    self.columns = columns
    self.rows = rows
    // Empty rows below the cursor make room first.
    while lines.count - 1 > at.line && lines[lines.count - 1].isEmpty { lines.removeLast() }
    var grid: [Row] = []
    for (index, line) in lines.enumerated() {
      let offset = index == at.line ? at.offset : 0
      let broken = Self.broken(line, columns: columns)
      if index == at.line {
        var row = 0
        var rest = offset
        while row + 1 < broken.count && rest >= broken[row].used {
          rest -= broken[row].used
          row += 1
        }
        cursor = (grid.count + row, min(rest, columns - 1))
      }
      grid += broken.map(\.row)
    }
    while grid.count < rows { grid.append(Row(columns: columns)) }
    while grid.count > rows {
      scrolledOff.append(grid.removeFirst().text)
      cursor.row = max(0, cursor.row - 1)
    }
    self.grid = grid
    isWrapPending = false
  }

  /// The cells of each line, and where the cursor is among them.
  private func joinedLines() -> (lines: [[Cell]], cursor: (line: Int, offset: Int)) {
    var lines: [[Cell]] = []
    var line: [Cell] = []
    var position = (line: 0, offset: 0)
    for (index, row) in grid.enumerated() {
      if index == cursor.row { position = (lines.count, line.count + cursor.column + (isWrapPending ? 1 : 0)) }
      line += row.cells
      if row.isContinued { continue }
      while line.last?.text == " " { line.removeLast() }
      lines.append(line)
      line = []
    }
    if !line.isEmpty { lines.append(line) }
    return (lines, position)
  }

  private static func broken(_ line: [Cell], columns: Int) -> [(row: Row, used: Int)] {
    var result: [(row: Row, used: Int)] = []
    var rest = line[...]
    repeat {
      var part = rest.prefix(columns)
      // A wide character is not divided.
      if rest.count > part.count, rest[part.endIndex].text.isEmpty { part = part.dropLast() }
      rest = rest.dropFirst(part.count)
      var row = Row(columns: columns)
      row.cells.replaceSubrange(0..<part.count, with: part)
      row.isContinued = !rest.isEmpty
      result.append((row, part.count))
    } while !rest.isEmpty
    return result
  }
}
