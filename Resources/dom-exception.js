// DOMException (Web IDL 3.14, https://webidl.spec.whatwg.org/#idl-DOMException). An instance is one of the engine's own
// errors, with a stack; its name and message are kept beside it.
(function (prelude, native) {
  "use strict";
  const { Error, construct, setPrototypeOf } = prelude.primordials;
  const { exposeClass, exposeConstant, wrongThis } = prelude.webidl;

  // The names that have codes, and the constants of the codes from 1 on.
  const codes = {
    __proto__: null,
    IndexSizeError: 1, HierarchyRequestError: 3, WrongDocumentError: 4, InvalidCharacterError: 5,
    NoModificationAllowedError: 7, NotFoundError: 8, NotSupportedError: 9, InUseAttributeError: 10,
    InvalidStateError: 11, SyntaxError: 12, InvalidModificationError: 13, NamespaceError: 14, InvalidAccessError: 15,
    TypeMismatchError: 17, SecurityError: 18, NetworkError: 19, AbortError: 20, URLMismatchError: 21,
    QuotaExceededError: 22, TimeoutError: 23, InvalidNodeTypeError: 24, DataCloneError: 25,
  };
  const constants = [
    "INDEX_SIZE_ERR", "DOMSTRING_SIZE_ERR", "HIERARCHY_REQUEST_ERR", "WRONG_DOCUMENT_ERR", "INVALID_CHARACTER_ERR",
    "NO_DATA_ALLOWED_ERR", "NO_MODIFICATION_ALLOWED_ERR", "NOT_FOUND_ERR", "NOT_SUPPORTED_ERR", "INUSE_ATTRIBUTE_ERR",
    "INVALID_STATE_ERR", "SYNTAX_ERR", "INVALID_MODIFICATION_ERR", "NAMESPACE_ERR", "INVALID_ACCESS_ERR",
    "VALIDATION_ERR", "TYPE_MISMATCH_ERR", "SECURITY_ERR", "NETWORK_ERR", "ABORT_ERR", "URL_MISMATCH_ERR",
    "QUOTA_EXCEEDED_ERR", "TIMEOUT_ERR", "INVALID_NODE_TYPE_ERR", "DATA_CLONE_ERR",
  ];

  // What a constructor returns gets the private fields of a class that derives from it: so an error gets these.
  function Same(object) {
    return object;
  }
  let is, nameOf, messageOf;
  class Parts extends Same {
    #name;
    #message;
    static {
      is = (value) => typeof value === "object" && value !== null && #name in value;
      nameOf = (value) => value.#name;
      messageOf = (value) => value.#message;
    }
    constructor(error, message, name) {
      super(error);
      this.#name = name;
      this.#message = message;
    }
  }

  const checked = (value) => {
    if (!is(value)) throw wrongThis("DOMException");
    return value;
  };

  class DOMException {
    constructor(message = "", name = "Error") {
      message = `${message}`;
      name = `${name}`;
      return new Parts(construct(Error, [], new.target), message, name);
    }
    get name() {
      return nameOf(checked(this));
    }
    get message() {
      return messageOf(checked(this));
    }
    get code() {
      return codes[nameOf(checked(this))] ?? 0;
    }
  }
  setPrototypeOf(DOMException.prototype, Error.prototype);
  exposeClass(DOMException);
  for (let i = 0; i < constants.length; i++) exposeConstant(DOMException, constants[i], i + 1);

  prelude.domExceptions = {
    __proto__: null,
    is, nameOf, messageOf,
    /** A DOMException for the caller to throw, or to pass on. */
    make: (message, name) => construct(DOMException, [message, name]),
  };
})
