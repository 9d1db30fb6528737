// path.win32. See https://nodejs.org/docs/latest-v24.x/api/path.html.
(function (prelude, part) {
  "use strict";
  const { resolved, lastSegment, withoutSuffix, extensionOf, parsed, formatWith } = part("path");
  const { requireString } = part("errors");

  const isSeparator = (character) => character === "\\" || character === "/";
  const isLetter = (character) => /^[A-Za-z]$/.test(character ?? "");
  const hasDrive = (path) => isLetter(path[0]) && path[1] === ":";
  const separators = /[\\/]/;
  const reservedName = /^(?:CON|PRN|AUX|NUL|COM[1-9\u00b9\u00b2\u00b3]|LPT[1-9\u00b9\u00b2\u00b3]):/i;
  const split = (path) => path.split(separators);

  /**
   * Where the path begins: its device (`C:` or `\\server\share`, empty where it names none), how long its root is, and
   * whether it is absolute.
   */
  function beginning(path) {
    if (hasDrive(path)) {
      const isAbsolute = isSeparator(path[2] ?? "");
      return { device: path.slice(0, 2), length: isAbsolute ? 3 : 2, isAbsolute, isShare: false };
    }
    if (!isSeparator(path[0] ?? "")) return { device: "", length: 0, isAbsolute: false, isShare: false };
    const share = /^[\\/]{2}([^\\/]+)[\\/]+([^\\/]+)/.exec(path);
    if (share === null) return { device: "", length: 1, isAbsolute: true, isShare: false };
    const [whole, server, name] = share;
    if (server === "." || server === "?") {
      // A device: `\\.\name` and `\\?\name` have no share.
      return { device: `\\\\${server}`, length: 4, isAbsolute: true, isShare: false };
    }
    return { device: `\\\\${server}\\${name}`, length: whole.length, isAbsolute: true, isShare: true };
  }

  const win32 = {
    resolve(...paths) {
      let device = "", tail = "", isAbsolute = false;
      for (let i = paths.length - 1; i >= -1; i--) {
        let path;
        if (i >= 0) {
          path = paths[i];
          requireString(path, `paths[${i}]`);
          if (path === "") continue;
        } else {
          // This is no Windows: there is one current directory, not one for each drive.
          path = prelude.processInfo.cwd();
          const isElsewhere = !path.toLowerCase().startsWith(device.toLowerCase());
          if (device !== "" && isElsewhere && path[2] === "\\") path = `${device}\\`;
        }
        const start = beginning(path);
        if (start.device !== "") {
          if (device !== "" && start.device.toLowerCase() !== device.toLowerCase()) continue;
          if (device === "") device = start.device;
        }
        if (!isAbsolute) {
          tail = `${path.slice(start.length)}\\${tail}`;
          isAbsolute = start.isAbsolute;
        }
        if (isAbsolute && device !== "") break;
      }
      const text = resolved(split(tail), !isAbsolute).join("\\");
      return isAbsolute ? `${device}\\${text}` : `${device}${text}` || ".";
    },
    normalize(path) {
      requireString(path, "path");
      if (path === "") return ".";
      const { device, length, isAbsolute, isShare } = beginning(path);
      if (path.length === 1) return path === "/" ? "\\" : path;
      if (isShare && length === path.length) return `${device}\\`;
      const rest = path.slice(length);
      let text = resolved(split(rest), !isAbsolute).join("\\");
      if (text === "" && !isAbsolute) text = ".";
      if (text !== "" && isSeparator(path.at(-1))) text += "\\";
      if (!isAbsolute && device === "" && path.includes(":")) {
        // Nothing that was no drive becomes one by being shortened.
        if (hasDrive(text)) return `.\\${text}`;
        for (let colon = path.indexOf(":"); colon !== -1; colon = path.indexOf(":", colon + 1)) {
          if (colon === path.length - 1 || isSeparator(path[colon + 1])) return `.\\${text}`;
        }
      }
      if (!isAbsolute && device === "" && reservedName.test(path)) {
        return path.length === 4 ? `.\\${text}.` : `.\\${text}`;
      }
      return isAbsolute ? `${device}\\${text}` : `${device}${text}`;
    },
    isAbsolute(path) {
      requireString(path, "path");
      return isSeparator(path[0] ?? "") || (hasDrive(path) && isSeparator(path[2] ?? ""));
    },
    join(...paths) {
      const present = [];
      for (let i = 0; i < paths.length; i++) {
        requireString(paths[i], "path");
        if (paths[i] !== "") present.push(paths[i]);
      }
      if (present.length === 0) return ".";
      const [first] = present;
      let text = present.join("\\");
      // Only a first part that begins a share itself makes one: two separators, and more than those.
      const isShare = /^[\\/]{2}[^\\/]/.test(first);
      if (!isShare) text = text.replace(/^[\\/]{2,}/, "\\");
      // A device's name anywhere leaves everything as it is.
      const parts = text.replaceAll("/", "\\").split("\\");
      return parts.some((part) => reservedName.test(part)) ? parts.join("\\") : win32.normalize(text);
    },
    relative(from, to) {
      requireString(from, "from");
      requireString(to, "to");
      if (from === to) return "";
      const start = win32.resolve(from), goal = win32.resolve(to);
      if (start === goal || start.toLowerCase() === goal.toLowerCase()) return "";
      const startParts = split(start).filter(Boolean), goalParts = split(goal).filter(Boolean);
      let common = 0;
      while (common < startParts.length && common < goalParts.length &&
        startParts[common].toLowerCase() === goalParts[common].toLowerCase()) common++;
      if (common === 0) return goal;
      // A share is one step, not two.
      if (common === 1 && goal.startsWith("\\\\")) return goal;
      return [...startParts.slice(common).fill(".."), ...goalParts.slice(common)].join("\\");
    },
    toNamespacedPath(path) {
      if (typeof path !== "string" || path === "") return path;
      const full = win32.resolve(path);
      if (full.length <= 2) return path;
      if (full.startsWith("\\\\")) {
        return full[2] === "?" || full[2] === "." ? full : `\\\\?\\UNC\\${full.slice(2)}`;
      }
      return hasDrive(full) && full[2] === "\\" ? `\\\\?\\${full}` : full;
    },
    dirname(path) {
      requireString(path, "path");
      if (path === "") return ".";
      if (path.length === 1) return isSeparator(path) ? path : ".";
      const root = rootLength(path);
      if (root === path.length) return path;
      let { from: end } = lastSegment(path, root, isSeparator);
      if (end > root) end--;
      return end === 0 ? "." : path.slice(0, end);
    },
    basename(path, suffix) {
      if (suffix !== undefined) requireString(suffix, "suffix");
      requireString(path, "path");
      const { from, end } = lastSegment(path, hasDrive(path) ? 2 : 0, isSeparator);
      return withoutSuffix(path.slice(from, end), suffix, path);
    },
    extname(path) {
      requireString(path, "path");
      const { from, end } = lastSegment(path, hasDrive(path) ? 2 : 0, isSeparator);
      return extensionOf(path.slice(from, end));
    },
    format: formatWith("\\"),
    parse(path) {
      requireString(path, "path");
      const root = rootLength(path);
      const { from, end } = lastSegment(path, root, isSeparator);
      const dir = path.slice(0, from > root ? from - 1 : root);
      return parsed(path.slice(0, root), dir, path.slice(from, end));
    },
    matchesGlob: (path, pattern) => part("glob").matches(path, pattern, true),
    sep: "\\",
    delimiter: ";",
    win32: null,
    posix: null,
    _makeLong: undefined,
  };
  win32._makeLong = win32.toNamespacedPath;

  // The root as it stands in the path, the separator after it included.
  function rootLength(path) {
    if (path.length === 1) return isSeparator(path) ? 1 : 0;
    const share = /^[\\/]{2}[^\\/]+[\\/]+[^\\/]+/.exec(path);
    if (share !== null) return Math.min(path.length, share[0].length + 1);
    if (hasDrive(path)) return isSeparator(path[2] ?? "") ? 3 : 2;
    return isSeparator(path[0] ?? "") ? 1 : 0;
  }

  return win32;
})
