package vn.hocba.classbook;

import java.util.Set;

/**
 * Something other than a mark that would change for a pupil.
 *
 * @param identifier the pupil's identifier
 * @param fullName the pupil, as stored
 * @param field name of the component of {@link BookPupil}, or {@code subject.note} with the subject's code before the point
 * @param before null when there was nothing
 * @param after never null
 */
public record FieldChange(String identifier, String fullName, String field, String before, String after) {

  private static final int LONGEST = 100;

  private static final Set<String> ABSENCES = Set.of("excused", "unexcused");

  /** A name that no pupil can have must not come back with every change. */
  public FieldChange {
    fullName = Finding.cut(fullName, LONGEST);
  }

  /** Whether it is about days of absence, which nobody requests a correction of. */
  boolean ofAbsences() {
    return ABSENCES.contains(field);
  }

  /**
   * Whether a recorded result would become another: conduct, absences or a remark, not the register or the list.
   *
   * @param issued whether transcripts were issued with it; then no absence was recorded too
   */
  boolean overwrites(boolean issued) {
    boolean listed = field.equals("order") || field.equals("note") || RegisterComparison.covers(this);
    return !listed && before != null && (issued || !(ABSENCES.contains(field) && before.equals("0")));
  }
}
