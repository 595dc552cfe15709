package vn.hocba.setup;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * How the pupils of one year go into the next.
 *
 * @param stamp of what was shown; taking it over is refused when it has changed since
 */
public record RollOver(String from, String to, List<Row> classes, List<Target> targets, String stamp) {

  /** Where the pupils of a class go; null for nowhere yet. */
  public record Into(Long up, Long again) implements Serializable {}

  /**
   * A class of the old year.
   *
   * @param closed whether its year is closed, so that its results stand
   * @param promoted pupils who go up
   * @param retained who stay in the grade
   * @param completed who leave the school
   * @param open who have no result that decides it: re-test, summer training, incomplete
   * @param placed who have a class in the new year already
   * @param into what the names of the classes suggest
   */
  public record Row(long classId, String name, int grade, boolean closed, int promoted, int retained, int completed,
      List<String> open, int placed, Into into) {

    /** Whether anybody waits to go anywhere. */
    public boolean waits() {
      return promoted + retained > 0;
    }
  }

  /** A class of the new year. */
  public record Target(long classId, String name, int grade) {}

  /** What was done. */
  public record Done(int promoted, int retained, int completed) {}

  /** What somebody decided, by class of the old year. */
  public record Decision(String stamp, Map<Long, Into> into) {}
}
