import Syntax

/// The text of an ECMAScript module as a generator function's: the engine's C API has no modules.
///
/// Its first step makes the bindings that it exports, functions with their values, and gives the getters of them; its second
/// runs the module. Every use of an imported name becomes the property of an object that the exporters fill, so that it is as
/// live as the language has it. Lines stay where they are. See Resources/es-modules.js.
struct ModuleText {
  /// A module that is named in the text.
  struct Request {
    /// A string literal, quotes included.
    let specifier: String
    /// An object literal.
    let attributes: String?
  }

  /// What is imported from `requests[request]`: `*` for its namespace.
  struct Import: Equatable {
    let request: Int
    let exported: String
  }

  /// What may stand for nothing in a module.
  struct Fault: Error {
    let message: String
    let line: Int
  }

  private(set) var requests: [Request] = []
  /// By local names.
  private(set) var imports: [(local: String, source: Import)] = []
  /// Exported names, and what is imported for each.
  private(set) var reexports: [(exported: String, source: Import)] = []
  /// Requests all of whose names are exported.
  private(set) var stars: [Int] = []
  /// Whether it waits for something.
  let isAsynchronous: Bool
  private(set) var code = ""
  /// Where columns of the code are not those of the text.
  private(set) var shifts = ColumnShifts(after: "")

  /// Exported names, and the expression that gives the value of each.
  private var locals: [(exported: String, expression: String)] = []
  private var edits: [Edit] = []
  private let source: [UInt8]
  private let program: Program
  /// What no name of the text begins with.
  private let mark: String
  private var importsByName: [String: Import] = [:]
  private var isDefaultAFunction = false

  /// Instead of the bytes in the range.
  private struct Edit {
    let range: Range<Int>
    let text: String
  }

  /// Whether a text can be a module only.
  static func isModule(_ source: String) -> Bool {
    let program = Parser.parse(source)
    return !program.imports.isEmpty || !program.exports.isEmpty || !program.importMetas.isEmpty
      || !program.awaits.isEmpty
  }

  /// A script's text in which `import(…)` calls the function of that name.
  static func script(_ source: String, importing name: String) -> String {
    let bytes = Array(source.utf8)
    var result: [UInt8] = []
    var place = 0
    for range in Parser.parse(source).dynamicImports.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      result += bytes[place..<range.lowerBound] + name.utf8
      place = range.upperBound
    }
    return String(decoding: result + bytes[place...], as: UTF8.self)
  }

  init(_ text: String) throws(Fault) {
    source = Array(text.utf8)
    program = Parser.parse(text, keepingTokens: true)
    isAsynchronous = !program.awaits.isEmpty
    var mark = "$jsrepl"
    while text.contains(mark) { mark += "_" }
    self.mark = mark
    if program.isTooDeep { throw Fault(message: "The module is nested too deeply", line: 1) }
    try checkGrammar()
    declareImports()
    try declareExports()
    try check()
    rewriteReferences()
    for range in program.dynamicImports { edits.append(Edit(range: range, text: mark + ".import")) }
    for range in program.importMetas { edits.append(Edit(range: range, text: mark + ".meta")) }
    compose()
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: source[range], as: UTF8.self) }

  private func line(of offset: Int) -> Int { 1 + source[..<offset].count { $0 == UInt8(ascii: "\n") } }

  /// The same lines without anything on them.
  private func blank(_ range: Range<Int>, spaces: Bool = false) -> String {
    var result = ""
    for scalar in text(range).unicodeScalars {
      if ["\n", "\r", "\u{2028}", "\u{2029}"].contains(scalar) {
        result.unicodeScalars.append(scalar)
      } else if spaces {
        result += " "
      }
    }
    return result
  }

  // MARK: Declarations

  private mutating func request(_ specifier: Range<Int>, _ attributes: Range<Int>?) -> Int {
    requests.append(Request(specifier: text(specifier), attributes: attributes.map(text)))
    return requests.count - 1
  }

  /// Requests come in the order of the text, whatever they are of.
  private mutating func declareImports() {
    var exports = program.exports.filter { if case .from = $0.form { true } else { false } }[...]
    func precedes(_ declaration: Program.ImportDeclaration) -> Bool {
      exports.first.map { $0.range.lowerBound < declaration.range.lowerBound } ?? false
    }
    for declaration in program.imports {
      while precedes(declaration) { reexport(exports.removeFirst()) }
      let number = request(declaration.specifier, declaration.attributes)
      for binding in declaration.bindings {
        let source = Import(request: number, exported: binding.exported)
        imports.append((binding.local, source))
        importsByName[binding.local] = source
      }
      edits.append(Edit(range: declaration.range, text: ";" + blank(declaration.range)))
    }
    for declaration in exports { reexport(declaration) }
  }

  private mutating func reexport(_ declaration: Program.ExportDeclaration) {
    guard case .from(let specifier) = declaration.form else { return }
    let number = request(specifier, declaration.attributes)
    for binding in declaration.bindings {
      if binding.exported == "*", binding.local == "*" {
        stars.append(number)
      } else {
        reexports.append((binding.exported, Import(request: number, exported: binding.local)))
      }
    }
    edits.append(Edit(range: declaration.range, text: ";" + blank(declaration.range)))
  }

  private mutating func declareExports() throws(Fault) {
    for declaration in program.exports {
      switch declaration.form {
      case .from: break
      case .declaration(let start):
        for binding in declaration.bindings { locals.append((binding.exported, binding.local)) }
        let keyword = declaration.range.lowerBound..<start
        edits.append(Edit(range: keyword, text: blank(keyword, spaces: true)))
      case .names:
        for binding in declaration.bindings { try export(binding) }
        edits.append(Edit(range: declaration.range, text: ";" + blank(declaration.range)))
      case .defaultExpression(let range):
        exportDefault(range, from: declaration.range.lowerBound)
      case .defaultDeclaration(let range, let name?):
        locals.append(("default", name))
        let keywords = declaration.range.lowerBound..<range.lowerBound
        edits.append(Edit(range: keywords, text: blank(keywords, spaces: true)))
      case .defaultDeclaration(let range, nil):
        if text(range).hasPrefix("class") {
          exportDefault(range, from: declaration.range.lowerBound)
        } else {
          exportDefaultFunction(range, from: declaration.range.lowerBound)
        }
      }
    }
  }

  private mutating func export(_ binding: Program.Binding) throws(Fault) {
    if let source = importsByName[binding.local], source.exported != "*" {
      reexports.append((binding.exported, source))
    } else if importsByName[binding.local] != nil {
      locals.append((binding.exported, "\(mark)i.\(binding.local)"))
    } else if program.declarations.contains(where: { $0.name == binding.local }) {
      locals.append((binding.exported, binding.local))
    } else {
      throw Fault(
        message: "Export '\(binding.local)' is not defined in module", line: line(of: binding.range.lowerBound))
    }
  }

  /// As the property of an object, so that what has no name gets the name `default`.
  private mutating func exportDefault(_ range: Range<Int>, from start: Int) {
    let keywords = start..<range.lowerBound
    edits.append(Edit(range: keywords, text: "const \(mark)d = { default: " + blank(keywords)))
    edits.append(Edit(range: range.upperBound..<range.upperBound, text: " };"))
    locals.append(("default", "\(mark)d.default"))
  }

  /// It has its value before the module runs.
  private mutating func exportDefaultFunction(_ range: Range<Int>, from start: Int) {
    let keywords = start..<range.lowerBound
    edits.append(Edit(range: keywords, text: blank(keywords, spaces: true)))
    let parameters = program.tokens.first { $0.range.lowerBound >= range.lowerBound && $0.mark == "(" }
    let place = parameters?.range.lowerBound ?? range.lowerBound
    edits.append(Edit(range: place..<place, text: " \(mark)d"))
    locals.append(("default", "\(mark)d"))
    isDefaultAFunction = true
  }

  /// What is wrong in declarations that the engine never sees; anything else it tells itself.
  private func checkGrammar() throws(Fault) {
    guard let problem = program.problem else { return }
    let isUnseen = program.statements.contains { statement in
      [.import, .export].contains(statement.kind)
        && (statement.range.lowerBound...max(statement.range.lowerBound, statement.range.upperBound)).contains(
          problem.offset)
    }
    guard isUnseen else { return }
    let token = program.tokens.first {
      $0.range.lowerBound >= problem.offset && $0.kind != .end
    }
    let message =
      problem.isAtEnd || token == nil ? "Unexpected end of input" : "Unexpected token '\(text(token!.range))'"
    throw Fault(message: message, line: line(of: min(problem.offset, source.count)))
  }

  /// What the engine can't see any more in the function.
  private func check() throws(Fault) {
    for declaration in program.declarations where importsByName[declaration.name] != nil {
      let count = program.declarations.count { $0.name == declaration.name }
      if count > 1 {
        throw Fault(
          message: "Identifier '\(declaration.name)' has already been declared",
          line: line(of: declaration.range.lowerBound))
      }
    }
    var names: Set<String> = []
    for name in locals.map(\.exported) + reexports.map(\.exported) where !names.insert(name).inserted {
      throw Fault(message: "Duplicate export of '\(name)'", line: 1)
    }
  }

  /// Exported names whose bindings may get another value.
  private var mutableExports: [String] {
    let assigned = Set(program.references.lazy.filter(\.isAssigned).map(\.name))
    let constants = Set(program.declarations.lazy.filter { $0.kind == .const }.map(\.name))
    return locals.lazy.filter {
      assigned.contains($0.expression) || program.callsEval && !constants.contains($0.expression)
    }.map(\.exported)
  }

  // MARK: References

  private mutating func rewriteReferences() {
    guard !importsByName.isEmpty else { return }
    let tokens = program.tokens.filter { $0.kind != .comment }
    var places: [Int: Int] = [:]
    for (index, token) in tokens.enumerated() where token.kind == .word { places[token.range.lowerBound] = index }
    for reference in program.references where importsByName[reference.name] != nil {
      let property = "\(mark)i.\(reference.name)"
      var text = property
      if !reference.isAssigned, let index = places[reference.range.lowerBound] {
        let before = index > 0 ? tokens[index - 1] : nil
        let after = index + 1 < tokens.count ? tokens[index + 1] : nil
        // What is called there must not get the object as its `this`.
        let isCalled = after?.mark == "(" || after?.mark == "?." || after?.kind == .template && startsTemplate(after!)
        let isAlone = before?.mark == "(" && after?.mark == ")"
        if isCalled && before?.word != "new" || isAlone { text = "\(mark)v(\(property))" }
      }
      edits.append(Edit(range: reference.range, text: reference.isShorthand ? "\(reference.name): \(text)" : text))
    }
  }

  private func startsTemplate(_ token: Token) -> Bool { source[token.range.lowerBound] == UInt8(ascii: "`") }

  // MARK: The result

  private mutating func compose() {
    edits.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    let getters = locals.map { "\(Self.quoted($0.exported)), () => \($0.expression)" }.joined(separator: ", ")
    let named = isDefaultAFunction ? " \(mark).name(\(mark)d);" : ""
    code = "(\(isAsynchronous ? "async " : "")function* (\(mark), \(mark)i, \(mark)v) { \"use strict\"; "
    code += "\(mark).start([\(getters)]);\(named) yield; "
    shifts = ColumnShifts(after: code)
    var place = 0
    for edit in edits where edit.range.lowerBound >= place {
      let kept = text(place..<edit.range.lowerBound)
      shifts.keep(kept)
      shifts.replace(text(edit.range), by: edit.text)
      code += kept + edit.text
      place = edit.range.upperBound
    }
    code += text(place..<source.count) + "\n})"
  }

  /// The result as JSON.
  var json: String {
    let requests = requests.map { "[\(Self.quoted($0.specifier)),\($0.attributes.map(Self.quoted) ?? "null")]" }
    func list(_ names: [(String, Import)]) -> String {
      names.map { "[\(Self.quoted($0.0)),\($0.1.request),\(Self.quoted($0.1.exported))]" }.joined(separator: ",")
    }
    return
      "{\"code\":\(Self.quoted(code)),\"isAsync\":\(isAsynchronous),\"requests\":[\(requests.joined(separator: ","))],"
      + "\"imports\":[\(list(imports.map { ($0.local, $0.source) }))],"
      + "\"reexports\":[\(list(reexports.map { ($0.exported, $0.source) }))],"
      + "\"stars\":[\(stars.map(String.init).joined(separator: ","))],"
      + "\"mutable\":[\(mutableExports.map(Self.quoted).joined(separator: ","))],"
      + "\"shifts\":[\(shifts.numbers.map(String.init).joined(separator: ","))]}"
  }

  /// A text as a JSON string, which is a JavaScript one too.
  static func quoted(_ text: String) -> String {
    var result: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): result += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): result += Array("\\n".utf8)
      case ..<0x20: result += Array("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
      default: result.append(byte)
      }
    }
    return String(decoding: result + [UInt8(ascii: "\"")], as: UTF8.self)
  }
}

extension ModuleText.Fault {
  var json: String { "{\"message\":\(ModuleText.quoted(message)),\"line\":\(line)}" }
}
