// Text as the terminal shows it: colours, widths, and how a string is quoted.
(function (prelude, native) {
  "use strict";
  const {
    charCodeAt, codePointAt, defineProperty, includes, indexOf, normalize, numberToString, repeat, slice,
  } = prelude.primordials;

  // Select Graphic Rendition, ECMA-48 8.3.117: what turns a colour on, what turns it off. Users may change both tables,
  // as `util.inspect.colors` and `util.inspect.styles`.
  const colours = {
    __proto__: null,
    reset: [0, 0], bold: [1, 22], dim: [2, 22], italic: [3, 23], underline: [4, 24], blink: [5, 25], inverse: [7, 27],
    hidden: [8, 28], strikethrough: [9, 29], doubleunderline: [21, 24],
    black: [30, 39], red: [31, 39], green: [32, 39], yellow: [33, 39], blue: [34, 39], magenta: [35, 39],
    cyan: [36, 39], white: [37, 39],
    bgBlack: [40, 49], bgRed: [41, 49], bgGreen: [42, 49], bgYellow: [43, 49], bgBlue: [44, 49], bgMagenta: [45, 49],
    bgCyan: [46, 49], bgWhite: [47, 49],
    framed: [51, 54], overlined: [53, 55],
    gray: [90, 39], redBright: [91, 39], greenBright: [92, 39], yellowBright: [93, 39], blueBright: [94, 39],
    magentaBright: [95, 39], cyanBright: [96, 39], whiteBright: [97, 39],
    bgGray: [100, 49], bgRedBright: [101, 49], bgGreenBright: [102, 49], bgYellowBright: [103, 49],
    bgBlueBright: [104, 49], bgMagentaBright: [105, 49], bgCyanBright: [106, 49], bgWhiteBright: [107, 49],
  };
  const aliases = [
    "grey", "gray", "blackBright", "gray", "bgGrey", "bgGray", "bgBlackBright", "bgGray", "faint", "dim",
    "crossedout", "strikethrough", "strikeThrough", "strikethrough", "crossedOut", "strikethrough",
    "conceal", "hidden", "swapColors", "inverse", "swapcolors", "inverse", "doubleUnderline", "doubleunderline",
  ];
  for (let i = 0; i < aliases.length; i += 2) {
    const name = aliases[i + 1];
    defineProperty(colours, aliases[i], {
      __proto__: null,
      get: () => colours[name],
      set: (value) => {
        colours[name] = value;
      },
      enumerable: false, configurable: true,
    });
  }

  const styles = {
    __proto__: null,
    special: "cyan",
    number: "yellow",
    bigint: "yellow",
    boolean: "yellow",
    undefined: "grey",
    null: "bold",
    string: "green",
    symbol: "green",
    date: "magenta",
    regexp: "red",
    module: "underline",
  };

  const painted = (text, codes) =>
    codes === undefined ? text : `\u001b[${codes[0]}m${text}\u001b[${codes[1]}m`;
  const coloured = (text, style) => painted(text, colours[styles[style]]);
  const faint = (text) => painted(text, colours.dim);
  const plain = (text) => text;

  /** The text without its colours. */
  function withoutColours(text) {
    let start = indexOf(text, "\u001b[");
    if (start === -1) return text;
    let result = "", last = 0;
    while (start !== -1) {
      let end = start + 2;
      while ((text[end] >= "0" && text[end] <= "9") || text[end] === ";") end++;
      if (text[end] === "m") {
        result += slice(text, last, start);
        last = end + 1;
      }
      start = indexOf(text, "\u001b[", end);
    }
    return result + slice(text, last);
  }

  // Sorted [first, last] pairs: Unicode's East Asian Width W and F, and what is drawn as an emoji.
  const wide = [
    0x1100, 0x115f, 0x231a, 0x231b, 0x2329, 0x232a, 0x23e9, 0x23ec, 0x23f0, 0x23f0, 0x23f3, 0x23f3, 0x25fd, 0x25fe,
    0x2614, 0x2615, 0x2630, 0x2637, 0x2648, 0x2653, 0x267f, 0x267f, 0x268a, 0x268f, 0x2693, 0x2693, 0x26a1, 0x26a1,
    0x26aa, 0x26ab, 0x26bd, 0x26be, 0x26c4, 0x26c5, 0x26ce, 0x26ce, 0x26d4, 0x26d4, 0x26ea, 0x26ea, 0x26f2, 0x26f3,
    0x26f5, 0x26f5, 0x26fa, 0x26fa, 0x26fd, 0x26fd, 0x2705, 0x2705, 0x270a, 0x270b, 0x2728, 0x2728, 0x274c, 0x274c,
    0x274e, 0x274e, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x27b0, 0x27b0, 0x27bf, 0x27bf, 0x2b1b, 0x2b1c,
    0x2b50, 0x2b50, 0x2b55, 0x2b55, 0x2e80, 0x303e, 0x3041, 0x3247, 0x3250, 0x4dbf, 0x4dc0, 0xa4c6, 0xa960, 0xa97c,
    0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe10, 0xfe19, 0xfe30, 0xfe6b, 0xff01, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x18dff,
    0x1aff0, 0x1b2fb, 0x1d300, 0x1d376, 0x1f004, 0x1f004, 0x1f0cf, 0x1f0cf, 0x1f18e, 0x1f18e, 0x1f191, 0x1f19a,
    0x1f1e6, 0x1f320, 0x1f32d, 0x1f335, 0x1f337, 0x1f37c, 0x1f37e, 0x1f393, 0x1f3a0, 0x1f3ca, 0x1f3cf, 0x1f3d3,
    0x1f3e0, 0x1f3f0, 0x1f3f4, 0x1f3f4, 0x1f3f8, 0x1f43e, 0x1f440, 0x1f440, 0x1f442, 0x1f4fc, 0x1f4ff, 0x1f53d,
    0x1f54b, 0x1f54e, 0x1f550, 0x1f567, 0x1f57a, 0x1f57a, 0x1f595, 0x1f596, 0x1f5a4, 0x1f5a4, 0x1f5fb, 0x1f64f,
    0x1f680, 0x1f6c5, 0x1f6cc, 0x1f6cc, 0x1f6d0, 0x1f6d2, 0x1f6d5, 0x1f6d7, 0x1f6dc, 0x1f6df, 0x1f6eb, 0x1f6ec,
    0x1f6f4, 0x1f6fc, 0x1f7e0, 0x1f7eb, 0x1f7f0, 0x1f7f0, 0x1f90c, 0x1f93a, 0x1f93c, 0x1f945, 0x1f947, 0x1f9ff,
    0x1fa70, 0x1faff, 0x20000, 0x3fffd,
  ];
  const zeroWidth = [
    0x0, 0x1f, 0x7f, 0x9f, 0x300, 0x36f, 0x483, 0x489, 0x591, 0x5bd, 0x610, 0x61a, 0x64b, 0x65f, 0x900, 0x902,
    0x93c, 0x93c, 0x941, 0x948, 0x94d, 0x94d, 0xe31, 0xe31, 0xe34, 0xe3a, 0xe47, 0xe4e, 0x1ab0, 0x1aff, 0x1dc0, 0x1dff,
    0x200b, 0x200f, 0x202a, 0x202e, 0x2060, 0x2064, 0x20d0, 0x20f0, 0x3099, 0x309a, 0xfe00, 0xfe0f, 0xfe20, 0xfe2f,
    0xfeff, 0xfeff, 0x1f3fb, 0x1f3ff, 0xe0100, 0xe01ef,
  ];
  function within(pairs, code) {
    let low = 0, high = pairs.length / 2 - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (code < pairs[2 * middle]) high = middle - 1;
      else if (code > pairs[2 * middle + 1]) low = middle + 1;
      else return true;
    }
    return false;
  }

  /** How many columns of a terminal the text takes, its colours left out. */
  function width(text) {
    text = withoutColours(text);
    let ascii = 0, columns = 0;
    while (ascii < text.length && text[ascii] < "\u007f") {
      if (text[ascii] >= " ") columns++;
      ascii++;
    }
    if (ascii === text.length) return columns;
    const rest = normalize(slice(text, ascii), "NFC");
    let joined = false;
    for (let i = 0; i < rest.length; i++) {
      const code = codePointAt(rest, i);
      if (code > 0xffff) i++;
      if (code === 0x200d) {
        joined = true; // a zero-width joiner draws the next emoji over this one
        continue;
      }
      if (!joined && !within(zeroWidth, code)) columns += within(wide, code) ? 2 : 1;
      joined = false;
    }
    return columns;
  }

  const named = { __proto__: null, "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", "\\": "\\\\" };
  const digits = "0123456789ABCDEF";

  function escapedCharacter(character) {
    if (character in named) return named[character];
    const code = charCodeAt(character, 0);
    if (code > 0xff) return `\\u${numberToString(code, 16)}`;
    return `\\x${digits[code >> 4]}${digits[code & 15]}`;
  }

  /** Control characters, backslashes, lone surrogates and the quote (none when undefined) written as escapes. */
  function escaped(text, quote) {
    let result = "", last = 0;
    for (let i = 0; i < text.length; i++) {
      const c = text[i];
      if (c >= " " && c < "\u007f" && c !== "\\" && c !== quote) continue;
      if (c > "\u009f") {
        if (c < "\ud800" || c > "\udfff") continue;
        if (c <= "\udbff" && text[i + 1] >= "\udc00" && text[i + 1] <= "\udfff") {
          i++;
          continue;
        }
      }
      result += slice(text, last, i) + (c === quote && c !== "\\" ? `\\${c}` : escapedCharacter(c));
      last = i + 1;
    }
    return last === 0 ? text : result + slice(text, last);
  }

  /** A string as a literal, in the quotes that need the fewest escapes: single, else double, else backticks. */
  function quoted(text) {
    let quote = "'";
    if (includes(text, "'")) {
      if (!includes(text, '"')) quote = '"';
      else if (!includes(text, "`") && !includes(text, "${")) quote = "`";
    }
    // Only single quotes can still occur inside.
    return quote + escaped(text, quote === "'" ? quote : undefined) + quote;
  }

  function replaceAll(text, search, replacement) {
    let result = "", last = 0;
    for (let at = indexOf(text, search); at !== -1; at = indexOf(text, search, last)) {
      result += slice(text, last, at) + replacement;
      last = at + search.length;
    }
    return last === 0 ? text : result + slice(text, last);
  }

  prelude.text = {
    __proto__: null,
    colours, styles, coloured, faint, plain, withoutColours, width, escaped, quoted,
    replaceAll,
    spaces: (count) => repeat(" ", count),
  };
})
