// The colours of util.inspect and util.styleText: names and the codes of ECMA-48 8.3.117 that turn them on and off.
(function (prelude, part) {
  "use strict";
  const { own } = part("realm");
  const { invalidType, invalidValue, requireOneOf, requireString, shown } = part("errors");

  const colors = { __proto__: null };
  const rows = [
    ["reset", 0, 0], ["bold", 1, 22], ["dim", 2, 22], ["italic", 3, 23], ["underline", 4, 24], ["blink", 5, 25],
    ["inverse", 7, 27], ["hidden", 8, 28], ["strikethrough", 9, 29], ["doubleunderline", 21, 24],
    ["black", 30, 39], ["red", 31, 39], ["green", 32, 39], ["yellow", 33, 39], ["blue", 34, 39], ["magenta", 35, 39],
    ["cyan", 36, 39], ["white", 37, 39],
    ["bgBlack", 40, 49], ["bgRed", 41, 49], ["bgGreen", 42, 49], ["bgYellow", 43, 49], ["bgBlue", 44, 49],
    ["bgMagenta", 45, 49], ["bgCyan", 46, 49], ["bgWhite", 47, 49],
    ["framed", 51, 54], ["overlined", 53, 55],
    ["gray", 90, 39], ["redBright", 91, 39], ["greenBright", 92, 39], ["yellowBright", 93, 39], ["blueBright", 94, 39],
    ["magentaBright", 95, 39], ["cyanBright", 96, 39], ["whiteBright", 97, 39],
    ["bgGray", 100, 49], ["bgRedBright", 101, 49], ["bgGreenBright", 102, 49], ["bgYellowBright", 103, 49],
    ["bgBlueBright", 104, 49], ["bgMagentaBright", 105, 49], ["bgCyanBright", 106, 49], ["bgWhiteBright", 107, 49],
  ];
  for (const [name, on, off] of rows) colors[name] = own([on, off]);

  // Other names of the same; they are not listed.
  const aliases = {
    grey: "gray", blackBright: "gray", bgGrey: "bgGray", bgBlackBright: "bgGray", faint: "dim", crossedout: "strikethrough",
    strikeThrough: "strikethrough", crossedOut: "strikethrough", conceal: "hidden", swapColors: "inverse",
    swapcolors: "inverse", doubleUnderline: "doubleunderline",
  };
  for (const alias of Object.keys(aliases)) {
    const name = aliases[alias];
    Object.defineProperty(colors, alias, {
      get: own(() => colors[name]),
      set: own((value) => {
        colors[name] = value;
      }),
      enumerable: false, configurable: true,
    });
  }

  const styles = Object.assign({ __proto__: null }, {
    special: "cyan", number: "yellow", bigint: "yellow", boolean: "yellow", undefined: "grey", null: "bold",
    string: "green", symbol: "green", date: "magenta", regexp: "red", module: "underline",
  });

  function styleText(format, text, options = undefined) {
    requireString(text, "text");
    const validateStream = options?.validateStream ?? true;
    if (typeof validateStream !== "boolean") {
      throw invalidType("options.validateStream", "of type boolean", validateStream);
    }
    const formats = Array.isArray(format) ? format : [format];
    const isPlain = validateStream && !(options?.stream === undefined ? prelude.screen.colors : options.stream?.isTTY);
    let before = "", after = "", result = text;
    for (let i = 0; i < formats.length; i++) {
      const name = formats[i];
      if (name === "none") continue;
      const codes = typeof name === "string" ? colors[name] : undefined;
      if (codes === undefined) requireOneOf(name, "format", Object.getOwnPropertyNames(colors));
      before += `\u001b[${codes[0]}m`;
      after = `\u001b[${codes[1]}m${after}`;
      // Where the text ends that style itself, it begins again.
      const close = `\u001b[${codes[1]}m`, open = `\u001b[${codes[0]}m`;
      result = result.split(close).join(codes[1] === 22 ? `${close}${open}` : open);
    }
    return isPlain ? text : `${before}${result}${after}`;
  }

  return { colors, styles, styleText };
})
