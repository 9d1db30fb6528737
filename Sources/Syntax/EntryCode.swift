/// An entry as the engine gets it, so that what it declares can be declared again later, and so that it can wait.
///
/// The engine's own top-level `let`, `const` and `class` can never be declared again, and a script can't wait. So they become
/// properties of the global object: `let a = 1` is given as `var a = 1`, with a configurable property made before. A name
/// has one binding in a session; a later declaration gives it another value and another kind, and functions see it. Function
/// declarations are evaluated before all the rest, each in a block of its own, from where it is put on the global object:
/// a script's own would make properties that can't become constants.
///
/// A name with which the entry does what the language forbids, as far as can be seen (assign to its own constant, use a name
/// before its declaration), stays a declaration of the engine's in a block or function around the entry: so the engine's rules
/// hold to the letter. It is then *native*, and the global object gets an accessor for it while the entry runs.
public struct EntryCode: Sendable {
  /// Evaluated first: its functions; nil where it declares none.
  public let functions: EditedText?
  /// Evaluated then. Where ``isAsynchronous``, gives a promise of an object whose `value` is the entry's.
  public let main: EditedText
  /// What the engine's parser is to check, where ``isAsynchronous``: the whole entry.
  public let checked: EditedText
  /// Whether it awaits something, or imports.
  public let isAsynchronous: Bool
  /// Whether it declares or imports something, or is not given as it was typed.
  public var isEdited: Bool { isAsynchronous || !names.isEmpty || !main.shifts.isEmpty }
  /// What it declares, each name once.
  public let names: [Name]
  /// What it imports.
  public let imports: [Import]
  /// Whether more text could mend what is wrong with it, where something is.
  public let isUnfinished: Bool
  /// Whether it ends within a string or regular expression, which no further line can end.
  public let hasOpenLiteral: Bool
  /// Whether it is nested so deep that not all of it was read.
  public let isTooDeep: Bool

  /// A name that an entry declares.
  public struct Name: Equatable, Sendable {
    public let name: String
    public let kind: Program.Declaration.Kind
    /// Whether an accessor stands for it while the entry runs.
    public let isNative: Bool
    /// Whether functions of the entry refer to the engine's binding, so that the accessor has to stay.
    public let isCaptured: Bool
    /// Whether it may be without a value when the entry is over.
    public let isBare: Bool
  }

  /// A module that an entry imports.
  public struct Import: Equatable, Sendable {
    public let specifier: String
    public let bindings: [Program.Binding]
    /// The source text of the attributes.
    public let attributes: String?
  }

  /// What stands for `import` in `import(…)`.
  public static let importName = "$$import"
  /// The function that is told of native names.
  public static let declareName = "$$declare"
  /// The function that gets imports.
  public static let linkName = "$$link"

  /// - Parameters:
  ///   - source: the entry's text.
  ///   - isInParentheses: whether parentheses go around it, since it is an object literal.
  ///   - isConstant: whether a name is a constant of an earlier entry's.
  public init(_ source: String, isInParentheses: Bool = false, isConstant: (String) -> Bool = { _ in false }) {
    // The line break ends a comment at the end.
    let text = isInParentheses ? "(" + source + "\n)" : source
    let program = Parser.parse(text)
    let bytes = Array(text.utf8)
    isUnfinished = program.isUnfinished
    hasOpenLiteral = program.hasOpenLiteral
    isTooDeep = program.isTooDeep
    isAsynchronous = !program.awaits.isEmpty || !program.imports.isEmpty
    imports = program.imports.map { declaration in
      func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
      return Import(
        specifier: string(declaration.specifier), bindings: declaration.bindings,
        attributes: declaration.attributes.map(string))
    }
    names = Self.names(of: program, isAsynchronous: isAsynchronous)
    let declared = Set(names.map(\.name))
    var guarded: [String] = []
    for reference in program.references where reference.isAssigned && !declared.contains(reference.name) {
      if !guarded.contains(reference.name), isConstant(reference.name) { guarded.append(reference.name) }
    }
    var editor = Editor(program: program, bytes: bytes, names: names, isAsynchronous: isAsynchronous)
    // A constant of an earlier entry's that is assigned to becomes one of the engine's: then assigning throws.
    editor.guards = guarded.map { "const \($0)=this.\($0);" }.joined()
    if isInParentheses { editor.shift = 1 }
    functions = program.declarations.contains { $0.kind == .function } ? editor.functions() : nil
    main = editor.main()
    checked = editor.checked()
  }

  private static func names(of program: Program, isAsynchronous: Bool) -> [Name] {
    let rules = Rules(program)
    // A statement is either the engine's or ours.
    let nativeStatements = Set(
      program.declarations.lazy.filter { declaration in
        switch declaration.kind {
        case .let, .const, .class: rules.seemBroken(by: declaration)
        case .using: true
        case .var, .function, .import: false
        }
      }.map(\.statement))
    var found: [Name] = []
    var names: Set<String> = []
    func add(_ declaration: Program.Declaration, _ kind: Program.Declaration.Kind, isNative: Bool) {
      guard names.insert(declaration.name).inserted else { return }
      let isCaptured =
        program.callsEval
        || rules.uses(of: declaration.name).contains {
          $0.isInFunction && program.statements[$0.statement].kind != .function
        }
      found.append(
        Name(
          name: declaration.name, kind: kind, isNative: isNative, isCaptured: isCaptured, isBare: declaration.isBare))
    }
    for declaration in program.declarations {
      switch declaration.kind {
      case .let, .const, .class, .using:
        add(declaration, declaration.kind, isNative: nativeStatements.contains(declaration.statement))
      // In an asynchronous function a `var` is the function's.
      case .var: add(declaration, .var, isNative: isAsynchronous)
      case .function, .import: add(declaration, declaration.kind, isNative: false)
      }
    }
    // ECMA-262 B.3.2: such functions are variables too.
    for function in program.blockFunctions { add(function, .var, isNative: isAsynchronous) }
    return found
  }

  /// What tells whether an entry seems to break the language's rules.
  private struct Rules {
    private let program: Program
    private let references: [String: [Program.Reference]]
    private let blockFunctions: Set<String>
    /// Where a function of the entry is first referred to outside of functions.
    private let firstCall: Int

    init(_ program: Program) {
      self.program = program
      references = Dictionary(grouping: program.references, by: \.name)
      blockFunctions = Set(program.blockFunctions.map(\.name))
      let functions = Set(program.declarations.lazy.filter { $0.kind == .function }.map(\.name))
      firstCall =
        program.references.lazy.filter { !$0.isInFunction && functions.contains($0.name) }.map(\.range.lowerBound).min()
        ?? .max
    }

    func uses(of name: String) -> [Program.Reference] { references[name] ?? [] }

    /// Whether it looks as if the entry used a name before its declaration, or gave a constant another value; or something
    /// else in it is an engine's to judge.
    func seemBroken(by declaration: Program.Declaration) -> Bool {
      let uses = uses(of: declaration.name)
      if declaration.kind == .const, program.callsEval || uses.contains(where: \.isAssigned) { return true }
      // The engine's declaration keeps such a function in its block.
      if blockFunctions.contains(declaration.name) { return true }
      if firstCall < declaration.end, uses.contains(where: { program.statements[$0.statement].kind == .function }) {
        return true
      }
      return uses.contains { use in
        guard use.range.lowerBound < declaration.end, program.statements[use.statement].kind != .function else {
          return false
        }
        guard use.isInFunction else { return true }
        // Nobody calls a function that is only declared. Within the declaration itself it names what comes.
        return use.statement < declaration.statement
          && program.statements[use.statement..<declaration.statement].contains {
            $0.kind == .expression || $0.kind == .other
          }
      }
    }
  }
}

/// Writes an entry's two texts.
private struct Editor {
  let program: Program
  let bytes: [UInt8]
  let names: [EntryCode.Name]
  let isAsynchronous: Bool
  /// Declarations that keep constants of earlier entries constant.
  var guards = ""
  /// Columns that the text begins too late.
  var shift = 0
  private let declarations: [Int: [Program.Declaration]]
  private let natives: Set<String>

  init(program: Program, bytes: [UInt8], names: [EntryCode.Name], isAsynchronous: Bool) {
    self.program = program
    self.bytes = bytes
    self.names = names
    self.isAsynchronous = isAsynchronous
    declarations = Dictionary(grouping: program.declarations, by: \.statement)
    natives = Set(names.lazy.filter(\.isNative).map(\.name))
  }

  private var directive: String { program.isStrict ? "'use strict';" : "" }

  /// The function declarations, each in a block, with all else left blank.
  func functions() -> EditedText {
    var edits = imports
    var end = 0
    for (index, statement) in program.statements.enumerated() where statement.kind == .function {
      guard let name = declarations[index]?.first?.name else { continue }
      edits.append(blank(end..<statement.content.lowerBound, start: end == 0 ? directive : ""))
      edits.append(insertion("{" + guards, at: statement.content.lowerBound))
      edits.append(insertion("this.\(name)=\(name)}", at: statement.content.upperBound))
      end = statement.content.upperBound
    }
    edits.append(blank(end..<bytes.count))
    edits = edits.filter { edit in
      // What is blank has no imports.
      edit.text != EntryCode.importName || isInFunction(edit)
    }
    return EditedText(bytes, edits, shift: shift)
  }

  /// The rest.
  func main() -> EditedText {
    var edits: [EditedText.Edit] = []
    var start = names.filter(\.isNative).map { name in
      let isWritable = name.kind != .const && name.kind != .using
      return "\(EntryCode.declareName)(\"\(name.name)\",()=>\(name.name)"
        + (isWritable ? ",($)=>{\(name.name)=$}" : ",($)=>\(name.name)=$") + ");"
    }.joined()
    if isAsynchronous {
      let links = program.imports.indices.map { "await \(EntryCode.linkName)(\($0));" }.joined()
      start = directive + "(async()=>{" + guards + links + start
    } else if !guards.isEmpty || !natives.isEmpty {
      start = directive + "{" + guards + start
    }
    if !start.isEmpty { edits.append(insertion(start, at: 0)) }
    edits += imports.filter { !isInFunction($0) }
    for (index, statement) in program.statements.enumerated() {
      switch statement.kind {
      case .variables:
        edits += variables(statement, declarations: program.declarations.filter { $0.statement == index })
      case .class: edits += declaredClass(statement, program.declarations.first { $0.statement == index })
      case .function, .import: edits.append(blank(statement.content, start: ";"))
      default: break
      }
    }
    if isAsynchronous {
      if let last = program.statements.last, last.kind == .expression, last.range.lowerBound >= program.endOfDirectives
      {
        edits.append(insertion("return{__proto__:null,value:(", at: last.content.lowerBound))
        edits.append(insertion(")}", at: last.content.upperBound))
      }
      edits.append(insertion("\n})()", at: bytes.count))
    } else if !start.isEmpty {
      edits.append(insertion("\n}", at: bytes.count))
    }
    return EditedText(bytes, edits, shift: shift)
  }

  /// All that the entry says, in an asynchronous function: what is imported only as names.
  func checked() -> EditedText {
    var edits = [insertion(directive + "(async()=>{", at: 0)]
    for (index, statement) in program.statements.enumerated() where statement.kind == .import {
      let names = (declarations[index] ?? []).map(\.name)
      edits.append(
        blank(statement.content, start: names.isEmpty ? ";" : "let " + names.joined(separator: ",") + ";"))
    }
    edits.append(insertion("\n})()", at: bytes.count))
    return EditedText(bytes, edits)
  }

  private func variables(
    _ statement: Program.Statement, declarations: [Program.Declaration]
  ) -> [EditedText.Edit] {
    guard let kind = declarations.first?.kind, kind == .let || kind == .const else { return [] }
    if declarations.contains(where: { natives.contains($0.name) }) { return [] }
    let start = statement.content.lowerBound
    let word = start..<start + (kind == .let ? 3 : 5)
    var edits: [EditedText.Edit] = []
    if isAsynchronous {
      edits.append(EditedText.Edit(range: word, text: "void("))
    } else {
      edits.append(EditedText.Edit(range: word, text: kind == .let ? "var" : "var  "))
    }
    for declaration in declarations where declaration.isBare {
      edits.append(insertion("=void 0", at: declaration.range.upperBound))
    }
    if isAsynchronous { edits.append(insertion(")", at: statement.content.upperBound)) }
    return edits
  }

  private func declaredClass(_ statement: Program.Statement, _ declaration: Program.Declaration?) -> [EditedText.Edit] {
    guard let declaration, !natives.contains(declaration.name) else { return [] }
    let isFunction = isAsynchronous
    return [
      insertion((isFunction ? "void(" : "var ") + declaration.name + "=", at: statement.content.lowerBound),
      insertion(isFunction ? ");" : ";", at: statement.content.upperBound),
    ]
  }

  private func isInFunction(_ edit: EditedText.Edit) -> Bool {
    program.statements.contains { $0.kind == .function && $0.content.contains(edit.range.lowerBound) }
  }

  /// Every `import(` calls our function.
  private var imports: [EditedText.Edit] {
    program.dynamicImports.map { EditedText.Edit(range: $0, text: EntryCode.importName) }
  }

  private func insertion(_ text: String, at offset: Int) -> EditedText.Edit {
    EditedText.Edit(range: offset..<offset, text: text)
  }

  /// Nothing but white space for what was there, with `start` at its beginning.
  private func blank(_ range: Range<Int>, start: String = "") -> EditedText.Edit {
    var text = start
    for unit in String(decoding: bytes[range], as: UTF8.self).utf16.dropFirst(start.utf8.count) {
      text += unit == 0x0a ? "\n" : " "
    }
    return EditedText.Edit(range: range, text: text)
  }
}
