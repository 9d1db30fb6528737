// What users give a ReadableStream to come from: https://streams.spec.whatwg.org/#underlying-source-api.
(function (prelude, part) {
  "use strict";
  const streams = part("streams-readable"), simple = part("streams-default-controller");
  const bytes = part("streams-byte-controller");
  const { TypeError, RangeError, coded, invalidType, invalidValue, shown } = part("errors");
  const { dictionary, isObject } = part("interfaces");
  const { readStrategy, sizeOf, invalidMember } = part("streams-queue");
  const { resolved, then } = part("reactions");

  const method = (source, name, key) => {
    const found = source?.[key];
    if (found !== undefined && typeof found !== "function") {
      throw invalidType(`${name}.${key}`, "of type function", found);
    }
    return found;
  };
  /** A function of the users', called as a method of its object; one that does nothing where there is none. */
  const callback = (source, f) => f === undefined ? () => undefined :
    (...values) => Reflect.apply(f, source, values);

  /** Gives a new stream its controller, by what the constructor got. */
  function begin(record, given, strategy) {
    const { controllerOf } = part("readable-controllers");
    if (given === null) throw invalidType("source", "of type object", given);
    const source = dictionary(given, "source");
    const autoAllocateChunkSize = source?.autoAllocateChunkSize;
    const cancel = method(source, "source", "cancel"), pull = method(source, "source", "pull");
    const start = method(source, "source", "start");
    const type = source?.type;
    const steps = {
      start: (controller) => callback(source, start)(controllerOf(controller)),
      pull: (controller) => callback(source, pull)(controllerOf(controller)),
      cancel: (reason) => callback(source, cancel)(reason),
    };
    if (type !== undefined) {
      if (`${type}` !== "bytes") throw invalidValue("source.type", type);
      const { highWaterMark, size } = readStrategy(strategy, 0);
      if (size !== undefined) throw invalidMember("size", size);
      if (autoAllocateChunkSize !== undefined) steps.autoAllocateChunkSize = chunkSize(autoAllocateChunkSize);
      bytes.setUp(record, { ...steps, highWaterMark }).begin();
      return;
    }
    const { highWaterMark, size } = readStrategy(strategy, 1);
    simple.setUp(record, { ...steps, highWaterMark, size: sizeOf(size) }).begin();
  }

  function chunkSize(value) {
    const size = Math.trunc(+value);
    if (!(size >= 0 && size <= Number.MAX_SAFE_INTEGER)) {
      throw coded(RangeError, "ERR_OUT_OF_RANGE", `source.autoAllocateChunkSize is out of range. Received ${size}`);
    }
    if (size === 0) throw invalidValue("source.autoAllocateChunkSize", value);
    return size;
  }

  /** A stream of what iterating gives: https://streams.spec.whatwg.org/#rs-from. */
  function from(iterable) {
    const iterator = iteratorOf(iterable), { next } = iterator;
    const record = streams.newStream();
    const { begin } = simple.setUp(record, {
      start: () => undefined,
      pull(controller) {
        const result = Reflect.apply(next, iterator, []);
        return then(resolved(result), (step) => {
          if (!isObject(step)) throw coded(TypeError, "ERR_INVALID_STATE", "The promise or iterator did not give an object");
          if (step.done) return simple.close(controller);
          simple.enqueue(controller, step.value);
        });
      },
      cancel(reason) {
        const { return: end } = iterator;
        if (end === undefined) return undefined;
        return then(resolved(Reflect.apply(end, iterator, [reason])), (step) => {
          if (!isObject(step)) throw coded(TypeError, "ERR_INVALID_STATE", "The iterator's return() gave no object");
        });
      },
      highWaterMark: 0,
    });
    begin();
    return record;
  }

  function iteratorOf(iterable) {
    const notIterable = () => coded(TypeError, "ERR_ARG_NOT_ITERABLE", `${shown(iterable)} must be iterable`);
    if (iterable === undefined || iterable === null) throw notIterable();
    const asynchronous = iterable[Symbol.asyncIterator];
    const isAsynchronous = asynchronous !== undefined && asynchronous !== null;
    const make = isAsynchronous ? asynchronous : iterable[Symbol.iterator];
    if (typeof make !== "function") throw notIterable();
    const iterator = Reflect.apply(make, iterable, []);
    if (!isObject(iterator)) throw notIterable();
    if (isAsynchronous) return iterator;
    // What a plain iterator gives may be promises, which are waited for.
    const { next } = iterator;
    return {
      next() {
        const step = Reflect.apply(next, iterator, []);
        if (!isObject(step) || step.done) return step;
        return then(resolved(step.value), (value) => ({ value, done: false }));
      },
      get return() {
        const { return: end } = iterator;
        return end === undefined || end === null ? undefined : (reason) => Reflect.apply(end, iterator, [reason]);
      },
    };
  }

  return { begin, from, method, callback };
})
