// When the collector runs is not an input and cannot be replayed, so nothing may show it: a WeakRef keeps its target,
// a FinalizationRegistry never calls back (ECMA-262 9.10.3 allows both). What shares memory or starts threads goes.
(function (prelude, native) {
  "use strict";
  const {
    TypeError, WeakMap, asNative, constant, define, defineProperty, symbolKey, toStringTag, uncurried, weakMapSet,
  } = prelude.primordials;
  const weakMapDelete = uncurried(WeakMap.prototype.delete);

  // ECMA-262 9.14 CanBeHeldWeakly.
  const canBeHeld = (value) =>
    (typeof value === "object" && value !== null) || typeof value === "function" ||
    (typeof value === "symbol" && symbolKey(value) === undefined);
  const weakValue = "an object or a non-registered symbol";
  const require = (holds, message) => {
    if (!holds) throw new TypeError(message);
  };

  class WeakRefConstructor {
    #target;
    static {
      prelude.platformObjects.add((value) => #target in value);
    }
    constructor(target) {
      require(canBeHeld(target), `First argument to WeakRef should be ${weakValue}`);
      this.#target = target;
    }
    deref() {
      return this.#target;
    }
  }

  class FinalizationRegistryConstructor {
    #tokens = new WeakMap();
    static {
      prelude.platformObjects.add((value) => #tokens in value);
    }
    constructor(cleanup) {
      require(typeof cleanup === "function", "First argument to FinalizationRegistry should be a function");
    }
    register(target, held, token) {
      const tokens = this.#tokens;
      require(canBeHeld(target), `register requires ${weakValue} as the target`);
      require(target !== held, "register expects the target object and the holdings parameter are not the same");
      if (token === undefined) return;
      require(canBeHeld(token), `register requires ${weakValue} as the unregistration token`);
      weakMapSet(tokens, token, true);
    }
    unregister(token) {
      const tokens = this.#tokens;
      require(canBeHeld(token), `unregister requires ${weakValue} as the unregistration token`);
      return weakMapDelete(tokens, token);
    }
  }

  // Takes the place of an intrinsic class.
  function replace(name, implementation) {
    const { prototype } = implementation;
    constant(prototype, toStringTag, name);
    const result = asNative(implementation, name, 1);
    const fixed = { __proto__: null, value: prototype, writable: false, enumerable: false, configurable: false };
    defineProperty(result, "prototype", fixed);
    define(prototype, "constructor", result);
    define(globalThis, name, result);
  }
  replace("WeakRef", WeakRefConstructor);
  replace("FinalizationRegistry", FinalizationRegistryConstructor);

  delete globalThis.SharedArrayBuffer;
  delete globalThis.WebAssembly;
  delete Atomics.wait;
  delete Atomics.waitAsync;
})
