// The lines of what was evaluated, for whoever is told that something went wrong there.
(function (prelude, native) {
  "use strict";
  const { Map, exec, indexOf, mapEntries, mapGet, mapIteratorNext, mapSet, padStart, slice } = prelude.primordials;
  const { screen } = prelude;
  const { width } = prelude.text;

  const sources = new Map();
  const commentFirst = /^\s*\/[/*]/;

  function lineOf(text, number) {
    let start = 0;
    for (let i = 1; i < number; i++) {
      start = indexOf(text, "\n", start) + 1;
      if (start === 0) return undefined;
    }
    const end = indexOf(text, "\n", start);
    return slice(text, start, end === -1 ? text.length : end);
  }

  /**
   * A place's line, and below it a caret under the column, each indented by four columns and with a newline before it;
   * empty where the text is not known. A line that is wider than the terminal is cut to what is around the place.
   */
  function excerpt({ source, line, column }) {
    const text = mapGet(sources, source);
    let content = text === undefined ? undefined : lineOf(text, line);
    if (content === undefined || column > content.length + 1) return "";
    const room = screen.columns - 5;
    let start = 0;
    if (content.length > room) {
      start = column - 1 - (room >> 1);
      if (start > content.length - room) start = content.length - room;
      if (start < 0) start = 0;
      content = slice(content, start, start + room);
    }
    const lead = slice(content, 0, column - 1 - start);
    let before = "";
    if (indexOf(lead, "\t") === -1) before = padStart("", width(lead), " ");
    else for (let i = 0; i < lead.length; i++) before += lead[i] === "\t" ? "\t" : " ";
    return `\n    ${content}\n    ${before}^`;
  }

  prelude.sources = {
    __proto__: null,
    excerpt,
    /**
     * The newest text that this is a part of: `{ name, text, offset, before }`, the offset in UTF-16 units, and `before` the
     * texts right before it that begin with a comment: at a prompt a line of comment is an entry. Undefined for none.
     */
    find(part) {
      let found, before = "";
      const entries = mapEntries(sources);
      for (let step = mapIteratorNext(entries); !step.done; step = mapIteratorNext(entries)) {
        const text = step.value[1], offset = indexOf(text, part);
        if (offset !== -1) found = { __proto__: null, name: step.value[0], text, offset, before };
        before = exec(commentFirst, text) === null ? "" : `${before}${text}\n`;
      }
      return found;
    },
    /** What stacks call `name` has this text. */
    add: (name, text) => mapSet(sources, name, text),
  };
})
