// How the classes around fetch take arguments, in the words that Node has for what they don't take.
(function (prelude, part) {
  "use strict";
  const { TypeError } = part("errors");
  const { isObject } = part("interfaces");

  /** The error of a method whose `this` is no instance. */
  function illegalInvocation() {
    const error = new TypeError("Illegal invocation");
    error.code = "ERR_INVALID_THIS";
    return error;
  }

  /** Throws unless at least so many arguments were given. */
  function required(given, least, name) {
    if (given >= least) return;
    const noun = least === 1 ? "argument" : "arguments";
    throw new TypeError(`${name}: ${least} ${noun} required, but${given === 0 ? "" : " only"} ${given} found.`);
  }

  /** A text of which each character is a byte. */
  function byteString(value) {
    const text = `${value}`;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit <= 255) continue;
      throw new TypeError(
        `Cannot convert argument to a ByteString because the character at index ${i} has a value of ${unit} which is ` +
          "greater than 255.");
    }
    return text;
  }

  function dictionary(value) {
    if (value === undefined || value === null) return { __proto__: null };
    if (!isObject(value)) throw new TypeError(`Expected ${shown(value)} to be one of: Null, Undefined, Object.`);
    return value;
  }
  const shown = (value) => typeof value === "string" ? `"${value}"` : String(value);

  /** One of the allowed texts; undefined where none is given. */
  function oneOf(value, allowed) {
    if (value === undefined) return undefined;
    const text = `${value}`;
    if (allowed.includes(text)) return text;
    throw new TypeError(`${text} is not an accepted type. Expected one of ${allowed.join(", ")}.`);
  }

  const isToken = (text) => /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(text);
  const isFieldValue = (text) => !/^[\t ]|[\t ]$|[\0\r\n]/.test(text);
  /** Without the white space around it. */
  const trimmed = (text) => text.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, "");

  return { illegalInvocation, required, byteString, dictionary, oneOf, shown, isToken, isFieldValue, trimmed };
})
