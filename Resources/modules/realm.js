// The files in modules/ are evaluated in a realm of their own. No user code ever gets hold of an intrinsic of it, so
// what they call is what they think it is, whatever users do to theirs. In turn, whatever they give to users must be
// made users' own: this does it. Errors, promises and collections are made by the users' classes from the start, which
// `prelude.primordials` has. A function that was given to users is called with Reflect.apply: its `call` is users'.
(function (prelude, part) {
  "use strict";
  const main = prelude.primordials;

  const { DateTimeFormat } = Intl;

  // Nothing here may ask what time it is, or anything else that no record has.
  for (const name of ["Date", "Intl", "Temporal", "WeakRef", "FinalizationRegistry", "SharedArrayBuffer", "Atomics"]) {
    delete globalThis[name];
  }
  delete Math.random;

  // This realm's prototypes, each with its counterpart.
  const counterparts = new Map([
    [Object.prototype, main.Object.prototype],
    [Function.prototype, main.functionPrototype],
    [Array.prototype, main.Array.prototype],
    [Promise.prototype, main.Promise.prototype],
    [Map.prototype, main.Map.prototype],
    [Set.prototype, main.Set.prototype],
  ]);
  for (const [here, there] of [
    [async () => {}, main.asyncFunctionPrototype],
    [function* () {}, main.generatorFunctionPrototype],
    [async function* () {}, main.asyncGeneratorFunctionPrototype],
  ]) {
    counterparts.set(Object.getPrototypeOf(here), there);
  }

  /** The same function (with its prototype) or object, or a copy of the array, as one of the users' realm. */
  function own(value) {
    if (Array.isArray(value)) return main.arraySlice(value, 0);
    const prototype = typeof value === "function" && Object.getOwnPropertyDescriptor(value, "prototype")?.value;
    if (prototype && counterparts.has(Object.getPrototypeOf(prototype))) own(prototype);
    const counterpart = counterparts.get(Object.getPrototypeOf(value));
    return counterpart === undefined ? value : Object.setPrototypeOf(value, counterpart);
  }

  /** Makes everything that can be reached from the value the users' own, but for arrays, which `own` must copy. */
  function adopt(value, seen = new Set()) {
    if ((typeof value !== "object" && typeof value !== "function") || value === null || seen.has(value)) return value;
    seen.add(value);
    const prototype = Object.getPrototypeOf(value), counterpart = counterparts.get(prototype);
    if (counterpart !== undefined) Object.setPrototypeOf(value, counterpart);
    else if (prototype !== null && !isMain(prototype)) adopt(prototype, seen);
    for (const key of Reflect.ownKeys(value)) {
      const { value: inner, get, set } = Object.getOwnPropertyDescriptor(value, key);
      for (const part of [inner, get, set]) if (!isMain(part)) adopt(part, seen);
    }
    return value;
  }
  const isMain = (value) => Object(value) !== value || mains.has(value);
  const mains = new Set([main.globalObject]);
  for (const name of Object.keys(main)) {
    const value = main[name];
    if (Object(value) === value) mains.add(value);
    if (typeof value === "function" && Object(value.prototype) === value.prototype) mains.add(value.prototype);
  }

  /** A property that is there but not enumerable. */
  function hidden(object, key, value) {
    Object.defineProperty(object, key, { value, writable: true, enumerable: false, configurable: true });
    return value;
  }

  /** A property as assigning makes it, also where users' prototypes are frozen. */
  function put(object, key, value) {
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
    return value;
  }

  return { own, adopt, hidden, put, localeOptions: () => new DateTimeFormat().resolvedOptions() };
})
