package vn.hocba.oversight;

import java.util.List;
import java.util.Map;

/**
 * What in a year's marks is worth a look, with the names it is told by.
 *
 * @param books the books that are named, by id
 * @param more whether there is more than is listed
 */
public record WorthALook(String year, LookRules rules, List<Jump> jumps, List<LookRules.Identical> identical,
    List<LookRules.Night> nights, Map<Long, Book> books, boolean more) {

  /** A gradebook. */
  public record Book(long id, String className, String subject, String teacher) {}

  /** A pupil's average that moved far. */
  public record Jump(String pupil, String className, LookRules.Jump jump) {}
}
