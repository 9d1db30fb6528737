/// How a prompt and a text lie on the rows of a terminal.
///
/// Characters are code points, as libedit has them. A newline begins a row with the continuation prompt; a row that is
/// full goes on in the next one, which exists from then on; a tab reaches to the next multiple of 8 columns of the
/// line's text; what cannot be printed is spelled out. A character of no width joins the one before it.
struct LineLayout: Equatable {
  struct Row: Equatable {
    var text = ""
    /// Columns that `text` covers.
    var width = 0
    /// Whether the next row goes on with the same line of text; the row is full then.
    var isContinued = false
  }

  struct Position: Equatable {
    var row: Int
    var column: Int
  }

  private(set) var rows: [Row] = []
  private(set) var cursor = Position(row: 0, column: 0)
  private let columns: Int
  private var row = Row()
  /// Columns of text since the last newline.
  private var column = 0
  /// How the text at hand is coloured, and how what is next to be placed is: the parameters of `ESC [ … m`.
  private var drawnStyle: String?
  private var style: String?

  /// - Parameters:
  ///   - prompt: may hold `ESC [ … m` sequences, which take no room; so may `continuation`.
  ///   - cursor: index into `text`, up to its count.
  ///   - columns: of the terminal; at least 2.
  ///   - styles: of each code the parameters of the `ESC [ … m` that colours it, nil for none; empty where none is coloured.
  ///   - label: what is shown for a code that stands for a text held aside; nil for all other codes.
  init(
    prompt: String, continuation: String, text: some Collection<Int32>, cursor: Int, columns: Int,
    styles: [String?] = [], label: (Int32) -> String?
  ) {
    self.columns = max(2, columns)
    place(prompt: prompt)
    column = 0
    var index = 0
    for code in text {
      if index == cursor { markCursor(width: CharacterWidth.of(code)) }
      style = index < styles.count ? styles[index] : nil
      index += 1
      switch code {
      case 0x0A:
        endStyle()
        rows.append(row)
        row = Row()
        place(prompt: continuation)
        column = 0
      case 0x09:
        for _ in 0..<(8 - column % 8) { place(" ", width: 1) }
      case 0x20..<0x7F:
        place(Unicode.Scalar(UInt8(code)), width: 1)
      default:
        let width = CharacterWidth.of(code)
        if width >= 0, let scalar = Unicode.Scalar(UInt32(code)) {
          place(scalar, width: width)
        } else {
          for scalar in (label(code) ?? CharacterWidth.spelling(of: code)).unicodeScalars {
            place(scalar, width: max(0, CharacterWidth.of(Int32(bitPattern: scalar.value))))
          }
        }
      }
    }
    endStyle()
    rows.append(row)
    if cursor >= index { self.cursor = Position(row: rows.count - 1, column: row.width) }
  }

  /// Notes the cursor in front of a character of `width`, which may not fit on this row any more.
  private mutating func markCursor(width: Int) {
    cursor =
      row.width + max(1, width) > columns
      ? Position(row: rows.count + 1, column: 0) : Position(row: rows.count, column: row.width)
  }

  private mutating func place(_ scalar: Unicode.Scalar, width: Int) {
    if width == 0 && row.width == 0 && rows.last?.isContinued == true {
      rows[rows.count - 1].text.unicodeScalars.append(scalar)
      return
    }
    if row.width + width > columns { wrap() }
    if style != drawnStyle {
      row.text += style.map { "\u{1B}[\($0)m" } ?? Self.plain
      drawnStyle = style
    }
    row.text.unicodeScalars.append(scalar)
    row.width += width
    column += width
    if row.width == columns { wrap() }
  }

  /// Ends a full row; a wide character that did not fit leaves the last column empty.
  private mutating func wrap() {
    endStyle()
    row.text += String(repeating: " ", count: columns - row.width)
    row.width = columns
    row.isContinued = true
    rows.append(row)
    row = Row()
  }

  /// The sequence after which the terminal's own foreground is used.
  private static let plain = "\u{1B}[39m"

  /// Ends what is coloured: each row may be drawn by itself.
  private mutating func endStyle() {
    if drawnStyle != nil { row.text += Self.plain }
    drawnStyle = nil
  }

  private mutating func place(prompt: String) {
    var isEscape = false
    for scalar in prompt.unicodeScalars {
      if isEscape {
        row.text.unicodeScalars.append(scalar)
        isEscape = !("@"..."~").contains(scalar) || scalar == "["
      } else if scalar == "\u{1B}" {
        row.text.unicodeScalars.append(scalar)
        isEscape = true
      } else {
        place(scalar, width: max(0, CharacterWidth.of(Int32(bitPattern: scalar.value))))
      }
    }
  }
}
