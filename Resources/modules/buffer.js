// Buffer. See https://nodejs.org/docs/latest-v24.x/api/buffer.html. There is no pool: each buffer has its own memory,
// which is zero at first, whatever made it.
(function (prelude, part) {
  "use strict";
  const { own, hidden, put } = part("realm");
  const {
    Error, RangeError, TypeError, coded, invalidType, outOfRange, requireInteger, requireString,
  } = part("errors");
  const bytes = part("bytes");
  const { view, lengthOf, isBytes } = bytes;
  const { FastBuffer, make, filledWith } = part("buffer-bytes");
  const texts = part("text-bytes");
  const { methods: numbers } = part("buffer-numbers");
  const { customInspect, Uint8Array: UsersUint8Array } = prelude.primordials;
  const { isAnyArrayBuffer } = part("types");

  const mostBytes = 2 ** 53 - 1, mostText = 2 ** 29 - 24;

  const isObject = (value) => typeof value === "object" && value !== null;

  let hasWarned = false;
  function Buffer(value, encodingOrOffset, length) {
    if (!hasWarned) {
      hasWarned = true;
      prelude.builtins.get("process").emitWarning(
        "Buffer() is deprecated due to security and usability issues. Please use the Buffer.alloc(), " +
          "Buffer.allocUnsafe(), or Buffer.from() methods instead.", "DeprecationWarning", "DEP0005", Buffer);
    }
    if (typeof value !== "number") return Buffer.from(value, encodingOrOffset, length);
    if (typeof encodingOrOffset === "string") throw invalidType("string", "of type string", value);
    return Buffer.alloc(value);
  }
  Object.defineProperty(Buffer, Symbol.species, { get: () => FastBuffer, enumerable: false, configurable: true });
  Object.setPrototypeOf(Buffer, UsersUint8Array);
  Buffer.prototype = FastBuffer.prototype;

  function encodingOf(name) {
    const encoding = texts.encodingName(name);
    if (encoding === undefined) throw coded(TypeError, "ERR_UNKNOWN_ENCODING", `Unknown encoding: ${name}`);
    return encoding;
  }
  // The encoding to use where none, or an empty one, is given.
  const encodingOrUtf8 = (name) => name === undefined || name === null || name === "" ? "utf8" : encodingOf(name);

  function checkSize(size, name = "size") {
    if (typeof size !== "number") throw invalidType(name, "of type number", size);
    if (!(size >= 0 && size <= mostBytes)) throw outOfRange(name, `>= 0 && <= ${mostBytes}`, size);
  }

  // The elements of anything that is like an array.
  function fromElements(source, length = source.length) {
    if (!(length > 0)) return make(0);
    const result = make(Math.trunc(length));
    for (let i = 0; i < lengthOf(result); i++) result[i] = source[i];
    return result;
  }

  // MARK: making buffers

  const statics = {
    poolSize: 65536,
    from(value, encodingOrOffset, length) {
      if (typeof value === "string") {
        const name = typeof encodingOrOffset === "string" ? encodingOrOffset : undefined;
        return filledWith(texts.encode(value, encodingOrUtf8(name)));
      }
      if (isObject(value)) {
        if (isAnyArrayBuffer(value)) return fromArrayBuffer(value, encodingOrOffset, length);
        if (Array.isArray(value) || ArrayBuffer.isView(value)) return fromObject(value);
        const primitive = value.valueOf && value.valueOf();
        if (primitive !== undefined && primitive !== null && primitive !== value &&
          (typeof primitive === "string" || typeof primitive === "object")) {
          return statics.from(primitive, encodingOrOffset, length);
        }
        const made = fromObject(value);
        if (made !== undefined) return made;
        if (typeof value[Symbol.toPrimitive] === "function") {
          const text = value[Symbol.toPrimitive]("string");
          if (typeof text === "string") return statics.from(text, encodingOrOffset);
        }
      }
      throw invalidType(
        "first argument",
        "of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object", value);
    },
    copyBytesFrom(source, offset, length) {
      if (bytes.nameOf(Object(source)) === undefined) throw invalidType("view", "an instance of TypedArray", source);
      const count = lengthOf(source);
      if (count === 0) return make(0);
      let end = count;
      if (offset !== undefined) {
        requireInteger(offset, "offset", 0);
        if (offset >= count) return make(0);
      } else offset = 0;
      if (length !== undefined) {
        requireInteger(length, "length", 0);
        end = Math.min(offset + length, count);
      }
      const size = bytes.byteLengthOf(source) / count;
      return filledWith(view(source).subarray(offset * size, end * size));
    },
    of(...items) {
      return fromElements(items);
    },
    alloc(size, fill, encoding) {
      checkSize(size);
      const result = make(size);
      if (fill === undefined || fill === 0 || size === 0) return result;
      if (encoding !== undefined && encoding !== null) requireString(encoding, "encoding");
      return part("buffer-edits").fill(result, fill, encoding);
    },
    allocUnsafe(size) {
      checkSize(size);
      return make(size);
    },
    allocUnsafeSlow(size) {
      checkSize(size);
      return make(size);
    },
    isBuffer: (value) => value instanceof Buffer,
    compare(buf1, buf2) {
      if (!isBytes(buf1)) throw invalidType("buf1", "an instance of Buffer or Uint8Array", buf1);
      if (!isBytes(buf2)) throw invalidType("buf2", "an instance of Buffer or Uint8Array", buf2);
      return order(view(buf1), view(buf2));
    },
    isEncoding: (encoding) => typeof encoding === "string" && encoding.length !== 0 &&
      texts.encodingName(encoding) !== undefined,
    concat(list, length) {
      if (!Array.isArray(list)) throw invalidType("list", "an instance of Array", list);
      if (list.length === 0) return make(0);
      if (length === undefined) {
        length = 0;
        for (let i = 0; i < list.length; i++) if (list[i].length) length += list[i].length;
      } else requireInteger(length, "length", 0);
      const result = make(length), target = view(result);
      let at = 0;
      for (let i = 0; i < list.length; i++) {
        if (!isBytes(list[i])) throw invalidType(`list[${i}]`, "an instance of Buffer or Uint8Array", list[i]);
        const source = view(list[i]);
        target.set(source.subarray(0, Math.max(0, length - at)), Math.min(at, length));
        at += source.length;
      }
      return result;
    },
    byteLength(string, encoding) {
      if (typeof string === "string") return texts.byteLength(string, texts.encodingName(encoding) ?? "utf8");
      if (ArrayBuffer.isView(string)) return view(string).length;
      if (isObject(string) && isAnyArrayBuffer(string)) return bytes.bufferLength(string);
      throw invalidType("string", "of type string or an instance of Buffer or ArrayBuffer", string);
    },
  };

  function fromArrayBuffer(buffer, byteOffset, length) {
    const size = bytes.bufferLength(buffer);
    byteOffset = byteOffset === undefined ? 0 : +byteOffset || 0;
    const outside = (name) =>
      coded(RangeError, "ERR_BUFFER_OUT_OF_BOUNDS", `"${name}" is outside of buffer bounds`);
    if (size - byteOffset < 0) throw outside("offset");
    if (length === undefined) length = size - byteOffset;
    else {
      length = +length;
      if (!(length > 0)) length = 0;
      else if (length > size - byteOffset) throw outside("length");
    }
    return new FastBuffer(buffer, byteOffset, length);
  }

  function fromObject(value) {
    if (isBytes(value)) return filledWith(view(value));
    if (bytes.nameOf(value) !== undefined) return fromElements(value, lengthOf(value));
    if (value.length !== undefined || (isObject(value.buffer) && isAnyArrayBuffer(value.buffer))) {
      return typeof value.length === "number" ? fromElements(value) : make(0);
    }
    if (value.type === "Buffer" && Array.isArray(value.data)) return fromElements(value.data);
    return undefined;
  }

  function order(left, right) {
    const count = Math.min(left.length, right.length);
    for (let i = 0; i < count; i++) if (left[i] !== right[i]) return left[i] < right[i] ? -1 : 1;
    return Math.sign(left.length - right.length);
  }

  // MARK: using them

  const prototype = {
    toString(encoding, start, end) {
      const source = view(this), count = source.length;
      if (arguments.length === 0) return texts.decode(source, "utf8");
      start = start <= 0 || start === undefined ? 0 : start >= count ? count : Math.trunc(start) || 0;
      end = end === undefined || end > count ? count : Math.trunc(end) || 0;
      if (end <= start) return "";
      return texts.decode(source, encoding === undefined ? "utf8" : encodingOf(encoding), start, end);
    },
    equals(otherBuffer) {
      if (!isBytes(otherBuffer)) throw invalidType("otherBuffer", "an instance of Buffer or Uint8Array", otherBuffer);
      return this === otherBuffer || order(view(this), view(otherBuffer)) === 0;
    },
    compare(target, targetStart, targetEnd, sourceStart, sourceEnd) {
      if (!isBytes(target)) throw invalidType("target", "an instance of Buffer or Uint8Array", target);
      const other = view(target), self = view(this);
      const bound = (value, name, most, otherwise) => {
        if (value === undefined) return otherwise;
        requireInteger(value, name, 0, most);
        return value;
      };
      targetStart = bound(targetStart, "targetStart", undefined, 0);
      targetEnd = bound(targetEnd, "targetEnd", other.length, other.length);
      sourceStart = bound(sourceStart, "sourceStart", undefined, 0);
      sourceEnd = bound(sourceEnd, "sourceEnd", self.length, self.length);
      if (sourceStart >= sourceEnd) return targetStart >= targetEnd ? 0 : -1;
      if (targetStart >= targetEnd) return 1;
      return order(self.subarray(sourceStart, sourceEnd), other.subarray(targetStart, targetEnd));
    },
    copy(target, targetStart, sourceStart, sourceEnd) {
      if (!isBytes(this)) throw invalidType("source", "an instance of Buffer or Uint8Array", this);
      if (!ArrayBuffer.isView(target)) throw invalidType("target", "an instance of Buffer or Uint8Array", target);
      const to = view(target), from = view(this);
      const place = (value, name, otherwise) => {
        if (value === undefined) return otherwise;
        const number = Math.trunc(+value) || 0;
        if (number < 0) throw outOfRange(name, ">= 0", value);
        return number;
      };
      targetStart = targetStart === undefined ? 0 : Math.trunc(+targetStart) || 0;
      if (targetStart < 0) throw outOfRange("targetStart", ">= 0", targetStart);
      sourceStart = sourceStart === undefined ? 0 : Math.trunc(+sourceStart) || 0;
      if (sourceStart < 0 || sourceStart > from.length) {
        throw outOfRange("sourceStart", `>= 0 && <= ${from.length}`, sourceStart);
      }
      sourceEnd = place(sourceEnd, "sourceEnd", from.length);
      if (targetStart >= to.length || sourceStart >= sourceEnd) return 0;
      const source = from.subarray(sourceStart, Math.min(sourceEnd, sourceStart + to.length - targetStart));
      to.set(source, targetStart);
      return source.length;
    },
    inspect(depth, options) {
      return Reflect.apply(inspect, this, [depth, options]);
    },
    indexOf(value, byteOffset, encoding) {
      return part("buffer-search").find(this, value, byteOffset, encoding, true);
    },
    lastIndexOf(value, byteOffset, encoding) {
      return part("buffer-search").find(this, value, byteOffset, encoding, false);
    },
    includes(value, byteOffset, encoding) {
      return part("buffer-search").find(this, value, byteOffset, encoding, true) !== -1;
    },
    fill(value, offset, end, encoding) {
      return part("buffer-edits").fill(this, value, offset, end, encoding);
    },
    write(string, offset, length, encoding) {
      return part("buffer-edits").write(this, string, offset, length, encoding);
    },
    toJSON() {
      return own({ type: "Buffer", data: own([...view(this)]) });
    },
    subarray(start, end) {
      const count = lengthOf(this);
      const clamped = (value) => {
        value = Math.trunc(value) || 0;
        return value < 0 ? Math.max(0, value + count) : Math.min(value, count);
      };
      const first = clamped(start), last = end === undefined ? count : clamped(end);
      return new FastBuffer(bytes.bufferOf(this), bytes.byteOffsetOf(this) + first, Math.max(0, last - first));
    },
    slice(start, end) {
      return Reflect.apply(prototype.subarray, this, [start, end]);
    },
    swap16() {
      return swapped(this, 2);
    },
    swap32() {
      return swapped(this, 4);
    },
    swap64() {
      return swapped(this, 8);
    },
    ...numbers,
  };

  function swapped(buffer, width) {
    const target = view(buffer);
    if (target.length % width !== 0) {
      throw coded(RangeError, "ERR_INVALID_BUFFER_SIZE", `Buffer size must be a multiple of ${8 * width}-bits`);
    }
    for (let i = 0; i < target.length; i += width) target.subarray(i, i + width).reverse();
    return buffer;
  }

  function inspect(depth, options) {
    const most = exports.INSPECT_MAX_BYTES, source = view(this);
    let text = texts.decode(source, "hex", 0, Math.min(most, source.length)).replace(/../g, "$& ").trim();
    const more = source.length - most;
    if (more > 0) text += ` ... ${more} more byte${more > 1 ? "s" : ""}`;
    if (options !== undefined) {
      const extras = { __proto__: null };
      let hasExtras = false;
      for (const key of Object.getOwnPropertyNames(this)) {
        if (/^(?:0|[1-9]\d*)$/.test(key)) continue;
        if (!options.showHidden && !Object.prototype.propertyIsEnumerable.call(this, key)) continue;
        hasExtras = true;
        extras[key] = this[key];
      }
      if (hasExtras) {
        if (text !== "") text += ", ";
        const shown = prelude.inspect(extras, { ...options, breakLength: Infinity, compact: true });
        text += shown.slice("[Object: null prototype] { ".length, -2);
      }
    }
    return `<${prelude.kinds.classOf(this)?.name ?? "Buffer"} ${text}>`;
  }

  // The methods that texts are read and written with in one encoding, of which Node's own code makes use.
  for (const name of ["ascii", "base64", "base64url", "latin1", "hex", "ucs2", "utf8"]) {
    const encoding = texts.encodingName(name);
    prototype[`${name}Slice`] = {
      slice(start = 0, end = lengthOf(this)) {
        return texts.decode(view(this), encoding, start, Math.max(start, end));
      },
    }.slice;
    prototype[`${name}Write`] = {
      write(string, offset = 0, length = lengthOf(this) - offset) {
        requireString(string, "argument");
        return texts.write(string, encoding, view(this), offset, Math.min(length, lengthOf(this) - offset));
      },
    }.write;
  }

  for (const key of Object.keys(statics)) {
    Object.defineProperty(Buffer, key, { value: statics[key], writable: true, enumerable: true, configurable: true });
  }
  for (const key of Object.keys(prototype)) {
    Object.defineProperty(Buffer.prototype, key, {
      value: prototype[key], writable: true, enumerable: true, configurable: true,
    });
  }
  put(Buffer.prototype, "toLocaleString", Buffer.prototype.toString);
  hidden(Buffer.prototype, customInspect, { [customInspect]: inspect }[customInspect]);
  for (const [key, get] of [["parent", bytes.bufferOf], ["offset", bytes.byteOffsetOf]]) {
    Object.defineProperty(Buffer.prototype, key, {
      get() {
        return this instanceof Buffer ? get(this) : undefined;
      },
      enumerable: true, configurable: true,
    });
  }
  hidden(Buffer.prototype, "constructor", Buffer);

  function isValid(input, test) {
    if (!ArrayBuffer.isView(input) && !(isObject(input) && isAnyArrayBuffer(input))) {
      throw invalidType("input", "an instance of ArrayBuffer, Buffer, or TypedArray", input);
    }
    return test(ArrayBuffer.isView(input) ? view(input) : new Uint8Array(input));
  }

  const constants = { MAX_LENGTH: mostBytes, MAX_STRING_LENGTH: mostText };
  const exports = {
    Buffer,
    transcode(source, fromEncoding, toEncoding) {
      if (!isBytes(source)) throw invalidType("source", "an instance of Buffer or Uint8Array", source);
      const from = texts.encodingName(fromEncoding), to = texts.encodingName(toEncoding);
      const known = ["utf8", "utf16le", "latin1", "ascii"];
      if (!known.includes(from) || !known.includes(to)) {
        throw coded(Error, "U_ILLEGAL_ARGUMENT_ERROR", "Unable to transcode Buffer [U_ILLEGAL_ARGUMENT_ERROR]");
      }
      const text = texts.decode(view(source), from), limit = to === "ascii" ? 0x7f : to === "latin1" ? 0xff : Infinity;
      let result = "";
      for (const character of text) result += character.codePointAt(0) > limit ? "?" : character;
      return filledWith(texts.encode(result, to));
    },
    isUtf8: (input) => isValid(input, (source) => {
      const text = texts.decode(source, "utf8"), again = texts.encode(text, "utf8");
      return again.length === source.length && order(again, source) === 0;
    }),
    isAscii: (input) => isValid(input, (source) => source.every((byte) => byte < 0x80)),
    kMaxLength: mostBytes,
    kStringMaxLength: mostText,
    btoa: prelude.globals.btoa,
    atob: prelude.globals.atob,
    constants,
    INSPECT_MAX_BYTES: 50,
  };
  return exports;
})
