// util.styleText, in the colours of util.inspect.
(function (prelude, part) {
  "use strict";
  const { invalidType, requireOneOf, requireString } = part("errors");

  const colors = prelude.text.colours;

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

  return { styleText };
})
