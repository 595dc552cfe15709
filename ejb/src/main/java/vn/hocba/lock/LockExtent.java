package vn.hocba.lock;

import vn.hocba.curriculum.SchoolLevel;

/**
 * How far a decision reaches: what, and of which classes and subjects; null means all of them.
 *
 * @param term 1 or 2; null for both and what belongs to the year
 * @param half 1 for what is due by the middle of the term, 2 for the rest of it; null for both
 * @param subject code
 */
public record LockExtent(LockContent content, Integer term, Integer half, SchoolLevel level, Integer grade,
    Long classId, String subject) {

  /** Everything of one class. */
  public static LockExtent ofClass(long id) {
    return new LockExtent(LockContent.ALL, null, null, null, null, id, null);
  }

  /** Whether it reaches that class at all. */
  public boolean reaches(Long id, int classGrade, SchoolLevel classLevel) {
    return (classId == null || classId.equals(id)) && (grade == null || grade == classGrade)
        && (level == null || level == classLevel);
  }

  /** Whether an entry at that place of a class it reaches is covered. */
  public boolean covers(Place place) {
    return content.has(place.part()) && same(term, place.term()) && same(half, place.half())
        && (subject == null || subject.equals(place.subject()));
  }

  /** Whether whatever the other is about is a part of what this is about; where it reaches is not looked at. */
  public boolean contains(LockExtent other) {
    return content.contains(other.content) && same(term, other.term) && same(half, other.half);
  }

  /** Whether there is an entry that both are about; where they reach is not looked at. */
  public boolean overlaps(LockExtent other) {
    return content.overlaps(other.content) && meet(term, other.term) && meet(half, other.half);
  }

  private static boolean meet(Integer one, Integer other) {
    return one == null || other == null || one.equals(other);
  }

  private static boolean same(Integer asked, Integer at) {
    return asked == null || asked.equals(at);
  }

  /** What, as messages say it: {@code MARKS.1}, {@code PRIMARY.2.1}, {@code ALL}. */
  public String code() {
    return content + (term == null ? "" : "." + term) + (half == null ? "" : "." + half);
  }
}
