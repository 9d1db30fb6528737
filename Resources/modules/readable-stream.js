// ReadableStream as users see it: https://streams.spec.whatwg.org/#rs-class.
(function (prelude, part) {
  "use strict";
  const streams = part("streams-readable");
  const { own, hidden } = part("realm");
  const { invalidType, invalidValue } = part("errors");
  const { dictionary, finish, isObject, printAs, states, token } = part("interfaces");
  const { handled, rejected } = part("reactions");
  const { invalidState } = streams;

  const records = states("ReadableStream");

  /** What users see of a stream's record. */
  const streamOf = (record) => record.object ?? new ReadableStream(token, record);

  class ReadableStream {
    constructor(source = undefined, strategy = undefined) {
      const record = source === token ? strategy : streams.newStream();
      records.set(this, record);
      record.object = this;
      if (source !== token) part("readable-source").begin(record, source, strategy);
    }
    static from(iterable) {
      return streamOf(part("readable-source").from(iterable));
    }
    get locked() {
      return records.of(this).reader !== undefined;
    }
    cancel(reason = undefined) {
      try {
        const record = records.of(this);
        if (record.reader !== undefined) throw invalidState("ReadableStream is locked");
        return streams.cancel(record, reason);
      } catch (error) {
        return rejected(error);
      }
    }
    getReader(options = undefined) {
      records.of(this);
      const mode = dictionary(options, "options")?.mode;
      const { ReadableStreamDefaultReader, ReadableStreamBYOBReader } = part("readable-readers");
      if (mode === undefined) return new ReadableStreamDefaultReader(this);
      if (`${mode}` !== "byob") throw invalidValue("options.mode", mode);
      return new ReadableStreamBYOBReader(this);
    }
    pipeThrough(transform, options = undefined) {
      const record = records.of(this), { readable, writable } = isObject(transform) ? transform : { __proto__: null };
      if (!records.has(readable)) {
        throw invalidType("transform.readable", "an instance of ReadableStream", readable);
      }
      handled(pipe(record, writable, "transform.writable", options));
      return readable;
    }
    pipeTo(destination, options = undefined) {
      try {
        return pipe(records.of(this), destination, "destination", options);
      } catch (error) {
        return rejected(error);
      }
    }
    tee() {
      const record = records.of(this);
      if (record.reader !== undefined) throw invalidState("ReadableStream is locked");
      return own(part("streams-tee").tee(record).map(streamOf));
    }
    values(options = undefined) {
      const record = records.of(this);
      return part("readable-iteration").values(record, !!dictionary(options, "options")?.preventCancel);
    }
  }
  hidden(ReadableStream.prototype, Symbol.asyncIterator, ReadableStream.prototype.values);

  function pipe(record, destination, name, given) {
    const target = part("writable-stream").records.get(destination);
    if (target === undefined) throw invalidType(name, "an instance of WritableStream", destination);
    const options = dictionary(given, "options");
    const preventAbort = !!options?.preventAbort, preventCancel = !!options?.preventCancel;
    const preventClose = !!options?.preventClose, signal = options?.signal;
    if (signal !== undefined && !prelude.abortSignals.is(signal)) {
      throw invalidType("options.signal", "an instance of AbortSignal", signal);
    }
    if (record.reader !== undefined) throw invalidState("The ReadableStream is locked");
    if (target.writer !== undefined) throw invalidState("The WritableStream is locked");
    return part("streams-pipe").pipe(record, target, { preventAbort, preventCancel, preventClose, signal });
  }

  printAs(ReadableStream, (stream) => {
    const record = records.get(stream);
    return record && {
      locked: record.reader !== undefined, state: record.state, supportsBYOB: record.controller.isBytes,
    };
  });
  finish(ReadableStream, records.has);

  return { ReadableStream, records, streamOf };
})
