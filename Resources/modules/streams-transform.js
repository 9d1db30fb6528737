// Transform streams as records: https://streams.spec.whatwg.org/#ts-all-abstract-ops.
(function (prelude, part) {
  "use strict";
  const streams = part("streams-readable"), writables = part("streams-writable");
  const simple = part("streams-default-controller");
  const { invalidState } = streams;
  const { attempt, deferred, then } = part("reactions");

  /**
   * A stream of two: what is written to `writable` is transformed and read from `readable`. `start`, `transform`,
   * `flush` and `cancel` are plain functions that get the controller last.
   */
  function newStream({ start, transform, flush, cancel, writableStrategy, readableStrategy }) {
    const stream = {
      __proto__: null, object: undefined, readable: streams.newStream(), writable: undefined,
      hasBackpressure: undefined, backpressureChange: undefined, controller: undefined,
    };
    const controller = stream.controller = {
      __proto__: null, object: undefined, stream, transform, flush, cancel, finishing: undefined,
    };
    const started = deferred();
    const writable = writables.newStream({
      start: () => started.promise, size: writableStrategy.size, highWaterMark: writableStrategy.highWaterMark,
      write(chunk) {
        if (!stream.hasBackpressure) return perform(controller, chunk);
        return then(stream.backpressureChange.promise, () => {
          const { state, error } = stream.writable;
          if (state === "erroring") throw error;
          return perform(controller, chunk);
        });
      },
      abort(reason) {
        if (controller.finishing !== undefined) return controller.finishing.promise;
        return finish(controller, attempt(takeCancel(controller), reason), (outcome) => {
          if (stream.readable.state === "errored") return outcome.reject(stream.readable.error);
          simple.fail(stream.readable.controller, reason);
          outcome.resolve(undefined);
        }, (error) => simple.fail(stream.readable.controller, error));
      },
      close() {
        if (controller.finishing !== undefined) return controller.finishing.promise;
        const { flush } = controller;
        forget(controller);
        return finish(controller, attempt(flush, controller), (outcome) => {
          if (stream.readable.state === "errored") return outcome.reject(stream.readable.error);
          simple.close(stream.readable.controller);
          outcome.resolve(undefined);
        }, (error) => simple.fail(stream.readable.controller, error));
      },
    });
    stream.writable = writable.stream;
    const readable = simple.setUp(stream.readable, {
      start: () => started.promise, size: readableStrategy.size, highWaterMark: readableStrategy.highWaterMark,
      pull() {
        setBackpressure(stream, false);
        return stream.backpressureChange.promise;
      },
      cancel(reason) {
        if (controller.finishing !== undefined) return controller.finishing.promise;
        return finish(controller, attempt(takeCancel(controller), reason), (outcome) => {
          if (stream.writable.state === "errored") return outcome.reject(stream.writable.error);
          writables.failIfNeeded(stream.writable.controller, reason);
          unblock(stream);
          outcome.resolve(undefined);
        }, (error) => {
          writables.failIfNeeded(stream.writable.controller, error);
          unblock(stream);
        });
      },
    });
    setBackpressure(stream, true);
    return {
      stream, controller,
      /** To be called once users can see it. Throws what `start` throws. */
      begin() {
        writable.begin();
        readable.begin();
        started.resolve(start(controller));
      },
    };
  }

  function forget(controller) {
    controller.transform = controller.flush = controller.cancel = () => undefined;
  }
  function takeCancel(controller) {
    const { cancel } = controller;
    forget(controller);
    return cancel;
  }
  // What ends both sides happens once, whichever side began it.
  function finish(controller, result, succeeded, failed) {
    const outcome = controller.finishing = deferred();
    then(result, () => succeeded(outcome), (error) => {
      failed(error);
      outcome.reject(error);
    });
    return outcome.promise;
  }

  function setBackpressure(stream, hasBackpressure) {
    stream.backpressureChange?.resolve(undefined);
    stream.backpressureChange = deferred();
    stream.hasBackpressure = hasBackpressure;
  }
  function unblock(stream) {
    if (stream.hasBackpressure) setBackpressure(stream, false);
  }

  const perform = (controller, chunk) => then(attempt(controller.transform, chunk, controller), undefined, (error) => {
    fail(controller.stream, error);
    throw error;
  });

  function fail(stream, error) {
    simple.fail(stream.readable.controller, error);
    forget(stream.controller);
    writables.failIfNeeded(stream.writable.controller, error);
    unblock(stream);
  }

  function enqueue(controller, chunk) {
    const { stream } = controller, readable = stream.readable.controller;
    if (!simple.canTakeMore(readable)) throw invalidState("Unable to enqueue");
    try {
      simple.enqueue(readable, chunk);
    } catch (error) {
      forget(controller);
      writables.failIfNeeded(stream.writable.controller, error);
      unblock(stream);
      throw stream.readable.error;
    }
    const isFull = streams.waiting(stream.readable) === 0 && simple.desiredSize(readable) <= 0;
    if (isFull !== stream.hasBackpressure) setBackpressure(stream, true);
  }

  function terminate(controller) {
    const { stream } = controller;
    simple.close(stream.readable.controller);
    forget(controller);
    writables.failIfNeeded(stream.writable.controller, invalidState("TransformStream terminated"));
    unblock(stream);
  }

  return { newStream, enqueue, fail, terminate };
})
