// swift-format-ignore-file
// Data: statements that use console and what Node 24 writes for them (80 columns, no terminal). Made by running Node;
// what differs here for a reason is left out.

/// Statements, what they write to standard output, and what to standard error.
///
/// Each is an entry of its own in a session of its own, since counts and groups last. Where both are empty the
/// statement writes nothing.
enum ConsoleTable {
  typealias Case = (source: String, output: String, errors: String)

  static let all: [Case] = [
    (
      "console.log()",
      """


      """,
      ""
    ),
    (
      "console.log('')",
      """


      """,
      ""
    ),
    (
      "console.log('hello')",
      """
      hello

      """,
      ""
    ),
    (
      #"console.log('a\nb')"#,
      """
      a
      b

      """,
      ""
    ),
    (
      "console.log(1, 'two', [3], { four: 4 })",
      """
      1 two [ 3 ] { four: 4 }

      """,
      ""
    ),
    (
      "console.log(undefined, null)",
      """
      undefined null

      """,
      ""
    ),
    (
      "console.log('%s', 'x')",
      """
      x

      """,
      ""
    ),
    (
      "console.log('%s', 5, -0, 5n, Symbol('q'))",
      """
      5 -0 5n Symbol(q)

      """,
      ""
    ),
    (
      "console.log('%s', -0)",
      """
      -0

      """,
      ""
    ),
    (
      "console.log('%s', 5n)",
      """
      5n

      """,
      ""
    ),
    (
      "console.log('%s', Symbol('q'))",
      """
      Symbol(q)

      """,
      ""
    ),
    (
      "console.log('%s', null, undefined)",
      """
      null undefined

      """,
      ""
    ),
    (
      "console.log('%s', { a: { b: { c: 1 } } })",
      """
      { a: [Object] }

      """,
      ""
    ),
    (
      "console.log('%s', [1, [2, [3]]])",
      """
      [ 1, [Array] ]

      """,
      ""
    ),
    (
      "console.log('%s', () => 5)",
      """
      () => 5

      """,
      ""
    ),
    (
      "console.log('%s', function foo() {})",
      """
      function foo() {}

      """,
      ""
    ),
    (
      "console.log('%s', class A {})",
      """
      class A {}

      """,
      ""
    ),
    (
      "console.log('%s', { toString() { return 'mine' } })",
      """
      mine

      """,
      ""
    ),
    (
      "console.log('%s', new (class A { toString() { return 'class mine' } }))",
      """
      class mine

      """,
      ""
    ),
    (
      "console.log('%s', new (class A { [Symbol.toPrimitive]() { return 'prim' } }))",
      """
      prim

      """,
      ""
    ),
    (
      "console.log('%s', new (class B extends (class A { toString() { return 'inherited' } }) {}))",
      """
      inherited

      """,
      ""
    ),
    (
      "console.log('%s', new (class A extends Map {}))",
      """
      A(0) [Map] {}

      """,
      ""
    ),
    (
      "console.log('%s', new Date(0))",
      """
      1970-01-01T00:00:00.000Z

      """,
      ""
    ),
    (
      "console.log('%s', /re/g)",
      """
      /re/g

      """,
      ""
    ),
    (
      "console.log('%s', new Map([[1, 2]]))",
      """
      Map(1) { 1 => 2 }

      """,
      ""
    ),
    (
      "console.log('%s', Object.create(null))",
      """
      [Object: null prototype] {}

      """,
      ""
    ),
    (
      "console.log('%s', { __proto__: null, toString() { return 'np' } })",
      """
      np

      """,
      ""
    ),
    (
      "console.log('%s', new Proxy({}, {}))",
      """
      {}

      """,
      ""
    ),
    (
      "console.log('%s', new String('boxed'))",
      """
      [String: 'boxed']

      """,
      ""
    ),
    (
      "console.log('%s', 'a'.repeat(20000).length)",
      """
      20000

      """,
      ""
    ),
    (
      "console.log('%d', 42)",
      """
      42

      """,
      ""
    ),
    (
      "console.log('%d', '42.5')",
      """
      42.5

      """,
      ""
    ),
    (
      "console.log('%d', 'x')",
      """
      NaN

      """,
      ""
    ),
    (
      "console.log('%d', 5n)",
      """
      5n

      """,
      ""
    ),
    (
      "console.log('%d', Symbol('x'))",
      """
      NaN

      """,
      ""
    ),
    (
      "console.log('%d', {})",
      """
      NaN

      """,
      ""
    ),
    (
      "console.log('%d', -0)",
      """
      -0

      """,
      ""
    ),
    (
      "console.log('%d', '')",
      """
      0

      """,
      ""
    ),
    (
      "console.log('%i', 42.9)",
      """
      42

      """,
      ""
    ),
    (
      "console.log('%i', '0x1f')",
      """
      31

      """,
      ""
    ),
    (
      "console.log('%i', '12px')",
      """
      12

      """,
      ""
    ),
    (
      "console.log('%i', 5n)",
      """
      5n

      """,
      ""
    ),
    (
      "console.log('%i', Symbol('x'))",
      """
      NaN

      """,
      ""
    ),
    (
      "console.log('%i', {})",
      """
      NaN

      """,
      ""
    ),
    (
      "console.log('%f', '1.5e3x')",
      """
      1500

      """,
      ""
    ),
    (
      "console.log('%f', Symbol('x'))",
      """
      NaN

      """,
      ""
    ),
    (
      "console.log('%f', 5n)",
      """
      5

      """,
      ""
    ),
    (
      "console.log('%j', { a: [1, 'x', undefined] })",
      """
      {"a":[1,"x",null]}

      """,
      ""
    ),
    (
      "console.log('%j', undefined)",
      """
      undefined

      """,
      ""
    ),
    (
      "console.log('%j', 'str')",
      """
      "str"

      """,
      ""
    ),
    (
      "console.log('%j', (() => { const a = {}; a.a = a; return a })())",
      """
      [Circular]

      """,
      ""
    ),
    (
      "console.log('%j', { toJSON() { return 'json' } })",
      """
      "json"

      """,
      ""
    ),
    (
      "console.log('%O', { a: { b: { c: { d: 1 } } } })",
      """
      { a: { b: { c: [Object] } } }

      """,
      ""
    ),
    (
      "console.log('%o', { a: 1 })",
      """
      { a: 1 }

      """,
      ""
    ),
    (
      "console.log('%o', [1, 2])",
      """
      [ 1, 2, [length]: 2 ]

      """,
      ""
    ),
    (
      "console.log('%o', 'x')",
      """
      'x'

      """,
      ""
    ),
    (
      "console.log('%O', 'x')",
      """
      'x'

      """,
      ""
    ),
    (
      "console.log('%o', new Map([[1, { a: 2 }]]))",
      """
      Map(1) { 1 => { a: 2 } }

      """,
      ""
    ),
    (
      "console.log('%c styled', 'color: red')",
      """
       styled

      """,
      ""
    ),
    (
      "console.log('a%cb%cc', 'x', 'y')",
      """
      abc

      """,
      ""
    ),
    (
      "console.log('%%')",
      """
      %%

      """,
      ""
    ),
    (
      "console.log('%%', 1)",
      """
      % 1

      """,
      ""
    ),
    (
      "console.log('%% %s', 'x')",
      """
      % x

      """,
      ""
    ),
    (
      "console.log('%s %% %s', 'x', 'y')",
      """
      x % y

      """,
      ""
    ),
    (
      "console.log('100%')",
      """
      100%

      """,
      ""
    ),
    (
      "console.log('100%', 'x')",
      """
      100% x

      """,
      ""
    ),
    (
      "console.log('%')",
      """
      %

      """,
      ""
    ),
    (
      "console.log('%', 'x')",
      """
      % x

      """,
      ""
    ),
    (
      "console.log('%x', 'y')",
      """
      %x y

      """,
      ""
    ),
    (
      "console.log('%x %s', 'y')",
      """
      %x y

      """,
      ""
    ),
    (
      "console.log('%s')",
      """
      %s

      """,
      ""
    ),
    (
      "console.log('%s %s', 'one')",
      """
      one %s

      """,
      ""
    ),
    (
      "console.log('%s', 'one', 'two', { three: 3 })",
      """
      one two { three: 3 }

      """,
      ""
    ),
    (
      "console.log('%d%%', 50)",
      """
      50%

      """,
      ""
    ),
    (
      "console.log('%%%s', 'x')",
      """
      %x

      """,
      ""
    ),
    (
      "console.log('%s%s%s', 1, 2, 3)",
      """
      123

      """,
      ""
    ),
    (
      "console.log('%%%', 'x')",
      """
      %% x

      """,
      ""
    ),
    (
      "console.log('%a%b%s', 1, 2)",
      """
      %a%b1 2

      """,
      ""
    ),
    (
      #"console.log('%s', 'a', 'b c', "d'e")"#,
      """
      a b c d'e

      """,
      ""
    ),
    (
      "console.log(5, '%s', 'x')",
      """
      5 %s x

      """,
      ""
    ),
    (
      "console.log([], '%s')",
      """
      [] %s

      """,
      ""
    ),
    (
      #"console.log('x', 'y\nz')"#,
      """
      x y
      z

      """,
      ""
    ),
    (
      #"console.log(['it\'s'])"#,
      """
      [ "it's" ]

      """,
      ""
    ),
    (
      "console.log('tail', { a: 'x'.repeat(80) })",
      """
      tail {
        a: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
      }

      """,
      ""
    ),
    (
      "console.log(-0, [-0])",
      """
      -0 [ -0 ]

      """,
      ""
    ),
    (
      "console.log(Symbol('s'), 10n)",
      """
      Symbol(s) 10n

      """,
      ""
    ),
    (
      "console.log(new Error('e').message)",
      """
      e

      """,
      ""
    ),
    (
      "console.log({ a: { b: { c: { d: 1 } } } })",
      """
      { a: { b: { c: [Object] } } }

      """,
      ""
    ),
    (
      "console.log(Array.from({ length: 20 }, (_, i) => i))",
      """
      [
         0,  1,  2,  3,  4,  5,  6,
         7,  8,  9, 10, 11, 12, 13,
        14, 15, 16, 17, 18, 19
      ]

      """,
      ""
    ),
    (
      "console.info('info %s', 1)",
      """
      info 1

      """,
      ""
    ),
    (
      "console.debug('debug %d', 1.5)",
      """
      debug 1.5

      """,
      ""
    ),
    (
      "console.warn('warn %s', 'x')",
      "",
      """
      warn x

      """
    ),
    (
      "console.error('error', { a: 1 })",
      "",
      """
      error { a: 1 }

      """
    ),
    (
      "console.dirxml({ a: 1 }, [2])",
      """
      { a: 1 } [ 2 ]

      """,
      ""
    ),
    (
      "console.dir({ a: { b: { c: { d: 1 } } } })",
      """
      { a: { b: { c: [Object] } } }

      """,
      ""
    ),
    (
      "console.dir({ a: { b: { c: { d: 1 } } } }, { depth: 0 })",
      """
      { a: [Object] }

      """,
      ""
    ),
    (
      "console.dir({ a: { b: { c: { d: 1 } } } }, { depth: null })",
      """
      {
        a: { b: { c: { d: 1 } } }
      }

      """,
      ""
    ),
    (
      "console.dir({ a: { b: { c: { d: 1 } } } }, { depth: Infinity })",
      """
      {
        a: { b: { c: { d: 1 } } }
      }

      """,
      ""
    ),
    (
      "console.dir({ a: { b: { c: { d: 1 } } } }, { depth: -1 })",
      """
      [Object]

      """,
      ""
    ),
    (
      "console.dir([1, 2, 3, 4], { maxArrayLength: 2 })",
      """
      [ 1, 2, ... 2 more items ]

      """,
      ""
    ),
    (
      "console.dir([1, 2, 3, 4], { maxArrayLength: 0 })",
      """
      [ ... 4 more items ]

      """,
      ""
    ),
    (
      "console.dir([1, 2, 3, 4], { maxArrayLength: null })",
      """
      [ 1, 2, 3, 4 ]

      """,
      ""
    ),
    (
      "console.dir(new Set([1, 2, 3, 4]), { maxArrayLength: 1 })",
      """
      Set(4) { 1, ... 3 more items }

      """,
      ""
    ),
    (
      "console.dir(new Map([[1, 2], [3, 4]]), { maxArrayLength: 1 })",
      """
      Map(2) { 1 => 2, ... 1 more item }

      """,
      ""
    ),
    (
      "console.dir(new Uint8Array(5), { maxArrayLength: 2 })",
      """
      Uint8Array(5) [ 0, 0, ... 3 more items ]

      """,
      ""
    ),
    (
      "console.dir(new ArrayBuffer(5), { maxArrayLength: 2 })",
      """
      ArrayBuffer {
        [Uint8Contents]: <00 00 ... 3 more bytes>,
        [byteLength]: 5
      }

      """,
      ""
    ),
    (
      "console.dir([, , 1, , 2], { maxArrayLength: 2 })",
      """
      [ <2 empty items>, 1, ... 2 more items ]

      """,
      ""
    ),
    (
      "console.dir('x'.repeat(20), { maxStringLength: 5 })",
      """
      'xxxxx'... 15 more characters

      """,
      ""
    ),
    (
      "console.dir('xxxxxx', { maxStringLength: 5 })",
      """
      'xxxxx'... 1 more character

      """,
      ""
    ),
    (
      "console.dir({ a: 1, b: { c: 2 } }, { compact: false })",
      """
      {
        a: 1,
        b: {
          c: 2
        }
      }

      """,
      ""
    ),
    (
      "console.dir({ a: 1, b: { c: [1, 2] } }, { compact: true })",
      """
      { a: 1, b: { c: [ 1, 2 ] } }

      """,
      ""
    ),
    (
      "console.dir({ a: 1, b: { c: [1, 2] }, d: 'x'.repeat(80) }, { compact: true })",
      """
      { a: 1,
        b: { c: [ 1, 2 ] },
        d:
         'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' }

      """,
      ""
    ),
    (
      "console.dir({ a: 1, b: { c: { d: { e: 2 } } } }, { compact: 1, depth: 9 })",
      """
      {
        a: 1,
        b: {
          c: {
            d: { e: 2 }
          }
        }
      }

      """,
      ""
    ),
    (
      "console.dir({ a: 1, b: { c: { d: { e: 2 } } } }, { compact: 0, depth: 9 })",
      """
      {
        a: 1,
        b: {
          c: {
            d: {
              e: 2
            }
          }
        }
      }

      """,
      ""
    ),
    (
      "console.dir({ a: 1, b: { c: { d: { e: 2 } } } }, { compact: 5, depth: 9 })",
      """
      { a: 1, b: { c: { d: { e: 2 } } } }

      """,
      ""
    ),
    (
      "console.dir(Array.from({ length: 30 }, (_, i) => i), { compact: false })",
      """
      [
        0,
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        9,
        10,
        11,
        12,
        13,
        14,
        15,
        16,
        17,
        18,
        19,
        20,
        21,
        22,
        23,
        24,
        25,
        26,
        27,
        28,
        29
      ]

      """,
      ""
    ),
    (
      "console.dir(Array.from({ length: 30 }, (_, i) => i), { compact: 1 })",
      """
      [
         0,  1,  2,  3,
         4,  5,  6,  7,
         8,  9, 10, 11,
        12, 13, 14, 15,
        16, 17, 18, 19,
        20, 21, 22, 23,
        24, 25, 26, 27,
        28, 29
      ]

      """,
      ""
    ),
    (
      "console.dir(Array.from({ length: 30 }, (_, i) => i), { breakLength: 40 })",
      """
      [
         0,  1,  2,  3,  4,  5,  6,  7,  8,
         9, 10, 11, 12, 13, 14, 15, 16, 17,
        18, 19, 20, 21, 22, 23, 24, 25, 26,
        27, 28, 29
      ]

      """,
      ""
    ),
    (
      "console.dir({ a: 'x'.repeat(30), b: 'y'.repeat(30) }, { breakLength: 40 })",
      """
      {
        a: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        b: 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'
      }

      """,
      ""
    ),
    (
      "console.dir({ a: 'x'.repeat(60), b: 'y'.repeat(60) }, { breakLength: Infinity })",
      """
      { a: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', b: 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy' }

      """,
      ""
    ),
    (
      "console.dir({ b: 1, a: 2, c: [3, 1] }, { sorted: true })",
      """
      { a: 2, b: 1, c: [ 3, 1 ] }

      """,
      ""
    ),
    (
      "console.dir({ b: 1, a: 2 }, { sorted: (x, y) => x < y ? 1 : -1 })",
      """
      { b: 1, a: 2 }

      """,
      ""
    ),
    (
      "console.dir(Object.assign([2, 1], { z: 1, y: 2 }), { sorted: true })",
      """
      [ 2, 1, y: 2, z: 1 ]

      """,
      ""
    ),
    (
      "console.dir(new Set([3, 1, 2]), { sorted: true })",
      """
      Set(3) { 1, 2, 3 }

      """,
      ""
    ),
    (
      "console.dir({ get a() { return 5 }, set b(v) {}, get c() { return { x: 1 } }, get d() { throw 3 } }, { getters: true })",
      """
      {
        a: [Getter: 5],
        b: [Setter],
        c: [Getter] { x: 1 },
        d: [Getter: <Inspection threw (3)>]
      }

      """,
      ""
    ),
    (
      "console.dir({ get a() { return 5 }, get c() { return 1 }, set c(v) {} }, { getters: 'get' })",
      """
      { a: [Getter: 5], c: [Getter/Setter] }

      """,
      ""
    ),
    (
      "console.dir({ get a() { return 5 }, get c() { return 1 }, set c(v) {} }, { getters: 'set' })",
      """
      { a: [Getter], c: [Getter/Setter: 1] }

      """,
      ""
    ),
    (
      "console.dir([1234567, 1234.5678, -1e21, 12345678901234567890n, -1234], { numericSeparator: true })",
      """
      [ 1_234_567, 1_234.567_8, -1e+21, 12_345_678_901_234_567_890n, -1_234 ]

      """,
      ""
    ),
    (
      "console.dir({ a: 1, [Symbol('s')]: 2 }, { showHidden: true })",
      """
      { a: 1, Symbol(s): 2 }

      """,
      ""
    ),
    (
      "console.dir([1, 2], { showHidden: true })",
      """
      [ 1, 2, [length]: 2 ]

      """,
      ""
    ),
    (
      "console.dir(Object.defineProperty({}, 'hid', { value: 1 }), { showHidden: true })",
      """
      { [hid]: 1 }

      """,
      ""
    ),
    (
      "console.dir(new Map([[1, 2]]), { showHidden: true })",
      """
      Map(1) { 1 => 2 }

      """,
      ""
    ),
    (
      "console.dir(new Set([1]), { showHidden: true })",
      """
      Set(1) { 1 }

      """,
      ""
    ),
    (
      "console.dir(new Uint8Array(2), { showHidden: true })",
      """
      Uint8Array(2) [
        0,
        0,
        [BYTES_PER_ELEMENT]: 1,
        [length]: 2,
        [byteLength]: 2,
        [byteOffset]: 0,
        [buffer]: ArrayBuffer { [byteLength]: 2 }
      ]

      """,
      ""
    ),
    (
      "console.dir(new Date(0), { showHidden: true })",
      """
      1970-01-01T00:00:00.000Z

      """,
      ""
    ),
    (
      "console.dir(new (class A { get x() { return 1 } y = 2 }), { showHidden: true })",
      """
      A { y: 2, [x]: [Getter] }

      """,
      ""
    ),
    (
      "console.dir(new (class B extends (class A { get x() { return 1 } }) { get z() { return 3 } }), { showHidden: true })",
      """
      B { [z]: [Getter], [x]: [Getter] }

      """,
      ""
    ),
    (
      "console.dir(new ArrayBuffer(3), { showHidden: true })",
      """
      ArrayBuffer { [Uint8Contents]: <00 00 00>, [byteLength]: 3 }

      """,
      ""
    ),
    (
      "console.dir({ [Symbol.for('nodejs.util.inspect.custom')]() { return 'custom' } })",
      """
      {
        Symbol(nodejs.util.inspect.custom): [Function: [nodejs.util.inspect.custom]]
      }

      """,
      ""
    ),
    (
      "console.log({ [Symbol.for('nodejs.util.inspect.custom')]() { return 'custom' } })",
      """
      custom

      """,
      ""
    ),
    (
      "console.dir({ [Symbol.for('nodejs.util.inspect.custom')]() { return 'custom' } }, { customInspect: true })",
      """
      custom

      """,
      ""
    ),
    (
      "console.dir({ a: 1, b: 'x', c: [null, undefined, true, 5n, Symbol('s'), /r/, new Date(0), () => {}] }, { colors: true })",
      """
      {
        a: \u{1B}[33m1\u{1B}[39m,
        b: \u{1B}[32m'x'\u{1B}[39m,
        c: [
          \u{1B}[1mnull\u{1B}[22m,
          \u{1B}[90mundefined\u{1B}[39m,
          \u{1B}[33mtrue\u{1B}[39m,
          \u{1B}[33m5n\u{1B}[39m,
          \u{1B}[32mSymbol(s)\u{1B}[39m,
          \u{1B}[31m/r/\u{1B}[39m,
          \u{1B}[35m1970-01-01T00:00:00.000Z\u{1B}[39m,
          \u{1B}[36m[Function (anonymous)]\u{1B}[39m
        ]
      }

      """,
      ""
    ),
    (
      "console.dir(Array.from({ length: 30 }, (_, i) => i), { colors: true })",
      """
      [
         \u{1B}[33m0\u{1B}[39m,  \u{1B}[33m1\u{1B}[39m,  \u{1B}[33m2\u{1B}[39m,  \u{1B}[33m3\u{1B}[39m,  \u{1B}[33m4\u{1B}[39m,  \u{1B}[33m5\u{1B}[39m,  \u{1B}[33m6\u{1B}[39m,  \u{1B}[33m7\u{1B}[39m,  \u{1B}[33m8\u{1B}[39m,
         \u{1B}[33m9\u{1B}[39m, \u{1B}[33m10\u{1B}[39m, \u{1B}[33m11\u{1B}[39m, \u{1B}[33m12\u{1B}[39m, \u{1B}[33m13\u{1B}[39m, \u{1B}[33m14\u{1B}[39m, \u{1B}[33m15\u{1B}[39m, \u{1B}[33m16\u{1B}[39m, \u{1B}[33m17\u{1B}[39m,
        \u{1B}[33m18\u{1B}[39m, \u{1B}[33m19\u{1B}[39m, \u{1B}[33m20\u{1B}[39m, \u{1B}[33m21\u{1B}[39m, \u{1B}[33m22\u{1B}[39m, \u{1B}[33m23\u{1B}[39m, \u{1B}[33m24\u{1B}[39m, \u{1B}[33m25\u{1B}[39m, \u{1B}[33m26\u{1B}[39m,
        \u{1B}[33m27\u{1B}[39m, \u{1B}[33m28\u{1B}[39m, \u{1B}[33m29\u{1B}[39m
      ]

      """,
      ""
    ),
    (
      "console.dir({ a: { b: { c: { d: 1 } } }, get x() { return 1 } }, { colors: true })",
      """
      { a: { b: { c: \u{1B}[36m[Object]\u{1B}[39m } }, x: \u{1B}[36m[Getter]\u{1B}[39m }

      """,
      ""
    ),
    (
      "console.dir(new Map([['k', Promise.resolve(1)]]), { colors: true })",
      """
      Map(1) { \u{1B}[32m'k'\u{1B}[39m => Promise { \u{1B}[33m1\u{1B}[39m } }

      """,
      ""
    ),
    (
      #"console.dir('it\'s', { colors: true })"#,
      """
      \u{1B}[32m"it's"\u{1B}[39m

      """,
      ""
    ),
    (
      "console.dir((() => { const a = {}; a.a = a; return a })(), { colors: true })",
      """
      \u{1B}[36m<ref *1>\u{1B}[39m { a: \u{1B}[36m[Circular *1]\u{1B}[39m }

      """,
      ""
    ),
    (
      "console.dir([, 1, , ], { colors: true })",
      """
      [ \u{1B}[90m<1 empty item>\u{1B}[39m, \u{1B}[33m1\u{1B}[39m, \u{1B}[90m<1 empty item>\u{1B}[39m ]

      """,
      ""
    ),
    (
      "console.dir(new Proxy({ a: 1 }, {}), { showProxy: true })",
      """
      Proxy [ { a: 1 }, {} ]

      """,
      ""
    ),
    (
      "console.dir(new Proxy({ a: 1 }, {}))",
      """
      { a: 1 }

      """,
      ""
    ),
    (
      "console.dir({ p: new Proxy({ a: 1 }, {}) }, { showProxy: true, depth: 0 })",
      """
      { p: Proxy [Array] }

      """,
      ""
    ),
    (
      "console.dir(class A { static x = 1 }, { colors: true })",
      """
      [class A] { x: \u{1B}[33m1\u{1B}[39m }

      """,
      ""
    ),
    (
      "console.dir({ 'a-b': 1, [Symbol('x')]: 2 }, { colors: true })",
      """
      { \u{1B}[32m'a-b'\u{1B}[39m: \u{1B}[33m1\u{1B}[39m, \u{1B}[32mSymbol(x)\u{1B}[39m: \u{1B}[33m2\u{1B}[39m }

      """,
      ""
    ),
    (
      "console.dir(new Number(3), { colors: true })",
      """
      \u{1B}[33m[Number: 3]\u{1B}[39m

      """,
      ""
    ),
    ("console.group()", "", ""),
    (
      #"console.group('G'); console.log('in'); console.group('H'); console.log('deep\nlines'); console.groupEnd(); console.log('mid'); console.groupEnd(); console.log('out')"#,
      """
      G
        in
        H
          deep
          lines
        mid
      out

      """,
      ""
    ),
    (
      "console.groupCollapsed('C'); console.error('err'); console.groupEnd(); console.groupEnd(); console.log('x')",
      """
      C
      x

      """,
      """
        err

      """
    ),
    (
      "console.group('a', 'b', { c: 1 }); console.log({ a: 'x'.repeat(30), b: 'y'.repeat(30) }); console.groupEnd()",
      """
      a b { c: 1 }
        {
          a: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
          b: 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'
        }

      """,
      ""
    ),
    (
      "console.group('%s', 'fmt'); console.table([1]); console.groupEnd()",
      """
      fmt
        ┌─────────┬────────┐
        │ (index) │ Values │
        ├─────────┼────────┤
        │ 0       │ 1      │
        └─────────┴────────┘

      """,
      ""
    ),
    (
      "console.count()",
      """
      default: 1

      """,
      ""
    ),
    (
      "console.count(); console.count('x'); console.count(); console.countReset(); console.count()",
      """
      default: 1
      x: 1
      default: 2
      default: 1

      """,
      ""
    ),
    (
      "console.count('label'); console.count('label')",
      """
      label: 1
      label: 2

      """,
      ""
    ),
    (
      "console.count(undefined); console.count(null); console.count(5)",
      """
      default: 1
      null: 1
      5: 1

      """,
      ""
    ),
    ("console.assert(true, 'no')", "", ""),
    (
      "console.assert(false)",
      "",
      """
      Assertion failed

      """
    ),
    (
      "console.assert(false, 'message')",
      "",
      """
      Assertion failed: message

      """
    ),
    (
      "console.assert(false, 'fmt %s', 'x')",
      "",
      """
      Assertion failed: fmt x

      """
    ),
    (
      "console.assert(false, { a: 1 })",
      "",
      """
      Assertion failed { a: 1 }

      """
    ),
    (
      "console.assert(false, { a: 1 }, 'x')",
      "",
      """
      Assertion failed { a: 1 } x

      """
    ),
    (
      "console.assert()",
      "",
      """
      Assertion failed

      """
    ),
    (
      "console.assert(0, '%d', 5)",
      "",
      """
      Assertion failed: 5

      """
    ),
    (
      "console.table()",
      """
      undefined

      """,
      ""
    ),
    (
      "console.table(5)",
      """
      5

      """,
      ""
    ),
    (
      "console.table('str')",
      """
      str

      """,
      ""
    ),
    (
      "console.table(null)",
      """
      null

      """,
      ""
    ),
    (
      "console.table([])",
      """
      ┌─────────┐
      │ (index) │
      ├─────────┤
      └─────────┘

      """,
      ""
    ),
    (
      "console.table({})",
      """
      ┌─────────┐
      │ (index) │
      ├─────────┤
      └─────────┘

      """,
      ""
    ),
    (
      "console.table([1, 2, 3])",
      """
      ┌─────────┬────────┐
      │ (index) │ Values │
      ├─────────┼────────┤
      │ 0       │ 1      │
      │ 1       │ 2      │
      │ 2       │ 3      │
      └─────────┴────────┘

      """,
      ""
    ),
    (
      "console.table(['a', 'bb'])",
      """
      ┌─────────┬────────┐
      │ (index) │ Values │
      ├─────────┼────────┤
      │ 0       │ 'a'    │
      │ 1       │ 'bb'   │
      └─────────┴────────┘

      """,
      ""
    ),
    (
      "console.table([[1, 2], [3, 4]])",
      """
      ┌─────────┬───┬───┐
      │ (index) │ 0 │ 1 │
      ├─────────┼───┼───┤
      │ 0       │ 1 │ 2 │
      │ 1       │ 3 │ 4 │
      └─────────┴───┴───┘

      """,
      ""
    ),
    (
      "console.table([[1, 2], [3, 4, 5]])",
      """
      ┌─────────┬───┬───┬───┐
      │ (index) │ 0 │ 1 │ 2 │
      ├─────────┼───┼───┼───┤
      │ 0       │ 1 │ 2 │   │
      │ 1       │ 3 │ 4 │ 5 │
      └─────────┴───┴───┴───┘

      """,
      ""
    ),
    (
      "console.table([{ a: 1, b: 'x' }, { a: 2, c: true }])",
      """
      ┌─────────┬───┬─────┬──────┐
      │ (index) │ a │ b   │ c    │
      ├─────────┼───┼─────┼──────┤
      │ 0       │ 1 │ 'x' │      │
      │ 1       │ 2 │     │ true │
      └─────────┴───┴─────┴──────┘

      """,
      ""
    ),
    (
      "console.table([{ a: 1, b: 'x' }, { a: 2, c: true }], ['a'])",
      """
      ┌─────────┬───┐
      │ (index) │ a │
      ├─────────┼───┤
      │ 0       │ 1 │
      │ 1       │ 2 │
      └─────────┴───┘

      """,
      ""
    ),
    (
      "console.table([{ a: 1, b: 'x' }, { a: 2, c: true }], ['c', 'a'])",
      """
      ┌─────────┬──────┬───┐
      │ (index) │ c    │ a │
      ├─────────┼──────┼───┤
      │ 0       │      │ 1 │
      │ 1       │ true │ 2 │
      └─────────┴──────┴───┘

      """,
      ""
    ),
    (
      "console.table([{ a: 1, b: 'x' }], ['zz'])",
      """
      ┌─────────┬────┐
      │ (index) │ zz │
      ├─────────┼────┤
      │ 0       │    │
      └─────────┴────┘

      """,
      ""
    ),
    (
      "console.table([{ a: 1, b: 'x' }], [])",
      """
      ┌─────────┐
      │ (index) │
      ├─────────┤
      │ 0       │
      └─────────┘

      """,
      ""
    ),
    (
      "console.table([{ a: 1 }, 5, 'x', null, undefined])",
      """
      ┌─────────┬───┬───────────┐
      │ (index) │ a │ Values    │
      ├─────────┼───┼───────────┤
      │ 0       │ 1 │           │
      │ 1       │   │ 5         │
      │ 2       │   │ 'x'       │
      │ 3       │   │ null      │
      │ 4       │   │ undefined │
      └─────────┴───┴───────────┘

      """,
      ""
    ),
    (
      "console.table([{ a: 1 }, 5], ['a'])",
      """
      ┌─────────┬───┐
      │ (index) │ a │
      ├─────────┼───┤
      │ 0       │ 1 │
      │ 1       │   │
      └─────────┴───┘

      """,
      ""
    ),
    (
      "console.table({ x: { a: 1 }, y: { a: 2, b: 3 } })",
      """
      ┌─────────┬───┬───┐
      │ (index) │ a │ b │
      ├─────────┼───┼───┤
      │ x       │ 1 │   │
      │ y       │ 2 │ 3 │
      └─────────┴───┴───┘

      """,
      ""
    ),
    (
      "console.table({ x: 1, y: 'z' })",
      """
      ┌─────────┬────────┐
      │ (index) │ Values │
      ├─────────┼────────┤
      │ x       │ 1      │
      │ y       │ 'z'    │
      └─────────┴────────┘

      """,
      ""
    ),
    (
      "console.table([{ a: { b: 1 } }, { a: [1, 2, 3, 4, 5] }])",
      """
      ┌─────────┬───────────────────────────────┐
      │ (index) │ a                             │
      ├─────────┼───────────────────────────────┤
      │ 0       │ { b: 1 }                      │
      │ 1       │ [ 1, 2, 3, ... 2 more items ] │
      └─────────┴───────────────────────────────┘

      """,
      ""
    ),
    (
      "console.table([{ a: { b: 1, c: 2, d: 3 } }])",
      """
      ┌─────────┬──────────┐
      │ (index) │ a        │
      ├─────────┼──────────┤
      │ 0       │ [Object] │
      └─────────┴──────────┘

      """,
      ""
    ),
    (
      "console.table([{ a: { b: { c: 1 } } }])",
      """
      ┌─────────┬─────────────────┐
      │ (index) │ a               │
      ├─────────┼─────────────────┤
      │ 0       │ { b: [Object] } │
      └─────────┴─────────────────┘

      """,
      ""
    ),
    (
      "console.table([{ f() {}, d: new Date(0), m: new Map([[1, 2]]) }])",
      """
      ┌─────────┬───────────────┬──────────────────────────┬───────────────────┐
      │ (index) │ f             │ d                        │ m                 │
      ├─────────┼───────────────┼──────────────────────────┼───────────────────┤
      │ 0       │ [Function: f] │ 1970-01-01T00:00:00.000Z │ Map(1) { 1 => 2 } │
      └─────────┴───────────────┴──────────────────────────┴───────────────────┘

      """,
      ""
    ),
    (
      "console.table(new Map([['k', 1], ['l', { a: 1 }]]))",
      """
      ┌───────────────────┬─────┬──────────┐
      │ (iteration index) │ Key │ Values   │
      ├───────────────────┼─────┼──────────┤
      │ 0                 │ 'k' │ 1        │
      │ 1                 │ 'l' │ { a: 1 } │
      └───────────────────┴─────┴──────────┘

      """,
      ""
    ),
    (
      "console.table(new Map())",
      """
      ┌───────────────────┬─────┬────────┐
      │ (iteration index) │ Key │ Values │
      ├───────────────────┼─────┼────────┤
      └───────────────────┴─────┴────────┘

      """,
      ""
    ),
    (
      "console.table(new Set([1, 'x', [2]]))",
      """
      ┌───────────────────┬────────┐
      │ (iteration index) │ Values │
      ├───────────────────┼────────┤
      │ 0                 │ 1      │
      │ 1                 │ 'x'    │
      │ 2                 │ [ 2 ]  │
      └───────────────────┴────────┘

      """,
      ""
    ),
    (
      "console.table(new Set())",
      """
      ┌───────────────────┬────────┐
      │ (iteration index) │ Values │
      ├───────────────────┼────────┤
      └───────────────────┴────────┘

      """,
      ""
    ),
    (
      "console.table(new Map([['k', 1]]).entries())",
      """
      ┌───────────────────┬─────┬────────┐
      │ (iteration index) │ Key │ Values │
      ├───────────────────┼─────┼────────┤
      │ 0                 │ 'k' │ 1      │
      └───────────────────┴─────┴────────┘

      """,
      ""
    ),
    (
      "console.table(new Map([['k', 1]]).keys())",
      """
      ┌───────────────────┬────────┐
      │ (iteration index) │ Values │
      ├───────────────────┼────────┤
      │ 0                 │ 'k'    │
      └───────────────────┴────────┘

      """,
      ""
    ),
    (
      "console.table(new Map([['k', 1]]).values())",
      """
      ┌───────────────────┬────────┐
      │ (iteration index) │ Values │
      ├───────────────────┼────────┤
      │ 0                 │ 1      │
      └───────────────────┴────────┘

      """,
      ""
    ),
    (
      "console.table(new Set([1, 2]).values())",
      """
      ┌───────────────────┬────────┐
      │ (iteration index) │ Values │
      ├───────────────────┼────────┤
      │ 0                 │ 1      │
      │ 1                 │ 2      │
      └───────────────────┴────────┘

      """,
      ""
    ),
    (
      #"console.table([['日本', 'x'], ['a', '😀']])"#,
      """
      ┌─────────┬────────┬──────┐
      │ (index) │ 0      │ 1    │
      ├─────────┼────────┼──────┤
      │ 0       │ '日本' │ 'x'  │
      │ 1       │ 'a'    │ '😀' │
      └─────────┴────────┴──────┘

      """,
      ""
    ),
    (
      #"console.table([{ 名前: '太郎', age: 5 }, { 名前: 'x', age: 50 }])"#,
      """
      ┌─────────┬────────┬─────┐
      │ (index) │ 名前   │ age │
      ├─────────┼────────┼─────┤
      │ 0       │ '太郎' │ 5   │
      │ 1       │ 'x'    │ 50  │
      └─────────┴────────┴─────┘

      """,
      ""
    ),
    (
      "console.table(new Uint8Array([1, 2]))",
      """
      ┌─────────┬────────┐
      │ (index) │ Values │
      ├─────────┼────────┤
      │ 0       │ 1      │
      │ 1       │ 2      │
      └─────────┴────────┘

      """,
      ""
    ),
    (
      "console.table([new Uint8Array([1, 2])])",
      """
      ┌─────────┬───┬───┐
      │ (index) │ 0 │ 1 │
      ├─────────┼───┼───┤
      │ 0       │ 1 │ 2 │
      └─────────┴───┴───┘

      """,
      ""
    ),
    (
      "console.table([{ 2: 'b', 1: 'a', z: 'c' }, { 0: 'q' }])",
      """
      ┌─────────┬─────┬─────┬─────┬─────┐
      │ (index) │ 0   │ 1   │ 2   │ z   │
      ├─────────┼─────┼─────┼─────┼─────┤
      │ 0       │     │ 'a' │ 'b' │ 'c' │
      │ 1       │ 'q' │     │     │     │
      └─────────┴─────┴─────┴─────┴─────┘

      """,
      ""
    ),
    (
      #"console.table([{ a: 'multi\nline' }])"#,
      """
      ┌─────────┬───────────────┐
      │ (index) │ a             │
      ├─────────┼───────────────┤
      │ 0       │ 'multi\\nline' │
      └─────────┴───────────────┘

      """,
      ""
    ),
    (
      "console.table([, 1, , 2])",
      """
      ┌─────────┬────────┐
      │ (index) │ Values │
      ├─────────┼────────┤
      │ 1       │ 1      │
      │ 3       │ 2      │
      └─────────┴────────┘

      """,
      ""
    ),
    (
      "console.table([() => {}])",
      """
      ┌─────────┐
      │ (index) │
      ├─────────┤
      │ 0       │
      └─────────┘

      """,
      ""
    ),
    (
      "console.table([function foo() {}])",
      """
      ┌─────────┐
      │ (index) │
      ├─────────┤
      │ 0       │
      └─────────┘

      """,
      ""
    ),
    (
      "console.table([Symbol('s'), 5n, -0])",
      """
      ┌─────────┬───────────┐
      │ (index) │ Values    │
      ├─────────┼───────────┤
      │ 0       │ Symbol(s) │
      │ 1       │ 5n        │
      │ 2       │ -0        │
      └─────────┴───────────┘

      """,
      ""
    ),
    (
      "console.table([{ a: undefined, b: null }])",
      """
      ┌─────────┬───────────┬──────┐
      │ (index) │ a         │ b    │
      ├─────────┼───────────┼──────┤
      │ 0       │ undefined │ null │
      └─────────┴───────────┴──────┘

      """,
      ""
    ),
    (
      "console.table((() => { const a = [{ x: 1 }]; a.extra = { x: 2 }; return a })())",
      """
      ┌─────────┬───┐
      │ (index) │ x │
      ├─────────┼───┤
      │ 0       │ 1 │
      │ extra   │ 2 │
      └─────────┴───┘

      """,
      ""
    ),
    (
      "console.table([new (class A { x = 1 })])",
      """
      ┌─────────┬───┐
      │ (index) │ x │
      ├─────────┼───┤
      │ 0       │ 1 │
      └─────────┴───┘

      """,
      ""
    ),
    (
      "console.table([{ [Symbol('s')]: 1, a: 2 }])",
      """
      ┌─────────┬───┐
      │ (index) │ a │
      ├─────────┼───┤
      │ 0       │ 2 │
      └─────────┴───┘

      """,
      ""
    ),
    (
      "console.table([[[1, [2]]]])",
      """
      ┌─────────┬────────────────┐
      │ (index) │ 0              │
      ├─────────┼────────────────┤
      │ 0       │ [ 1, [Array] ] │
      └─────────┴────────────────┘

      """,
      ""
    ),
    (
      "console.table(new Date(0))",
      """
      ┌─────────┐
      │ (index) │
      ├─────────┤
      └─────────┘

      """,
      ""
    ),
    (
      "console.table([new Error('x').message])",
      """
      ┌─────────┬────────┐
      │ (index) │ Values │
      ├─────────┼────────┤
      │ 0       │ 'x'    │
      └─────────┴────────┘

      """,
      ""
    ),
    (
      #"console.table([{ a: 'é' }, { a: 'e\u0301' }])"#,
      """
      ┌─────────┬─────┐
      │ (index) │ a   │
      ├─────────┼─────┤
      │ 0       │ 'é' │
      │ 1       │ 'e\u{301}' │
      └─────────┴─────┘

      """,
      ""
    ),
    (
      "console.table([{ 'a b': 1 }], ['a b'])",
      """
      ┌─────────┬─────┐
      │ (index) │ a b │
      ├─────────┼─────┤
      │ 0       │ 1   │
      └─────────┴─────┘

      """,
      ""
    ),
    (
      "console.dir(5, 'x')",
      """
      5

      """,
      ""
    ),
    (
      "console.log(String(console))",
      """
      [object console]

      """,
      ""
    ),
    (
      "console.log(console.log.name, console.log.length, console.table.length)",
      """
      log 0 0

      """,
      ""
    ),
    (
      "const { log } = console; log('detached')",
      """
      detached

      """,
      ""
    ),
  ]
}
