/// Reads what a JavaScript text declares and refers to.
///
/// It follows the grammar of ECMA-262 without its checks: what it is given, the engine's parser has accepted or will judge.
/// So it never fails; where something can't stand, it notes that and goes on behind it. A text that nests too deep for the
/// stack is given up, see ``Program/isTooDeep``.
public struct Parser {
  var lexer: Lexer
  /// The token that comes next.
  var token: Token
  /// Where the token before it ended.
  var lastEnd = 0
  var program = Program()
  var scopes: [Scope]
  /// The scope at hand.
  var scope = 0
  var references: [PendingReference] = []
  /// The index of the statement at hand.
  var statementIndex = 0
  /// Parentheses by where they begin: whether they hold the parameters of an arrow function.
  var lists: [Int: Bool] = [:]
  var depth = 0
  /// Whether `in` is an operator: not at the beginning of a `for`.
  var allowsIn = true
  let keepsTokens: Bool
  var tokens: [Token] = []
  /// Where the last statement ended, without its semicolon.
  var endOfContent: Int?
  /// Where the end of the text was first met, the scope that was open.
  private var openAtEnd: Int?

  /// How deep things may be nested.
  static let deepest = 400

  /// What `source` declares and refers to.
  ///
  /// - Parameter keepingTokens: whether ``Program/tokens`` are wanted.
  public static func parse(_ source: some StringProtocol, keepingTokens: Bool = false) -> Program {
    var parser = Parser(Array(source.utf8), keepingTokens: keepingTokens)
    parser.run()
    return parser.program
  }

  private init(_ bytes: [UInt8], keepingTokens: Bool) {
    lexer = Lexer(bytes)
    keepsTokens = keepingTokens
    token = Token(kind: .end, range: 0..<0)
    scopes = [Scope(kind: .program, parent: nil, isInFunction: false, awaits: true)]
  }

  private mutating func run() {
    token = lexer.next(operand: true)
    directives()
    while token.kind != .end {
      statementIndex = program.statements.count
      let start = token.range.lowerBound
      program.statements.append(Program.Statement(kind: .other, range: start..<start, content: start..<start))
      topLevelStatement()
      if lastEnd <= start { passUnexpected() }
      close(statementIndex, from: start)
    }
    noteEnd()
    if lexer.isInComment { fail() }
    program.references = resolved()
    program.visibleNames = names(visibleFrom: openAtEnd!)
    program.endsInFunction = scopes[openAtEnd!].isInFunction
    if keepsTokens {
      program.tokens = (tokens + lexer.comments).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
  }

  private mutating func close(_ index: Int, from start: Int) {
    program.statements[index].range = start..<max(lastEnd, start)
    if program.statements[index].content.isEmpty {
      program.statements[index].content = start..<max(endOfContent ?? lastEnd, start)
    }
    endOfContent = nil
  }

  // MARK: Tokens

  /// Goes on to the next token.
  ///
  /// - Parameter operand: whether an operand is expected there.
  mutating func advance(operand: Bool) {
    if keepsTokens { tokens.append(token) }
    lastEnd = token.range.upperBound
    if token.isOpen {
      let goesOn = token.kind == .template || lexer.bytes[token.range].last == UInt8(ascii: "\\")
      if !goesOn { program.hasOpenLiteral = true }
      fail(atEnd: goesOn)
    }
    token = lexer.next(operand: operand)
    if token.kind == .end { noteEnd() }
  }

  /// Reads the token again, where it turned out that an operand is expected, or none.
  mutating func reread(operand: Bool) {
    guard token.kind == .regularExpression || token.mark == "/" || token.mark == "/=" else { return }
    let isOnNewLine = token.isOnNewLine
    lexer.index = token.range.lowerBound
    token = lexer.next(operand: operand)
    token.isOnNewLine = isOnNewLine
  }

  func isWord(_ word: String) -> Bool { token.kind == .word && token.word == word && !token.isEscaped }

  /// Goes on if the next token is that mark.
  mutating func take(_ mark: Token.Mark, operand: Bool) -> Bool {
    guard token.mark == mark else { return false }
    advance(operand: operand)
    return true
  }

  /// Goes on if the next token is that mark, and notes that something is wrong if not.
  mutating func expect(_ mark: Token.Mark, operand: Bool) {
    if !take(mark, operand: operand) { fail() }
  }

  /// Notes that the next token can't stand where it does.
  mutating func fail(atEnd: Bool? = nil) {
    guard program.problem == nil else { return }
    program.problem = Program.Problem(
      offset: token.range.lowerBound, isAtEnd: atEnd ?? (token.kind == .end))
  }

  /// Passes over a token that can't stand where it does.
  mutating func passUnexpected() {
    fail()
    if token.kind != .end { advance(operand: true) }
  }

  private mutating func noteEnd() {
    if openAtEnd == nil { openAtEnd = scope }
  }

  /// The token after the next one.
  func peek(operand: Bool = false) -> Token {
    var lexer = lexer
    return lexer.next(operand: operand)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: lexer.bytes[range], as: UTF8.self) }

  /// Does `body` unless that would nest too deep.
  mutating func nested(_ body: (inout Parser) -> Void) {
    guard depth < Self.deepest else {
      program.isTooDeep = true
      fail(atEnd: false)
      // Going on would only take time.
      lexer.index = lexer.bytes.count
      token = lexer.next(operand: true)
      return
    }
    depth += 1
    body(&self)
    depth -= 1
  }

  // MARK: Scopes

  mutating func inScope(_ kind: Scope.Kind, awaits: Bool? = nil, yields: Bool? = nil, _ body: (inout Parser) -> Void) {
    let outer = scope
    scopes.append(
      Scope(
        kind: kind, parent: outer, isInFunction: scopes[outer].isInFunction || kind == .function,
        awaits: awaits ?? scopes[outer].awaits, yields: yields ?? scopes[outer].yields))
    scope = scopes.count - 1
    body(&self)
    if token.kind == .end { noteEnd() }
    scope = outer
  }

  /// The scope of the function at hand, or of the text.
  var functionScope: Int {
    var scope = scope
    while scopes[scope].kind == .block { scope = scopes[scope].parent! }
    return scope
  }

  mutating func declare(_ name: String, _ kind: Program.Declaration.Kind, at range: Range<Int>) {
    let target = kind == .var ? functionScope : scope
    scopes[target].names.append(name)
    if target == 0 {
      program.declarations.append(
        Program.Declaration(
          name: name, kind: kind, range: range, statement: statementIndex, end: range.upperBound))
    }
  }

  /// Notes that the word at hand is the name of something.
  mutating func refer(to token: Token) {
    references.append(
      PendingReference(
        reference: Program.Reference(
          name: token.word, range: token.range, isInFunction: scopes[scope].isInFunction, statement: statementIndex),
        scope: scope))
  }

  /// The references to what the text declares at its top level, or doesn't declare.
  private func resolved() -> [Program.Reference] {
    // Most texts are one scope.
    guard scopes.count > 1 else { return references.map(\.reference) }
    let names = scopes.map { Set($0.names) }
    return references.compactMap { pending in
      var scope = pending.scope
      while let parent = scopes[scope].parent {
        if names[scope].contains(pending.reference.name) { return nil }
        scope = parent
      }
      return pending.reference
    }
  }

  private func names(visibleFrom inner: Int) -> [String] {
    var found: [String] = []
    var known: Set<String> = []
    var scope: Int? = inner
    while let index = scope {
      for name in scopes[index].names where known.insert(name).inserted { found.append(name) }
      scope = scopes[index].parent
    }
    return found
  }

  // MARK: Going back

  /// A place to go back to.
  struct Place {
    let lexer: Lexer
    let token: Token
    let lastEnd: Int
    let counts: (Int, Int, Int, Int, Int, Int, Int)
    let problem: Program.Problem?
  }

  var place: Place {
    Place(
      lexer: lexer, token: token, lastEnd: lastEnd,
      counts: (
        references.count, scopes.count, tokens.count, program.awaits.count, program.dynamicImports.count,
        program.importMetas.count, program.declarations.count
      ), problem: program.problem)
  }

  mutating func go(back place: Place) {
    lexer = place.lexer
    token = place.token
    lastEnd = place.lastEnd
    references.removeSubrange(place.counts.0...)
    scopes.removeSubrange(place.counts.1...)
    tokens.removeSubrange(place.counts.2...)
    program.awaits.removeSubrange(place.counts.3...)
    program.dynamicImports.removeSubrange(place.counts.4...)
    program.importMetas.removeSubrange(place.counts.5...)
    program.declarations.removeSubrange(place.counts.6...)
    program.problem = place.problem
  }
}
