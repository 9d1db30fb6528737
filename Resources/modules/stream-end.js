// stream.finished: when a stream has ended, or will not.
(function (prelude, part) {
  "use strict";
  const { own } = part("realm");
  const { nextTick } = part("ticks");
  const { invalidType, requireBoolean, requireFunction, requireObject, requireSignal } = part("errors");
  const { errors } = part("stream-state");
  const kinds = part("stream-kinds");
  const {
    isReadableNodeStream, isWritableNodeStream, isNodeStream, isWebStream, isReadable, isWritable, isReadableFinished,
    isWritableFinished, isClosed, willEmitClose, readableError, writableError,
  } = kinds;
  const { Promise } = prelude.primordials;

  const nop = () => {};

  /** Calls `callback` once; gives what takes the listeners away again. */
  function eos(stream, options, callback) {
    if (arguments.length === 2) [callback, options] = [options, {}];
    else if (options === undefined || options === null) options = {};
    else requireObject(options, "options");
    requireFunction(callback, "callback");
    if (options.signal !== undefined) requireSignal(options.signal, "options.signal");
    if (isWebStream(stream)) return ofWebStream(stream, options, callback);
    if (!isNodeStream(stream)) {
      throw invalidType("stream", "an instance of ReadableStream, WritableStream, or Stream", stream);
    }
    return listen(stream, options, onceOnly(callback));
  }
  const onceOnly = (callback) => {
    let isCalled = false;
    return function (...given) {
      if (isCalled) return;
      isCalled = true;
      Reflect.apply(callback, this, given);
    };
  };

  function ofWebStream(stream, options, callback) {
    const once = onceOnly(callback);
    let stop = nop;
    if (options.signal !== undefined) {
      const abort = () => Reflect.apply(once, stream, [part("events-async").abortError(options.signal)]);
      if (prelude.abortSignals.isAborted(options.signal)) nextTick(abort);
      else stop = prelude.eventTargets.listen(options.signal, "abort", abort);
    }
    const closed = stream[Symbol.for("nodejs.webstream.isClosedPromise")];
    part("ticks").then(closed?.promise, () => nextTick(() => {
      stop();
      Reflect.apply(once, stream, []);
    }), (error) => nextTick(() => {
      stop();
      Reflect.apply(once, stream, [error]);
    }));
    return own(nop);
  }

  function listen(stream, options, callback) {
    const readable = options.readable ?? isReadableNodeStream(stream);
    const writable = options.writable ?? isWritableNodeStream(stream);
    const { _writableState: writing, _readableState: reading } = stream;
    const done = (...given) => Reflect.apply(callback, stream, given);

    // Those that close tell of their end by that, if both sides are asked for.
    let closes = willEmitClose(stream) && isReadableNodeStream(stream) === readable &&
      isWritableNodeStream(stream) === writable;
    let writableFinished = isWritableFinished(stream, false), readableFinished = isReadableFinished(stream, false);

    const onlegacyfinish = own(() => {
      if (!stream.writable) onfinish();
    });
    const onfinish = own(() => {
      writableFinished = true;
      if (stream.destroyed) closes = false;
      if (closes && (!stream.writable || readable)) return;
      if (!readable || readableFinished) done();
    });
    const onend = own(() => {
      readableFinished = true;
      if (stream.destroyed) closes = false;
      if (closes && (!stream.readable || writable)) return;
      if (!writable || writableFinished) done();
    });
    const onerror = own((error) => done(error));
    let isOver = isClosed(stream);
    const onclose = own(() => {
      isOver = true;
      const error = writableError(stream) || readableError(stream);
      if (error && typeof error !== "boolean") return done(error);
      if (readable && !readableFinished && isReadableNodeStream(stream, true) && !isReadableFinished(stream, false)) {
        return done(errors.prematureClose());
      }
      if (writable && !writableFinished && !isWritableFinished(stream, false)) return done(errors.prematureClose());
      done();
    });
    const onclosed = own(() => {
      isOver = true;
      const error = writableError(stream) || readableError(stream);
      if (error && typeof error !== "boolean") return done(error);
      done();
    });
    const onrequest = own(() => stream.req.on("finish", onfinish));

    const isRequest = stream.setHeader && typeof stream.abort === "function";
    if (isRequest) {
      stream.on("complete", onfinish);
      if (!closes) stream.on("abort", onclose);
      if (stream.req) onrequest();
      else stream.on("request", onrequest);
    } else if (writable && !writing && !stream._isStdio) {
      stream.on("end", onlegacyfinish);
      stream.on("close", onlegacyfinish);
    }
    if (!closes && typeof stream.aborted === "boolean") stream.on("aborted", onclose);
    stream.on("end", onend);
    stream.on("finish", onfinish);
    if (options.error !== false) stream.on("error", onerror);
    stream.on("close", onclose);

    if (isOver) {
      nextTick(onclose);
    } else if (writing?.errorEmitted || reading?.errorEmitted) {
      if (!closes) nextTick(onclosed);
    } else if (!readable && (!closes || isReadable(stream)) && (writableFinished || isWritable(stream) === false) &&
      (!writing || writing.pendingcb === undefined || writing.pendingcb === 0)) {
      nextTick(onclosed);
    } else if (!writable && (!closes || isWritable(stream)) && (readableFinished || isReadable(stream) === false)) {
      nextTick(onclosed);
    } else if (reading && stream.req && stream.aborted) {
      nextTick(onclosed);
    }

    const cleanup = own(() => {
      callback = nop;
      stopListening();
      for (const [name, listener] of [
        ["aborted", onclose], ["complete", onfinish], ["abort", onclose], ["request", onrequest],
        ["end", onlegacyfinish], ["close", onlegacyfinish], ["finish", onfinish], ["end", onend], ["error", onerror],
        ["close", onclose],
      ]) {
        stream.removeListener(name, listener);
      }
      stream.req?.removeListener("finish", onfinish);
    });
    let stopListening = nop;
    const { signal } = options;
    if (signal && !isOver) {
      const abort = () => {
        const last = callback;
        cleanup();
        Reflect.apply(last, stream, [part("events-async").abortError(signal)]);
      };
      if (prelude.abortSignals.isAborted(signal)) {
        nextTick(abort);
      } else {
        stopListening = prelude.eventTargets.listen(signal, "abort", abort);
        const last = callback;
        callback = onceOnly(function (...given) {
          stopListening();
          Reflect.apply(last, stream, given);
        });
      }
    }
    return cleanup;
  }

  /** The same as a promise. */
  function finished(stream, opts) {
    let cleansUp = false;
    if (opts === null || opts === undefined) opts = {};
    if (opts.cleanup) {
      requireBoolean(opts.cleanup, "cleanup");
      cleansUp = opts.cleanup;
    }
    return new Promise((resolve, reject) => {
      const cleanup = eos(stream, opts, (error) => {
        if (cleansUp) cleanup();
        if (error) reject(error);
        else resolve();
      });
    });
  }

  return { eos, finished };
})
