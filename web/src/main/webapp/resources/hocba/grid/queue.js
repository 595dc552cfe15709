/* Sends changes in order, one request at a time, and never loses one: what is not saved stays in this tab. */
(function (hocba) {
  "use strict";

  const DELAY = 400;
  const RETRY = 5000;

  /**
   * @param send  changes -> promise of {status, body}; rejects when the network is down
   * @param store where unsaved changes survive a reload: {read(), write(object)}
   * @param tell  called with ("saved", answer), ("refused", changes, problem) or ("state", name)
   */
  function Queue(send, store, tell) {
    this.send = send;
    this.store = store;
    this.tell = tell;
    this.waiting = new Map();
    // Corrections that wait for their reason: not sent, and not forgotten either.
    this.held = new Map();
    this.sent = null;
    this.timer = null;
  }

  Queue.prototype.put = function (change) {
    this.waiting.set(change.cell, change);
    this.held.delete(change.cell);
    this.keep();
    this.later(DELAY);
  };

  Queue.prototype.drop = function (cell) {
    this.waiting.delete(cell);
    this.held.delete(cell);
    this.keep();
  };

  /** Keeps a change in this tab without sending it. */
  Queue.prototype.hold = function (change) {
    if (!this.waiting.has(change.cell)) {
      this.held.set(change.cell, change);
    }
    this.keep();
  };

  Queue.prototype.size = function () {
    return new Set([...this.waiting.keys(), ...(this.sent || []).map((c) => c.cell)]).size;
  };

  Queue.prototype.later = function (delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), delay);
  };

  /** Sends what waits, unless a request is under way: its answer starts the next. */
  Queue.prototype.flush = async function () {
    clearTimeout(this.timer);
    if (this.sent || this.waiting.size === 0) {
      return;
    }
    this.sent = [...this.waiting.values()];
    this.waiting.clear();
    const changes = this.sent;
    let answer;
    try {
      answer = await this.send(changes);
    } catch (unreachable) {
      this.back(changes, "offline");
      this.later(RETRY);
      return;
    }
    if (answer.status === 200) {
      this.sent = null;
      // A cell typed over while its request ran must now expect the version that request made.
      answer.body.saved.forEach((s) => {
        const again = this.waiting.get(s.cell);
        if (again) {
          again.version = s.version;
        }
      });
      this.keep();
      this.tell("saved", answer.body);
      this.later(0);
    } else if (answer.status === 401) {
      this.back(changes, "expired");
    } else if (answer.status >= 500 || answer.status === 429) {
      this.back(changes, "fault", answer.body);
      this.later(RETRY);
    } else {
      this.sent = null;
      this.keep();
      this.tell("refused", changes, answer.body);
      this.later(0);
    }
  };

  Queue.prototype.back = function (changes, state, problem) {
    changes.forEach((c) => {
      if (!this.waiting.has(c.cell)) {
        this.waiting.set(c.cell, c);
      }
    });
    this.sent = null;
    this.keep();
    this.tell("state", state, problem);
  };

  Queue.prototype.keep = function () {
    const unsaved = {};
    [...this.held.values()].concat(this.sent || [], [...this.waiting.values()]).forEach((c) => { unsaved[c.cell] = c; });
    this.store.write(unsaved);
  };

  hocba.Queue = Queue;
})(globalThis.HocBa = globalThis.HocBa || {});
