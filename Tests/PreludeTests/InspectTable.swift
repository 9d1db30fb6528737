// swift-format-ignore-file
// Data: JavaScript expressions and what Node 24 prints for them at its prompt (util.inspect with showProxy, 80 columns,
// no colours). Made by running Node; what differs here for a reason is left out.

/// Expressions and the text that the prompt prints for their values.
///
/// Each is an entry of its own; none declares anything or needs what another did, but the errors set
/// `Error.stackTraceLimit = 0` so that no frames show.
enum InspectTable {
  typealias Case = (source: String, expected: String)

  static let all: [Case] = primitives + arrays + objects + classes + collections + collectionIterators + iterators
    + boxed + promises + proxies + errors + custom

  /// Numbers, strings and other primitives.
  static let primitives: [Case] = [
    ("1", "1"),
    ("-0", "-0"),
    ("0", "0"),
    ("1.5", "1.5"),
    ("NaN", "NaN"),
    ("Infinity", "Infinity"),
    ("-Infinity", "-Infinity"),
    ("1e21", "1e+21"),
    ("1e-7", "1e-7"),
    ("123456789012345680000", "123456789012345680000"),
    ("0.1 + 0.2", "0.30000000000000004"),
    ("5e-324", "5e-324"),
    ("1n", "1n"),
    ("-12345678901234567890n", "-12345678901234567890n"),
    ("true", "true"),
    ("false", "false"),
    ("null", "null"),
    ("Symbol()", "Symbol()"),
    ("Symbol('a')", "Symbol(a)"),
    (
      #"Symbol('a b\n')"#,
      """
      Symbol(a b
      )
      """
    ),
    ("Symbol.iterator", "Symbol(Symbol.iterator)"),
    ("Symbol.for('x')", "Symbol(x)"),
    ("''", "''"),
    ("'abc'", "'abc'"),
    (#""it's""#, "\"it's\""),
    (#"'say "hi"'"#, "'say \"hi\"'"),
    (#"`it's "x"`"#, "`it's \"x\"`"),
    (#""it's \"x\" `y`""#, "'it\\'s \"x\" `y`'"),
    (#""it's \"x\" \${y}""#, "'it\\'s \"x\" ${y}'"),
    (#"'a\nb'"#, "'a\\nb'"),
    (#"'tab\there'"#, "'tab\\there'"),
    (#"'back\\slash'"#, "'back\\\\slash'"),
    (#"'\x00\x01\x1b\x7f\x80\x9f\xa0'"#, "'\\x00\\x01\\x1B\\x7F\\x80\\x9F\u{A0}'"),
    (#"'\b\f\v\r'"#, "'\\b\\f\\x0B\\r'"),
    (#"'\u2028\u2029'"#, "'\u{2028}\u{2029}'"),
    (#"'\ud800'"#, "'\\ud800'"),
    (#"'x\udc00y'"#, "'x\\udc00y'"),
    (#"'😀'"#, "'😀'"),
    (#"'\ud83d\ude00 ok \ud83d'"#, "'😀 ok \\ud83d'"),
    (#"'日本語'"#, "'日本語'"),
    ("'a'.repeat(200)", "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'"),
    ("'a'.repeat(10001)", "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'... 1 more character"),
    ("'a'.repeat(10005)", "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'... 5 more characters"),
    (
      #"'line one is long enough to be interesting\nline two is also long enough to matter here\n'"#,
      """
      'line one is long enough to be interesting\\n' +
        'line two is also long enough to matter here\\n'
      """
    ),
    (#"'short\nlines'"#, "'short\\nlines'"),
    (
      #"'first line of a text that is longer than eighty columns in all\nsecond line\n\nfourth line'"#,
      """
      'first line of a text that is longer than eighty columns in all\\n' +
        'second line\\n' +
        '\\n' +
        'fourth line'
      """
    ),
    (
      #"['first line of a text that is longer than eighty columns in all\nsecond line\n\nfourth line']"#,
      """
      [
        'first line of a text that is longer than eighty columns in all\\n' +
          'second line\\n' +
          '\\n' +
          'fourth line'
      ]
      """
    ),
    (
      #"({ text: 'first line of a text that is longer than eighty columns in all\nsecond line\n\nfourth line' })"#,
      """
      {
        text: 'first line of a text that is longer than eighty columns in all\\n' +
          'second line\\n' +
          '\\n' +
          'fourth line'
      }
      """
    ),
    (#"'a\u0300 combining'"#, "'a\u{300} combining'"),
    (#"'\u200b zero'"#, "'\u{200B} zero'"),
    (#"'\ufeffbom'"#, "'\u{FEFF}bom'"),
    (#""'""#, "\"'\""),
    (#"'"'"#, "'\"'"),
    (#""\\'""#, "\"\\\\'\""),
    (#"'\\"'"#, "'\\\\\"'"),
  ]

  /// Arrays, sparse and nested ones, columns.
  static let arrays: [Case] = [
    ("[]", "[]"),
    ("[1]", "[ 1 ]"),
    ("[1, 2, 3]", "[ 1, 2, 3 ]"),
    ("[undefined, null]", "[ undefined, null ]"),
    (#"['a', "b'c"]"#, "[ 'a', \"b'c\" ]"),
    ("[[]]", "[ [] ]"),
    ("[[[]]]", "[ [ [] ] ]"),
    ("[[[[]]]]", "[ [ [ [] ] ] ]"),
    ("[[[[1]]]]", "[ [ [ [Array] ] ] ]"),
    ("[[[[[1]]]]]", "[ [ [ [Array] ] ] ]"),
    ("[{ a: { b: { c: { d: 1 } } } }]", "[ { a: { b: [Object] } } ]"),
    ("[, 1]", "[ <1 empty item>, 1 ]"),
    ("[1, , 3]", "[ 1, <1 empty item>, 3 ]"),
    ("[1, , , 4, ,]", "[ 1, <2 empty items>, 4, <1 empty item> ]"),
    ("[, ,]", "[ <2 empty items> ]"),
    ("new Array(3)", "[ <3 empty items> ]"),
    ("new Array(1)", "[ <1 empty item> ]"),
    ("new Array(200)", "[ <200 empty items> ]"),
    ("Object.assign(new Array(5), { 2: 'x' })", "[ <2 empty items>, 'x', <2 empty items> ]"),
    ("Object.assign(new Array(1e6), { 5: 'x', 999999: 'y' })", "[ <5 empty items>, 'x', <999993 empty items>, 'y' ]"),
    ("(() => { const a = [1, 2, 3]; a.x = 1; return a })()", "[ 1, 2, 3, x: 1 ]"),
    ("(() => { const a = []; a.x = 1; return a })()", "[ x: 1 ]"),
    ("(() => { const a = []; a[-1] = 1; return a })()", "[ '-1': 1 ]"),
    ("(() => { const a = [1]; a[Symbol('s')] = 1; return a })()", "[ 1, Symbol(s): 1 ]"),
    ("(() => { const a = [1]; a['4294967295'] = 1; return a })()", "[ 1, '4294967295': 1 ]"),
    ("(() => { const a = [1]; a['01'] = 1; return a })()", "[ 1, '01': 1 ]"),
    ("(() => { const a = [1, 2]; Object.defineProperty(a, 0, { get() { throw 1 }, enumerable: true }); return a })()", "[ [Getter], 2 ]"),
    ("(() => { const a = [1, 2]; Object.defineProperty(a, 'hid', { value: 1 }); return a })()", "[ 1, 2 ]"),
    ("Array.from({ length: 5 }, (_, i) => i)", "[ 0, 1, 2, 3, 4 ]"),
    ("Array.from({ length: 6 }, (_, i) => i)", "[ 0, 1, 2, 3, 4, 5 ]"),
    (
      "Array.from({ length: 7 }, (_, i) => i)",
      """
      [
        0, 1, 2, 3,
        4, 5, 6
      ]
      """
    ),
    (
      "Array.from({ length: 10 }, (_, i) => i)",
      """
      [
        0, 1, 2, 3, 4,
        5, 6, 7, 8, 9
      ]
      """
    ),
    (
      "Array.from({ length: 26 }, (_, i) => i * i)",
      """
      [
          0,   1,   4,   9,  16,  25,  36,
         49,  64,  81, 100, 121, 144, 169,
        196, 225, 256, 289, 324, 361, 400,
        441, 484, 529, 576, 625
      ]
      """
    ),
    (
      "Array.from({ length: 27 }, (_, i) => i)",
      """
      [
         0,  1,  2,  3,  4,  5,  6,  7,
         8,  9, 10, 11, 12, 13, 14, 15,
        16, 17, 18, 19, 20, 21, 22, 23,
        24, 25, 26
      ]
      """
    ),
    (
      "Array.from({ length: 50 }, (_, i) => i * 1000)",
      """
      [
            0,  1000,  2000,  3000,  4000,  5000,
         6000,  7000,  8000,  9000, 10000, 11000,
        12000, 13000, 14000, 15000, 16000, 17000,
        18000, 19000, 20000, 21000, 22000, 23000,
        24000, 25000, 26000, 27000, 28000, 29000,
        30000, 31000, 32000, 33000, 34000, 35000,
        36000, 37000, 38000, 39000, 40000, 41000,
        42000, 43000, 44000, 45000, 46000, 47000,
        48000, 49000
      ]
      """
    ),
    (
      "Array.from({ length: 100 }, (_, i) => i)",
      """
      [
         0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11,
        12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23,
        24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35,
        36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47,
        48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59,
        60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71,
        72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83,
        84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95,
        96, 97, 98, 99
      ]
      """
    ),
    (
      "Array.from({ length: 101 }, (_, i) => i)",
      """
      [
         0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11,
        12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23,
        24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35,
        36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47,
        48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59,
        60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71,
        72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83,
        84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95,
        96, 97, 98, 99,
        ... 1 more item
      ]
      """
    ),
    (
      "Array.from({ length: 102 }, (_, i) => i)",
      """
      [
         0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11,
        12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23,
        24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35,
        36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47,
        48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59,
        60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71,
        72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83,
        84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95,
        96, 97, 98, 99,
        ... 2 more items
      ]
      """
    ),
    (
      "Array.from({ length: 1000 }, (_, i) => i)",
      """
      [
         0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11,
        12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23,
        24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35,
        36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47,
        48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59,
        60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71,
        72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83,
        84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95,
        96, 97, 98, 99,
        ... 900 more items
      ]
      """
    ),
    (
      "Array.from({ length: 30 }, (_, i) => 'item' + i)",
      """
      [
        'item0',  'item1',  'item2',
        'item3',  'item4',  'item5',
        'item6',  'item7',  'item8',
        'item9',  'item10', 'item11',
        'item12', 'item13', 'item14',
        'item15', 'item16', 'item17',
        'item18', 'item19', 'item20',
        'item21', 'item22', 'item23',
        'item24', 'item25', 'item26',
        'item27', 'item28', 'item29'
      ]
      """
    ),
    (
      "Array.from({ length: 30 }, (_, i) => 'x'.repeat(i))",
      """
      [
        '',
        'x',
        'xx',
        'xxx',
        'xxxx',
        'xxxxx',
        'xxxxxx',
        'xxxxxxx',
        'xxxxxxxx',
        'xxxxxxxxx',
        'xxxxxxxxxx',
        'xxxxxxxxxxx',
        'xxxxxxxxxxxx',
        'xxxxxxxxxxxxx',
        'xxxxxxxxxxxxxx',
        'xxxxxxxxxxxxxxx',
        'xxxxxxxxxxxxxxxx',
        'xxxxxxxxxxxxxxxxx',
        'xxxxxxxxxxxxxxxxxx',
        'xxxxxxxxxxxxxxxxxxx',
        'xxxxxxxxxxxxxxxxxxxx',
        'xxxxxxxxxxxxxxxxxxxxx',
        'xxxxxxxxxxxxxxxxxxxxxx',
        'xxxxxxxxxxxxxxxxxxxxxxx',
        'xxxxxxxxxxxxxxxxxxxxxxxx',
        'xxxxxxxxxxxxxxxxxxxxxxxxx',
        'xxxxxxxxxxxxxxxxxxxxxxxxxx',
        'xxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'xxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'xxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
      ]
      """
    ),
    (
      "Array.from({ length: 30 }, (_, i) => i % 2 ? i : 'a' + i)",
      """
      [
        'a0',  1,     'a2',  3,     'a4',
        5,     'a6',  7,     'a8',  9,
        'a10', 11,    'a12', 13,    'a14',
        15,    'a16', 17,    'a18', 19,
        'a20', 21,    'a22', 23,    'a24',
        25,    'a26', 27,    'a28', 29
      ]
      """
    ),
    (
      "Array.from({ length: 30 }, (_, i) => -i * 1.5)",
      """
      [
           -0,  -1.5,    -3,  -4.5,    -6,
         -7.5,    -9, -10.5,   -12, -13.5,
          -15, -16.5,   -18, -19.5,   -21,
        -22.5,   -24, -25.5,   -27, -28.5,
          -30, -31.5,   -33, -34.5,   -36,
        -37.5,   -39, -40.5,   -42, -43.5
      ]
      """
    ),
    (
      "Array.from({ length: 30 }, (_, i) => BigInt(i) ** 5n)",
      """
      [
               0n,        1n,       32n,
             243n,     1024n,     3125n,
            7776n,    16807n,    32768n,
           59049n,   100000n,   161051n,
          248832n,   371293n,   537824n,
          759375n,  1048576n,  1419857n,
         1889568n,  2476099n,  3200000n,
         4084101n,  5153632n,  6436343n,
         7962624n,  9765625n, 11881376n,
        14348907n, 17210368n, 20511149n
      ]
      """
    ),
    (
      "Array.from({ length: 12 }, (_, i) => ({ id: i }))",
      """
      [
        { id: 0 },  { id: 1 },
        { id: 2 },  { id: 3 },
        { id: 4 },  { id: 5 },
        { id: 6 },  { id: 7 },
        { id: 8 },  { id: 9 },
        { id: 10 }, { id: 11 }
      ]
      """
    ),
    (
      "Array.from({ length: 12 }, (_, i) => [i, i + 1])",
      """
      [
        [ 0, 1 ],   [ 1, 2 ],
        [ 2, 3 ],   [ 3, 4 ],
        [ 4, 5 ],   [ 5, 6 ],
        [ 6, 7 ],   [ 7, 8 ],
        [ 8, 9 ],   [ 9, 10 ],
        [ 10, 11 ], [ 11, 12 ]
      ]
      """
    ),
    (
      "Array.from({ length: 8 }, (_, i) => true)",
      """
      [
        true, true, true,
        true, true, true,
        true, true
      ]
      """
    ),
    (
      "Array.from({ length: 20 }, () => undefined)",
      """
      [
        undefined, undefined, undefined,
        undefined, undefined, undefined,
        undefined, undefined, undefined,
        undefined, undefined, undefined,
        undefined, undefined, undefined,
        undefined, undefined, undefined,
        undefined, undefined
      ]
      """
    ),
    (
      "Array.from({ length: 20 }, () => null)",
      """
      [
        null, null, null, null,
        null, null, null, null,
        null, null, null, null,
        null, null, null, null,
        null, null, null, null
      ]
      """
    ),
    (
      "Array.from({ length: 7 }, (_, i) => 'a longer string that does not fit in columns ' + i)",
      """
      [
        'a longer string that does not fit in columns 0',
        'a longer string that does not fit in columns 1',
        'a longer string that does not fit in columns 2',
        'a longer string that does not fit in columns 3',
        'a longer string that does not fit in columns 4',
        'a longer string that does not fit in columns 5',
        'a longer string that does not fit in columns 6'
      ]
      """
    ),
    (
      #"Array.from({ length: 7 }, (_, i) => '日本' + i)"#,
      """
      [
        '日本0', '日本1',
        '日本2', '日本3',
        '日本4', '日本5',
        '日本6'
      ]
      """
    ),
    (
      #"Array.from({ length: 10 }, (_, i) => '😀'.repeat(i))"#,
      """
      [
        '',
        '😀',
        '😀😀',
        '😀😀😀',
        '😀😀😀😀',
        '😀😀😀😀😀',
        '😀😀😀😀😀😀',
        '😀😀😀😀😀😀😀',
        '😀😀😀😀😀😀😀😀',
        '😀😀😀😀😀😀😀😀😀'
      ]
      """
    ),
    (
      #"Array.from({ length: 9 }, (_, i) => 'é'.repeat(i))"#,
      """
      [
        '',         'é',
        'éé',       'ééé',
        'éééé',     'ééééé',
        'éééééé',   'ééééééé',
        'éééééééé'
      ]
      """
    ),
    (
      "[1.5, 2.25, 3, 4, 5, 6, 7.125, 8, 9, 10]",
      """
      [
          1.5, 2.25, 3,
            4,    5, 6,
        7.125,    8, 9,
           10
      ]
      """
    ),
    (
      "['a', 'bb', 'ccc', 'dddd', 'eeeee', 'ffffff', 'ggggggg', 'hhhhhhhh']",
      """
      [
        'a',       'bb',
        'ccc',     'dddd',
        'eeeee',   'ffffff',
        'ggggggg', 'hhhhhhhh'
      ]
      """
    ),
    (
      "['apple', 'banana', 'cherry', 'date', 'elderberry', 'fig', 'grape', 'honeydew', 'kiwi', 'lemon']",
      """
      [
        'apple',      'banana',
        'cherry',     'date',
        'elderberry', 'fig',
        'grape',      'honeydew',
        'kiwi',       'lemon'
      ]
      """
    ),
    (
      "[1, 'a', true, null, undefined, Symbol('x'), 2n, {}, [], () => {}]",
      """
      [
        1,
        'a',
        true,
        null,
        undefined,
        Symbol(x),
        2n,
        {},
        [],
        [Function (anonymous)]
      ]
      """
    ),
    ("[[1, 2, [3, 4, [5, [6]]]], { a: 1, b: 2, c: { d: { e: { f: 1 } } } }]", "[ [ 1, 2, [ 3, 4, [Array] ] ], { a: 1, b: 2, c: { d: [Object] } } ]"),
    (
      "Array.from({ length: 3 }, () => Array.from({ length: 8 }, (_, i) => i * 11))",
      """
      [
        [
           0, 11, 22, 33,
          44, 55, 66, 77
        ],
        [
           0, 11, 22, 33,
          44, 55, 66, 77
        ],
        [
           0, 11, 22, 33,
          44, 55, 66, 77
        ]
      ]
      """
    ),
    (
      "Array.from({ length: 120 }, (_, i) => i % 10 === 0 ? undefined : i)",
      """
      [
        undefined, 1,         2,         3,         4,         5,         6,
        7,         8,         9,         undefined, 11,        12,        13,
        14,        15,        16,        17,        18,        19,        undefined,
        21,        22,        23,        24,        25,        26,        27,
        28,        29,        undefined, 31,        32,        33,        34,
        35,        36,        37,        38,        39,        undefined, 41,
        42,        43,        44,        45,        46,        47,        48,
        49,        undefined, 51,        52,        53,        54,        55,
        56,        57,        58,        59,        undefined, 61,        62,
        63,        64,        65,        66,        67,        68,        69,
        undefined, 71,        72,        73,        74,        75,        76,
        77,        78,        79,        undefined, 81,        82,        83,
        84,        85,        86,        87,        88,        89,        undefined,
        91,        92,        93,        94,        95,        96,        97,
        98,        99,
        ... 20 more items
      ]
      """
    ),
    ("[function foo() {}, class A {}, () => {}]", "[ [Function: foo], [class A], [Function (anonymous)] ]"),
    ("new (class MyArray extends Array {})()", "MyArray(0) []"),
    ("new (class MyArray extends Array {})(3)", "MyArray(3) [ <3 empty items> ]"),
    ("(class MyArray extends Array {}).from([1, 2, 3])", "MyArray(3) [ 1, 2, 3 ]"),
    ("Object.setPrototypeOf([1, 2], null)", "[Array(2): null prototype] [ 1, 2 ]"),
    ("Object.setPrototypeOf([], null)", "[Array(0): null prototype] []"),
    ("Object.setPrototypeOf([1, 2], Object.prototype)", "{ '0': 1, '1': 2 }"),
    ("Object.assign([1, 2], { [Symbol.toStringTag]: 'Tag' })", "[ 1, 2, Symbol(Symbol.toStringTag): 'Tag' ]"),
    ("(() => { const a = [1, 2]; Object.defineProperty(a, Symbol.toStringTag, { value: 'Tag' }); return a })()", "Array(2) [Tag] [ 1, 2 ]"),
    (
      #"'2024-01-02'.match(/(\d+)-(\d+)/)"#,
      """
      [
        '2024-01',
        '2024',
        '01',
        index: 0,
        input: '2024-01-02',
        groups: undefined
      ]
      """
    ),
    (
      #"'2024-01-02'.match(/(?<year>\d+)-(?<month>\d+)/)"#,
      """
      [
        '2024-01',
        '2024',
        '01',
        index: 0,
        input: '2024-01-02',
        groups: [Object: null prototype] { year: '2024', month: '01' }
      ]
      """
    ),
    (
      "[...'abcabc'.matchAll(/b/g)]",
      """
      [
        [ 'b', index: 1, input: 'abcabc', groups: undefined ],
        [ 'b', index: 4, input: 'abcabc', groups: undefined ]
      ]
      """
    ),
    ("Object.entries({ a: 1, b: 2 })", "[ [ 'a', 1 ], [ 'b', 2 ] ]"),
    ("[['a', 1], ['b', 2]]", "[ [ 'a', 1 ], [ 'b', 2 ] ]"),
    ("[-0, 0, +0]", "[ -0, 0, 0 ]"),
    ("[NaN, NaN]", "[ NaN, NaN ]"),
    (#"['\n', '\t']"#, "[ '\\n', '\\t' ]"),
    (
      "['a'.repeat(80)]",
      """
      [
        'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
      ]
      """
    ),
    (
      "['a'.repeat(30), 'b'.repeat(30), 'c'.repeat(30)]",
      """
      [
        'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
        'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',
        'cccccccccccccccccccccccccccccc'
      ]
      """
    ),
    ("[{}]", "[ {} ]"),
    ("[{ a: 1 }]", "[ { a: 1 } ]"),
    ("[{ a: 1, b: 2 }, { a: 3, b: 4 }]", "[ { a: 1, b: 2 }, { a: 3, b: 4 } ]"),
    ("[new Date(0), /x/g, new Error('x').message]", "[ 1970-01-01T00:00:00.000Z, /x/g, 'x' ]"),
    ("Object.freeze([1, 2])", "[ 1, 2 ]"),
    ("((...args) => args)(1, 2)", "[ 1, 2 ]"),
    ("(function () { return arguments })(1, 2, 3)", "[Arguments] { '0': 1, '1': 2, '2': 3 }"),
    ("(function () { return arguments })()", "[Arguments] {}"),
    ("(function () { return { arguments } })('x')", "{ arguments: [Arguments] { '0': 'x' } }"),
  ]

  /// Plain objects, cycles, depth, line breaking, the language's own objects.
  static let objects: [Case] = [
    ("({})", "{}"),
    ("({ a: 1 })", "{ a: 1 }"),
    ("({ a: 1, b: 'two', c: [3], d: { e: 4 } })", "{ a: 1, b: 'two', c: [ 3 ], d: { e: 4 } }"),
    (#"({ 'a-b': 1, 'c d': 2, 3: 4, é: 5, $: 6, _: 7, a1: 8 })"#, "{ '3': 4, 'a-b': 1, 'c d': 2, 'é': 5, '$': 6, _: 7, a1: 8 }"),
    (#"({ "it's": 1, 'quo"te': 2, 'new\nline': 3, '': 4 })"#, "{ \"it's\": 1, 'quo\"te': 2, 'new\\nline': 3, '': 4 }"),
    ("({ ['__proto__']: 1 })", "{ ['__proto__']: 1 }"),
    ("({ __proto__: null })", "[Object: null prototype] {}"),
    ("({ __proto__: null, a: 1 })", "[Object: null prototype] { a: 1 }"),
    ("({ __proto__: { a: 1 } })", "{}"),
    ("({ __proto__: { a: 1 }, b: 2 })", "{ b: 2 }"),
    ("Object.create(Object.create(null))", "Object <[Object: null prototype] {}> {}"),
    ("Object.create({})", "{}"),
    ("Object.create({ constructor: 5 })", "{}"),
    ("Object.create(Array.prototype)", "Array {}"),
    ("Object.create(Map.prototype)", "Map {}"),
    ("Object.create(Date.prototype)", "Date {}"),
    ("Object.create(Promise.prototype)", "Promise {}"),
    ("Object.create(Error.prototype)", "[Error]"),
    ("Object.create(Function.prototype)", "Function {}"),
    ("({ a: undefined, b: null, c: NaN, d: -0 })", "{ a: undefined, b: null, c: NaN, d: -0 }"),
    ("({ get a() { throw 1 } })", "{ a: [Getter] }"),
    ("({ set a(v) {} })", "{ a: [Setter] }"),
    ("({ get a() { return 1 }, set a(v) {} })", "{ a: [Getter/Setter] }"),
    ("Object.defineProperty({}, 'hidden', { value: 1 })", "{}"),
    ("Object.defineProperty({ a: 1 }, 'hidden', { value: 1 })", "{ a: 1 }"),
    ("({ [Symbol('s')]: 1 })", "{ Symbol(s): 1 }"),
    ("({ [Symbol()]: 1, [Symbol('a b')]: 2, [Symbol.iterator]: 3 })", "{ Symbol(): 1, Symbol(a b): 2, Symbol(Symbol.iterator): 3 }"),
    (#"({ [Symbol('x\ny')]: 1 })"#, "{ Symbol(x\\ny): 1 }"),
    ("Object.defineProperty({}, Symbol('hid'), { value: 1 })", "{}"),
    (
      "({ f() {}, g: () => {}, h: function named() {}, async i() {}, *j() {}, async *k() {} })",
      """
      {
        f: [Function: f],
        g: [Function: g],
        h: [Function: named],
        i: [AsyncFunction: i],
        j: [GeneratorFunction: j],
        k: [AsyncGeneratorFunction: k]
      }
      """
    ),
    ("({ a: { b: { c: {} } } })", "{ a: { b: { c: {} } } }"),
    ("({ a: { b: { c: { d: 1 } } } })", "{ a: { b: { c: [Object] } } }"),
    ("({ a: { b: { c: [] } } })", "{ a: { b: { c: [] } } }"),
    ("({ a: { b: { c: [1] } } })", "{ a: { b: { c: [Array] } } }"),
    ("({ a: { b: { c: new Map() } } })", "{ a: { b: { c: Map(0) {} } } }"),
    ("({ a: { b: { c: new Map([[1, 2]]) } } })", "{ a: { b: { c: [Map] } } }"),
    ("({ a: { b: { c: new Date(0) } } })", "{ a: { b: { c: 1970-01-01T00:00:00.000Z } } }"),
    ("({ a: { b: { c: /x/ } } })", "{ a: { b: { c: /x/ } } }"),
    ("({ a: { b: { c: Object.assign(/x/, { y: 1 }) } } })", "{ a: { b: { c: /x/ } } }"),
    ("({ a: { b: { c: () => {} } } })", "{ a: { b: { c: [Function: c] } } }"),
    ("({ a: { b: { c: Object.assign(() => {}, { y: 1 }) } } })", "{ a: { b: { c: [Function] } } }"),
    ("({ a: { b: { c: new (class Foo { x = 1 }) } } })", "{ a: { b: { c: [Foo] } } }"),
    ("({ a: { b: { c: { __proto__: null, x: 1 } } } })", "{ a: { b: { c: [Object: null prototype] } } }"),
    ("({ a: { b: { c: new Number(3) } } })", "{ a: { b: { c: [Number: 3] } } }"),
    ("({ a: { b: { c: new Uint8Array(2) } } })", "{ a: { b: { c: [Uint8Array] } } }"),
    ("({ a: { b: { c: new ArrayBuffer(2) } } })", "{ a: { b: { c: [ArrayBuffer] } } }"),
    ("({ a: { b: { c: class Foo {} } } })", "{ a: { b: { c: [class Foo] } } }"),
    ("({ a: { b: { c: Promise.resolve(1) } } })", "{ a: { b: { c: [Promise] } } }"),
    ("({ a: { b: { c: (function () { return arguments })(1) } } })", "{ a: { b: { c: [Object] } } }"),
    ("(() => { const a = {}; a.self = a; return a })()", "<ref *1> { self: [Circular *1] }"),
    ("(() => { const a = { b: {} }; a.b.a = a; return a })()", "<ref *1> { b: { a: [Circular *1] } }"),
    ("(() => { const a = []; a.push(a); return a })()", "<ref *1> [ [Circular *1] ]"),
    ("(() => { const a = { x: {} }; a.x.y = a.x; a.z = a; return a })()", "<ref *2> { x: <ref *1> { y: [Circular *1] }, z: [Circular *2] }"),
    (
      "(() => { const a = {}, b = { a }; a.b = b; return [a, b] })()",
      """
      [
        <ref *1> { b: { a: [Circular *1] } },
        <ref *2> { a: <ref *1> { b: [Circular *2] } }
      ]
      """
    ),
    ("(() => { const m = new Map(); m.set('m', m); m.set(m, 1); return m })()", "<ref *1> Map(2) { 'm' => [Circular *1], [Circular *1] => 1 }"),
    ("(() => { const s = new Set(); s.add(s); return s })()", "<ref *1> Set(1) { [Circular *1] }"),
    ("(() => { const f = () => {}; f.self = f; return f })()", "<ref *1> [Function: f] { self: [Circular *1] }"),
    ("(() => { class A { constructor() { this.me = this } } return new A })()", "<ref *1> A { me: [Circular *1] }"),
    ("(() => { const o = { a: 1 }; return { x: o, y: o } })()", "{ x: { a: 1 }, y: { a: 1 } }"),
    ("Object.fromEntries(Array.from({ length: 5 }, (_, i) => ['key' + i, i]))", "{ key0: 0, key1: 1, key2: 2, key3: 3, key4: 4 }"),
    (
      "Object.fromEntries(Array.from({ length: 30 }, (_, i) => ['key' + i, i]))",
      """
      {
        key0: 0,
        key1: 1,
        key2: 2,
        key3: 3,
        key4: 4,
        key5: 5,
        key6: 6,
        key7: 7,
        key8: 8,
        key9: 9,
        key10: 10,
        key11: 11,
        key12: 12,
        key13: 13,
        key14: 14,
        key15: 15,
        key16: 16,
        key17: 17,
        key18: 18,
        key19: 19,
        key20: 20,
        key21: 21,
        key22: 22,
        key23: 23,
        key24: 24,
        key25: 25,
        key26: 26,
        key27: 27,
        key28: 28,
        key29: 29
      }
      """
    ),
    (
      "Object.fromEntries(Array.from({ length: 8 }, (_, i) => ['property' + i, 'value ' + i]))",
      """
      {
        property0: 'value 0',
        property1: 'value 1',
        property2: 'value 2',
        property3: 'value 3',
        property4: 'value 4',
        property5: 'value 5',
        property6: 'value 6',
        property7: 'value 7'
      }
      """
    ),
    (
      "({ a: 'x'.repeat(60), b: 1 })",
      """
      {
        a: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        b: 1
      }
      """
    ),
    (
      "({ a: 'x'.repeat(72) })",
      """
      {
        a: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
      }
      """
    ),
    (
      "({ a: 'x'.repeat(71) })",
      """
      {
        a: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
      }
      """
    ),
    (
      "({ a: 'x'.repeat(70) })",
      """
      {
        a: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
      }
      """
    ),
    (
      "({ a: 'x'.repeat(69) })",
      """
      {
        a: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
      }
      """
    ),
    (
      "({ a: 'x'.repeat(68) })",
      """
      {
        a: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
      }
      """
    ),
    (
      "({ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, i: 9, j: 10, k: 11, l: 12, m: 13, n: 14 })",
      """
      {
        a: 1,
        b: 2,
        c: 3,
        d: 4,
        e: 5,
        f: 6,
        g: 7,
        h: 8,
        i: 9,
        j: 10,
        k: 11,
        l: 12,
        m: 13,
        n: 14
      }
      """
    ),
    ("({ first: [1, 2, 3], second: { inner: [1, 2, 3] } })", "{ first: [ 1, 2, 3 ], second: { inner: [ 1, 2, 3 ] } }"),
    ("({ level1: { level2: { level3: 'deep' } }, list: [1, 2, { x: 1 }] })", "{ level1: { level2: { level3: 'deep' } }, list: [ 1, 2, { x: 1 } ] }"),
    ("({ a: { b: { c: 1 } }, d: { e: 1 } })", "{ a: { b: { c: 1 } }, d: { e: 1 } }"),
    (
      "({ name: 'jsrepl', version: '1.0.0', scripts: { build: 'swift build', test: 'swift test' }, keywords: ['repl', 'javascript'] })",
      """
      {
        name: 'jsrepl',
        version: '1.0.0',
        scripts: { build: 'swift build', test: 'swift test' },
        keywords: [ 'repl', 'javascript' ]
      }
      """
    ),
    (
      "({ users: [{ id: 1, name: 'Ada', tags: ['x', 'y'] }, { id: 2, name: 'Grace', tags: [] }] })",
      """
      {
        users: [
          { id: 1, name: 'Ada', tags: [Array] },
          { id: 2, name: 'Grace', tags: [] }
        ]
      }
      """
    ),
    ("({ matrix: [[1, 0, 0], [0, 1, 0], [0, 0, 1]] })", "{ matrix: [ [ 1, 0, 0 ], [ 0, 1, 0 ], [ 0, 0, 1 ] ] }"),
    (
      "({ fn: function () {}, arrow: () => {}, cls: class {}, sym: Symbol('q'), re: /a/gi, date: new Date(86400000) })",
      """
      {
        fn: [Function: fn],
        arrow: [Function: arrow],
        cls: [class cls],
        sym: Symbol(q),
        re: /a/gi,
        date: 1970-01-02T00:00:00.000Z
      }
      """
    ),
    ("({ toString() { return 'custom' } })", "{ toString: [Function: toString] }"),
    (
      "({ valueOf() { return 1 }, toJSON() { return 2 }, inspect() { return 3 } })",
      """
      {
        valueOf: [Function: valueOf],
        toJSON: [Function: toJSON],
        inspect: [Function: inspect]
      }
      """
    ),
    ("({ constructor: 'x' })", "{ constructor: 'x' }"),
    ("({ constructor: { name: 'Fake' } })", "{ constructor: { name: 'Fake' } }"),
    ("({ constructor: function Fake() {} })", "{ constructor: [Function: Fake] }"),
    ("({ hasOwnProperty: 1 })", "{ hasOwnProperty: 1 }"),
    ("({ length: 3, 0: 'a' })", "{ '0': 'a', length: 3 }"),
    ("({ then: 1 })", "{ then: 1 }"),
    ("Object.freeze({ a: 1 })", "{ a: 1 }"),
    ("Object.seal({ a: { b: 1 } })", "{ a: { b: 1 } }"),
    ("globalThis.Math", "Object [Math] {}"),
    ("Math", "Object [Math] {}"),
    ("JSON", "Object [JSON] {}"),
    ("Reflect", "Object [Reflect] {}"),
    ("Atomics", "Object [Atomics] {}"),
    ("globalThis.Intl", "Object [Intl] {}"),
    ("[Math, JSON]", "[ Object [Math] {}, Object [JSON] {} ]"),
    ("({ a: Math })", "{ a: Object [Math] {} }"),
    ("Object.prototype", "[Object: null prototype] {}"),
    ("Array.prototype", "Object(0) []"),
    ("Function.prototype", "[Function (anonymous)] Object"),
    ("Map.prototype", "Object [Map] {}"),
    ("Set.prototype", "Object [Set] {}"),
    ("Date.prototype", "{}"),
    ("RegExp.prototype", "{}"),
    ("Error.prototype", "{}"),
    ("TypeError.prototype", "[Error [TypeError]]"),
    ("Promise.prototype", "Object [Promise] {}"),
    ("Symbol.prototype", "Object [Symbol] {}"),
    ("String.prototype", "{}"),
    ("Number.prototype", "{}"),
    ("Boolean.prototype", "{}"),
    ("BigInt.prototype", "Object [BigInt] {}"),
    ("Uint8Array.prototype", "TypedArray {}"),
    ("ArrayBuffer.prototype", "Object [ArrayBuffer] {}"),
    ("WeakMap.prototype", "Object [WeakMap] {}"),
    ("Object.getPrototypeOf(Uint8Array.prototype)", "{}"),
    ("Object.getPrototypeOf([][Symbol.iterator]())", "Object [Array Iterator] {}"),
    ("Object.getPrototypeOf(function* () {})", "Function [GeneratorFunction] {}"),
  ]

  /// Instances, classes, functions.
  static let classes: [Case] = [
    ("(() => { class A {} return new A })()", "A {}"),
    ("(() => { class A { x = 1; #y = 2; static z = 3 } return new A })()", "A { x: 1 }"),
    ("(() => { class A { get x() { return 1 } } return new A })()", "A {}"),
    ("(() => { class A {} class B extends A { b = 1 } return new B })()", "B { b: 1 }"),
    ("(() => { class A {} return [new A, new A] })()", "[ A {}, A {} ]"),
    ("(() => { function F() { this.a = 1 } return new F })()", "F { a: 1 }"),
    ("(() => { const F = function () { this.a = 1 }; return new F })()", "F { a: 1 }"),
    ("new (class {})", "{}"),
    ("new (class { x = 1 })", "{ x: 1 }"),
    ("new (function () { this.q = 1 })", "{ q: 1 }"),
    ("(() => { class A { static name = 'B' } return new A })()", "B {}"),
    ("(() => { class A {} A.prototype.constructor = undefined; return new A })()", "{}"),
    ("(() => { class A {} A.prototype = null; return new A })()", "A {}"),
    ("(() => { class A {} class B extends A {} delete B.prototype.constructor; return new B })()", "A {}"),
    ("(() => { class A {} A.prototype.x = 1; return new A })()", "A {}"),
    ("(() => { class A {} A.prototype[Symbol.toStringTag] = 'T'; return new A })()", "A [T] {}"),
    ("(() => { class FooBar {} Object.defineProperty(FooBar.prototype, Symbol.toStringTag, { value: 'Foo' }); return new FooBar })()", "FooBar {}"),
    ("(() => { class Foobar {} Object.defineProperty(Foobar.prototype, Symbol.toStringTag, { value: 'Foo' }); return new Foobar })()", "Foobar [Foo] {}"),
    ("({ [Symbol.toStringTag]: 'T' })", "{ Symbol(Symbol.toStringTag): 'T' }"),
    ("Object.defineProperty({}, Symbol.toStringTag, { value: 'T' })", "Object [T] {}"),
    ("Object.defineProperty({ a: 1 }, Symbol.toStringTag, { value: 'T' })", "Object [T] { a: 1 }"),
    ("Object.defineProperty({}, Symbol.toStringTag, { value: '' })", "{}"),
    ("Object.defineProperty({}, Symbol.toStringTag, { value: 5 })", "{}"),
    ("Object.defineProperty({ __proto__: null }, Symbol.toStringTag, { value: 'T' })", "[Object: null prototype] [T] {}"),
    ("(class {})", "[class (anonymous)]"),
    ("(class A extends Array {})", "[class A extends Array]"),
    ("(class extends Map {})", "[class (anonymous) extends Map]"),
    ("(class A extends null {})", "[class A]"),
    ("(() => { class A {} return class B extends A {} })()", "[class B extends A]"),
    ("(() => { class A {} return class extends A {} })()", "[class (anonymous) extends A]"),
    ("(class A { static x = 1 })", "[class A] { x: 1 }"),
    ("(class A { static x = 1; static m() {} })", "[class A] { x: 1 }"),
    ("(class A { static [Symbol.toStringTag] = 'T' })", "[class A] { Symbol(Symbol.toStringTag): 'T' }"),
    ("(() => { class A {} Object.setPrototypeOf(A, null); return A })()", "[class A extends [null prototype]]"),
    ("(class A { constructor(a, b) { this.a = a } })", "[class A]"),
    ("(class   Spaced   { })", "[class Spaced]"),
    ("(class // line\n A {})", "[class A]"),
    ("(function () {})", "[Function (anonymous)]"),
    ("(function foo() {})", "[Function: foo]"),
    ("(() => {})", "[Function (anonymous)]"),
    ("(() => { const f = () => {}; return f })()", "[Function: f]"),
    ("(async () => {})", "[AsyncFunction (anonymous)]"),
    ("(async function af() {})", "[AsyncFunction: af]"),
    ("(function* gen() {})", "[GeneratorFunction: gen]"),
    ("(async function* agen() {})", "[AsyncGeneratorFunction: agen]"),
    ("({ method() {} }).method", "[Function: method]"),
    ("({ async method() {} }).method", "[AsyncFunction: method]"),
    ("({ *method() {} }).method", "[GeneratorFunction: method]"),
    ("({ get x() { return 1 } })", "{ x: [Getter] }"),
    (
      "Object.getOwnPropertyDescriptor({ get x() { return 1 } }, 'x')",
      """
      {
        get: [Function: get x],
        set: undefined,
        enumerable: true,
        configurable: true
      }
      """
    ),
    ("Object.getOwnPropertyDescriptor({ x: 1 }, 'x')", "{ value: 1, writable: true, enumerable: true, configurable: true }"),
    (
      "Object.getOwnPropertyDescriptors({ a: 1, get b() { return 2 } })",
      """
      {
        a: { value: 1, writable: true, enumerable: true, configurable: true },
        b: {
          get: [Function: get b],
          set: undefined,
          enumerable: true,
          configurable: true
        }
      }
      """
    ),
    ("({ classy() {} }).classy", "[Function: classy]"),
    ("({ class() {} }).class", "[Function: class]"),
    ("Object.assign(function foo() {}, { a: 1, b: { c: 2 } })", "[Function: foo] { a: 1, b: { c: 2 } }"),
    ("Object.assign(() => {}, { a: 1 })", "[Function (anonymous)] { a: 1 }"),
    ("Object.assign(function () {}, { [Symbol('s')]: 1 })", "[Function (anonymous)] { Symbol(s): 1 }"),
    ("Object.defineProperty(function () {}, 'name', { value: 'renamed' })", "[Function: renamed]"),
    ("Object.defineProperty(function () {}, 'name', { value: 5 })", "[Function: 5]"),
    ("Object.defineProperty(function () {}, 'name', { value: undefined })", "[Function: undefined]"),
    ("(() => { const f = function foo() {}; delete f.name; return f })()", "[Function (anonymous)]"),
    ("Object.setPrototypeOf(function foo() {}, null)", "[Function (null prototype): foo]"),
    ("Object.setPrototypeOf(function () {}, null)", "[Function (null prototype) (anonymous)]"),
    ("Object.setPrototypeOf(function foo() {}, Array.prototype)", "[Function: foo] Array"),
    ("Object.setPrototypeOf(() => {}, { constructor: Map })", "[Function (anonymous)] Object"),
    ("(() => { function foo() {} Object.defineProperty(foo, Symbol.toStringTag, { value: 'T' }); return foo })()", "[Function: foo] [T]"),
    ("(function foo() {}).bind(null)", "[Function: bound foo]"),
    ("(() => {}).bind(null)", "[Function: bound ]"),
    ("Array", "[Function: Array]"),
    ("Object", "[Function: Object]"),
    ("Function", "[Function: Function]"),
    ("Map", "[Function: Map]"),
    ("Symbol", "[Function: Symbol]"),
    ("Proxy", "[Function: Proxy]"),
    ("Math.max", "[Function: max]"),
    ("[].map", "[Function: map]"),
    ("parseInt", "[Function: parseInt]"),
    ("eval", "[Function: eval]"),
    ("isNaN", "[Function: isNaN]"),
    ("Promise.resolve", "[Function: resolve]"),
    ("Object.getOwnPropertyDescriptor(Map.prototype, 'size').get", "[Function: get size]"),
    ("({ [Symbol('sm')]() {} })", "{ Symbol(sm): [Function: [sm]] }"),
    ("({ ['comp' + 'uted']() {} })", "{ computed: [Function: computed] }"),
    ("[class A {}, class B extends Array {}, class {}]", "[ [class A], [class B extends Array], [class (anonymous)] ]"),
    ("({ A: class A {}, B: class {} })", "{ A: [class A], B: [class B] }"),
    ("new (class Foo { constructor() { return { x: 1 } } })", "{ x: 1 }"),
    ("new Function('a', 'return a')", "[Function: anonymous]"),
    ("Function('return 1')", "[Function: anonymous]"),
    ("Object.getPrototypeOf(async function () {})", "Function [AsyncFunction] {}"),
    ("Object.getPrototypeOf(async function* () {})", "Function [AsyncGeneratorFunction] {}"),
  ]

  /// Maps and sets.
  static let collections: [Case] = [
    ("new Map()", "Map(0) {}"),
    ("new Map([[1, 2]])", "Map(1) { 1 => 2 }"),
    ("new Map([['a', 1], ['b', { c: 2 }]])", "Map(2) { 'a' => 1, 'b' => { c: 2 } }"),
    ("new Map([[{ a: 1 }, [1, 2]], [new Map([[1, 2]]), new Set([3])]])", "Map(2) { { a: 1 } => [ 1, 2 ], Map(1) { 1 => 2 } => Set(1) { 3 } }"),
    (
      "new Map(Array.from({ length: 30 }, (_, i) => [i, 'v' + i]))",
      """
      Map(30) {
        0 => 'v0',
        1 => 'v1',
        2 => 'v2',
        3 => 'v3',
        4 => 'v4',
        5 => 'v5',
        6 => 'v6',
        7 => 'v7',
        8 => 'v8',
        9 => 'v9',
        10 => 'v10',
        11 => 'v11',
        12 => 'v12',
        13 => 'v13',
        14 => 'v14',
        15 => 'v15',
        16 => 'v16',
        17 => 'v17',
        18 => 'v18',
        19 => 'v19',
        20 => 'v20',
        21 => 'v21',
        22 => 'v22',
        23 => 'v23',
        24 => 'v24',
        25 => 'v25',
        26 => 'v26',
        27 => 'v27',
        28 => 'v28',
        29 => 'v29'
      }
      """
    ),
    (
      "new Map(Array.from({ length: 101 }, (_, i) => [i, i]))",
      """
      Map(101) {
        0 => 0,
        1 => 1,
        2 => 2,
        3 => 3,
        4 => 4,
        5 => 5,
        6 => 6,
        7 => 7,
        8 => 8,
        9 => 9,
        10 => 10,
        11 => 11,
        12 => 12,
        13 => 13,
        14 => 14,
        15 => 15,
        16 => 16,
        17 => 17,
        18 => 18,
        19 => 19,
        20 => 20,
        21 => 21,
        22 => 22,
        23 => 23,
        24 => 24,
        25 => 25,
        26 => 26,
        27 => 27,
        28 => 28,
        29 => 29,
        30 => 30,
        31 => 31,
        32 => 32,
        33 => 33,
        34 => 34,
        35 => 35,
        36 => 36,
        37 => 37,
        38 => 38,
        39 => 39,
        40 => 40,
        41 => 41,
        42 => 42,
        43 => 43,
        44 => 44,
        45 => 45,
        46 => 46,
        47 => 47,
        48 => 48,
        49 => 49,
        50 => 50,
        51 => 51,
        52 => 52,
        53 => 53,
        54 => 54,
        55 => 55,
        56 => 56,
        57 => 57,
        58 => 58,
        59 => 59,
        60 => 60,
        61 => 61,
        62 => 62,
        63 => 63,
        64 => 64,
        65 => 65,
        66 => 66,
        67 => 67,
        68 => 68,
        69 => 69,
        70 => 70,
        71 => 71,
        72 => 72,
        73 => 73,
        74 => 74,
        75 => 75,
        76 => 76,
        77 => 77,
        78 => 78,
        79 => 79,
        80 => 80,
        81 => 81,
        82 => 82,
        83 => 83,
        84 => 84,
        85 => 85,
        86 => 86,
        87 => 87,
        88 => 88,
        89 => 89,
        90 => 90,
        91 => 91,
        92 => 92,
        93 => 93,
        94 => 94,
        95 => 95,
        96 => 96,
        97 => 97,
        98 => 98,
        99 => 99,
        ... 1 more item
      }
      """
    ),
    (
      "new Map(Array.from({ length: 150 }, (_, i) => ['k' + i, i]))",
      """
      Map(150) {
        'k0' => 0,
        'k1' => 1,
        'k2' => 2,
        'k3' => 3,
        'k4' => 4,
        'k5' => 5,
        'k6' => 6,
        'k7' => 7,
        'k8' => 8,
        'k9' => 9,
        'k10' => 10,
        'k11' => 11,
        'k12' => 12,
        'k13' => 13,
        'k14' => 14,
        'k15' => 15,
        'k16' => 16,
        'k17' => 17,
        'k18' => 18,
        'k19' => 19,
        'k20' => 20,
        'k21' => 21,
        'k22' => 22,
        'k23' => 23,
        'k24' => 24,
        'k25' => 25,
        'k26' => 26,
        'k27' => 27,
        'k28' => 28,
        'k29' => 29,
        'k30' => 30,
        'k31' => 31,
        'k32' => 32,
        'k33' => 33,
        'k34' => 34,
        'k35' => 35,
        'k36' => 36,
        'k37' => 37,
        'k38' => 38,
        'k39' => 39,
        'k40' => 40,
        'k41' => 41,
        'k42' => 42,
        'k43' => 43,
        'k44' => 44,
        'k45' => 45,
        'k46' => 46,
        'k47' => 47,
        'k48' => 48,
        'k49' => 49,
        'k50' => 50,
        'k51' => 51,
        'k52' => 52,
        'k53' => 53,
        'k54' => 54,
        'k55' => 55,
        'k56' => 56,
        'k57' => 57,
        'k58' => 58,
        'k59' => 59,
        'k60' => 60,
        'k61' => 61,
        'k62' => 62,
        'k63' => 63,
        'k64' => 64,
        'k65' => 65,
        'k66' => 66,
        'k67' => 67,
        'k68' => 68,
        'k69' => 69,
        'k70' => 70,
        'k71' => 71,
        'k72' => 72,
        'k73' => 73,
        'k74' => 74,
        'k75' => 75,
        'k76' => 76,
        'k77' => 77,
        'k78' => 78,
        'k79' => 79,
        'k80' => 80,
        'k81' => 81,
        'k82' => 82,
        'k83' => 83,
        'k84' => 84,
        'k85' => 85,
        'k86' => 86,
        'k87' => 87,
        'k88' => 88,
        'k89' => 89,
        'k90' => 90,
        'k91' => 91,
        'k92' => 92,
        'k93' => 93,
        'k94' => 94,
        'k95' => 95,
        'k96' => 96,
        'k97' => 97,
        'k98' => 98,
        'k99' => 99,
        ... 50 more items
      }
      """
    ),
    ("Object.assign(new Map([[1, 2]]), { x: 1 })", "Map(1) { 1 => 2, x: 1 }"),
    ("Object.assign(new Map(), { x: 1 })", "Map(0) { x: 1 }"),
    ("new (class M extends Map {})()", "M(0) [Map] {}"),
    ("new (class M extends Map {})([[1, 2]])", "M(1) [Map] { 1 => 2 }"),
    ("Object.setPrototypeOf(new Map([[1, 2]]), null)", "[Map(1): null prototype] { 1 => 2 }"),
    ("new Map([[NaN, -0], [undefined, null]])", "Map(2) { NaN => -0, undefined => null }"),
    (
      "new Map([['x'.repeat(40), 'y'.repeat(40)]])",
      """
      Map(1) {
        'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' => 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'
      }
      """
    ),
    (#"new Map([['multi\nline', 'x'], ['q', { a: { b: { c: {} } } }]])"#, "Map(2) { 'multi\\nline' => 'x', 'q' => { a: { b: [Object] } } }"),
    ("new Set()", "Set(0) {}"),
    ("new Set([1])", "Set(1) { 1 }"),
    ("new Set([1, 'a', {}])", "Set(3) { 1, 'a', {} }"),
    ("new Set([[1, 2], [3, 4]])", "Set(2) { [ 1, 2 ], [ 3, 4 ] }"),
    (
      "new Set(Array.from({ length: 30 }, (_, i) => i))",
      """
      Set(30) {
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
      }
      """
    ),
    (
      "new Set(Array.from({ length: 101 }, (_, i) => i))",
      """
      Set(101) {
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
        29,
        30,
        31,
        32,
        33,
        34,
        35,
        36,
        37,
        38,
        39,
        40,
        41,
        42,
        43,
        44,
        45,
        46,
        47,
        48,
        49,
        50,
        51,
        52,
        53,
        54,
        55,
        56,
        57,
        58,
        59,
        60,
        61,
        62,
        63,
        64,
        65,
        66,
        67,
        68,
        69,
        70,
        71,
        72,
        73,
        74,
        75,
        76,
        77,
        78,
        79,
        80,
        81,
        82,
        83,
        84,
        85,
        86,
        87,
        88,
        89,
        90,
        91,
        92,
        93,
        94,
        95,
        96,
        97,
        98,
        99,
        ... 1 more item
      }
      """
    ),
    (
      "new Set('the quick brown fox')",
      """
      Set(16) {
        't',
        'h',
        'e',
        ' ',
        'q',
        'u',
        'i',
        'c',
        'k',
        'b',
        'r',
        'o',
        'w',
        'n',
        'f',
        'x'
      }
      """
    ),
    ("Object.assign(new Set([1]), { x: 1 })", "Set(1) { 1, x: 1 }"),
    ("new (class S extends Set {})([1])", "S(1) [Set] { 1 }"),
    ("Object.setPrototypeOf(new Set([1, 2]), null)", "[Set(2): null prototype] { 1, 2 }"),
    ("new Set([new Set([new Set([new Set([1])])])])", "Set(1) { Set(1) { Set(1) { [Set] } } }"),
    ("new Map([[1, new Map([[2, new Map([[3, new Map([[4, 5]])]])]])]])", "Map(1) { 1 => Map(1) { 2 => Map(1) { 3 => [Map] } } }"),
  ]

  /// Map and set iterators: only where the engine lets them be copied.
  static let collectionIterators: [Case] = [
    ("new Map([[1, 2]]).entries()", "[Map Entries] { [ 1, 2 ] }"),
    ("new Map([[1, 2]]).keys()", "[Map Iterator] { 1 }"),
    ("new Map([[1, 2], [3, 4]]).values()", "[Map Iterator] { 2, 4 }"),
    ("new Map([[1, 2]])[Symbol.iterator]()", "[Map Entries] { [ 1, 2 ] }"),
    ("new Map().keys()", "[Map Iterator] {  }"),
    ("new Map().entries()", "[Map Entries] {  }"),
    ("new Map([[{ a: 1 }, { b: 2 }]]).entries()", "[Map Entries] { [ { a: 1 }, { b: 2 } ] }"),
    ("new Set([1, 2]).values()", "[Set Iterator] { 1, 2 }"),
    ("new Set([1, 2]).entries()", "[Set Entries] { [ 1, 1 ], [ 2, 2 ] }"),
    ("new Set().values()", "[Set Iterator] {  }"),
    (
      "new Set(Array.from({ length: 120 }, (_, i) => i)).values()",
      """
      [Set Iterator] {
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
        29,
        30,
        31,
        32,
        33,
        34,
        35,
        36,
        37,
        38,
        39,
        40,
        41,
        42,
        43,
        44,
        45,
        46,
        47,
        48,
        49,
        50,
        51,
        52,
        53,
        54,
        55,
        56,
        57,
        58,
        59,
        60,
        61,
        62,
        63,
        64,
        65,
        66,
        67,
        68,
        69,
        70,
        71,
        72,
        73,
        74,
        75,
        76,
        77,
        78,
        79,
        80,
        81,
        82,
        83,
        84,
        85,
        86,
        87,
        88,
        89,
        90,
        91,
        92,
        93,
        94,
        95,
        96,
        97,
        98,
        99,
        ... 20 more items
      }
      """
    ),
    ("(() => { const i = new Map([[1, 2], [3, 4]]).entries(); i.next(); return i })()", "[Map Entries] { [ 3, 4 ] }"),
    ("(() => { const i = new Set([1, 2, 3]).values(); i.next(); return [i, i.next().value] })()", "[ [Set Iterator] { 3 }, 2 ]"),
    ("(() => { const i = new Set([1]).values(); i.next(); i.next(); return i })()", "[Set Iterator] {  }"),
    ("Object.assign(new Set([1]).values(), { x: 1 })", "[Set Iterator] { 1, x: 1 }"),
    ("({ a: { b: { c: new Map([[1, 2]]).keys() } } })", "{ a: { b: { c: [Object [Map Iterator]] } } }"),
  ]

  /// Other iterators, weak collections, typed arrays, buffers.
  static let iterators: [Case] = [
    ("[1, 2][Symbol.iterator]()", "Object [Array Iterator] {}"),
    ("[1, 2].entries()", "Object [Array Iterator] {}"),
    ("'ab'[Symbol.iterator]()", "Object [String Iterator] {}"),
    ("'ab'.matchAll(/a/g)", "Object [RegExp String Iterator] {}"),
    ("(function* () { yield 1 })()", "Object [Generator] {}"),
    ("(async function* () { yield 1 })()", "Object [AsyncGenerator] {}"),
    ("(function* gen() {})()", "Object [Generator] {}"),
    ("[1].values().map(x => x)", "Object [Iterator Helper] {}"),
    ("Iterator.from([1]).filter(x => x)", "Object [Iterator Helper] {}"),
    ("new WeakMap()", "WeakMap { <items unknown> }"),
    ("new WeakSet()", "WeakSet { <items unknown> }"),
    ("new WeakMap([[{}, 1]])", "WeakMap { <items unknown> }"),
    ("Object.assign(new WeakSet(), { x: 1 })", "WeakSet { <items unknown>, x: 1 }"),
    ("new (class W extends WeakMap {})()", "W [WeakMap] { <items unknown> }"),
    ("new WeakRef({ a: 1 })", "WeakRef {}"),
    ("new FinalizationRegistry(() => {})", "FinalizationRegistry {}"),
    ("new Uint8Array()", "Uint8Array(0) []"),
    ("new Uint8Array(3)", "Uint8Array(3) [ 0, 0, 0 ]"),
    ("new Uint8Array([1, 2, 3])", "Uint8Array(3) [ 1, 2, 3 ]"),
    (
      "new Uint8Array(200)",
      """
      Uint8Array(200) [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0,
        ... 100 more items
      ]
      """
    ),
    ("new Uint8ClampedArray([1, 300])", "Uint8ClampedArray(2) [ 1, 255 ]"),
    ("new Int16Array([-1, 2])", "Int16Array(2) [ -1, 2 ]"),
    ("new Float32Array([1.5, -0, NaN])", "Float32Array(3) [ 1.5, -0, NaN ]"),
    (
      "new Float64Array(30).map((_, i) => i / 7)",
      """
      Float64Array(30) [
                         0, 0.14285714285714285,
        0.2857142857142857, 0.42857142857142855,
        0.5714285714285714,  0.7142857142857143,
        0.8571428571428571,                   1,
        1.1428571428571428,  1.2857142857142858,
        1.4285714285714286,  1.5714285714285714,
        1.7142857142857142,  1.8571428571428572,
                         2,   2.142857142857143,
        2.2857142857142856,  2.4285714285714284,
        2.5714285714285716,  2.7142857142857144,
         2.857142857142857,                   3,
         3.142857142857143,  3.2857142857142856,
        3.4285714285714284,  3.5714285714285716,
        3.7142857142857144,   3.857142857142857,
                         4,   4.142857142857143
      ]
      """
    ),
    ("new BigInt64Array([1n, -2n])", "BigInt64Array(2) [ 1n, -2n ]"),
    (
      "new BigUint64Array(8)",
      """
      BigUint64Array(8) [
        0n, 0n, 0n, 0n,
        0n, 0n, 0n, 0n
      ]
      """
    ),
    ("Object.assign(new Uint8Array(2), { x: 1 })", "Uint8Array(2) [ 0, 0, x: 1 ]"),
    ("new (class U extends Uint8Array {})(2)", "U(2) [Uint8Array] [ 0, 0 ]"),
    ("Object.setPrototypeOf(new Uint8Array(2), null)", "[Uint8Array(2): null prototype] [ 0, 0 ]"),
    ("new Uint8Array(new ArrayBuffer(8), 2, 3)", "Uint8Array(3) [ 0, 0, 0 ]"),
    ("new ArrayBuffer(0)", "ArrayBuffer { [Uint8Contents]: <>, [byteLength]: 0 }"),
    ("new ArrayBuffer(4)", "ArrayBuffer { [Uint8Contents]: <00 00 00 00>, [byteLength]: 4 }"),
    (
      "new ArrayBuffer(60)",
      """
      ArrayBuffer {
        [Uint8Contents]: <00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00>,
        [byteLength]: 60
      }
      """
    ),
    (
      "new ArrayBuffer(120)",
      """
      ArrayBuffer {
        [Uint8Contents]: <00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 ... 20 more bytes>,
        [byteLength]: 120
      }
      """
    ),
    ("new Uint8Array([222, 173, 190, 239]).buffer", "ArrayBuffer { [Uint8Contents]: <de ad be ef>, [byteLength]: 4 }"),
    ("Object.assign(new ArrayBuffer(2), { x: 1 })", "ArrayBuffer { [Uint8Contents]: <00 00>, [byteLength]: 2, x: 1 }"),
    (
      "new DataView(new ArrayBuffer(3))",
      """
      DataView {
        [byteLength]: 3,
        [byteOffset]: 0,
        [buffer]: ArrayBuffer { [Uint8Contents]: <00 00 00>, [byteLength]: 3 }
      }
      """
    ),
    (
      "new DataView(new ArrayBuffer(30), 2, 4)",
      """
      DataView {
        [byteLength]: 4,
        [byteOffset]: 2,
        [buffer]: ArrayBuffer {
          [Uint8Contents]: <00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00>,
          [byteLength]: 30
        }
      }
      """
    ),
    (
      "[new Uint8Array(3), new ArrayBuffer(2)]",
      """
      [
        Uint8Array(3) [ 0, 0, 0 ],
        ArrayBuffer { [Uint8Contents]: <00 00>, [byteLength]: 2 }
      ]
      """
    ),
    ("(() => { const b = new ArrayBuffer(4); b.transfer(); return b })()", "ArrayBuffer { (detached), [byteLength]: 0 }"),
    ("new (class B extends ArrayBuffer {})(2)", "B [ArrayBuffer] { [Uint8Contents]: <00 00>, [byteLength]: 2 }"),
  ]

  /// Boxed primitives, dates, regular expressions.
  static let boxed: [Case] = [
    ("new Number(3)", "[Number: 3]"),
    ("new Number(-0)", "[Number: -0]"),
    ("new String('abc')", "[String: 'abc']"),
    ("new String('')", "[String: '']"),
    (#"new String("it's")"#, "[String: \"it's\"]"),
    ("new Boolean(false)", "[Boolean: false]"),
    ("Object(Symbol('s'))", "[Symbol: Symbol(s)]"),
    ("Object(5n)", "[BigInt: 5n]"),
    ("[new Number(1), new String('x')]", "[ [Number: 1], [String: 'x'] ]"),
    ("Object.assign(new Number(3), { x: 1 })", "[Number: 3] { x: 1 }"),
    ("Object.assign(new String('abc'), { x: 1, 5: 2 })", "[String: 'abc'] { '5': 2, x: 1 }"),
    ("new (class N extends Number {})(4)", "[Number (N): 4]"),
    ("new (class St extends String {})('q')", "[String (St): 'q']"),
    ("Object.setPrototypeOf(new Number(3), null)", "[Number (null prototype): 3]"),
    ("Object.setPrototypeOf(new String('abc'), null)", "[String (null prototype): 'abc']"),
    ("Object.defineProperty(new Boolean(true), Symbol.toStringTag, { value: 'T' })", "[Boolean: true] [T]"),
    ("new Date(0)", "1970-01-01T00:00:00.000Z"),
    ("new Date(1e15)", "+033658-09-27T01:46:40.000Z"),
    ("new Date(NaN)", "Invalid Date"),
    ("new Date(-1)", "1969-12-31T23:59:59.999Z"),
    ("new Date(Date.UTC(2024, 1, 29, 12, 30, 45, 678))", "2024-02-29T12:30:45.678Z"),
    ("[new Date(0), new Date(NaN)]", "[ 1970-01-01T00:00:00.000Z, Invalid Date ]"),
    ("Object.assign(new Date(0), { x: 1 })", "1970-01-01T00:00:00.000Z { x: 1 }"),
    ("new (class D extends Date {})(0)", "D 1970-01-01T00:00:00.000Z"),
    ("Object.setPrototypeOf(new Date(0), null)", "[Date: null prototype] 1970-01-01T00:00:00.000Z"),
    ("({ d: new Date(8.64e15) })", "{ d: +275760-09-13T00:00:00.000Z }"),
    ("/a/", "/a/"),
    (#"/a\/b[/]/gimsuy"#, "/a\\/b[/]/gimsuy"),
    ("/(?<n>x)/d", "/(?<n>x)/d"),
    ("new RegExp('')", "/(?:)/"),
    (#"new RegExp('a/b\n')"#, "/a\\/b\\n/"),
    ("Object.assign(/a/g, { x: 1 })", "/a/g { x: 1 }"),
    ("new (class R extends RegExp {})('x', 'g')", "R /x/g"),
    ("Object.setPrototypeOf(/a/, null)", "[RegExp: null prototype] /a/"),
    ("[/a/, /b/g]", "[ /a/, /b/g ]"),
  ]

  /// Promises with their state: only where the engine tells it.
  static let promises: [Case] = [
    ("Promise.resolve(1)", "Promise { 1 }"),
    ("Promise.resolve()", "Promise { undefined }"),
    ("Promise.resolve({ a: { b: { c: 1 } } })", "Promise { { a: { b: [Object] } } }"),
    (#"Promise.resolve('a\nb')"#, "Promise { 'a\\nb' }"),
    ("new Promise(() => {})", "Promise { <pending> }"),
    ("(() => { const p = Promise.reject(3); p.catch(() => {}); return p })()", "Promise { <rejected> 3 }"),
    ("(() => { const p = Promise.reject({ a: 1 }); p.catch(() => {}); return [p] })()", "[ Promise { <rejected> { a: 1 } } ]"),
    ("(async () => 5)()", "Promise { 5 }"),
    ("Object.assign(Promise.resolve(4), { x: 1 })", "Promise { 4, x: 1 }"),
    ("new (class P extends Promise {})(() => {})", "P [Promise] { <pending> }"),
    ("Object.setPrototypeOf(Promise.resolve(1), null)", "[Promise: null prototype] { 1 }"),
    ("({ p: Promise.resolve([1, 2, 3]) })", "{ p: Promise { [ 1, 2, 3 ] } }"),
  ]

  /// Proxies: only where the engine tells them apart.
  static let proxies: [Case] = [
    ("new Proxy({}, {})", "Proxy [ {}, {} ]"),
    ("new Proxy({ a: 1 }, { get() { throw 1 } })", "Proxy [ { a: 1 }, { get: [Function: get] } ]"),
    ("new Proxy([1, 2], {})", "Proxy [ [ 1, 2 ], {} ]"),
    ("new Proxy(function foo() {}, {})", "Proxy [ [Function: foo], {} ]"),
    ("new Proxy(class A {}, {})", "Proxy [ [class A], {} ]"),
    ("new Proxy(new Proxy({ a: 1 }, {}), { has() {} })", "Proxy [ Proxy [ { a: 1 }, {} ], { has: [Function: has] } ]"),
    ("[new Proxy({ a: 1 }, {})]", "[ Proxy [ { a: 1 }, {} ] ]"),
    ("({ a: { b: { c: new Proxy({}, {}) } } })", "{ a: { b: { c: Proxy [Array] } } }"),
    ("({ a: { b: new Proxy({ x: { y: 1 } }, {}) } })", "{ a: { b: Proxy [ [Object], {} ] } }"),
    ("(() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy })()", "<Revoked Proxy>"),
    ("(() => { const { proxy, revoke } = Proxy.revocable([], {}); revoke(); return [proxy] })()", "[ <Revoked Proxy> ]"),
    ("Proxy.revocable({ a: 1 }, {})", "{ proxy: Proxy [ { a: 1 }, {} ], revoke: [Function (anonymous)] }"),
    ("new (class extends (function () { return new Proxy({ z: 1 }, {}) }) {})", "Proxy [ { z: 1 }, {} ]"),
  ]

  /// Errors, without frames.
  static let errors: [Case] = [
    ("Error.stackTraceLimit = 0, new Error('x')", "[Error: x]"),
    ("Error.stackTraceLimit = 0, new Error('')", "[Error]"),
    ("Error.stackTraceLimit = 0, new Error()", "[Error]"),
    ("Error.stackTraceLimit = 0, new TypeError('bad')", "[TypeError: bad]"),
    (
      #"Error.stackTraceLimit = 0, new RangeError('x\ny')"#,
      """
      [RangeError: x
      y]
      """
    ),
    ("Error.stackTraceLimit = 0, new SyntaxError('at line 1')", "[SyntaxError: at line 1]"),
    ("Error.stackTraceLimit = 0, new Error(5)", "[Error: 5]"),
    ("Error.stackTraceLimit = 0, Error('call')", "[Error: call]"),
    ("Error.stackTraceLimit = 0, [new Error('x')]", "[ [Error: x] ]"),
    ("Error.stackTraceLimit = 0, ({ e: new Error('x') })", "{ e: [Error: x] }"),
    (
      #"Error.stackTraceLimit = 0, ({ e: new Error('multi\nline') })"#,
      """
      {
        e: [Error: multi
        line]
      }
      """
    ),
    ("Error.stackTraceLimit = 0, [[[[new Error('deep')]]]]", "[ [ [ [Array] ] ] ]"),
    ("Error.stackTraceLimit = 0, Object.assign(new Error('x'), { code: 'E' })", "[Error: x] { code: 'E' }"),
    ("Error.stackTraceLimit = 0, Object.assign(new Error('x'), { code: 'E', info: { a: [1, 2] } })", "[Error: x] { code: 'E', info: { a: [ 1, 2 ] } }"),
    ("Error.stackTraceLimit = 0, new Error('x', { cause: 'y' })", "[Error: x] { [cause]: 'y' }"),
    ("Error.stackTraceLimit = 0, new Error('x', { cause: new Error('y') })", "[Error: x] { [cause]: [Error: y] }"),
    ("Error.stackTraceLimit = 0, new Error('x', { cause: new Error('y', { cause: new TypeError('z') }) })", "[Error: x] { [cause]: [Error: y] { [cause]: [TypeError: z] } }"),
    ("Error.stackTraceLimit = 0, new Error('x', { cause: { a: 1 } })", "[Error: x] { [cause]: { a: 1 } }"),
    ("Error.stackTraceLimit = 0, new Error('x', { cause: undefined })", "[Error: x] { [cause]: undefined }"),
    ("Error.stackTraceLimit = 0, new Error('x', { cause: null })", "[Error: x] { [cause]: null }"),
    ("Error.stackTraceLimit = 0, Object.assign(new Error('x', { cause: 1 }), { y: 2 })", "[Error: x] { y: 2, [cause]: 1 }"),
    ("Error.stackTraceLimit = 0, new AggregateError([1, 2], 'agg')", "[AggregateError: agg] { [errors]: [ 1, 2 ] }"),
    ("Error.stackTraceLimit = 0, new AggregateError([new Error('a'), new TypeError('b')])", "[AggregateError] { [errors]: [ [Error: a], [TypeError: b] ] }"),
    ("Error.stackTraceLimit = 0, new AggregateError([new Error('a')], 'agg', { cause: new Error('c') })", "[AggregateError: agg] { [cause]: [Error: c], [errors]: [ [Error: a] ] }"),
    ("Error.stackTraceLimit = 0, new AggregateError([])", "[AggregateError] { [errors]: [] }"),
    ("Error.stackTraceLimit = 0, (() => { class FooError extends Error {} return new FooError('x') })()", "[FooError: x]"),
    ("Error.stackTraceLimit = 0, (() => { class Foo extends Error {} return new Foo('x') })()", "[Foo [Error]: x]"),
    ("Error.stackTraceLimit = 0, (() => { class Foo extends TypeError {} return new Foo('x') })()", "[Foo [TypeError]: x]"),
    ("Error.stackTraceLimit = 0, (() => { class FooTypeError extends TypeError {} return new FooTypeError('x') })()", "[FooTypeError: x]"),
    ("Error.stackTraceLimit = 0, (() => { class FooError extends Error { constructor(m) { super(m); this.name = 'FooError' } } return new FooError('x') })()", "[FooError: x]"),
    ("Error.stackTraceLimit = 0, (() => { class FooError extends Error { code = 5 } return new FooError('x') })()", "[FooError: x] { code: 5 }"),
    ("Error.stackTraceLimit = 0, (() => { class FooError extends Error {} FooError.prototype.name = 'FooError'; return new FooError('x') })()", "[FooError: x]"),
    ("Error.stackTraceLimit = 0, Object.setPrototypeOf(new Error('x'), null)", "[[Error: null prototype]: x]"),
    ("Error.stackTraceLimit = 0, Object.setPrototypeOf(new TypeError('x'), null)", "[[Error: null prototype]: x]"),
    ("Error.stackTraceLimit = 0, Object.setPrototypeOf(new Error('x'), Error.prototype)", "[Error: x]"),
    ("Error.stackTraceLimit = 0, Object.defineProperty(new Error('x'), Symbol.toStringTag, { value: 'T' })", "[Error [T]: x]"),
    ("Error.stackTraceLimit = 0, (() => { const e = new Error('x'); e.stack = 'custom stack'; return e })()", "[custom stack]"),
    (
      #"Error.stackTraceLimit = 0, (() => { const e = new Error('x'); e.stack = 'Error: x\n    at foo (file.js:1:2)\n    at bar (file.js:3:4)'; return e })()"#,
      """
      Error: x
          at foo (file.js:1:2)
          at bar (file.js:3:4)
      """
    ),
    (
      #"Error.stackTraceLimit = 0, (() => { const e = new Error('x'); e.stack = 'Error: x\n    at foo (file.js:1:2)'; return { nested: e } })()"#,
      """
      {
        nested: Error: x
            at foo (file.js:1:2)
      }
      """
    ),
    (
      #"Error.stackTraceLimit = 0, (() => { const e = new Error('x'); e.stack = 'Error: x\n    at foo (file.js:1:2)'; e.extra = 1; return e })()"#,
      """
      Error: x
          at foo (file.js:1:2) {
        extra: 1
      }
      """
    ),
    ("Error.stackTraceLimit = 0, (() => { const e = new Error('x'); e.a = e; return e })()", "<ref *1> [Error: x] { a: [Circular *1] }"),
    ("Error.stackTraceLimit = 0, (() => { const e = new Error('x', { cause: 1 }); e.cause = e; return e })()", "<ref *1> [Error: x] { [cause]: [Circular *1] }"),
    ("Error.stackTraceLimit = 0, new Map([['e', new Error('x')]])", "Map(1) { 'e' => [Error: x] }"),
    ("Error.stackTraceLimit = 0, new Error('x'.repeat(100))", "[Error: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx]"),
    ("Error.stackTraceLimit = 0, new (class extends Error {})('anon')", "[Error: anon]"),
    ("Error.stackTraceLimit = 0, new EvalError('e')", "[EvalError: e]"),
    ("Error.stackTraceLimit = 0, new URIError('u')", "[URIError: u]"),
    ("Error.stackTraceLimit = 0, new ReferenceError('r')", "[ReferenceError: r]"),
  ]

  /// Objects with an inspection method of their own.
  static let custom: [Case] = [
    ("({ [Symbol.for('nodejs.util.inspect.custom')]() { return 'custom' } })", "custom"),
    ("({ [Symbol.for('nodejs.util.inspect.custom')]() { return { a: 1 } } })", "{ a: 1 }"),
    ("({ [Symbol.for('nodejs.util.inspect.custom')]() { return 5 } })", "5"),
    (
      "({ [Symbol.for('nodejs.util.inspect.custom')]() { return this }, x: 1 })",
      """
      {
        x: 1,
        Symbol(nodejs.util.inspect.custom): [Function: [nodejs.util.inspect.custom]]
      }
      """
    ),
    (
      #"({ x: { [Symbol.for('nodejs.util.inspect.custom')]() { return 'a\nb' } } })"#,
      """
      {
        x: a
        b
      }
      """
    ),
    ("({ x: { [Symbol.for('nodejs.util.inspect.custom')](depth, options, inspect) { return depth + inspect({ q: 1 }) + options.breakLength } } })", "{ x: 1{ q: 1 }80 }"),
    ("({ [Symbol.for('nodejs.util.inspect.custom')]: 5 })", "{ Symbol(nodejs.util.inspect.custom): 5 }"),
    ("(() => { class Money { constructor(n) { this.n = n } [Symbol.for('nodejs.util.inspect.custom')](d, o) { return 'Money<' + this.n + '>' } } return [new Money(1), new Money(2)] })()", "[ Money<1>, Money<2> ]"),
    ("(() => { class Q { [Symbol.for('nodejs.util.inspect.custom')](d, o, inspect) { return inspect({ d }, o) } } return { a: { b: new Q } } })()", "{ a: { b: { d: 0 } } }"),
    ("(class { static [Symbol.for('nodejs.util.inspect.custom')]() { return 'static' } })", "static"),
  ]
}
