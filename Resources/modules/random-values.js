// crypto's random bytes, numbers and identifiers. They are as unforeseeable as their seed, which is recorded.
(function (prelude, part) {
  "use strict";
  const {
    RangeError, TypeError, coded, invalidType, outOfRange, requireBoolean, requireFunction, requireNumber,
    requireObject,
  } = part("errors");
  const chacha = part("chacha");
  const { view, nameOf } = part("bytes");
  const { isAnyArrayBuffer } = part("types");
  const { setImmediate } = prelude.globals;

  const mostBytes = 2 ** 31 - 1, mostRange = 2 ** 48 - 1;
  const digits = "0123456789abcdef";

  /** An identifier of version 4: RFC 9562, 5.4. */
  function uuid() {
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

  // The result is there at once, but is told as Node tells it: not before what is going on has ended.
  const later = (callback, error, result) => {
    setImmediate(callback, error, result);
  };

  // MARK: bytes

  function requireSize(size, elementSize, offset, length) {
    requireNumber(size, "size");
    size *= elementSize;
    if (!(size >= 0 && size <= mostBytes)) throw outOfRange("size", `>= 0 && <= ${mostBytes}`, size);
    if (size + offset > length) throw outOfRange("size + offset", `<= ${length}`, size + offset);
    return Math.trunc(size);
  }

  function randomBytes(size, callback) {
    const count = requireSize(size, 1, 0, Infinity);
    if (callback !== undefined) requireFunction(callback, "callback");
    const result = part("buffer-bytes").make(count);
    chacha.fill(view(result));
    return callback === undefined ? result : later(callback, null, result);
  }

  function requireBuffer(value) {
    if (!ArrayBuffer.isView(value) && !isAnyArrayBuffer(value)) {
      throw invalidType("buf", "an instance of ArrayBuffer or ArrayBufferView", value);
    }
  }
  const elementSizes = [["8", 1], ["16", 2], ["32", 4], ["64", 8]];
  function elementSize(value) {
    const name = ArrayBuffer.isView(value) ? nameOf(value) ?? "" : "";
    return elementSizes.find(([bits]) => name.includes(bits))?.[1] ?? 1;
  }

  // Offset and size count elements.
  function fill(buffer, offset, size) {
    const bytes = ArrayBuffer.isView(buffer) ? view(buffer) : new Uint8Array(buffer), each = elementSize(buffer);
    requireNumber(offset, "offset");
    offset *= each;
    const most = Math.min(bytes.length, mostBytes);
    if (!(offset >= 0 && offset <= most)) throw outOfRange("offset", `>= 0 && <= ${most}`, offset);
    offset = Math.trunc(offset);
    const count = size === undefined ? bytes.length - offset : requireSize(size, each, offset, bytes.length);
    chacha.fill(bytes.subarray(offset, offset + count));
  }

  function randomFillSync(buf, offset = 0, size) {
    requireBuffer(buf);
    fill(buf, offset, size);
    return buf;
  }
  function randomFill(buf, offset, size, callback) {
    requireBuffer(buf);
    if (typeof offset === "function") [callback, offset, size] = [offset, 0, undefined];
    else if (typeof size === "function") [callback, size] = [size, undefined];
    else requireFunction(callback, "callback");
    fill(buf, offset, size);
    later(callback, null, buf);
  }

  // MARK: numbers

  // Six bytes; what would favour the lower numbers is drawn again.
  function below(range) {
    const limit = mostRange - (mostRange % range), bytes = new Uint8Array(6);
    for (;;) {
      chacha.fill(bytes);
      let value = 0;
      for (const byte of bytes) value = value * 256 + byte;
      if (value < limit) return value % range;
    }
  }

  function randomInt(min, max, callback) {
    const isFromZero = max === undefined || typeof max === "function";
    if (isFromZero) [min, max, callback] = [0, min, max];
    if (callback !== undefined) requireFunction(callback, "callback");
    if (!Number.isSafeInteger(min)) throw invalidType("min", "a safe integer", min);
    if (!Number.isSafeInteger(max)) throw invalidType("max", "a safe integer", max);
    if (max <= min) throw outOfRange("max", `greater than the value of "min" (${min})`, max);
    const range = max - min;
    if (!(range <= mostRange)) throw outOfRange(isFromZero ? "max" : "max - min", `<= ${mostRange}`, range);
    const result = below(range) + min;
    return callback === undefined ? result : later(callback, undefined, result);
  }

  function randomUUID(options) {
    if (options !== undefined) requireObject(options, "options");
    const setting = options?.disableEntropyCache;
    if (setting !== undefined) requireBoolean(setting, "options.disableEntropyCache");
    return uuid();
  }

  // MARK: comparing

  function timingSafeEqual(buf1, buf2) {
    const [first, second] = [[buf1, "buf1"], [buf2, "buf2"]].map(([value, name]) => {
      if (ArrayBuffer.isView(value)) return view(value);
      if (isAnyArrayBuffer(value)) return new Uint8Array(value);
      throw coded(
        TypeError, "ERR_INVALID_ARG_TYPE",
        `The "${name}" argument must be an instance of ArrayBuffer, Buffer, TypedArray, or DataView.`);
    });
    if (first.length !== second.length) {
      throw coded(
        RangeError, "ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH", "Input buffers must have the same byte length");
    }
    let differences = 0;
    for (let i = 0; i < first.length; i++) differences |= first[i] ^ second[i];
    return differences === 0;
  }

  return { uuid, randomBytes, randomFill, randomFillSync, randomInt, randomUUID, timingSafeEqual };
})
