// stream.Duplex, Transform and PassThrough. See https://nodejs.org/docs/latest-v24.x/api/stream.html.
(function (prelude, part) {
  "use strict";
  const { own } = part("realm");
  const { nextTick } = part("ticks");
  const { Stream, eventsOf } = part("stream-legacy");
  const { errors, accessor } = part("stream-state");
  const { construct } = part("stream-destroy");
  const readables = part("stream-readable"), writables = part("stream-writable");
  const Readable = part("stream-flow"), Writable = part("stream-write");

  function Duplex(options) {
    if (!(this instanceof Duplex)) return new Duplex(options);
    this._events ??= eventsOf(["close", "error", "prefinish", "finish", "drain", "data", "end", "readable"]);
    this._readableState = new readables.ReadableState(options, this, true);
    this._writableState = new writables.WritableState(options, this, true);
    this.allowHalfOpen = options?.allowHalfOpen !== false;
    if (options) {
      if (options.readable === false) {
        Object.assign(this._readableState, { readable: false, ended: true, endEmitted: true });
      }
      if (options.writable === false) {
        Object.assign(this._writableState, { writable: false, ending: true, ended: true, finished: true });
      }
      if (typeof options.read === "function") this._read = options.read;
      writables.begin(this, options);
    }
    Reflect.apply(Stream, this, [options]);
    if (this._construct !== undefined && this._construct !== null) {
      construct(this, () => {
        readables.constructed(this);
        writables.constructed(this);
      });
    }
  }
  Object.setPrototypeOf(Duplex.prototype, Readable.prototype);
  Object.setPrototypeOf(Duplex, Readable);

  const written = Writable.prototype;
  for (const name of [
    "write", "cork", "uncork", "setDefaultEncoding", "_write", "_writev", "end", "destroy", "_undestroy", "_destroy",
  ]) {
    Duplex.prototype[name] = written[name];
  }
  for (const name of [
    "writable", "writableHighWaterMark", "writableObjectMode", "writableBuffer", "writableLength", "writableFinished",
    "writableCorked", "writableEnded", "writableNeedDrain", "writableAborted",
  ]) {
    Object.defineProperty(Duplex.prototype, name, Object.getOwnPropertyDescriptor(written, name));
  }
  accessor(Duplex.prototype, "destroyed", function () {
    const { _readableState: readable, _writableState: writable } = this;
    return readable !== undefined && writable !== undefined && readable.destroyed && writable.destroyed;
  }, function (value) {
    if (this._readableState && this._writableState) {
      this._readableState.destroyed = this._writableState.destroyed = value;
    }
  });

  // MARK: Transform

  const kCallback = Symbol("kCallback");

  function Transform(options) {
    if (!(this instanceof Transform)) return new Transform(options);
    // What holds nothing to be read must not wait for it to be read either.
    const most = options ? options.highWaterMark ?? options.readableHighWaterMark : undefined;
    if (most === 0) {
      options = {
        ...options, highWaterMark: null, readableHighWaterMark: 0,
        writableHighWaterMark: options.writableHighWaterMark || 0,
      };
    }
    Reflect.apply(Duplex, this, [options]);
    this._readableState.sync = false;
    this[kCallback] = null;
    if (options) {
      if (typeof options.transform === "function") this._transform = options.transform;
      if (typeof options.flush === "function") this._flush = options.flush;
    }
    this.on("prefinish", prefinish);
  }
  Object.setPrototypeOf(Transform.prototype, Duplex.prototype);
  Object.setPrototypeOf(Transform, Duplex);

  function final(cb) {
    const finish = () => {
      this.push(null);
      if (cb) cb();
    };
    if (typeof this._flush !== "function" || this.destroyed) return finish();
    this._flush(own((error, data) => {
      if (error) {
        if (cb) cb(error);
        else this.destroy(error);
        return;
      }
      if (data !== null && data !== undefined) this.push(data);
      finish();
    }));
  }
  function prefinish() {
    if (this._final !== final) Reflect.apply(final, this, []);
  }
  own(prefinish);

  const transforming = {
    _final: final,
    _transform: function (chunk, encoding, callback) {
      throw errors.notImplemented("_transform()");
    },
    _write: function (chunk, encoding, callback) {
      const { _readableState: readable, _writableState: writable } = this, { length } = readable;
      this._transform(chunk, encoding, own((error, value) => {
        if (error) return callback(error);
        if (value !== null && value !== undefined) this.push(value);
        if (writable.ended || length === readable.length || readable.length < readable.highWaterMark) callback();
        else this[kCallback] = callback;
      }));
    },
    _read: function () {
      const { [kCallback]: callback } = this;
      if (!callback) return;
      this[kCallback] = null;
      callback();
    },
  };
  for (const name of Object.keys(transforming)) Transform.prototype[name] = transforming[name];

  function PassThrough(options) {
    if (!(this instanceof PassThrough)) return new PassThrough(options);
    Reflect.apply(Transform, this, [options]);
  }
  Object.setPrototypeOf(PassThrough.prototype, Transform.prototype);
  Object.setPrototypeOf(PassThrough, Transform);
  PassThrough.prototype._transform = {
    _transform: function (chunk, encoding, cb) {
      cb(null, chunk);
    },
  }._transform;

  /** Two streams, each of which reads what is written to the other. */
  function duplexPair(options) {
    const kOther = Symbol("kOther"), kWaiting = Symbol("kCallback");
    class DuplexSide extends Duplex {
      constructor(given) {
        super(given);
        this[kWaiting] = null;
        this[kOther] = null;
      }
      _read() {
        const { [kWaiting]: callback } = this;
        if (!callback) return;
        this[kWaiting] = null;
        callback();
      }
      _write(chunk, encoding, callback) {
        if (chunk.length === 0) {
          nextTick(callback);
        } else {
          this[kOther].push(chunk);
          this[kOther][kWaiting] = callback;
        }
      }
      _final(callback) {
        this[kOther].on("end", callback);
        this[kOther].push(null);
      }
    }
    part("realm").adopt(DuplexSide);
    const first = new DuplexSide(options), second = new DuplexSide(options);
    first[kOther] = second;
    second[kOther] = first;
    return own([first, second]);
  }

  return { Duplex, Transform, PassThrough, duplexPair };
})
