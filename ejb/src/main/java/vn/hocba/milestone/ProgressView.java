package vn.hocba.milestone;

import java.time.Instant;
import java.util.List;

/**
 * How far a school's books are for a milestone.
 *
 * @param due when it is reached
 * @param takenAt when the figures were taken
 * @param kept whether they were kept when the milestone was reached; false for those of this moment
 */
public record ProgressView(Milestone milestone, String schoolYear, Instant due, Instant takenAt, boolean kept,
    List<Line> lines) {

  /**
   * One book of one class.
   *
   * @param subject code; null for what the homeroom teacher keeps of the class as a whole
   * @param teacher full name; null while none is assigned
   * @param book the gradebook; null where there is none, and in reports that were kept
   */
  public record Line(long classId, String className, String subject, String teacher, long expected, long entered,
      Long book) {

    public long missing() {
      return expected - entered;
    }
  }

  public long expected() {
    return lines.stream().mapToLong(Line::expected).sum();
  }

  public long entered() {
    return lines.stream().mapToLong(Line::entered).sum();
  }
}
