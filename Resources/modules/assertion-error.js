// AssertionError, and how it says what differs: the lines of both values, aligned.
(function (prelude, part) {
  "use strict";
  const { hidden } = part("realm");
  const { Error, requireObject } = part("errors");
  const types = part("types");

  const titles = {
    deepStrictEqual: "Expected values to be strictly deep-equal:",
    partialDeepStrictEqual: "Expected values to be partially and strictly deep-equal:",
    strictEqual: "Expected values to be strictly equal:",
    strictEqualObject: 'Expected "actual" to be reference-equal to "expected":',
    deepEqual: "Expected values to be loosely deep-equal:",
    notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:',
    notStrictEqual: 'Expected "actual" to be strictly unequal to:',
    notStrictEqualObject: 'Expected "actual" not to be reference-equal to "expected":',
    notDeepEqual: 'Expected "actual" not to be loosely deep-equal to:',
    notIdentical: "Values have same structure but are not reference-equal:",
  };

  // An error stands without its stack.
  const inspected = (value) => types.isNativeError(value) && Object.keys(value).length === 0 ? `[${String(value)}]` :
    prelude.inspect(value, {
      compact: false, customInspect: false, depth: 1000, maxArrayLength: Infinity, showHidden: false, showProxy: false,
      sorted: true, getters: true, breakLength: Infinity,
    });

  const isObject = (value) => (typeof value === "object" && value !== null) || typeof value === "function";
  const bothObjects = (a, b) => (typeof a === "object" && a !== null && typeof b === "object" && b !== null) ||
    (typeof a === "function" && typeof b === "function");

  // Lines are the same whether or not a comma follows; the one that has it is shown.
  function common(a, b) {
    if (a === b) return a;
    if (`${a},` === b) return b;
    return a === `${b},` ? a : undefined;
  }

  // Myers, "An O(ND) Difference Algorithm and Its Variations": the steps that make one list of lines the other, as
  // marks (`+` only in the first, `-` only in the second, ` ` in both) and lines.
  function difference(first, second) {
    const trace = [], n = first.length, m = second.length;
    let reach = new Map([[1, 0]]);
    const comesFromBelow = (k, d, from) => k === -d || (k !== d && from.get(k - 1) < from.get(k + 1));
    search: for (let d = 0;; d++) {
      trace.push(new Map(reach));
      for (let k = -d; k <= d; k += 2) {
        let x = comesFromBelow(k, d, reach) ? reach.get(k + 1) : reach.get(k - 1) + 1;
        while (x < n && x - k < m && common(first[x], second[x - k]) !== undefined) x++;
        reach.set(k, x);
        if (x >= n && x - k >= m) break search;
      }
    }
    const steps = [];
    let x = n, y = m;
    for (let d = trace.length - 1; d >= 0; d--) {
      const from = trace[d], k = x - y;
      const before = comesFromBelow(k, d, from) ? k + 1 : k - 1;
      const beforeX = d === 0 ? 0 : from.get(before), beforeY = d === 0 ? 0 : beforeX - before;
      while (x > beforeX && y > beforeY) steps.push([" ", common(first[--x], second[--y])]);
      if (d > 0) steps.push(x === beforeX ? ["-", second[--y]] : ["+", first[--x]]);
    }
    return steps.reverse();
  }

  // Of a run of lines that both have, the first five and the one before the next difference are enough.
  const most = 5;
  function shownSteps(steps) {
    const lines = [];
    let run = [], isSkipped = false;
    for (const [mark, line] of steps) {
      if (mark === " ") {
        run.push(line);
        continue;
      }
      lines.push(...run.slice(0, most).map((each) => `  ${each}`));
      if (run.length > most + 2) {
        lines.push("...");
        isSkipped = true;
      } else if (run.length === most + 2) lines.push(`  ${run[most]}`);
      if (run.length > most) lines.push(`  ${run.at(-1)}`);
      run = [];
      lines.push(`${mark} ${line}`);
    }
    lines.push(...run.slice(0, most).map((each) => `  ${each}`));
    return { lines, isSkipped };
  }

  // Short values stand side by side.
  const shortest = 12, widest = 80;
  function comparison(actual, expected, operator, title) {
    const first = inspected(actual), second = inspected(expected);
    const isOneLine = !first.includes("\n") && !second.includes("\n");
    if (operator === "strictEqual" && bothObjects(actual, expected)) operator = "strictEqualObject";
    title ??= titles[operator];
    if (isOneLine && !isObject(actual) && !isObject(expected) && first !== second &&
      first.length + second.length <= shortest && !(actual === 0 && expected === 0)) {
      return `${title}\n\n${first} !== ${second}\n`;
    }
    if (first === second && (isObject(actual) || !isOneLine) && typeof actual !== "function") {
      return `${titles.notIdentical}\n\n${shortened(first.split("\n")).join("\n")}\n`;
    }
    let lines, isSkipped = false;
    if (isOneLine) {
      lines = [`+ ${first}`, `- ${second}`];
      if (!isObject(actual) && !isObject(expected) && first.length + second.length < widest) {
        let i = 0;
        while (first[i] === second[i] && i < first.length) i++;
        if (i > 2 && first !== second) lines.push(`${" ".repeat(i + 2)}^`);
      }
    } else ({ lines, isSkipped } = shownSteps(difference(first.split("\n"), second.split("\n"))));
    const skipped = isSkipped ? "\n... Skipped lines" : "";
    return `${title}\n+ actual - expected${skipped}\n\n${lines.join("\n")}\n`;
  }
  const shortened = (lines) => lines.length > 50 ? [...lines.slice(0, 46), "..."] : lines;

  function messageFor(actual, expected, operator, title) {
    switch (operator) {
      case "deepStrictEqual": case "strictEqual": case "partialDeepStrictEqual":
        return comparison(actual, expected, operator, title);
      case "notDeepStrictEqual": case "notStrictEqual": {
        const isIdentity = operator === "notStrictEqual" && isObject(actual);
        const lines = shortened(inspected(actual).split("\n"));
        const base = titles[isIdentity ? "notStrictEqualObject" : operator];
        return lines.length === 1 && lines[0].length <= 5 ? `${base} ${lines[0]}` : `${base}\n\n${lines.join("\n")}\n`;
      }
      default: {
        const short = (text) => text.length > 512 ? `${text.slice(0, 509)}...` : text;
        const first = short(inspected(actual)), second = short(inspected(expected));
        if (operator === "notDeepEqual") {
          return first.length > 5 ? `${titles.notDeepEqual}\n\n${first}` : `${titles.notDeepEqual} ${first}`;
        }
        if (operator === "deepEqual") {
          return `${titles.deepEqual}\n\n${first}\n\nshould loosely deep-equal\n\n${second}`;
        }
        return `${first} ${operator} ${second}`;
      }
    }
  }

  // Those whose message goes on after what the user says.
  const withComparison = ["deepStrictEqual", "strictEqual", "partialDeepStrictEqual"];

  class AssertionError extends Error {
    constructor(options) {
      requireObject(options, "options");
      const { message, operator, actual, expected, details } = options;
      const isOwn = message !== undefined && message !== null;
      super(!isOwn ? messageFor(actual, expected, operator) :
        withComparison.includes(operator) ? messageFor(actual, expected, operator, String(message)) : String(message));
      this.generatedMessage = !isOwn;
      hidden(this, "name", "AssertionError");
      prelude.withCode(this, "ERR_ASSERTION");
      if (details) {
        for (let i = 0; i < details.length; i++) {
          this[`message ${i}`] = details[i].message;
          this[`actual ${i}`] = details[i].actual;
          this[`expected ${i}`] = details[i].expected;
          this[`operator ${i}`] = details[i].operator;
          this[`stack trace ${i}`] = details[i].stack;
        }
      } else {
        this.actual = actual;
        this.expected = expected;
        this.operator = operator;
      }
      this.diff = options.diff ?? "simple";
    }
    toString() {
      return `${this.name} [${this.code}]: ${this.message}`;
    }
  }
  return { AssertionError, comparison, difference };
})
