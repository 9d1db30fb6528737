// Module namespace objects (ECMA-262 10.4.6). A proxy over an object whose properties are brought up to date before
// anyone sees them.
(function (prelude, native) {
  "use strict";
  const {
    Proxy, arraySort, defineProperty, hasOwn, list, objectIs, ownDescriptor, preventExtensions, table, toStringTag,
    weakTable,
  } = prelude.primordials;

  // Of each proxy's target: getters by name.
  const getters = weakTable();
  // Of each proxy: its target.
  const targets = weakTable();

  /** Brings a target's property up to date. Throws where the binding has no value yet. */
  function refresh(target, key) {
    const get = typeof key === "string" ? getters.get(target)?.get(key) : undefined;
    if (get !== undefined) {
      const value = get();
      defineProperty(target, key, { __proto__: null, value, writable: true, enumerable: true, configurable: false });
    }
  }

  const handler = {
    __proto__: null,
    get(target, key) {
      const get = typeof key === "string" ? getters.get(target).get(key) : undefined;
      return get !== undefined ? get() : ownDescriptor(target, key)?.value;
    },
    getOwnPropertyDescriptor(target, key) {
      refresh(target, key);
      return ownDescriptor(target, key);
    },
    set: () => false,
    deleteProperty: (target, key) => !hasOwn(target, key),
    defineProperty(target, key, wish) {
      if (!hasOwn(target, key)) return false;
      refresh(target, key);
      const now = ownDescriptor(target, key);
      const keeps = (part) => !hasOwn(wish, part) || wish[part] === now[part];
      return !hasOwn(wish, "get") && !hasOwn(wish, "set") && keeps("configurable") && keeps("enumerable") &&
        keeps("writable") && (!hasOwn(wish, "value") || objectIs(wish.value, now.value));
    },
    setPrototypeOf: (target, prototype) => prototype === null,
  };

  /** The namespace object of names (a list) and their getters (a table). */
  function make(names, table) {
    const target = { __proto__: null };
    arraySort(names);
    for (let i = 0; i < names.length; i++) {
      defineProperty(target, names[i], {
        __proto__: null, value: undefined, writable: true, enumerable: true, configurable: false,
      });
    }
    defineProperty(target, toStringTag, {
      __proto__: null, value: "Module", writable: false, enumerable: false, configurable: false,
    });
    preventExtensions(target);
    getters.set(target, table);
    const namespace = new Proxy(target, handler);
    targets.set(namespace, target);
    return namespace;
  }

  prelude.namespaces = {
    __proto__: null,
    make, refresh,
    /** The getter behind a property of a namespace object; undefined where it has none of that name. */
    getter: (namespace, name) => getters.get(targets.get(namespace)).get(name),
    /** Whether an object is the target of a namespace object. */
    has: (target) => getters.get(target) !== undefined,
  };
})
