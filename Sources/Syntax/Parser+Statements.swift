extension Parser {
  /// The strings at the beginning of the text that may be directives.
  mutating func directives() {
    while token.kind == .string {
      let directive = token
      let next = peek()
      guard next.mark == ";" || next.kind == .end || next.isOnNewLine || next.mark == "}" else { return }
      // `"a"` and `.length` in the next line are an expression.
      if next.isOnNewLine, next.kind == .mark, next.mark != "{", next.mark != ";", next.mark != "}" { return }
      if ["in", "instanceof"].contains(next.word) { return }
      let start = token.range.lowerBound
      program.statements.append(Program.Statement(kind: .expression, range: directive.range, content: directive.range))
      advance(operand: false)
      semicolon()
      program.statements[program.statements.count - 1].range = start..<lastEnd
      endOfContent = nil
      if text(directive.range).dropFirst().dropLast() == "use strict" {
        program.isStrict = true
        program.endOfDirectives = lastEnd
      }
    }
  }

  /// A statement that is in no other.
  mutating func topLevelStatement() {
    switch (token.kind, token.word) {
    case (.word, "import"):
      let next = peek()
      if next.mark == "(" || next.mark == "." { return statement(at: statementIndex) }
      importDeclaration()
    case (.word, "export"): exportDeclaration()
    default: statement(at: statementIndex)
    }
  }

  /// A statement within another.
  mutating func statement() { nested { $0.statement(at: nil) } }

  /// A statement.
  ///
  /// - Parameter index: where it is noted what it is; nil for one within another.
  mutating func statement(at index: Int?) {
    func note(_ kind: Program.Statement.Kind, in parser: inout Parser) {
      if let index { parser.program.statements[index].kind = kind }
    }
    if token.kind == .mark {
      switch token.mark {
      case "{": return block()
      case ";": return advance(operand: true)
      case "@":
        note(.class, in: &self)
        decorators()
        if isWord("export") { return exportDeclaration() }
        return classDeclaration(at: index)
      default: break
      }
    }
    if token.kind == .word, !token.isEscaped {
      switch token.word {
      case "var", "const":
        note(.variables, in: &self)
        return variables()
      case "let":
        let next = peek()
        let begins = next.kind == .word && !["in", "instanceof", "of"].contains(next.word)
        if begins || next.mark == "[" || next.mark == "{" || (next.kind == .word && next.word == "of") {
          note(.variables, in: &self)
          return variables()
        }
      case "using":
        let next = peek()
        if next.kind == .word, !next.isOnNewLine, !["in", "instanceof", "of"].contains(next.word) {
          note(.variables, in: &self)
          return variables()
        }
      case "await":
        if isAwaitUsing {
          note(.variables, in: &self)
          noteAwait()
          advance(operand: true)
          return variables()
        }
      case "function":
        note(.function, in: &self)
        return functionDeclaration(at: index)
      case "async":
        let next = peek()
        if next.word == "function", !next.isOnNewLine {
          note(.function, in: &self)
          return functionDeclaration(at: index)
        }
      case "class":
        note(.class, in: &self)
        return classDeclaration(at: index)
      default:
        if compoundStatement() { return }
      }
      if peek().mark == ":", !Self.isReserved(token) {
        advance(operand: false)
        advance(operand: true)
        return statement()
      }
    }
    note(.expression, in: &self)
    _ = expression()
    semicolon()
  }

  private var isAwaitUsing: Bool {
    var lexer = lexer
    let next = lexer.next(operand: true)
    guard next.word == "using", !next.isOnNewLine else { return false }
    let name = lexer.next(operand: false)
    return name.kind == .word && !name.isOnNewLine && !["in", "instanceof", "of"].contains(name.word)
  }

  /// The end of a statement that a semicolon or a line break ends.
  mutating func semicolon() {
    endOfContent = lastEnd
    if take(";", operand: true) { return }
    reread(operand: true)
    if token.kind == .end || token.mark == "}" || token.isOnNewLine { return }
    passUnexpected()
  }

  mutating func block() {
    inScope(.block) { parser in
      parser.expect("{", operand: true)
      parser.statements()
      parser.expect("}", operand: true)
    }
  }

  /// Statements up to a `}`.
  mutating func statements() {
    while token.mark != "}", token.kind != .end {
      let start = token.range.lowerBound
      statement()
      if lastEnd <= start { passUnexpected() }
    }
  }

  // MARK: Declarations

  private mutating func variables() {
    variableList()
    semicolon()
  }

  /// `let`, `const`, `var` or `using`, and what it declares. Where that stands at the head of a `for`, no `in` is an operator.
  mutating func variableList() {
    let kind: Program.Declaration.Kind =
      switch token.word {
      case "let": .let
      case "const": .const
      case "using": .using
      default: .var
      }
    advance(operand: true)
    repeat {
      let first = program.declarations.count
      bindingTarget(kind)
      if take("=", operand: true) {
        _ = assignment()
      } else if program.declarations.count == first + 1 {
        program.declarations[first].isBare = true
      }
      for index in first..<max(first, program.declarations.count) { program.declarations[index].end = lastEnd }
    } while take(",", operand: true)
  }

  private mutating func functionDeclaration(at index: Int?) {
    let start = token.range.lowerBound
    let isAsync = isWord("async")
    if isAsync { advance(operand: true) }
    advance(operand: false)
    let isGenerator = take("*", operand: false)
    if token.kind == .word {
      declare(token.word, .function, at: token.range)
      if scope != 0, !scopes[scope].isInFunction, !isAsync, !isGenerator, !program.isStrict {
        program.blockFunctions.append(
          Program.Declaration(
            name: token.word, kind: .function, range: token.range, statement: statementIndex,
            end: token.range.upperBound))
      }
      advance(operand: false)
    } else {
      fail()
    }
    function(isAsync: isAsync, isGenerator: isGenerator)
    if let index { program.statements[index].content = start..<lastEnd }
  }

  mutating func classDeclaration(at index: Int?) {
    let start = token.range.lowerBound
    guard isWord("class") else { return passUnexpected() }
    advance(operand: false)
    if token.kind == .word, !isWord("extends") {
      declare(token.word, .class, at: token.range)
      advance(operand: false)
    } else {
      fail()
    }
    let last = program.declarations.count - 1
    classTail(name: nil)
    if scope == 0, last >= 0 { program.declarations[last].end = lastEnd }
    if let index { program.statements[index].content = start..<lastEnd }
  }

  // MARK: Statements with others in them

  /// A statement that begins with a keyword; says whether there was one.
  private mutating func compoundStatement() -> Bool {
    switch token.word {
    case "if":
      head()
      statement()
      if isWord("else") {
        advance(operand: true)
        statement()
      }
    case "for": inScope(.block) { $0.forStatement() }
    case "while", "with":
      head()
      statement()
    case "do":
      advance(operand: true)
      statement()
      if isWord("while") { head() } else { fail() }
      _ = take(";", operand: true)
    case "switch":
      head()
      inScope(.block) { $0.cases() }
    case "try": tryStatement()
    case "return", "throw":
      if isWord("return"), !scopes[scope].isInFunction { fail() }
      advance(operand: true)
      if token.mark != ";", token.mark != "}", !token.isOnNewLine, token.kind != .end { _ = expression() }
      semicolon()
    case "break", "continue":
      advance(operand: true)
      if token.kind == .word, !token.isOnNewLine { advance(operand: true) }
      semicolon()
    case "debugger":
      advance(operand: true)
      semicolon()
    default: return false
    }
    return true
  }

  /// A keyword and an expression in parentheses.
  private mutating func head() {
    advance(operand: false)
    expect("(", operand: true)
    _ = expression()
    expect(")", operand: true)
  }

  private mutating func forStatement() {
    advance(operand: false)
    if isWord("await") {
      noteAwait()
      advance(operand: false)
    }
    expect("(", operand: true)
    allowsIn = false
    var targets = Targets.none
    if isWord("var") || isWord("const") || (isWord("let") && Self.beginsBinding(peek()))
      || (isWord("using") && peek().kind == .word && peek().word != "of")
    {
      variableList()
    } else if isWord("await"), isAwaitUsing {
      noteAwait()
      advance(operand: true)
      variableList()
    } else if token.mark != ";" {
      targets = expression()
    }
    allowsIn = true
    if isWord("of") || isWord("in") {
      assign(targets)
      advance(operand: true)
      _ = expression()
    } else {
      expect(";", operand: true)
      if token.mark != ";" { _ = expression() }
      expect(";", operand: true)
      if token.mark != ")" { _ = expression() }
    }
    expect(")", operand: true)
    statement()
  }

  private static func beginsBinding(_ token: Token) -> Bool {
    token.mark == "[" || token.mark == "{" || (token.kind == .word && token.word != "in" && token.word != "of")
  }

  private mutating func cases() {
    expect("{", operand: true)
    while token.mark != "}", token.kind != .end {
      if isWord("case") {
        advance(operand: true)
        _ = expression()
        expect(":", operand: true)
      } else if isWord("default") {
        advance(operand: false)
        expect(":", operand: true)
      } else {
        statement()
      }
    }
    expect("}", operand: true)
  }

  private mutating func tryStatement() {
    advance(operand: true)
    block()
    if isWord("catch") {
      advance(operand: false)
      inScope(.block) { parser in
        if parser.take("(", operand: true) {
          parser.bindingTarget(.let)
          parser.expect(")", operand: true)
        }
        parser.block()
      }
    } else if !isWord("finally") {
      fail()
    }
    if isWord("finally") {
      advance(operand: true)
      block()
    }
  }

  private static let reserved: Set<String> = [
    "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else", "export",
    "extends", "false", "finally", "for", "function", "if", "import", "in", "instanceof", "new", "null", "return",
    "super", "switch", "this", "throw", "true", "try", "typeof", "var", "void", "while", "with",
  ]

  /// Whether a word can't be a name.
  static func isReserved(_ token: Token) -> Bool { !token.isEscaped && reserved.contains(token.word) }
}
