// string_decoder: texts from bytes that come in pieces. See
// https://nodejs.org/docs/latest-v24.x/api/string_decoder.html.
(function (prelude, part) {
  "use strict";
  const { own } = part("realm");
  const { TypeError, coded, invalidType } = part("errors");
  const { view } = part("bytes");
  const { encodingName, decode } = part("text-bytes");
  const { Buffer } = part("buffer");

  // Where Node's own decoder keeps it, and where it shows when a decoder is printed: the bytes of the unfinished
  // character, how many are missing, how many are there, and the encoding.
  const kNativeDecoder = Symbol("kNativeDecoder");
  const missing = 4, buffered = 5, encodingAt = 6;
  const encodings = ["ascii", "utf8", "base64", "utf16le", "latin1", "hex", "buffer", "base64url"];

  function StringDecoder(encoding) {
    const name = encoding === undefined || encoding === null || encoding === "" ? "utf8" : encodingName(encoding);
    if (name === undefined) throw coded(TypeError, "ERR_UNKNOWN_ENCODING", `Unknown encoding: ${encoding}`);
    this.encoding = name;
    this[kNativeDecoder] = Buffer.alloc(7);
    this[kNativeDecoder][encodingAt] = encodings.indexOf(name);
  }

  // How many bytes at the end belong to a character that goes on, and how many it still lacks.
  function unfinished(bytes, encoding, kept) {
    const { length } = bytes;
    if (encoding === "utf16le") {
      // A byte after a high surrogate that was waiting is half of the low one.
      if (length % 2 === 1) return length === 3 && kept === 2 ? { count: 3, lacks: 1 } : { count: 1, lacks: 1 };
      // A high surrogate waits for the low one.
      const isHigh = length > 0 && (bytes[length - 1] & 0xfc) === 0xd8;
      return isHigh ? { count: 2, lacks: 2 } : { count: 0, lacks: 0 };
    }
    if (encoding === "base64" || encoding === "base64url") {
      const count = length % 3;
      return { count, lacks: count === 0 ? 0 : 3 - count };
    }
    if (encoding !== "utf8") return { count: 0, lacks: 0 };
    for (let count = 1; count <= 3 && count <= length; count++) {
      const byte = bytes[length - count];
      if ((byte & 0xc0) === 0x80) continue;
      // Whether it is well-formed shows when all of it is there.
      const needed = byte >= 0xf8 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
      if (needed > count) return { count, lacks: needed - count };
      break;
    }
    return { count: 0, lacks: 0 };
  }

  StringDecoder.prototype.write = function write(buf) {
    if (typeof buf === "string") return buf;
    if (!ArrayBuffer.isView(buf)) {
      throw invalidType("buf", "an instance of Buffer, TypedArray, or DataView", buf);
    }
    const state = this[kNativeDecoder];
    if (!state) throw coded(TypeError, "ERR_INVALID_THIS", 'Value of "this" must be of type StringDecoder');
    const added = view(buf), kept = state[buffered];
    const bytes = new Uint8Array(kept + added.length);
    for (let i = 0; i < kept; i++) bytes[i] = state[i];
    bytes.set(added, kept);
    const encoding = encodings[state[encodingAt]];
    const { count, lacks } = unfinished(bytes, encoding, kept);
    const end = bytes.length - count;
    for (let i = 0; i < count; i++) state[i] = bytes[end + i];
    state[buffered] = count;
    state[missing] = lacks;
    return decode(bytes, encoding, 0, end);
  };

  StringDecoder.prototype.end = function end(buf) {
    const text = buf === undefined ? "" : this.write(buf);
    const state = this[kNativeDecoder];
    const rest = view(state).slice(0, state[buffered]);
    state[buffered] = state[missing] = 0;
    return text + decode(rest, encodings[state[encodingAt]]);
  };

  StringDecoder.prototype.text = function text(buf, offset) {
    this[kNativeDecoder][missing] = this[kNativeDecoder][buffered] = 0;
    return this.write(view(buf).subarray(offset));
  };

  const getters = {
    lastChar: (state) => Reflect.apply(Buffer.prototype.subarray, state, [0, 4]),
    lastNeed: (state) => state[missing],
    lastTotal: (state) => state[buffered] + state[missing],
  };
  for (const name of Object.keys(getters)) {
    Object.defineProperty(StringDecoder.prototype, name, {
      get() {
        return getters[name](this[kNativeDecoder]);
      },
      enumerable: true, configurable: true,
    });
  }

  return { StringDecoder };
})
