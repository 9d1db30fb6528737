// Texts as bytes and bytes as texts, in the encodings that Buffer knows.
(function (prelude, part) {
  "use strict";

  const names = {
    __proto__: null,
    "utf8": "utf8", "utf-8": "utf8", "ucs2": "utf16le", "ucs-2": "utf16le", "utf16le": "utf16le", "utf-16le": "utf16le",
    "latin1": "latin1", "binary": "latin1", "ascii": "ascii", "hex": "hex", "base64": "base64",
    "base64url": "base64url",
  };

  /** The one name of an encoding; undefined for what is none. */
  function encodingName(name) {
    if (typeof name !== "string") return undefined;
    return names[name] ?? names[name.toLowerCase()];
  }

  // As many code units at a time as are safely passed as arguments.
  const most = 8192;
  function textOf(units) {
    let text = "";
    for (let i = 0; i < units.length; i += most) text += String.fromCharCode.apply(null, units.slice(i, i + most));
    return text;
  }

  function utf8Length(text) {
    let count = text.length;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0x80) continue;
      if (unit < 0x800) count++;
      else {
        count += 2;
        // A pair takes four bytes for its two units.
        if (unit >= 0xd800 && unit < 0xdc00 && text.codePointAt(i) > 0xffff) i++;
      }
    }
    return count;
  }

  /** Writes whole characters only; gives how many bytes that were. A lone surrogate counts as U+FFFD. */
  function writeUtf8(text, bytes, start, room) {
    let at = start;
    const end = start + room;
    for (let i = 0; i < text.length; i++) {
      let point = text.charCodeAt(i);
      if (point < 0x80) {
        if (at >= end) break;
        bytes[at++] = point;
        continue;
      }
      if (point < 0x800) {
        if (at + 2 > end) break;
        bytes[at++] = 0xc0 | (point >> 6);
      } else {
        if (point >= 0xd800 && point <= 0xdfff) {
          point = text.codePointAt(i);
          if (point <= 0xffff) point = 0xfffd;
        }
        if (point > 0xffff) {
          if (at + 4 > end) break;
          i++;
          bytes[at++] = 0xf0 | (point >> 18);
          bytes[at++] = 0x80 | ((point >> 12) & 0x3f);
        } else {
          if (at + 3 > end) break;
          bytes[at++] = 0xe0 | (point >> 12);
        }
        bytes[at++] = 0x80 | ((point >> 6) & 0x3f);
      }
      bytes[at++] = 0x80 | (point & 0x3f);
    }
    return at - start;
  }

  // An ill-formed sequence ends before the first byte that can't belong to it; see 10.1.1 of the Encoding Standard.
  function readUtf8(bytes, start, end) {
    let text = "", units = [];
    for (let i = start; i < end;) {
      const first = bytes[i++];
      if (first < 0x80) units.push(first);
      else {
        let needed = 0, point = 0, lower = 0x80, upper = 0xbf;
        if (first >= 0xc2 && first <= 0xdf) {
          needed = 1;
          point = first & 0x1f;
        } else if (first >= 0xe0 && first <= 0xef) {
          needed = 2;
          point = first & 0x0f;
          if (first === 0xe0) lower = 0xa0;
          if (first === 0xed) upper = 0x9f;
        } else if (first >= 0xf0 && first <= 0xf4) {
          needed = 3;
          point = first & 0x07;
          if (first === 0xf0) lower = 0x90;
          if (first === 0xf4) upper = 0x8f;
        }
        let isWhole = needed > 0;
        while (needed > 0) {
          const byte = i < end ? bytes[i] : 0;
          if (byte < lower || byte > upper) {
            isWhole = false;
            break;
          }
          lower = 0x80;
          upper = 0xbf;
          point = (point << 6) | (byte & 0x3f);
          needed--;
          i++;
        }
        if (!isWhole) units.push(0xfffd);
        else if (point > 0xffff) units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
        else units.push(point);
      }
      if (units.length >= most) {
        text += String.fromCharCode.apply(null, units);
        units = [];
      }
    }
    return text + String.fromCharCode.apply(null, units);
  }

  // Texts of one byte for each character.
  function latin1Text(bytes) {
    let text = "";
    for (let i = 0; i < bytes.length; i += most) text += String.fromCharCode.apply(null, bytes.subarray(i, i + most));
    return text;
  }
  const unitsOf = (text) => Uint8Array.from(text, (character) => character.charCodeAt(0));

  const base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const alphabet = unitsOf(base64), urlAlphabet = unitsOf(`${base64.slice(0, 62)}-_`), equals = 0x3d;
  const sextets = new Int8Array(128).fill(-1);
  for (let i = 0; i < 64; i++) sextets[alphabet[i]] = sextets[urlAlphabet[i]] = i;

  function readBase64(bytes, start, end, letters, isPadded) {
    const count = end - start, result = new Uint8Array(Math.ceil(count / 3) * 4);
    let at = 0;
    for (let i = start; i < end; i += 3) {
      const a = bytes[i], b = i + 1 < end ? bytes[i + 1] : 0, c = i + 2 < end ? bytes[i + 2] : 0;
      result[at++] = letters[a >> 2];
      result[at++] = letters[((a & 3) << 4) | (b >> 4)];
      result[at++] = i + 1 < end ? letters[((b & 15) << 2) | (c >> 6)] : equals;
      result[at++] = i + 2 < end ? letters[c & 63] : equals;
    }
    const padding = isPadded || count % 3 === 0 ? 0 : 3 - count % 3;
    return latin1Text(result.subarray(0, at - padding));
  }

  // Both alphabets; what belongs to neither is left out, and `=` ends it.
  function fromBase64(text) {
    const result = new Uint8Array(Math.ceil(text.length * 3 / 4));
    let bits = 0, count = 0, at = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit === equals) break;
      const value = unit < 128 ? sextets[unit] : -1;
      if (value < 0) continue;
      bits = ((bits << 6) | value) & 0xffffff;
      count += 6;
      if (count >= 8) {
        count -= 8;
        result[at++] = bits >> count;
      }
    }
    return result.slice(0, at);
  }

  // What room Node makes for a text in base64, whatever of it counts.
  function base64Length(text) {
    let length = text.length;
    if (length > 0 && text[length - 1] === "=") length--;
    if (length > 1 && text[length - 1] === "=") length--;
    return (length * 3) >>> 2;
  }

  const digits = unitsOf("0123456789abcdef");
  const nibbles = new Int8Array(128).fill(-1);
  for (let i = 0; i < 16; i++) nibbles[digits[i]] = i;
  for (let i = 10; i < 16; i++) nibbles[digits[i] - 32] = i;
  const nibbleAt = (text, i) => {
    const unit = text.charCodeAt(i);
    return unit < 128 ? nibbles[unit] : -1;
  };

  function readHex(bytes, start, end) {
    const result = new Uint8Array(2 * Math.max(0, end - start));
    for (let i = start, at = 0; i < end; i++) {
      result[at++] = digits[bytes[i] >> 4];
      result[at++] = digits[bytes[i] & 15];
    }
    return latin1Text(result);
  }
  // Whatever is no pair of digits ends it.
  function fromHex(text) {
    const result = new Uint8Array(text.length >> 1);
    let count = 0;
    for (; count < result.length; count++) {
      const high = nibbleAt(text, 2 * count), low = nibbleAt(text, 2 * count + 1);
      if (high < 0 || low < 0) break;
      result[count] = high * 16 + low;
    }
    return result.slice(0, count);
  }

  const readLatin1 = (bytes, start, end) => latin1Text(bytes.subarray(start, end));
  const readAscii = (bytes, start, end) => latin1Text(bytes.slice(start, end).map((byte) => byte & 0x7f));
  function readUtf16(bytes, start, end) {
    const units = [];
    for (let i = start; i + 1 < end; i += 2) units.push(bytes[i] | (bytes[i + 1] << 8));
    return textOf(units);
  }

  /** The text that the bytes from `start` to before `end` stand for. */
  function decode(bytes, encoding, start = 0, end = bytes.length) {
    switch (encoding) {
      case "utf8": return readUtf8(bytes, start, end);
      case "utf16le": return readUtf16(bytes, start, end);
      case "latin1": return readLatin1(bytes, start, end);
      case "ascii": return readAscii(bytes, start, end);
      case "hex": return readHex(bytes, start, end);
      case "base64": return readBase64(bytes, start, end, alphabet, true);
      default: return readBase64(bytes, start, end, urlAlphabet, false);
    }
  }

  /** The bytes of a text, as a Uint8Array of this realm. */
  function encode(text, encoding) {
    switch (encoding) {
      case "utf8": {
        const bytes = new Uint8Array(utf8Length(text));
        writeUtf8(text, bytes, 0, bytes.length);
        return bytes;
      }
      case "utf16le": {
        const bytes = new Uint8Array(text.length * 2);
        for (let i = 0; i < text.length; i++) {
          const unit = text.charCodeAt(i);
          bytes[2 * i] = unit & 0xff;
          bytes[2 * i + 1] = unit >> 8;
        }
        return bytes;
      }
      case "latin1": case "ascii": {
        const bytes = new Uint8Array(text.length);
        for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
        return bytes;
      }
      case "hex": return fromHex(text);
      default: return fromBase64(text);
    }
  }

  /** Writes as much of the text as there is room for, whole characters only; gives how many bytes were written. */
  function write(text, encoding, bytes, start, room) {
    if (encoding === "utf8") return writeUtf8(text, bytes, start, room);
    let source = encode(text, encoding);
    if (source.length > room) source = source.subarray(0, encoding === "utf16le" ? room & ~1 : room);
    bytes.set(source, start);
    return source.length;
  }

  function byteLength(text, encoding) {
    switch (encoding) {
      case "utf8": return utf8Length(text);
      case "utf16le": return text.length * 2;
      case "hex": return text.length >>> 1;
      case "base64": case "base64url": return base64Length(text);
      default: return text.length;
    }
  }

  return { encodingName, decode, encode, write, byteLength };
})
