// fs.glob: the paths that match patterns. See https://nodejs.org/docs/latest-v24.x/api/fs.html#fsglobpattern-options-callback.
(function (prelude, part) {
  "use strict";
  const { own } = part("realm");
  const { requireFunction, requireObject, requireString } = part("errors");
  const { matches } = part("glob");
  const sync = part("fs-sync"), { isMissing } = sync;
  const { posix: path } = part("path");

  function optionsOf(options) {
    if (options === undefined || options === null) options = {};
    requireObject(options, "options");
    const { cwd, exclude, withFileTypes = false } = options;
    if (exclude !== undefined && typeof exclude !== "function" && !Array.isArray(exclude)) {
      requireFunction(exclude, "options.exclude");
    }
    const isExcluded = Array.isArray(exclude) ?
      (name) => [...Array.from(exclude)].some((pattern) => matches(name, pattern, false)) : exclude ?? (() => false);
    return { cwd: cwd === undefined ? "." : cwd, isExcluded, withFileTypes };
  }

  /** The names below a directory that `patterns` can lead to, each with whether it is a directory. */
  function globSync(pattern, options) {
    const patterns = Array.isArray(pattern) ? Array.from(pattern) : [pattern];
    for (const each of patterns) requireString(each, "patterns");
    const { cwd, isExcluded, withFileTypes } = optionsOf(options);
    const found = new Map();
    for (const each of patterns) {
      const isAbsolute = each.startsWith("/");
      // What stands before the first wildcard need not be looked for.
      const parts = each.split("/"), first = parts.findIndex((name) => /[*?[\]{}!]/.test(name));
      const fixed = parts.slice(0, first === -1 ? parts.length - 1 : first).join("/");
      const start = isAbsolute ? fixed || "/" : fixed;
      const depth = each.includes("**") || /\{[^}]*\//.test(each) ? Infinity : parts.length;
      // What ends with two stars matches what stands before them, too.
      if (each.endsWith("/**") && fixed === each.slice(0, -3) && sync.exists(path.resolve(cwd, start))) {
        const entry = sync.readdir(path.resolve(cwd, path.dirname(start)), { withFileTypes: true })
          .find((other) => other.name === path.basename(start));
        if (entry?.isDirectory()) found.set(start, entry);
      }
      walk(start, depth - (start === "" ? 0 : start.split("/").length), each);
    }
    function walk(directory, depth, each) {
      if (depth <= 0) return;
      let entries;
      try {
        entries = sync.readdir(path.resolve(cwd, directory), { withFileTypes: true });
      } catch (error) {
        if (isMissing(error)) return;
        throw error;
      }
      for (let i = 0; i < entries.length; i++) {
        const entry = entries[i];
        const name = directory === "" ? entry.name : path.join(directory, entry.name);
        if (isExcluded(withFileTypes ? entry : name)) continue;
        if (matches(name, each, false)) found.set(name, entry);
        if (entry.isDirectory()) walk(name, depth - 1, each);
      }
    }
    return own(withFileTypes ? [...found.values()] : [...found.keys()]);
  }

  async function* iterateAll(pattern, options) {
    yield* Array.from(globSync(pattern, options));
  }
  const iterate = (pattern, options) => part("stream-iterate").adopted(iterateAll(pattern, options));

  return { globSync, iterate };
})
