package vn.hocba.milestone;

import java.time.Instant;
import java.util.List;
import vn.hocba.lock.LockDecision;
import vn.hocba.lock.LockExtent;

/**
 * A milestone as a school sees it.
 *
 * @param due by the school's own weeks
 * @param latest the province's limit; null for none, as the next two
 * @param reached whether it has to be locked by now
 * @param settled whether decisions that stand lock it in every class concerned
 * @param decisions for it, or that lock what it is about at the whole school; the newest first
 * @param reportAt when its report was kept; null while there is none
 */
public record MilestoneView(Milestone milestone, Instant due, Instant latest, String limitNumber, String limitBy,
    boolean reached, List<Decision> decisions, boolean settled, Instant reportAt) {

  /** By when it has to be locked. */
  public Instant by() {
    return MilestoneLocks.by(due, latest);
  }

  /**
   * A decision of the school.
   *
   * @param milestone its id, or null
   * @param className of a decision on one class; null for others
   * @param from when it takes effect at the earliest
   * @param effectiveFrom null while nobody has carried it out
   * @param until null for a lock
   * @param lifted null for one that was not ended before its time
   * @param shut classes it reaches where a reopening opens nothing, for they are locked as a whole or closed
   * @param shutEverywhere whether these are all
   * @param ofWholeClass whether it opens the class itself, whatever its state
   * @param passed the province's limit that was set afterwards and that it passes; null for none
   */
  public record Decision(long id, LockDecision.Kind kind, LockDecision.State state, LockExtent extent,
      String className, String milestone, Instant from, Instant effectiveFrom, Instant until, String number,
      String reason, String decidedBy, Instant decidedAt, boolean byItself, String executedBy, Instant executedAt,
      Lifted lifted, List<String> shut, boolean shutEverywhere, boolean ofWholeClass, Passed passed) {

    /** Whether it locks all that a milestone is about at the whole school, said to be for it or not. */
    boolean locksAll(Milestone m) {
      return kind == LockDecision.Kind.LOCK && state != LockDecision.State.ENDED && m.isLockedBy(extent);
    }
  }

  /** A limit that came after a decision, with its document and who set it. */
  public record Passed(Instant latest, String number, String by) {}

  /** Such a decision with its school year. */
  public record Passing(String schoolYear, Decision decision) {}

  /** A class whose book is locked as a whole. @param reason with the number of the decision; may be null */
  public record WholeClass(long id, String name, String by, Instant at, String reason) {}

  /**
   * Who ended a decision, when, by which decision and why.
   *
   * @param overtaken whether it ended by itself, for that person opened or closed its class; then there is no number
   */
  public record Lifted(String by, Instant at, String number, String reason, boolean overtaken) {}

  /**
   * The next milestone or lock to come, for the banner.
   *
   * @param days that are left; 0 for today
   */
  public record Reminder(Milestone milestone, String schoolYear, Instant at, long days) {}
}
