// Copies of the app's containers as bytes: arrays, plain objects, maps, … Shared and cyclic structure stays what it
// is, by the numbers that containers have in a payload.
(function (prelude, native) {
  "use strict";
  const {
    Array, ArrayBuffer, DataView, Map, NativeDate, Object, RangeError, RegExp, Set, Uint8Array, bufferDetached,
    bufferResizable, dataViewBuffer, dataViewByteLength, dataViewByteOffset, dateTime, getOwnPropertyDescriptor,
    getPrototypeOf, hasOwn, list, mapEntries, mapIteratorNext, mapSize, ownKeys, regExpFlags, regExpSource,
    setIteratorNext, setSize, setValues, table, typedArrayBuffer, typedArrayByteOffset, typedArrayLength,
    typedArrayName, viewClasses, viewNames,
  } = prelude.primordials;
  const { shapes } = prelude;
  const { byte, unsigned, number, text, blob } = prelude.writer;
  const { isBareArray, isBareView } = shapes;

  // Writes any value; encode.js sets it.
  let write;

  const deepest = 1000;
  let depth = 0;
  // The containers of this payload; their numbers are their places here. Searched in a table once they are many.
  const few = 16;
  const containers = list();
  let numbers;

  const viewKinds = table(), viewPrototypes = table();
  for (let i = 0; i < viewClasses.length; i++) {
    if (viewClasses[i] === undefined) continue;
    viewKinds.set(viewNames[i], i);
    viewPrototypes.set(viewClasses[i].prototype, true);
  }
  const dataViewKind = 0;

  const ArrayPrototype = Array.prototype, ObjectPrototype = Object.prototype;
  // Arrays with more holes than this are rather kept than copied.
  const mostHoles = 1 << 20;

  /** One level deeper. */
  function enter() {
    if (++depth > deepest) {
      throw new RangeError(`What is nested more than ${deepest} levels deep can't cross to the program`);
    }
  }

  function numberOf(container) {
    if (numbers !== undefined) return numbers.get(container) ?? -1;
    for (let i = 0; i < containers.length; i++) if (containers[i] === container) return i;
    return -1;
  }

  /** Begins a container that holds values. */
  function begin(container, tag) {
    enter();
    leaf(container, tag);
  }

  /** Gives a container the next number. */
  function leaf(container, tag) {
    const index = containers.length;
    containers[index] = container;
    if (numbers !== undefined) {
      numbers.set(container, index);
    } else if (index === few) {
      numbers = table();
      for (let i = 0; i <= index; i++) numbers.set(containers[i], i);
    }
    byte(tag);
  }

  function end() {
    depth--;
    return true;
  }

  // Whether reading an element that is not there gives undefined, because nothing that arrays inherit from has one.
  function holesAreEmpty() {
    if (ArrayPrototype.length !== 0 || getPrototypeOf(ArrayPrototype) !== ObjectPrototype) return false;
    const first = ownKeys(ObjectPrototype)[0];
    return typeof first !== "string" || !(first[0] >= "0" && first[0] <= "9");
  }

  function array(array, shape) {
    const { length } = array;
    if (!isBareArray(shape)) return otherArray(array, length, false);
    begin(array, 0x0e);
    unsigned(length);
    if (holesAreEmpty()) {
      for (let i = 0; i < length; i++) {
        const element = array[i];
        element !== undefined || hasOwn(array, i) ? write(element) : byte(0x0c);
      }
    } else {
      for (let i = 0; i < length; i++) hasOwn(array, i) ? write(array[i]) : byte(0x0c);
    }
    return end();
  }

  // Keys are in order: indices, then strings, of which an array's `length` is the first, then symbols.
  function otherArray(array, length, isForced) {
    if (!isForced) {
      if (getPrototypeOf(array) !== ArrayPrototype) return false;
      const keys = ownKeys(array);
      if (keys[keys.length - 1] !== "length" || length - keys.length > mostHoles) return false;
      for (let i = 0; i < keys.length - 1; i++) if (!isData(array, keys[i])) return false;
    }
    begin(array, 0x0e);
    unsigned(length);
    for (let i = 0; i < length; i++) {
      const element = getOwnPropertyDescriptor(array, i);
      element !== undefined && hasOwn(element, "value") ? write(element.value) : byte(0x0c);
    }
    return end();
  }

  function isData(object, key) {
    const property = getOwnPropertyDescriptor(object, key);
    return hasOwn(property, "value") && property.enumerable;
  }

  function plain(object) {
    const prototype = getPrototypeOf(object);
    if (prototype !== ObjectPrototype && prototype !== null) return false;
    const keys = ownKeys(object);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      if (typeof key === "symbol" || !isData(object, key) || typeof object[key] === "function") return false;
    }
    begin(object, 0x0f);
    byte(prototype === null ? 1 : 0);
    unsigned(keys.length);
    for (let i = 0; i < keys.length; i++) {
      text(keys[i]);
      write(object[keys[i]]);
    }
    return end();
  }

  // What can be read of any object as of a plain one.
  function enumerable(object) {
    const keys = ownKeys(object), shown = list();
    for (let i = 0; i < keys.length; i++) {
      if (typeof keys[i] === "string" && isData(object, keys[i])) shown[shown.length] = keys[i];
    }
    begin(object, 0x0f);
    byte(getPrototypeOf(object) === null ? 1 : 0);
    unsigned(shown.length);
    for (let i = 0; i < shown.length; i++) {
      text(shown[i]);
      write(object[shown[i]]);
    }
    return end();
  }

  /** Whether it is of that very class and has no keys but `count`. */
  const isBare = (object, prototype, count = 0) =>
    getPrototypeOf(object) === prototype && ownKeys(object).length === count;

  function map(map, shape, isForced = false) {
    if (!isForced && !isBare(map, Map.prototype)) return false;
    begin(map, 0x10);
    unsigned(mapSize(map));
    const entries = mapEntries(map);
    for (let step = mapIteratorNext(entries); !step.done; step = mapIteratorNext(entries)) {
      write(step.value[0]);
      write(step.value[1]);
    }
    return end();
  }

  function set(set, shape, isForced = false) {
    if (!isForced && !isBare(set, Set.prototype)) return false;
    begin(set, 0x11);
    unsigned(setSize(set));
    const values = setValues(set);
    for (let step = setIteratorNext(values); !step.done; step = setIteratorNext(values)) write(step.value);
    return end();
  }

  function date(date, shape, isForced = false) {
    if (!isForced && !isBare(date, NativeDate.prototype)) return false;
    leaf(date, 0x12);
    number(dateTime(date));
    return true;
  }

  function regExp(regExp, shape, isForced = false) {
    const { lastIndex } = regExp;
    if (typeof lastIndex !== "number" || (!isForced && !isBare(regExp, RegExp.prototype, 1))) return false;
    leaf(regExp, 0x13);
    text(regExpSource(regExp));
    text(regExpFlags(regExp));
    number(lastIndex);
    return true;
  }

  const isPlainBuffer = (buffer) =>
    !bufferDetached(buffer) && !bufferResizable(buffer) && isBare(buffer, ArrayBuffer.prototype);

  function buffer(buffer) {
    if (!isPlainBuffer(buffer)) return false;
    leaf(buffer, 0x14);
    blob(new Uint8Array(buffer));
    return true;
  }

  function dataView(view, shape, isForced = false) {
    const buffer = dataViewBuffer(view);
    if (!isPlainBuffer(buffer) || (!isForced && !isBare(view, DataView.prototype))) return false;
    return anyView(view, dataViewKind, buffer, dataViewByteOffset(view), dataViewByteLength(view));
  }

  function typedArray(view, shape, isForced = false) {
    const buffer = typedArrayBuffer(view), length = typedArrayLength(view);
    if (!isPlainBuffer(buffer)) return false;
    if (!isForced && !isBareView(shape)) {
      const keys = ownKeys(view);
      if (!viewPrototypes.has(getPrototypeOf(view)) || keys.length !== length) return false;
    }
    return anyView(view, viewKinds.get(typedArrayName(view)), buffer, typedArrayByteOffset(view), length);
  }

  function anyView(view, kind, viewed, offset, length) {
    leaf(view, 0x15);
    byte(kind);
    unsigned(offset);
    unsigned(length);
    const index = numberOf(viewed);
    if (index === -1) {
      buffer(viewed);
    } else {
      byte(0x0d);
      unsigned(index);
    }
    return true;
  }

  // By kind, see shapes.js: what writes a copy, or says that there can't be one and has written nothing.
  const copies = list();
  for (let kind = 0; kind <= shapes.proxy; kind++) copies[kind] = undefined;
  copies[shapes.plain] = plain;
  copies[shapes.array] = array;
  copies[shapes.map] = map;
  copies[shapes.set] = set;
  copies[shapes.date] = date;
  copies[shapes.regExp] = regExp;
  copies[shapes.buffer] = buffer;
  copies[shapes.dataView] = dataView;
  copies[shapes.typedArray] = typedArray;

  prelude.containers = {
    __proto__: null,
    copies, enumerable, otherArray, numberOf, begin, enter, end,

    /** What writes the values in containers. */
    setWriter(writer) {
      write = writer;
    },

    /** Begins or ends a payload. */
    forget() {
      depth = 0;
      if (containers.length === 0) return;
      containers.length = 0;
      numbers = undefined;
    },
  };
})
