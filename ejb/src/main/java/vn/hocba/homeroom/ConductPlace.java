package vn.hocba.homeroom;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the log of corrections names conduct of a term among the places of marks: {@code <term>:CONDUCT:1}. */
public final class ConductPlace {

  private static final Pattern FORM = Pattern.compile("([12]):CONDUCT:1");

  private ConductPlace() {}

  static String of(EntryField field) {
    return of(field.term());
  }

  public static String of(int term) {
    return term + ":CONDUCT:1";
  }

  static Optional<EntryField> field(String place) {
    Matcher form = FORM.matcher(place);
    return form.matches() ? EntryField.of("CONDUCT_" + form.group(1)) : Optional.empty();
  }
}
