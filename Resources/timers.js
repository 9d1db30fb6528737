// Timers and microtasks. The host owns the queue of timers and says when one is due; here is only what it calls.
(function (prelude, native) {
  "use strict";
  const { timerSet, timerClear } = prelude.operations;
  const {
    Map, Number, Promise, apply, asList, asNative, customInspect, define, mapDelete, mapGet, mapSet,
    promiseThen, toPrimitive, trunc,
  } = prelude.primordials;

  const timeoutKind = 0, intervalKind = 1, immediateKind = 2;
  const longest = 2147483647;
  const timers = new Map();
  let lastId = 0;

  // Node's rule: out of range, or no number, is one millisecond.
  function clamped(delay) {
    delay = Number(delay);
    if (!(delay >= 1 && delay <= longest)) {
      if (delay > longest) {
        prelude.screen.printError(
          `Warning: ${delay} does not fit into a 32-bit signed integer.\nTimeout duration was set to 1.`);
      }
      return 1;
    }
    return trunc(delay);
  }

  // The entry that set the timer that runs; undefined where none does.
  let cause;
  const causeOfNext = () => cause ?? (prelude.turnName === "" ? undefined : prelude.turnName);

  // What the classes below share stays private to this file, so that user code cannot reach it.
  let arm, disarm, run, isTimer, idOf, text;

  class Timer {
    #id = 0;
    #callback;
    #values;
    #delay;
    #kind;
    #holdsOpen = true;
    #cause = causeOfNext();

    static {
      arm = (timer) => {
        timer.#id = ++lastId;
        mapSet(timers, timer.#id, timer);
        native(timerSet, timer.#id, timer.#delay, timer.#kind === intervalKind, timer.#kind);
      };
      disarm = (timer) => {
        if (mapDelete(timers, timer.#id)) native(timerClear, timer.#id);
      };
      run = (timer) => {
        if (timer.#kind !== intervalKind) mapDelete(timers, timer.#id);
        cause = timer.#cause;
        apply(timer.#callback, timer, timer.#values);
      };
      isTimer = (value) => typeof value === "object" && value !== null && #id in value;
      prelude.platformObjects.add(isTimer);
      idOf = (timer) => timer.#id;
      text = (timer) => {
        const delay = timer.#kind === immediateKind ? "" : `, delay: ${timer.#delay}`;
        return `{ id: ${timer.#id}${delay}${timer.#kind === intervalKind ? ", repeats: true" : ""} }`;
      };
    }

    // Users can come by the constructors, so they check what they are given.
    constructor(callback, delay, kind, values) {
      this.#callback = checked(callback);
      this.#delay = delay;
      this.#kind = kind;
      this.#values = asList(values);
      arm(this);
    }
    ref() {
      this.#holdsOpen = true;
      return this;
    }
    unref() {
      this.#holdsOpen = false;
      return this;
    }
    hasRef() {
      return this.#holdsOpen;
    }
  }

  // Their constructors are written out because this engine's own would spread the arguments, by Symbol.iterator.
  class Timeout extends Timer {
    constructor(callback, delay, repeats, values) {
      super(callback, clamped(delay), repeats === true ? intervalKind : timeoutKind, values);
    }
    refresh() {
      disarm(this);
      arm(this);
      return this;
    }
    close() {
      disarm(this);
      return this;
    }
    [toPrimitive]() {
      return idOf(this);
    }
    [customInspect]() {
      return `Timeout ${text(this)}`;
    }
  }
  class Immediate extends Timer {
    constructor(callback, values) {
      super(callback, 0, immediateKind, values);
    }
    [customInspect]() {
      return `Immediate ${text(this)}`;
    }
  }

  function checked(callback) {
    if (typeof callback !== "function") throw prelude.invalidArgument("callback", "of type function", callback);
    return callback;
  }

  const setTimeout = (callback, delay, ...values) => new Timeout(callback, delay, false, values);
  const setInterval = (callback, delay, ...values) => new Timeout(callback, delay, true, values);
  const setImmediate = (callback, ...values) => new Immediate(callback, values);

  // Takes a timer, its number, or the number as text; anything else is nothing to clear.
  function clear(timer) {
    const found = isTimer(timer) ? timer :
      typeof timer === "number" || typeof timer === "string" ? mapGet(timers, Number(timer)) : undefined;
    if (found !== undefined) disarm(found);
  }

  // A reaction of a settled promise is a microtask. Its own `constructor` keeps `then` from asking the user's
  // Promise.prototype and Symbol.species.
  const settled = Promise.resolve();
  define(settled, "constructor", undefined);
  const queueMicrotask = (callback) => {
    checked(callback);
    promiseThen(settled, () => {
      try {
        callback();
      } catch (error) {
        prelude.rejections.add(error);
      }
    });
  };

  define(globalThis, "setTimeout", asNative(setTimeout, "setTimeout", 2));
  define(globalThis, "clearTimeout", asNative(clear, "clearTimeout", 1));
  define(globalThis, "setInterval", asNative(setInterval, "setInterval", 2));
  define(globalThis, "clearInterval", asNative(clear, "clearInterval", 1));
  define(globalThis, "setImmediate", asNative(setImmediate, "setImmediate", 1));
  define(globalThis, "clearImmediate", asNative(clear, "clearImmediate", 1));
  define(globalThis, "queueMicrotask", asNative(queueMicrotask, "queueMicrotask", 1));

  /** Calls the function after so many milliseconds, which may be more than a timer takes. */
  function after(delay, callback) {
    new Timeout(() => {
      if (delay > longest) after(delay - longest, callback);
      else callback();
    }, delay > longest ? longest : delay, false, []);
  }

  prelude.timers = {
    __proto__: null,
    after,
    /** What a timer that runs was set by, such as `entry 3`; undefined where none runs. */
    cause: () => cause,
    beginTurn() {
      cause = undefined;
    },
    /** Runs what was set under this number; throws what it throws. One that was cleared meanwhile is nothing. */
    fire(number) {
      const timer = mapGet(timers, number);
      if (timer !== undefined) run(timer);
    },
  };
})
