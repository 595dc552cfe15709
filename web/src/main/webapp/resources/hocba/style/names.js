/*
 * Names offered while somebody types into the one box: a combobox with a list below (ARIA Authoring Practices, list
 * autocomplete with manual selection). Nothing is chosen by itself, nothing typed is changed unless somebody chooses;
 * without this script the form works as it is.
 */
(function () {
  "use strict";

  const PAUSE = 120;
  const input = document.querySelector("input[data-names]");
  if (!input) {
    return;
  }
  const list = document.createElement("ul");
  list.id = "q-names";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.dataset.label);
  const told = document.createElement("div");
  told.className = "hb-hidden";
  told.setAttribute("role", "status");
  input.after(list, told);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", list.id]]) {
    input.setAttribute(name, value);
  }

  let chosen = -1;
  let asked = 0;
  let waiting;
  const known = new Map();

  function shut() {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  /** Marks the next name, or with -1 the one before; beyond either end nothing is marked, the box itself has its turn. */
  function mark(step) {
    const items = [...list.children];
    const places = items.length + 1;
    chosen = (chosen + 1 + step + places) % places - 1;
    items.forEach((item, i) => item.setAttribute("aria-selected", String(i === chosen)));
    if (chosen < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", items[chosen].id);
      items[chosen].scrollIntoView({ block: "nearest" });
    }
  }

  function take(name) {
    input.value = name;
    shut();
    input.form.requestSubmit();
  }

  function show(names) {
    list.replaceChildren(...names.map((name, i) => {
      const item = document.createElement("li");
      item.id = "q-name-" + i;
      item.textContent = name;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      // Before the box loses the focus, which would shut the list.
      item.addEventListener("mousedown", (e) => {
        e.preventDefault();
        take(name);
      });
      return item;
    }));
    chosen = -1;
    input.removeAttribute("aria-activedescendant");
    list.hidden = names.length === 0;
    input.setAttribute("aria-expanded", String(names.length > 0));
    told.textContent = names.length > 0 ? input.dataset.told.replace("{0}", names.length) : "";
  }

  async function ask() {
    const text = input.value.normalize("NFC").trim();
    const mine = ++asked;
    if (text.length < 2 || /\d/.test(text)) {
      shut();
      return;
    }
    if (!known.has(text)) {
      try {
        const answer = await fetch(input.dataset.names + "?q=" + encodeURIComponent(text), { headers: { Accept: "application/json" } });
        if (!answer.ok) {
          shut();
          return;
        }
        known.set(text, await answer.json());
      } catch (away) {
        shut();
        return;
      }
    }
    // An earlier question may be answered later.
    if (mine === asked && document.activeElement === input) {
      show(known.get(text).filter((name) => name !== input.value));
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  });
  input.addEventListener("blur", shut);
  input.form.addEventListener("submit", () => {
    asked++;
    clearTimeout(waiting);
  });
  input.addEventListener("keydown", (e) => {
    // While a word is composed the keys belong to the input method.
    if (e.isComposing || e.keyCode === 229) {
      return;
    }
    const open = !list.hidden;
    if (e.key === "ArrowDown" || e.key === "ArrowUp") {
      e.preventDefault();
      if (open) {
mark(e.key === "ArrowDown" ? 1 : -1);
      } else {
        ask();
      }
    } else if (e.key === "Enter" && open && chosen >= 0) {
      e.preventDefault();
      take(list.children[chosen].textContent);
    } else if (e.key === "Escape" && open) {
      e.preventDefault();
      shut();
    }
  });
}());
