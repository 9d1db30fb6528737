// A text as a CommonJS module.
(function (prelude, native) {
  "use strict";
  const {
    Error, SyntaxError, apply, asNative, functionToString, lastIndexOf, slice, startsWith,
  } = prelude.primordials;
  const { evaluate } = prelude.operations;

  const before = "(function (exports, require, module, __filename, __dirname) {", after = "\n})";

  function directory(name) {
    const last = lastIndexOf(name, "/");
    return last === -1 ? "." : last === 0 ? "/" : slice(name, 0, last);
  }

  function missing(name) {
    const error = new Error(`Cannot find module '${name}': a module here is by itself, there are no others`);
    error.code = "MODULE_NOT_FOUND";
    return error;
  }

  /** What the module exports. Throws what it throws, and a SyntaxError where the text is no module. */
  prelude.commonJS = (source, name) => {
    // A line `#!…` stands for the system, not for the language.
    const text = startsWith(source, "#!") ? `//${slice(source, 2)}` : source;
    prelude.stack.correct(name, name, [1, 1, before.length + 1, before.length]);
    const whole = before + text + after, body = native(evaluate, whole, name);
    // The text may end the function and begin another.
    const isWhole = typeof body === "function" && functionToString(body).length === whole.length - "()".length;
    if (!isWhole) throw new SyntaxError("Unexpected token '}'");
    const module = { exports: {}, id: name, filename: name, loaded: false, children: [], paths: [] };
    const require = asNative((name) => {
      throw missing(name);
    }, "require", 1);
    apply(body, module.exports, [module.exports, require, module, name, directory(name)]);
    module.loaded = true;
    return module.exports;
  };
})
