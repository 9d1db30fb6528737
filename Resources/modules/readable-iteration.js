// Readable streams in `for await`: https://streams.spec.whatwg.org/#rs-asynciterator.
(function (prelude, part) {
  "use strict";
  const streams = part("streams-readable");
  const { adopt } = part("realm");
  const { states, step } = part("interfaces");
  const { deferred, rejected, resolved, then } = part("reactions");

  const iterations = states("ReadableStream AsyncIterator");

  const prototype = {
    next() {
      return after(this, next);
    },
    return(value) {
      return after(this, (state) => finish(state, value));
    },
  };

  // One call after the other, however many are made at once.
  function after(object, action) {
    const state = iterations.get(object);
    if (state === undefined) return rejected(part("interfaces").wrongThis("ReadableStream AsyncIterator"));
    const run = () => action(state);
    state.ongoing = state.ongoing === undefined ? run() : then(state.ongoing, run, run);
    return state.ongoing;
  }

  function next(state) {
    if (state.isDone) return resolved(step(undefined, true));
    const outcome = deferred();
    streams.read(state.reader, {
      chunk: (value) => outcome.resolve(step(value, false)),
      close() {
        state.isDone = true;
        streams.release(state.reader);
        outcome.resolve(step(undefined, true));
      },
      error(error) {
        state.isDone = true;
        streams.release(state.reader);
        outcome.reject(error);
      },
    });
    return outcome.promise;
  }

  function finish(state, value) {
    if (state.isDone) return resolved(step(value, true));
    state.isDone = true;
    const { stream } = state.reader;
    const canceled = state.preventCancel ? resolved(undefined) : streams.cancel(stream, value);
    streams.release(state.reader);
    return then(canceled, () => step(value, true));
  }

  let isAdopted = false;
  function values(record, preventCancel) {
    if (!isAdopted) {
      isAdopted = true;
      adopt(prototype.next);
      adopt(prototype.return);
      Object.setPrototypeOf(prototype, Object.getPrototypeOf(
        prelude.primordials.asyncGeneratorFunctionPrototype.prototype));
    }
    const iterator = Object.setPrototypeOf({}, prototype);
    iterations.set(iterator, { reader: streams.lock(record), preventCancel, isDone: false, ongoing: undefined });
    return iterator;
  }

  return { values };
})
