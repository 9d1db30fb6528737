// Error.captureStackTrace, and Error.prepareStackTrace as V8 has it (https://v8.dev/docs/stack-trace-api) for what is
// captured so. The stacks that errors have from their making are the engine's own texts.
(function (prelude, native) {
  "use strict";
  const {
    Array, Error, TypeError, apply, asNative, captureStackTrace, define, defineProperty, list, setPrototypeOf,
    showAsNative, toStringTag, constant, weakTable,
  } = prelude.primordials;

  const frames = weakTable();
  const { constructor: CallSite } = {
    constructor: function CallSite() {
      throw new TypeError("Illegal constructor");
    },
  };

  // The engine tells a frame's function by its name only: so there is no `this`, and nothing that depends on it.
  const answers = {
    __proto__: null,
    getFileName: (frame) => frame.source,
    getLineNumber: (frame) => frame.line,
    getColumnNumber: (frame) => frame.column,
    getFunctionName: (frame) => frame.name,
    getScriptNameOrSourceURL: (frame) => frame.source,
    getEvalOrigin: (frame) => frame.isEval ? "eval" : undefined,
    getTypeName: () => null,
    getMethodName: () => null,
    getThis: () => undefined,
    getFunction: () => undefined,
    getPromiseIndex: () => null,
    isToplevel: () => true,
    isEval: (frame) => frame.isEval,
    isNative: () => false,
    isConstructor: () => false,
    isAsync: () => false,
    isPromiseAll: () => false,
    toString: (frame) => frame.text,
  };
  for (const name in answers) {
    const answer = answers[name];
    const { method } = {
      method() {
        const frame = frames.get(this);
        if (frame === undefined) throw new TypeError(`CallSite method ${name} expects CallSite as receiver`);
        return answer(frame);
      },
    };
    constant(method, "name", name);
    define(CallSite.prototype, name, showAsNative(method, name));
  }
  constant(CallSite.prototype, toStringTag, "CallSite");

  function callSites(stack) {
    const found = prelude.stack.places(stack), sites = list();
    for (let i = 0; i < found.length; i++) {
      const site = { __proto__: CallSite.prototype };
      frames.set(site, found[i]);
      sites[i] = site;
    }
    return setPrototypeOf(sites, Array.prototype);
  }

  // The engine's own function leaves an error the stack that it has from its making, which programs want to replace.
  function capture(object, constructor) {
    const isObject = (typeof object === "object" && object !== null) || typeof object === "function";
    if (!isObject) throw new TypeError("Error.captureStackTrace expects an object");
    const place = { __proto__: null };
    captureStackTrace(place, typeof constructor === "function" ? constructor : capture);
    const { prepareStackTrace } = Error;
    const value = typeof prepareStackTrace === "function" ?
      apply(prepareStackTrace, Error, [object, callSites(place.stack)]) : place.stack;
    const isDefined = defineProperty(object, "stack", {
      __proto__: null, value, writable: true, enumerable: false, configurable: true,
    });
    if (!isDefined) throw new TypeError("Cannot define property stack, object is not extensible");
  }
  if (captureStackTrace !== undefined) {
    define(Error, "captureStackTrace", asNative(capture, "captureStackTrace", 2));
  }
})
