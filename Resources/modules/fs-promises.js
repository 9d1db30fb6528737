// fs/promises. See https://nodejs.org/docs/latest-v24.x/api/fs.html#promises-api.
(function (prelude, part) {
  "use strict";
  const { Error, coded, invalidType } = part("errors");
  const sync = part("fs-sync"), files = part("fs-descriptors");
  const { pathOf } = part("fs-calls");
  const { optionsOf, flagsOf, modeOf, checkSignal } = part("fs-arguments");
  const { promiseForm, promised } = part("fs-forms");
  const { FileHandle, isHandle, numberOf } = part("fs-handle");
  const { Promise: UsersPromise } = prelude.primordials;

  const isIterable = (value) => typeof value === "object" && value !== null && !ArrayBuffer.isView(value) &&
    (typeof value[Symbol.asyncIterator] === "function" || typeof value[Symbol.iterator] === "function");

  /** A promise of the users' for what an async function of ours gives. */
  const settled = (run) => new UsersPromise((resolve, reject) => {
    run().then(resolve, reject);
  });

  async function* each(values) {
    for await (const value of values) yield value;
  }

  /** Writes text, bytes, or what iterating gives, through a FileHandle. */
  function writeAll(handle, data, options) {
    if (!isIterable(data)) {
      return promised(() => files.writeFile(numberOf(handle, "writeFile"), data, options));
    }
    return settled(async () => {
      const { encoding = "utf8", signal } = optionsOf(options);
      checkSignal(signal);
      for await (const value of each(data)) {
        checkSignal(signal);
        files.write(numberOf(handle, "writeFile"), files.dataOf(value, encoding));
      }
    });
  }
  function writeFile(path, data, options, flag) {
    if (isHandle(path)) return writeAll(path, data, options);
    if (!isIterable(data)) {
      return promised(() => (flag === "a" ? files.appendFile : files.writeFile)(path, data, options));
    }
    return settled(async () => {
      const { encoding = "utf8", mode, flag: given = flag, signal } = optionsOf(options);
      checkSignal(signal);
      const fd = files.open(path, given, mode);
      try {
        for await (const value of each(data)) {
          checkSignal(signal);
          files.write(fd, files.dataOf(value, encoding));
        }
      } finally {
        files.close(fd);
      }
    });
  }

  const unavailable = (name) => {
    throw coded(Error, "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", `fs.${name}() is not available in jsrepl`);
  };

  const promises = {
    access: promiseForm("access", 1, sync.access),
    copyFile: promiseForm("copyFile", 3, sync.copyFile),
    cp: {
      cp(src, dest, options) {
        return settled(() => part("fs-cp").cp(src, dest, options));
      },
    }.cp,
    glob: {
      glob(pattern, options) {
        return part("fs-glob").iterate(pattern, options);
      },
    }.glob,
    open: promiseForm("open", 3, (path, flags, mode) => {
      pathOf(path);
      flagsOf(flags);
      return new FileHandle(files.open(path, flags, modeOf(mode, "mode", 0o666)));
    }),
    opendir: promiseForm("opendir", 3, (path, options) => part("fs-dir").opendir(path, options, true)),
    rename: promiseForm("rename", 2, sync.rename),
    truncate: promiseForm("truncate", 2, (path, len) => sync.truncate(pathOf(path), len)),
    rm: promiseForm("rm", 2, sync.rm),
    rmdir: promiseForm("rmdir", 2, sync.rmdir),
    mkdir: promiseForm("mkdir", 2, sync.mkdir),
    readdir: promiseForm("readdir", 2, sync.readdir),
    readlink: promiseForm("readlink", 2, sync.readlink),
    symlink: promiseForm("symlink", 3, sync.symlink),
    lstat: promiseForm("lstat", 1, sync.lstat),
    stat: promiseForm("stat", 1, sync.stat),
    link: promiseForm("link", 2, sync.link),
    unlink: promiseForm("unlink", 1, sync.unlink),
    chmod: promiseForm("chmod", 2, sync.chmod),
    lchmod: promiseForm("lchmod", 2, () => {
      throw part("stream-state").errors.notImplemented("lchmod()");
    }),
    lchown: promiseForm("lchown", 3, sync.lchown),
    chown: promiseForm("chown", 3, sync.chown),
    utimes: promiseForm("utimes", 3, sync.utimes),
    lutimes: promiseForm("lutimes", 3, sync.lutimes),
    realpath: promiseForm("realpath", 2, sync.realpathNative),
    mkdtemp: promiseForm("mkdtemp", 2, sync.mkdtemp),
    writeFile: {
      writeFile(path, data, options) {
        return writeFile(path, data, options, "w");
      },
    }.writeFile,
    appendFile: {
      appendFile(path, data, options) {
        return writeFile(path, data, options, "a");
      },
    }.appendFile,
    readFile: promiseForm("readFile", 2, (path, options) =>
      files.readFile(isHandle(path) ? numberOf(path, "readFile") : typeof path === "number" ? refuse(path) : path,
        options)),
    watch: {
      watch() {
        return unavailable("watch");
      },
    }.watch,
    constants: part("fs-constants"),
  };
  // A number is no path here.
  function refuse(value) {
    throw invalidType("path", "of type string or an instance of Buffer or URL", value);
  }

  return { promises, writeAll };
})
