import Glibc
import Platform

/// Keeps the edited line on the terminal equal to a `LineLayout`, writing what has changed.
///
/// Sequences are those that every terminal in the tradition of the VT100 knows (ECMA-48); a `dumb` terminal gets one
/// row that scrolls sideways, drawn with carriage returns and spaces alone.
struct LineDisplay {
  struct Size: Equatable {
    var rows: Int
    var columns: Int
  }

  private let terminal: Int32
  private let isDumb: Bool
  /// Whether the terminal, made narrower, moves what no longer fits to the next row, as most do.
  private let reflows: Bool
  private var output = TerminalOutput()

  /// The rows on the terminal, empty when none are; a part of the layout's where that is higher than the terminal.
  private var rows: [LineLayout.Row] = []
  /// The layout's row that is the first on the terminal.
  private var top = 0
  /// Where the terminal's cursor is, counted from the first of `rows`. A column equal to the width of the terminal
  /// means that the last column has been written and the cursor has not moved on yet.
  private var cursor = LineLayout.Position(row: 0, column: 0)
  /// The size for which `rows` were drawn.
  private var drawnSize = Size(rows: 24, columns: 80)

  init(terminal: Int32, environment: (String) -> String?) {
    self.terminal = terminal
    let type = environment("TERM") ?? ""
    isDumb = type.isEmpty || type == "dumb"
    let isScreen = type.hasPrefix("screen") && environment("TMUX") == nil
    reflows = !(type == "linux" || type.hasPrefix("rxvt") || isScreen || environment("XTERM_VERSION") != nil)
  }

  /// Whether the terminal can do more than print.
  var isCapable: Bool { !isDumb }

  /// The size of the terminal now (tty_ioctl(4)); 24 rows of 80 columns where it does not say.
  var size: Size {
    var window = winsize()
    guard ioctl(terminal, UInt(TIOCGWINSZ), &window) == 0 else { return Size(rows: 24, columns: 80) }
    return Size(
      rows: window.ws_row == 0 ? 24 : Int(window.ws_row),
      columns: window.ws_col < 2 ? 80 : Int(window.ws_col))
  }

  /// Makes sure that the next row drawn begins at the left, below whatever has been written.
  ///
  /// A row of spaces wraps where the cursor was not at the left, and only there.
  mutating func beginRow() {
    if isDumb { return }
    output.append(String(repeating: " ", count: size.columns) + "\r\u{1B}[J")
  }

  /// Makes the terminal show `layout`, which was made for `size`.
  mutating func show(_ layout: LineLayout, size: Size) {
    if isDumb { return showOneRow(layout, size: size) }
    if !rows.isEmpty && size != drawnSize { eraseAfterResize(to: size) }
    drawnSize = size
    let window = self.window(of: layout, height: size.rows)
    top = window.lowerBound
    let wanted = Array(layout.rows[window])
    for (index, row) in wanted.enumerated() {
      let old = index < rows.count ? rows[index] : nil
      if old != row { write(row, over: old, at: index) }
      if old == nil { rows.append(row) } else { rows[index] = row }
    }
    if rows.count > wanted.count {
      move(to: .init(row: wanted.count, column: 0))
      output.append("\u{1B}[J")
      rows.removeLast(rows.count - wanted.count)
    }
    move(to: .init(row: layout.cursor.row - top, column: layout.cursor.column))
  }

  /// Takes the line off the terminal; the cursor is where the line began.
  mutating func erase() {
    guard !rows.isEmpty else { return }
    if isDumb {
      output.append("\r" + String(repeating: " ", count: rows[0].width) + "\r")
    } else {
      let size = self.size
      if size != drawnSize {
        eraseAfterResize(to: size)
      } else {
        move(to: .init(row: 0, column: 0))
        output.append("\u{1B}[J")
      }
    }
    forget()
  }

  /// Leaves the line on the terminal as it is, followed by `mark`, and goes to the row below.
  ///
  /// - Precondition: the cursor is at the end of the line.
  mutating func finish(mark: String = "") {
    output.append(mark)
    // An empty row that only waits for the continuation of a full one is the row below.
    let isOnEmptyRow = mark.isEmpty && rows.last?.width == 0 && rows.dropLast().last?.isContinued == true
    output.append(isOnEmptyRow ? "\r" : "\r\n")
    forget()
    top = 0
  }

  mutating func clearScreen() {
    if isDumb { return }
    output.append("\u{1B}[H\u{1B}[2J")
    forget()
  }

  /// Gives up what is drawn: nothing of it is on the terminal any more, or the cursor is somewhere else.
  ///
  /// Which part of a high line was shown is kept, for the same line may come again.
  mutating func forget() {
    rows = []
    cursor = .init(row: 0, column: 0)
  }

  mutating func append(_ text: String) { output.append(text) }

  /// Sends what has been written so far.
  mutating func flush() throws(SystemError) { try output.flush(to: terminal) }

  /// The rows of `layout` to show on `height` rows: with the cursor's, and as few others than before as can be.
  private func window(of layout: LineLayout, height: Int) -> Range<Int> {
    let count = min(layout.rows.count, max(1, height))
    let lowest = max(0, layout.cursor.row - count + 1)
    let first = min(max(top, lowest), layout.cursor.row, layout.rows.count - count)
    return first..<(first + count)
  }

  /// Writes `row` as the one at `index`, in place of `old`.
  private mutating func write(_ row: LineLayout.Row, over old: LineLayout.Row?, at index: Int) {
    let columns = drawnSize.columns
    if let old, cursor == .init(row: index, column: old.width), old.width < columns,
      let suffix = row.text.suffix(after: old.text)
    {
      output.append(suffix)
    } else if index > 0, rows[index - 1].isContinued, cursor == .init(row: index - 1, column: columns) {
      // The terminal itself goes to the next row, and so knows that both are one line.
      output.append(row.text.isEmpty ? " \r\u{1B}[K" : row.text)
      if !row.text.isEmpty && row.width < columns { output.append("\u{1B}[K") }
    } else {
      move(to: .init(row: index, column: 0))
      output.append(row.text)
      if row.width < columns && (old.map { $0.width > row.width } ?? false) { output.append("\u{1B}[K") }
    }
    cursor = .init(row: index, column: row.width)
  }

  /// Moves the cursor; down to the row below the last one, too.
  private mutating func move(to target: LineLayout.Position) {
    let isPastMargin = cursor.column >= drawnSize.columns
    if target.row == cursor.row && target.column == cursor.column && !isPastMargin { return }
    if target.row > cursor.row {
      output.append("\r" + String(repeating: "\n", count: target.row - cursor.row))
      cursor.column = 0
    } else {
      if target.column == 0 || isPastMargin {
        output.append("\r")
        cursor.column = 0
      }
      if target.row < cursor.row { output.append("\u{1B}[\(cursor.row - target.row)A") }
    }
    if target.column < cursor.column {
      output.append("\u{1B}[\(cursor.column - target.column)D")
    } else if target.column > cursor.column {
      output.append("\u{1B}[\(target.column - cursor.column)C")
    }
    cursor = target
  }

  /// Takes the line off a terminal whose size has changed since it was drawn.
  private mutating func eraseAfterResize(to size: Size) {
    var above = cursor.row
    if reflows && size.columns != drawnSize.columns {
      // Full rows and the one after them are one line to the terminal, which breaks it anew.
      above = 0
      var line = 0
      for row in rows[..<cursor.row] {
        line += row.width
        if row.isContinued { continue }
        above += max(1, (line + size.columns - 1) / size.columns)
        line = 0
      }
      above += (line + cursor.column) / size.columns
    }
    above = min(above, size.rows - 1)
    output.append("\r" + (above > 0 ? "\u{1B}[\(above)A" : "") + "\u{1B}[J")
    forget()
  }

  /// Shows the part of the line around the cursor that fits on one row.
  private mutating func showOneRow(_ layout: LineLayout, size: Size) {
    let line = OneRowView(layout, columns: size.columns)
    let old = rows.first ?? LineLayout.Row()
    if old.text == line.text && cursor.column == line.cursor && !rows.isEmpty { return }
    if cursor.column == old.width && line.cursor == line.width, let suffix = line.text.suffix(after: old.text) {
      output.append(suffix)
    } else {
      let blank = String(repeating: " ", count: max(0, old.width - line.width))
      output.append("\r" + line.text + blank)
      if line.cursor < line.width || !blank.isEmpty { output.append("\r" + line.textBeforeCursor) }
    }
    rows = [LineLayout.Row(text: line.text, width: line.width)]
    cursor = .init(row: 0, column: line.cursor)
  }
}

extension String {
  /// What follows `prefix`, code point by code point; nil where the text does not begin with it, or where what follows
  /// would change how the end of it is drawn.
  fileprivate func suffix(after prefix: String) -> String? {
    guard utf8.count >= prefix.utf8.count, utf8.starts(with: prefix.utf8) else { return nil }
    let rest = String(self[utf8.index(startIndex, offsetBy: prefix.utf8.count)...])
    guard let first = rest.unicodeScalars.first, !prefix.isEmpty else { return rest }
    return CharacterWidth.of(Int32(bitPattern: first.value)) > 0 ? rest : nil
  }
}
