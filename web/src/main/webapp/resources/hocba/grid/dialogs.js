/* What the grid asks and tells beside the table: cells that are not saved, a paste before it is done, the keys. */
(function (hocba) {
  "use strict";

  const element = (...args) => hocba.element(...args);

  function button(text, action, style) {
    const b = element("button", { type: "button", class: "ui-button ui-widget " + (style === undefined ? "hb-second" : style) }, text);
    b.addEventListener("click", action);
    return b;
  }

  /** The refused and conflicting cells, each leading to its cell and offering a way out. */
  function problems(table, say, on) {
    const open = table.book.open().filter((c) => c.state !== hocba.STATE.WAITING);
    return open.map((cell) => {
      const link = element("a", { href: "#" }, cell.row.name + ", " + cell.column.longLabel);
      link.addEventListener("click", (e) => { e.preventDefault(); on.go(cell); });
      const ways = cell.state === hocba.STATE.REASON
        ? [button(say("reason.open"), () => on.reason()),
          button(say("keep", table.show(cell.saved, cell.column.entry) || say("empty")), () => on.choose(cell, cell.saved))]
        : cell.state === hocba.STATE.CONFLICT
        ? [button(say("keep", table.show(cell.saved, cell.column.entry) || say("empty")), () => on.choose(cell, cell.saved)),
          button(say("keep", table.show(cell.yours, cell.column.entry) || say("empty")), () => on.choose(cell, cell.yours))]
        : [cell.suggestion ? button(say("take", table.show(cell.suggestion, cell.column.entry)), () => on.choose(cell, cell.suggestion)) : "",
          button(say("forget"), () => { on.restore(cell); on.go(cell); })];
      return element("li", {}, link, ": " + cell.text + " ", ...ways);
    });
  }

  function dialog(title, body, buttons) {
    const heading = element("h2", { id: "hb-dialog-title" }, title);
    const d = element("dialog", { class: "hb-dialog", "aria-labelledby": "hb-dialog-title" }, heading, body, element("div", { class: "hb-actions" }, ...buttons));
    d.addEventListener("close", () => d.remove());
    document.body.append(d);
    d.showModal();
    return d;
  }

  /** Shows what a paste would do; done() runs only when somebody says so. */
  function preview(plan, table, say, done, back) {
    if (plan.refusal) {
      const d = dialog(say("paste.title"), element("p", {}, say("paste." + plan.refusal.code, ...plan.refusal.args)),
        [button(say("close"), () => d.close())]);
      d.addEventListener("close", back);
      return;
    }
    const count = (kind) => plan.items.filter((i) => i.kind === kind).length;
    const rows = plan.items.filter((i) => i.kind !== "same").map((i) => element("tr", { class: "hb-paste-" + i.kind },
      element("th", { scope: "row" }, i.cell.row.name), element("td", { "data-label": say("paste.column") }, i.cell.column.longLabel),
      element("td", { "data-label": say("paste.before") }, table.show(i.before, i.cell.column.entry) ),
      element("td", { "data-label": say("paste.after") }, i.kind === "refused" ? i.typed : table.show(i.value, i.cell.column.entry)),
      element("td", { "data-label": say("paste.what") }, say("paste.kind." + i.kind)),
      element("td", { class: "hb-paste-why", "data-label": say("paste.why") }, i.why || "")));
    const head = element("thead", {}, element("tr", {}, ...["pupil", "paste.column", "paste.before", "paste.after", "paste.what", "paste.why"]
      .map((key) => element("th", { scope: "col" }, say(key)))));
    const body = element("div", {}, element("p", {}, say("paste.counts", count("new"), count("over"), count("same"), count("refused"))),
      element("div", { class: "hb-scroll hb-paste", tabindex: 0 }, element("table", { class: "hb-table" }, head, element("tbody", {}, ...rows))));
    const marks = count("new") + count("over");
    const d = dialog(say("paste.title"), body, [
      marks + count("refused") > 0 ? button(marks > 0 ? say("paste.do", marks) : say("paste.keep", count("refused")), () => { d.close(); done(); }, "") : null,
      button(say("cancel"), () => d.close())].filter(Boolean));
    d.addEventListener("close", back);
  }

  function help(say) {
    const lines = say("help.lines").split("|").map((line) => line.split("="));
    const d = dialog(say("help.title"), element("dl", { class: "hb-keys" },
      ...lines.flatMap(([key, what]) => [element("dt", {}, element("kbd", {}, key)), element("dd", {}, what)])), [button(say("close"), () => d.close())]);
  }

  hocba.dialogs = { problems, preview, help, button, dialog };
})(globalThis.HocBa = globalThis.HocBa || {});
