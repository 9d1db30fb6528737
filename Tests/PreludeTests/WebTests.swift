import Testing

/// The globals that are the web's, compared with their specifications.
@Suite struct WebTests {
  /// What the tables use, made of nothing that could be patched later.
  private static let helpers = """
    Error.stackTraceLimit = 0; \
    var bytes = function () { \
      const result = new Uint8Array(arguments.length); \
      for (let i = 0; i < arguments.length; i++) result[i] = arguments[i]; \
      result.count = arguments.length; \
      return result }, \
    letters = new ArrayBuffer(4), \
    same = (some, others) => { \
      for (let i = 0; i < others.count; i++) if (some[i] !== others[i]) return false; \
      return some[others.count] === undefined }, \
    thrown = (body) => { \
      try { body() } catch (error) { \
        return error.name + (error instanceof DOMException ? ' ' + error.code : '') } }, \
    more = { stream: true }, seen = '', note = (text) => () => { seen += text }, \
    some = function () { \
      const values = arguments; \
      return { [iterator]() { \
        let i = 0; \
        return { next: () => i < values.length ? { value: values[i++] } : { done: true } } } } }, \
    iterator = Symbol.iterator; \
    for (let i = 0, view = new Uint8Array(letters); i < 4; i++) view[i] = 0x61 + i
    """

  /// What becomes of the language's own functions and accessors before the expressions are evaluated.
  enum Realm: String, CaseIterable {
    case asItWas = "0"
    case frozen = "walk((object) => Object.freeze(object))"
    /// Whatever can be redefined throws, and so do some names and indices where objects and arrays inherit from.
    case patched = """
      walk((object) => { \
        for (const key of Reflect.ownKeys(object)) { \
          const found = Object.getOwnPropertyDescriptor(object, key); \
          if (!found.configurable || key === 'constructor' || key === 'name' || key === 'length') continue; \
          if (typeof found.value === 'function') changes.push([object, key, { value: bad, writable: true }]); \
          else if (found.get) changes.push([object, key, { get: bad, set: bad }]) } }); \
      for (const key of ['get', 'set', 'value', 'copy', 'fill', 'deep', 'target']) \
        changes.push([Object.prototype, key, { get: bad, set: bad }]); \
      for (const key of ['0', '1', '2']) changes.push([Array.prototype, key, { get: bad, set: bad }]); \
      for (const change of changes) Object.setPrototypeOf(change[2], null); \
      const define = Object.defineProperty, count = changes.length; \
      for (let i = 0; i < count; i++) define(changes[i][0], changes[i][1], changes[i][2])
      """

    /// The entry that brings it about.
    var entry: String {
      """
      { const changes = [], bad = () => { throw 'patched' }; \
      const web = new Set(['TextEncoder', 'TextDecoder', 'DOMException', 'Event', 'CustomEvent', 'EventTarget', \
        'AbortController', 'AbortSignal', 'URL', 'URLSearchParams'].flatMap((name) => [globalThis[name], globalThis[name].prototype])); \
      function walk(visit) { \
        const found = new Set(web); \
        function enter(object) { \
          if (object === globalThis || (typeof object !== 'object' && typeof object !== 'function')) return; \
          if (object === null || found.has(object)) return; \
          found.add(object); \
          for (const key of Reflect.ownKeys(object)) enter(Object.getOwnPropertyDescriptor(object, key).value); \
          enter(Object.getPrototypeOf(object)) } \
        for (const name of ['Object', 'Function', 'Array', 'String', 'Number', 'Boolean', 'BigInt', 'Symbol', 'Map', \
          'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'Promise', 'RegExp', 'Date', 'Error', 'TypeError', 'RangeError', \
          'ArrayBuffer', 'DataView', 'Uint8Array', 'Uint16Array', 'Float64Array', 'Reflect', 'JSON', 'Math', \
          'Proxy', 'Iterator']) enter(globalThis[name]); \
        for (const object of [[].values(), new Map().values(), new Set().values(), function* () {}]) enter(object); \
        for (const object of found) if (!web.has(object)) visit(object) } \
      \(rawValue) } void 0
      """
    }
  }

  @Test("Encodings, base64 and DOMException", arguments: Realm.allCases)
  func encodings(realm: Realm) throws {
    try Self.check(EncodingTable.all, in: realm)
  }

  @Test("Events and signals", arguments: Realm.allCases)
  func events(realm: Realm) throws {
    try Self.check(EventTable.all, in: realm)
  }

  @Test("Structured clones")
  func clones() throws {
    try Self.check(CloneTable.all, in: .asItWas)
  }

  @Test("Structured clones of what was made before the language was changed", arguments: Realm.allCases)
  func clonesAfterChanges(realm: Realm) throws {
    let console = try Console()
    let sources = [
      "({ a: [1, , 'b'], ['__proto__']: 1, 0: 2 })", "new Map([[1, new Set([2])]])", "new Date(0)", "/a/gi",
      "new Uint8Array([1, 2]).subarray(1)", "new DataView(new ArrayBuffer(2), 1)", "new TypeError('m')",
      "[new Number(1), new String('s'), Object(1n), new Boolean(true)]", "new DOMException('m', 'AbortError')",
    ]
    let made = "Error.stackTraceLimit = 0; var made = { __proto__: null, list: [\(sources.joined(separator: ", "))] }"
    #expect(try console.value(of: made) == "0")
    #expect(try console.value(of: realm.entry) == "undefined")
    for index in sources.indices {
      let expected = try console.value(of: "made.list[\(index)]")
      #expect(try console.value(of: "structuredClone(made.list[\(index)])") == expected, "\(sources[index])")
    }
    #expect(try console.value(of: "structuredClone(() => {})").hasPrefix("Uncaught [DOMException [DataCloneError]"))
  }

  @Test("Interfaces and their members have the attributes that Web IDL gives them")
  func attributes() throws {
    let console = try Console()
    let interfaces = [
      "TextEncoder", "TextDecoder", "DOMException", "Event", "CustomEvent", "EventTarget", "AbortController",
      "AbortSignal", "URL", "URLSearchParams",
    ]
    for name in interfaces {
      let source = """
        (() => { \
        const attributes = (o, k) => { \
          const d = Object.getOwnPropertyDescriptor(o, k); \
          return (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '') }; \
        const { prototype } = \(name), wrong = []; \
        if (attributes(globalThis, '\(name)') !== 'wc') wrong.push('global'); \
        if (attributes(\(name), 'prototype') !== '') wrong.push('prototype'); \
        if (attributes(prototype, 'constructor') !== 'wc') wrong.push('constructor'); \
        if (attributes(prototype, Symbol.toStringTag) !== 'c') wrong.push('tag'); \
        if (prototype[Symbol.toStringTag] !== '\(name)' || \(name).name !== '\(name)') wrong.push('name'); \
        if (!String(\(name)).includes('[native code]')) wrong.push('text'); \
        for (const [holder, skipped] of [[prototype, ['constructor']], [\(name), ['length', 'name', 'prototype']]]) \
          for (const key of Object.getOwnPropertyNames(holder)) { \
            if (skipped.includes(key)) continue; \
            const { value, get } = Object.getOwnPropertyDescriptor(holder, key); \
            const expected = typeof value === 'function' ? 'wec' : get ? 'ec' : 'e'; \
            if (attributes(holder, key) !== expected) wrong.push(key); \
            if (get && get.name !== 'get ' + key) wrong.push(key); \
            if ((get ?? value) instanceof Function && !String(get ?? value).includes('[native code]')) \
              wrong.push(key) } \
        return wrong.join() })()
        """
      #expect(try console.value(of: source) == "''", "\(name)")
    }
    let isTrusted = "Object.getOwnPropertyDescriptor(new Event('x'), 'isTrusted').configurable"
    #expect(try console.value(of: isTrusted) == "false")
  }

  @Test("They print as in Node")
  func printing() throws {
    let console = try Console()
    let cases = [
      ("[TextEncoder, Event.prototype.constructor === Event]", "[ [class TextEncoder], true ]"),
      ("CustomEvent", "[class CustomEvent extends Event]"),
      ("EventTarget", "[class EventTarget]"),
      ("[atob, structuredClone]", "[ [Function: atob], [Function: structuredClone] ]"),
      (
        "[[[new EventTarget(), new Event('x'), new AbortController()]]]",
        "[ [ [ EventTarget, Event, AbortController {} ] ] ]"
      ),
      ("[[new AbortController()]]", "[ [ AbortController { signal: AbortSignal { aborted: false } } ] ]"),
      ("new CustomEvent('x').toString() + new AbortController()", "'[object CustomEvent][object AbortController]'"),
    ]
    for (source, expected) in cases { #expect(try console.value(of: source) == expected, "\(source)") }
    let event = try console.value(of: "new Event('x', { cancelable: true })")
    #expect(event.hasPrefix("Event {\n  type: 'x',\n  defaultPrevented: false,\n  cancelable: true,\n  timeStamp: "))
  }

  private static func check(_ cases: [(source: String, expected: String)], in realm: Realm) throws {
    let console = try Console()
    #expect(try console.value(of: helpers + "; void 0") == "undefined")
    #expect(try console.value(of: realm.entry) == "undefined")
    for (source, expected) in cases { #expect(try console.value(of: source) == expected, "\(source)") }
  }
}
