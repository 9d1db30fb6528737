// atob and btoa (HTML 8.3, https://html.spec.whatwg.org/#atob), with forgiving-base64 of Infra 7.
(function (prelude, native) {
  "use strict";
  const { apply, asNative, charCodeAt, fromCharCode, list } = prelude.primordials;
  const { exposeFunction, required } = prelude.webidl;

  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const none = 64, blank = 65, equals = 66;
  const values = list();
  for (let unit = 0; unit < 128; unit++) values[unit] = none;
  for (let i = 0; i < 64; i++) values[charCodeAt(alphabet, i)] = i;
  const blanks = "\t\n\f\r ";
  for (let i = 0; i < blanks.length; i++) values[charCodeAt(blanks, i)] = blank;
  values[charCodeAt("=", 0)] = equals;
  const valueAt = (text, i) => {
    const unit = charCodeAt(text, i);
    return unit < 128 ? values[unit] : none;
  };

  const invalid = (message) => prelude.domExceptions.make(message, "InvalidCharacterError");

  // As many at a time as are safely passed as arguments.
  const most = 4096;
  /** Texts of code units, gathered from a list that is used again and again. */
  function gathered() {
    const units = list();
    let text = "", count = 0;
    return {
      __proto__: null,
      add(unit) {
        units[count++] = unit;
        if (count === most) {
          text += apply(fromCharCode, undefined, units);
          count = 0;
        }
      },
      take() {
        units.length = count;
        return text + apply(fromCharCode, undefined, units);
      },
    };
  }

  function btoa(data) {
    required(arguments.length, "data");
    data = `${data}`;
    let text = "";
    for (let i = 0; i < data.length; i += 3) {
      const a = charCodeAt(data, i), b = i + 1 < data.length ? charCodeAt(data, i + 1) : 0;
      const c = i + 2 < data.length ? charCodeAt(data, i + 2) : 0;
      if ((a | b | c) > 0xff) throw invalid("The text has characters above U+00FF");
      text += alphabet[a >> 2] + alphabet[((a & 3) << 4) | (b >> 4)] +
        (i + 1 < data.length ? alphabet[((b & 15) << 2) | (c >> 6)] : "=") +
        (i + 2 < data.length ? alphabet[c & 63] : "=");
    }
    return text;
  }

  function atob(data) {
    required(arguments.length, "data");
    data = `${data}`;
    const message = "The text is not correctly encoded in base64";
    // How many characters count, and up to where: one or two `=` at the end of whole quartets don't.
    let count = 0, padding = 0;
    for (let i = 0; i < data.length; i++) {
      const value = valueAt(data, i);
      if (value === blank) continue;
      if (value === none) throw invalid(message);
      if (value === equals) padding++;
      else if (padding > 0) throw invalid(message);
      else count++;
    }
    if (padding > 2 || (padding > 0 && (count + padding) % 4 !== 0) || count % 4 === 1) throw invalid(message);
    const result = gathered();
    let bits = 0, buffer = 0;
    for (let i = 0; i < data.length; i++) {
      const value = valueAt(data, i);
      if (value >= 64) continue;
      buffer = ((buffer << 6) | value) & 0xffff;
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        result.add((buffer >> bits) & 0xff);
      }
    }
    return result.take();
  }

  exposeFunction("atob", asNative(atob, "atob", 1));
  exposeFunction("btoa", asNative(btoa, "btoa", 1));
  prelude.gathered = gathered;
  prelude.atob = atob;
})
