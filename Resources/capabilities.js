// The app turns to the host: a capability, an operation of it, texts or bytes; and what came of it. The numbers are those
// of Sources/Wire/CapabilityRequest.swift.
(function (prelude, native) {
  "use strict";
  const { request, responseText, responseBytes } = prelude.operations;
  const { Error, RangeError, TypeError, defineProperty, startsWith } = prelude.primordials;

  // What native code says instead of a count of parts.
  const failure = -1;

  /** Makes a property as an assignment does, whatever setters the prototypes have. */
  function assign(object, key, value) {
    defineProperty(object, key, { __proto__: null, value, writable: true, enumerable: true, configurable: true });
  }

  const typeErrors = {
    __proto__: null,
    ERR_INVALID_MODULE_SPECIFIER: true, ERR_UNKNOWN_FILE_EXTENSION: true, ERR_IMPORT_ATTRIBUTE_MISSING: true,
    ERR_INVALID_FILE_URL_HOST: true, ERR_INVALID_ARG_VALUE: true, ERR_INVALID_ARG_TYPE: true,
    ERR_IMPORT_ATTRIBUTE_TYPE_INCOMPATIBLE: true, ERR_IMPORT_ATTRIBUTE_UNSUPPORTED: true,
  };

  /** An error of one of Node's codes; those that begin with ERR_ show it. */
  function nodeError(code, message) {
    const error = new (typeErrors[code] === true ? TypeError : Error)(message);
    if (startsWith(code, "ERR_")) return prelude.withCode(error, code);
    assign(error, "code", code);
    return error;
  }

  // What the host says of a failure: code, message, then names and values of properties.
  function failed() {
    const error = nodeError(native(responseText, 0), native(responseText, 1));
    for (let i = 2; ; i += 2) {
      const name = native(responseText, i);
      if (name === undefined) return error;
      assign(error, name, native(responseText, i + 1));
    }
  }

  prelude.capabilities = {
    __proto__: null,
    assign, nodeError,
    modules: 1, process: 2,

    /** Asks; throws what the host says, else gives how many parts the answer has. Up to three texts or Uint8Arrays. */
    ask(capability, operation, first, second, third) {
      const count = native(request, capability, operation, first, second, third);
      if (count >= 0) return count;
      if (count === failure) throw failed();
      throw new RangeError("The host can't be asked here");
    },

    /** A part of the last answer. Each is given once. */
    text: (index) => native(responseText, index),
    bytes: (index) => native(responseBytes, index),
  };
})
