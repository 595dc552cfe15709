/* Marks as people write them and as the server keeps them; averages in whole tenths, never in floating point. */
(function (hocba) {
  "use strict";

  /** "8.5" as 85 tenths. */
  const tenths = (value) => parseInt(value.replace(".", ""), 10);
  const decimal = (t) => Math.floor(t / 10) + "." + (t % 10);
  /** Integer division, half up; both are 0 or more. */
  const halfUp = (sum, count) => Math.floor((2 * sum + count) / (2 * count));

  const letters = (text) => text.toUpperCase().replace(/\u0110/g, "D");
  const refused = (code, suggestion) => ({ refused: code, suggestion });

  function number(text, column, decimals) {
    const found = /^([+-]?)(\d{1,9})(?:[.,](\d{1,9}))?$/.exec(text);
    if (!found) {
      return refused("NOT_A_NUMBER");
    }
    const fraction = (found[3] || "").replace(/0+$/, "");
    const whole = parseInt(found[2], 10);
    if (found[1] === "-" || whole > 10 || (whole === 10 && fraction)) {
      return refused("OFF_SCALE", decimals > 0 && /^\d\d$/.test(text) ? text[0] + "." + text[1] : undefined);
    }
    if (fraction.length > decimals) {
      return refused(decimals > 0 ? "DECIMALS" : "NOT_WHOLE");
    }
    return whole < column.least && !fraction ? refused("ZERO") : { value: decimals > 0 ? whole + "." + (fraction || "0") : String(whole) };
  }

  /** A comment on one line, without what cannot be seen. */
  const oneLine = (typed) => typed.normalize("NFC").replace(/[\u200b\ufeff]/g, "").replace(/[\s\p{Cc}\p{Z}]+/gu, " ").trim();

  /**
   * What was typed into a column, as the server keeps it: {value: "8.5" | "9" | "D" | "CD" | "T" | a comment | null}, or
   * {refused: code} with a suggestion when a decimal comma was probably left out. Nothing is guessed.
   */
  function read(typed, column) {
    const text = oneLine(typed);
    if (text === "") {
      return { value: null };
    }
    const one = letters(text);
    switch (column.entry) {
      case "SCORE": return number(text, column, 1);
      case "INTEGER": return number(text, column, 0);
      case "PASSED": return one === "D" || one === "DD" ? { value: "D" } : one === "CD" || one === "CDD" ? { value: "CD" } : refused("NOT_PASSED");
      case "LEVEL": return /^[THC]$/.test(one) ? { value: one } : refused("NOT_A_LEVEL");
      case "QUALITY": return /^[TDC]$/.test(one) ? { value: one } : refused("NOT_A_QUALITY");
      default: return text.length <= column.longest ? { value: text } : refused("TOO_LONG");
    }
  }

  /** What a refusal's text is filled with: what was typed and the rule; for comments both lengths before it. */
  function reason(typed, column) {
    return column.entry === "TEXT" ? [oneLine(typed).length, column.longest, column.rule] : [typed.trim(), column.rule];
  }

  /** A kept value as people read it; words has those for D and CD. */
  function show(value, entry, comma, words) {
    if (value === null || value === undefined) {
      return "";
    }
    switch (entry) {
      case "SCORE": return comma ? value.replace(".", ",") : value;
      case "PASSED": return words[value] || value;
      case "QUALITY": return value === "D" ? words.D : value;
      default: return value;
    }
  }

  /** The result of a term (TT 22/2021, Article 9.1): marks as [{kind, value}]; null while one is missing. */
  function term(marks, results) {
    if (marks.length === 0 || marks.some((m) => m.value === null)) {
      return null;
    }
    if (results === "PASSED") {
      return marks.every((m) => m.value === "D") ? "D" : "CD";
    }
    const weight = { REGULAR: 1, MIDTERM: 2, FINAL: 3 };
    const sum = marks.reduce((s, m) => s + weight[m.kind] * tenths(m.value), 0);
    return decimal(halfUp(sum, marks.reduce((s, m) => s + weight[m.kind], 0)));
  }

  /** The result of the year, from the rounded results of its terms. */
  function year(first, second, results) {
    if (first === null || second === null) {
      return null;
    }
    return results === "SCORE" ? decimal(halfUp(tenths(first) + 2 * tenths(second), 3)) : second;
  }

  hocba.marks = { read, reason, oneLine, show, term, year };
})(globalThis.HocBa = globalThis.HocBa || {});
