// ECMAScript modules: their bindings, their evaluation in order, `import()`. ECMA-262 16.2.1, on texts that
// Sources/Worker/ModuleText.swift has made functions of.
(function (prelude, native) {
  "use strict";
  const {
    Promise, SyntaxError, TypeError, apply, asNative, asyncGeneratorNext, define, defineProperty, generatorNext, list,
    preventExtensions, promiseThen, startsWith, table, weakTable,
  } = prelude.primordials;
  const { nodeError, ask, text } = prelude.capabilities;
  const { load, moduleRecord, forget, settle } = prelude.moduleRecords;
  const { directoryOf, runners } = prelude.require;
  const { moduleURLs, namespaces } = prelude;

  // States of a record.
  const linked = 1, running = 2, done = 3;

  // Names.

  /** The getter of what a module exports under a name; undefined for none, null where two modules have it. */
  function exported(record, name, seen = list()) {
    for (let i = 0; i < seen.length; i += 2) if (seen[i] === record && seen[i + 1] === name) return undefined;
    seen[seen.length] = record;
    seen[seen.length] = name;
    if (record.isForeign) return ofForeign(record, name);
    const own = record.getters.get(name);
    if (own !== undefined) return own;
    const { reexports, stars } = record.text;
    for (let i = 0; i < reexports.length; i++) {
      if (reexports[i][0] === name) return imported(record, reexports[i][1], reexports[i][2], seen);
    }
    if (name === "default") return undefined;
    let found, promise;
    for (let i = 0; i < stars.length; i++) {
      const getter = exported(record.requests[stars[i]], name, seen);
      if (getter === null) return null;
      if (getter === undefined || getter === found) continue;
      if (promises.get(getter) === true) {
        promise = getter;
        continue;
      }
      if (found !== undefined) return null;
      found = getter;
    }
    return found ?? promise;
  }

  // What a foreign module exports shows when it has run. Until then, a getter for every name; these are known here.
  const promises = weakTable();
  function ofForeign(record, name) {
    if (record.isDone) return record.getters.get(name);
    let getter = record.promised?.get(name);
    if (getter === undefined) {
      getter = () => record.getters.get(name)?.();
      (record.promised ??= table()).set(name, getter);
      promises.set(getter, true);
    }
    return getter;
  }

  function imported(record, request, name, seen) {
    const source = record.requests[request];
    return name === "*" ? () => namespaceOf(source) : exported(source, name, seen);
  }

  /** Adds the names that a module exports. */
  function collect(record, names, found, seen) {
    for (let i = 0; i < seen.length; i++) if (seen[i] === record) return;
    seen[seen.length] = record;
    const add = (name) => {
      if (found.has(name)) return;
      found.set(name, true);
      names[names.length] = name;
    };
    for (let i = 0; i < record.names.length; i++) add(record.names[i]);
    if (record.isForeign) return;
    const { reexports, stars } = record.text;
    for (let i = 0; i < reexports.length; i++) add(reexports[i][0]);
    for (let i = 0; i < stars.length; i++) {
      const more = list(), source = record.requests[stars[i]];
      collect(source, more, table(), seen);
      for (let j = 0; j < more.length; j++) if (more[j] !== "default") add(more[j]);
    }
  }

  /** A module's namespace object. */
  function namespaceOf(record) {
    if (record.namespace !== undefined) return record.namespace;
    const all = list(), names = list(), getters = table();
    collect(record, all, table(), list());
    for (let i = 0; i < all.length; i++) {
      const getter = exported(record, all[i]);
      if (getter === undefined || getter === null) continue;
      names[names.length] = all[i];
      getters.set(all[i], getter);
    }
    return record.namespace = namespaces.make(names, getters);
  }

  // Linking.

  /** Makes the bindings of a module and of all that it imports. */
  function link(record) {
    if (record.isForeign || record.state !== 0) return;
    record.state = linked;
    record.generator = apply(record.body, undefined, [stageOf(record), record.bindings, (value) => value]);
    step(record);
    for (let i = 0; i < record.requests.length; i++) link(record.requests[i]);
    const { imports, reexports } = record.text;
    for (let i = 0; i < imports.length; i++) bind(record, imports[i][0], imports[i][1], imports[i][2]);
    for (let i = 0; i < reexports.length; i++) check(record, reexports[i][1], reexports[i][2]);
  }

  const step = (record) => record.text.isAsync ? asyncGeneratorNext(record.generator) : generatorNext(record.generator);

  function bind(record, local, request, name) {
    const get = check(record, request, name);
    if (promises.get(get) === true) record.isPromised = true;
    defineProperty(record.bindings, local, {
      __proto__: null, get, set: undefined, enumerable: true, configurable: true,
    });
  }

  /** The getter of what a module imports. */
  function check(record, request, name) {
    const getter = imported(record, request, name);
    if (getter !== undefined && getter !== null) return getter;
    throw notExported(record, request, name, getter);
  }

  function notExported(record, request, name, getter) {
    const specifier = record.text.requests[request][0];
    if (record.requests[request].isCommonJS) return missing(specifier, name);
    const words = getter === null ? `contains conflicting star exports for name '${name}'` :
      `does not provide an export named '${name}'`;
    return new SyntaxError(`The requested module ${specifier} ${words}`);
  }

  // The getters of what may get another value.
  const changing = weakTable();

  // What the module's function gets: its first step says what it exports, and what it refers to is here.
  function stageOf(record) {
    return {
      __proto__: null,
      start(getters) {
        for (let i = 0; i < getters.length; i += 2) {
          record.names[record.names.length] = getters[i];
          record.getters.set(getters[i], getters[i + 1]);
        }
        const { mutable } = record.text;
        for (let i = 0; i < mutable.length; i++) changing.set(record.getters.get(mutable[i]), true);
      },
      name: (f) => defineProperty(f, "name", {
        __proto__: null, value: "default", writable: false, enumerable: false, configurable: true,
      }),
      import: (specifier, options) => importModule(specifier, record, options),
      get meta() {
        return record.meta ??= metaOf(record);
      },
    };
  }

  // See Sources/Wire/ModuleOperation.swift.
  const resolve = 2;

  function metaOf(record) {
    const meta = { __proto__: null };
    if (record.path !== "") {
      meta.dirname = directoryOf(record.path);
      meta.filename = record.path;
    }
    meta.main = false;
    meta.resolve = asNative((specifier) => {
      specifier = `${specifier}`;
      if (prelude.require.builtin(specifier) !== undefined) return `node:${specifier}`;
      if (startsWith(specifier, "node:")) return specifier;
      ask(prelude.capabilities.modules, resolve, "import", record.path, specifier);
      const path = text(0);
      return text(1) === "builtin" ? `node:${path}` : moduleURLs.url(path);
    }, "resolve", 1);
    meta.url = record.url;
    return meta;
  }

  // Evaluation.

  /**
   * Runs a module after all that it imports. Gives undefined where that is done, or has begun further up; else a
   * promise.
   */
  function evaluate(record) {
    if (record.isForeign) {
      settle(record);
      return undefined;
    }
    if (record.hasFailed) throw record.error;
    if (record.state !== linked) return record.pending;
    record.state = running;
    const waits = list();
    try {
      for (let i = 0; i < record.requests.length; i++) {
        const pending = evaluate(record.requests[i]);
        if (pending !== undefined) waits[waits.length] = pending;
      }
      if (waits.length === 0 && !record.text.isAsync) {
        run(record);
        record.state = done;
        return undefined;
      }
    } catch (error) {
      fail(record, error);
    }
    record.pending = runLater(record, waits);
    // Whoever waits for it hears of it.
    promiseThen(plain(record.pending), undefined, () => {});
    return record.pending;
  }

  function fail(record, error) {
    record.state = done;
    record.hasFailed = true;
    record.error = error;
    throw error;
  }

  // `then` makes its result by what it finds under `constructor`.
  const plain = (promise) => (define(promise, "constructor", undefined), promise);

  async function runLater(record, waits) {
    try {
      for (let i = 0; i < waits.length; i++) await waits[i];
      await run(record);
      record.state = done;
      record.pending = undefined;
    } catch (error) {
      fail(record, error);
    }
  }

  // What comes from foreign modules, all of which have run, doesn't change any more.
  function redeem(record) {
    const { imports } = record.text;
    for (let i = 0; i < imports.length; i++) {
      const source = record.requests[imports[i][1]], name = imports[i][2];
      if (name === "*") continue;
      const get = exported(source, name);
      if (get === undefined || get === null) throw notExported(record, imports[i][1], name, get);
      const binding = source.isForeign ? { __proto__: null, value: get(), writable: false } :
        { __proto__: null, get, set: undefined };
      binding.enumerable = binding.configurable = true;
      defineProperty(record.bindings, imports[i][0], binding);
    }
  }

  /** The second step of a module. */
  function run(record) {
    if (record.isPromised) redeem(record);
    preventExtensions(record.bindings);
    return step(record);
  }

  function missing(specifier, name) {
    return new SyntaxError(
      `Named export '${name}' not found. The requested module ${specifier} is a CommonJS module, which may not ` +
      "support all module.exports as named exports.\nCommonJS modules can always be imported via the default export, " +
      `for example using:\n\nimport pkg from ${specifier};\nconst { ${name} } = pkg;\n`);
  }

  /** Loads and links what is imported; gives its record. */
  function prepare(begin) {
    const loaded = list();
    let isDone = false;
    try {
      const record = begin(loaded);
      link(record);
      isDone = true;
      return record;
    } finally {
      if (!isDone) {
        for (let i = 0; i < loaded.length; i++) if (loaded[i].state === linked) loaded[i].state = 0;
        forget(loaded);
      }
    }
  }

  function typeOf(options) {
    if (options === undefined) return undefined;
    if (typeof options !== "object" || options === null) {
      throw new TypeError("The second argument of import() must be an object");
    }
    const attributes = options.with;
    return attributes === undefined ? undefined : attributes.type;
  }
  /**
   * A promise of a module's namespace object.
   *
   * `referrer` is the record of the module that imports, or undefined for an entry.
   */
  function importModule(specifier, referrer, options) {
    return new Promise((resolve, reject) => {
      try {
        const name = `${specifier}`, type = typeOf(options);
        const record = prepare((loaded) => load(name, referrer, type, loaded));
        const pending = evaluate(record);
        if (pending === undefined) resolve(namespaceOf(record));
        else promiseThen(pending, () => resolve(namespaceOf(record)), reject);
      } catch (error) {
        reject(error);
      }
    });
  }

  // `require` of an ECMAScript module.

  function waits(record, seen) {
    for (let i = 0; i < seen.length; i++) if (seen[i] === record) return false;
    seen[seen.length] = record;
    if (record.isForeign || record.state === done) return false;
    if (record.text.isAsync) return true;
    for (let i = 0; i < record.requests.length; i++) if (waits(record.requests[i], seen)) return true;
    return false;
  }

  runners.module = (module, source, path) => {
    const url = moduleURLs.url(path), known = prelude.moduleRecords.get(url);
    const record = known ?? prepare((loaded) => moduleRecord(source, path, url, loaded));
    if (record.state === running) {
      throw nodeError("ERR_REQUIRE_CYCLE_MODULE", `Cannot require() ES Module ${path} in a cycle.`);
    }
    if (waits(record, list())) {
      throw nodeError("ERR_REQUIRE_ASYNC_MODULE",
        "require() cannot be used on an ESM graph with top-level await. Use import() instead.");
    }
    evaluate(record);
    const whole = exported(record, "module.exports");
    module.exports = whole ? whole() : record.required ??= facade(record);
  };

  // Tools that look for it take `default` for what is exported.
  function facade(record) {
    if (!exported(record, "default") || exported(record, "__esModule")) return namespaceOf(record);
    const names = list(), getters = table(), all = list();
    collect(record, all, table(), list());
    for (let i = 0; i < all.length; i++) {
      const getter = exported(record, all[i]);
      if (!getter) continue;
      names[names.length] = all[i];
      getters.set(all[i], getter);
    }
    names[names.length] = "__esModule";
    getters.set("__esModule", () => true);
    return namespaces.make(names, getters);
  }

  runners[""] = (module, source, path) => {
    if (prelude.moduleRecords.isModuleText(source)) runners.module(module, source, path);
    else runners.commonjs(module, source, path);
  };

  // What an entry imports.

  /** What a namespace has under a name; throws where it has nothing. `specifier` is as the entry has it. */
  function exportOf(namespace, name, specifier) {
    if (namespaces.getter(namespace, name) !== undefined) return namespace[name];
    const isCommonJS = namespaces.getter(namespace, "module.exports") !== undefined;
    throw isCommonJS ? missing(specifier, name) :
      new SyntaxError(`The requested module ${specifier} does not provide an export named '${name}'`);
  }

  /** Whether what a namespace has under a name may change. */
  const isMutable = (namespace, name) => changing.get(namespaces.getter(namespace, name)) === true;

  prelude.esModules = { __proto__: null, importModule, exportOf, isMutable };
})
