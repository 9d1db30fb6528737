// How formatted entries become lines: on one line where they fit, in columns where they are many and alike, else one a
// line. The rules and their constants are Node's (`util.inspect`, compact: 3), so that output is the same to the space.
(function (prelude, native) {
  "use strict";
  const { arrayJoin, floor, includes, list, max, min, padEnd, padStart, round, sqrt } = prelude.primordials;
  const { spaces, width, withoutColours } = prelude.text;

  // A column must hold an entry, a comma and a space; a character is taken as two and a half times as high as wide.
  const separator = 2, heightToWidth = 2.5, mostColumns = 15;

  const isNumeric = (values, count) => {
    for (let i = 0; i < count; i++) {
      if (typeof values[i] !== "number" && typeof values[i] !== "bigint") return false;
    }
    return true;
  };

  /** Many short entries as rows of columns; the same list where columns would not help. */
  function grouped(context, entries, values) {
    // The trailing "... n more items" is no entry.
    const count = context.maxArrayLength < entries.length ? entries.length - 1 : entries.length;
    const widths = list();
    let total = 0, longest = 0;
    for (let i = 0; i < count; i++) {
      const w = width(entries[i]);
      widths[i] = w;
      total += w + separator;
      longest = max(longest, w);
    }
    const cell = longest + separator;
    if (cell * 3 + context.indentation >= context.breakLength) return entries;
    // One long entry among short ones would leave wide gaps.
    if (total / cell <= 5 && longest > 6) return entries;

    const bias = sqrt(cell - total / entries.length);
    const biased = max(cell - 3 - bias, 1);
    const columns = min(
      round(sqrt(heightToWidth * biased * count) / biased),
      floor((context.breakLength - context.indentation) / cell),
      context.compact * 4,
      mostColumns,
    );
    if (columns <= 1) return entries;

    const columnWidths = list();
    for (let column = 0; column < columns; column++) {
      let widest = 0;
      for (let i = column; i < count; i += columns) widest = max(widest, widths[i]);
      columnWidths[column] = widest + separator;
    }
    const numeric = values === undefined || isNumeric(values, entries.length);
    const rows = list();
    for (let first = 0; first < count; first += columns) {
      const end = min(first + columns, count);
      let row = "";
      for (let i = first; i < end - 1; i++) {
        // Colours take room in the text and none on the screen.
        const padded = columnWidths[i - first] + entries[i].length - widths[i];
        row += numeric ? padStart(`${entries[i]}, `, padded) : padEnd(`${entries[i]}, `, padded);
      }
      const last = end - 1;
      row += numeric ?
        padStart(entries[last], columnWidths[last - first] + entries[last].length - widths[last] - separator) :
        entries[last];
      rows[rows.length] = row;
    }
    if (count < entries.length) rows[rows.length] = entries[count];
    return rows;
  }

  function fitsOneLine(context, entries, start, base) {
    let total = entries.length + start;
    if (total + entries.length > context.breakLength) return false;
    for (let i = 0; i < entries.length; i++) {
      total += context.colors ? withoutColours(entries[i]).length : entries[i].length;
      if (total > context.breakLength) return false;
    }
    return base === "" || !includes(base, "\n");
  }

  /**
   * The entries between their braces. `level` is how deep this object is nested; `values`, the elements of an array,
   * allow columns.
   */
  function joined(context, entries, base, open, close, level, isList, values) {
    const head = base === "" ? "" : `${base} `;
    if (context.compact === true) {
      if (fitsOneLine(context, entries, 0, base)) {
        return `${open}${base === "" ? "" : ` ${base}`} ${arrayJoin(entries, ", ")} ${close}`;
      }
      const line = `\n${spaces(context.indentation)}`;
      const first = base === "" && open.length === 1 ? " " : `${base === "" ? "" : ` ${base}`}${line}  `;
      return `${open}${first}${arrayJoin(entries, `,${line}  `)} ${close}`;
    }
    if (typeof context.compact === "number" && context.compact >= 1) {
      const count = entries.length;
      if (isList && count > 6) entries = grouped(context, entries, values);
      // `deepest` is how deep the innermost object inside is: only that many levels share a line.
      if (context.deepest - level < context.compact && count === entries.length) {
        const start = entries.length + context.indentation + open.length + base.length + 10;
        if (fitsOneLine(context, entries, start, base)) {
          const line = arrayJoin(entries, ", ");
          if (!includes(line, "\n")) return `${head}${open} ${line} ${close}`;
        }
      }
    }
    const line = `\n${spaces(context.indentation)}`;
    return `${head}${open}${line}  ${arrayJoin(entries, `,${line}  `)}${line}${close}`;
  }

  prelude.layout = { __proto__: null, joined };
})
