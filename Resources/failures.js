// What is printed of an error that nobody caught, and of promises that failed with nobody looking.
(function (prelude, native) {
  "use strict";
  const { Map, exec, indexOf, list, mapEntries, mapIteratorNext, mapSet, mapSize, slice } = prelude.primordials;
  const { inspect, screen } = prelude;
  const { withoutColours } = prelude.text;

  const errorLine = /^\[?(?:[A-Z][a-z0-9_]*)*Error/;

  /** `Uncaught TypeError: message` and the stack, as Node's prompt has it; any other value as it is inspected. */
  function failureText(error, header = "Uncaught") {
    let text = inspect(error, { __proto__: null, colors: screen.colors, breakLength: screen.columns, showProxy: true });
    const newline = indexOf(text, "\n");
    const first = newline === -1 ? text : slice(text, 0, newline);
    const isError = exec(errorLine, withoutColours(first)) !== null;
    // An error without frames stands in brackets when it is a part of something; here it is all there is.
    if (isError && newline === -1 && text[0] === "[" && text[text.length - 1] === "]") text = slice(text, 1, -1);
    if (isError ? first.length <= screen.columns : newline === -1) return `${header} ${text}`;
    return `${header}:\n${text}`;
  }

  let rejected = new Map(), thrown = list();

  prelude.failureText = failureText;
  prelude.rejections = {
    __proto__: null,
    /** Notes an error that a microtask threw. */
    add(error) {
      thrown[thrown.length] = error;
    },
    /** Notes a promise that was rejected with nobody handling it. */
    reject(promise, reason) {
      mapSet(rejected, promise, reason);
    },
    /** The text of all that was noted since the last time; undefined where there is nothing. */
    take() {
      if (thrown.length === 0 && mapSize(rejected) === 0) return undefined;
      let text = "";
      const separate = () => text === "" ? "" : "\n";
      for (let i = 0; i < thrown.length; i++) text += separate() + failureText(thrown[i]);
      const entries = mapEntries(rejected);
      for (let step = mapIteratorNext(entries); !step.done; step = mapIteratorNext(entries)) {
        text += separate() + failureText(step.value[1], "Uncaught (in promise)");
      }
      rejected = new Map();
      thrown = list();
      return text;
    },
  };
})
