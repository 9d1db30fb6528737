// The text of a CommonJS module as a function.
(function (prelude, native) {
  "use strict";
  const { SyntaxError, charCodeAt, exec, functionToString, includes, slice, startsWith } = prelude.primordials;
  const { evaluate, importsText } = prelude.operations;

  const before = "(function (exports, require, module, __filename, __dirname", after = "\n})";
  const mayImport = /\bimport\s*(?:\(|\/[/*])/;

  /** The text without a byte order mark; a first line `#!…` stands for the system, not for the language. */
  function plainText(source) {
    if (source !== "" && charCodeAt(source, 0) === 0xfeff) source = slice(source, 1);
    return startsWith(source, "#!") ? `//${slice(source, 2)}` : source;
  }

  /**
   * The function that runs the module, which stacks call `name`; its sixth argument is what `import()` calls. Throws a
   * SyntaxError where the text is no module.
   */
  function compile(source, name) {
    let text = plainText(source), start = `${before}) {`;
    if (exec(mayImport, text) !== null) {
      let importer = "$import";
      while (includes(text, importer)) importer += "_";
      text = native(importsText, text, importer);
      start = `${before}, ${importer}) {`;
    }
    const whole = start + text + after;
    prelude.stack.correct(name, name, [1, 1, start.length + 1, start.length]);
    prelude.sources.add(name, source);
    const body = native(evaluate, whole, name);
    // The text may end the function and begin another.
    const isWhole = typeof body === "function" && functionToString(body).length === whole.length - "()".length;
    if (!isWhole) throw new SyntaxError("Unexpected token '}'");
    return body;
  }

  prelude.moduleFunction = { __proto__: null, compile, plainText };
})
