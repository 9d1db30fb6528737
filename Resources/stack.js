// The engine writes a stack as lines of `name@source:line:column`. This gives it the form that JavaScript users know,
// `    at name (source:line:column)`, without the frames that are not the user's.
(function (prelude, native) {
  "use strict";
  const { Map, exec, indexOf, mapGet, mapHas, mapSet, slice, startsWith } = prelude.primordials;

  const nativeCode = "[native code]";
  const internal = "jsrepl:"; // what the worker calls the prelude's own files
  const frameLine = /^[^\n]*@(?:|\[native code\]|[^\n]*:\d+:\d+)$/;
  const position = /^(.*):(\d+):(\d+)$/;
  const shownFrames = 10;

  // What was put before a text to evaluate it, such as the parenthesis before an object literal typed at the prompt:
  // by so many columns its first line starts too late.
  const shifts = new Map();

  function corrected(location) {
    const match = exec(position, location);
    if (match === null || match[2] !== "1" || !mapHas(shifts, match[1])) return location;
    const column = match[3] - mapGet(shifts, match[1]);
    return column > 0 ? `${match[1]}:1:${column}` : location;
  }

  function frame(line) {
    const at = indexOf(line, "@");
    const name = slice(line, 0, at), location = slice(line, at + 1);
    if (location === nativeCode || startsWith(location, internal)) return undefined;
    if (location === "") return name === "eval code" ? "    at eval (<anonymous>)" : undefined;
    const isTopLevel = name === "" || name === "global code" || name === "module code" || name === "eval code";
    return isTopLevel ? `    at ${corrected(location)}` : `    at ${name} (${corrected(location)})`;
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
      if (text === undefined) continue;
      if (shown < shownFrames) {
        result += `\n${text}`;
        shown++;
      } else {
        hidden++;
      }
    }
    return hidden === 0 ? result : `${result}\n    ... ${hidden} more frame${hidden > 1 ? "s" : ""}`;
  }

  prelude.stack = {
    __proto__: null,
    frames,
    /** From now on, so many columns are taken off the columns of that source's first line. */
    correct(source, columns) {
      mapSet(shifts, source, columns);
    },
  };
})
