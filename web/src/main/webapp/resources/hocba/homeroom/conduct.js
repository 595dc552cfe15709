/* Conduct and comments of a class on one page, by keyboard, with the teacher's own phrases at hand. */
(function (hocba) {
  "use strict";

  const el = (...args) => hocba.element(...args);
  /** Keys that choose a level, with and without a Vietnamese keyboard. */
  const KEYS = { t: "TOT", k: "KHA", d: "DAT", "\u0111": "DAT", c: "CHUA_DAT", b: "TRUNG_BINH", y: "YEU" };
  const FIELDS = ["CONDUCT_1", "CONDUCT_2", "COMMENT"];

  function Conduct(place, data) {
    this.data = data;
    this.parts = new Map();
    this.years = new Map();
    this.sheet = new hocba.Sheet(data, { refresh: (cell) => this.refresh(cell), label: (column) => this.sheet.say("field." + column),
      show: (value) => this.data.levels.includes(value) ? this.sheet.say("level." + value) : value || "", focus: (cell) => this.parts.get(cell.id).field.focus(),
      reason: () => this.reason.value.trim(), saved: (answer) => answer.years.forEach((y) => this.year(y)) });
    this.reason = el("input", { id: "conduct-reason", type: "text", maxlength: 500, class: "ui-inputfield", autocomplete: "off" });
    this.reason.addEventListener("change", () => this.again());
    this.phrases = new hocba.Phrases(data, this.sheet, () => this.last);
    this.layout(place);
    // Before the sheet asks whether anything is unsaved.
    window.addEventListener("beforeunload", () => this.leave());
    document.addEventListener("visibilitychange", () => this.leave());
    this.sheet.start();
  }

  Conduct.prototype.cell = function (r, field) {
    const row = this.data.rows[r];
    return row && this.sheet.cells.get(row.enrolmentId + ":" + field);
  };

  Conduct.prototype.layout = function (place) {
    const say = this.sheet.say;
    const head = el("thead", {}, el("tr", {}, el("th", { scope: "col", class: "hb-number" }, say("number")), el("th", { scope: "col" }, say("pupil")),
      el("th", { scope: "col" }, say("absences")), el("th", { scope: "col" }, say("learning1")), el("th", { scope: "col" }, say("field.CONDUCT_1")),
      el("th", { scope: "col" }, say("learning2")), el("th", { scope: "col" }, say("field.CONDUCT_2")), el("th", { scope: "col" }, say("year")),
      el("th", { scope: "col" }, say("field.COMMENT"))));
    const table = el("table", { class: "hb-table hb-stack hb-conduct" }, head, el("tbody", {}, ...this.data.rows.map((row, r) => this.row(row, r))));
    table.addEventListener("keydown", (e) => this.pressed(e));
    place.append(el("div", { class: "hb-grid-tools" }, this.sheet.line, ...(this.data.editable ? this.tools() : [])), this.sheet.problems);
    if (this.data.editable) {
      place.append(el("div", { class: "hb-field" }, el("label", { for: "conduct-reason" }, say("reason")),
        el("div", { class: "hb-help", id: "conduct-reason-help" }, say("reason.help")), this.reason));
      place.append(el("p", { class: "hb-muted hb-small hb-roll-keys" }, say("keys")), this.phrases.panel());
    }
    place.append(table);
  };

  /** With its reason given, what was refused without one is sent again. */
  Conduct.prototype.again = function () {
    if (this.reason.value.trim() !== "") {
      this.sheet.cells.forEach((cell) => {
        if (cell.state === hocba.STATE.REFUSED && cell.column !== "COMMENT") {
          this.sheet.put(cell, cell.typed);
        }
      });
    }
  };

  /** One press for the level most pupils have; only empty entries are filled. */
  Conduct.prototype.tools = function () {
    const say = this.sheet.say;
    const term = el("select", { "aria-label": say("fill.term") }, ...FIELDS.slice(0, 2).filter((f) => this.open(f)).map((f) => el("option", { value: f }, say("field." + f))));
    const level = el("select", { "aria-label": say("fill.level") }, ...this.data.levels.map((l) => el("option", { value: l }, say("level." + l))));
    const fill = hocba.dialogs.button(say("fill"), () => this.sheet.take(this.data.rows.map((row, r) => this.cell(r, term.value))
      .filter((cell) => cell && cell.value === null).map((cell) => [cell, level.value])));
    fill.id = "conduct-fill";
    return [el("span", { class: "hb-conduct-fill" }, term, level, fill), hocba.dialogs.button(say("undo"), () => this.sheet.undo("undo"))];
  };

  Conduct.prototype.row = function (row, r) {
    const say = this.sheet.say;
    const level = (value) => value ? say("level." + value) : "–";
    const label = (key) => ({ "data-label": say(key) });
    const year = el("td", label("year"), level(row.conductYear));
    this.years.set(row.enrolmentId, year);
    return el("tr", {}, el("td", { class: "hb-number" }, String(row.position)),
      el("th", { scope: "row" }, row.name, row.note ? el("span", { class: "hb-grid-note" }, row.note) : null),
      el("td", label("absences"), row.excused + "/" + row.unexcused, el("span", { class: "hb-grid-note" }, say(row.byDay ? "byDay" : "byBook"))),
      el("td", label("learning1"), level(row.learningOne)), this.field(row, r, "CONDUCT_1"),
      el("td", label("learning2"), level(row.learningTwo)), this.field(row, r, "CONDUCT_2"), year, this.field(row, r, "COMMENT"));
  };

  Conduct.prototype.field = function (row, r, name) {
    const say = this.sheet.say;
    const cell = this.cell(r, name);
    const td = el("td", { "data-label": say("field." + name) });
    const shared = { "aria-label": say("field." + name) + ", " + row.name, "data-r": r, "data-field": name };
    let field = td;
    if (!this.open(name)) {
      field = el("span", { title: this.data.locked[name] });
    } else if (name === "COMMENT") {
      field = el("textarea", Object.assign(shared, { rows: 1, maxlength: this.data.limit, autocomplete: "off" }));
      field.addEventListener("focus", () => { this.last = field; });
      field.addEventListener("input", () => grow(field));
      field.addEventListener("change", () => this.written(cell, field));
    } else {
      field = el("select", shared, el("option", { value: "" }, ""), ...this.data.levels.map((l) => el("option", { value: l }, say("level." + l))));
      field.addEventListener("change", () => this.sheet.take([[cell, field.value || null]]));
    }
    const why = el("span", { class: "hb-roll-why", id: "why-" + cell.id });
    td.append(field, why);
    this.parts.set(cell.id, { td, field, why });
    return td;
  };

  /** Whether this person may enter something in that field of any pupil now. */
  Conduct.prototype.open = function (name) {
    return this.data.editable && !this.data.locked[name];
  };

  Conduct.prototype.written = function (cell, area) {
    this.sheet.take([[cell, area.value.trim() === "" ? null : area.value.normalize("NFC").trim()]]);
  };

  /** A comment still being typed when the page goes away is kept like every other entry. */
  Conduct.prototype.leave = function () {
    const area = document.activeElement;
    if (area && area.dataset.field === "COMMENT") {
      this.written(this.cell(Number(area.dataset.r), "COMMENT"), area);
    }
  };

  function grow(area) {
    area.style.height = "auto";
    area.style.height = area.scrollHeight + 2 + "px";
  }

  Conduct.prototype.refresh = function (cell) {
    const { td, field, why } = this.parts.get(cell.id);
    const text = cell.typed || cell.value || "";
    const bad = cell.state === hocba.STATE.REFUSED || cell.state === hocba.STATE.CONFLICT;
    td.className = "hb-is-" + cell.state + (text === "" ? " hb-is-missing" : "");
    if (!this.open(cell.column)) {
      field.textContent = this.data.levels.includes(text) ? this.sheet.say("level." + text) : text || "–";
      return;
    }
    // A comment is never rewritten under the hands of who types it.
    if (field.value !== text && (document.activeElement !== field || field.tagName === "SELECT")) {
      field.value = text;
    }
    if (field.tagName === "TEXTAREA") {
      grow(field);
    }
    why.textContent = bad ? cell.text : "";
    if (bad) {
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", why.id);
    } else {
      field.removeAttribute("aria-invalid");
      field.removeAttribute("aria-describedby");
    }
  };

  Conduct.prototype.year = function (y) {
    this.years.get(y.enrolmentId).textContent = y.conduct ? this.sheet.say("level." + y.conduct) : "–";
  };

  Conduct.prototype.pressed = function (e) {
    const field = e.target.closest("[data-field]");
    if (!field || e.isComposing || e.keyCode === 229 || e.altKey) {
      return;
    }
    const r = Number(field.dataset.r);
    const f = FIELDS.indexOf(field.dataset.field);
    const comment = f === 2;
    const control = e.ctrlKey || e.metaKey;
    const go = (row, column) => this.parts.get(this.cell(Math.max(0, Math.min(this.data.rows.length - 1, row)),
      FIELDS[Math.max(0, Math.min(2, column))]).id).field.focus();
    const set = (value) => { this.sheet.take([[this.cell(r, FIELDS[f]), value]]); };
    const key = e.key.length === 1 ? e.key.toLowerCase() : e.key;
    let what = null;
    if (key === "Enter" && !control) {
      what = () => go(r + (e.shiftKey ? -1 : 1), f);
    } else if (key === "F4" && comment) {
      what = () => this.phrases.choose(field);
    } else if (key === "Escape" && comment) {
      what = () => { field.value = this.cell(r, "COMMENT").value || ""; grow(field); };
    } else if (control && (key === "z" || key === "y") && !comment) {
      what = () => this.sheet.undo(key === "z" ? "undo" : "redo");
    } else if ((key === "ArrowUp" || key === "ArrowDown") && control === comment) {
      what = () => go(r + (key === "ArrowUp" ? -1 : 1), f);
    } else if (!comment && !control) {
      what = key === "ArrowLeft" ? () => go(r, f - 1) : key === "ArrowRight" ? () => go(r, f + 1)
        : key === "Delete" || key === "Backspace" ? () => set(null) : this.data.levels.includes(KEYS[key]) ? () => { set(KEYS[key]); go(r + 1, f); } : null;
    }
    if (what) {
      e.preventDefault();
      what();
    }
  };

  hocba.Conduct = Conduct;
  const data = document.getElementById("conduct-data");
  if (data) {
    hocba.conduct = new Conduct(document.getElementById("conduct"), JSON.parse(data.textContent));
  }
})(globalThis.HocBa = globalThis.HocBa || {});
