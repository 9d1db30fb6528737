// events. See https://nodejs.org/docs/latest-v24.x/api/events.html.
(function (prelude, part) {
  "use strict";
  const { own, hidden, put } = part("realm");
  const {
    Error, coded, invalidType, requireBoolean, requireFunction, requireNumber, shown,
  } = part("errors");
  const { nextTick, then } = part("ticks");

  const kCapture = Symbol("kCapture"), shapeMode = Symbol("shapeMode");
  const rejection = Symbol.for("nodejs.rejection"), errorMonitor = Symbol("events.errorMonitor");
  let defaultMaxListeners = 10;

  function EventEmitter(opts) {
    Reflect.apply(init, this, [opts]);
  }
  function init(opts) {
    if (this._events === undefined || this._events === Object.getPrototypeOf(this)._events) {
      this._events = { __proto__: null };
      this._eventsCount = 0;
      this[shapeMode] = false;
    } else {
      // Streams name their events from the start: see stream-legacy.js.
      this[shapeMode] = true;
    }
    this._maxListeners = this._maxListeners || undefined;
    if (opts?.captureRejections) {
      requireBoolean(opts.captureRejections, "options.captureRejections");
      this[kCapture] = true;
    } else {
      this[kCapture] = EventEmitter.captureRejections;
    }
  }

  // An event's listeners stand under its name: one by itself, several in an array, which is never changed.
  const listenersOf = (emitter, type) => {
    const found = emitter._events?.[type];
    return found === undefined ? [] : typeof found === "function" ? [found] : copied(found);
  };
  function copied(array) {
    const result = [];
    for (let i = 0; i < array.length; i++) result.push(array[i]);
    return result;
  }
  function store(emitter, type, listeners) {
    const isNew = emitter._events[type] === undefined;
    if (listeners.length === 0) {
      emitter._eventsCount--;
      if (emitter[shapeMode]) emitter._events[type] = undefined;
      else if (emitter._eventsCount === 0) emitter._events = { __proto__: null };
      else delete emitter._events[type];
      return;
    }
    if (isNew) emitter._eventsCount++;
    emitter._events[type] = listeners.length === 1 ? listeners[0] : own(listeners);
  }

  function add(emitter, type, listener, isFirst) {
    requireFunction(listener, "listener");
    if (emitter._events === undefined) {
      emitter._events = { __proto__: null };
      emitter._eventsCount = 0;
    } else if (emitter._events.newListener !== undefined) {
      emitter.emit("newListener", type, listener.listener ?? listener);
    }
    const listeners = listenersOf(emitter, type);
    if (isFirst) listeners.unshift(listener);
    else listeners.push(listener);
    store(emitter, type, listeners);
    const most = maxListenersOf(emitter);
    if (most > 0 && listeners.length > most && !warned.get(emitter)?.has(type)) {
      warn(emitter, type, listeners.length, most);
    }
    return emitter;
  }
  const warned = new WeakMap();
  function warn(emitter, type, count, most) {
    if (!warned.has(emitter)) warned.set(emitter, new Set());
    warned.get(emitter).add(type);
    const error = new Error(
      `Possible EventEmitter memory leak detected. ${count} ${String(type)} listeners added to ` +
        `${prelude.inspect(emitter, { depth: -1 })}. MaxListeners is ${most}. ` +
        "Use emitter.setMaxListeners() to increase limit");
    put(error, "name", "MaxListenersExceededWarning");
    error.emitter = emitter;
    error.type = type;
    error.count = count;
    prelude.builtins.get("process").emitWarning(error);
  }
  const maxListenersOf = (emitter) =>
    emitter._maxListeners === undefined ? defaultMaxListeners : emitter._maxListeners;

  function onceWrapper(emitter, type, listener) {
    requireFunction(listener, "listener");
    let isFired = false;
    function wrapped(...args) {
      if (isFired) return undefined;
      emitter.removeListener(type, wrapped);
      isFired = true;
      return Reflect.apply(listener, emitter, args);
    }
    wrapped.listener = listener;
    Object.defineProperty(wrapped, "name", { value: "bound onceWrapper", configurable: true });
    return own(wrapped);
  }

  function throwUnhandled(error) {
    if (error instanceof Error) throw error;
    let text;
    try {
      text = shown(error);
    } catch {
      text = error;
    }
    const unhandled = coded(Error, "ERR_UNHANDLED_ERROR", `Unhandled error. (${text})`);
    unhandled.context = error;
    throw unhandled;
  }

  // With captureRejections, a listener's promise that fails is an error of the emitter's.
  function capture(emitter, result, type, args) {
    if (typeof result?.then !== "function") return;
    then(result, undefined, (error) => nextTick(() => {
      if (typeof emitter[rejection] === "function") return emitter[rejection](error, type, ...args);
      const present = emitter[kCapture];
      try {
        emitter[kCapture] = false;
        emitter.emit("error", error);
      } finally {
        emitter[kCapture] = present;
      }
    }));
  }

  const methods = {
    setMaxListeners(n) {
      requireNumber(n, "setMaxListeners", 0);
      this._maxListeners = n;
      return this;
    },
    getMaxListeners() {
      return maxListenersOf(this);
    },
    emit(type, ...args) {
      const events = this._events;
      if (type === "error") {
        if (events?.[errorMonitor] !== undefined) this.emit(errorMonitor, ...args);
        if (events?.error === undefined) throwUnhandled(args[0]);
      }
      const found = events?.[type];
      if (found === undefined) return false;
      const listeners = listenersOf(this, type);
      for (let i = 0; i < listeners.length; i++) {
        const result = Reflect.apply(listeners[i], this, args);
        if (this[kCapture] && result !== undefined && result !== null) capture(this, result, type, args);
      }
      return true;
    },
    addListener(type, listener) {
      return add(this, type, listener, false);
    },
    on: undefined,
    prependListener(type, listener) {
      return add(this, type, listener, true);
    },
    once(type, listener) {
      this.on(type, onceWrapper(this, type, listener));
      return this;
    },
    prependOnceListener(type, listener) {
      this.prependListener(type, onceWrapper(this, type, listener));
      return this;
    },
    removeListener(type, listener) {
      requireFunction(listener, "listener");
      const listeners = listenersOf(this, type);
      const at = listeners.findLastIndex((each) => each === listener || each.listener === listener);
      if (at === -1) return this;
      const [removed] = listeners.splice(at, 1);
      store(this, type, listeners);
      if (this._events.removeListener !== undefined) this.emit("removeListener", type, removed.listener ?? removed);
      return this;
    },
    off: undefined,
    removeAllListeners(type) {
      const events = this._events;
      if (events === undefined) return this;
      if (events.removeListener === undefined) {
        if (arguments.length === 0) {
          this._events = { __proto__: null };
          this._eventsCount = 0;
        } else if (events[type] !== undefined) {
          store(this, type, []);
        }
        return this;
      }
      if (arguments.length === 0) {
        for (const key of Reflect.ownKeys(events)) if (key !== "removeListener") this.removeAllListeners(key);
        this.removeAllListeners("removeListener");
        this._events = { __proto__: null };
        this._eventsCount = 0;
        return this;
      }
      const listeners = listenersOf(this, type);
      for (let i = listeners.length - 1; i >= 0; i--) this.removeListener(type, listeners[i]);
      return this;
    },
    listeners(type) {
      return own(listenersOf(this, type).map((listener) => listener.listener ?? listener));
    },
    rawListeners(type) {
      return own(listenersOf(this, type));
    },
    listenerCount(type, listener) {
      const listeners = listenersOf(this, type);
      if (listener === undefined || listener === null) return listeners.length;
      return listeners.filter((each) => each === listener || each.listener === listener).length;
    },
    eventNames() {
      return own(this._eventsCount > 0 ? Reflect.ownKeys(this._events) : []);
    },
  };

  const { prototype } = EventEmitter;
  prototype._events = undefined;
  prototype._eventsCount = 0;
  prototype._maxListeners = undefined;
  for (const name of Object.keys(methods)) prototype[name] = methods[name];
  prototype.on = prototype.addListener;
  prototype.off = prototype.removeListener;
  hidden(prototype, kCapture, false);

  // MARK: what the class itself offers

  const isTarget = (value) => prelude.eventTargets.is(value);
  function getEventListeners(emitterOrTarget, type) {
    if (typeof emitterOrTarget?.listeners === "function") return emitterOrTarget.listeners(type);
    if (isTarget(emitterOrTarget)) return own(prelude.eventTargets.callbacks(emitterOrTarget, type));
    throw invalidType("emitter", "an instance of EventEmitter or EventTarget", emitterOrTarget);
  }
  // How many listeners a target of events may have, where that was set.
  const limits = new WeakMap();
  function getMaxListeners(emitterOrTarget) {
    if (typeof emitterOrTarget?.getMaxListeners === "function") return maxListenersOf(emitterOrTarget);
    if (isTarget(emitterOrTarget)) return limits.get(emitterOrTarget) ?? defaultMaxListeners;
    throw invalidType("emitter", "an instance of EventEmitter or EventTarget", emitterOrTarget);
  }
  function setMaxListeners(n = defaultMaxListeners, ...eventTargets) {
    requireNumber(n, "setMaxListeners", 0);
    if (eventTargets.length === 0) defaultMaxListeners = n;
    for (let i = 0; i < eventTargets.length; i++) {
      const target = eventTargets[i];
      if (isTarget(target)) limits.set(target, n);
      else if (typeof target?.setMaxListeners === "function") target.setMaxListeners(n);
      else throw invalidType("eventTargets", "an instance of EventEmitter or EventTarget", target);
    }
  }
  function listenerCount(emitter, type) {
    if (typeof emitter.listenerCount === "function") return emitter.listenerCount(type);
    if (isTarget(emitter)) return prelude.eventTargets.callbacks(emitter, type).length;
    return Reflect.apply(methods.listenerCount, emitter, [type]);
  }

  for (const [name, value] of [
    ["addAbortListener", (signal, listener) => part("events-async").addAbortListener(signal, listener)],
    ["once", (emitter, name, ...more) => part("events-async").once(emitter, name, ...more)],
    ["on", (emitter, event, ...more) => part("events-async").on(emitter, event, ...more)],
    ["getEventListeners", getEventListeners], ["getMaxListeners", getMaxListeners],
    ["listenerCount", listenerCount], ["EventEmitter", EventEmitter], ["usingDomains", false],
    ["captureRejectionSymbol", rejection],
    ["captureRejections", false], ["errorMonitor", errorMonitor], ["setMaxListeners", setMaxListeners],
    ["init", init],
  ]) {
    EventEmitter[name] = value;
    if (typeof value === "function" && value.name !== name) Object.defineProperty(value, "name", { value: name });
  }
  Object.defineProperty(EventEmitter, "defaultMaxListeners", {
    get: () => defaultMaxListeners,
    set: (value) => {
      requireNumber(value, "defaultMaxListeners", 0);
      defaultMaxListeners = value;
    },
    enumerable: true, configurable: false,
  });
  Object.defineProperty(EventEmitter, "name", { value: "EventEmitter" });

  return EventEmitter;
})
