/* Asks why entered marks are corrected, and what proves it: one small dialog for all cells that wait for it. */
(function (hocba) {
  "use strict";

  const element = (...args) => hocba.element(...args);

  /**
   * @param table the grid's table; @param say text of a key
   * @param on {keep(file) -> promise of {status, body}, correct(cells, grounds), leave()}
   */
  function Reasons(table, say, on) {
    this.table = table;
    this.say = say;
    this.on = on;
    this.dialog = null;
    this.last = { reason: "", evidence: "TEST_PAPER" };
  }

  Reasons.prototype.waiting = function () {
    return this.table.book.open().filter((c) => c.state === hocba.STATE.REASON);
  };

  /** Opens unless somebody is in the middle of typing another mark: then the list above the table leads here. */
  Reasons.prototype.offer = function () {
    const field = document.activeElement;
    const td = field && field.closest("td[data-cell]");
    const cell = td && this.table.book.cells.get(td.dataset.cell);
    if (!this.dialog && !(cell && field.value !== undefined && field.value !== this.table.text(cell))) {
      this.open();
    }
  };

  Reasons.prototype.open = function () {
    const cells = this.waiting();
    if (cells.length === 0 || this.dialog) {
      return;
    }
    const oral = cells.every((c) => c.oral);
    const reason = element("textarea", { id: "hb-reason", rows: 3, maxlength: 500 });
    reason.value = this.last.reason;
    const evidence = element("select", { id: "hb-evidence" }, ...["TEST_PAPER", "MARK_BOOK"].concat(oral ? ["CLASS_CONFIRMATION"] : [])
      .map((kind) => element("option", { value: kind }, this.say("evidence." + kind))));
    evidence.value = oral || this.last.evidence !== "CLASS_CONFIRMATION" ? this.last.evidence : "TEST_PAPER";
    const corrected = new Set(cells.map((c) => c.row.enrolmentId));
    const classmate = element("select", { id: "hb-classmate" }, element("option", { value: "" }, this.say("classmate.choose")),
      ...this.table.book.view.rows.filter((r) => !corrected.has(r.enrolmentId)).map((r) => element("option", { value: r.enrolmentId }, r.position + ". " + r.name)));
    const mate = element("div", { class: "hb-field" }, element("label", { for: "hb-classmate" }, this.say("classmate")),
      element("div", { class: "hb-help" }, this.say("classmate.help")), classmate);
    const file = element("input", { id: "hb-evidence-file", type: "file", accept: "image/jpeg,image/png,application/pdf" });
    const paper = element("input", { id: "hb-evidence-paper", type: "text", maxlength: 200, class: "ui-inputfield" });
    const kept = element("div", { class: "hb-field" }, element("label", { for: "hb-evidence-paper" }, this.say("evidence.paper")),
      element("div", { class: "hb-help" }, this.say("evidence.paper.help")), paper);
    kept.hidden = !this.table.book.view.paper;
    const fault = element("p", { class: "hb-reason-fault", role: "alert" });
    const follow = () => { mate.hidden = evidence.value !== "CLASS_CONFIRMATION"; };
    evidence.addEventListener("change", follow);
    follow();
    const list = element("ul", { class: "hb-reason-cells" }, ...cells.map((c) => element("li", {}, c.row.name + ", " + c.column.longLabel + ": "
      + (this.table.show(c.saved, c.column.entry) || this.say("empty")) + " → " + (this.table.show(c.yours, c.column.entry) || this.say("empty")))));
    const body = element("div", {}, element("p", {}, this.say("reason.help")), list,
      element("div", { class: "hb-field" }, element("label", { for: "hb-reason" }, this.say("reason")), reason),
      element("div", { class: "hb-field" }, element("label", { for: "hb-evidence" }, this.say("evidence")), evidence), mate,
      element("div", { class: "hb-field" }, element("label", { for: "hb-evidence-file" }, this.say("evidence.file")),
        element("div", { class: "hb-help" }, this.say("evidence.file.help")), file), kept, fault);
    const done = hocba.dialogs.button(this.say("reason.do", cells.length), async () => {
      fault.textContent = reason.value.trim() === "" ? this.say("reason.missing")
        : evidence.value === "CLASS_CONFIRMATION" && classmate.value === "" ? this.say("classmate.choose")
          : evidence.value !== "CLASS_CONFIRMATION" && file.files.length === 0 && paper.value.trim() === "" ? this.say("evidence.missing") : "";
      if (fault.textContent !== "") {
        return;
      }
      done.disabled = true;
      const sent = file.files.length > 0 ? await this.keep(file.files[0]) : {};
      done.disabled = false;
      if (sent.fault) {
        fault.textContent = sent.fault;
        return;
      }
      this.last = { reason: reason.value, evidence: evidence.value };
      this.dialog.close();
      this.on.correct(cells, { reason: reason.value.trim(), evidence: evidence.value, file: sent.id || null, paper: paper.value.trim() || null,
        classmate: evidence.value === "CLASS_CONFIRMATION" ? Number(classmate.value) : null });
    }, "");
    this.dialog = hocba.dialogs.dialog(this.say("reason.title"), body, [done, hocba.dialogs.button(this.say("reason.later"), () => this.dialog.close())]);
    this.dialog.addEventListener("close", () => { this.dialog = null; this.on.leave(); });
    reason.focus();
  };

  /** @return {id} or {fault} in words */
  Reasons.prototype.keep = async function (file) {
    try {
      const answer = await this.on.keep(file);
      return answer.status === 200 ? { id: answer.body.id } : { fault: answer.body.text || this.say("evidence.unsent") };
    } catch (unreachable) {
      return { fault: this.say("evidence.unsent") };
    }
  };

  hocba.Reasons = Reasons;
})(globalThis.HocBa = globalThis.HocBa || {});
