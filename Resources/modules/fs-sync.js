// fs by paths: what each call does, at once. The callback and promise forms do the same; see fs-forms.js.
(function (prelude, part) {
  "use strict";
  const { own, hidden } = part("realm");
  const {
    Error, TypeError, coded, requireBoolean, requireInteger, requireObject, requireOneOf,
  } = part("errors");
  const {
    operations, failures, failed, systemError, perform, flag, pathOf, named, bytesOf, textOf,
  } = part("fs-calls");
  const { modeOf, timeOf, optionsOf, integer } = part("fs-arguments");
  const { statsOf, direntOf } = part("fs-stats");
  const { capabilities } = prelude;
  const { posix: path } = part("path");

  const isMissing = (error) => failures.has(error) && (error.code === "ENOENT" || error.code === "ENOTDIR");

  // MARK: looking

  function stat(given, follows, options) {
    const about = { path: pathOf(given) };
    try {
      perform(operations.stat, about, about.path, flag(follows));
    } catch (error) {
      if (options?.throwIfNoEntry === false && isMissing(error)) return undefined;
      throw error;
    }
    return statsOf(capabilities.text(0), options?.bigint);
  }

  function checkMode(mode) {
    if (typeof mode !== "number" || !Number.isInteger(mode)) {
      throw coded(TypeError, "ERR_INVALID_ARG_TYPE", "mode must be int32 or null/undefined");
    }
    if (mode < 0 || mode > 7) {
      throw coded(part("errors").RangeError, "ERR_OUT_OF_RANGE", "mode is out of range: >= 0 && <= 7");
    }
    return String(mode);
  }

  /** Where a path leads to without links; an error names the first part of it that is not there. */
  function realpath(given, options) {
    const { encoding } = optionsOf(options), target = pathOf(given);
    try {
      perform(operations.realPath, { path: target }, target);
    } catch (error) {
      if (!failures.has(error) || error.errno === undefined) throw error;
      const parts = path.resolve(textOf(target)).split("/").slice(1);
      let at = "";
      for (const each of parts) {
        at += `/${each}`;
        try {
          perform(operations.stat, { path: at }, at, flag(false));
        } catch (inner) {
          // What lies above may be nobody's to see.
          if (inner.code === error.code) throw inner;
        }
      }
      throw systemError(error.code, error.message.slice(error.code.length + 2).replace(/, realpath .*$/s, ""),
        error.code === "ELOOP" ? "stat" : "lstat", at);
    }
    return named(0, encoding);
  }
  function realpathNative(given, options) {
    const { encoding } = optionsOf(options), target = pathOf(given);
    perform(operations.realPath, { path: target }, target);
    return named(0, encoding);
  }

  function readdir(given, options) {
    const settings = optionsOf(options), target = pathOf(given), { encoding } = settings;
    if (settings.recursive !== undefined && settings.recursive !== null) {
      requireBoolean(settings.recursive, "options.recursive");
    }
    const count = perform(operations.readDirectory, { path: target }, target, flag(settings.recursive));
    const letters = bytesOf(0), result = [];
    for (let i = 1; i < count; i++) {
      if (!settings.withFileTypes) {
        result.push(named(i, encoding));
        continue;
      }
      const letter = String.fromCharCode(letters[i - 1]);
      if (encoding === "buffer") {
        result.push(direntOf(named(i, encoding), letter, given));
      } else {
        const name = named(i), slash = name.lastIndexOf("/");
        const parent = slash === -1 ? given : path.join(textOf(target), name.slice(0, slash));
        result.push(direntOf(name.slice(slash + 1), letter, typeof parent === "string" ? parent : textOf(target)));
      }
    }
    return own(result);
  }

  // MARK: making and removing

  function mkdir(given, options) {
    let mode = 0o777, recursive = false;
    if (typeof options === "number" || typeof options === "string") mode = modeOf(options, "mode");
    else if (options) {
      if (options.recursive !== undefined) recursive = options.recursive;
      if (options.mode !== undefined) mode = modeOf(options.mode, "options.mode");
    }
    const target = pathOf(given);
    requireBoolean(recursive, "options.recursive");
    const count = perform(operations.makeDirectory, { path: target }, target, String(mode), flag(recursive));
    return recursive && count > 0 ? capabilities.text(0) : undefined;
  }

  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  function mkdtemp(given, options) {
    const { encoding } = optionsOf(options), prefix = textOf(pathOf(given, "prefix"));
    const about = { path: `${prefix}XXXXXX`, call: "mkdtemp" };
    for (let i = 0; ; i++) {
      let name = prefix;
      for (let j = 0; j < 6; j++) name += letters[part("random-values").randomInt(letters.length)];
      try {
        perform(operations.makeDirectory, about, name, String(0o700), flag(false));
      } catch (error) {
        if (error.code === "EEXIST" && i < 100) continue;
        throw error;
      }
      return encoding === "buffer" ? part("buffer").Buffer.from(name) : name;
    }
  }

  /** An error of Node's own that tells of a system call. */
  function nodeSystemError(code, title, info) {
    const call = `${info.syscall} returned ${info.code} (${info.message})`;
    const error = new Error(`${title}: ${call} ${info.path}${info.dest === undefined ? "" : ` => ${info.dest}`}`);
    hidden(error, "name", "SystemError");
    error.code = code;
    prelude.withCode(error, code);
    error.info = own(info);
    for (const key of ["errno", "syscall", "path", "dest"]) {
      if (info[key] === undefined) continue;
      Object.defineProperty(error, key, {
        get: own(() => info[key]),
        set: own((value) => {
          info[key] = value;
        }),
        enumerable: true, configurable: true,
      });
    }
    return failed(error);
  }

  function removalOptions(options) {
    const settings = { force: false, recursive: false, retryDelay: 100, maxRetries: 0 };
    if (options !== undefined) {
      requireObject(options, "options");
      for (const key of Object.keys(settings)) if (options[key] !== undefined) settings[key] = options[key];
    }
    requireBoolean(settings.force, "options.force");
    requireBoolean(settings.recursive, "options.recursive");
    integer(settings.retryDelay, "options.retryDelay", 0, 2147483647);
    integer(settings.maxRetries, "options.maxRetries", 0, 4294967295);
    return settings;
  }
  function rm(given, options) {
    const target = pathOf(given), { force, recursive } = removalOptions(options), about = { path: target };
    let isDirectory;
    try {
      perform(operations.stat, about, target, flag(false));
      isDirectory = statsOf(capabilities.text(0)).isDirectory();
    } catch (error) {
      if (force && error.code === "ENOENT") return;
      throw error;
    }
    if (!isDirectory) {
      perform(operations.unlink, about, target);
    } else if (recursive) {
      perform(operations.removeTree, about, target, flag(force));
    } else {
      throw nodeSystemError("ERR_FS_EISDIR", "Path is a directory", {
        code: "EISDIR", message: "is a directory", path: textOf(target), syscall: "rm", errno: 21,
      });
    }
  }
  function rmdir(given, options) {
    const target = pathOf(given), about = { path: target };
    if (options?.recursive) {
      prelude.builtins.get("process").emitWarning(
        "In future versions of Node.js, fs.rmdir(path, { recursive: true }) will be removed. " +
          "Use fs.rm(path, { recursive: true }) instead", "DeprecationWarning", "DEP0147");
      perform(operations.stat, { path: target, call: "rmdir" }, target, flag(false));
      if (!statsOf(capabilities.text(0)).isDirectory()) {
        throw systemError("ENOTDIR", "not a directory", "rmdir", target);
      }
      return void perform(operations.removeTree, about, target, flag(false));
    }
    if (options !== undefined) removalOptions(options);
    perform(operations.removeDirectory, about, target);
  }

  // MARK: the rest

  const two = (operation, first, firstName, second, secondName, ...more) => {
    const about = { path: pathOf(first, firstName), dest: pathOf(second, secondName) };
    perform(operation, about, about.path, about.dest, ...more);
  };
  const owner = (id, name) => String(integer(id, name, -1, 4294967295));
  function chown(given, uid, gid, follows) {
    const target = pathOf(given);
    const ids = [owner(uid, "uid"), owner(gid, "gid")];
    perform(operations.changeOwner, { path: target, call: follows ? "chown" : "lchown" }, target, ...ids, flag(follows));
  }
  function setTimes(given, atime, mtime, follows) {
    const target = pathOf(given), times = [timeOf(atime), timeOf(mtime)];
    perform(operations.setTimes, { path: target, call: follows ? "utime" : "lutime" }, target, ...times, flag(follows));
  }

  const sync = {
    access(path, mode = 0) {
      const target = pathOf(path), wanted = checkMode(mode ?? 0);
      perform(operations.access, { path: target }, target, wanted);
    },
    exists(path) {
      try {
        const target = pathOf(path);
        perform(operations.access, {}, target, "0");
        return true;
      } catch (error) {
        if (failures.has(error) && error.code === "ERR_CAPABILITY_NOT_GIVEN") throw error;
        return false;
      }
    },
    stat: (path, options) => stat(path, true, options),
    lstat: (path, options) => stat(path, false, options),
    realpath,
    realpathNative,
    readlink(path, options) {
      const { encoding } = optionsOf(options), target = pathOf(path);
      perform(operations.readLink, { path: target }, target);
      return named(0, encoding);
    },
    readdir, mkdir, mkdtemp, rm, rmdir,
    unlink(path) {
      const target = pathOf(path);
      perform(operations.unlink, { path: target }, target);
    },
    rename: (oldPath, newPath) => two(operations.rename, oldPath, "oldPath", newPath, "newPath"),
    link: (existingPath, newPath) => two(operations.link, existingPath, "existingPath", newPath, "newPath"),
    symlink(target, path, type) {
      if (type !== undefined && type !== null) {
        const allowed = ["dir", "file", "junction"];
        if (!allowed.includes(type)) requireOneOf(type, "type", [...allowed, null, undefined]);
      }
      two(operations.symbolicLink, target, "target", path, "path");
    },
    copyFile(src, dest, mode) {
      pathOf(src, "src");
      pathOf(dest, "dest");
      two(operations.copyFile, src, "src", dest, "dest", checkMode(mode ?? 0));
    },
    chmod(path, mode) {
      const target = pathOf(path), wanted = modeOf(mode, "mode");
      perform(operations.changeMode, { path: target }, target, String(wanted), flag(true));
    },
    chown: (path, uid, gid) => chown(path, uid, gid, true),
    lchown: (path, uid, gid) => chown(path, uid, gid, false),
    utimes: (path, atime, mtime) => setTimes(path, atime, mtime, true),
    lutimes: (path, atime, mtime) => setTimes(path, atime, mtime, false),
    truncate(path, len = 0) {
      if (typeof path === "number") return part("fs-descriptors").ftruncate(path, len);
      const target = pathOf(path);
      requireInteger(len ?? 0, "len");
      perform(operations.truncate, { path: target }, target, String(Math.max(0, len ?? 0)));
    },
  };

  return { ...sync, nodeSystemError, isMissing };
})
