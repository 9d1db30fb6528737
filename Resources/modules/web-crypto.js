// The Web Cryptography interface as far as randomness goes (https://w3c.github.io/webcrypto/#Crypto-interface): there
// is no SubtleCrypto.
(function (prelude, part) {
  "use strict";
  const { TypeError, coded } = part("errors");
  const { view, nameOf, byteLengthOf } = part("bytes");
  const chacha = part("chacha");
  const { uuid } = part("random-values");

  const integers = [
    "Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array",
    "BigInt64Array", "BigUint64Array",
  ];
  const mostBytes = 65536;

  function requireThis(value) {
    if (value !== crypto) throw coded(TypeError, "ERR_INVALID_THIS", 'Value of "this" must be of type Crypto');
  }

  function fillValues(array) {
    if (!ArrayBuffer.isView(array) || !integers.includes(nameOf(array))) {
      throw prelude.domExceptions.make("The data argument must be an integer-type TypedArray", "TypeMismatchError");
    }
    if (byteLengthOf(array) > mostBytes) {
      throw prelude.domExceptions.make("The requested length exceeds 65,536 bytes", "QuotaExceededError");
    }
    chacha.fill(view(array));
    return array;
  }

  class Crypto {
    constructor(token) {
      if (token !== instances) throw coded(TypeError, "ERR_ILLEGAL_CONSTRUCTOR", "Illegal constructor");
    }
    getRandomValues(array) {
      requireThis(this);
      if (arguments.length < 1) {
        throw coded(
          TypeError, "ERR_MISSING_ARGS",
          "Failed to execute 'getRandomValues' on 'Crypto': 1 argument required, but only 0 present.");
      }
      return fillValues(array);
    }
    randomUUID() {
      requireThis(this);
      return uuid();
    }
  }
  const instances = {};
  for (const key of ["getRandomValues", "randomUUID"]) {
    Object.defineProperty(Crypto.prototype, key, { enumerable: true });
  }
  Object.defineProperty(Crypto.prototype, Symbol.toStringTag, { value: "Crypto", configurable: true });
  const crypto = new Crypto(instances);
  return { ...part("realm").adopt({ Crypto, crypto }), fillValues };
})
