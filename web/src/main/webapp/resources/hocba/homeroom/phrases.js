/* The teacher's own phrases: chosen by number, kept and dropped without leaving the page. */
(function (hocba) {
  "use strict";

  const el = (...args) => hocba.element(...args);

  /** @param last answers the comment that was last typed in, or undefined */
  function Phrases(data, sheet, last) {
    this.sheet = sheet;
    this.address = data.phraseAddress;
    this.all = data.phrases;
    this.last = last;
  }

  /** The folded list below the tools. */
  Phrases.prototype.panel = function () {
    const say = this.sheet.say;
    this.list = el("ol", { class: "hb-phrases" });
    const text = el("input", { type: "text", maxlength: 500, id: "phrase-text", autocomplete: "off", class: "ui-inputfield ui-inputtext" });
    const keep = hocba.dialogs.button(say("phrase.add"), async () => {
      if (text.value.trim() !== "" && await this.add(text.value)) {
        text.value = "";
        text.focus();
      }
    });
    keep.id = "phrase-add";
    const current = hocba.dialogs.button(say("phrase.keep"), () => this.last() && this.last().value.trim() !== "" && this.add(this.last().value));
    this.told = el("p", { class: "hb-refused", role: "status" });
    this.show();
    return el("details", { class: "hb-details", id: "phrases" }, el("summary", {}, say("phrase.title")), this.list,
      el("label", { for: "phrase-text" }, say("phrase.new")), el("div", { class: "hb-box-row" }, text, keep, current), this.told);
  };

  Phrases.prototype.show = function () {
    const say = this.sheet.say;
    this.list.replaceChildren(...this.all.map((p) => {
      const use = hocba.dialogs.button(say("phrase.use"), () => this.last() && this.insert(this.last(), p.text));
      const drop = hocba.dialogs.button(say("phrase.drop"), () => this.drop(p), "hb-plain");
      use.setAttribute("aria-label", say("phrase.use") + ": " + p.text);
      drop.setAttribute("aria-label", say("phrase.drop") + ": " + p.text);
      return el("li", {}, el("span", {}, p.text), use, drop);
    }));
  };

  Phrases.prototype.add = async function (text) {
    const answer = await this.ask("POST", this.address, { text });
    if (answer && !this.all.some((p) => p.id === answer.id)) {
      this.all.push(answer);
      this.show();
    }
    return answer;
  };

  Phrases.prototype.drop = async function (phrase) {
    if (await this.ask("DELETE", this.address + "/" + phrase.id)) {
      this.all = this.all.filter((p) => p !== phrase);
      this.show();
      this.list.closest("details").querySelector("summary").focus();
    }
  };

  /** The answer's body, or null after saying why there is none. */
  Phrases.prototype.ask = async function (method, address, body) {
    let answer;
    try {
      answer = await this.sheet.ask(method, address, body);
    } catch (unreachable) {
      answer = { status: 0, body: {} };
    }
    const good = answer.status >= 200 && answer.status < 300;
    this.told.textContent = good ? "" : answer.body.text || this.sheet.say("phrase.fault");
    return good ? answer.body : null;
  };

  /** Puts a phrase where the caret is, after a space where one is needed. */
  Phrases.prototype.insert = function (area, text) {
    const before = area.value.slice(0, area.selectionStart);
    const gap = before === "" || /\s$/.test(before) ? "" : " ";
    if (area.value.length + gap.length + text.length <= area.maxLength) {
      area.setRangeText(gap + text, area.selectionStart, area.selectionEnd, "end");
      area.dispatchEvent(new Event("input"));
      area.dispatchEvent(new Event("change"));
    }
    area.focus();
  };

  /** A list over the page: a digit chooses at once. */
  Phrases.prototype.choose = function (area) {
    const say = this.sheet.say;
    const close = (text) => { d.close(); if (text) { this.insert(area, text); } else { area.focus(); } };
    const buttons = this.all.map((p, i) => {
      const b = hocba.dialogs.button((i + 1) + ". " + p.text, () => close(p.text), "hb-plain");
      return el("li", {}, b);
    });
    const d = el("dialog", { class: "hb-dialog", "aria-labelledby": "phrase-title" }, el("h2", { id: "phrase-title" }, say("phrase.choose")),
      this.all.length ? el("ul", { class: "hb-phrases" }, ...buttons) : el("p", {}, say("phrase.none")),
      el("div", { class: "hb-actions" }, hocba.dialogs.button(say("close"), () => close())));
    d.addEventListener("keydown", (e) => {
      const chosen = /^[1-9]$/.test(e.key) && this.all[Number(e.key) - 1];
      if (chosen) {
        e.preventDefault();
        close(chosen.text);
      }
    });
    d.addEventListener("close", () => { d.remove(); area.focus(); });
    document.body.append(d);
    d.showModal();
  };

  hocba.Phrases = Phrases;
})(globalThis.HocBa = globalThis.HocBa || {});
