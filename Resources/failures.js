// What the prompt prints: a result, an error that nobody caught, promises that failed with nobody looking.
(function (prelude, native) {
  "use strict";
  const { noteRejection } = prelude.operations;
  const { Map, exec, indexOf, list, mapEntries, mapIteratorNext, mapSet, mapSize, slice } = prelude.primordials;
  const { inspect, screen } = prelude;
  const { withoutColours } = prelude.text;

  const errorLine = /^\[?(?:[A-Z][a-z0-9_]*)*Error/;

  /**
   * A value as the prompt prints it. Where the engine does not tell proxies apart, looking at one runs its traps, which
   * may throw.
   */
  function shown(value, colors = screen.colors) {
    try {
      return inspect(value, { __proto__: null, colors, breakLength: screen.columns, showProxy: true });
    } catch {
      return "[a value that throws when it is looked at]";
    }
  }

  /** `Uncaught TypeError: message` and the stack, as Node's prompt has it; any other value as it is inspected. */
  function failureText(error, header = "Uncaught", colors = screen.colors) {
    let text = shown(error, colors);
    const newline = indexOf(text, "\n");
    const first = newline === -1 ? text : slice(text, 0, newline);
    const isError = exec(errorLine, withoutColours(first)) !== null;
    // An error without frames stands in brackets when it is a part of something; here it is all there is.
    if (isError && newline === -1 && text[0] === "[" && text[text.length - 1] === "]") text = slice(text, 1, -1);
    if (isError ? first.length <= screen.columns : newline === -1) return `${header} ${text}`;
    return `${header}:\n${text}`;
  }

  let rejected = new Map(), thrown = list();

  // Takes what was noted: `take` gets the error, and the header of its text.
  function each(take) {
    const errors = thrown, entries = mapEntries(rejected);
    rejected = new Map();
    thrown = list();
    for (let i = 0; i < errors.length; i++) take(errors[i], "Uncaught");
    for (let step = mapIteratorNext(entries); !step.done; step = mapIteratorNext(entries)) {
      take(step.value[1], "Uncaught (in promise)");
    }
  }

  prelude.shown = shown;
  prelude.failureText = failureText;
  prelude.rejections = {
    __proto__: null,
    /** Notes an error that a microtask threw. */
    add(error) {
      thrown[thrown.length] = error;
      native(noteRejection);
    },
    /** Notes a promise that was rejected with nobody handling it. */
    reject(promise, reason) {
      mapSet(rejected, promise, reason);
      native(noteRejection);
    },
    /** The text of all that was noted since the last time; undefined where there is nothing. */
    take() {
      if (thrown.length === 0 && mapSize(rejected) === 0) return undefined;
      let text = "";
      each((error, header) => {
        text += (text === "" ? "" : "\n") + failureText(error, header);
      });
      return text;
    },
    /** Calls `report` with each error that was noted since the last time, and its text without colours. */
    report(report) {
      each((error, header) => report(error, failureText(error, header, false)));
    },
  };
})
