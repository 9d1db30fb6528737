// WritableStream, its writer and its controller as users see them: https://streams.spec.whatwg.org/#ws.
(function (prelude, part) {
  "use strict";
  const writables = part("streams-writable");
  const { invalidType, invalidValue } = part("errors");
  const { dictionary, finish, printAs, requireToken, states, token } = part("interfaces");
  const { rejected } = part("reactions");
  const { invalidState } = part("streams-readable");
  const { readStrategy, sizeOf } = part("streams-queue");
  const { method, callback } = part("readable-source");

  const records = states("WritableStream"), controllers = states("WritableStreamDefaultController");
  const writers = states("WritableStreamDefaultWriter");

  /** What users see of a stream's record. */
  const streamOf = (record) => record.object ?? new WritableStream(token, record);
  const controllerOf = (record) => record.object ?? new WritableStreamDefaultController(token, record);

  class WritableStream {
    constructor(sink = undefined, strategy = undefined) {
      if (sink === token) {
        records.set(this, strategy);
        strategy.object = this;
        return;
      }
      if (sink === null) throw invalidType("sink", "of type object", sink);
      const given = dictionary(sink, "sink");
      const abort = method(given, "sink", "abort"), close = method(given, "sink", "close");
      const start = method(given, "sink", "start"), type = given?.type, write = method(given, "sink", "write");
      if (type !== undefined) throw invalidValue("sink.type", type);
      const { highWaterMark, size } = readStrategy(strategy, 1);
      const { stream, begin } = writables.newStream({
        start: (controller) => callback(given, start)(controllerOf(controller)),
        write: (chunk, controller) => callback(given, write)(chunk, controllerOf(controller)),
        close: () => callback(given, close)(),
        abort: (reason) => callback(given, abort)(reason),
        highWaterMark, size: sizeOf(size),
      });
      records.set(this, stream);
      stream.object = this;
      begin();
    }
    get locked() {
      return records.of(this).writer !== undefined;
    }
    abort(reason = undefined) {
      return promising(() => {
        const record = records.of(this);
        if (record.writer !== undefined) throw invalidState("WritableStream is locked");
        return writables.abort(record, reason);
      });
    }
    close() {
      return promising(() => {
        const record = records.of(this);
        if (record.writer !== undefined) throw invalidState("WritableStream is locked");
        return writables.close(record);
      });
    }
    getWriter() {
      records.of(this);
      return new WritableStreamDefaultWriter(this);
    }
  }
  function promising(action) {
    try {
      return action();
    } catch (error) {
      return rejected(error);
    }
  }

  class WritableStreamDefaultWriter {
    constructor(stream) {
      const record = records.get(stream);
      if (record === undefined) throw invalidType("stream", "an instance of WritableStream", stream);
      const writer = writables.lock(record);
      writers.set(this, writer);
      writer.object = this;
    }
    get closed() {
      return promising(() => writers.of(this).closed.promise);
    }
    get desiredSize() {
      return writables.desiredSize(attached(this).stream);
    }
    get ready() {
      return promising(() => writers.of(this).ready.promise);
    }
    abort(reason = undefined) {
      return promising(() => writables.abort(attached(this).stream, reason));
    }
    close() {
      return promising(() => {
        const { stream } = attached(this);
        if (writables.isClosing(stream)) throw invalidState("Failure to close WritableStream");
        return writables.close(stream);
      });
    }
    releaseLock() {
      writables.release(writers.of(this));
    }
    write(chunk = undefined) {
      return promising(() => writables.write(attached(this), chunk));
    }
  }
  function attached(object) {
    const writer = writers.of(object);
    if (writer.stream === undefined) throw invalidState("Writer is not bound to a WritableStream");
    return writer;
  }

  class WritableStreamDefaultController {
    constructor(given, record) {
      requireToken(given);
      controllers.set(this, record);
      record.object = this;
    }
    get signal() {
      return controllers.of(this).signal;
    }
    error(error = undefined) {
      writables.failIfNeeded(controllers.of(this), error);
    }
  }

  printAs(WritableStream, (stream) => {
    const record = records.get(stream);
    return record && { locked: record.writer !== undefined, state: record.state };
  });
  printAs(WritableStreamDefaultWriter, (writer) => {
    const record = writers.get(writer);
    return record && {
      stream: record.stream?.object, close: record.closed.promise, ready: record.ready.promise,
      desiredSize: record.stream && writables.desiredSize(record.stream),
    };
  });
  printAs(WritableStreamDefaultController, (controller) => {
    const record = controllers.get(controller);
    return record && { stream: record.stream.object };
  });
  finish(WritableStream, records.has);
  finish(WritableStreamDefaultWriter, writers.has);
  finish(WritableStreamDefaultController, controllers.has);

  return { WritableStream, WritableStreamDefaultWriter, WritableStreamDefaultController, records, streamOf };
})
