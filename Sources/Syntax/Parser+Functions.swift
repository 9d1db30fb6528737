extension Parser {
  // MARK: Functions

  /// `function`, its name if it has one, and the rest.
  mutating func functionExpression(isAsync: Bool) {
    advance(operand: false)
    let isGenerator = take("*", operand: false)
    inScope(.block) { parser in
      if parser.token.kind == .word {
        parser.scopes[parser.scope].names.append(parser.token.word)
        parser.advance(operand: false)
      }
      parser.function(isAsync: isAsync, isGenerator: isGenerator)
    }
    reread(operand: false)
  }

  /// A function's parameters and body.
  mutating func function(isAsync: Bool, isGenerator: Bool) {
    inScope(.function, awaits: isAsync, yields: isGenerator) { parser in
      parser.scopes[parser.scope].names.append("arguments")
      parser.expect("(", operand: true)
      parser.parameters()
      parser.expect(")", operand: false)
      parser.body()
    }
  }

  private mutating func body() {
    let allowed = allowsIn
    allowsIn = true
    expect("{", operand: true)
    statements()
    expect("}", operand: true)
    allowsIn = allowed
  }

  /// Parameters up to the bracket.
  private mutating func parameters() {
    while token.mark != ")", token.kind != .end {
      let start = token.range.lowerBound
      decorators()
      _ = take("...", operand: true)
      bindingTarget(.let)
      if take("=", operand: true) { _ = assignment() }
      if !take(",", operand: true), token.mark != ")" {
        if lastEnd <= start { passUnexpected() } else { fail() }
        if token.mark == "{" || token.mark == "}" || token.mark == ";" { return }
      }
    }
  }

  // MARK: Arrow functions

  /// Whether an arrow function begins here.
  var isArrow: Bool {
    mutating get {
      if token.mark == "(" { return isArrowList(at: token.range.lowerBound) }
      guard token.kind == .word, !Self.isReserved(token) else { return false }
      if isWord("async") {
        let next = peek()
        if next.isOnNewLine { return false }
        if next.mark == "(" {
          let start = place
          advance(operand: false)
          let isArrow = isArrowList(at: token.range.lowerBound)
          go(back: start)
          return isArrow
        }
        if next.kind == .word, !["in", "of", "instanceof", "function"].contains(next.word) { return true }
      }
      let next = peek()
      return next.mark == "=>" && !next.isOnNewLine
    }
  }

  /// Whether what is in the parentheses that begin here are parameters: reads it, and goes back.
  private mutating func isArrowList(at offset: Int) -> Bool {
    if let known = lists[offset] { return known }
    let start = place
    let allowed = allowsIn
    advance(operand: true)
    allowsIn = true
    while token.mark != ")", token.kind != .end {
      let before = token.range.lowerBound
      if take(",", operand: true) || take("...", operand: true) { continue }
      _ = assignment()
      if token.mark != ",", token.mark != ")" { break }
      if lastEnd <= before, token.mark != ")" { break }
    }
    var isArrow = false
    if token.mark == ")" {
      advance(operand: false)
      isArrow = token.mark == "=>" && !token.isOnNewLine
    }
    go(back: start)
    allowsIn = allowed
    lists[offset] = isArrow
    return isArrow
  }

  /// An arrow function.
  mutating func arrow() -> Targets {
    var isAsync = false
    if isWord("async") {
      let next = peek()
      isAsync = next.mark == "(" || (next.kind == .word && !next.isOnNewLine)
      if isAsync { advance(operand: true) }
    }
    inScope(.function, awaits: isAsync, yields: false) { parser in
      if parser.take("(", operand: true) {
        parser.parameters()
        parser.expect(")", operand: false)
      } else {
        parser.scopes[parser.scope].names.append(parser.token.word)
        parser.advance(operand: false)
      }
      parser.expect("=>", operand: true)
      if parser.token.mark == "{" {
        parser.body()
      } else {
        // `in` is what it is around the function.
        _ = parser.assignment()
      }
    }
    return .none
  }

  // MARK: Names and patterns

  /// A name, or a pattern of names, that is declared.
  mutating func bindingTarget(_ kind: Program.Declaration.Kind) {
    nested { parser in
      switch parser.token.mark {
      case "[": parser.arrayPattern(kind)
      case "{": parser.objectPattern(kind)
      default:
        guard parser.token.kind == .word, !Self.isReserved(parser.token) else { return parser.fail() }
        parser.declare(parser.token.word, kind, at: parser.token.range)
        parser.advance(operand: false)
      }
    }
  }

  private mutating func arrayPattern(_ kind: Program.Declaration.Kind) {
    let allowed = allowsIn
    allowsIn = true
    advance(operand: true)
    while token.mark != "]", token.kind != .end {
      if take(",", operand: true) { continue }
      let start = token.range.lowerBound
      _ = take("...", operand: true)
      bindingTarget(kind)
      if take("=", operand: true) { _ = assignment() }
      if token.mark != ",", token.mark != "]" {
        if lastEnd <= start { passUnexpected() } else { fail() }
        break
      }
    }
    expect("]", operand: false)
    allowsIn = allowed
  }

  private mutating func objectPattern(_ kind: Program.Declaration.Kind) {
    let allowed = allowsIn
    allowsIn = true
    advance(operand: false)
    while token.mark != "}", token.kind != .end {
      if take(",", operand: false) { continue }
      let start = token.range.lowerBound
      if take("...", operand: false) {
        bindingTarget(kind)
      } else {
        let key = token
        if memberKey() {
          if take(":", operand: true) {
            bindingTarget(kind)
          } else if key.kind == .word {
            declare(key.word, kind, at: key.range)
          }
          if take("=", operand: true) { _ = assignment() }
        }
      }
      if token.mark != ",", token.mark != "}" {
        if lastEnd <= start { passUnexpected() } else { fail() }
        break
      }
    }
    expect("}", operand: false)
    allowsIn = allowed
  }

  // MARK: Classes

  mutating func classExpression() -> Targets {
    guard isWord("class") else {
      fail()
      return .none
    }
    advance(operand: false)
    var name: String?
    if token.kind == .word, !isWord("extends") {
      name = token.word
      advance(operand: false)
    }
    classTail(name: name)
    reread(operand: false)
    return .none
  }

  /// What a class extends, and its members.
  ///
  /// - Parameter name: the name that an expression has within itself.
  mutating func classTail(name: String?) {
    inScope(.block) { parser in
      if let name { parser.scopes[parser.scope].names.append(name) }
      if parser.isWord("extends") {
        parser.advance(operand: true)
        parser.heritage()
      }
      parser.expect("{", operand: false)
      while parser.token.mark != "}", parser.token.kind != .end {
        let start = parser.token.range.lowerBound
        parser.member()
        if parser.lastEnd <= start { parser.passUnexpected() }
      }
      parser.expect("}", operand: true)
    }
  }

  private mutating func member() {
    if take(";", operand: false) { return }
    decorators()
    if isWord("static"), peek().mark == "{" {
      advance(operand: false)
      return inScope(.function, awaits: false, yields: false) { $0.body() }
    }
    let modifiers = memberModifiers()
    guard memberKey() else { return }
    if token.mark == "(" {
      function(isAsync: modifiers.isAsync, isGenerator: modifiers.isGenerator)
      return
    }
    if take("=", operand: true) {
      inScope(.function, awaits: false, yields: false) { parser in
        parser.scopes[parser.scope].names.append("arguments")
        _ = parser.assignment()
      }
    }
    if take(";", operand: false) || token.mark == "}" || token.isOnNewLine { return }
    fail()
  }

  /// `@` and what comes after it, any number of times.
  mutating func decorators() {
    while token.mark == "@" {
      advance(operand: true)
      heritage()
    }
  }
}
