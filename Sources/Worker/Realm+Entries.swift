import Engine
import Syntax
import Wire

extension Realm {
  // MARK: Checking

  /// Whether `source` is a whole entry, in which form, and if not, whether it may become one.
  func check(_ source: String) -> Completeness {
    if Self.startsWithBrace(source), context.syntaxError(in: Self.wrapped(source)) == nil {
      return .complete(.objectLiteral)
    }
    let code = EntryCode(source)
    guard code.isAsynchronous else {
      guard let error = context.syntaxError(in: source) else { return .complete(.script) }
      guard SyntaxVerdict.isIncomplete(error, in: source, context: context) else {
        return .invalid(problem(error, in: source))
      }
      return code.hasOpenLiteral ? .invalid(openLiteral(in: source)) : .incomplete
    }
    if code.isTooDeep { return .invalid(SyntaxProblem(message: "nested too deep for an entry that awaits", line: 1)) }
    if code.hasOpenLiteral { return .invalid(openLiteral(in: source)) }
    if code.isUnfinished { return .incomplete }
    // What it imports is not in the text that the engine gets, so names that are declared twice are looked for here.
    guard let error = context.syntaxError(in: code.checked.text) else { return .complete(.script) }
    return .invalid(problem(error, in: source))
  }

  private func openLiteral(in source: String) -> SyntaxProblem {
    problem(SyntaxError(message: "Unterminated literal", line: 0), in: source)
  }

  /// What the engine says, and where on the line: it does not tell, but our parser may have stumbled there too.
  private func problem(_ error: SyntaxError, in source: String) -> SyntaxProblem {
    var found = SyntaxProblem(message: error.message, line: error.line)
    if let offset = Parser.parse(source).problem?.offset {
      let before = source.utf8.prefix(offset)
      let start = before.lastIndex(of: UInt8(ascii: "\n")).map { source.utf8.index(after: $0) } ?? source.startIndex
      let line = before.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
      if error.line == 0 { found.line = line }
      if line == found.line { found.column = source[start..<before.endIndex].utf16.count + 1 }
    }
    return found
  }

  private static func startsWithBrace(_ source: String) -> Bool {
    source.unicodeScalars.first { !$0.properties.isWhitespace } == "{"
  }

  /// The text that makes the parser take an entry for an expression. The line break ends a comment at its end.
  private static func wrapped(_ source: String) -> String { "(" + source + "\n)" }

  // MARK: Evaluating

  /// Evaluates an entry; nil where it waits for something.
  func outcome(ofEntry number: Int, form: EntryForm, source: String) -> TurnEnd.Outcome? {
    let code = EntryCode(source, isInParentheses: form == .objectLiteral) { name in
      invoke("isConstant", [context.string(name)])?.isTrue ?? false
    }
    let name = "entry \(number)"
    do {
      var arguments = [context.number(Double(number)), context.string(source)]
      // Most entries are given to the engine as they are.
      if code.isEdited {
        arguments += [
          declared(code.names), imported(code.imports), shifts(of: code.functions), shifts(of: code.main),
          context.boolean(code.isAsynchronous),
        ]
      }
      try hooks["entry"]!.call(arguments)
      if let functions = code.functions { _ = try context.evaluate(functions.text, sourceURL: "functions of \(name)") }
      explains = form == .explained
      if code.isAsynchronous {
        try hooks["start"]!.call([context.string(code.main.text), context.string(name)])
        return outcomeOfWaiting()
      }
      return try outcome(of: try context.evaluate(code.main.text, sourceURL: name))
    } catch {
      return failure(error.value)
    }
  }

  /// What became of the entry that waits; nil where it waits still.
  func outcomeOfWaiting() -> TurnEnd.Outcome? {
    guard let state = invoke("outcome"), !state.isUndefined, let value = state["value"] else { return nil }
    if state["failed"]?.isTrue ?? false { return failure(value) }
    do {
      return try outcome(of: value)
    } catch {
      return failure(error.value)
    }
  }

  private func outcome(of value: Value) throws(JavaScriptException) -> TurnEnd.Outcome {
    if explains { return .value(explanation(of: value)) }
    let shown = try hooks["value"]!.call([value])
    return shown.isUndefined ? .nothing : .value(shown.text)
  }

  private func failure(_ error: Value) -> TurnEnd.Outcome {
    .failure(invoke("failure", [error])?.text ?? "Uncaught exception")
  }

  /// What there is to say about a value: a line of what it is; for a function, where it was written and the comment there.
  private func explanation(of value: Value) -> String {
    guard let found = invoke("explain", [value]) else { return "" }
    guard let source = found["source"], !source.isUndefined else { return found["text"]?.text ?? "" }
    var lines = [Signature.find(in: source.text) ?? "function"]
    guard let place = found["place"], let name = place["name"], let text = place["text"]?.text else { return lines[0] }
    let before = String(decoding: text.utf16.prefix(Int(place["offset"]?.number ?? 0)), as: UTF16.self)
    lines.append("\(name.text):\(before.utf8.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 })")
    let earlier = place["before"]?.text ?? ""
    if let comment = Signature.comment(above: (earlier + before).utf8.count, in: earlier + text) {
      lines.append(comment)
    }
    return lines.joined(separator: "\n")
  }

  // MARK: What the prelude is told

  /// The names that an entry declares, each with its flags behind it, as Resources/entries.js has them.
  private func declared(_ names: [EntryCode.Name]) -> Value {
    context.array(
      names.flatMap { name in
        let kind =
          switch name.kind {
          case .var: 0
          case .function: 1
          case .let: 2
          case .const: 3
          case .class: 4
          case .import: 5
          case .using: 6
          }
        let flags = kind | (name.isNative ? 8 : 0) | (name.isCaptured ? 16 : 0) | (name.isBare ? 32 : 0)
        return [context.string(name.name), context.number(Double(flags))]
      })
  }

  /// The modules that an entry imports: of each the specifier's and the attributes' source text, and a list of names there
  /// and here.
  private func imported(_ imports: [EntryCode.Import]) -> Value {
    context.array(
      imports.map { entry in
        context.array([
          context.string(entry.specifier), entry.attributes.map(context.string) ?? context.undefined,
          context.array(entry.bindings.flatMap { [context.string($0.exported), context.string($0.local)] }),
        ])
      })
  }

  private func shifts(of text: EditedText?) -> Value {
    context.array(
      (text?.shifts ?? []).flatMap { [$0.line, $0.start, $0.column, $0.difference] }.map { context.number(Double($0)) })
  }
}
