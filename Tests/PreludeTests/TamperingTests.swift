import Testing

/// What the prompt prints for a value when user code has replaced everything that it could after making the value.
@Suite struct TamperingTests {
  /// Replaces the methods and accessors of the language's objects by ones that throw, gives plain objects the
  /// properties of descriptors and options, and arrays setters for their elements.
  private static let tampering = """
    {
      const { ownKeys, getOwnPropertyDescriptor, defineProperty, getPrototypeOf } = Reflect
      const fail = function () { throw new Error('replaced') }
      const seen = new Set(), replacements = []
      const visit = (object) => {
        if (object === null || (typeof object !== 'object' && typeof object !== 'function') || seen.has(object)) return
        seen.add(object)
        for (const key of ownKeys(object)) {
          if (object === globalThis && (typeof key !== 'string' || !/^[A-Z]/.test(key))) continue
          const found = getOwnPropertyDescriptor(object, key)
          visit(found.value)
          if (object === globalThis || key === 'constructor' || key === Symbol.toStringTag) continue
          if (!found.configurable) continue
          const name = typeof found.value === 'function' ? 'value' : found.get ? 'get' : undefined
          if (name) replacements.push({ object, key, descriptor: { ...found, [name]: fail, __proto__: null } })
        }
        visit(getPrototypeOf(object))
      }
      for (const iterable of ['', [], new Map(), new Set()]) visit(iterable[Symbol.iterator]())
      for (const f of [function* () {}, async function* () {}, async () => {}]) visit(f.prototype ?? f)
      visit(globalThis)
      const polluted = ['get', 'set', 'value', 'writable', 'enumerable', 'configurable', 'depth', 'colors', 'compact',
        'showHidden', 'sorted', 'whole', 'base', 'open', 'entries', 'extras', 'then', 'done']
      for (let i = 0; i < replacements.length; i++) {
        defineProperty(replacements[i].object, replacements[i].key, replacements[i].descriptor)
      }
      for (let i = 0; i < polluted.length; i++) {
        defineProperty(Object.prototype, polluted[i], {
          __proto__: null, value: 'polluted', writable: true, configurable: true,
        })
      }
      for (let i = 0; i < 120; i++) {
        defineProperty(Array.prototype, i, { __proto__: null, get: fail, set: fail, configurable: true })
      }
    }
    """

  @Test func replacesWhatItSaysItDoes() throws {
    let console = try Console()
    for source in [
      "[].map(0)", "new Map().get(1)", "Object.keys({})", "Reflect.ownKeys({})", "/x/.exec('x')", "'x'.slice(0)",
      "new Uint8Array(1).length", "new Map().size", "[...new Set([1])]", "JSON.stringify(1)", "(1).toString()",
      "Symbol.prototype.toString.call(Symbol())", "[].concat()", "Function.prototype.call.call(() => {})",
    ] {
      let entry = "(() => { try { \(source) } catch (error) { return error.message } })"
      _ = try console.value(of: Self.tampering)
      #expect(try console.printed(by: "(\(entry))()") == ["| 'replaced'"], "\(source)")
    }
  }

  @Test(arguments: [
    "primitives", "strings", "arrays", "objects", "cycles", "functions", "instances", "collections", "boxed", "dates",
    "binary", "promises", "proxies", "errors", "custom",
  ])
  func printsTheSame(name: String) throws {
    let console = try Console()
    // Not those that write by themselves or are statements, and not what runs when it is printed and uses what is gone.
    let entries = try PrintingTable.entries(in: name).filter { entry in
      !entry.source.hasPrefix("console.") && !entry.source.hasPrefix("{")
        && !(name == "custom" && entry.source.contains(/Object.keys|JSON/)) && entry.source != "Array.prototype"
    }
    for entry in entries {
      #expect(try console.printed(by: entry.source, after: Self.tampering) == entry.expected, "\(entry.source)")
    }
  }
}
