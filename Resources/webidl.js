// What the interfaces of the web's specifications have in common, as Web IDL has it: how arguments are converted, how
// members are defined, and what happens where `this` is something else.
(function (prelude, native) {
  "use strict";
  const {
    TypeError, Uint8Array, apply, bufferByteLength, constant, customInspect, dataViewBuffer,
    dataViewByteLength, dataViewByteOffset, define, defineProperty, isFinite, isView, iteratorSymbol, list,
    ownDescriptor, ownKeys, showAsNative, toStringTag, trunc, typedArrayBuffer, typedArrayByteLength,
    typedArrayByteOffset, typedArrayName,
  } = prelude.primordials;

  const isObject = (value) => (typeof value === "object" && value !== null) || typeof value === "function";

  const coded = prelude.withCode;

  /** Throws unless `given` arguments are as many as the names of those that must be there. */
  function required(given, ...expected) {
    if (given >= expected.length) return;
    let text = "";
    for (let i = 0; i < expected.length; i++) text += (i === 0 ? "" : " and ") + `"${expected[i]}"`;
    const noun = expected.length === 1 ? "argument" : "arguments";
    throw coded(new TypeError(`The ${text} ${noun} must be specified`), "ERR_MISSING_ARGS");
  }

  /** The error for a method whose `this` is no instance. */
  const wrongThis = (name) =>
    coded(new TypeError(`Value of "this" must be of type ${name}`), "ERR_INVALID_THIS");

  /** The error for a constructor that is not for users. */
  const illegalConstructor = () => coded(new TypeError("Illegal constructor"), "ERR_ILLEGAL_CONSTRUCTOR");

  /** A dictionary argument: the object to read the members from, or undefined where all have their defaults. */
  function dictionary(value, name) {
    if (value === undefined || value === null) return undefined;
    if (!isObject(value)) throw prelude.invalidArgument(name, "of type object", value);
    return value;
  }

  /** `sequence<T>`: what iterating gives, each converted, as a list. */
  function sequence(value, name, converted) {
    const method = isObject(value) ? value[iteratorSymbol] : undefined;
    if (typeof method !== "function") throw prelude.invalidArgument(name, "an iterable object", value);
    const iterator = apply(method, value, []);
    if (!isObject(iterator)) throw prelude.invalidArgument(name, "an iterable object", value);
    const result = list(), { next } = iterator;
    while (true) {
      const step = apply(next, iterator, []);
      if (!isObject(step)) throw new TypeError("Iterator result interface is not an object.");
      if (step.done) return result;
      result[result.length] = converted(step.value, `${name}[${result.length}]`);
    }
  }

  /** `[EnforceRange] unsigned long long`. */
  function integer(value, name) {
    const number = trunc(+value); // throws for a BigInt, as Web IDL wants
    if (!isFinite(number) || number < 0 || number > 9007199254740991) {
      throw coded(
        new TypeError(`The "${name}" argument must be an integer from 0 to 2 ** 53 - 1. Received ${number}`),
        "ERR_OUT_OF_RANGE");
    }
    return number + 0;
  }

  /** The bytes of an ArrayBuffer or of a view, as they lie; undefined where the value is neither. None if detached. */
  function bytesOf(value) {
    if (!isObject(value)) return undefined;
    if (!isView(value)) {
      let length;
      try {
        length = bufferByteLength(value);
      } catch {
        return undefined;
      }
      return length === 0 ? new Uint8Array(0) : new Uint8Array(value, 0, length);
    }
    if (typedArrayName(value) !== undefined) {
      const length = typedArrayByteLength(value);
      return length === 0 ? new Uint8Array(0) :
        new Uint8Array(typedArrayBuffer(value), typedArrayByteOffset(value), length);
    }
    let length;
    try {
      length = dataViewByteLength(value);
    } catch {
      length = 0; // detached, or its buffer has shrunk
    }
    return length === 0 ? new Uint8Array(0) :
      new Uint8Array(dataViewBuffer(value), dataViewByteOffset(value), length);
  }

  function redefine(holder, key, changes) {
    const descriptor = ownDescriptor(holder, key);
    if (descriptor.value !== undefined) showAsNative(descriptor.value, key);
    if (descriptor.get !== undefined) showAsNative(descriptor.get, `get ${key}`);
    if (descriptor.set !== undefined) showAsNative(descriptor.set, `set ${key}`);
    descriptor.enumerable = true;
    defineProperty(holder, key, descriptor);
  }

  /** Has a class's members, its tag and its global look as those of an interface do. */
  function exposeClass(implementation) {
    const { name, prototype } = implementation;
    const members = ownKeys(prototype), statics = ownKeys(implementation);
    for (let i = 0; i < members.length; i++) {
      if (typeof members[i] === "string" && members[i] !== "constructor") redefine(prototype, members[i]);
    }
    for (let i = 0; i < statics.length; i++) {
      const key = statics[i];
      if (key !== "length" && key !== "name" && key !== "prototype") redefine(implementation, key);
    }
    constant(prototype, toStringTag, name);
    showAsNative(implementation, name);
    defineProperty(globalThis, name, {
      __proto__: null, value: implementation, writable: true, enumerable: false, configurable: true,
    });
  }

  /** A global function. */
  function exposeFunction(name, value) {
    defineProperty(globalThis, name, { __proto__: null, value, writable: true, enumerable: true, configurable: true });
  }

  /** A constant, on the class and on its prototype. */
  function exposeConstant(implementation, name, value) {
    const descriptor = { __proto__: null, value, writable: false, enumerable: true, configurable: false };
    defineProperty(implementation, name, descriptor);
    defineProperty(implementation.prototype, name, descriptor);
  }

  /**
   * Has a class's instances print as `Name { … }` with the properties that `read` gives, undefined for what is no
   * instance. Where that is too deep, with `deepName`, the name stands alone.
   */
  function exposePrinting(implementation, read, deepName = false) {
    const { name, prototype } = implementation;
    const { inspect } = {
      inspect(depth, options) {
        const properties = isObject(this) ? read(this) : undefined;
        if (properties === undefined || (depth < 0 && !deepName)) return this;
        const className = prelude.kinds.classOf(this)?.name ?? name;
        if (depth < 0) return className;
        const inner = { __proto__: null }, keys = ownKeys(options);
        for (let i = 0; i < keys.length; i++) inner[keys[i]] = options[keys[i]];
        if (typeof inner.depth === "number") inner.depth--;
        return `${className} ${prelude.inspect(properties, inner)}`;
      },
    };
    define(prototype, customInspect, inspect);
  }

  prelude.webidl = {
    __proto__: null,
    isObject, required, wrongThis, illegalConstructor, dictionary, sequence, integer, bytesOf, exposeClass,
    exposeFunction, exposeConstant, exposePrinting,
  };
})
