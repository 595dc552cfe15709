/* Draws a gradebook as one real table and keeps each cell's looks and names in step with its state. */
(function (hocba) {
  "use strict";

  function element(tag, attributes, ...children) {
    const e = document.createElement(tag);
    Object.entries(attributes || {}).forEach(([name, value]) => {
      if (value !== undefined && value !== null && value !== false) {
        e.setAttribute(name, value === true ? "" : value);
      }
    });
    e.append(...children.filter((c) => c !== undefined && c !== null));
    return e;
  }

  /** @param say text of a key with its arguments; @param show a kept value as people read it */
  function Table(book, say, show, whyAddress) {
    this.book = book;
    this.say = say;
    this.show = show;
    this.whyAddress = whyAddress;
    this.parts = new Map();
    this.averageParts = new Map();
    this.counts = new Map();
    this.terms = [...new Set(book.columns.map((c) => c.term))];
    this.groups = [...new Set(book.columns.map((c) => c.group))];
    this.view = "year";
    this.shown = book.columns;
    this.node = this.draw();
    this.refreshAll();
  }

  Table.prototype.draw = function () {
    const groups = element("tr", {}, element("td", { colspan: 2, class: "hb-grid-corner" }));
    const names = element("tr", { role: "row" },
      element("th", { scope: "col", role: "columnheader", class: "hb-grid-no" }, this.say("number")),
      element("th", { scope: "col", role: "columnheader", class: "hb-grid-name" }, this.say("pupil")));
    const results = this.book.view.results;
    this.groups.forEach((group) => {
      const columns = this.book.columns.filter((c) => c.group === group);
      const term = columns[0].term;
      groups.append(element("th", { scope: "colgroup", colspan: columns.length + (results ? 1 : 0), "data-term": term }, group));
      columns.forEach((c) => {
        const count = element("span", { class: "hb-grid-count" });
        this.counts.set(c.key, count);
        names.append(element("th", { scope: "col", role: "columnheader", "data-column": c.key, "data-term": c.term, title: c.locked,
          class: c.locked ? "hb-is-locked" : null }, c.label,
        c.locked ? element("span", { class: "hb-lock", role: "img", "aria-label": this.say("column.locked") }) : null, count));
      });
      if (results) {
        names.append(element("th", { scope: "col", role: "columnheader", "data-average": term, "data-term": term }, this.say("average")));
      }
    });
    if (results) {
      groups.append(element("td", { "data-term": "year" }));
      names.append(element("th", { scope: "col", role: "columnheader", "data-average": "year", "data-term": "year" }, this.say("year")));
    }
    const body = element("tbody", {}, ...this.book.view.rows.map((row, r) => this.drawRow(row, r)));
    const v = this.book.view;
    return element("table", { class: "hb-grid", role: "grid", "aria-label": v.subjectName + " " + v.className,
      "aria-readonly": v.editable ? null : "true" }, element("thead", {}, groups, names), body);
  };

  /** The way to why this pupil's results are what they are. */
  Table.prototype.why = function (row) {
    return element("a", { class: "hb-why-link hb-screen", href: this.whyAddress + row.enrolmentId,
      "aria-label": this.say("why") + " " + row.name }, this.say("why"));
  };

  Table.prototype.drawRow = function (row, r) {
    const tr = element("tr", { role: "row" }, element("td", { class: "hb-grid-no" }, String(row.position)),
      element("th", { scope: "row", role: "rowheader", class: "hb-grid-name" }, row.name, this.why(row),
        row.note ? element("span", { class: "hb-grid-note" }, row.note) : null));
    const averages = {};
    const average = (which, term, label) => {
      const td = element("td", { role: "gridcell", "aria-readonly": "true", class: "hb-grid-average", "data-average": which, "data-term": term },
        element("span", { class: "hb-grid-label", "aria-hidden": "true" }, label), element("span", {}));
      averages[which === "year" ? "year" : "term" + which] = td;
      tr.append(td);
    };
    const results = this.book.view.results;
    this.terms.forEach((term) => {
      this.book.columns.forEach((column, c) => {
        if (column.term === term) {
          tr.append(this.drawCell(row, column, r, c));
        }
      });
      if (results) {
        average(String(term), term, this.say("average") + ", " + this.say("term" + term));
      }
    });
    if (results) {
      average("year", "year", this.say("average") + ", " + this.say("year"));
    }
    this.averageParts.set(row.enrolmentId, averages);
    return tr;
  };

  Table.prototype.drawCell = function (row, column, r, c) {
    const id = row.enrolmentId + ":" + column.key;
    const words = column.entry === "TEXT";
    const td = element("td", { role: "gridcell", "data-cell": id, "data-column": column.key, "data-term": column.term, "data-r": r, "data-c": c,
      "data-entry": column.entry, title: column.locked, "data-locked": Boolean(column.locked) }, element("span", { class: "hb-grid-label", "aria-hidden": "true" }, column.longLabel));
    let field;
    const open = this.writable(column);
    if (open) {
      field = element(words ? "textarea" : "input", { type: words ? null : "text", rows: words ? 1 : null, tabindex: -1, autocomplete: "off",
        spellcheck: "false", "aria-label": row.name + ", " + column.longLabel, enterkeyhint: "next",
        inputmode: column.entry === "SCORE" ? "decimal" : column.entry === "INTEGER" ? "numeric" : "text", maxlength: words ? null : 12 });
    } else {
      field = element("span", { class: "hb-grid-value", tabindex: -1 });
      td.setAttribute("aria-readonly", "true");
    }
    td.append(field);
    if (words && open) {
      const left = element("span", { class: "hb-grid-left" });
      td.append(left);
      field.addEventListener("input", () => this.refreshLeft(field, left, column));
      field.addEventListener("focus", () => this.refreshLeft(field, left, column));
    }
    this.parts.set(id, { td, field });
    const covered = this.book.cells.get(id).covered;
    if (covered) {
      td.setAttribute("title", covered);
      (this.book.view.editable ? field : td).setAttribute("aria-label", row.name + ", " + column.longLabel + ": " + covered);
    }
    return td;
  };

  /** Whether this person may enter something in the column now. */
  Table.prototype.writable = function (column) {
    return this.book.view.editable && !column.locked;
  };

  /** How much of a comment there is still room for. */
  Table.prototype.refreshLeft = function (field, left, column) {
    const n = column.longest - hocba.marks.oneLine(field.value).length;
    left.textContent = n >= 0 ? this.say("left", n) : this.say("over", -n);
    left.classList.toggle("hb-is-over", n < 0);
  };

  /** Whether a column is to be filled for everybody; further tests of a term are not. */
  Table.prototype.wanted = function (column) {
    return column.required || column.entry === "TEXT";
  };

  Table.prototype.refreshAll = function () {
    this.book.cells.forEach((cell) => this.refresh(cell));
    this.book.view.rows.forEach((row) => this.refreshAverages(row.enrolmentId));
    this.book.columns.forEach((c) => this.refreshCount(c));
  };

  Table.prototype.refresh = function (cell) {
    const { td, field } = this.parts.get(cell.id);
    const text = this.text(cell);
    const bad = this.book.view.editable && [hocba.STATE.REFUSED, hocba.STATE.CONFLICT, hocba.STATE.REASON].includes(cell.state);
    td.className = "hb-is-" + (this.book.held.has(cell.id) ? "held" : cell.state) + (text !== "" ? "" : cell.covered ? " hb-is-covered" : this.wanted(cell.column) ? " hb-is-missing" : "")
      + (td.classList.contains("hb-off") ? " hb-off" : "");
    const open = this.writable(cell.column);
    if (!open) {
      field.textContent = text;
    } else if (field.value !== text) {
      field.value = text;
    }
    const why = td.querySelector(".hb-grid-why");
    if (bad) {
      if (open) {
        field.setAttribute("aria-invalid", "true");
      }
      field.setAttribute("aria-describedby", "why-" + cell.id);
      (why || td.appendChild(element("span", { class: "hb-grid-why", id: "why-" + cell.id }))).textContent = cell.text;
    } else if (why) {
      field.removeAttribute("aria-invalid");
      field.removeAttribute("aria-describedby");
      why.remove();
    }
  };

  /** What a cell shows: what was typed as long as that is not settled, else its value. */
  Table.prototype.text = function (cell) {
    return cell.typed === null || cell.typed === undefined ? this.show(cell.value, cell.column.entry) : cell.typed;
  };

  Table.prototype.refreshAverages = function (enrolmentId) {
    const averages = this.book.averages.get(enrolmentId);
    Object.entries(this.averageParts.get(enrolmentId)).forEach(([which, td]) => {
      td.lastChild.textContent = this.show(averages[which], this.book.view.results);
      td.classList.toggle("hb-is-waiting", !averages.confirmed && averages[which] !== null);
    });
  };

  Table.prototype.refreshCount = function (column) {
    const all = this.book.view.rows.filter((row) => {
      const cell = this.book.cells.get(row.enrolmentId + ":" + column.key);
      return cell.value !== null || !cell.covered;
    }).length;
    const there = this.book.view.rows.filter((row) => this.book.cells.get(row.enrolmentId + ":" + column.key).value !== null).length;
    this.counts.get(column.key).textContent = this.wanted(column) ? there + "/" + all : there > 0 ? String(there) : "";
    this.counts.get(column.key).parentNode.classList.toggle("hb-is-complete", there === all);
  };

  /** On a phone one column is shown at a time; the choice does nothing on wide screens. */
  Table.prototype.only = function (column) {
    this.node.querySelectorAll("[data-column], [data-average]").forEach((e) => {
      e.classList.toggle("hb-off", e.dataset.column ? e.dataset.column !== column.key : e.dataset.average !== String(column.term));
    });
  };

  /** @param view "term1", "term2", "year", or "pupil" for one pupil (row pupil) with all columns one below the other */
  Table.prototype.look = function (view, pupil) {
    const term = view === "term1" || view === "term2" ? view.slice(-1) : null;
    this.view = view;
    this.shown = term ? this.book.columns.filter((c) => String(c.term) === term) : this.book.columns;
    this.node.classList.toggle("hb-pupil", view === "pupil");
    this.node.querySelectorAll("[data-term]").forEach((e) => { e.hidden = term !== null && e.dataset.term !== term; });
    [...this.node.tBodies[0].rows].forEach((tr, r) => { tr.hidden = view === "pupil" && r !== pupil; });
  };

  hocba.element = element;
  hocba.Table = Table;
})(globalThis.HocBa = globalThis.HocBa || {});
