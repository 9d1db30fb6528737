// Buffer's indexOf, lastIndexOf and includes.
(function (prelude, part) {
  "use strict";
  const { TypeError, coded, invalidType } = part("errors");
  const { view, isBytes } = part("bytes");
  const texts = part("text-bytes");

  // Where the value occurs first (or last), at or after (or before) an offset; -1 for nowhere.
  function find(buffer, value, offset, encoding, isForward) {
    const source = view(buffer);
    if (typeof offset === "string") {
      encoding = offset;
      offset = undefined;
    }
    offset = +offset;
    if (Number.isNaN(offset)) offset = isForward ? 0 : source.length;
    offset = Math.trunc(Math.max(-0x80000000, Math.min(offset, 0x7fffffff)));
    if (typeof value === "number") {
      value = (value >>> 0) & 0xff;
      if (isForward) return source.indexOf(value, offset);
      return offset < -source.length ? -1 : source.lastIndexOf(value, offset);
    }
    let sought, step = 1;
    if (typeof value === "string") {
      const isGiven = encoding !== undefined && encoding !== null && encoding !== "";
      const name = isGiven ? texts.encodingName(encoding) : "utf8";
      if (name === undefined) throw coded(TypeError, "ERR_UNKNOWN_ENCODING", `Unknown encoding: ${encoding}`);
      sought = texts.encode(value, name);
      if (name === "utf16le") step = 2;
    } else if (isBytes(value)) {
      sought = view(value);
      if (encoding !== undefined && texts.encodingName(encoding) === "utf16le") step = 2;
    } else {
      throw invalidType(
        "value", "one of type number or string or an instance of Buffer or Uint8Array", value);
    }
    const last = source.length - sought.length;
    if (offset < 0) offset += source.length;
    if (offset < 0) {
      if (!isForward) return -1;
      offset = 0;
    }
    if (sought.length === 0) return Math.min(offset, source.length);
    if (isForward ? offset > last : last < 0) return -1;
    if (!isForward) offset = Math.min(offset, last);
    for (let i = offset - offset % step; isForward ? i <= last : i >= 0; i += isForward ? step : -step) {
      let j = 0;
      while (j < sought.length && source[i + j] === sought[j]) j++;
      if (j === sought.length) return i;
    }
    return -1;
  }

  return { find };
})
