// The engine's own functions, captured before any user code runs. User code may patch or delete whatever it likes
// afterwards; the prelude never looks an intrinsic up again.
//
// Rules for every module, since the language reaches for patchable things in quiet places: no for-of, no spread of
// arrays, no array destructuring (Symbol.iterator); no RegExp methods but `exec` (Symbol.replace and friends); property
// descriptors and option objects have no prototype (`Object.prototype.get`).
(function (prelude, native) {
  "use strict";

  const { Map, WeakMap } = globalThis;
  const { apply, construct, defineProperty, deleteProperty, getPrototypeOf, ownKeys } = Reflect;
  const { getOwnPropertyDescriptor, setPrototypeOf } = Object;

  // uncurried(f)(self, ...args) is f.call(self, ...args), whatever becomes of Function.prototype.call.
  const uncurried = Function.prototype.bind.bind(Function.prototype.call);
  const getter = (prototype, key) => uncurried(getOwnPropertyDescriptor(prototype, key).get);

  const TypedArray = getPrototypeOf(Uint8Array);
  const mapIterator = getPrototypeOf(new Map().entries());
  const setIterator = getPrototypeOf(new Set().values());

  // RegExp.prototype.flags reads the flags one by one from the object, where user code may have its own; so does this,
  // from the engine's slots.
  const flagGetters = [
    "d", "hasIndices", "g", "global", "i", "ignoreCase", "m", "multiline", "s", "dotAll", "u", "unicode", "v",
    "unicodeSets", "y", "sticky",
  ];
  for (let i = 1; i < flagGetters.length; i += 2) flagGetters[i] = getter(RegExp.prototype, flagGetters[i]);
  function regExpFlags(regExp) {
    let flags = "";
    for (let i = 0; i < flagGetters.length; i += 2) if (flagGetters[i + 1](regExp)) flags += flagGetters[i];
    return flags;
  }

  // The only ways to native code. 5 to 9 are optional: a worker without them returns undefined (see engine.js).
  prelude.operations = Object.freeze({
    __proto__: null,
    output: 0, // (stream, text): 1 is standard output, 2 standard error
    wallClock: 1, // (): whole milliseconds since the epoch
    monotonicClock: 2, // (): milliseconds since the session began
    timerSet: 3, // (id, delay in ms, repeats, kind): kind 0 timeout, 1 interval, 2 immediate
    timerClear: 4, // (id)
    cellType: 5, // (object): the engine's number for what kind of object it is
    internalField: 6, // (object, index): an internal slot's value
    copyFields: 7, // (from, to, count): copies internal slots between two objects of one cell type
    shape: 8, // (object): its cell type plus 256 times the number of its structure, which is that of its equals
    elsewhere: 9, // (source): its value as a script in a new realm, which no user code ever sees
    room: 10, // (region, size): the bytes that native code reads or writes there, at least so many; see encode.js
    ask: 11, // (length): asks the program what stands in the outgoing bytes; the length of what it answers
    notify: 12, // (length): tells the program what stands in the outgoing bytes
    noteRejection: 13, // (): promises were rejected with nobody looking
    noteGrowth: 14, // (): the table of the program's objects should be swept
    dropped: 15, // (id, count): the app holds this object of the program no more
    evaluate: 16, // (source, name): the completion value of a script; throws what it throws
    end: 17, // (reason): ends the process, since the program's bytes make no sense
    library: 18, // (file): what that file of modules/ evaluates to in the library's realm; undefined for no such file
    machine: 19, // (kind): what only the machine knows, recorded: 0 a random 32-bit word, 1 the bytes in use
    request: 20, // (capability, operation, …): asks the host; see capabilities.js
    responseText: 21, // (index): a part of what came of it, as text
    responseBytes: 22, // (index): the same as a Uint8Array of its own
    moduleText: 23, // (source): an ECMAScript module's text as that of a function, as JSON; see es-modules.js
    isModule: 24, // (source): whether a text can only be an ECMAScript module
    importsText: 25, // (source, name): a script's text in which `import(…)` calls what has that name instead
  });

  /** The own property's descriptor, without a prototype; undefined where there is none. Runs no getter. */
  function ownDescriptor(object, key) {
    const descriptor = getOwnPropertyDescriptor(object, key);
    return descriptor === undefined ? undefined : setPrototypeOf(descriptor, null);
  }

  /** Makes a property that user code sees as it sees the engine's: not enumerable, but writable and configurable. */
  function define(object, key, value) {
    defineProperty(object, key, { __proto__: null, value, writable: true, enumerable: false, configurable: true });
    return value;
  }

  function constant(object, key, value) {
    defineProperty(object, key, { __proto__: null, value, writable: false, enumerable: false, configurable: true });
  }

  // Collections that only the prelude has get their methods from here, so that they are called as methods: this engine
  // compiles those far better than uncurried ones.
  const { get, set, has, delete: remove } = Map.prototype;
  const tableMethods = Object.freeze({ __proto__: null, get, set, has, delete: remove });
  const weak = WeakMap.prototype;
  const weakTableMethods = Object.freeze({ __proto__: null, get: weak.get, set: weak.set });
  /** A Map of the prelude's: `get`, `set`, `has`, `delete`. */
  const table = () => setPrototypeOf(new Map(), tableMethods);
  /** A WeakMap of the prelude's: `get`, `set`. */
  const weakTable = () => setPrototypeOf(new WeakMap(), weakTableMethods);

  // A bound function is as fast as its target here, and its text reads `[native code]`, as a replacement's should.
  const bind = uncurried(Function.prototype.bind);

  /** A function that looks like one of the engine's: its text, name, length, and no prototype of its own. */
  function asNative(implementation, name, length) {
    // The bound function's text takes its name from here.
    if (implementation.name !== name) constant(implementation, "name", name);
    const result = bind(implementation, undefined);
    constant(result, "name", name);
    if (result.length !== length) constant(result, "length", length);
    return result;
  }

  // A function that needs its `this` can't be a bound one. Its text reads as a bound one's all the same.
  const functionToString = uncurried(Function.prototype.toString);
  const nativeNames = weakTable();
  const { toString } = {
    toString() {
      const name = nativeNames.get(this);
      return name === undefined ? functionToString(this) : `function ${name}() {\n    [native code]\n}`;
    },
  };

  /** Has a function's text read like that of one of the engine's. */
  function showAsNative(method, name) {
    nativeNames.set(method, name);
    return method;
  }
  define(Function.prototype, "toString", showAsNative(toString, "toString"));

  // The language's own symbols, by name.
  const wellKnownSymbols = setPrototypeOf([], null);
  const namesOfSymbols = ownKeys(Symbol);
  for (let i = 0; i < namesOfSymbols.length; i++) {
    const name = namesOfSymbols[i], symbol = Symbol[name];
    if (typeof symbol === "symbol") wellKnownSymbols[wellKnownSymbols.length] = { __proto__: null, name, symbol };
  }

  // By the number that views have where they cross to the program.
  const viewNames = setPrototypeOf([
    "DataView", "Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array",
    "Uint32Array", "Float16Array", "Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array",
  ], null);
  const viewClasses = setPrototypeOf([], null);
  for (let i = 0; i < viewNames.length; i++) viewClasses[i] = globalThis[viewNames[i]];

  /** An array to append to by `a[a.length] = x`: without a prototype, whose elements could have setters. */
  const list = () => setPrototypeOf([], null);
  const asList = (array) => setPrototypeOf(array, null);

  prelude.primordials = Object.freeze({
    __proto__: null,
    list, asList,
    table, weakTable,
    apply, construct, defineProperty, deleteProperty, getPrototypeOf, ownKeys, setPrototypeOf,
    getOwnPropertyDescriptor,
    reflectGet: Reflect.get, reflectSet: Reflect.set, reflectHas: Reflect.has,
    uncurried, ownDescriptor, define, constant, asNative, showAsNative,
    objectKeys: Object.keys,
    objectIs: Object.is,
    isExtensible: Object.isExtensible,
    freeze: Object.freeze,
    ownSymbols: Object.getOwnPropertySymbols,
    hasOwn: Object.hasOwn,
    isEnumerable: uncurried(Object.prototype.propertyIsEnumerable),
    objectToString: uncurried(Object.prototype.toString),
    functionToString,
    functionCall: Function.prototype.call,
    functionPrototype: Function.prototype,
    asyncFunctionPrototype: getPrototypeOf(async function () {}),
    generatorFunctionPrototype: getPrototypeOf(function* () {}),
    asyncGeneratorFunctionPrototype: getPrototypeOf(async function* () {}),

    isArray: Array.isArray,
    arraySort: uncurried(Array.prototype.sort),
    arraySplice: uncurried(Array.prototype.splice),
    arraySlice: uncurried(Array.prototype.slice),
    arrayJoin: uncurried(Array.prototype.join),

    Object, Array, String, Number, Symbol, BigInt, Map, Set, WeakMap, WeakRef, ArrayBuffer, DataView, Uint8Array,
    Float64Array, Promise, Proxy, RegExp, Intl, Function,
    Error, TypeError, RangeError, SyntaxError,
    errorClasses: {
      __proto__: null,
      Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError, AggregateError,
    },
    NativeDate: Date,
    captureStackTrace: Error.captureStackTrace,
    isError: Error.isError,
    evaluate: eval,
    jsonStringify: JSON.stringify,
    jsonParse: JSON.parse,
    parseInteger: parseInt,
    parseFloat, encodeURI, decodeURIComponent,

    charCodeAt: uncurried(String.prototype.charCodeAt),
    codePointAt: uncurried(String.prototype.codePointAt),
    slice: uncurried(String.prototype.slice),
    indexOf: uncurried(String.prototype.indexOf),
    lastIndexOf: uncurried(String.prototype.lastIndexOf),
    includes: uncurried(String.prototype.includes),
    startsWith: uncurried(String.prototype.startsWith),
    endsWith: uncurried(String.prototype.endsWith),
    repeat: uncurried(String.prototype.repeat),
    padStart: uncurried(String.prototype.padStart),
    padEnd: uncurried(String.prototype.padEnd),
    normalize: uncurried(String.prototype.normalize),
    toLowerCase: uncurried(String.prototype.toLowerCase),
    fromCharCode: String.fromCharCode,
    exec: uncurried(RegExp.prototype.exec),
    numberToString: uncurried(Number.prototype.toString),
    bigintToString: uncurried(BigInt.prototype.toString),
    toFixed: uncurried(Number.prototype.toFixed),
    isFinite: Number.isFinite,
    isNaN: Number.isNaN,

    stringValue: uncurried(String.prototype.valueOf),
    toWellFormed: uncurried(String.prototype.toWellFormed),
    numberValue: uncurried(Number.prototype.valueOf),
    booleanValue: uncurried(Boolean.prototype.valueOf),
    symbolValue: uncurried(Symbol.prototype.valueOf),
    bigintValue: uncurried(BigInt.prototype.valueOf),
    symbolToString: uncurried(Symbol.prototype.toString),
    symbolKey: Symbol.keyFor,
    symbolFor: Symbol.for,
    symbolDescription: getter(Symbol.prototype, "description"),
    symbolSpecies: Symbol.species,
    promiseSpecies: getOwnPropertyDescriptor(Promise, Symbol.species).get,
    referent: uncurried(WeakRef.prototype.deref),
    globalObject: globalThis,
    wellKnownSymbols,
    dateTime: uncurried(Date.prototype.getTime),
    dateToISOString: uncurried(Date.prototype.toISOString),
    dateToString: uncurried(Date.prototype.toString),
    regExpSource: getter(RegExp.prototype, "source"),
    regExpFlags,

    mapGet: uncurried(Map.prototype.get),
    mapSet: uncurried(Map.prototype.set),
    mapHas: uncurried(Map.prototype.has),
    mapDelete: uncurried(Map.prototype.delete),
    mapEntries: uncurried(Map.prototype.entries),
    mapValues: uncurried(Map.prototype.values),
    mapSize: getter(Map.prototype, "size"),
    mapIteratorNext: uncurried(mapIterator.next),
    setAdd: uncurried(Set.prototype.add),
    setValues: uncurried(Set.prototype.values),
    setSize: getter(Set.prototype, "size"),
    setIteratorNext: uncurried(setIterator.next),
    weakMapGet: uncurried(WeakMap.prototype.get),
    weakMapSet: uncurried(WeakMap.prototype.set),
    weakMapHas: uncurried(WeakMap.prototype.has),
    weakSetHas: uncurried(WeakSet.prototype.has),

    viewClasses, viewNames,
    isView: ArrayBuffer.isView,
    iteratorPrototype: getPrototypeOf(mapIterator),
    typedArrayName: getter(TypedArray.prototype, Symbol.toStringTag),
    typedArrayLength: getter(TypedArray.prototype, "length"),
    typedArrayByteLength: getter(TypedArray.prototype, "byteLength"),
    typedArrayByteOffset: getter(TypedArray.prototype, "byteOffset"),
    typedArrayBuffer: getter(TypedArray.prototype, "buffer"),
    bufferByteLength: getter(ArrayBuffer.prototype, "byteLength"),
    bufferDetached: getter(ArrayBuffer.prototype, "detached"),
    bufferResizable: getter(ArrayBuffer.prototype, "resizable"),
    bufferTransfer: uncurried(ArrayBuffer.prototype.transfer),
    typedArraySet: uncurried(TypedArray.prototype.set),
    dataViewByteLength: getter(DataView.prototype, "byteLength"),
    dataViewByteOffset: getter(DataView.prototype, "byteOffset"),
    dataViewBuffer: getter(DataView.prototype, "buffer"),

    promiseThen: uncurried(Promise.prototype.then),
    generatorNext: uncurried(getPrototypeOf(function* () {}).prototype.next),
    asyncGeneratorNext: uncurried(getPrototypeOf(async function* () {}).prototype.next),
    preventExtensions: Object.preventExtensions,
    TypedArray, mapIterator, setIterator,

    floor: Math.floor, max: Math.max, min: Math.min, round: Math.round, sqrt: Math.sqrt,
    trunc: Math.trunc, multiply: Math.imul,

    iteratorSymbol: Symbol.iterator,
    toStringTag: Symbol.toStringTag,
    toPrimitive: Symbol.toPrimitive,
    customInspect: Symbol.for("nodejs.util.inspect.custom"),
  });
})
