// Errors as Node words them: each has a code.
(function (prelude, part) {
  "use strict";
  const { Error, RangeError, TypeError } = prelude.primordials;

  const coded = (Class, code, message) => prelude.withCode(new Class(message), code);

  /** A value as messages show it, on one line. */
  const shown = (value) => prelude.inspect(value, { colors: false });

  const nounOf = (name) =>
    name.endsWith(" argument") ? `The ${name}` : `The "${name}" ${name.includes(".") ? "property" : "argument"}`;

  /** ERR_INVALID_ARG_TYPE; `expected` is `of type string`, `an instance of URL`, … */
  function invalidType(name, expected, value) {
    const received = prelude.received(value);
    return coded(TypeError, "ERR_INVALID_ARG_TYPE", `${nounOf(name)} must be ${expected}.${received}`);
  }

  function invalidValue(name, value, reason = "is invalid") {
    let text = shown(value);
    if (text.length > 128) text = `${text.slice(0, 128)}...`;
    const noun = name.includes(".") ? "property" : "argument";
    return coded(TypeError, "ERR_INVALID_ARG_VALUE", `The ${noun} '${name}' ${reason}. Received ${text}`);
  }

  // Digits in groups of three, from the right.
  function grouped(digits) {
    const sign = digits.startsWith("-") ? "-" : "";
    let text = digits.slice(sign.length), result = "";
    while (text.length > 3) {
      result = `_${text.slice(-3)}${result}`;
      text = text.slice(0, -3);
    }
    return sign + text + result;
  }

  function outOfRange(name, range, value) {
    let received;
    if (Number.isInteger(value) && Math.abs(value) > 2 ** 32) received = grouped(String(value));
    else if (typeof value === "bigint") {
      const isLarge = value > 2n ** 32n || value < -(2n ** 32n);
      received = `${isLarge ? grouped(String(value)) : value}n`;
    } else received = shown(value);
    return coded(
      RangeError, "ERR_OUT_OF_RANGE",
      `The value of "${name}" is out of range. It must be ${range}. Received ${received}`);
  }

  function requireString(value, name) {
    if (typeof value !== "string") throw invalidType(name, "of type string", value);
  }
  function requireFunction(value, name) {
    if (typeof value !== "function") throw invalidType(name, "of type function", value);
  }
  function requireObject(value, name) {
    if (typeof value !== "object" || value === null) throw invalidType(name, "of type object", value);
  }
  function requireBoolean(value, name) {
    if (typeof value !== "boolean") throw invalidType(name, "of type boolean", value);
  }
  function requireNumber(value, name, least = undefined, most = undefined) {
    if (typeof value !== "number") throw invalidType(name, "of type number", value);
    const isOutside = (least !== undefined && value < least) || (most !== undefined && value > most);
    if (!isOutside && !(Number.isNaN(value) && (least !== undefined || most !== undefined))) return;
    const parts = [];
    if (least !== undefined) parts.push(`>= ${least}`);
    if (most !== undefined) parts.push(`<= ${most}`);
    throw outOfRange(name, parts.join(" && "), value);
  }
  function requireInteger(value, name, least = Number.MIN_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER) {
    if (typeof value !== "number") throw invalidType(name, "of type number", value);
    if (!Number.isInteger(value)) throw outOfRange(name, "an integer", value);
    if (value < least || value > most) throw outOfRange(name, `>= ${least} && <= ${most}`, value);
  }
  function requireOneOf(value, name, allowed) {
    if (allowed.includes(value)) return;
    const list = allowed.map((each) => typeof each === "string" ? `'${each}'` : String(each)).join(", ");
    throw invalidValue(name, value, `must be one of: ${list}`);
  }
  function requireSignal(value, name) {
    if (!prelude.abortSignals.is(value)) throw invalidType(name, "an instance of AbortSignal", value);
  }
  const missing = (...names) => {
    const quoted = names.map((name) => `"${name}"`);
    const list = quoted.length === 1 ? quoted[0] :
      `${quoted.slice(0, -1).join(", ")}${quoted.length > 2 ? "," : ""} and ${quoted.at(-1)}`;
    const noun = quoted.length === 1 ? "argument" : "arguments";
    return coded(TypeError, "ERR_MISSING_ARGS", `The ${list} ${noun} must be specified`);
  };

  return {
    Error, RangeError, TypeError,
    coded, invalidType, invalidValue, outOfRange, missing, shown, requireString, requireFunction, requireObject,
    requireBoolean, requireNumber, requireInteger, requireOneOf, requireSignal,
  };
})
