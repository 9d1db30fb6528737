/// What a source text says about names: what it declares, and what it refers to. Ranges are UTF-8 bytes of the text.
public struct Program: Sendable {
  /// Its statements, without those within others.
  public internal(set) var statements: [Statement] = []
  /// The names that it declares for all of the text, in order; a name that is declared twice is there twice.
  public internal(set) var declarations: [Declaration] = []
  /// The places at which it refers to names that nothing within it but ``declarations`` declares.
  public internal(set) var references: [Reference] = []
  /// The names of functions that are declared in blocks, but in no function: they become variables of the text too.
  public internal(set) var blockFunctions: [Declaration] = []
  /// Whether it ends within a string or regular expression, which no further line can end.
  public internal(set) var hasOpenLiteral = false
  /// Where an `await` stands that is in no function.
  public internal(set) var awaits: [Int] = []
  /// Where the word `import` of a dynamic import is.
  public internal(set) var dynamicImports: [Range<Int>] = []
  /// Where `import.meta` is.
  public internal(set) var importMetas: [Range<Int>] = []
  /// Its `import` declarations.
  public internal(set) var imports: [ImportDeclaration] = []
  /// Its `export` declarations.
  public internal(set) var exports: [ExportDeclaration] = []
  /// Whether it begins with a "use strict".
  public internal(set) var isStrict = false
  /// Where that ends.
  public internal(set) var endOfDirectives = 0
  /// Whether it may evaluate a text that sees its names.
  public internal(set) var callsEval = false
  /// The first thing that can't stand where it does.
  public internal(set) var problem: Problem?
  /// Whether the text is nested so deep that what was found is incomplete.
  public internal(set) var isTooDeep = false
  /// The names that can be used at the end of the text, those of functions and blocks that are open there included,
  /// innermost first.
  public internal(set) var visibleNames: [String] = []
  /// Whether the text ends in a function or a class, so that `this` there is not that of the text.
  public internal(set) var endsInFunction = false
  /// Its tokens with its comments, in order; only where they were asked for.
  public internal(set) var tokens: [Token] = []

  /// Whether more text could mend what is wrong with it.
  public var isUnfinished: Bool { problem?.isAtEnd ?? false }

  /// A statement that is in no other.
  public struct Statement: Sendable {
    public enum Kind: Equatable, Sendable {
      /// An expression is its value.
      case expression
      /// `let`, `const` or `var`, with the names.
      case variables
      case function
      case `class`
      case `import`, export
      case other
    }

    public internal(set) var kind: Kind
    /// Where it is; its semicolon included.
    public internal(set) var range: Range<Int>
    /// An expression statement's expression; a class or function declaration without its decorators; for all others as
    /// ``range``, without the semicolon.
    public internal(set) var content: Range<Int>
  }

  /// A name that is declared.
  public struct Declaration: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
      /// `var`, in whatever block.
      case `var`
      case function
      case `let`, const
      case `class`
      /// By an `import`.
      case `import`
      /// `using`.
      case using
    }

    public internal(set) var name: String
    public internal(set) var kind: Kind
    /// Where the name is.
    public internal(set) var range: Range<Int>
    /// The statement that declares it or that it is in, as an index.
    public internal(set) var statement: Int
    /// Where it has its value: behind its initialiser.
    public internal(set) var end: Int
    /// Whether it is a variable that gets no value where it is declared.
    public internal(set) var isBare = false
  }

  /// A place at which a name is used.
  public struct Reference: Equatable, Sendable {
    public internal(set) var name: String
    public internal(set) var range: Range<Int>
    /// Whether it gets another value there.
    public internal(set) var isAssigned = false
    /// Whether that is in a function, so that it may happen at any time.
    public internal(set) var isInFunction: Bool
    /// Whether it is both a property's name and its value: `{ name }`.
    public internal(set) var isShorthand = false
    /// The statement it is in, as an index.
    public internal(set) var statement: Int
  }

  /// Something that can't stand where it does.
  public struct Problem: Equatable, Sendable {
    /// Where it begins.
    public internal(set) var offset: Int
    /// Whether it is the end of the text.
    public internal(set) var isAtEnd: Bool
  }

  /// `import … from "…"`.
  public struct ImportDeclaration: Sendable {
    public internal(set) var range: Range<Int>
    /// The string that names the module, with its quotes.
    public internal(set) var specifier: Range<Int>
    /// What is imported under which name: `*` stands for the namespace.
    public internal(set) var bindings: [Binding] = []
    /// The attributes, `{ type: "json" }`; nil where there are none.
    public internal(set) var attributes: Range<Int>?
  }

  /// `export …`.
  public struct ExportDeclaration: Sendable {
    public internal(set) var range: Range<Int>
    public enum Form: Equatable, Sendable {
      /// A declaration, the names of which are exported: where it begins.
      case declaration(Int)
      /// `export default` with an expression, and where that is.
      case defaultExpression(Range<Int>)
      /// `export default` with a function or class declaration: where it begins, and its name if it has one.
      case defaultDeclaration(Range<Int>, name: String?)
      /// `export { a as b }`: what is here known as the one is exported as the other.
      case names
      /// `export { a as b } from "…"` and `export * from "…"`; `*` stands for the namespace.
      case from(specifier: Range<Int>)
    }

    public internal(set) var form: Form
    public internal(set) var bindings: [Binding] = []
    public internal(set) var attributes: Range<Int>?
  }

  /// A name here and in another module.
  public struct Binding: Equatable, Sendable {
    /// In the module that exports it: `*` for all names, or the namespace.
    public internal(set) var exported: String
    /// Where it is imported or declared. For `export { a as b }` that is `a`, and ``exported`` is `b`.
    public internal(set) var local: String
    /// Where that is.
    public internal(set) var range: Range<Int>
  }
}
