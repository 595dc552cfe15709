/* A gradebook as a spreadsheet: what an uploaded one says is put into the grid, but saved only when somebody says so. */
(function (hocba) {
  "use strict";

  const el = (...args) => hocba.element(...args);

  /**
   * @param table the grid; @param say texts
   * @param on {upload(file) -> promise of {status, body}, put(cell, value), drawn(cell), add(step)}
   */
  function Workbook(table, say, on) {
    this.table = table;
    this.say = say;
    this.on = on;
    this.told = el("span", { role: "status" });
    this.save = hocba.dialogs.button("", () => this.commit(), "");
    this.drop = hocba.dialogs.button(say("import.drop"), () => this.discard());
    this.bar = el("div", { class: "hb-grid-held", hidden: true }, this.told, this.save, this.drop);
  }

  /** The way in: a button that opens the file chooser. */
  Workbook.prototype.chooser = function () {
    const file = el("input", { type: "file", accept: ".xlsx", class: "hb-grid-file", id: "hb-grid-file", tabindex: -1, "aria-label": this.say("import") });
    file.addEventListener("change", async () => {
      if (file.files.length > 0) {
        await this.read(file.files[0]);
        file.value = "";
      }
    });
    return el("span", {}, hocba.dialogs.button(this.say("import"), () => file.click()), file);
  };

  Workbook.prototype.read = async function (file) {
    this.reading = true;
    this.refresh();
    const answer = await this.on.upload(file).catch(() => ({ status: 0, body: {} }));
    this.reading = false;
    this.refresh();
    if (answer.status !== 200) {
      this.tell(answer.body.text || this.say("offline", 0));
      return;
    }
    const { cells } = this.table.book;
    const changes = answer.body.changes.filter((c) => cells.has(c.cell));
    const different = changes.filter((c) => cells.get(c.cell).value !== c.value);
    const fresh = different.filter((c) => cells.get(c.cell).value === null).length;
    different.forEach((c) => this.hold(cells.get(c.cell), c.value));
    answer.body.refused.filter((r) => r.cell && cells.has(r.cell)).forEach((r) => {
      const cell = cells.get(r.cell);
      this.table.book.refuse(cell, r.typed, r.text);
      this.on.drawn(cell);
    });
    this.report(file.name, [fresh, different.length - fresh, changes.length - different.length], answer.body.refused);
  };

  Workbook.prototype.tell = function (text) {
    const d = hocba.dialogs.dialog(this.say("import"), el("p", {}, text), [hocba.dialogs.button(this.say("close"), () => d.close())]);
  };

  Workbook.prototype.report = function (name, counts, refused) {
    const say = this.say;
    const body = el("div", {}, el("p", {}, say("import.counts", ...counts, refused.length)), el("p", {}, say("import.later")));
    if (refused.length > 0) {
      const head = el("thead", {}, el("tr", {}, ...["import.where", "pupil", "paste.column", "import.why"].map((key) => el("th", { scope: "col" }, say(key)))));
      body.append(el("h3", {}, say("import.refused")), el("div", { class: "hb-scroll hb-paste", tabindex: 0 }, el("table", { class: "hb-table" }, head,
        el("tbody", {}, ...refused.map((r) => el("tr", { class: "hb-paste-refused" }, el("td", {}, r.ref || ""), el("th", { scope: "row" }, r.pupil || ""),
          el("td", { "data-label": say("paste.column") }, r.column || ""), el("td", { "data-label": say("import.why") }, r.text)))))));
    }
    const d = hocba.dialogs.dialog(say("import.title", name), body, [hocba.dialogs.button(say("close"), () => d.close())]);
  };

  /** Shows a value as not saved without sending it. */
  Workbook.prototype.hold = function (cell, value) {
    const before = cell.value;
    this.table.book.enter(cell, value);
    this.table.book.held.set(cell.id, before);
    this.on.drawn(cell);
  };

  Workbook.prototype.commit = function () {
    const { held, cells } = this.table.book;
    const step = [...held].map(([id, before]) => ({ cell: id, before, after: cells.get(id).value }));
    step.forEach((s) => this.on.put(cells.get(s.cell), s.after));
    this.on.add(step);
  };

  Workbook.prototype.discard = function () {
    const { held, cells } = this.table.book;
    [...held.keys()].forEach((id) => this.on.put(cells.get(id), cells.get(id).saved));
  };

  Workbook.prototype.refresh = function () {
    const n = this.table.book.held.size;
    this.bar.hidden = n === 0 && !this.reading;
    this.save.hidden = this.drop.hidden = Boolean(this.reading);
    this.told.textContent = this.reading ? this.say("import.reading") : this.say("import.held", n);
    this.save.textContent = this.say("import.save", n);
  };

  hocba.Workbook = Workbook;
})(globalThis.HocBa = globalThis.HocBa || {});
