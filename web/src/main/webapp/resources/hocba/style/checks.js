/* Sends chosen files to be checked, two at a time at most, and shows what each came to. */
(function (hocba) {
  "use strict";

  const AT_ONCE = 2;
  const LIMITED = 429;
  /** Nothing more is sent then: the next one would fail for the same reason. */
  const SIGNED_OUT = 401;
  /** What a proxy says while the server behind it starts again. */
  const AWAY = [502, 503, 504];
  const AWAY_SECONDS = 5;
  /** A quarter of an hour: longer than a server takes to start. */
  const MOST_TRIES = 180;
  const box = document.getElementById("queue");
  const texts = document.getElementById("queue-texts");
  if (!box || !texts) {
    return;
  }
  const part = (name) => box.querySelector("[data-" + name + "]");
  const say = (name, ...args) => args.reduce((text, arg, i) => text.replace("{" + i + "}", arg), texts.dataset[name]);
  const wait = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));

  let run = box.dataset.continued || null;
  let waiting = [];
  let failed = [];
  let total = 0;
  let done = 0;
  let active = 0;
  let paused = false;
  let listed = "";

  async function ask(path, options) {
    const response = await fetch(box.dataset.address + path, Object.assign({ method: "POST", credentials: "same-origin" }, options,
      { headers: Object.assign({ "Accept-Language": box.dataset.language, "X-Hocba-Visit": box.dataset.proof }, options.headers) }));
    return { status: response.status, after: Number(response.headers.get("Retry-After")) || 5, body: await response.json().catch(() => ({})) };
  }

  function cell(tag, label, text) {
    const made = document.createElement(tag);
    if (label) {
      made.dataset.label = texts.dataset[label];
    }
    made.textContent = text;
    return made;
  }

  function row(one) {
    one.name = cell("th", null, one.path);
    one.name.scope = "row";
    one.name.className = "hb-file-name";
    one.verdict = cell("td", "verdict", say("waits"));
    one.why = cell("td", "reasons", "");
    const line = document.createElement("tr");
    line.append(one.name, one.verdict, one.why);
    part("rows").append(line);
  }

  function show(one, kind, verdict, why) {
    const told = cell("span", null, "");
    told.className = "hb-told-verdict hb-" + kind;
    const sign = document.createElement("span");
    sign.className = "hb-sign";
    sign.setAttribute("aria-hidden", "true");
    told.append(sign, verdict);
    one.verdict.replaceChildren(told);
    one.why.textContent = why;
  }

  function status() {
    const bar = box.querySelector("progress");
    bar.max = Math.max(total, 1);
    bar.value = done;
    part("status").textContent = [listed, say("status", done, total), failed.length > 0 ? say("failed", failed.length) : "",
      paused ? say("paused") : ""].filter(Boolean).join(" ");
    part("retry").hidden = failed.length === 0 || active > 0 || waiting.length > 0;
    part("pause").hidden = active === 0 && waiting.length === 0;
    part("pause").textContent = paused ? say("go") : say("pause");
    part("open").hidden = done === 0;
  }

  function fails(one, why) {
    show(one, "unknown", why, "");
    failed.push(one);
  }

  /** A medium may have been pulled out, which a request fails by as by a server that is away. */
  function readable(file) {
    return file.slice(0, 1).arrayBuffer().then(() => true, () => false);
  }

  /** The server does not answer, as while it starts again: the file keeps its place, for what was answered is not checked twice. */
  async function away(one, why) {
    one.tries = (one.tries || 0) + 1;
    if (one.tries > MOST_TRIES) {
      fails(one, why || say("offline"));
      return;
    }
    one.verdict.textContent = why || say("away");
    await wait(AWAY_SECONDS);
    waiting.unshift(one);
  }

  /** One file; a server that asks for patience or is away is asked again, whatever else goes wrong can be sent again by hand. */
  async function send(one) {
    if (one.file.size > Number(box.dataset.limit)) {
      fails(one, say("large"));
      return;
    }
    one.verdict.textContent = say("sends");
    const body = new FormData();
    body.append("path", one.path);
    body.append("file", one.file, one.file.name);
    try {
      const answer = await ask("/" + run + "/files", { body });
      if (answer.status === LIMITED) {
        await wait(answer.after);
        waiting.unshift(one);
      } else if (AWAY.includes(answer.status)) {
        await away(one, answer.body.text);
      } else if (answer.status !== 200) {
        paused = paused || answer.status === SIGNED_OUT;
        fails(one, answer.body.text || say("offline"));
      } else {
        const told = answer.body;
        show(one, told.kind, told.text, told.reasons.concat(told.listingText || []).join(" "));
        if (told.verdict === "COULD_NOT_CHECK") {
          failed.push(one);
        }
        done += one.counted ? 0 : 1;
        one.counted = true;
      }
    } catch (unreachable) {
      if (await readable(one.file)) {
        await away(one);
      } else {
        fails(one, say("unread"));
      }
    }
  }

  async function work() {
    active++;
    while (waiting.length > 0 && !paused) {
      await send(waiting.shift());
      status();
    }
    active--;
    status();
  }

  function go() {
    for (let i = active; i < AT_ONCE; i++) {
      work();
    }
  }

  async function begin() {
    const answer = await ask("", {});
    if (answer.status !== 200) {
      throw new Error(answer.body.text || say("offline"));
    }
    run = answer.body.id;
    part("open").href = box.dataset.run + run;
  }

  /** A list that cannot be read is told before anything is sent, for files checked without it are not checked against it. */
  async function list(file) {
    const answer = await ask("/" + run + "/list", { body: JSON.stringify({ sums: await file.text() }),
      headers: { "Content-Type": "application/json" } });
    if (answer.status !== 200) {
      throw new Error(answer.body.text || say("offline"));
    }
    listed = say("listed", answer.body.listed);
  }

  async function take(files) {
    const medium = hocba.medium(files);
    if (medium.files.length === 0) {
      return;
    }
    part("running").hidden = false;
    if (total + medium.files.length > Number(box.dataset.most)) {
      part("status").textContent = say("many", box.dataset.most);
      return;
    }
    try {
      if (run === null) {
        await begin();
      }
      if (medium.list && total === 0 && !box.dataset.continued) {
        await list(medium.list);
      }
    } catch (refused) {
      part("status").textContent = refused.message;
      return;
    }
    total += medium.files.length;
    medium.files.forEach(row);
    waiting.push(...medium.files);
    status();
    go();
  }

  if (run !== null) {
    part("open").href = box.dataset.run + run;
  }
  box.hidden = false;
  document.getElementById("few").hidden = true;
  for (const id of ["many", "folder"]) {
    const input = document.getElementById(id);
    input.addEventListener("change", () => {
      const files = hocba.chosen(input);
      input.value = "";
      take(files);
    });
  }
  const drop = part("drop");
  drop.addEventListener("dragover", (e) => { e.preventDefault(); drop.classList.add("hb-over"); });
  drop.addEventListener("dragleave", () => drop.classList.remove("hb-over"));
  drop.addEventListener("drop", async (e) => {
    e.preventDefault();
    drop.classList.remove("hb-over");
    take(await hocba.dropped(e.dataTransfer));
  });
  part("pause").addEventListener("click", () => {
    paused = !paused;
    status();
    if (!paused) {
      go();
    }
  });
  part("retry").addEventListener("click", () => {
    waiting = failed;
    failed = [];
    status();
    go();
  });
  window.addEventListener("beforeunload", (e) => { if (active > 0 || waiting.length > 0) { e.preventDefault(); } });
})(globalThis.HocBa = globalThis.HocBa || {});
