// path.matchesGlob: `*`, `**`, `?`, classes in brackets and alternatives in braces. See
// https://nodejs.org/docs/latest-v24.x/api/path.html#pathmatchesglobpath-pattern.
(function (prelude, part) {
  "use strict";
  const { requireString } = part("errors");

  /** The patterns that one with alternatives in braces stands for. */
  function expanded(pattern) {
    const range = /\{(-?\d+|[a-zA-Z])\.\.(-?\d+|[a-zA-Z])\}/.exec(pattern);
    if (range !== null) return splice(pattern, range.index, range[0].length, between(range[1], range[2]));
    for (let open = pattern.indexOf("{"); open !== -1; open = pattern.indexOf("{", open + 1)) {
      let depth = 0, start = open + 1;
      const choices = [];
      for (let i = open; i < pattern.length; i++) {
        if (pattern[i] === "{") depth++;
        else if (pattern[i] === "}") depth--;
        if ((pattern[i] === "," && depth === 1) || depth === 0) {
          choices.push(pattern.slice(start, i));
          start = i + 1;
        }
        if (depth > 0) continue;
        if (choices.length > 1) return splice(pattern, open, i + 1 - open, choices);
        break;
      }
    }
    return [pattern];
  }
  const splice = (text, at, length, choices) =>
    choices.flatMap((choice) => expanded(text.slice(0, at) + choice + text.slice(at + length)));
  function between(first, last) {
    const isNumber = /\d/.test(first);
    let from = isNumber ? Number(first) : first.charCodeAt(0);
    const to = isNumber ? Number(last) : last.charCodeAt(0), result = [];
    const step = from <= to ? 1 : -1;
    for (; step > 0 ? from <= to : from >= to; from += step) {
      result.push(isNumber ? `${from}` : String.fromCharCode(from));
    }
    return result;
  }

  const literal = (text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

  /** One segment as a regular expression; undefined for `**`, which stands for any number of them. */
  function segment(pattern) {
    if (pattern === "**") return undefined;
    let source = "";
    for (let i = 0; i < pattern.length; i++) {
      const character = pattern[i];
      if (character === "*") {
        while (pattern[i + 1] === "*") i++;
        source += pattern.length === 1 ? "[^/]+?" : "[^/]*?";
      } else if (character === "?") source += "[^/]";
      else if (character === "[") {
        const end = pattern.indexOf("]", i + 2);
        if (end === -1) source += "\\[";
        else {
          const body = pattern.slice(i + 1, end).replace(/^!/, "^").replace(/\\/g, "\\\\");
          source += `[${body}]`;
          i = end;
        }
      } else source += literal(character);
    }
    // What begins with a dot is matched only by what does so, too.
    const isWild = /^[*?[]/.test(pattern);
    return new RegExp(`^${isWild ? "(?!\\.)" : ""}${source}$`, "su");
  }

  function matchSegments(names, patterns) {
    if (patterns.length === 0) return names.length === 0;
    const [first, ...rest] = patterns;
    if (first !== undefined) {
      return names.length > 0 && first.test(names[0]) && matchSegments(names.slice(1), rest);
    }
    // At the end it stands for one at least.
    for (let i = rest.length === 0 ? 1 : 0; i <= names.length; i++) {
      if (matchSegments(names.slice(i), rest)) return true;
      if (names[rest.length === 0 ? i - 1 : i]?.startsWith(".")) return false;
    }
    return false;
  }

  function matches(path, pattern, isWindows) {
    requireString(path, "path");
    requireString(pattern, "pattern");
    const split = (text) => (isWindows ? text.replaceAll("\\", "/") : text).split("/");
    const names = split(path);
    return expanded(isWindows ? pattern.replaceAll("\\", "/") : pattern)
      .some((each) => matchSegments(names, split(each).map(segment)));
  }

  return { matches };
})
