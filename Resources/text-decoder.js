// TextDecoder (https://encoding.spec.whatwg.org/#interface-textdecoder).
(function (prelude, native) {
  "use strict";
  const { RangeError, TypeError, Uint8Array, construct, typedArrayByteLength, uncurried } = prelude.primordials;
  const { gathered } = prelude;
  const { bytesOf, dictionary, exposeClass, exposePrinting, wrongThis } = prelude.webidl;

  const mark = 0xfeff, replacement = 0xfffd;
  const noBytes = new Uint8Array(0);

  function joined(left, right) {
    const length = typedArrayByteLength(left), added = typedArrayByteLength(right);
    if (length === 0) return right;
    const result = new Uint8Array(length + added);
    for (let i = 0; i < length; i++) result[i] = left[i];
    for (let i = 0; i < added; i++) result[length + i] = right[i];
    return result;
  }

  function rest(bytes, start, count) {
    const result = new Uint8Array(count - start);
    for (let i = start; i < count; i++) result[i - start] = bytes[i];
    return result;
  }

  let is, shown;
  class TextDecoder {
    #encoding;
    #isFatal;
    #ignoresMark;
    #decoder = undefined;
    #goesOn = false;
    #isPastMark = false;
    #unread = noBytes;
    static {
      is = (value) => #encoding in value;
      shown = (decoder) => ({
        encoding: decoder.#encoding.name, fatal: decoder.#isFatal, ignoreBOM: decoder.#ignoresMark,
      });
    }
    constructor(label = "utf-8", options = undefined) {
      label = `${label}`;
      options = dictionary(options, "options");
      const isFatal = !!options?.fatal, ignoresMark = !!options?.ignoreBOM;
      const encoding = prelude.encodingOf(label);
      if (encoding === undefined) {
        throw prelude.withCode(
          new RangeError(`The "${label}" encoding is not supported`), "ERR_ENCODING_NOT_SUPPORTED");
      }
      this.#encoding = encoding;
      this.#isFatal = isFatal;
      this.#ignoresMark = ignoresMark;
    }
    get encoding() {
      if (!is(this)) throw wrongThis("TextDecoder");
      return this.#encoding.name;
    }
    get fatal() {
      if (!is(this)) throw wrongThis("TextDecoder");
      return this.#isFatal;
    }
    get ignoreBOM() {
      if (!is(this)) throw wrongThis("TextDecoder");
      return this.#ignoresMark;
    }
    decode(input = undefined, options = undefined) {
      if (!is(this)) throw wrongThis("TextDecoder");
      if (input !== undefined && bytesOf(input) === undefined) {
        throw prelude.invalidArgument("input", "an instance of ArrayBuffer or ArrayBufferView", input);
      }
      options = dictionary(options, "options");
      const goesOn = !!options?.stream; // a getter, which may change the bytes
      if (!this.#goesOn) {
        this.#decoder = this.#encoding.makeDecoder();
        this.#isPastMark = !this.#encoding.hasMark || this.#ignoresMark;
        this.#unread = noBytes;
      }
      this.#goesOn = goesOn;
      return this.#read(joined(this.#unread, input === undefined ? noBytes : bytesOf(input)));
    }
    #read(bytes) {
      const count = typedArrayByteLength(bytes), decoder = this.#decoder, isFatal = this.#isFatal;
      const result = gathered();
      let isPastMark = this.#isPastMark, i = 0;
      const add = (point, isUnread) => {
        if (point === -1) {
          if (isFatal) throw this.#failed(bytes, isUnread ? i - 1 : i, count, isPastMark);
          point = replacement;
        }
        if (!isPastMark) {
          isPastMark = true;
          if (point === mark) return;
        }
        if (point <= 0xffff) return result.add(point);
        result.add(0xd800 + ((point - 0x10000) >> 10));
        result.add(0xdc00 + ((point - 0x10000) & 0x3ff));
      };
      this.#unread = noBytes;
      while (i < count) {
        const byte = bytes[i++];
        if (!decoder.take(byte, add)) decoder.take(byte, add);
      }
      if (!this.#goesOn) decoder.finish(add);
      this.#isPastMark = isPastMark;
      return result.take();
    }
    // What was not read yet is read by the next call, where this one was to go on.
    #failed(bytes, start, count, isPastMark) {
      this.#unread = this.#goesOn ? rest(bytes, start, count) : noBytes;
      this.#isPastMark = isPastMark;
      const error = new TypeError(`The encoded data was not valid for encoding ${this.#encoding.name}`);
      error.code = "ERR_ENCODING_INVALID_ENCODED_DATA";
      return error;
    }
  }
  const decode = uncurried(TextDecoder.prototype.decode);
  prelude.textDecoding = {
    __proto__: null,
    /** A decoder, and what it is. */
    make: (label, options) => construct(TextDecoder, [label, options]),
    described: shown,
    /** The text of the next bytes; where more is to come, what is left of a character waits. */
    decode: (decoder, bytes, goesOn = false) => decode(decoder, bytes, { __proto__: null, stream: goesOn }),
  };
  exposeClass(TextDecoder);
  exposePrinting(TextDecoder, (value) => is(value) ? shown(value) : undefined);
  prelude.platformObjects.add(is);
})
