// The controllers of readable streams as users see them: https://streams.spec.whatwg.org/#rs-default-controller-class.
(function (prelude, part) {
  "use strict";
  const simple = part("streams-default-controller"), bytes = part("streams-byte-controller");
  const { coded, TypeError, invalidType } = part("errors");
  const { finish, printAs, requireToken, states, token } = part("interfaces");
  const { invalidState } = part("streams-readable");
  const { bufferDetached } = prelude.primordials;

  const defaults = states("ReadableStreamDefaultController");
  class ReadableStreamDefaultController {
    constructor(given, record) {
      requireToken(given);
      defaults.set(this, record);
      record.object = this;
    }
    get desiredSize() {
      return simple.desiredSize(defaults.of(this));
    }
    close() {
      const record = defaults.of(this);
      if (!simple.canTakeMore(record)) throw invalidState("Controller is already closed");
      simple.close(record);
    }
    enqueue(chunk = undefined) {
      const record = defaults.of(this);
      if (!simple.canTakeMore(record)) throw invalidState("Controller is already closed");
      simple.enqueue(record, chunk);
    }
    error(error = undefined) {
      simple.fail(defaults.of(this), error);
    }
  }
  printAs(ReadableStreamDefaultController, (controller) => defaults.has(controller) ? {} : undefined);
  finish(ReadableStreamDefaultController, defaults.has);

  const byteControllers = states("ReadableByteStreamController");
  class ReadableByteStreamController {
    constructor(given, record) {
      requireToken(given);
      byteControllers.set(this, record);
      record.object = this;
    }
    get byobRequest() {
      const request = bytes.requestOf(byteControllers.of(this));
      return request === undefined ? null : request.object ?? new ReadableStreamBYOBRequest(token, request);
    }
    get desiredSize() {
      return bytes.desiredSize(byteControllers.of(this));
    }
    close() {
      const record = byteControllers.of(this);
      if (record.isCloseRequested || record.stream.state !== "readable") {
        throw invalidState("Controller is already closed");
      }
      bytes.close(record);
    }
    enqueue(chunk) {
      const record = byteControllers.of(this);
      requireView(chunk, "buffer");
      if (bytes.placeOf(chunk).length === 0) throw invalidState("chunk ArrayBuffer is zero-length or detached");
      if (record.isCloseRequested || record.stream.state !== "readable") {
        throw invalidState("Controller is already closed");
      }
      bytes.enqueue(record, chunk);
    }
    error(error = undefined) {
      bytes.fail(byteControllers.of(this), error);
    }
  }
  printAs(ReadableByteStreamController, (controller) => byteControllers.has(controller) ? {} : undefined);
  finish(ReadableByteStreamController, byteControllers.has);

  function requireView(view, name) {
    if (!ArrayBuffer.isView(view)) throw invalidType(name, "an instance of Buffer, TypedArray, or DataView", view);
  }

  const requests = states("ReadableStreamBYOBRequest");
  class ReadableStreamBYOBRequest {
    constructor(given, record) {
      requireToken(given);
      requests.set(this, record);
      record.object = this;
    }
    get view() {
      return requests.of(this).view ?? null;
    }
    respond(bytesWritten) {
      const { controller, view } = requests.of(this);
      if (controller === undefined) throw invalidState("This BYOB request has been invalidated");
      const count = Math.trunc(+bytesWritten);
      if (!(count >= 0)) {
        throw coded(TypeError, "ERR_INVALID_ARG_VALUE", `The argument 'bytesWritten' is invalid. Received ${count}`);
      }
      if (bufferDetached(bytes.placeOf(view).buffer)) throw invalidState("Viewed ArrayBuffer is detached");
      bytes.respond(controller, count);
    }
    respondWithNewView(view) {
      const { controller } = requests.of(this);
      if (controller === undefined) throw invalidState("This BYOB request has been invalidated");
      requireView(view, "view");
      if (bufferDetached(bytes.placeOf(view).buffer)) throw invalidState("Viewed ArrayBuffer is detached");
      bytes.respondWith(controller, view);
    }
  }
  printAs(ReadableStreamBYOBRequest, (request) => {
    const record = requests.get(request);
    return record && { view: record.view ?? null, controller: record.controller?.object };
  });
  finish(ReadableStreamBYOBRequest, requests.has);

  /** What users see of a controller's record. */
  const controllerOf = (record) => record.object ??
    new (record.isBytes ? ReadableByteStreamController : ReadableStreamDefaultController)(token, record);

  return {
    ReadableStreamDefaultController, ReadableByteStreamController, ReadableStreamBYOBRequest, controllerOf,
  };
})
