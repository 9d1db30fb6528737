// The app turns to the program: it asks and waits for the answer, or tells it something.
(function (prelude, native) {
  "use strict";
  const { ask, notify } = prelude.operations;
  const { Error, RangeError } = prelude.primordials;
  const { decode, encode, origins, reader, writer } = prelude;
  const { write, descriptor, compose, revoke } = encode;
  const { byte, unsigned } = writer;
  const { fromAccessor, fromNew, fromProperty, fromResult } = origins;

  // See Sources/Wire/CallOperation.swift.
  const operations = {
    __proto__: null,
    get: 0x00, set: 0x01, has: 0x02, delete: 0x03, keys: 0x04, descriptor: 0x05, define: 0x06, apply: 0x07,
    construct: 0x08,
  };
  const unhandled = 0x21;

  function target(operation, reference) {
    byte(operation);
    byte(0x18);
    unsigned(reference.id);
  }

  function writeKeyed(operation, reference, key) {
    target(operation, reference);
    write(key);
  }

  function writeSet(reference, key, value) {
    target(operations.set, reference);
    write(key);
    write(value);
  }

  function writeDefine(reference, key, property) {
    target(operations.define, reference);
    write(key);
    descriptor(property);
  }

  function writeValues(values) {
    const { length } = values;
    for (let i = 0; i < length; i++) write(values[i]);
  }

  function writeApply(reference, self, values) {
    target(operations.apply, reference);
    write(self);
    writeValues(values);
  }

  function writeUnhandled(error, words) {
    byte(unhandled);
    write(error);
    writer.text(words);
  }

  function writeConstruct(reference, values) {
    target(operations.construct, reference);
    writeValues(values);
  }

  // What native code says instead of a length.
  const noRoom = -1, nobodyThere = -2;

  /** Sends what was composed. Gives what the program answers (`decode.hole` for a hole), or throws what it throws. */
  function answer(length, way, parent, key) {
    const count = native(ask, length);
    if (count === 0) return undefined;
    if (count < 0) refuse(count);
    origins.come(way, parent, key);
    decode.begin(count);
    const isThrown = reader.flag(), value = decode.value(true);
    decode.finish();
    if (isThrown) throw value;
    return value;
  }

  function refuse(count) {
    revoke();
    if (count === noRoom) throw new RangeError("Maximum call stack size exceeded.");
    throw new Error("The program is not there to be asked");
  }

  const { messages } = writer;

  prelude.asking = {
    __proto__: null,

    /** An own property's value; `decode.hole` where there is none. */
    get: (reference, key) =>
      answer(compose(messages, writeKeyed, operations.get, reference, key), fromProperty, reference, key),

    set: (reference, key, value) =>
      answer(compose(messages, writeSet, reference, key, value), fromResult, reference) === true,

    has: (reference, key) =>
      answer(compose(messages, writeKeyed, operations.has, reference, key), fromResult, reference) === true,

    delete: (reference, key) =>
      answer(compose(messages, writeKeyed, operations.delete, reference, key), fromResult, reference) === true,

    keys: (reference) => answer(compose(messages, target, operations.keys, reference), fromResult, reference),

    /** An own property's descriptor as an object of the realm, or undefined. */
    descriptor: (reference, key) =>
      answer(compose(messages, writeKeyed, operations.descriptor, reference, key), fromAccessor, reference, key),

    define: (reference, key, property) =>
      answer(compose(messages, writeDefine, reference, key, property), fromResult, reference) === true,

    apply: (reference, self, values) =>
      answer(compose(messages, writeApply, reference, self, values), fromResult, reference),

    construct: (reference, values) =>
      answer(compose(messages, writeConstruct, reference, values), fromNew, reference),

    /** Tells of an error that nobody handled, with its text as a prompt prints it. */
    tellUnhandled(error, words) {
      let length;
      try {
        length = compose(messages, writeUnhandled, error, words);
      } catch (error) {
        length = compose(messages, writeUnhandled, error, words);
      }
      native(notify, length);
    },

    /** Calls a function that gives nothing and isn't waited for. */
    tell(reference, self, values) {
      native(notify, compose(messages, writeApply, reference, self, values));
    },
  };
})
