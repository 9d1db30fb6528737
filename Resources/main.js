// What the worker calls. It evaluates these files when it starts:
//  1. primordials.js: the engine's own functions, captured
//  2. platform-objects.js: which objects are no ordinary ones
//  3. engine.js: proxies, promise states, iterators
//  4. random.js: Math.random
//  5. clock.js: Date, Intl, performance
//  6. weak.js: WeakRef, FinalizationRegistry; shared memory goes
//  7. screen.js: where text goes
//  8. text.js: colours, widths, quotes
//  9. kinds.js: what a value is
// 10. primitives.js: numbers and strings
// 11. layout.js: lines and columns
// 12. collections.js: the contents of arrays, maps, sets
// 13. stack.js: the engine's stacks
// 14. inspect-errors.js: errors as values
// 15. describe.js: each kind of object
// 16. inspect.js: util.inspect
// 17. format.js: util.format
// 18. table.js: console.table's box
// 19. tabulate.js: console.table's cells
// 20. arguments.js: errors for wrong arguments
// 21. console.js: console
// 22. failures.js: values and errors at the prompt
// 23. timers.js: timers and microtasks
// 24. webidl.js: arguments and interfaces as Web IDL has them
// 25. dom-exception.js: DOMException
// 26. base64.js: atob, btoa
// 27. text-encoder.js: TextEncoder
// 28. encodings.js: encodings and their decoders
// 29. text-decoder.js: TextDecoder
// 30. shapes.js: what an object is, for whoever copies it
// 31. view-lengths.js: whether a view follows the length of its buffer
// 32. structured-clone.js: structuredClone
// 33. event.js: Event, CustomEvent
// 34. event-target.js: EventTarget
// 35. abort.js: AbortController, AbortSignal
// 36. tokens.js: the tokens of unfinished text
// 37. complete.js: completion
// 38. main.js: this
// and these, the membrane, when a program first uses it; user code may have run before:
// 39. origins.js: how the app came by the program's objects
// 40. app-objects.js: the app's objects that the program holds
// 41. host-table.js: the program's objects that the app holds
// 42. writer.js: numbers and texts as bytes
// 43. containers.js: arrays, objects, maps, … as bytes
// 44. errors.js: errors where they cross
// 45. encode.js: values as bytes
// 46. reader.js: numbers and texts from bytes
// 47. decode.js: values from bytes
// 48. asking.js: the app asks the program
// 49. host-objects.js: the program's objects as the app sees them
// 50. promises.js: promises in both directions
// 51. tables.js: what each side holds of the other
// 52. commonjs.js: modules
// 53. calls.js: what the program has the app do
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
    if (entry !== undefined) prelude.stack.correct(`entry ${entry}`, 1);
  }

  prelude.hooks = {
    __proto__: null,

    /**
     * Before each turn: the turn's random seed, the terminal, the entry's number where the REPL put the entry in
     * parentheses (undefined where it did not), so that columns in stacks come out right, and what the turn is called.
     */
    begin(s0, s1, s2, s3, columns, colors, wrappedEntry, name) {
      prelude.turnName = name;
      prelude.origins?.beginTurn(name);
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

    // The others are called only with the membrane there.

    /** A call from the program; see calls.js. */
    call: (length, isNested) => prelude.call(length, isNested),

    /** After an outermost call: tells the program of what failed with nobody looking. */
    reportRejections: () => rejections.report(prelude.asking.tellUnhandled),

    /** The program has given back so many receipts of an object of the app. */
    release: (id, count) => prelude.appObjects.giveBack(id, count),

    /** The membrane's tables lie in the bytes for messages; gives their length. */
    tables: () => prelude.tables.compose(),

    /** A sweep of the table of the program's objects: the collector runs between the two, see host-table.js. */
    weaken: () => prelude.hostTable.weaken(),
    sweep: () => prelude.hostTable.sweep(),

    /** Completion, as JSON; see complete.js. */
    complete: (text, cursor, names) => prelude.complete(text, cursor, names),
  };
})
