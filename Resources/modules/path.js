// path.posix, and what path.win32 shares with it. See https://nodejs.org/docs/latest-v24.x/api/path.html.
(function (prelude, part) {
  "use strict";
  const { own } = part("realm");
  const { requireObject, requireString } = part("errors");

  /** The segments of a path without `.` and, as far as they can be taken back, `..`. */
  function resolved(segments, keepsLeadingDots) {
    const result = [];
    for (const segment of segments) {
      if (segment === "" || segment === ".") continue;
      if (segment !== "..") result.push(segment);
      else if (result.length > 0 && result.at(-1) !== "..") result.pop();
      else if (keepsLeadingDots) result.push("..");
    }
    return result;
  }

  /** The last segment's bounds, separators at the end of the path left out. */
  function lastSegment(path, start, isSeparator) {
    let end = path.length;
    while (end > start && isSeparator(path[end - 1])) end--;
    let from = end;
    while (from > start && !isSeparator(path[from - 1])) from--;
    return { from, end };
  }

  function withoutSuffix(base, suffix, path) {
    if (suffix === undefined) return base;
    requireString(suffix, "suffix");
    if (suffix === path) return "";
    return suffix !== "" && base !== suffix && base.endsWith(suffix) ? base.slice(0, -suffix.length) : base;
  }

  function extensionOf(base) {
    const dot = base.lastIndexOf(".");
    return dot <= 0 || base === ".." ? "" : base.slice(dot);
  }

  /** What parse gives, for a path whose last segment and directory are known. */
  function parsed(root, dir, base) {
    const ext = extensionOf(base);
    return own({ root, dir, base, ext, name: ext === "" ? base : base.slice(0, -ext.length) });
  }

  function formatWith(separator) {
    return function format(pathObject) {
      requireObject(pathObject, "pathObject");
      const dir = pathObject.dir || pathObject.root;
      let { base } = pathObject;
      if (!base) {
        const { ext } = pathObject;
        base = `${pathObject.name || ""}${ext ? `${ext[0] === "." ? "" : "."}${ext}` : ""}`;
      }
      if (!dir) return base;
      return dir === pathObject.root ? `${dir}${base}` : `${dir}${separator}${base}`;
    };
  }

  const isSlash = (character) => character === "/";

  const posix = {
    resolve(...paths) {
      let path = "", isAbsolute = false;
      for (let i = paths.length - 1; i >= -1 && !isAbsolute; i--) {
        const next = i >= 0 ? paths[i] : prelude.processInfo.cwd();
        requireString(next, `paths[${i}]`);
        if (next === "") continue;
        path = `${next}/${path}`;
        isAbsolute = next.startsWith("/");
      }
      const text = resolved(path.split("/"), !isAbsolute).join("/");
      return isAbsolute ? `/${text}` : text === "" ? "." : text;
    },
    normalize(path) {
      requireString(path, "path");
      if (path === "") return ".";
      const isAbsolute = path.startsWith("/");
      let text = resolved(path.split("/"), !isAbsolute).join("/");
      if (text === "" && !isAbsolute) text = ".";
      if (text !== "" && path.endsWith("/")) text += "/";
      return isAbsolute ? `/${text}` : text;
    },
    isAbsolute(path) {
      requireString(path, "path");
      return path.startsWith("/");
    },
    join(...paths) {
      const present = [];
      for (let i = 0; i < paths.length; i++) {
        requireString(paths[i], "path");
        if (paths[i] !== "") present.push(paths[i]);
      }
      return present.length === 0 ? "." : posix.normalize(present.join("/"));
    },
    relative(from, to) {
      requireString(from, "from");
      requireString(to, "to");
      if (from === to) return "";
      const start = posix.resolve(from).split("/").filter(Boolean);
      const goal = posix.resolve(to).split("/").filter(Boolean);
      let common = 0;
      while (common < start.length && start[common] === goal[common]) common++;
      return [...start.slice(common).fill(".."), ...goal.slice(common)].join("/");
    },
    toNamespacedPath: (path) => path,
    dirname(path) {
      requireString(path, "path");
      if (path === "") return ".";
      let end = path.length;
      while (end > 1 && path[end - 1] === "/") end--;
      const slash = path.lastIndexOf("/", end - 1);
      if (slash === -1) return ".";
      if (slash === 0) return "/";
      return slash === 1 && path[0] === "/" ? "//" : path.slice(0, slash);
    },
    basename(path, suffix) {
      if (suffix !== undefined) requireString(suffix, "suffix");
      requireString(path, "path");
      const { from, end } = lastSegment(path, 0, isSlash);
      return withoutSuffix(path.slice(from, end), suffix, path);
    },
    extname(path) {
      requireString(path, "path");
      const { from, end } = lastSegment(path, 0, isSlash);
      return extensionOf(path.slice(from, end));
    },
    format: formatWith("/"),
    parse(path) {
      requireString(path, "path");
      const isAbsolute = path.startsWith("/");
      const { from, end } = lastSegment(path, isAbsolute ? 1 : 0, isSlash);
      const dir = from > 1 || (from === 1 && !isAbsolute) ? path.slice(0, from - 1) : isAbsolute ? "/" : "";
      return parsed(isAbsolute ? "/" : "", dir, path.slice(from, end));
    },
    matchesGlob: (path, pattern) => part("glob").matches(path, pattern, false),
    sep: "/",
    delimiter: ":",
    win32: null,
    posix: null,
    _makeLong: undefined,
  };
  posix._makeLong = posix.toNamespacedPath;

  return { posix, resolved, lastSegment, withoutSuffix, extensionOf, parsed, formatWith };
})
