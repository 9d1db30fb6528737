// `require` and the modules that it has loaded: https://nodejs.org/docs/latest-v24.x/api/modules.html. The host
// finds and reads them (Sources/Capabilities/Modules), in one question for each.
(function (prelude, native) {
  "use strict";
  const {
    apply, asNative, define, defineProperty, deleteProperty, hasOwn, indexOf, isArray, jsonParse, lastIndexOf, list,
    ownDescriptor, reflectSet, showAsNative, slice, startsWith, table, weakTable,
  } = prelude.primordials;
  const { ask, assign, nodeError, text } = prelude.capabilities;
  const { moduleFunction, invalidArgument } = prelude;
  const modules = prelude.capabilities.modules;

  // See Sources/Wire/ModuleOperation.swift.
  const load = 1, resolve = 2, directories = 3;

  // Paths.

  function directoryOf(path) {
    const last = lastIndexOf(path, "/");
    return last <= 0 ? "/" : slice(path, 0, last);
  }

  const isRelative = (specifier) =>
    startsWith(specifier, "./") || startsWith(specifier, "../") || specifier === "." || specifier === "..";

  /** An absolute path without `.` and `..`. */
  function joined(directory, path) {
    const whole = path[0] === "/" ? path : `${directory}/${path}`;
    const parts = list();
    let start = 0;
    while (start <= whole.length) {
      let end = indexOf(whole, "/", start);
      if (end === -1) end = whole.length;
      const part = slice(whole, start, end);
      if (part === "..") parts.length = parts.length > 0 ? parts.length - 1 : 0;
      else if (part !== "" && part !== ".") parts[parts.length] = part;
      start = end + 1;
    }
    let result = "";
    for (let i = 0; i < parts.length; i++) result += `/${parts[i]}`;
    return result === "" ? "/" : result;
  }

  // Modules, by their real paths. User code may take one out, or put its own in.
  const cache = { __proto__: null };
  // Of each module: the one that first asked for it.
  const parents = weakTable();
  // The paths that questions led to: by the directory of who asked, a zero, and the specifier.
  const known = table();
  // Paths that were loaded, and specifiers of packages: to guess that an answer need not bring the contents again.
  const loaded = table(), packages = table();

  /** `new Module(id, parent)`, as Node's. */
  function Module(id = "", parent) {
    parents.set(this, parent);
    assign(this, "id", id);
    assign(this, "path", id[0] === "/" ? directoryOf(id) : ".");
    assign(this, "exports", {});
    assign(this, "filename", null);
    assign(this, "loaded", false);
    assign(this, "children", []);
    if (parent !== undefined && parent !== null) append(parent.children, this);
  }
  const methods = {
    require(id) {
      return requireFrom(this, id);
    },
    get parent() {
      return parents.get(this);
    },
    set parent(value) {
      parents.set(this, value);
    },
  };
  assign(Module.prototype, "require", showAsNative(methods.require, "require"));
  const { get, set } = ownDescriptor(methods, "parent");
  defineProperty(Module.prototype, "parent", { __proto__: null, get, set, enumerable: false, configurable: true });
  // Not a plain value, so that a module prints without a class before it, as Node's do.
  defineProperty(Module.prototype, "constructor", {
    __proto__: null, get: () => Module, set: undefined, enumerable: false, configurable: false,
  });

  function append(array, value) {
    if (isArray(array)) assign(array, array.length, value);
  }

  const cached = (path) => ownDescriptor(cache, path)?.value;

  // Asking the host.

  /** Who asked whom, as Node's errors tell it. */
  function requireStack(module) {
    const names = [];
    for (let at = module; at !== undefined && at !== null; at = parents.get(at)) {
      append(names, typeof at.filename === "string" ? at.filename : `${at.id}`);
    }
    return names;
  }

  function question(operation, kind, referrer, specifier, module) {
    try {
      return ask(modules, operation, kind, referrer, specifier);
    } catch (error) {
      if (module !== undefined && hasOwn(error, "requireStack")) {
        const names = requireStack(module);
        let { message } = error;
        for (let i = 0; i < names.length; i++) message += `${i === 0 ? "\nRequire stack:" : ""}\n- ${names[i]}`;
        define(error, "message", message);
        assign(error, "requireStack", names);
      }
      throw error;
    }
  }

  function isProbablyLoaded(directory, specifier) {
    if (!isRelative(specifier) && specifier[0] !== "/") return packages.has(specifier);
    if (directory === "") return packages.has(specifier);
    const path = joined(directory, specifier);
    return loaded.has(path) || loaded.has(`${path}.js`) || loaded.has(`${path}/index.js`) || loaded.has(`${path}.json`);
  }

  /**
   * Where a module is: `{ path, format, source }`. `source` is undefined where `isLoaded(path)` says that nobody needs
   * it, or where it is one of Node's own.
   */
  function find(kind, directory, referrer, specifier, module, isLoaded) {
    const key = `${kind[0]}${directory}\0${specifier}`;
    const before = known.get(key);
    if (before !== undefined && isLoaded(before.path)) return before;
    if (before !== undefined || isProbablyLoaded(directory, specifier)) {
      question(resolve, kind, referrer, specifier, module);
      const found = { __proto__: null, path: text(0), format: text(1), source: undefined };
      if (found.format === "builtin" || isLoaded(found.path)) return remember(key, found, specifier);
    }
    const count = question(load, kind, referrer, specifier, module);
    const path = text(0), format = text(1);
    remember(key, { __proto__: null, path, format, source: undefined }, specifier);
    return { __proto__: null, path, format, source: count > 2 ? text(2) : undefined };
  }

  function remember(key, found, specifier) {
    known.set(key, found);
    if (!startsWith(specifier, "/")) packages.set(specifier, true);
    if (found.format !== "builtin") loaded.set(found.path, true);
    return found;
  }

  // Loading.

  // What Node has of its own and what this has.
  const ownModules = table();

  /** One of Node's own modules by its name without `node:`; undefined where this has none. */
  const builtin = (name) => ownModules.has(name) ? ownModules.get(name)() : prelude.builtins?.get(name);

  function unknownBuiltin(specifier) {
    return nodeError("ERR_UNKNOWN_BUILTIN_MODULE", `No such built-in module: ${specifier}`);
  }

  /** What runs a module of each format: gets the module, its text and its path. */
  const runners = {
    __proto__: null,

    commonjs(module, source, path) {
      let body;
      try {
        body = moduleFunction.compile(source, path);
      } catch (error) {
        throw placed(error, path, source);
      }
        apply(body, module.exports, [
        module.exports, requireOf(module), module, path, directoryOf(path),
        (specifier, options) => prelude.esModules.importModule(specifier, { __proto__: null, path }, options),
      ]);
    },

    json(module, source, path) {
      module.exports = parseJSON(source, path);
    },
  };
  runners[""] = runners.commonjs;

  /** Shows where a text is no module, before what is wrong with it. */
  function placed(error, path, source) {
    const line = ownDescriptor(error, "line")?.value;
    const stack = ownDescriptor(error, "stack")?.value;
    if (typeof line !== "number" || typeof stack !== "string") return error;
    let start = 0;
    for (let i = 1; i < line; i++) {
      const end = indexOf(source, "\n", start);
      if (end === -1) break;
      start = end + 1;
    }
    let end = indexOf(source, "\n", start);
    if (end === -1) end = source.length;
    const frames = prelude.stack.frames(stack) ?? "";
    define(error, "stack",
      `${path}:${line}\n${slice(source, start, end)}\n\n${error.name}: ${error.message}${frames}`);
    return error;
  }

  /** A JSON text as a value; an error names the file. */
  function parseJSON(source, path) {
    try {
      return jsonParse(moduleFunction.plainText(source));
    } catch (error) {
      define(error, "message", `${path}: ${error.message}`);
      throw error;
    }
  }

  /** Loads a module that was found; gives it. One that throws is forgotten. */
  function run(found, parent) {
    const { path, format, source } = found;
    const module = new Module(path, parent);
    module.filename = path;
    assign(module, "paths", folders(directoryOf(path)));
    assign(cache, path, module);
    let isDone = false;
    try {
      (runners[format] ?? runners.commonjs)(module, source, path);
      isDone = true;
    } finally {
      if (!isDone) {
        if (cached(path) === module) deleteProperty(cache, path);
        forget(parent, module);
      }
    }
    module.loaded = true;
    return module;
  }

  function forget(parent, module) {
    const { children } = parent ?? { __proto__: null };
    if (!isArray(children)) return;
    for (let i = children.length - 1; i >= 0; i--) {
      if (children[i] !== module) continue;
      for (let j = i + 1; j < children.length; j++) reflectSet(children, j - 1, children[j]);
      reflectSet(children, "length", children.length - 1);
      return;
    }
  }

  /** The `node_modules` of a directory and of all above it. */
  function folders(directory) {
    const result = [];
    for (;;) {
      const name = slice(directory, lastIndexOf(directory, "/") + 1);
      if (name !== "node_modules") append(result, directory === "/" ? "/node_modules" : `${directory}/node_modules`);
      if (directory === "/") return result;
      directory = directoryOf(directory);
    }
  }

  function checked(specifier, name) {
    if (typeof specifier !== "string") throw invalidArgument(name, "of type string", specifier);
    return specifier;
  }

  const referrerOf = (module) => typeof module.filename === "string" ? module.filename : "";
  const directoryFor = (referrer) => referrer === "" ? "" : directoryOf(referrer);
  const isCached = (path) => cached(path) !== undefined;

  function requireFrom(module, specifier) {
    checked(specifier, "id");
    if (specifier === "") {
      throw nodeError("ERR_INVALID_ARG_VALUE", "The argument 'id' must be a non-empty string. Received ''");
    }
    const isNodes = startsWith(specifier, "node:"), own = builtin(isNodes ? slice(specifier, 5) : specifier);
    if (own !== undefined) return own;
    if (isNodes) throw unknownBuiltin(specifier);
    const referrer = referrerOf(module);
    return exportsOf(find("require", directoryFor(referrer), referrer, specifier, module, isCached), module, specifier);
  }

  /** What a module that was found exports, to `parent`. */
  function exportsOf(found, parent, specifier) {
    if (found.format === "builtin") {
      const own = builtin(found.path);
      if (own === undefined) throw unknownBuiltin(specifier);
      return own;
    }
    let module = cached(found.path);
    if (module === undefined) {
      module = run(found, parent);
    } else if (parent !== undefined) {
      addChild(parent, module);
    }
    return module.exports;
  }

  function addChild(parent, module) {
    const { children } = parent;
    if (!isArray(children)) return;
    for (let i = 0; i < children.length; i++) if (children[i] === module) return;
    append(children, module);
  }

  // `require` as a module has it.

  const extensions = { __proto__: null };

  function requireOf(module) {
    const require = asNative((id) => requireFrom(module, id), "require", 1);
    const resolver = asNative((request, options) => resolveFrom(module, request, options), "resolve", 2);
    assign(resolver, "paths", asNative((request) => pathsFrom(module, request), "paths", 1));
    assign(require, "resolve", resolver);
    assign(require, "main", undefined);
    assign(require, "extensions", extensions);
    assign(require, "cache", cache);
    return require;
  }

  function resolveFrom(module, request, options) {
    checked(request, "request");
    const isNodes = startsWith(request, "node:");
    if (builtin(isNodes ? slice(request, 5) : request) !== undefined) return request;
    if (isNodes) throw unknownBuiltin(request);
    const paths = options?.paths;
    if (paths === undefined) {
      question(resolve, "require", referrerOf(module), request, module);
      return text(0);
    }
    if (!isArray(paths)) throw invalidArgument("options.paths", "an instance of Array", paths);
    let failure;
    for (let i = 0; i < paths.length; i++) {
      try {
        question(resolve, "require", `${paths[i]}/.`, request, module);
        return text(0);
      } catch (error) {
        if (error.code !== "MODULE_NOT_FOUND") throw error;
        failure = error;
      }
    }
    if (failure !== undefined) throw failure;
    const error = nodeError("MODULE_NOT_FOUND", `Cannot find module '${request}'`);
    assign(error, "requireStack", requireStack(module));
    throw error;
  }

  function pathsFrom(module, request) {
    checked(request, "request");
    if (builtin(startsWith(request, "node:") ? slice(request, 5) : request) !== undefined) return null;
    const referrer = referrerOf(module), result = [];
    if (isRelative(request)) return [referrer === "" ? "." : directoryOf(referrer)];
    const count = question(directories, "require", referrer, request, undefined);
    for (let i = 1; i < count; i++) append(result, text(i));
    return result;
  }

  prelude.require = {
    __proto__: null,
    Module, cache, runners, ownModules, parents,
    append, builtin, directoryOf, directoryFor, exportsOf, find, folders, joined, parseJSON, placed, requireFrom,
    requireOf, unknownBuiltin,
  };
})
