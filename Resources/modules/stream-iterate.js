// Streams as async iterators, and Readable.from, which makes streams of iterators.
(function (prelude, part) {
  "use strict";
  const { own, hidden } = part("realm");
  const { invalidType } = part("errors");
  const { nextTick } = part("ticks");
  const { errors } = part("stream-state");
  const { destroyer, both } = part("stream-destroy");
  const { asyncGeneratorFunctionPrototype, Promise: UsersPromise } = prelude.primordials;

  /** A promise of the users' for what an async function of ours gives. */
  const promised = (run) => new UsersPromise((resolve, reject) => {
    run().then(resolve, reject);
  });

  // What users see of an async generator of ours.
  const generatorOf = Symbol("generator");
  const prototype = Object.create(asyncGeneratorFunctionPrototype.prototype);
  for (const name of ["next", "return", "throw"]) {
    hidden(prototype, name, own({
      [name](value) {
        return new UsersPromise((resolve, reject) => {
          this[generatorOf][name](value).then((result) => resolve(own(result)), reject);
        });
      },
    }[name]));
  }
  function adopted(generator) {
    const iterator = Object.create(prototype);
    Object.defineProperty(iterator, generatorOf, { value: generator });
    return iterator;
  }

  async function* chunks(stream, options) {
    let wake = () => {};
    const next = own(() => {
      wake();
      wake = () => {};
    });
    stream.on("readable", next);
    // Undefined while it goes on, then null or an error.
    let error;
    const cleanup = part("stream-end").eos(stream, { writable: false }, own((failure) => {
      error = failure ? both(error, failure) : null;
      next();
    }));
    try {
      while (true) {
        const chunk = stream.destroyed ? null : stream.read();
        if (chunk !== null) yield chunk;
        else if (error) throw error;
        else if (error === null) return;
        else {
          await new Promise((resolve) => {
            wake = resolve;
          });
        }
      }
    } catch (failure) {
      error = both(error, failure);
      throw error;
    } finally {
      if ((error || options?.destroyOnReturn !== false) && (error === undefined || stream._readableState.autoDestroy)) {
        destroyer(stream, null);
      } else {
        stream.off("readable", next);
        cleanup();
      }
    }
  }

  /** The stream's async iterator, for users. */
  function iterate(stream, options) {
    if (typeof stream.read !== "function") {
      stream = part("stream-flow").wrap(stream, { objectMode: true });
    }
    const iterator = adopted(chunks(stream, options));
    iterator.stream = stream;
    return iterator;
  }

  /** What `await using` does at the end of a block. */
  function disposed(stream, isOver) {
    let error;
    if (!stream.destroyed) {
      error = isOver ? null : part("events-async").abortError();
      stream.destroy(error);
    }
    return new UsersPromise((resolve, reject) => {
      part("stream-end").eos(stream, own((failure) => {
        if (failure && failure !== error) reject(failure);
        else resolve(null);
      }));
    });
  }

  // MARK: Readable.from

  function from(Class, iterable, opts) {
    if (typeof iterable === "string" || ArrayBuffer.isView(iterable)) {
      return new Class(own({
        objectMode: true, ...opts,
        read: own(function () {
          this.push(iterable);
          this.push(null);
        }),
      }));
    }
    let iterator, isAsync;
    if (iterable && iterable[Symbol.asyncIterator]) {
      isAsync = true;
      iterator = iterable[Symbol.asyncIterator]();
    } else if (iterable && iterable[Symbol.iterator]) {
      isAsync = false;
      iterator = iterable[Symbol.iterator]();
    } else throw invalidType("iterable", "an instance of Iterable", iterable);

    const readable = new Class(own({ objectMode: true, highWaterMark: 1, ...opts }));
    const { _destroy: destroyBefore } = readable;
    let isReading = false;
    readable._read = own(function () {
      if (isReading) return;
      isReading = true;
      if (isAsync) nextAsync();
      else nextSync();
    });
    readable._destroy = own(function (error, callback) {
      close(error).then(
        () => {
          if (isAsync) Reflect.apply(destroyBefore, this, [error, callback]);
          else nextTick(callback, error);
        },
        (failure) => nextTick(callback, failure || error));
    });

    async function close(error) {
      if (error !== undefined && error !== null && typeof iterator.throw === "function") {
        const { value, done } = await iterator.throw(error);
        await value;
        if (done) return;
      }
      if (typeof iterator.return === "function") {
        const { value } = await iterator.return();
        await value;
      }
    }

    /** Pushes a value; gives whether the stream wants more. */
    function take(value) {
      if (value === null) {
        isReading = false;
        throw errors.nullValues();
      }
      if (readable.push(value)) return true;
      isReading = false;
      return false;
    }
    function nextSync() {
      try {
        for (;;) {
          const { value, done } = iterator.next();
          if (done) return void readable.push(null);
          if (value && typeof value.then === "function") return void nextPromise(value);
          if (!take(value)) return;
        }
      } catch (error) {
        readable.destroy(error);
      }
    }
    async function nextPromise(value) {
      try {
        if (take(await value)) nextSync();
      } catch (error) {
        readable.destroy(error);
      }
    }
    async function nextAsync() {
      try {
        for (;;) {
          const { value, done } = await iterator.next();
          if (done) return void readable.push(null);
          if (!take(value)) return;
        }
      } catch (error) {
        readable.destroy(error);
      }
    }
    for (const name of ["_read", "_destroy"]) Object.defineProperty(readable[name], "name", { value: "" });
    return readable;
  }

  return { iterate, disposed, from, chunks, promised, adopted };
})
