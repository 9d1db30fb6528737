// stream.Writable. See https://nodejs.org/docs/latest-v24.x/api/stream.html#writable-streams.
(function (prelude, part) {
  "use strict";
  const { own } = part("realm");
  const { invalidType } = part("errors");
  const { nextTick } = part("ticks");
  const { Stream, eventsOf } = part("stream-legacy");
  const {
    kState, errors, append, accessor, defineFlags, defineValue, defineTristate, defineDefaultEncoding, defineCommon,
    commonFlags, highWaterMark,
  } = part("stream-state");
  const { errorOrDestroy, construct } = part("stream-destroy");
  const { Buffer } = part("buffer");
  const { view } = part("bytes");
  const { FastBuffer } = part("buffer-bytes");

  const nop = own(function nop() {});

  // MARK: the state

  const writableBits = {
    sync: 9, finalCalled: 10, needDrain: 11, ending: 12, finished: 13, decodeStrings: 14, writing: 15,
    bufferProcessing: 16, prefinished: 17, allBuffers: 18, allNoop: 19, hasOnFinished: 20, isCorked: 23,
    expectsCallback: 26, isAfterWritePending: 28, ended: 30,
  };
  const defaultEncodingBit = 24;
  const kOnFinished = Symbol("kOnFinishedValue");

  function WritableState(options, stream, isDuplex) {
    const side = isDuplex ? "writable" : undefined;
    let flags = commonFlags(options, side) | 1 << writableBits.sync | 1 << writableBits.allBuffers |
      1 << writableBits.allNoop | 1 << defaultEncodingBit;
    if (options?.decodeStrings !== false) flags |= 1 << writableBits.decodeStrings;
    this.highWaterMark = highWaterMark(options, side, (flags & 1) !== 0);
    this.length = 0;
    this.corked = 0;
    this.onwrite = own((error) => onwrite(stream, error));
    Object.defineProperty(this.onwrite, "name", { value: "", configurable: true });
    this.writelen = 0;
    this.bufferedIndex = 0;
    this.pendingcb = 0;
    this[kState] = flags;
    const encoding = options?.defaultEncoding;
    if (encoding !== undefined && encoding !== null) {
      if (!Buffer.isEncoding(encoding)) throw errors.unknownEncoding(encoding);
      this.defaultEncoding = encoding;
    }
    this[kBuffered] = null;
  }
  const statePrototype = WritableState.prototype;
  defineCommon(statePrototype);
  defineFlags(statePrototype, writableBits);
  defineDefaultEncoding(statePrototype, defaultEncodingBit);
  defineTristate(statePrototype, "writable", 21, 22, undefined, (value) => value === undefined || value === null);
  defineValue(statePrototype, "writecb", 25, nop, "writeCb");
  defineValue(statePrototype, "afterWriteTickInfo", 27, null);
  const bufferedBit = 1 << 29;
  const kBuffered = Symbol("kBufferedValue");
  accessor(statePrototype, "buffered", function () {
    return (this[kState] & bufferedBit) !== 0 ? this[kBuffered] : own([]);
  }, function (value) {
    this[kBuffered] = value;
    if (value) this[kState] |= bufferedBit;
    else this[kState] &= ~bufferedBit;
  });
  accessor(statePrototype, "bufferedRequestCount", function () {
    return waitingCount(this);
  });
  statePrototype.getBuffer = function getBuffer() {
    return own(Array.from({ length: waitingCount(this) }, (_, i) => this[kBuffered][this.bufferedIndex + i]));
  };

  const waitingCount = (state) =>
    (state[kState] & bufferedBit) !== 0 ? state[kBuffered].length - state.bufferedIndex : 0;
  function resetBuffer(state) {
    state[kBuffered] = null;
    state[kState] &= ~bufferedBit;
    state.bufferedIndex = 0;
    state.allBuffers = state.allNoop = true;
  }

  // MARK: the class

  function Writable(options) {
    const isDuplex = this instanceof part("stream-duplex").Duplex;
    if (!isDuplex && !Reflect.apply(Function.prototype[Symbol.hasInstance], Writable, [this])) {
      return new Writable(options);
    }
    this._events ??= eventsOf(["close", "error", "prefinish", "finish", "drain"]);
    this._writableState = new WritableState(options, this, false);
    begin(this, options);
    Reflect.apply(Stream, this, [options]);
    if (this._construct !== undefined && this._construct !== null) construct(this, () => constructed(this));
  }
  Object.setPrototypeOf(Writable.prototype, Stream.prototype);
  Object.setPrototypeOf(Writable, Stream);
  Writable.WritableState = WritableState;
  Object.defineProperty(Writable, Symbol.hasInstance, {
    value: function value(object) {
      if (Reflect.apply(Function.prototype[Symbol.hasInstance], this, [object])) return true;
      return this === Writable && !!object && object._writableState instanceof WritableState;
    },
    writable: false, enumerable: false, configurable: false,
  });

  function begin(stream, options) {
    if (!options) return;
    for (const [name, key] of [
      ["write", "_write"], ["writev", "_writev"], ["destroy", "_destroy"], ["final", "_final"],
      ["construct", "_construct"],
    ]) {
      const value = options[name];
      if (typeof value === "function") stream[key] = value;
    }
    const { signal } = options;
    if (signal) part("stream-abort").addAbortSignal(signal, stream);
  }
  function constructed(stream) {
    const state = stream._writableState;
    if (!state.writing) clearBuffer(stream, state);
    if (state.ending) finishMaybe(stream, state);
  }

  // MARK: writing

  const wanted = "of type string or an instance of Buffer, TypedArray, or DataView";

  /** Writes; gives whether the stream wants more, or the error that came of it. */
  function write(stream, chunk, encoding, callback) {
    const state = stream._writableState;
    if (typeof callback !== "function") callback = nop;
    if (chunk === null) throw errors.nullValues();
    if (!state.objectMode) {
      if (!encoding) encoding = state.defaultEncoding;
      else if (encoding !== "buffer" && !Buffer.isEncoding(encoding)) throw errors.unknownEncoding(encoding);
      if (typeof chunk === "string") {
        if (state.decodeStrings) {
          chunk = Buffer.from(chunk, encoding);
          encoding = "buffer";
        }
      } else if (chunk instanceof FastBuffer) {
        encoding = "buffer";
      } else if (ArrayBuffer.isView(chunk)) {
        const { buffer, byteOffset, byteLength } = view(chunk);
        chunk = new FastBuffer(buffer, byteOffset, byteLength);
        encoding = "buffer";
      } else throw invalidType("chunk", wanted, chunk);
    }
    const error = state.ending ? errors.writeAfterEnd() : state.destroyed ? errors.destroyed("write") : undefined;
    if (error !== undefined) {
      nextTick(callback, error);
      errorOrDestroy(stream, error, true);
      return error;
    }
    state.pendingcb++;
    return writeOrKeep(stream, state, chunk, encoding, callback);
  }

  function writeOrKeep(stream, state, chunk, encoding, callback) {
    const length = state.objectMode ? 1 : chunk.length;
    state.length += length;
    const hasRoom = state.length < state.highWaterMark;
    if (!hasRoom) state.needDrain = true;
    if (state.writing || state.errored || state.corked > 0 || !state.constructed) {
      if (waitingCount(state) === 0 && (state[kState] & bufferedBit) === 0) state.buffered = own([]);
      append(state[kBuffered], own({ chunk, encoding, callback }));
      if (state.allBuffers && encoding !== "buffer") state.allBuffers = false;
      if (state.allNoop && callback !== nop) state.allNoop = false;
    } else {
      expect(state, length, callback);
      stream._write(chunk, encoding, state.onwrite);
      state.sync = false;
    }
    return hasRoom && !state.errored && !state.destroyed;
  }

  function expect(state, length, callback) {
    state.writelen = length;
    state.writecb = callback === nop ? null : callback;
    state.writing = state.sync = state.expectsCallback = true;
  }
  function writeNow(stream, state, isVector, length, chunk, encoding, callback) {
    expect(state, length, callback);
    if (state.destroyed) state.onwrite(errors.destroyed("write"));
    else if (isVector) stream._writev(chunk, state.onwrite);
    else stream._write(chunk, encoding, state.onwrite);
    state.sync = false;
  }

  function onwriteError(stream, state, error, callback) {
    state.pendingcb--;
    callback(error);
    // Callbacks that are still waiting hear of it too.
    giveUp(state);
    errorOrDestroy(stream, error);
  }

  function onwrite(stream, error) {
    const state = stream._writableState;
    if (!state.expectsCallback) return errorOrDestroy(stream, errors.multipleCallback());
    const { sync, writecb: callback } = state;
    state.writing = state.expectsCallback = false;
    state.writecb = null;
    state.length -= state.writelen;
    state.writelen = 0;
    if (error) {
      if (!state.errored) state.errored = error;
      const readable = stream._readableState;
      if (readable && !readable.errored) readable.errored = error;
      if (sync) nextTick(onwriteError, stream, state, error, callback);
      else onwriteError(stream, state, error, callback);
      return;
    }
    if (waitingCount(state) > 0) clearBuffer(stream, state);
    if (!sync) return afterWrite(stream, state, 1, callback);
    // Callbacks of writes that were done at once come in one tick.
    const needsDrain = state.needDrain && state.length === 0;
    if (callback === nop) {
      if (!state.isAfterWritePending && (needsDrain || state.destroyed)) {
        nextTick(afterWrite, stream, state, 1, callback);
        state.isAfterWritePending = true;
      } else {
        state.pendingcb--;
        if (state.ending) finishMaybe(stream, state, true);
      }
    } else if (state.afterWriteTickInfo?.cb === callback) {
      state.afterWriteTickInfo.count++;
    } else {
      const info = own({ count: 1, cb: callback, stream, state });
      state.afterWriteTickInfo = info;
      nextTick(() => {
        state.afterWriteTickInfo = null;
        afterWrite(stream, state, info.count, info.cb);
      });
      state.isAfterWritePending = true;
    }
  }

  function afterWrite(stream, state, count, callback) {
    state.isAfterWritePending = false;
    if (!state.ending && !state.destroyed && state.length === 0 && state.needDrain) {
      state.needDrain = false;
      stream.emit("drain");
    }
    for (; count > 0; count--) {
      state.pendingcb--;
      callback(null);
    }
    if (state.destroyed) giveUp(state);
    if (state.ending) finishMaybe(stream, state, true);
  }

  /** Calls what waits with the stream's error. */
  function giveUp(state) {
    if (state.writing) return;
    const { [kBuffered]: buffered } = state;
    if (waitingCount(state) > 0) {
      for (let i = state.bufferedIndex; i < buffered.length; i++) {
        const { chunk, callback } = buffered[i];
        state.length -= state.objectMode ? 1 : chunk.length;
        callback(state.errored ?? errors.destroyed("write"));
      }
    }
    callOnFinished(state, state.errored ?? errors.destroyed("end"));
    resetBuffer(state);
  }

  function clearBuffer(stream, state) {
    if (state.corked > 0 || state.bufferProcessing || state.destroyed || !state.constructed) return;
    const count = waitingCount(state);
    if (count === 0) return;
    const { [kBuffered]: buffered } = state;
    let i = state.bufferedIndex;
    state.bufferProcessing = true;
    if (count > 1 && stream._writev) {
      state.pendingcb -= count - 1;
      const first = i;
      const callback = state.allNoop ? nop : own((error) => {
        for (let n = first; n < buffered.length; n++) buffered[n].callback(error);
      });
      const chunks = state.getBuffer();
      chunks.allBuffers = state.allBuffers;
      writeNow(stream, state, true, state.length, chunks, "", callback);
      resetBuffer(state);
    } else {
      do {
        const { chunk, encoding, callback } = buffered[i];
        buffered[i++] = null;
        writeNow(stream, state, false, state.objectMode ? 1 : chunk.length, chunk, encoding, callback);
      } while (i < buffered.length && !state.writing);
      if (i === buffered.length) {
        resetBuffer(state);
      } else if (i > 256) {
        Reflect.apply(Array.prototype.copyWithin, buffered, [0, i]);
        buffered.length -= i;
        state.bufferedIndex = 0;
      } else state.bufferedIndex = i;
    }
    state.bufferProcessing = false;
  }

  // MARK: the end

  const needsFinish = (state) =>
    state.ending && !state.destroyed && state.constructed && state.length === 0 && !state.errored &&
    waitingCount(state) === 0 && !state.finished && !state.writing && !state.errorEmitted && !state.closeEmitted;

  function finishMaybe(stream, state, isSync) {
    if (!needsFinish(state)) return;
    prefinish(stream, state);
    if (state.pendingcb > 0) return;
    if (isSync) {
      state.pendingcb++;
      nextTick(() => {
        if (needsFinish(state)) finish(stream, state);
        else state.pendingcb--;
      });
    } else if (needsFinish(state)) {
      state.pendingcb++;
      finish(stream, state);
    }
  }

  function prefinish(stream, state) {
    if (state.prefinished || state.finalCalled) return;
    state.finalCalled = true;
    if (typeof stream._final !== "function" || state.destroyed) {
      state.prefinished = true;
      stream.emit("prefinish");
      return;
    }
    let isCalled = false, isSync = true;
    function onFinal(error) {
      if (isCalled) return errorOrDestroy(stream, error ?? errors.multipleCallback());
      isCalled = true;
      state.pendingcb--;
      if (error) {
        callOnFinished(state, error);
        errorOrDestroy(stream, error, isSync);
      } else if (needsFinish(state)) {
        state.prefinished = true;
        stream.emit("prefinish");
        // What `end` was called from goes on first.
        state.pendingcb++;
        nextTick(finish, stream, state);
      }
    }
    state.pendingcb++;
    try {
      stream._final(own(onFinal));
    } catch (error) {
      onFinal(error);
    }
    isSync = false;
  }

  function finish(stream, state) {
    state.pendingcb--;
    state.finished = true;
    callOnFinished(state, null);
    stream.emit("finish");
    if (!state.autoDestroy) return;
    const readable = stream._readableState;
    if (!readable || (readable.autoDestroy && (readable.endEmitted || readable.readable === false))) stream.destroy();
  }

  function callOnFinished(state, error) {
    if (!state.hasOnFinished) return;
    const callbacks = state[kOnFinished];
    state[kOnFinished] = null;
    state.hasOnFinished = false;
    for (let i = 0; i < callbacks.length; i++) callbacks[i](error);
  }
  function addOnFinished(state, callback) {
    if (!state.hasOnFinished) state[kOnFinished] = own([]);
    state.hasOnFinished = true;
    append(state[kOnFinished], callback);
  }

  return {
    Writable, WritableState, begin, constructed, write, clearBuffer, finishMaybe, giveUp, addOnFinished, waitingCount,
  };
})
