// Controllers of readable streams of any chunks: https://streams.spec.whatwg.org/#rs-default-controller-class.
(function (prelude, part) {
  "use strict";
  const streams = part("streams-readable");
  const { Queue, invalidSize, isSize } = part("streams-queue");
  const { attempt, promised, then } = part("reactions");

  const canTakeMore = (controller) => !controller.isCloseRequested && controller.stream.state === "readable";

  /** Gives a stream its controller. `start`, `pull` and `cancel` are plain functions; `start` may throw. */
  function setUp(stream, { start, pull, cancel, size = () => 1, highWaterMark = 1 }) {
    const controller = {
      __proto__: null,
      object: undefined, stream, queue: new Queue(), isBytes: false, isStarted: false, isCloseRequested: false,
      isPulling: false, pullsAgain: false, size, highWaterMark, pull, cancel,
      cancelSteps(reason) {
        this.queue.reset();
        const { cancel } = this;
        forget(this);
        return attempt(cancel, reason);
      },
      pullSteps(request) {
        if (this.queue.isEmpty) {
          stream.reader.requests.push(request);
          return pullIfNeeded(this);
        }
        const chunk = this.queue.shift();
        if (this.isCloseRequested && this.queue.isEmpty) {
          forget(this);
          streams.close(stream);
        } else pullIfNeeded(this);
        request.chunk(chunk);
      },
      releaseSteps() {},
    };
    stream.controller = controller;
    const begin = () => {
      then(promised(start(controller)), () => {
        controller.isStarted = true;
        pullIfNeeded(controller);
      }, (error) => fail(controller, error));
    };
    return { controller, begin };
  }

  function forget(controller) {
    controller.pull = controller.cancel = () => undefined;
    controller.size = undefined;
  }

  function shouldPull(controller) {
    if (!canTakeMore(controller) || !controller.isStarted) return false;
    return streams.waiting(controller.stream) > 0 || desiredSize(controller) > 0;
  }

  const pullIfNeeded = streams.puller(shouldPull, fail);

  function close(controller) {
    if (!canTakeMore(controller)) return;
    controller.isCloseRequested = true;
    if (!controller.queue.isEmpty) return;
    forget(controller);
    streams.close(controller.stream);
  }

  function enqueue(controller, chunk) {
    if (!canTakeMore(controller)) return;
    const { stream } = controller;
    if (streams.waiting(stream) > 0) streams.fulfill(stream, chunk);
    else {
      let size;
      try {
        size = controller.size(chunk);
        if (!isSize(size)) throw invalidSize(size);
      } catch (error) {
        fail(controller, error);
        throw error;
      }
      controller.queue.push(chunk, size);
    }
    pullIfNeeded(controller);
  }

  function fail(controller, error) {
    if (controller.stream.state !== "readable") return;
    controller.queue.reset();
    forget(controller);
    streams.fail(controller.stream, error);
  }

  function desiredSize(controller) {
    const { state } = controller.stream;
    if (state === "errored") return null;
    return state === "closed" ? 0 : controller.highWaterMark - controller.queue.total;
  }

  return { setUp, canTakeMore, close, enqueue, fail, desiredSize };
})
