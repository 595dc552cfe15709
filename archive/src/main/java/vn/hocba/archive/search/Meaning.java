package vn.hocba.archive.search;

/**
 * What words of the one box mean beside names: a condition that could as well have been chosen in a form.
 *
 * @param kind which condition
 * @param value what would be chosen there: a name of {@link TranscriptKind} or {@link KeptFor}, the code of a result, a grade, a
 *     class, a year; empty where the words add nothing to what stands beside them
 * @param typed the words, in small letters
 * @param words those of them that could be words of a name: between quotation marks they are looked for as such
 */
public record Meaning(Kind kind, String value, String typed, String words) {

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
    /** What no index holds, for only what is signed and in force is found: UNSIGNED or REVOKED. */
    ELSEWHERE
  }
}
