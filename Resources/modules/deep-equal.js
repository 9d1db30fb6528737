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

  const strict = 2, loose = 0;

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
    if (mode === strict) {
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
      if (!Array.isArray(b) || a.length !== b.length) return false;
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
      if (!types.isSet(b) || setSize.call(a) !== setSize.call(b)) return false;
      return compareKeys(a, b, mode, memo, () => sameSets(a, b, mode, memo));
    } else if (types.isMap(a)) {
      if (!types.isMap(b) || mapSize.call(a) !== mapSize.call(b)) return false;
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
    if (keys.length !== others.length) return false;
    for (const key of keys) if (!Object.prototype.propertyIsEnumerable.call(b, key)) return false;
    if (mode === strict) {
      const symbols = enumerableSymbols(a), otherSymbols = enumerableSymbols(b);
      if (symbols.length !== otherSymbols.length) return false;
      for (const symbol of symbols) if (!Object.prototype.propertyIsEnumerable.call(b, symbol)) return false;
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
    for (let i = 0; i < a.length; i++) {
      const has = Object.hasOwn(a, i);
      if (mode === strict && has !== Object.hasOwn(b, i)) return false;
      if (!isSame(a[i], b[i], mode, memo)) return false;
    }
    return true;
  }

  // Members that are the same are paired first; those left are tried in turn.
  function sameSets(a, b, mode, memo) {
    const rest = [];
    const others = new Set(valuesOf(b));
    for (const value of valuesOf(a)) {
      if (others.has(value)) others.delete(value);
      else if (mode === strict && (typeof value !== "object" || value === null)) return false;
      else rest.push(value);
    }
    return rest.every((value) => {
      for (const other of others) {
        if (!isSame(value, other, mode, memo)) continue;
        others.delete(other);
        return true;
      }
      return false;
    });
  }

  function sameMaps(a, b, mode, memo) {
    const others = new Map(entriesOf(b)), rest = [];
    for (const [key, value] of entriesOf(a)) {
      const isPlain = typeof key !== "object" || key === null;
      if (others.has(key) && (mode === strict || isPlain) && isSame(value, others.get(key), mode, memo)) {
        others.delete(key);
      } else if (mode === strict && isPlain) return false;
      else rest.push([key, value]);
    }
    return rest.every(([key, value]) => {
      for (const [otherKey, other] of others) {
        if (!isSame(key, otherKey, mode, memo) || !isSame(value, other, mode, memo)) continue;
        others.delete(otherKey);
        return true;
      }
      return false;
    });
  }

  return {
    isDeepEqual: (a, b) => isSame(a, b, loose, new Map()),
    isDeepStrictEqual: (a, b) => isSame(a, b, strict, new Map()),
    entriesOf, valuesOf,
  };
})
