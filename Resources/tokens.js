// The tokens of unfinished JavaScript, as far as completion needs them.
(function (prelude, native) {
  "use strict";
  const { Map, RegExp, exec, fromCharCode, indexOf, list: newList, mapHas, mapSet, parseInteger, slice } =
    prelude.primordials;

  // Sticky: each matches where lastIndex says. Made when first used, since Unicode classes take time to compile.
  let blank, word, number, regExpFlags;
  function compile() {
    blank = /[\s\ufeff]+/y;
    word = /[\p{ID_Start}$_#][\p{ID_Continue}$\u200c\u200d]*/uy;
    const exponent = "(?:[eE][+-]?\\d[\\d_]*)?";
    const decimal = `(?:\\d[\\d_]*\\.?[\\d_]*|\\.\\d[\\d_]*)${exponent}`;
    number = new RegExp(`(?:0[xX][\\da-fA-F_]*|0[oO][0-7_]*|0[bB][01_]*|${decimal})n?`, "y");
    regExpFlags = /[a-z]*/y;
  }
  const simpleEscapes = { __proto__: null, b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v", 0: "\0" };

  // After these words an expression begins, so a slash begins a regular expression.
  const beforeExpression = new Map();
  const words = [
    "return", "typeof", "instanceof", "in", "of", "new", "delete", "void", "throw", "case", "do", "else", "await",
    "yield",
  ];
  for (let i = 0; i < words.length; i++) mapSet(beforeExpression, words[i], true);

  function matchAt(pattern, text, at) {
    pattern.lastIndex = at;
    const match = exec(pattern, text);
    return match === null ? "" : match[0];
  }

  function beginsExpression(previous) {
    if (previous === undefined) return true;
    if (previous.kind === "name") return mapHas(beforeExpression, previous.text);
    return previous.kind === "mark" && previous.text !== ")" && previous.text !== "]" && previous.text !== "}";
  }

  // A string's end and its value; `isOpen` where the text ends first.
  function stringAt(text, start) {
    const quote = text[start];
    let value = "", at = start + 1;
    while (at < text.length) {
      const c = text[at];
      if (c === quote) return { end: at + 1, value, isOpen: false };
      if (c === "\n") return { end: at, value, isOpen: false };
      if (c !== "\\") {
        value += c;
        at++;
        continue;
      }
      const escape = text[at + 1];
      if (escape === "u" || escape === "x") {
        const length = escape === "u" ? 4 : 2;
        value += fromCharCode(parseInteger(slice(text, at + 2, at + 2 + length), 16));
        at += 2 + length;
        continue;
      }
      if (escape !== undefined && escape !== "\n") value += simpleEscapes[escape] ?? escape;
      at += 2;
    }
    return { end: text.length, value, isOpen: true };
  }

  function regExpEnd(text, start) {
    let inClass = false;
    for (let at = start + 1; at < text.length; at++) {
      const c = text[at];
      if (c === "\n") return -1;
      if (c === "\\") at++;
      else if (c === "[") inClass = true;
      else if (c === "]") inClass = false;
      else if (c === "/" && !inClass) return at + 1 + matchAt(regExpFlags, text, at + 1).length;
    }
    return -1;
  }

  /**
   * The tokens `{ kind, text, start, end, isOpen }` of a text: kind is "name", "number", "bigint", "string" (with
   * `value` and `quote`), "template", "regexp", "comment" (only an unfinished one) or "mark". Inside an unfinished
   * `${` of a template the tokens are those of the expression alone.
   */
  function tokens(text) {
    if (blank === undefined) compile();
    let list = newList();
    const outer = newList(); // lists and brace depths around the templates that are open
    let depth = 0;
    const push = (kind, start, end, isOpen = false) => {
      const token = { __proto__: null, kind, text: slice(text, start, end), start, end, isOpen, value: "", quote: "" };
      list[list.length] = token;
      return token;
    };
    // From inside a template to its end or its next `${`.
    const template = (start, from) => {
      for (let at = from; at < text.length; at++) {
        const c = text[at];
        if (c === "\\") {
          at++;
        } else if (c === "`") {
          push("template", start, at + 1);
          return at + 1;
        } else if (c === "$" && text[at + 1] === "{") {
          outer[outer.length] = { __proto__: null, list, depth, start };
          list = newList();
          depth = 0;
          return at + 2;
        }
      }
      push("template", start, text.length, true);
      return text.length;
    };

    let at = 0;
    while (at < text.length) {
      const c = text[at];
      const space = matchAt(blank, text, at).length;
      if (space > 0) {
        at += space;
        continue;
      }
      if (c === "/" && text[at + 1] === "/") {
        const newline = indexOf(text, "\n", at);
        if (newline === -1) push("comment", at, text.length, true);
        at = newline === -1 ? text.length : newline + 1;
        continue;
      }
      if (c === "/" && text[at + 1] === "*") {
        const end = indexOf(text, "*/", at + 2);
        if (end === -1) push("comment", at, text.length, true);
        at = end === -1 ? text.length : end + 2;
        continue;
      }
      if (c === '"' || c === "'") {
        const found = stringAt(text, at);
        const token = push("string", at, found.end, found.isOpen);
        token.value = found.value;
        token.quote = c;
        at = found.end;
        continue;
      }
      if (c === "`") {
        at = template(at, at + 1);
        continue;
      }
      const name = matchAt(word, text, at).length;
      if (name > 0) {
        push("name", at, at + name);
        at += name;
        continue;
      }
      const isNumber = (c >= "0" && c <= "9") || (c === "." && text[at + 1] >= "0" && text[at + 1] <= "9");
      if (isNumber) {
        const end = at + matchAt(number, text, at).length;
        push(text[end - 1] === "n" ? "bigint" : "number", at, end);
        at = end;
        continue;
      }
      if (c === "/" && beginsExpression(list[list.length - 1])) {
        const end = regExpEnd(text, at);
        push("regexp", at, end === -1 ? text.length : end, end === -1);
        at = end === -1 ? text.length : end;
        continue;
      }
      if (c === "}" && depth === 0 && outer.length > 0) {
        const around = outer[outer.length - 1];
        outer.length--;
        ({ list, depth } = around);
        at = template(around.start, at + 1);
        continue;
      }
      if (c === "{") depth++;
      if (c === "}") depth--;
      const isChain = c === "?" && text[at + 1] === "." && !(text[at + 2] >= "0" && text[at + 2] <= "9");
      const length = isChain ? 2 : c === "." && text[at + 1] === "." && text[at + 2] === "." ? 3 : 1;
      push("mark", at, at + length);
      at += length;
    }
    return list;
  }

  prelude.tokens = { __proto__: null, tokens };
})
