// EventTarget (DOM 2.7 to 2.10, https://dom.spec.whatwg.org/#interface-eventtarget). There are no trees here: an event's
// path is its target.
(function (prelude, native) {
  "use strict";
  const { TypeError, apply, list } = prelude.primordials;
  const { exposeClass, exposePrinting, isObject, required, wrongThis } = prelude.webidl;
  const { events, domExceptions } = prelude;

  let is, listenersOf;

  class EventTarget {
    #listeners = list();
    static {
      is = (value) => typeof value === "object" && value !== null && #listeners in value;
      listenersOf = (target) => target.#listeners;
    }
    addEventListener(type, callback, options = undefined) {
      if (!is(this)) throw wrongThis("EventTarget");
      required(arguments.length, "type", "callback");
      type = `${type}`;
      callback = checkedCallback(callback);
      const { capture, once, passive, signal } = readOptions(options);
      add(this, { __proto__: null, type, callback, capture, once, passive, signal, isRemoved: false });
    }
    removeEventListener(type, callback, options = undefined) {
      if (!is(this)) throw wrongThis("EventTarget");
      required(arguments.length, "type", "callback");
      type = `${type}`;
      callback = checkedCallback(callback);
      const found = find(this.#listeners, type, callback, isCapture(options));
      if (found !== undefined) remove(this, found);
    }
    dispatchEvent(event) {
      if (!is(this)) throw wrongThis("EventTarget");
      required(arguments.length, "event");
      if (!events.is(event)) throw prelude.invalidArgument("event", "an instance of Event", event);
      const state = events.state(event);
      if (state.isDispatched || !state.isInitialized) {
        throw domExceptions.make("The event is already being dispatched", "InvalidStateError");
      }
      state.isTrusted = false;
      return dispatch(this, event);
    }
  }

  function checkedCallback(callback) {
    if (callback === undefined || callback === null) return null;
    if (!isObject(callback)) throw prelude.invalidArgument("callback", "of type function or an object", callback);
    return callback;
  }

  // `(AddEventListenerOptions or boolean)`: the members of a dictionary are read in the order of their names, those of
  // what it inherits from first.
  const isCapture = (options) => isObject(options) ? !!options.capture : !!options;
  function readOptions(options) {
    const capture = isCapture(options), given = isObject(options) ? options : undefined;
    const once = !!given?.once, passive = !!given?.passive, signal = given?.signal;
    if (signal !== undefined && !prelude.abortSignals.is(signal)) {
      throw prelude.invalidArgument("options.signal", "an instance of AbortSignal", signal);
    }
    return { __proto__: null, capture, once, passive, signal };
  }

  function find(listeners, type, callback, capture) {
    for (let i = 0; i < listeners.length; i++) {
      const listener = listeners[i];
      if (listener.type === type && listener.callback === callback && listener.capture === capture) return listener;
    }
    return undefined;
  }

  function add(target, listener) {
    const { signal } = listener;
    if (signal !== undefined && prelude.abortSignals.isAborted(signal)) return;
    if (listener.callback === null) return;
    const listeners = listenersOf(target);
    if (find(listeners, listener.type, listener.callback, listener.capture) !== undefined) return;
    listeners[listeners.length] = listener;
    if (signal !== undefined) prelude.abortSignals.addStep(signal, () => remove(target, listener));
  }

  function remove(target, listener) {
    listener.isRemoved = true;
    const listeners = listenersOf(target);
    for (let i = 0; i < listeners.length; i++) {
      if (listeners[i] === listener) {
        for (let next = i + 1; next < listeners.length; next++) listeners[next - 1] = listeners[next];
        listeners.length--;
        return;
      }
    }
  }

  function call(callback, event, target) {
    if (typeof callback === "function") return apply(callback, target, [event]);
    const { handleEvent } = callback;
    if (typeof handleEvent !== "function") throw new TypeError("The listener has no method handleEvent");
    return apply(handleEvent, callback, [event]);
  }

  // The listeners that are there when it begins; those that capture come first, though the target is all there is.
  function invoke(target, event, state, capture) {
    if (state.stops) return;
    const present = listenersOf(target), listeners = list();
    for (let i = 0; i < present.length; i++) listeners[i] = present[i];
    state.currentTarget = target;
    for (let i = 0; i < listeners.length; i++) {
      const listener = listeners[i];
      if (listener.isRemoved || listener.type !== events.typeOf(event) || listener.capture !== capture) continue;
      if (listener.once) remove(target, listener);
      state.isPassive = listener.passive;
      try {
        call(listener.callback, event, target);
      } catch (error) {
        prelude.rejections.add(error);
      }
      state.isPassive = false;
      if (state.stopsAtOnce) return;
    }
  }

  /** Dispatches the event; gives whether nobody has prevented its default. */
  function dispatch(target, event) {
    const state = events.state(event);
    state.isDispatched = true;
    state.target = target;
    state.phase = events.atTarget;
    invoke(target, event, state, true);
    invoke(target, event, state, false);
    state.phase = 0;
    state.currentTarget = null;
    state.isDispatched = state.stops = state.stopsAtOnce = false;
    return !state.isCanceled;
  }

  exposeClass(EventTarget);
  exposePrinting(EventTarget, (target) => is(target) ? {} : undefined, true);
  prelude.platformObjects.add(is);

  prelude.eventTargets = {
    __proto__: null,
    is, dispatch,
    /** The callbacks for events of a type, as a list. */
    callbacks(target, type) {
      const listeners = listenersOf(target), result = list();
      for (let i = 0; i < listeners.length; i++) {
        if (listeners[i].type === type) result[result.length] = listeners[i].callback;
      }
      return result;
    },
    /** Adds a listener of the platform's; gives what removes it. */
    listen(target, type, callback) {
      const listener = {
        __proto__: null,
        type, callback, capture: false, once: false, passive: false, signal: undefined, isRemoved: false,
      };
      add(target, listener);
      return () => remove(target, listener);
    },
    EventTarget,
  };
})
