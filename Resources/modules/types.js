// util.types: what kind of value something is, by the engine's own brands.
(function (prelude, part, native) {
  "use strict";
  const { cellType } = prelude.operations;
  const { engine, kinds, primordials } = prelude;
  const isObject = (value) => typeof value === "object" && value !== null;

  const getter = (prototype, key) => Object.getOwnPropertyDescriptor(prototype, key).get;
  const TypedArray = Object.getPrototypeOf(Uint8Array.prototype);
  const typedArrayName = getter(TypedArray, Symbol.toStringTag);
  const text = Object.prototype.toString;

  /** Whether a method of this realm takes the value for one of its own kind. */
  const answers = (method, ...more) => (value) => {
    if (!isObject(value)) return false;
    try {
      method.call(value, ...more);
      return true;
    } catch {
      return false;
    }
  };
  const generatorTypes = [function* () {}, async function* () {}].map((make) => native(cellType, make()));
  const inheritsFrom = (...prototypes) => (value) =>
    typeof value === "function" && prototypes.some((prototype) => kinds.inherits(value, prototype));
  const named = (name) => (value) => isObject(value) && typedArrayName.call(value) === name;

  const types = {
    isExternal: () => false,
    isDate: answers({ time() { return primordials.dateTime(this); } }.time),
    isArgumentsObject: (value) =>
      isObject(value) && !(Symbol.toStringTag in value) && text.call(value) === "[object Arguments]",
    isBigIntObject: answers(BigInt.prototype.valueOf),
    isBooleanObject: answers(Boolean.prototype.valueOf),
    isNumberObject: answers(Number.prototype.valueOf),
    isStringObject: answers(String.prototype.valueOf),
    isSymbolObject: answers(Symbol.prototype.valueOf),
    isBoxedPrimitive: (value) => types.isNumberObject(value) || types.isStringObject(value) ||
      types.isBooleanObject(value) || types.isBigIntObject(value) || types.isSymbolObject(value),
    isNativeError: (value) => isObject(value) && primordials.isError(value),
    isRegExp: (value) => isObject(value) && value !== primordials.RegExp.prototype && hasSource(value),
    isAsyncFunction: inheritsFrom(primordials.asyncFunctionPrototype, primordials.asyncGeneratorFunctionPrototype),
    isGeneratorFunction:
      inheritsFrom(primordials.generatorFunctionPrototype, primordials.asyncGeneratorFunctionPrototype),
    isGeneratorObject: (value) => isObject(value) && generatorTypes.includes(native(cellType, value)),
    isPromise: (value) => isObject(value) && engine.isPromise(value) === true,
    isMap: answers(getter(Map.prototype, "size")),
    isSet: answers(getter(Set.prototype, "size")),
    isMapIterator: (value) => isObject(value) && engine.iteratedKind(value) === "Map",
    isSetIterator: (value) => isObject(value) && engine.iteratedKind(value) === "Set",
    isWeakMap: answers(WeakMap.prototype.has, {}),
    isWeakSet: answers(WeakSet.prototype.has, {}),
    isArrayBuffer: answers(getter(ArrayBuffer.prototype, "byteLength")),
    isDataView: (value) => ArrayBuffer.isView(value) && typedArrayName.call(value) === undefined,
    isSharedArrayBuffer: () => false,
    isProxy: (value) => (isObject(value) || typeof value === "function") && engine.proxyParts(value) !== undefined,
    isModuleNamespaceObject: (value) => isObject(value) && kinds.kindOf(value) === "Module",
    isAnyArrayBuffer: (value) => types.isArrayBuffer(value),
    isCryptoKey: () => false,
    isKeyObject: () => false,
    isArrayBufferView: (value) => ArrayBuffer.isView(value),
    isTypedArray: (value) => isObject(value) && typedArrayName.call(value) !== undefined,
  };
  for (const name of primordials.viewNames.slice?.(1) ?? viewNames()) types[`is${name}`] = named(name);
  const hasSource = answers(getter(RegExp.prototype, "source"));

  // `viewNames` has no prototype.
  function viewNames() {
    const names = [];
    for (let i = 1; i < primordials.viewNames.length; i++) names.push(primordials.viewNames[i]);
    return names;
  }

  for (const name of Object.keys(types)) Object.defineProperty(types[name], "name", { value: name });
  return types;
})
