// Completion of names before the cursor. It looks at property descriptors only, and the worker calls it in a fork that is
// thrown away.
(function (prelude, native) {
  "use strict";
  const p = prelude.primordials;
  const {
    Map, Number, arraySort, charCodeAt, exec, fromCharCode, isArray, isView, list: newList, mapHas, mapSet,
    ownDescriptor, ownKeys, slice, startsWith,
  } = p;
  const { globalObject } = p;
  const { findDescriptor } = prelude.kinds;
  const { unwrapped, prototypeOf } = prelude.engine;
  const { tokens } = prelude.tokens;

  const longArray = 20000; // listing a longer one's elements takes too long, and nobody completes them
  let identifier; // made when first used, since Unicode classes take time to compile
  const isIdentifier = (name) => {
    identifier ??= /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;
    return exec(identifier, name) !== null;
  };

  const keywords = [
    "async", "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do",
    "else", "export", "extends", "false", "finally", "for", "function", "if", "import", "in", "instanceof", "let",
    "new", "null", "return", "static", "super", "switch", "this", "throw", "true", "try", "typeof", "var", "void",
    "while", "with", "yield",
  ];

  // Collects names without repeating one, up to the limit. What all names have in common can be typed for the user, so
  // it must hold for those beyond the limit too: where one of them differs earlier, it takes the place of the last.
  let mostNames = 0;

  // What is not less than a text, and less than this, begins with it; names with U+FFFF, which is no character, are
  // missed. To compare is many times as fast as to call `startsWith`, which tells among a hundred thousand names.
  const endOf = (text) =>
    text === "" ? "\uffff" : slice(text, 0, text.length - 1) + fromCharCode(charCodeAt(text, text.length - 1) + 1);

  function collector(prefix, accepts) {
    const seen = new Map(), names = newList();
    const end = endOf(prefix);
    let common, commonEnd;
    const agree = (name) => {
      if (common === undefined) {
        common = name;
        commonEnd = endOf(name);
      }
      if (startsWith(name, common)) return true;
      let length = 0;
      while (length < name.length && name[length] === common[length]) length++;
      common = slice(common, 0, length);
      commonEnd = endOf(common);
      return false;
    };
    return {
      __proto__: null,
      names,
      /** Adds a group of names, sorted, that begin with the prefix. */
      add(candidates) {
        const group = newList();
        let different, isFull = names.length >= mostNames;
        for (let i = 0; i < candidates.length; i++) {
          const name = candidates[i];
          if (typeof name !== "string" || name < prefix || name >= end) continue;
          if (isFull && name >= common && name < commonEnd) continue;
          if (!startsWith(name, prefix) || mapHas(seen, name) || !accepts(name)) continue;
          const agrees = agree(name);
          if (isFull) {
            if (!agrees) different = name;
            continue;
          }
          mapSet(seen, name, true);
          group[group.length] = name;
          isFull = names.length + group.length >= mostNames;
        }
        arraySort(group);
        for (let i = 0; i < group.length; i++) names[names.length] = group[i];
        if (different !== undefined) names[names.length - 1] = different;
      },
    };
  }

  const isLong = (object) =>
    isArray(object) ? object.length > longArray : isView(object) && ownDescriptor(object, longArray) !== undefined;

  // An object's own names first, then those of each prototype.
  function addProperties(found, value) {
    let holder = isObject(value) ? unwrapped(value) : prototypeOfPrimitive(value);
    for (; holder !== null; holder = prototypeOf(holder)) {
      if (!isLong(holder)) found.add(ownKeys(holder));
    }
  }

  const isObject = (value) => (typeof value === "object" && value !== null) || typeof value === "function";
  const prototypes = {
    __proto__: null,
    string: p.String.prototype,
    number: p.Number.prototype,
    bigint: p.BigInt.prototype,
    symbol: p.Symbol.prototype,
    boolean: Boolean.prototype,
  };
  const prototypeOfPrimitive = (value) => value === null ? null : prototypes[typeof value] ?? null;

  const unknown = { __proto__: null };

  function valueOfProperty(value, key) {
    const holder = isObject(value) ? value : prototypeOfPrimitive(value);
    if (holder === null) return unknown;
    if (typeof value === "string" && typeof key === "string" && exec(/^\d+$/, key) !== null) {
      return Number(key) < value.length ? value[key] : unknown;
    }
    if (typeof value === "string" && key === "length") return value.length;
    if (isObject(value)) refresh(unwrapped(value), key);
    const descriptor = findDescriptor(holder, key);
    if (descriptor === undefined || descriptor.get !== undefined || descriptor.set !== undefined) return unknown;
    return descriptor.value;
  }

  // What a module exports has its value when it is asked for.
  function refresh(holder, key) {
    if (holder === null || !prelude.namespaces.has(holder)) return;
    try {
      prelude.namespaces.refresh(holder, key);
    } catch {
      // It has none yet.
    }
  }

  // A name that stands alone. One on the global object may be a getter, which must not run.
  function valueOfName(name, locals) {
    for (let i = 0; i < locals.length; i++) if (locals[i] === name) return unknown;
    if (name === "this") return globalObject;
    const descriptor = findDescriptor(globalObject, name);
    if (descriptor === undefined) return unknown;
    const isAccessor = descriptor.get !== undefined || descriptor.set !== undefined;
    if (!isAccessor) return descriptor.value;
    return prelude.lastResults(name) ?? prelude.lazyGlobals.value(name) ??
      prelude.declaredValue(name, descriptor.get) ?? unknown;
  }

  const keywordSet = new Map();
  for (let i = 0; i < keywords.length; i++) mapSet(keywordSet, keywords[i], true);

  const literals = { __proto__: null, true: true, false: false, regexp: /(?:)/, array: [] };

  // The value of the chain `a.b["c"]` that ends before token `end`; unknown where it has anything else in it.
  function valueOfChain(list, end, locals) {
    const token = list[end - 1];
    if (token === undefined) return unknown;
    const before = list[end - 2];
    switch (token.kind) {
      case "name": {
        if (before !== undefined && (before.text === "." || before.text === "?.")) {
          const object = valueOfChain(list, end - 2, locals);
          return object === unknown ? unknown : valueOfProperty(object, token.text);
        }
        if (token.text === "true" || token.text === "false") return literals[token.text];
        if (token.text !== "this" && mapHas(keywordSet, token.text)) return unknown;
        return valueOfName(token.text, locals);
      }
      case "string": return token.value;
      case "template": return endsValue(before) ? unknown : ""; // what a tag makes of it, only it knows
      case "number": return 0;
      case "bigint": return 0n;
      case "regexp": return literals.regexp;
    }
    if (token.text !== "]") return unknown;
    let depth = 1, open = end - 2;
    for (; open >= 0; open--) {
      if (list[open].text === "]" && list[open].kind === "mark") depth++;
      if (list[open].text === "[" && list[open].kind === "mark" && --depth === 0) break;
    }
    if (open < 0) return unknown;
    let objectEnd = open;
    if (objectEnd > 0 && list[objectEnd - 1].text === "?.") objectEnd--;
    else if (!endsValue(list[open - 1])) return literals.array;
    const object = valueOfChain(list, objectEnd, locals);
    if (object === unknown || end - open !== 3) return unknown;
    const key = list[open + 1];
    if (key.kind === "string") return valueOfProperty(object, key.value);
    if (key.kind === "number") return valueOfProperty(object, `${Number(key.text)}`);
    return unknown;
  }

  /** Whether what follows a token continues a value: `a [` is a property, `= [` an array. */
  function endsValue(token) {
    if (token === undefined) return false;
    if (token.kind === "mark") return token.text === ")" || token.text === "]" || token.text === "}";
    return token.kind !== "name" || token.text === "this" || token.text === "super" ||
      !mapHas(keywordSet, token.text);
  }

  const answer = (start, names) => ({ __proto__: null, start, names });

  /**
   * The names that may stand before the cursor, as `{ start, names }`: each replaces the text from `start` to the
   * cursor, in UTF-16 units. `text` ends at the cursor; `locals` are the names that it declares and that can be used
   * there, and `this` where it is that of a function. There are `limit` names at the most.
   */
  function complete(text, locals, limit) {
    mostNames = limit;
    const cursor = text.length, list = tokens(text);
    const last = list[list.length - 1];
    if (last === undefined) return globals("", cursor, locals);
    if (last.isOpen) {
      const bracket = list[list.length - 2];
      const isKey = last.kind === "string" && bracket !== undefined && bracket.text === "[" && list.length > 2;
      const end = isKey && list[list.length - 3].text === "?." ? list.length - 3 : list.length - 2;
      if (!isKey || !endsValue(list[end - 1])) return answer(cursor, newList());
      return keys(last, valueOfChain(list, end, locals));
    }
    const touches = last.end === cursor;
    const isPartial = last.kind === "name" && touches;
    const previous = list[list.length - 2];
    // `5.to`: a number and no chain.
    if (isPartial && previous !== undefined && previous.end === last.start && previous.kind !== "mark") {
      return answer(cursor, newList());
    }
    const dot = isPartial ? previous : last;
    if (dot !== undefined && dot.kind === "mark" && (dot.text === "." || dot.text === "?.")) {
      const end = isPartial ? list.length - 2 : list.length - 1;
      const value = valueOfChain(list, end, locals);
      const found = collector(isPartial ? last.text : "", isIdentifier);
      if (value !== unknown && value !== undefined) addProperties(found, value);
      return answer(isPartial ? last.start : cursor, found.names);
    }
    if (touches && !isPartial && last.kind !== "mark") return answer(cursor, newList()); // a literal's end
    return globals(isPartial ? last.text : "", isPartial ? last.start : cursor, locals);
  }

  function keys(token, value) {
    const found = collector(token.value, () => true);
    if (value !== unknown && value !== undefined) addProperties(found, value);
    const names = newList();
    const { escaped } = prelude.text;
    for (let i = 0; i < found.names.length; i++) names[i] = escaped(found.names[i], token.quote);
    return answer(token.start + 1, names);
  }

  function globals(prefix, start, locals) {
    const found = collector(prefix, isIdentifier);
    const words = newList();
    // The word being typed is no declaration yet.
    for (let i = 0; i < locals.length; i++) if (locals[i] !== prefix) words[words.length] = locals[i];
    found.add(words);
    addProperties(found, globalObject);
    found.add(keywords);
    arraySort(found.names);
    return answer(start, found.names);
  }

  prelude.complete = complete;
})
