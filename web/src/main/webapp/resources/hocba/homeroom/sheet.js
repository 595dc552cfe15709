/* A class sheet in the browser: entries by pupil, sent like the gradebook's cells; nothing typed is lost. */
(function (hocba) {
  "use strict";

  const STATE = hocba.STATE;

  /**
   * @param data  {user, key, language, address, proof, login, editable, texts, rows, cells: [{cell, row, column, value}]} as the page writes it
   * @param drawn {refresh(cell), label(column), show(value), focus(cell), saved(answer)}
   */
  function Sheet(data, drawn) {
    this.data = data;
    this.drawn = drawn;
    this.say = (key, ...args) => (data.texts[key] || key).replace(/\{(\d)\}/g, (_, n) => args[n]);
    this.cells = new Map(data.cells.map((c) => [c.cell, { id: c.cell, row: data.rows[c.row], column: c.column, saved: c.value, value: c.value,
      typed: null, state: STATE.PLAIN }]));
    this.history = new hocba.History();
    this.fault = null;
    const key = "hocba.unsaved." + data.user + "." + data.key;
    this.kept = JSON.parse(sessionStorage.getItem(key) || "{}");
    this.queue = new hocba.Queue((changes) => this.post(changes),
      { write: (unsaved) => (Object.keys(unsaved).length ? sessionStorage.setItem(key, JSON.stringify(unsaved)) : sessionStorage.removeItem(key)) },
      (what, ...args) => this["heard" + what[0].toUpperCase() + what.slice(1)](...args));
    this.line = hocba.element("p", { class: "hb-grid-status", role: "status" });
    this.problems = hocba.element("ul", { class: "hb-grid-problems" });
    // What dialogs.problems asks of a table.
    this.table = { book: { open: () => [...this.cells.values()].filter((c) => c.state !== STATE.PLAIN) },
      longLabel: (column) => drawn.label(column), show: (value) => drawn.show(value) };
  }

  /** Begins once everything is drawn: sends what an earlier page of this tab could not. */
  Sheet.prototype.start = function () {
    this.cells.forEach((cell) => this.drawn.refresh(cell));
    if (this.data.editable) {
      Object.values(this.kept).forEach((change) => {
        const cell = this.cells.get(change.cell);
        if (cell && cell.value !== change.value) {
          cell.value = change.value;
          cell.state = STATE.WAITING;
          this.queue.put(change);
          this.drawn.refresh(cell);
        }
      });
      window.addEventListener("beforeunload", (e) => { if (this.unsaved() > 0) { e.preventDefault(); } });
      window.addEventListener("online", () => this.queue.flush());
    }
    this.status();
  };

  Sheet.prototype.ask = async function (method, address, body) {
    const response = await fetch(address, { method, credentials: "same-origin",
      headers: { "Content-Type": "application/json", "Accept-Language": this.data.language, "X-Hocba-Visit": this.data.proof },
      body: JSON.stringify(body) });
    return { status: response.status, body: await response.json().catch(() => ({})) };
  };

  Sheet.prototype.post = function (changes) {
    const reason = this.drawn.reason ? this.drawn.reason() : "";
    return this.ask("POST", this.data.address, { changes: reason === "" ? changes : changes.map((c) => Object.assign({}, c, { reason })) });
  };

  /** Takes a value; null empties the entry. */
  Sheet.prototype.put = function (cell, value) {
    cell.value = value;
    cell.typed = cell.text = null;
    cell.state = value === cell.saved ? STATE.PLAIN : STATE.WAITING;
    if (cell.state === STATE.WAITING || this.queue.sent) {
      this.queue.put({ cell: cell.id, value, version: cell.saved });
    } else {
      this.queue.drop(cell.id);
    }
    this.drawn.refresh(cell);
    this.status();
  };

  /** As put, to be taken back by undo: list of [cell, value]. */
  Sheet.prototype.take = function (changes) {
    const step = changes.filter(([cell, value]) => cell.value !== value).map(([cell, value]) => ({ cell: cell.id, before: cell.value, after: value }));
    changes.forEach(([cell, value]) => this.put(cell, value));
    this.history.add(step);
  };

  Sheet.prototype.undo = function (way) {
    const changes = this.history[way]((id) => this.cells.get(id).value);
    changes.forEach((c) => this.put(this.cells.get(c.cell), c.value));
    if (changes.length > 0) {
      this.drawn.focus(this.cells.get(changes[0].cell));
    }
  };

  Sheet.prototype.go = function (cell) {
    this.drawn.focus(cell);
  };

  Sheet.prototype.choose = function (cell, value) {
    this.put(cell, value);
    this.go(cell);
  };

  Sheet.prototype.heardSaved = function (answer) {
    this.fault = null;
    this.savedAt = answer.savedAt;
    answer.saved.forEach((s) => {
      const cell = this.cells.get(s.cell);
      const sent = cell.value === s.value || (cell.value || "").normalize("NFC").trim() === (s.value || "");
      cell.saved = s.value;
      if (cell.state === STATE.WAITING && sent) {
        cell.value = s.value;
        cell.state = STATE.PLAIN;
      }
      this.drawn.refresh(cell);
    });
    answer.refused.forEach((r) => this.refuse(this.cells.get(r.cell), r.text));
    answer.conflicts.forEach((c) => {
      const cell = this.cells.get(c.cell);
      const shown = (value) => this.drawn.show(value) || this.say("empty");
      this.queue.drop(c.cell);
      Object.assign(cell, { saved: c.theirs, yours: c.yours, typed: c.yours, state: STATE.CONFLICT,
        text: c.by ? this.say("conflict", c.by, shown(c.theirs), c.at, shown(c.yours)) : this.say("conflictBook", shown(c.theirs), shown(c.yours)) });
      this.drawn.refresh(cell);
    });
    this.drawn.saved(answer);
    this.status();
  };

  /** What was typed stays in sight. */
  Sheet.prototype.refuse = function (cell, text) {
    Object.assign(cell, { typed: cell.value, text, state: STATE.REFUSED });
    this.drawn.refresh(cell);
  };

  Sheet.prototype.heardRefused = function (changes, problem) {
    changes.forEach((c) => this.refuse(this.cells.get(c.cell), problem.text || this.say("fault")));
    this.status();
  };

  Sheet.prototype.heardState = function (state, problem) {
    this.fault = { state, text: problem && problem.text };
    this.status();
  };

  Sheet.prototype.unsaved = function () {
    return new Set([...this.table.book.open().map((c) => c.id), ...this.queue.waiting.keys()]).size;
  };

  Sheet.prototype.status = function () {
    const n = this.unsaved();
    const told = !this.data.editable ? this.data.texts.closed || this.say("readOnly")
      : this.fault && n > 0 ? this.fault.text || this.say(this.fault.state, n)
        : n > 0 ? this.say("unsaved", n) : this.savedAt ? this.say("saved", this.savedAt) : this.say("untouched");
    const expired = this.fault && this.fault.state === "expired" && n > 0;
    this.line.className = "hb-grid-status" + (n > 0 ? " hb-is-open" : "");
    this.line.replaceChildren(expired ? this.say("expired", n) + " " : told,
      ...(expired ? [hocba.element("a", { href: this.data.login }, this.say("signIn"))] : []));
    this.problems.replaceChildren(...hocba.dialogs.problems(this.table, this.say, this));
  };

  hocba.Sheet = Sheet;
})(globalThis.HocBa = globalThis.HocBa || {});
