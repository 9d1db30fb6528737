// Buffer's fill and write, whose arguments come in many forms.
(function (prelude, part) {
  "use strict";
  const {
    TypeError, coded, invalidValue, outOfRange, requireInteger, requireNumber, requireString,
  } = part("errors");
  const { view, isBytes } = part("bytes");
  const texts = part("text-bytes");

  const unknown = (name) => coded(TypeError, "ERR_UNKNOWN_ENCODING", `Unknown encoding: ${name}`);

  // fill(value[, offset[, end]][, encoding])
  function fill(buffer, value, offset, end, encoding) {
    const target = view(buffer);
    if (typeof value === "string") {
      if (offset === undefined || typeof offset === "string") {
        encoding = offset;
        offset = undefined;
      } else if (typeof end === "string") {
        encoding = end;
        end = undefined;
      }
      const name = encoding === undefined || encoding === null ? "utf8" : texts.encodingName(encoding);
      if (name === undefined) {
        requireString(encoding, "encoding");
        throw unknown(encoding);
      }
      value = value === "" ? 0 : texts.encode(value, name);
      if (value.length === 0) throw invalidValue("value", arguments[1]);
    }
    if (offset === undefined) {
      offset = 0;
      end = target.length;
    } else {
      requireNumber(offset, "offset");
      checkRange(offset, "offset", Number.MAX_SAFE_INTEGER);
      if (end === undefined) end = target.length;
      else {
        requireNumber(end, "end");
        checkRange(end, "end", target.length);
      }
      if (offset >= end) return buffer;
    }
    if (typeof value === "number" || typeof value === "boolean") target.fill(value & 0xff, offset, end);
    else {
      const source = isBytes(value) ? view(value) : ArrayBuffer.isView(value) ? view(value) : undefined;
      if (source === undefined) target.fill(Number(value) & 0xff, offset, end);
      else if (source.length === 0) throw invalidValue("value", value);
      else for (let i = offset; i < end; i++) target[i] = source[(i - offset) % source.length];
    }
    return buffer;
  }
  function checkRange(value, name, most) {
    if (!Number.isInteger(value)) throw outOfRange(name, "an integer", value);
    if (value < 0 || value > most) throw outOfRange(name, `>= 0 && <= ${most}`, value);
  }

  // write(string[, offset[, length]][, encoding])
  function write(buffer, string, offset, length, encoding) {
    const target = view(buffer);
    if (typeof string !== "string") throw coded(TypeError, "ERR_INVALID_ARG_TYPE", "argument must be a string");
    if (offset === undefined) {
      return texts.write(string, "utf8", target, 0, target.length);
    }
    if (length === undefined && typeof offset === "string") {
      encoding = offset;
      length = target.length;
      offset = 0;
    } else {
      requireInteger(offset, "offset", 0, target.length);
      const rest = target.length - offset;
      if (length === undefined) length = rest;
      else if (typeof length === "string") {
        encoding = length;
        length = rest;
      } else {
        requireInteger(length, "length", 0, target.length);
        if (length > rest) length = rest;
      }
    }
    const name = encoding ? texts.encodingName(encoding) : "utf8";
    if (name === undefined) throw unknown(encoding);
    return texts.write(string, name, target, offset, length);
  }

  return { fill, write };
})
