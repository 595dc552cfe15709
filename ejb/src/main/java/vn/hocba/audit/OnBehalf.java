package vn.hocba.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps in a line's detail for whom something was done, as {@code … [[KT. …]]} at its end. */
public final class OnBehalf {

  private static final Pattern FORM = Pattern.compile("(?s)(.*?) ?\\[\\[(.*)]]");

  private OnBehalf() {}

  static String write(String detail, String whom) {
    return (detail + " [[" + whom + "]]").strip();
  }

  /** The formula, the head of the school and the decision; empty for what somebody did for themselves. */
  public static Optional<String> of(String detail) {
    Matcher form = FORM.matcher(detail);
    return form.matches() ? Optional.of(form.group(2)) : Optional.empty();
  }

  /** The detail without it. */
  public static String bare(String detail) {
    Matcher form = FORM.matcher(detail);
    return form.matches() ? form.group(1) : detail;
  }
}
