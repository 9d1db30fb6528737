/// Text for a value that may be deep, cyclic or huge: containers that are not finished are kept in a list.
struct Inspection {
  /// UTF-8 units after which nothing more is shown.
  private static let longest = 10_000
  /// Elements of a typed array, and bytes of a buffer, that are shown.
  private static let shown = 100

  private struct Frame {
    let identity: ObjectIdentifier
    let kind: Cell.Kind
    let names: [JavaScriptString]
    let values: [Value]
    let closing: String
    var index = 0
  }

  private var text = ""
  private var frames: [Frame] = []
  private var unfinished: Set<ObjectIdentifier> = []

  /// The text for `value`, as it stands within a container.
  mutating func text(of value: Value) -> String {
    show(value)
    while var frame = frames.popLast() {
      if text.utf8.count > Inspection.longest { return text + " …" }
      guard frame.index < frame.values.count else {
        text += frame.closing
        unfinished.remove(frame.identity)
        continue
      }
      let next = advance(&frame)
      frames.append(frame)
      if let next { show(next) }
    }
    return text
  }

  /// Writes what stands before the next value of `frame` and gives that value; nil where it is written too.
  private mutating func advance(_ frame: inout Frame) -> Value? {
    let index = frame.index
    let isEntry = frame.kind == .map && !index.isMultiple(of: 2)
    text += index == 0 ? " " : isEntry ? " => " : ", "
    frame.index += 1
    if frame.kind == .object { text += Inspection.name(frame.names[index]) + ": " }
    guard frame.values[index].isHole else { return frame.values[index] }
    while frame.index < frame.values.count, frame.values[frame.index].isHole { frame.index += 1 }
    let count = frame.index - index
    text += "<\(count) empty item\(count == 1 ? "" : "s")>"
    return nil
  }

  private mutating func show(_ value: Value) {
    switch value {
    case .undefined, .hole: text += "undefined"
    case .null: text += "null"
    case .boolean(let flag): text += flag ? "true" : "false"
    case .number(let number): text += number.javaScriptText
    case .bigInt(let integer): text += Inspection.bigInt(integer)
    case .string(let string): text += Inspection.quoted(string)
    case .illFormedString(let units): text += Inspection.quoted(String(decoding: units, as: UTF16.self))
    case .symbol(let symbol): text += symbol.description
    case .array(let array): open(array.link, "[", "]")
    case .object(let object):
      open(object.link, object.hasPrototype ? "{" : "[Object: null prototype] {", "}", names: object.keys)
    case .map(let map): open(map.link, "Map(\(map.count)) {", "}")
    case .set(let set): open(set.link, "Set(\(set.count)) {", "}")
    case .date(let date): text += date.text ?? "Invalid Date"
    case .regExp(let expression): text += "/\(expression.source)/\(expression.flags)"
    case .buffer(let buffer): text += Inspection.buffer(buffer)
    case .view(let view): show(view)
    case .error(let error):
      if case .error = error.value { text += "[\(error.headline)]" } else { show(error.value) }
    case .reference(let reference): text += "\(reference)"
    case .hostObject(let object): text += "\(object)"
    }
  }

  private mutating func open(
    _ link: Link, _ opening: String, _ closing: String, names: [JavaScriptString] = []
  ) {
    guard unfinished.insert(link.identity).inserted else {
      text += "[Circular]"
      return
    }
    text += opening
    let values = link.values
    frames.append(
      Frame(
        identity: link.identity, kind: link.cell.kind, names: names, values: values,
        closing: values.isEmpty ? closing : " " + closing))
  }

  private mutating func show(_ view: Value.ArrayBufferView) {
    guard view.kind != .dataView else {
      text += "DataView { byteLength: \(view.count), byteOffset: \(view.byteOffset), buffer: "
      text += Inspection.buffer(view.buffer) + " }"
      return
    }
    text += "\(view.kind.name)(\(view.count)) ["
    for index in 0..<min(view.count, Inspection.shown) {
      text += index == 0 ? " " : ", "
      show(view.element(at: index))
    }
    if view.count > Inspection.shown { text += ", ... \(view.count - Inspection.shown) more items" }
    text += view.count == 0 ? "]" : " ]"
  }

  private static func buffer(_ buffer: Value.ArrayBuffer) -> String {
    var bytes = buffer.bytes.prefix(shown).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    if buffer.bytes.count > shown { bytes.append("... \(buffer.bytes.count - shown) more bytes") }
    return "ArrayBuffer { [Uint8Contents]: <\(bytes.joined(separator: " "))>, byteLength: \(buffer.bytes.count) }"
  }

  private static func bigInt(_ integer: BigInteger) -> String {
    // Decimal digits take time in proportion to the square of their number.
    let words = integer.magnitude
    guard words.count > longest / 20 else { return "\(integer)n" }
    return "\(integer.isNegative ? "-" : "")0x\(String(words[words.count - 1], radix: 16))…n (\(words.count * 8) bytes)"
  }

  private static func name(_ name: JavaScriptString) -> String {
    let text = name.repaired
    let isWord = text.utf8.enumerated().allSatisfy { index, unit in
      switch unit {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): index > 0
      default: false
      }
    }
    return isWord && !text.isEmpty ? text : quoted(text)
  }

  private static func quoted(_ text: String) -> String {
    let quote: Unicode.Scalar =
      !text.contains("'") ? "'" : !text.contains("\"") ? "\"" : !text.contains("`") ? "`" : "'"
    var result = String(quote)
    for scalar in text.unicodeScalars {
      switch scalar {
      case quote, "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\x" + (digits.count == 1 ? "0" : "") + digits
      default: result.unicodeScalars.append(scalar)
      }
      if result.utf8.count > longest { return result + "…" + String(quote) }
    }
    return result + String(quote)
  }
}
