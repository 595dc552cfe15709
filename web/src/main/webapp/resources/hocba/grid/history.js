/* Undo and redo of one's own changes in this visit; a paste is one step. */
(function (hocba) {
  "use strict";

  function History() {
    this.done = [];
    this.undone = [];
  }

  /** @param step list of {cell, before, after}, values as the server keeps them */
  History.prototype.add = function (step) {
    if (step.length > 0) {
      this.done.push(step);
      this.undone = [];
    }
  };

  /** The changes that take the last step back, without cells that somebody changed since. */
  History.prototype.undo = function (valueOf) {
    return move(this.done, this.undone, (c) => ({ cell: c.cell, from: c.after, to: c.before }), valueOf);
  };

  History.prototype.redo = function (valueOf) {
    return move(this.undone, this.done, (c) => ({ cell: c.cell, from: c.before, to: c.after }), valueOf);
  };

  function move(from, to, way, valueOf) {
    const step = from.pop();
    if (!step) {
      return [];
    }
    to.push(step);
    return step.map(way).filter((c) => valueOf(c.cell) === c.from).map((c) => ({ cell: c.cell, value: c.to }));
  }

  hocba.History = History;
})(globalThis.HocBa = globalThis.HocBa || {});
