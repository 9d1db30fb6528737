// Domains with letters beyond ASCII: Unicode's UTS #46 as far as the engine's own tables go. Those tell the classes of
// characters and their normal forms; UTS #46's own table is made up for by them: what NFKC and lower case make of a
// character is what it is mapped to, and what is no letter, mark, digit, symbol or punctuation is not allowed. Which
// way a character is written (CheckBidi) and whether it joins others (CheckJoiners) its block and its script tell.
(function (prelude, part) {
  "use strict";
  const punycode = part("punycode");

  const ignored = new RegExp(
    "^[\\u00ad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b\\u2060-\\u2064\\u206a-\\u206f\\u3164" +
      "\\ufe00-\\ufe0f\\ufeff\\uffa0\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0100}-\\u{e01ef}]$", "u");
  const stops = /[\u3002\uff0e\uff61]/g;
  const refused = new RegExp(
    "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\u1680\\u2024-\\u2026\\u2488-\\u249b\\u2ff0-\\u2fff\\u31ef" +
      "\\u33c2\\u33c7\\u33d8\\ufffc\\ufffd]", "u");
  const joiners = /[\u200c\u200d]/;
  // A joiner is fine behind a virama; ZWNJ between letters that join, too.
  const virama = "[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d3b\u0d3c\u0d4d\u0dca\u0e3a\u0eba\u0f84\u1039" +
    "\u103a\u1714\u1715\u1734\u17d2\u1a60\u1b44\u1baa\u1bab\u1bf2\u1bf3\u2d7f\ua806\ua82c\ua8c4\ua953\ua9c0\uaaf6" +
    "\uabed\u{10a3f}\u{11046}\u{11070}\u{1107f}\u{110b9}\u{11133}\u{11134}\u{111c0}\u{11235}\u{112ea}\u{1134d}" +
    "\u{11442}\u{114c2}\u{115bf}\u{1163f}\u{116b6}\u{1172b}\u{11839}\u{1193d}\u{1193e}\u{119e0}\u{11a34}\u{11a47}" +
    "\u{11a99}\u{11c3f}\u{11d44}\u{11d45}\u{11d97}]";
  const joining = "[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Nko}\\p{Script=Phags_Pa}]";
  const allowedJoiners = new RegExp(
    `${virama}[\\u200c\\u200d]|(?<=${joining}\\p{M}*)\\u200c(?=\\p{M}*${joining})`, "gu");

  function mapped(text) {
    let result = "";
    for (const character of text.normalize("NFC")) {
      // What is refused shows in the label; a number with its full stop would be two labels.
      if (ignored.test(character)) continue;
      result += refused.test(character) ? character : lowered(character);
    }
    return result.normalize("NFC");
  }
  // Cases are folded, which is to make a capital and a small letter of it; but Cherokee's small letters become
  // capitals, and some letters stay what they are.
  const kept = "\u00df\u03c2\u0131";
  function lowered(character) {
    if (/^[\u13a0-\u13f5\u{ab70}-\u{abbf}\u13f8-\u13fd]$/u.test(character)) return character.toUpperCase();
    if (kept.includes(character)) return character;
    if (character === "\u1e9e") return "\u00df";
    let result = "";
    for (const each of character.normalize("NFKC")) result += each.toUpperCase().toLowerCase();
    return result.normalize("NFKC");
  }

  // RFC 5893, 2. The engine doesn't tell which way a character is written; the blocks of Unicode do nearly.
  const classes = [
    ["NSM", /^\p{M}$/u], ["EN", /^[0-9\u06f0-\u06f9]$/],
    ["AN", /^[\u0600-\u0605\u0660-\u0669\u066b\u066c\u06dd\u0890\u0891\u08e2\u{10d30}-\u{10d39}\u{10e60}-\u{10e7e}]$/u],
    ["ON", /^[\u0606-\u060a\u060c\u060e\u060f\u066a\u06de\u06e9\u07f6-\u07f9\ufd3e-\ufd4f\ufdcf\ufdfd-\ufdff]$/],
    ["ON", /^[\u{1091f}\u{10b39}-\u{10b3f}\u{1eef0}\u{1eef1}]$/u],
    ["R", /^[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]$/u],
    ["ON", /^[\p{P}\p{S}]$/u],
  ];
  const classOf = (character) => classes.find(([, pattern]) => pattern.test(character))?.[0] ?? "L";
  const isRightToLeft = (text) => Array.from(text).some((each) => ["R", "AN"].includes(classOf(each)));
  function isDirected(label) {
    const found = Array.from(label, classOf);
    if (found.length === 0) return true;
    if (found[0] !== "L" && found[0] !== "R") return false;
    const last = found.findLast((each) => each !== "NSM");
    if (found[0] === "L") return !found.includes("R") && !found.includes("AN") && (last === "L" || last === "EN");
    return !found.includes("L") && !(found.includes("EN") && found.includes("AN")) && last !== "ON";
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
    const result = [], unicode = [];
    for (const label of labels) {
      const ascii = labelToASCII(label);
      if (ascii === undefined) return undefined;
      result.push(ascii);
      unicode.push(label.startsWith("xn--") ? punycode.decode(label.slice(4)) : label);
    }
    // In a domain with letters from right to left, each label goes one way.
    if (unicode.some(isRightToLeft) && !unicode.every(isDirected)) return undefined;
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
