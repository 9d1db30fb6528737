// What the prompt prints: a result, an error that nobody caught, promises that failed with nobody looking.
(function (prelude, native) {
  "use strict";
  const { noteRejection } = prelude.operations;
  const {
    Map, exec, indexOf, list, mapEntries, mapIteratorNext, mapSet, mapSize, ownDescriptor, slice,
  } = prelude.primordials;
  const { inspect, screen } = prelude;
  const { withoutColours } = prelude.text;

  const errorLine = /^\[?(?:[A-Z][a-z0-9_]*)*Error/;

  const inspected = (value, colors, customInspect) =>
    inspect(value, {
      __proto__: null, breakLength: screen.columns, showProxy: true, ...screen.layout, colors, customInspect,
    });

  /**
   * A value as the prompt prints it; where its own method for that throws, as if it had none. Where the engine does not
   * tell proxies apart, looking at one runs its traps, which may throw.
   */
  function shown(value, colors = screen.colors) {
    try {
      return inspected(value, colors, true);
    } catch {
      try {
        return inspected(value, colors, false);
      } catch {
        return "[a value that throws when it is looked at]";
      }
    }
  }

  // Where the user's text went wrong, and the text there.
  function excerptOf(error) {
    if (typeof error !== "object" || error === null) return "";
    const stack = ownDescriptor(error, "stack")?.value;
    const place = typeof stack === "string" ? prelude.stack.firstPlace(stack) : undefined;
    return place === undefined ? "" : prelude.sources.excerpt(place);
  }

  /**
   * `Uncaught TypeError: message`, the line where it happened, and the stack; any other value as it is inspected. `cause`
   * names the entry that led to it, where that is not the one at hand.
   */
  function failureText(error, kind = "", cause = undefined, colors = screen.colors) {
    const by = cause === undefined ? kind : kind === "" ? `in ${cause}` : `${kind} of ${cause}`;
    const header = by === "" ? "Uncaught" : `Uncaught (${by})`;
    let text = shown(error, colors);
    let newline = indexOf(text, "\n");
    const first = newline === -1 ? text : slice(text, 0, newline);
    const isError = exec(errorLine, withoutColours(first)) !== null;
    // An error without frames stands in brackets when it is a part of something; here it is all there is.
    if (isError && newline === -1 && text[0] === "[" && text[text.length - 1] === "]") text = slice(text, 1, -1);
    if (isError) {
      const excerpt = excerptOf(error), frames = indexOf(text, "\n    at ");
      if (excerpt !== "") text = frames === -1 ? text + excerpt : slice(text, 0, frames) + excerpt + slice(text, frames);
    }
    newline = indexOf(text, "\n");
    if (isError ? first.length <= screen.columns : newline === -1) return `${header} ${text}`;
    return `${header}:\n${text}`;
  }

  let rejected = new Map(), thrown = list();

  // Takes what was noted: `take` gets the error, and the header of its text.
  function each(take) {
    const errors = thrown, entries = mapEntries(rejected);
    rejected = new Map();
    thrown = list();
    for (let i = 0; i < errors.length; i++) take(errors[i], "", prelude.timers.cause());
    for (let step = mapIteratorNext(entries); !step.done; step = mapIteratorNext(entries)) {
      const { reason, cause } = step.value[1];
      take(reason, "in promise", cause);
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
      mapSet(rejected, promise, { __proto__: null, reason, cause: prelude.timers.cause() });
      native(noteRejection);
    },
    /** The text of all that was noted since the last time; undefined where there is nothing. */
    take() {
      if (thrown.length === 0 && mapSize(rejected) === 0) return undefined;
      let text = "";
      each((error, kind, cause) => {
        text += (text === "" ? "" : "\n") + failureText(error, kind, cause);
      });
      return text;
    },
    /** Calls `report` with each error that was noted since the last time, and its text without colours. */
    report(report) {
      each((error, kind) => report(error, failureText(error, kind, undefined, false)));
    },
  };
})
