/* Puts the grid together on its page: the table, its keys, the queue to the server, and what is told beside it. */
(function (hocba) {
  "use strict";

  const STATE = hocba.STATE;

  /** @param place where to draw; @param data {book, user, language, address, why, phrases, phraseAddress, proof, login, texts} as GradebookPage writes it */
  function GradeGrid(place, data) {
    this.data = data;
    this.say = (key, ...args) => (data.texts[key] || key).replace(/\{(\d)\}/g, (_, n) => args[n]);
    const letters = { D: this.say("passed"), CD: this.say("failed") };
    this.show = (value, entry) => hocba.marks.show(value, entry, data.language === "vi", letters);
    this.book = new hocba.Book(data.book);
    this.table = new hocba.Table(this.book, this.say, this.show, data.why);
    this.history = new hocba.History();
    this.fault = null;
    const key = "hocba.unsaved." + data.user + "." + data.book.id;
    const kept = JSON.parse(sessionStorage.getItem(key) || "{}");
    this.queue = new hocba.Queue((changes) => this.post(changes),
      { write: (unsaved) => (Object.keys(unsaved).length ? sessionStorage.setItem(key, JSON.stringify(unsaved)) : sessionStorage.removeItem(key)) },
      (what, ...args) => this["heard" + what[0].toUpperCase() + what.slice(1)](...args));
    this.layout(place);
    this.keys = new hocba.Keys(this.table, this, localStorage.getItem("hocba.enter") === "across");
    if (data.book.editable) {
      this.resume(kept);
      window.addEventListener("beforeunload", (e) => { if (this.unsaved() > 0) { e.preventDefault(); } });
      window.addEventListener("online", () => this.queue.flush());
    }
    this.status();
  }

  GradeGrid.prototype.layout = function (place) {
    const el = hocba.element;
    this.line = el("p", { class: "hb-grid-status", role: "status" });
    this.problemList = el("ul", { class: "hb-grid-problems" });
    this.column = el("select", { id: "hb-grid-column" }, ...this.book.columns.map((c, i) => el("option", { value: i }, c.longLabel)));
    this.column.addEventListener("change", () => {
      this.table.only(this.book.columns[this.column.value]);
      this.keys.stand(0, Number(this.column.value));
    });
    this.table.only(this.book.columns[0]);
    const across = el("input", { type: "checkbox", id: "hb-grid-across" });
    across.checked = localStorage.getItem("hocba.enter") === "across";
    across.addEventListener("change", () => {
      this.keys.across = across.checked;
      localStorage.setItem("hocba.enter", across.checked ? "across" : "down");
    });
    this.views = new hocba.Views(this.table, this.say, { next: () => this.keys.next(), stand: (r) => this.keys.go(r, this.keys.column(this.keys.at.c)) });
    const editable = this.book.view.editable;
    this.workbook = new hocba.Workbook(this.table, this.say, { upload: (file) => this.upload(file), put: (cell, value) => this.put(cell, value),
      drawn: (cell) => this.drawn(cell), add: (step) => this.history.add(step) });
    this.reasons = new hocba.Reasons(this.table, this.say, { keep: (file) => this.evidence(file),
      correct: (cells, grounds) => this.correct(cells, grounds), leave: () => this.status() });
    const remarks = editable && this.book.columns.some((c) => c.entry === "TEXT" && !c.locked);
    const more = hocba.dialogs.button(this.say("tools"), () => {
      const shown = more.getAttribute("aria-expanded") !== "true";
      more.setAttribute("aria-expanded", String(shown));
      tools.classList.toggle("hb-is-shown", shown);
    });
    more.classList.add("hb-grid-more");
    more.setAttribute("aria-expanded", "false");
    more.setAttribute("aria-controls", "hb-grid-rest");
    const tools = el("div", { class: "hb-grid-rest", id: "hb-grid-rest" },
      editable ? el("label", { class: "hb-grid-across" }, across, " " + this.say("across")) : null,
      editable ? hocba.dialogs.button(this.say("undo"), () => this.undo()) : null,
      editable ? hocba.dialogs.button(this.say("redo"), () => this.redo()) : null,
      remarks ? hocba.dialogs.button(this.say("phrases"), () => this.phrase()) : null,
      el("a", { class: "ui-button ui-widget hb-second hb-grid-export", href: this.data.address + "/workbook", download: "" }, this.say("export")),
      editable ? this.workbook.chooser() : null,
      this.data.request ? el("a", { class: "ui-button ui-widget hb-second hb-grid-export", href: this.data.request }, this.say("request")) : null,
      hocba.dialogs.button(this.say("help"), () => hocba.dialogs.help(this.say)));
    place.append(el("div", { class: "hb-grid-tools" }, this.line,
      el("label", { class: "hb-grid-column", for: "hb-grid-column" }, this.say("column") + " ", this.column), more, tools),
    this.views.tools, this.workbook.bar, this.problemList, this.views.bar, el("div", { class: "hb-grid-frame" }, this.table.node));
  };

  /** Asks the server; the body is JSON unless it is a form. */
  GradeGrid.prototype.call = async function (method, address, body) {
    const form = body instanceof FormData;
    const headers = { "Accept-Language": this.data.language, "X-Hocba-Visit": this.data.proof };
    const response = await fetch(address, { method, credentials: "same-origin",
      headers: form || !body ? headers : Object.assign(headers, { "Content-Type": "application/json" }),
      body: form || !body ? body : JSON.stringify(body) });
    return { status: response.status, body: await response.json().catch(() => ({})) };
  };

  GradeGrid.prototype.post = function (changes) {
    return this.call("POST", this.data.address + "/marks", { changes });
  };

  GradeGrid.prototype.upload = function (file) {
    const form = new FormData();
    form.append("file", file);
    return this.call("POST", this.data.address + "/workbook", form);
  };

  GradeGrid.prototype.evidence = function (file) {
    const form = new FormData();
    form.append("file", file);
    return this.call("POST", this.data.address + "/evidence", form);
  };

  /** Sends corrections with the reason that was given for them. */
  GradeGrid.prototype.correct = function (cells, grounds) {
    cells.forEach((cell) => {
      const value = cell.yours;
      this.book.enter(cell, value);
      this.queue.put({ cell: cell.id, value, version: cell.version, grounds });
      this.drawn(cell);
    });
  };

  GradeGrid.prototype.reason = function () {
    this.reasons.open();
  };

  /** Puts one of the teacher's phrases into the comment that was last visited, or the first one of that pupil. */
  GradeGrid.prototype.phrase = function () {
    const at = this.book.cellAt(this.keys.at.r, this.keys.at.c);
    const column = at.column.entry === "TEXT" ? at.column : this.book.columns.find((c) => c.entry === "TEXT" && c.group === at.column.group);
    if (column.locked) {
      const d = hocba.dialogs.dialog(this.say("phrases.title"), hocba.element("p", {}, column.locked), [hocba.dialogs.button(this.say("close"), () => d.close())]);
      return;
    }
    const cell = this.book.cells.get(at.row.enrolmentId + ":" + column.key);
    new hocba.PhraseChoice((method, path, body) => this.call(method, this.data.phraseAddress + path, body), this.data.phrases, this.say)
      .open(cell, (text) => this.leave(cell, (this.table.text(cell) + " " + text).trim()), () => this.go(cell));
  };

  /** What an earlier page of this tab could not save is sent with the versions it had seen. */
  GradeGrid.prototype.resume = function (kept) {
    Object.values(kept).forEach((change) => {
      const cell = this.book.cells.get(change.cell);
      if (cell && cell.value !== change.value) {
        this.book.enter(cell, change.value);
        this.queue.put(change);
        this.drawn(cell);
      }
    });
  };

  /** Takes what was typed into a cell; answers the change made, for undo, or null. */
  GradeGrid.prototype.take = function (cell, typed) {
    if (cell.column.locked) {
      return null;
    }
    const read = hocba.marks.read(typed, cell.column);
    const before = cell.value;
    const why = read.refused ? this.say("refuse." + read.refused, ...hocba.marks.reason(typed, cell.column)) : this.book.barred(cell, read.value);
    if (why) {
      this.refuse(cell, typed, why, read.suggestion);
      return null;
    }
    this.put(cell, read.value);
    return before === read.value ? null : { cell: cell.id, before, after: read.value };
  };

  /** Keeps in sight what was typed and why it is not taken. */
  GradeGrid.prototype.refuse = function (cell, typed, why, suggestion) {
    this.queue.drop(cell.id);
    const ask = suggestion ? " " + this.say("suggest", this.show(suggestion, cell.column.entry)) : "";
    this.book.refuse(cell, typed.trim(), why + ask, suggestion);
    this.drawn(cell);
  };

  GradeGrid.prototype.put = function (cell, value) {
    this.book.enter(cell, value);
    // Back at the saved value while an older change may be on its way: that one must be followed by this one.
    if (cell.state === STATE.WAITING || this.queue.sent) {
      this.queue.put({ cell: cell.id, value, version: cell.version });
    } else {
      this.queue.drop(cell.id);
    }
    this.drawn(cell);
  };

  GradeGrid.prototype.leave = function (cell, typed) {
    if (typed !== this.table.text(cell)) {
      const step = this.take(cell, typed);
      this.history.add(step ? [step] : []);
    }
  };

  GradeGrid.prototype.restore = function (cell) {
    if (cell.state !== STATE.PLAIN && cell.state !== STATE.WAITING) {
      this.put(cell, cell.saved);
    }
    this.table.refresh(cell);
    const { field } = this.table.parts.get(cell.id);
    if (field.select) {
      field.select();
    }
  };

  GradeGrid.prototype.choose = function (cell, value) {
    const before = cell.value;
    this.put(cell, value);
    this.history.add(before === value ? [] : [{ cell: cell.id, before, after: value }]);
    this.go(cell);
  };

  GradeGrid.prototype.go = function (cell) {
    this.views.reveal(cell);
    this.visit(cell);
    this.keys.focus(cell);
  };

  /** The column that is shown on a phone is the one that is worked in. */
  GradeGrid.prototype.visit = function (cell) {
    const index = String(this.book.columns.indexOf(cell.column));
    if (this.column.value !== index) {
      this.column.value = index;
      this.table.only(cell.column);
    }
  };

  GradeGrid.prototype.undo = function () {
    this.repeat(this.history.undo((id) => this.book.cells.get(id).value));
  };

  GradeGrid.prototype.redo = function () {
    this.repeat(this.history.redo((id) => this.book.cells.get(id).value));
  };

  GradeGrid.prototype.repeat = function (changes) {
    changes.forEach((c) => this.put(this.book.cells.get(c.cell), c.value));
    if (changes.length > 0) {
      this.go(this.book.cells.get(changes[0].cell));
    }
  };

  GradeGrid.prototype.paste = function (cell, text, row, column) {
    const plan = hocba.paste.plan(text, this.book, row, column, this.table.shown, this.say);
    hocba.dialogs.preview(plan, this.table, this.say, () => {
      plan.items.filter((i) => i.kind === "refused").forEach((i) => this.refuse(i.cell, i.typed, i.why, i.suggestion));
      this.history.add(plan.items.filter((i) => i.kind === "new" || i.kind === "over").map((i) => this.take(i.cell, i.typed)).filter(Boolean));
    }, () => this.go(cell));
  };

  GradeGrid.prototype.open = function (cell) {
    return cell.value === null && !cell.covered && !cell.column.locked || cell.state === STATE.REFUSED || cell.state === STATE.CONFLICT;
  };

  GradeGrid.prototype.heardSaved = function (answer) {
    this.fault = null;
    this.savedAt = answer.savedAt;
    answer.saved.forEach((s) => this.table.refresh(this.book.confirm(s)));
    answer.refused.forEach((r) => {
      const cell = this.book.cells.get(r.cell);
      this.book.refuse(cell, this.table.text(cell), r.text);
      this.drawn(cell);
    });
    answer.conflicts.forEach((c) => {
      const cell = this.book.cells.get(c.cell);
      const { entry } = cell.column;
      this.queue.drop(c.cell);
      this.book.conflict(cell, c, this.show(c.yours, entry),
        this.say("conflict", c.by, this.show(c.theirs, entry) || this.say("empty"), c.at, this.show(c.yours, entry) || this.say("empty")));
      this.drawn(cell);
    });
    answer.corrections.forEach((c) => {
      const cell = this.book.cells.get(c.cell);
      const { entry } = cell.column;
      // Typed over meanwhile: the newer value is on its way and will be asked about itself.
      if (!this.queue.waiting.has(c.cell)) {
        this.book.ask(cell, c, this.show(c.yours, entry), this.say("reason.needed", this.show(c.before, entry) || this.say("empty"), c.by, c.at));
        this.queue.hold({ cell: c.cell, value: c.yours, version: c.version });
        this.drawn(cell);
      }
    });
    answer.averages.forEach((a) => { this.book.confirmAverages(a); this.table.refreshAverages(a.enrolmentId); });
    this.status();
    if (answer.corrections.length > 0) {
      this.reasons.offer();
    }
  };

  /** The whole request was refused, as when the class has been locked meanwhile: what was typed stays in sight. */
  GradeGrid.prototype.heardRefused = function (changes, problem) {
    changes.forEach((c) => {
      const cell = this.book.cells.get(c.cell);
      this.book.refuse(cell, this.show(c.value, cell.column.entry), problem.text || this.say("fault"));
      this.drawn(cell);
    });
  };

  GradeGrid.prototype.heardState = function (state, problem) {
    this.fault = { state, text: problem && problem.text };
    this.status();
  };

  GradeGrid.prototype.drawn = function (cell) {
    this.table.refresh(cell);
    this.table.refreshAverages(cell.row.enrolmentId);
    this.table.refreshCount(cell.column);
    this.status();
  };

  GradeGrid.prototype.unsaved = function () {
    return new Set([...this.book.open().map((c) => c.id), ...this.queue.waiting.keys()]).size;
  };

  GradeGrid.prototype.status = function () {
    const n = this.unsaved();
    const told = !this.book.view.editable ? this.data.texts.locked || this.say("readOnly")
      : this.fault && n > 0 ? this.fault.text || this.say(this.fault.state, n)
        : n > 0 ? this.say("unsaved", n) : this.savedAt ? this.say("saved", this.savedAt) : this.say("untouched");
    const expired = this.fault && this.fault.state === "expired" && n > 0;
    this.line.className = "hb-grid-status" + (n > 0 ? " hb-is-open" : "");
    this.line.replaceChildren(expired ? this.say("expired", n) + " " : told,
      ...(expired ? [hocba.element("a", { href: this.data.login }, this.say("signIn"))] : []));
    this.views.count();
    this.workbook.refresh();
    this.problemList.replaceChildren(...hocba.dialogs.problems(this.table, this.say, this));
  };

  hocba.GradeGrid = GradeGrid;
  const data = document.getElementById("gradebook-data");
  if (data) {
    hocba.grid = new GradeGrid(document.getElementById("gradebook"), JSON.parse(data.textContent));
  }
})(globalThis.HocBa = globalThis.HocBa || {});
