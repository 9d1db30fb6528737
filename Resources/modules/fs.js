// fs. See https://nodejs.org/docs/latest-v24.x/api/fs.html.
(function (prelude, part) {
  "use strict";
  const { own, adopt } = part("realm");
  const { Error, coded } = part("errors");
  // What buffers and streams can do has to be there.
  for (const name of ["buffer", "stream"]) prelude.builtins.get(name);
  const sync = part("fs-sync"), files = part("fs-descriptors");
  const { callbackForm, later, requireCallback, promised, withoutFrames } = part("fs-forms");
  const { timeOf } = part("fs-arguments");
  const { failures, pathOf } = part("fs-calls");
  const { Stats, Dirent } = part("fs-stats");
  const { Dir, opendir } = part("fs-dir");
  const constants = part("fs-constants");
  const { promisify } = part("util");

  const fs = {};
  const named = (name, length, run) => {
    Object.defineProperty(run, "name", { value: name, configurable: true });
    Object.defineProperty(run, "length", { value: length, configurable: true });
    return run;
  };
  /** A call in both forms. */
  function define(name, length, syncLength, least, run, values) {
    fs[name] = callbackForm(name, length, least, run, values);
    fs[`${name}Sync`] = named(`${name}Sync`, syncLength, (...given) => run(...given));
  }
  const without = (name) => () => {
    throw coded(
      Error, "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM",
      `fs.${name}() is not available in jsrepl: files are not watched here, since what they are is settled when they ` +
        "are read");
  };

  define("appendFile", 4, 3, 2, files.appendFile);
  define("access", 3, 2, 1, sync.access);
  define("chown", 4, 3, 3, sync.chown);
  define("chmod", 3, 2, 2, sync.chmod);
  fs.close = named("close", 1, (fd, callback) => {
    if (callback !== undefined) requireCallback(callback);
    try {
      files.close(fd);
    } catch (error) {
      if (!failures.has(error)) throw error;
      if (callback !== undefined) later(callback, withoutFrames(error));
      else {
        later(() => {
          throw error;
        });
      }
      return;
    }
    if (callback !== undefined) later(callback, null);
  });
  fs.closeSync = named("closeSync", 1, (fd) => files.close(fd));
  define("copyFile", 4, 3, 2, sync.copyFile);
  fs.cp = named("cp", 4, (src, dest, options, callback) => {
    if (typeof options === "function") [callback, options] = [options, undefined];
    requireCallback(callback);
    part("fs-cp").optionsOf(options);
    pathOf(src, "src");
    pathOf(dest, "dest");
    part("fs-cp").cp(src, dest, options).then(() => later(callback, null, undefined), (error) => later(callback, error));
  });
  fs.cpSync = named("cpSync", 3, (src, dest, options) => part("fs-cp").cpSync(src, dest, options));
  fs.createReadStream = named("createReadStream", 2, (path, options) => {
    const { ReadStream } = fs;
    return new ReadStream(path, options);
  });
  fs.createWriteStream = named("createWriteStream", 2, (path, options) => {
    const { WriteStream } = fs;
    return new WriteStream(path, options);
  });
  fs.exists = named("exists", 2, (path, callback) => {
    requireCallback(callback);
    later(callback, sync.exists(path));
  });
  Object.defineProperty(fs.exists, promisify.custom, {
    value: own({ exists: (path) => promised(() => sync.exists(path)) }.exists),
    writable: false, enumerable: false, configurable: true,
  });
  fs.existsSync = named("existsSync", 1, (path) => sync.exists(path));
  define("fchown", 4, 3, 3, files.fchown);
  define("fchmod", 3, 2, 2, files.fchmod);
  define("fdatasync", 2, 1, 1, files.fdatasync);
  define("fstat", 1, 1, 1, files.fstat);
  define("fsync", 2, 1, 1, files.fsync);
  define("ftruncate", 1, 1, 1, files.ftruncate);
  define("futimes", 4, 3, 3, files.futimes);
  define("glob", 3, 2, 1, (pattern, options) => part("fs-glob").globSync(pattern, options));
  define("lchown", 4, 3, 3, sync.lchown);
  fs.lchmod = undefined;
  fs.lchmodSync = undefined;
  define("link", 3, 2, 2, sync.link);
  define("lstat", 1, 1, 1, sync.lstat);
  define("lutimes", 4, 3, 3, sync.lutimes);
  define("mkdir", 3, 2, 1, sync.mkdir);
  define("mkdtemp", 3, 2, 1, sync.mkdtemp);
  define("open", 4, 3, 1, files.open);
  define("readdir", 3, 2, 1, sync.readdir);
  define("read", 6, 5, 1, files.read);
  define("readv", 4, 3, 2, files.readv, (count, given) => [count, given[1]]);
  define("readFile", 3, 2, 1, files.readFile);
  define("readlink", 3, 2, 1, sync.readlink);
  define("realpath", 3, 2, 1, sync.realpath);
  fs.realpath.native = named("", 3, callbackForm("native", 3, 1, sync.realpathNative));
  fs.realpathSync.native = named("", 2, (path, options) => sync.realpathNative(path, options));
  define("rename", 3, 2, 2, sync.rename);
  define("rm", 3, 2, 1, sync.rm);
  define("rmdir", 3, 2, 1, sync.rmdir);
  define("stat", 1, 1, 1, sync.stat);
  define("symlink", 4, 3, 2, sync.symlink);
  define("truncate", 3, 2, 1, sync.truncate);
  fs.unwatchFile = named("unwatchFile", 2, () => {});
  define("unlink", 2, 1, 1, sync.unlink);
  define("utimes", 4, 3, 3, sync.utimes);
  for (const name of ["watch", "watchFile"]) fs[name] = named(name, 3, without(name));
  define("writeFile", 4, 3, 2, files.writeFile);
  define("write", 6, 5, 2, files.write, (count, given) => [count, given[1]]);
  define("writev", 4, 3, 2, files.writev, (count, given) => [count, given[1]]);

  // `read` has several forms, in which the buffer may be missing.
  const readForm = callbackForm("read", 6, 1, (fd, buffer, ...more) => {
    if (!ArrayBuffer.isView(buffer) && (buffer === undefined || buffer === null || typeof buffer === "object")) {
      const options = buffer ?? {};
      const { buffer: target = part("buffer").Buffer.alloc(16384), offset, length, position } = options;
      return { count: files.read(fd, target, offset, length, position), target };
    }
    return { count: files.read(fd, buffer, ...more), target: buffer };
  }, ({ count, target }) => [count, target]);
  fs.read = readForm;

  // As promises these give all that a callback gets.
  for (const [name, first, second] of [
    ["read", "bytesRead", "buffer"], ["readv", "bytesRead", "buffers"], ["write", "bytesWritten", "buffer"],
    ["writev", "bytesWritten", "buffers"],
  ]) {
    const form = fs[name];
    Object.defineProperty(form, promisify.custom, {
      value: own((...given) => new prelude.primordials.Promise((resolve, reject) => {
        form(...given, own((error, count, target) =>
          error ? reject(error) : resolve(own({ [first]: count, [second]: target }))));
      })),
      writable: false, enumerable: false, configurable: true,
    });
  }

  fs.Dirent = Dirent;
  fs.Stats = Stats;
  // They are made when they are first asked for; some replace them.
  const streams = {};
  for (const [name, inner] of [
    ["ReadStream", "ReadStream"], ["WriteStream", "WriteStream"], ["FileReadStream", "ReadStream"],
    ["FileWriteStream", "WriteStream"],
  ]) {
    Object.defineProperty(fs, name, {
      get: () => streams[name] ??= adopt(part("fs-streams")[inner]),
      set: (value) => {
        streams[name] = value;
      },
      enumerable: true, configurable: true,
    });
  }
  fs._toUnixTimestamp = named("toUnixTimestamp", 1, (time) => Number(BigInt(timeOf(time)) / 1000000n) / 1000);
  fs.Dir = Dir;
  fs.opendir = callbackForm("opendir", 3, 1, (path, options) => opendir(path, options, true));
  fs.opendirSync = named("opendirSync", 2, (path, options) => opendir(path, options, false));
  for (const name of ["F_OK", "R_OK", "W_OK", "X_OK"]) {
    Object.defineProperty(fs, name, { get: () => constants[name], enumerable: false, configurable: true });
  }
  Object.defineProperty(fs, "constants", {
    value: constants, writable: false, enumerable: true, configurable: false,
  });
  let promises;
  Object.defineProperty(fs, "promises", {
    get: () => promises ??= adopt(part("fs-promises").promises),
    enumerable: true, configurable: true,
  });

  return fs;
})
