// Controllers of readable streams of bytes, which can be read into memory of the reader's:
// https://streams.spec.whatwg.org/#rbs-controller-class. Buffers that were given are taken over (transferred).
(function (prelude, part) {
  "use strict";
  const streams = part("streams-readable");
  const { RangeError, coded } = part("errors");
  const { attempt, promised, then } = part("reactions");
  const { nameOf, byteLengthOf, byteOffsetOf, bufferOf, bufferLength } = part("bytes");
  const {
    ArrayBuffer, Uint8Array: UserBytes, bufferDetached, bufferTransfer, dataViewBuffer, dataViewByteLength,
    dataViewByteOffset, viewClasses, viewNames,
  } = prelude.primordials;
  const { invalidState } = streams;

  const classOf = (view) => {
    const name = nameOf(view) ?? "DataView";
    for (let i = 0; i < viewNames.length; i++) if (viewNames[i] === name) return viewClasses[i];
  };
  const elementSizeOf = (View) => View.BYTES_PER_ELEMENT ?? 1;

  /** Where a view lies: `{ buffer, offset, length }`, in bytes. */
  function placeOf(view) {
    if (nameOf(view) !== undefined) {
      return { buffer: bufferOf(view), offset: byteOffsetOf(view), length: byteLengthOf(view) };
    }
    return { buffer: dataViewBuffer(view), offset: dataViewByteOffset(view), length: dataViewByteLength(view) };
  }
  const copy = (to, toOffset, from, fromOffset, count) =>
    new Uint8Array(to, toOffset, count).set(new Uint8Array(from, fromOffset, count));

  /** Gives a stream its controller. `start`, `pull` and `cancel` are plain functions; `start` may throw. */
  function setUp(stream, { start, pull, cancel, highWaterMark = 0, autoAllocateChunkSize }) {
    const controller = {
      __proto__: null,
      object: undefined, stream, queue: [], total: 0, isBytes: true, isStarted: false, isCloseRequested: false,
      isPulling: false, pullsAgain: false, highWaterMark, pull, cancel, autoAllocateChunkSize, pending: [],
      byobRequest: undefined,
      cancelSteps(reason) {
        this.pending = [];
        invalidateRequest(this);
        this.queue = [];
        this.total = 0;
        const { cancel } = this;
        forget(this);
        return attempt(cancel, reason);
      },
      pullSteps(request) {
        if (this.total > 0) return request.chunk(takeChunk(this));
        if (this.autoAllocateChunkSize !== undefined) {
          let buffer;
          try {
            buffer = new ArrayBuffer(this.autoAllocateChunkSize);
          } catch (error) {
            return request.error(error);
          }
          this.pending.push({
            buffer, offset: 0, length: this.autoAllocateChunkSize, filled: 0, least: 1, elementSize: 1,
            View: UserBytes, reader: "default",
          });
        }
        stream.reader.requests.push(request);
        pullIfNeeded(this);
      },
      releaseSteps() {
        if (this.pending.length === 0) return;
        this.pending[0].reader = "none";
        this.pending.length = 1;
      },
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
  }
  function invalidateRequest(controller) {
    if (controller.byobRequest === undefined) return;
    controller.byobRequest.controller = controller.byobRequest.view = undefined;
    controller.byobRequest = undefined;
  }

  const hasByobReader = (stream) => stream.reader !== undefined && stream.reader.isByob;
  function shouldPull(controller) {
    const { stream } = controller;
    if (stream.state !== "readable" || controller.isCloseRequested || !controller.isStarted) return false;
    if (streams.waiting(stream) > 0) return true;
    if (hasByobReader(stream) && stream.reader.requests.length > 0) return true;
    return desiredSize(controller) > 0;
  }
  const pullIfNeeded = streams.puller(shouldPull, fail);

  function desiredSize(controller) {
    const { state } = controller.stream;
    if (state === "errored") return null;
    return state === "closed" ? 0 : controller.highWaterMark - controller.total;
  }

  function fail(controller, error) {
    if (controller.stream.state !== "readable") return;
    controller.pending = [];
    invalidateRequest(controller);
    controller.queue = [];
    controller.total = 0;
    forget(controller);
    streams.fail(controller.stream, error);
  }

  function close(controller) {
    const { stream } = controller;
    if (controller.isCloseRequested || stream.state !== "readable") return;
    if (controller.total > 0) {
      controller.isCloseRequested = true;
      return;
    }
    const [first] = controller.pending;
    if (first !== undefined && first.filled % first.elementSize !== 0) {
      const error = invalidState("Partial read");
      fail(controller, error);
      throw error;
    }
    forget(controller);
    streams.close(stream);
  }

  function handleDrain(controller) {
    if (controller.total === 0 && controller.isCloseRequested) {
      forget(controller);
      streams.close(controller.stream);
    } else pullIfNeeded(controller);
  }

  function push(controller, buffer, offset, length) {
    controller.queue.push({ buffer, offset, length });
    controller.total += length;
  }
  function takeChunk(controller) {
    const { buffer, offset, length } = controller.queue.shift();
    controller.total -= length;
    handleDrain(controller);
    return new UserBytes(buffer, offset, length);
  }

  function enqueue(controller, chunk) {
    const { stream } = controller;
    if (controller.isCloseRequested || stream.state !== "readable") return;
    const { buffer, offset, length } = placeOf(chunk);
    if (bufferDetached(buffer)) throw invalidState("chunk ArrayBuffer is zero-length or detached");
    const own = bufferTransfer(buffer);
    const [first] = controller.pending;
    if (first !== undefined) {
      if (bufferDetached(first.buffer)) throw invalidState("Destination ArrayBuffer is detached");
      invalidateRequest(controller);
      first.buffer = bufferTransfer(first.buffer);
      if (first.reader === "none") setAside(controller, first);
    }
    if (stream.reader !== undefined && !stream.reader.isByob) {
      while (streams.waiting(stream) > 0 && controller.total > 0) streams.fulfill(stream, takeChunk(controller));
      if (streams.waiting(stream) === 0) push(controller, own, offset, length);
      else {
        if (controller.pending.length > 0) controller.pending.shift();
        streams.fulfill(stream, new UserBytes(own, offset, length));
      }
    } else if (hasByobReader(stream)) {
      push(controller, own, offset, length);
      for (const filled of fillPending(controller)) commit(stream, filled);
    } else push(controller, own, offset, length);
    pullIfNeeded(controller);
  }

  // What a reader that is gone had filled already.
  function setAside(controller, descriptor) {
    if (descriptor.filled > 0) {
      const copied = new ArrayBuffer(descriptor.filled);
      copy(copied, 0, descriptor.buffer, descriptor.offset, descriptor.filled);
      push(controller, copied, 0, descriptor.filled);
    }
    controller.pending.shift();
  }

  /** Whether there was enough for it in the queue. */
  function fill(controller, descriptor) {
    const most = Math.min(controller.total, descriptor.length - descriptor.filled);
    const mostFilled = descriptor.filled + most, aligned = mostFilled - mostFilled % descriptor.elementSize;
    const isReady = aligned >= descriptor.least;
    let rest = isReady ? aligned - descriptor.filled : most;
    while (rest > 0) {
      const [head] = controller.queue;
      const count = Math.min(rest, head.length);
      copy(descriptor.buffer, descriptor.offset + descriptor.filled, head.buffer, head.offset, count);
      if (head.length === count) controller.queue.shift();
      else {
        head.offset += count;
        head.length -= count;
      }
      controller.total -= count;
      descriptor.filled += count;
      rest -= count;
    }
    return isReady;
  }
  function fillPending(controller) {
    const filled = [];
    while (controller.pending.length > 0 && controller.total > 0) {
      if (fill(controller, controller.pending[0])) filled.push(controller.pending.shift());
    }
    return filled;
  }
  const filledView = (descriptor) => new descriptor.View(
    bufferTransfer(descriptor.buffer), descriptor.offset, descriptor.filled / descriptor.elementSize);
  function commit(stream, descriptor) {
    const isDone = stream.state === "closed", view = filledView(descriptor);
    const request = stream.reader.requests.shift();
    if (isDone) request.close(view);
    else request.chunk(view);
  }

  /** Reads into a view of the reader's, at least so many elements. */
  function pullInto(controller, view, least, request) {
    const { stream } = controller;
    const View = classOf(view), elementSize = elementSizeOf(View);
    const { buffer, offset, length } = placeOf(view);
    let own;
    try {
      own = bufferTransfer(buffer);
    } catch (error) {
      return request.error(error);
    }
    const descriptor = {
      buffer: own, offset, length, filled: 0, least: least * elementSize, elementSize, View, reader: "byob",
    };
    if (controller.pending.length > 0) {
      controller.pending.push(descriptor);
      stream.reader.requests.push(request);
      return;
    }
    if (stream.state === "closed") return request.close(new View(own, offset, 0));
    if (controller.total > 0) {
      if (fill(controller, descriptor)) {
        const result = filledView(descriptor);
        handleDrain(controller);
        return request.chunk(result);
      }
      if (controller.isCloseRequested) {
        const error = invalidState("Partial read");
        fail(controller, error);
        return request.error(error);
      }
    }
    controller.pending.push(descriptor);
    stream.reader.requests.push(request);
    pullIfNeeded(controller);
  }

  /** The source has written so many bytes into the first view that waits. */
  function respond(controller, count) {
    const [first] = controller.pending;
    if (controller.stream.state === "closed") {
      if (count !== 0) throw invalidState("Controller is closed");
    } else {
      if (count === 0) throw invalidState("Controller cannot be closed with no bytes written");
      if (first.filled + count > first.length) {
        throw coded(RangeError, "ERR_INVALID_ARG_VALUE", `The argument 'bytesWritten' is invalid. Received ${count}`);
      }
    }
    first.buffer = bufferTransfer(first.buffer);
    respondInternal(controller, count);
  }
  /** The same, by a view of the same memory. */
  function respondWith(controller, view) {
    const [first] = controller.pending, { buffer, offset, length } = placeOf(view);
    if (controller.stream.state === "closed") {
      if (length !== 0) throw invalidState("View is not zero-length");
    } else if (length === 0) throw invalidState("View ArrayBuffer is zero-length or detached");
    const wrong = (name, value) =>
      coded(RangeError, "ERR_INVALID_ARG_VALUE", `The argument '${name}' is invalid. Received ${value}`);
    if (first.offset + first.filled !== offset) throw wrong("byteOffset", offset);
    if (bufferLength(first.buffer) !== bufferLength(buffer)) throw wrong("bufferByteLength", bufferLength(buffer));
    if (first.filled + length > first.length) throw wrong("byteLength", length);
    first.buffer = bufferTransfer(buffer);
    respondInternal(controller, length);
  }
  function respondInternal(controller, count) {
    const { stream } = controller, [first] = controller.pending;
    invalidateRequest(controller);
    if (stream.state === "closed") {
      if (first.reader === "none") controller.pending.shift();
      if (hasByobReader(stream)) {
        while (stream.reader.requests.length > 0) commit(stream, controller.pending.shift());
      }
    } else {
      first.filled += count;
      if (first.reader === "none") {
        setAside(controller, first);
        for (const filled of fillPending(controller)) commit(stream, filled);
      } else if (first.filled >= first.least) {
        controller.pending.shift();
        const rest = first.filled % first.elementSize;
        if (rest > 0) {
          const copied = new ArrayBuffer(rest);
          copy(copied, 0, first.buffer, first.offset + first.filled - rest, rest);
          push(controller, copied, 0, rest);
          first.filled -= rest;
        }
        const filled = fillPending(controller);
        commitTo(stream, first);
        for (const each of filled) commit(stream, each);
      }
    }
    pullIfNeeded(controller);
  }
  // What was made for a reader without memory of its own goes there as any chunk.
  function commitTo(stream, descriptor) {
    if (descriptor.reader === "byob") return commit(stream, descriptor);
    streams.fulfill(stream, filledView(descriptor));
  }

  /** The record of what the source may write into now; undefined where nobody waits with memory. */
  function requestOf(controller) {
    if (controller.byobRequest === undefined && controller.pending.length > 0) {
      const [first] = controller.pending;
      const view = new UserBytes(first.buffer, first.offset + first.filled, first.length - first.filled);
      controller.byobRequest = { __proto__: null, object: undefined, controller, view };
    }
    return controller.byobRequest;
  }

  return { setUp, desiredSize, fail, close, enqueue, pullInto, respond, respondWith, requestOf, placeOf };
})
