// How streams begin and how they end: construct, destroy, errors.
(function (prelude, part) {
  "use strict";
  const { own } = part("realm");
  const { nextTick } = part("ticks");
  const { errors } = part("stream-state");
  const { isDestroyed, isFinished, kIsDestroyed } = part("stream-kinds");
  const { errorClasses } = prelude.primordials;

  const kDestroy = Symbol("kDestroy"), kConstruct = Symbol("kConstruct");

  const statesOf = (stream) => {
    const states = [];
    if (stream._writableState) states.push(stream._writableState);
    if (stream._readableState) states.push(stream._readableState);
    return states;
  };

  function note(states, error) {
    if (!error) return;
    for (const state of states) if (!state.errored) state.errored = error;
  }

  /** One error for two; either may be missing. */
  function both(inner, outer) {
    if (!inner || !outer || inner === outer) return inner || outer;
    if (Array.isArray(outer.errors)) {
      outer.errors[outer.errors.length] = inner;
      return outer;
    }
    const error = new errorClasses.AggregateError(own([outer, inner]), outer.message);
    error.code = outer.code;
    return error;
  }

  /** `stream.destroy`, called as a method. */
  function destroy(error, callback) {
    const states = statesOf(this);
    if (states.some((state) => state.destroyed)) {
      if (typeof callback === "function") callback();
      return this;
    }
    note(states, error);
    for (const state of states) state.destroyed = true;
    if (states[0] !== undefined && !states[0].constructed) {
      this.once(kDestroy, own((failure) => callDestroy(this, both(failure, error), callback)));
    } else callDestroy(this, error, callback);
    return this;
  }

  function callDestroy(stream, error, callback) {
    let isCalled = false;
    function onDestroy(failure) {
      if (isCalled) return;
      isCalled = true;
      const states = statesOf(stream);
      note(states, failure);
      for (const state of states) state.closed = true;
      if (typeof callback === "function") callback(failure);
      nextTick(() => {
        if (failure) emitError(stream, failure);
        emitClose(stream);
      });
    }
    try {
      stream._destroy(error || null, own(onDestroy));
    } catch (failure) {
      onDestroy(failure);
    }
  }

  function emitClose(stream) {
    const states = statesOf(stream);
    for (const state of states) state.closeEmitted = true;
    if (states.some((state) => state.emitClose)) stream.emit("close");
  }
  function emitError(stream, error) {
    const states = statesOf(stream);
    if (states.some((state) => state.errorEmitted)) return;
    for (const state of states) state.errorEmitted = true;
    stream.emit("error", error);
  }

  /** Makes a stream that was destroyed one that can be used again. */
  function undestroy() {
    const { _readableState: readable, _writableState: writable } = this;
    for (const state of statesOf(this)) {
      state.constructed = true;
      for (const name of ["closed", "closeEmitted", "destroyed", "errored", "errorEmitted"]) {
        state[name] = name === "errored" ? null : false;
      }
    }
    if (readable) {
      readable.reading = false;
      readable.ended = readable.endEmitted = readable.readable === false;
    }
    if (writable) {
      writable.finalCalled = writable.prefinished = false;
      writable.ended = writable.ending = writable.finished = writable.writable === false;
    }
  }

  /** Tells of an error: destroys the stream, or emits `error` where it doesn't destroy itself. */
  function errorOrDestroy(stream, error, isSync) {
    const states = statesOf(stream);
    if (states.some((state) => state.destroyed)) return;
    if (states.some((state) => state.autoDestroy)) {
      stream.destroy(error);
    } else if (error) {
      note(states, error);
      if (isSync) nextTick(emitError, stream, error);
      else emitError(stream, error);
    }
  }

  /** Has the stream construct itself before it does anything else; `callback` is called when it has. */
  function construct(stream, callback) {
    if (typeof stream._construct !== "function") return;
    for (const state of statesOf(stream)) state.constructed = false;
    stream.once(kConstruct, own(callback));
    if (stream.listenerCount(kConstruct) > 1) return;
    nextTick(() => {
      let isCalled = false;
      function onConstruct(error) {
        if (isCalled) return errorOrDestroy(stream, error ?? errors.multipleCallback());
        isCalled = true;
        const states = statesOf(stream);
        for (const state of states) state.constructed = true;
        if (states[0]?.destroyed) stream.emit(kDestroy, error);
        else if (error) errorOrDestroy(stream, error, true);
        else stream.emit(kConstruct);
      }
      try {
        stream._construct(own((error) => nextTick(onConstruct, error)));
      } catch (error) {
        nextTick(onConstruct, error);
      }
    });
  }

  /** Destroys any stream, with an AbortError where there is no other and it has not ended. */
  function destroyer(stream, error) {
    // What the session prints to is there as long as the session is.
    if (!stream || stream._isStdio || isDestroyed(stream)) return;
    if (!error && !isFinished(stream)) error = part("events-async").abortError();
    if (typeof stream.destroy === "function") stream.destroy(error);
    else if (typeof stream.close === "function") stream.close();
    if (!stream.destroyed) stream[kIsDestroyed] = true;
  }

  return { destroy, undestroy, errorOrDestroy, construct, destroyer, both };
})
