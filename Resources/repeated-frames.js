// Frames of a stack that say nothing new: those of a recursion, and those that the stack of the error's cause has too.
(function (prelude, native) {
  "use strict";
  const { arrayJoin, list, slice, indexOf } = prelude.primordials;

  // So many repeated lines, or so many in common with the cause, are worth leaving out; only long stacks are searched
  // for repetitions. These are Node's numbers.
  const worthwhile = 4, longStack = 10;

  /** A text's lines as a list. */
  function linesOf(text) {
    const lines = list();
    let last = 0;
    for (let at = indexOf(text, "\n"); at !== -1; at = indexOf(text, "\n", last)) {
      lines[lines.length] = slice(text, last, at);
      last = at + 1;
    }
    lines[lines.length] = slice(text, last);
    return lines;
  }

  const areEqual = (lines, a, b, count) => {
    for (let i = 0; i < count; i++) if (lines[a + i] !== lines[b + i]) return false;
    return true;
  };

  // How many lines after the `period` lines at `start` say the same again.
  function repetitions(lines, start, period) {
    let end = start + period;
    while (end + period <= lines.length && areEqual(lines, start, end, period)) end += period;
    return end - start - period;
  }

  /** The lines, with one line instead of those that only repeat what stands right above them. */
  function withoutRepetitions(lines, mark) {
    if (lines.length <= longStack) return lines;
    const kept = list();
    for (let i = 0; i < lines.length;) {
      let period = 1, repeated = 0;
      for (; period <= (lines.length - i) / 2; period++) {
        repeated = repetitions(lines, i, period);
        if (repeated >= worthwhile) break;
        repeated = 0;
      }
      if (repeated === 0) {
        kept[kept.length] = lines[i++];
        continue;
      }
      for (let j = 0; j < period; j++) kept[kept.length] = lines[i + j];
      kept[kept.length] = mark(`    ... collapsed ${repeated} duplicate lines matching above ` +
        `${period} lines ${repeated / period} times...`);
      i += period + repeated;
    }
    return kept;
  }

  // The first run of lines that both have: how long it is and where it begins in `lines`.
  function common(lines, others) {
    for (let i = 0; i <= lines.length - worthwhile; i++) {
      let at = 0;
      while (at < others.length && others[at] !== lines[i]) at++;
      let length = 0;
      while (i + length < lines.length && at + length < others.length && lines[i + length] === others[at + length]) {
        length++;
      }
      if (length >= worthwhile) return { __proto__: null, start: i, length };
    }
    return undefined;
  }

  function withoutCommon(lines, others, mark) {
    const found = common(lines, others);
    if (found === undefined) return lines;
    const kept = list();
    for (let i = 0; i <= found.start; i++) kept[i] = lines[i];
    kept[kept.length] = mark(`    ... ${found.length - 2} lines matching cause stack trace ...`);
    for (let i = found.start + found.length - 1; i < lines.length; i++) kept[kept.length] = lines[i];
    return kept;
  }

  /** Frames as lines joined by newlines, shortened; `cause` are those of the error's cause, "" for none. */
  prelude.condensedFrames = (frames, cause, mark) => {
    let lines = linesOf(frames);
    if (cause !== "") lines = withoutCommon(lines, linesOf(cause), mark);
    return arrayJoin(withoutRepetitions(lines, mark), "\n");
  };
})
