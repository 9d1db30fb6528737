// What console.table puts in its cells: rows by index, columns by property; for maps and sets by iteration.
(function (prelude, native) {
  "use strict";
  const {
    asList, hasOwn, isArray, isView, list, mapEntries, mapIteratorNext, objectKeys, ownDescriptor, setIteratorNext,
    setValues,
  } = prelude.primordials;
  const { kindOf } = prelude.kinds;
  const { unwrapped, iteratorCopy, isPairIterator } = prelude.engine;
  const { inspect, table } = prelude;

  const isPrimitive = (value) => value === null || (typeof value !== "object" && typeof value !== "function");

  // Small things are shown a level deep, others as [Object].
  function cell(value, options) {
    const isLarge = typeof value === "object" && value !== null && !isArray(value) && !isView(value) &&
      objectKeys(value).length > 2;
    return inspect(value, {
      __proto__: null, maxArrayLength: 3, breakLength: Infinity, ...options, depth: isLarge ? -1 : 0,
    });
  }

  const numbers = (count, options) => {
    const result = list();
    for (let i = 0; i < count; i++) result[i] = cell(i, options);
    return result;
  };

  function iterated(iterator, next, isPairs, options) {
    const keys = list(), values = list();
    for (let step = next(iterator); !step.done; step = next(iterator)) {
      const { value } = step;
      if (isPairs) keys[keys.length] = cell(value[0], options);
      values[values.length] = cell(isPairs ? value[1] : value, options);
    }
    const index = numbers(values.length, options);
    return isPairs ? table(["(iteration index)", "Key", "Values"], [index, keys, values]) :
      table(["(iteration index)", "Values"], [index, values]);
  }

  // Node's tables have both sides of a set's entries in rows of their own.
  function flattened(iterator) {
    if (!isPairIterator(iterator)) return setIteratorNext;
    let second;
    return () => {
      if (second !== undefined) {
        const step = second;
        second = undefined;
        return step;
      }
      const { done, value } = setIteratorNext(iterator);
      if (done) return { __proto__: null, done };
      second = { __proto__: null, done, value: value[1] };
      return { __proto__: null, done, value: value[0] };
    };
  }

  // What the property holds for a table; a getter stays unrun and shows as one.
  function propertyCell(object, key, options) {
    const descriptor = ownDescriptor(object, key);
    if (descriptor.get === undefined && descriptor.set === undefined) return cell(descriptor.value, options);
    return descriptor.get === undefined ? "[Setter]" : descriptor.set === undefined ? "[Getter]" : "[Getter/Setter]";
  }

  function rows(data, columns, options) {
    const index = objectKeys(data);
    // An object keeps numbers before names and in order, as Node's columns are.
    const byKey = { __proto__: null }, values = list();
    let hasValues = false;
    for (let i = 0; i < index.length; i++) {
      const value = ownDescriptor(data, index[i]).value;
      const item = isPrimitive(value) ? value : unwrapped(value);
      const primitive = isPrimitive(item);
      if (primitive && columns === undefined) {
        hasValues = true;
        values[i] = cell(value, options);
        continue;
      }
      const keys = columns ?? objectKeys(item);
      for (let j = 0; j < keys.length; j++) {
        const key = keys[j];
        byKey[key] ??= list();
        byKey[key][i] = !primitive && hasOwn(item, key) ? propertyCell(item, key, options) : "";
      }
    }
    const names = objectKeys(byKey);
    const head = asList(["(index)"]), cells = asList([index]);
    for (let i = 0; i < names.length; i++) {
      head[i + 1] = names[i];
      cells[i + 1] = byKey[names[i]];
    }
    if (hasValues) {
      cells[head.length] = values;
      head[head.length] = "Values";
    }
    return table(head, cells);
  }

  /** The table of an object's contents, only those columns where they are given. */
  function tabulate(data, columns, options) {
    const object = unwrapped(data);
    switch (object === null ? "Object" : kindOf(object)) {
      case "Map": return iterated(mapEntries(object), mapIteratorNext, true, options);
      case "Set": return iterated(setValues(object), setIteratorNext, false, options);
      case "MapIterator": {
        const copy = iteratorCopy(object);
        if (copy !== undefined) return iterated(copy, mapIteratorNext, isPairIterator(object), options);
        break;
      }
      case "SetIterator": {
        const copy = iteratorCopy(object);
        if (copy !== undefined) return iterated(copy, flattened(copy), false, options);
        break;
      }
    }
    return rows(object, columns, options);
  }

  prelude.tabulate = tabulate;
})
