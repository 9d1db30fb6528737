// What kind of thing an object is, for whoever copies it: told from the engine's number for its shape, so that
// nothing of the user's runs and nothing but the real thing counts. Where the engine doesn't tell, kinds.js guesses.
(function (prelude, native) {
  "use strict";
  const { shape: shapeOperation } = prelude.operations;
  const {
    ArrayBuffer, DataView, Error, Map, NativeDate, Promise, Proxy, RegExp, Set, list, table, viewClasses,
  } = prelude.primordials;
  const kinds = prelude.kinds;

  const other = 0, plain = 1, array = 2, map = 3, set = 4, date = 5, regExp = 6, buffer = 7, dataView = 8,
    typedArray = 9, error = 10, promise = 11, proxy = 12;
  const kindOfName = {
    __proto__: null,
    Object: plain, Array: array, Map: map, Set: set, Date: date, RegExp: regExp, ArrayBuffer: buffer,
    DataView: dataView, TypedArray: typedArray, Error: error, Promise: promise,
  };

  // By cell type, the low byte of a shape. Undefined before the first look; null where the samples are not as they
  // must be.
  let kindOfType;
  // Shapes of objects that have nothing of their own and nothing that reading could run: arrays whose elements are
  // values or holes, and views.
  let bareArrays, bareViews;

  const typeOf = (shape) => shape & 0xff;

  function learn() {
    kindOfType = null;
    const samples = [
      plain, {}, array, [], map, new Map(), set, new Set(), date, new NativeDate(0), regExp, new RegExp("a"),
      buffer, new ArrayBuffer(0), dataView, new DataView(new ArrayBuffer(0)), error, new Error(),
      promise, new Promise(() => {}), proxy, new Proxy({}, {}),
    ];
    if (typeof native(shapeOperation, samples) !== "number") return;
    const found = list();
    for (let type = 0; type < 256; type++) found[type] = other;
    const add = (kind, sample) => {
      const type = typeOf(native(shapeOperation, sample));
      if (found[type] !== other && found[type] !== kind) return false;
      found[type] = kind;
      return true;
    };
    for (let i = 0; i < samples.length; i += 2) if (!add(samples[i], samples[i + 1])) return;
    const views = table();
    for (let i = 0; i < viewClasses.length; i++) {
      if (viewClasses[i] === undefined || viewClasses[i] === DataView) continue;
      const sample = new viewClasses[i](0);
      if (!add(typedArray, sample)) return;
      views.set(native(shapeOperation, sample), true);
    }
    bareViews = views;
    learnArrays();
    kindOfType = found;
  }

  // An array's shape tells how its elements are kept. Sparse ones may have accessors, so their way is left out; all
  // arrays are kept that way once the user has put an accessor where arrays inherit from.
  function learnArrays() {
    bareArrays = table();
    const sparse = [];
    sparse.length = 1 << 20;
    const sparseShape = native(shapeOperation, sparse);
    const samples = [[], [1, 2], [1.5, 2.5], ["a", "b"], [1, 2], [1.5, 2.5], ["a", "b"]];
    // Literals share their elements until they are written to, and have a shape of their own until then.
    for (let i = 4; i < samples.length; i++) samples[i].length = 1;
    for (let i = 0; i < samples.length; i++) {
      const shape = native(shapeOperation, samples[i]);
      if (shape !== sparseShape) bareArrays.set(shape, true);
    }
  }

  /** The engine's number for the object's shape; -1 where it doesn't tell. */
  function shapeOf(object) {
    if (kindOfType === undefined) learn();
    return kindOfType === null ? -1 : native(shapeOperation, object);
  }

  /** The kind of an object of that shape. */
  function kindOf(object, shape) {
    if (shape !== -1) return kindOfType[shape & 0xff];
    const kind = kindOfName[kinds.kindOf(object)];
    return kind === undefined ? other : kind;
  }

  prelude.shapes = {
    __proto__: null,
    other, plain, array, map, set, date, regExp, buffer, dataView, typedArray, error, promise, proxy,
    shapeOf, kindOf,
    /** Whether the shape is that of arrays with no keys but indices and no accessors. */
    isBareArray: (shape) => shape !== -1 && bareArrays.has(shape),
    /** Whether the shape is that of views of the language's own classes, with no keys but indices. */
    isBareView: (shape) => shape !== -1 && bareViews.has(shape),
  };
})
