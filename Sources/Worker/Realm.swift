import CPrelude
import Engine
import Syntax
import Wire

/// The JavaScript side of a worker: one realm with the prelude in it.
final class Realm {
  let context = Context()
  /// What the files of the prelude share.
  private let prelude: Value
  private var native: Value
  private(set) var hooks: Value
  /// The hook that calls go through.
  private(set) var callHook: Value
  private(set) var hasMembrane = false
  /// The realm of the built-in modules, made when the first of them is asked for, and what their files gave.
  private lazy var libraryContext = Context(beside: context)
  private var evaluated: [Value] = []
  let internals = ObjectInternals()
  let membrane: Membrane
  let capabilities: Capabilities
  var clocks = Clocks()
  /// Whether not the value of the entry at hand is wanted but what is to be said about it.
  var explains = false
  let send: (WorkerFrame) -> Void

  /// Starts the engine and evaluates the prelude.
  init(_ surroundings: Membrane.Surroundings) {
    send = surroundings.say
    membrane = Membrane(context, surroundings)
    capabilities = Capabilities(context, request: surroundings.request)
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

  /// What a file of the built-in modules evaluates to, in the realm that they have for themselves: see
  /// Resources/modules/realm.js.
  func library(_ name: String) -> NativeResult {
    var file = library_files!
    while let present = file.pointee.name {
      if String(cString: present) == name {
        let bytes = UnsafeBufferPointer(start: file.pointee.bytes, count: Int(file.pointee.count))
        do {
          let value = try libraryContext.evaluate(String(decoding: bytes, as: UTF8.self), sourceURL: "jsrepl:" + name)
          evaluated.append(value)
          return .value(of: value)
        } catch {
          preconditionFailure("\(name): \(error.value.text)")
        }
      }
      file += 1
    }
    return .undefined
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
    invoke(
      "begin",
      [seed.0, seed.1, seed.2, seed.3].map { context.number(Double($0)) }
        + [
          context.number(Double(input.columns)), context.boolean(input.color),
          context.string(Self.name(of: input.root)),
        ] + options(of: input.layout))
  }

  // What `begin` gets after the rest; nothing where values are printed as usual.
  private func options(of layout: Layout) -> [Value] {
    guard layout != Layout() else { return [] }
    func number(_ limit: Int?) -> Value { context.number(limit.map(Double.init) ?? .infinity) }
    let compact: Value =
      switch layout.compact {
      case .on: context.boolean(true)
      case .levels(let count): number(count)
      }
    let flags = [
      layout.showHidden, layout.getters, layout.sorted, layout.numericSeparator, layout.showProxy, layout.isWidthChosen,
    ]
    return [number(layout.depth), number(layout.maxArrayLength), number(layout.maxStringLength), compact]
      + flags.map { context.boolean($0) }
  }

  /// Runs a turn that began, and that is not one of calls, microtasks included.
  ///
  /// - Parameter source: the entry's text, where the turn is an entry.
  /// - Returns: how it ended; nil where it is an entry that waits for something.
  func run(_ root: TurnInput.Root, source: String) -> TurnEnd? {
    switch root {
    case .evaluate(let entry, let form): end(with: outcome(ofEntry: entry, form: form, source: source))
    case .fire(let timer): end(with: fire(timer))
    case .calls, .event: preconditionFailure("a turn of calls or of an event runs with these")
    }
  }

  /// Runs a turn that began, and that is one of an event.
  func run(_ event: CapabilityEvent) -> TurnEnd { end(with: take(event))! }

  /// Tells the app of an event while an entry waits.
  ///
  /// - Returns: how the entry ended; nil where it waits still.
  func runWaiting(event: CapabilityEvent) -> TurnEnd? {
    if case .failure(let text) = take(event) { send(.output(.error, text + "\n")) }
    return end(with: outcomeOfWaiting())
  }

  private func take(_ event: CapabilityEvent) -> TurnEnd.Outcome {
    let arguments = [Int(event.capability), event.subject, Int(event.kind), event.parts.count]
    capabilities.hold(event.parts)
    do {
      try hooks["event"]!.call(arguments.map { context.number(Double($0)) })
      return .nothing
    } catch {
      return .failure(invoke("timerFailure", [error.value])?.text ?? "Uncaught exception")
    }
  }

  /// Runs a timer while an entry waits.
  ///
  /// - Returns: how the entry ended; nil where it waits still.
  func runWaiting(timer: Int) -> TurnEnd? {
    if case .failure(let text) = fire(timer) { send(.output(.error, text + "\n")) }
    return end(with: outcomeOfWaiting())
  }

  private func fire(_ timer: Int) -> TurnEnd.Outcome {
    do {
      try hooks["fire"]!.call([context.number(Double(timer))])
      return .nothing
    } catch {
      return .failure(invoke("timerFailure", [error.value])?.text ?? "Uncaught exception")
    }
  }

  /// The end of a turn with that outcome, or with the promises that failed with nobody looking; nil where the turn goes on.
  private func end(with outcome: TurnEnd.Outcome?) -> TurnEnd? {
    var outcome = outcome
    membrane.hasRejections = false
    if let rejections = invoke("takeRejections"), !rejections.isUndefined {
      switch outcome {
      case .failure, nil: send(.output(.error, rejections.text + "\n"))
      case .value(let text):
        send(.output(.output, text + "\n"))
        outcome = .failure(rejections.text)
      case .nothing: outcome = .failure(rejections.text)
      }
    }
    return outcome.map { TurnEnd(outcome: $0, clocks: clocks.take()) }
  }

  /// Ends a turn of calls.
  func end() -> TurnEnd { TurnEnd(outcome: .nothing, clocks: clocks.take()) }

  private static func name(of root: TurnInput.Root) -> String {
    switch root {
    case .evaluate(let entry, _): "entry \(entry)"
    case .fire(let timer): "timer \(timer)"
    case .calls: ""
    case .event: "event"
    }
  }

  // MARK: Questions

  /// How the identifier before `cursor` (in UTF-16 units) may go on. Leaves traces: only for a fork that ends after it.
  func complete(_ text: String, cursor: Int) -> WorkerFrame {
    let before = String(decoding: text.utf16.prefix(cursor), as: UTF16.self)
    if let specifier = OpenSpecifier(atEndOf: before) {
      return .completions(start: specifier.start, names: specifier.endings(of: moduleNames(for: specifier)))
    }
    let program = Parser.parse(before)
    let locals = program.visibleNames + (program.endsInFunction ? ["this"] : [])
    let limit = WorkerFrame.mostCompletions
    let found = invoke(
      "complete", [context.string(before), context.array(locals.map(context.string)), context.number(Double(limit))])
    guard let found, let start = found["start"]?.number, start >= 0,
      let list = found["names"]
    else {
      return .completions(start: cursor, names: [])
    }
    let count = Int(list["length"]?.number ?? 0)
    return .completions(start: Int(start), names: (0..<count).compactMap { list[String($0)]?.text })
  }

  /// The built-in modules; with `node:` too, where somebody has begun to type it.
  private func moduleNames(for specifier: OpenSpecifier) -> [String] {
    guard let list = invoke("builtinNames") else { return [] }
    let count = Int(list["length"]?.number ?? 0)
    let names = (0..<count).compactMap { list[String($0)]?.text }
    return names + (specifier.typed.isEmpty ? [] : names.map { "node:" + $0 })
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
}
