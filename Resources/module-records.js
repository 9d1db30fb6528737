// The modules that `import` can reach, as records: ECMAScript modules, and others that have no bindings but values.
(function (prelude, native) {
  "use strict";
  const { evaluate, isModule, moduleText } = prelude.operations;
  const {
    SyntaxError, charCodeAt, decodeURIComponent, define, functionToString, indexOf, jsonParse, list, numberToString,
    objectKeys, ownDescriptor, padStart, slice, startsWith, table,
  } = prelude.primordials;
  const { nodeError } = prelude.capabilities;
  const { moduleFunction, moduleURLs } = prelude;
  const { builtin, cache, directoryOf, exportsOf, find, parseJSON, placed, unknownBuiltin } = prelude.require;

  // All records by their URLs; those of CommonJS modules too, which `require` has by their paths.
  const records = table();

  /** What a module has that does not begin as a text with bindings: its exports, once it has run. */
  class ForeignRecord {
    constructor(url, run) {
      this.url = url;
      this.run = run;
      this.isForeign = true;
      this.isCommonJS = false;
      this.isDone = false;
      this.getters = table();
      this.names = list();
      this.namespace = undefined;
    }
  }

  class ModuleRecord {
    constructor(url, path) {
      this.url = url;
      this.path = path;
      this.isForeign = false;
      // 0 loaded, 1 linked, 2 being evaluated, 3 evaluated.
      this.state = 0;
      this.requests = list();
      this.bindings = { __proto__: null };
      // Whether some of these come from modules that have no bindings.
      this.isPromised = false;
      this.getters = table();
      this.names = list();
      this.namespace = undefined;
      this.meta = undefined;
      this.pending = undefined;
      this.hasFailed = false;
      this.error = undefined;
    }
  }

  /** Evaluates a foreign module, unless that was done, and takes what it exports at this moment. */
  function settle(record) {
    if (record.isDone) return;
    const { values, main } = record.run();
    record.isDone = true;
    const add = (name, value) => {
      if (!record.getters.has(name)) record.names[record.names.length] = name;
      record.getters.set(name, () => value);
    };
    if ((typeof values === "object" && values !== null) || typeof values === "function") {
      const keys = objectKeys(values);
      for (let i = 0; i < keys.length; i++) if (keys[i] !== "default") add(keys[i], values[keys[i]]);
    }
    add("default", main);
    if (record.isCommonJS) add("module.exports", main);
  }

  const referrerPath = (referrer) => referrer === undefined ? "" : referrer.path;

  function builtinRecord(name, specifier) {
    const url = `node:${name}`, known = records.get(url);
    if (known !== undefined) return known;
    const exports = builtin(name);
    if (exports === undefined) throw unknownBuiltin(specifier);
    return keep(new ForeignRecord(url, () => ({ __proto__: null, values: exports, main: exports })));
  }

  function keep(record) {
    records.set(record.url, record);
    return record;
  }

  // A specifier that has one keeps its query: it makes another module of the same file.
  function suffix(specifier) {
    let at = indexOf(specifier, "?");
    if (at === -1) at = indexOf(specifier, "#", 1);
    return at === -1 || !(startsWith(specifier, ".") || startsWith(specifier, "/") || startsWith(specifier, "file:")) ?
      "" : slice(specifier, at);
  }

  /** Checks what `with { type: … }` says of a module. */
  function checkType(url, isJSON, type) {
    if (type !== undefined && type !== "json") {
      throw nodeError("ERR_IMPORT_ATTRIBUTE_UNSUPPORTED",
        `Import attribute "type" with value "${type}" is not supported`);
    }
    if (isJSON && type === undefined) {
      throw nodeError("ERR_IMPORT_ATTRIBUTE_MISSING", `Module "${url}" needs an import attribute of "type: json"`);
    }
    if (!isJSON && type !== undefined) {
      throw nodeError("ERR_IMPORT_ATTRIBUTE_TYPE_INCOMPATIBLE", `Module "${url}" is not of type "json"`);
    }
  }

  /**
   * The record of a module that `referrer` (a record, or undefined for an entry) imports. `loaded` gets the records of
   * ECMAScript modules that are new.
   */
  function load(specifier, referrer, type, loaded) {
    const isNodes = startsWith(specifier, "node:"), name = isNodes ? slice(specifier, 5) : specifier;
    if (isNodes || builtin(name) !== undefined) {
      const record = builtinRecord(name, specifier);
      checkType(record.url, false, type);
      return record;
    }
    if (startsWith(specifier, "data:")) return loadData(specifier, type, loaded);
    const path = referrerPath(referrer), query = suffix(specifier);
    const isLoaded = (path) => records.has(moduleURLs.url(path) + query) || ownDescriptor(cache, path) !== undefined;
    const found = find("import", path === "" ? "" : directoryOf(path), path, specifier, undefined, isLoaded);
    if (found.format === "builtin") return builtinRecord(found.path, specifier);
    const url = moduleURLs.url(found.path) + query;
    checkType(url, found.format === "json", type);
    return records.get(url) ?? record(found, url, loaded);
  }

  /** A new record for a module that was found. */
  function record(found, url, loaded) {
    const { path, format, source } = found;
    if (format === "json") {
      const value = () => source === undefined ? cache[path].exports : parseJSON(source, path);
      return keep(new ForeignRecord(url, () => ({ __proto__: null, values: undefined, main: value() })));
    }
    const isLoaded = ownDescriptor(cache, path) !== undefined;
    if (!isLoaded && (format === "module" || (format === "" && isModuleText(source)))) {
      return moduleRecord(source, path, url, loaded);
    }
    const result = new ForeignRecord(url, () => {
      const main = exportsOf(found, undefined, path);
      return { __proto__: null, values: main, main };
    });
    result.isCommonJS = true;
    return keep(result);
  }

  /** Whether a text that nothing is said about is an ECMAScript module. */
  function isModuleText(source) {
    if (indexOf(source, "import") === -1 && indexOf(source, "export") === -1 && indexOf(source, "await") === -1) {
      return false;
    }
    try {
      moduleFunction.compile(source, "jsrepl:trial");
      return false;
    } catch {
      return native(isModule, moduleFunction.plainText(source)) === true;
    }
  }

  /** The record of an ECMAScript module, with all that it imports. */
  function moduleRecord(source, path, url, loaded) {
    const record = keep(new ModuleRecord(url, path));
    loaded[loaded.length] = record;
    const text = jsonParse(native(moduleText, moduleFunction.plainText(source)));
    if (text.message !== undefined) {
      const error = new SyntaxError(text.message);
      define(error, "line", text.line);
      throw placed(error, url, source);
    }
    record.text = text;
    prelude.stack.correct(url, url, text.shifts);
    prelude.sources.add(url, source);
    record.body = compile(text.code, url, source);
    for (let i = 0; i < text.requests.length; i++) {
      const request = text.requests[i];
      const attributes = request[1] === null ? undefined : native(evaluate, `(${request[1]})`, url);
      record.requests[i] = load(native(evaluate, `(${request[0]})`, url), record, attributes?.type, loaded);
    }
    return record;
  }

  function compile(code, url, source) {
    let body;
    try {
      body = native(evaluate, code, url);
    } catch (error) {
      throw placed(error, url, source);
    }
    // The text may end the function and begin another.
    if (typeof body !== "function" || functionToString(body).length !== code.length - "()".length) {
      throw placed(new SyntaxError("Unexpected token '}'"), url, source);
    }
    return body;
  }

  function ofBase64(text) {
    const bytes = prelude.atob(text);
    let escaped = "";
    for (let i = 0; i < bytes.length; i++) escaped += `%${padStart(numberToString(charCodeAt(bytes, i), 16), 2, "0")}`;
    return decodeURIComponent(escaped);
  }

  // `data:text/javascript,…` and `data:application/json,…`, in base64 too.
  function loadData(url, type, loaded) {
    const known = records.get(url);
    if (known !== undefined) return known;
    const comma = indexOf(url, ",");
    const media = comma === -1 ? "" : slice(url, 5, comma), isBase64 = indexOf(media, ";base64") !== -1;
    const semicolon = indexOf(media, ";"), kind = semicolon === -1 ? media : slice(media, 0, semicolon);
    const text = decodeURIComponent(slice(url, comma + 1)), source = isBase64 ? ofBase64(text) : text;
    checkType(url, kind === "application/json", type);
    if (kind === "application/json") {
      return keep(new ForeignRecord(url, () => ({ __proto__: null, values: undefined, main: parseJSON(source, url) })));
    }
    if (kind !== "text/javascript") {
      throw nodeError("ERR_UNKNOWN_MODULE_FORMAT", `Unknown module format: ${kind} for URL ${url}`);
    }
    return moduleRecord(source, "", url, loaded);
  }

  /** Takes records away that can't be linked, so that they can be tried again. */
  function forget(loaded) {
    for (let i = 0; i < loaded.length; i++) {
      if (loaded[i].state === 0 && records.get(loaded[i].url) === loaded[i]) records.delete(loaded[i].url);
    }
  }

  prelude.moduleRecords = {
    __proto__: null,
    load, moduleRecord, forget, settle, isModuleText,
    /** The record of that URL, if there is one. */
    get: (url) => records.get(url),
  };
})
