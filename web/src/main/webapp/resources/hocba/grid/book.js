/* One gradebook in the browser: what is saved, what waits, what was refused. */
(function (hocba) {
  "use strict";

  /** States of a cell. A waiting value is shown but not yet confirmed. */
  const STATE = { PLAIN: "plain", WAITING: "waiting", REFUSED: "refused", CONFLICT: "conflict", REASON: "reason" };

  /** @param view the server's GradebookView */
  function Book(view) {
    this.view = view;
    this.columns = view.columns;
    this.cells = new Map();
    this.averages = new Map();
    // Cells that hold what an uploaded file says until somebody saves it.
    this.held = new Map();
    view.rows.forEach((row) => {
      this.columns.forEach((c) => this.cells.set(row.enrolmentId + ":" + c.key, {
        id: row.enrolmentId + ":" + c.key, row, column: c, saved: null, version: 0, value: null, typed: null, state: STATE.PLAIN
      }));
      row.cells.forEach((known) => {
        const cell = this.cells.get(known.cell);
        if (cell) {
          cell.saved = cell.value = known.value;
          cell.version = known.version;
        }
      });
      row.covered.forEach((covered) => {
        const cell = this.cells.get(covered.cell);
        if (cell) {
          cell.covered = covered.text;
          cell.refusal = covered.refusal;
        }
      });
      this.averages.set(row.enrolmentId, Object.assign({ confirmed: true }, row.averages));
    });
  }

  Book.prototype.cellAt = function (row, column) {
    const r = this.view.rows[row];
    const c = this.columns[column];
    return r && c ? this.cells.get(r.enrolmentId + ":" + c.key) : undefined;
  };

  /** Takes a value that is to be saved and computes the averages that follow from it. */
  Book.prototype.enter = function (cell, value) {
    this.held.delete(cell.id);
    cell.value = value;
    cell.typed = cell.text = cell.suggestion = null;
    cell.state = value === cell.saved ? STATE.PLAIN : STATE.WAITING;
    this.compute(cell.row);
  };

  /** Keeps what was typed though it cannot be saved; the cell's value stays the saved one. */
  Book.prototype.refuse = function (cell, typed, text, suggestion) {
    this.held.delete(cell.id);
    Object.assign(cell, { value: cell.saved, typed, text, suggestion: suggestion || null, state: STATE.REFUSED });
    this.compute(cell.row);
  };

  /** Somebody else changed the cell first: it shows what this person typed until they choose. */
  Book.prototype.conflict = function (cell, conflict, typed, text) {
    Object.assign(cell, { saved: conflict.theirs, value: conflict.theirs, version: conflict.version, typed,
      yours: conflict.yours, text, state: STATE.CONFLICT });
    this.compute(cell.row);
  };

  /** A mark that was entered before is corrected once somebody says why; what was typed stays in sight until then. */
  Book.prototype.ask = function (cell, asked, typed, text) {
    Object.assign(cell, { saved: asked.before, value: asked.before, version: asked.version, typed, yours: asked.yours,
      oral: asked.oral, text, state: STATE.REASON });
    this.compute(cell.row);
  };

  /** What the server has saved; a cell typed over meanwhile goes on waiting. */
  Book.prototype.confirm = function (saved) {
    const cell = this.cells.get(saved.cell);
    cell.saved = saved.value;
    cell.version = saved.version;
    if (cell.state === STATE.WAITING && cell.value === saved.value) {
      cell.state = STATE.PLAIN;
    }
    return cell;
  };

  Book.prototype.confirmAverages = function (averages) {
    const waiting = this.columns.some((c) => this.cells.get(averages.enrolmentId + ":" + c.key).state === STATE.WAITING);
    if (!waiting) {
      this.averages.set(averages.enrolmentId, Object.assign({ confirmed: true }, averages));
    }
  };

  Book.prototype.compute = function (row) {
    const results = this.view.results;
    if (!results) {
      return;
    }
    const of = (t) => hocba.marks.term(this.columns.filter((c) => c.term === t && c.entry === results)
      .map((c) => ({ kind: c.kind, required: c.required, value: this.cells.get(row.enrolmentId + ":" + c.key).value }))
      .filter((m) => m.required || m.value !== null), results);
    const term1 = of(1);
    const term2 = of(2);
    // A subject of one term has that term's result for the year.
    const terms = new Set(this.columns.map((c) => c.term));
    const year = terms.size === 1 ? (terms.has(1) ? term1 : term2) : hocba.marks.year(term1, term2, results);
    this.averages.set(row.enrolmentId, { term1, term2, year, confirmed: false });
  };

  /** Why no value but the saved one can stand in a cell, whoever writes it; null where one can. */
  Book.prototype.barred = function (cell, value) {
    return value === cell.saved ? null : cell.column.locked || (value === null ? null : cell.refusal) || null;
  };

  /** How many cells are empty that must not be, and how many comments. */
  Book.prototype.missing = function () {
    const empty = [...this.cells.values()].filter((cell) => cell.value === null && !cell.covered);
    return { marks: empty.filter((c) => c.column.required).length, comments: empty.filter((c) => c.column.entry === "TEXT").length };
  };

  /** Every cell that is not saved as it stands. */
  Book.prototype.open = function () {
    return [...this.cells.values()].filter((cell) => cell.state !== STATE.PLAIN);
  };

  hocba.STATE = STATE;
  hocba.Book = Book;
})(globalThis.HocBa = globalThis.HocBa || {});
