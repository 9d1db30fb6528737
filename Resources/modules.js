// Modules at the prompt: `require` and `module` as Node's has them, and the built-in module `module`.
(function (prelude, native) {
  "use strict";
  const {
    asNative, construct, define, defineProperty, globalObject, hasOwn, startsWith, slice, table,
  } = prelude.primordials;
  const { evaluate } = prelude.operations;
  const { ask, assign, nodeError, text } = prelude.capabilities;
  const { Module, append, builtin, cache, folders, directoryOf, ownModules, parents, requireOf } = prelude.require;
  const { exportOf, importModule, isMutable } = prelude.esModules;
  const { modules } = prelude.capabilities;
  const directories = 3;

  // The module that entries are, so to speak. Its files are in the directory in which the program was started.
  const entries = construct(Module, ["<repl>"]);
  parents.set(entries, undefined);
  const require = requireOf(entries);

  // Only the host knows the directory, which is asked for when somebody wants to see it.
  defineProperty(entries, "paths", {
    __proto__: null,
    get: asNative(() => {
      const count = ask(modules, directories, "require", "", ""), paths = [];
      for (let i = 1; i < count; i++) append(paths, text(i));
      assign(entries, "paths", paths);
      return paths;
    }, "paths", 0),
    set: asNative((value) => assign(entries, "paths", value), "paths", 1),
    enumerable: true, configurable: true,
  });

  /** A program's app has no entries, and so no `require` either: this is for a prompt, before its first entry. */
  function exposeAtPrompt() {
    if (!hasOwn(globalObject, "require")) define(globalObject, "require", require);
    if (!hasOwn(globalObject, "module")) define(globalObject, "module", entries);
  }

  // The built-in module `module`: https://nodejs.org/docs/latest-v24.x/api/module.html.

  const scheme = "file://";

  /** `createRequire`: of a path, or of a `file:` URL as a text or an object. */
  function createRequire(filename) {
    let path = typeof filename === "object" && filename !== null ? filename.href : filename;
    if (typeof path === "string" && startsWith(path, scheme)) path = prelude.moduleURLs.path(path);
    if (typeof path !== "string" || path[0] !== "/") {
      throw nodeError("ERR_INVALID_ARG_VALUE",
        "The argument 'filename' must be a file URL object, file URL string, or absolute path string. " +
        `Received ${prelude.inspect(filename)}`);
    }
    const module = construct(Module, [path]);
    assign(module, "filename", path);
    assign(module, "paths", folders(directoryOf(path)));
    return requireOf(module);
  }

  const isBuiltin = (specifier) =>
    typeof specifier === "string" &&
    builtin(startsWith(specifier, "node:") ? slice(specifier, 5) : specifier) !== undefined;

  function builtinNames() {
    const names = [], seen = table(), all = prelude.builtins?.names ?? [];
    for (let i = 0; i < all.length; i++) if (!seen.has(all[i])) append(names, all[i]);
    if (!seen.has("module")) append(names, "module");
    return names;
  }

  ownModules.set("module", () => Module);
  assign(Module, "builtinModules", undefined);
  defineProperty(Module, "builtinModules", {
    __proto__: null, get: builtinNames, set: undefined, enumerable: true, configurable: true,
  });
  assign(Module, "_cache", cache);
  assign(Module, "_nodeModulePaths", asNative((from) => folders(from), "_nodeModulePaths", 1));
  assign(Module, "createRequire", asNative(createRequire, "createRequire", 1));
  assign(Module, "isBuiltin", asNative(isBuiltin, "isBuiltin", 1));
  assign(Module, "Module", Module);

  const literal = (text) => native(evaluate, `(${text})`, "jsrepl:literal");

  prelude.modules = {
    __proto__: null,
    exposeAtPrompt,
    /** `import(specifier, options)` in an entry. */
    importDynamically: (specifier, options) => importModule(specifier, undefined, options),
    /** A promise of the namespace object that an import declaration of an entry is about; both as the entry has them. */
    importForEntry: (specifier, attributes) =>
      importModule(literal(specifier), undefined,
        attributes === undefined ? undefined : { __proto__: null, with: literal(attributes) }),
    exportOf, isMutable,
  };
})
