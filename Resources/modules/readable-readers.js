// The readers of readable streams as users see them: https://streams.spec.whatwg.org/#default-reader-class.
(function (prelude, part) {
  "use strict";
  const streams = part("streams-readable"), bytes = part("streams-byte-controller");
  const { RangeError, coded, invalidType, invalidValue } = part("errors");
  const { dictionary, finish, printAs, states, step } = part("interfaces");
  const { deferred, rejected } = part("reactions");
  const { invalidState } = streams;
  const { records } = part("readable-stream");
  const { bufferDetached } = prelude.primordials;

  const released = () => invalidState("The reader is not attached to a stream");

  /** A request that settles a promise for `{ value, done }`. */
  const request = (outcome) => ({
    chunk: (value) => outcome.resolve(step(value, false)),
    close: (value) => outcome.resolve(step(value, true)),
    error: outcome.reject,
  });

  function lock(stream, isByob) {
    const record = records.get(stream);
    if (record === undefined) throw invalidType("stream", "an instance of ReadableStream", stream);
    if (record.reader !== undefined) throw invalidState("ReadableStream is locked");
    if (isByob && !record.controller.isBytes) throw invalidValue("stream", stream, "must be a byte stream");
    return streams.lock(record, isByob);
  }

  const shown = (reader) => reader && {
    stream: reader.stream?.object, readRequests: reader.requests.length, close: reader.closed.promise,
  };

  /** What both kinds have. */
  function common(Class, readers) {
    const methods = {
      get closed() {
        try {
          return readers.of(this).closed.promise;
        } catch (error) {
          return rejected(error);
        }
      },
      cancel(reason = undefined) {
        try {
          const { stream } = readers.of(this);
          return stream === undefined ? rejected(released()) : streams.cancel(stream, reason);
        } catch (error) {
          return rejected(error);
        }
      },
      releaseLock() {
        streams.release(readers.of(this));
      },
    };
    for (const key of Object.keys(methods)) {
      Object.defineProperty(Class.prototype, key, Object.getOwnPropertyDescriptor(methods, key));
    }
    printAs(Class, (reader) => shown(readers.get(reader)));
    finish(Class, readers.has);
  }

  const defaults = states("ReadableStreamDefaultReader");
  class ReadableStreamDefaultReader {
    constructor(stream) {
      const reader = lock(stream, false);
      defaults.set(this, reader);
      reader.object = this;
    }
    read() {
      try {
        const reader = defaults.of(this);
        if (reader.stream === undefined) throw released();
        const outcome = deferred();
        streams.read(reader, request(outcome));
        return outcome.promise;
      } catch (error) {
        return rejected(error);
      }
    }
  }
  common(ReadableStreamDefaultReader, defaults);

  const byobs = states("ReadableStreamBYOBReader");
  class ReadableStreamBYOBReader {
    constructor(stream) {
      const reader = lock(stream, true);
      byobs.set(this, reader);
      reader.object = this;
    }
    read(view, options = undefined) {
      try {
        const reader = byobs.of(this);
        if (!ArrayBuffer.isView(view)) {
          throw invalidType("view", "an instance of Buffer, TypedArray, or DataView", view);
        }
        const { buffer, length } = bytes.placeOf(view);
        if (length === 0) throw invalidState("View or Viewed ArrayBuffer is zero-length or detached");
        if (bufferDetached(buffer)) throw invalidState("Viewed ArrayBuffer is detached");
        const least = readLeast(dictionary(options, "options")?.min, view, length);
        const { stream } = reader;
        if (stream === undefined) throw released();
        const outcome = deferred();
        stream.isDisturbed = true;
        if (stream.state === "errored") outcome.reject(stream.error);
        else bytes.pullInto(stream.controller, view, least, request(outcome));
        return outcome.promise;
      } catch (error) {
        return rejected(error);
      }
    }
  }
  function readLeast(given, view, length) {
    if (given === undefined) return 1;
    const least = Math.trunc(+given), most = part("bytes").nameOf(view) === undefined ? length : view.length;
    if (!(least > 0)) throw invalidValue("options.min", given, "must be greater than 0");
    if (least > most) {
      throw coded(
        RangeError, "ERR_OUT_OF_RANGE",
        `The value of "options.min" is out of range. It must be <= view.length. Received ${least}`);
    }
    return least;
  }
  common(ReadableStreamBYOBReader, byobs);

  return { ReadableStreamDefaultReader, ReadableStreamBYOBReader };
})
