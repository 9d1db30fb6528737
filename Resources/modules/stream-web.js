// stream/web: https://nodejs.org/docs/latest-v24.x/api/webstreams.html. There are no compression streams.
(function (prelude, part) {
  "use strict";
  const { ReadableStream } = part("readable-stream");
  const { ReadableStreamDefaultReader, ReadableStreamBYOBReader } = part("readable-readers");
  const {
    ReadableStreamBYOBRequest, ReadableByteStreamController, ReadableStreamDefaultController,
  } = part("readable-controllers");
  const { TransformStream, TransformStreamDefaultController } = part("transform-stream");
  const {
    WritableStream, WritableStreamDefaultWriter, WritableStreamDefaultController,
  } = part("writable-stream");
  const { ByteLengthQueuingStrategy, CountQueuingStrategy } = part("streams-queue");
  const { TextEncoderStream, TextDecoderStream } = part("text-streams");

  return {
    ReadableStream, ReadableStreamDefaultReader, ReadableStreamBYOBReader, ReadableStreamBYOBRequest,
    ReadableByteStreamController, ReadableStreamDefaultController, TransformStream, TransformStreamDefaultController,
    WritableStream, WritableStreamDefaultWriter, WritableStreamDefaultController, ByteLengthQueuingStrategy,
    CountQueuingStrategy, TextEncoderStream, TextDecoderStream,
  };
})
