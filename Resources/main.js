// The prelude's last module: what the worker calls. The worker evaluates the files in this order:
//  1. primordials.js: the engine's own functions, captured
//  2. engine.js: proxies, promise states, iterators
//  3. random.js: Math.random
//  4. clock.js: Date, Intl, performance
//  5. weak.js: WeakRef, FinalizationRegistry; shared memory goes
//  6. screen.js: where text goes
//  7. text.js: colours, widths, quotes
//  8. kinds.js: what a value is
//  9. primitives.js: numbers and strings
// 10. layout.js: lines and columns
// 11. collections.js: the contents of arrays, maps, sets
// 12. stack.js: the engine's stacks
// 13. inspect-errors.js: errors as values
// 14. describe.js: each kind of object
// 15. inspect.js: util.inspect
// 16. format.js: util.format
// 17. table.js: console.table's box
// 18. tabulate.js: console.table's cells
// 19. arguments.js: errors for wrong arguments
// 20. console.js: console
// 21. failures.js: values and errors at the prompt
// 22. timers.js: timers and microtasks
// 23. tokens.js: the tokens of unfinished text
// 24. complete.js: completion
// 25. main.js: this
(function (prelude, native) {
  "use strict";
  const { define, defineProperty, toStringTag } = prelude.primordials;
  const { screen, shown, failureText, rejections } = prelude;

  define(globalThis, "global", globalThis);
  defineProperty(globalThis, toStringTag, {
    __proto__: null, value: "global", writable: false, enumerable: false, configurable: true,
  });

  // `_` and `_error` follow the last result until the user assigns to them; then they are the user's.
  function follow(name) {
    let last;
    const accessor = {
      get: () => last,
      set: (value) => {
        defineProperty(globalThis, name, {
          __proto__: null, value, writable: true, enumerable: true, configurable: true,
        });
      },
    };
    defineProperty(globalThis, name, {
      __proto__: null, get: accessor.get, set: accessor.set, enumerable: false, configurable: true,
    });
    return {
      __proto__: null,
      get: accessor.get,
      set: (value) => {
        last = value;
      },
    };
  }
  const result = follow("_"), failed = follow("_error");

  // Completion runs no getter, but these two are ours.
  prelude.lastResults = (name) => name === "_" ? result.get() : name === "_error" ? failed.get() : undefined;

  function correct(entry) {
    if (entry !== undefined) prelude.stack.correctEntry(entry);
  }

  prelude.hooks = {
    __proto__: null,

    /**
     * Before each turn: the turn's random seed, the terminal, and the entry's number where the REPL put the entry in
     * parentheses (undefined where it did not), so that columns in stacks come out right.
     */
    begin(s0, s1, s2, s3, columns, colors, wrappedEntry) {
      prelude.random.seed(s0, s1, s2, s3);
      screen.columns = columns > 0 ? columns : 80;
      screen.colors = colors === true;
      correct(wrappedEntry);
    },

    /** An entry's completion value: remembered as `_`. Gives its text, or undefined for undefined. */
    value(value, wrappedEntry) {
      correct(wrappedEntry);
      result.set(value);
      return value === undefined ? undefined : shown(value);
    },

    /** What an entry or a timer threw: remembered as `_error`. Gives its text. `wrappedEntry` as for begin. */
    failure(error, wrappedEntry) {
      correct(wrappedEntry);
      failed.set(error);
      return failureText(error);
    },

    /** Runs a due timer's callback; throws what it throws. */
    fire: (id) => prelude.timers.fire(id),

    /** The engine's callback for a promise that was rejected and that nobody handles. */
    rejection: (promise, reason) => rejections.reject(promise, reason),

    /** At the end of a turn: the text of what failed with nobody looking, or undefined. */
    takeRejections: () => rejections.take(),

    /** Completion, as JSON; see complete.js. */
    complete: (text, cursor, names) => prelude.complete(text, cursor, names),
  };
})
