// events.once and events.on: events as promises. See https://nodejs.org/docs/latest-v24.x/api/events.html.
(function (prelude, part) {
  "use strict";
  const { own, put } = part("realm");
  const { Error, coded, invalidType, requireFunction, requireObject, requireSignal } = part("errors");
  const { Promise } = prelude.primordials;

  /** The error for what was given up on account of a signal. */
  function abortError(signal) {
    const error = coded(Error, "ABORT_ERR", "The operation was aborted");
    put(error, "name", "AbortError");
    if (signal !== undefined) {
      Object.defineProperty(error, "cause", {
        value: signal.reason, writable: true, enumerable: false, configurable: true,
      });
    }
    return error;
  }

  /** Has the listener called for an event of an emitter or a target of events; gives what takes it away again. */
  function listen(emitter, name, listener, isOnce) {
    if (typeof emitter.on === "function") {
      if (isOnce) emitter.once(name, listener);
      else emitter.on(name, listener);
      return () => emitter.removeListener(name, listener);
    }
    if (typeof emitter.addEventListener !== "function") {
      throw invalidType("emitter", "an instance of EventEmitter", emitter);
    }
    emitter.addEventListener(name, listener, isOnce ? { __proto__: null, once: true } : undefined);
    return () => emitter.removeEventListener(name, listener);
  }

  function addAbortListener(signal, listener) {
    if (signal === undefined) throw invalidType("signal", "an instance of AbortSignal", signal);
    requireSignal(signal, "signal");
    requireFunction(listener, "listener");
    let stop = () => {};
    if (prelude.abortSignals.isAborted(signal)) part("ticks").nextTick(() => listener());
    else stop = prelude.eventTargets.listen(signal, "abort", listener);
    return own({ [Symbol.dispose ?? Symbol.for("nodejs.dispose")]: own(() => stop()) });
  }

  function signalOf(options) {
    requireObject(options, "options");
    const { signal } = options;
    if (signal !== undefined) requireSignal(signal, "options.signal");
    return signal;
  }
  const isAborted = (signal) => signal !== undefined && prelude.abortSignals.isAborted(signal);

  function once(emitter, name, options = { __proto__: null }) {
    return new Promise((resolve, reject) => {
      const signal = signalOf(options);
      if (isAborted(signal)) throw abortError(signal);
      const stops = [];
      const stop = () => {
        for (const each of stops) each();
      };
      stops.push(listen(emitter, name, own((...args) => {
        stop();
        resolve(own(args));
      }), true));
      if (name !== "error" && typeof emitter.once === "function") {
        stops.push(listen(emitter, "error", own((error) => {
          stop();
          reject(error);
        }), true));
      }
      if (signal !== undefined) {
        stops.push(prelude.eventTargets.listen(signal, "abort", () => {
          stop();
          reject(abortError(signal));
        }));
      }
    });
  }

  const asyncIterators = Object.getPrototypeOf(
    Object.getPrototypeOf(prelude.primordials.asyncGeneratorFunctionPrototype.prototype));

  function on(emitter, event, options = { __proto__: null }) {
    const signal = signalOf(options);
    if (isAborted(signal)) throw abortError(signal);
    const events = [], waiting = [], stops = [];
    let failure, isOver = false;
    const result = (value, done) => own({ value, done });

    function finish() {
      for (const each of stops) each();
      isOver = true;
      for (const { resolve } of waiting.splice(0)) resolve(result(undefined, true));
      return Promise.resolve(result(undefined, true));
    }
    function fail(error) {
      if (waiting.length > 0) waiting.shift().reject(error);
      else failure = { error };
      finish();
    }
    function take(args) {
      if (waiting.length > 0) waiting.shift().resolve(result(args, false));
      else events.push(args);
    }

    const iterator = {
      __proto__: asyncIterators,
      next() {
        return new Promise((resolve, reject) => {
          if (events.length > 0) return resolve(result(events.shift(), false));
          if (failure !== undefined) {
            const { error } = failure;
            failure = undefined;
            return reject(error);
          }
          if (isOver) return resolve(result(undefined, true));
          waiting.push({ resolve, reject });
        });
      },
      return() {
        return finish();
      },
      throw(error) {
        if (!(error instanceof Error)) throw invalidType("EventEmitter.AsyncIterator", "an instance of Error", error);
        fail(error);
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
    for (const key of Reflect.ownKeys(iterator)) own(iterator[key]);

    stops.push(listen(emitter, event, own((...args) => take(own(args))), false));
    if (event !== "error" && typeof emitter.on === "function") stops.push(listen(emitter, "error", own(fail), false));
    const closing = options.close;
    if (closing !== undefined) {
      for (let i = 0; i < closing.length; i++) stops.push(listen(emitter, closing[i], own(() => void finish()), false));
    }
    if (signal !== undefined) stops.push(prelude.eventTargets.listen(signal, "abort", () => fail(abortError(signal))));
    return iterator;
  }

  return { once, on, addAbortListener, abortError, asyncIterators };
})
