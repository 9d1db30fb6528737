/// Real packages, as Debian has them, in /usr/share/nodejs: what is done with each, and what Node 24 gives.
enum PackageTable {
  static let uses: [(package: String, use: String, result: String)] = [
    (
      "lodash",
      #"_ => [_.chunk([1, 2, 3, 4, 5], 2), _.camelCase('foo bar-baz'), _.template('hi <%= n %>')({ n: 'Ada' }), "#
        + #"_.sortBy([{ a: 2 }, { a: 1 }], 'a')]"#,
      #"[ [ [ 1, 2 ], [ 3, 4 ], [ 5 ] ], 'fooBarBaz', 'hi Ada', [ { a: 1 }, { a: 2 } ] ]"#
    ),
    (
      "moment",
      #"m => [m.utc('2020-02-29').add(1, 'year').format('dddd, D MMM YYYY'), m.duration(90, "#
        + #"'minutes').humanize(), m.utc(0).toISOString()]"#,
      #"[ 'Sunday, 28 Feb 2021', '2 hours', '1970-01-01T00:00:00.000Z' ]"#
    ),
    (
      "semver",
      #"s => [s.satisfies('1.2.3', '^1.0.0'), s.inc('1.2.3', 'minor'), s.sort(['2.0.0', '1.10.0', '1.9.1']), "#
        + #"s.coerce('v3.4').version]"#,
      #"[ true, '1.3.0', [ '1.9.1', '1.10.0', '2.0.0' ], '3.4.0' ]"#
    ),
    (
      "immutable",
      #"i => [i.Map({ a: 1 }).set('b', 2).toJS(), i.List([3, 1, 2]).sort().toArray(), i.is(i.Set([1]), "#
        + #"i.Set([1])), String(i.fromJS({ a: [1] }))]"#,
      #"[ { a: 1, b: 2 }, [ 1, 2, 3 ], true, 'Map { "a": List [ 1 ] }' ]"#
    ),
    (
      "handlebars",
      #"h => h.compile('{{#each names}}{{@index}}:{{this}} {{/each}}{{{raw}}} {{esc}}')({ names: ['a', 'b'], raw: "#
        + #"'<b>', esc: '<i>' })"#,
      #"'0:a 1:b <b> &lt;i&gt;'"#
    ),
    (
      "acorn",
      #"a => [a.parse('let x = 1 + 2', { ecmaVersion: 2020 }).body[0].declarations[0].init.operator, "#
        + #"[...a.tokenizer('a => a', { ecmaVersion: 2020 })].length]"#,
      #"[ '+', 3 ]"#
    ),
    (
      "yaml", #"y => [y.parse('a: [1, 2]\nb: { c: x }'), y.stringify({ list: [1, { k: 'v' }], t: 'multi\nline' })]"#,
      #"[ { a: [ 1, 2 ], b: { c: 'x' } }, 'list:\n  - 1\n  - k: v\nt: |-\n  multi\n  line\n' ]"#
    ),
    (
      "async",
      #"a => { let out; a.waterfall([(cb) => cb(null, 1), (n, cb) => cb(null, n + 1)], (e, r) => { out = r }); "#
        + #"return [out, typeof a.parallel, a.VERSION] }"#,
      #"[ undefined, 'function', undefined ]"#
    ),
    (
      "bn.js",
      #"B => [new B('deadbeef', 16).mul(new B(12345)).toString(10), new B(2).pow(new B(200)).toString(16), new "#
        + #"B(10).gcd(new B(4)).toNumber()]"#,
      #"[ '46120038060855', '100000000000000000000000000000000000000000000000000', 2 ]"#
    ),
    (
      "underscore",
      #"_ => [_.groupBy([1, 2, 3], (n) => n % 2 ? 'odd' : 'even'), _.range(5), _.debounce.length, "#
        + #"_.escape('<&>')]"#,
      #"[ { odd: [ 1, 3 ], even: [ 2 ] }, [ 0, 1, 2, 3, 4 ], 3, '&lt;&amp;&gt;' ]"#
    ),
    (
      "qs", #"q => [q.parse('a[b]=1&c[]=2&c[]=3'), q.stringify({ a: { b: [1, 2] }, e: 'é' })]"#,
      #"[ { a: { b: '1' }, c: [ '2', '3' ] }, 'a%5Bb%5D%5B0%5D=1&a%5Bb%5D%5B1%5D=2&e=%C3%A9' ]"#
    ),
    (
      "color",
      #"c => [c('rebeccapurple').hex(), c('#ff0000').lighten(0.5).rgb().string(), c.rgb(10, 20, "#
        + #"30).hsl().round().array()]"#,
      #"[ '#663399', 'rgb(255, 128, 128)', [ 210, 50, 8 ] ]"#
    ),
    (
      "color-convert", #"c => [c.rgb.hsl(140, 200, 100), c.hex.keyword('0000ff'), c.cmyk.rgb(0, 50, 100, 0)]"#,
      #"[ [ 96, 48, 59 ], 'blue', [ 255, 128, 0 ] ]"#
    ),
    (
      "color-name", #"c => [c.tomato, Object.keys(c).length]"#,
      #"[ [ 255, 99, 71 ], 148 ]"#
    ),
    (
      "color-string", #"c => [c.get('hsl(120, 50%, 50%)'), c.to.hex([1, 2, 3])]"#,
      #"[ { model: 'hsl', value: [ 120, 50, 50, 1 ] }, '#010203' ]"#
    ),
    (
      "ms", #"m => [m('2 days'), m(60000), m(90061000, { long: true })]"#,
      #"[ 172800000, '1m', '1 day' ]"#
    ),
    (
      "minimatch",
      #"m => [m('a/b.js', '**/*.js'), m.braceExpand('a{1..3}'), ['x.ts', 'y.js'].filter(m.filter('*.ts'))]"#,
      #"[ true, [ 'a1', 'a2', 'a3' ], [ 'x.ts' ] ]"#
    ),
    (
      "brace-expansion", #"b => [b('{a,b}{1..3}'), b('x{,y}z')]"#,
      #"[ [ 'a1', 'a2', 'a3', 'b1', 'b2', 'b3' ], [ 'xz', 'xyz' ] ]"#
    ),
    (
      "balanced-match", #"b => b('{', '}', 'pre{in{nested}}post')"#,
      #"{ start: 3, end: 14, pre: 'pre', body: 'in{nested}', post: 'post' }"#
    ),
    (
      "concat-map", #"c => c([1, 2], (x) => [x, x * 10])"#,
      #"[ 1, 10, 2, 20 ]"#
    ),
    (
      "json5", #"j => [j.parse("{a: 1, b: [0xF,], /* c */ 'd': .5}"), j.stringify({ a: 1, 'b-c': [Infinity] })]"#,
      #"[ { a: 1, b: [ 15 ], d: 0.5 }, "{a:1,'b-c':[Infinity]}" ]"#
    ),
    (
      "ini", #"i => [i.parse('x = 1\n[s]\na = b\nc[] = 1\nc[] = 2'), i.stringify({ a: 1, s: { b: 'c' } })]"#,
      #"""
      [
        [Object: null prototype] { x: '1', s: [Object: null prototype] { a: 'b', c: [ '1', '2' ] } },
        'a=1\n\n[s]\nb=c\n'
      ]
      """#
    ),
    (
      "he", #"h => [h.encode('é<&>'), h.decode('&eacute;&copy;&#x1D306;'), h.escape('<"')]"#,
      #"[ '&#xE9;&#x3C;&#x26;&#x3E;', 'é©𝌆', '&lt;&quot;' ]"#
    ),
    (
      "marked", #"m => (m.marked || m)('# Hi\n\n* *a*\n* `b`\n\n[l](http://x)')"#,
      #"'<h1 id="hi">Hi</h1>\n<ul>\n<li><em>a</em></li>\n<li><code>b</code></li>\n</ul>\n<p><a href="http://"#
        + #"x">l</a></p>\n'"#
    ),
    (
      "mustache", #"m => m.render('{{#l}}{{.}},{{/l}}{{^n}}none{{/n}} {{& r}} {{r}}', { l: [1, 2], r: '<b>' })"#,
      #"'1,2,none <b> &lt;b&gt;'"#
    ),
    (
      "lru-cache",
      #"L => { const K = L.LRUCache || L; const c = new K({ max: 2 }); c.set('a', 1); c.set('b', 2); c.get('a'); "#
        + #"c.set('c', 3); return [c.get('b'), c.get('a'), c.get('c')] }"#,
      #"[ undefined, 1, 3 ]"#
    ),
    (
      "deep-equal",
      #"d => [d({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }), d([1], ['1']), d([1], ['1'], { strict: true }), "#
        + #"d(new Map([[1, 2]]), new Map([[1, 2]]))]"#,
      #"[ true, true, false, true ]"#
    ),
    (
      "deepmerge", #"d => d({ a: [1], b: { c: 1 } }, { a: [2], b: { d: 2 } })"#,
      #"{ a: [ 1, 2 ], b: { c: 1, d: 2 } }"#
    ),
    (
      "extend", #"e => e(true, { a: { b: 1 } }, { a: { c: 2 } })"#,
      #"{ a: { b: 1, c: 2 } }"#
    ),
    (
      "object-assign", #"o => o({ a: 1 }, { b: 2 }, null)"#,
      #"{ a: 1, b: 2 }"#
    ),
    (
      "inherits",
      #"i => { function A() {} A.prototype.x = 1; function B() {} i(B, A); return [new B().x, B.super_ === A] }"#,
      #"[ 1, true ]"#
    ),
    (
      "once", #"o => { let n = 0; const f = o(() => ++n); f(); f(); return [n, f.value] }"#,
      #"[ 1, 1 ]"#
    ),
    (
      "wrappy", #"w => w((f) => () => f() + 1)(() => 1)()"#,
      #"2"#
    ),
    (
      "camelcase", #"c => [(c.default || c)('foo-bar_baz'), (c.default || c)('foo bar', { pascalCase: true })]"#,
      #"[ 'fooBarBaz', 'FooBar' ]"#
    ),
    (
      "decamelize", #"d => [(d.default || d)('unicornRainbow'), (d.default || d)('unicornRainbow', '-')]"#,
      #"[ 'unicorn_rainbow', 'unicorn-rainbow' ]"#
    ),
    (
      "ansi-styles", #"a => { a = a.default || a; return [a.red.open, a.bold.close, a.rgbToAnsi256(255, 0, 0)] }"#,
      #"[ '\x1B[31m', '\x1B[22m', 196 ]"#
    ),
    (
      "ansi-regex", #"a => '\u001b[31mx\u001b[0m'.match((a.default || a)()).length"#,
      #"2"#
    ),
    (
      "strip-ansi", #"s => (s.default || s)('\u001b[31mred\u001b[39m')"#,
      #"'red'"#
    ),
    (
      "string-width", #"s => [(s.default || s)('古'), (s.default || s)('\u001b[1m👍a')]"#,
      #"[ 2, 3 ]"#
    ),
    (
      "emoji-regex", #"e => '1 😀 2 👨‍👩‍👧'.match((e.default || e)()).length"#,
      #"2"#
    ),
    (
      "wcwidth.js", #"w => [w('コ'), w('abc')]"#,
      #"[ 2, 3 ]"#
    ),
    (
      "wrap-ansi", #"w => (w.default || w)('The quick brown fox jumped', 10)"#,
      #"'The quick\nbrown fox\njumped'"#
    ),
    (
      "slice-ansi", #"s => (s.default || s)('\u001b[31mhello\u001b[39m', 1, 3)"#,
      #"'\x1B[31mel\x1B[39m'"#
    ),
    (
      "indent-string", #"i => (i.default || i)('a\nb', 2)"#,
      #"'  a\n  b'"#
    ),
    (
      "iconv-lite",
      #"i => [i.decode(i.encode('Grüße', 'latin1'), 'latin1'), i.encodingExists('koi8-r'), [...i.encode('Ж', "#
        + #"'koi8-r')]]"#,
      #"[ 'Grüße', true, [ 246 ] ]"#
    ),
    (
      "safe-buffer", #"s => s.Buffer.from('hi').toString('hex')"#,
      #"'6869'"#
    ),
    (
      "base64-js", #"b => [b.fromByteArray(new Uint8Array([1, 2, 3])), b.byteLength('AQID')]"#,
      #"[ 'AQID', 3 ]"#
    ),
    (
      "ieee754",
      #"i => { const b = new Uint8Array(8); i.write(b, 3.5, 0, true, 52, 8); return [i.read(b, 0, true, 52, 8), "#
        + #"b[7]] }"#,
      #"[ 3.5, 64 ]"#
    ),
    (
      "sprintf-js",
      #"s => [s.sprintf('%05d|%-6s|%.2f|%x', 42, 'ab', 3.14159, 255), s.vsprintf('%2$s %1$s', ['a', 'b'])]"#,
      #"[ '00042|ab    |3.14|ff', 'b a' ]"#
    ),
    (
      "js-yaml", #"j => [(j.load || j.safeLoad)('a: 1\nb: [x, y]\nd: 2001-01-01'), j.dump({ a: [1, { b: null }] })]"#,
      #"[ { a: 1, b: [ 'x', 'y' ], d: 2001-01-01T00:00:00.000Z }, 'a:\n  - 1\n  - b: null\n' ]"#
    ),
    (
      "esprima", #"e => [e.parseScript('x = y => y * 2').body[0].expression.right.type, e.tokenize('a+b').length]"#,
      #"[ 'ArrowFunctionExpression', 3 ]"#
    ),
    (
      "estraverse",
      #"e => { const seen = []; e.traverse({ type: 'Program', body: [{ type: 'ExpressionStatement', expression: { "#
        + #"type: 'Literal', value: 1 } }] }, { enter: (n) => { seen.push(n.type) } }); return seen }"#,
      #"[ 'Program', 'ExpressionStatement', 'Literal' ]"#
    ),
    (
      "esutils", #"e => [e.keyword.isKeywordES6('yield', true), e.code.isIdentifierStartES6(0x61)]"#,
      #"[ true, true ]"#
    ),
    (
      "escodegen",
      #"e => e.generate({ type: 'BinaryExpression', operator: '+', left: { type: 'Literal', value: 1 }, right: { "#
        + #"type: 'Identifier', name: 'x' } })"#,
      #"'1 + x'"#
    ),
    (
      "source-map",
      #"s => { const g = new s.SourceMapGenerator({ file: 'o.js' }); g.addMapping({ generated: { line: 1, column: "#
        + #"2 }, original: { line: 3, column: 4 }, source: 'a.js' }); return g.toString() }"#,
      #"'{"version":3,"sources":["a.js"],"names":[],"mappings":"EAEI","file":"o.js"}'"#
    ),
    (
      "minimist", #"m => m(['--a=1', '-b', '2', 'c', '--no-d'])"#,
      #"{ _: [ 'c' ], a: 1, b: 2, d: false }"#
    ),
    (
      "clone",
      #"c => { const a = { d: new Date(0), r: /x/g, m: [1] }; a.self = a; const b = c(a); return [b !== a, b.self "#
        + #"=== b, b.d.getTime(), b.r.flags] }"#,
      #"[ true, true, 0, 'g' ]"#
    ),
    (
      "clone-deep", #"c => c({ a: [{ b: 1 }] })"#,
      #"{ a: [ { b: 1 } ] }"#
    ),
    (
      "fast-deep-equal", #"f => [f({ a: [1] }, { a: [1] }), f([1], [2]), f(NaN, NaN)]"#,
      #"[ true, false, true ]"#
    ),
    (
      "fast-levenshtein", #"l => [l.get('kitten', 'sitting'), l.get('', 'abc')]"#,
      #"[ 3, 3 ]"#
    ),
    (
      "leven", #"l => (l.default || l)('cat', 'cow')"#,
      #"2"#
    ),
    (
      "js-levenshtein", #"l => l('kitten', 'sitting')"#,
      #"3"#
    ),
    (
      "querystringify", #"q => [q.parse('?a=1&b=%20'), q.stringify({ x: 'y z' }, true)]"#,
      #"[ { a: '1', b: ' ' }, '?x=y%20z' ]"#
    ),
    (
      "url-parse",
      #"U => { const u = new U('https://u:p@h.org:81/p/a?q=1#f', true); return [u.host, u.query, u.auth, "#
        + #"u.set('port', 82).href] }"#,
      #"[ 'h.org:81', { q: '1' }, 'u:p', 'https://u:p@h.org:82/p/a?q=1#f' ]"#
    ),
    (
      "mime-types", #"m => [m.lookup('x.json'), m.contentType('markdown'), m.extension('text/html')]"#,
      #"[ 'application/json', 'text/markdown; charset=utf-8', 'html' ]"#
    ),
    (
      "cookie", #"c => [c.parse('a=1; b=%20x'), c.serialize('n', 'v', { httpOnly: true, maxAge: 5 })]"#,
      #"[ { a: '1', b: ' x' }, 'n=v; Max-Age=5; HttpOnly' ]"#
    ),
    (
      "content-type", #"c => [c.parse('text/html; charset=utf-8'), c.format({ type: 'a/b', parameters: { x: 'y' } })]"#,
      #"[ ContentType { parameters: [Object: null prototype] { charset: 'utf-8' }, type: 'text/html' }, 'a/b"#
        + #"; x=y' ]"#
    ),
    (
      "bytes", #"b => [b('1.5KB'), b(1536), b.format(1e9)]"#,
      #"[ 1536, '1.5KB', '953.67MB' ]"#
    ),
    (
      "vary", #"v => v.append('Accept', 'User-Agent')"#,
      #"'Accept, User-Agent'"#
    ),
    (
      "negotiator",
      #"N => new N({ headers: { 'accept': 'text/html;q=0.5, application/json', 'accept-language': 'de, en;q=0.8' "#
        + #"} }).mediaTypes()"#,
      #"[ 'application/json', 'text/html' ]"#
    ),
    (
      "fresh", #"f => [f({ 'if-none-match': '"x"' }, { etag: '"x"' }), f({}, {})]"#,
      #"[ true, false ]"#
    ),
    (
      "path-to-regexp", #"p => [String(p.pathToRegexp('/a/:b')), p.match('/a/:b')('/a/1').params.b]"#,
      #"[ '/^\\/a(?:\\/([^\\/#\\?]+?))[\\/#\\?]?$/i', '1' ]"#
    ),
    (
      "array-flatten", #"a => (a.flatten || a)([1, [2, [3, [4]]]])"#,
      #"[ 1, 2, 3, 4 ]"#
    ),
    (
      "escape-html", #"e => e('<a href="x">&\'</a>')"#,
      #"'&lt;a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;'"#
    ),
    (
      "has-flag", #"h => (h.default || h)('nope', ['--nope'])"#,
      #"true"#
    ),
    (
      "is-number", #"i => [i(5e3), i('0xff'), i('x'), i(NaN)]"#,
      #"[ true, true, false, false ]"#
    ),
    (
      "is-plain-object", #"i => [(i.isPlainObject || i)({}), (i.isPlainObject || i)(new Date())]"#,
      #"[ true, false ]"#
    ),
    (
      "kind-of", #"k => [k([]), k(null), k(/x/), k(async () => {}), k(new Map())]"#,
      #"[ 'array', 'null', 'regexp', 'function', 'map' ]"#
    ),
    (
      "d3-array", #"d => [d.extent([3, 1, 2]), d.mean([1, 2, 3]), d.ticks(0, 10, 5), d.bisect([1, 2, 3], 2)]"#,
      #"[ [ 1, 3 ], 2, [ 0, 2, 4, 6, 8, 10 ], 2 ]"#
    ),
    (
      "d3-color", #"d => [String(d.rgb('steelblue').darker()), String(d.hsl('red').brighter(0.5))]"#,
      #"[ 'rgb(49, 91, 126)', 'rgb(255, 50, 50)' ]"#
    ),
    (
      "d3-format", #"d => [d.format(',.2f')(1234567.891), d.format('.3s')(0.00042), d.format('+%')(0.5)]"#,
      #"[ '1,234,567.89', '420µ', '+50.000000%' ]"#
    ),
    (
      "ramda",
      #"R => [R.pipe(R.map(R.inc), R.filter((x) => x % 2 === 0))([1, 2, 3]), R.path(['a', 'b'], { a: { b: 3 } }), "#
        + #"R.curry((a, b) => a + b)(1)(2)]"#,
      #"[ [ 2, 4 ], 3, 3 ]"#
    ),
    (
      "bluebird", #"B => [B.resolve(1) instanceof B, B.all([1]).isPending !== undefined, typeof B.promisify]"#,
      #"[ true, true, 'function' ]"#
    ),
    (
      "q", #"Q => [Q.isPromise(Q(1)), Q(5).inspect(), typeof Q.defer().promise.then]"#,
      #"[ true, { state: 'fulfilled', value: 5 }, 'function' ]"#
    ),
    (
      "big-integer",
      #"b => [b('123456789012345678901234567890').multiply(3).toString(), b(2).modPow(100, 97).toJSNumber(), "#
        + #"b(97).isPrime()]"#,
      #"[ '370370367037037036703703703670', 16, true ]"#
    ),
    (
      "sax",
      #"s => { const seen = []; const p = s.parser(true); p.onopentag = (n) => seen.push(n.name, n.attributes); "#
        + #"p.ontext = (t) => seen.push(t); p.write('<a x="1"><b>t&amp;</b></a>').close(); return seen }"#,
      #"[ 'a', { x: '1' }, 'b', {}, 't&' ]"#
    ),
    (
      "core-js-pure/es/array/at", #"at => at([1, 2, 3], -1)"#,
      #"3"#
    ),
    (
      "regenerate", #"r => r(97, 98, 99).addRange(0x1F600, 0x1F64F).toString()"#,
      #"'[a-c]|\\uD83D[\\uDE00-\\uDE4F]'"#
    ),
    (
      "jsesc", #"j => j({ a: 'é\n' }, { quotes: 'double', json: true })"#,
      #"'{"a":"\\u00E9\\n"}'"#
    ),
    (
      "object-inspect", #"o => o({ a: [1, new Map([[1, { b: 2 }]])], f() {}, s: 'q\'' })"#,
      #""{ a: [ 1, Map (1) {1 => { b: 2 }} ], f: [Function: f], s: 'q\\'' }""#
    ),
    (
      "xtend", #"x => x({ a: 1 }, { b: 2 })"#,
      #"{ a: 1, b: 2 }"#
    ),
    (
      "ignore",
      #"i => { const g = (i.default || i)().add(['*.log', '!keep.log']); return [g.ignores('a.log'), "#
        + #"g.ignores('keep.log')] }"#,
      #"[ true, false ]"#
    ),
    (
      "picomatch", #"p => [p('*.{js,ts}')('a.ts'), p.makeRe('a/**').source]"#,
      #"[ true, '^(?:a(?:\\/(?!\\.)(?:(?:(?!(?:^|\\/)\\.).)*?)|$))$' ]"#
    ),
    (
      "micromatch", #"m => [m(['a.js', 'b.md', 'c.js'], '*.js'), m.isMatch('a/b', 'a/*')]"#,
      #"[ [ 'a.js', 'c.js' ], true ]"#
    ),
    (
      "spdx-expression-parse", #"s => s('MIT OR Apache-2.0')"#,
      #"{ left: { license: 'MIT' }, conjunction: 'or', right: { license: 'Apache-2.0' } }"#
    ),
    (
      "regjsparser", #"r => r.parse('a|b+', '').type"#,
      #"'disjunction'"#
    ),
    (
      "js-tokens",
      #"t => { const f = t.default || t; return typeof f === 'function' ? [...f('a + 1')].map((x) => x.value) : "#
        + #"'a + 1'.match(f) }"#,
      #"[ 'a', ' ', '+', ' ', '1' ]"#
    ),
    (
      "quick-lru",
      #"Q => { Q = Q.default || Q; const c = new Q({ maxSize: 2 }); c.set('a', 1); c.set('b', 2); c.set('c', 3); "#
        + #"return [c.has('c'), c.size] }"#,
      #"[ true, 2 ]"#
    ),
    (
      "yallist", #"Y => Y.create([1, 2, 3]).map((x) => x * 2).toArray()"#,
      #"[ 2, 4, 6 ]"#
    ),
    (
      "glob-parent", #"g => g('a/b/*.js')"#,
      #"'a/b'"#
    ),
    (
      "type-check", #"t => [t.typeCheck('[Number]', [1, 2]), t.typeCheck('{a: String}', { a: 1 })]"#,
      #"[ true, false ]"#
    ),
    (
      "levn", #"l => l.parse('[Number]', '[1, 2]')"#,
      #"[ 1, 2 ]"#
    ),
    (
      "optionator", #"o => o({ options: [{ option: 'n', type: 'Int' }] }).parse(['x', 'y', '--n', '3']).n"#,
      #"3"#
    ),
    (
      "uuid",
      #"u => [u.v3('hello.example.com', u.v3.DNS), u.v5('https://a.b/ü', u.v5.URL), u.v5('x', '630eb68f-e0fa-5ecc-"#
        + #"887a-7c7a62614681'), u.v1({ msecs: 1e12, nsecs: 7, clockseq: 0x1234, node: [1, 2, 3, 4, 5, 6] }), "#
        + #"u.version(u.v4()), u.validate(u.v1()), u.v4({ random: new Array(16).fill(7) }), u.v4() !== u.v4()]"#,
      #"[ '9125a8dc-52ee-365b-a5aa-81b0b3681cf6', 'be219251-288a-58ab-a990-5e0083a6b209', '8278df14-40ec-5627-8"#
        + #"2cf-56e0f32a7600', '83424007-a4c4-11d5-9234-010203040506', 4, true, '07070707-0707-4707-8707-0707070"#
        + #"70707', true ]"#
    ),
    (
      "chalk",
      #"c => { c = c.default || c; const k = new (c.Chalk || c.Instance || c.constructor)({ level: 2 }); return "#
        + #"[k.red.bold('a', k.underline('b')), k.hex('#ff8800')('x\ny'), k.level = 0, k.green('plain')] }"#,
      #"[ '\x1B[31m\x1B[1ma \x1B[4mb\x1B[24m\x1B[22m\x1B[39m', '\x1B[38;5;214mx\x1B[39m\n\x1B[38;5;214my\x1B[39m', "#
        + #"0, 'plain' ]"#
    ),
    (
      "debug",
      #"d => { const lines = []; d.enable('app:*,-app:no'); const a = d('app:a'); a.useColors = false; a.log = "#
        + #"(...given) => lines.push(util.format(...given).replace(/^.*app:/, 'app:')); a('n %d %o %s', 5, { x: 1 }, "#
        + #"'z'); return [...lines, d('app:no').enabled, a.extend('b').namespace, d.enabled('app:x'), "#
        + #"d.humanize(61000)] }"#,
      #"[ 'app:a n 5 { x: 1 } z', false, 'app:a:b', true, '1m' ]"#
    ),
    (
      "handlebars",
      #"h => { h = h.create(); h.registerHelper('up', (text) => text.toUpperCase()); "#
        + #"h.registerPartial('item', '<li>{{up name}}</li>'); return [h.compile('<ul>{{#each list}}{{> item}}"#
        + #"{{else}}none{{/each}}</ul>{{{raw}}} {{esc}}')({ list: [{ name: 'a' }, { name: 'b' }], raw: '<b>', esc: "#
        + #"'<i>' }), h.compile('{{#if a}}{{a.b.[0]}}{{else}}no{{/if}}{{#with c}}{{d}}{{/with}}')({ a: { b: [7] }, "#
        + #"c: { d: 1 } }), h.parse('{{x}}').body[0].type] }"#,
      #"[ '<ul><li>A</li><li>B</li></ul><b> &lt;i&gt;', '71', 'MustacheStatement' ]"#
    ),
    (
      "depd",
      #"d => { const seen = [], note = (e) => seen.push([e.name, e.namespace, e.message]); "#
        + #"process.on('deprecation', note); const dep = d('pkg'), old = dep.function((a) => a + 1, 'old is old'); "#
        + #"function api() { dep('api') } api(); seen.push(old(1), old(2), old.length); "#
        + #"process.removeListener('deprecation', note); return seen }"#,
      #"[ [ 'DeprecationError', 'pkg', 'api' ], [ 'DeprecationError', 'pkg', 'old is old' ], 2, 3, 1 ]"#
    ),
  ]
}
