// punycode: RFC 3492, and with it whole domains. See https://nodejs.org/docs/latest-v24.x/api/punycode.html.
(function (prelude, part) {
  "use strict";
  const { own } = part("realm");
  const { RangeError } = part("errors");

  // RFC 3492, 5.
  const base = 36, tMin = 1, tMax = 26, skew = 38, damp = 700, initialBias = 72, initialN = 128;
  const most = 0x7fffffff;

  function adapted(delta, count, isFirst) {
    delta = isFirst ? Math.floor(delta / damp) : delta >> 1;
    delta += Math.floor(delta / count);
    let k = 0;
    for (; delta > ((base - tMin) * tMax) >> 1; k += base) delta = Math.floor(delta / (base - tMin));
    return k + Math.floor(((base - tMin + 1) * delta) / (delta + skew));
  }
  const threshold = (k, bias) => Math.min(Math.max(k - bias, tMin), tMax);
  const letter = (digit) => String.fromCharCode(digit < 26 ? digit + 97 : digit + 22);
  const digitOf = (unit) => unit >= 48 && unit < 58 ? unit - 22 : unit >= 65 && unit < 91 ? unit - 65 :
    unit >= 97 && unit < 123 ? unit - 97 : base;

  function decode(input) {
    const output = [];
    const last = Math.max(input.lastIndexOf("-"), 0);
    for (let i = 0; i < last; i++) {
      if (input.charCodeAt(i) >= 0x80) throw new RangeError("Illegal input >= 0x80 (not a basic code point)");
      output.push(input.charCodeAt(i));
    }
    let n = initialN, i = 0, bias = initialBias;
    for (let at = last > 0 ? last + 1 : 0; at < input.length;) {
      const before = i;
      for (let weight = 1, k = base;; k += base) {
        if (at >= input.length) throw new RangeError("Invalid input");
        const digit = digitOf(input.charCodeAt(at++));
        if (digit >= base) throw new RangeError("Invalid input");
        if (digit > Math.floor((most - i) / weight)) throw overflow();
        i += digit * weight;
        const t = threshold(k, bias);
        if (digit < t) break;
        if (weight > Math.floor(most / (base - t))) throw overflow();
        weight *= base - t;
      }
      const count = output.length + 1;
      bias = adapted(i - before, count, before === 0);
      if (Math.floor(i / count) > most - n) throw overflow();
      n += Math.floor(i / count);
      i %= count;
      if (n > 0x10ffff) throw new RangeError("Invalid input");
      output.splice(i++, 0, n);
    }
    return output.map((point) => String.fromCodePoint(point)).join("");
  }
  const overflow = () => new RangeError("Overflow: input needs wider integers to process");

  function encode(input) {
    const points = Array.from(input, (character) => character.codePointAt(0));
    let output = points.filter((point) => point < 0x80).map((point) => String.fromCharCode(point)).join("");
    const basic = output.length;
    let handled = basic, n = initialN, delta = 0, bias = initialBias;
    if (basic > 0) output += "-";
    while (handled < points.length) {
      let next = most;
      for (const point of points) if (point >= n && point < next) next = point;
      if (next - n > Math.floor((most - delta) / (handled + 1))) throw overflow();
      delta += (next - n) * (handled + 1);
      n = next;
      for (const point of points) {
        if (point < n && ++delta > most) throw overflow();
        if (point !== n) continue;
        let q = delta;
        for (let k = base;; k += base) {
          const t = threshold(k, bias);
          if (q < t) break;
          output += letter(t + (q - t) % (base - t));
          q = Math.floor((q - t) / (base - t));
        }
        output += letter(q);
        bias = adapted(delta, handled + 1, handled === basic);
        delta = 0;
        handled++;
      }
      delta++;
      n++;
    }
    return output;
  }

  // Each label of a domain; of a mail address, of the part after the `@`.
  function mapDomain(domain, f) {
    const at = domain.indexOf("@");
    const start = at === -1 ? "" : domain.slice(0, at + 1);
    return start + domain.slice(at + 1).replace(/[\u002e\u3002\uff0e\uff61]/g, ".").split(".").map(f).join(".");
  }
  const toASCII = (input) =>
    mapDomain(input, (label) => /[^\0-\x7f]/.test(label) ? `xn--${encode(label)}` : label);
  const toUnicode = (input) =>
    mapDomain(input, (label) => label.startsWith("xn--") ? decode(label.slice(4).toLowerCase()) : label);

  return {
    version: "2.1.0",
    ucs2: {
      decode: (string) => own(Array.from(`${string}`, (character) => character.codePointAt(0))),
      encode(codePoints) {
        let text = "";
        for (let i = 0; i < codePoints.length; i++) text += String.fromCodePoint(codePoints[i]);
        return text;
      },
    },
    decode, encode, toASCII, toUnicode,
  };
})
