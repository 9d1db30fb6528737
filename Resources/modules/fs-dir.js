// fs.Dir: a directory that is read entry by entry. What it holds is settled when it is opened.
(function (prelude, part) {
  "use strict";
  const { own, hidden, adopt } = part("realm");
  const { Error, coded, requireFunction, requireInteger } = part("errors");
  const { pathOf, failures, systemError, textOf } = part("fs-calls");
  const { optionsOf } = part("fs-arguments");
  const { asyncIterators } = part("events-async");
  const { Promise: UsersPromise } = prelude.primordials;
  const { setImmediate } = prelude.globals;

  const closed = () => coded(Error, "ERR_DIR_CLOSED", "Directory handle was closed");
  const later = (callback, ...values) => void setImmediate(callback, ...values);

  class Dir {
    #path;
    #entries;
    #isClosed = false;
    constructor(handle, path, options) {
      if (handle === undefined) throw part("errors").missing("handle");
      this.#path = path;
      this.#entries = [...handle];
    }
    get path() {
      return this.#path;
    }
    #next() {
      if (this.#isClosed) throw closed();
      return this.#entries.shift() ?? null;
    }
    #end() {
      if (this.#isClosed) throw closed();
      this.#isClosed = true;
    }
    read(callback) {
      return settle(() => this.#next(), callback);
    }
    readSync() {
      return this.#next();
    }
    close(callback) {
      return settle(() => this.#end(), callback);
    }
    closeSync() {
      this.#end();
    }
    entries() {
      const directory = this;
      const iterator = {
        __proto__: asyncIterators,
        next: () => settle(() => {
          if (directory.#isClosed) return own({ value: undefined, done: true });
          const value = directory.#next();
          if (value !== null) return own({ value, done: false });
          directory.#end();
          return own({ value: undefined, done: true });
        }),
        return(value) {
          return settle(() => {
            if (!directory.#isClosed) directory.#end();
            return own({ value, done: true });
          });
        },
        [Symbol.asyncIterator]() {
          return this;
        },
      };
      for (const key of Reflect.ownKeys(iterator)) own(iterator[key]);
      return iterator;
    }
    [Symbol.dispose ?? Symbol.for("nodejs.dispose")]() {
      if (!this.#isClosed) this.#end();
    }
  }
  hidden(Dir.prototype, Symbol.asyncIterator, Dir.prototype.entries);
  const dispose = Symbol.asyncDispose ?? Symbol.for("nodejs.asyncDispose");
  hidden(Dir.prototype, dispose, {
    [dispose]() {
      return settle(() => this[Symbol.dispose ?? Symbol.for("nodejs.dispose")]());
    },
  }[dispose]);
  adopt(Dir);

  /** What `run` gives, to the callback, or as a promise where there is none. */
  function settle(run, callback) {
    if (callback !== undefined) {
      requireFunction(callback, "callback");
      let value;
      try {
        value = run();
      } catch (error) {
        return later(callback, error);
      }
      return later(callback, null, value);
    }
    return new UsersPromise((resolve, reject) => {
      try {
        const value = run();
        later(() => resolve(value));
      } catch (error) {
        reject(error);
      }
    });
  }

  function opendir(path, options, showsPath) {
    pathOf(path);
    const settings = { bufferSize: 32, ...optionsOf(options, { encoding: "utf8" }) };
    requireInteger(settings.bufferSize, "options.bufferSize", 1, 4294967295);
    let entries;
    try {
      entries = part("fs-sync").readdir(path, {
        encoding: settings.encoding, recursive: settings.recursive, withFileTypes: true,
      });
    } catch (error) {
      if (!failures.has(error) || error.errno === undefined) throw error;
      const message = error.message.slice(error.code.length + 2).replace(/, scandir .*$/s, "");
      throw systemError(error.code, message, "opendir", showsPath ? textOf(pathOf(path)) : undefined);
    }
    return new Dir(entries, typeof path === "string" ? path : textOf(pathOf(path)), settings);
  }

  return { Dir, opendir };
})
