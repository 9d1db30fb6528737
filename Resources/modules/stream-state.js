// The state of a stream: its flags in one number, as Node's, which shows where a stream is printed; and, beside it,
// what has a value of its own only where that was set.
(function (prelude, part) {
  "use strict";
  const { Error, coded, invalidValue, requireInteger } = part("errors");

  const kState = Symbol("kState");

  // Flags that both sides have, by their bits.
  const common = {
    objectMode: 0, errorEmitted: 1, autoDestroy: 2, emitClose: 3, destroyed: 4, closed: 5, closeEmitted: 6,
    constructed: 8,
  };
  const erroredBit = 7;

  const accessor = (prototype, name, get, set) => {
    Object.defineProperty(prototype, name, { get, set, enumerable: false, configurable: true });
  };

  /** Gives states a property for each bit of a table. */
  function defineFlags(prototype, bits) {
    for (const name of Object.keys(bits)) {
      const bit = 1 << bits[name];
      accessor(prototype, name, function () {
        return (this[kState] & bit) !== 0;
      }, function (value) {
        if (value) this[kState] |= bit;
        else this[kState] &= ~bit;
      });
    }
  }

  /** Gives states a property that is `otherwise` until it is set to something true. */
  function defineValue(prototype, name, bitNumber, otherwise, keyName = name) {
    const key = Symbol(`k${keyName[0].toUpperCase()}${keyName.slice(1)}Value`), bit = 1 << bitNumber;
    accessor(prototype, name, function () {
      return (this[kState] & bit) !== 0 ? this[key] : otherwise;
    }, function (value) {
      if (value) {
        this[key] = value;
        this[kState] |= bit;
      } else if ((this[kState] & bit) !== 0) {
        this[key] = null;
        this[kState] &= ~bit;
      }
    });
  }

  /** The same for an encoding, which is UTF-8 while its bit is set. */
  function defineDefaultEncoding(prototype, bitNumber) {
    const key = Symbol("kDefaultEncodingValue"), bit = 1 << bitNumber;
    accessor(prototype, "defaultEncoding", function () {
      return (this[kState] & bit) !== 0 ? "utf8" : this[key];
    }, function (value) {
      if (value === "utf8" || value === "utf-8") {
        this[kState] |= bit;
      } else {
        this[kState] &= ~bit;
        this[key] = value;
      }
    });
  }

  /** Gives states a property that has one more value, for which `hasBit` is not set. */
  function defineTristate(prototype, name, hasBit, bitNumber, otherwise, isUnset) {
    const has = 1 << hasBit, bit = 1 << bitNumber;
    accessor(prototype, name, function () {
      return (this[kState] & has) !== 0 ? (this[kState] & bit) !== 0 : otherwise;
    }, function (value) {
      this[kState] &= ~(has | bit);
      if (!isUnset(value)) this[kState] |= value ? has | bit : has;
    });
  }

  function defineCommon(prototype) {
    defineFlags(prototype, common);
    defineValue(prototype, "errored", erroredBit, null);
  }

  // MARK: how much a stream holds before it says that it is full

  const defaults = { bytes: 65536, objects: 16 };

  function getDefaultHighWaterMark(objectMode) {
    return objectMode ? defaults.objects : defaults.bytes;
  }
  function setDefaultHighWaterMark(objectMode, value) {
    requireInteger(value, "value", 0);
    if (objectMode) defaults.objects = value;
    else defaults.bytes = value;
  }
  /** What the options of one side ask for; `side` is `readable` or `writable`, undefined where there is only one. */
  function highWaterMark(options, side, isObjectMode) {
    let name = "highWaterMark", value = options?.highWaterMark;
    if (side !== undefined && (value === undefined || value === null)) {
      name = `${side}HighWaterMark`;
      value = options?.[name];
    }
    if (value === undefined || value === null) return getDefaultHighWaterMark(isObjectMode);
    if (!Number.isInteger(value) || value < 0) {
      throw invalidValue(side === undefined ? "options.highWaterMark" : `options.${side}HighWaterMark`, value);
    }
    return value;
  }

  /** The flags that both sides take from their options. */
  function commonFlags(options, side) {
    let flags = 1 << common.constructed;
    if (options?.objectMode || (side !== undefined && options?.[`${side}ObjectMode`])) flags |= 1 << common.objectMode;
    if (!options || options.emitClose !== false) flags |= 1 << common.emitClose;
    if (!options || options.autoDestroy !== false) flags |= 1 << common.autoDestroy;
    return flags;
  }

  // MARK: errors that all streams have

  const error = (code, message, Class = Error) => coded(Class, code, message);
  const errors = {
    destroyed: (name) => error("ERR_STREAM_DESTROYED", `Cannot call ${name} after a stream was destroyed`),
    alreadyFinished: (name) => error("ERR_STREAM_ALREADY_FINISHED", `Cannot call ${name} after a stream was finished`),
    multipleCallback: () => error("ERR_MULTIPLE_CALLBACK", "Callback called multiple times"),
    prematureClose: () => error("ERR_STREAM_PREMATURE_CLOSE", "Premature close"),
    notImplemented: (name) => error("ERR_METHOD_NOT_IMPLEMENTED", `The ${name} method is not implemented`),
    pushAfterEnd: () => error("ERR_STREAM_PUSH_AFTER_EOF", "stream.push() after EOF"),
    unshiftAfterEnd: () => error("ERR_STREAM_UNSHIFT_AFTER_END_EVENT", "stream.unshift() after end event"),
    writeAfterEnd: () => error("ERR_STREAM_WRITE_AFTER_END", "write after end"),
    cannotPipe: () => error("ERR_STREAM_CANNOT_PIPE", "Cannot pipe, not readable"),
    nullValues: () =>
      error("ERR_STREAM_NULL_VALUES", "May not write null values to stream", part("errors").TypeError),
    unknownEncoding: (name) =>
      error("ERR_UNKNOWN_ENCODING", `Unknown encoding: ${name}`, part("errors").TypeError),
  };

  /** Appends to an array of users', whatever they do to theirs. */
  const append = (array, value) => {
    Object.defineProperty(array, array.length, { value, writable: true, enumerable: true, configurable: true });
  };

  return {
    kState, errors, append, accessor,
    defineFlags, defineValue, defineTristate, defineDefaultEncoding, defineCommon, commonFlags, highWaterMark,
    getDefaultHighWaterMark, setDefaultHighWaterMark,
  };
})
