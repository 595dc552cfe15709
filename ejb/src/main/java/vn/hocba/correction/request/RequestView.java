package vn.hocba.correction.request;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.hocba.correction.Evidence;
import vn.hocba.gradebook.FormColumn;

/**
 * A request for a correction as its page shows it.
 *
 * @param book 0 for conduct
 * @param subject code, or {@link RequestReader#CONDUCT}
 * @param column null for conduct and where the form no longer has it, then see place
 * @param before null for a cell without a mark
 * @param classmate second pupil who confirms an oral mark; may be null
 * @param file identifier of the evidence file; may be null, as its name
 * @param paper where the paper is kept that no file was made of; may be null
 * @param decidedBy null while nobody decided, as when and in which words
 * @param endedBy null while it is under way, as when and why
 * @param superseded edition of the transcript that is no longer in force; null where none was issued anew, as issued
 * @param sealed whether the edition issued is archived, so that its file can be fetched
 * @param witnesses who have confirmed
 * @param open seats nobody has taken
 * @param homeroomStoodIn whether the homeroom teacher's seat is for somebody in their place
 * @param decides whether the caller may decide now
 * @param seats in which the caller may confirm now
 * @param withdraws whether the caller may take it back now
 * @param reused what else its file was brought for, for those who oversee the school; else empty
 */
public record RequestView(long id, long book, long classId, String className, String schoolYear, String subject,
    String pupil, FormColumn column, String place, String before, String after, String reason, Evidence evidence, String classmate,
    String file, String fileName, String paper, RequestState state, String askedBy, Instant askedAt, String decidedBy,
    Instant decidedAt, String decision, String endedBy, Instant endedAt, String endedWhy, String superseded,
    String issued, boolean sealed, List<Seen> witnesses, List<Seat> open,
    boolean homeroomStoodIn, boolean decides, Set<Seat> seats, boolean withdraws, List<Reuse> reused) {

  /**
   * Something else that the same file was brought for.
   *
   * @param column null where there is none, then see place
   */
  public record Reuse(String pupil, String className, String subject, FormColumn column, String place, Instant at) {}

  /** Who confirmed in which seat, or in whose place. */
  public record Seen(String capacity, String by, Instant at) {}

  /** The code of a seat that is still open, as it is told. */
  public String capacity(Seat seat) {
    return seat.capacity(seat == Seat.HOMEROOM && homeroomStoodIn);
  }

  /** Whether it waits for the caller. */
  public boolean waitsForCaller() {
    return decides || !seats.isEmpty();
  }
}
