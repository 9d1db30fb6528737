// Errors where they cross: what an error of the app says, told without running its code, and an error of the program as
// one of the app's realm.
(function (prelude, native) {
  "use strict";
  const { Error, defineProperty, errorClasses, iteratorSymbol, ownDescriptor } = prelude.primordials;
  const { classOf } = prelude.kinds;
  const { part, summary } = prelude.errorParts;

  // What iterates without asking what arrays iterate with.
  const nothing = {
    __proto__: null,
    [iteratorSymbol]: () => ({ __proto__: null, next: () => ({ __proto__: null, done: true }) }),
  };

  const text = (value) => typeof value === "string" ? value : "";

  /** The error's `name` where someone gave it one, else its class's. */
  function classNameOf(error) {
    const name = part(error, "name");
    const found = classOf(error);
    const isGiven = typeof name === "string" && name !== "" && !(name in errorClasses);
    return isGiven || found === undefined ? text(name) : found.name;
  }

  prelude.errors = {
    __proto__: null,

    /** What an error of the app says: `{ className, message, stack }`. The stack begins with the summary. */
    said(error) {
      const className = classNameOf(error), message = text(part(error, "message"));
      const written = text(ownDescriptor(error, "stack")?.value);
      const frames = prelude.stack.frames(written);
      const stack = frames === undefined ? written : summary(className, message) + frames;
      return { __proto__: null, className, message, stack };
    },

    /** An error of the program: of the class of that name where the language has it, else an Error with that name. */
    make(className, message) {
      const isKnown = className in errorClasses;
      if (className === "AggregateError") return new errorClasses.AggregateError(nothing, message);
      const error = isKnown ? new errorClasses[className](message) : new Error(message);
      if (!isKnown) setOwn(error, "name", className, false);
      return error;
    },

    /** Gives an error of the program a property; those that the language gives stay hidden. */
    setProperty(error, name, value) {
      setOwn(error, name, value, name !== "cause" && name !== "errors" && name !== "stack");
    },
  };

  function setOwn(object, key, value, enumerable) {
    defineProperty(object, key, { __proto__: null, value, writable: true, enumerable, configurable: true });
  }
})
