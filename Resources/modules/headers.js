// Headers: https://fetch.spec.whatwg.org/#headers-class.
(function (prelude, part) {
  "use strict";
  const { own } = part("realm");
  const { TypeError } = part("errors");
  const { finish, isObject, pairIterators, printAs, states, token } = part("interfaces");
  const { byteString, illegalInvocation, isFieldValue, isToken, required, shown, trimmed } = part("web-arguments");

  /** What a request or response has: fields in the order of their coming. */
  class HeaderList {
    // By the name in small letters: `{ name, values }`.
    fields = new Map();
    isImmutable = false;
    append(name, value) {
      const key = name.toLowerCase(), field = this.fields.get(key);
      if (field === undefined) this.fields.set(key, { name, values: [value] });
      else field.values.push(value);
    }
    set(name, value) {
      const field = this.fields.get(name.toLowerCase());
      if (field === undefined) this.append(name, value);
      else field.values = [value];
    }
    has(name) {
      return this.fields.has(name.toLowerCase());
    }
    delete(name) {
      this.fields.delete(name.toLowerCase());
    }
    /** All values of that name as one; null where there are none. */
    get(name) {
      const key = name.toLowerCase(), field = this.fields.get(key);
      return field === undefined ? null : joined(key, field);
    }
    /** Names and values as they go over the wire. */
    get lines() {
      const lines = [];
      for (const [key, { name, values }] of this.fields) {
        if (key === "set-cookie") for (const value of values) lines.push([name, value]);
        else lines.push([name, joined(key, { values })]);
      }
      return lines;
    }
    /** Names in small letters, sorted, with their values: cookies each by itself. */
    get pairs() {
      const pairs = [];
      for (const key of [...this.fields.keys()].sort()) {
        const field = this.fields.get(key);
        if (key === "set-cookie") for (const value of field.values) pairs.push([key, value]);
        else pairs.push([key, joined(key, field)]);
      }
      return pairs;
    }
    get copy() {
      const result = new HeaderList();
      for (const [key, { name, values }] of this.fields) result.fields.set(key, { name, values: [...values] });
      return result;
    }
  }
  const joined = (key, { values }) => values.join(key === "cookie" ? "; " : ", ");

  const lists = states("Headers", illegalInvocation);

  function checkedName(given, method) {
    const name = byteString(given);
    if (!isToken(name)) throw new TypeError(`Headers.${method}: ${shown(name)} is an invalid header name.`);
    return name;
  }
  function checkedValue(given, method) {
    const value = trimmed(byteString(given));
    if (!isFieldValue(value)) throw new TypeError(`Headers.${method}: ${shown(value)} is an invalid header value.`);
    return value;
  }
  function changeable(object) {
    const list = lists.of(object);
    if (list.isImmutable) throw new TypeError("immutable");
    return list;
  }
  function append(list, givenName, givenValue) {
    const rawName = byteString(givenName), rawValue = byteString(givenValue);
    const name = checkedName(rawName, "append"), value = checkedValue(rawValue, "append");
    if (list.isImmutable) throw new TypeError("immutable");
    list.append(name, value);
  }

  /** Adds what a constructor got: Headers, pairs, or an object's properties. */
  function fill(list, init) {
    if (lists.has(init)) {
      for (const [, { name, values }] of lists.get(init).fields) for (const value of values) list.append(name, value);
      return;
    }
    if (!isObject(init)) {
      throw new TypeError(
        "Headers constructor: Argument 1 could not be converted to one of: sequence<sequence<ByteString>>, " +
          "record<ByteString, ByteString>.");
    }
    const iterate = init[Symbol.iterator];
    if (iterate === undefined || iterate === null) {
      const keys = Reflect.ownKeys(init);
      for (const key of keys) {
        if (Object.getOwnPropertyDescriptor(init, key)?.enumerable) append(list, key, init[key]);
      }
      return;
    }
    elements(init, "init").forEach((pair, index) => {
      if (!isObject(pair) || typeof pair[Symbol.iterator] !== "function") {
        throw new TypeError(`Headers constructor: init[${index}] (${shown(pair)}) is not iterable.`);
      }
      const parts = elements(pair);
      if (parts.length !== 2) {
        throw new TypeError(`Headers constructor: expected name/value pair to be length 2, found ${parts.length}.`);
      }
      append(list, parts[0], parts[1]);
    });
  }
  function elements(iterable) {
    const iterator = Reflect.apply(iterable[Symbol.iterator], iterable, []), { next } = iterator, result = [];
    for (let step = Reflect.apply(next, iterator, []); !step.done; step = Reflect.apply(next, iterator, [])) {
      result.push(step.value);
    }
    return result;
  }

  class Headers {
    constructor(init = undefined) {
      if (init === token) {
        lists.set(this, arguments[1]);
        return;
      }
      const list = new HeaderList();
      lists.set(this, list);
      if (init !== undefined) fill(list, init);
    }
    append(name, value) {
      const list = lists.of(this);
      required(arguments.length, 2, "Headers.append");
      append(list, name, value);
    }
    delete(name) {
      const list = lists.of(this);
      required(arguments.length, 1, "Headers.delete");
      name = checkedName(name, "delete");
      changeable(this);
      list.delete(name);
    }
    get(name) {
      const list = lists.of(this);
      required(arguments.length, 1, "Headers.get");
      return list.get(checkedName(name, "get"));
    }
    has(name) {
      const list = lists.of(this);
      required(arguments.length, 1, "Headers.has");
      return list.has(checkedName(name, "has"));
    }
    set(name, value) {
      const list = lists.of(this);
      required(arguments.length, 2, "Headers.set");
      name = checkedName(name, "set");
      value = checkedValue(value, "set");
      changeable(this);
      list.set(name, value);
    }
    getSetCookie() {
      return own([...(lists.of(this).fields.get("set-cookie")?.values ?? [])]);
    }
  }
  pairIterators("Headers", (headers) => lists.get(headers).pairs, (object, method) => {
    lists.of(object);
    return object;
  }, (count) => required(count, 1, "Headers.forEach")).addTo(Headers);

  printAs(Headers, (headers) => {
    const list = lists.get(headers);
    if (list === undefined) return undefined;
    const shown = {};
    for (const [key, { name, values }] of list.fields) {
      Object.defineProperty(shown, name, { value: joined(key, { values }), enumerable: true });
    }
    return shown;
  });
  finish(Headers, lists.has);

  return {
    Headers, HeaderList, fill,
    /** What users see of a list. */
    make: (list) => new Headers(token, list),
    listOf: (headers) => lists.get(headers),
  };
})
