// Values of the program from bytes, in the encoding that Sources/Wire/ValueTag.swift describes. No code of the user's
// runs meanwhile, so a payload is always read to its end.
(function (prelude, native) {
  "use strict";
  const {
    Array, Map, NativeDate, Object, RegExp, Set, TypeError, bufferByteLength, defineProperty, getPrototypeOf, hasOwn,
    list, mapSet, mapSize, ownKeys, setAdd, setSize, symbolFor, table, typedArrayBuffer, viewClasses,
    wellKnownSymbols,
  } = prelude.primordials;
  const { appObjects, hostTable, origins, reader } = prelude;
  const { malformed, byte, unsigned, count, flag, integer, double, bigInt, latin1, utf16, blob } = reader;

  const hole = { __proto__: null };
  const deepest = 1000;
  let depth = 0;
  // How many copied containers stand around what is read, since what was said to be its origin.
  let nesting = 0;
  // The containers of this payload, by number.
  const containers = list();
  // What can't be had here, such as a RegExp with a wrong pattern: thrown when all is read.
  let failure, hasFailed = false;

  const symbols = table();
  for (let i = 0; i < wellKnownSymbols.length; i++) symbols.set(wellKnownSymbols[i].name, wellKnownSymbols[i].symbol);

  const ArrayPrototype = Array.prototype, ObjectPrototype = Object.prototype;

  /** A value, or `hole` where there may be one. */
  function value(mayBeHole = false) {
    const tag = byte();
    switch (tag) {
      case 0x00: return undefined;
      case 0x01: return null;
      case 0x02: return false;
      case 0x03: return true;
      case 0x04: return integer();
      case 0x05: return double();
      case 0x06: return latin1();
      case 0x07: return utf16();
      case 0x08: return bigInt();
      case 0x09: return symbols.get(text()) ?? malformed("a symbol that the language hasn't");
      case 0x0a: return symbolFor(text());
      case 0x0b: return symbol();
      case 0x0c: return mayBeHole ? hole : malformed("a hole where none may be");
      case 0x0d: return containers[unsigned()] ?? malformed("a container before it comes");
      case 0x12: return begin(new NativeDate(date()));
      case 0x13: return regExp();
      case 0x14: return begin(buffer(count()));
      case 0x15: return view();
      case 0x16: return held();
      case 0x18: return known();
      case 0x1b: return prelude.promises.owed(unsigned());
    }
    if (++depth > deepest) malformed("what is nested too deep");
    const result = tag === 0x19 ? described() : tag === 0x1a ? error() : container(tag);
    depth--;
    return result;
  }

  function text() {
    const tag = byte();
    return tag === 0x06 ? latin1() : tag === 0x07 ? utf16() : malformed("something else where a text must be");
  }

  /** A property key. */
  function key() {
    const found = value();
    if (typeof found !== "string" && typeof found !== "symbol") malformed("something else where a key must be");
    return found;
  }

  // What stays in the app.

  const numbered = () => appObjects.numbered(unsigned()) ?? malformed("an object of the app that it doesn't hold");

  function symbol() {
    const object = numbered();
    value();
    if (typeof object.value !== "symbol") malformed("an object of the app as a symbol");
    return object.value;
  }

  function held() {
    const object = numbered();
    byte();
    return object.value;
  }

  // What is of the program.

  function known() {
    const reference = hostTable.numbered(unsigned()) ?? malformed("an object that it never described");
    reference.receipts++;
    if (!reference.isKeyed) origins.improve(reference, nesting > 0);
    return reference.object;
  }

  function described() {
    const { hostObjects } = prelude;
    const id = unsigned(), kind = byte();
    if (kind > 3) malformed(`an object of the kind ${kind}`);
    const isDynamic = flag(), name = text(), arity = unsigned();
    nesting++;
    const prototype = value();
    nesting--;
    if (prototype !== undefined && hostTable.find(prototype) === undefined) malformed("a prototype of the app's");
    let reference = hostTable.numbered(id);
    const isNew = reference === undefined;
    if (isNew) {
      reference = hostObjects.make(id, kind, isDynamic, name, arity, prototype);
      origins.describe(reference, nesting > 0);
    } else if (!reference.isKeyed) {
      origins.improve(reference, nesting > 0);
    }
    reference.receipts++;
    const constants = count(2), outside = nesting, way = origins.here();
    nesting = 0;
    for (let i = 0; i < constants; i++) {
      const name = key();
      origins.come(origins.fromProperty, reference, name);
      const constant = value();
      if (isNew) hostObjects.setConstant(reference, name, constant);
    }
    nesting = outside;
    origins.come(way.way, way.parent, way.key);
    if (isNew) hostObjects.complete(reference, name);
    return reference.object;
  }

  // The number of an error that the program doesn't keep.
  const nobody = 0;

  function error() {
    const id = unsigned(), className = text(), message = text();
    let error = hostTable.numbered(id)?.object;
    const isNew = error === undefined;
    if (isNew) error = prelude.errors.make(className, message);
    if (id !== nobody) receive(id, error, isNew);
    nesting++;
    for (let properties = count(2); properties > 0; properties--) {
      const name = text(), property = value();
      if (isNew) prelude.errors.setProperty(error, name, property);
    }
    nesting--;
    return error;
  }

  function receive(id, error, isNew) {
    if (isNew) {
      const reference = new hostTable.HostReference(id, 0);
      hostTable.add(reference, error);
      origins.describe(reference, nesting > 0);
    }
    hostTable.numbered(id).receipts++;
  }

  // Copies.

  function container(tag) {
    nesting++;
    const result = copy(tag);
    nesting--;
    return result;
  }

  function copy(tag) {
    switch (tag) {
      case 0x0e: return array(begin([]), count());
      case 0x0f: return object(flag());
      case 0x10: return map(begin(new Map()), count(2));
      case 0x11: return set(begin(new Set()), count());
      default: return malformed(`a value that starts with ${tag}`);
    }
  }

  function begin(container) {
    containers[containers.length] = container;
    return container;
  }

  /** What `make` gives; where it throws, that is noted. */
  function attempt(make, a, b, c) {
    try {
      return make(a, b, c);
    } catch (error) {
      failure = error;
      hasFailed = true;
      return {};
    }
  }

  // Whether assigning to an element runs nothing of the user's, because nothing that arrays inherit from has elements.
  function mayAssign() {
    if (ArrayPrototype.length !== 0 || getPrototypeOf(ArrayPrototype) !== ObjectPrototype) return false;
    const first = ownKeys(ObjectPrototype)[0];
    return typeof first !== "string" || !(first[0] >= "0" && first[0] <= "9");
  }

  function setOwn(object, key, value) {
    defineProperty(object, key, { __proto__: null, value, writable: true, enumerable: true, configurable: true });
  }

  function array(array, length) {
    const assigns = mayAssign();
    for (let i = 0; i < length; i++) {
      const element = value(true);
      if (element === hole) continue;
      if (assigns) array[i] = element;
      else setOwn(array, i, element);
    }
    if (array.length !== length) array.length = length;
    return array;
  }

  function object(isBare) {
    const object = begin(isBare ? { __proto__: null } : {});
    for (let properties = count(2); properties > 0; properties--) {
      const name = text();
      if (hasOwn(object, name)) malformed("a property twice");
      const property = value();
      if (isBare || !hasOwn(ObjectPrototype, name)) object[name] = property;
      else setOwn(object, name, property);
    }
    return object;
  }

  function map(map, count) {
    for (let i = 0; i < count; i++) mapSet(map, value(), value());
    if (mapSize(map) !== count) malformed("a key twice");
    return map;
  }

  function set(set, count) {
    for (let i = 0; i < count; i++) setAdd(set, value());
    if (setSize(set) !== count) malformed("a value twice");
    return set;
  }

  function date() {
    const time = value();
    return typeof time === "number" ? time : malformed("a date without a time");
  }

  function regExp() {
    const source = text(), flags = text(), lastIndex = value();
    const result = begin(attempt(() => new RegExp(source, flags)));
    result.lastIndex = lastIndex;
    return result;
  }

  const buffer = (length) => attempt(() => typedArrayBuffer(blob(length)));

  function view() {
    const index = containers.length;
    begin(undefined);
    const kind = byte(), offset = unsigned(), length = unsigned();
    if (kind >= viewClasses.length) malformed(`a view of the kind ${kind}`);
    const viewed = value();
    return containers[index] = attempt(() => {
      const View = viewClasses[kind];
      if (View === undefined) throw new TypeError("This engine has no Float16Array");
      bufferByteLength(viewed); // throws where it is no buffer
      return new View(viewed, offset, length);
    });
  }

  prelude.decode = {
    __proto__: null,
    hole, value, text, key,

    /** The values up to the payload's end as an array, each of which comes that way and is numbered from 1. */
    values(way) {
      const result = [], assigns = mayAssign();
      for (let i = 0; reader.hasMore(); i++) {
        origins.come(way, undefined, i + 1);
        if (assigns) result[i] = value();
        else setOwn(result, i, value());
      }
      return result;
    },

    /** Begins with a payload of that many bytes. */
    begin(length) {
      depth = 0;
      nesting = 0;
      hasFailed = false;
      reader.begin(length);
    },

    /** To be called where all must have been read. Throws what was noted meanwhile. */
    finish() {
      reader.finish();
      if (containers.length > 0) containers.length = 0;
      if (!hasFailed) return;
      const error = failure;
      failure = undefined;
      throw error;
    },
  };
})
