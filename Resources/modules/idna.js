// Domains with letters beyond ASCII: Unicode's UTS #46 as far as the engine's own tables go. Those tell the classes of
// characters and their normal forms; UTS #46's own table is made up for by them: what NFKC and lower case make of a
// character is what it is mapped to, and what is no letter, mark, digit, symbol or punctuation is not allowed. Not
// checked: which way scripts are written (CheckBidi), and what stands around a joiner but a virama.
(function (prelude, part) {
  "use strict";
  const punycode = part("punycode");

  const ignored = /^[\u00ad\u034f\u180b-\u180d\u180f\u200b\u2060\u2064\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]$/u;
  const stops = /[\u3002\uff0e\uff61]/g;
  const refused =
    /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u2ff0-\u2fff\u31ef\ufffc\ufffd\u2183\u2488-\u249b\u115f\u1160\u3164\uffa0\u17b4\u17b5]/u;
  const joiners = /[\u200c\u200d]/;
  // A joiner is fine behind a virama; ZWNJ between letters that join, too.
  const virama = "[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d3b\u0d3c\u0d4d\u0dca\u0e3a\u0eba\u0f84\u1039" +
    "\u103a\u1714\u1715\u1734\u17d2\u1a60\u1b44\u1baa\u1bab\u1bf2\u1bf3\u2d7f\ua806\ua82c\ua8c4\ua953\ua9c0\uaaf6\uabed" +
    "\u{10a3f}\u{11046}\u{11070}\u{1107f}\u{110b9}\u{11133}\u{11134}\u{111c0}\u{11235}\u{112ea}\u{1134d}\u{11442}" +
    "\u{114c2}\u{115bf}\u{1163f}\u{116b6}\u{1172b}\u{11839}\u{1193d}\u{1193e}\u{119e0}\u{11a34}\u{11a47}\u{11a99}" +
    "\u{11c3f}\u{11d44}\u{11d45}\u{11d97}]";
  const joining = "[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Nko}\\p{Script=Phags_Pa}]";
  const allowedJoiners = new RegExp(`${virama}[\\u200c\\u200d]|(?<=${joining}\\p{M}*)\\u200c(?=\\p{M}*${joining})`, "gu");

  function mapped(text) {
    let result = "";
    for (const character of text.normalize("NFC")) {
      // What is refused shows in the label; a number with its full stop would be two labels.
      if (ignored.test(character)) continue;
      result += refused.test(character) ? character : lowered(character);
    }
    return result.normalize("NFC");
  }
  // Cherokee's capitals are what small ones are mapped to; a capital sharp s is a small one.
  function lowered(character) {
    if (/^[\u13a0-\u13f5\u{ab70}-\u{abbf}\u13f8-\u13fd]$/u.test(character)) return character.toUpperCase();
    let result = "";
    for (const each of character.normalize("NFKC")) result += each.toLowerCase();
    return result.normalize("NFKC");
  }

  function isValid(label) {
    if (/^\p{M}/u.test(label)) return false;
    const rest = joiners.test(label) ? label.replace(allowedJoiners, "") : label;
    return !refused.test(rest);
  }

  function labelToASCII(label) {
    if (label.startsWith("xn--")) {
      let decoded;
      try {
        decoded = punycode.decode(label.slice(4));
      } catch {
        return undefined;
      }
      const isHonest = decoded !== "" && /[^\0-\x7f]/.test(decoded) && mapped(decoded) === decoded && isValid(decoded);
      return isHonest && !/^xn--/.test(decoded) ? label : undefined;
    }
    if (!/[^\0-\x7f]/.test(label)) return label;
    return isValid(label) ? `xn--${punycode.encode(label)}` : undefined;
  }

  /** The domain in ASCII and lower case; undefined where it can't be. */
  function toASCII(domain) {
    const isASCII = !/[^\0-\x7f]/.test(domain);
    if (isASCII && !/xn--/i.test(domain)) return domain.toLowerCase();
    const labels = (isASCII ? domain.toLowerCase() : mapped(domain.replace(stops, "."))).replace(stops, ".").split(".");
    const result = [];
    for (const label of labels) {
      const ascii = labelToASCII(label);
      if (ascii === undefined) return undefined;
      result.push(ascii);
    }
    return result.join(".");
  }

  function toUnicode(domain) {
    return domain.split(".").map((label) => {
      if (!label.startsWith("xn--")) return label;
      return labelToASCII(label) === undefined ? label : punycode.decode(label.slice(4));
    }).join(".");
  }

  return { toASCII, toUnicode };
})
