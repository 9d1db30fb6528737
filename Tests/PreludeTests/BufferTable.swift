// swift-format-ignore-file
// Data: JavaScript expressions and what Node 24 gives for them, made by running Node. What differs here for a reason is
// left out. A line is `expression ⇒ text`, with ␤ for line breaks in the text; `!` begins what an error says. A `~` marks
// expressions that themselves use what users can patch.

/// Buffer.
enum BufferTable {
  /// Texts as bytes and bytes as texts.
  static let texts = #"""
    Buffer.from('','utf8') ⇒ <Buffer >
    Buffer.byteLength('a','utf8') ⇒ 1
    Buffer.from('héllo','utf8') ⇒ <Buffer 68 c3 a9 6c 6c 6f>
    Buffer.byteLength('€','utf8') ⇒ 3
    Buffer.from('\ud800','utf8') ⇒ <Buffer ef bf bd>
    Buffer.byteLength('a\udc00b','utf8') ⇒ 5
    Buffer.from('616','utf8') ⇒ <Buffer 36 31 36>
    Buffer.byteLength('61g2','utf8') ⇒ 4
    Buffer.from('YWI','utf8') ⇒ <Buffer 59 57 49>
    Buffer.byteLength('YW Jj','utf8') ⇒ 5
    Buffer.from('=','utf8') ⇒ <Buffer 3d>
    Buffer.byteLength('YQ==YQ==','utf8') ⇒ 8
    Buffer.from([]).toString('utf8') ⇒ ''
    Buffer.from([0xe2,0x82]).toString('utf8') ⇒ '�'
    Buffer.isEncoding('utf8') ⇒ true
    Buffer.from('a','utf-8') ⇒ <Buffer 61>
    Buffer.byteLength('abc','utf-8') ⇒ 3
    Buffer.from('€','utf-8') ⇒ <Buffer e2 82 ac>
    Buffer.byteLength('💩','utf-8') ⇒ 4
    Buffer.from('a\udc00b','utf-8') ⇒ <Buffer 61 ef bf bd 62>
    Buffer.byteLength('zz','utf-8') ⇒ 2
    Buffer.from('61g2','utf-8') ⇒ <Buffer 36 31 67 32>
    Buffer.byteLength('YQ==','utf-8') ⇒ 4
    Buffer.from('YW Jj','utf-8') ⇒ <Buffer 59 57 20 4a 6a>
    Buffer.byteLength('a-_b','utf-8') ⇒ 4
    Buffer.from('YQ==YQ==','utf-8') ⇒ <Buffer 59 51 3d 3d 59 51 3d 3d>
    Buffer.byteLength('\u0000\xff\u0100','utf-8') ⇒ 5
    Buffer.from([0x61,0xff,0x00,0x80]).toString('utf-8') ⇒ 'a�\x00�'
    Buffer.from([0xd8,0x3d,0xdc,0xa9]).toString('utf-8') ⇒ '�=ܩ'
    Buffer.byteLength('','UTF-8') ⇒ 0
    Buffer.from('abc','UTF-8') ⇒ <Buffer 61 62 63>
    Buffer.byteLength('héllo','UTF-8') ⇒ 6
    Buffer.from('💩','UTF-8') ⇒ <Buffer f0 9f 92 a9>
    Buffer.byteLength('\ud800','UTF-8') ⇒ 3
    Buffer.from('zz','UTF-8') ⇒ <Buffer 7a 7a>
    Buffer.byteLength('616','UTF-8') ⇒ 3
    Buffer.from('YQ==','UTF-8') ⇒ <Buffer 59 51 3d 3d>
    Buffer.byteLength('YWI','UTF-8') ⇒ 3
    Buffer.from('a-_b','UTF-8') ⇒ <Buffer 61 2d 5f 62>
    Buffer.byteLength('=','UTF-8') ⇒ 1
    Buffer.from('\u0000\xff\u0100','UTF-8') ⇒ <Buffer 00 c3 bf c4 80>
    Buffer.from([0x61]).toString('UTF-8') ⇒ 'a'
    Buffer.from([0xe2,0x82,0xac,0xf0,0x9f,0x92,0xa9,0xed,0xa0,0x80]).toString('UTF-8') ⇒ '€💩���'
    Buffer.from('','hex') ⇒ <Buffer >
    Buffer.byteLength('a','hex') ⇒ 0
    Buffer.from('héllo','hex') ⇒ <Buffer >
    Buffer.byteLength('€','hex') ⇒ 0
    Buffer.from('\ud800','hex') ⇒ <Buffer >
    Buffer.byteLength('a\udc00b','hex') ⇒ 1
    Buffer.from('616','hex') ⇒ <Buffer 61>
    Buffer.byteLength('61g2','hex') ⇒ 2
    Buffer.from('YWI','hex') ⇒ <Buffer >
    Buffer.byteLength('YW Jj','hex') ⇒ 2
    Buffer.from('=','hex') ⇒ <Buffer >
    Buffer.byteLength('YQ==YQ==','hex') ⇒ 4
    Buffer.from([]).toString('hex') ⇒ ''
    Buffer.from([0xe2,0x82]).toString('hex') ⇒ 'e282'
    Buffer.isEncoding('hex') ⇒ true
    Buffer.from('a','base64') ⇒ <Buffer >
    Buffer.byteLength('abc','base64') ⇒ 2
    Buffer.from('€','base64') ⇒ <Buffer >
    Buffer.byteLength('💩','base64') ⇒ 1
    Buffer.from('a\udc00b','base64') ⇒ <Buffer 69>
    Buffer.byteLength('zz','base64') ⇒ 1
    Buffer.from('61g2','base64') ⇒ <Buffer eb 58 36>
    Buffer.byteLength('YQ==','base64') ⇒ 1
    Buffer.from('YW Jj','base64') ⇒ <Buffer 61 62 63>
    Buffer.byteLength('a-_b','base64') ⇒ 3
    Buffer.from('YQ==YQ==','base64') ⇒ <Buffer 61>
    Buffer.byteLength('\u0000\xff\u0100','base64') ⇒ 2
    Buffer.from([0x61,0xff,0x00,0x80]).toString('base64') ⇒ 'Yf8AgA=='
    Buffer.from([0xd8,0x3d,0xdc,0xa9]).toString('base64') ⇒ '2D3cqQ=='
    Buffer.byteLength('','base64url') ⇒ 0
    Buffer.from('abc','base64url') ⇒ <Buffer 69 b7>
    Buffer.byteLength('héllo','base64url') ⇒ 3
    Buffer.from('💩','base64url') ⇒ <Buffer >
    Buffer.byteLength('\ud800','base64url') ⇒ 0
    Buffer.from('zz','base64url') ⇒ <Buffer cf>
    Buffer.byteLength('616','base64url') ⇒ 2
    Buffer.from('YQ==','base64url') ⇒ <Buffer 61>
    Buffer.byteLength('YWI','base64url') ⇒ 2
    Buffer.from('a-_b','base64url') ⇒ <Buffer 6b ef db>
    Buffer.byteLength('=','base64url') ⇒ 0
    Buffer.from('\u0000\xff\u0100','base64url') ⇒ <Buffer >
    Buffer.from([0x61]).toString('base64url') ⇒ 'YQ'
    Buffer.from([0xe2,0x82,0xac,0xf0,0x9f,0x92,0xa9,0xed,0xa0,0x80]).toString('base64url') ⇒ '4oKs8J-Sqe2ggA'
    Buffer.from('','latin1') ⇒ <Buffer >
    Buffer.byteLength('a','latin1') ⇒ 1
    Buffer.from('héllo','latin1') ⇒ <Buffer 68 e9 6c 6c 6f>
    Buffer.byteLength('€','latin1') ⇒ 1
    Buffer.from('\ud800','latin1') ⇒ <Buffer 00>
    Buffer.byteLength('a\udc00b','latin1') ⇒ 3
    Buffer.from('616','latin1') ⇒ <Buffer 36 31 36>
    Buffer.byteLength('61g2','latin1') ⇒ 4
    Buffer.from('YWI','latin1') ⇒ <Buffer 59 57 49>
    Buffer.byteLength('YW Jj','latin1') ⇒ 5
    Buffer.from('=','latin1') ⇒ <Buffer 3d>
    Buffer.byteLength('YQ==YQ==','latin1') ⇒ 8
    Buffer.from([]).toString('latin1') ⇒ ''
    Buffer.from([0xe2,0x82]).toString('latin1') ⇒ 'â\x82'
    Buffer.isEncoding('latin1') ⇒ true
    Buffer.from('a','binary') ⇒ <Buffer 61>
    Buffer.byteLength('abc','binary') ⇒ 3
    Buffer.from('€','binary') ⇒ <Buffer ac>
    Buffer.byteLength('💩','binary') ⇒ 2
    Buffer.from('a\udc00b','binary') ⇒ <Buffer 61 00 62>
    Buffer.byteLength('zz','binary') ⇒ 2
    Buffer.from('61g2','binary') ⇒ <Buffer 36 31 67 32>
    Buffer.byteLength('YQ==','binary') ⇒ 4
    Buffer.from('YW Jj','binary') ⇒ <Buffer 59 57 20 4a 6a>
    Buffer.byteLength('a-_b','binary') ⇒ 4
    Buffer.from('YQ==YQ==','binary') ⇒ <Buffer 59 51 3d 3d 59 51 3d 3d>
    Buffer.byteLength('\u0000\xff\u0100','binary') ⇒ 3
    Buffer.from([0x61,0xff,0x00,0x80]).toString('binary') ⇒ 'aÿ\x00\x80'
    Buffer.from([0xd8,0x3d,0xdc,0xa9]).toString('binary') ⇒ 'Ø=Ü©'
    Buffer.byteLength('','ascii') ⇒ 0
    Buffer.from('abc','ascii') ⇒ <Buffer 61 62 63>
    Buffer.byteLength('héllo','ascii') ⇒ 5
    Buffer.from('💩','ascii') ⇒ <Buffer 3d a9>
    Buffer.byteLength('\ud800','ascii') ⇒ 1
    Buffer.from('zz','ascii') ⇒ <Buffer 7a 7a>
    Buffer.byteLength('616','ascii') ⇒ 3
    Buffer.from('YQ==','ascii') ⇒ <Buffer 59 51 3d 3d>
    Buffer.byteLength('YWI','ascii') ⇒ 3
    Buffer.from('a-_b','ascii') ⇒ <Buffer 61 2d 5f 62>
    Buffer.byteLength('=','ascii') ⇒ 1
    Buffer.from('\u0000\xff\u0100','ascii') ⇒ <Buffer 00 ff 00>
    Buffer.from([0x61]).toString('ascii') ⇒ 'a'
    Buffer.from([0xe2,0x82,0xac,0xf0,0x9f,0x92,0xa9,0xed,0xa0,0x80]).toString('ascii') ⇒ 'b\x02,p\x1F\x12)m \x00'
    Buffer.from('','ucs2') ⇒ <Buffer >
    Buffer.byteLength('a','ucs2') ⇒ 2
    Buffer.from('héllo','ucs2') ⇒ <Buffer 68 00 e9 00 6c 00 6c 00 6f 00>
    Buffer.byteLength('€','ucs2') ⇒ 2
    Buffer.from('\ud800','ucs2') ⇒ <Buffer 00 d8>
    Buffer.byteLength('a\udc00b','ucs2') ⇒ 6
    Buffer.from('616','ucs2') ⇒ <Buffer 36 00 31 00 36 00>
    Buffer.byteLength('61g2','ucs2') ⇒ 8
    Buffer.from('YWI','ucs2') ⇒ <Buffer 59 00 57 00 49 00>
    Buffer.byteLength('YW Jj','ucs2') ⇒ 10
    Buffer.from('=','ucs2') ⇒ <Buffer 3d 00>
    Buffer.byteLength('YQ==YQ==','ucs2') ⇒ 16
    Buffer.from([]).toString('ucs2') ⇒ ''
    Buffer.from([0xe2,0x82]).toString('ucs2') ⇒ '苢'
    Buffer.isEncoding('ucs2') ⇒ true
    Buffer.from('a','ucs-2') ⇒ <Buffer 61 00>
    Buffer.byteLength('abc','ucs-2') ⇒ 6
    Buffer.from('€','ucs-2') ⇒ <Buffer ac 20>
    Buffer.byteLength('💩','ucs-2') ⇒ 4
    Buffer.from('a\udc00b','ucs-2') ⇒ <Buffer 61 00 00 dc 62 00>
    Buffer.byteLength('zz','ucs-2') ⇒ 4
    Buffer.from('61g2','ucs-2') ⇒ <Buffer 36 00 31 00 67 00 32 00>
    Buffer.byteLength('YQ==','ucs-2') ⇒ 8
    Buffer.from('YW Jj','ucs-2') ⇒ <Buffer 59 00 57 00 20 00 4a 00 6a 00>
    Buffer.byteLength('a-_b','ucs-2') ⇒ 8
    Buffer.from('YQ==YQ==','ucs-2') ⇒ <Buffer 59 00 51 00 3d 00 3d 00 59 00 51 00 3d 00 3d 00>
    Buffer.byteLength('\u0000\xff\u0100','ucs-2') ⇒ 6
    Buffer.from([0x61,0xff,0x00,0x80]).toString('ucs-2') ⇒ '｡耀'
    Buffer.from([0xd8,0x3d,0xdc,0xa9]).toString('ucs-2') ⇒ '㷘꧜'
    Buffer.byteLength('','utf16le') ⇒ 0
    Buffer.from('abc','utf16le') ⇒ <Buffer 61 00 62 00 63 00>
    Buffer.byteLength('héllo','utf16le') ⇒ 10
    Buffer.from('💩','utf16le') ⇒ <Buffer 3d d8 a9 dc>
    Buffer.byteLength('\ud800','utf16le') ⇒ 2
    Buffer.from('zz','utf16le') ⇒ <Buffer 7a 00 7a 00>
    Buffer.byteLength('616','utf16le') ⇒ 6
    Buffer.from('YQ==','utf16le') ⇒ <Buffer 59 00 51 00 3d 00 3d 00>
    Buffer.byteLength('YWI','utf16le') ⇒ 6
    Buffer.from('a-_b','utf16le') ⇒ <Buffer 61 00 2d 00 5f 00 62 00>
    Buffer.byteLength('=','utf16le') ⇒ 2
    Buffer.from('\u0000\xff\u0100','utf16le') ⇒ <Buffer 00 00 ff 00 00 01>
    Buffer.from([0x61]).toString('utf16le') ⇒ ''
    Buffer.from([0xe2,0x82,0xac,0xf0,0x9f,0x92,0xa9,0xed,0xa0,0x80]).toString('utf16le') ⇒ '苢銟肠'
    Buffer.from('','utf-16le') ⇒ <Buffer >
    Buffer.byteLength('a','utf-16le') ⇒ 2
    Buffer.from('héllo','utf-16le') ⇒ <Buffer 68 00 e9 00 6c 00 6c 00 6f 00>
    Buffer.byteLength('€','utf-16le') ⇒ 2
    Buffer.from('\ud800','utf-16le') ⇒ <Buffer 00 d8>
    Buffer.byteLength('a\udc00b','utf-16le') ⇒ 6
    Buffer.from('616','utf-16le') ⇒ <Buffer 36 00 31 00 36 00>
    Buffer.byteLength('61g2','utf-16le') ⇒ 8
    Buffer.from('YWI','utf-16le') ⇒ <Buffer 59 00 57 00 49 00>
    Buffer.byteLength('YW Jj','utf-16le') ⇒ 10
    Buffer.from('=','utf-16le') ⇒ <Buffer 3d 00>
    Buffer.byteLength('YQ==YQ==','utf-16le') ⇒ 16
    Buffer.from([]).toString('utf-16le') ⇒ ''
    Buffer.from([0xe2,0x82]).toString('utf-16le') ⇒ '苢'
    Buffer.isEncoding('utf-16le') ⇒ true
    Buffer.from('a','nope') ⇒ ! TypeError [ERR_UNKNOWN_ENCODING]: Unknown encoding: nope
    Buffer.byteLength('abc','nope') ⇒ 3
    Buffer.from('€','nope') ⇒ ! TypeError [ERR_UNKNOWN_ENCODING]: Unknown encoding: nope
    Buffer.byteLength('💩','nope') ⇒ 4
    Buffer.from('a\udc00b','nope') ⇒ ! TypeError [ERR_UNKNOWN_ENCODING]: Unknown encoding: nope
    Buffer.byteLength('zz','nope') ⇒ 2
    Buffer.from('61g2','nope') ⇒ ! TypeError [ERR_UNKNOWN_ENCODING]: Unknown encoding: nope
    Buffer.byteLength('YQ==','nope') ⇒ 4
    Buffer.from('YW Jj','nope') ⇒ ! TypeError [ERR_UNKNOWN_ENCODING]: Unknown encoding: nope
    Buffer.byteLength('a-_b','nope') ⇒ 4
    Buffer.from('YQ==YQ==','nope') ⇒ ! TypeError [ERR_UNKNOWN_ENCODING]: Unknown encoding: nope
    Buffer.byteLength('\u0000\xff\u0100','nope') ⇒ 5
    Buffer.from([0x61,0xff,0x00,0x80]).toString('nope') ⇒ ! TypeError [ERR_UNKNOWN_ENCODING]: Unknown encoding: nope
    Buffer.from([0xd8,0x3d,0xdc,0xa9]).toString('nope') ⇒ ! TypeError [ERR_UNKNOWN_ENCODING]: Unknown encoding: nope
    Buffer.byteLength('','') ⇒ 0
    Buffer.from('abc','') ⇒ <Buffer 61 62 63>
    Buffer.byteLength('héllo','') ⇒ 6
    Buffer.from('💩','') ⇒ <Buffer f0 9f 92 a9>
    Buffer.byteLength('\ud800','') ⇒ 3
    Buffer.from('zz','') ⇒ <Buffer 7a 7a>
    Buffer.byteLength('616','') ⇒ 3
    Buffer.from('YQ==','') ⇒ <Buffer 59 51 3d 3d>
    Buffer.byteLength('YWI','') ⇒ 3
    Buffer.from('a-_b','') ⇒ <Buffer 61 2d 5f 62>
    Buffer.byteLength('=','') ⇒ 1
    Buffer.from('\u0000\xff\u0100','') ⇒ <Buffer 00 c3 bf c4 80>
    Buffer.from([0x61]).toString('') ⇒ ! TypeError [ERR_UNKNOWN_ENCODING]: Unknown encoding: 
    Buffer.from([0xe2,0x82,0xac,0xf0,0x9f,0x92,0xa9,0xed,0xa0,0x80]).toString('') ⇒ ! TypeError [ERR_UNKNOWN_ENCODING]: Unknown encoding: 
    """#

  /// Making buffers, and what is done with them.
  static let methods = #"""
    Buffer.from(5) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. Received type number (5)
    Buffer.from(null) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. Received null
    Buffer.from() ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. Received undefined
    ~ Buffer.from({}) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. Received an instance of Object
    ~ Buffer.from({length:2,0:1,1:300}) ⇒ <Buffer 01 2c>
    ~ Buffer.from({length:'2'}) ⇒ <Buffer >
    ~ Buffer.from(new String('abc')) ⇒ <Buffer 61 62 63>
    ~ Buffer.from(new Uint16Array([1,256,257])) ⇒ <Buffer 01 00 01>
    ~ Buffer.from(new Uint8Array([1,2]).buffer) ⇒ <Buffer 01 02>
    ~ Buffer.from(new Uint8Array([1,2,3,4]).buffer,1) ⇒ <Buffer 02 03 04>
    ~ Buffer.from(new Uint8Array([1,2,3,4]).buffer,1,2) ⇒ <Buffer 02 03>
    Buffer.from(new ArrayBuffer(2),3) ⇒ ! RangeError [ERR_BUFFER_OUT_OF_BOUNDS]: "offset" is outside of buffer bounds
    Buffer.from(new ArrayBuffer(2),1,3) ⇒ ! RangeError [ERR_BUFFER_OUT_OF_BOUNDS]: "length" is outside of buffer bounds
    ~ Buffer.from({type:'Buffer',data:[1,2]}) ⇒ <Buffer 01 02>
    ~ Buffer.from({[Symbol.toPrimitive](){return 'x'}}) ⇒ <Buffer 78>
    Buffer.from(Symbol()) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. Received type symbol (Symbol())
    Buffer.from(true) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. Received type boolean (true)
    Buffer.from('a',5) ⇒ <Buffer 61>
    Buffer.from([1,'2',3.7,-1,'x',null]) ⇒ <Buffer 01 02 03 ff 00 00>
    ~ Buffer.from(new Map()) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. Received an instance of Map
    ~ Buffer.from(new DataView(new ArrayBuffer(2))) ⇒ <Buffer >
    Buffer.of(1,2,3) ⇒ <Buffer 01 02 03>
    Buffer.alloc(3) ⇒ <Buffer 00 00 00>
    Buffer.alloc(3,1) ⇒ <Buffer 01 01 01>
    Buffer.alloc(5,'ab') ⇒ <Buffer 61 62 61 62 61>
    Buffer.alloc(5,'YWI=','base64') ⇒ <Buffer 61 62 61 62 61>
    Buffer.alloc(-1) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "size" is out of range. It must be >= 0 && <= 9007199254740991. Received -1
    Buffer.alloc('1') ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "size" argument must be of type number. Received type string ('1')
    Buffer.alloc(NaN) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "size" is out of range. It must be >= 0 && <= 9007199254740991. Received NaN
    Buffer.alloc(2**53) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "size" is out of range. It must be >= 0 && <= 9007199254740991. Received 9_007_199_254_740_992
    Buffer.alloc(3,Buffer.from('xy')) ⇒ <Buffer 78 79 78>
    Buffer.alloc(3,'zz','hex') ⇒ ! TypeError [ERR_INVALID_ARG_VALUE]: The argument 'value' is invalid. Received 'zz'
    Buffer.alloc(3,'') ⇒ <Buffer 00 00 00>
    Buffer.alloc(3,257) ⇒ <Buffer 01 01 01>
    Buffer.alloc(3,'a','nope') ⇒ ! TypeError [ERR_UNKNOWN_ENCODING]: Unknown encoding: nope
    Buffer.alloc(3,'a',5) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "encoding" argument must be of type string. Received type number (5)
    Buffer.alloc(1.5) ⇒ <Buffer 00>
    Buffer.allocUnsafe(2).length ⇒ 2
    Buffer.allocUnsafe('x') ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "size" argument must be of type number. Received type string ('x')
    Buffer.concat([Buffer.from('a'),Buffer.from('bc')]) ⇒ <Buffer 61 62 63>
    Buffer.concat([Buffer.from('abc')],2) ⇒ <Buffer 61 62>
    Buffer.concat([Buffer.from('abc')],5) ⇒ <Buffer 61 62 63 00 00>
    Buffer.concat([]) ⇒ <Buffer >
    Buffer.concat('x') ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "list" argument must be an instance of Array. Received type string ('x')
    Buffer.concat([1]) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "list[0]" argument must be an instance of Buffer or Uint8Array. Received type number (1)
    ~ Buffer.concat([new Uint8Array([1])]) ⇒ <Buffer 01>
    Buffer.concat([Buffer.from('a')],-1) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "length" is out of range. It must be >= 0 && <= 9007199254740991. Received -1
    Buffer.compare(Buffer.from('a'),Buffer.from('b')) ⇒ -1
    Buffer.compare(Buffer.from('ab'),Buffer.from('a')) ⇒ 1
    Buffer.compare(1,2) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "buf1" argument must be an instance of Buffer or Uint8Array. Received type number (1)
    Buffer.compare(Buffer.from('a'),'a') ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "buf2" argument must be an instance of Buffer or Uint8Array. Received type string ('a')
    Buffer.isBuffer(Buffer.alloc(1)) ⇒ true
    Buffer.isBuffer(new Uint8Array(1)) ⇒ false
    Buffer.isEncoding(5) ⇒ false
    Buffer.isEncoding() ⇒ false
    Buffer.byteLength(5) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "string" argument must be of type string or an instance of Buffer or ArrayBuffer. Received type number (5)
    Buffer.byteLength(new ArrayBuffer(3)) ⇒ 3
    Buffer.byteLength(new DataView(new ArrayBuffer(3))) ⇒ 3
    ~ Buffer.copyBytesFrom(new Uint16Array([1,2,3]),1,1) ⇒ <Buffer 02 00>
    Buffer.copyBytesFrom([1]) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "view" argument must be an instance of TypedArray. Received an instance of Array
    Buffer.copyBytesFrom(new Uint8Array(3),-1) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 && <= 9007199254740991. Received -1
    Buffer.copyBytesFrom(new Uint8Array(3),1.5) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be an integer. Received 1.5
    Buffer.poolSize ⇒ 65536
    ~ Object.keys(Buffer) ⇒ [␤  'poolSize',␤  'from',␤  'copyBytesFrom',␤  'of',␤  'alloc',␤  'allocUnsafe',␤  'allocUnsafeSlow',␤  'isBuffer',␤  'compare',␤  'isEncoding',␤  'concat',␤  'byteLength'␤]
    Buffer.name ⇒ 'Buffer'
    Buffer.length ⇒ 3
    Buffer.prototype.constructor===Buffer ⇒ true
    ~ Object.getPrototypeOf(Buffer)===Uint8Array ⇒ true
    Buffer.from('abc') instanceof Uint8Array ⇒ true
    Buffer.alloc(60) ⇒ <Buffer 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 ... 10 more bytes>
    Buffer.alloc(51) ⇒ <Buffer 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 ... 1 more byte>
    ({a:{b:{c:Buffer.from('x')}}}) ⇒ { a: { b: { c: <Buffer 78> } } }
    ~ Object.assign(Buffer.from('x'),{foo:1,bar:{a:1}}) ⇒ <Buffer 78, foo: 1, bar: { a: 1 }>
    class B extends Buffer{}; 1 ⇒ 1
    util.inspect(Buffer.from('abc'),{colors:true}) ⇒ '<Buffer 61 62 63>'
    Buffer.from('abc').toJSON() ⇒ { type: 'Buffer', data: [ 97, 98, 99 ] }
    ~ JSON.stringify(Buffer.from('ab')) ⇒ '{"type":"Buffer","data":[97,98]}'
    `${Buffer.from('abc')}` ⇒ 'abc'
    ~ Buffer.from('abc')+'' ⇒ 'abc'
    ~ [...Buffer.from('ab')] ⇒ [ 97, 98 ]
    ~ [...Buffer.from('ab').entries()] ⇒ [ [ 0, 97 ], [ 1, 98 ] ]
    ~ Buffer.from('abc').map(x=>x+1) ⇒ <Buffer 62 63 64>
    ~ Buffer.from('abc').filter(x=>x>97) ⇒ <Buffer 62 63>
    Buffer.from('abcdef').slice(1,3) ⇒ <Buffer 62 63>
    Buffer.from('abcdef').slice(-2) ⇒ <Buffer 65 66>
    Buffer.from('abcdef').slice(2,-1) ⇒ <Buffer 63 64 65>
    Buffer.from('abcdef').slice('1','3') ⇒ <Buffer 62 63>
    Buffer.from('abcdef').slice(5,2) ⇒ <Buffer >
    Buffer.from('abcdef').subarray(1.9,'x') ⇒ <Buffer >
    Buffer.from('abcdef').subarray(NaN,2) ⇒ <Buffer 61 62>
    Buffer.from('abcdef').subarray(-100,100) ⇒ <Buffer 61 62 63 64 65 66>
    {const b=Buffer.from('abc'); b.slice(1)[0]=0x7a; b.toString()} ⇒ 'azc'
    ~ {const b=Buffer.from('abc'); Uint8Array.prototype.slice.call(b,1)} ⇒ <Buffer 62 63>
    Buffer.from('abcdef').toString('utf8',1,3) ⇒ 'bc'
    Buffer.from('abcdef').toString('utf8',-1,3) ⇒ 'abc'
    Buffer.from('abcdef').toString('utf8',4) ⇒ 'ef'
    Buffer.from('abcdef').toString(undefined,1) ⇒ 'bcdef'
    Buffer.from('abcdef').toString('hex',2,2) ⇒ ''
    Buffer.from('abcdef').toString(null) ⇒ ! TypeError [ERR_UNKNOWN_ENCODING]: Unknown encoding: null
    Buffer.from('abcdef').toString('utf8',1.7,3.9) ⇒ 'bc'
    Buffer.from('abcdef').toString('utf8','1','3') ⇒ 'bc'
    Buffer.from('a').equals(Buffer.from('a')) ⇒ true
    Buffer.from('a').equals('a') ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "otherBuffer" argument must be an instance of Buffer or Uint8Array. Received type string ('a')
    ~ Buffer.from('abc').equals(new Uint8Array([97,98,99])) ⇒ true
    Buffer.from('abcd').compare(Buffer.from('bc'),0,2,1,3) ⇒ 0
    Buffer.from('a').compare('a') ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "target" argument must be an instance of Buffer or Uint8Array. Received type string ('a')
    Buffer.from('abc').compare(Buffer.from('abc'),5) ⇒ 1
    Buffer.from('abc').compare(Buffer.from('abc'),0,5) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "targetEnd" is out of range. It must be >= 0 && <= 3. Received 5
    Buffer.from('abc').compare(Buffer.from('abc'),0,1,9) ⇒ -1
    {const t=Buffer.alloc(4); [Buffer.from('abc').copy(t,1),t]} ⇒ [ 3, <Buffer 00 61 62 63> ]
    {const t=Buffer.alloc(4); [Buffer.from('abcdef').copy(t,1,2,4),t]} ⇒ [ 2, <Buffer 00 63 64 00> ]
    {const t=Buffer.alloc(4); [Buffer.from('abcdef').copy(t,9),t]} ⇒ [ 0, <Buffer 00 00 00 00> ]
    Buffer.from('a').copy(1) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "target" argument must be an instance of Buffer or Uint8Array. Received type number (1)
    Buffer.from('a').copy(Buffer.alloc(1),-1) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "targetStart" is out of range. It must be >= 0. Received -1
    Buffer.from('a').copy(Buffer.alloc(1),0,5) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "sourceStart" is out of range. It must be >= 0 && <= 1. Received 5
    Buffer.from('a').copy(Buffer.alloc(1),0,-1) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "sourceStart" is out of range. It must be >= 0 && <= 1. Received -1
    Buffer.from('a').copy(Buffer.alloc(1),0,0,-1) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "sourceEnd" is out of range. It must be >= 0. Received -1
    {const b=Buffer.from('abcdef'); b.copy(b,2,0); b.toString()} ⇒ 'ababcd'
    Buffer.from('abcd').swap16() ⇒ <Buffer 62 61 64 63>
    Buffer.from('abcd').swap32() ⇒ <Buffer 64 63 62 61>
    Buffer.from('abcdefgh').swap64() ⇒ <Buffer 68 67 66 65 64 63 62 61>
    Buffer.from('abc').swap16() ⇒ ! RangeError [ERR_INVALID_BUFFER_SIZE]: Buffer size must be a multiple of 16-bits
    Buffer.from('abc').swap32() ⇒ ! RangeError [ERR_INVALID_BUFFER_SIZE]: Buffer size must be a multiple of 32-bits
    Buffer.from('abc').swap64() ⇒ ! RangeError [ERR_INVALID_BUFFER_SIZE]: Buffer size must be a multiple of 64-bits
    Buffer.from('abcabc').indexOf('c') ⇒ 2
    Buffer.from('abcabc').indexOf('c',3) ⇒ 5
    Buffer.from('abcabc').indexOf('c',-1) ⇒ 5
    Buffer.from('abcabc').indexOf('c',-100) ⇒ 2
    Buffer.from('abcabc').indexOf('') ⇒ 0
    Buffer.from('abcabc').indexOf('',3) ⇒ 3
    Buffer.from('abcabc').indexOf('',99) ⇒ 6
    Buffer.from('abcabc').indexOf(99) ⇒ 2
    Buffer.from('abcabc').indexOf(355) ⇒ 2
    Buffer.from('abcabc').indexOf(99.9) ⇒ 2
    Buffer.from('abcabc').indexOf(-157) ⇒ 2
    Buffer.from('abcabc').indexOf(Buffer.from('bc'),2) ⇒ 4
    ~ Buffer.from('abcabc').indexOf(new Uint8Array([99])) ⇒ 2
    Buffer.from('abcabc').indexOf('YmM=','base64') ⇒ 1
    Buffer.from('abcabc').indexOf('bc','latin1') ⇒ 1
    Buffer.from('abcabc').indexOf('bc',2,'latin1') ⇒ 4
    Buffer.from('abcabc').indexOf({}) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "value" argument must be one of type number or string or an instance of Buffer or Uint8Array. Received an instance of Object
    Buffer.from('abcabc').indexOf() ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "value" argument must be one of type number or string or an instance of Buffer or Uint8Array. Received undefined
    ~ Buffer.from('abcabc').indexOf('b',{}) ⇒ 1
    Buffer.from('abcabc').indexOf('b',null) ⇒ 1
    Buffer.from('abcabc').indexOf('b',undefined) ⇒ 1
    Buffer.from('abcabc').indexOf('b','2') ⇒ ! TypeError [ERR_UNKNOWN_ENCODING]: Unknown encoding: 2
    Buffer.from('abcabc').indexOf('b',Infinity) ⇒ -1
    Buffer.from('abcabc').indexOf('x') ⇒ -1
    Buffer.from('').indexOf('') ⇒ 0
    Buffer.from('abcabc').lastIndexOf('a') ⇒ 3
    Buffer.from('abcabc').lastIndexOf('a',2) ⇒ 0
    Buffer.from('abcabc').lastIndexOf('a',-4) ⇒ 0
    Buffer.from('abcabc').lastIndexOf('a',-7) ⇒ -1
    Buffer.from('abcabc').lastIndexOf('bc',-1) ⇒ 4
    Buffer.from('abcabc').lastIndexOf(97,0) ⇒ 0
    Buffer.from('abcabc').lastIndexOf(97,-7) ⇒ -1
    Buffer.from('abcabc').lastIndexOf('') ⇒ 6
    Buffer.from('abcabc').lastIndexOf('c',null) ⇒ -1
    ~ Buffer.from('abcabc').lastIndexOf('c',{}) ⇒ 5
    Buffer.from('abcabc').lastIndexOf('abcabcd') ⇒ -1
    Buffer.from('abcabc').includes('bc') ⇒ true
    Buffer.from('abcabc').includes('bd') ⇒ false
    Buffer.from('abab','ucs2').indexOf('b','ucs2') ⇒ 2
    Buffer.from('abab','ucs2').lastIndexOf('b',undefined,'ucs2') ⇒ 6
    Buffer.from('abab','ucs2').indexOf('b',3,'ucs2') ⇒ 2
    Buffer.from('a').indexOf('a','nope') ⇒ ! TypeError [ERR_UNKNOWN_ENCODING]: Unknown encoding: nope
    Buffer.alloc(5).fill('ab') ⇒ <Buffer 61 62 61 62 61>
    Buffer.alloc(5).fill('ab',1,3) ⇒ <Buffer 00 61 62 00 00>
    Buffer.alloc(5).fill('é') ⇒ <Buffer c3 a9 c3 a9 c3>
    Buffer.alloc(5).fill('abcd','hex') ⇒ <Buffer ab cd ab cd ab>
    Buffer.alloc(5).fill(1,2) ⇒ <Buffer 00 00 01 01 01>
    Buffer.alloc(5).fill(1,9) ⇒ <Buffer 00 00 00 00 00>
    Buffer.alloc(5).fill(1,-1) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 && <= 9007199254740991. Received -1
    Buffer.alloc(5).fill(1,0,9) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "end" is out of range. It must be >= 0 && <= 5. Received 9
    Buffer.alloc(5).fill(1,'x') ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "offset" argument must be of type number. Received type string ('x')
    Buffer.alloc(5).fill('') ⇒ <Buffer 00 00 00 00 00>
    Buffer.alloc(5).fill('a','nope') ⇒ ! TypeError [ERR_UNKNOWN_ENCODING]: Unknown encoding: nope
    Buffer.alloc(5).fill(Buffer.alloc(0)) ⇒ ! TypeError [ERR_INVALID_ARG_VALUE]: The argument 'value' is invalid. Received <Buffer >
    Buffer.alloc(5).fill(true) ⇒ <Buffer 01 01 01 01 01>
    ~ Buffer.alloc(5).fill({}) ⇒ <Buffer 00 00 00 00 00>
    Buffer.alloc(5).fill(null) ⇒ <Buffer 00 00 00 00 00>
    Buffer.alloc(5).fill() ⇒ <Buffer 00 00 00 00 00>
    Buffer.alloc(5).fill(1.5) ⇒ <Buffer 01 01 01 01 01>
    Buffer.alloc(5).fill(Buffer.from('xy'),1) ⇒ <Buffer 00 78 79 78 79>
    Buffer.alloc(5).fill('a',0,5,3) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "encoding" argument must be of type string. Received type number (3)
    Buffer.alloc(5).fill('a',1.5) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be an integer. Received 1.5
    ~ Buffer.alloc(5).fill(new Uint16Array([1,2])) ⇒ <Buffer 01 00 02 00 01>
    {const b=Buffer.alloc(5); [b.write('abc'),b]} ⇒ [ 3, <Buffer 61 62 63 00 00> ]
    {const b=Buffer.alloc(5); [b.write('abc',1),b]} ⇒ [ 3, <Buffer 00 61 62 63 00> ]
    {const b=Buffer.alloc(5); [b.write('abc',1,2),b]} ⇒ [ 2, <Buffer 00 61 62 00 00> ]
    {const b=Buffer.alloc(5); [b.write('abc',4),b]} ⇒ [ 1, <Buffer 00 00 00 00 61> ]
    {const b=Buffer.alloc(5); [b.write('éé',2),b]} ⇒ [ 2, <Buffer 00 00 c3 a9 00> ]
    {const b=Buffer.alloc(5); [b.write('616263','hex'),b]} ⇒ [ 3, <Buffer 61 62 63 00 00> ]
    {const b=Buffer.alloc(5); [b.write('616263',1,'hex'),b]} ⇒ [ 3, <Buffer 00 61 62 63 00> ]
    {const b=Buffer.alloc(5); [b.write('616263',1,2,'hex'),b]} ⇒ [ 2, <Buffer 00 61 62 00 00> ]
    {const b=Buffer.alloc(5); [b.write('abc','ucs2'),b]} ⇒ [ 4, <Buffer 61 00 62 00 00> ]
    Buffer.alloc(5).write('a',6) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 && <= 5. Received 6
    Buffer.alloc(5).write('a',-1) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 && <= 5. Received -1
    Buffer.alloc(5).write('a','nope') ⇒ ! TypeError [ERR_UNKNOWN_ENCODING]: Unknown encoding: nope
    Buffer.alloc(5).write(5) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: argument must be a string
    Buffer.alloc(5).write() ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: argument must be a string
    Buffer.alloc(5).write('a',0,9) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "length" is out of range. It must be >= 0 && <= 5. Received 9
    Buffer.alloc(5).write('a',1.5) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be an integer. Received 1.5
    Buffer.alloc(5).write('a',0,'x') ⇒ ! TypeError [ERR_UNKNOWN_ENCODING]: Unknown encoding: x
    Buffer.alloc(5).write('a',undefined,2) ⇒ 1
    Buffer.alloc(3).utf8Write('abc',1) ⇒ 2
    Buffer.from('abc').latin1Slice(1) ⇒ 'bc'
    Buffer.from('abc').hexSlice(0,2) ⇒ '6162'
    buffer.isUtf8(Buffer.from('é')) ⇒ true
    buffer.isUtf8(Buffer.from([0xff])) ⇒ false
    buffer.isAscii(Buffer.from('é')) ⇒ false
    buffer.isUtf8('x') ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "input" argument must be an instance of ArrayBuffer, Buffer, or TypedArray. Received type string ('x')
    buffer.transcode(Buffer.from('€'),'utf8','ascii') ⇒ <Buffer 3f>
    buffer.transcode(Buffer.from('€'),'utf8','latin1') ⇒ <Buffer 3f>
    buffer.transcode(Buffer.from('é'),'utf8','latin1') ⇒ <Buffer e9>
    buffer.transcode(Buffer.from('é'),'utf8','ucs2') ⇒ <Buffer e9 00>
    buffer.transcode(Buffer.from('é'),'utf8','nope') ⇒ ! Error [U_ILLEGAL_ARGUMENT_ERROR]: Unable to transcode Buffer [U_ILLEGAL_ARGUMENT_ERROR]
    buffer.constants ⇒ { MAX_LENGTH: 9007199254740991, MAX_STRING_LENGTH: 536870888 }
    buffer.kMaxLength ⇒ 9007199254740991
    buffer.INSPECT_MAX_BYTES ⇒ 50
    Buffer.prototype.readUint16LE===Buffer.prototype.readUInt16LE ⇒ true
    Buffer.prototype.toLocaleString===Buffer.prototype.toString ⇒ true
    util.inspect(Buffer.prototype).length>0 ⇒ true
    ~ util.isDeepStrictEqual(Buffer.from('a'),Buffer.from('a')) ⇒ true
    Buffer(3) ⇒ <Buffer 00 00 00>
    Buffer('abc') ⇒ <Buffer 61 62 63>
    new Buffer('abc') ⇒ <Buffer 61 62 63>
    new Buffer(2) ⇒ <Buffer 00 00>
    structuredClone(Buffer.from('a')) ⇒ Uint8Array(1) [ 97 ]
    """#

  /// Numbers as bytes.
  static let numbers = #"""
    Buffer.from([1,200,3,255,128,6,7,254,9]).readUInt8() ⇒ 1
    Buffer.from([1,200,3,255,128,6,7,254,9]).readUInt8(8) ⇒ 9
    Buffer.from([1,200,3,255,128,6,7,254,9]).readUInt8(null) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "offset" argument must be of type number. Received null
    {const b=Buffer.alloc(9); [b.writeUInt8(1,1),b]} ⇒ [ 2, <Buffer 00 01 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeUInt8(256,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 255. Received 256
    {const b=Buffer.alloc(9); [b.writeUInt8(32768,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 255. Received 32768
    {const b=Buffer.alloc(9); [b.writeUInt8(2147483648,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 255. Received 2147483648
    {const b=Buffer.alloc(9); [b.writeUInt8(undefined,1),b]} ⇒ [ 2, <Buffer 00 00 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeUInt8(1,8),b]} ⇒ [ 9, <Buffer 00 00 00 00 00 00 00 00 01> ]
    {const b=Buffer.alloc(9); [b.writeUInt8(1,null),b]} ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "offset" argument must be of type number. Received null
    Buffer.from([1,200,3,255,128,6,7,254,9]).readInt8(0) ⇒ 1
    Buffer.from([1,200,3,255,128,6,7,254,9]).readInt8(9) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 8. Received 9
    Buffer.from([1,200,3,255,128,6,7,254,9]).readInt8(NaN) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be an integer. Received NaN
    {const b=Buffer.alloc(9); [b.writeInt8(-1,1),b]} ⇒ [ 2, <Buffer 00 ff 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeInt8(-128,1),b]} ⇒ [ 2, <Buffer 00 80 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeInt8(-32769,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -128 and <= 127. Received -32769
    {const b=Buffer.alloc(9); [b.writeInt8(1.7,1),b]} ⇒ [ 2, <Buffer 00 01 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeInt8(Infinity,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -128 and <= 127. Received Infinity
    {const b=Buffer.alloc(9); [b.writeInt8(1,9),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 8. Received 9
    {const b=Buffer.alloc(9); [b.writeInt8(1,undefined),b]} ⇒ [ 1, <Buffer 01 00 00 00 00 00 00 00 00> ]
    Buffer.from([1,200,3,255,128,6,7,254,9]).readUInt16LE(1) ⇒ 968
    Buffer.from([1,200,3,255,128,6,7,254,9]).readUInt16LE(-1) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 7. Received -1
    Buffer.from([1,200,3,255,128,6,7,254,9]).readUInt16LE({}) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "offset" argument must be of type number. Received an instance of Object
    {const b=Buffer.alloc(9); [b.writeUInt16LE(127,1),b]} ⇒ [ 3, <Buffer 00 7f 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeUInt16LE(-129,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 65535. Received -129
    {const b=Buffer.alloc(9); [b.writeUInt16LE(4294967295,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 65535. Received 4294967295
    {const b=Buffer.alloc(9); [b.writeUInt16LE(-0.5,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 65535. Received -0.5
    {const b=Buffer.alloc(9); [b.writeUInt16LE(1e300,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 65535. Received 1e+_300
    {const b=Buffer.alloc(9); [b.writeUInt16LE(1,-1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 7. Received -1
    Buffer.alloc(0).readUInt16LE() ⇒ ! RangeError [ERR_BUFFER_OUT_OF_BOUNDS]: Attempt to access memory outside buffer bounds
    Buffer.from([1,200,3,255,128,6,7,254,9]).readUInt16BE(3) ⇒ 65408
    Buffer.from([1,200,3,255,128,6,7,254,9]).readUInt16BE(1.5) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be an integer. Received 1.5
    Buffer.from([1,200,3,255,128,6,7,254,9]).readUInt16BE(Infinity) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 7. Received Infinity
    {const b=Buffer.alloc(9); [b.writeUInt16BE(128,1),b]} ⇒ [ 3, <Buffer 00 00 80 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeUInt16BE(65535,1),b]} ⇒ [ 3, <Buffer 00 ff ff 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeUInt16BE(4294967296,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 65535. Received 4294967296
    {const b=Buffer.alloc(9); [b.writeUInt16BE(NaN,1),b]} ⇒ [ 3, <Buffer 00 00 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeUInt16BE(null,1),b]} ⇒ [ 3, <Buffer 00 00 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeUInt16BE(1,1.5),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be an integer. Received 1.5
    Buffer.alloc(0).writeUInt16BE(1) ⇒ ! RangeError [ERR_BUFFER_OUT_OF_BOUNDS]: Attempt to access memory outside buffer bounds
    Buffer.from([1,200,3,255,128,6,7,254,9]).readUInt32LE(7) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 5. Received 7
    Buffer.from([1,200,3,255,128,6,7,254,9]).readUInt32LE("1") ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "offset" argument must be of type number. Received type string ('1')
    {const b=Buffer.alloc(9); [b.writeUInt32LE(0,1),b]} ⇒ [ 5, <Buffer 00 00 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeUInt32LE(255,1),b]} ⇒ [ 5, <Buffer 00 ff 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeUInt32LE(65536,1),b]} ⇒ [ 5, <Buffer 00 00 00 01 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeUInt32LE(-2147483649,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 4294967295. Received -2147483649
    {const b=Buffer.alloc(9); [b.writeUInt32LE("5",1),b]} ⇒ [ 5, <Buffer 00 05 00 00 00 00 00 00 00> ]
    ~ {const b=Buffer.alloc(9); [b.writeUInt32LE({},1),b]} ⇒ [ 5, <Buffer 00 00 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeUInt32LE(1,"1"),b]} ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "offset" argument must be of type number. Received type string ('1')
    Buffer.from([1,200,3,255,128,6,7,254,9]).readUInt32BE() ⇒ 29885439
    Buffer.from([1,200,3,255,128,6,7,254,9]).readUInt32BE(8) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 5. Received 8
    Buffer.from([1,200,3,255,128,6,7,254,9]).readUInt32BE(null) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "offset" argument must be of type number. Received null
    {const b=Buffer.alloc(9); [b.writeUInt32BE(1,1),b]} ⇒ [ 5, <Buffer 00 00 00 00 01 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeUInt32BE(256,1),b]} ⇒ [ 5, <Buffer 00 00 00 01 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeUInt32BE(32768,1),b]} ⇒ [ 5, <Buffer 00 00 00 80 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeUInt32BE(2147483648,1),b]} ⇒ [ 5, <Buffer 00 80 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeUInt32BE(undefined,1),b]} ⇒ [ 5, <Buffer 00 00 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeUInt32BE(1,8),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 5. Received 8
    {const b=Buffer.alloc(9); [b.writeUInt32BE(1,null),b]} ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "offset" argument must be of type number. Received null
    Buffer.from([1,200,3,255,128,6,7,254,9]).readInt16LE(0) ⇒ -14335
    Buffer.from([1,200,3,255,128,6,7,254,9]).readInt16LE(9) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 7. Received 9
    Buffer.from([1,200,3,255,128,6,7,254,9]).readInt16LE(NaN) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be an integer. Received NaN
    {const b=Buffer.alloc(9); [b.writeInt16LE(-1,1),b]} ⇒ [ 3, <Buffer 00 ff ff 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeInt16LE(-128,1),b]} ⇒ [ 3, <Buffer 00 80 ff 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeInt16LE(-32769,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -32768 and <= 32767. Received -32769
    {const b=Buffer.alloc(9); [b.writeInt16LE(1.7,1),b]} ⇒ [ 3, <Buffer 00 01 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeInt16LE(Infinity,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -32768 and <= 32767. Received Infinity
    {const b=Buffer.alloc(9); [b.writeInt16LE(1,9),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 7. Received 9
    {const b=Buffer.alloc(9); [b.writeInt16LE(1,undefined),b]} ⇒ [ 2, <Buffer 01 00 00 00 00 00 00 00 00> ]
    Buffer.from([1,200,3,255,128,6,7,254,9]).readInt16BE(1) ⇒ -14333
    Buffer.from([1,200,3,255,128,6,7,254,9]).readInt16BE(-1) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 7. Received -1
    Buffer.from([1,200,3,255,128,6,7,254,9]).readInt16BE({}) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "offset" argument must be of type number. Received an instance of Object
    {const b=Buffer.alloc(9); [b.writeInt16BE(127,1),b]} ⇒ [ 3, <Buffer 00 00 7f 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeInt16BE(-129,1),b]} ⇒ [ 3, <Buffer 00 ff 7f 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeInt16BE(4294967295,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -32768 and <= 32767. Received 4294967295
    {const b=Buffer.alloc(9); [b.writeInt16BE(-0.5,1),b]} ⇒ [ 3, <Buffer 00 00 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeInt16BE(1e300,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -32768 and <= 32767. Received 1e+_300
    {const b=Buffer.alloc(9); [b.writeInt16BE(1,-1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 7. Received -1
    Buffer.alloc(0).readInt16BE() ⇒ ! RangeError [ERR_BUFFER_OUT_OF_BOUNDS]: Attempt to access memory outside buffer bounds
    Buffer.from([1,200,3,255,128,6,7,254,9]).readInt32LE(3) ⇒ 117866751
    Buffer.from([1,200,3,255,128,6,7,254,9]).readInt32LE(1.5) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be an integer. Received 1.5
    Buffer.from([1,200,3,255,128,6,7,254,9]).readInt32LE(Infinity) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 5. Received Infinity
    {const b=Buffer.alloc(9); [b.writeInt32LE(128,1),b]} ⇒ [ 5, <Buffer 00 80 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeInt32LE(65535,1),b]} ⇒ [ 5, <Buffer 00 ff ff 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeInt32LE(4294967296,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -2147483648 and <= 2147483647. Received 4294967296
    {const b=Buffer.alloc(9); [b.writeInt32LE(NaN,1),b]} ⇒ [ 5, <Buffer 00 00 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeInt32LE(null,1),b]} ⇒ [ 5, <Buffer 00 00 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeInt32LE(1,1.5),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be an integer. Received 1.5
    Buffer.alloc(0).writeInt32LE(1) ⇒ ! RangeError [ERR_BUFFER_OUT_OF_BOUNDS]: Attempt to access memory outside buffer bounds
    Buffer.from([1,200,3,255,128,6,7,254,9]).readInt32BE(7) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 5. Received 7
    Buffer.from([1,200,3,255,128,6,7,254,9]).readInt32BE("1") ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "offset" argument must be of type number. Received type string ('1')
    {const b=Buffer.alloc(9); [b.writeInt32BE(0,1),b]} ⇒ [ 5, <Buffer 00 00 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeInt32BE(255,1),b]} ⇒ [ 5, <Buffer 00 00 00 00 ff 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeInt32BE(65536,1),b]} ⇒ [ 5, <Buffer 00 00 01 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeInt32BE(-2147483649,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -2147483648 and <= 2147483647. Received -2147483649
    {const b=Buffer.alloc(9); [b.writeInt32BE("5",1),b]} ⇒ [ 5, <Buffer 00 00 00 00 05 00 00 00 00> ]
    ~ {const b=Buffer.alloc(9); [b.writeInt32BE({},1),b]} ⇒ [ 5, <Buffer 00 00 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeInt32BE(1,"1"),b]} ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "offset" argument must be of type number. Received type string ('1')
    Buffer.from([1,200,3,255,128,6,7,254,9]).readBigInt64LE() ⇒ -142137712134862847n
    Buffer.from([1,200,3,255,128,6,7,254,9]).readBigInt64LE(8) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 1. Received 8
    Buffer.from([1,200,3,255,128,6,7,254,9]).readBigInt64LE(null) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "offset" argument must be of type number. Received null
    {const b=Buffer.alloc(9); [b.writeBigInt64LE(1n,1),b]} ⇒ [ 9, <Buffer 00 01 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeBigInt64LE(256n,1),b]} ⇒ [ 9, <Buffer 00 00 01 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeBigInt64LE(32768n,1),b]} ⇒ [ 9, <Buffer 00 00 80 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeBigInt64LE(2147483648n,1),b]} ⇒ [ 9, <Buffer 00 00 00 00 80 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeBigInt64LE(2n**64n,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -(2n ** 63n) and < 2n ** 63n. Received 18_446_744_073_709_551_616n
    {const b=Buffer.alloc(9); [b.writeBigInt64LE(1n,9),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 1. Received 9
    {const b=Buffer.alloc(9); [b.writeBigInt64LE(1n,undefined),b]} ⇒ [ 8, <Buffer 01 00 00 00 00 00 00 00 00> ]
    Buffer.from([1,200,3,255,128,6,7,254,9]).readBigInt64BE(1) ⇒ -4034099915871748599n
    Buffer.from([1,200,3,255,128,6,7,254,9]).readBigInt64BE(-1) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 1. Received -1
    Buffer.from([1,200,3,255,128,6,7,254,9]).readBigInt64BE({}) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "offset" argument must be of type number. Received an instance of Object
    {const b=Buffer.alloc(9); [b.writeBigInt64BE(127n,1),b]} ⇒ [ 9, <Buffer 00 00 00 00 00 00 00 00 7f> ]
    {const b=Buffer.alloc(9); [b.writeBigInt64BE(-129n,1),b]} ⇒ [ 9, <Buffer 00 ff ff ff ff ff ff ff 7f> ]
    {const b=Buffer.alloc(9); [b.writeBigInt64BE(4294967295n,1),b]} ⇒ [ 9, <Buffer 00 00 00 00 00 ff ff ff ff> ]
    {const b=Buffer.alloc(9); [b.writeBigInt64BE(2n**63n-1n,1),b]} ⇒ [ 9, <Buffer 00 7f ff ff ff ff ff ff ff> ]
    {const b=Buffer.alloc(9); [b.writeBigInt64BE(5,1),b]} ⇒ ! TypeError: Cannot mix BigInt and other types, use explicit conversions
    {const b=Buffer.alloc(9); [b.writeBigInt64BE(1n,1.5),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be an integer. Received 1.5
    Buffer.alloc(0).writeBigInt64BE(1n) ⇒ ! RangeError [ERR_BUFFER_OUT_OF_BOUNDS]: Attempt to access memory outside buffer bounds
    Buffer.from([1,200,3,255,128,6,7,254,9]).readBigUInt64LE(7) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 1. Received 7
    Buffer.from([1,200,3,255,128,6,7,254,9]).readBigUInt64LE("1") ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "offset" argument must be of type number. Received type string ('1')
    {const b=Buffer.alloc(9); [b.writeBigUInt64LE(0n,1),b]} ⇒ [ 9, <Buffer 00 00 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeBigUInt64LE(255n,1),b]} ⇒ [ 9, <Buffer 00 ff 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeBigUInt64LE(65536n,1),b]} ⇒ [ 9, <Buffer 00 00 00 01 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeBigUInt64LE(-2147483649n,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0n and < 2n ** 64n. Received -2147483649n
    {const b=Buffer.alloc(9); [b.writeBigUInt64LE(-(2n**63n)-1n,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0n and < 2n ** 64n. Received -9_223_372_036_854_775_809n
    {const b=Buffer.alloc(9); [b.writeBigUInt64LE(1n,8),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 1. Received 8
    {const b=Buffer.alloc(9); [b.writeBigUInt64LE(1n,null),b]} ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "offset" argument must be of type number. Received null
    Buffer.from([1,200,3,255,128,6,7,254,9]).readBigUInt64BE(0) ⇒ 128356985279481854n
    Buffer.from([1,200,3,255,128,6,7,254,9]).readBigUInt64BE(9) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 1. Received 9
    Buffer.from([1,200,3,255,128,6,7,254,9]).readBigUInt64BE(NaN) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be an integer. Received NaN
    {const b=Buffer.alloc(9); [b.writeBigUInt64BE(-1n,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0n and < 2n ** 64n. Received -1n
    {const b=Buffer.alloc(9); [b.writeBigUInt64BE(-128n,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0n and < 2n ** 64n. Received -128n
    {const b=Buffer.alloc(9); [b.writeBigUInt64BE(-32769n,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0n and < 2n ** 64n. Received -32769n
    {const b=Buffer.alloc(9); [b.writeBigUInt64BE(2n**63n,1),b]} ⇒ [ 9, <Buffer 00 80 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeBigUInt64BE(2n**64n-1n,1),b]} ⇒ [ 9, <Buffer 00 ff ff ff ff ff ff ff ff> ]
    {const b=Buffer.alloc(9); [b.writeBigUInt64BE(1n,-1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 1. Received -1
    Buffer.alloc(0).readBigUInt64BE() ⇒ ! RangeError [ERR_BUFFER_OUT_OF_BOUNDS]: Attempt to access memory outside buffer bounds
    Buffer.from([1,200,3,255,128,6,7,254,9]).readFloatLE(3) ⇒ 1.0118948097522254e-34
    Buffer.from([1,200,3,255,128,6,7,254,9]).readFloatLE(1.5) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be an integer. Received 1.5
    Buffer.from([1,200,3,255,128,6,7,254,9]).readFloatLE(Infinity) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 5. Received Infinity
    {const b=Buffer.alloc(9); [b.writeFloatLE(128,1),b]} ⇒ [ 5, <Buffer 00 00 00 00 43 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeFloatLE(65535,1),b]} ⇒ [ 5, <Buffer 00 00 ff 7f 47 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeFloatLE(4294967296,1),b]} ⇒ [ 5, <Buffer 00 00 00 80 4f 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeFloatLE(NaN,1),b]} ⇒ [ 5, <Buffer 00 00 00 c0 7f 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeFloatLE(null,1),b]} ⇒ [ 5, <Buffer 00 00 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeFloatLE(1,1.5),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be an integer. Received 1.5
    Buffer.alloc(0).writeFloatLE(1) ⇒ ! RangeError [ERR_BUFFER_OUT_OF_BOUNDS]: Attempt to access memory outside buffer bounds
    Buffer.from([1,200,3,255,128,6,7,254,9]).readFloatBE(7) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 5. Received 7
    Buffer.from([1,200,3,255,128,6,7,254,9]).readFloatBE("1") ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "offset" argument must be of type number. Received type string ('1')
    {const b=Buffer.alloc(9); [b.writeFloatBE(0,1),b]} ⇒ [ 5, <Buffer 00 00 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeFloatBE(255,1),b]} ⇒ [ 5, <Buffer 00 43 7f 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeFloatBE(65536,1),b]} ⇒ [ 5, <Buffer 00 47 80 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeFloatBE(-2147483649,1),b]} ⇒ [ 5, <Buffer 00 cf 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeFloatBE("5",1),b]} ⇒ [ 5, <Buffer 00 40 a0 00 00 00 00 00 00> ]
    ~ {const b=Buffer.alloc(9); [b.writeFloatBE({},1),b]} ⇒ [ 5, <Buffer 00 7f c0 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeFloatBE(1,"1"),b]} ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "offset" argument must be of type number. Received type string ('1')
    Buffer.from([1,200,3,255,128,6,7,254,9]).readDoubleLE() ⇒ -1.2046836194098517e+299
    Buffer.from([1,200,3,255,128,6,7,254,9]).readDoubleLE(8) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 1. Received 8
    Buffer.from([1,200,3,255,128,6,7,254,9]).readDoubleLE(null) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "offset" argument must be of type number. Received null
    {const b=Buffer.alloc(9); [b.writeDoubleLE(1,1),b]} ⇒ [ 9, <Buffer 00 00 00 00 00 00 00 f0 3f> ]
    {const b=Buffer.alloc(9); [b.writeDoubleLE(256,1),b]} ⇒ [ 9, <Buffer 00 00 00 00 00 00 00 70 40> ]
    {const b=Buffer.alloc(9); [b.writeDoubleLE(32768,1),b]} ⇒ [ 9, <Buffer 00 00 00 00 00 00 00 e0 40> ]
    {const b=Buffer.alloc(9); [b.writeDoubleLE(2147483648,1),b]} ⇒ [ 9, <Buffer 00 00 00 00 00 00 00 e0 41> ]
    {const b=Buffer.alloc(9); [b.writeDoubleLE(undefined,1),b]} ⇒ [ 9, <Buffer 00 00 00 00 00 00 00 f8 7f> ]
    {const b=Buffer.alloc(9); [b.writeDoubleLE(1,8),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 1. Received 8
    {const b=Buffer.alloc(9); [b.writeDoubleLE(1,null),b]} ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "offset" argument must be of type number. Received null
    Buffer.from([1,200,3,255,128,6,7,254,9]).readDoubleBE(0) ⇒ 4.482580393838111e-300
    Buffer.from([1,200,3,255,128,6,7,254,9]).readDoubleBE(9) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 1. Received 9
    Buffer.from([1,200,3,255,128,6,7,254,9]).readDoubleBE(NaN) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be an integer. Received NaN
    {const b=Buffer.alloc(9); [b.writeDoubleBE(-1,1),b]} ⇒ [ 9, <Buffer 00 bf f0 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeDoubleBE(-128,1),b]} ⇒ [ 9, <Buffer 00 c0 60 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeDoubleBE(-32769,1),b]} ⇒ [ 9, <Buffer 00 c0 e0 00 20 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeDoubleBE(1.7,1),b]} ⇒ [ 9, <Buffer 00 3f fb 33 33 33 33 33 33> ]
    {const b=Buffer.alloc(9); [b.writeDoubleBE(Infinity,1),b]} ⇒ [ 9, <Buffer 00 7f f0 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeDoubleBE(1,9),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 1. Received 9
    {const b=Buffer.alloc(9); [b.writeDoubleBE(1,undefined),b]} ⇒ [ 8, <Buffer 3f f0 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeUIntLE(-1,1,0),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "byteLength" is out of range. It must be >= 1 and <= 6. Received 0
    {const b=Buffer.alloc(9); [b.writeUIntLE(2**39,1,0),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "byteLength" is out of range. It must be >= 1 and <= 6. Received 0
    {const b=Buffer.alloc(9); [b.writeUIntLE(2**48,1,0),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "byteLength" is out of range. It must be >= 1 and <= 6. Received 0
    {const b=Buffer.alloc(9); [b.writeUIntLE(-1,1,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 255. Received -1
    {const b=Buffer.alloc(9); [b.writeUIntLE(2**39,1,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 255. Received 549_755_813_888
    {const b=Buffer.alloc(9); [b.writeUIntLE(2**48,1,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 255. Received 281_474_976_710_656
    {const b=Buffer.alloc(9); [b.writeUIntLE(-1,1,2),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 65535. Received -1
    {const b=Buffer.alloc(9); [b.writeUIntLE(2**39,1,2),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 65535. Received 549_755_813_888
    {const b=Buffer.alloc(9); [b.writeUIntLE(2**48,1,2),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 65535. Received 281_474_976_710_656
    {const b=Buffer.alloc(9); [b.writeUIntLE(-1,1,3),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 16777215. Received -1
    {const b=Buffer.alloc(9); [b.writeUIntLE(2**39,1,3),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 16777215. Received 549_755_813_888
    {const b=Buffer.alloc(9); [b.writeUIntLE(2**48,1,3),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 16777215. Received 281_474_976_710_656
    {const b=Buffer.alloc(9); [b.writeUIntLE(-1,1,4),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 4294967295. Received -1
    {const b=Buffer.alloc(9); [b.writeUIntLE(2**39,1,4),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 4294967295. Received 549_755_813_888
    {const b=Buffer.alloc(9); [b.writeUIntLE(2**48,1,4),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 4294967295. Received 281_474_976_710_656
    {const b=Buffer.alloc(9); [b.writeUIntLE(-1,1,5),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and < 2 ** 40. Received -1
    {const b=Buffer.alloc(9); [b.writeUIntLE(2**39,1,5),b]} ⇒ [ 6, <Buffer 00 00 00 00 00 80 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeUIntLE(2**48,1,5),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and < 2 ** 40. Received 281_474_976_710_656
    {const b=Buffer.alloc(9); [b.writeUIntLE(-1,1,6),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and < 2 ** 48. Received -1
    {const b=Buffer.alloc(9); [b.writeUIntLE(2**39,1,6),b]} ⇒ [ 7, <Buffer 00 00 00 00 00 80 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeUIntLE(2**48,1,6),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and < 2 ** 48. Received 281_474_976_710_656
    {const b=Buffer.alloc(9); [b.writeUIntLE(-1,1,7),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "byteLength" is out of range. It must be >= 1 and <= 6. Received 7
    {const b=Buffer.alloc(9); [b.writeUIntLE(2**39,1,7),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "byteLength" is out of range. It must be >= 1 and <= 6. Received 7
    {const b=Buffer.alloc(9); [b.writeUIntLE(2**48,1,7),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "byteLength" is out of range. It must be >= 1 and <= 6. Received 7
    Buffer.from([1,200,3,255,128,6,7,254,9]).readUIntLE("1",2) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "offset" argument must be of type number. Received type string ('1')
    Buffer.from([1,200,3,255,128,6,7,254,9]).readUIntLE(0,1.5) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "byteLength" is out of range. It must be an integer. Received 1.5
    {const b=Buffer.alloc(9); [b.writeUIntBE(-1,1,0),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "byteLength" is out of range. It must be >= 1 and <= 6. Received 0
    {const b=Buffer.alloc(9); [b.writeUIntBE(2**39,1,0),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "byteLength" is out of range. It must be >= 1 and <= 6. Received 0
    {const b=Buffer.alloc(9); [b.writeUIntBE(2**48,1,0),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "byteLength" is out of range. It must be >= 1 and <= 6. Received 0
    {const b=Buffer.alloc(9); [b.writeUIntBE(-1,1,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 255. Received -1
    {const b=Buffer.alloc(9); [b.writeUIntBE(2**39,1,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 255. Received 549_755_813_888
    {const b=Buffer.alloc(9); [b.writeUIntBE(2**48,1,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 255. Received 281_474_976_710_656
    {const b=Buffer.alloc(9); [b.writeUIntBE(-1,1,2),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 65535. Received -1
    {const b=Buffer.alloc(9); [b.writeUIntBE(2**39,1,2),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 65535. Received 549_755_813_888
    {const b=Buffer.alloc(9); [b.writeUIntBE(2**48,1,2),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 65535. Received 281_474_976_710_656
    {const b=Buffer.alloc(9); [b.writeUIntBE(-1,1,3),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 16777215. Received -1
    {const b=Buffer.alloc(9); [b.writeUIntBE(2**39,1,3),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 16777215. Received 549_755_813_888
    {const b=Buffer.alloc(9); [b.writeUIntBE(2**48,1,3),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 16777215. Received 281_474_976_710_656
    {const b=Buffer.alloc(9); [b.writeUIntBE(-1,1,4),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 4294967295. Received -1
    {const b=Buffer.alloc(9); [b.writeUIntBE(2**39,1,4),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 4294967295. Received 549_755_813_888
    {const b=Buffer.alloc(9); [b.writeUIntBE(2**48,1,4),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 4294967295. Received 281_474_976_710_656
    {const b=Buffer.alloc(9); [b.writeUIntBE(-1,1,5),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and < 2 ** 40. Received -1
    {const b=Buffer.alloc(9); [b.writeUIntBE(2**39,1,5),b]} ⇒ [ 6, <Buffer 00 80 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeUIntBE(2**48,1,5),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and < 2 ** 40. Received 281_474_976_710_656
    {const b=Buffer.alloc(9); [b.writeUIntBE(-1,1,6),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and < 2 ** 48. Received -1
    {const b=Buffer.alloc(9); [b.writeUIntBE(2**39,1,6),b]} ⇒ [ 7, <Buffer 00 00 80 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeUIntBE(2**48,1,6),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and < 2 ** 48. Received 281_474_976_710_656
    {const b=Buffer.alloc(9); [b.writeUIntBE(-1,1,7),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "byteLength" is out of range. It must be >= 1 and <= 6. Received 7
    {const b=Buffer.alloc(9); [b.writeUIntBE(2**39,1,7),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "byteLength" is out of range. It must be >= 1 and <= 6. Received 7
    {const b=Buffer.alloc(9); [b.writeUIntBE(2**48,1,7),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "byteLength" is out of range. It must be >= 1 and <= 6. Received 7
    Buffer.from([1,200,3,255,128,6,7,254,9]).readUIntBE("1",2) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "offset" argument must be of type number. Received type string ('1')
    Buffer.from([1,200,3,255,128,6,7,254,9]).readUIntBE(0,1.5) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "byteLength" is out of range. It must be an integer. Received 1.5
    {const b=Buffer.alloc(9); [b.writeIntLE(-1,1,0),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "byteLength" is out of range. It must be >= 1 and <= 6. Received 0
    {const b=Buffer.alloc(9); [b.writeIntLE(2**39,1,0),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "byteLength" is out of range. It must be >= 1 and <= 6. Received 0
    {const b=Buffer.alloc(9); [b.writeIntLE(2**48,1,0),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "byteLength" is out of range. It must be >= 1 and <= 6. Received 0
    {const b=Buffer.alloc(9); [b.writeIntLE(-1,1,1),b]} ⇒ [ 2, <Buffer 00 ff 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeIntLE(2**39,1,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -128 and <= 127. Received 549_755_813_888
    {const b=Buffer.alloc(9); [b.writeIntLE(2**48,1,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -128 and <= 127. Received 281_474_976_710_656
    {const b=Buffer.alloc(9); [b.writeIntLE(-1,1,2),b]} ⇒ [ 3, <Buffer 00 ff ff 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeIntLE(2**39,1,2),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -32768 and <= 32767. Received 549_755_813_888
    {const b=Buffer.alloc(9); [b.writeIntLE(2**48,1,2),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -32768 and <= 32767. Received 281_474_976_710_656
    {const b=Buffer.alloc(9); [b.writeIntLE(-1,1,3),b]} ⇒ [ 4, <Buffer 00 ff ff ff 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeIntLE(2**39,1,3),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -8388608 and <= 8388607. Received 549_755_813_888
    {const b=Buffer.alloc(9); [b.writeIntLE(2**48,1,3),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -8388608 and <= 8388607. Received 281_474_976_710_656
    {const b=Buffer.alloc(9); [b.writeIntLE(-1,1,4),b]} ⇒ [ 5, <Buffer 00 ff ff ff ff 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeIntLE(2**39,1,4),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -2147483648 and <= 2147483647. Received 549_755_813_888
    {const b=Buffer.alloc(9); [b.writeIntLE(2**48,1,4),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -2147483648 and <= 2147483647. Received 281_474_976_710_656
    {const b=Buffer.alloc(9); [b.writeIntLE(-1,1,5),b]} ⇒ [ 6, <Buffer 00 ff ff ff ff ff 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeIntLE(2**39,1,5),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -(2 ** 39) and < 2 ** 39. Received 549_755_813_888
    {const b=Buffer.alloc(9); [b.writeIntLE(2**48,1,5),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -(2 ** 39) and < 2 ** 39. Received 281_474_976_710_656
    {const b=Buffer.alloc(9); [b.writeIntLE(-1,1,6),b]} ⇒ [ 7, <Buffer 00 ff ff ff ff ff ff 00 00> ]
    {const b=Buffer.alloc(9); [b.writeIntLE(2**39,1,6),b]} ⇒ [ 7, <Buffer 00 00 00 00 00 80 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeIntLE(2**48,1,6),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -(2 ** 47) and < 2 ** 47. Received 281_474_976_710_656
    {const b=Buffer.alloc(9); [b.writeIntLE(-1,1,7),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "byteLength" is out of range. It must be >= 1 and <= 6. Received 7
    {const b=Buffer.alloc(9); [b.writeIntLE(2**39,1,7),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "byteLength" is out of range. It must be >= 1 and <= 6. Received 7
    {const b=Buffer.alloc(9); [b.writeIntLE(2**48,1,7),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "byteLength" is out of range. It must be >= 1 and <= 6. Received 7
    Buffer.from([1,200,3,255,128,6,7,254,9]).readIntLE("1",2) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "offset" argument must be of type number. Received type string ('1')
    Buffer.from([1,200,3,255,128,6,7,254,9]).readIntLE(0,1.5) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "byteLength" is out of range. It must be an integer. Received 1.5
    {const b=Buffer.alloc(9); [b.writeIntBE(-1,1,0),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "byteLength" is out of range. It must be >= 1 and <= 6. Received 0
    {const b=Buffer.alloc(9); [b.writeIntBE(2**39,1,0),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "byteLength" is out of range. It must be >= 1 and <= 6. Received 0
    {const b=Buffer.alloc(9); [b.writeIntBE(2**48,1,0),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "byteLength" is out of range. It must be >= 1 and <= 6. Received 0
    {const b=Buffer.alloc(9); [b.writeIntBE(-1,1,1),b]} ⇒ [ 2, <Buffer 00 ff 00 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeIntBE(2**39,1,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -128 and <= 127. Received 549_755_813_888
    {const b=Buffer.alloc(9); [b.writeIntBE(2**48,1,1),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -128 and <= 127. Received 281_474_976_710_656
    {const b=Buffer.alloc(9); [b.writeIntBE(-1,1,2),b]} ⇒ [ 3, <Buffer 00 ff ff 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeIntBE(2**39,1,2),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -32768 and <= 32767. Received 549_755_813_888
    {const b=Buffer.alloc(9); [b.writeIntBE(2**48,1,2),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -32768 and <= 32767. Received 281_474_976_710_656
    {const b=Buffer.alloc(9); [b.writeIntBE(-1,1,3),b]} ⇒ [ 4, <Buffer 00 ff ff ff 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeIntBE(2**39,1,3),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -8388608 and <= 8388607. Received 549_755_813_888
    {const b=Buffer.alloc(9); [b.writeIntBE(2**48,1,3),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -8388608 and <= 8388607. Received 281_474_976_710_656
    {const b=Buffer.alloc(9); [b.writeIntBE(-1,1,4),b]} ⇒ [ 5, <Buffer 00 ff ff ff ff 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeIntBE(2**39,1,4),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -2147483648 and <= 2147483647. Received 549_755_813_888
    {const b=Buffer.alloc(9); [b.writeIntBE(2**48,1,4),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -2147483648 and <= 2147483647. Received 281_474_976_710_656
    {const b=Buffer.alloc(9); [b.writeIntBE(-1,1,5),b]} ⇒ [ 6, <Buffer 00 ff ff ff ff ff 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeIntBE(2**39,1,5),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -(2 ** 39) and < 2 ** 39. Received 549_755_813_888
    {const b=Buffer.alloc(9); [b.writeIntBE(2**48,1,5),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -(2 ** 39) and < 2 ** 39. Received 281_474_976_710_656
    {const b=Buffer.alloc(9); [b.writeIntBE(-1,1,6),b]} ⇒ [ 7, <Buffer 00 ff ff ff ff ff ff 00 00> ]
    {const b=Buffer.alloc(9); [b.writeIntBE(2**39,1,6),b]} ⇒ [ 7, <Buffer 00 00 80 00 00 00 00 00 00> ]
    {const b=Buffer.alloc(9); [b.writeIntBE(2**48,1,6),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -(2 ** 47) and < 2 ** 47. Received 281_474_976_710_656
    {const b=Buffer.alloc(9); [b.writeIntBE(-1,1,7),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "byteLength" is out of range. It must be >= 1 and <= 6. Received 7
    {const b=Buffer.alloc(9); [b.writeIntBE(2**39,1,7),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "byteLength" is out of range. It must be >= 1 and <= 6. Received 7
    {const b=Buffer.alloc(9); [b.writeIntBE(2**48,1,7),b]} ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "byteLength" is out of range. It must be >= 1 and <= 6. Received 7
    Buffer.from([1,200,3,255,128,6,7,254,9]).readIntBE("1",2) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "offset" argument must be of type number. Received type string ('1')
    Buffer.from([1,200,3,255,128,6,7,254,9]).readIntBE(0,1.5) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "byteLength" is out of range. It must be an integer. Received 1.5
    """#
}
