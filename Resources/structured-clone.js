// structuredClone (HTML 2.7, https://html.spec.whatwg.org/#safe-passing-of-structured-data). A value is first taken in
// as a record of what it was, for which getters of the user's run; then the copy is made of the record, which runs
// nothing.
(function (prelude, native) {
  "use strict";
  const p = prelude.primordials;
  const {
    Array, ArrayBuffer, Error, Map, NativeDate, Object, RegExp, Set, Uint8Array, asNative, bufferByteLength,
    bufferDetached, bufferResizable, dataViewBuffer, dataViewByteLength, dataViewByteOffset, dateTime, define, hasOwn, isArray, list, mapEntries, mapGet, mapIteratorNext, mapSet, objectKeys, ownDescriptor,
    regExpFlags, regExpSource, setAdd, setIteratorNext, setPrototypeOf, setValues, typedArrayBuffer,
    typedArrayByteOffset, typedArrayLength, typedArrayName, typedArraySet, uncurried, viewClasses, viewNames,
  } = p;
  const { dictionary, exposeFunction, isObject, required, sequence } = prelude.webidl;
  const { shapes, domExceptions, platformObjects } = prelude;
  const { followsLength, viewByteLength } = prelude.viewLengths;
  const transferred = uncurried(ArrayBuffer.prototype.transfer);
  const bufferMaxByteLength = uncurried(ownDescriptor(ArrayBuffer.prototype, "maxByteLength").get);
  const ObjectPrototype = Object.prototype;

  const refused = (what) => domExceptions.make(`${what} could not be cloned.`, "DataCloneError");
  function refusedValue(value) {
    const text = prelude.inspect(value, { __proto__: null, depth: -1, customInspect: false, showProxy: true });
    return refused(text);
  }

  // Boxed primitives: no engine's number tells them apart, so each is asked.
  const boxes = [p.booleanValue, p.numberValue, p.bigintValue, p.stringValue];
  function unboxed(object) {
    for (let i = 0; i < boxes.length; i++) {
      try {
        return boxes[i](object);
      } catch {
        // another kind of object
      }
    }
    return undefined;
  }

  const errorNames = {
    __proto__: null,
    EvalError: true, RangeError: true, ReferenceError: true, SyntaxError: true, TypeError: true, URIError: true,
  };

  // Records: `make()` gives the empty copy, and `fill(copy, copyOf)` what is in it, where there may be cycles.
  const simple = (make) => ({ __proto__: null, make, fill: undefined, copy: undefined });

  function takeBuffer(buffer) {
    if (bufferDetached(buffer)) throw refused("A detached ArrayBuffer");
    const length = bufferByteLength(buffer);
    const options = bufferResizable(buffer) ? { __proto__: null, maxByteLength: bufferMaxByteLength(buffer) } : undefined;
    const copy = new ArrayBuffer(length, options);
    if (length > 0) typedArraySet(new Uint8Array(copy), new Uint8Array(buffer, 0, length));
    return simple(() => copy);
  }

  function takeView(view, taken) {
    const name = typedArrayName(view), isDataView = name === undefined;
    if (viewByteLength(view, isDataView) === -1) throw refused("A view that is out of the bounds of its ArrayBuffer");
    const buffer = isDataView ? dataViewBuffer(view) : typedArrayBuffer(view);
    const record = taken(buffer);
    const offset = isDataView ? dataViewByteOffset(view) : typedArrayByteOffset(view);
    let View;
    for (let i = 0; i < viewNames.length; i++) if (viewNames[i] === (name ?? "DataView")) View = viewClasses[i];
    const elementSize = isDataView ? 1 : View.BYTES_PER_ELEMENT;
    const length = followsLength(view, isDataView, buffer, offset, elementSize) ? undefined :
      isDataView ? dataViewByteLength(view) : typedArrayLength(view);
    return simple((copyOf) => new View(copyOf(record), offset, length));
  }

  // A copy tells where its original was made, not where it was itself.
  const positions = ["line", "column", "sourceURL", "stack"];
  function setOrigin(copy, stack) {
    for (let i = 0; i < positions.length; i++) delete copy[positions[i]];
    if (typeof stack === "string") define(copy, "stack", stack);
  }

  function takeError(error, taken) {
    const { name } = error;
    const Class = typeof name === "string" && name in errorNames ? p.errorClasses[name] : Error;
    const message = ownDescriptor(error, "message");
    const text = message !== undefined && "value" in message ? `${message.value}` : undefined;
    const stack = ownDescriptor(error, "stack")?.value;
    const cause = ownDescriptor(error, "cause");
    const hasCause = cause !== undefined && "value" in cause;
    const record = simple(() => {
      const copy = new Class();
      setOrigin(copy, stack);
      if (text !== undefined) define(copy, "message", text);
      return copy;
    });
    if (hasCause) {
      record.deep = () => {
        const inner = taken(cause.value);
        record.fill = (copy, copyOf) => define(copy, "cause", copyOf(inner));
      };
    }
    return record;
  }

  function takeMap(map, taken) {
    const record = simple(() => new Map());
    record.deep = () => {
      const pairs = list(), records = list(), entries = mapEntries(map);
      for (let step = mapIteratorNext(entries); !step.done; step = mapIteratorNext(entries)) {
        pairs[pairs.length] = step.value[0];
        pairs[pairs.length] = step.value[1];
      }
      for (let i = 0; i < pairs.length; i++) records[i] = taken(pairs[i]);
      record.fill = (copy, copyOf) => {
        for (let i = 0; i < records.length; i += 2) mapSet(copy, copyOf(records[i]), copyOf(records[i + 1]));
      };
    };
    return record;
  }

  function takeSet(set, taken) {
    const record = simple(() => new Set());
    record.deep = () => {
      const values = list(), records = list(), iterator = setValues(set);
      for (let step = setIteratorNext(iterator); !step.done; step = setIteratorNext(iterator)) {
        values[values.length] = step.value;
      }
      for (let i = 0; i < values.length; i++) records[i] = taken(values[i]);
      record.fill = (copy, copyOf) => {
        for (let i = 0; i < records.length; i++) setAdd(copy, copyOf(records[i]));
      };
    };
    return record;
  }

  function takeObject(object, taken) {
    const length = isArray(object) ? object.length : -1;
    // Filled without a prototype, whose setters would see it else.
    const record = simple(() => {
      const copy = setPrototypeOf(length === -1 ? {} : [], null);
      if (length !== -1) copy.length = length;
      return copy;
    });
    record.deep = () => {
      const keys = objectKeys(object), names = list(), records = list();
      for (let i = 0; i < keys.length; i++) {
        if (!hasOwn(object, keys[i])) continue; // a getter has deleted it
        const inner = taken(object[keys[i]]);
        names[names.length] = keys[i];
        records[records.length] = inner;
      }
      record.fill = (copy, copyOf) => {
        for (let i = 0; i < names.length; i++) copy[names[i]] = copyOf(records[i]);
        setPrototypeOf(copy, length === -1 ? ObjectPrototype : ArrayPrototype);
      };
    };
    return record;
  }
  const ArrayPrototype = Array.prototype;

  function takeDOMException(exception) {
    const name = domExceptions.nameOf(exception), message = domExceptions.messageOf(exception);
    const stack = ownDescriptor(exception, "stack")?.value;
    return simple(() => {
      const copy = domExceptions.make(message, name);
      setOrigin(copy, stack);
      return copy;
    });
  }

  // The record of an object that was not taken in yet.
  function recordOf(object, taken) {
    if (typeof object === "function") throw refusedValue(object);
    if (object === ObjectPrototype) return takeObject(object, taken);
    const kind = shapes.kindOf(object, shapes.shapeOf(object));
    switch (kind) {
      case shapes.proxy: throw refusedValue(object);
      case shapes.plain:
        if (platformObjects.has(object)) {
          const copy = platformObjects.copierOf(object);
          if (copy === undefined) throw refusedValue(object);
          return simple(() => copy(object));
        }
        return takeObject(object, taken);
      case shapes.array: return takeObject(object, taken);
      case shapes.map: return takeMap(object, taken);
      case shapes.set: return takeSet(object, taken);
      case shapes.date: {
        const time = dateTime(object);
        return simple(() => new NativeDate(time));
      }
      case shapes.regExp: {
        const source = regExpSource(object), flags = regExpFlags(object);
        return simple(() => new RegExp(source, flags));
      }
      case shapes.buffer: return takeBuffer(object);
      case shapes.dataView:
      case shapes.typedArray: return takeView(object, taken);
      case shapes.error: return domExceptions.is(object) ? takeDOMException(object) : takeError(object, taken);
    }
    if (kind === shapes.other) {
      if (isArray(object)) return takeObject(object, taken);
      const value = unboxed(object);
      if (value !== undefined) return simple(() => Object(value));
    }
    throw refusedValue(object);
  }

  /** Takes a value in: gives the value itself where it is a primitive, else its record. */
  function taker(memory) {
    function taken(value) {
      if (!isObject(value)) {
        if (typeof value === "symbol") throw refusedValue(value);
        return value;
      }
      const known = mapGet(memory, value);
      if (known !== undefined) return known;
      const record = recordOf(value, taken);
      mapSet(memory, value, record);
      record.deep?.();
      return record;
    }
    return taken;
  }

  /** The copy of which a record tells. */
  function copyOf(record) {
    if (!isObject(record)) return record;
    if (record.copy !== undefined) return record.copy;
    const copy = record.copy = record.make(copyOf);
    record.fill?.(copy, copyOf);
    return copy;
  }

  const asObject = (value, name) => {
    if (!isObject(value)) throw prelude.invalidArgument(name, "of type object", value);
    return value;
  };
  const isBuffer = (value) => {
    try {
      bufferByteLength(value);
      return true;
    } catch {
      return false;
    }
  };

  function structuredClone(value, options) {
    required(arguments.length, "value");
    const transfer = dictionary(options, "options")?.transfer;
    const buffers = transfer === undefined ? list() : sequence(transfer, "options.transfer", asObject);
    const memory = new Map();
    for (let i = 0; i < buffers.length; i++) {
      const buffer = buffers[i];
      if (!isBuffer(buffer)) throw domExceptions.make("Only an ArrayBuffer can be transferred.", "DataCloneError");
      if (mapGet(memory, buffer) !== undefined) {
        throw domExceptions.make("An ArrayBuffer is to be transferred twice.", "DataCloneError");
      }
      mapSet(memory, buffer, simple(undefined));
    }
    const record = taker(memory)(value);
    for (let i = 0; i < buffers.length; i++) {
      const buffer = buffers[i];
      if (bufferDetached(buffer)) {
        throw domExceptions.make("A detached ArrayBuffer can't be transferred.", "DataCloneError");
      }
      mapGet(memory, buffer).copy = transferred(buffer);
    }
    return copyOf(record);
  }

  exposeFunction("structuredClone", asNative(structuredClone, "structuredClone", 1));
})
