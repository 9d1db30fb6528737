// The membrane's tables, for the program to keep with a snapshot: what each side holds of the other. And what a
// snapshot names for whoever restores it.
(function (prelude, native) {
  "use strict";
  const { list, table } = prelude.primordials;
  const { appObjects, encode, hostTable, promises, writer } = prelude;
  const { byte, unsigned, text } = writer;

  let names = list(), values = list(), pathless = list();
  // The global names that the program has given.
  const globals = list(), isGlobal = table();

  function hold(values, change) {
    for (let i = 0; i < values.length; i++) {
      const object = appObjects.find(values[i]);
      if (object === undefined) continue;
      object.captures += change;
      appObjects.release(object);
    }
  }

  function writeHostReference(reference) {
    unsigned(reference.id);
    unsigned(reference.receipts);
    byte(reference.kind);
    unsigned(reference.parent);
    byte(reference.isKeyed ? 1 : 0);
    if (reference.isKeyed) encode.write(reference.key);
    text(reference.path);
    unsigned(reference.call);
    text(reference.callName);
  }

  function writeAppObject(object) {
    if (object.receipts === 0) return;
    unsigned(object.id);
    unsigned(object.receipts);
    byte(object.kind);
  }

  function writePromise(promise) {
    unsigned(promise.id);
    text(promise.text);
  }

  function writeTables() {
    unsigned(hostTable.highest());
    unsigned(hostTable.count());
    hostTable.each(writeHostReference);
    // Those that only a capture keeps are not among them.
    let count = 0;
    appObjects.each((object) => {
      if (object.receipts > 0) count++;
    });
    unsigned(count);
    appObjects.each(writeAppObject);
    unsigned(promises.count());
    promises.each(writePromise);
    unsigned(names.length);
    for (let i = 0; i < names.length; i++) {
      text(names[i]);
      encode.write(values[i]);
    }
    unsigned(pathless.length);
    for (let i = 0; i < pathless.length; i++) unsigned(pathless[i]);
    unsigned(globals.length);
    for (let i = 0; i < globals.length; i++) text(globals[i]);
  }

  prelude.tables = {
    __proto__: null,

    /** From now on a snapshot names these values; objects of the app among them keep their numbers. */
    capture(newNames, newValues, newPathless) {
      hold(newValues, 1);
      hold(values, -1);
      names = newNames;
      values = newValues;
      pathless = newPathless;
    },

    /** Takes in that the program has given a global name. */
    noteGlobal(name) {
      if (isGlobal.get(name) === true) return;
      isGlobal.set(name, true);
      globals[globals.length] = name;
    },

    /** Composes the tables' payload; gives its length. */
    compose: () => encode.composeTables(writeTables),
  };
})
