// The engine writes a stack as lines of `name@source:line:column`. This gives it the form that JavaScript users know,
// `    at name (source:line:column)`, without the frames that are not the user's.
(function (prelude, native) {
  "use strict";
  const { Map, exec, indexOf, list, mapGet, mapSet, slice, startsWith } = prelude.primordials;

  const nativeCode = "[native code]";
  const internal = "jsrepl:"; // what the worker calls the prelude's own files
  const frameLine = /^[^\n]*@(?:|\[native code\]|[^\n]*:\d+:\d+)$/;
  const position = /^(.*):(\d+):(\d+)$/;
  const unnamedDefault = /^\$jsrepl_*d$/; // see Sources/Worker/ModuleText.swift
  const noName = /^(?:|(?:global|module|eval) code)$/;
  const shownFrames = 10;

  // Texts that are evaluated otherwise than they were written: what stacks are to call them, and by how much columns are
  // off: a list of line, where something was put, where that ends, difference from there on.
  const corrections = new Map();

  /** Where a location in a stack is in the text as it was written: `{ source, line, column }`; undefined for none. */
  function place(location) {
    const match = exec(position, location);
    if (match === null) return undefined;
    const line = +match[2], column = +match[3];
    const correction = mapGet(corrections, match[1]);
    if (correction === undefined) return { __proto__: null, source: match[1], line, column };
    const { source, shifts, lines } = correction;
    // What was put behind the text is none of the user's.
    if (line > lines) return undefined;
    let difference = 0, found = column;
    for (let i = 0; i < shifts.length && shifts[i] <= line; i += 4) {
      if (shifts[i] < line || column < shifts[i + 1]) continue;
      if (column < shifts[i + 2]) {
        found = shifts[i + 1];
        break;
      }
      difference = shifts[i + 3];
    }
    return { __proto__: null, source, line, column: found > difference ? found - difference : 1 };
  }

  function isWrapped(location) {
    const match = exec(position, location);
    return match !== null && mapGet(corrections, match[1])?.isWrapped === true;
  }

  // Whether a frame is in what was put before an asynchronous entry.
  function isWrapper(line) {
    const match = exec(position, slice(line, indexOf(line, "@") + 1));
    const correction = match === null ? undefined : mapGet(corrections, match[1]);
    return correction?.isWrapped === true && match[2] === "1" && +match[3] < correction.shifts[2];
  }

  // A location as it is shown; undefined for one that is not.
  function corrected(location) {
    const found = place(location);
    if (found !== undefined) return `${found.source}:${found.line}:${found.column}`;
    return exec(position, location) === null ? location : undefined;
  }

  function frame(line) {
    const at = indexOf(line, "@");
    const given = slice(line, 0, at), location = slice(line, at + 1);
    const name = exec(unnamedDefault, given) === null ? given : "default";
    if (location === nativeCode || startsWith(location, internal)) return undefined;
    if (location === "") return name === "eval code" ? "    at eval (<anonymous>)" : undefined;
    // An asynchronous entry is a function, and what calls it none of the user's.
    if (name === "global code" && isWrapped(location)) return undefined;
    const where = corrected(location);
    if (where === undefined) return undefined;
    return exec(noName, name) !== null ? `    at ${where}` : `    at ${name} (${where})`;
  }

  /** The frames of an engine's stack as lines, each with a newline before it; undefined for any other text. */
  function frames(stack) {
    let result = "", shown = 0, hidden = 0, last = 0;
    while (last < stack.length) {
      const newline = indexOf(stack, "\n", last);
      const end = newline === -1 ? stack.length : newline;
      const line = slice(stack, last, end);
      last = end + 1;
      if (exec(frameLine, line) === null || startsWith(line, "    at ")) return undefined;
      const text = frame(line);
      // What wraps an entry calls what is in it.
      if (text === undefined || (shown > 0 && isWrapper(line))) continue;
      if (shown < shownFrames) {
        result += `\n${text}`;
        shown++;
      } else {
        hidden++;
      }
    }
    return hidden === 0 ? result : `${result}\n    ... ${hidden} more frame${hidden > 1 ? "s" : ""}`;
  }

  /** Calls `take` with each of the lines of an engine's stack that is a frame of the user's, until it gives true. */
  function eachFrame(stack, take) {
    for (let last = 0; last < stack.length;) {
      const newline = indexOf(stack, "\n", last);
      const end = newline === -1 ? stack.length : newline;
      const line = slice(stack, last, end);
      last = end + 1;
      if (exec(frameLine, line) === null) continue;
      const text = frame(line);
      if (text !== undefined && take(line, text)) return;
    }
  }

  /** The place of the first of the user's frames in an engine's stack; undefined where there is none. */
  function firstPlace(stack) {
    let result;
    eachFrame(stack, (line) => {
      result = place(slice(line, indexOf(line, "@") + 1));
      return true;
    });
    return result;
  }

  /** All of the user's frames, as a list of `{ source, line, column, name, isEval, text }`. */
  function places(stack) {
    const result = list();
    eachFrame(stack, (line, text) => {
      const at = indexOf(line, "@"), given = slice(line, 0, at), found = place(slice(line, at + 1));
      const isNamed = exec(noName, given) === null, isDefault = exec(unnamedDefault, given) !== null;
      result[result.length] = {
        __proto__: null,
        source: found?.source, line: found?.line ?? null, column: found?.column ?? null,
        name: !isNamed ? null : isDefault ? "default" : given,
        isEval: given === "eval code", text: slice(text, 7),
      };
    });
    return result;
  }

  prelude.stack = {
    __proto__: null,
    frames,
    firstPlace,
    places,
    /**
     * From now on what the engine calls `name` is called `source` in stacks, and `shifts` tells, four numbers
     * for each, what was put where: see Sources/Syntax/EditedText.swift. The text has so many lines, and may be
     * wrapped into a function.
     */
    correct(name, source, shifts, lines = Infinity, isWrapped = false) {
      mapSet(corrections, name, { __proto__: null, source, shifts, lines, isWrapped });
    },
  };
})
