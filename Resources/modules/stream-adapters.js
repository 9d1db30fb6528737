// Node's streams as the web's, and the other way round: `fromWeb` and `toWeb`. See
// https://nodejs.org/docs/latest-v24.x/api/stream.html#streamreadablefromwebreadablestream-options.
(function (prelude, part) {
  "use strict";
  const { own } = part("realm");
  const { invalidType, requireObject } = part("errors");
  const { then } = part("ticks");
  const kinds = part("stream-kinds");
  const { destroyer } = part("stream-destroy");
  const { eos } = part("stream-end");
  const { view } = part("bytes");
  const { FastBuffer } = part("buffer-bytes");
  const { Promise: UsersPromise, Uint8Array: UsersUint8Array } = prelude.primordials;

  const web = () => prelude.builtins.get("stream/web");
  const nop = () => {};

  // MARK: from the web

  function requireReadable(stream, name) {
    if (!kinds.isReadableWebStream(stream)) throw invalidType(name, "an instance of ReadableStream", stream);
  }
  function requireWritable(stream, name) {
    if (!kinds.isWritableWebStream(stream)) throw invalidType(name, "an instance of WritableStream", stream);
  }

  /** What reads a web stream: the functions of a Readable's options. */
  function reading(stream) {
    const reader = stream.getReader();
    let isClosed = false;
    then(reader.closed, () => {
      isClosed = true;
    }, () => {
      isClosed = true;
    });
    return {
      read: own(function () {
        then(reader.read(), ({ value, done }) => void this.push(done ? null : value), (error) => destroyer(this, error));
      }),
      end: (error, callback) => {
        if (isClosed) return callback();
        isClosed = true;
        then(reader.cancel(error), () => callback(), callback);
      },
    };
  }

  /** What writes to a web stream: the functions of a Writable's options. */
  function writing(stream) {
    const writer = stream.getWriter();
    let isClosed = false;
    const settle = (promise, callback) => then(promise, () => callback(), (error) => callback(error ?? abortError()));
    then(writer.closed, () => {
      isClosed = true;
    }, () => {
      isClosed = true;
    });
    return {
      write: own((chunk, encoding, callback) => {
        then(writer.ready, () => settle(writer.write(chunk), callback), (error) => callback(error ?? abortError()));
      }),
      final: own((callback) => {
        if (isClosed) return callback();
        isClosed = true;
        settle(writer.close(), callback);
      }),
      end: (error, callback) => {
        if (isClosed) return callback();
        isClosed = true;
        settle(error ? writer.abort(error) : writer.close(), callback);
      },
    };
  }
  const { abortError } = part("events-async");

  const ended = (...ends) => own(function (error, callback) {
    let waiting = ends.length;
    for (const end of ends) {
      end(error, () => {
        if (--waiting === 0) callback(error);
      });
    }
  });

  function readableFromWeb(readableStream, options = {}) {
    requireReadable(readableStream, "readableStream");
    requireObject(options, "options");
    const { Readable } = part("stream"), { read, end } = reading(readableStream);
    return new Readable(own({ ...options, read, destroy: ended(end) }));
  }
  function writableFromWeb(writableStream, options = {}) {
    requireWritable(writableStream, "writableStream");
    requireObject(options, "options");
    const { Writable } = part("stream"), { write, final, end } = writing(writableStream);
    return new Writable(own({ ...options, write, final, destroy: ended(end) }));
  }
  function duplexFromWeb(pair, options = {}) {
    requireObject(pair, "pair");
    requireReadable(pair.readable, "pair.readable");
    requireWritable(pair.writable, "pair.writable");
    requireObject(options, "options");
    const { Duplex } = part("stream"), reads = reading(pair.readable), writes = writing(pair.writable);
    return new Duplex(own({
      ...options, read: reads.read, write: writes.write, final: writes.final, destroy: ended(reads.end, writes.end),
    }));
  }

  // MARK: to the web

  const asBytes = (chunk) => {
    if (!(chunk instanceof FastBuffer)) return chunk;
    const { buffer, byteOffset, byteLength } = view(chunk);
    return new UsersUint8Array(buffer, byteOffset, byteLength);
  };

  function readableToWeb(streamReadable, options = {}) {
    if (!kinds.isReadableNodeStream(streamReadable)) {
      throw invalidType("streamReadable", "an stream.Readable", streamReadable);
    }
    const { ReadableStream, CountQueuingStrategy } = web();
    if (kinds.isDestroyed(streamReadable) || !kinds.isReadable(streamReadable)) {
      const empty = new ReadableStream();
      empty.cancel();
      return empty;
    }
    const isObjects = streamReadable.readableObjectMode, highWaterMark = streamReadable.readableHighWaterMark;
    const strategy = options.strategy ?? (isObjects ? new CountQueuingStrategy(own({ highWaterMark })) :
      own({ highWaterMark, size: own((chunk) => chunk?.byteLength ?? chunk?.length ?? 1) }));
    let isCanceled = false;
    return new ReadableStream(own({
      start: own((controller) => {
        streamReadable.pause();
        const cleanup = eos(streamReadable, { writable: false }, own((error) => {
          if (error?.code === "ERR_STREAM_PREMATURE_CLOSE") error = abortError();
          cleanup();
          streamReadable.on("error", own(nop));
          if (isCanceled) return;
          if (error) controller.error(error);
          else controller.close();
        }));
        streamReadable.on("data", own((chunk) => {
          if (isCanceled) return;
          controller.enqueue(isObjects ? chunk : asBytes(chunk));
          if (controller.desiredSize <= 0) streamReadable.pause();
        }));
        streamReadable.pause();
      }),
      pull: own(() => void streamReadable.resume()),
      cancel: own((reason) => {
        isCanceled = true;
        destroyer(streamReadable, reason);
      }),
    }), strategy);
  }

  function writableToWeb(streamWritable) {
    if (!kinds.isWritableNodeStream(streamWritable)) {
      throw invalidType("streamWritable", "an stream.Writable", streamWritable);
    }
    const { WritableStream, CountQueuingStrategy } = web();
    if (kinds.isDestroyed(streamWritable) || !kinds.isWritable(streamWritable)) {
      const closed = new WritableStream();
      closed.close();
      return closed;
    }
    const highWaterMark = streamWritable.writableHighWaterMark;
    const strategy = streamWritable.writableObjectMode ? new CountQueuingStrategy(own({ highWaterMark })) :
      own({ highWaterMark, size: own((chunk) => chunk?.byteLength ?? chunk?.length ?? 1) });
    let onDrain, onEnd;
    return new WritableStream(own({
      start: own((controller) => {
        const cleanup = eos(streamWritable, own((error) => {
          if (error?.code === "ERR_STREAM_PREMATURE_CLOSE") error = abortError();
          cleanup();
          streamWritable.on("error", own(nop));
          onDrain?.(error);
          if (onEnd !== undefined) onEnd(error);
          else controller.error(error ?? abortError());
        }));
        streamWritable.on("drain", own(() => {
          onDrain?.();
          onDrain = undefined;
        }));
      }),
      write: own((chunk) => {
        if (!streamWritable.writableNeedDrain && streamWritable.write(chunk)) return undefined;
        return new UsersPromise((resolve, reject) => {
          onDrain = (error) => error ? reject(error) : resolve();
        });
      }),
      abort: own((reason) => destroyer(streamWritable, reason)),
      close: own(() => new UsersPromise((resolve, reject) => {
        onEnd = (error) => error ? reject(error) : resolve();
        streamWritable.end();
      })),
    }), strategy);
  }
  const duplexToWeb = (duplex) => own({ readable: readableToWeb(duplex), writable: writableToWeb(duplex) });

  return { readableFromWeb, writableFromWeb, duplexFromWeb, readableToWeb, writableToWeb, duplexToWeb };
})
