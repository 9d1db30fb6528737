// What a readable stream gives is written to a writable one: https://streams.spec.whatwg.org/#readable-stream-pipe-to.
(function (prelude, part) {
  "use strict";
  const streams = part("streams-readable"), writables = part("streams-writable");
  const { attempt, deferred, handled, rejected, resolved, then, nothing } = part("reactions");
  const { abortSignals } = prelude;

  /** A promise for the end of it. Errors and ends pass from one to the other unless that is prevented. */
  function pipe(source, destination, { preventClose, preventAbort, preventCancel, signal }) {
    const reader = streams.lock(source), writer = writables.lock(destination);
    source.isDisturbed = true;
    const result = deferred();
    let isEnding = false, lastWrite = resolved(undefined), onAbort;

    function finalize(hasFailed, error) {
      writables.release(writer);
      streams.release(reader);
      if (signal !== undefined) abortSignals.removeStep(signal, onAbort);
      if (hasFailed) result.reject(error);
      else result.resolve(undefined);
    }
    // What was read is written before it ends.
    function afterWrites(action) {
      const awaited = lastWrite;
      const next = () => awaited === lastWrite ? action() : afterWrites(action);
      then(awaited, next, next);
    }
    function end(action, hasFailed = false, error = undefined) {
      if (isEnding) return;
      isEnding = true;
      const perform = () => {
        if (action === undefined) return finalize(hasFailed, error);
        then(attempt(action), () => finalize(hasFailed, error), (newError) => finalize(true, newError));
      };
      if (destination.state === "writable" && !writables.isClosing(destination)) afterWrites(perform);
      else perform();
    }

    if (signal !== undefined) {
      onAbort = () => {
        const error = abortSignals.reason(signal);
        end(() => {
          const actions = [];
          if (!preventAbort) {
            actions.push(destination.state === "writable" ? writables.abort(destination, error) : resolved(undefined));
          }
          if (!preventCancel) {
            actions.push(source.state === "readable" ? streams.cancel(source, error) : resolved(undefined));
          }
          return both(actions);
        }, true, error);
      };
      if (abortSignals.isAborted(signal)) {
        onAbort();
        return result.promise;
      }
      abortSignals.addStep(signal, onAbort);
    }

    function sourceFailed() {
      const { error } = source;
      if (preventAbort) end(undefined, true, error);
      else end(() => writables.abort(destination, error), true, error);
    }
    function destinationFailed() {
      const { error } = destination;
      if (preventCancel) end(undefined, true, error);
      else end(() => streams.cancel(source, error), true, error);
    }
    function sourceClosed() {
      if (preventClose) return end();
      end(() => {
        if (writables.isClosing(destination) || destination.state === "closed") return resolved(undefined);
        return destination.state === "errored" ? rejected(destination.error) : writables.close(destination);
      });
    }
    if (source.state === "errored") sourceFailed();
    else then(reader.closed.promise, nothing, sourceFailed);
    if (destination.state === "errored") destinationFailed();
    else then(writer.closed.promise, nothing, destinationFailed);
    if (source.state === "closed") sourceClosed();
    else then(reader.closed.promise, sourceClosed, nothing);
    if (writables.isClosing(destination) || destination.state === "closed") {
      const error = streams.invalidState("Destination WritableStream is closed");
      if (preventCancel) end(undefined, true, error);
      else end(() => streams.cancel(source, error), true, error);
    }

    function step() {
      if (isEnding) return;
      then(writer.ready.promise, () => {
        if (isEnding) return;
        streams.read(reader, {
          // Written at once, so that nothing that was read is lost.
          chunk(chunk) {
            lastWrite = handled(writables.write(writer, chunk));
            // A source that always has something doesn't call back and back.
            then(resolved(undefined), step);
          },
          close: nothing, error: nothing,
        });
      }, nothing);
    }
    step();
    return result.promise;
  }

  // Promises are waited for; the first error counts.
  function both(promises) {
    const result = deferred();
    let open = promises.length;
    if (open === 0) result.resolve(undefined);
    for (const promise of promises) {
      then(promise, () => {
        if (--open === 0) result.resolve(undefined);
      }, result.reject);
    }
    return result.promise;
  }

  return { pipe };
})
