// Time is an input: whatever asks what time it is asks the host, which records the answer.
(function (prelude, native) {
  "use strict";
  const { wallClock, monotonicClock } = prelude.operations;
  const {
    NativeDate, Intl, WeakMap, asNative, constant, construct, dateToString, define, defineProperty,
    ownDescriptor, uncurried, weakMapGet, weakMapSet,
  } = prelude.primordials;

  const now = () => native(wallClock);

  // ECMA-262 21.4.2.1. Without arguments it is now; called as a function it is now, as text.
  function DateConstructor() {
    if (new.target === undefined) return dateToString(new NativeDate(now()));
    const target = new.target === DateConstructor ? NativeDate : new.target;
    return construct(NativeDate, arguments.length === 0 ? [now()] : arguments, target);
  }
  const prototype = NativeDate.prototype;
  const fixed = { __proto__: null, value: prototype, writable: false, enumerable: false, configurable: false };
  DateConstructor.prototype = prototype; // for instanceof, which looks through a bound function
  const Date = asNative(DateConstructor, "Date", 7);
  defineProperty(Date, "prototype", fixed);
  define(Date, "now", asNative(now, "now", 0));
  define(Date, "parse", NativeDate.parse);
  define(Date, "UTC", NativeDate.UTC);
  define(prototype, "constructor", Date);
  define(globalThis, "Date", Date);

  // ECMA-402 11.3.3 and 11.3.4: a missing date means now.
  const formats = Intl.DateTimeFormat.prototype;
  const getFormat = uncurried(ownDescriptor(formats, "format").get);
  const formatToParts = uncurried(formats.formatToParts);
  const bound = new WeakMap();
  const patched = {
    get format() {
      const format = getFormat(this);
      let result = weakMapGet(bound, this);
      if (result === undefined) {
        result = asNative((date) => format(date === undefined ? now() : date), "", 1);
        weakMapSet(bound, this, result);
      }
      return result;
    },
    formatToParts(date) {
      return formatToParts(this, date === undefined ? now() : date);
    },
  };
  const format = ownDescriptor(patched, "format");
  format.enumerable = false;
  defineProperty(formats, "format", format);
  define(formats, "formatToParts", patched.formatToParts);

  // Engines with Temporal read the clock in Temporal.Now; every function there is made from these three.
  if (typeof Temporal === "object") {
    const { Instant } = Temporal;
    const instant = () => Instant.fromEpochMilliseconds(now());
    const Now = Temporal.Now;
    const zoneOf = uncurried(Instant.prototype.toZonedDateTimeISO);
    const zoned = (zone) => zoneOf(instant(), zone === undefined ? Now.timeZoneId() : zone);
    const prototypeOfZoned = Temporal.ZonedDateTime.prototype;
    const part = (name) => {
      const convert = uncurried(prototypeOfZoned[name]);
      return (zone) => convert(zoned(zone));
    };
    define(Now, "instant", asNative(instant, "instant", 0));
    define(Now, "zonedDateTimeISO", asNative(zoned, "zonedDateTimeISO", 0));
    define(Now, "plainDateTimeISO", asNative(part("toPlainDateTime"), "plainDateTimeISO", 0));
    define(Now, "plainDateISO", asNative(part("toPlainDate"), "plainDateISO", 0));
    define(Now, "plainTimeISO", asNative(part("toPlainTime"), "plainTimeISO", 0));
  }

  // High Resolution Time, W3C: `timeOrigin + now()` is the wall clock.
  let origin;
  const timeOrigin = () => origin === undefined ? (origin = now() - native(monotonicClock)) : origin;
  const performance = {
    now: asNative(() => native(monotonicClock), "now", 0),
    get timeOrigin() {
      return timeOrigin();
    },
    toJSON: asNative(() => ({ timeOrigin: timeOrigin() }), "toJSON", 0),
  };
  constant(performance, Symbol.toStringTag, "Performance");
  define(globalThis, "performance", performance);

  prelude.clock = { __proto__: null, now, monotonic: () => native(monotonicClock) };
})
