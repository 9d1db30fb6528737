// querystring. See https://nodejs.org/docs/latest-v24.x/api/querystring.html.
(function (prelude, part) {
  "use strict";
  const { own } = part("realm");
  const { coded } = part("errors");
  const { URIError } = prelude.primordials.errorClasses;

  function percentEncoded(text) {
    try {
      return encodeURIComponent(text);
    } catch {
      throw coded(URIError, "ERR_INVALID_URI", "URI malformed");
    }
  }

  function escape(str) {
    return percentEncoded(typeof str === "string" ? str : typeof str === "object" ? String(str) : `${str}`);
  }

  const hexDigit = (unit) => unit >= 48 && unit <= 57 ? unit - 48 :
    unit >= 65 && unit <= 70 ? unit - 55 : unit >= 97 && unit <= 102 ? unit - 87 : -1;

  function unescapeBuffer(s, decodeSpaces) {
    const bytes = [];
    for (let i = 0; i < s.length; i++) {
      const unit = s.charCodeAt(i);
      if (unit === 0x25) {
        const high = hexDigit(s.charCodeAt(i + 1)), low = hexDigit(s.charCodeAt(i + 2));
        if (high >= 0 && low >= 0) {
          bytes.push(high * 16 + low);
          i += 2;
          continue;
        }
      }
      bytes.push(decodeSpaces && unit === 0x2b ? 0x20 : unit);
    }
    return part("buffer").Buffer.from(own(bytes));
  }

  function unescape(s, decodeSpaces) {
    try {
      return decodeURIComponent(s);
    } catch {
      return part("text-bytes").decode(part("bytes").view(unescapeBuffer(s, decodeSpaces)), "utf8");
    }
  }

  const primitive = (value) => typeof value === "string" ? value :
    (typeof value === "number" && Number.isFinite(value)) || typeof value === "bigint" || typeof value === "boolean" ?
      `${value}` : "";

  function stringify(obj, sep, eq, options) {
    sep ||= "&";
    eq ||= "=";
    let encode = exports.escape;
    if (typeof options?.encodeURIComponent === "function") encode = options.encodeURIComponent;
    if (obj === null || typeof obj !== "object") return "";
    const encoded = (value) => encode(primitive(value));
    const pairs = [];
    for (const key of Object.keys(obj)) {
      const value = obj[key], start = encode(primitive(key)) + eq;
      if (Array.isArray(value)) for (let i = 0; i < value.length; i++) pairs.push(start + encoded(value[i]));
      else pairs.push(start + encoded(value));
    }
    return pairs.join(sep);
  }

  function parse(qs, sep, eq, options) {
    const result = { __proto__: null };
    if (typeof qs !== "string" || qs.length === 0) return result;
    sep = sep ? String(sep) : "&";
    eq = eq ? String(eq) : "=";
    let most = 1000;
    if (typeof options?.maxKeys === "number") most = options.maxKeys > 0 ? options.maxKeys : Infinity;
    let decode = exports.unescape;
    if (typeof options?.decodeURIComponent === "function") decode = options.decodeURIComponent;
    const isCustom = decode !== unescape;
    const decoded = (text) => {
      text = text.replaceAll("+", isCustom ? "%20" : " ");
      if (!isCustom && !text.includes("%")) return text;
      try {
        return decode(text);
      } catch {
        return unescape(text, true);
      }
    };
    let count = 0;
    for (const piece of qs.split(sep)) {
      if (count === most) break;
      if (piece === "") continue;
      count++;
      const at = piece.indexOf(eq);
      const key = decoded(at === -1 ? piece : piece.slice(0, at));
      const value = at === -1 ? "" : decoded(piece.slice(at + eq.length));
      const present = result[key];
      if (present === undefined) result[key] = value;
      else if (typeof present === "string") result[key] = own([present, value]);
      else result[key] = own([...Array.from({ length: present.length }, (_, i) => present[i]), value]);
    }
    return result;
  }

  const exports = { unescapeBuffer, unescape, escape, stringify, encode: stringify, parse, decode: parse };
  Object.defineProperty(unescape, "name", { value: "qsUnescape" });
  Object.defineProperty(escape, "name", { value: "qsEscape" });
  return exports;
})
