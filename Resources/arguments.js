// The error for an argument of the wrong type, as Node words it.
(function (prelude, native) {
  "use strict";
  const { TypeError, slice, weakTable } = prelude.primordials;
  const { functionName, classOf } = prelude.kinds;
  const { inspect } = prelude;

  function received(value) {
    if (value === null || value === undefined) return ` Received ${value}`;
    if (typeof value === "function") {
      const name = functionName(value);
      return name === "" ? " Received function" : ` Received function ${name}`;
    }
    if (typeof value === "object") {
      const found = classOf(value);
      return found === undefined ? ` Received ${inspect(value, { __proto__: null, depth: -1 })}` :
        ` Received an instance of ${found.name}`;
    }
    let text = inspect(value, { __proto__: null, colors: false });
    if (text.length > 28) text = `${slice(text, 0, 25)}...`;
    return ` Received type ${typeof value} (${text})`;
  }

  // Errors of Node's own show their code behind their name.
  const codes = weakTable();
  prelude.withCode = (error, code) => {
    error.code = code;
    codes.set(error, code);
    return error;
  };
  /** The code that such an error shows; undefined for any other. */
  prelude.codeOf = (error) => codes.get(error);

  /** How such an error ends: with what was given instead. */
  prelude.received = received;

  /** A TypeError with Node's code ERR_INVALID_ARG_TYPE, for the caller to throw. */
  prelude.invalidArgument = (name, expected, value) => {
    const error = new TypeError(`The "${name}" argument must be ${expected}.${received(value)}`);
    return prelude.withCode(error, "ERR_INVALID_ARG_TYPE");
  };
})
