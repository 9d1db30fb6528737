// The methods and properties of Writable.
(function (prelude, part) {
  "use strict";
  const { nextTick } = part("ticks");
  const { errors, accessor } = part("stream-state");
  const { destroy, undestroy, errorOrDestroy } = part("stream-destroy");
  const {
    Writable, write, clearBuffer, finishMaybe, giveUp, addOnFinished, waitingCount,
  } = part("stream-writable");
  const { Buffer } = part("buffer");
  const { prototype } = Writable;

  const methods = {
    pipe: function () {
      errorOrDestroy(this, errors.cannotPipe());
    },
    write: function (chunk, encoding, cb) {
      if (typeof encoding === "function") [cb, encoding] = [encoding, null];
      return write(this, chunk, encoding, cb) === true;
    },
    cork: function () {
      this._writableState.corked++;
    },
    uncork: function () {
      const state = this._writableState;
      if (state.corked === 0) return;
      state.corked--;
      if (!state.writing) clearBuffer(this, state);
    },
    setDefaultEncoding: function setDefaultEncoding(encoding) {
      if (typeof encoding === "string") encoding = encoding.toLowerCase();
      if (!Buffer.isEncoding(encoding)) throw errors.unknownEncoding(encoding);
      this._writableState.defaultEncoding = encoding;
      return this;
    },
    _write: function (chunk, encoding, cb) {
      if (!this._writev) throw errors.notImplemented("_write()");
      this._writev(part("realm").own([part("realm").own({ chunk, encoding })]), cb);
    },
    _writev: null,
    end: function (chunk, encoding, cb) {
      const state = this._writableState;
      if (typeof chunk === "function") [cb, chunk, encoding] = [chunk, null, null];
      else if (typeof encoding === "function") [cb, encoding] = [encoding, null];
      let error;
      if (chunk !== null && chunk !== undefined) {
        const result = write(this, chunk, encoding);
        if (typeof result === "object") error = result;
      }
      if (state.corked > 0) {
        state.corked = 1;
        this.uncork();
      }
      if (error === undefined) {
        if (!state.errored && !state.ending) {
          state.ending = true;
          finishMaybe(this, state, true);
          state.ended = true;
        } else if (state.finished) error = errors.alreadyFinished("end");
        else if (state.destroyed) error = errors.destroyed("end");
      }
      if (typeof cb !== "function") return this;
      if (error !== undefined) nextTick(cb, error);
      else if (state.errored) nextTick(cb, state.errored);
      else if (state.finished) nextTick(cb);
      else addOnFinished(state, cb);
      return this;
    },
    destroy: function (error, callback) {
      const state = this._writableState;
      if (!state.destroyed && (waitingCount(state) > 0 || state.hasOnFinished)) nextTick(giveUp, state);
      Reflect.apply(destroy, this, [error, callback]);
      return this;
    },
    _undestroy: undestroy,
    _destroy: function (error, callback) {
      callback(error);
    },
  };

  const state = (stream) => stream._writableState;
  const getters = {
    closed: (stream) => state(stream) ? state(stream).closed : false,
    destroyed: (stream) => state(stream) ? state(stream).destroyed : false,
    writable: (stream) => {
      const own = state(stream);
      return !!own && own.writable !== false && !own.destroyed && !own.errored && !own.ending && !own.ended;
    },
    writableFinished: (stream) => state(stream) ? state(stream).finished : false,
    writableObjectMode: (stream) => state(stream) ? state(stream).objectMode : false,
    writableBuffer: (stream) => state(stream)?.getBuffer(),
    writableEnded: (stream) => state(stream) ? state(stream).ending : false,
    writableNeedDrain: (stream) => {
      const own = state(stream);
      return !!own && !own.destroyed && !own.ending && own.needDrain;
    },
    writableHighWaterMark: (stream) => state(stream)?.highWaterMark,
    writableCorked: (stream) => state(stream) ? state(stream).corked : 0,
    writableLength: (stream) => state(stream)?.length,
    errored: (stream) => state(stream) ? state(stream).errored : null,
    writableAborted: (stream) => !!(
      state(stream).writable !== false && (state(stream).destroyed || state(stream).errored) &&
      !state(stream).finished),
  };
  const setters = {
    destroyed(stream, value) {
      if (state(stream)) state(stream).destroyed = value;
    },
    writable(stream, value) {
      if (state(stream)) state(stream).writable = !!value;
    },
  };

  for (const name of ["pipe", "write", "cork", "uncork", "setDefaultEncoding", "_write", "_writev", "end"]) {
    prototype[name] = methods[name];
  }
  for (const name of Object.keys(getters)) {
    const set = setters[name];
    accessor(prototype, name, function () {
      return getters[name](this);
    }, set && function (value) {
      set(this, value);
    });
  }
  for (const name of ["destroy", "_undestroy", "_destroy"]) prototype[name] = methods[name];
  prototype[Symbol.for("nodejs.rejection")] = function (error) {
    this.destroy(error);
  };
  prototype[Symbol.asyncDispose ?? Symbol.for("nodejs.asyncDispose")] = function () {
    return part("stream-iterate").disposed(this, this.writableFinished);
  };
  return Writable;
})
