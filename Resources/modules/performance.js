// Marks and measures of time (https://w3c.github.io/user-timing/), on the recorded clock, and perf_hooks.
(function (prelude, part) {
  "use strict";
  const { own, adopt } = part("realm");
  const { TypeError, coded, invalidType, invalidValue, missing, requireFunction, requireNumber } = part("errors");
  const { customInspect } = prelude.primordials;
  const { performance } = prelude.globals;
  const now = () => prelude.clock.monotonic();

  class PerformanceEntry {
    #name;
    #type;
    #start;
    #duration;
    #detail;
    constructor(token, name, type, start, duration, detail) {
      if (token !== making) throw coded(TypeError, "ERR_ILLEGAL_CONSTRUCTOR", "Illegal constructor");
      this.#name = name;
      this.#type = type;
      this.#start = start;
      this.#duration = duration;
      this.#detail = detail;
    }
    static detailOf = (entry) => entry.#detail;
    get name() {
      return this.#name;
    }
    get entryType() {
      return this.#type;
    }
    get startTime() {
      return this.#start;
    }
    get duration() {
      return this.#duration;
    }
    toJSON() {
      const { name, entryType, startTime, duration } = this;
      const detail = this.#detail;
      return own(detail === none ? { name, entryType, startTime, duration } :
        { name, entryType, startTime, duration, detail });
    }
    [customInspect](depth, options) {
      if (depth < 0) return this;
      return `${this.constructor.name} ${prelude.inspect(this.toJSON(), { ...options, depth: options.depth - 1 })}`;
    }
  }
  const { detailOf } = PerformanceEntry;
  delete PerformanceEntry.detailOf;
  const making = {}, none = {};

  const cloned = (detail) => detail === undefined || detail === null ? null : prelude.globals.structuredClone(detail);
  class PerformanceMark extends PerformanceEntry {
    constructor(name, options = undefined) {
      if (arguments.length === 0) throw missing("name");
      if (options !== undefined && options !== null && typeof options !== "object") {
        throw invalidType("options", "of type object", options);
      }
      const start = options?.startTime ?? now();
      requireNumber(start, "startTime");
      if (start < 0) {
        throw coded(TypeError, "ERR_PERFORMANCE_INVALID_TIMESTAMP", `${start} is not a valid timestamp`);
      }
      super(making, `${name}`, "mark", start, 0, cloned(options?.detail));
    }
    get detail() {
      return detailOf(this);
    }
  }
  class PerformanceMeasure extends PerformanceEntry {
    get detail() {
      return detailOf(this);
    }
  }

  let entries = [];
  const inOrder = (list) => own(list.toSorted((a, b) => a.startTime - b.startTime));

  // A time, or the name of a mark.
  function timeOf(value, name) {
    if (typeof value === "number") {
      if (value < 0) throw coded(TypeError, "ERR_PERFORMANCE_INVALID_TIMESTAMP", `${value} is not a valid timestamp`);
      return value;
    }
    const found = entries.findLast((entry) => entry.entryType === "mark" && entry.name === `${value}`);
    if (found === undefined) {
      throw prelude.domExceptions.make(`The "${value}" performance mark has not been set`, "SyntaxError");
    }
    return found.startTime;
  }

  const methods = {
    mark(name, options) {
      const mark = new PerformanceMark(...arguments);
      entries.push(mark);
      return mark;
    },
    measure(name, startOrOptions, endMark) {
      if (arguments.length === 0) throw missing("name");
      const isDictionary = typeof startOrOptions === "object" && startOrOptions !== null;
      const options = isDictionary ? startOrOptions : { start: startOrOptions, end: endMark };
      if (isDictionary) {
        const { start, end, duration } = options;
        if (endMark !== undefined) throw invalidValue("endMark", endMark, "must not be specified");
        if (start === undefined && end === undefined) {
          throw missing("options.start", "options.end");
        }
        if (start !== undefined && end !== undefined && duration !== undefined) {
          throw invalidValue("options.duration", duration, "must not be specified");
        }
      }
      const { start, end, duration } = options;
      const last = end !== undefined ? timeOf(end, "end") :
        start !== undefined && duration !== undefined ? timeOf(start) + timeOf(duration) : now();
      const first = start !== undefined ? timeOf(start) : duration !== undefined ? last - timeOf(duration) : 0;
      const measure = new PerformanceMeasure(
        making, `${name}`, "measure", first, last - first, isDictionary ? cloned(options.detail) : null);
      entries.push(measure);
      return measure;
    },
    clearMarks(name) {
      entries = entries.filter(
        (entry) => entry.entryType !== "mark" || (name !== undefined && entry.name !== `${name}`));
    },
    clearMeasures(name) {
      entries = entries.filter(
        (entry) => entry.entryType !== "measure" || (name !== undefined && entry.name !== `${name}`));
    },
    getEntries: () => inOrder(entries),
    getEntriesByName(name, type) {
      if (arguments.length === 0) throw missing("name");
      return inOrder(entries.filter(
        (entry) => entry.name === `${name}` && (type === undefined || entry.entryType === `${type}`)));
    },
    getEntriesByType(type) {
      if (arguments.length === 0) throw missing("type");
      return inOrder(entries.filter((entry) => entry.entryType === `${type}`));
    },
    // What a function takes is nobody's to observe here, so it is as it was.
    timerify(fn) {
      requireFunction(fn, "fn");
      const timed = function (...args) {
        return new.target ? Reflect.construct(fn, args, new.target) : Reflect.apply(fn, this, args);
      };
      Object.defineProperty(timed, "name", { value: `timerified ${fn.name}`, configurable: true });
      Object.defineProperty(timed, "length", { value: fn.length, configurable: true });
      return own(timed);
    },
  };
  adopt(methods);
  adopt({ PerformanceMark, PerformanceMeasure, PerformanceEntry });
  return {
    methods,
    exports: { performance, PerformanceEntry, PerformanceMark, PerformanceMeasure, constants: {} },
  };
})
