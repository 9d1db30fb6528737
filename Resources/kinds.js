// What kind of thing a value is, and what its class is called: told by property descriptors and by the engine's own
// brands, so that no getter, no proxy trap, no Symbol.hasInstance of the user's runs.
(function (prelude, native) {
  "use strict";
  const p = prelude.primordials;
  const {
    Map, TypedArray, apply, booleanValue, bigintValue, bufferByteLength, dateTime, exec, getPrototypeOf, hasOwn,
    isArray, isEnumerable, isError, isExtensible, isView, iteratorSymbol, mapGet, mapHas, mapSet, mapSize, numberValue,
    objectToString, ownDescriptor, ownKeys, regExpSource, setSize, stringValue, symbolValue, toStringTag,
    typedArrayName, weakMapHas, weakSetHas,
  } = p;
  const { unwrapped, prototypeOf, isPromise, iteratedKind } = prelude.engine;

  /** The descriptor that reading the property would find, up the prototypes; undefined where there is none. */
  function findDescriptor(object, key) {
    for (let holder = unwrapped(object); holder !== null; holder = prototypeOf(holder)) {
      const descriptor = ownDescriptor(holder, key);
      if (descriptor !== undefined) return descriptor;
    }
    return undefined;
  }

  // `get [Symbol.toStringTag]() { return "Stack" }` says what it gives without being run: its text does.
  const constantGetter =
    /^(?:get\b[^(]*\(\s*\)\s*\{\s*return|\(\s*\)\s*=>)\s*(['"`])([^'"`\\\n$]*)\1\s*;?\s*\}?$/;
  function constantOf(getter) {
    if (typeof getter !== "function") return undefined;
    const match = exec(constantGetter, p.functionToString(getter));
    return match === null ? undefined : match[2];
  }

  /** What a property's descriptor says of its value; undefined where only running its getter would tell. */
  const valueIn = (descriptor) =>
    descriptor === undefined ? undefined :
      descriptor.get === undefined ? descriptor.value : constantOf(unwrapped(descriptor.get));

  /** What reading the property would give without running a getter; undefined where only a getter knows. */
  const find = (object, key) => valueIn(findDescriptor(object, key));

  const inherits = (object, prototype) => {
    for (let holder = prototypeOf(object); holder !== null; holder = prototypeOf(holder)) {
      if (holder === prototype) return true;
    }
    return false;
  };

  // Brands that can only be asked by a method that throws. Asked only where a prototype suggests the answer.
  const answers = (method) => (value) => {
    try {
      method(value);
      return true;
    } catch {
      return false;
    }
  };
  const anything = {};
  const brands = {
    __proto__: null,
    Error: (value) => inherits(value, ErrorPrototype), // `Object.create(Error.prototype)`, as old libraries do
    Map: answers(mapSize),
    Set: answers(setSize),
    Date: answers(dateTime),
    RegExp: (value) => value !== RegExpPrototype && answers(regExpSource)(value),
    ArrayBuffer: answers(bufferByteLength),
    Number: answers(numberValue),
    String: answers(stringValue),
    Boolean: answers(booleanValue),
    BigInt: answers(bigintValue),
    Symbol: answers(symbolValue),
    WeakMap: answers((value) => weakMapHas(value, anything)),
    WeakSet: answers((value) => weakSetHas(value, anything)),
    // Where the engine does not tell these, the prototype decides.
    Promise: (value) => isPromise(value) ?? inherits(value, PromisePrototype),
    MapIterator: (value) => iteratedKind(value) === "Map" || inherits(value, p.mapIterator),
    SetIterator: (value) => iteratedKind(value) === "Set" || inherits(value, p.setIterator),
  };
  const RegExpPrototype = RegExp.prototype, PromisePrototype = Promise.prototype;
  const ErrorPrototype = Error.prototype, ObjectPrototype = Object.prototype;
  const suggestions = new Map();
  const kinds = ownKeys(brands);
  for (let i = 0; i < kinds.length; i++) {
    const kind = kinds[i];
    const prototype = kind === "MapIterator" ? p.mapIterator :
      kind === "SetIterator" ? p.setIterator : globalThis[kind].prototype;
    mapSet(suggestions, prototype, kind);
  }

  function branded(object) {
    let holder = object, isMisled = false;
    while ((holder = prototypeOf(holder)) !== null) {
      if (holder === ObjectPrototype) {
        if (isMisled) break;
        return undefined;
      }
      const kind = mapGet(suggestions, holder);
      if (kind !== undefined && brands[kind](object)) return kind;
      isMisled ||= kind !== undefined || mapHas(wellKnown, holder);
    }
    // No prototype says anything (`Object.setPrototypeOf(map, null)`): ask for every brand.
    for (let i = 0; i < kinds.length; i++) if (brands[kinds[i]](object)) return kinds[i];
    return undefined;
  }

  function isArguments(object) {
    if (findDescriptor(object, toStringTag) !== undefined) return false;
    return objectToString(object) === "[object Arguments]";
  }

  // ECMA-262 10.4.6: no prototype, not extensible, and the tag fixed.
  function isNamespace(object) {
    const tag = ownDescriptor(object, toStringTag);
    return tag !== undefined && tag.value === "Module" && !tag.configurable && !tag.writable &&
      getPrototypeOf(object) === null && !isExtensible(object);
  }

  const isIterated = {
    __proto__: null, Array: true, TypedArray: true, Map: true, Set: true, MapIterator: true, SetIterator: true,
  };

  /** What an object was made as, whatever has become of its prototypes. */
  function innermostKind(object, prototype = prototypeOf(object)) {
    if (isArray(object)) return "Array";
    if (isView(object)) return typedArrayName(object) === undefined ? "DataView" : "TypedArray";
    if (isError(object)) return "Error";
    if (prototype === null && isNamespace(object)) return "Module";
    return branded(object) ?? (prototype === null && isArguments(object) ? "Arguments" : "Object");
  }

  /**
   * The kind of an object that is no proxy: "Array", "Map", "Error", … and "Object" for the ordinary ones. `found` is
   * its class, see classOf.
   */
  function kindOf(object, found = classOf(object)) {
    if (typeof object === "function") return "Function";
    const prototype = prototypeOf(object);
    // Whatever it was made as, without the methods of its kind it behaves as an ordinary object.
    const isIterable = (prototype === null && found === undefined) ||
      findDescriptor(object, iteratorSymbol) !== undefined;
    const isPlain = found !== undefined && found.name === "Object";
    if (isPlain && !isIterable) return "Object";
    const kind = innermostKind(object, prototype);
    if (kind in isIterated) return isIterable ? kind : "Object";
    return !isPlain || kind === "Module" ? kind : isArguments(object) ? "Arguments" : "Object";
  }

  // Their names hold even where `constructor` was tampered with.
  const wellKnown = new Map();
  const names = [
    "Array", "ArrayBuffer", "Function", "Map", "Set", "Object", "RegExp", "Date", "DataView", "Error",
    "AggregateError", "RangeError", "TypeError", "Boolean", "Number", "String", "Promise", "WeakMap", "WeakSet",
  ];
  for (let i = 0; i < names.length; i++) mapSet(wellKnown, globalThis[names[i]].prototype, names[i]);
  mapSet(wellKnown, TypedArray.prototype, "TypedArray");

  const globals = new Map();
  const globalNames = ownKeys(globalThis);
  for (let i = 0; i < globalNames.length; i++) {
    const name = globalNames[i];
    if (typeof name === "string" && name[0] >= "A" && name[0] <= "Z") mapSet(globals, name, true);
  }
  /** Whether a class has the name of one of the language's own. */
  const isBuiltinName = (name) => mapHas(globals, name);

  /** A function's own name as text; "" where it has none or only a getter knows. */
  function functionName(f) {
    const name = valueIn(ownDescriptor(f, "name"));
    if (typeof name === "string") return name;
    if (typeof name === "function") return p.functionToString(name); // as in `class A { static name() {} }`
    return typeof name === "symbol" || name === undefined || name === null || typeof name === "object" ? "" : `${name}`;
  }

  /** The function that the object itself names as its constructor, past any proxy; undefined where there is none. */
  function constructorOf(object) {
    const constructor = ownDescriptor(object, "constructor")?.value;
    return typeof constructor === "function" ? unwrapped(constructor) ?? undefined : undefined;
  }

  /**
   * The class whose instance the object is: `{ name, holder }`, `holder` being the prototype that says so; undefined
   * where no prototype names one.
   */
  function classOf(object) {
    for (let holder = object; holder !== null; holder = prototypeOf(holder)) {
      if (holder !== object) {
        const name = mapGet(wellKnown, holder);
        if (name !== undefined) return { __proto__: null, name, holder };
      }
      const f = constructorOf(holder);
      if (f === undefined) continue;
      const name = functionName(f);
      if (name === "") continue;
      const prototype = ownDescriptor(f, "prototype")?.value;
      if ((holder !== object && prototype === holder) ||
        (typeof prototype === "object" && prototype !== null && inherits(object, prototype))) {
        return { __proto__: null, name, holder };
      }
    }
    return undefined;
  }

  /** The text of Symbol.toStringTag unless it shows as a property anyway; "" where there is none. */
  function tagOf(object, showHidden) {
    let tag = findDescriptor(object, toStringTag);
    if (tag === undefined) return "";
    tag = tag.get === undefined ? tag.value :
      mapHas(tagGetters, tag.get) ? apply(tag.get, object, []) : valueIn(tag);
    if (typeof tag !== "string" || tag === "") return "";
    const shown = showHidden ? hasOwn(object, toStringTag) : isEnumerable(object, toStringTag);
    return shown ? "" : tag;
  }
  // The language's own, which run no code of the user's.
  const tagGetters = new Map();
  mapSet(tagGetters, ownDescriptor(TypedArray.prototype, toStringTag).get, true);
  const iteratorTag = ownDescriptor(getPrototypeOf(p.mapIterator), toStringTag);
  if (iteratorTag?.get !== undefined) mapSet(tagGetters, iteratorTag.get, true);

  prelude.kinds = {
    __proto__: null,
    findDescriptor, find, valueIn, kindOf, innermostKind, classOf, constructorOf, tagOf, functionName, inherits,
    isBuiltinName,
  };
})
