// The contents of arrays, typed arrays, buffers, maps, sets and their iterators. Each function gives the list of
// formatted entries; `context.format(context, value, level)` formats what is inside.
(function (prelude, native) {
  "use strict";
  const {
    Uint8Array, arraySlice, asList, bufferByteLength, bufferDetached, hasOwn, isEnumerable, list, mapEntries,
    mapIteratorNext, mapSize, max, min, numberToString, objectKeys, ownDescriptor, ownKeys, ownSymbols, padStart,
    setIteratorNext, setSize, setValues, typedArrayLength,
  } = prelude.primordials;
  const { iteratorCopy, isPairIterator } = prelude.engine;
  const { numberText, bigintText } = prelude.primitives;

  // Listing the keys of an array costs about a microsecond an element here, so a long array's own named properties are
  // looked for only by the names that the language itself uses.
  const longArray = 20000;
  const usualNames = ["index", "input", "groups", "indices", "raw"];

  const moreItems = (count) => `... ${count} more item${count > 1 ? "s" : ""}`;
  const isIndex = (key) => typeof key === "string" && key[0] >= "0" && key[0] <= "9" && `${key >>> 0}` === key &&
    key !== "4294967295";

  function enumerableSymbols(object, keys) {
    const symbols = ownSymbols(object);
    for (let i = 0; i < symbols.length; i++) {
      if (isEnumerable(object, symbols[i])) keys[keys.length] = symbols[i];
    }
    return keys;
  }

  // The engine lists the symbols of some of its own objects first.
  function allKeys(object) {
    const keys = ownKeys(object), names = list(), symbols = list();
    for (let i = 0; i < keys.length; i++) {
      const of = typeof keys[i] === "symbol" ? symbols : names;
      of[of.length] = keys[i];
    }
    for (let i = 0; i < symbols.length; i++) names[names.length] = symbols[i];
    return names;
  }

  /** An object's keys that are to be shown: the enumerable ones, or all. */
  const shownKeys = (object, showHidden) =>
    showHidden ? allKeys(object) : enumerableSymbols(object, asList(objectKeys(object)));

  /** The same for an array, a typed array or a boxed string of that length, without its elements. */
  function namedKeys(object, length, showHidden) {
    if (length > longArray) {
      const keys = list();
      for (let i = 0; i < usualNames.length; i++) {
        const found = hasOwn(object, usualNames[i]) && (showHidden || isEnumerable(object, usualNames[i]));
        if (found) keys[keys.length] = usualNames[i];
      }
      return enumerableSymbols(object, keys);
    }
    const keys = asList(showHidden ? ownKeys(object) : objectKeys(object));
    let first = 0;
    while (first < keys.length && isIndex(keys[first]) && (keys[first] >>> 0) < length) first++;
    const named = first === 0 ? keys : asList(arraySlice(keys, first));
    return showHidden ? named : enumerableSymbols(object, named);
  }

  const limited = (context, length) => min(max(0, context.maxArrayLength), length);

  // Where the next element is, from a hole on; the length where there is none. Most holes are small; for-in steps over
  // a large one at once, but takes as long as there are elements.
  const smallHole = 10000;
  function nextElement(array, from) {
    const near = min(from + smallHole, array.length);
    for (let i = from; i < near; i++) if (hasOwn(array, i)) return i;
    if (near === array.length) return near;
    for (const key in array) {
      if (!isIndex(key) || !hasOwn(array, key)) break;
      if (key >>> 0 >= near) return key >>> 0;
    }
    return array.length;
  }

  // From the first hole on.
  function sparseEntries(context, array, level, shown, entries, from) {
    let index = from;
    while (index < array.length && entries.length < shown) {
      const descriptor = ownDescriptor(array, index);
      if (descriptor !== undefined) {
        entries[entries.length] = context.property(context, array, level, index, descriptor, true);
        index++;
        continue;
      }
      const next = nextElement(array, index), count = next - index;
      entries[entries.length] = context.stylize(`<${count} empty item${count > 1 ? "s" : ""}>`, "undefined");
      index = next;
    }
    if (index < array.length) entries[entries.length] = moreItems(array.length - index);
    return entries;
  }

  function arrayEntries(context, array, level) {
    const shown = limited(context, array.length);
    const entries = list();
    for (let i = 0; i < shown; i++) {
      const descriptor = ownDescriptor(array, i);
      if (descriptor === undefined) return sparseEntries(context, array, level, shown, entries, i);
      entries[i] = context.property(context, array, level, i, descriptor, true);
    }
    if (array.length > shown) entries[shown] = moreItems(array.length - shown);
    return entries;
  }

  function typedArrayEntries(context, array) {
    const length = typedArrayLength(array);
    const shown = limited(context, length);
    const entries = list();
    for (let i = 0; i < shown; i++) {
      const value = array[i];
      entries[i] = typeof value === "number" ?
        context.stylize(numberText(value, context.numericSeparator), "number") :
        context.stylize(bigintText(value, context.numericSeparator), "bigint");
    }
    if (length > shown) entries[shown] = moreItems(length - shown);
    return entries;
  }

  function bufferEntries(context, buffer) {
    if (bufferDetached(buffer)) return asList([context.stylize("(detached)", "special")]);
    const length = bufferByteLength(buffer);
    const shown = limited(context, length);
    const bytes = new Uint8Array(buffer, 0, shown);
    let text = "";
    for (let i = 0; i < shown; i++) text += (i === 0 ? "" : " ") + padStart(numberToString(bytes[i], 16), 2, "0");
    const rest = length - shown;
    if (rest > 0) text += ` ... ${rest} more byte${rest > 1 ? "s" : ""}`;
    return asList([`${context.stylize("[Uint8Contents]", "special")}: <${text}>`]);
  }

  // Takes what an iterator still gives: `format(value)` for each that is shown, then how many there are besides.
  function drained(context, iterator, next, length, format) {
    const shown = limited(context, length);
    const entries = list();
    context.indentation += 2;
    for (let i = 0; i < shown; i++) {
      const step = next(iterator);
      if (step.done) break;
      entries[i] = format(step.value);
    }
    context.indentation -= 2;
    if (length > shown) entries[entries.length] = moreItems(length - shown);
    return entries;
  }

  const setEntries = (context, set, level) =>
    drained(context, setValues(set), setIteratorNext, setSize(set), (value) => context.format(context, value, level));

  const pair = (context, level) => (entry) =>
    `${context.format(context, entry[0], level)} => ${context.format(context, entry[1], level)}`;

  const mapPairs = (context, map, level) =>
    drained(context, mapEntries(map), mapIteratorNext, mapSize(map), pair(context, level));

  function remaining(iterator, next) {
    const copy = iteratorCopy(iterator);
    let count = 0;
    while (!next(copy).done) count++;
    return count;
  }

  /**
   * What a map or set iterator has still to give, without advancing it: `{ entries, isPairs }`; undefined where the
   * engine cannot be asked.
   */
  function iteratorEntries(context, iterator, next, level) {
    const copy = iteratorCopy(iterator);
    if (copy === undefined) return undefined;
    const isPairs = isPairIterator(iterator);
    const format = !isPairs ? (value) => context.format(context, value, level) : (entry) => {
      const sides = [context.format(context, entry[0], level), context.format(context, entry[1], level)];
      return prelude.layout.joined(context, sides, "", "[", "]", level, true);
    };
    const entries = drained(context, copy, next, remaining(iterator, next), format);
    return { __proto__: null, entries, isPairs };
  }

  prelude.collections = {
    __proto__: null,
    shownKeys, namedKeys, arrayEntries, typedArrayEntries, bufferEntries, setEntries, mapPairs, iteratorEntries,
    moreItems,
  };
})
