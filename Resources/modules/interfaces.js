// What the web's classes in these modules have in common: how they look, how they print, and what they make of `this`.
(function (prelude, part) {
  "use strict";
  const { adopt, hidden, own } = part("realm");
  const { TypeError, coded, invalidType } = part("errors");
  const { Object: { prototype: ObjectPrototype }, ownKeys, customInspect, iteratorPrototype } = prelude.primordials;

  const isObject = (value) => (typeof value === "object" && value !== null) || typeof value === "function";
  const wrongThis = (name) => coded(TypeError, "ERR_INVALID_THIS", `Value of "this" must be of type ${name}`);

  /** What lies behind the instances of a class, which nobody else can reach. */
  function states(name, wrong = () => wrongThis(name)) {
    const map = new WeakMap();
    return {
      set: (object, state) => map.set(object, state),
      /** Undefined for what is no instance. */
      get: (object) => map.get(object),
      has: (object) => map.has(object),
      /** Throws for what is no instance. */
      of(object) {
        const state = map.get(object);
        if (state === undefined) throw wrong();
        return state;
      },
    };
  }

  /** What constructors that are not for users take, so that only these modules call them. */
  const token = Symbol("token");
  const requireToken = (given) => {
    if (given !== token) throw coded(TypeError, "ERR_ILLEGAL_CONSTRUCTOR", "Illegal constructor");
  };

  /** A plain object of the users', with the same properties. */
  const plain = (object) => Object.setPrototypeOf(object, ObjectPrototype);

  /** What an iterator gives. */
  const step = (value, done) => ({ __proto__: ObjectPrototype, value, done });

  /** Has a class look as those of an interface do, and makes it users' own. `is` tells its instances. */
  function finish(Class, is) {
    for (const holder of [Class, Class.prototype]) {
      for (const key of Reflect.ownKeys(holder)) {
        const kept = holder === Class ? ["length", "name", "prototype"] : ["constructor"];
        if (typeof key === "symbol" || kept.includes(key)) continue;
        Object.defineProperty(holder, key, { enumerable: true });
      }
    }
    Object.defineProperty(Class.prototype, Symbol.toStringTag, { value: Class.name, configurable: true });
    if (is !== undefined) prelude.platformObjects.add(is);
    return adopt(Class);
  }

  /** Has instances print as their name and what `read` gives, which is a new object; undefined for what is none. */
  function printAs(Class, read) {
    const { name } = Class;
    hidden(Class.prototype, customInspect, {
      inspect(depth, options) {
        const properties = isObject(this) ? read(this) : undefined;
        if (properties === undefined || depth < 0) return this;
        const inner = { __proto__: null };
        const keys = ownKeys(options);
        for (let i = 0; i < keys.length; i++) inner[keys[i]] = options[keys[i]];
        if (typeof inner.depth === "number") inner.depth--;
        const className = prelude.kinds.classOf(this)?.name ?? name;
        return `${className} ${prelude.inspect(plain(properties), inner)}`;
      },
    }.inspect);
  }

  /** An argument that is a dictionary: the object to read, or undefined where all members have their defaults. */
  function dictionary(value, name) {
    if (value === undefined || value === null) return undefined;
    if (!isObject(value)) throw invalidType(name, "of type object", value);
    return value;
  }

  /** Iterators over pairs that may change meanwhile, as of Headers: `pairsOf` gives them as they are now. */
  function pairIterators(name, pairsOf, checked, requireCount = () => {}) {
    const states = new WeakMap();
    const prototype = Object.setPrototypeOf({
      next() {
        const state = isObject(this) ? states.get(this) : undefined;
        if (state === undefined) throw wrongThis(`${name} Iterator`);
        const pairs = pairsOf(state.object);
        if (state.index >= pairs.length) return step(undefined, true);
        const [key, value] = pairs[state.index++];
        return step(state.kind === "keys" ? key : state.kind === "values" ? value : own([key, value]), false);
      },
    }, iteratorPrototype);
    Object.defineProperty(prototype, Symbol.toStringTag, { value: `${name} Iterator`, configurable: true });
    adopt(prototype.next);
    const make = (object, kind) => {
      const iterator = Object.setPrototypeOf({}, prototype);
      states.set(iterator, { object: checked(object, kind), kind, index: 0 });
      return iterator;
    };
    return {
      /** Gives a class keys, values, entries and forEach. */
      addTo(Class) {
        const methods = {
          keys() {
            return make(this, "keys");
          },
          values() {
            return make(this, "values");
          },
          entries() {
            return make(this, "entries");
          },
          forEach(callbackFn, thisArg = undefined) {
            const object = checked(this, "forEach");
            requireCount(arguments.length);
            if (typeof callbackFn !== "function") {
              throw new TypeError(
                `Failed to execute 'forEach' on '${name}': parameter 1 is not of type 'Function'.`);
            }
            for (let i = 0; i < pairsOf(object).length; i++) {
              const [key, value] = pairsOf(object)[i];
              Reflect.apply(callbackFn, thisArg, [value, key, this]);
            }
          },
        };
        for (const key of Object.keys(methods)) hidden(Class.prototype, key, methods[key]);
        hidden(Class.prototype, Symbol.iterator, methods.entries);
      },
    };
  }

  return {
    isObject, wrongThis, states, token, requireToken, plain, step, finish, printAs, dictionary,
    pairIterators,
  };
})
