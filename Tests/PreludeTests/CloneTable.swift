// swift-format-ignore-file
// Data: expressions and what is printed for their values, after HTML's structured clone algorithms.

enum CloneTable {
  typealias Case = (source: String, expected: String)

  static let all: [Case] = values + objects + errors + buffers + refusals

  static let values: [Case] = [
    ("structuredClone(undefined)", "undefined"),
    ("[null, true, -0, NaN, 'a', 1n].map((value) => structuredClone(value))", "[ null, true, -0, NaN, 'a', 1n ]"),
    ("structuredClone([new Boolean(false), new Number(-0), new String('ab'), Object(1n)])", "[ [Boolean: false], [Number: -0], [String: 'ab'], [BigInt: 1n] ]"),
    ("structuredClone(Object.assign(new String('ab'), { x: 1 }))", "[String: 'ab']"),
    ("structuredClone(new Date(0))", "1970-01-01T00:00:00.000Z"),
    ("structuredClone(new Date(NaN))", "Invalid Date"),
    ("structuredClone(Object.assign(/a\\/b/giy, { lastIndex: 3 })).lastIndex", "0"),
    ("structuredClone(/a\\/b/giy)", "/a\\/b/giy"),
    ("structuredClone(new Map([[1, { a: 1 }], [{ b: 2 }, 3]]))", "Map(2) { 1 => { a: 1 }, { b: 2 } => 3 }"),
    ("structuredClone(new Set([1, [2], 'c']))", "Set(3) { 1, [ 2 ], 'c' }"),
    ("structuredClone.length + structuredClone.name", "'1structuredClone'"),
    ("Object.entries(Object.getOwnPropertyDescriptor(globalThis, 'structuredClone')).slice(1).join()", "'writable,true,enumerable,true,configurable,true'"),
  ]

  static let objects: [Case] = [
    ("structuredClone({ a: 1, b: { c: [1, , 3] }, ['__proto__']: 4 })", "{ a: 1, b: { c: [ 1, <1 empty item>, 3 ] }, ['__proto__']: 4 }"),
    ("structuredClone(Object.assign([1, 2], { x: 1 }))", "[ 1, 2, x: 1 ]"),
    ("structuredClone(new Array(3))", "[ <3 empty items> ]"),
    ("structuredClone(Object.create({ inherited: 1 }, { hidden: { value: 2 }, shown: { value: 3, enumerable: true } }))", "{ shown: 3 }"),
    ("structuredClone({ [Symbol('s')]: 1, a: 2 })", "{ a: 2 }"),
    ("structuredClone(new (class Point { x = 1; #y = 2; get z() { return 3 } })())", "{ x: 1 }"),
    ("structuredClone(new (class List extends Array {})(1, 2))", "[ 1, 2 ]"),
    ("structuredClone(new (class Table extends Map {})([[1, 2]]))", "Map(1) { 1 => 2 }"),
    ("structuredClone(Object.create(null))", "{}"),
    ("structuredClone(Object.prototype)", "{}"),
    ("Object.getPrototypeOf(structuredClone(Object.create(null))) === Object.prototype", "true"),
    ("Object.isFrozen(structuredClone(Object.freeze({ a: 1 })))", "false"),
    // Identity and cycles.
    ("(() => { const a = {}; a.a = a; return structuredClone(a) })()", "<ref *1> { a: [Circular *1] }"),
    ("(() => { const a = []; a.push(a, new Map([[a, a]]), new Set([a])); return structuredClone(a) })()", "<ref *1> [\n  [Circular *1],\n  Map(1) { [Circular *1] => [Circular *1] },\n  Set(1) { [Circular *1] }\n]"),
    ("(() => { const a = { x: 1 }, [b, c] = structuredClone([a, a]); return b === c && b !== a })()", "true"),
    ("(() => { const a = new Date(0), [b, c] = structuredClone([a, a]); return b === c && b !== a })()", "true"),
    // Getters run, once each, in order, and what they change counts.
    ("structuredClone({ get a() { return 1 }, b: 2 })", "{ a: 1, b: 2 }"),
    ("structuredClone({ get a() { delete this.b; this.c = 4; this.d = 5; return 1 }, b: 2, c: 3 })", "{ a: 1, c: 4 }"),
    ("(() => { const map = new Map([[{ get a() { map.set(5, 6); return 1 } }, 2]]); return structuredClone(map) })()", "Map(1) { { a: 1 } => 2 }"),
    ("structuredClone({ get a() { throw 'mine' } })", "Uncaught 'mine'"),
    ("(() => { const log = []; structuredClone({ get b() { log.push('b') }, get a() { log.push('a') } }); return log })()", "[ 'b', 'a' ]"),
  ]

  static let errors: [Case] = [
    ("structuredClone(new TypeError('m'))", "[TypeError: m]"),
    ("structuredClone(new Error('m', { cause: { a: 1 } }))", "[Error: m] { [cause]: { a: 1 } }"),
    ("(() => { const e = new Error('m'); e.cause = e; const c = structuredClone(e); return c.cause === c && c !== e })()", "true"),
    ("structuredClone(Object.assign(new Error('m'), { name: 'RangeError', extra: 1 }))", "[RangeError: m]"),
    ("structuredClone(Object.assign(new RangeError('m'), { name: 'Mine' }))", "[Error: m]"),
    ("structuredClone(new (class Mine extends SyntaxError {})('m'))", "[SyntaxError: m]"),
    ("structuredClone(new AggregateError([1], 'm'))", "[Error: m]"),
    ("structuredClone(Object.defineProperty(new Error(), 'message', { get() { return 'm' } })).hasOwnProperty('message')", "false"),
    ("Object.getOwnPropertyDescriptor(structuredClone(new Error('m')), 'message')", "{ value: 'm', writable: true, enumerable: false, configurable: true }"),
    ("(() => { Error.stackTraceLimit = 10; const e = new Error('m'), c = (() => structuredClone(e))(); Error.stackTraceLimit = 0; return typeof e.stack + (c.stack === e.stack) })()", "'stringtrue'"),
    ("structuredClone(new DOMException('m', 'AbortError'))", "[DOMException [AbortError]: m]"),
    ("structuredClone(new DOMException('m', 'AbortError')).code", "20"),
  ]

  static let buffers: [Case] = [
    ("structuredClone(new Uint8Array([1, 2, 3]).buffer)", "ArrayBuffer { [Uint8Contents]: <01 02 03>, [byteLength]: 3 }"),
    ("structuredClone(new ArrayBuffer(1, { maxByteLength: 9 })).maxByteLength", "9"),
    ("structuredClone(new Int16Array([1, -2]))", "Int16Array(2) [ 1, -2 ]"),
    ("structuredClone(new BigInt64Array([1n]))", "BigInt64Array(1) [ 1n ]"),
    ("(() => { const v = new Uint8Array([1, 2, 3, 4]).subarray(1, 3), c = structuredClone(v); return [c.byteOffset, c.length, c.buffer.byteLength, c.buffer !== v.buffer] })()", "[ 1, 2, 4, true ]"),
    ("(() => { const b = new ArrayBuffer(4), c = structuredClone([b, new Uint8Array(b), new DataView(b, 1, 2)]); return c[1].buffer === c[0] && c[2].buffer === c[0] && c[2].byteOffset + c[2].byteLength })()", "3"),
    // Views that follow the length of their buffer still do.
    ("(() => { const b = new ArrayBuffer(4, { maxByteLength: 16 }), c = structuredClone([new Uint16Array(b), new Uint16Array(b, 0, 2), new DataView(b, 1), new DataView(b, 1, 3)]); c[0].buffer.resize(8); return c.map((v) => v.byteLength) })()", "[ 8, 4, 7, 3 ]"),
    ("(() => { const b = new ArrayBuffer(2, { maxByteLength: 16 }), c = structuredClone([new Uint8Array(b, 2), new Uint8Array(b, 2, 0), new Uint16Array(b, 2)]); c[0].buffer.resize(8); return c.map((v) => v.byteLength) })()", "[ 6, 0, 6 ]"),
    ("(() => { const b = new Uint8Array([1, 2, 3, 4]).buffer.transferToFixedLength(), r = new ArrayBuffer(4, { maxByteLength: 4 }); new Uint8Array(r).set([1, 2, 3, 4]); structuredClone([new Uint8Array(r, 1), new Uint16Array(r)]); return r })()", "ArrayBuffer { [Uint8Contents]: <01 02 03 04>, [byteLength]: 4 }"),
    ("(() => { const b = new ArrayBuffer(4, { maxByteLength: 16 }), c = structuredClone(new Uint8Array(b, 1), { transfer: [b] }); c.buffer.resize(8); return c.length })()", "7"),
    // Transfer.
    ("(() => { const b = new Uint8Array([1, 2]).buffer, c = structuredClone({ b, v: new Uint8Array(b, 1) }, { transfer: [b] }); return [b.detached, c.v.buffer === c.b, c.v[0]] })()", "[ true, true, 2 ]"),
    ("(() => { const b = new ArrayBuffer(2); structuredClone(1, { transfer: new Set([b]) }); return b.detached })()", "true"),
    ("(() => { const b = new ArrayBuffer(2, { maxByteLength: 4 }); return structuredClone(b, { transfer: [b] }).maxByteLength })()", "4"),
    ("(() => { const b = new ArrayBuffer(2); try { structuredClone(() => {}, { transfer: [b] }) } catch {} return b.detached })()", "false"),
    ("(() => { const b = new ArrayBuffer(2); try { structuredClone({ get a() { b.transfer() } }, { transfer: [b] }) } catch (e) { return e.name } })()", "'DataCloneError'"),
    ("(() => { const b = new ArrayBuffer(2); try { structuredClone(1, { transfer: [b, b] }) } catch (e) { return e.name + b.detached } })()", "'DataCloneErrorfalse'"),
    ("(() => { const b = new ArrayBuffer(2); b.transfer(); const log = []; for (const f of [() => structuredClone(b), () => structuredClone(1, { transfer: [b] })]) try { f() } catch (e) { log.push(e.name) } return log })()", "[ 'DataCloneError', 'DataCloneError' ]"),
    ("(() => { const b = new ArrayBuffer(4, { maxByteLength: 4 }), v = new Uint8Array(b, 2, 2); b.resize(1); try { structuredClone(v) } catch (e) { return e.name } })()", "'DataCloneError'"),
  ]

  static let refusals: [Case] = [
    "Symbol('s')", "() => {}", "class {}", "Math.max", "new Proxy({}, {})", "new Proxy([], {})", "new WeakMap()",
    "new WeakSet()", "new WeakRef({})", "new FinalizationRegistry(() => {})", "Promise.resolve()", "globalThis",
    "Object(Symbol())", "[].values()", "new Map().entries()", "(function* () {})()", "new Intl.NumberFormat()",
    "new Event('x')", "new EventTarget()", "new AbortController()", "AbortSignal.abort()", "new TextEncoder()",
    "new TextDecoder()", "setTimeout(() => {})", "Object.setPrototypeOf(new Event('x'), null)",
    "[{ deep: [Symbol()] }]", "new Map([[1, () => {}]])", "new Error('m', { cause: () => {} })",
  ].map { ("(() => { try { return structuredClone(\($0)) } catch (e) { return e.name + e.code + (e instanceof DOMException) } })()", "'DataCloneError25true'") } + [
    ("structuredClone(() => {})", "Uncaught [DOMException [DataCloneError]: [Function (anonymous)] could not be cloned.]"),
    ("(() => { try { structuredClone() } catch (e) { return e.name } })()", "'TypeError'"),
    ("(() => { try { structuredClone(1, 1) } catch (e) { return e.name } })()", "'TypeError'"),
    ("structuredClone(1, null)", "1"),
    ("structuredClone(1, { transfer: undefined })", "1"),
    ("(() => { try { structuredClone(1, { transfer: 1 }) } catch (e) { return e.name } })()", "'TypeError'"),
    ("(() => { try { structuredClone(1, { transfer: [1] }) } catch (e) { return e.name } })()", "'TypeError'"),
    ("(() => { try { structuredClone(1, { transfer: [{}] }) } catch (e) { return e.name } })()", "'DataCloneError'"),
  ]
}
