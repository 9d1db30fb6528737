// TextEncoder (https://encoding.spec.whatwg.org/#interface-textencoder).
(function (prelude, native) {
  "use strict";
  const { Uint8Array, charCodeAt, codePointAt, typedArrayLength, typedArrayName } = prelude.primordials;
  const { exposeClass, exposePrinting, required, wrongThis } = prelude.webidl;

  // A surrogate without its other half counts as U+FFFD, which takes as many bytes.
  const isSurrogate = (point) => point >= 0xd800 && point <= 0xdfff;
  const sizeOf = (point) => point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;

  function write(bytes, at, point) {
    if (point < 0x80) {
      bytes[at] = point;
    } else if (point < 0x800) {
      bytes[at] = 0xc0 | (point >> 6);
      bytes[at + 1] = 0x80 | (point & 0x3f);
    } else if (point < 0x10000) {
      if (isSurrogate(point)) point = 0xfffd;
      bytes[at] = 0xe0 | (point >> 12);
      bytes[at + 1] = 0x80 | ((point >> 6) & 0x3f);
      bytes[at + 2] = 0x80 | (point & 0x3f);
    } else {
      bytes[at] = 0xf0 | (point >> 18);
      bytes[at + 1] = 0x80 | ((point >> 12) & 0x3f);
      bytes[at + 2] = 0x80 | ((point >> 6) & 0x3f);
      bytes[at + 3] = 0x80 | (point & 0x3f);
    }
  }

  function byteCount(text) {
    let count = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = charCodeAt(text, i);
      if (unit < 0x80) count++;
      else if (unit < 0x800) count += 2;
      else if (unit >= 0xd800 && unit < 0xdc00 && codePointAt(text, i) > 0xffff) {
        count += 4;
        i++;
      } else count += 3;
    }
    return count;
  }

  /** Writes what fits of the text; gives how many code units were read and how many bytes were written. */
  function encodeInto(text, bytes, room) {
    let read = 0, written = 0;
    while (read < text.length) {
      const point = codePointAt(text, read), size = sizeOf(point);
      if (written + size > room) break;
      write(bytes, written, point);
      written += size;
      read += point > 0xffff ? 2 : 1;
    }
    return { read, written };
  }

  let is;
  class TextEncoder {
    #brand;
    static {
      is = (value) => #brand in value;
    }
    get encoding() {
      if (!is(this)) throw wrongThis("TextEncoder");
      return "utf-8";
    }
    encode(input = "") {
      if (!is(this)) throw wrongThis("TextEncoder");
      const text = `${input}`;
      const count = byteCount(text), bytes = new Uint8Array(count);
      encodeInto(text, bytes, count);
      return bytes;
    }
    encodeInto(source, destination) {
      if (!is(this)) throw wrongThis("TextEncoder");
      required(arguments.length, "source", "destination");
      const text = `${source}`;
      const isBytes = typeof destination === "object" && destination !== null &&
        typedArrayName(destination) === "Uint8Array";
      if (!isBytes) throw prelude.invalidArgument("destination", "an instance of Uint8Array", destination);
      return encodeInto(text, destination, typedArrayLength(destination));
    }
  }
  exposeClass(TextEncoder);
  exposePrinting(TextEncoder, (value) => is(value) ? { encoding: "utf-8" } : undefined);
  prelude.platformObjects.add(is);
})
