// What the program has the app do: the operations of Sources/Wire/CallOperation.swift. A payload is read to its end before
// anything of the app's runs, which may lead to further calls.
(function (prelude, native) {
  "use strict";
  const {
    Object, TypeError, apply, construct, defineProperty, deleteProperty, getOwnPropertyDescriptor, getPrototypeOf,
    globalObject, list, ownKeys, setPrototypeOf,
  } = prelude.primordials;
  const { decode, encode, origins, promises, reader, tables, writer } = prelude;
  const { evaluate } = prelude.operations;
  const { finish } = decode;
  const { fromArguments, fromGlobals, fromPromise } = origins;

  // Operands.

  function readTarget() {
    origins.come(fromArguments, undefined, 0);
    return decode.value();
  }

  /** A value, and keys of which all but the last are walked from it; the last is the property that is meant. */
  class Place {
    constructor(object, keys, key, isProperty) {
      this.object = object;
      this.keys = keys;
      this.key = key;
      this.isProperty = isProperty;
    }
  }
  setPrototypeOf(Place.prototype, null);

  function readPlace() {
    const object = readTarget(), count = reader.count();
    if (count === 0) return new Place(object, undefined, undefined, false);
    let keys;
    if (count > 1) {
      keys = list();
      for (let i = 0; i < count - 1; i++) keys[i] = decode.key();
    }
    return new Place(object, keys, decode.key(), true);
  }

  function readProperty() {
    const place = readPlace();
    if (!place.isProperty) reader.malformed("an object where a property must be");
    origins.nameCall(place.key);
    return place;
  }

  function readValue(number) {
    origins.come(fromArguments, undefined, number);
    return decode.value();
  }

  const readValues = () => decode.values(fromArguments);

  // Walking to a property.

  const keyText = (key) => typeof key === "symbol" ? origins.suffix(key) : `'${key}'`;

  function held(object, verb, key) {
    if (object !== undefined && object !== null) return object;
    const doing = verb === "read" ? "reading" : verb === "set" ? "setting" : "deleting";
    throw new TypeError(`Cannot ${verb} properties of ${object} (${doing} ${keyText(key)})`);
  }

  function holder(place) {
    const { keys } = place;
    let { object } = place;
    if (keys === undefined) return object;
    for (let i = 0; i < keys.length; i++) object = held(object, "read", keys[i])[keys[i]];
    return object;
  }

  function callable(value, name) {
    if (typeof value !== "function") throw new TypeError(`${name} is not a function`);
    return value;
  }

  function call(holder, key, values) {
    const object = held(holder, "read", key), f = object[key];
    return apply(typeof f === "function" ? f : callable(f, keyText(key)), object, values);
  }

  function setGlobal(name, value) {
    const property = { __proto__: null, value, writable: true, enumerable: false, configurable: true };
    if (defineProperty(globalObject, name, property)) return;
    // A script has declared it with `var`.
    if (getOwnPropertyDescriptor(globalObject, name).writable !== true) {
      throw new TypeError(`The global ${name} can't be replaced`);
    }
    globalObject[name] = value;
  }

  // Operations, by number: what they read, and what they give.

  const operations = list();

  operations[0x00] = function get() {
    const place = readPlace();
    origins.nameCall(place.key);
    finish();
    return place.isProperty ? held(holder(place), "read", place.key)[place.key] : place.object;
  };

  operations[0x01] = function set() {
    const place = readProperty(), value = readValue(1);
    finish();
    held(holder(place), "set", place.key)[place.key] = value;
    return true;
  };

  operations[0x02] = function has() {
    const place = readProperty();
    finish();
    return place.key in holder(place);
  };

  operations[0x03] = function remove() {
    const place = readProperty();
    finish();
    return deleteProperty(Object(held(holder(place), "delete", place.key)), place.key);
  };

  operations[0x04] = function keys() {
    const target = readTarget();
    finish();
    return ownKeys(target);
  };

  operations[0x05] = function descriptor() {
    const place = readProperty();
    finish();
    return getOwnPropertyDescriptor(holder(place), place.key);
  };

  operations[0x06] = function define() {
    const place = readProperty(), descriptor = readValue(1);
    finish();
    if (typeof descriptor !== "object" || descriptor === null) throw new TypeError("A descriptor must be an object");
    return defineProperty(holder(place), place.key, setPrototypeOf(descriptor, null));
  };

  operations[0x07] = function call() {
    const target = readTarget();
    origins.nameCall(target);
    const self = readValue(0), values = readValues();
    finish();
    return apply(callable(target, "What is called"), self, values);
  };

  operations[0x08] = function make() {
    const target = readTarget();
    origins.nameCall(target);
    const values = readValues();
    finish();
    return construct(target, values);
  };

  operations[0x09] = function invoke() {
    const place = readPlace();
    origins.nameCall(place.key);
    const values = readValues();
    finish();
    if (!place.isProperty) return apply(callable(place.object, "What is called"), undefined, values);
    return call(holder(place), place.key, values);
  };

  operations[0x0a] = function prototype() {
    const target = readTarget();
    finish();
    return getPrototypeOf(target);
  };

  operations[0x0b] = function script() {
    const source = decode.text(), name = decode.text();
    finish();
    return native(evaluate, source, name);
  };

  operations[0x0c] = function module() {
    const source = decode.text(), name = decode.text();
    origins.nameCall(name);
    finish();
    return prelude.commonJS(source, name);
  };

  operations[0x0d] = function globals() {
    const names = list(), values = list();
    for (let count = reader.count(2); count > 0; count--) {
      const name = decode.text(), { length } = names;
      origins.come(fromGlobals, undefined, name);
      names[length] = name;
      values[length] = decode.value();
    }
    finish();
    for (let i = 0; i < names.length; i++) {
      setGlobal(names[i], values[i]);
      tables.noteGlobal(names[i]);
    }
  };

  operations[0x0e] = function settle() {
    const promise = promises.due(reader.unsigned()), isRejected = reader.flag();
    origins.come(fromPromise, promise.text);
    const value = decode.value();
    finish();
    promises.settle(promise, isRejected, value);
  };

  operations[0x0f] = function capture() {
    const names = list(), values = list(), pathless = list();
    for (let count = reader.count(2); count > 0; count--) {
      const name = decode.text(), { length } = names;
      names[length] = name;
      values[length] = readValue(length + 1);
    }
    for (let count = reader.count(); count > 0; count--) pathless[pathless.length] = reader.unsigned();
    finish();
    tables.capture(names, values, pathless);
  };

  operations[0x10] = function instance() {
    const value = readValue(1), target = readTarget();
    finish();
    return value instanceof target;
  };

  operations[0x11] = function hold() {
    const place = readPlace();
    origins.nameCall(place.key);
    finish();
    return place.isProperty ? held(holder(place), "read", place.key)[place.key] : place.object;
  };

  operations[0x12] = function describe() {
    const target = readTarget();
    finish();
    return prelude.shown(target, false);
  };

  operations[0x13] = function copy() {
    const target = readTarget();
    finish();
    return target;
  };

  operations[0x14] = function own() {
    finish();
    setGlobal("console", prelude.console);
  };

  operations[0x15] = function method() {
    const target = readTarget(), key = decode.key();
    origins.nameCall(key);
    const values = readValues();
    finish();
    return call(target, key, values);
  };

  // The call's name: what stands before its subject.
  const words = [
    "get", "set", "has", "delete", "keys", "descriptor of", "define", "", "new", "", "prototype", "evaluate", "",
    "globals", "settle", "capture", "instanceof", "hold", "describe", "copy", "own", "",
  ];

  // How results cross, where not as any value does.
  const { write, reference, descriptor, copy, compose } = encode;
  const forms = list();
  for (let i = 0; i < operations.length; i++) forms[i] = write;
  forms[0x05] = descriptor;
  forms[0x0a] = forms[0x0c] = forms[0x11] = reference;
  forms[0x13] = copy;

  function writeResult(form, value) {
    writer.byte(0);
    form(value);
  }

  function writeThrown(error) {
    writer.byte(1);
    write(error);
  }

  /**
   * Does what the payload of that many bytes says; gives the length of the result's payload. That of an outermost call
   * lies in the bytes for results, that of one within another call in those for messages.
   */
  prelude.call = (length, isNested) => {
    const region = isNested ? writer.messages : writer.results;
    decode.begin(length);
    const number = reader.byte(), operation = operations[number] ?? reader.malformed(`the operation ${number}`);
    if (isNested) origins.nameCall(undefined);
    else origins.beginCall(words[number]);
    try {
      const result = operation();
      return result === undefined ? 0 : compose(region, writeResult, forms[number], result);
    } catch (error) {
      return composeThrown(region, error);
    }
  };

  function composeThrown(region, error) {
    try {
      return compose(region, writeThrown, error);
    } catch (error) {
      return compose(region, writeThrown, error);
    }
  }
})
