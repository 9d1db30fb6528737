// Writes numbers and texts into the bytes that native code takes away.
(function (prelude, native) {
  "use strict";
  const { elsewhere, room } = prelude.operations;
  const {
    Float64Array, RangeError, Uint8Array, bigintToString, charCodeAt, functionCall, parseInteger, setPrototypeOf, slice,
    trunc, typedArrayBuffer, typedArrayLength, typedArraySet,
  } = prelude.primordials;

  // Uncurried, charCodeAt would cost as much as all the rest: this engine compiles it well only where it is called as
  // `f.call`. The one of another realm can be given a `call` that nobody patches.
  const codeAt = native(elsewhere, "String.prototype.charCodeAt") ?? { call: charCodeAt };
  setPrototypeOf(codeAt, { __proto__: null, call: functionCall });

  // The result of an outermost call has bytes of its own: microtasks that run before native code takes it away send
  // messages.
  const messages = 1, results = 2;
  const regions = [undefined, native(room, messages, 0), native(room, results, 0)];
  const sizes = [0, typedArrayLength(regions[messages]), typedArrayLength(regions[results])];
  const largest = 255 << 20;
  let bytes = regions[messages], size = sizes[messages], at = 0;

  const scratch = new Float64Array(1), scratchBytes = new Uint8Array(typedArrayBuffer(scratch));

  // Writing past the end does nothing: who composes then makes room and begins again.

  function byte(value) {
    bytes[at++] = value;
  }

  /** A whole number from 0 to 2^53. */
  function unsigned(number) {
    while (number >= 0x80000000) {
      bytes[at++] = (number % 0x80) | 0x80;
      number = trunc(number / 0x80);
    }
    while (number >= 0x80) {
      bytes[at++] = (number & 0x7f) | 0x80;
      number >>>= 7;
    }
    bytes[at++] = number;
  }

  // Zigzag, with no number over 2^53 in between.
  function folded(number) {
    const magnitude = number < 0 ? -1 - number : number;
    const low = (magnitude % 64) * 2 + (number < 0 ? 1 : 0);
    if (magnitude < 64) {
      bytes[at++] = low;
    } else {
      bytes[at++] = low | 0x80;
      unsigned(trunc(magnitude / 64));
    }
  }

  const isSmallInteger = (number) => (number | 0) === number && (number !== 0 || 1 / number > 0);
  const isInteger = (number) =>
    trunc(number) === number && number <= 9007199254740991 && number >= -9007199254740991 && number !== 0;

  function number(value) {
    if (isSmallInteger(value) || isInteger(value)) {
      bytes[at++] = 0x04;
      folded(value);
    } else {
      bytes[at++] = 0x05;
      scratch[0] = value === value ? value : NaN;
      for (let i = 0; i < 8; i++) bytes[at++] = scratchBytes[i];
    }
  }

  function bigInt(value) {
    let digits = bigintToString(value, 16);
    const isNegative = digits[0] === "-";
    if (isNegative) digits = slice(digits, 1);
    bytes[at++] = 0x08;
    bytes[at++] = isNegative ? 1 : 0;
    if (digits === "0") digits = "";
    unsigned((digits.length + 1) >> 1);
    for (let end = digits.length; end > 0; end -= 2) {
      bytes[at++] = parseInteger(slice(digits, end < 2 ? 0 : end - 2, end), 16);
    }
  }

  function text(value) {
    const start = at, count = value.length;
    bytes[at++] = 0x06;
    unsigned(count);
    if (at + count > size) {
      at += count;
      return;
    }
    for (let i = 0; i < count; i++) {
      const unit = codeAt.call(value, i);
      if (unit > 0xff) {
        at = start;
        wideText(value);
        return;
      }
      bytes[at + i] = unit;
    }
    at += count;
  }

  function wideText(value) {
    const count = value.length;
    bytes[at++] = 0x07;
    unsigned(count);
    if (at + 2 * count > size) {
      at += 2 * count;
      return;
    }
    for (let i = 0; i < count; i++) {
      const unit = codeAt.call(value, i);
      bytes[at++] = unit & 0xff;
      bytes[at++] = unit >> 8;
    }
  }

  /** A count, then the bytes of a Uint8Array. */
  function blob(view) {
    const count = typedArrayLength(view);
    unsigned(count);
    if (at + count <= size) typedArraySet(bytes, view, at);
    at += count;
  }

  prelude.writer = {
    __proto__: null,
    messages, results, codeAt,
    byte, unsigned, number, bigInt, text, blob,

    /** Begins anew in that region. */
    begin(region) {
      bytes = regions[region];
      size = sizes[region];
      at = 0;
    },

    /** How many bytes were written. */
    length: () => at,

    /** Whether all that was written found room in that region. Where not, it has room now: write it again. */
    fits(region) {
      if (at <= size) return true;
      if (at > largest) throw new RangeError(`More than ${largest >> 20} MB can't cross to the program at once`);
      regions[region] = native(room, region, at < 2 * size ? 2 * size : at);
      sizes[region] = typedArrayLength(regions[region]);
      return false;
    },
  };
})
