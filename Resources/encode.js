// Values of the app as bytes, in the encoding that Sources/Wire/ValueTag.swift describes. Plain data is copied; what
// would lose something by that stays, and crosses as a number. No code of the user's runs meanwhile.
(function (prelude, native) {
  "use strict";
  const {
    Error, getOwnPropertyDescriptor, hasOwn, list, symbolDescription, symbolKey, table, wellKnownSymbols,
  } = prelude.primordials;
  const { appObjects, hostTable, shapes, writer } = prelude;
  const { byte, unsigned, number, bigInt, text } = writer;
  const { kindOf, shapeOf } = shapes;
  const { begin, copies, end, enter, enumerable, forget, numberOf, otherArray } = prelude.containers;

  // Objects that this payload hands to the program.
  const handed = list();
  let payload = 0, isComposing = false;
  // Whether what the program holds crosses as what it is, though it could be copied.
  let keepsReferences = false;

  const symbolNames = table();
  for (let i = 0; i < wellKnownSymbols.length; i++) {
    const { name, symbol } = wellKnownSymbols[i];
    symbolNames.set(symbol, name);
  }

  function write(value) {
    if (typeof value === "string") text(value);
    else if (typeof value === "number") number(value);
    else if (value === undefined) byte(0x00);
    else if (value === null) byte(0x01);
    else if (typeof value === "boolean") byte(value ? 0x03 : 0x02);
    else if (typeof value === "symbol") symbol(value);
    else if (typeof value === "bigint") bigInt(value);
    else object(value);
  }

  function symbol(value) {
    const name = symbolNames.get(value);
    if (name !== undefined) {
      byte(0x09);
      return text(name);
    }
    const key = symbolKey(value);
    if (key !== undefined) {
      byte(0x0a);
      return text(key);
    }
    const held = appObjects.hold(value, -1);
    handed[handed.length] = held;
    byte(0x0b);
    unsigned(held.id);
    const description = symbolDescription(value);
    description === undefined ? byte(0x00) : text(description);
  }

  function object(value) {
    const reference = hostTable.find(value);
    if (reference !== undefined) return host(reference);
    const shape = shapeOf(value);
    const kind = kindOf(value, shape);
    if (kind === shapes.error) return error(value, shape);
    if (keepsReferences && appObjects.find(value) !== undefined) return held(value, shape);
    const copy = copies[kind];
    if (typeof value === "function" || copy === undefined) return held(value, shape);
    const index = numberOf(value);
    if (index !== -1) {
      byte(0x0d);
      return unsigned(index);
    }
    if (!copy(value, shape)) held(value, shape);
  }

  function host(reference) {
    byte(0x18);
    unsigned(reference.id);
  }

  function held(value, shape) {
    const object = appObjects.hold(value, shape);
    handed[handed.length] = object;
    byte(0x16);
    unsigned(object.id);
    byte(object.kind);
  }

  // The second time within a payload it is a reference like any other, so that errors may be each other's causes.
  function error(value, shape) {
    const object = appObjects.hold(value, shape);
    if (keepsReferences || object.payload === payload) return held(value, shape);
    object.payload = payload;
    handed[handed.length] = object;
    byte(0x17);
    unsigned(object.id);
    const said = prelude.errors.said(value);
    text(said.className);
    text(said.message);
    text(said.stack);
    enter();
    const cause = getOwnPropertyDescriptor(value, "cause");
    cause !== undefined && hasOwn(cause, "value") ? write(cause.value) : byte(0x0c);
    end();
  }

  /** A value whose outermost object isn't copied. */
  function reference(value) {
    if (typeof value !== "function" && (typeof value !== "object" || value === null)) return write(value);
    const reference = hostTable.find(value);
    if (reference !== undefined) return host(reference);
    const shape = shapeOf(value);
    kindOf(value, shape) === shapes.error ? error(value, shape) : held(value, shape);
  }

  /** A value whose outermost object is copied as far as it can be read without running anything. */
  function copy(value) {
    if (typeof value !== "object" || value === null || hostTable.find(value) !== undefined) return write(value);
    const shape = shapeOf(value), kind = kindOf(value, shape);
    if (kind === shapes.plain || kind === shapes.other) enumerable(value);
    else if (kind === shapes.array) otherArray(value, value.length, true);
    else if (copies[kind] === undefined || !copies[kind](value, shape, true)) write(value);
  }

  const descriptorFields = ["value", "writable", "get", "set", "enumerable", "configurable"];

  /** A property descriptor, or undefined, as a plain object. */
  function descriptor(property) {
    if (property === undefined) return byte(0x00);
    const fields = list();
    for (let i = 0; i < descriptorFields.length; i++) {
      if (hasOwn(property, descriptorFields[i])) fields[fields.length] = descriptorFields[i];
    }
    begin(property, 0x0f);
    byte(0);
    unsigned(fields.length);
    for (let i = 0; i < fields.length; i++) {
      text(fields[i]);
      write(property[fields[i]]);
    }
    end();
  }

  // Forgets what got a number in this payload and won't be handed over.
  function letGo() {
    for (let i = 0; i < handed.length; i++) appObjects.release(handed[i]);
  }

  /**
   * Has `build(a, b, c, d, e)` write a payload into that region's bytes; gives its length. What it hands to the program
   * counts as handed from then on.
   */
  function compose(region, build, a, b, c, d, e) {
    // Only where the engine doesn't tell proxies does something of the user's run meanwhile.
    if (isComposing) throw new Error("The program can't be asked while something crosses to it");
    isComposing = true;
    try {
      do {
        payload++;
        if (handed.length > 0) handed.length = 0;
        writer.begin(region);
        build(a, b, c, d, e);
        forget();
      } while (!writer.fits(region));
    } catch (error) {
      forget();
      letGo();
      throw error;
    } finally {
      isComposing = false;
    }
    if (!keepsReferences) {
      for (let i = 0; i < handed.length; i++) handed[i].receipts++;
      for (let i = 0; i < handed.length; i++) {
        if (handed[i].kind === appObjects.promiseKind) prelude.promises.watch(handed[i]);
      }
    }
    return writer.length();
  }

  prelude.containers.setWriter(write);

  prelude.encode = {
    __proto__: null,
    write, reference, copy, descriptor, compose,

    /** The payload that was just composed was not sent. */
    revoke() {
      for (let i = 0; i < handed.length; i++) handed[i].receipts--;
      letGo();
    },

    /** As `compose`, for the membrane's tables: nothing is handed over, and what the program holds is not copied. */
    composeTables(build) {
      keepsReferences = true;
      try {
        return compose(writer.messages, build);
      } finally {
        keepsReferences = false;
      }
    },
  };
})
