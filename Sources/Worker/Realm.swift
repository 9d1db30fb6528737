import CPrelude
import Engine
import Wire

/// The JavaScript side of a worker: one realm with the prelude in it.
final class Realm {
  private let context = Context()
  private let hooks: Value
  private let internals = ObjectInternals()
  private var clocks = Clocks()
  private let send: (WorkerFrame) -> Void

  /// Starts the engine and evaluates the prelude.
  ///
  /// - Parameter send: takes what JavaScript has to say to the host.
  init(send: @escaping (WorkerFrame) -> Void) {
    self.send = send
    let prelude: Value
    do {
      prelude = try context.evaluate("({ __proto__: null })", sourceURL: "jsrepl:prelude")
    } catch {
      preconditionFailure("the engine cannot make an object: \(error.value.text)")
    }
    weak var realm: Realm?
    let native = context.makeNativeFunction { realm!.perform($0) }
    var hooks: Value?
    for index in 0..<Int(prelude_file_count) {
      let file = prelude_files![index]
      let source = String(decoding: UnsafeBufferPointer(start: file.bytes, count: Int(file.count)), as: UTF8.self)
      let name = String(cString: file.name)
      do {
        try context.evaluate(source, sourceURL: "jsrepl:" + name).call([prelude, native])
      } catch {
        preconditionFailure("\(name): \(error.value.text) \(error.value["stack"]?.text ?? "")")
      }
      hooks = prelude["hooks"]
    }
    self.hooks = hooks!
    context.reportUnhandledRejections(to: self.hooks["rejection"]!)
    realm = self
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

  /// Runs one turn to its end, microtasks included.
  ///
  /// - Parameters:
  ///   - source: the entry's text, where the turn is an entry.
  ///   - recorded: in a replay, what the clocks said.
  func run(_ input: TurnInput, source: String, recorded: ClockReadings?) -> TurnEnd {
    clocks.begin(sessionTime: input.sessionTime, recorded: recorded)
    let seed = input.seed.words
    let wrapped =
      if case .evaluate(let entry, .objectLiteral) = input.root { context.number(Double(entry)) } else {
        context.undefined
      }
    invoke(
      "begin",
      [seed.0, seed.1, seed.2, seed.3].map { context.number(Double($0)) }
        + [context.number(Double(input.columns)), context.boolean(input.color), wrapped])
    var outcome = outcome(of: input.root, source: source)
    if let rejections = invoke("takeRejections"), !rejections.isUndefined {
      if case .failure = outcome {
        send(.output(.error, rejections.text + "\n"))
      } else {
        if case .value(let text) = outcome { send(.output(.output, text + "\n")) }
        outcome = .failure(rejections.text)
      }
    }
    return TurnEnd(outcome: outcome, clocks: clocks.readings)
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
      }
    } catch {
      return .failure(invoke("failure", [error.value])?.text ?? "Uncaught exception")
    }
  }

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
  private func invoke(_ hook: String, _ arguments: [Value] = []) -> Value? {
    do {
      return try hooks[hook]!.call(arguments)
    } catch {
      send(.output(.error, "jsrepl: internal error in \(hook): \(error.value.text)\n"))
      return nil
    }
  }

  /// The operations of the native function, as numbered in Resources/primordials.js.
  private enum Operation: Int {
    case output = 0
    case wallClock, monotonicClock, timerSet, timerClear, cellType, internalField, copyFields
  }

  private func perform(_ arguments: NativeArguments) -> NativeResult {
    guard let operation = Operation(rawValue: arguments.integer(0, in: 0...Int(UInt8.max))) else { return .undefined }
    switch operation {
    case .output:
      send(.output(arguments.number(1) == 2 ? .error : .output, arguments.text(2)))
      return .undefined
    case .wallClock:
      return .number(Double(clocks.wall()))
    case .monotonicClock:
      return .number(Double(clocks.monotonic()) / 1000)
    case .timerSet:
      send(
        .timerSet(
          id: arguments.integer(1, in: 0...Int(UInt32.max)), delay: arguments.integer(2, in: 0...Int(Int32.max)),
          repeats: arguments.flag(3),
          kind: TimerKind(rawValue: UInt8(arguments.integer(4, in: 0...2)))!))
      return .undefined
    case .timerClear:
      send(.timerCleared(id: arguments.integer(1, in: 0...Int(UInt32.max))))
      return .undefined
    case .cellType:
      return arguments.cellType(1, internals)
    case .internalField:
      return arguments.internalField(1, field: arguments.integer(2, in: 0...Int(UInt8.max)), internals)
    case .copyFields:
      return arguments.copyFields(1, fieldCount: arguments.integer(3, in: 0...Int(UInt8.max)), internals)
    }
  }

  /// The text that makes the parser take an entry for an expression. The line break ends a comment at its end.
  private static func wrapped(_ source: String) -> String { "(" + source + "\n)" }

  private static func startsWithBrace(_ source: String) -> Bool {
    source.unicodeScalars.first { !$0.properties.isWhitespace } == "{"
  }
}
