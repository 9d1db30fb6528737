// Promises in both directions. One of the app that the program holds is watched, and the program is told once how it
// was settled; one that the program owes is a real promise of the realm.
(function (prelude, native) {
  "use strict";
  const { notify } = prelude.operations;
  const {
    Promise, defineProperty, deleteProperty, getPrototypeOf, hasOwn, mapIteratorNext, mapSize, mapValues, ownDescriptor,
    promiseSpecies, promiseThen, symbolSpecies, table,
  } = prelude.primordials;
  const { appObjects, encode, origins, reader, writer } = prelude;
  const { write, compose } = encode;

  const settled = 0x20;

  function writeSettlement(id, isRejected, value) {
    writer.byte(settled);
    writer.unsigned(id);
    writer.byte(isRejected ? 1 : 0);
    write(value);
  }

  function tell(object, isRejected, value) {
    // The program may have let go of it.
    if (appObjects.numbered(object.id) !== object) return;
    let length;
    try {
      length = compose(writer.messages, writeSettlement, object.id, isRejected, value);
    } catch (error) {
      length = compose(writer.messages, writeSettlement, object.id, true, error);
    }
    native(notify, length);
  }

  // `then` makes its result by what it finds under `constructor` and Symbol.species, where the user may have put
  // things.
  const PromisePrototype = Promise.prototype;
  const isUntouched = (promise) => getPrototypeOf(promise) === PromisePrototype && !hasOwn(promise, "constructor") &&
    ownDescriptor(PromisePrototype, "constructor")?.value === Promise &&
    ownDescriptor(Promise, symbolSpecies)?.get === promiseSpecies;

  function then(promise, fulfilled, rejected) {
    if (isUntouched(promise)) return promiseThen(promise, fulfilled, rejected);
    // While it has no constructor of its own, the language's is used.
    const own = ownDescriptor(promise, "constructor");
    const hidden = { __proto__: null, value: undefined, writable: true, enumerable: false, configurable: true };
    const isHidden = defineProperty(promise, "constructor", hidden);
    try {
      promiseThen(promise, fulfilled, rejected);
    } catch {
      // The promise is frozen and has a constructor that throws; then nobody learns what becomes of it.
    }
    if (!isHidden) return;
    if (own === undefined) deleteProperty(promise, "constructor");
    else defineProperty(promise, "constructor", own);
  }

  // Promises that the program owes, by number.
  const owed = table();

  prelude.promises = {
    __proto__: null,

    /** Has the program told once when the promise is settled. */
    watch(object) {
      if (object.isWatched) return;
      object.isWatched = true;
      then(object.value, (value) => tell(object, false, value), (reason) => tell(object, true, reason));
    },

    /** A new promise that the program will settle under that number. */
    owed(id) {
      if (owed.has(id)) reader.malformed("a promise a second time");
      const promise = { __proto__: null, id, text: origins.words(), resolve: undefined, reject: undefined };
      const result = new Promise((resolve, reject) => {
        promise.resolve = resolve;
        promise.reject = reject;
      });
      owed.set(id, promise);
      prelude.hostTable.note(id);
      return result;
    },

    /** The promise of that number, which the program is about to settle. */
    due: (id) => owed.get(id) ?? reader.malformed("what became of a promise that it never made"),

    /** Settles a promise that was due. */
    settle(promise, isRejected, value) {
      owed.delete(promise.id);
      if (isRejected) promise.reject(value);
      else promise.resolve(value);
    },

    count: () => mapSize(owed),

    /** Calls `take` with each promise that the program owes: `{ id, text }`. */
    each(take) {
      const promises = mapValues(owed);
      for (let step = mapIteratorNext(promises); !step.done; step = mapIteratorNext(promises)) take(step.value);
    },
  };
})
