// fs.ReadStream and fs.WriteStream. See https://nodejs.org/docs/latest-v24.x/api/fs.html#class-fsreadstream.
(function (prelude, part) {
  "use strict";
  const { own, hidden } = part("realm");
  const { invalidType, outOfRange, requireBoolean, requireFunction, requireInteger } = part("errors");
  const { nextTick } = part("ticks");
  const { Readable, Writable } = part("stream");
  const { eos } = part("stream-end");
  const { errorOrDestroy } = part("stream-destroy");
  const { pathOf, descriptor, isURL } = part("fs-calls");
  const { optionsOf } = part("fs-arguments");
  const { Buffer } = part("buffer");

  const kFs = Symbol("kFs"), kIoDone = Symbol("kIoDone"), kIsPerformingIO = Symbol("kIsPerformingIO");
  const kHandle = Symbol("kHandle");
  const fs = () => prelude.builtins.get("fs");

  function functions(stream, names, isRequired) {
    for (const name of names) {
      if (isRequired || stream[kFs][name] !== undefined) requireFunction(stream[kFs][name], `options.fs.${name}`);
    }
  }

  /** Where the stream reads or writes: a path that is opened later, a descriptor, or a FileHandle. */
  function begin(stream, path, options, flags) {
    hidden(stream, kFs, options.fs || fs());
    const { fd } = options;
    if (fd === undefined || fd === null) {
      stream.fd = null;
      functions(stream, ["open"], true);
      stream.path = isURL(path) ? part("url").fileURLToPath(path) : path;
      stream.flags = options.flags === undefined ? flags : options.flags;
      stream.mode = options.mode === undefined ? 0o666 : options.mode;
      pathOf(stream.path);
    } else if (typeof fd === "number") {
      descriptor(fd, "fd");
      stream.fd = fd;
    } else if (part("fs-handle").isHandle(fd)) {
      hidden(stream, kHandle, fd);
      stream.fd = fd.fd;
      fd.on("close", own(() => stream.close()));
    } else {
      throw invalidType("fd", "of type number or an instance of FileHandle", fd);
    }
  }

  function _construct(callback) {
    const stream = this;
    if (typeof stream.fd === "number") return callback();
    if (stream.open !== opens) {
      // Somebody has replaced it: it tells by events.
      const { emit } = stream;
      stream.emit = own(function (...given) {
        if (given[0] === "open") {
          this.emit = emit;
          callback();
          Reflect.apply(emit, this, given);
        } else if (given[0] === "error") {
          this.emit = emit;
          callback(given[1]);
        } else Reflect.apply(emit, this, given);
      });
      stream.open();
      return;
    }
    stream[kFs].open(stream.path, stream.flags, stream.mode, own((error, fd) => {
      if (error) return callback(error);
      stream.fd = fd;
      callback();
      stream.emit("open", stream.fd);
      stream.emit("ready");
    }));
  }
  const { opens } = {
    opens: function open() {
      // Kept for those who replace it: the stream opens itself.
    },
  };

  function close(stream, error, callback) {
    const { fd } = stream;
    stream.fd = null;
    if (kHandle in stream) {
      part("ticks").then(stream[kHandle].close(), () => callback(error), (failure) => callback(error || failure));
    } else if (fd === null || fd === undefined) {
      callback(error);
    } else {
      stream[kFs].close(fd, own((failure) => callback(failure || error)));
    }
  }
  function _destroy(error, callback) {
    if (this[kIsPerformingIO]) this.once(kIoDone, own((failure) => close(this, error || failure, callback)));
    else close(this, error, callback);
  }
  /** What the host has done for it; false where nobody waits for that any more. */
  function isWanted(stream, error) {
    stream[kIsPerformingIO] = false;
    if (!stream.destroyed) return true;
    stream.emit(kIoDone, error);
    return false;
  }

  // MARK: reading

  function ReadStream(path, options) {
    if (!(this instanceof ReadStream)) return new ReadStream(path, options);
    options = { ...optionsOf(options, {}) };
    if (options.highWaterMark === undefined) options.highWaterMark = 64 * 1024;
    if (options.autoDestroy === undefined) options.autoDestroy = options.autoClose ?? true;
    begin(this, path, options, "r");
    functions(this, ["read"], true);
    if (options.autoDestroy) functions(this, ["close"], true);
    this.start = options.start;
    this.end = options.end;
    this.pos = undefined;
    this.bytesRead = 0;
    this[kIsPerformingIO] = false;
    if (this.start !== undefined) {
      requireInteger(this.start, "start", 0);
      this.pos = this.start;
    }
    if (this.end === undefined) this.end = Infinity;
    else if (this.end !== Infinity) {
      requireInteger(this.end, "end", 0);
      if (this.start !== undefined && this.start > this.end) {
        throw outOfRange("start", `<= "end" (here: ${this.end})`, this.start);
      }
    }
    Reflect.apply(Readable, this, [options]);
    if (options.encoding) this.setEncoding(options.encoding);
  }
  Object.setPrototypeOf(ReadStream.prototype, Readable.prototype);
  Object.setPrototypeOf(ReadStream, Readable);

  const reading = {
    open: opens,
    _construct,
    _read: function (n) {
      n = Math.min(this.end - (this.pos ?? this.bytesRead) + 1, n);
      if (n <= 0) return void this.push(null);
      const buffer = Buffer.allocUnsafeSlow(n);
      this[kIsPerformingIO] = true;
      this[kFs].read(this.fd, buffer, 0, n, this.pos, own((error, count, got) => {
        if (!isWanted(this, error)) return;
        if (error) return errorOrDestroy(this, error);
        if (count === 0) return void this.push(null);
        if (this.pos !== undefined) this.pos += count;
        this.bytesRead += count;
        // What is kept must not keep more than it is.
        this.push(count === got.length ? got : Buffer.from(Reflect.apply(Buffer.prototype.subarray, got, [0, count])));
      }));
    },
    _destroy,
    close: function (cb) {
      eos(this, typeof cb === "function" ? cb : own(() => {}));
      this.destroy();
    },
  };

  // MARK: writing

  function WriteStream(path, options) {
    if (!(this instanceof WriteStream)) return new WriteStream(path, options);
    options = { ...optionsOf(options, {}), decodeStrings: false };
    if (options.autoDestroy === undefined) options.autoDestroy = options.autoClose ?? true;
    begin(this, path, options, "w");
    this.flush = options.flush ?? false;
    requireBoolean(this.flush, "options.flush");
    functions(this, ["write", "writev"], false);
    if (this[kFs].write === undefined && this[kFs].writev === undefined) functions(this, ["write"], true);
    if (!this[kFs].write) this._write = null;
    if (!this[kFs].writev) this._writev = null;
    if (options.autoDestroy) functions(this, ["close"], true);
    this.start = options.start;
    this.pos = undefined;
    this.bytesWritten = 0;
    this[kIsPerformingIO] = false;
    if (this.start !== undefined) {
      requireInteger(this.start, "start", 0);
      this.pos = this.start;
    }
    Reflect.apply(Writable, this, [options]);
    if (options.encoding) this.setDefaultEncoding(options.encoding);
  }
  Object.setPrototypeOf(WriteStream.prototype, Writable.prototype);
  Object.setPrototypeOf(WriteStream, Writable);

  // Writes on until all is written.
  function writeAll(stream, buffer, callback) {
    stream[kIsPerformingIO] = true;
    const { pos } = stream;
    if (pos !== undefined) stream.pos += buffer.length;
    stream[kFs].write(stream.fd, buffer, 0, buffer.length, pos, own((error, count) => {
      if (!isWanted(stream, error)) return callback(error);
      if (error) return callback(error);
      stream.bytesWritten += count;
      if (count >= buffer.length) return callback();
      if (pos !== undefined) stream.pos = pos + count;
      writeAll(stream, Reflect.apply(Buffer.prototype.subarray, buffer, [count]), callback);
    }));
  }
  const asBuffer = (chunk, encoding) => typeof chunk === "string" ? Buffer.from(chunk, encoding) : chunk;

  const writing = {
    open: opens,
    _construct,
    _write: function (data, encoding, cb) {
      writeAll(this, asBuffer(data, encoding), cb);
    },
    _writev: function (data, cb) {
      const chunks = [];
      for (let i = 0; i < data.length; i++) chunks.push(asBuffer(data[i].chunk, data[i].encoding));
      if (this[kFs].write) return writeAll(this, Buffer.concat(chunks), cb);
      this[kIsPerformingIO] = true;
      this[kFs].writev(this.fd, own(chunks), this.pos, own((error, count) => {
        if (!isWanted(this, error)) return cb(error);
        if (error) return cb(error);
        this.bytesWritten += count;
        if (this.pos !== undefined) this.pos += count;
        cb();
      }));
    },
    _destroy: function (error, callback) {
      if (!this.flush || error || this.fd === null) return Reflect.apply(_destroy, this, [error, callback]);
      this[kFs].fsync(this.fd, own((failure) => Reflect.apply(_destroy, this, [failure, callback])));
    },
    close: function (cb) {
      if (cb) {
        if (this.closed) return void nextTick(cb);
        this.on("close", cb);
      }
      if (!this.autoClose) this.on("finish", this.destroy);
      this.end();
    },
  };

  for (const [Class, methods, state] of [
    [ReadStream, reading, "_readableState"], [WriteStream, writing, "_writableState"],
  ]) {
    const { prototype } = Class;
    Object.defineProperty(prototype, "autoClose", {
      get() {
        return this[state].autoDestroy;
      },
      set(value) {
        this[state].autoDestroy = value;
      },
      enumerable: false, configurable: true,
    });
    for (const name of Object.keys(methods)) prototype[name] = methods[name];
    Object.defineProperty(prototype, "pending", {
      get() {
        return this.fd === null;
      },
      enumerable: false, configurable: true,
    });
  }
  WriteStream.prototype.destroySoon = Writable.prototype.end;

  return { ReadStream, WriteStream };
})
