import CPrelude
import Engine
import Wire

/// The JavaScript side of a worker: one realm with the prelude in it.
final class Realm {
  let context = Context()
  /// What the files of the prelude share.
  private let prelude: Value
  private var native: Value
  private var hooks: Value
  /// The hook that calls go through.
  private(set) var callHook: Value
  private(set) var hasMembrane = false
  let internals = ObjectInternals()
  let membrane: Membrane
  var clocks = Clocks()
  let send: (WorkerFrame) -> Void

  /// Starts the engine and evaluates the prelude.
  init(_ surroundings: Membrane.Surroundings) {
    send = surroundings.say
    membrane = Membrane(context, surroundings)
    do {
      prelude = try context.evaluate("({ __proto__: null })", sourceURL: "jsrepl:prelude")
    } catch {
      preconditionFailure("the engine cannot make an object: \(error.value.text)")
    }
    native = context.undefined
    hooks = native
    callHook = native
    native = context.makeNativeFunction { [unowned self] in perform($0) }
    load(prelude_files!)
    hooks = prelude["hooks"]!
    callHook = hooks["call"]!
    context.reportUnhandledRejections(to: hooks["rejection"]!)
  }

  /// Evaluates the files of the membrane, unless that was done. It takes some milliseconds, which only a program that uses
  /// the library has to spend.
  func loadMembrane() {
    guard !hasMembrane else { return }
    hasMembrane = true
    load(membrane_files!)
  }

  /// Evaluates files, the last of which has no name.
  private func load(_ files: UnsafePointer<prelude_file>) {
    var file = files
    while let name = file.pointee.name.map({ String(cString: $0) }) {
      let bytes = UnsafeBufferPointer(start: file.pointee.bytes, count: Int(file.pointee.count))
      do {
        let source = String(decoding: bytes, as: UTF8.self)
        try context.evaluate(source, sourceURL: "jsrepl:" + name).call([prelude, native])
      } catch {
        preconditionFailure("\(name): \(error.value.text) \(error.value["stack"]?.text ?? "")")
      }
      file += 1
    }
  }

  /// Has the engine read the time zone while it still may. Its other data are a part of the ICU library.
  func warmUp() {
    let source = "new Date(0).toString(); new Intl.DateTimeFormat().resolvedOptions().timeZone"
    do throws(JavaScriptException) {
      _ = try context.evaluate(source, sourceURL: "jsrepl:warm-up")
    } catch {
      preconditionFailure("the engine cannot warm up: \(error.value.text)")
    }
  }

  // MARK: Turns

  /// Begins a turn.
  ///
  /// - Parameter recorded: in a replay, what the clocks said.
  func begin(_ input: TurnInput, recorded: ClockReadings?) {
    clocks.begin(sessionTime: input.sessionTime, recorded: recorded)
    let seed = input.seed.words
    let wrapped =
      if case .evaluate(let entry, .objectLiteral) = input.root { context.number(Double(entry)) } else {
        context.undefined
      }
    invoke(
      "begin",
      [seed.0, seed.1, seed.2, seed.3].map { context.number(Double($0)) }
        + [
          context.number(Double(input.columns)), context.boolean(input.color), wrapped,
          context.string(Self.name(of: input.root)),
        ])
  }

  /// Runs a turn that began, and that is not one of calls, to its end, microtasks included.
  ///
  /// - Parameter source: the entry's text, where the turn is an entry.
  func run(_ root: TurnInput.Root, source: String) -> TurnEnd {
    var outcome = outcome(of: root, source: source)
    membrane.hasRejections = false
    if let rejections = invoke("takeRejections"), !rejections.isUndefined {
      if case .failure = outcome {
        send(.output(.error, rejections.text + "\n"))
      } else {
        if case .value(let text) = outcome { send(.output(.output, text + "\n")) }
        outcome = .failure(rejections.text)
      }
    }
    return TurnEnd(outcome: outcome, clocks: clocks.take())
  }

  /// Ends a turn of calls.
  func end() -> TurnEnd { TurnEnd(outcome: .nothing, clocks: clocks.take()) }

  private static func name(of root: TurnInput.Root) -> String {
    switch root {
    case .evaluate(let entry, _): "entry \(entry)"
    case .fire(let timer): "timer \(timer)"
    case .calls: ""
    }
  }

  private func outcome(of root: TurnInput.Root, source: String) -> TurnEnd.Outcome {
    do {
      switch root {
      case .evaluate(let entry, let form):
        let text = form == .objectLiteral ? Self.wrapped(source) : source
        let value = try context.evaluate(text, sourceURL: "entry \(entry)")
        let shown = try hooks["value"]!.call([value])
        return shown.isUndefined ? .nothing : .value(shown.text)
      case .fire(let timer):
        try hooks["fire"]!.call([context.number(Double(timer))])
        return .nothing
      case .calls:
        preconditionFailure("a turn of calls runs with its calls")
      }
    } catch {
      return .failure(invoke("failure", [error.value])?.text ?? "Uncaught exception")
    }
  }

  // MARK: Questions

  /// Whether `source` is a whole entry, in which form, and if not, whether it may become one.
  func check(_ source: String) -> Completeness {
    if Self.startsWithBrace(source), context.syntaxError(in: Self.wrapped(source)) == nil {
      return .complete(.objectLiteral)
    }
    guard let error = context.syntaxError(in: source) else { return .complete(.script) }
    return SyntaxVerdict.isIncomplete(error, in: source, context: context)
      ? .incomplete : .invalid(message: error.message, line: error.line)
  }

  /// How the identifier before `cursor` (in UTF-16 units) may go on. Leaves traces: only for a fork that ends after it.
  func complete(_ text: String, cursor: Int, names: [String]) -> WorkerFrame {
    let found = invoke(
      "complete",
      [context.string(text), context.number(Double(cursor)), context.array(names.map(context.string))])
    guard let found = found.flatMap({ context.value(ofJSON: $0.text) }), let start = found["start"]?.number, start >= 0,
      let list = found["names"]
    else {
      return .completions(start: cursor, names: [])
    }
    let count = Int(list["length"]?.number ?? 0)
    return .completions(start: Int(start), names: (0..<count).compactMap { list[String($0)]?.text })
  }

  /// Whether a name was declared, but its declaration threw before it had a value. May run a getter of the global object:
  /// only for a fork that ends after it.
  func isUnusable(_ name: String) -> Bool {
    do {
      _ = try context.evaluate("typeof " + name, sourceURL: "jsrepl:name")
      return false
    } catch {
      return error.value["name"]?.text == "ReferenceError"
    }
  }

  /// Calls a hook of the prelude; nil where it threw, which only a defect of the prelude's can cause.
  @discardableResult
  func invoke(_ hook: String, _ arguments: [Value] = []) -> Value? {
    do {
      return try hooks[hook]!.call(arguments)
    } catch {
      send(.output(.error, "jsrepl: internal error in \(hook): \(error.value.text)\n"))
      return nil
    }
  }

  /// The text that makes the parser take an entry for an expression. The line break ends a comment at its end.
  private static func wrapped(_ source: String) -> String { "(" + source + "\n)" }

  private static func startsWithBrace(_ source: String) -> Bool {
    source.unicodeScalars.first { !$0.properties.isWhitespace } == "{"
  }
}
