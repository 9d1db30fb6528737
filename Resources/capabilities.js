// The app turns to the host: a capability, an operation of it, texts or bytes; and what came of it. The numbers are those
// of Sources/Wire/CapabilityRequest.swift.
(function (prelude, native) {
  "use strict";
  const { operations } = prelude;
  const { responseText, responseBytes } = operations;
  const { Error, RangeError, TypeError, apply, defineProperty, list, startsWith, table } = prelude.primordials;

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

  // Asks; how many parts the answer has, or `failure`.
  function request(capability, operation, given) {
    const asked = list();
    asked[0] = operations.request;
    asked[1] = capability;
    asked[2] = operation;
    for (let i = 0; i < given.length; i++) asked[i + 3] = given[i];
    const count = apply(native, undefined, asked);
    if (count < failure) throw new RangeError("The host can't be asked here");
    return count;
  }

  const listeners = table();

  prelude.capabilities = {
    __proto__: null,
    assign, nodeError,
    modules: 1, process: 2, files: 3, subprocesses: 4, network: 5,

    /** Asks, with texts or Uint8Arrays; throws what the host says, else gives how many parts the answer has. */
    ask(capability, operation, ...given) {
      const parts = request(capability, operation, given);
      if (parts === failure) throw failed();
      return parts;
    },

    /** The same, but gives undefined where the host says why not; `failure` then tells that. */
    attempt(capability, operation, ...given) {
      const parts = request(capability, operation, given);
      return parts === failure ? undefined : parts;
    },

    /** What the host said last of why not. */
    failure() {
      const details = list();
      for (let i = 2; ; i++) {
        const text = native(responseText, i);
        if (text === undefined) break;
        details[i - 2] = text;
      }
      return { __proto__: null, code: native(responseText, 0), message: native(responseText, 1), details };
    },

    /** Calls the function for each event of a capability: with the event's subject, its kind, and how many parts it has. */
    listen(capability, listener) {
      listeners.set(capability, listener);
    },

    /** Tells of an event. */
    tell(capability, subject, kind, parts) {
      listeners.get(capability)?.(subject, kind, parts);
    },

    /** A part of the last answer or event. Each is given once. */
    text: (index) => native(responseText, index),
    bytes: (index) => native(responseBytes, index),
  };
})
