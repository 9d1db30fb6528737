/// The part of a layout around its cursor that fits on one row, for terminals that can only print.
///
/// A newline is shown as `^J`. The last column stays empty, because some terminals go to the next row after it.
struct OneRowView {
  private(set) var text = ""
  private(set) var width = 0
  /// Columns in front of the cursor.
  private(set) var cursor = 0
  /// The part of `text` in front of the cursor.
  private(set) var textBeforeCursor = ""

  init(_ layout: LineLayout, columns: Int) {
    var scalars: [(scalar: Unicode.Scalar, width: Int)] = []
    var cursorIndex = 0
    for (index, row) in layout.rows.enumerated() {
      var column = 0
      var isEscape = false
      if index == layout.cursor.row && layout.cursor.column == 0 { cursorIndex = scalars.count }
      for scalar in row.text.unicodeScalars {
        if isEscape || scalar == "\u{1B}" {
          isEscape = !isEscape || !("@"..."~").contains(scalar) || scalar == "["
          continue
        }
        let width = max(0, CharacterWidth.of(Int32(bitPattern: scalar.value)))
        scalars.append((scalar, width))
        column += width
        if index == layout.cursor.row && column <= layout.cursor.column { cursorIndex = scalars.count }
      }
      if !row.isContinued && index + 1 < layout.rows.count { scalars += [("^", 1), ("J", 1)] }
    }

    // What is in front of the cursor comes first.
    let room = max(1, columns - 1)
    var first = cursorIndex
    var before = 0
    while first > 0 && before + scalars[first - 1].width <= room {
      first -= 1
      before += scalars[first].width
    }
    for (index, element) in scalars.enumerated().dropFirst(first) {
      if width + element.width > room { break }
      if index == cursorIndex { (cursor, textBeforeCursor) = (width, text) }
      text.unicodeScalars.append(element.scalar)
      width += element.width
    }
    if cursorIndex >= scalars.count { (cursor, textBeforeCursor) = (width, text) }
  }
}
