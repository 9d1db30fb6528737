extension Parser {
  /// `import …`, but not as a call.
  mutating func importDeclaration() {
    program.statements[statementIndex].kind = .import
    let start = token.range.lowerBound
    var declaration = Program.ImportDeclaration(range: start..<start, specifier: start..<start)
    advance(operand: false)
    if token.kind != .string {
      // `import defer * as`, `import source x from`; but a default may have such a name too.
      if isWord("defer") || isWord("source"), peek().mark == "*" || (peek().kind == .word && peek().word != "from") {
        advance(operand: false)
      }
      if token.kind == .word {
        declaration.bindings.append(bind(exported: "default"))
        _ = take(",", operand: false)
      }
      if take("*", operand: false) {
        if isWord("as") { advance(operand: false) } else { fail() }
        declaration.bindings.append(bind(exported: "*"))
      } else if take("{", operand: false) {
        while token.mark != "}", token.kind != .end {
          let exported = token
          guard let name = moduleName() else { break }
          if isWord("as") {
            advance(operand: false)
            declaration.bindings.append(bind(exported: name))
          } else {
            declare(name, .import, at: exported.range)
            declaration.bindings.append(Program.Binding(exported: name, local: name, range: exported.range))
          }
          if !take(",", operand: false) { break }
        }
        expect("}", operand: false)
      }
      if isWord("from") { advance(operand: false) } else { fail() }
    }
    (declaration.specifier, declaration.attributes) = source()
    declaration.range = start..<lastEnd
    semicolon()
    program.imports.append(declaration)
  }

  private mutating func bind(exported: String) -> Program.Binding {
    let binding = Program.Binding(exported: exported, local: token.word, range: token.range)
    if token.kind == .word {
      declare(token.word, .import, at: token.range)
      advance(operand: false)
    } else {
      fail()
    }
    return binding
  }

  /// A name that a module exports: a word, or a string.
  private mutating func moduleName() -> String? {
    defer { if token.kind == .word || token.kind == .string { advance(operand: false) } }
    switch token.kind {
    case .word: return token.word
    case .string: return String(text(token.range).dropFirst().dropLast())
    default:
      fail()
      return nil
    }
  }

  /// The string that names a module, and the attributes after it.
  private mutating func source() -> (Range<Int>, Range<Int>?) {
    let specifier = token.range
    if token.kind == .string { advance(operand: false) } else { fail() }
    guard isWord("with") || (isWord("assert") && !token.isOnNewLine) else { return (specifier, nil) }
    advance(operand: true)
    let start = token.range.lowerBound
    _ = assignment()
    return (specifier, start..<max(start, lastEnd))
  }

  /// `export …`.
  mutating func exportDeclaration() {
    if statementIndex < program.statements.count { program.statements[statementIndex].kind = .export }
    let start = token.range.lowerBound
    advance(operand: true)
    var declaration = Program.ExportDeclaration(range: start..<start, form: .names)
    if isWord("default") {
      declaration.form = defaultExport()
    } else if token.mark == "*" {
      advance(operand: false)
      var name = "*"
      let range = token.range
      if isWord("as") {
        advance(operand: false)
        name = moduleName() ?? "*"
        declaration.bindings = [Program.Binding(exported: name, local: "*", range: range)]
      } else {
        declaration.bindings = [Program.Binding(exported: "*", local: "*", range: range)]
      }
      if isWord("from") { advance(operand: false) } else { fail() }
      let (specifier, attributes) = source()
      declaration.form = .from(specifier: specifier)
      declaration.attributes = attributes
      semicolon()
    } else if token.mark == "{" {
      exportList(&declaration)
    } else {
      declaration.form = .declaration(token.range.lowerBound)
      let first = program.declarations.count
      statement(at: nil)
      declaration.bindings = program.declarations[first...].filter { $0.statement == statementIndex }.map {
        Program.Binding(exported: $0.name, local: $0.name, range: $0.range)
      }
    }
    declaration.range = start..<lastEnd
    program.exports.append(declaration)
  }

  private mutating func exportList(_ declaration: inout Program.ExportDeclaration) {
    advance(operand: false)
    let firstReference = references.count
    while token.mark != "}", token.kind != .end {
      let local = token
      guard let name = moduleName() else { break }
      if local.kind == .word { refer(to: local) }
      var exported = name
      if isWord("as") {
        advance(operand: false)
        exported = moduleName() ?? name
      }
      declaration.bindings.append(Program.Binding(exported: exported, local: name, range: local.range))
      if !take(",", operand: false) { break }
    }
    expect("}", operand: false)
    // What is listed is no use of a name: whoever links the module resolves it.
    references.removeSubrange(firstReference...)
    if isWord("from") {
      advance(operand: false)
      let (specifier, attributes) = source()
      declaration.form = .from(specifier: specifier)
      declaration.attributes = attributes
    }
    semicolon()
  }

  private mutating func defaultExport() -> Program.ExportDeclaration.Form {
    advance(operand: true)
    decorators()
    let start = token.range.lowerBound
    let next = peek()
    let isFunction = isWord("function") || (isWord("async") && next.word == "function" && !next.isOnNewLine)
    guard isFunction || isWord("class") else {
      _ = assignment()
      let range = start..<max(start, lastEnd)
      semicolon()
      return .defaultExpression(range)
    }
    var lexer = lexer
    var name = lexer.next(operand: false)
    while name.word == "function" || name.mark == "*" { name = lexer.next(operand: false) }
    let isNamed = name.kind == .word && name.word != "extends"
    if isNamed {
      statement(at: nil)
    } else {
      _ = assignment()
      if token.mark == ";" { advance(operand: true) }
      reread(operand: true)
    }
    return .defaultDeclaration(start..<max(start, lastEnd), name: isNamed ? name.word : nil)
  }
}
