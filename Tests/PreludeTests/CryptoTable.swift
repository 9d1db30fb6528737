// swift-format-ignore-file
// Data: JavaScript expressions and what Node 24 gives for them, made by running Node. What differs here for a reason is
// left out. ModuleTable.swift tells how to read it. The first of each table gives the module a name.

/// crypto, tty.
enum CryptoTable {
  /// Hash, Hmac, and what makes them. The texts are those of RFC 1321, FIPS 180-4 and RFC 4231, and more.
  static let digests = #"""
    var c=process.getBuiltinModule('crypto') ⇒ undefined
    c.createHash('foo') ⇒ ! Error: Digest method not supported
    c.createHash() ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "algorithm" argument must be of type string. Received undefined
    c.createHash(1) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "algorithm" argument must be of type string. Received type number (1)
    ~ c.createHash('sha-256').update('a').digest('hex').slice(0,8) ⇒ 'ca978112'
    ~ c.createHash('SHA256').update('a').digest('hex').slice(0,8) ⇒ 'ca978112'
    ~ c.createHash('sha2-256').update('a').digest('hex').slice(0,8) ⇒ 'ca978112'
    ~ c.createHash('RSA-SHA256').update('a').digest('hex').slice(0,8) ⇒ 'ca978112'
    ~ c.createHash('ssl3-md5').update('a').digest('hex').slice(0,8) ⇒ '0cc175b9'
    ~ c.createHash('sha512-256').update('a').digest('hex').slice(0,8) ⇒ '455e5188'
    ~ c.createHash('sha512/256').update('a').digest('hex').slice(0,8) ⇒ ! Error: Digest method not supported
    ~ c.createHash('SHA2-512/256').update('a').digest('hex').slice(0,8) ⇒ '455e5188'
    ~ c.createHash('RSA-SHA1-2').update('a').digest('hex').slice(0,8) ⇒ '86f7e437'
    c.createHash('sha256').update() ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "data" argument must be of type string or an instance of Buffer, TypedArray, or DataView. Received undefined
    c.createHash('sha256').update(1) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "data" argument must be of type string or an instance of Buffer, TypedArray, or DataView. Received type number (1)
    c.createHash('sha256').update([1]) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "data" argument must be of type string or an instance of Buffer, TypedArray, or DataView. Received an instance of Array
    c.createHash('sha256').update(new ArrayBuffer(3)) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "data" argument must be of type string or an instance of Buffer, TypedArray, or DataView. Received an instance of ArrayBuffer
    c.createHash('sha256').update('zz','hex').digest('hex') ⇒ 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
    c.createHash('sha256').update('a','foo').digest('hex') ⇒ 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb'
    c.createHash('sha256').update('abc','hex') ⇒ ! TypeError [ERR_INVALID_ARG_VALUE]: The argument 'encoding' is invalid for data of length 3. Received 'hex'
    c.createHash('sha256').update('a').digest('foo') ⇒ <Buffer ca 97 81 12 ca 1b bd ca fa c2 31 b3 9a 23 dc 4d a7 86 ef f8 14 7c 4e 72 b9 80 77 85 af ee 48 bb>
    c.createHash('sha256').update('a').digest(1) ⇒ <Buffer ca 97 81 12 ca 1b bd ca fa c2 31 b3 9a 23 dc 4d a7 86 ef f8 14 7c 4e 72 b9 80 77 85 af ee 48 bb>
    c.createHash('sha256').update('a').digest(null) ⇒ <Buffer ca 97 81 12 ca 1b bd ca fa c2 31 b3 9a 23 dc 4d a7 86 ef f8 14 7c 4e 72 b9 80 77 85 af ee 48 bb>
    c.createHash('sha256').update('a').digest('buffer') ⇒ <Buffer ca 97 81 12 ca 1b bd ca fa c2 31 b3 9a 23 dc 4d a7 86 ef f8 14 7c 4e 72 b9 80 77 85 af ee 48 bb>
    c.createHash('md5').digest('latin1') ⇒ 'Ô\x1D\x8CÙ\x8F\x00²\x04é\x80\t\x98ìøB~'
    c.createHash('md5').digest('utf8') ⇒ '�\x1D�ُ\x00�\x04�\t���B~'
    c.createHash('md5').digest('ucs2') ⇒ 'ᷔ\ud98c\x8FҲ胩頉繂'
    c.createHash('md5').digest('ascii') ⇒ 'T\x1D\fY\x0F\x002\x04i\x00\t\x18lxB~'
    c.createHash('md5').digest() ⇒ <Buffer d4 1d 8c d9 8f 00 b2 04 e9 80 09 98 ec f8 42 7e>
    c.createHash('md5').update('a').digest('HEX') ⇒ '0cc175b9c0f1b6a831c399e269772661'
    {const h=c.createHash('md5');h.digest();h.digest()} ⇒ ! Error [ERR_CRYPTO_HASH_FINALIZED]: Digest already called
    {const h=c.createHash('md5');h.digest();h.update('a')} ⇒ ! Error [ERR_CRYPTO_HASH_FINALIZED]: Digest already called
    {const h=c.createHash('md5');h.digest();h.copy()} ⇒ ! Error [ERR_CRYPTO_HASH_FINALIZED]: Digest already called
    {const h=c.createHash('md5');h.update('a'); const k=h.copy(); k.update('b'); [h.digest('hex'),k.digest('hex')]} ⇒ [␤  '0cc175b9c0f1b6a831c399e269772661',␤  '187ef4436122d1cc2f40dc2b92f0eba0'␤]
    c.createHash('md5') ⇒ Hash {␤  _options: undefined,␤  Symbol(kHandle): Hash {},␤  Symbol(kState): { Symbol(kFinalized): false }␤}
    c.createHmac('md5','k') ⇒ Hmac {␤  _options: undefined,␤  Symbol(kHandle): Hmac {},␤  Symbol(kState): { Symbol(kFinalized): false }␤}
    ~ Object.keys(c.createHash('md5')) ⇒ [ '_options' ]
    c.createHmac('md5') ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "key" argument must be of type string or an instance of ArrayBuffer, Buffer, TypedArray, DataView, KeyObject, or CryptoKey. Received undefined
    c.createHmac() ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "hmac" argument must be of type string. Received undefined
    c.createHmac('foo','k') ⇒ ! TypeError [ERR_CRYPTO_INVALID_DIGEST]: Invalid digest: foo
    c.createHmac('md5',1) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "key" argument must be of type string or an instance of ArrayBuffer, Buffer, TypedArray, DataView, KeyObject, or CryptoKey. Received type number (1)
    c.createHmac('md5',null) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "key" argument must be of type string or an instance of ArrayBuffer, Buffer, TypedArray, DataView, KeyObject, or CryptoKey. Received null
    c.createHmac('md5','k').update(1) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "data" argument must be of type string or an instance of Buffer, TypedArray, or DataView. Received type number (1)
    c.createHmac('md5','k').update() ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "data" argument must be of type string or an instance of Buffer, TypedArray, or DataView. Received undefined
    {const h=c.createHmac('md5','k');[h.digest('hex'),h.digest('hex'),h.digest()]} ⇒ [ 'cd32bedd46aa63cffa3023f050fc78e3', '', <Buffer > ]
    {const h=c.createHmac('md5','k');h.digest();h.update('a')} ⇒ ! Error [ERR_CRYPTO_HASH_FINALIZED]: Digest already called
    c.createHmac('md5','k').digest('foo') ⇒ <Buffer cd 32 be dd 46 aa 63 cf fa 30 23 f0 50 fc 78 e3>
    c.createHash.name+c.createHash.length ⇒ 'createHash2'
    new c.Hash('md5').update('a').digest('hex') ⇒ '0cc175b9c0f1b6a831c399e269772661'
    c.Hash('md5').update('a').digest('hex') ⇒ '0cc175b9c0f1b6a831c399e269772661'
    c.Hmac('md5','a').update('a').digest('hex') ⇒ '06f30dc9049f859ea0ccb39fdc8fd5c2'
    ~ c.createHash('md5') instanceof c.Hash ⇒ true
    c.createHash('md5',{outputLength:3}).digest('hex') ⇒ ! Error [ERR_OSSL_EVP_NOT_XOF_OR_INVALID_LENGTH]: error:030000B2:digital envelope routines::not XOF or invalid length
    c.createHash('md5',{outputLength:16}).digest('hex') ⇒ 'd41d8cd98f00b204e9800998ecf8427e'
    c.createHash('md5',{outputLength:'a'}) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "options.outputLength" property must be of type number. Received type string ('a')
    c.createHash('md5',{outputLength:0}).digest('hex') ⇒ ! Error [ERR_OSSL_EVP_NOT_XOF_OR_INVALID_LENGTH]: error:030000B2:digital envelope routines::not XOF or invalid length
    c.hash('md5','a') ⇒ '0cc175b9c0f1b6a831c399e269772661'
    c.hash('md5','a','buffer') ⇒ <Buffer 0c c1 75 b9 c0 f1 b6 a8 31 c3 99 e2 69 77 26 61>
    c.hash('md5','a','base64') ⇒ 'DMF1ucDxtqgxw5niaXcmYQ=='
    c.hash('md5','a','foo') ⇒ ! TypeError [ERR_INVALID_ARG_VALUE]: The argument 'outputEncoding' is invalid. Received 'foo'
    c.hash('md5',1) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "input" argument must be of type string or an instance of Buffer, TypedArray, or DataView. Received type number (1)
    c.hash('foo','a') ⇒ ! Error: Digest method foo is not supported
    c.hash(1,'a') ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "algorithm" argument must be of type string. Received type number (1)
    c.hash('md5','a',1) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "options" argument must be of type object. Received type number (1)
    c.hash('md5',new ArrayBuffer(2)) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "input" argument must be of type string or an instance of Buffer, TypedArray, or DataView. Received an instance of ArrayBuffer
    c.hash('md5','a',{outputEncoding:'base64'}) ⇒ 'DMF1ucDxtqgxw5niaXcmYQ=='
    c.hash() ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "algorithm" argument must be of type string. Received undefined
    c.createHmac('sha256',new ArrayBuffer(2)).digest('hex') ⇒ 'b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad'
    c.createHmac('sha256','k','x').digest('hex').length ⇒ 64
    c.createHmac('sha256','6b',{encoding:'hex'}).digest('hex') ⇒ '8bb990c40a7d61cb97597a942125025be50ac8beb74436e3735b98893a7f6620'
    ~ c.createHmac('sha256',new Uint16Array([1])).digest('hex') ⇒ '2f8738164025afdddbc18665c6e8f37de9498db7fd194873c61ee30c22192a9a'
    c.createHash('md5').update('') ⇒ Hash {␤  _options: undefined,␤  Symbol(kHandle): Hash {},␤  Symbol(kState): { Symbol(kFinalized): false }␤}
    c.createHash('md5').copy(1) ⇒ Hash {␤  _options: 1,␤  Symbol(kHandle): Hash {},␤  Symbol(kState): { Symbol(kFinalized): false }␤}
    c.createHmac('md5','k').update('abc','hex') ⇒ ! TypeError [ERR_INVALID_ARG_VALUE]: The argument 'encoding' is invalid for data of length 3. Received 'hex'
    c.hash('md5','a',{outputLength:3}) ⇒ ! Error: Output length 3 is invalid for md5, which does not support XOF
    c.hash('md5','a',{outputLength:'x'}) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "outputLength" argument must be of type number. Received type string ('x')
    c.hash('foo','a','bar') ⇒ ! TypeError [ERR_INVALID_ARG_VALUE]: The argument 'outputEncoding' is invalid. Received 'bar'
    c.hash('md5','a',{outputEncoding:1}) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "outputEncoding" argument must be of type string. Received type number (1)
    c.hash('md5','a',{}) ⇒ '0cc175b9c0f1b6a831c399e269772661'
    c.hash('md5','a',null) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "options" argument must be of type object. Received null
    c.hash('md5','a','HEX') ⇒ '0cc175b9c0f1b6a831c399e269772661'
    c.hash('md5','a','utf8') ⇒ '\f�u���1Ù�iw&a'
    c.createHash('md5',{outputLength:3}) ⇒ ! Error [ERR_OSSL_EVP_NOT_XOF_OR_INVALID_LENGTH]: error:030000B2:digital envelope routines::not XOF or invalid length
    c.createHash('md5',{outputLength:-1}) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "options.outputLength" is out of range. It must be >= 0 && <= 4294967295. Received -1
    c.createHash('md5',{outputLength:1.5}) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "options.outputLength" is out of range. It must be an integer. Received 1.5
    c.createHash('sha1',5).update('a').digest('hex') ⇒ '86f7e437faa5a7fce15d1ddcb9eaeaea377667b8'
    c.createHmac('md5','k',{encoding:1}) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "options.encoding" property must be of type string. Received type number (1)
    c.createHmac('md5','k',{encoding:'foo'}) ⇒ ! TypeError [ERR_UNKNOWN_ENCODING]: Unknown encoding: foo
    c.createHmac('md5','k',{encoding:'buffer'}).digest('hex') ⇒ 'cd32bedd46aa63cffa3023f050fc78e3'
    c.createHmac('foo',1) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "key" argument must be of type string or an instance of ArrayBuffer, Buffer, TypedArray, DataView, KeyObject, or CryptoKey. Received type number (1)
    c.createHmac('md5','k').digest('buffer') ⇒ <Buffer cd 32 be dd 46 aa 63 cf fa 30 23 f0 50 fc 78 e3>
    c.createHash('RSA-SHA512/256').digest('hex') ⇒ 'c672b8d1ef56ed28ab87c3622c5114069bdd3ad7b8f9737498d0c01ecef0967a'
    ~ c.createHash('SHA2-512').digest('hex').slice(0,8) ⇒ 'cf83e135'
    ~ c.createHash('SHA-1').digest('hex').slice(0,8) ⇒ 'da39a3ee'
    ~ c.createHash('SHA-512/256').digest('hex').slice(0,8) ⇒ 'c672b8d1'
    ~ c.createHash('id-sha256').digest('hex').slice(0,8) ⇒ ! Error: Digest method not supported
    ~ c.createHash('2.16.840.1.101.3.4.2.1').digest('hex').slice(0,8) ⇒ 'e3b0c442'
    ~ c.createHash('sha256WithRSAEncryption').digest('hex').slice(0,8) ⇒ 'e3b0c442'
    c.createHash(' sha256') ⇒ ! Error: Digest method not supported
    c.createHash('') ⇒ ! Error: Digest method not supported
    ~ c.createHash('md5').update('a').update(new Uint16Array([258])).update(new DataView(new ArrayBuffer(2))).digest('hex') ⇒ 'f959f3e616830ba4b927eae6e3e8be3b'
    c.createHash('md5').constructor.name ⇒ 'Hash'
    ~ Object.prototype.toString.call(c) ⇒ '[object Object]'
    ~ Object.keys(globalThis.crypto) ⇒ []
    c.createHash('md5').update('').digest('hex') ⇒ 'd41d8cd98f00b204e9800998ecf8427e'
    c.createHash('md5').update('abc').digest('hex') ⇒ '900150983cd24fb0d6963f7d28e17f72'
    c.createHash('md5').update('message digest').digest('hex') ⇒ 'f96b697d7cb7938d525a2f31aaf161d0'
    c.createHash('md5').update('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq').digest('hex') ⇒ '8215ef0796a20bcaaae116d3876c664a'
    c.createHash('md5').update('abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu').digest('hex') ⇒ '03dd8807a93175fb062dfb55dc7d359c'
    ~ c.createHash('md5').update('a'.repeat(1000)).digest('hex') ⇒ 'cabe45dcc9ae5b66ba86600cca6b8ba8'
    c.createHash('md5').update('grüße 🌍').digest('hex') ⇒ '61369978d304d68389474e02f484168c'
    c.hash('md5',Buffer.alloc(55,55),'base64') ⇒ 'nzAFAS32CGQpuFaES/MQlA=='
    c.hash('md5',Buffer.alloc(56,56),'base64') ⇒ 'tNRM0H+YLYaCwr8dLPfakg=='
    c.hash('md5',Buffer.alloc(63,63),'base64') ⇒ 'MzLBrOcBgOjz6sv00pPTPQ=='
    c.hash('md5',Buffer.alloc(64,64),'base64') ⇒ 'rXDPSyQ18wIOtZJnqJdP9Q=='
    c.hash('md5',Buffer.alloc(111,111),'base64') ⇒ 'YnSd3e234zaMHlxES4fPJg=='
    c.hash('md5',Buffer.alloc(112,112),'base64') ⇒ 'W0kJIW5usgZ4ISupAHUrLg=='
    c.hash('md5',Buffer.alloc(119,119),'base64') ⇒ 'IP/PhXujmx1W4RZQ5j410A=='
    c.hash('md5',Buffer.alloc(127,127),'base64') ⇒ 'LZ1+r6lEjTzIqGnpk3gQEw=='
    c.hash('md5',Buffer.alloc(128,128),'base64') ⇒ 'UK1IwYsSlgLTBaEoskXTRA=='
    ~ c.createHash('md5').update('a'.repeat(50)).update('b'.repeat(100)).update('c').update('d'.repeat(300)).digest('hex') ⇒ 'cf0402cdc4126f07cdad02d2799802c8'
    c.createHmac('md5',Buffer.alloc(20,0x0b)).update('Hi There').digest('hex') ⇒ '5ccec34ea9656392457fa1ac27f08fbc'
    c.createHmac('md5','Jefe').update('what do ya want for nothing?').digest('hex') ⇒ '750c783e6ab0b503eaa86e310a5db738'
    c.createHmac('md5',Buffer.alloc(131,0xaa)).update('Test Using Larger Than Block-Size Key - Hash Key First').digest('hex') ⇒ 'bfecaf4efff90a3a668f3922fec3762d'
    c.createHmac('md5',Buffer.alloc(128,1)).update('').digest('base64url') ⇒ 'SGnlYIuwhBgsFoPGdTugaA'
    ~ {const h=c.createHash('md5').update('x'.repeat(70)),k=h.copy(); k.update('y'); h.update('z'); [h.digest('hex'),k.digest('hex')]} ⇒ [␤  '13165346c48033b75c7b2131031fc8f0',␤  'c887d385077af988293e422a288264ae'␤]
    c.createHash('sha1').update('').digest('hex') ⇒ 'da39a3ee5e6b4b0d3255bfef95601890afd80709'
    c.createHash('sha1').update('abc').digest('hex') ⇒ 'a9993e364706816aba3e25717850c26c9cd0d89d'
    c.createHash('sha1').update('message digest').digest('hex') ⇒ 'c12252ceda8be8994d5fa0290a47231c1d16aae3'
    c.createHash('sha1').update('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq').digest('hex') ⇒ '84983e441c3bd26ebaae4aa1f95129e5e54670f1'
    c.createHash('sha1').update('abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu').digest('hex') ⇒ 'a49b2446a02c645bf419f995b67091253a04a259'
    ~ c.createHash('sha1').update('a'.repeat(1000)).digest('hex') ⇒ '291e9a6c66994949b57ba5e650361e98fc36b1ba'
    c.createHash('sha1').update('grüße 🌍').digest('hex') ⇒ 'fb273554832fc6a0c34ab480ea0e5fa5380a3224'
    c.hash('sha1',Buffer.alloc(55,55),'base64') ⇒ 'QXdd7Htt2VFYkhFqYyFJb/D3ctw='
    c.hash('sha1',Buffer.alloc(56,56),'base64') ⇒ 'y3o0o7lHUb6PsZ+FsdWQ7wbngzE='
    c.hash('sha1',Buffer.alloc(63,63),'base64') ⇒ 'NIx+GzqVCDuQwZu/mBMRZu01kAY='
    c.hash('sha1',Buffer.alloc(64,64),'base64') ⇒ 'zjMv0syuzzFpcLPBr2uttAklciI='
    c.hash('sha1',Buffer.alloc(111,111),'base64') ⇒ '02e4CdND8wrVoBfMvUzpIC/4aUk='
    c.hash('sha1',Buffer.alloc(112,112),'base64') ⇒ 'aqrn7sQin6U5O50YwVBE/Nd9j/s='
    c.hash('sha1',Buffer.alloc(119,119),'base64') ⇒ 'Ju0yRlfdbjR16BiBujT+Vlus1Hk='
    c.hash('sha1',Buffer.alloc(127,127),'base64') ⇒ 'TyV+Daw8aRd8QrE+ed1jL0b4i40='
    c.hash('sha1',Buffer.alloc(128,128),'base64') ⇒ 'XMpJBD2e1TLYNOCX3FyiFx2uAvQ='
    ~ c.createHash('sha1').update('a'.repeat(50)).update('b'.repeat(100)).update('c').update('d'.repeat(300)).digest('hex') ⇒ '0d437b17635eb97f4696efbbe004e6b9be12d769'
    c.createHmac('sha1',Buffer.alloc(20,0x0b)).update('Hi There').digest('hex') ⇒ 'b617318655057264e28bc0b6fb378c8ef146be00'
    c.createHmac('sha1','Jefe').update('what do ya want for nothing?').digest('hex') ⇒ 'effcdf6ae5eb2fa2d27416d5f184df9c259a7c79'
    c.createHmac('sha1',Buffer.alloc(131,0xaa)).update('Test Using Larger Than Block-Size Key - Hash Key First').digest('hex') ⇒ '90d0dace1c1bdc957339307803160335bde6df2b'
    c.createHmac('sha1',Buffer.alloc(128,1)).update('').digest('base64url') ⇒ 'EyZhgpDbCr-koBp6v--nmWr9c2k'
    ~ {const h=c.createHash('sha1').update('x'.repeat(70)),k=h.copy(); k.update('y'); h.update('z'); [h.digest('hex'),k.digest('hex')]} ⇒ [␤  '8a0fa604cca3658cb5d075d6e5906f05c6975b82',␤  '729044ab77ece53b0511b66ca6dff66af0035183'␤]
    c.createHash('sha224').update('').digest('hex') ⇒ 'd14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f'
    c.createHash('sha224').update('abc').digest('hex') ⇒ '23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7'
    c.createHash('sha224').update('message digest').digest('hex') ⇒ '2cb21c83ae2f004de7e81c3c7019cbcb65b71ab656b22d6d0c39b8eb'
    c.createHash('sha224').update('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq').digest('hex') ⇒ '75388b16512776cc5dba5da1fd890150b0c6455cb4f58b1952522525'
    c.createHash('sha224').update('abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu').digest('hex') ⇒ 'c97ca9a559850ce97a04a96def6d99a9e0e0e2ab14e6b8df265fc0b3'
    ~ c.createHash('sha224').update('a'.repeat(1000)).digest('hex') ⇒ '4e8f0ce90b64661a2b5e84be6d93a7d9b76871062f1814433d04a03d'
    c.createHash('sha224').update('grüße 🌍').digest('hex') ⇒ 'b7bbec4245057e6a413dcef6d1a297630836a64f00ec9b1a842605d3'
    c.hash('sha224',Buffer.alloc(55,55),'base64') ⇒ 'f6uYp8IrcFstbADYUzA+1KtToFRulyK8/kdf4A=='
    c.hash('sha224',Buffer.alloc(56,56),'base64') ⇒ 'f8XGV8Y2DFabQR1wc7mu5Wj9khZiCPj0QhfZfQ=='
    c.hash('sha224',Buffer.alloc(63,63),'base64') ⇒ 'xow6utbcWorefkvGlEDXT2dghbvsr/XLtBvYwA=='
    c.hash('sha224',Buffer.alloc(64,64),'base64') ⇒ 'AN9D+Eus9imgrhZSOPWOvolgCrBJTrrgRn0Qjw=='
    c.hash('sha224',Buffer.alloc(111,111),'base64') ⇒ 'HLJArD1h4w2Y4ecTZlLv84hRu8285eM3Ysexkg=='
    c.hash('sha224',Buffer.alloc(112,112),'base64') ⇒ 'NXaDt59SpnCgiOQ7CqlbLWgIAN1v6Cv+oJcGDw=='
    c.hash('sha224',Buffer.alloc(119,119),'base64') ⇒ 'GHa/EwAE/Fkn7xUiHr7jf2X0v3M9LnBjwY35Aw=='
    c.hash('sha224',Buffer.alloc(127,127),'base64') ⇒ 'JlDwZpdS1dwa0c7RXt2xAgEgI7mlGuRC8ynXWw=='
    c.hash('sha224',Buffer.alloc(128,128),'base64') ⇒ '9aa8nt1cwjVtInDh4aM750kgfnclm8G9iEP9Ww=='
    ~ c.createHash('sha224').update('a'.repeat(50)).update('b'.repeat(100)).update('c').update('d'.repeat(300)).digest('hex') ⇒ '4aba300f17e01f4665d6f486f2b75bd9fcf377341084010fd441076a'
    c.createHmac('sha224',Buffer.alloc(20,0x0b)).update('Hi There').digest('hex') ⇒ '896fb1128abbdf196832107cd49df33f47b4b1169912ba4f53684b22'
    c.createHmac('sha224','Jefe').update('what do ya want for nothing?').digest('hex') ⇒ 'a30e01098bc6dbbf45690f3a7e9e6d0f8bbea2a39e6148008fd05e44'
    c.createHmac('sha224',Buffer.alloc(131,0xaa)).update('Test Using Larger Than Block-Size Key - Hash Key First').digest('hex') ⇒ '95e9a0db962095adaebe9b2d6f0dbce2d499f112f2d2b7273fa6870e'
    c.createHmac('sha224',Buffer.alloc(128,1)).update('').digest('base64url') ⇒ 'jYaNiolBPj9RXdk_4tDbgYctbq8YYEIOX9cOfA'
    ~ {const h=c.createHash('sha224').update('x'.repeat(70)),k=h.copy(); k.update('y'); h.update('z'); [h.digest('hex'),k.digest('hex')]} ⇒ [␤  '3651f4794a06fe820393a97ab5240af5f073d1f2419466a953945d53',␤  'd178082c1a59faabb0235f7b3213507ab73365ae868b92af424fcda0'␤]
    c.createHash('sha256').update('').digest('hex') ⇒ 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
    c.createHash('sha256').update('abc').digest('hex') ⇒ 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    c.createHash('sha256').update('message digest').digest('hex') ⇒ 'f7846f55cf23e14eebeab5b4e1550cad5b509e3348fbc4efa3a1413d393cb650'
    c.createHash('sha256').update('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq').digest('hex') ⇒ '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'
    c.createHash('sha256').update('abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu').digest('hex') ⇒ 'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1'
    ~ c.createHash('sha256').update('a'.repeat(1000)).digest('hex') ⇒ '41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3'
    c.createHash('sha256').update('grüße 🌍').digest('hex') ⇒ 'e7ceb771a244a993ffbab378695cc91d2da7ff65907caac5afdef82dea397a3a'
    c.hash('sha256',Buffer.alloc(55,55),'base64') ⇒ '+eOsblY2P/aPAeBkKSHzi1OiPuc181u/xv7Wwl0Q+ew='
    c.hash('sha256',Buffer.alloc(56,56),'base64') ⇒ 'FtUYnd8WmiNFgAdoAswRMKsmT7BSiMUHcR7tDqOBNgk='
    c.hash('sha256',Buffer.alloc(63,63),'base64') ⇒ 'egiG2efBkQRSxioQRXYcLpwgu53CPw7viUCwcEOPh7U='
    c.hash('sha256',Buffer.alloc(64,64),'base64') ⇒ 'C6ynDlLO2L7qVdiux4iejd1e5RK7jjMcL2DpkXCjgJs='
    c.hash('sha256',Buffer.alloc(111,111),'base64') ⇒ '8GkuY7g4ak+ghugHFJKcLY/Qa5XUr/XQ4CX1f52UFIM='
    c.hash('sha256',Buffer.alloc(112,112),'base64') ⇒ 'dWFibPGFV6MR+wvdPC+4cvJo8F+NTDVvSrK5WwjwM0U='
    c.hash('sha256',Buffer.alloc(119,119),'base64') ⇒ 'XLnZ7toO66MFe7GaqFk8mXgZOPWsuyPDP5C99HW2rBE='
    c.hash('sha256',Buffer.alloc(127,127),'base64') ⇒ 'iwITq2VFWCo/ZLcNIU06dCxHSBxrliju3j9684SXDjo='
    c.hash('sha256',Buffer.alloc(128,128),'base64') ⇒ 't+/9Q+5QFgIdBn3TKt4E83o0fv6UIpcHDlzFb0f937s='
    ~ c.createHash('sha256').update('a'.repeat(50)).update('b'.repeat(100)).update('c').update('d'.repeat(300)).digest('hex') ⇒ '268e4045274b3940b49d1228704a1d910959a9560f63afb79fabe386115f56ee'
    c.createHmac('sha256',Buffer.alloc(20,0x0b)).update('Hi There').digest('hex') ⇒ 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'
    c.createHmac('sha256','Jefe').update('what do ya want for nothing?').digest('hex') ⇒ '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'
    c.createHmac('sha256',Buffer.alloc(131,0xaa)).update('Test Using Larger Than Block-Size Key - Hash Key First').digest('hex') ⇒ '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54'
    c.createHmac('sha256',Buffer.alloc(128,1)).update('').digest('base64url') ⇒ '_bOTLcbW0Q0o9YGV8LH-7a5h4FwDFotx6XqYsHiKVek'
    ~ {const h=c.createHash('sha256').update('x'.repeat(70)),k=h.copy(); k.update('y'); h.update('z'); [h.digest('hex'),k.digest('hex')]} ⇒ [␤  '54be0aed6a4c6acd5d394abdf652f86d710859ac625e0e676f6a9021e1b8808f',␤  'f560a7f05c7e2a214f63ad43ffc1e9bf8e3a2e2d192d2fd529d7de5cbded9ae8'␤]
    c.createHash('sha384').update('').digest('hex') ⇒ '38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b'
    c.createHash('sha384').update('abc').digest('hex') ⇒ 'cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7'
    c.createHash('sha384').update('message digest').digest('hex') ⇒ '473ed35167ec1f5d8e550368a3db39be54639f828868e9454c239fc8b52e3c61dbd0d8b4de1390c256dcbb5d5fd99cd5'
    c.createHash('sha384').update('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq').digest('hex') ⇒ '3391fdddfc8dc7393707a65b1b4709397cf8b1d162af05abfe8f450de5f36bc6b0455a8520bc4e6f5fe95b1fe3c8452b'
    c.createHash('sha384').update('abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu').digest('hex') ⇒ '09330c33f71147e83d192fc782cd1b4753111b173b3b05d22fa08086e3b0f712fcc7c71a557e2db966c3e9fa91746039'
    ~ c.createHash('sha384').update('a'.repeat(1000)).digest('hex') ⇒ 'f54480689c6b0b11d0303285d9a81b21a93bca6ba5a1b4472765dca4da45ee328082d469c650cd3b61b16d3266ab8ced'
    c.createHash('sha384').update('grüße 🌍').digest('hex') ⇒ '314d5774a679a7c397c2e8d3058e96152e0acffcf89c921a31109879425c6611633b89a62d2df933bf68a86ff9dbd1e3'
    c.hash('sha384',Buffer.alloc(55,55),'base64') ⇒ 'zYnjPzROufdNRHkEZVH6rSlI+xWXt9zZp48SXIZWlIZpkRK65s573W3sJpk8UmcB'
    c.hash('sha384',Buffer.alloc(56,56),'base64') ⇒ '1TFR5KbVFuPlkQB2BuMRW81W3Sgt81q0YngWDoo6C6NpM5xWkyx4KqVkhiTdQkg3'
    c.hash('sha384',Buffer.alloc(63,63),'base64') ⇒ 'LPzVipqW3l04+ri8GeqbhJ6rzo00QKZ8XrX46D+4zyZEeuiFuL/lAo3nKohLBBfa'
    c.hash('sha384',Buffer.alloc(64,64),'base64') ⇒ 'Cl9j1zPzAnCT8jo3k6Rfw2qTwbQ00W7YOh0Xe8wYaH3glkst4IvnebbPqYZ1MO0e'
    c.hash('sha384',Buffer.alloc(111,111),'base64') ⇒ 'Ib7PiFDvytE8qZaalrhV9G18d1TNYtPe1h7EnwOCwu+mZMSfiB+dCEEgltPoQTNv'
    c.hash('sha384',Buffer.alloc(112,112),'base64') ⇒ 'bkyPJB55TlujFDDZK1AjFkbFOEdZrFETEQkWHSonayMfw3XlfG4qEfb/HOaXRX/Y'
    c.hash('sha384',Buffer.alloc(119,119),'base64') ⇒ 'pg6y6etRrYm0mQ8DaUxGZdZ5mxnDzg4Vcx/akgyVejJa1z9BrK7hmfhm8fHn6JLJ'
    c.hash('sha384',Buffer.alloc(127,127),'base64') ⇒ '6ReSM2uPxoM2i/2jVJ5UDJoAADQac2KYbQiBZ7j/vE2jLhIHXptTpymxXFojWcTd'
    c.hash('sha384',Buffer.alloc(128,128),'base64') ⇒ 'BVhRkHZEab/8g8EUiBcz6jOX+d18UVZlm1oUjK3n/J3SMypvr/z2485Kmxru5NDC'
    ~ c.createHash('sha384').update('a'.repeat(50)).update('b'.repeat(100)).update('c').update('d'.repeat(300)).digest('hex') ⇒ '0f5183e2e5cc5e909e04d0128187703c73e65a9a7c10821ce65f2de2f4a2cb15c42d0eb315cecb17644950919087febf'
    c.createHmac('sha384',Buffer.alloc(20,0x0b)).update('Hi There').digest('hex') ⇒ 'afd03944d84895626b0825f4ab46907f15f9dadbe4101ec682aa034c7cebc59cfaea9ea9076ede7f4af152e8b2fa9cb6'
    c.createHmac('sha384','Jefe').update('what do ya want for nothing?').digest('hex') ⇒ 'af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649'
    c.createHmac('sha384',Buffer.alloc(131,0xaa)).update('Test Using Larger Than Block-Size Key - Hash Key First').digest('hex') ⇒ '4ece084485813e9088d2c63a041bc5b44f9ef1012a2b588f3cd11f05033ac4c60c2ef6ab4030fe8296248df163f44952'
    c.createHmac('sha384',Buffer.alloc(128,1)).update('').digest('base64url') ⇒ 'emr9pJmylLKjjDzNqmujbd-feSeqrj-8UxFlcGFao9RtwrPacgKV0Ts9b3X1ULbE'
    ~ {const h=c.createHash('sha384').update('x'.repeat(70)),k=h.copy(); k.update('y'); h.update('z'); [h.digest('hex'),k.digest('hex')]} ⇒ [␤  '3fcf5b59e6108fee87f111a51aa4838e725eb130758248d2770c8bf3a672448807581c14c172b9e97c2f9d86b3396c47',␤  '97691ed9b3490ade1313aba7ae4d2cc34d8bcd24b146a4a2d1f76f44bc71c3dfd9743388e75ba2590c483abedac4949e'␤]
    c.createHash('sha512').update('').digest('hex') ⇒ 'cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e'
    c.createHash('sha512').update('abc').digest('hex') ⇒ 'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f'
    c.createHash('sha512').update('message digest').digest('hex') ⇒ '107dbf389d9e9f71a3a95f6c055b9251bc5268c2be16d6c13492ea45b0199f3309e16455ab1e96118e8a905d5597b72038ddb372a89826046de66687bb420e7c'
    c.createHash('sha512').update('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq').digest('hex') ⇒ '204a8fc6dda82f0a0ced7beb8e08a41657c16ef468b228a8279be331a703c33596fd15c13b1b07f9aa1d3bea57789ca031ad85c7a71dd70354ec631238ca3445'
    c.createHash('sha512').update('abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu').digest('hex') ⇒ '8e959b75dae313da8cf4f72814fc143f8f7779c6eb9f7fa17299aeadb6889018501d289e4900f7e4331b99dec4b5433ac7d329eeb6dd26545e96e55b874be909'
    ~ c.createHash('sha512').update('a'.repeat(1000)).digest('hex') ⇒ '67ba5535a46e3f86dbfbed8cbbaf0125c76ed549ff8b0b9e03e0c88cf90fa634fa7b12b47d77b694de488ace8d9a65967dc96df599727d3292a8d9d447709c97'
    c.createHash('sha512').update('grüße 🌍').digest('hex') ⇒ 'c6ca45f0d85837a71af9bd307f4c739080ef49b8d5236baf2c16e6ba3d0730e465f2b6fae235b13b21fcd4c741e977c981513f5952d6a19342e7d46a35a436c8'
    c.hash('sha512',Buffer.alloc(55,55),'base64') ⇒ 'vSYltFd4tnKBiMZ4kkIa4y7OzwyxB3hXUN7iHCQOptHW0Qz4N+HcRWgu+Ib4ruV8aJ5YlpvcN6g1MVDz0vp2hg=='
    c.hash('sha512',Buffer.alloc(56,56),'base64') ⇒ 'btBYRHw0QVJDjfmPs0qdzytjb2zP7B/6e2pAcXybvxuOO+Xl8PpkAS9Luiqnkzjtz1SoGHP+Yz6nA7chxx7BRw=='
    c.hash('sha512',Buffer.alloc(63,63),'base64') ⇒ 'YUryxhFsb9kcI0TeAViHPwgrp1+SIRcDoGlijjcEzbuzBYWiP6gvbK2wL2WRCuIOn6Eho1dKV3QM43vvyl9dDw=='
    c.hash('sha512',Buffer.alloc(64,64),'base64') ⇒ 'XMlYoxakSblVvwAfpCj0QCp/HlwC86MtD7LCli20p+8EjWgh2YJyUiZJXSeiY9irCUqyu1wT8F9Z65g6hl2dlg=='
    c.hash('sha512',Buffer.alloc(111,111),'base64') ⇒ 'UiEJjWIV6wrpElzgKEAcK3uv9Fu+p+4CB1nRkE9cJd60r/3v0fjmaZrXmqxfd+raYqzrvFWvPFZSVnkOpcJVyA=='
    c.hash('sha512',Buffer.alloc(112,112),'base64') ⇒ 'BTk33adxQTHZhuA2i/eby4bGq1gBl8gxaYTSQ1qzM2ooY7wveZrakLtksZv+uAe4DlYRTaq3zULx8w8PFhonXQ=='
    c.hash('sha512',Buffer.alloc(119,119),'base64') ⇒ '8nMk3KebBKIjBmXWku7f+wiKm+lqYec3C5zkyoPhjXJv3gIcr15owLgeBA58kuZ37SZRlXp1VTHQKn9Fjyosxw=='
    c.hash('sha512',Buffer.alloc(127,127),'base64') ⇒ 'zu3aIPdPr8CcIdWgzu9vbWQaJdRiPXN2vLC9cx1teLvk+pmwTAOqHmayiTDlgAjBiN2NGeO9w+ELCN1EuDA57g=='
    c.hash('sha512',Buffer.alloc(128,128),'base64') ⇒ '7MLVumHCKn8Bsmkn33LCcQmtRSFUMiB4Xa0HPKuLeeCQUq5VP1uvuunxYNjDl5ozJuEwFf6lTnVWvFsFei0j9A=='
    ~ c.createHash('sha512').update('a'.repeat(50)).update('b'.repeat(100)).update('c').update('d'.repeat(300)).digest('hex') ⇒ '0acf65b967e4c8e13d21233e478ba207d8979f487e45b9a673aa404bfe35ad5e80b3a71413c647222d6a52636a2beebfb48442976d7c3a6eb5f2a7bbb750a9dc'
    c.createHmac('sha512',Buffer.alloc(20,0x0b)).update('Hi There').digest('hex') ⇒ '87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cdedaa833b7d6b8a702038b274eaea3f4e4be9d914eeb61f1702e696c203a126854'
    c.createHmac('sha512','Jefe').update('what do ya want for nothing?').digest('hex') ⇒ '164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737'
    c.createHmac('sha512',Buffer.alloc(131,0xaa)).update('Test Using Larger Than Block-Size Key - Hash Key First').digest('hex') ⇒ '80b24263c7c1a3ebb71493c1dd7be8b49b46d1f41b4aeec1121b013783f8f3526b56d037e05f2598bd0fd2215d6a1e5295e64f73f63f0aec8b915a985d786598'
    c.createHmac('sha512',Buffer.alloc(128,1)).update('').digest('base64url') ⇒ 'XraNIy-6RCqYMrudPvLHqMlPZkAv5WLoVYDJhQM_a5be_CnNvFt_o5AuGYN0JVjpSrpH3uHFviTFlFLF_0nZ6A'
    ~ {const h=c.createHash('sha512').update('x'.repeat(70)),k=h.copy(); k.update('y'); h.update('z'); [h.digest('hex'),k.digest('hex')]} ⇒ [␤  '9406c63c3de77e2911da61b6c03677b689aa9e132dd61e10fdb06744d616a48fad973a797b099f702c0347ddd8d67bb77e808757abe2686e635d7a6d71b25bb6',␤  'e5cb55281a52ac27189405ce45e7e93f90a9fc9906fb40e86884793150269eaeb768a821c7c978826f3ea9d5ad64d3e97b274e5cd9bb01eecf2ccc1d686ab9be'␤]
    c.createHash('sha512-224').update('').digest('hex') ⇒ '6ed0dd02806fa89e25de060c19d3ac86cabb87d6a0ddd05c333b84f4'
    c.createHash('sha512-224').update('abc').digest('hex') ⇒ '4634270f707b6a54daae7530460842e20e37ed265ceee9a43e8924aa'
    c.createHash('sha512-224').update('message digest').digest('hex') ⇒ 'ad1a4db188fe57064f4f24609d2a83cd0afb9b398eb2fcaeaae2c564'
    c.createHash('sha512-224').update('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq').digest('hex') ⇒ 'e5302d6d54bb242275d1e7622d68df6eb02dedd13f564c13dbda2174'
    c.createHash('sha512-224').update('abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu').digest('hex') ⇒ '23fec5bb94d60b23308192640b0c453335d664734fe40e7268674af9'
    ~ c.createHash('sha512-224').update('a'.repeat(1000)).digest('hex') ⇒ 'ffdfa284ae9e562222e2a37cd683823f7e669f3636477701f4ce9abe'
    c.createHash('sha512-224').update('grüße 🌍').digest('hex') ⇒ '7cb6c349353cf0da65f262419d10698ed5b88438c1c50f9b770bf3c7'
    c.hash('sha512-224',Buffer.alloc(55,55),'base64') ⇒ 'bw8LPnX3GfZCaNd8OWHEI7WCDjrLwvSNixEt8w=='
    c.hash('sha512-224',Buffer.alloc(56,56),'base64') ⇒ '2x9mWAejviKdn6lBb7Urqa32F7XhSGV1XBqtnA=='
    c.hash('sha512-224',Buffer.alloc(63,63),'base64') ⇒ 'BkNSegwnM799o49A/Wv2vXm41Il0lQdFIaK6Mw=='
    c.hash('sha512-224',Buffer.alloc(64,64),'base64') ⇒ 'jBkyVP5XHXuoRaa1yO+eEYIzM3IyKWX3B4GGkw=='
    c.hash('sha512-224',Buffer.alloc(111,111),'base64') ⇒ 'y5Gc85h8lxKglt4QzNcnBPgfE5fPLfOnn7yr4A=='
    c.hash('sha512-224',Buffer.alloc(112,112),'base64') ⇒ 'uYnEgYq7HKS/3RjHHbxn6eNyBDMFrEnMQD22Tg=='
    c.hash('sha512-224',Buffer.alloc(119,119),'base64') ⇒ 'MNK0a8iDbhVP/f8m+qbRBvTAKA83zaIGbHQnZA=='
    c.hash('sha512-224',Buffer.alloc(127,127),'base64') ⇒ 'rmvQ7Qji5cx6/msSq9ZA02Ni8xGu/CMHRxo8JA=='
    c.hash('sha512-224',Buffer.alloc(128,128),'base64') ⇒ 'hQIYuHcBTyQXTOOvwXqpKB7Vq3gDAIuqWVGSYg=='
    ~ c.createHash('sha512-224').update('a'.repeat(50)).update('b'.repeat(100)).update('c').update('d'.repeat(300)).digest('hex') ⇒ 'c25cb8f609984649553d044ca0b143ade714e698aab135a9454741ee'
    c.createHmac('sha512-224',Buffer.alloc(20,0x0b)).update('Hi There').digest('hex') ⇒ 'b244ba01307c0e7a8ccaad13b1067a4cf6b961fe0c6a20bda3d92039'
    c.createHmac('sha512-224','Jefe').update('what do ya want for nothing?').digest('hex') ⇒ '4a530b31a79ebcce36916546317c45f247d83241dfb818fd37254bde'
    c.createHmac('sha512-224',Buffer.alloc(131,0xaa)).update('Test Using Larger Than Block-Size Key - Hash Key First').digest('hex') ⇒ '29bef8ce88b54d4226c3c7718ea9e32ace2429026f089e38cea9aeda'
    c.createHmac('sha512-224',Buffer.alloc(128,1)).update('').digest('base64url') ⇒ '4x6JOBk42BhVcXgNpi1xJT2WKbh4HFTbSSaNaQ'
    ~ {const h=c.createHash('sha512-224').update('x'.repeat(70)),k=h.copy(); k.update('y'); h.update('z'); [h.digest('hex'),k.digest('hex')]} ⇒ [␤  'f0ef70271e6359d5fd147bbb0e970f62d596a88ba207881ca938bf3c',␤  '0f4073e17d0fdc1062c72f70cfd78bfcab33e0f0a3369891caeebd4e'␤]
    c.createHash('sha512-256').update('').digest('hex') ⇒ 'c672b8d1ef56ed28ab87c3622c5114069bdd3ad7b8f9737498d0c01ecef0967a'
    c.createHash('sha512-256').update('abc').digest('hex') ⇒ '53048e2681941ef99b2e29b76b4c7dabe4c2d0c634fc6d46e0e2f13107e7af23'
    c.createHash('sha512-256').update('message digest').digest('hex') ⇒ '0cf471fd17ed69d990daf3433c89b16d63dec1bb9cb42a6094604ee5d7b4e9fb'
    c.createHash('sha512-256').update('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq').digest('hex') ⇒ 'bde8e1f9f19bb9fd3406c90ec6bc47bd36d8ada9f11880dbc8a22a7078b6a461'
    c.createHash('sha512-256').update('abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu').digest('hex') ⇒ '3928e184fb8690f840da3988121d31be65cb9d3ef83ee6146feac861e19b563a'
    ~ c.createHash('sha512-256').update('a'.repeat(1000)).digest('hex') ⇒ '40eb4a70d4d69815407a9e272f0101cd67e3d11262a4a0bfc087712749c7fb53'
    c.createHash('sha512-256').update('grüße 🌍').digest('hex') ⇒ 'cf1f1101bc4e1f1302435cf32280230c3a81f1707d260a48924cc7af81f0ecb3'
    c.hash('sha512-256',Buffer.alloc(55,55),'base64') ⇒ 'ApUY3Mebk9I9w+rosGmGqc6yRLV3fwMvCPppADCbc2Y='
    c.hash('sha512-256',Buffer.alloc(56,56),'base64') ⇒ 'qk8NFWME+0VtcsGdvnwAeE1Q5OswYpFL9qLI5oQnFAw='
    c.hash('sha512-256',Buffer.alloc(63,63),'base64') ⇒ '4hpX/dHYy0Bh7KLLYSX95IJxL6fQvvk2kHuUvs9kzYg='
    c.hash('sha512-256',Buffer.alloc(64,64),'base64') ⇒ 'Ybo0OW7Dxt0WJVYRo/QemxVRqNMfCBUWzRWaJZCwh0Y='
    c.hash('sha512-256',Buffer.alloc(111,111),'base64') ⇒ 'f5dGaPA7zb74HmbUW3tfSqvFVq7Wh/CRgwOkFgajp5g='
    c.hash('sha512-256',Buffer.alloc(112,112),'base64') ⇒ 'HgxQs16u4JaZnEC/F7l028h60MmCeNU0WZGB3HeAFqg='
    c.hash('sha512-256',Buffer.alloc(119,119),'base64') ⇒ 'voDh8bc1xdAwLoQzMR99jlwEjUuZULOupCdgJoJpy6Q='
    c.hash('sha512-256',Buffer.alloc(127,127),'base64') ⇒ 'HkoiSxzU8ECTSpkipF9vP7+J4lLb/+3lURZezhiR7H8='
    c.hash('sha512-256',Buffer.alloc(128,128),'base64') ⇒ 'pyTZuoJ7tlp5wq43480/WAIk5qxOto7hh10uGbBEXOQ='
    ~ c.createHash('sha512-256').update('a'.repeat(50)).update('b'.repeat(100)).update('c').update('d'.repeat(300)).digest('hex') ⇒ 'd2f8e2c3f9e32d4e60f3c92d95f22b81089a80c4c1d11514f4fd8ae525d63730'
    c.createHmac('sha512-256',Buffer.alloc(20,0x0b)).update('Hi There').digest('hex') ⇒ '9f9126c3d9c3c330d760425ca8a217e31feae31bfe70196ff81642b868402eab'
    c.createHmac('sha512-256','Jefe').update('what do ya want for nothing?').digest('hex') ⇒ '6df7b24630d5ccb2ee335407081a87188c221489768fa2020513b2d593359456'
    c.createHmac('sha512-256',Buffer.alloc(131,0xaa)).update('Test Using Larger Than Block-Size Key - Hash Key First').digest('hex') ⇒ '87123c45f7c537a404f8f47cdbedda1fc9bec60eeb971982ce7ef10e774e6539'
    c.createHmac('sha512-256',Buffer.alloc(128,1)).update('').digest('base64url') ⇒ '2f1vJ0H2rjLaw_jocMlmtCEFP-PDepMT-mkhJteoJDk'
    ~ {const h=c.createHash('sha512-256').update('x'.repeat(70)),k=h.copy(); k.update('y'); h.update('z'); [h.digest('hex'),k.digest('hex')]} ⇒ [␤  '5c8be92488807d7ada0bf9374c3e735e308c6dbc9e0dcc4f3f93fd4f4666e478',␤  '1b0d170d3ee5da283a8cde45a0c30ffcb717077a0185a65f421895ec3355cd43'␤]
    c.createHash('sha1').update('ff00','hex').digest('hex') ⇒ 'da33e41954997c24ad31f6c1845e18510b384f67'
    c.createHash('sha1').update('/wA','base64').digest('hex') ⇒ 'da33e41954997c24ad31f6c1845e18510b384f67'
    c.createHash('sha1').update('ÿ\0','latin1').digest('hex') ⇒ 'da33e41954997c24ad31f6c1845e18510b384f67'
    c.createHash('sha1').update('ÿ','ucs2').digest('hex') ⇒ 'da33e41954997c24ad31f6c1845e18510b384f67'
    c.createHash('sha1').update('\ud800').digest('hex') ⇒ '9bdb77276c1852e1fb067820472812fcf6084024'
    ~ c.getHashes().includes('sha256') ⇒ true
    ~ Array.isArray(c.getHashes()) ⇒ true
    ~ c.getHashes().indexOf('RSA-MD5') ⇒ 0
    [c.createHash.name,c.createHmac.name,c.hash.name,c.createHash.length,c.createHmac.length,c.hash.length] ⇒ [ 'createHash', 'createHmac', 'hash', 2, 3, 3 ]
    """#

  /// Random values, of which only the form is told, and comparing.
  static let random = #"""
    var c=process.getBuiltinModule('crypto') ⇒ undefined
    c.timingSafeEqual(Buffer.from('a'),Buffer.from('b')) ⇒ false
    c.timingSafeEqual(Buffer.from('a'),Buffer.from('a')) ⇒ true
    c.timingSafeEqual(Buffer.from('a'),Buffer.from('ab')) ⇒ ! RangeError [ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH]: Input buffers must have the same byte length
    c.timingSafeEqual('a',Buffer.from('ab')) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "buf1" argument must be an instance of ArrayBuffer, Buffer, TypedArray, or DataView.
    c.timingSafeEqual(Buffer.from('ab'),'a') ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "buf2" argument must be an instance of ArrayBuffer, Buffer, TypedArray, or DataView.
    ~ c.timingSafeEqual(new Uint16Array([1]),new DataView(new ArrayBuffer(2))) ⇒ false
    c.timingSafeEqual(new ArrayBuffer(2),new DataView(new ArrayBuffer(2))) ⇒ true
    c.randomBytes() ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "size" argument must be of type number. Received undefined
    c.randomBytes('a') ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "size" argument must be of type number. Received type string ('a')
    c.randomBytes(-1) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "size" is out of range. It must be >= 0 && <= 2147483647. Received -1
    c.randomBytes(2**31) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "size" is out of range. It must be >= 0 && <= 2147483647. Received 2147483648
    c.randomBytes(1.5).length ⇒ 1
    c.randomBytes(NaN) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "size" is out of range. It must be >= 0 && <= 2147483647. Received NaN
    c.randomBytes(0) ⇒ <Buffer >
    c.randomBytes(3,1) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "callback" argument must be of type function. Received type number (1)
    c.randomBytes(3).constructor.name ⇒ 'Buffer'
    c.randomBytes(3,()=>0) ⇒ undefined
    c.randomBytes(3,null) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "callback" argument must be of type function. Received null
    c.randomFillSync(1) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "buf" argument must be an instance of ArrayBuffer or ArrayBufferView. Received type number (1)
    c.randomFillSync() ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "buf" argument must be an instance of ArrayBuffer or ArrayBufferView. Received undefined
    c.randomFillSync([1]) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "buf" argument must be an instance of ArrayBuffer or ArrayBufferView. Received an instance of Array
    c.randomFillSync(Buffer.alloc(3),-1) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 && <= 3. Received -1
    c.randomFillSync(Buffer.alloc(3),4) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 && <= 3. Received 4
    c.randomFillSync(Buffer.alloc(3),1,3) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "size + offset" is out of range. It must be <= 3. Received 4
    c.randomFillSync(Buffer.alloc(3),'a') ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "offset" argument must be of type number. Received type string ('a')
    c.randomFillSync(Buffer.alloc(3),1,'a') ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "size" argument must be of type number. Received type string ('a')
    c.randomFillSync(Buffer.alloc(3),undefined,2).length ⇒ 3
    c.randomFillSync(new Uint16Array(3),4) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 && <= 6. Received 8
    c.randomFillSync(new Uint16Array(3),2,2) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "size + offset" is out of range. It must be <= 6. Received 8
    ~ c.randomFillSync(new ArrayBuffer(3)).byteLength ⇒ 3
    c.randomFillSync(new Float64Array(3)).length ⇒ 3
    ~ c.randomFillSync(new DataView(new ArrayBuffer(3))).byteLength ⇒ 3
    c.randomFill(Buffer.alloc(3)) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "callback" argument must be of type function. Received undefined
    c.randomFill(Buffer.alloc(3),1) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "callback" argument must be of type function. Received undefined
    c.randomFill(Buffer.alloc(3),1,1) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "callback" argument must be of type function. Received undefined
    c.randomFill(Buffer.alloc(3),()=>0) ⇒ undefined
    c.randomFill(1,()=>0) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "buf" argument must be an instance of ArrayBuffer or ArrayBufferView. Received type number (1)
    c.randomFill(Buffer.alloc(3),9,()=>0) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 && <= 3. Received 9
    c.randomFill() ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "buf" argument must be an instance of ArrayBuffer or ArrayBufferView. Received undefined
    c.randomInt(1) ⇒ 0
    c.randomInt() ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "max" argument must be a safe integer. Received undefined
    c.randomInt(0) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "max" is out of range. It must be greater than the value of "min" (0). Received 0
    c.randomInt(-1) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "max" is out of range. It must be greater than the value of "min" (0). Received -1
    c.randomInt(1,1) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "max" is out of range. It must be greater than the value of "min" (1). Received 1
    c.randomInt(1.5) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "max" argument must be a safe integer. Received type number (1.5)
    c.randomInt('a') ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "max" argument must be a safe integer. Received type string ('a')
    c.randomInt('a',3) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "min" argument must be a safe integer. Received type string ('a')
    c.randomInt(1,'a') ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "max" argument must be a safe integer. Received type string ('a')
    c.randomInt(2**48) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "max" is out of range. It must be <= 281474976710655. Received 281_474_976_710_656
    c.randomInt(0,2**48) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "max - min" is out of range. It must be <= 281474976710655. Received 281_474_976_710_656
    c.randomInt(2**53) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "max" argument must be a safe integer. Received type number (9007199254740992)
    c.randomInt(2**53,2**53+10) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "min" argument must be a safe integer. Received type number (9007199254740992)
    c.randomInt(5,6) ⇒ 5
    c.randomInt(5,()=>0) ⇒ undefined
    c.randomInt(5,6,()=>0) ⇒ undefined
    c.randomInt(5,6,7) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "callback" argument must be of type function. Received type number (7)
    c.randomUUID().length ⇒ 36
    c.randomUUID(1) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "options" argument must be of type object. Received type number (1)
    c.randomUUID({disableEntropyCache:1}) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "options.disableEntropyCache" property must be of type boolean. Received type number (1)
    c.randomUUID({disableEntropyCache:true}).length ⇒ 36
    c.getRandomValues(new Float32Array(1)) ⇒ ! TypeMismatchError [17]: The data argument must be an integer-type TypedArray
    c.getRandomValues() ⇒ ! TypeMismatchError [17]: The data argument must be an integer-type TypedArray
    c.getRandomValues(1) ⇒ ! TypeMismatchError [17]: The data argument must be an integer-type TypedArray
    c.getRandomValues(new Uint8Array(65537)) ⇒ ! QuotaExceededError [22]: The requested length exceeds 65,536 bytes
    c.getRandomValues(new Uint8Array(3)).length ⇒ 3
    c.getRandomValues===c.webcrypto.getRandomValues ⇒ false
    c.webcrypto===globalThis.crypto ⇒ true
    c.webcrypto ⇒ Crypto {}
    c.randomUUID===c.webcrypto.randomUUID ⇒ false
    {const {getRandomValues:g}=c; g(new Uint8Array(2)).length} ⇒ 2
    c.pseudoRandomBytes===c.randomBytes ⇒ true
    c.pseudoRandomBytes(2).length ⇒ 2
    globalThis.crypto.getRandomValues() ⇒ ! TypeError [ERR_MISSING_ARGS]: Failed to execute 'getRandomValues' on 'Crypto': 1 argument required, but only 0 present.
    globalThis.crypto.getRandomValues(1) ⇒ ! TypeMismatchError [17]: The data argument must be an integer-type TypedArray
    globalThis.crypto.getRandomValues(new Uint8Array(65537)) ⇒ ! QuotaExceededError [22]: The requested length exceeds 65,536 bytes
    globalThis.crypto.getRandomValues.length+' '+globalThis.crypto.randomUUID.length ⇒ '1 0'
    c.randomFill(new Uint16Array(3),1,()=>0) ⇒ undefined
    c.randomFill(new Uint16Array(3),1,'x',()=>0) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "size" argument must be of type number. Received type string ('x')
    c.randomFill(new Uint16Array(3),1,()=>0,5) ⇒ undefined
    c.randomFill(new Uint16Array(3),'a',()=>0) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "offset" argument must be of type number. Received type string ('a')
    c.randomFillSync(new Uint8Array(3),NaN) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 && <= 3. Received NaN
    c.randomFillSync(new Uint8Array(3),0,-1) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "size" is out of range. It must be >= 0 && <= 2147483647. Received -1
    c.randomFillSync(new Uint8Array(3),0,NaN) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "size" is out of range. It must be >= 0 && <= 2147483647. Received NaN
    c.randomInt(NaN) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "max" argument must be a safe integer. Received type number (NaN)
    c.randomInt(-5,-4) ⇒ -5
    c.randomInt(1,null) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "max" argument must be a safe integer. Received null
    c.randomInt(5,null) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "max" argument must be a safe integer. Received null
    c.webcrypto.constructor===Crypto ⇒ true
    ~ [c.randomBytes,c.randomFill,c.randomFillSync,c.randomInt,c.randomUUID,c.getRandomValues].map(f=>f.name+f.length) ⇒ [␤  'randomBytes2',␤  'randomFill4',␤  'randomFillSync1',␤  'randomInt3',␤  'randomUUID1',␤  'getRandomValues1'␤]
    c.randomBytes(32).equals(c.randomBytes(32)) ⇒ false
    c.randomBytes(70000).length ⇒ 70000
    Buffer.isBuffer(c.randomBytes(1)) ⇒ true
    ~ c.randomFillSync(new Float64Array(3)) instanceof Float64Array ⇒ true
    {const b=Buffer.alloc(40); c.randomFillSync(b,10,20); [b.readBigUInt64LE(0),b.readBigUInt64LE(32),b.readBigUInt64LE(14)!==0n]} ⇒ [ 0n, 0n, true ]
    {const b=new Uint16Array(40); c.randomFillSync(b,10,20); [b[9],b[30],b[10]+b[11]+b[12]+b[29]>0]} ⇒ [ 0, 0, true ]
    {let ok=true; for(let i=0;i<300;i++){const n=c.randomInt(-3,3); if(n<-3||n>2||n%1) ok=false} ok} ⇒ true
    ~ {const seen={}; for(let i=0;i<600;i++) seen[c.randomInt(5)]=1; Object.keys(seen).length} ⇒ 5
    c.randomInt(2**48-1)<2**48 ⇒ true
    c.randomInt(2**52,2**52+3)>=2**52 ⇒ true
    c.randomUUID()===c.randomUUID() ⇒ false
    typeof c.webcrypto.randomUUID() ⇒ 'string'
    c.getRandomValues(new BigInt64Array(2)).length ⇒ 2
    ~ c.webcrypto.getRandomValues.call(c,new Uint8Array(1)) ⇒ ! TypeError [ERR_INVALID_THIS]: Value of "this" must be of type Crypto
    """#

  /// tty.
  static let terminals = #"""
    ~ Object.keys(tty) ⇒ [ 'isatty', 'ReadStream', 'WriteStream' ]
    tty.isatty(0) ⇒ false
    tty.isatty(1) ⇒ false
    tty.isatty(3) ⇒ false
    tty.isatty(-1) ⇒ false
    tty.isatty('1') ⇒ false
    tty.isatty() ⇒ false
    tty.isatty.name ⇒ 'isatty'
    new tty.ReadStream(-1) ⇒ ! RangeError [ERR_INVALID_FD]: "fd" must be a positive integer: -1
    new tty.ReadStream('a') ⇒ ! RangeError [ERR_INVALID_FD]: "fd" must be a positive integer: a
    tty.WriteStream(-1) ⇒ ! RangeError [ERR_INVALID_FD]: "fd" must be a positive integer: -1
    new tty.WriteStream(1.5) ⇒ ! RangeError [ERR_INVALID_FD]: "fd" must be a positive integer: 1.5
    new tty.WriteStream() ⇒ ! RangeError [ERR_INVALID_FD]: "fd" must be a positive integer: undefined
    new tty.WriteStream('5') ⇒ ! RangeError [ERR_INVALID_FD]: "fd" must be a positive integer: 5
    tty.WriteStream.prototype instanceof events ⇒ true
    """#
}
