/* Moving and typing in the grid as in a spreadsheet, without getting in the way of Vietnamese input methods. */
(function (hocba) {
  "use strict";

  const PAGE = 10;

  const typed = (e) => e.tagName === "INPUT" || e.tagName === "TEXTAREA";

  /**
   * @param table  the drawn table
   * @param on     {go(cell), visit(cell), leave(cell, typed), restore(cell), undo(), redo(), paste(cell, text, row, column),
   *               open(cell): is it missing or refused}
   * @param across whether Enter goes to the right
   */
  function Keys(table, on, across) {
    this.table = table;
    this.on = on;
    this.across = across;
    this.at = { r: 0, c: 0 };
    this.caret = false;
    const node = table.node;
    node.addEventListener("focusin", (e) => this.entered(e));
    node.addEventListener("focusout", (e) => this.left(e));
    node.addEventListener("keydown", (e) => this.pressed(e));
    node.addEventListener("mousedown", (e) => this.clicked(e));
    node.addEventListener("paste", (e) => this.pasted(e));
    node.addEventListener("input", (e) => { this.caret = this.caret || e.target.tagName === "TEXTAREA"; });
    this.stop(this.part(0, 0), true);
  }

  Keys.prototype.part = function (r, c) {
    const cell = this.table.book.cellAt(r, c);
    return cell && this.table.parts.get(cell.id);
  };

  Keys.prototype.cell = function (target) {
    const td = target.closest && target.closest("[data-cell]");
    return td ? this.table.book.cells.get(td.dataset.cell) : undefined;
  };

  /** The grid is one tab stop: only the cell that was last visited. */
  Keys.prototype.stop = function (part, is) {
    if (part) {
      part.field.tabIndex = is ? 0 : -1;
    }
  };

  Keys.prototype.stand = function (r, c) {
    this.stop(this.part(this.at.r, this.at.c), false);
    this.at = { r, c };
    this.stop(this.part(r, c), true);
  };

  Keys.prototype.entered = function (e) {
    const td = e.target.closest("[data-cell]");
    if (!td) {
      return;
    }
    this.stand(Number(td.dataset.r), Number(td.dataset.c));
    this.on.visit(this.cell(td));
    this.caret = false;
    const cell = this.cell(td);
    if (cell.column.entry === "TEXT") {
      // A comment is written on, not replaced; the arrows belong to it as soon as there is one.
      this.edit(e.target);
      this.caret = Boolean(e.target.value);
    } else if (e.target.select) {
      e.target.select();
    }
  };

  Keys.prototype.left = function (e) {
    const cell = this.cell(e.target);
    if (cell && typed(e.target)) {
      this.on.leave(cell, e.target.value);
    }
  };

  /** A second click in the same cell puts the caret where it was clicked; the first selects. */
  Keys.prototype.clicked = function (e) {
    if (typed(e.target)) {
      if (document.activeElement === e.target) {
        this.caret = true;
      } else {
        e.preventDefault();
        e.target.focus();
      }
    }
  };

  /** Place of a column of the book among those in sight. */
  Keys.prototype.column = function (c) {
    return Math.max(0, this.table.shown.indexOf(this.table.book.columns[c]));
  };

  /** @param r row; @param c place among the columns in sight; both are brought within the grid */
  Keys.prototype.go = function (r, c) {
    const { book, shown } = this.table;
    const within = (n, length) => Math.max(0, Math.min(length - 1, n));
    this.on.go(book.cells.get(book.view.rows[within(r, book.view.rows.length)].enrolmentId + ":" + shown[within(c, shown.length)].key));
  };

  Keys.prototype.focus = function (cell) {
    const part = this.table.parts.get(cell.id);
    part.field.focus();
    part.td.scrollIntoView({ block: "nearest", inline: "nearest" });
  };

  /** The next cell that is missing or refused, going down each column; comments when nothing else is. */
  Keys.prototype.next = function () {
    const { book } = this.table;
    const rows = book.view.rows.length;
    const all = rows * book.columns.length;
    const from = this.at.c * rows + this.at.r;
    const cells = Array.from({ length: all }, (_, i) => (from + i + 1) % all).map((n) => book.cellAt(n % rows, Math.floor(n / rows)));
    const found = cells.find((cell) => this.on.open(cell) && (cell.column.required || cell.value !== null)) || cells.find((cell) => this.on.open(cell));
    if (found) {
      this.on.go(found);
    }
  };

  Keys.prototype.pressed = function (e) {
    // An input method at work owns every key; some send code 229 instead of composition events.
    if (e.isComposing || e.keyCode === 229 || !this.cell(e.target)) {
      return;
    }
    const move = this.move(e);
    if (move) {
      e.preventDefault();
      move();
    }
  };

  Keys.prototype.move = function (e) {
    const r = this.at.r;
    const c = this.column(this.at.c);
    const control = e.ctrlKey || e.metaKey;
    const step = e.shiftKey ? -1 : 1;
    if (this.table.view === "pupil") {
      switch (e.key) {
        case "Enter": return () => this.along(r, c + step);
        case "ArrowUp": return () => this.go(r, c - 1);
        case "ArrowDown": return () => this.go(r, c + 1);
        case "PageUp": return () => this.go(r - 1, c);
        case "PageDown": return () => this.go(r + 1, c);
        case "ArrowLeft": case "ArrowRight": case "Home": case "End": return null;
        default:
      }
    }
    switch (e.key) {
      case "Enter": return () => (this.across ? this.go(r, c + step) : this.go(r + step, c));
      case "ArrowUp": return () => this.go(r - 1, c);
      case "ArrowDown": return () => this.go(r + 1, c);
      case "ArrowLeft": return this.caret || e.shiftKey ? null : () => this.go(r, c - 1);
      case "ArrowRight": return this.caret || e.shiftKey ? null : () => this.go(r, c + 1);
      case "Home": return this.caret ? null : () => this.go(control ? 0 : r, 0);
      case "End": return this.caret ? null : () => this.go(control ? Infinity : r, Infinity);
      case "PageUp": return () => this.go(r - PAGE, c);
      case "PageDown": return () => this.go(r + PAGE, c);
      case "F2": return () => this.edit(e.target);
      case "F8": return () => this.next();
      case "Escape": return () => this.on.restore(this.cell(e.target));
      case "z": case "Z": return control && this.untouched(e.target) ? () => (e.shiftKey ? this.on.redo() : this.on.undo()) : null;
      case "y": case "Y": return control && this.untouched(e.target) ? () => this.on.redo() : null;
      default: return null;
    }
  };

  /** After a pupil's last column comes the next pupil's first. */
  Keys.prototype.along = function (r, c) {
    const last = this.table.shown.length - 1;
    const rows = this.table.book.view.rows.length;
    if (c > last && r < rows - 1) {
      this.go(r + 1, 0);
    } else if (c < 0 && r > 0) {
      this.go(r - 1, last);
    } else {
      this.go(r, c);
    }
  };

  Keys.prototype.edit = function (field) {
    this.caret = true;
    if (field.setSelectionRange) {
      field.setSelectionRange(field.value.length, field.value.length);
    }
  };

  /** While something is being typed, undo belongs to the typing. */
  Keys.prototype.untouched = function (field) {
    return field.value === this.table.text(this.cell(field));
  };

  Keys.prototype.pasted = function (e) {
    const cell = this.cell(e.target);
    const text = (e.clipboardData || window.clipboardData).getData("text");
    if (cell && typed(e.target) && (cell.column.entry === "TEXT" ? /\t|\n./ : /[\t\n\r]/).test(text.replace(/[\r\n]+$/, ""))) {
      e.preventDefault();
      this.on.paste(cell, text, this.at.r, this.column(this.at.c));
    }
  };

  hocba.Keys = Keys;
})(globalThis.HocBa = globalThis.HocBa || {});
