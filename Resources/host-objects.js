// Objects, functions and classes of the program as the app sees them. Objects are proxies that have on this side what
// never changes, and ask the program for the rest. Functions and classes whose properties never change are frozen
// functions: calling a proxy would cost as much again.
(function (prelude, native) {
  "use strict";
  const {
    Proxy, TypeError, apply, define, defineProperty, freeze, getPrototypeOf, hasOwn, ownDescriptor, ownKeys, reflectGet,
    reflectHas, reflectSet, setPrototypeOf, showAsNative, symbolKey, table, toStringTag, wellKnownSymbols,
  } = prelude.primordials;
  const { asking, decode, hostTable } = prelude;
  const { hole } = decode;

  const objectKind = 0, functionKind = 1, classKind = 2, notificationKind = 3;

  // While it is set, the traps let through what the membrane itself does to what is behind them.
  let isOpen = false;

  /** An object whose properties never change. The language does to what is behind it all that has no trap here. */
  class FixedObject extends hostTable.HostReference {
    constructor(id, kind) {
      super(id, kind);
    }
    defineProperty(target, key, descriptor) {
      return isOpen && defineProperty(target, key, setPrototypeOf(descriptor, null));
    }
    preventExtensions() {
      return false;
    }
    setPrototypeOf(target, prototype) {
      if (isOpen) setPrototypeOf(target, prototype);
      return prototype === getPrototypeOf(target);
    }
  }

  const crossing = table();
  for (let i = 0; i < wellKnownSymbols.length; i++) crossing.set(wellKnownSymbols[i].symbol, true);

  // A symbol that only the app has is no key of the program's.
  const isForeign = (key) => typeof key === "symbol" && symbolKey(key) === undefined && !crossing.has(key);

  /** The own property behind the proxy, where the language lets nothing else be said of it; else undefined. */
  function fixed(target, key) {
    if (!hasOwn(target, key)) return undefined;
    const property = ownDescriptor(target, key);
    return property.writable === true ? undefined : property;
  }

  /** What the program says of a property, without a prototype and with all its fields. */
  function completed(said) {
    const property = { __proto__: null };
    if (hasOwn(said, "get") || hasOwn(said, "set")) {
      property.get = hasOwn(said, "get") ? said.get : undefined;
      property.set = hasOwn(said, "set") ? said.set : undefined;
    } else {
      property.value = hasOwn(said, "value") ? said.value : undefined;
      property.writable = hasOwn(said, "writable") && said.writable === true;
    }
    property.enumerable = hasOwn(said, "enumerable") && said.enumerable === true;
    property.configurable = hasOwn(said, "configurable") && said.configurable === true;
    return property;
  }

  /** The setter that assigning to the key would find above `object`; undefined where it would find none. */
  function inheritedAccessor(object, key) {
    for (let holder = getPrototypeOf(object); holder !== null; holder = getPrototypeOf(holder)) {
      const property = ownDescriptor(holder, key);
      if (property !== undefined) return hasOwn(property, "set") ? property : undefined;
    }
    return undefined;
  }

  /**
   * One with properties that the program is asked for. Those that never change stand behind the proxy, and also those
   * that the language doesn't let change once they were said to be so (ECMA-262, 10.5).
   */
  class DynamicObject extends FixedObject {
    constructor(id, kind) {
      super(id, kind);
    }
    get(target, key, receiver) {
      const property = fixed(target, key);
      if (property !== undefined && (hasOwn(property, "value") || property.get === undefined)) return property.value;
      const value = isForeign(key) ? hole : asking.get(this, key);
      if (value !== hole) return value;
      const prototype = getPrototypeOf(target);
      return prototype === null ? undefined : reflectGet(prototype, key, receiver);
    }
    set(target, key, value, receiver) {
      const property = fixed(target, key);
      if (property !== undefined && (hasOwn(property, "value") || property.set === undefined)) return false;
      if (hostTable.find(receiver) !== this) return setThrough(this, target, key, value, receiver);
      if (isForeign(key)) return false;
      const accessor = inheritedAccessor(target, key);
      if (accessor !== undefined && !asking.has(this, key)) {
        if (accessor.set === undefined) return false;
        apply(accessor.set, receiver, [value]);
        return true;
      }
      return asking.set(this, key, value);
    }
    has(target, key) {
      if (hasOwn(target, key) || (!isForeign(key) && asking.has(this, key))) return true;
      const prototype = getPrototypeOf(target);
      return prototype !== null && reflectHas(prototype, key);
    }
    deleteProperty(target, key) {
      return !hasOwn(target, key) && (isForeign(key) || asking.delete(this, key));
    }
    ownKeys(target) {
      const keys = ownKeys(target), asked = asking.keys(this);
      setPrototypeOf(keys, null);
      const seen = table();
      for (let i = 0; i < keys.length; i++) seen.set(keys[i], true);
      for (let i = 0; i < asked.length; i++) {
        const key = asked[i];
        if (seen.has(key)) continue;
        seen.set(key, true);
        keys[keys.length] = key;
      }
      return keys;
    }
    getOwnPropertyDescriptor(target, key) {
      if (isOpen) return ownDescriptor(target, key);
      const property = fixed(target, key);
      if (property !== undefined && hasOwn(property, "value")) return property;
      const said = isForeign(key) ? undefined : asking.descriptor(this, key);
      if (said === undefined) return ownDescriptor(target, key);
      const found = completed(said);
      if (found.configurable && !hasOwn(target, key)) return found;
      defineProperty(target, key, found);
      return ownDescriptor(target, key);
    }
    defineProperty(target, key, descriptor) {
      setPrototypeOf(descriptor, null);
      if (isOpen || fixed(target, key) !== undefined) return defineProperty(target, key, descriptor);
      if (isForeign(key) || !asking.define(this, key, descriptor)) return false;
      if (descriptor.configurable !== false && !hasOwn(target, key)) return true;
      return defineProperty(target, key, descriptor);
    }
  }

  // What inherits from an object of the program is set: as if that object were an ordinary one.
  function setThrough(reference, target, key, value, receiver) {
    const said = isForeign(key) ? undefined : asking.descriptor(reference, key);
    const parent = getPrototypeOf(target);
    if (said === undefined) return reflectSet(parent ?? { __proto__: null }, key, value, receiver);
    const standIn = { __proto__: null };
    defineProperty(standIn, key, completed(said));
    return reflectSet(standIn, key, value, receiver);
  }

  function functionOf(reference) {
    return { call(...values) { return asking.apply(reference, this, values); } }.call;
  }

  function notificationOf(reference) {
    return { call(...values) { asking.tell(reference, this, values); } }.call;
  }

  function classOf(reference, name) {
    return function (...values) {
      const derived = new.target;
      if (derived === undefined) throw new TypeError(`Cannot call a class constructor ${name} without |new|`);
      const instance = asking.construct(reference, values);
      if (derived !== reference.object && hostTable.find(instance)?.receipts === 1) adopt(instance, derived.prototype);
      return instance;
    };
  }

  /** An instance that the program has just made becomes one of a class of the app that extends the program's. */
  function adopt(instance, prototype) {
    if (prototype === null || (typeof prototype !== "object" && typeof prototype !== "function")) return;
    isOpen = true;
    setPrototypeOf(instance, prototype);
    isOpen = false;
  }

  function targetOf(reference, kind, name, arity) {
    if (kind === objectKind) return {};
    const target = kind === classKind ? classOf(reference, name) :
      kind === functionKind ? functionOf(reference) : notificationOf(reference);
    fix(target, "name", name, false);
    fix(target, "length", arity, false);
    return showAsNative(target, name);
  }

  function fix(target, key, value, enumerable) {
    defineProperty(target, key, { __proto__: null, value, writable: false, enumerable, configurable: false });
  }

  // `constructor` leads from a class's prototype to the class. The prototype is the program's where it names one.
  function completeClass(target, object) {
    const { prototype } = target;
    if (hostTable.find(prototype) === undefined) {
      define(prototype, "constructor", object);
      fix(target, "prototype", prototype, false);
      return;
    }
    isOpen = true;
    if (!hasOwn(prototype, "constructor")) fix(prototype, "constructor", object, false);
    isOpen = false;
  }

  prelude.hostObjects = {
    __proto__: null,

    /** A new object of the program, without its constants. The prototype is one of the program's, or undefined. */
    make(id, kind, isDynamic, name, arity, prototype) {
      const reference = isDynamic ? new DynamicObject(id, kind) : new FixedObject(id, kind);
      const target = targetOf(reference, kind, name, arity);
      if (prototype !== undefined) setPrototypeOf(target, prototype);
      reference.target = target;
      hostTable.add(reference, isDynamic || kind === objectKind ? new Proxy(target, reference) : target);
      return reference;
    },

    setConstant(reference, key, value) {
      fix(reference.target, key, value, !(reference.kind === classKind && key === "prototype"));
    },

    /** All constants are there. */
    complete(reference, name) {
      const { target, object, kind } = reference;
      reference.target = undefined;
      if (kind === classKind) completeClass(target, object);
      if (target === object) freeze(target);
      if (kind === objectKind && name !== "" && name !== "Object" && !hasOwn(target, toStringTag)) {
        fix(target, toStringTag, name, false);
      }
    },
  };
})
