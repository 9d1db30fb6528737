// fs.cp: copies files and directories. See https://nodejs.org/docs/latest-v24.x/api/fs.html#fscpsyncsrc-dest-options.
(function (prelude, part) {
  "use strict";
  const { Error, coded, requireBoolean, requireFunction, requireObject } = part("errors");
  const { failed, pathOf, textOf } = part("fs-calls");
  const { integer } = part("fs-arguments");
  const fs = part("fs-sync");
  const { posix: path } = part("path");

  const fault = (code, message) => failed(coded(Error, code, message));

  function optionsOf(options) {
    const settings = {
      dereference: false, errorOnExist: false, force: true, preserveTimestamps: false, recursive: false,
      verbatimSymlinks: false, mode: 0, filter: undefined,
    };
    if (options !== undefined) {
      requireObject(options, "options");
      for (const key of Object.keys(settings)) if (options[key] !== undefined) settings[key] = options[key];
    }
    for (const key of Object.keys(settings)) {
      if (typeof settings[key] === "boolean" || (key !== "mode" && key !== "filter")) {
        requireBoolean(settings[key], `options.${key}`);
      }
    }
    integer(settings.mode, "mode", 0, 7);
    if (settings.filter !== undefined) requireFunction(settings.filter, "options.filter");
    return settings;
  }

  const isSame = (one, other) => other !== undefined && one.ino === other.ino && one.dev === other.dev;

  /** What there is to copy and where to: checks that the one can become the other. */
  function check(src, dest, settings) {
    const look = settings.dereference ? fs.stat : fs.lstat;
    const from = look(src), to = look(dest, { throwIfNoEntry: false });
    if (to !== undefined) {
      if (isSame(from, to)) throw fault("ERR_FS_CP_EINVAL", `src and dest cannot be the same ${dest}`);
      if (from.isDirectory() && !to.isDirectory()) {
        throw fault("ERR_FS_CP_DIR_TO_NON_DIR", `Cannot overwrite non-directory ${dest} with directory ${src}`);
      }
      if (!from.isDirectory() && to.isDirectory()) {
        throw fault("ERR_FS_CP_NON_DIR_TO_DIR", `Cannot overwrite directory ${dest} with non-directory ${src}`);
      }
    }
    if (from.isDirectory() && isBelow(src, dest)) {
      throw fault("ERR_FS_CP_EINVAL", `Cannot copy ${src}/ to a subdirectory of self ${dest}`);
    }
    return { from, to };
  }
  function isBelow(src, dest) {
    const outer = path.resolve(src), inner = path.resolve(dest);
    return inner === outer || inner.startsWith(outer === "/" ? "/" : `${outer}/`);
  }

  function copy(src, dest, settings, isTop) {
    const { from, to } = check(src, dest, settings);
    if (isTop) {
      const parent = path.dirname(dest);
      if (!fs.exists(parent)) fs.mkdir(parent, { recursive: true });
    }
    if (from.isDirectory()) {
      if (!settings.recursive) {
        throw fault("ERR_FS_EISDIR", `Recursive option not enabled, cannot copy a directory: ${src}/`);
      }
      return [{ isDirectory: true, src, dest, mode: from.mode, isNew: to === undefined }];
    }
    if (from.isSymbolicLink()) copyLink(src, dest, to, settings);
    else copyFile(src, dest, from, to, settings);
    return [];
  }

  function copyFile(src, dest, from, to, settings) {
    if (to !== undefined) {
      if (settings.errorOnExist && !settings.force) {
        throw fs.nodeSystemError("ERR_FS_CP_EEXIST", "Target already exists", {
          message: `${dest} already exists`, path: dest, syscall: "cp", errno: 17, code: "EEXIST",
        });
      }
      if (!settings.force) return;
      fs.unlink(dest);
    }
    fs.copyFile(src, dest, settings.mode);
    if (settings.preserveTimestamps) fs.utimes(dest, from.atime, from.mtime);
  }

  function copyLink(src, dest, to, settings) {
    let target = fs.readlink(src);
    if (!settings.verbatimSymlinks && !path.isAbsolute(target)) target = path.resolve(path.dirname(src), target);
    if (to !== undefined) {
      if (!settings.force) return;
      fs.unlink(dest);
    }
    fs.symlink(target, dest);
  }

  // What a directory holds. It gets its mode in the end, since it may forbid what comes before.
  const below = (directory) => {
    if (directory.isNew) fs.mkdir(directory.dest);
    const names = [...fs.readdir(directory.src)];
    return names.map((name) => [path.join(directory.src, name), path.join(directory.dest, name)]);
  };
  const finish = (directory) => {
    if (directory.isNew) fs.chmod(directory.dest, directory.mode & 0o7777);
  };

  function cpSync(src, dest, options) {
    const settings = optionsOf(options);
    src = textOf(pathOf(src, "src"));
    dest = textOf(pathOf(dest, "dest"));
    const wants = (from, to) => {
      if (settings.filter === undefined) return true;
      const answer = settings.filter(from, to);
      if (typeof answer?.then === "function") {
        throw coded(
          part("errors").TypeError, "ERR_INVALID_RETURN_VALUE",
          'Expected boolean to be returned from the "filter" function but got an instance of Promise.');
      }
      return answer;
    };
    const visit = (from, to, isTop) => {
      if (!wants(from, to)) return;
      for (const directory of copy(from, to, settings, isTop)) {
        for (const [inner, target] of below(directory)) visit(inner, target, false);
        finish(directory);
      }
    };
    visit(src, dest, true);
  }

  /** The same, where the filter may give a promise. */
  async function cp(src, dest, options) {
    const settings = optionsOf(options);
    src = textOf(pathOf(src, "src"));
    dest = textOf(pathOf(dest, "dest"));
    const visit = async (from, to, isTop) => {
      if (settings.filter !== undefined && !await settings.filter(from, to)) return;
      for (const directory of copy(from, to, settings, isTop)) {
        for (const [inner, target] of below(directory)) await visit(inner, target, false);
        finish(directory);
      }
    };
    await visit(src, dest, true);
  }

  return { cpSync, cp, optionsOf };
})
