// stream.pipeline: streams, iterables and functions one behind the other, which end together.
(function (prelude, part) {
  "use strict";
  const { own } = part("realm");
  const { nextTick } = part("ticks");
  const { TypeError, coded, invalidType, missing, requireFunction, requireSignal } = part("errors");
  const { errors } = part("stream-state");
  const kinds = part("stream-kinds");
  const { isNodeStream, isReadableNodeStream, isIterable, isReadable, isReadableFinished } = kinds;
  const { destroyer, both } = part("stream-destroy");
  const { eos } = part("stream-end");
  const { Promise: UsersPromise } = prelude.primordials;
  const signals = prelude.abortSignals;

  const prematureCode = "ERR_STREAM_PREMATURE_CLOSE";

  function wrongReturn(expected, name, value) {
    const received = prelude.received(value).replace(/^ Received type (\w+) .*$/s, "type $1")
      .replace(/^ Received /, "");
    return coded(
      TypeError, "ERR_INVALID_RETURN_VALUE",
      `Expected ${expected} to be returned from the "${name}" function but got ${received}.`);
  }

  /** What a stream gives, or an iterable, to be iterated once. */
  function iterableOf(value) {
    if (isIterable(value)) return value;
    if (isReadableNodeStream(value)) return part("stream-iterate").iterate(value);
    throw invalidType("val", "an instance of Readable, Iterable, or AsyncIterable", value);
  }

  async function* each(iterable) {
    for await (const chunk of iterable) yield chunk;
  }

  /** Writes what an iterable gives to a stream. */
  async function pump(iterable, writable, finish, ends) {
    let failure, wake;
    const resume = own((error) => {
      if (error) failure = error;
      wake?.();
      wake = undefined;
    });
    const wait = () => new Promise((resolve, reject) => {
      const settle = () => failure ? reject(failure) : resolve();
      if (failure) settle();
      else wake = settle;
    });
    writable.on("drain", resume);
    const cleanup = eos(writable, { readable: false }, resume);
    try {
      if (writable.writableNeedDrain) await wait();
      for await (const chunk of each(iterable)) if (!writable.write(chunk)) await wait();
      if (ends) {
        writable.end();
        await wait();
      }
      finish();
    } catch (error) {
      finish(failure !== error ? both(failure, error) : error);
    } finally {
      cleanup();
      writable.off("drain", resume);
    }
  }

  function run(streams, callback, options) {
    if (streams.length === 1 && Array.isArray(streams[0])) streams = Array.from(streams[0]);
    if (streams.length < 2) throw missing("streams");
    const signal = signals.make(), given = own({ signal }), outer = options?.signal;
    if (outer !== undefined) requireSignal(outer, "options.signal");
    let failure, value, waiting = 0, stopListening = () => {};
    const destroys = [], atEnd = [];

    function settle(error, isLast) {
      if (error && (!failure || failure.code === prematureCode)) failure = error;
      if (!failure && !isLast) return;
      while (destroys.length > 0) destroys.shift()(failure);
      stopListening();
      signals.abort(signal);
      if (!isLast) return;
      if (!failure) for (const clean of atEnd) clean();
      nextTick(callback, failure, value);
    }
    const finish = own((error) => settle(error, --waiting === 0));
    const fail = (error) => settle(error, false);
    const abort = () => fail(part("events-async").abortError(outer));
    if (outer !== undefined && !signals.isAborted(outer)) {
      stopListening = prelude.eventTargets.listen(outer, "abort", abort);
    }

    /** Calls it when the stream closes. What the session prints to stays, and must not collect listeners. */
    function listen(stream, callback) {
      const listener = own(callback);
      stream.on("close", listener);
      if (stream._isStdio) atEnd.push(() => stream.removeListener("close", listener));
    }

    function guard(stream, readable, writable) {
      let isOver = false;
      listen(stream, () => {
        isOver = true;
      });
      const cleanup = eos(stream, { readable, writable }, (error) => {
        isOver = !error;
      });
      destroys.push((error) => {
        if (isOver) return;
        isOver = true;
        destroyer(stream, error || errors.destroyed("pipe"));
      });
      return cleanup;
    }

    function pipe(source, dest, ends) {
      let isEnded = false;
      listen(dest, () => {
        if (!isEnded) fail(errors.prematureClose());
      });
      source.pipe(dest, own({ end: false }));
      if (ends) {
        const end = own(() => {
          isEnded = true;
          dest.end();
        });
        if (isReadableFinished(source)) nextTick(end);
        else source.once("end", end);
      } else finish();
      eos(source, { readable: true, writable: false }, (error) => {
        const state = source._readableState;
        if (error?.code === prematureCode && state?.ended && !state.errored && !state.errorEmitted) {
          // It was closed before what it had was read, which still comes.
          source.once("end", finish).once("error", finish);
        } else finish(error);
      });
      return eos(dest, { readable: false, writable: true }, finish);
    }

    let result;
    for (let i = 0; i < streams.length; i++) {
      const stream = streams[i], isLast = i === streams.length - 1, ends = !isLast || options?.end !== false;
      if (isNodeStream(stream)) {
        const cleanup = ends ? guard(stream, !isLast, i > 0) : undefined;
        if (stream._isStdio && cleanup !== undefined) atEnd.push(cleanup);
        const onerror = own((error) => {
          if (error && error.name !== "AbortError" && error.code !== prematureCode) fail(error);
        });
        stream.on("error", onerror);
        if (isLast && (isReadable(stream) || stream._isStdio)) atEnd.push(() => stream.removeListener("error", onerror));
      }
      if (i === 0) {
        if (typeof stream === "function") {
          result = stream(given);
          if (!isIterable(result)) throw wrongReturn("Iterable, AsyncIterable or Stream", "source", result);
        } else if (isIterable(stream) || isReadableNodeStream(stream)) result = stream;
        else result = part("stream-compose").duplexFrom(stream);
      } else if (typeof stream === "function") {
        result = stream(iterableOf(result), given);
        if (!isLast) {
          if (!isIterable(result, true)) throw wrongReturn("AsyncIterable", `transform[${i - 1}]`, result);
          continue;
        }
        const through = new (part("stream-duplex").PassThrough)({ objectMode: true });
        if (typeof result?.then === "function") {
          waiting++;
          part("ticks").then(result, (given) => {
            value = given;
            if (given !== null && given !== undefined) through.write(given);
            if (ends) through.end();
            nextTick(finish);
          }, (error) => {
            through.destroy(error);
            nextTick(finish, error);
          });
        } else if (isIterable(result, true)) {
          waiting++;
          pump(result, through, finish, ends);
        } else throw wrongReturn("AsyncIterable or Promise", "destination", result);
        result = through;
        atEnd.push(guard(result, false, true));
      } else if (isNodeStream(stream)) {
        if (isReadableNodeStream(result)) {
          waiting += 2;
          const cleanup = pipe(result, stream, ends);
          if (isLast && (isReadable(stream) || stream._isStdio)) atEnd.push(cleanup);
        } else if (isIterable(result)) {
          waiting++;
          pump(result, stream, finish, ends);
        } else {
          throw invalidType("val", "an instance of Readable, Iterable, AsyncIterable, ReadableStream, or " +
            "TransformStream", result);
        }
        result = stream;
      } else result = part("stream-compose").duplexFrom(stream);
    }
    if (outer !== undefined && signals.isAborted(outer)) nextTick(abort);
    return result;
  }

  function pipeline(...streams) {
    const callback = streams.pop();
    requireFunction(callback, "streams[stream.length - 1]");
    let isCalled = false;
    return run(streams, own((...given) => {
      if (isCalled) return;
      isCalled = true;
      Reflect.apply(callback, undefined, given);
    }));
  }

  /** The same as a promise; the last argument may be options. */
  function pipelinePromise(...streams) {
    return new UsersPromise((resolve, reject) => {
      const last = streams.at(-1);
      let options;
      if (last && typeof last === "object" && !isNodeStream(last) && !isIterable(last) && !kinds.isWebStream(last)) {
        options = streams.pop();
      }
      run(streams, own((error, value) => error ? reject(error) : resolve(value)), options);
    });
  }

  return { pipeline, pipelinePromise, run };
})
