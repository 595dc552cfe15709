package vn.hocba.archive.search;

/**
 * Whether the index can answer, and if not, why.
 *
 * @param state usable or the reason it is not
 * @param detail technical detail for the log and the health page, empty when usable
 */
public record SearchHealth(State state, String detail) {

  /** Conditions of the index. */
  public enum State {
    /** Answers questions and takes documents. */
    USABLE,
    /** Written by another version of the schema: rebuild it. */
    OTHER_SCHEMA,
    /** Written by a newer version of this program, on another server: left alone. */
    NEWER_SCHEMA,
    /** Files are damaged or missing: rebuild it. */
    DAMAGED,
    /** The machines that hold the index cannot be reached or do not answer: it may be whole, and is asked again. */
    AWAY,
    /** A write failed for good (disk full, I/O error): close and open again. */
    WRITER_FAILED,
    /** Closed by its owner. */
    CLOSED
  }

  /** True when questions can be answered. */
  public boolean usable() {
    return state == State.USABLE;
  }

  /** True when only {@link TranscriptSearch#rebuild()} helps. */
  public boolean rebuildNeeded() {
    return state == State.OTHER_SCHEMA || state == State.DAMAGED;
  }
}
