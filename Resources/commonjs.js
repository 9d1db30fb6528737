// A text that a program gives as a CommonJS module.
(function (prelude, native) {
  "use strict";
  const { apply, lastIndexOf, slice, startsWith } = prelude.primordials;
  const { compile } = prelude.moduleFunction;
  const { Module, requireOf } = prelude.require;

  function directory(name) {
    const last = lastIndexOf(name, "/");
    return last === -1 ? "." : last === 0 ? "/" : slice(name, 0, last);
  }

  /** What the module exports. Throws what it throws, and a SyntaxError where the text is no module. */
  prelude.commonJS = (source, name) => {
    const body = compile(source, name);
    const module = { exports: {}, id: name, filename: name, loaded: false, children: [], paths: [] };
    // What it asks for is found from where it is, or from the current directory, if the program gives modules at all.
    const from = startsWith(name, "/") ? module : new Module("");
    const require = requireOf(from);
    apply(body, module.exports, [
      module.exports, require, module, name, directory(name), (specifier, options) => {
        const path = from === module ? name : "";
        return prelude.esModules.importModule(specifier, { __proto__: null, path }, options);
      },
    ]);
    module.loaded = true;
    return module.exports;
  };
})
