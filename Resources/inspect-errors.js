// Errors inside inspected values: what they say, their class, where they were made. Cause, aggregated errors and other
// properties follow as properties do.
(function (prelude, native) {
  "use strict";
  const {
    arraySplice, endsWith, exec, hasOwn, includes, indexOf, isArray, isError, ownDescriptor, slice, startsWith,
  } = prelude.primordials;
  const { find } = prelude.kinds;
  const { replaceAll, spaces } = prelude.text;

  const asText = (value, fallback) =>
    typeof value === "string" ? value :
      value === undefined || value === null || typeof value === "object" || typeof value === "function" ||
        typeof value === "symbol" ? fallback : `${value}`;

  /** An error's `name` or `message`, without running a getter of the user's; those of a DOMException are ours. */
  function part(error, key) {
    const value = find(error, key);
    if (value !== undefined || !prelude.domExceptions?.is(error)) return value;
    return key === "name" ? prelude.domExceptions.nameOf(error) : prelude.domExceptions.messageOf(error);
  }

  // ECMA-262 20.5.3.4, without running a getter or a toString.
  function summary(name, message) {
    if (name === "") return message;
    return message === "" ? name : `${name}: ${message}`;
  }

  const leadingName = /^([A-Z][a-z_ A-Z0-9[\]()-]+)(?::|\n {4}at)/;
  const onlyName = /^([a-z_A-Z0-9-]*Error)$/;

  // Shows the class where the name alone does not: `Missing [Error]: no such thing`.
  function withClass(text, className, name, tag, prefix) {
    let length = name.length;
    const follows = text[length];
    const startsWithName = endsWith(name, "Error") && startsWith(text, name) &&
      (follows === undefined || follows === ":" || follows === "\n");
    if (className !== null && !startsWithName) return text;
    let fallback = "Error";
    if (className === null) {
      const start = exec(leadingName, text) ?? exec(onlyName, text);
      fallback = start === null ? "" : start[1];
      length = fallback.length;
      if (fallback === "") fallback = "Error";
    }
    const full = slice(prefix(className, tag, fallback), 0, -1);
    if (name === full) return text;
    if (!includes(full, name)) return `${full} [${name}]${slice(text, length)}`;
    return length === 0 ? `${full}: ${text}` : full + slice(text, length);
  }

  function dropKey(keys, key) {
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === key) {
        arraySplice(keys, i, 1);
        return;
      }
    }
  }
  const hasKey = (keys, key) => {
    for (let i = 0; i < keys.length; i++) if (keys[i] === key) return true;
    return false;
  };

  // Own properties that every error of this engine has and that say nothing more.
  const positions = ["line", "column", "sourceURL"];

  /**
   * A stack's frames, each with a newline before it, "" for none; `header` is what stands before them where someone
   * wrote this stack, which then stands as it is.
   */
  function stackParts(stack) {
    if (typeof stack !== "string" || stack === "") return { __proto__: null, header: undefined, frames: "" };
    const frames = prelude.stack.frames(stack);
    if (frames !== undefined) return { __proto__: null, header: undefined, frames };
    const first = indexOf(stack, "\n    at");
    return {
      __proto__: null,
      header: first === -1 ? stack : slice(stack, 0, first),
      frames: first === -1 ? "" : slice(stack, first),
    };
  }

  // A stack that is no text, as a value of its own.
  function stackValue(context, stack) {
    const { indentation } = context;
    context.indentation = 4;
    const text = context.format(context, stack, NaN);
    context.indentation = indentation;
    return text;
  }

  function shortened(context, error, frames) {
    const cause = find(error, "cause");
    const stack = typeof cause === "object" && cause !== null && isError(cause) ? find(cause, "stack") : undefined;
    return prelude.condensedFrames(
      frames, slice(stackParts(stack).frames, 1), (line) => context.stylize(line, "undefined"));
  }

  /**
   * The error's text with its stack, indented as `context` is. `keys`, the properties that will be shown after it,
   * loses those that the text already says and gains `cause` and `errors`.
   */
  function errorText(context, error, className, tag, keys, prefix) {
    const name = part(error, "name"), message = part(error, "message");
    const nameText = name === null ? "null" : asText(name, "Error"), messageText = asText(message, "");
    const code = prelude.codeOf(error);
    let text = summary(code === undefined ? nameText : `${nameText} [${code}]`, messageText);
    const stack = find(error, "stack");
    let { header, frames } = stackParts(stack);
    if (header !== undefined) text = header;
    else if (stack && typeof stack !== "string") text += `\n    ${stackValue(context, stack)}`;
    if (frames !== "") frames = `\n${shortened(context, error, slice(frames, 1))}`;

    for (let i = 0; i < positions.length; i++) dropKey(keys, positions[i]);
    if (!context.showHidden) {
      dropKey(keys, "stack");
      if (typeof message !== "string" || includes(text, messageText)) dropKey(keys, "message");
      if (typeof name !== "string" || includes(text, nameText)) dropKey(keys, "name");
    }
    if (hasOwn(error, "cause") && !hasKey(keys, "cause")) keys[keys.length] = "cause";
    const errors = ownDescriptor(error, "errors")?.value;
    if (isArray(errors) && !hasKey(keys, "errors")) keys[keys.length] = "errors";

    text = withClass(text, className, nameText, tag, prefix);
    if (typeof name === "number") text = replaceAll(text, nameText, `${nameText} [${className ?? "Error"}]`);
    text = frames === "" ? `[${text}]` : text + frames;
    return context.indentation === 0 ? text : replaceAll(text, "\n", `\n${spaces(context.indentation)}`);
  }

  prelude.errorText = errorText;
  prelude.errorParts = { __proto__: null, part, summary };
})
