// AbortController and AbortSignal (DOM 3, https://dom.spec.whatwg.org/#aborting-ongoing-activities).
(function (prelude, native) {
  "use strict";
  const { Set, apply, construct, list, setAdd, setIteratorNext, setValues, uncurried } = prelude.primordials;
  const {
    exposeClass, exposePrinting, illegalConstructor, integer, isObject, required, sequence, wrongThis,
  } = prelude.webidl;
  const { domExceptions, events } = prelude;
  const { EventTarget, dispatch, listen } = prelude.eventTargets;
  const setDelete = uncurried(Set.prototype.delete), setClear = uncurried(Set.prototype.clear);

  // A signal's state lies in fields of a class that derives from this, which gives back what it was given.
  function Same(object) {
    return object;
  }
  let is, state;
  class SignalState extends Same {
    #state = {
      __proto__: null,
      isAborted: false, reason: undefined, steps: list(),
      // Where it depends on others: these; and those that depend on it.
      isDependent: false, sources: new Set(), dependents: new Set(),
      handler: null, removeHandler: undefined,
    };
    static {
      is = (value) => typeof value === "object" && value !== null && #state in value;
      state = (signal) => signal.#state;
    }
    constructor(target) {
      super(target);
    }
  }

  class AbortSignal extends EventTarget {
    constructor() {
      throw illegalConstructor();
    }
    static abort(reason = undefined) {
      const signal = make();
      setReason(state(signal), reason);
      return signal;
    }
    static timeout(milliseconds) {
      required(arguments.length, "milliseconds");
      const signal = make();
      prelude.timers.after(integer(milliseconds, "milliseconds"), () => {
        abort(signal, domExceptions.make("The operation was aborted due to timeout", "TimeoutError"));
      });
      return signal;
    }
    static any(signals) {
      required(arguments.length, "signals");
      return dependentOn(sequence(signals, "signals", checkedSignal));
    }
    get aborted() {
      return checked(this).isAborted;
    }
    get reason() {
      return checked(this).reason;
    }
    throwIfAborted() {
      const { isAborted, reason } = checked(this);
      if (isAborted) throw reason;
    }
    get onabort() {
      return checked(this).handler;
    }
    set onabort(value) {
      const signal = checked(this);
      signal.handler = isObject(value) ? value : null;
      if (signal.handler === null) {
        signal.removeHandler?.();
        signal.removeHandler = undefined;
      } else {
        // It keeps its place among the listeners while it is replaced.
        signal.removeHandler ??= listen(this, "abort", (event) => {
          if (typeof signal.handler !== "function") return;
          if (apply(signal.handler, this, [event]) === false) events.cancel(event);
        });
      }
    }
  }

  function checked(signal) {
    if (!is(signal)) throw wrongThis("AbortSignal");
    return state(signal);
  }
  function checkedSignal(value, name) {
    if (!is(value)) throw prelude.invalidArgument(name, "an instance of AbortSignal", value);
    return value;
  }

  function make() {
    const signal = construct(EventTarget, [], AbortSignal);
    new SignalState(signal);
    return signal;
  }

  function setReason(signal, reason) {
    signal.isAborted = true;
    signal.reason = reason === undefined ? domExceptions.make("This operation was aborted", "AbortError") : reason;
  }

  function abort(signal, reason) {
    const own = state(signal);
    if (own.isAborted) return;
    setReason(own, reason);
    const also = list(), dependents = setValues(own.dependents);
    for (let step = setIteratorNext(dependents); !step.done; step = setIteratorNext(dependents)) {
      const other = state(step.value);
      if (other.isAborted) continue;
      other.isAborted = true;
      other.reason = own.reason;
      also[also.length] = step.value;
    }
    runSteps(signal);
    for (let i = 0; i < also.length; i++) runSteps(also[i]);
  }

  function runSteps(signal) {
    const own = state(signal), { steps } = own;
    own.steps = list();
    for (let i = 0; i < steps.length; i++) steps[i]();
    dispatch(signal, events.make("abort"));
    // Nothing more comes of it: those that it depends on need not hold it.
    const sources = setValues(own.sources);
    for (let step = setIteratorNext(sources); !step.done; step = setIteratorNext(sources)) {
      setDelete(state(step.value).dependents, signal);
    }
    setClear(own.sources);
    setClear(own.dependents);
  }

  function dependentOn(signals) {
    const result = make(), own = state(result);
    for (let i = 0; i < signals.length; i++) {
      const other = state(signals[i]);
      if (!other.isAborted) continue;
      own.isAborted = true;
      own.reason = other.reason;
      return result;
    }
    own.isDependent = true;
    for (let i = 0; i < signals.length; i++) {
      const other = state(signals[i]);
      if (!other.isDependent) {
        link(result, signals[i]);
        continue;
      }
      const sources = setValues(other.sources);
      for (let step = setIteratorNext(sources); !step.done; step = setIteratorNext(sources)) link(result, step.value);
    }
    return result;
  }
  function link(signal, source) {
    setAdd(state(signal).sources, source);
    setAdd(state(source).dependents, signal);
  }

  let isController, signalOf;
  class AbortController {
    #signal = make();
    static {
      isController = (value) => typeof value === "object" && value !== null && #signal in value;
      signalOf = (controller) => controller.#signal;
    }
    get signal() {
      if (!isController(this)) throw wrongThis("AbortController");
      return this.#signal;
    }
    abort(reason = undefined) {
      if (!isController(this)) throw wrongThis("AbortController");
      abort(this.#signal, reason);
    }
  }

  exposeClass(AbortSignal);
  exposePrinting(AbortSignal, (signal) => is(signal) ? { aborted: state(signal).isAborted } : undefined);
  exposeClass(AbortController);
  exposePrinting(AbortController, (controller) =>
    isController(controller) ? { signal: signalOf(controller) } : undefined);
  prelude.platformObjects.add(isController);

  const noStep = () => {};
  prelude.abortSignals = {
    __proto__: null,
    is,
    isAborted: (signal) => state(signal).isAborted,
    reason: (signal) => state(signal).reason,
    /** A signal that nobody else can abort, and aborting it. */
    make, abort,
    /** A signal that is aborted when one of these is. */
    dependentOn,
    /** Has a function called when the signal is aborted, before its listeners are. */
    addStep(signal, step) {
      const { steps } = state(signal);
      steps[steps.length] = step;
    },
    removeStep(signal, step) {
      const { steps } = state(signal);
      for (let i = 0; i < steps.length; i++) if (steps[i] === step) steps[i] = noStep;
    },
  };
})
