// Two streams of one, which both give what it gives: https://streams.spec.whatwg.org/#abstract-opdef-readablestreamtee.
(function (prelude, part) {
  "use strict";
  const streams = part("streams-readable");
  const simple = part("streams-default-controller");
  const bytes = part("streams-byte-controller");
  const { deferred, then } = part("reactions");
  const { queueMicrotask } = prelude.globals;
  const { Uint8Array: UserBytes } = prelude.primordials;
  const { view } = part("bytes");

  /** `clone` is what the second gets of a chunk. Gives two records of streams without objects. */
  function tee(stream, clone = (chunk) => chunk) {
    const isBytes = stream.controller.isBytes;
    const { setUp, enqueue, close, fail } = isBytes ? bytes : simple;
    if (isBytes) {
      clone = (chunk) => {
        const result = new UserBytes(chunk.byteLength);
        view(result).set(view(chunk));
        return result;
      };
    }
    const reader = streams.lock(stream);
    let isReading = false, readsAgain = false;
    const canceled = deferred();
    const branches = [0, 1].map(() => ({ stream: streams.newStream(), isCanceled: false, reason: undefined }));
    const [first, second] = branches;

    function pull() {
      if (isReading) {
        readsAgain = true;
        return undefined;
      }
      isReading = true;
      streams.read(reader, {
        // What is read now isn't handed on within the read: the consumer may call back.
        chunk: (chunk) => queueMicrotask(() => {
          readsAgain = false;
          let copied = chunk;
          if (!first.isCanceled && !second.isCanceled) {
            try {
              copied = clone(chunk);
            } catch (error) {
              for (const branch of branches) fail(branch.stream.controller, error);
              canceled.resolve(streams.cancel(stream, error));
              return;
            }
          }
          if (!first.isCanceled) enqueue(first.stream.controller, chunk);
          if (!second.isCanceled) enqueue(second.stream.controller, copied);
          isReading = false;
          if (readsAgain) pull();
        }),
        close: () => {
          isReading = false;
          for (const branch of branches) {
            if (!branch.isCanceled) close(branch.stream.controller);
            // Memory that waits gets back that nothing comes.
            if (isBytes && branch.stream.controller.pending.length > 0) bytes.respond(branch.stream.controller, 0);
          }
          if (!first.isCanceled || !second.isCanceled) canceled.resolve(undefined);
        },
        error: () => {
          isReading = false;
        },
      });
      return undefined;
    }

    for (const branch of branches) {
      const { begin } = setUp(branch.stream, {
        start: () => undefined, pull, highWaterMark: isBytes ? 0 : 1,
        cancel(reason) {
          branch.isCanceled = true;
          branch.reason = reason;
          if (first.isCanceled && second.isCanceled) {
            canceled.resolve(streams.cancel(stream, part("realm").own([first.reason, second.reason])));
          }
          return canceled.promise;
        },
      });
      begin();
    }
    then(reader.closed.promise, undefined, (error) => {
      for (const branch of branches) fail(branch.stream.controller, error);
      if (!first.isCanceled || !second.isCanceled) canceled.resolve(undefined);
    });
    return [first.stream, second.stream];
  }

  return { tee };
})
