// swift-format-ignore-file
// Data: JavaScript expressions and what Node 24 gives for them, made by running Node. What differs here for a reason is
// left out. A line is `expression ⇒ text`, with ␤ for line breaks in the text; `!` begins what an error says. A `~` marks
// expressions that themselves use what users can patch.

/// events, querystring, string_decoder, punycode, os, process.
enum ModuleTable {
  /// EventEmitter.
  static let events = #"""
    new events() ⇒ EventEmitter {␤  _events: [Object: null prototype] {},␤  _eventsCount: 0,␤  _maxListeners: undefined,␤  Symbol(shapeMode): false,␤  Symbol(kCapture): false␤}
    new events.EventEmitter() instanceof events ⇒ true
    events.EventEmitter===events ⇒ true
    ~ {const e=new events(),o=[]; e.on('x',(...a)=>o.push(a)); [e.emit('x',1,2),e.emit('y'),o]} ⇒ [ true, false, [ [ 1, 2 ] ] ]
    ~ {const e=new events(),o=[]; e.once('x',()=>o.push(1)); e.emit('x');e.emit('x'); o} ⇒ [ 1 ]
    ~ {const e=new events(),o=[]; e.on('x',()=>o.push(1)); e.prependListener('x',()=>o.push(0)); e.prependOnceListener('x',()=>o.push(-1)); e.emit('x');e.emit('x'); o} ⇒ [ -1, 0, 1, 0, 1 ]
    {const e=new events(); e.emit('error',new TypeError('bad'))} ⇒ ! TypeError: bad
    {const e=new events(); e.emit('error','bad')} ⇒ ! Error [ERR_UNHANDLED_ERROR]: Unhandled error. ('bad')
    {const e=new events(); e.emit('error',{a:1})} ⇒ ! Error [ERR_UNHANDLED_ERROR]: Unhandled error. ({ a: 1 })
    {const e=new events(); e.emit('error')} ⇒ ! Error [ERR_UNHANDLED_ERROR]: Unhandled error. (undefined)
    {const e=new events(); e.on('x',1)} ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "listener" argument must be of type function. Received type number (1)
    {const e=new events(),f=()=>1; e.on('x',f);e.on('x',f);e.on('y',f); e.off('x',f); [e.listenerCount('x'),e.eventNames(),e.listeners('x')]} ⇒ [ 1, [ 'x', 'y' ], [ [Function: f] ] ]
    {const e=new events(),f=()=>1; e.once('x',f); [e.listeners('x')[0]===f,e.rawListeners('x')[0]===f,e.rawListeners('x'),e.rawListeners('x')[0].listener===f]} ⇒ [␤  true,␤  false,␤  [ [Function: bound onceWrapper] { listener: [Function: f] } ],␤  true␤]
    ~ {const e=new events(),o=[]; e.on('newListener',(n,f)=>o.push(n)); e.on('removeListener',(n)=>o.push('-'+String(n))); const f=()=>1; e.on('a',f); e.once(Symbol.iterator,f); e.removeAllListeners(); [o,e.eventNames()]} ⇒ [␤  [␤    'removeListener',␤    'a',␤    Symbol(Symbol.iterator),␤    '-newListener',␤    '-a',␤    '-Symbol(Symbol.iterator)'␤  ],␤  []␤]
    ~ {const e=new events(),o=[]; e.on('a',()=>{o.push(1); e.on('a',()=>o.push(2))}); e.emit('a'); o} ⇒ [ 1 ]
    ~ {const e=new events(),o=[]; const g=()=>o.push('g'); e.on('a',()=>{e.off('a',g)}); e.on('a',g); e.emit('a');e.emit('a'); o} ⇒ [ 'g' ]
    {const e=new events(); e.setMaxListeners(-1)} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "setMaxListeners" is out of range. It must be >= 0. Received -1
    {const e=new events(); e.setMaxListeners('x')} ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "setMaxListeners" argument must be of type number. Received type string ('x')
    {const e=new events(); e.setMaxListeners(3); [e.getMaxListeners(),events.getMaxListeners(e)]} ⇒ [ 3, 3 ]
    events.defaultMaxListeners ⇒ 10
    ~ {const e=new events(); const r=[]; e.on(events.errorMonitor,(x)=>r.push(x.message)); try{e.emit('error',new Error('q'))}catch(x){r.push('thrown '+x.message)}; r} ⇒ [ 'q', 'thrown q' ]
    ~ class A extends events{}; new A() ⇒ A {␤  _events: [Object: null prototype] {},␤  _eventsCount: 0,␤  _maxListeners: undefined,␤  Symbol(shapeMode): false,␤  Symbol(kCapture): false␤}
    ~ {function B(){events.call(this)}; util.inherits(B,events); const b=new B(); [b instanceof events,B.super_===events,b]} ⇒ [␤  true,␤  true,␤  B {␤    _events: [Object: null prototype] {},␤    _eventsCount: 0,␤    _maxListeners: undefined,␤    Symbol(shapeMode): false,␤    Symbol(kCapture): false␤  }␤]
    ~ {const o={}; Object.assign(o,events.prototype); const r=[]; o.on('x',()=>r.push(1)); o.emit('x'); r} ⇒ [ 1 ]
    events.once.length ⇒ 2
    ~ Object.keys(events.prototype) ⇒ [␤  '_events',             '_eventsCount',␤  '_maxListeners',       'setMaxListeners',␤  'getMaxListeners',     'emit',␤  'addListener',         'on',␤  'prependListener',     'once',␤  'prependOnceListener', 'removeListener',␤  'off',                 'removeAllListeners',␤  'listeners',           'rawListeners',␤  'listenerCount',       'eventNames'␤]
    events.listenerCount(new events(),'x') ⇒ 0
    {const e=new events(); e.on('x',()=>1); events.getEventListeners(e,'x').length} ⇒ 1
    {const t=new EventTarget(); t.addEventListener('x',()=>1); events.getEventListeners(t,'x').length} ⇒ 1
    events.getEventListeners({},'x') ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "emitter" argument must be an instance of EventEmitter or EventTarget. Received an instance of Object
    {const e=new events(); e.off('x',()=>1)===e} ⇒ true
    {const e=new events(); e.removeListener('x',5)} ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "listener" argument must be of type function. Received type number (5)
    {const e=new events(); e.on('x',function(){ this===e || console.log('bad') }); e.emit('x')} ⇒ true
    new events({captureRejections:1}) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "options.captureRejections" property must be of type boolean. Received type number (1)
    new events({captureRejections:true}) ⇒ EventEmitter {␤  _events: [Object: null prototype] {},␤  _eventsCount: 0,␤  _maxListeners: undefined,␤  Symbol(shapeMode): false,␤  Symbol(kCapture): true␤}
    {const e=new events(),f=()=>1; e.on('x',f); e.once('x',f); [e.listenerCount('x',f),e.listenerCount('x',()=>2)]} ⇒ [ 2, 0 ]
    events.usingDomains ⇒ false
    events.captureRejectionSymbol ⇒ Symbol(nodejs.rejection)
    events.errorMonitor ⇒ Symbol(events.errorMonitor)
    typeof events.init ⇒ 'function'
    {const e=new events(); e.on('toString',()=>1); e.on('__proto__',()=>1); e.eventNames()} ⇒ [ 'toString', '__proto__' ]
    ~ {const e=new events(); for(const n of ['a','b']) e.on(n,()=>1); e.removeAllListeners('a'); e.eventNames()} ⇒ [ 'b' ]
    """#

  /// querystring.
  static let queries = #"""
    querystring.parse('a=1&b=2&a=3') ⇒ [Object: null prototype] { a: [ '1', '3' ], b: '2' }
    querystring.parse('a') ⇒ [Object: null prototype] { a: '' }
    querystring.parse('=') ⇒ [Object: null prototype] { '': '' }
    querystring.parse('=x') ⇒ [Object: null prototype] { '': 'x' }
    querystring.parse('&&&') ⇒ [Object: null prototype] {}
    querystring.parse('') ⇒ [Object: null prototype] {}
    querystring.parse('a=b=c') ⇒ [Object: null prototype] { a: 'b=c' }
    querystring.parse('a+b=c+d') ⇒ [Object: null prototype] { 'a b': 'c d' }
    querystring.parse('%61=%zz&x=%ff%41') ⇒ [Object: null prototype] { a: '%zz', x: '�A' }
    querystring.parse('a:1;b:2',';',':') ⇒ [Object: null prototype] { a: '1', b: '2' }
    querystring.parse('a==1','&','==') ⇒ [Object: null prototype] { a: '1' }
    querystring.parse('a=1&b=2&c=3',null,null,{maxKeys:2}) ⇒ [Object: null prototype] { a: '1', b: '2' }
    querystring.parse('a=1&b=2',null,null,{maxKeys:0}) ⇒ [Object: null prototype] { a: '1', b: '2' }
    querystring.parse('a=%20+',null,null,{decodeURIComponent:(s)=>'<'+s+'>'}) ⇒ [Object: null prototype] { '<a>': '<%20%20>' }
    querystring.parse('a=1',null,null,{decodeURIComponent:()=>{throw 1}}) ⇒ [Object: null prototype] { a: '1' }
    querystring.parse('__proto__=1&hasOwnProperty=2') ⇒ [Object: null prototype] { ['__proto__']: '1', hasOwnProperty: '2' }
    querystring.parse(5) ⇒ [Object: null prototype] {}
    querystring.parse('a=1&a=2&a=3&a') ⇒ [Object: null prototype] { a: [ '1', '2', '3', '' ] }
    querystring.parse('é=ü&%C3%A9=x') ⇒ [Object: null prototype] { 'é': [ 'ü', 'x' ] }
    querystring.parse('a=1&=2&=3') ⇒ [Object: null prototype] { a: '1', '': [ '2', '3' ] }
    querystring.parse('a%3Db=c%26d') ⇒ [Object: null prototype] { 'a=b': 'c&d' }
    querystring.stringify({a:1,b:'x y',c:[1,'2',true],d:null,e:undefined,f:{},g:NaN,h:Infinity,i:5n,j:false}) ⇒ 'a=1&b=x%20y&c=1&c=2&c=true&d=&e=&f=&g=&h=&i=5&j=false'
    querystring.stringify({a:'é&=',b:''}) ⇒ 'a=%C3%A9%26%3D&b='
    querystring.stringify({a:1,b:2},';',':') ⇒ 'a:1;b:2'
    querystring.stringify('x') ⇒ ''
    querystring.stringify(null) ⇒ ''
    querystring.stringify([1,2]) ⇒ '0=1&1=2'
    querystring.stringify({a:[]}) ⇒ ''
    querystring.stringify({a:'\ud800'}) ⇒ ! URIError [ERR_INVALID_URI]: URI malformed
    querystring.stringify({a:'x y'},null,null,{encodeURIComponent:(s)=>'<'+s+'>'}) ⇒ '<a>=<x y>'
    querystring.stringify({'a b':"!'()*-._~"}) ⇒ "a%20b=!'()*-._~"
    querystring.stringify({a:'💩'}) ⇒ 'a=%F0%9F%92%A9'
    querystring.escape('a b&é!') ⇒ 'a%20b%26%C3%A9!'
    querystring.escape(5) ⇒ '5'
    querystring.escape({toString(){return 'x y'}}) ⇒ 'x%20y'
    querystring.escape('\ud800') ⇒ ! URIError [ERR_INVALID_URI]: URI malformed
    querystring.unescape('a%20b%zz') ⇒ 'a b%zz'
    querystring.unescape('%ff') ⇒ '�'
    querystring.unescape('a+b') ⇒ 'a+b'
    querystring.unescapeBuffer('a%20b%zz') ⇒ <Buffer 61 20 62 25 7a 7a>
    ~ Object.keys(querystring) ⇒ [␤  'unescapeBuffer',␤  'unescape',␤  'escape',␤  'stringify',␤  'encode',␤  'parse',␤  'decode'␤]
    querystring ⇒ {␤  unescapeBuffer: [Function: unescapeBuffer],␤  unescape: [Function: qsUnescape],␤  escape: [Function: qsEscape],␤  stringify: [Function: stringify],␤  encode: [Function: stringify],␤  parse: [Function: parse],␤  decode: [Function: parse]␤}
    querystring.stringify({a:-0,b:1e21,c:1.5}) ⇒ 'a=0&b=1e%2B21&c=1.5'
    """#

  /// string_decoder.
  static let decoders = #"""
    new string_decoder.StringDecoder('utf8') ⇒ StringDecoder {␤  encoding: 'utf8',␤  Symbol(kNativeDecoder): <Buffer 00 00 00 00 00 00 01>␤}
    new string_decoder.StringDecoder() ⇒ StringDecoder {␤  encoding: 'utf8',␤  Symbol(kNativeDecoder): <Buffer 00 00 00 00 00 00 01>␤}
    new string_decoder.StringDecoder('nope') ⇒ ! TypeError [ERR_UNKNOWN_ENCODING]: Unknown encoding: nope
    new string_decoder.StringDecoder(null) ⇒ StringDecoder {␤  encoding: 'utf8',␤  Symbol(kNativeDecoder): <Buffer 00 00 00 00 00 00 01>␤}
    new string_decoder.StringDecoder('UCS2').encoding ⇒ 'utf16le'
    new string_decoder.StringDecoder('binary').encoding ⇒ 'latin1'
    ~ {const d=new string_decoder.StringDecoder('utf8'),o=[]; for(const c of ["e2", "82", "ac"]){o.push(d.write(Buffer.from(c,'hex')),d.lastNeed,d.lastTotal)}; o.push(d.end()); o} ⇒ [␤  '', 2,   3, '', 1,␤  3,  '€', 0, 0,  ''␤]
    ~ {const d=new string_decoder.StringDecoder('utf8'),o=[]; for(const c of ["e282", "41"]){o.push(d.write(Buffer.from(c,'hex')),d.lastNeed,d.lastTotal)}; o.push(d.end()); o} ⇒ [␤  '',   1, 3,␤  '�A', 0, 0,␤  ''␤]
    ~ {const d=new string_decoder.StringDecoder('utf8'),o=[]; for(const c of ["f09f", "92a9", "c3"]){o.push(d.write(Buffer.from(c,'hex')),d.lastNeed,d.lastTotal)}; o.push(d.end()); o} ⇒ [␤  '', 2,   4,  '💩',␤  0,  0,   '', 1,␤  2,  '�'␤]
    ~ {const d=new string_decoder.StringDecoder('utf8'),o=[]; for(const c of ["ff41e2"]){o.push(d.write(Buffer.from(c,'hex')),d.lastNeed,d.lastTotal)}; o.push(d.end()); o} ⇒ [ '�A', 2, 3, '�' ]
    ~ {const d=new string_decoder.StringDecoder('utf8'),o=[]; for(const c of ["eda080"]){o.push(d.write(Buffer.from(c,'hex')),d.lastNeed,d.lastTotal)}; o.push(d.end()); o} ⇒ [ '���', 0, 0, '' ]
    ~ {const d=new string_decoder.StringDecoder('utf8'),o=[]; for(const c of ["c3", "c3a9"]){o.push(d.write(Buffer.from(c,'hex')),d.lastNeed,d.lastTotal)}; o.push(d.end()); o} ⇒ [␤  '',   1, 2,␤  '�é', 0, 0,␤  ''␤]
    ~ {const d=new string_decoder.StringDecoder('utf8'),o=[]; for(const c of ["f0", "82", "41"]){o.push(d.write(Buffer.from(c,'hex')),d.lastNeed,d.lastTotal)}; o.push(d.end()); o} ⇒ [␤  '',    3, 4,␤  '',    2, 4,␤  '��A', 0, 0,␤  ''␤]
    ~ {const d=new string_decoder.StringDecoder('utf8'),o=[]; for(const c of ["e0", "80"]){o.push(d.write(Buffer.from(c,'hex')),d.lastNeed,d.lastTotal)}; o.push(d.end()); o} ⇒ [␤  '',   2, 3,␤  '',   1, 3,␤  '��'␤]
    ~ {const d=new string_decoder.StringDecoder('utf8'),o=[]; for(const c of ["f4", "90", "80", "80"]){o.push(d.write(Buffer.from(c,'hex')),d.lastNeed,d.lastTotal)}; o.push(d.end()); o} ⇒ [␤  '',     3, 4,␤  '',     2, 4,␤  '',     1, 4,␤  '����', 0, 0,␤  ''␤]
    ~ {const d=new string_decoder.StringDecoder('utf8'),o=[]; for(const c of ["c0", "80"]){o.push(d.write(Buffer.from(c,'hex')),d.lastNeed,d.lastTotal)}; o.push(d.end()); o} ⇒ [␤  '',   1, 2,␤  '��', 0, 0,␤  ''␤]
    ~ {const d=new string_decoder.StringDecoder('utf8'),o=[]; for(const c of ["ed", "a0", "80"]){o.push(d.write(Buffer.from(c,'hex')),d.lastNeed,d.lastTotal)}; o.push(d.end()); o} ⇒ [␤  '',    2, 3,␤  '',    1, 3,␤  '���', 0, 0,␤  ''␤]
    ~ {const d=new string_decoder.StringDecoder('utf8'),o=[]; for(const c of [""]){o.push(d.write(Buffer.from(c,'hex')),d.lastNeed,d.lastTotal)}; o.push(d.end()); o} ⇒ [ '', 0, 0, '' ]
    ~ {const d=new string_decoder.StringDecoder('utf16le'),o=[]; for(const c of ["61", "00", "62"]){o.push(d.write(Buffer.from(c,'hex')),d.lastNeed,d.lastTotal)}; o.push(d.end()); o} ⇒ [␤  '', 1,  2, 'a', 0,␤  0,  '', 1, 2,   ''␤]
    ~ {const d=new string_decoder.StringDecoder('utf16le'),o=[]; for(const c of ["3dd8", "a9dc"]){o.push(d.write(Buffer.from(c,'hex')),d.lastNeed,d.lastTotal)}; o.push(d.end()); o} ⇒ [␤  '',   2, 4,␤  '💩', 0, 0,␤  ''␤]
    ~ {const d=new string_decoder.StringDecoder('utf16le'),o=[]; for(const c of ["3dd8", "61"]){o.push(d.write(Buffer.from(c,'hex')),d.lastNeed,d.lastTotal)}; o.push(d.end()); o} ⇒ [ '', 2, 4, '', 1, 4, '\ud83d' ]
    ~ {const d=new string_decoder.StringDecoder('utf16le'),o=[]; for(const c of ["3dd8a9"]){o.push(d.write(Buffer.from(c,'hex')),d.lastNeed,d.lastTotal)}; o.push(d.end()); o} ⇒ [ '\ud83d', 1, 2, '' ]
    ~ {const d=new string_decoder.StringDecoder('utf16le'),o=[]; for(const c of ["3d", "d8a9", "dc"]){o.push(d.write(Buffer.from(c,'hex')),d.lastNeed,d.lastTotal)}; o.push(d.end()); o} ⇒ [ '', 1, 2, '\ud83d', 1, 2, '\udca9', 0, 0, '' ]
    ~ {const d=new string_decoder.StringDecoder('utf16le'),o=[]; for(const c of ["3dd86100"]){o.push(d.write(Buffer.from(c,'hex')),d.lastNeed,d.lastTotal)}; o.push(d.end()); o} ⇒ [ '\ud83da', 0, 0, '' ]
    ~ {const d=new string_decoder.StringDecoder('base64'),o=[]; for(const c of ["61", "6263", "64"]){o.push(d.write(Buffer.from(c,'hex')),d.lastNeed,d.lastTotal)}; o.push(d.end()); o} ⇒ [␤  '',     2, 3,␤  'YWJj', 0, 0,␤  '',     2, 3,␤  'ZA=='␤]
    ~ {const d=new string_decoder.StringDecoder('base64'),o=[]; for(const c of ["6162"]){o.push(d.write(Buffer.from(c,'hex')),d.lastNeed,d.lastTotal)}; o.push(d.end()); o} ⇒ [ '', 1, 3, 'YWI=' ]
    ~ {const d=new string_decoder.StringDecoder('base64url'),o=[]; for(const c of ["fbff", "fe"]){o.push(d.write(Buffer.from(c,'hex')),d.lastNeed,d.lastTotal)}; o.push(d.end()); o} ⇒ [␤  '', 1,␤  3,  '-__-',␤  0,  0,␤  ''␤]
    ~ {const d=new string_decoder.StringDecoder('hex'),o=[]; for(const c of ["61", "62"]){o.push(d.write(Buffer.from(c,'hex')),d.lastNeed,d.lastTotal)}; o.push(d.end()); o} ⇒ [␤  '61', 0, 0,␤  '62', 0, 0,␤  ''␤]
    ~ {const d=new string_decoder.StringDecoder('latin1'),o=[]; for(const c of ["e9", "ff"]){o.push(d.write(Buffer.from(c,'hex')),d.lastNeed,d.lastTotal)}; o.push(d.end()); o} ⇒ [␤  'é', 0, 0,  'ÿ',␤  0,   0, ''␤]
    ~ {const d=new string_decoder.StringDecoder('ascii'),o=[]; for(const c of ["e9"]){o.push(d.write(Buffer.from(c,'hex')),d.lastNeed,d.lastTotal)}; o.push(d.end()); o} ⇒ [ 'i', 0, 0, '' ]
    new string_decoder.StringDecoder().write('x') ⇒ 'x'
    new string_decoder.StringDecoder().write(5) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "buf" argument must be an instance of Buffer, TypedArray, or DataView. Received type number (5)
    new string_decoder.StringDecoder().end(Buffer.from('é')) ⇒ 'é'
    {const d=new string_decoder.StringDecoder(); d.write(Buffer.from([0xe2])); d} ⇒ StringDecoder {␤  encoding: 'utf8',␤  Symbol(kNativeDecoder): <Buffer e2 00 00 00 02 01 01>␤}
    ~ new string_decoder.StringDecoder().write(new Uint8Array([97])) ⇒ 'a'
    """#

  /// punycode.
  static let punycode = #"""
    punycode.encode('mañana') ⇒ 'maana-pta'
    punycode.encode('☃-⌘') ⇒ '--dqo34k'
    punycode.decode('maana-pta') ⇒ 'mañana'
    punycode.decode('--dqo34k') ⇒ '☃-⌘'
    punycode.decode('\x80') ⇒ ! RangeError: Invalid input
    punycode.decode('a-!') ⇒ ! RangeError: Invalid input
    punycode.toASCII('mañana.com') ⇒ 'xn--maana-pta.com'
    punycode.toASCII('a@é.com') ⇒ 'a@xn--9ca.com'
    punycode.toUnicode('xn--maana-pta.com') ⇒ 'mañana.com'
    punycode.toASCII('例え。テスト') ⇒ 'xn--r8jz45g.xn--zckzah'
    punycode.ucs2.decode('abc💩') ⇒ [ 97, 98, 99, 128169 ]
    punycode.ucs2.encode([97,0x1f4a9]) ⇒ 'a💩'
    punycode.version ⇒ '2.1.0'
    ~ Object.keys(punycode) ⇒ [ 'version', 'ucs2', 'decode', 'encode', 'toASCII', 'toUnicode' ]
    punycode.encode('💩') ⇒ 'ls8h'
    punycode.decode('ls8h') ⇒ '💩'
    punycode.encode('abc') ⇒ 'abc-'
    punycode.decode('') ⇒ ''
    """#

  /// os and process.
  static let system = #"""
    os.EOL ⇒ '\n'
    os.platform() ⇒ 'linux'
    os.devNull ⇒ '/dev/null'
    ~ Object.keys(os.constants) ⇒ [ 'UV_UDP_REUSEADDR', 'dlopen', 'errno', 'signals', 'priority' ]
    os.constants.signals ⇒ [Object: null prototype] {␤  SIGHUP: 1,␤  SIGINT: 2,␤  SIGQUIT: 3,␤  SIGILL: 4,␤  SIGTRAP: 5,␤  SIGABRT: 6,␤  SIGIOT: 6,␤  SIGBUS: 7,␤  SIGFPE: 8,␤  SIGKILL: 9,␤  SIGUSR1: 10,␤  SIGSEGV: 11,␤  SIGUSR2: 12,␤  SIGPIPE: 13,␤  SIGALRM: 14,␤  SIGTERM: 15,␤  SIGCHLD: 17,␤  SIGSTKFLT: 16,␤  SIGCONT: 18,␤  SIGSTOP: 19,␤  SIGTSTP: 20,␤  SIGTTIN: 21,␤  SIGTTOU: 22,␤  SIGURG: 23,␤  SIGXCPU: 24,␤  SIGXFSZ: 25,␤  SIGVTALRM: 26,␤  SIGPROF: 27,␤  SIGWINCH: 28,␤  SIGIO: 29,␤  SIGPOLL: 29,␤  SIGPWR: 30,␤  SIGSYS: 31␤}
    os.constants.priority ⇒ [Object: null prototype] {␤  PRIORITY_LOW: 19,␤  PRIORITY_BELOW_NORMAL: 10,␤  PRIORITY_NORMAL: 0,␤  PRIORITY_ABOVE_NORMAL: -7,␤  PRIORITY_HIGH: -14,␤  PRIORITY_HIGHEST: -20␤}
    os.constants.errno ⇒ [Object: null prototype] {␤  E2BIG: 7,␤  EACCES: 13,␤  EADDRINUSE: 98,␤  EADDRNOTAVAIL: 99,␤  EAFNOSUPPORT: 97,␤  EAGAIN: 11,␤  EALREADY: 114,␤  EBADF: 9,␤  EBADMSG: 74,␤  EBUSY: 16,␤  ECANCELED: 125,␤  ECHILD: 10,␤  ECONNABORTED: 103,␤  ECONNREFUSED: 111,␤  ECONNRESET: 104,␤  EDEADLK: 35,␤  EDESTADDRREQ: 89,␤  EDOM: 33,␤  EDQUOT: 122,␤  EEXIST: 17,␤  EFAULT: 14,␤  EFBIG: 27,␤  EHOSTUNREACH: 113,␤  EIDRM: 43,␤  EILSEQ: 84,␤  EINPROGRESS: 115,␤  EINTR: 4,␤  EINVAL: 22,␤  EIO: 5,␤  EISCONN: 106,␤  EISDIR: 21,␤  ELOOP: 40,␤  EMFILE: 24,␤  EMLINK: 31,␤  EMSGSIZE: 90,␤  EMULTIHOP: 72,␤  ENAMETOOLONG: 36,␤  ENETDOWN: 100,␤  ENETRESET: 102,␤  ENETUNREACH: 101,␤  ENFILE: 23,␤  ENOBUFS: 105,␤  ENODATA: 61,␤  ENODEV: 19,␤  ENOENT: 2,␤  ENOEXEC: 8,␤  ENOLCK: 37,␤  ENOLINK: 67,␤  ENOMEM: 12,␤  ENOMSG: 42,␤  ENOPROTOOPT: 92,␤  ENOSPC: 28,␤  ENOSR: 63,␤  ENOSTR: 60,␤  ENOSYS: 38,␤  ENOTCONN: 107,␤  ENOTDIR: 20,␤  ENOTEMPTY: 39,␤  ENOTSOCK: 88,␤  ENOTSUP: 95,␤  ENOTTY: 25,␤  ENXIO: 6,␤  EOPNOTSUPP: 95,␤  EOVERFLOW: 75,␤  EPERM: 1,␤  EPIPE: 32,␤  EPROTO: 71,␤  EPROTONOSUPPORT: 93,␤  EPROTOTYPE: 91,␤  ERANGE: 34,␤  EROFS: 30,␤  ESPIPE: 29,␤  ESRCH: 3,␤  ESTALE: 116,␤  ETIME: 62,␤  ETIMEDOUT: 110,␤  ETXTBSY: 26,␤  EWOULDBLOCK: 11,␤  EXDEV: 18␤}
    os.constants.dlopen ⇒ [Object: null prototype] {␤  RTLD_LAZY: 1,␤  RTLD_NOW: 2,␤  RTLD_GLOBAL: 256,␤  RTLD_LOCAL: 0,␤  RTLD_DEEPBIND: 8␤}
    os.type() ⇒ 'Linux'
    os.endianness() ⇒ 'LE'
    os.getPriority() ⇒ 0
    process.platform ⇒ 'linux'
    ~ Object.prototype.toString.call(process) ⇒ '[object process]'
    typeof process.version ⇒ 'string'
    process.umask('x') ⇒ ! TypeError [ERR_INVALID_ARG_VALUE]: The argument 'mask' must be a 32-bit unsigned integer or an octal string. Received 'x'
    process.nextTick(5) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "callback" argument must be of type function. Received type number (5)
    process.emitWarning(5) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "warning" argument must be of type string or an instance of Error. Received type number (5)
    process.emitWarning('x',{detail:'d',code:'C1'}) ⇒ undefined
    process.stdout.write(5) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "chunk" argument must be of type string or an instance of Buffer, TypedArray, or DataView. Received type number (5)
    process.stdout.write('x','nope') ⇒ ! TypeError [ERR_UNKNOWN_ENCODING]: Unknown encoding: nope
    process.getuid.name ⇒ 'getuid'
    ~ Object.getOwnPropertyNames(process).includes('_events') ⇒ true
    process.on('exit',()=>1)===process ⇒ true
    process instanceof events ⇒ true
    process.constructor.name ⇒ 'process'
    process.stdout.fd ⇒ 1
    process.getBuiltinModule('path')===path ⇒ true
    process.getBuiltinModule('nope') ⇒ undefined
    process.getBuiltinModule(5) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "id" argument must be of type string. Received type number (5)
    """#
}
