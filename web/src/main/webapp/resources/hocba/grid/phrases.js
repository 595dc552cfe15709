/* A teacher's own phrases, to be put into comments. */
(function (hocba) {
  "use strict";

  const el = (...args) => hocba.element(...args);

  /**
   * @param call   (method, path, body) -> promise of {status, body} under the interface for phrases
   * @param known  the phrases there are, {id, text}
   * @param say    texts
   */
  function PhraseChoice(call, known, say) {
    this.call = call;
    this.known = known;
    this.say = say;
  }

  /**
   * Lets somebody choose; insert(text) is called with the phrase, closed() in any case.
   *
   * @param cell of the comment it is for
   */
  PhraseChoice.prototype.open = function (cell, insert, closed) {
    const list = el("ul", { class: "hb-grid-phrases" });
    const typed = el("input", { type: "text", id: "hb-grid-phrase", maxlength: 500, autocomplete: "off" });
    const told = el("p", { role: "status" });
    const dialog = hocba.dialogs.dialog(this.say("phrases.title"), el("div", {},
      el("p", {}, this.say("phrases.into", cell.row.name)), list, el("label", { for: "hb-grid-phrase" }, this.say("phrases.new")), typed, told),
    [hocba.dialogs.button(this.say("phrases.keep"), () => add(), ""), hocba.dialogs.button(this.say("close"), () => dialog.close())]);
    dialog.addEventListener("close", closed);
    const add = async () => {
      const answer = await this.call("POST", "", { text: typed.value });
      if (answer.status === 200) {
        typed.value = "";
        if (!this.known.some((phrase) => phrase.id === answer.body.id)) {
          this.known.push(answer.body);
        }
      }
      show(answer.status === 200 ? "" : answer.body.text || this.say("offline", 0));
    };
    const forget = async (phrase) => {
      const answer = await this.call("DELETE", "/" + phrase.id);
      if (answer.status === 200) {
        this.known.splice(this.known.indexOf(phrase), 1);
      }
      show(answer.body.text || "");
    };
    const show = (problem) => {
      list.replaceChildren(...this.known.map((phrase) => {
        const drop = hocba.dialogs.button("✕", () => forget(phrase));
        drop.setAttribute("aria-label", this.say("phrases.drop") + ": " + phrase.text);
        return el("li", {}, hocba.dialogs.button(phrase.text, () => { dialog.close(); insert(phrase.text); }), drop);
      }));
      told.textContent = problem || (this.known.length > 0 ? "" : this.say("phrases.none"));
    };
    show("");
  };

  hocba.PhraseChoice = PhraseChoice;
})(globalThis.HocBa = globalThis.HocBa || {});
