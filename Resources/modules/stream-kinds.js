// What can be told of a stream, also of one that is not of these classes.
(function () {
  "use strict";
  const kIsDisturbed = Symbol.for("nodejs.stream.disturbed"), kIsErrored = Symbol.for("nodejs.stream.errored");
  const kIsReadable = Symbol.for("nodejs.stream.readable"), kIsWritable = Symbol.for("nodejs.stream.writable");
  const kIsDestroyed = Symbol.for("nodejs.stream.destroyed");

  const isFunction = (value) => typeof value === "function";

  const isReadableNodeStream = (object, isStrict = false) => !!(
    object && isFunction(object.pipe) && isFunction(object.on) &&
    (!isStrict || (isFunction(object.pause) && isFunction(object.resume))) &&
    (!object._writableState || object._readableState?.readable !== false) &&
    (!object._writableState || object._readableState));
  const isWritableNodeStream = (object) => !!(
    object && isFunction(object.write) && isFunction(object.on) &&
    (!object._readableState || object._writableState?.writable !== false));
  const isDuplexNodeStream = (object) => !!(
    object && isFunction(object.pipe) && object._readableState && isFunction(object.on) && isFunction(object.write));
  const isNodeStream = (object) => !!object && !!(
    object._readableState || object._writableState || (isFunction(object.write) && isFunction(object.on)) ||
    (isFunction(object.pipe) && isFunction(object.on)));

  const isReadableWebStream = (object) => !!(
    object && !isNodeStream(object) && isFunction(object.pipeThrough) && isFunction(object.getReader) &&
    isFunction(object.cancel));
  const isWritableWebStream = (object) => !!(
    object && !isNodeStream(object) && isFunction(object.getWriter) && isFunction(object.abort));
  const isWebStream = (object) => isReadableWebStream(object) || isWritableWebStream(object);

  function isIterable(object, isAsync) {
    if (object === undefined || object === null) return false;
    if (isAsync === true) return isFunction(object[Symbol.asyncIterator]);
    if (isAsync === false) return isFunction(object[Symbol.iterator]);
    return isFunction(object[Symbol.asyncIterator]) || isFunction(object[Symbol.iterator]);
  }

  /** Whether it was destroyed; null where it is no stream. */
  function isDestroyed(stream) {
    if (!isNodeStream(stream)) return null;
    const state = stream._writableState || stream._readableState;
    return !!(stream.destroyed || stream[kIsDestroyed] || state?.destroyed);
  }

  function isWritableEnded(stream) {
    if (!isWritableNodeStream(stream)) return null;
    if (stream.writableEnded === true) return true;
    const state = stream._writableState;
    if (state?.errored) return false;
    return typeof state?.ended === "boolean" ? state.ended : null;
  }
  function isWritableFinished(stream, isStrict) {
    if (!isWritableNodeStream(stream)) return null;
    if (stream.writableFinished === true) return true;
    const state = stream._writableState;
    if (state?.errored) return false;
    if (typeof state?.finished !== "boolean") return null;
    return !!(state.finished || (isStrict === false && state.ended === true && state.length === 0));
  }
  function isReadableFinished(stream, isStrict) {
    if (!isReadableNodeStream(stream)) return null;
    const state = stream._readableState;
    if (state?.errored) return false;
    if (typeof state?.endEmitted !== "boolean") return null;
    return !!(state.endEmitted || (isStrict === false && state.ended === true && state.length === 0));
  }

  function isReadable(stream) {
    if (stream && stream[kIsReadable] !== undefined && stream[kIsReadable] !== null) return stream[kIsReadable];
    if (typeof stream?.readable !== "boolean") return null;
    if (isDestroyed(stream)) return false;
    return isReadableNodeStream(stream) && stream.readable && !isReadableFinished(stream);
  }
  function isWritable(stream) {
    if (stream && stream[kIsWritable] !== undefined && stream[kIsWritable] !== null) return stream[kIsWritable];
    if (typeof stream?.writable !== "boolean") return null;
    if (isDestroyed(stream)) return false;
    return isWritableNodeStream(stream) && stream.writable && !isWritableEnded(stream);
  }

  /** Whether nothing more comes from it or goes to it. */
  function isFinished(stream, options) {
    if (!isNodeStream(stream)) return null;
    if (isDestroyed(stream)) return true;
    if (options?.readable !== false && isReadable(stream)) return false;
    if (options?.writable !== false && isWritable(stream)) return false;
    return true;
  }

  /** Whether it has emitted `close`, or would have; null where that can't be told. */
  function isClosed(stream) {
    if (!isNodeStream(stream)) return null;
    if (typeof stream.closed === "boolean") return stream.closed;
    const { _writableState: writable, _readableState: readable } = stream;
    if (typeof writable?.closed === "boolean" || typeof readable?.closed === "boolean") {
      return writable?.closed || readable?.closed;
    }
    return typeof stream._closed === "boolean" ? stream._closed : null;
  }
  function willEmitClose(stream) {
    if (!isNodeStream(stream)) return null;
    const state = stream._writableState || stream._readableState;
    return !!(state && state.autoDestroy && state.emitClose && state.closed === false);
  }

  const isDisturbed = (stream) => !!(
    stream && (stream[kIsDisturbed] ?? (stream.readableDidRead || stream.readableAborted)));
  const isErrored = (stream) => !!(stream && (
    stream[kIsErrored] ?? stream.readableErrored ?? stream.writableErrored ?? stream._readableState?.errorEmitted ??
      stream._writableState?.errorEmitted ?? stream._readableState?.errored ?? stream._writableState?.errored));

  const readableError = (stream) => isNodeStream(stream) && stream._readableState?.errored || null;
  const writableError = (stream) => isNodeStream(stream) && stream._writableState?.errored || null;

  return {
    kIsDestroyed, isReadableNodeStream, isWritableNodeStream, isDuplexNodeStream, isNodeStream, isReadableWebStream,
    isWritableWebStream, isWebStream, isIterable, isDestroyed, isWritableEnded, isWritableFinished, isReadableFinished,
    isReadable, isWritable, isFinished, isClosed, willEmitClose, isDisturbed, isErrored, readableError, writableError,
  };
})
