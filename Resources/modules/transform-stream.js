// TransformStream and its controller as users see them: https://streams.spec.whatwg.org/#ts.
(function (prelude, part) {
  "use strict";
  const transforms = part("streams-transform"), simple = part("streams-default-controller");
  const { RangeError, coded, invalidType, shown } = part("errors");
  const { dictionary, finish, printAs, requireToken, states, token } = part("interfaces");
  const { readStrategy, sizeOf } = part("streams-queue");
  const { method, callback } = part("readable-source");
  const readables = part("readable-stream"), writables = part("writable-stream");

  const records = states("TransformStream"), controllers = states("TransformStreamDefaultController");
  const controllerOf = (record) => record.object ?? new TransformStreamDefaultController(token, record);

  class TransformStream {
    constructor(transformer = undefined, writableStrategy = undefined, readableStrategy = undefined) {
      if (transformer === null) throw invalidType("transformer", "of type object", transformer);
      const given = dictionary(transformer, "transformer");
      const cancel = method(given, "transformer", "cancel"), flush = method(given, "transformer", "flush");
      const readableType = given?.readableType, start = method(given, "transformer", "start");
      const transform = method(given, "transformer", "transform"), writableType = given?.writableType;
      for (const [name, value] of [["readableType", readableType], ["writableType", writableType]]) {
        if (value === undefined) continue;
        throw coded(
          RangeError, "ERR_INVALID_ARG_VALUE",
          `The property 'transformer.${name}' is invalid. Received ${shown(value)}`);
      }
      const readable = readStrategy(readableStrategy, 0, "readableStrategy");
      const writable = readStrategy(writableStrategy, 1, "writableStrategy");
      const { stream, begin } = transforms.newStream({
        start: (controller) => callback(given, start)(controllerOf(controller)),
        transform: transform === undefined ? (chunk, controller) => transforms.enqueue(controller, chunk) :
          (chunk, controller) => Reflect.apply(transform, given, [chunk, controllerOf(controller)]),
        flush: (controller) => callback(given, flush)(controllerOf(controller)),
        cancel: (reason) => callback(given, cancel)(reason),
        readableStrategy: { ...readable, size: sizeOf(readable.size) },
        writableStrategy: { ...writable, size: sizeOf(writable.size) },
      });
      records.set(this, stream);
      stream.object = this;
      begin();
    }
    get readable() {
      return readables.streamOf(records.of(this).readable);
    }
    get writable() {
      return writables.streamOf(records.of(this).writable);
    }
  }

  class TransformStreamDefaultController {
    constructor(given, record) {
      requireToken(given);
      controllers.set(this, record);
      record.object = this;
    }
    get desiredSize() {
      return simple.desiredSize(controllers.of(this).stream.readable.controller);
    }
    enqueue(chunk = undefined) {
      transforms.enqueue(controllers.of(this), chunk);
    }
    error(reason = undefined) {
      transforms.fail(controllers.of(this).stream, reason);
    }
    terminate() {
      transforms.terminate(controllers.of(this));
    }
  }

  printAs(TransformStream, (stream) => {
    const record = records.get(stream);
    return record && {
      readable: readables.streamOf(record.readable), writable: writables.streamOf(record.writable),
      backpressure: record.hasBackpressure,
    };
  });
  printAs(TransformStreamDefaultController, (controller) => {
    const record = controllers.get(controller);
    return record && { stream: record.stream.object };
  });
  finish(TransformStream, records.has);
  finish(TransformStreamDefaultController, controllers.has);

  return { TransformStream, TransformStreamDefaultController };
})
