// Reads numbers and texts from the bytes that came from the program. The program's process is trusted, but what it
// passes on may be from a file: whatever has not the one form that it must have ends this process.
(function (prelude, native) {
  "use strict";
  const { end, room } = prelude.operations;
  const {
    BigInt, Float64Array, Uint8Array, apply, fromCharCode, list, numberToString, typedArrayBuffer, typedArrayByteOffset,
    typedArrayLength, typedArraySet, trunc,
  } = prelude.primordials;
  const { codeAt } = prelude.writer;

  const incoming = 0;
  let bytes = native(room, incoming, 0), size = typedArrayLength(bytes), at = 0, last = 0;

  const scratch = new Float64Array(1), scratchBytes = new Uint8Array(typedArrayBuffer(scratch));

  function malformed(what) {
    native(end, `the program sent ${what}`);
  }

  function byte() {
    if (at >= last) malformed("bytes that end too soon");
    return bytes[at++];
  }

  /** A whole number from 0 to 2^53 - 1. */
  function unsigned() {
    const first = byte();
    if (first < 0x80) return first;
    let value = first - 0x80, scale = 0x80;
    for (;;) {
      const next = byte();
      value += (next & 0x7f) * scale;
      if (value > 9007199254740991) malformed("a number over 2^53");
      if (next < 0x80) {
        if (next === 0) malformed("a number that is not in its shortest form");
        return value;
      }
      scale *= 0x80;
    }
  }

  /** A count of things that have at least `size` bytes each. */
  function count(size = 1) {
    const value = unsigned();
    if (value * size > last - at) malformed("bytes that end too soon");
    return value;
  }

  function flag() {
    const value = byte();
    if (value > 1) malformed(`a flag of ${value}`);
    return value === 1;
  }

  // After the tag.

  function integer() {
    const first = byte();
    let magnitude = (first & 0x7f) >> 1;
    if (first >= 0x80) {
      const rest = unsigned();
      if (rest === 0) malformed("a number that is not in its shortest form");
      magnitude += rest * 64;
    }
    const value = (first & 1) === 0 ? magnitude : -1 - magnitude;
    if (value > 9007199254740991 || value < -9007199254740991) malformed("an integer over 2^53");
    return value;
  }

  function double() {
    for (let i = 0; i < 8; i++) scratchBytes[i] = byte();
    const value = scratch[0];
    if (value !== value) {
      if (scratchBytes[7] !== 0x7f || scratchBytes[6] !== 0xf8) malformed("a NaN that is not the usual one");
      for (let i = 0; i < 6; i++) if (scratchBytes[i] !== 0) malformed("a NaN that is not the usual one");
    } else if (trunc(value) === value && value <= 9007199254740991 && value >= -9007199254740991 &&
      (value !== 0 || 1 / value > 0)) {
      malformed("an integer as a double");
    }
    return value;
  }

  function bigInt() {
    const isNegative = flag(), length = count();
    if (length === 0) {
      if (isNegative) malformed("a BigInt that is not in its shortest form");
      return BigInt(0);
    }
    let digits = "";
    for (let i = at + length - 1; i >= at; i--) {
      const two = numberToString(bytes[i], 16);
      digits += two.length === 1 ? `0${two}` : two;
    }
    at += length;
    if (bytes[at - 1] === 0) malformed("a BigInt that is not in its shortest form");
    const value = BigInt(`0x${digits}`);
    return isNegative ? -value : value;
  }

  // Names come again and again: the last short text of each hash is kept.
  const kept = list();
  for (let i = 0; i < 256; i++) kept[i] = "";
  const longestKept = 32;

  const chunk = 1024, units = list();

  function latin1() {
    const length = count(), start = at;
    at += length;
    if (length <= longestKept) {
      let hash = length;
      for (let i = 0; i < length; i++) hash = (hash * 31 + bytes[start + i]) | 0;
      const slot = hash & 255, text = kept[slot];
      if (isText(text, start, length)) return text;
      return kept[slot] = narrow(start, length);
    }
    let text = "";
    for (let done = 0; done < length; done += chunk) {
      text += narrow(start + done, length - done < chunk ? length - done : chunk);
    }
    return text;
  }

  function isText(text, start, length) {
    if (text.length !== length) return false;
    for (let i = 0; i < length; i++) if (codeAt.call(text, i) !== bytes[start + i]) return false;
    return true;
  }

  function narrow(start, length) {
    units.length = length;
    for (let i = 0; i < length; i++) units[i] = bytes[start + i];
    return apply(fromCharCode, undefined, units);
  }

  function utf16() {
    const length = count(2);
    let text = "", isWide = false;
    for (let done = 0; done < length; done += chunk) {
      const part = length - done < chunk ? length - done : chunk;
      units.length = part;
      for (let i = 0; i < part; i++, at += 2) {
        units[i] = bytes[at] | (bytes[at + 1] << 8);
        if (units[i] > 0xff) isWide = true;
      }
      text += apply(fromCharCode, undefined, units);
    }
    if (!isWide) malformed("a text that is not in its shortest form");
    return text;
  }

  /** So many bytes, already counted, as a Uint8Array of their own. */
  function blob(length) {
    const start = typedArrayByteOffset(bytes) + at;
    at += length;
    const result = new Uint8Array(length);
    typedArraySet(result, new Uint8Array(typedArrayBuffer(bytes), start, length), 0);
    return result;
  }

  prelude.reader = {
    __proto__: null,
    hasMore: () => at < last,
    malformed, byte, unsigned, count, flag, integer, double, bigInt, latin1, utf16, blob,

    /** Begins with a payload of that many bytes. */
    begin(length) {
      if (length > size) {
        bytes = native(room, incoming, length);
        size = typedArrayLength(bytes);
      }
      at = 0;
      last = length;
    },

    /** To be called where all must have been read. */
    finish() {
      if (at !== last) malformed("bytes too many");
    },
  };
})
