/// What an expression is, where something is assigned to it.
enum Targets {
  /// Nothing that has a name of its own: a property, or no target at all.
  case none
  /// Names, as indices of ``Parser/references``.
  case names([Int])

  var indices: [Int] { if case .names(let indices) = self { indices } else { [] } }
}

extension Parser {
  /// An expression with its commas.
  mutating func expression() -> Targets {
    var targets = Targets.none
    nested { parser in
      targets = parser.assignment()
      while parser.take(",", operand: true) {
        targets = .none
        _ = parser.assignment()
      }
    }
    return targets
  }

  /// Notes that these get another value.
  mutating func assign(_ targets: Targets) {
    for index in targets.indices { references[index].reference.isAssigned = true }
  }

  /// An expression without commas of its own. Where it is only a name or a pattern, with or without a default value, gives
  /// what could be assigned to.
  mutating func assignment() -> Targets {
    var result = Targets.none
    nested { result = $0.operations() }
    return result
  }

  /// Operands and what is between them.
  private mutating func operations() -> Targets {
    if isWord("yield"), scopes[scope].yields {
      advance(operand: true)
      if token.isOnNewLine || endsExpression { return .none }
      _ = take("*", operand: true)
      return assignment().isNothing
    }
    if isArrow { return arrow() }
    let first = operand()
    var targets = first
    while true {
      switch token.mark {
      case "=":
        advance(operand: true)
        assign(targets)
        _ = assignment()
        // `[a = 1] = …`: with its default it still is a target.
        return first
      case "+=", "-=", "*=", "/=", "%=", "**=", "<<=", ">>=", ">>>=", "&=", "|=", "^=", "&&=", "||=", "??=":
        advance(operand: true)
        assign(targets)
        _ = assignment()
        return .none
      case "?":
        advance(operand: true)
        let allowed = allowsIn
        allowsIn = true
        _ = assignment()
        allowsIn = allowed
        expect(":", operand: true)
        return assignment().isNothing
      case "+", "-", "*", "/", "%", "**", "<<", ">>", ">>>", "&", "|", "^", "&&", "||", "??", "==", "!=", "===", "!==",
        "<", ">", "<=", ">=":
        advance(operand: true)
      default:
        guard isWord("instanceof") || (allowsIn && isWord("in")) else { return targets }
        advance(operand: true)
      }
      targets = .none
      _ = operand()
    }
  }

  /// Whether the next token can't begin an operand.
  private var endsExpression: Bool {
    switch token.mark {
    case ")", "]", "}", ",", ";", ":": true
    default: token.kind == .end || isWord("in") || isWord("of")
    }
  }

  // MARK: Operands

  /// One operand with what stands before and behind it.
  private mutating func operand() -> Targets {
    switch token.mark {
    case "+", "-", "!", "~":
      advance(operand: true)
      return nestedOperand()
    case "++", "--":
      advance(operand: true)
      var targets = Targets.none
      nested { targets = $0.operand() }
      assign(targets)
      return .none
    default: break
    }
    if token.kind == .word, !token.isEscaped {
      switch token.word {
      case "typeof", "void", "delete":
        advance(operand: true)
        return nestedOperand()
      case "await" where awaits:
        noteAwait()
        advance(operand: true)
        return nestedOperand()
      default: break
      }
    }
    let targets = tail(of: primary())
    if token.mark == "++" || token.mark == "--", !token.isOnNewLine {
      assign(targets)
      advance(operand: false)
      return .none
    }
    return targets
  }

  /// What a class extends, or a decorator: an operand without operators.
  mutating func heritage() {
    nested { parser in _ = parser.tail(of: parser.primary()) }
  }

  private mutating func nestedOperand() -> Targets {
    nested { _ = $0.operand() }
    return .none
  }

  /// Whether the word `await` is an operator here.
  private var awaits: Bool {
    guard scopes[scope].awaits else { return false }
    if scopes[scope].isInFunction { return true }
    // At the top level of a script it may be a name.
    let next = peek(operand: true)
    switch next.kind {
    case .word: return !["in", "instanceof", "of"].contains(next.word)
    case .mark: return ["(", "[", "{", "+", "-", "!", "~", "++", "--"].contains(next.mark)
    case .end, .unknown: return false
    default: return true
    }
  }

  mutating func noteAwait() {
    if !scopes[scope].isInFunction { program.awaits.append(token.range.lowerBound) }
  }

  /// What follows a value: properties, arguments, templates.
  private mutating func tail(of targets: Targets, isCallee: Bool = false) -> Targets {
    var targets = targets
    while true {
      switch token.mark {
      case ".", "?.":
        let isOptional = token.mark == "?."
        advance(operand: false)
        if isOptional, token.mark == "(" || token.mark == "[" || token.kind == .template {
          targets = .none
          continue
        }
        if token.kind == .word || token.kind == .privateName { advance(operand: false) } else { fail() }
      case "[":
        advance(operand: true)
        allowingIn { _ = $0.expression() }
        expect("]", operand: false)
      case "(":
        if isCallee { return .none }
        if case .names(let found) = targets, found.count == 1, references[found[0]].reference.name == "eval" {
          program.callsEval = true
        }
        arguments()
      default:
        guard token.kind == .template, isTemplateStart else { return targets }
        template()
      }
      targets = .none
    }
  }

  private var isTemplateStart: Bool { lexer.bytes[token.range.lowerBound] == UInt8(ascii: "`") }

  mutating func arguments() {
    advance(operand: true)
    allowingIn { $0.list(until: ")") { parser in _ = parser.assignment() } }
    expect(")", operand: false)
  }

  /// What is separated by commas, up to a bracket. Elements may be missing, or begin with `...`.
  private mutating func list(until end: Token.Mark, _ element: (inout Parser) -> Void) {
    while token.mark != end, token.kind != .end {
      if take(",", operand: true) { continue }
      _ = take("...", operand: true)
      let start = token.range.lowerBound
      element(&self)
      if token.mark == end || token.mark == "," { continue }
      if lastEnd <= start || token.kind != .end { passUnexpected() }
      // Brackets that don't match: whoever began them goes on.
      if token.mark == ")" || token.mark == "]" || token.mark == "}" { return }
    }
  }

  private mutating func allowingIn(_ body: (inout Parser) -> Void) {
    let allowed = allowsIn
    allowsIn = true
    body(&self)
    allowsIn = allowed
  }

  /// The first part of an operand.
  private mutating func primary() -> Targets {
    switch token.kind {
    case .word: return word()
    case .template: template()
    case .number, .string, .regularExpression, .privateName: advance(operand: false)
    case .mark:
      switch token.mark {
      case "(":
        advance(operand: true)
        var targets = Targets.none
        allowingIn { parser in if parser.token.mark != ")" { targets = parser.expression() } }
        expect(")", operand: false)
        return targets
      case "[": return arrayLiteral()
      case "{": return objectLiteral()
      case "@":
        decorators()
        return classExpression()
      default:
        reread(operand: true)
        if token.kind == .regularExpression { advance(operand: false) } else { fail() }
      }
    default: fail()
    }
    return .none
  }

  private mutating func word() -> Targets {
    guard !token.isEscaped else { return name() }
    switch token.word {
    case "function":
      functionExpression(isAsync: false)
      return .none
    case "async":
      let next = peek()
      guard next.word == "function", !next.isOnNewLine else { return name() }
      advance(operand: false)
      functionExpression(isAsync: true)
      return .none
    case "class": return classExpression()
    case "new":
      advance(operand: true)
      if take(".", operand: false) {
        advance(operand: false)  // new.target
        return .none
      }
      nested { parser in _ = parser.tail(of: parser.primary(), isCallee: true) }
      if token.mark == "(" { arguments() }
      return .none
    case "import":
      importExpression()
      return .none
    case "this", "super", "null", "true", "false":
      advance(operand: false)
      return .none
    default:
      guard Self.isReserved(token) else { return name() }
      fail()
      return .none
    }
  }

  private mutating func name() -> Targets {
    refer(to: token)
    advance(operand: false)
    return .names([references.count - 1])
  }

  private mutating func importExpression() {
    let word = token.range
    advance(operand: false)
    if take(".", operand: false) {
      if isWord("meta") { program.importMetas.append(word.lowerBound..<token.range.upperBound) }
      advance(operand: false)
    } else if token.mark == "(" {
      program.dynamicImports.append(word)
      arguments()
    } else {
      fail()
    }
  }

  /// A template and what is in it.
  private mutating func template() {
    while !lexer.isLastPiece(token) {
      advance(operand: true)
      allowingIn { _ = $0.expression() }
      guard token.mark == "}" else { return fail() }
      token = lexer.templatePiece(after: token)
    }
    advance(operand: false)
  }

  // MARK: Literals that may be patterns

  private mutating func arrayLiteral() -> Targets {
    var names: [Int] = []
    advance(operand: true)
    allowingIn { $0.list(until: "]") { names += $0.assignment().indices } }
    expect("]", operand: false)
    return .names(names)
  }

  private mutating func objectLiteral() -> Targets {
    var names: [Int] = []
    advance(operand: false)
    allowingIn { parser in
      while parser.token.mark != "}", parser.token.kind != .end {
        let start = parser.token.range.lowerBound
        if parser.take("...", operand: true) {
          names += parser.assignment().indices
        } else {
          names += parser.property()
        }
        guard !parser.take(",", operand: false) else { continue }
        if parser.token.mark == "}" || parser.token.kind == .end { continue }
        if parser.lastEnd <= start { parser.passUnexpected() } else { parser.fail() }
        if parser.token.mark == ")" || parser.token.mark == "]" || parser.token.mark == ";" { break }
      }
    }
    expect("}", operand: false)
    return .names(names)
  }

  /// A property of an object literal; the names that are its value where it is in a pattern.
  private mutating func property() -> [Int] {
    let modifiers = memberModifiers()
    let key = token
    guard memberKey() else { return [] }
    if token.mark == "(" {
      function(isAsync: modifiers.isAsync, isGenerator: modifiers.isGenerator)
      return []
    }
    if take(":", operand: true) { return assignment().indices }
    guard key.kind == .word else {
      fail()
      return []
    }
    refer(to: key)
    let index = references.count - 1
    references[index].reference.isShorthand = true
    if take("=", operand: true) { _ = assignment() }
    return [index]
  }

  /// What may stand before the name of a method, and whether that makes it asynchronous or a generator.
  mutating func memberModifiers() -> (isAsync: Bool, isGenerator: Bool) {
    var isAsync = false
    while token.kind == .word, ["async", "get", "set", "static", "accessor"].contains(token.word) {
      let next = peek()
      let isKey = [.mark, .end].contains(next.kind) && next.mark != "[" && next.mark != "*" && next.mark != "{"
      // `static {`, which has no name, is the class's.
      if isKey || next.mark == "{"
        || (next.isOnNewLine && token.word != "static" && token.word != "get" && token.word != "set")
      {
        break
      }
      if token.word == "async" { isAsync = true }
      advance(operand: false)
    }
    return (isAsync, take("*", operand: false))
  }

  /// The name of a property or method; says whether there is one.
  mutating func memberKey() -> Bool {
    switch token.kind {
    case .word, .string, .number, .privateName: advance(operand: false)
    case .mark where token.mark == "[":
      advance(operand: true)
      allowingIn { _ = $0.assignment() }
      expect("]", operand: false)
    default:
      fail()
      return false
    }
    return true
  }
}

extension Targets {
  /// The same expression with something around it.
  fileprivate var isNothing: Targets { .none }
}
