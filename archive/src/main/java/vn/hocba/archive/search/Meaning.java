package vn.hocba.archive.search;

/**
 * What words of the one box mean beside names: a condition that could as well have been chosen in a form.
 *
 * @param kind which condition
 * @param value what would be chosen there: a name of {@link TranscriptKind} or {@link KeptFor}, the code of a result, a grade, a
 *     class, a year, two years, a number, a name; empty where the words add nothing to what stands beside them
 * @param typed the words, in small letters
 * @param words those of them that could be words of a name: between quotation marks they are looked for as such
 */
public record Meaning(Kind kind, String value, String typed, String words) {

  /** Of years, the first and the last. */
  static Meaning ofYears(Kind kind, int from, int to, String typed, String words) {
    String value = (from <= DateReading.FIRST_YEAR ? "" : from) + "-" + (to >= DateReading.LAST_YEAR ? "" : to);
    return new Meaning(kind, value, typed, words);
  }

  /** What words can mean. */
  public enum Kind {
    /** The thing itself that is looked for, and says nothing more; no condition. */
    RECORD,
    /** Signed or paper. */
    KIND,
    LEVEL,
    KEPT,
    /** All classes of a grade. */
    GRADE,
    CLASS,
    /** The year beside it is one of birth; of a day that is known anyway, and the value empty. */
    BORN,
    /** Born between two years, the first and the last with a hyphen between; either is left out where it is open. */
    BORN_YEARS,
    /** School years by the calendar years in which the first and the last begin, written likewise. */
    SCHOOL_YEARS,
    /** The whole of a short document number. */
    NUMBER,
    /** Somebody who signed, by name. */
    SIGNER,
    /** What no index holds, for only what is signed and in force is found: UNSIGNED or REVOKED. */
    ELSEWHERE
  }
}
