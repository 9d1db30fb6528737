// The class that all streams derive from, which is also what `require('stream')` gives; its `pipe` is for streams that
// know nothing of backpressure but `pause` and `resume`.
(function (prelude, part) {
  "use strict";
  const { own } = part("realm");
  const EventEmitter = part("events");

  function Stream(opts) {
    Reflect.apply(EventEmitter, this, [opts]);
  }
  Object.setPrototypeOf(Stream.prototype, EventEmitter.prototype);
  Object.setPrototypeOf(Stream, EventEmitter);

  const methods = {
    pipe: function (dest, options) {
      const source = this;
      const ondata = own((chunk) => {
        if (dest.writable && dest.write(chunk) === false && source.pause) source.pause();
      });
      const ondrain = own(() => {
        if (source.readable && source.resume) source.resume();
      });
      source.on("data", ondata);
      dest.on("drain", ondrain);
      let isOver = false;
      const end = (finish) => own(() => {
        if (isOver) return;
        isOver = true;
        finish();
      });
      const onend = end(() => dest.end());
      const onclose = end(() => {
        if (typeof dest.destroy === "function") dest.destroy();
      });
      if (!dest._isStdio && (!options || options.end !== false)) {
        source.on("end", onend);
        source.on("close", onclose);
      }
      const onerror = own(function (error) {
        cleanup();
        if (this.listenerCount("error") === 0) this.emit("error", error);
      });
      prepend(source, "error", onerror);
      prepend(dest, "error", onerror);
      const cleanup = own(() => {
        source.removeListener("data", ondata);
        dest.removeListener("drain", ondrain);
        source.removeListener("end", onend);
        source.removeListener("close", onclose);
        for (const stream of [source, dest]) stream.removeListener("error", onerror);
        for (const name of ["end", "close"]) source.removeListener(name, cleanup);
        dest.removeListener("close", cleanup);
      });
      source.on("end", cleanup);
      source.on("close", cleanup);
      dest.on("close", cleanup);
      dest.emit("pipe", source);
      return dest;
    },
    eventNames: function eventNames() {
      const names = [];
      if (this._events === undefined || this._events === null) return own(names);
      for (const key of Reflect.ownKeys(this._events)) if (this._events[key] !== undefined) names.push(key);
      return own(names);
    },
  };
  for (const name of Object.keys(methods)) Stream.prototype[name] = methods[name];

  function prepend(emitter, name, listener) {
    if (typeof emitter.prependListener === "function") emitter.prependListener(name, listener);
    else emitter.on(name, listener);
  }

  /** The names of the events that streams of a class tell of, in the order in which they show. */
  const eventsOf = (names) => {
    const events = own({});
    for (const name of names) events[name] = undefined;
    return events;
  };

  return { Stream, prepend, eventsOf };
})
