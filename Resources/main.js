// What the worker calls. It evaluates these files when it starts:
//   primordials.js: the engine's own functions, captured
//   platform-objects.js: which objects are no ordinary ones
//   engine.js: proxies, promise states, iterators
//   random.js: Math.random
//   clock.js: Date, Intl, performance
//   weak.js: WeakRef, FinalizationRegistry; shared memory goes
//   screen.js: where text goes
//   text.js: colours, widths, quotes
//   kinds.js: what a value is
//   primitives.js: numbers and strings
//   layout.js: lines and columns
//   collections.js: the contents of arrays, maps, sets
//   stack.js: the engine's stacks
//   call-sites.js: Error.captureStackTrace
//   repeated-frames.js: frames of a stack that say nothing new
//   inspect-errors.js: errors as values
//   describe.js: each kind of object
//   inspect.js: util.inspect
//   format.js: util.format
//   table.js: console.table's box
//   tabulate.js: console.table's cells
//   arguments.js: errors for wrong arguments
//   console.js: console
//   sources.js: the lines of what was evaluated
//   explain.js: what there is to say about a value
//   failures.js: values and errors at the prompt
//   timers.js: timers and microtasks
//   webidl.js: arguments and interfaces as Web IDL has them
//   dom-exception.js: DOMException
//   base64.js: atob, btoa
//   text-encoder.js: TextEncoder
//   encodings.js: encodings and their decoders
//   text-decoder.js: TextDecoder
//   shapes.js: what an object is, for whoever copies it
//   view-lengths.js: whether a view follows the length of its buffer
//   structured-clone.js: structuredClone
//   event.js: Event, CustomEvent
//   event-target.js: EventTarget
//   abort.js: AbortController, AbortSignal
//   process-info.js: what the session says of itself
//   builtins.js: Node's modules, in modules/
//   capabilities.js: asking the host
//   module-function.js: CommonJS texts
//   module-urls.js: paths as URLs
//   require.js: require, and what it has loaded
//   namespaces.js: module namespace objects
//   module-records.js: what can be imported
//   es-modules.js: ECMAScript modules
//   modules.js: modules at the prompt
//   tokens.js: the tokens of unfinished text
//   complete.js: completion
//   entries.js: the names that entries declare, and how they wait
//   main.js: this
// and these, the membrane, when a program first uses it; user code may have run before:
//   origins.js: how the app came by the program's objects
//   app-objects.js: the app's objects that the program holds
//   host-table.js: the program's objects that the app holds
//   writer.js: numbers and texts as bytes
//   containers.js: arrays, objects, maps, … as bytes
//   errors.js: errors where they cross
//   encode.js: values as bytes
//   reader.js: numbers and texts from bytes
//   decode.js: values from bytes
//   asking.js: the app asks the program
//   host-objects.js: the program's objects as the app sees them
//   promises.js: promises in both directions
//   tables.js: what each side holds of the other
//   commonjs.js: modules
//   calls.js: what the program has the app do
(function (prelude, native) {
  "use strict";
  const { define, defineProperty, globalObject, indexOf, list, startsWith, toStringTag } = prelude.primordials;
  const { entries, screen, shown, failureText, rejections } = prelude;

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
        defineProperty(globalObject, name, {
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

  const none = list();
  prelude.turnCount = 0;
  let isExposed = false;

  prelude.hooks = {
    __proto__: null,

    /** Before each turn: the turn's random seed, the terminal, and what the turn is called. */
    begin(s0, s1, s2, s3, columns, colors, name, ...layout) {
      prelude.turnName = name;
      prelude.turnCount++;
      prelude.timers.beginTurn();
      if (!isExposed && startsWith(name, "entry ")) {
        isExposed = true;
        prelude.builtins.exposeAtPrompt();
        prelude.modules.exposeAtPrompt();
      }
      prelude.origins?.beginTurn(name);
      prelude.random.seed(s0, s1, s2, s3);
      screen.begin(columns, colors, layout);
    },

    /**
     * Before an entry: its number and text; where it is not evaluated as it is, the names that it declares and what it
     * imports (see entries.js), how columns in its functions and in the rest of it are corrected, and whether it waits.
     */
    entry(number, source, declared, imports, functionShifts, shifts, isAsynchronous) {
      const name = `entry ${number}`;
      prelude.sources.add(name, source);
      if (declared === undefined) return entries.begin(number, none, none);
      let lines = 1;
      for (let at = indexOf(source, "\n"); at !== -1; at = indexOf(source, "\n", at + 1)) lines++;
      prelude.stack.correct(`functions of ${name}`, name, functionShifts, lines);
      prelude.stack.correct(name, name, shifts, lines, isAsynchronous);
      entries.begin(number, declared, imports);
    },

    /** Whether a name is a constant of an entry's. */
    isConstant: (name) => entries.isConstant(name),

    /** Evaluates the text of an asynchronous entry, and waits for what it gives. */
    start: (text, name) => entries.start(text, name),

    /** What became of the entry that is waited for: `{ failed, value }`; undefined while that is open. */
    outcome: () => entries.outcome(),

    /** An entry's completion value: remembered as `_`. Gives its text, or undefined for undefined. */
    value(value) {
      entries.finish(false);
      result.set(value);
      return value === undefined ? undefined : shown(value);
    },

    /** Where what is to be said about a value is wanted, not the value; see explain.js. */
    explain: (value) => prelude.explain(value),

    /** What an entry threw: remembered as `_error`. Gives its text. */
    failure(error) {
      entries.finish(true);
      failed.set(error);
      return failureText(error);
    },

    /** What a timer threw: the same. */
    timerFailure(error) {
      failed.set(error);
      return failureText(error, "", prelude.timers.cause());
    },

    /** Tells of something that has happened outside; throws what that throws. */
    event: (capability, subject, kind, parts) => prelude.capabilities.tell(capability, subject, kind, parts),

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

    /** Completion; see complete.js. */
    complete: (text, locals, limit) => prelude.complete(text, locals, limit),
    builtinNames: () => prelude.builtins.names,
  };
})
