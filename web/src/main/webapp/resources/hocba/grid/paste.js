/* What a piece of a spreadsheet would do to the book, told before it is done. */
(function (hocba) {
  "use strict";

  const clean = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
  const isName = (text) => /\p{L}{2,}\s+\p{L}/u.test(text.normalize("NFC"));

  /** Rows and columns of a copied range; a cell with line breaks stands in quotes. */
  function split(text) {
    const rows = [[]];
    const cells = /("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/gy;
    for (const found of text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").matchAll(cells)) {
      const quoted = found[1].length > 1 && found[1].startsWith("\"");
      rows[rows.length - 1].push((quoted ? found[1].slice(1, -1).replace(/""/g, "\"") : found[1]).trim());
      if (found[2] === "") {
        break;
      }
      if (found[2] === "\n") {
        rows.push([]);
      }
    }
    return rows;
  }

  /**
   * Plans a paste with its upper left mark at (row, column).
   * A column of names must agree with every pupil, else nothing is pasted; columns up to it are not marks.
   *
   * @param columns those in sight, in their order; column counts among them
   * @param say text of a key
   * @return {refusal: {code, args}} or {items: [{cell, typed, value, before, kind: "new"|"over"|"same"|"refused", why}]}
   */
  function plan(text, book, row, column, columns, say) {
    const table = split(text);
    const left = book.view.rows.length - row;
    if (table.length > left) {
      return { refusal: { code: "rows", args: [table.length, left] } };
    }
    const width = Math.max(...table.map((r) => r.length));
    let first = 0;
    // Comments are words too: above a column of comments only the class's own names are names.
    const names = new Set(book.view.rows.map((r) => clean(r.name)));
    for (let c = 0; c < width; c++) {
      const target = columns[column + c - first];
      const comments = target && target.entry === "TEXT";
      if (table.some((r) => (comments ? names.has(clean(r[c] || "")) : isName(r[c] || "")))) {
        const wrong = table.findIndex((r, i) => clean(r[c] || "") !== clean(book.view.rows[row + i].name));
        if (wrong >= 0) {
          return { refusal: { code: "names", args: [wrong + 1, table[wrong][c] || "", book.view.rows[row + wrong].name] } };
        }
        first = c + 1;
      }
    }
    if (width - first > columns.length - column) {
      return { refusal: { code: "columns", args: [width - first, columns.length - column] } };
    }
    const items = [];
    table.forEach((r, i) => r.slice(first).forEach((typed, j) => {
      if (typed !== "") {
        const cell = book.cells.get(book.view.rows[row + i].enrolmentId + ":" + columns[column + j].key);
        const read = hocba.marks.read(typed, cell.column);
        const why = read.refused ? say("refuse." + read.refused, ...hocba.marks.reason(typed, cell.column)) : book.barred(cell, read.value);
        const kind = why ? "refused" : read.value === cell.value ? "same" : cell.value === null ? "new" : "over";
        items.push({ cell, typed, value: read.value, suggestion: read.suggestion, before: cell.value, kind, why });
      }
    }));
    return { items };
  }

  hocba.paste = { split, plan };
})(globalThis.HocBa = globalThis.HocBa || {});
