package vn.hocba.homeroom;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the log of corrections names what the homeroom teacher keeps: conduct of a term, {@code <term>:CONDUCT:1}, the comment on
 * the year and its days of absence.
 */
public final class ConductPlace {

  private static final Pattern FORM = Pattern.compile("([12]):CONDUCT:1|0:COMMENT:1");

  /** The homeroom teacher's comment. */
  public static final String COMMENT = "0:COMMENT:1";

  /** Days of absence with leave and without, which only an import with a decision corrects. */
  public static final String EXCUSED = "0:EXCUSED:1";
  public static final String UNEXCUSED = "0:UNEXCUSED:1";

  private ConductPlace() {}

  static String of(EntryField field) {
    return field == EntryField.COMMENT ? COMMENT : of(field.term());
  }

  public static String of(int term) {
    return term + ":CONDUCT:1";
  }

  /** Whether it is conduct of a term, the only one of them that the form counts. */
  public static boolean isConduct(String place) {
    return place.equals(of(1)) || place.equals(of(2));
  }

  static Optional<EntryField> field(String place) {
    Matcher form = FORM.matcher(place);
    return !form.matches() ? Optional.empty()
        : EntryField.of(form.group(1) == null ? EntryField.COMMENT.name() : "CONDUCT_" + form.group(1));
  }
}
