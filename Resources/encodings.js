// The encodings that TextDecoder knows, their labels (https://encoding.spec.whatwg.org/#names-and-labels) and their
// decoders.
//
// A decoder takes bytes one by one: `take(byte, add)` calls `add` with code points and gives whether the byte is used
// up; a byte that isn't must be given again. `add(-1)` stands for an error, `add(-1, true)` for one before the byte.
// `finish(add)` ends what is unfinished.
(function (prelude, native) {
  "use strict";
  const { Map, charCodeAt, exec, mapGet, mapSet, slice, toLowerCase } = prelude.primordials;

  const failure = -1;

  // 10.1.1 of the Encoding Standard: an ill-formed sequence ends before the first byte that can't belong to it.
  function utf8() {
    let point = 0, needed = 0, lower = 0x80, upper = 0xbf;
    function reset() {
      point = needed = 0;
      lower = 0x80;
      upper = 0xbf;
    }
    return {
      __proto__: null,
      take(byte, add) {
        if (needed === 0) {
          if (byte < 0x80) {
            add(byte);
          } else if (byte >= 0xc2 && byte <= 0xdf) {
            needed = 1;
            point = byte & 0x1f;
          } else if (byte >= 0xe0 && byte <= 0xef) {
            if (byte === 0xe0) lower = 0xa0;
            if (byte === 0xed) upper = 0x9f;
            needed = 2;
            point = byte & 0x0f;
          } else if (byte >= 0xf0 && byte <= 0xf4) {
            if (byte === 0xf0) lower = 0x90;
            if (byte === 0xf4) upper = 0x8f;
            needed = 3;
            point = byte & 0x07;
          } else {
            add(failure);
          }
          return true;
        }
        if (byte < lower || byte > upper) {
          reset();
          add(failure, true);
          return false;
        }
        lower = 0x80;
        upper = 0xbf;
        point = (point << 6) | (byte & 0x3f);
        if (--needed === 0) {
          const whole = point;
          reset();
          add(whole);
        }
        return true;
      },
      finish(add) {
        if (needed === 0) return;
        reset();
        add(failure);
      },
    };
  }

  // 14.2.1: two bytes make a unit, two surrogates a code point.
  const utf16 = (isBigEndian) => () => {
    let first = -1, high = -1, unused = -1;
    function takeUnit(unit, add) {
      if (high !== -1) {
        const lead = high;
        high = -1;
        if (unit >= 0xdc00 && unit <= 0xdfff) return add(0x10000 + ((lead - 0xd800) << 10) + (unit - 0xdc00));
        // The unit stands for itself; where the error is thrown, it waits for the next byte.
        unused = unit;
        add(failure);
        unused = -1;
      }
      if (unit >= 0xd800 && unit <= 0xdbff) high = unit;
      else add(unit >= 0xdc00 && unit <= 0xdfff ? failure : unit);
    }
    return {
      __proto__: null,
      take(byte, add) {
        if (unused !== -1) {
          const unit = unused;
          unused = -1;
          takeUnit(unit, add);
        }
        if (first === -1) {
          first = byte;
          return true;
        }
        const unit = isBigEndian ? (first << 8) | byte : (byte << 8) | first;
        first = -1;
        takeUnit(unit, add);
        return true;
      },
      finish(add) {
        if (unused !== -1) takeUnit(unused, add);
        if (first === -1 && high === -1) return;
        first = high = -1;
        add(failure);
      },
    };
  };

  // The bytes from 0x80 to 0x9f; all others stand for themselves.
  const windows = "\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f" +
    "\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178";
  const windows1252 = () => ({
    __proto__: null,
    take(byte, add) {
      add(byte >= 0x80 && byte < 0xa0 ? charCodeAt(windows, byte - 0x80) : byte);
      return true;
    },
    finish() {},
  });

  const labels = new Map();
  function encoding(name, makeDecoder, hasMark, names) {
    const result = { __proto__: null, name, makeDecoder, hasMark };
    for (let i = 0; i < names.length; i++) mapSet(labels, names[i], result);
  }
  encoding("utf-8", utf8, true, [
    "unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "utf-8", "utf8", "x-unicode20utf8",
  ]);
  encoding("utf-16le", utf16(false), true, [
    "csunicode", "iso-10646-ucs-2", "ucs-2", "unicode", "unicodefeff", "utf-16", "utf-16le",
  ]);
  encoding("utf-16be", utf16(true), true, ["unicodefffe", "utf-16be"]);
  encoding("windows-1252", windows1252, false, [
    "ansi_x3.4-1968", "ascii", "cp1252", "cp819", "csisolatin1", "ibm819", "iso-8859-1", "iso-ir-100", "iso8859-1",
    "iso88591", "iso_8859-1", "iso_8859-1:1987", "l1", "latin1", "us-ascii", "windows-1252", "x-cp1252",
  ]);

  const isBlank = (unit) => unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0c || unit === 0x0d;
  const ascii = /^[\x00-\x7f]*$/;

  /** The encoding of that label, `{ name, makeDecoder, hasMark }`; undefined where there is none. */
  prelude.encodingOf = (label) => {
    let start = 0, end = label.length;
    while (start < end && isBlank(charCodeAt(label, start))) start++;
    while (start < end && isBlank(charCodeAt(label, end - 1))) end--;
    const text = slice(label, start, end);
    // Lower case is ASCII's: the Kelvin sign is no k.
    return exec(ascii, text) === null ? undefined : mapGet(labels, toLowerCase(text));
  };
})
