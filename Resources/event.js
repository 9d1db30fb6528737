// Event and CustomEvent (DOM 2.2 and 2.4, https://dom.spec.whatwg.org/#events).
(function (prelude, native) {
  "use strict";
  const { construct, defineProperty, ownDescriptor, showAsNative, uncurried } = prelude.primordials;
  const { dictionary, exposeClass, exposeConstant, exposePrinting, required, wrongThis } = prelude.webidl;

  const atTarget = 2;

  // What dispatching needs of an event stays private to the prelude.
  let is, state, cancel, typeOf, shown;

  class Event {
    #type;
    #bubbles;
    #cancelable;
    #composed;
    #timeStamp = prelude.clock.monotonic();
    // What dispatching changes.
    #state = {
      __proto__: null,
      target: null, currentTarget: null, phase: 0, isTrusted: false, isInitialized: true, isDispatched: false,
      stops: false, stopsAtOnce: false, isCanceled: false, isPassive: false,
    };
    static {
      is = (value) => typeof value === "object" && value !== null && #type in value;
      state = (event) => event.#state;
      cancel = (event) => event.#cancel();
      typeOf = (event) => event.#type;
      shown = (event) => ({
        type: event.#type, defaultPrevented: event.#state.isCanceled, cancelable: event.#cancelable,
        timeStamp: event.#timeStamp,
      });
    }
    constructor(type, eventInitDict = undefined) {
      required(arguments.length, "type");
      this.#type = `${type}`;
      const options = dictionary(eventInitDict, "eventInitDict");
      this.#bubbles = !!options?.bubbles;
      this.#cancelable = !!options?.cancelable;
      this.#composed = !!options?.composed;
      defineProperty(this, "isTrusted", isTrusted);
    }
    get type() {
      return checked(this).#type;
    }
    get target() {
      return checked(this).#state.target;
    }
    get srcElement() {
      return checked(this).#state.target;
    }
    get currentTarget() {
      return checked(this).#state.currentTarget;
    }
    composedPath() {
      const { currentTarget } = checked(this).#state;
      return currentTarget === null ? [] : [currentTarget];
    }
    get eventPhase() {
      return checked(this).#state.phase;
    }
    stopPropagation() {
      checked(this).#state.stops = true;
    }
    get cancelBubble() {
      return checked(this).#state.stops;
    }
    set cancelBubble(value) {
      checked(this);
      if (value) this.#state.stops = true;
    }
    stopImmediatePropagation() {
      checked(this);
      this.#state.stops = this.#state.stopsAtOnce = true;
    }
    get bubbles() {
      return checked(this).#bubbles;
    }
    get cancelable() {
      return checked(this).#cancelable;
    }
    get returnValue() {
      return !checked(this).#state.isCanceled;
    }
    set returnValue(value) {
      checked(this);
      if (!value) this.#cancel();
    }
    preventDefault() {
      checked(this).#cancel();
    }
    get defaultPrevented() {
      return checked(this).#state.isCanceled;
    }
    get composed() {
      return checked(this).#composed;
    }
    get timeStamp() {
      return checked(this).#timeStamp;
    }
    initEvent(type, bubbles = false, cancelable = false) {
      checked(this);
      required(arguments.length, "type");
      type = `${type}`;
      if (this.#state.isDispatched) return;
      const { target, currentTarget, phase } = this.#state;
      this.#state = {
        __proto__: null,
        target: null, currentTarget, phase, isTrusted: false, isInitialized: true, isDispatched: false, stops: false,
        stopsAtOnce: false, isCanceled: false, isPassive: false,
      };
      this.#type = type;
      this.#bubbles = !!bubbles;
      this.#cancelable = !!cancelable;
    }
    #cancel() {
      if (this.#cancelable && !this.#state.isPassive) this.#state.isCanceled = true;
    }
  }
  function checked(event) {
    if (!is(event)) throw wrongThis("Event");
    return event;
  }

  // Each event has this as its own, and nobody can take it away.
  const isTrusted = ownDescriptor({
    get isTrusted() {
      return state(checked(this)).isTrusted;
    },
  }, "isTrusted");
  showAsNative(isTrusted.get, "get isTrusted");
  isTrusted.configurable = false;

  let isCustom;
  class CustomEvent extends Event {
    #detail;
    static {
      isCustom = (value) => typeof value === "object" && value !== null && #detail in value;
    }
    constructor(type, eventInitDict = undefined) {
      required(arguments.length, "type");
      super(type, eventInitDict);
      const detail = eventInitDict?.detail;
      this.#detail = detail === undefined ? null : detail;
    }
    get detail() {
      if (!isCustom(this)) throw wrongThis("CustomEvent");
      return this.#detail;
    }
    initCustomEvent(type, bubbles = false, cancelable = false, detail = null) {
      if (!isCustom(this)) throw wrongThis("CustomEvent");
      required(arguments.length, "type");
      type = `${type}`;
      if (state(this).isDispatched) return;
      initEvent(this, type, bubbles, cancelable);
      this.#detail = detail;
    }
  }
  const initEvent = uncurried(Event.prototype.initEvent);

  exposeClass(Event);
  exposeConstant(Event, "NONE", 0);
  exposeConstant(Event, "CAPTURING_PHASE", 1);
  exposeConstant(Event, "AT_TARGET", atTarget);
  exposeConstant(Event, "BUBBLING_PHASE", 3);
  exposePrinting(Event, (event) => is(event) ? shown(event) : undefined, true);
  exposeClass(CustomEvent);
  prelude.platformObjects.add(is);

  prelude.events = {
    __proto__: null,
    is, state, cancel, typeOf, atTarget,
    /** An event of the platform's own. */
    make(type) {
      const event = construct(Event, [type]);
      state(event).isTrusted = true;
      return event;
    },
  };
})
