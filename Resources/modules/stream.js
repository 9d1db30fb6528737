// stream. See https://nodejs.org/docs/latest-v24.x/api/stream.html.
(function (prelude, part) {
  "use strict";
  const { adopt } = part("realm");
  // What buffers can do has to be there.
  prelude.builtins.get("buffer");
  const { Stream } = part("stream-legacy");
  const { getDefaultHighWaterMark, setDefaultHighWaterMark } = part("stream-state");
  const { Duplex, Transform, PassThrough, duplexPair } = part("stream-duplex");
  const Readable = part("stream-flow"), Writable = part("stream-write");
  const { isDestroyed, isDisturbed, isErrored, isReadable, isWritable } = part("stream-kinds");
  const { destroyer } = part("stream-destroy");
  const { eos, finished } = part("stream-end");
  const { pipeline, pipelinePromise } = part("stream-pipeline");
  const { addAbortSignal } = part("stream-abort");
  const { compose, duplexFrom } = part("stream-compose");
  const { from } = part("stream-iterate");
  const { promisify } = part("util");
  const { isBytes } = part("bytes");
  const { FastBuffer } = part("buffer-bytes");

  part("stream-operators").install(Readable);
  Readable.from = function (iterable, opts) {
    return from(Readable, iterable, opts);
  };
  Readable.prototype.compose = function compose(stream, options) {
    if (options !== undefined && options !== null) part("errors").requireObject(options, "options");
    if (options?.signal !== undefined) part("errors").requireSignal(options.signal, "options.signal");
    const result = part("stream-compose").compose(this, stream);
    if (options?.signal) addAbortSignal(options.signal, result);
    return result;
  };
  Duplex.from = function (body) {
    return duplexFrom(body);
  };

  const adapters = () => part("stream-adapters");
  Readable.fromWeb = function (readableStream, options) {
    return adapters().readableFromWeb(readableStream, options);
  };
  Readable.toWeb = function (streamReadable, options) {
    return adapters().readableToWeb(streamReadable, options);
  };
  Writable.fromWeb = function (writableStream, options) {
    return adapters().writableFromWeb(writableStream, options);
  };
  Writable.toWeb = function (streamWritable) {
    return adapters().writableToWeb(streamWritable);
  };
  Duplex.fromWeb = function (pair, options) {
    return adapters().duplexFromWeb(pair, options);
  };
  Duplex.toWeb = function (duplex) {
    return adapters().duplexToWeb(duplex);
  };

  const promises = adopt({
    finished,
    pipeline: Object.defineProperty(pipelinePromise, "name", { value: "pipeline" }),
  });

  for (const [name, value] of [
    ["isDestroyed", isDestroyed], ["isDisturbed", isDisturbed], ["isErrored", isErrored], ["isReadable", isReadable],
    ["isWritable", isWritable], ["Readable", Readable], ["Writable", Writable], ["Duplex", Duplex],
    ["Transform", Transform], ["PassThrough", PassThrough], ["duplexPair", duplexPair], ["pipeline", pipeline],
    ["addAbortSignal", addAbortSignal], ["finished", eos], ["destroy", destroyer], ["compose", compose],
    ["setDefaultHighWaterMark", setDefaultHighWaterMark], ["getDefaultHighWaterMark", getDefaultHighWaterMark],
  ]) {
    Stream[name] = value;
  }
  Object.defineProperty(Stream, "promises", {
    get: () => promises,
    enumerable: true, configurable: true,
  });
  for (const [callback, promise] of [[eos, finished], [pipeline, pipelinePromise]]) {
    Object.defineProperty(callback, promisify.custom, { get: () => promise, enumerable: true, configurable: true });
  }
  Stream.Stream = Stream;
  Stream._isArrayBufferView = (value) => ArrayBuffer.isView(value);
  Stream._isUint8Array = (value) => isBytes(value);
  Stream._uint8ArrayToBuffer = (chunk) => new FastBuffer(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  return Stream;
})
