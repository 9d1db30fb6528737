// swift-format-ignore-file
// Data: expressions and what is printed for their values, after the Encoding Standard, Infra (forgiving-base64), HTML
// (atob, btoa) and Web IDL (DOMException). They call nothing of the language's own, so that they hold whatever becomes
// of that; `bytes`, `same` and `thrown` are ``WebTests``'s.

enum EncodingTable {
  typealias Case = (source: String, expected: String)

  static let all: [Case] = base64 + exceptions + encoder + utf8 + utf16 + windows1252 + decoder

  static let base64: [Case] = [
    ("btoa('')", "''"),
    ("btoa('a') + btoa('ab') + btoa('abc')", "'YQ==YWI=YWJj'"),
    (#"btoa('\x00\xff\xfe')"#, "'AP/+'"),
    ("btoa(null) + btoa(undefined)", "'bnVsbA==dW5kZWZpbmVk'"),
    (#"thrown(() => btoa('\u0100'))"#, "'InvalidCharacterError 5'"),
    ("thrown(() => btoa())", "'TypeError'"),
    ("thrown(() => btoa(Symbol()))", "'TypeError'"),
    ("atob('')", "''"),
    ("atob('YQ==') + atob('YQ') + atob('YWI=') + atob('YWI') + atob('YWJj')", "'aaabababc'"),
    (#"atob(' Y\tW\nJ\fj\r')"#, "'abc'"),
    // The bits that are left over don't count.
    ("atob('YR==') === 'a'", "true"),
    ("atob('AP/+') === '\\x00\\xff\\xfe'", "true"),
    ("thrown(() => atob('Y'))", "'InvalidCharacterError 5'"),
    ("thrown(() => atob('YQ='))", "'InvalidCharacterError 5'"),
    ("thrown(() => atob('YQ==='))", "'InvalidCharacterError 5'"),
    ("thrown(() => atob('Y==='))", "'InvalidCharacterError 5'"),
    ("thrown(() => atob('='))", "'InvalidCharacterError 5'"),
    ("thrown(() => atob('Y=Q='))", "'InvalidCharacterError 5'"),
    ("thrown(() => atob('YWJj=='))", "'InvalidCharacterError 5'"),
    ("thrown(() => atob('YQ==YQ=='))", "'InvalidCharacterError 5'"),
    ("thrown(() => atob('YWJj\\v'))", "'InvalidCharacterError 5'"),
    ("thrown(() => atob('YWJj\\xa0'))", "'InvalidCharacterError 5'"),
    ("thrown(() => atob('_-aa'))", "'InvalidCharacterError 5'"),
    ("thrown(() => atob('\u{FF21}AAA'))", "'InvalidCharacterError 5'"),
    ("atob.length + btoa.length + atob.name", "'2atob'"),
  ]

  static let exceptions: [Case] = [
    ("new DOMException()", "[DOMException [Error]]"),
    ("new DOMException('m')", "[DOMException [Error]: m]"),
    ("new DOMException('m', 'AbortError')", "[DOMException [AbortError]: m]"),
    ("[new DOMException('', 'NotFoundError')]", "[ [DOMException [NotFoundError]] ]"),
    ("new DOMException('m', 'AbortError').code", "20"),
    ("new DOMException('m', 'Other').code", "0"),
    ("new DOMException('m', 'toString').code", "0"),
    ("new DOMException(undefined, undefined).name", "'Error'"),
    ("new DOMException(null, { toString: () => 'Given' }).name", "'Given'"),
    ("new DOMException() instanceof Error && new DOMException() instanceof DOMException", "true"),
    ("Error.stackTraceLimit = 9; var e = new DOMException(); Error.stackTraceLimit = 0; typeof e.stack", "'string'"),
    ("DOMException.INDEX_SIZE_ERR + DOMException.DATA_CLONE_ERR + DOMException.prototype.ABORT_ERR", "46"),
    ("thrown(() => DOMException())", "'TypeError'"),
    ("thrown(() => DOMException.prototype.name)", "'TypeError'"),
    ("thrown(() => ({ __proto__: DOMException.prototype }).message)", "'TypeError'"),
    ("DOMException.length + DOMException.name", "'0DOMException'"),
  ]

  static let encoder: [Case] = [
    ("new TextEncoder()", "TextEncoder { encoding: 'utf-8' }"),
    ("new TextEncoder().encoding", "'utf-8'"),
    ("same(new TextEncoder().encode(), bytes())", "true"),
    ("same(new TextEncoder().encode(undefined), bytes())", "true"),
    ("same(new TextEncoder().encode(null), bytes(0x6e, 0x75, 0x6c, 0x6c))", "true"),
    (#"same(new TextEncoder().encode('\0\x7f'), bytes(0, 0x7f))"#, "true"),
    (#"same(new TextEncoder().encode('\x80\u07ff'), bytes(0xc2, 0x80, 0xdf, 0xbf))"#, "true"),
    (#"same(new TextEncoder().encode('\u0800\uffff'), bytes(0xe0, 0xa0, 0x80, 0xef, 0xbf, 0xbf))"#, "true"),
    (#"same(new TextEncoder().encode('\ud800\udc00\udbff\udfff'), bytes(0xf0, 0x90, 0x80, 0x80, 0xf4, 0x8f, 0xbf, 0xbf))"#, "true"),
    // Halves of pairs become U+FFFD.
    (#"same(new TextEncoder().encode('\ud800'), bytes(0xef, 0xbf, 0xbd))"#, "true"),
    (#"same(new TextEncoder().encode('\udc00\ud800'), bytes(0xef, 0xbf, 0xbd, 0xef, 0xbf, 0xbd))"#, "true"),
    (#"same(new TextEncoder().encode('\ud800\ud800\udc00a'), bytes(0xef, 0xbf, 0xbd, 0xf0, 0x90, 0x80, 0x80, 0x61))"#, "true"),
    ("new TextEncoder().encodeInto('', bytes())", "{ read: 0, written: 0 }"),
    ("new TextEncoder().encodeInto('abc', bytes(0, 0))", "{ read: 2, written: 2 }"),
    (#"new TextEncoder().encodeInto('a\u20acb', bytes(0, 0, 0))"#, "{ read: 1, written: 1 }"),
    (#"new TextEncoder().encodeInto('\u{1f600}b', bytes(0, 0, 0, 0))"#, "{ read: 2, written: 4 }"),
    (#"new TextEncoder().encodeInto('\u{1f600}b', bytes(0, 0, 0))"#, "{ read: 0, written: 0 }"),
    (#"new TextEncoder().encodeInto('\ud83d', bytes(0, 0, 0))"#, "{ read: 1, written: 3 }"),
    ("var into = bytes(9, 9, 9); new TextEncoder().encodeInto('a', into); same(into, bytes(0x61, 9, 9))", "true"),
    ("thrown(() => new TextEncoder().encodeInto('a'))", "'TypeError'"),
    ("thrown(() => new TextEncoder().encodeInto('a', []))", "'TypeError'"),
    ("thrown(() => new TextEncoder().encodeInto('a', new Uint16Array(1)))", "'TypeError'"),
    ("thrown(() => new TextEncoder().encode(Symbol()))", "'TypeError'"),
    ("thrown(() => ({ __proto__: TextEncoder.prototype }).encode())", "'TypeError'"),
    ("thrown(() => TextEncoder())", "'TypeError'"),
  ]

  // Each ill-formed sequence, up to the first byte that can't belong to it, is one U+FFFD.
  static let utf8: [Case] = [
    ("new TextDecoder().decode(bytes(0x61, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80))", "'aé€😀'"),
    ("new TextDecoder().decode(bytes(0x61, 0x80, 0xbf, 0x62))", "'a\u{FFFD}\u{FFFD}b'"),
    ("new TextDecoder().decode(bytes(0xc0, 0x80, 0xc1, 0xbf))", "'\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}'"),
    ("new TextDecoder().decode(bytes(0xe0, 0x80, 0x80))", "'\u{FFFD}\u{FFFD}\u{FFFD}'"),
    ("new TextDecoder().decode(bytes(0xe0, 0x9f, 0xbf))", "'\u{FFFD}\u{FFFD}\u{FFFD}'"),
    ("new TextDecoder().decode(bytes(0xe0, 0xa0, 0x80))", "'\u{800}'"),
    ("new TextDecoder().decode(bytes(0xed, 0xa0, 0x80))", "'\u{FFFD}\u{FFFD}\u{FFFD}'"),
    ("new TextDecoder().decode(bytes(0xed, 0x9f, 0xbf))", "'\u{D7FF}'"),
    ("new TextDecoder().decode(bytes(0xf0, 0x8f, 0xbf, 0xbf))", "'\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}'"),
    ("new TextDecoder().decode(bytes(0xf4, 0x90, 0x80, 0x80))", "'\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}'"),
    ("new TextDecoder().decode(bytes(0xf5, 0xff))", "'\u{FFFD}\u{FFFD}'"),
    ("new TextDecoder().decode(bytes(0xc3, 0x41))", "'\u{FFFD}A'"),
    ("new TextDecoder().decode(bytes(0xe2, 0x82, 0x41))", "'\u{FFFD}A'"),
    ("new TextDecoder().decode(bytes(0xf0, 0x9f, 0x98, 0x41))", "'\u{FFFD}A'"),
    ("new TextDecoder().decode(bytes(0xf0, 0x9f, 0xf0, 0x9f, 0x98, 0x80))", "'\u{FFFD}😀'"),
    ("new TextDecoder().decode(bytes(0xe2, 0xe2, 0x82, 0xac))", "'\u{FFFD}€'"),
    ("new TextDecoder().decode(bytes(0x61, 0xf0, 0x9f, 0x98))", "'a\u{FFFD}'"),
    // The byte order mark.
    (#"new TextDecoder().decode(bytes(0xef, 0xbb, 0xbf, 0x61, 0xef, 0xbb, 0xbf)) === 'a\ufeff'"#, "true"),
    (#"new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes(0xef, 0xbb, 0xbf, 0x61)) === '\ufeffa'"#, "true"),
    ("new TextDecoder().decode(bytes(0xef, 0xbb))", "'\u{FFFD}'"),
    (#"new TextDecoder().decode(bytes(0xff, 0xef, 0xbb, 0xbf)) === '\ufffd\ufeff'"#, "true"),
    // Across the borders of chunks.
    ("var d = new TextDecoder(); d.decode(bytes(0xe2), more) + '|' + d.decode(bytes(0x82), more) + '|' + d.decode(bytes(0xac), more) + '|' + d.decode()", "'||€|'"),
    ("var d = new TextDecoder(); d.decode(bytes(0xef), more) + d.decode(bytes(0xbb), more) + d.decode(bytes(0xbf, 0x61), more) + d.decode(bytes(0xef, 0xbb, 0xbf)) === 'a\\ufeff'", "true"),
    ("var d = new TextDecoder(); d.decode(bytes(0xf0, 0x9f), more) + '|' + d.decode(bytes(0x41), more) + '|' + d.decode()", "'|\u{FFFD}A|'"),
    ("var d = new TextDecoder(); d.decode(bytes(0xf0, 0x9f), more) + '|' + d.decode() + '|' + d.decode(bytes(0x98, 0x41))", "'|\u{FFFD}|\u{FFFD}A'"),
    ("var d = new TextDecoder(); d.decode(bytes(0xef, 0xbb, 0xbf, 0x61)) + d.decode(bytes(0xef, 0xbb, 0xbf, 0x62))", "'ab'"),
    // Fatal errors.
    ("thrown(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes(0xff)))", "'TypeError'"),
    ("thrown(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes(0xc3)))", "'TypeError'"),
    ("new TextDecoder('utf-8', { fatal: true }).decode(bytes(0xef, 0xbf, 0xbd))", "'\u{FFFD}'"),
    ("var d = new TextDecoder('utf-8', { fatal: true }); thrown(() => d.decode(bytes(0xff))) && d.decode(bytes(0x61))", "'a'"),
    ("var d = new TextDecoder('utf-8', { fatal: true }); d.decode(bytes(0xc3), more); thrown(() => d.decode(bytes(0x41, 0x42), more)) && d.decode(bytes(0x43))", "'ABC'"),
  ]

  static let utf16: [Case] = [
    ("new TextDecoder('utf-16le').decode(bytes(0x61, 0, 0xac, 0x20, 0x3d, 0xd8, 0, 0xde))", "'a€😀'"),
    ("new TextDecoder('utf-16be').decode(bytes(0, 0x61, 0x20, 0xac, 0xd8, 0x3d, 0xde, 0))", "'a€😀'"),
    ("new TextDecoder('utf-16le').decode(bytes(0xff, 0xfe, 0x61, 0))", "'a'"),
    ("new TextDecoder('utf-16be').decode(bytes(0xfe, 0xff, 0, 0x61))", "'a'"),
    (#"new TextDecoder('utf-16be', { ignoreBOM: true }).decode(bytes(0xfe, 0xff, 0, 0x61)) === '\ufeffa'"#, "true"),
    ("new TextDecoder('utf-16le').decode(bytes(0x3d, 0xd8, 0x61, 0))", "'\u{FFFD}a'"),
    ("new TextDecoder('utf-16le').decode(bytes(0x3d, 0xd8, 0x3d, 0xd8, 0, 0xde))", "'\u{FFFD}😀'"),
    ("new TextDecoder('utf-16le').decode(bytes(0, 0xde, 0x61, 0))", "'\u{FFFD}a'"),
    ("new TextDecoder('utf-16le').decode(bytes(0x61, 0, 0x62))", "'a\u{FFFD}'"),
    ("new TextDecoder('utf-16le').decode(bytes(0x3d, 0xd8))", "'\u{FFFD}'"),
    ("new TextDecoder('utf-16le').decode(bytes(0x3d, 0xd8, 0x62))", "'\u{FFFD}'"),
    ("var d = new TextDecoder('utf-16le'); d.decode(bytes(0xff), more) + d.decode(bytes(0xfe, 0x3d), more) + d.decode(bytes(0xd8, 0), more) + d.decode(bytes(0xde))", "'😀'"),
    ("thrown(() => new TextDecoder('utf-16le', { fatal: true }).decode(bytes(0, 0xde)))", "'TypeError'"),
    ("var d = new TextDecoder('utf-16be', { fatal: true }); thrown(() => d.decode(bytes(0xd8, 0x3d, 0, 0x61), more)) && d.decode(bytes(0, 0x62))", "'ab'"),
    ("new TextDecoder('unicode').encoding + new TextDecoder('UCS-2').encoding + new TextDecoder('unicodeFFFE').encoding", "'utf-16leutf-16leutf-16be'"),
  ]

  static let windows1252: [Case] = [
    ("new TextDecoder('latin1').decode(bytes(0x41, 0x80, 0x9f, 0xa0, 0xff)) === 'A\\u20ac\\u0178\\xa0\\xff'", "true"),
    ("new TextDecoder('ascii').decode(bytes(0x81, 0x8d, 0x8f, 0x90, 0x9d)) === '\\x81\\x8d\\x8f\\x90\\x9d'", "true"),
    ("new TextDecoder('latin1').decode(bytes(0xef, 0xbb, 0xbf)) === '\\xef\\xbb\\xbf'", "true"),
    ("new TextDecoder('iso-8859-1').encoding", "'windows-1252'"),
  ]

  static let decoder: [Case] = [
    ("new TextDecoder()", "TextDecoder { encoding: 'utf-8', fatal: false, ignoreBOM: false }"),
    ("new TextDecoder('utf8', { fatal: 1, ignoreBOM: 'yes' })", "TextDecoder { encoding: 'utf-8', fatal: true, ignoreBOM: true }"),
    (#"new TextDecoder(' \t\n\f\rUTF-8 ').encoding"#, "'utf-8'"),
    ("new TextDecoder(undefined, null).encoding", "'utf-8'"),
    (#"thrown(() => new TextDecoder('\vutf-8'))"#, "'RangeError'"),
    ("thrown(() => new TextDecoder('utf-32'))", "'RangeError'"),
    ("thrown(() => new TextDecoder(''))", "'RangeError'"),
    ("thrown(() => new TextDecoder('utf-8', 1))", "'TypeError'"),
    ("thrown(() => new TextDecoder().decode(1))", "'TypeError'"),
    ("thrown(() => new TextDecoder().decode(null))", "'TypeError'"),
    ("thrown(() => new TextDecoder().decode([0x61]))", "'TypeError'"),
    ("thrown(() => ({ __proto__: TextDecoder.prototype }).fatal)", "'TypeError'"),
    ("new TextDecoder().decode() + new TextDecoder().decode(undefined, { stream: false })", "''"),
    ("new TextDecoder().decode(new ArrayBuffer(1)) === '\\0'", "true"),
    ("new TextDecoder().decode(new DataView(letters, 1, 2))", "'bc'"),
    ("new TextDecoder().decode(new Uint16Array(letters, 2, 1))", "'cd'"),
    ("new TextDecoder().decode(letters)", "'abcd'"),
    // What comes in pieces of thousands.
    ("var long = new TextDecoder().decode(new Uint8Array(10000)); long.length + '' + (long[9999] === '\\0')", "'10000true'"),
  ]
}
