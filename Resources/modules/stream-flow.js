// What Readable does besides being read: its modes, pipes, properties, and iterating.
(function (prelude, part) {
  "use strict";
  const { own } = part("realm");
  const { nextTick } = part("ticks");
  const { Stream, prepend } = part("stream-legacy");
  const { append, accessor } = part("stream-state");
  const { errorOrDestroy } = part("stream-destroy");
  const { Readable, flow, tellReadable } = part("stream-readable");
  const { Set: UsersSet } = prelude.primordials;
  const { prototype } = Readable;

  const base = (name) => (stream, ...given) => Reflect.apply(Stream.prototype[name], stream, given);
  const [on, removeListener, removeAllListeners] = ["on", "removeListener", "removeAllListeners"].map(base);

  function listensForReadable(stream) {
    const state = stream._readableState;
    state.readableListening = stream.listenerCount("readable") > 0;
    if (state.resumeScheduled && state.paused === false) state.flowing = true;
    else if (stream.listenerCount("data") > 0) stream.resume();
    else if (!state.readableListening) state.flowing = null;
  }

  const modes = {
    on: function (ev, fn) {
      const result = on(this, ev, fn), state = this._readableState;
      if (ev === "data") {
        state.listensForData = true;
        state.readableListening = this.listenerCount("readable") > 0;
        if (state.flowing !== false) this.resume();
      } else if (ev === "readable" && !state.endEmitted && !state.readableListening) {
        state.readableListening = state.needReadable = true;
        state.flowing = false;
        state.emittedReadable = false;
        if (state.length > 0) tellReadable(this);
        else if (!state.reading) nextTick(() => this.read(0));
      }
      return result;
    },
    removeListener: function (ev, fn) {
      const result = removeListener(this, ev, fn);
      if (ev === "readable") nextTick(listensForReadable, this);
      else if (ev === "data" && this.listenerCount("data") === 0) this._readableState.listensForData = false;
      return result;
    },
    removeAllListeners: function (ev) {
      const result = arguments.length === 0 ? removeAllListeners(this) : removeAllListeners(this, ev);
      if (ev === "readable" || ev === undefined) nextTick(listensForReadable, this);
      return result;
    },
    resume: function () {
      const state = this._readableState;
      if (!state.flowing) {
        state.flowing = !state.readableListening;
        if (!state.resumeScheduled) {
          state.resumeScheduled = true;
          nextTick(resumeNow, this, state);
        }
      }
      state.paused = false;
      return this;
    },
    pause: function () {
      const state = this._readableState;
      if (state.flowing !== false) {
        state.flowing = false;
        this.emit("pause");
      }
      state.paused = true;
      return this;
    },
  };
  function resumeNow(stream, state) {
    if (!state.reading) stream.read(0);
    state.resumeScheduled = false;
    stream.emit("resume");
    flow(stream);
    if (state.flowing && !state.reading) stream.read(0);
  }

  // MARK: pipes

  const setMethod = (name) => (set, ...given) => Reflect.apply(Set.prototype[name], set, given);
  const [addTo, deleteFrom] = ["add", "delete"].map(setMethod);
  const sizeOf = (set) => Reflect.apply(Object.getOwnPropertyDescriptor(Set.prototype, "size").get, set, []);

  const indexIn = (array, value) => {
    for (let i = 0; i < array.length; i++) if (array[i] === value) return i;
    return -1;
  };

  const pipes = {
    pipe: function (dest, pipeOpts) {
      const source = this, state = this._readableState;
      if (state.pipes.length === 1 && !state.multiAwaitDrain) {
        state.multiAwaitDrain = true;
        const waiting = new UsersSet();
        if (state.awaitDrainWriters) addTo(waiting, state.awaitDrainWriters);
        state.awaitDrainWriters = waiting;
      }
      append(state.pipes, dest);
      const process = prelude.builtins.get("process");
      const ends = (!pipeOpts || pipeOpts.end !== false) && dest !== process.stdout && dest !== process.stderr;
      const onend = own(function onend() {
        dest.end();
      });
      const unpipe = own(function unpipe() {
        source.unpipe(dest);
      });
      const atEnd = ends ? onend : unpipe;
      if (state.endEmitted) nextTick(atEnd);
      else source.once("end", atEnd);

      let isOver = false, ondrain;
      dest.on("unpipe", onunpipe);
      function onunpipe(readable, info) {
        if (readable !== source || info?.hasUnpiped !== false) return;
        info.hasUnpiped = true;
        dest.removeListener("close", onclose);
        dest.removeListener("finish", onfinish);
        if (ondrain) dest.removeListener("drain", ondrain);
        dest.removeListener("error", onerror);
        dest.removeListener("unpipe", onunpipe);
        source.removeListener("end", onend);
        source.removeListener("end", unpipe);
        source.removeListener("data", ondata);
        isOver = true;
        // Others may wait for this one, which will not drain any more.
        if (ondrain && state.awaitDrainWriters && (!dest._writableState || dest._writableState.needDrain)) ondrain();
      }
      own(onunpipe);

      function pause() {
        if (!isOver) {
          if (state.pipes.length === 1 && state.pipes[0] === dest) {
            state.awaitDrainWriters = dest;
            state.multiAwaitDrain = false;
          } else if (state.pipes.length > 1 && indexIn(state.pipes, dest) !== -1) {
            addTo(state.awaitDrainWriters, dest);
          }
          source.pause();
        }
        if (ondrain) return;
        ondrain = own(() => {
          if (state.awaitDrainWriters === dest) state.awaitDrainWriters = null;
          else if (state.multiAwaitDrain) deleteFrom(state.awaitDrainWriters, dest);
          const isWaiting = state.awaitDrainWriters && sizeOf(state.awaitDrainWriters) > 0;
          if (!isWaiting && source.listenerCount("data") > 0) source.resume();
        });
        dest.on("drain", ondrain);
      }

      source.on("data", ondata);
      function ondata(chunk) {
        if (dest.write(chunk) === false) pause();
      }
      own(ondata);
      function onerror(error) {
        unpipe();
        dest.removeListener("error", onerror);
        if (dest.listenerCount("error") > 0) return;
        const other = dest._writableState || dest._readableState;
        if (other && !other.errorEmitted) errorOrDestroy(dest, error);
        else dest.emit("error", error);
      }
      prepend(dest, "error", own(onerror));
      function onclose() {
        dest.removeListener("finish", onfinish);
        unpipe();
      }
      dest.once("close", own(onclose));
      function onfinish() {
        dest.removeListener("close", onclose);
        unpipe();
      }
      dest.once("finish", own(onfinish));
      dest.emit("pipe", source);
      if (dest.writableNeedDrain === true) pause();
      else if (!state.flowing) source.resume();
      return dest;
    },
    unpipe: function (dest) {
      const state = this._readableState;
      if (state.pipes.length === 0) return this;
      if (!dest) {
        const all = state.pipes;
        state.pipes = own([]);
        this.pause();
        for (let i = 0; i < all.length; i++) all[i].emit("unpipe", this, own({ hasUnpiped: false }));
        return this;
      }
      const index = indexIn(state.pipes, dest);
      if (index === -1) return this;
      Reflect.apply(Array.prototype.copyWithin, state.pipes, [index, index + 1]);
      state.pipes.length--;
      if (state.pipes.length === 0) this.pause();
      dest.emit("unpipe", this, own({ hasUnpiped: false }));
      return this;
    },
  };

  // MARK: streams of others, and iterating

  const others = {
    wrap: function (stream) {
      let isPaused = false;
      stream.on("data", own((chunk) => {
        if (this.push(chunk) || !stream.pause) return;
        isPaused = true;
        stream.pause();
      }));
      stream.on("end", own(() => this.push(null)));
      stream.on("error", own((error) => errorOrDestroy(this, error)));
      for (const name of ["close", "destroy"]) stream.on(name, own(() => this.destroy()));
      this._read = own(() => {
        if (!isPaused || !stream.resume) return;
        isPaused = false;
        stream.resume();
      });
      for (const key of Object.keys(stream)) {
        const value = stream[key];
        if (this[key] !== undefined || typeof value !== "function") continue;
        this[key] = own((...given) => Reflect.apply(value, stream, given));
      }
      return this;
    },
    iterator: function (options) {
      if (options !== undefined) part("errors").requireObject(options, "options");
      return part("stream-iterate").iterate(this, options);
    },
  };

  const { on: onEvent, removeListener: removeOne, removeAllListeners: removeAll, resume, pause } = modes;
  const { pipe, unpipe } = pipes, { wrap, iterator } = others;
  for (const [name, method] of [
    ["pipe", pipe], ["unpipe", unpipe], ["on", onEvent], ["addListener", onEvent], ["removeListener", removeOne],
    ["off", removeOne], ["removeAllListeners", removeAll], ["resume", resume], ["pause", pause], ["wrap", wrap],
    ["iterator", iterator],
  ]) {
    prototype[name] = method;
  }
  for (const [key, method] of [
    [Symbol.for("nodejs.rejection"), function (error) {
      this.destroy(error);
    }],
    [Symbol.asyncDispose ?? Symbol.for("nodejs.asyncDispose"), function () {
      return part("stream-iterate").disposed(this, this.readableEnded);
    }],
    [Symbol.asyncIterator, function () {
      return part("stream-iterate").iterate(this);
    }],
  ]) {
    prototype[key] = method;
  }

  Readable.wrap = function (source, options) {
    return new Readable({
      objectMode: source.readableObjectMode ?? source.objectMode ?? true, ...options,
      destroy: own((error, callback) => {
        part("stream-destroy").destroyer(source, error);
        callback(error);
      }),
    }).wrap(source);
  };

  // MARK: properties

  const state = (stream) => stream._readableState;
  const getters = {
    readableDidRead: (stream) => state(stream).dataEmitted,
    readableAborted: (stream) => !!(
      state(stream).readable !== false && (state(stream).destroyed || state(stream).errored) &&
      !state(stream).endEmitted),
    readableHighWaterMark: (stream) => state(stream).highWaterMark,
    readableBuffer: (stream) => state(stream)?.buffer,
    readableFlowing: (stream) => state(stream).flowing,
    readableLength: (stream) => state(stream).length,
    readableObjectMode: (stream) => state(stream) ? state(stream).objectMode : false,
    readableEncoding: (stream) => state(stream) ? state(stream).encoding : null,
    errored: (stream) => state(stream) ? state(stream).errored : null,
    closed: (stream) => state(stream) ? state(stream).closed : false,
    destroyed: (stream) => state(stream) ? state(stream).destroyed : false,
    readableEnded: (stream) => state(stream) ? state(stream).endEmitted : false,
  };
  const setters = {
    readableFlowing(stream, value) {
      if (state(stream)) state(stream).flowing = value;
    },
    destroyed(stream, value) {
      if (state(stream)) state(stream).destroyed = value;
    },
  };
  accessor(prototype, "readable", function () {
    const own = state(this);
    return !!own && own.readable !== false && !own.destroyed && !own.errorEmitted && !own.endEmitted;
  }, function (value) {
    if (state(this)) state(this).readable = !!value;
  });
  for (const name of Object.keys(getters)) {
    const set = setters[name];
    accessor(prototype, name, function () {
      return getters[name](this);
    }, set && function (value) {
      set(this, value);
    });
  }
  return Readable;
})
