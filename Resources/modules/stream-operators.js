// Readable's helpers that go with those of iterators: map, filter, toArray, …
(function (prelude, part) {
  "use strict";
  const { own } = part("realm");
  const {
    TypeError, coded, invalidType, outOfRange, requireInteger, requireObject, requireSignal,
  } = part("errors");
  const { abortError } = part("events-async");
  const { chunks, from, promised } = part("stream-iterate");
  const signals = prelude.abortSignals;

  function checkFunction(fn, name = "fn") {
    if (typeof fn !== "function") {
      throw invalidType(name, "of type function", fn);
    }
  }
  function checkOptions(options) {
    if (options !== undefined && options !== null) requireObject(options, "options");
    const signal = options?.signal;
    if (signal !== undefined && signal !== null) requireSignal(signal, "options.signal");
  }
  const isAborted = (options) => options?.signal && signals.isAborted(options.signal);

  const nothing = Symbol("nothing");

  /** What the function makes of each chunk, in their order; so many calls go on at once as the options say. */
  function mapped(stream, fn, options) {
    checkFunction(fn);
    checkOptions(options);
    let concurrency = 1;
    if (options?.concurrency !== undefined && options.concurrency !== null) {
      concurrency = Math.floor(options.concurrency);
    }
    let ahead = concurrency - 1;
    if (options?.highWaterMark !== undefined && options.highWaterMark !== null) {
      ahead = Math.floor(options.highWaterMark);
    }
    requireInteger(concurrency, "options.concurrency", 1);
    requireInteger(ahead, "options.highWaterMark", 0);
    return map(stream, fn, options, concurrency, ahead + concurrency);
  }

  async function* map(stream, fn, options, concurrency, most) {
    const signal = signals.make(), given = own({ signal }), queue = [];
    let stop = () => {}, isOver = false, active = 0, wakePump, wakeReader;
    if (options?.signal) {
      const { signal: outer } = options;
      if (signals.isAborted(outer)) signals.abort(signal, outer.reason);
      else stop = prelude.eventTargets.listen(outer, "abort", () => signals.abort(signal, outer.reason));
    }
    const goOn = () => {
      wakePump?.();
      wakePump = undefined;
    };
    const tell = () => {
      wakeReader?.();
      wakeReader = undefined;
    };
    function settled(hasFailed) {
      if (hasFailed) isOver = true;
      active--;
      if (active < concurrency && queue.length < most) goOn();
    }
    async function pump() {
      try {
        for await (const chunk of chunks(stream)) {
          if (isOver) return;
          if (signals.isAborted(signal)) throw abortError();
          let result;
          try {
            result = fn(chunk, given);
            if (result === nothing) continue;
            result = Promise.resolve(result);
          } catch (error) {
            result = Promise.reject(error);
          }
          active++;
          result.then(() => settled(false), () => settled(true));
          queue.push({ result });
          tell();
          if (!isOver && (queue.length >= most || active >= concurrency)) {
            await new Promise((resolve) => {
              wakePump = resolve;
            });
          }
        }
        queue.push({ isLast: true });
      } catch (error) {
        const result = Promise.reject(error);
        result.then(undefined, () => {});
        queue.push({ result });
      } finally {
        isOver = true;
        tell();
      }
    }
    pump();
    try {
      while (true) {
        while (queue.length > 0) {
          const { result, isLast } = queue[0];
          if (isLast) return;
          const value = await result;
          if (signals.isAborted(signal)) throw abortError();
          if (value !== nothing) yield value;
          queue.shift();
          goOn();
        }
        await new Promise((resolve) => {
          wakeReader = resolve;
        });
      }
    } finally {
      isOver = true;
      stop();
      signals.abort(signal);
      goOn();
    }
  }

  function filtered(stream, fn, options) {
    checkFunction(fn);
    return mapped(stream, async (value, given) => await fn(value, given) ? value : nothing, options);
  }

  async function* flatMap(values) {
    for await (const value of values) yield* value;
  }

  function count(number) {
    number = Number(number);
    if (Number.isNaN(number)) return 0;
    if (number < 0) throw outOfRange("number", ">= 0", number);
    return number;
  }
  async function* drop(stream, number, options) {
    if (isAborted(options)) throw abortError();
    for await (const chunk of chunks(stream)) {
      if (isAborted(options)) throw abortError();
      if (number-- <= 0) yield chunk;
    }
  }
  async function* take(stream, number, options) {
    if (isAborted(options)) throw abortError();
    for await (const chunk of chunks(stream)) {
      if (isAborted(options)) throw abortError();
      if (number-- > 0) yield chunk;
      if (number <= 0) return;
    }
  }

  async function toArray(stream, options) {
    checkOptions(options);
    const result = [];
    for await (const chunk of chunks(stream)) {
      if (isAborted(options)) throw abortError(options.signal);
      result.push(chunk);
    }
    return own(result);
  }
  async function forEach(stream, fn, options) {
    checkFunction(fn);
    const calls = mapped(stream, async (value, given) => {
      await fn(value, given);
      return nothing;
    }, options);
    for await (const each of calls) void each;
  }
  async function first(stream, fn, options) {
    for await (const value of filtered(stream, fn, options)) return { value };
    return undefined;
  }

  async function reduce(stream, reducer, initialValue, options, hasInitial) {
    checkFunction(reducer, "reducer");
    checkOptions(options);
    const abortedBy = () => {
      const error = abortError();
      Object.defineProperty(error, "cause", {
        value: options.signal.reason, writable: true, enumerable: false, configurable: true,
      });
      return error;
    };
    if (isAborted(options)) {
      const error = abortedBy();
      stream.once("error", own(() => {}));
      part("stream-destroy").destroyer(stream, error);
      throw error;
    }
    const signal = signals.make(), given = own({ signal });
    let isEmpty = true, stop = () => {};
    if (options?.signal) {
      stop = prelude.eventTargets.listen(options.signal, "abort", () => signals.abort(signal, options.signal.reason));
    }
    try {
      for await (const value of chunks(stream)) {
        isEmpty = false;
        if (isAborted(options)) throw abortError();
        if (hasInitial) initialValue = await reducer(initialValue, value, given);
        else [initialValue, hasInitial] = [value, true];
      }
      if (isEmpty && !hasInitial) {
        throw coded(TypeError, "ERR_MISSING_ARGS", "Reduce of an empty stream requires an initial value");
      }
    } finally {
      stop();
      signals.abort(signal);
    }
    return initialValue;
  }

  // Those that give streams, and those that give promises.
  const streams = {
    drop(number, options = undefined) {
      checkOptions(options);
      return drop(this, count(number), options);
    },
    filter(fn, options) {
      return filtered(this, fn, options);
    },
    flatMap(fn, options) {
      return flatMap(mapped(this, fn, options));
    },
    map(fn, options) {
      return mapped(this, fn, options);
    },
    take(number, options = undefined) {
      checkOptions(options);
      return take(this, count(number), options);
    },
  };
  const promises = {
    async every(fn, options = undefined) {
      checkFunction(fn);
      return await first(this, async (...given) => !(await fn(...given)), options) === undefined;
    },
    forEach(fn, options) {
      return forEach(this, fn, options);
    },
    async reduce(reducer, initialValue, options) {
      return reduce(this, reducer, initialValue, options, arguments.length > 1);
    },
    toArray(options) {
      return toArray(this, options);
    },
    async some(fn, options = undefined) {
      return await first(this, fn, options) !== undefined;
    },
    async find(fn, options) {
      return (await first(this, fn, options))?.value;
    },
  };

  /** Gives Readable its helpers. */
  function install(Readable) {
    const { prototype } = Readable;
    const define = (name, length, value) => {
      Object.defineProperty(value, "name", { value: name, configurable: true });
      Object.defineProperty(value, "length", { value: length, configurable: true });
      Object.defineProperty(prototype, name, { value, writable: true, enumerable: false, configurable: true });
    };
    for (const name of Object.keys(streams)) {
      define(name, streams[name].length, { [name](...given) {
        return from(Readable, Reflect.apply(streams[name], this, given));
      } }[name]);
    }
    for (const name of Object.keys(promises)) {
      define(name, name === "reduce" ? 3 : promises[name].length, { [name](...given) {
        return promised(async () => Reflect.apply(promises[name], this, given));
      } }[name]);
    }
  }

  return { install };
})
