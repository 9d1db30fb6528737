// The program's objects that the app holds, by number. An object of the program is always the same object here, until
// a sweep finds that the app has let go of it; the program is told at once, and would send it again under a new
// number. In between the table keeps it alive: if the collector alone decided, a WeakMap of the app could tell when
// it ran.
(function (prelude, native) {
  "use strict";
  const { dropped, noteGrowth } = prelude.operations;
  const {
    WeakRef, mapIteratorNext, mapValues, max, referent, setPrototypeOf, table, weakTable,
  } = prelude.primordials;

  /** An object of the program in the app. Those that are proxies have it for their handler. */
  class HostReference {
    constructor(id, kind) {
      this.id = id;
      this.kind = kind;
      this.object = undefined;
      // What is behind the proxy, as long as it is not complete.
      this.target = undefined;
      // In place of `object` while a sweep is under way.
      this.weak = undefined;
      // How often it came over.
      this.receipts = 0;
      // Where it was found, see origins.js.
      this.parent = 0;
      this.isKeyed = false;
      this.key = undefined;
      this.path = "";
      this.call = 0;
      this.callName = "";
    }
  }
  // What Object.prototype has is no trap.
  setPrototypeOf(HostReference.prototype, null);

  const byId = table(), byObject = weakTable();
  const fewest = 4096;
  let count = 0, limit = fewest, highest = 0;

  function each(take) {
    const references = mapValues(byId);
    for (let step = mapIteratorNext(references); !step.done; step = mapIteratorNext(references)) take(step.value);
  }

  prelude.hostTable = {
    __proto__: null,
    HostReference, each,

    count: () => count,

    /** The highest number under which anything of the program came. */
    highest: () => highest,

    /** Takes in that something came under a number. */
    note(id) {
      highest = max(highest, id);
    },

    /** What stands for the program's object of that number; undefined where the app doesn't hold it. */
    numbered: (id) => byId.get(id),

    /** The same by the object; undefined for what is not of the program. */
    find: (object) => byObject.get(object),

    /** Takes in a new object of the program. */
    add(reference, object) {
      reference.object = object;
      highest = max(highest, reference.id);
      byId.set(reference.id, reference);
      byObject.set(object, reference);
      if (++count === limit) native(noteGrowth);
    },

    /** Begins a sweep: from now on only the app keeps the objects alive. The collector has to run before `sweep`. */
    weaken() {
      each((reference) => {
        reference.weak = new WeakRef(reference.object);
        reference.object = undefined;
      });
    },

    /** Ends a sweep: reports what the app has let go of, and forgets it. */
    sweep() {
      each((reference) => {
        reference.object = referent(reference.weak);
        reference.weak = undefined;
        if (reference.object !== undefined) return;
        byId.delete(reference.id);
        count--;
        native(dropped, reference.id, reference.receipts);
      });
      limit = max(fewest, 2 * count);
    },
  };
})
