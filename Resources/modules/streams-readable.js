// Readable streams as records, and what is done with them: https://streams.spec.whatwg.org/#rs-abstract-ops. A stream's
// controller is a record with `pullSteps(request)`, `cancelSteps(reason)` and `releaseSteps()`.
(function (prelude, part) {
  "use strict";
  const { TypeError, coded } = part("errors");
  const { attempt, deferred, handled, rejected, resolved, then } = part("reactions");

  const invalidState = (message) => coded(TypeError, "ERR_INVALID_STATE", `Invalid state: ${message}`);

  /** A stream that has no controller yet. `object` is what users see of it. */
  const newStream = () => ({
    __proto__: null,
    object: undefined, state: "readable", error: undefined, isDisturbed: false, reader: undefined,
    controller: undefined,
  });

  /** A reader of the stream; nobody else may have one. Requests are `{ chunk, close, error }`. */
  function lock(stream, isByob = false) {
    if (stream.reader !== undefined) throw invalidState("ReadableStream is locked");
    if (isByob && !stream.controller.isBytes) throw invalidState("the stream has no bytes");
    const reader = { __proto__: null, object: undefined, stream, isByob, closed: deferred(), requests: [] };
    handled(reader.closed.promise);
    stream.reader = reader;
    if (stream.state === "closed") reader.closed.resolve(undefined);
    else if (stream.state === "errored") reader.closed.reject(stream.error);
    return reader;
  }

  function takeRequests(reader) {
    const { requests } = reader;
    reader.requests = [];
    return requests;
  }

  /** The reader lets go; what it waits for fails. */
  function release(reader) {
    const { stream } = reader;
    if (stream === undefined) return;
    const error = invalidState("Reader released");
    if (stream.state === "readable") reader.closed.reject(error);
    else {
      reader.closed = deferred();
      reader.closed.reject(error);
    }
    handled(reader.closed.promise);
    stream.controller.releaseSteps();
    stream.reader = reader.stream = undefined;
    for (const request of takeRequests(reader)) request.error(invalidState("Releasing reader"));
  }

  function close(stream) {
    stream.state = "closed";
    const { reader } = stream;
    if (reader === undefined) return;
    reader.closed.resolve(undefined);
    // What reads into memory gets that back when the controller is told that nothing comes.
    if (!reader.isByob) for (const request of takeRequests(reader)) request.close();
  }

  function fail(stream, error) {
    stream.state = "errored";
    stream.error = error;
    const { reader } = stream;
    if (reader === undefined) return;
    reader.closed.reject(error);
    for (const request of takeRequests(reader)) request.error(error);
  }

  /** The consumer wants no more: a promise for the source's answer. */
  function cancel(stream, reason) {
    stream.isDisturbed = true;
    if (stream.state === "closed") return resolved(undefined);
    if (stream.state === "errored") return rejected(stream.error);
    close(stream);
    const { reader } = stream;
    if (reader?.isByob) for (const request of takeRequests(reader)) request.close(undefined);
    return then(stream.controller.cancelSteps(reason), () => undefined);
  }

  /** The next chunk goes to the request. */
  function read(reader, request) {
    const { stream } = reader;
    stream.isDisturbed = true;
    if (stream.state === "closed") request.close();
    else if (stream.state === "errored") request.error(stream.error);
    else stream.controller.pullSteps(request);
  }

  /** Hands a chunk to the first that waits for one. */
  const fulfill = (stream, chunk) => stream.reader.requests.shift().chunk(chunk);
  const waiting = (stream) => stream.reader === undefined || stream.reader.isByob ? 0 : stream.reader.requests.length;

  /** What asks a controller's source for more, if `shouldPull` says so, one time after the other. */
  function puller(shouldPull, fail) {
    return function pullIfNeeded(controller) {
      if (!shouldPull(controller)) return;
      if (controller.isPulling) {
        controller.pullsAgain = true;
        return;
      }
      controller.isPulling = true;
      then(attempt(controller.pull, controller), () => {
        controller.isPulling = false;
        if (!controller.pullsAgain) return;
        controller.pullsAgain = false;
        pullIfNeeded(controller);
      }, (error) => fail(controller, error));
    };
  }

  return { invalidState, newStream, lock, release, close, fail, cancel, read, fulfill, waiting, puller };
})
