// URLSearchParams (https://url.spec.whatwg.org/#interface-urlsearchparams).
(function (prelude, native) {
  "use strict";
  const {
    TypeError, apply, arraySort, constant, customInspect, define, defineProperty, iteratorPrototype,
    iteratorSymbol, list, ownDescriptor, ownKeys, showAsNative, slice, toStringTag, toWellFormed,
  } = prelude.primordials;
  const { exposeClass, isObject, required, sequence, wrongThis } = prelude.webidl;

  const library = () => prelude.builtins.part("whatwg-url");
  const usv = (value) => toWellFormed(`${value}`);

  const coded = (message, code) => prelude.withCode(new TypeError(message), code);

  // A list of pairs, each a list of a name and a value.
  function pair(name, value) {
    const result = list();
    result[0] = name;
    result[1] = value;
    return result;
  }
  function parsed(text) {
    const found = library().formParsed(text), result = list();
    for (let i = 0; i < found.length; i++) result[i] = pair(found[i][0], found[i][1]);
    return result;
  }
  function serialized(pairs) {
    const { formEncoded } = library();
    let text = "";
    for (let i = 0; i < pairs.length; i++) {
      text += `${i === 0 ? "" : "&"}${formEncoded(pairs[i][0])}=${formEncoded(pairs[i][1])}`;
    }
    return text;
  }

  const notPairs = () => coded("Each query pair must be an iterable [name, value] tuple", "ERR_INVALID_TUPLE");
  function fromIterable(init) {
    if (typeof init[iteratorSymbol] !== "function") {
      throw coded("Query pairs must be iterable", "ERR_ARG_NOT_ITERABLE");
    }
    return sequence(init, "query pairs", (each) => {
      if (!isObject(each) || typeof each[iteratorSymbol] !== "function") throw notPairs();
      const two = sequence(each, "query pair", usv);
      if (two.length !== 2) throw notPairs();
      return pair(two[0], two[1]);
    });
  }
  function fromRecord(init) {
    const result = list(), keys = ownKeys(init);
    const places = prelude.primordials.table();
    for (let i = 0; i < keys.length; i++) {
      const descriptor = ownDescriptor(init, keys[i]);
      if (descriptor === undefined || !descriptor.enumerable) continue;
      const name = usv(keys[i]), value = usv(init[keys[i]]), present = places.get(name);
      if (present !== undefined) present[1] = value;
      else places.set(name, result[result.length] = pair(name, value));
    }
    return result;
  }

  let is, pairsOf, replace, connect;

  class URLSearchParams {
    #pairs = list();
    #changed = undefined;
    static {
      is = (value) => typeof value === "object" && value !== null && #pairs in value;
      pairsOf = (params) => params.#pairs;
      replace = (params, pairs) => {
        params.#pairs = pairs;
      };
      connect = (params, changed) => {
        params.#changed = changed;
      };
    }
    constructor(init = undefined) {
      if (init === undefined) return;
      if (isObject(init)) {
        const method = init[iteratorSymbol];
        if (is(init) && method === entries) {
          const pairs = init.#pairs;
          for (let i = 0; i < pairs.length; i++) this.#pairs[i] = pair(pairs[i][0], pairs[i][1]);
        } else if (method !== undefined && method !== null) this.#pairs = fromIterable(init);
        else this.#pairs = fromRecord(init);
      } else {
        init = usv(init);
        this.#pairs = parsed(init[0] === "?" ? slice(init, 1) : init);
      }
    }
    get size() {
      if (!is(this)) throw wrongThis("URLSearchParams");
      return this.#pairs.length;
    }
    append(name, value) {
      if (!is(this)) throw wrongThis("URLSearchParams");
      required(arguments.length, "name", "value");
      name = usv(name);
      value = usv(value);
      this.#pairs[this.#pairs.length] = pair(name, value);
      this.#update();
    }
    delete(name, value = undefined) {
      if (!is(this)) throw wrongThis("URLSearchParams");
      required(arguments.length, "name");
      name = usv(name);
      if (value !== undefined) value = usv(value);
      this.#keep((each) => each[0] !== name || (value !== undefined && each[1] !== value));
      this.#update();
    }
    get(name) {
      if (!is(this)) throw wrongThis("URLSearchParams");
      required(arguments.length, "name");
      name = usv(name);
      for (let i = 0; i < this.#pairs.length; i++) if (this.#pairs[i][0] === name) return this.#pairs[i][1];
      return null;
    }
    getAll(name) {
      if (!is(this)) throw wrongThis("URLSearchParams");
      required(arguments.length, "name");
      name = usv(name);
      const result = [];
      for (let i = 0; i < this.#pairs.length; i++) if (this.#pairs[i][0] === name) append(result, this.#pairs[i][1]);
      return result;
    }
    has(name, value = undefined) {
      if (!is(this)) throw wrongThis("URLSearchParams");
      required(arguments.length, "name");
      name = usv(name);
      if (value !== undefined) value = usv(value);
      for (let i = 0; i < this.#pairs.length; i++) {
        const each = this.#pairs[i];
        if (each[0] === name && (value === undefined || each[1] === value)) return true;
      }
      return false;
    }
    set(name, value) {
      if (!is(this)) throw wrongThis("URLSearchParams");
      required(arguments.length, "name", "value");
      name = usv(name);
      value = usv(value);
      let found = false;
      this.#keep((each) => {
        if (each[0] !== name) return true;
        if (found) return false;
        found = true;
        each[1] = value;
        return true;
      });
      if (!found) this.#pairs[this.#pairs.length] = pair(name, value);
      this.#update();
    }
    sort() {
      if (!is(this)) throw wrongThis("URLSearchParams");
      arraySort(this.#pairs, (a, b) => a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0);
      this.#update();
    }
    entries() {
      if (!is(this)) throw wrongThis("URLSearchParams");
      return iterate(this, "entries");
    }
    forEach(callback, thisArg = undefined) {
      if (!is(this)) throw wrongThis("URLSearchParams");
      if (typeof callback !== "function") throw prelude.invalidArgument("callback", "of type function", callback);
      for (let i = 0; i < this.#pairs.length; i++) {
        apply(callback, thisArg, [this.#pairs[i][1], this.#pairs[i][0], this]);
      }
    }
    keys() {
      if (!is(this)) throw wrongThis("URLSearchParams");
      return iterate(this, "keys");
    }
    values() {
      if (!is(this)) throw wrongThis("URLSearchParams");
      return iterate(this, "values");
    }
    toString() {
      if (!is(this)) throw wrongThis("URLSearchParams");
      return serialized(this.#pairs);
    }
    #keep(test) {
      const present = this.#pairs, kept = list();
      for (let i = 0; i < present.length; i++) if (test(present[i])) kept[kept.length] = present[i];
      this.#pairs = kept;
    }
    #update() {
      if (this.#changed !== undefined) this.#changed(serialized(this.#pairs));
    }
  }

  function append(array, value) {
    defineProperty(array, array.length, {
      __proto__: null, value, writable: true, enumerable: true, configurable: true,
    });
  }

  // Iterators look like those of the language: a prototype of their own, and no constructor.
  let place, isIterator;
  class Place {
    #params;
    #kind;
    #index = 0;
    static {
      isIterator = (value) => isObject(value) && #params in value;
      place = (iterator) => {
        const pairs = pairsOf(iterator.#params);
        return {
          __proto__: null,
          remaining() {
            const result = [];
            for (let i = iterator.#index; i < pairs.length; i++) append(result, Place.#item(pairs[i], iterator.#kind));
            return result;
          },
          next() {
            if (iterator.#index >= pairs.length) return { value: undefined, done: true };
            return { value: Place.#item(pairs[iterator.#index++], iterator.#kind), done: false };
          },
        };
      };
    }
    constructor(params, kind) {
      this.#params = params;
      this.#kind = kind;
    }
    static #item(each, kind) {
      return kind === "keys" ? each[0] : kind === "values" ? each[1] : [each[0], each[1]];
    }
  }
  const iterators = {
    __proto__: iteratorPrototype,
    next() {
      if (!isIterator(this)) throw wrongThis("URLSearchParamsIterator");
      return place(this).next();
    },
  };
  showAsNative(iterators.next, "next");
  constant(iterators, toStringTag, "URLSearchParams Iterator");
  const iterate = (params, kind) => {
    const result = new Place(params, kind);
    prelude.primordials.setPrototypeOf(result, iterators);
    return result;
  };

  exposeClass(URLSearchParams);
  const { entries } = URLSearchParams.prototype;
  define(URLSearchParams.prototype, iteratorSymbol, entries);
  prelude.platformObjects.add(is);

  // As Node prints them: pairs as a Map's, and what an iterator still gives.
  const breakable = (text) => prelude.text.withoutColours(text).length;
  const printing = {
    params(depth, options) {
      if (!is(this)) return this;
      if (typeof depth === "number" && depth < 0) return options.stylize("[Object]", "special");
      const pairs = pairsOf(this), indent = options.breakLength;
      if (pairs.length === 0) return "URLSearchParams {}";
      let text = "", length = "URLSearchParams {}".length + pairs.length * 2, isLong = false;
      const parts = list();
      for (let i = 0; i < pairs.length; i++) {
        const part = `${prelude.inspect(pairs[i][0], options)} => ${prelude.inspect(pairs[i][1], options)}`;
        length += breakable(part);
        parts[i] = part;
      }
      isLong = length > indent;
      for (let i = 0; i < parts.length; i++) text += `${i === 0 ? "" : isLong ? ",\n  " : ", "}${parts[i]}`;
      return isLong ? `URLSearchParams {\n  ${text} }` : `URLSearchParams { ${text} }`;
    },
    iterator(depth, options) {
      if (!isIterator(this)) return this;
      if (typeof depth === "number" && depth < 0) return options.stylize("[Object]", "special");
      const items = place(this).remaining();
      if (items.length === 0) return "URLSearchParams Iterator {  }";
      let text = "";
      for (let i = 0; i < items.length; i++) text += `${i === 0 ? "" : ", "}${prelude.inspect(items[i], options)}`;
      return `URLSearchParams Iterator { ${text} }`;
    },
  };
  define(URLSearchParams.prototype, customInspect, printing.params);
  define(iterators, customInspect, printing.iterator);

  prelude.searchParams = {
    __proto__: null,
    /** The parameters of a URL's query; `changed` is called with their text whenever they change. */
    make(query, changed) {
      const result = new URLSearchParams();
      replace(result, parsed(query));
      connect(result, changed);
      return result;
    },
    is,
    text: (params) => serialized(pairsOf(params)),
    fill: (params, query) => replace(params, parsed(query)),
  };
})
