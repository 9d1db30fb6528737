// console.table's box.
(function (prelude, native) {
  "use strict";
  const { arrayJoin, list, max, repeat } = prelude.primordials;
  const { spaces, width } = prelude.text;

  const line = "─", corners = { __proto__: null, top: "┌┬┐", middle: "├┼┤", bottom: "└┴┘" };

  function row(cells, widths) {
    const padded = list();
    for (let i = 0; i < cells.length; i++) padded[i] = cells[i] + spaces(widths[i] - width(cells[i]));
    return `│ ${arrayJoin(padded, " │ ")} │`;
  }

  /** A table of texts. `columns[i][j]` is row j of the column named `head[i]`; what is missing is empty. */
  function table(head, columns) {
    const widths = list(), lines = list();
    let height = 0;
    for (let i = 0; i < columns.length; i++) height = max(height, columns[i].length);
    for (let i = 0; i < head.length; i++) {
      widths[i] = width(head[i]);
      for (let j = 0; j < height; j++) widths[i] = max(widths[i], width(columns[i][j] ?? ""));
      lines[i] = repeat(line, widths[i] + 2);
    }
    const rule = (which) => {
      const marks = corners[which];
      return marks[0] + arrayJoin(lines, marks[1]) + marks[2];
    };
    let result = `${rule("top")}\n${row(head, widths)}\n${rule("middle")}\n`;
    for (let j = 0; j < height; j++) {
      const cells = list();
      for (let i = 0; i < head.length; i++) cells[i] = columns[i][j] ?? "";
      result += `${row(cells, widths)}\n`;
    }
    return result + rule("bottom");
  }

  prelude.table = table;
})
