// The arguments of fs: options, encodings, flags, modes, times.
(function (prelude, part) {
  "use strict";
  const { invalidType, invalidValue, outOfRange, requireSignal } = part("errors");
  const { encodingName } = part("text-bytes");
  const { isDate } = part("types");
  const { primordials } = prelude;

  const O = {
    RDONLY: 0, WRONLY: 1, RDWR: 2, CREAT: 64, EXCL: 128, TRUNC: 512, APPEND: 1024, SYNC: 1052672,
  };
  const flagNames = {
    __proto__: null,
    r: O.RDONLY, rs: O.RDONLY | O.SYNC, "r+": O.RDWR, "rs+": O.RDWR | O.SYNC,
    w: O.TRUNC | O.CREAT | O.WRONLY, "w+": O.TRUNC | O.CREAT | O.RDWR,
    a: O.APPEND | O.CREAT | O.WRONLY, "a+": O.APPEND | O.CREAT | O.RDWR,
    as: O.APPEND | O.CREAT | O.WRONLY | O.SYNC, "as+": O.APPEND | O.CREAT | O.RDWR | O.SYNC,
  };
  for (const [name, also] of [["rs", "sr"], ["rs+", "sr+"], ["as", "sa"], ["as+", "sa+"]]) {
    flagNames[also] = flagNames[name];
  }
  for (const letter of ["w", "a"]) {
    for (const plus of ["", "+"]) {
      flagNames[`${letter}x${plus}`] = flagNames[`x${letter}${plus}`] = flagNames[letter + plus] | O.EXCL;
    }
  }

  function integer(value, name, least, most) {
    if (typeof value !== "number") throw invalidType(name, "of type number", value);
    if (!Number.isInteger(value)) throw outOfRange(name, "an integer", value);
    if (value < least || value > most) throw outOfRange(name, `>= ${least} && <= ${most}`, value);
    return value;
  }
  const uint32 = (value, name) => integer(value, name, 0, 4294967295);

  /** The flags of open(2). */
  function flagsOf(flags, name = "flags") {
    if (typeof flags === "number") return integer(flags, name, -2147483648, 2147483647);
    if (flags === undefined || flags === null) return O.RDONLY;
    const found = typeof flags === "string" ? flagNames[flags] : undefined;
    if (found === undefined) throw invalidValue(name, flags);
    return found;
  }

  function modeOf(value, name, otherwise) {
    if (otherwise !== undefined && (value === undefined || value === null)) return otherwise;
    if (typeof value === "string") {
      if (!/^[0-7]+$/.test(value)) {
        throw invalidValue(name, value, "must be a 32-bit unsigned integer or an octal string");
      }
      value = parseInt(value, 8);
    }
    return uint32(value, name);
  }

  /** Seconds since 1970, a number as text, or a Date, as nanoseconds in decimal. */
  function timeOf(time) {
    if (typeof time === "string" && time !== "" && +time === Number(time) && !Number.isNaN(+time)) time = +time;
    if (typeof time === "number" && Number.isFinite(time)) {
      // As precise as the number is, which microseconds suffice for.
      const seconds = Math.floor(time);
      return String(BigInt(seconds) * 1000000000n + BigInt(Math.round((time - seconds) * 1e6)) * 1000n);
    }
    if (isDate(time)) return String(BigInt(Math.round(primordials.dateTime(time))) * 1000000n);
    throw invalidType("time", "an instance of Date or an Time in seconds", time);
  }

  function checkEncoding(encoding) {
    if (encoding && encodingName(encoding) === undefined) {
      throw invalidValue("encoding", encoding, "is invalid encoding");
    }
  }

  /** Options, or an encoding that stands for them; over what holds where they say nothing. */
  function optionsOf(options, defaults = {}) {
    if (options === undefined || options === null || typeof options === "function") return defaults;
    if (typeof options === "string") options = { ...defaults, encoding: options };
    else if (typeof options !== "object") {
      throw invalidType("options", "one of type string or object", options);
    }
    if (options.encoding !== "buffer") checkEncoding(options.encoding);
    if (options.signal !== undefined) requireSignal(options.signal, "options.signal");
    return options;
  }

  /** Throws where the options' signal says that nobody wants it any more. */
  function checkSignal(signal) {
    if (signal && prelude.abortSignals.isAborted(signal)) {
      throw part("fs-calls").failed(part("events-async").abortError(signal));
    }
  }

  return {
    flagsOf, modeOf, timeOf, optionsOf, checkEncoding, checkSignal, integer, uint32, O,
  };
})
