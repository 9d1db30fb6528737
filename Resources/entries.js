// Entries: what becomes of the names that they declare, what they import, and how they wait. How an entry's text is made
// ready for it, Sources/Syntax/EntryCode.swift tells.
(function (prelude, native) {
  "use strict";
  const { evaluate } = prelude.operations;
  const {
    Map, SyntaxError, TypeError, define, defineProperty, deleteProperty, globalObject, list, mapDelete, mapGet, mapHas, mapSet,
    objectIs, ownDescriptor, promiseThen,
  } = prelude.primordials;

  // As in EntryCode.Name, and as Realm+Entries.swift hands them over.
  const functionKind = 1, constKind = 3, importKind = 5, usingKind = 6;
  const kindMask = 7, nativeFlag = 8, capturedFlag = 16, bareFlag = 32;

  // The names that entries made constant.
  const constants = new Map();
  // What reads and writes the engine's own binding of a name, where functions of an entry refer to that: the accessor
  // on the global object, or what once was it.
  const captured = new Map();
  // What reads an import whose module may give it another value.
  const live = new Map();

  // The entry at hand: { number, names, imports, state }.
  let entry;

  function property(name, value, isWritable, isEnumerable) {
    const descriptor = {
      __proto__: null, value, writable: isWritable, enumerable: isEnumerable, configurable: true,
    };
    if (!defineProperty(globalObject, name, descriptor)) {
      throw new TypeError(`${name} can't be declared: the global object takes no more properties`);
    }
  }

  const isDeclaredAccessor = (name, descriptor) =>
    mapHas(captured, name) && mapGet(captured, name).get === descriptor.get;

  function valueOf(get) {
    try {
      return get();
    } catch {
      return undefined; // its initialiser never ended
    }
  }

  // Makes a name one that a script may declare with `var`.
  function prepare(name, flags) {
    const before = ownDescriptor(globalObject, name);
    const record = { __proto__: null, name, flags, before, value: undefined, isFixed: false, isDeclared: false };
    if (before !== undefined && !before.configurable) {
      if (before.writable !== true && (flags & kindMask) > functionKind) {
        throw new SyntaxError(`Can't create duplicate variable that shadows a global property: '${name}'`);
      }
      record.isFixed = true;
      record.value = before.value;
      return record;
    }
    if (before !== undefined) {
      if (before.get === undefined && before.set === undefined) record.value = before.value;
      else if (isDeclaredAccessor(name, before)) record.value = valueOf(before.get);
    }
    property(name, record.value, true, before?.enumerable ?? (flags & kindMask) <= functionKind);
    return record;
  }

  /** Before an entry is evaluated: `declared` has the names that it declares, each with its flags behind it. */
  function begin(number, declared, imports) {
    entry = { __proto__: null, number, names: list(), byName: undefined, imports, state: undefined };
    if (declared.length > 0) entry.byName = new Map();
    for (let i = 0; i < declared.length; i += 2) {
      const record = prepare(declared[i], declared[i + 1]);
      entry.names[entry.names.length] = record;
      mapSet(entry.byName, record.name, record);
    }
  }

  // Called by the entry's own text, before anything else in it: how its own binding of a name is read and written.
  function declare(name, get, set) {
    const record = mapGet(entry.byName, name);
    if (record === undefined || record.isDeclared) return;
    record.isDeclared = true;
    record.get = get;
    record.set = set;
    if (record.isFixed) return;
    const { enumerable } = ownDescriptor(globalObject, name) ?? record;
    defineProperty(globalObject, name, { __proto__: null, get, set, enumerable: enumerable === true, configurable: true });
  }

  // Functions that refer to an earlier entry's own binding of the name get to see the new value too.
  function tellCaptured(name, value) {
    if (!mapHas(captured, name)) return;
    try {
      mapGet(captured, name).set(value);
    } catch {
      // That one is a constant.
    }
  }

  function finishNative(record) {
    const { name, flags, before, get, set } = record;
    let value;
    try {
      value = get();
    } catch {
      // The declaration was never reached, or its initialiser threw: the name is what it was.
      return restore(record);
    }
    if (record.isFixed) {
      globalObject[name] = value;
      return;
    }
    const kind = flags & kindMask, isConstant = kind === constKind || kind === usingKind;
    tellCaptured(name, value);
    mapDelete(captured, name);
    if (!isConstant && (flags & capturedFlag) !== 0) {
      mapSet(captured, name, { __proto__: null, get, set });
    } else {
      property(name, value, !isConstant, before?.enumerable ?? kind <= functionKind);
    }
    note(name, isConstant);
  }

  function restore({ name, before, isFixed }) {
    if (isFixed) return;
    if (before === undefined) deleteProperty(globalObject, name);
    else defineProperty(globalObject, name, before);
  }

  function note(name, isConstant) {
    if (isConstant) mapSet(constants, name, true);
    else mapDelete(constants, name);
  }

  function finishPlain(record, failed) {
    const { name, flags, before } = record;
    const kind = flags & kindMask;
    const now = ownDescriptor(globalObject, name);
    // Whoever deleted or redefined it meanwhile is right.
    if (record.isFixed || now === undefined || now.writable !== true) return;
    const isNew = before === undefined;
    if (failed && kind > functionKind) {
      const isUnreached = isNew ? now.value === undefined && (flags & bareFlag) === 0 : objectIs(now.value, record.value);
      if (isUnreached) return restore(record);
    }
    tellCaptured(name, now.value);
    mapDelete(captured, name);
    const isConstant = kind === constKind || kind === importKind;
    if (isConstant) property(name, now.value, false, now.enumerable);
    note(name, isConstant);
  }

  /** After an entry: its constants become constant, and names that got no value are free again. */
  function finish(failed) {
    const { names } = entry;
    if (names.length === 0) return;
    entry.names = list();
    for (let i = 0; i < names.length; i++) {
      if (names[i].isLive) note(names[i].name, true);
      else if (names[i].isDeclared) finishNative(names[i]);
      else finishPlain(names[i], failed);
    }
  }

  /** Whether a name is a constant of an entry's. */
  function isConstant(name) {
    if (!mapHas(constants, name)) return false;
    const descriptor = ownDescriptor(globalObject, name);
    return descriptor !== undefined && descriptor.writable !== true;
  }

  /** Evaluates the text of an asynchronous entry, and waits for the promise that it gives. */
  function start(text, name) {
    const promise = native(evaluate, text, name);
    const state = entry.state = { __proto__: null, isSettled: false, failed: false, value: undefined };
    // Its own `constructor` keeps `then` from asking the user's Promise.prototype and Symbol.species.
    define(promise, "constructor", undefined);
    promiseThen(promise, (result) => {
      state.isSettled = true;
      state.failed = false;
      state.value = result?.value;
    }, (error) => {
      state.isSettled = true;
      state.failed = true;
      state.value = error;
    });
  }

  /** What became of the entry that is waited for: `{ failed, value }`; undefined while that is open. */
  const outcome = () => entry.state.isSettled ? entry.state : undefined;

  // What the entry's text calls for `import(…)` and for its import declarations.
  const dynamicImport = (...values) => prelude.modules.importDynamically(values[0], values[1], `entry ${entry.number}`);

  async function link(index) {
    const { byName, imports } = entry;
    const specifier = imports[index][0], attributes = imports[index][1], bindings = imports[index][2];
    const namespace = await prelude.modules.importForEntry(specifier, attributes);
    for (let i = 0; i < bindings.length; i += 2) {
      const exported = bindings[i], local = bindings[i + 1];
      const value = exported === "*" ? namespace : prelude.modules.exportOf(namespace, exported, specifier);
      const record = mapGet(byName, local);
      if (exported === "*" || !prelude.modules.isMutable(namespace, exported)) {
        globalObject[local] = value;
        continue;
      }
      // Its module may give it another value at any time.
      record.isLive = true;
      const get = () => namespace[exported];
      mapSet(live, local, get);
      defineProperty(globalObject, local, { __proto__: null, get, set: undefined, enumerable: false, configurable: true });
    }
  }

  prelude.entries = { __proto__: null, begin, finish, start, outcome, isConstant };

  // A global declaration of the engine's is no property of anything: nobody comes upon it, or takes it away.
  define(globalObject, "$$", { __proto__: null, declare, dynamicImport, link });
  native(evaluate, "const $$declare = $$.declare, $$import = $$.dynamicImport, $$link = $$.link", "jsrepl:entries");
  deleteProperty(globalObject, "$$");

  /** The value of a name that an entry declared or imported, whose getter is ours: completion may run it. */
  prelude.declaredValue = (name, get) => {
    const isOurs = mapHas(captured, name) && mapGet(captured, name).get === get ||
      mapHas(live, name) && mapGet(live, name) === get;
    return isOurs ? valueOf(get) : undefined;
  };
})
