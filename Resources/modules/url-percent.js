// Percent-encoding (https://url.spec.whatwg.org/#percent-encoded-bytes) and application/x-www-form-urlencoded.
(function (prelude, part) {
  "use strict";
  const { encode, decode } = part("text-bytes");

  // Each set has the controls and what is not ASCII, and these.
  const set = (characters, ...others) => {
    const result = new Set(characters);
    for (const other of others) for (const character of other) result.add(character);
    return result;
  };
  const control = set("");
  const fragment = set(' "<>`');
  const query = set(' "#<>');
  const specialQuery = set("'", query);
  const path = set("?^`{}", query);
  const userinfo = set("/:;=@[\\]|", path);
  const component = set("$%&+,", userinfo);
  const form = set("!'()~", component);

  const hex = "0123456789ABCDEF";
  const escaped = (byte) => `%${hex[byte >> 4]}${hex[byte & 15]}`;

  /** The text with the characters of a set percent-encoded, in UTF-8. */
  function percentEncoded(text, characters, spaceAsPlus = false) {
    let result = "";
    for (const character of text) {
      const unit = character.charCodeAt(0);
      if (spaceAsPlus && character === " ") result += "+";
      else if (unit > 0x1f && unit < 0x7f && !characters.has(character)) result += character;
      else for (const byte of encode(character, "utf8")) result += escaped(byte);
    }
    return result;
  }

  const isHex = (unit) => (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 70) || (unit >= 97 && unit <= 102);

  function percentDecodedBytes(text) {
    const source = encode(text, "utf8"), result = new Uint8Array(source.length);
    let count = 0;
    for (let i = 0; i < source.length; i++) {
      if (source[i] === 0x25 && isHex(source[i + 1]) && isHex(source[i + 2])) {
        result[count++] = parseInt(String.fromCharCode(source[i + 1], source[i + 2]), 16);
        i += 2;
      } else result[count++] = source[i];
    }
    return result.subarray(0, count);
  }
  const percentDecoded = (text) => decode(percentDecodedBytes(text), "utf8");

  /** The pairs of a query, as lists of a name and a value. */
  function formParsed(text) {
    const pairs = [];
    for (const piece of text.split("&")) {
      if (piece === "") continue;
      const at = piece.indexOf("=");
      const name = at === -1 ? piece : piece.slice(0, at), value = at === -1 ? "" : piece.slice(at + 1);
      pairs.push([percentDecoded(name.replaceAll("+", " ")), percentDecoded(value.replaceAll("+", " "))]);
    }
    return pairs;
  }
  const formEncoded = (text) => percentEncoded(text, form, true);

  return {
    sets: { control, fragment, query, specialQuery, path, userinfo, component },
    percentEncoded, percentDecoded, percentDecodedBytes, formParsed, formEncoded,
  };
})
