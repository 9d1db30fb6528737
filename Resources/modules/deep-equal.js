// assert.deepEqual and its strict form, as https://nodejs.org/docs/latest-v24.x/api/assert.html has them.
(function (prelude, part) {
  "use strict";
  const types = part("types");
  const { primordials } = prelude;
  const textOf = Object.prototype.toString;
  const getter = (prototype, key) => Object.getOwnPropertyDescriptor(prototype, key).get;
  const mapSize = getter(Map.prototype, "size"), setSize = getter(Set.prototype, "size");
  const mapEntries = Map.prototype.entries, setValues = Set.prototype.values;
  const mapIteratorNext = new Map().entries().next, setIteratorNext = new Set().values().next;

  // `partial`: as strict, but the second value need not have all that the first has.
  const strict = 2, partial = 1, loose = 0;

  // The entries of a map or a set, asked by this realm's methods.
  function entriesOf(map) {
    const iterator = mapEntries.call(map), result = [];
    for (let step = mapIteratorNext.call(iterator); !step.done; step = mapIteratorNext.call(iterator)) {
      result.push([step.value[0], step.value[1]]);
    }
    return result;
  }
  function valuesOf(set) {
    const iterator = setValues.call(set), result = [];
    for (let step = setIteratorNext.call(iterator); !step.done; step = setIteratorNext.call(iterator)) {
      result.push(step.value);
    }
    return result;
  }

  function bytesOf(value) {
    return ArrayBuffer.isView(value) ? part("bytes").view(value) : new Uint8Array(value);
  }
  function sameBytes(left, right) {
    const a = bytesOf(left), b = bytesOf(right);
    if (a.length !== b.length) return false;
    for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
    return true;
  }

  const enumerableSymbols = (value) => Object.getOwnPropertySymbols(value)
    .filter((symbol) => Object.prototype.propertyIsEnumerable.call(value, symbol));
  const isIndex = (key) => String(key >>> 0) === key && key >>> 0 !== 4294967295;

  function isSame(a, b, mode, memo) {
    if (a === b) return a !== 0 || mode === loose || Object.is(a, b);
    const isObjectA = typeof a === "object" && a !== null, isObjectB = typeof b === "object" && b !== null;
    if (mode !== loose) {
      if (!isObjectA) return typeof a === "number" && Number.isNaN(a) && Number.isNaN(b);
      if (!isObjectB) return false;
      if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
    } else {
      if (!isObjectA) return !isObjectB && (a == b || (Number.isNaN(a) && Number.isNaN(b)));
      if (!isObjectB) return false;
    }
    return isSameObject(a, b, mode, memo);
  }

  function isSameObject(a, b, mode, memo) {
    if (textOf.call(a) !== textOf.call(b)) return false;
    if (Array.isArray(a)) {
      if (!Array.isArray(b) || (mode === partial ? a.length < b.length : a.length !== b.length)) return false;
      return compareKeys(a, b, mode, memo, () => sameElements(a, b, mode, memo), true);
    }
    if (Array.isArray(b)) return false;
    if (types.isDate(a)) {
      if (!types.isDate(b)) return false;
      const left = primordials.dateTime(a), right = primordials.dateTime(b);
      if (!Object.is(left, right)) return false;
    } else if (types.isRegExp(a)) {
      if (!types.isRegExp(b) || primordials.regExpSource(a) !== primordials.regExpSource(b) ||
        primordials.regExpFlags(a) !== primordials.regExpFlags(b) || a.lastIndex !== b.lastIndex) return false;
    } else if (types.isNativeError(a)) {
      if (!types.isNativeError(b) && !(b instanceof primordials.Error)) return false;
      if (!sameErrors(a, b, mode, memo)) return false;
    } else if (ArrayBuffer.isView(a)) {
      if (!ArrayBuffer.isView(b) || part("bytes").nameOf(a) !== part("bytes").nameOf(b)) return false;
      if (!(mode === loose && types.isTypedArray(a) && sameNumbers(a, b)) && !sameBytes(a, b)) return false;
      return compareKeys(a, b, mode, memo, () => true, true);
    } else if (types.isSet(a)) {
      if (!types.isSet(b) || differs(setSize.call(a), setSize.call(b), mode)) return false;
      return compareKeys(a, b, mode, memo, () => sameSets(a, b, mode, memo));
    } else if (types.isMap(a)) {
      if (!types.isMap(b) || differs(mapSize.call(a), mapSize.call(b), mode)) return false;
      return compareKeys(a, b, mode, memo, () => sameMaps(a, b, mode, memo));
    } else if (types.isAnyArrayBuffer(a)) {
      if (!types.isAnyArrayBuffer(b) || !sameBytes(a, b)) return false;
    } else if (types.isBoxedPrimitive(a)) {
      if (!sameBoxed(a, b)) return false;
    } else if (prelude.urls?.is(a)) {
      if (!prelude.urls.is(b) || a.href !== b.href) return false;
    } else if (ArrayBuffer.isView(b) || types.isSet(b) || types.isMap(b) || types.isDate(b) || types.isRegExp(b) ||
      types.isNativeError(b) || types.isAnyArrayBuffer(b) || types.isBoxedPrimitive(b)) {
      return false;
    } else if (types.isWeakMap(a) || types.isWeakSet(a) || types.isPromise(a)) {
      return false;
    }
    return compareKeys(a, b, mode, memo, () => true);
  }

  const differs = (a, b, mode) => mode === partial ? a < b : a !== b;

  function sameErrors(a, b, mode, memo) {
    if (a.message !== b.message || a.name !== b.name) return false;
    for (const key of ["cause", "errors"]) {
      const has = Object.hasOwn(a, key);
      if (has !== Object.hasOwn(b, key)) return false;
      if (has && !isSame(a[key], b[key], mode, memo)) return false;
    }
    return true;
  }

  function sameNumbers(a, b) {
    if (a.length !== b.length) return false;
    for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
    return true;
  }

  function sameBoxed(a, b) {
    const kind = (value) => types.isNumberObject(value) ? Number : types.isStringObject(value) ? String :
      types.isBooleanObject(value) ? Boolean : types.isBigIntObject(value) ? BigInt :
        types.isSymbolObject(value) ? Symbol : undefined;
    const Class = kind(a);
    if (Class !== kind(b)) return false;
    return Object.is(Class.prototype.valueOf.call(a), Class.prototype.valueOf.call(b));
  }

  // The own enumerable properties, then what `contents` compares; what was compared higher up counts as equal.
  function compareKeys(a, b, mode, memo, contents, skipsIndices = false) {
    let keys = Object.keys(a), others = Object.keys(b);
    if (skipsIndices) {
      keys = keys.filter((key) => !isIndex(key));
      others = others.filter((key) => !isIndex(key));
    }
    if (mode === partial) keys = others;
    else if (keys.length !== others.length) return false;
    const has = mode === partial ? a : b;
    for (const key of keys) if (!Object.prototype.propertyIsEnumerable.call(has, key)) return false;
    if (mode !== loose) {
      let symbols = enumerableSymbols(a);
      const otherSymbols = enumerableSymbols(b);
      if (mode === partial) symbols = otherSymbols;
      else if (symbols.length !== otherSymbols.length) return false;
      for (const symbol of symbols) if (!Object.prototype.propertyIsEnumerable.call(has, symbol)) return false;
      keys = keys.concat(symbols);
    }
    const partners = memo.get(a);
    if (partners?.includes(b)) return true;
    if (partners === undefined) memo.set(a, [b]);
    else partners.push(b);
    let result = contents();
    for (let i = 0; result && i < keys.length; i++) result = isSame(a[keys[i]], b[keys[i]], mode, memo);
    const open = memo.get(a);
    open.pop();
    if (open.length === 0) memo.delete(a);
    return result;
  }

  function sameElements(a, b, mode, memo) {
    if (mode === partial) return hasElements(a, b, memo);
    for (let i = 0; i < a.length; i++) {
      const has = Object.hasOwn(a, i);
      if (mode === strict && has !== Object.hasOwn(b, i)) return false;
      if (!isSame(a[i], b[i], mode, memo)) return false;
    }
    return true;
  }

  // The elements of the second are in the first, in this order.
  function hasElements(a, b, memo) {
    let at = 0;
    for (let i = 0; i < b.length; i++) {
      while (at < a.length && !isSame(a[at], b[i], partial, memo)) at++;
      if (at++ >= a.length) return false;
    }
    return true;
  }

  // Members that are the same are paired first; those left are tried in turn.
  function sameSets(a, b, mode, memo) {
    const rest = [];
    // In the partial mode, what the second has must be found in the first.
    const [given, wanted] = mode === partial ? [a, b] : [b, a];
    const others = new Set(valuesOf(given));
    for (const value of valuesOf(wanted)) {
      if (others.has(value)) others.delete(value);
      else if (mode !== loose && (typeof value !== "object" || value === null)) return false;
      else rest.push(value);
    }
    return rest.every((value) => {
      for (const other of others) {
        if (!(mode === partial ? isSame(other, value, mode, memo) : isSame(value, other, mode, memo))) continue;
        others.delete(other);
        return true;
      }
      return false;
    });
  }

  function sameMaps(a, b, mode, memo) {
    const [given, wanted] = mode === partial ? [a, b] : [b, a];
    const others = new Map(entriesOf(given)), rest = [];
    const isFound = (value, other) =>
      mode === partial ? isSame(other, value, mode, memo) : isSame(value, other, mode, memo);
    for (const [key, value] of entriesOf(wanted)) {
      const isPlain = typeof key !== "object" || key === null;
      if (others.has(key) && (mode !== loose || isPlain) && isFound(value, others.get(key))) {
        others.delete(key);
      } else if (mode !== loose && isPlain) return false;
      else rest.push([key, value]);
    }
    return rest.every(([key, value]) => {
      for (const [otherKey, other] of others) {
        if (!isFound(key, otherKey) || !isFound(value, other)) continue;
        others.delete(otherKey);
        return true;
      }
      return false;
    });
  }

  return {
    isDeepEqual: (a, b) => isSame(a, b, loose, new Map()),
    isDeepStrictEqual: (a, b) => isSame(a, b, strict, new Map()),
    isPartiallyEqual: (a, b) => isSame(a, b, partial, new Map()),
    entriesOf, valuesOf,
  };
})
