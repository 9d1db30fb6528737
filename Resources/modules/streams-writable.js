// Writable streams as records, with their controllers: https://streams.spec.whatwg.org/#ws-all-abstract-ops.
(function (prelude, part) {
  "use strict";
  const { Queue, invalidSize, isSize } = part("streams-queue");
  const { invalidState } = part("streams-readable");
  const { attempt, deferred, handled, promised, rejected, resolved, then } = part("reactions");
  const { abortSignals } = prelude;

  const closing = Symbol("close");

  /** A stream with its controller. `start`, `write`, `close` and `abort` are plain functions; `start` may throw. */
  function newStream({ start, write, close, abort, size = () => 1, highWaterMark = 1 }) {
    const stream = {
      __proto__: null,
      object: undefined, state: "writable", error: undefined, writer: undefined, controller: undefined,
      writes: [], inFlight: undefined, closeRequest: undefined, closeInFlight: undefined, pendingAbort: undefined,
      hasBackpressure: false,
    };
    const controller = stream.controller = {
      __proto__: null,
      object: undefined, stream, queue: new Queue(), isStarted: false, size, highWaterMark, write, close, abort,
      signal: abortSignals.make(),
    };
    updateBackpressure(stream, desiredSizeOf(controller) <= 0);
    const begin = () => {
      then(promised(start(controller)), () => {
        controller.isStarted = true;
        advance(controller);
      }, (error) => {
        controller.isStarted = true;
        dealWith(stream, error);
      });
    };
    return { stream, controller, begin };
  }

  function forget(controller) {
    controller.write = controller.close = controller.abort = () => undefined;
    controller.size = undefined;
  }
  const desiredSizeOf = (controller) => controller.highWaterMark - controller.queue.total;
  const isClosing = (stream) => stream.closeRequest !== undefined || stream.closeInFlight !== undefined;
  const isBusy = (stream) => stream.inFlight !== undefined || stream.closeInFlight !== undefined;

  // MARK: writers

  function lock(stream) {
    if (stream.writer !== undefined) throw invalidState("WritableStream is locked");
    const writer = {
      __proto__: null, object: undefined, stream, closed: deferred(), ready: deferred(), isReady: false,
    };
    handled(writer.closed.promise);
    handled(writer.ready.promise);
    stream.writer = writer;
    if (stream.state === "writable") {
      if (isClosing(stream) || !stream.hasBackpressure) makeReady(writer);
    } else if (stream.state === "erroring") failReady(writer, stream.error);
    else if (stream.state === "closed") {
      makeReady(writer);
      writer.closed.resolve(undefined);
    } else {
      failReady(writer, stream.error);
      writer.closed.reject(stream.error);
    }
    return writer;
  }
  function makeReady(writer) {
    writer.isReady = true;
    writer.ready.resolve(undefined);
  }
  function failReady(writer, error) {
    if (writer.isReady) writer.ready = deferred();
    writer.isReady = true;
    writer.ready.reject(error);
    handled(writer.ready.promise);
  }
  function failClosed(writer, error) {
    if (writer.isClosedSettled) writer.closed = deferred();
    writer.isClosedSettled = true;
    writer.closed.reject(error);
    handled(writer.closed.promise);
  }
  function release(writer) {
    const { stream } = writer;
    if (stream === undefined) return;
    const error = invalidState("Writer has been released");
    failReady(writer, error);
    writer.isClosedSettled ||= stream.state === "closed" || stream.state === "errored";
    failClosed(writer, error);
    stream.writer = writer.stream = undefined;
  }

  function desiredSize(stream) {
    if (stream.state === "errored" || stream.state === "erroring") return null;
    return stream.state === "closed" ? 0 : desiredSizeOf(stream.controller);
  }

  /** Writes a chunk by this writer; a promise for its having been written. */
  function write(writer, chunk) {
    const { stream } = writer, { controller } = stream;
    let size = 1;
    if (controller.size !== undefined) {
      try {
        size = controller.size(chunk);
      } catch (error) {
        failIfNeeded(controller, error);
      }
    }
    if (stream !== writer.stream) return rejected(invalidState("Mismatched WritableStreams"));
    if (stream.state === "errored") return rejected(stream.error);
    if (isClosing(stream) || stream.state === "closed") return rejected(invalidState("WritableStream is closed"));
    if (stream.state === "erroring") return rejected(stream.error);
    const request = deferred();
    stream.writes.push(request);
    if (!isSize(size)) {
      failIfNeeded(controller, invalidSize(size));
      return request.promise;
    }
    controller.queue.push({ chunk }, size);
    if (!isClosing(stream) && stream.state === "writable") {
      updateBackpressure(stream, desiredSizeOf(controller) <= 0);
    }
    advance(controller);
    return request.promise;
  }

  // MARK: what is done with streams

  function abort(stream, reason) {
    if (stream.state === "closed" || stream.state === "errored") return resolved(undefined);
    abortSignals.abort(stream.controller.signal, reason);
    if (stream.state === "closed" || stream.state === "errored") return resolved(undefined);
    if (stream.pendingAbort !== undefined) return stream.pendingAbort.request.promise;
    const wasErroring = stream.state === "erroring";
    const request = deferred();
    stream.pendingAbort = { request, reason: wasErroring ? undefined : reason, wasErroring };
    if (!wasErroring) startErroring(stream, reason);
    return request.promise;
  }

  function close(stream) {
    if (stream.state === "closed" || stream.state === "errored") {
      return rejected(invalidState("WritableStream is closed"));
    }
    if (isClosing(stream)) return rejected(invalidState("Failure to close WritableStream"));
    const request = stream.closeRequest = deferred();
    if (stream.writer !== undefined && stream.hasBackpressure && stream.state === "writable") makeReady(stream.writer);
    stream.controller.queue.push(closing, 0);
    advance(stream.controller);
    return request.promise;
  }

  function updateBackpressure(stream, hasBackpressure) {
    const { writer } = stream;
    if (writer !== undefined && hasBackpressure !== stream.hasBackpressure) {
      if (hasBackpressure) {
        writer.ready = deferred();
        writer.isReady = false;
      } else makeReady(writer);
    }
    stream.hasBackpressure = hasBackpressure;
  }

  function startErroring(stream, error) {
    stream.state = "erroring";
    stream.error = error;
    if (stream.writer !== undefined) failReady(stream.writer, error);
    if (!isBusy(stream) && stream.controller.isStarted) finishErroring(stream);
  }
  function dealWith(stream, error) {
    if (stream.state === "writable") startErroring(stream, error);
    else finishErroring(stream);
  }
  const failIfNeeded = (controller, error) => {
    if (controller.stream.state === "writable") fail(controller, error);
  };
  function fail(controller, error) {
    forget(controller);
    startErroring(controller.stream, error);
  }

  function finishErroring(stream) {
    const { controller } = stream;
    stream.state = "errored";
    controller.queue.reset();
    for (const request of stream.writes) request.reject(stream.error);
    stream.writes = [];
    const pending = stream.pendingAbort;
    if (pending === undefined) return rejectClose(stream);
    stream.pendingAbort = undefined;
    if (pending.wasErroring) {
      pending.request.reject(stream.error);
      return rejectClose(stream);
    }
    const { abort } = controller;
    forget(controller);
    then(attempt(abort, pending.reason), () => {
      pending.request.resolve(undefined);
      rejectClose(stream);
    }, (error) => {
      pending.request.reject(error);
      rejectClose(stream);
    });
  }
  function rejectClose(stream) {
    if (stream.closeRequest !== undefined) {
      stream.closeRequest.reject(stream.error);
      stream.closeRequest = undefined;
    }
    if (stream.writer !== undefined) failClosed(stream.writer, stream.error);
  }

  // MARK: the queue

  function advance(controller) {
    const { stream } = controller;
    if (!controller.isStarted || stream.inFlight !== undefined) return;
    if (stream.state === "erroring") return finishErroring(stream);
    if (controller.queue.isEmpty) return;
    const entry = controller.queue.peek();
    if (entry === closing) processClose(controller);
    else processWrite(controller, entry.chunk);
  }

  function processClose(controller) {
    const { stream } = controller;
    stream.closeInFlight = stream.closeRequest;
    stream.closeRequest = undefined;
    controller.queue.shift();
    const { close } = controller;
    forget(controller);
    then(attempt(close), () => {
      stream.closeInFlight.resolve(undefined);
      stream.closeInFlight = undefined;
      if (stream.state === "erroring") {
        stream.error = undefined;
        stream.pendingAbort?.request.resolve(undefined);
        stream.pendingAbort = undefined;
      }
      stream.state = "closed";
      if (stream.writer !== undefined) {
        stream.writer.isClosedSettled = true;
        stream.writer.closed.resolve(undefined);
      }
    }, (error) => {
      stream.closeInFlight.reject(error);
      stream.closeInFlight = undefined;
      stream.pendingAbort?.request.reject(error);
      stream.pendingAbort = undefined;
      dealWith(stream, error);
    });
  }

  function processWrite(controller, chunk) {
    const { stream } = controller;
    stream.inFlight = stream.writes.shift();
    then(attempt(controller.write, chunk, controller), () => {
      stream.inFlight.resolve(undefined);
      stream.inFlight = undefined;
      const { state } = stream;
      controller.queue.shift();
      if (!isClosing(stream) && state === "writable") updateBackpressure(stream, desiredSizeOf(controller) <= 0);
      advance(controller);
    }, (error) => {
      if (stream.state === "writable") forget(controller);
      stream.inFlight.reject(error);
      stream.inFlight = undefined;
      dealWith(stream, error);
    });
  }

  return {
    newStream, lock, release, write, abort, close, fail, failIfNeeded, desiredSize, isClosing, desiredSizeOf,
  };
})
