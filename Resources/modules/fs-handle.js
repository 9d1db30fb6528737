// FileHandle: an open file of fs/promises. See https://nodejs.org/docs/latest-v24.x/api/fs.html#class-filehandle.
(function (prelude, part) {
  "use strict";
  const { own, hidden, adopt, put } = part("realm");
  const { Error, TypeError, coded, invalidType } = part("errors");
  const EventEmitter = part("events");
  const files = part("fs-descriptors");
  const { failed } = part("fs-calls");
  const { promised, later } = part("fs-forms");
  const { optionsOf } = part("fs-arguments");
  const { asyncIterators } = part("events-async");
  const { make } = part("buffer-bytes");
  const { Promise: UsersPromise } = prelude.primordials;

  const kHandle = Symbol("kHandle"), kFd = Symbol("kFd"), kRefs = Symbol("kRefs");
  const kClosePromise = Symbol("kClosePromise");
  const all = new WeakSet();

  // Shows where Node has its own object for the descriptor.
  const Inner = { FileHandle: class {} }.FileHandle;
  Object.defineProperty(Inner, "name", { value: "FileHandle" });

  function FileHandle(fd) {
    if (!Number.isInteger(fd) || new.target === undefined) throw new TypeError("Illegal constructor");
    Reflect.apply(EventEmitter, this, []);
    all.add(this);
    this.close = own({
      close: () => {
        if (this[kFd] === -1) return UsersPromise.resolve();
        if (this[kClosePromise]) return this[kClosePromise];
        this[kRefs]--;
        this[kClosePromise] = promised(() => {
          const number = this[kFd];
          this[kFd] = -1;
          files.close(number);
        });
        later(() => {
          this[kClosePromise] = null;
          this.emit("close");
        });
        return this[kClosePromise];
      },
    }.close);
    this[kHandle] = new Inner();
    this[kFd] = fd;
    this[kRefs] = 1;
    this[kClosePromise] = null;
  }
  Object.setPrototypeOf(FileHandle.prototype, EventEmitter.prototype);
  Object.setPrototypeOf(FileHandle, EventEmitter);

  const isHandle = (value) => typeof value === "object" && value !== null && all.has(value);

  /** The descriptor; throws where it is closed. */
  function numberOf(handle, call) {
    if (!isHandle(handle)) throw invalidType("filehandle", "an instance of FileHandle", handle);
    if (handle[kFd] !== -1) return handle[kFd];
    const error = new Error("file closed");
    put(error, "code", "EBADF");
    put(error, "syscall", call);
    throw failed(error);
  }

  const defaultSize = 16 * 1024;
  const calls = {
    appendFile: [2, (fd, data, options) => {
      files.writeFile(fd, data, { ...(typeof options === "string" ? { encoding: options } : options) });
    }],
    chmod: [1, (fd, mode) => files.fchmod(fd, mode)],
    chown: [2, (fd, uid, gid) => files.fchown(fd, uid, gid)],
    datasync: [0, (fd) => files.fdatasync(fd)],
    sync: [0, (fd) => files.fsync(fd)],
    read: [4, (fd, buffer, offset, length, position) => {
      if (!ArrayBuffer.isView(buffer)) {
        ({ buffer = make(defaultSize), offset = 0, length = buffer.byteLength - offset, position = null } =
          buffer ?? {});
      } else if (offset !== null && typeof offset === "object") {
        ({ offset = 0, length = buffer.byteLength - offset, position = null } = offset);
      }
      return ({ __proto__: null, bytesRead: files.read(fd, buffer, offset, length, position), buffer });
    }],
    readv: [2, (fd, buffers, position) => ({ __proto__: null, bytesRead: files.readv(fd, buffers, position), buffers })],
    readFile: [1, (fd, options) => files.readFile(fd, options)],
    stat: [1, (fd, options) => files.fstat(fd, options)],
    truncate: [0, (fd, length = 0) => files.ftruncate(fd, Math.max(0, length))],
    utimes: [2, (fd, atime, mtime) => files.futimes(fd, atime, mtime)],
    write: [4, (fd, buffer, offset, length, position) => {
      const isEmpty = typeof buffer !== "string" && buffer?.byteLength === 0;
      return ({ __proto__: null, bytesWritten: isEmpty ? 0 : files.write(fd, buffer, offset, length, position), buffer });
    }],
    writev: [2, (fd, buffers, position) =>
      ({ __proto__: null, bytesWritten: files.writev(fd, buffers, position), buffers })],
  };
  for (const name of Object.keys(calls)) {
    const [length, run] = calls[name];
    hidden(FileHandle.prototype, name, {
      [name](...given) {
        return promised(() => run(numberOf(this, name), ...given));
      },
    }[name]);
    Object.defineProperty(FileHandle.prototype[name], "length", { value: length, configurable: true });
  }

  const { prototype } = FileHandle;
  const others = {
    getAsyncId() {
      return 0;
    },
    writeFile(data, options) {
      return part("fs-promises").writeAll(this, data, options);
    },
    /** Its lines, as they come. */
    readLines(options) {
      const stream = this.createReadStream(options);
      return linesOf(stream);
    },
    readableWebStream() {
      throw coded(
        Error, "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", "filehandle.readableWebStream() is not available in jsrepl");
    },
    createReadStream(options) {
      const { ReadStream } = part("fs-streams");
      return new ReadStream(undefined, own({ ...optionsOf(options), fd: this }));
    },
    createWriteStream(options) {
      const { WriteStream } = part("fs-streams");
      return new WriteStream(undefined, own({ ...optionsOf(options), fd: this }));
    },
    [Symbol.asyncDispose ?? Symbol.for("nodejs.asyncDispose")]() {
      return this.close();
    },
  };
  for (const key of Reflect.ownKeys(others)) hidden(prototype, key, others[key]);
  Object.defineProperty(prototype, "fd", {
    get() {
      return this[kFd];
    },
    enumerable: false, configurable: true,
  });
  hidden(prototype, "constructor", FileHandle);

  async function* lines(stream) {
    let rest = "";
    const decoder = new (part("string-decoder").StringDecoder)("utf8");
    for await (const chunk of part("stream-iterate").chunks(stream)) {
      rest += typeof chunk === "string" ? chunk : decoder.write(chunk);
      // A line feed may follow the carriage return at the end.
      const found = rest.split(/\r\n|\n|\r(?!$)/);
      rest = found.pop();
      yield* found;
    }
    rest += decoder.end();
    if (rest.endsWith("\r")) rest = rest.slice(0, -1);
    if (rest !== "") yield rest;
  }
  function linesOf(stream) {
    const iterator = part("stream-iterate").adopted(lines(stream));
    const result = own({
      __proto__: asyncIterators,
      close: own(() => stream.destroy()),
    });
    hidden(result, Symbol.asyncIterator, own(() => iterator));
    return result;
  }

  adopt(FileHandle);
  adopt(Inner);
  return { FileHandle, isHandle, numberOf };
})
