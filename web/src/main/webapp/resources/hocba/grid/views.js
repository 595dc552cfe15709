/* What is in sight: a term, the year, or one pupil with all columns one below the other; and what is still missing. */
(function (hocba) {
  "use strict";

  const KEY = "hocba.grid.view";
  const VIEWS = ["term1", "term2", "year", "pupil"];

  /** @param on {column(): the select of the phone's column, next()} */
  function Views(table, say, on) {
    this.table = table;
    this.say = say;
    this.on = on;
    this.pupil = 0;
    this.tools = this.draw();
    this.bar = this.drawPupil();
    this.choose(VIEWS.includes(localStorage.getItem(KEY)) ? localStorage.getItem(KEY) : "year");
  }

  Views.prototype.draw = function () {
    const el = hocba.element;
    this.buttons = VIEWS.filter((v) => !v.startsWith("term") || this.table.terms.length > 1).map((view) => {
      const b = hocba.dialogs.button(this.say("view." + view), () => {
        localStorage.setItem(KEY, view);
        this.choose(view);
      });
      b.dataset.view = view;
      return b;
    });
    this.lack = hocba.dialogs.button("", () => this.on.next());
    this.lack.classList.add("hb-grid-lack");
    this.remarks = el("span", { class: "hb-grid-remarks" });
    return el("div", { class: "hb-grid-tools" }, el("div", { class: "hb-grid-views", role: "group", "aria-label": this.say("view") }, ...this.buttons),
      this.lack, this.remarks);
  };

  Views.prototype.drawPupil = function () {
    const el = hocba.element;
    const rows = this.table.book.view.rows;
    this.names = el("select", { "aria-label": this.say("pupil") }, ...rows.map((row, r) => el("option", { value: r }, row.position + ". " + row.name)));
    this.names.addEventListener("change", () => this.show(Number(this.names.value)));
    this.before = hocba.dialogs.button("‹", () => this.show(this.pupil - 1));
    this.before.setAttribute("aria-label", this.say("pupil.previous"));
    this.after = hocba.dialogs.button("›", () => this.show(this.pupil + 1));
    this.after.setAttribute("aria-label", this.say("pupil.next"));
    return el("div", { class: "hb-grid-pupil" }, this.before, this.names, this.after);
  };

  Views.prototype.choose = function (view) {
    this.view = view;
    this.table.look(view, this.pupil);
    this.buttons.forEach((b) => b.setAttribute("aria-pressed", String(b.dataset.view === view)));
    this.bar.hidden = view !== "pupil";
    this.names.value = String(this.pupil);
    this.before.disabled = this.pupil === 0;
    this.after.disabled = this.pupil >= this.table.book.view.rows.length - 1;
  };

  /** Shows another pupil, and goes on where the last one was left. */
  Views.prototype.show = function (pupil) {
    this.pupil = pupil;
    this.choose("pupil");
    this.on.stand(pupil);
  };

  /** Brings a cell into sight, whatever was chosen before. */
  Views.prototype.reveal = function (cell) {
    const row = this.table.book.view.rows.indexOf(cell.row);
    if (this.view === "pupil") {
      if (row !== this.pupil) {
        this.pupil = row;
        this.choose("pupil");
      }
    } else if (!this.table.shown.includes(cell.column)) {
      this.choose("year");
    }
  };

  Views.prototype.count = function () {
    const missing = this.table.book.missing();
    this.lack.textContent = missing.marks > 0 ? this.say("missing", missing.marks) : this.say("missing.none");
    this.lack.disabled = missing.marks === 0;
    this.remarks.textContent = missing.comments > 0 ? this.say("missing.comments", missing.comments) : "";
  };

  hocba.Views = Views;
})(globalThis.HocBa = globalThis.HocBa || {});
