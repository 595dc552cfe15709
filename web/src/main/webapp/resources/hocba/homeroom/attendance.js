/* The roll of one day: everybody is there unless marked P or K, by one key or one tap. */
(function (hocba) {
  "use strict";

  const el = (...args) => hocba.element(...args);
  const KINDS = ["P", "K"];

  function Roll(place, data) {
    this.data = data;
    this.buttons = new Map();
    this.why = new Map();
    this.sheet = new hocba.Sheet(data, { refresh: (cell) => this.refresh(cell), label: () => this.sheet.say("absence"),
      show: (value) => value ? this.sheet.say("kind." + value) : "", focus: (cell) => this.buttons.get(cell.id)[0].focus(),
      saved: () => this.called() });
    this.order = data.rows.map((row) => this.sheet.cells.get(String(row.enrolmentId)));
    this.layout(place);
    this.sheet.start();
    this.count();
  }

  Roll.prototype.layout = function (place) {
    const say = this.sheet.say;
    this.counts = el("p", { class: "hb-roll-counts" });
    this.all = hocba.dialogs.button(say("all"), () => this.everybody(), "");
    this.all.id = "roll-all";
    const head = el("thead", {}, el("tr", {}, el("th", { scope: "col", class: "hb-number" }, say("number")), el("th", { scope: "col" }, say("pupil")),
      el("th", { scope: "col" }, say("absence"))));
    const body = el("tbody", {}, ...this.order.map((cell, r) => this.row(cell, r)));
    const table = el("table", { class: "hb-table hb-roll" }, head, body);
    table.addEventListener("keydown", (e) => this.pressed(e));
    place.append(el("div", { class: "hb-grid-tools" }, this.sheet.line, this.counts,
      this.data.editable && !this.data.taken ? this.all : null,
      this.data.editable ? hocba.dialogs.button(say("undo"), () => this.sheet.undo("undo")) : null),
    this.sheet.problems, this.data.editable ? el("p", { class: "hb-muted hb-small hb-roll-keys" }, say("keys")) : null, table);
  };

  Roll.prototype.row = function (cell, r) {
    const name = cell.row.name;
    const buttons = KINDS.map((kind, k) => {
      const b = el("button", { type: "button", class: "hb-roll-kind", "data-kind": kind, "data-r": r, "data-k": k, tabindex: r + k === 0 ? 0 : -1,
        disabled: !this.data.editable, "aria-label": this.sheet.say("kind." + kind) + ", " + name, title: this.sheet.say("kind." + kind) }, kind);
      b.addEventListener("click", () => this.mark(cell, cell.value === kind ? null : kind));
      b.addEventListener("focus", () => this.stop(b));
      return b;
    });
    this.buttons.set(cell.id, buttons);
    const why = el("span", { class: "hb-roll-why" });
    this.why.set(cell.id, why);
    return el("tr", {}, el("td", { class: "hb-number" }, String(cell.row.position)),
      el("th", { scope: "row" }, name, cell.row.note ? el("span", { class: "hb-grid-note" }, cell.row.note) : null, why),
      el("td", { class: "hb-roll-kinds" }, ...buttons));
  };

  /** The list is one tab stop: the button that was last visited. */
  Roll.prototype.stop = function (button) {
    document.querySelectorAll(".hb-roll-kind[tabindex='0']").forEach((b) => { b.tabIndex = -1; });
    button.tabIndex = 0;
  };

  Roll.prototype.mark = function (cell, kind) {
    if (this.data.editable) {
      this.sheet.take([[cell, kind]]);
      this.count();
    }
  };

  Roll.prototype.refresh = function (cell) {
    const shown = cell.typed || cell.value;
    this.buttons.get(cell.id).forEach((b) => b.setAttribute("aria-pressed", String(b.dataset.kind === shown)));
    this.buttons.get(cell.id)[0].closest("tr").className = "hb-is-" + cell.state;
    const bad = cell.state === hocba.STATE.REFUSED || cell.state === hocba.STATE.CONFLICT;
    this.why.get(cell.id).textContent = bad ? cell.text : "";
  };

  Roll.prototype.count = function () {
    const of = (kind) => this.order.filter((c) => c.value === kind).length;
    this.counts.textContent = this.sheet.say("counts", this.order.length - of("P") - of("K"), of("P"), of("K"));
  };

  Roll.prototype.pressed = function (e) {
    const button = e.target.closest(".hb-roll-kind");
    if (!button || e.isComposing || e.keyCode === 229 || e.altKey) {
      return;
    }
    const r = Number(button.dataset.r);
    const k = Number(button.dataset.k);
    const control = e.ctrlKey || e.metaKey;
    const go = (row, kind) => this.buttons.get(this.order[Math.max(0, Math.min(this.order.length - 1, row))].id)[kind].focus();
    const act = { ArrowUp: () => go(r - 1, k), ArrowDown: () => go(r + 1, k), ArrowLeft: () => go(r, 0), ArrowRight: () => go(r, 1),
      Home: () => go(0, k), End: () => go(Infinity, k), PageUp: () => go(r - 10, k), PageDown: () => go(r + 10, k),
      p: () => { this.mark(this.order[r], "P"); go(r + 1, k); }, k: () => { this.mark(this.order[r], "K"); go(r + 1, k); },
      Delete: () => this.mark(this.order[r], null), Backspace: () => this.mark(this.order[r], null) };
    const key = e.key.length === 1 ? e.key.toLowerCase() : e.key;
    const what = control ? { z: () => this.sheet.undo("undo"), y: () => this.sheet.undo("redo") }[key] : act[key];
    if (what) {
      e.preventDefault();
      what();
      this.count();
    }
  };

  /** Everybody is there: nothing to mark, but the roll was called. */
  Roll.prototype.everybody = async function () {
    try {
      const answer = await this.sheet.post([]);
      if (answer.status === 200) {
        this.sheet.heardSaved(answer.body);
      } else {
        this.sheet.line.textContent = answer.body.text || this.sheet.say("fault", 0);
      }
    } catch (unreachable) {
      this.sheet.line.textContent = this.sheet.say("offline", 0);
    }
  };

  Roll.prototype.called = function () {
    if (this.all.isConnected) {
      const held = document.activeElement === this.all;
      this.all.remove();
      if (held) {
        this.buttons.get(this.order[0].id)[0].focus();
      }
    }
    const due = document.getElementById("roll-due");
    if (due) {
      due.textContent = this.sheet.say("called");
      due.className = "hb-muted";
    }
  };

  const data = document.getElementById("roll-data");
  if (data) {
    hocba.roll = new Roll(document.getElementById("roll"), JSON.parse(data.textContent));
  }
})(globalThis.HocBa = globalThis.HocBa || {});
