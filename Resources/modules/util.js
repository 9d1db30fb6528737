// util. See https://nodejs.org/docs/latest-v24.x/api/util.html.
(function (prelude, part) {
  "use strict";
  const { own } = part("realm");
  const {
    Error, coded, invalidType, outOfRange, requireFunction, requireNumber, requireObject, requireString,
  } = part("errors");
  const { Promise } = prelude.primordials;
  const { globals } = prelude;
  const { nextTick, then } = part("ticks");
  const types = part("types");
  const styles = part("styles");
  const { isDeepStrictEqual } = part("deep-equal");

  const { inspect } = prelude;

  // MARK: promises and callbacks

  const customPromisify = Symbol.for("nodejs.util.promisify.custom");
  // The timers have promises of their own.
  const withPromise = new Map();
  for (const name of ["setTimeout", "setImmediate"]) withPromise.set(globals[name], name);

  function promisify(original) {
    requireFunction(original, "original");
    const timer = withPromise.get(original);
    const custom = timer === undefined ? original[customPromisify] : part("timers-promises")[timer];
    if (custom) {
      requireFunction(custom, "util.promisify.custom");
      return Object.defineProperty(custom, customPromisify, {
        value: custom, writable: false, enumerable: false, configurable: true,
      });
    }
    function fn(...args) {
      return new Promise((resolve, reject) => {
        args.push(own((error, ...values) => {
          if (error) return reject(error);
          resolve(values[0]);
        }));
        Reflect.apply(original, this, args);
      });
    }
    Object.setPrototypeOf(own(fn), Object.getPrototypeOf(original));
    Object.defineProperty(fn, customPromisify, { value: fn, writable: false, enumerable: false, configurable: true });
    for (const key of Reflect.ownKeys(original)) {
      const descriptor = Object.getOwnPropertyDescriptor(original, key);
      if (Object.getOwnPropertyDescriptor(fn, key)?.configurable !== false) Object.defineProperty(fn, key, descriptor);
    }
    return fn;
  }
  promisify.custom = customPromisify;

  function callbackify(original) {
    requireFunction(original, "original");
    function callbackified(...args) {
      const callback = args.pop();
      requireFunction(callback, "last argument");
      const later = (...values) => nextTick(() => Reflect.apply(callback, this, values));
      then(Reflect.apply(original, this, args), (value) => later(null, value), (reason) => {
        if (!reason) {
          const error = coded(Error, "ERR_FALSY_VALUE_REJECTION", "Promise was rejected with falsy value");
          error.reason = reason;
          reason = error;
        }
        later(reason);
      });
    }
    const descriptors = Object.getOwnPropertyDescriptors(original);
    if (typeof descriptors.length?.value === "number") descriptors.length.value++;
    if (typeof descriptors.name?.value === "string") descriptors.name.value += "Callbackified";
    for (const key of Reflect.ownKeys(descriptors)) {
      const present = Object.getOwnPropertyDescriptor(callbackified, key);
      if (present === undefined || present.configurable) Object.defineProperty(callbackified, key, descriptors[key]);
    }
    return own(callbackified);
  }

  // MARK: texts

  const format = (...args) => prelude.format(args);
  function formatWithOptions(inspectOptions, ...args) {
    requireObject(inspectOptions, "inspectOptions");
    return prelude.format(args, inspectOptions);
  }

  // ECMA-48: control sequences, operating system commands with their text, and other escapes of two characters.
  const controls = new RegExp(
    "[\\u001b\\u009b][[\\]()#;?]*(?:(?:(?:(?:;[-a-zA-Z\\d/#&.:=?%@~_]+)*|[a-zA-Z\\d]+(?:;[-a-zA-Z\\d/#&.:=?%@~_]*)*)?" +
    "(?:\\u0007|\\u001b\\u005c|\\u009c))|(?:(?:\\d{1,4}(?:;\\d{0,4})*)?[\\dA-PR-TZcf-ntqry=><~]))", "g");
  function stripVTControlCharacters(str) {
    requireString(str, "str");
    return str.includes("\u001b") || str.includes("\u009b") ? str.replace(controls, "") : str;
  }

  const toUSVString = (input) => String(input).toWellFormed();

  // MARK: classes and warnings

  function inherits(ctor, superCtor) {
    if (ctor === undefined || ctor === null) throw invalidType("ctor", "of type function", ctor);
    if (superCtor === undefined || superCtor === null) throw invalidType("superCtor", "of type function", superCtor);
    if (superCtor.prototype === undefined) {
      throw invalidType("superCtor.prototype", "of type object", superCtor.prototype);
    }
    Object.defineProperty(ctor, "super_", { value: superCtor, writable: true, enumerable: false, configurable: true });
    Object.setPrototypeOf(ctor.prototype, superCtor.prototype);
  }

  const warned = new Set();
  function deprecate(fn, message, code) {
    if (code !== undefined) requireString(code, "code");
    let isWarned = false;
    function deprecated(...args) {
      if (!isWarned) {
        isWarned = true;
        if (code === undefined || !warned.has(code)) {
          warned.add(code);
          prelude.builtins.get("process").emitWarning(message, "DeprecationWarning", code, deprecated);
        }
      }
      return new.target ? Reflect.construct(fn, args, new.target) : Reflect.apply(fn, this, args);
    }
    Object.setPrototypeOf(own(deprecated), fn);
    if (fn.prototype) deprecated.prototype = fn.prototype;
    Object.defineProperty(deprecated, "length", {
      value: fn.length, writable: false, enumerable: false, configurable: true,
    });
    return deprecated;
  }

  // There is no NODE_DEBUG here, so nothing is logged.
  function debuglog() {
    const logger = () => {};
    Object.defineProperty(logger, "enabled", { get: own(() => false), enumerable: true, configurable: true });
    return own(logger);
  }

  const isArray = (value) => Array.isArray(value);
  function extend(target, source) {
    if (source === null || typeof source !== "object") return target;
    for (const key of Object.keys(source)) target[key] = source[key];
    return target;
  }

  function aborted(signal, resource) {
    return new Promise((resolve) => {
      part("errors").requireSignal(signal, "signal");
      requireObject(resource, "resource");
      if (prelude.abortSignals.isAborted(signal)) resolve();
      else prelude.abortSignals.addStep(signal, () => resolve());
    });
  }

  // The steps from the second to the first: 0 what both have, 1 only the first, -1 only the second.
  function diff(actual, expected) {
    const units = (value, name) => {
      if (typeof value === "string") return Array.from(value);
      if (!Array.isArray(value)) throw invalidType(name, "of type string", value);
      return Array.from({ length: value.length }, (_, i) => {
        requireString(value[i], `${name}[${i}]`);
        return value[i];
      });
    };
    const first = units(actual, "actual"), second = units(expected, "expected");
    if (first.length === second.length && first.every((each, i) => each === second[i])) return own([]);
    const signs = { " ": 0, "+": 1, "-": -1 };
    return own(part("assertion-error").difference(first, second).map(([mark, text]) => own([signs[mark], text])));
  }

  function getSystemErrorName(err) {
    requireNumber(err, "err");
    if (err >= 0 || !Number.isSafeInteger(err)) throw outOfRange("err", "a negative integer", err);
    const { errno } = part("os").constants;
    return Object.keys(errno).find((name) => errno[name] === -err) ?? `Unknown system error ${err}`;
  }

  // Lines of NAME=value: what is quoted may have several lines, and a `#` behind what is not begins a comment.
  function parseEnv(content) {
    requireString(content, "content");
    const result = own({});
    const line = /^\s*(?:export\s+)?([^\s=#]+)[^\S\n]*=[^\S\n]*(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\n#]*)).*$/gm;
    for (const [, name, double, single, back, bare] of content.replaceAll("\r\n", "\n").matchAll(line)) {
      result[name] = double?.replaceAll("\\n", "\n") ?? single ?? back ?? bare.trim();
    }
    return result;
  }

  const named = (f, name) => Object.defineProperty(f, "name", { value: name, configurable: true });
  const util = {
    _extend: named(extend, "_extend"),
    aborted,
    callbackify,
    debug: debuglog,
    debuglog,
    deprecate,
    format,
    diff,
    formatWithOptions,
    getSystemErrorName,
    inherits,
    inspect,
    isArray,
    isDeepStrictEqual: named((val1, val2) => isDeepStrictEqual(val1, val2), "isDeepStrictEqual"),
    parseEnv,
    parseArgs: named((config) => part("parse-args")(config), "parseArgs"),
    promisify,
    stripVTControlCharacters,
    styleText: styles.styleText,
    toUSVString,
    types,
    TextDecoder: globals.TextDecoder,
    TextEncoder: globals.TextEncoder,
  };
  return util;
})
