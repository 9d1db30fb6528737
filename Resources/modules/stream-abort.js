// stream.addAbortSignal: a signal that destroys a stream.
(function (prelude, part) {
  "use strict";
  const { invalidType, requireSignal } = part("errors");
  const { isNodeStream, isWebStream } = part("stream-kinds");

  function addAbortSignal(signal, stream) {
    requireSignal(signal, "signal");
    if (!isNodeStream(stream) && !isWebStream(stream)) {
      throw invalidType("stream", "an instance of ReadableStream, WritableStream, or Stream", stream);
    }
    const abort = () => {
      const error = part("events-async").abortError(signal);
      if (isNodeStream(stream)) stream.destroy(error);
      else stream[Symbol.for("nodejs.webstream.controllerErrorFunction")](error);
    };
    if (prelude.abortSignals.isAborted(signal)) {
      abort();
    } else {
      const stop = prelude.eventTargets.listen(signal, "abort", abort);
      part("stream-end").eos(stream, () => stop());
    }
    return stream;
  }

  return { addAbortSignal };
})
