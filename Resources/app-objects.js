// Objects, functions and symbols of the app that the program holds: they stay in the app and cross as numbers.
(function (prelude, native) {
  "use strict";
  const { end } = prelude.operations;
  const { mapValues, mapIteratorNext, max, setPrototypeOf, table } = prelude.primordials;
  const { isClass } = prelude.describe;
  const shapes = prelude.shapes;

  const objectKind = 0, functionKind = 1, classKind = 2, promiseKind = 3, symbolKind = 4;

  class AppObject {
    constructor(id, value, kind) {
      this.id = id;
      this.value = value;
      this.kind = kind;
      // How often it crossed to the program since it got its number, less what the program gave back.
      this.receipts = 0;
      // How many captures name it, see calls.js.
      this.captures = 0;
      // Of an error: in which payload it was last described, see encode.js.
      this.payload = 0;
      // Of a promise: whether its settlement will be told.
      this.isWatched = false;
    }
  }

  // Setters that users put on Object.prototype don't reach them.
  setPrototypeOf(AppObject.prototype, null);

  // Numbers are given in order, and never twice. Nothing here depends on what the collector does.
  const byValue = table(), byId = table();
  let last = 0;

  function kindOf(value, shape) {
    if (typeof value === "symbol") return symbolKind;
    const kind = shapes.kindOf(value, shape);
    if (typeof value === "function") return kind !== shapes.proxy && isClass(value) ? classKind : functionKind;
    return kind === shapes.promise ? promiseKind : objectKind;
  }

  prelude.appObjects = {
    __proto__: null,
    promiseKind,

    /** What stands for the object: new where the program doesn't hold it. */
    hold(value, shape) {
      let object = byValue.get(value);
      if (object === undefined) {
        object = new AppObject(last + 1, value, kindOf(value, shape));
        byId.set(object.id, object);
        byValue.set(value, object);
        last = object.id;
      }
      return object;
    },

    /** What stands for an object that the program holds; undefined for others. */
    find: (value) => byValue.get(value),

    /** The same by the object's number. */
    numbered: (id) => byId.get(id),

    /** Where neither receipts nor captures are left, the number goes. */
    release(object) {
      if (object.receipts > 0 || object.captures > 0) return;
      byId.delete(object.id);
      byValue.delete(object.value);
    },

    /** The program has given back so many receipts. Of one that a capture keeps it may count one more. */
    giveBack(id, count) {
      const object = byId.get(id);
      if (object === undefined || (object.receipts < count && object.captures === 0)) {
        return native(end, "the program gave back an object of the app that it doesn't hold");
      }
      object.receipts = max(0, object.receipts - count);
      prelude.appObjects.release(object);
    },

    /** Calls `take` with each object that the program holds, in the order of their numbers. */
    each(take) {
      const objects = mapValues(byId);
      for (let step = mapIteratorNext(objects); !step.done; step = mapIteratorNext(objects)) take(step.value);
    },
  };
})
