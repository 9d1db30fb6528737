// stream.Readable. See https://nodejs.org/docs/latest-v24.x/api/stream.html#readable-streams.
(function (prelude, part) {
  "use strict";
  const { own } = part("realm");
  const { invalidType, outOfRange } = part("errors");
  const { nextTick } = part("ticks");
  const { Stream, eventsOf } = part("stream-legacy");
  const {
    kState, errors, append, accessor, defineFlags, defineValue, defineTristate, defineDefaultEncoding, defineCommon,
    commonFlags, highWaterMark,
  } = part("stream-state");
  const { destroy, undestroy, errorOrDestroy, construct } = part("stream-destroy");
  const { Buffer } = part("buffer");
  const { view, isBytes } = part("bytes");
  const { StringDecoder } = part("string-decoder");
  const { make, filledWith, FastBuffer } = part("buffer-bytes");

  // MARK: the state

  const readableBits = {
    ended: 9, endEmitted: 10, reading: 11, sync: 12, needReadable: 13, emittedReadable: 14, readableListening: 15,
    resumeScheduled: 16, multiAwaitDrain: 17, readingMore: 18, dataEmitted: 19, listensForData: 27,
  };
  const defaultEncodingBit = 20;

  function ReadableState(options, stream, isDuplex) {
    const side = isDuplex ? "readable" : undefined;
    const flags = commonFlags(options, side);
    this.highWaterMark = highWaterMark(options, side, (flags & 1) !== 0);
    this.buffer = own([]);
    this.bufferIndex = 0;
    this.length = 0;
    this.pipes = own([]);
    this.awaitDrainWriters = null;
    this[kState] = flags | 1 << readableBits.sync | 1 << defaultEncodingBit;
    const encoding = options?.defaultEncoding;
    if (encoding !== undefined && encoding !== null && encoding !== "utf8" && encoding !== "utf-8") {
      if (!Buffer.isEncoding(encoding)) throw errors.unknownEncoding(encoding);
      this.defaultEncoding = encoding;
    }
    if (options?.encoding) {
      this.decoder = new StringDecoder(options.encoding);
      this.encoding = options.encoding;
    }
  }
  const statePrototype = ReadableState.prototype;
  defineCommon(statePrototype);
  defineFlags(statePrototype, readableBits);
  defineDefaultEncoding(statePrototype, defaultEncodingBit);
  defineValue(statePrototype, "decoder", 21, null);
  defineValue(statePrototype, "encoding", 22, null);
  defineTristate(statePrototype, "flowing", 23, 24, null, (value) => value === null || value === undefined);
  defineTristate(statePrototype, "paused", 25, 26, false, () => false);
  accessor(statePrototype, "pipesCount", function () {
    return this.pipes.length;
  });

  // MARK: the class

  function Readable(options) {
    if (!(this instanceof Readable)) return new Readable(options);
    this._events ??= eventsOf(["close", "error", "data", "end", "readable"]);
    this._readableState = new ReadableState(options, this, false);
    begin(this, options);
    Reflect.apply(Stream, this, [options]);
    if (this._construct !== undefined && this._construct !== null) construct(this, () => constructed(this));
  }
  Object.setPrototypeOf(Readable.prototype, Stream.prototype);
  Object.setPrototypeOf(Readable, Stream);
  Readable.ReadableState = ReadableState;

  function begin(stream, options) {
    if (!options) return;
    const { read, destroy: destroyed, construct: constructs, signal } = options;
    if (typeof read === "function") stream._read = read;
    if (typeof destroyed === "function") stream._destroy = destroyed;
    if (typeof constructs === "function") stream._construct = constructs;
    if (signal) part("stream-abort").addAbortSignal(signal, stream);
  }
  function constructed(stream) {
    if (stream._readableState.needReadable) readMore(stream, stream._readableState);
  }

  // MARK: taking chunks in

  const wanted = "of type string or an instance of Buffer, TypedArray, or DataView";
  const asBuffer = (bytes) => {
    if (bytes instanceof FastBuffer) return bytes;
    const { buffer, byteOffset, byteLength } = view(bytes);
    return new FastBuffer(buffer, byteOffset, byteLength);
  };
  const canTake = (state) => !state.ended && (state.length < state.highWaterMark || state.length === 0);

  function push(stream, chunk, encoding, isFirst) {
    const state = stream._readableState;
    if (chunk === null) {
      state.reading = false;
      finish(stream, state);
      return false;
    }
    if (!state.objectMode) {
      if (typeof chunk === "string") {
        const from = encoding || state.defaultEncoding;
        if (state.encoding !== from) {
          chunk = Buffer.from(chunk, from);
          // What goes to the front is text already, and text that is pushed stays text.
          if (state.encoding) chunk = Reflect.apply(Buffer.prototype.toString, chunk, [state.encoding]);
          else encoding = "";
        }
        if (state.encoding) encoding = from;
      } else if (ArrayBuffer.isView(chunk)) {
        chunk = asBuffer(chunk);
        encoding = "";
      } else if (chunk !== undefined) {
        errorOrDestroy(stream, invalidType("chunk", wanted, chunk));
        return false;
      }
      if (!chunk || chunk.length <= 0) {
        if (!isFirst) {
          state.reading = false;
          readMore(stream, state);
        }
        return canTake(state);
      }
    }
    if (isFirst ? state.endEmitted : state.ended) {
      errorOrDestroy(stream, isFirst ? errors.unshiftAfterEnd() : errors.pushAfterEnd());
      return false;
    }
    if (state.destroyed || state.errored) return false;
    if (!isFirst) {
      state.reading = false;
      if (state.decoder && !encoding) {
        chunk = state.decoder.write(chunk);
        if (!state.objectMode && chunk.length === 0) {
          readMore(stream, state);
          return canTake(state);
        }
      }
    }
    add(stream, state, chunk, isFirst);
    return canTake(state);
  }

  const sizeOf = (state, chunk) => state.objectMode ? 1 : chunk.length;

  function add(stream, state, chunk, isFirst) {
    if (state.flowing && state.length === 0 && !state.sync && state.listensForData) {
      drained(state);
      state.dataEmitted = true;
      stream.emit("data", chunk);
    } else {
      state.length += sizeOf(state, chunk);
      if (!isFirst) append(state.buffer, chunk);
      else if (state.bufferIndex > 0) state.buffer[--state.bufferIndex] = chunk;
      else Reflect.apply(Array.prototype.unshift, state.buffer, [chunk]);
      if (state.needReadable) tellReadable(stream);
    }
    readMore(stream, state);
  }

  /** What waited for the destinations' `drain` waits no more. */
  function drained(state) {
    if (state.multiAwaitDrain) Reflect.apply(Set.prototype.clear, state.awaitDrainWriters, []);
    else state.awaitDrainWriters = null;
  }

  function finish(stream, state) {
    if (state.ended) return;
    const rest = state.decoder?.end();
    if (rest && rest.length > 0) {
      append(state.buffer, rest);
      state.length += sizeOf(state, rest);
    }
    state.ended = true;
    if (state.sync) return tellReadable(stream);
    state.needReadable = false;
    state.emittedReadable = true;
    emitReadable(stream);
  }

  function tellReadable(stream) {
    const state = stream._readableState;
    state.needReadable = false;
    if (state.emittedReadable) return;
    state.emittedReadable = true;
    nextTick(emitReadable, stream);
  }
  function emitReadable(stream) {
    const state = stream._readableState;
    if (!state.destroyed && !state.errored && (state.length > 0 || state.ended)) {
      stream.emit("readable");
      state.emittedReadable = false;
    }
    state.needReadable = !state.flowing && !state.ended && state.length <= state.highWaterMark;
    flow(stream);
  }

  function readMore(stream, state) {
    if (state.readingMore || !state.constructed) return;
    state.readingMore = true;
    nextTick(() => {
      while (!state.reading && !state.ended &&
        (state.length < state.highWaterMark || (state.flowing && state.length === 0))) {
        const { length } = state;
        stream.read(0);
        if (length === state.length) break;
      }
      state.readingMore = false;
    });
  }

  // MARK: giving chunks out

  const mostBuffered = 0x40000000;
  function raised(size) {
    if (size > mostBuffered) throw outOfRange("size", "<= 1GiB", size);
    // The next power of two.
    return 1 << 32 - Math.clz32(size - 1);
  }

  function countFor(state, count) {
    if (count <= 0 || (state.length === 0 && state.ended)) return 0;
    if (state.objectMode) return 1;
    if (Number.isNaN(count)) {
      return state.flowing && state.length > 0 ? state.buffer[state.bufferIndex].length : state.length;
    }
    if (count <= state.length) return count;
    return state.ended ? state.length : 0;
  }

  function read(stream, size) {
    size = size === undefined ? NaN : Number.isInteger(size) ? size : parseInt(size, 10);
    const state = stream._readableState, asked = size;
    if (size > state.highWaterMark) state.highWaterMark = raised(size);
    if (size !== 0) state.emittedReadable = false;
    const isFull = state.highWaterMark !== 0 ? state.length >= state.highWaterMark : state.length > 0;
    if (size === 0 && state.needReadable && (isFull || state.ended)) {
      if (state.length === 0 && state.ended) endReadable(stream);
      else tellReadable(stream);
      return null;
    }
    let count = countFor(state, size);
    if (count === 0 && state.ended) {
      if (state.length === 0) endReadable(stream);
      return null;
    }
    const isLow = state.needReadable || state.length === 0 || state.length - count < state.highWaterMark;
    const mayRead = !state.ended && !state.reading && !state.destroyed && !state.errored && state.constructed;
    if (isLow && mayRead) {
      state.reading = state.sync = true;
      if (state.length === 0) state.needReadable = true;
      try {
        stream._read(state.highWaterMark);
      } catch (error) {
        errorOrDestroy(stream, error);
      }
      state.sync = false;
      if (!state.reading) count = countFor(state, asked);
    }
    const result = count > 0 ? take(state, count) : null;
    if (result === null) {
      if (state.length <= state.highWaterMark) state.needReadable = true;
      count = 0;
    } else {
      state.length -= count;
      drained(state);
    }
    if (state.length === 0) {
      if (!state.ended) state.needReadable = true;
      if (asked !== count && state.ended) endReadable(stream);
    }
    if (result !== null && !state.errored && !state.closeEmitted) {
      state.dataEmitted = true;
      stream.emit("data", result);
    }
    return result;
  }

  // Chunks that were given out leave holes until there are many of them.
  function advance(state, index) {
    if (index >= state.buffer.length) {
      state.buffer.length = 0;
      state.bufferIndex = 0;
    } else if (index > 1024) {
      Reflect.apply(Array.prototype.copyWithin, state.buffer, [0, index]);
      state.buffer.length -= index;
      state.bufferIndex = 0;
    } else state.bufferIndex = index;
  }

  const piece = (chunk, start, end) => typeof chunk === "string" ? chunk.slice(start, end) :
    Reflect.apply(Buffer.prototype.subarray, chunk, [start, end]);

  /** So much of what is there, as one chunk; in object mode one object. */
  function take(state, count) {
    if (state.length === 0) return null;
    const { buffer } = state;
    let index = state.bufferIndex;
    if (state.objectMode) {
      const result = buffer[index];
      buffer[index] = null;
      advance(state, index + 1);
      return result;
    }
    const pieces = [];
    let missing = Math.min(count, state.length);
    while (missing > 0) {
      const chunk = buffer[index];
      if (chunk.length > missing) {
        pieces.push(piece(chunk, 0, missing));
        buffer[index] = piece(chunk, missing, chunk.length);
        missing = 0;
      } else {
        pieces.push(chunk);
        missing -= chunk.length;
        buffer[index++] = null;
      }
    }
    advance(state, index);
    if (pieces.length === 1) return pieces[0];
    if (state.decoder) return pieces.join("");
    return joined(pieces);
  }
  function joined(pieces) {
    const result = make(pieces.reduce((sum, piece) => sum + piece.length, 0)), target = view(result);
    let at = 0;
    for (const piece of pieces) {
      const bytes = isBytes(piece) ? view(piece) : view(filledWith(part("text-bytes").encode(piece, "utf8")));
      target.set(bytes, at);
      at += bytes.length;
    }
    return result;
  }

  function endReadable(stream) {
    const state = stream._readableState;
    if (state.endEmitted) return;
    state.ended = true;
    nextTick(() => {
      if (state.errored || state.closeEmitted || state.endEmitted || state.length > 0) return;
      state.endEmitted = true;
      stream.emit("end");
      if (stream.writable && stream.allowHalfOpen === false) {
        nextTick(() => {
          if (stream.writable && !stream.writableEnded && !stream.destroyed) stream.end();
        });
      } else if (state.autoDestroy) {
        const other = stream._writableState;
        if (!other || (other.autoDestroy && (other.finished || other.writable === false))) stream.destroy();
      }
    });
  }

  function flow(stream) {
    const state = stream._readableState;
    while (state.flowing && stream.read() !== null);
  }

  // MARK: methods; those of modes and pipes are in stream-flow.js

  const methods = {
    destroy,
    _undestroy: undestroy,
    _destroy: function (error, callback) {
      callback(error);
    },
    push: function (chunk, encoding) {
      return push(this, chunk, encoding, false);
    },
    unshift: function (chunk, encoding) {
      return push(this, chunk, encoding, true);
    },
    isPaused: function () {
      const { paused, flowing } = this._readableState;
      return paused === true || flowing === false;
    },
    setEncoding: function (encoding) {
      const decoder = new StringDecoder(encoding), state = this._readableState;
      state.decoder = decoder;
      state.encoding = decoder.encoding;
      let text = "";
      for (let i = state.bufferIndex; i < state.buffer.length; i++) text += decoder.write(state.buffer[i]);
      state.buffer.length = 0;
      state.bufferIndex = 0;
      if (text !== "") append(state.buffer, text);
      state.length = text.length;
      return this;
    },
    read: function (size) {
      return read(this, size);
    },
    _read: function (size) {
      throw errors.notImplemented("_read()");
    },
  };
  for (const name of Object.keys(methods)) Readable.prototype[name] = methods[name];

  return { Readable, ReadableState, begin, constructed, flow, tellReadable };
})
