// A text that a program gives as a CommonJS module.
(function (prelude, native) {
  "use strict";
  const { Error, apply, asNative, lastIndexOf, slice } = prelude.primordials;
  const { compile } = prelude.moduleFunction;

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
    const body = compile(source, name);
    const module = { exports: {}, id: name, filename: name, loaded: false, children: [], paths: [] };
    const require = asNative((name) => {
      throw missing(name);
    }, "require", 1);
    apply(body, module.exports, [
      module.exports, require, module, name, directory(name), async (name) => {
        throw missing(name);
      },
    ]);
    module.loaded = true;
    return module.exports;
  };
})
