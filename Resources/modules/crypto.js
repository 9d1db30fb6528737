// The Web Cryptography interface as far as randomness goes (https://w3c.github.io/webcrypto/#Crypto-interface): there
// is no SubtleCrypto.
(function (prelude, part) {
  "use strict";
  const { TypeError, coded, invalidType } = part("errors");
  const { view, nameOf, byteLengthOf } = part("bytes");
  const chacha = part("chacha");

  const integers = [
    "Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array",
    "BigInt64Array", "BigUint64Array",
  ];
  const mostBytes = 65536;
  const digits = "0123456789abcdef";

  function requireThis(value) {
    if (value !== crypto) throw coded(TypeError, "ERR_INVALID_THIS", 'Value of "this" must be of type Crypto');
  }

  class Crypto {
    constructor(token) {
      if (token !== instances) throw coded(TypeError, "ERR_ILLEGAL_CONSTRUCTOR", "Illegal constructor");
    }
    getRandomValues(array) {
      requireThis(this);
      if (arguments.length < 1) throw part("errors").missing("typedArray");
      if (!ArrayBuffer.isView(array) || !integers.includes(nameOf(array))) {
        throw prelude.domExceptions.make(
          "The data argument must be an integer-type TypedArray", "TypeMismatchError");
      }
      if (byteLengthOf(array) > mostBytes) {
        throw prelude.domExceptions.make(
          `The requested length exceeds ${mostBytes} bytes`, "QuotaExceededError");
      }
      chacha.fill(view(array));
      return array;
    }
    randomUUID(options = undefined) {
      requireThis(this);
      if (options !== undefined && (typeof options !== "object" || options === null)) {
        throw invalidType("options", "of type object", options);
      }
      // RFC 9562, 5.4.
      const bytes = new Uint8Array(16);
      chacha.fill(bytes);
      bytes[6] = (bytes[6] & 0x0f) | 0x40;
      bytes[8] = (bytes[8] & 0x3f) | 0x80;
      let text = "";
      for (let i = 0; i < 16; i++) {
        if (i === 4 || i === 6 || i === 8 || i === 10) text += "-";
        text += digits[bytes[i] >> 4] + digits[bytes[i] & 15];
      }
      return text;
    }
  }
  const instances = {};
  for (const key of ["getRandomValues", "randomUUID"]) {
    Object.defineProperty(Crypto.prototype, key, { enumerable: true });
  }
  Object.defineProperty(Crypto.prototype, Symbol.toStringTag, { value: "Crypto", configurable: true });
  const crypto = new Crypto(instances);
  return part("realm").adopt({ Crypto, crypto });
})
