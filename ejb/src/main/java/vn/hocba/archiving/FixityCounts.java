package vn.hocba.archiving;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocba.archive.vault.Fixity;

/** What a fixity check found, in files: whole, wrong or gone, and not checkable, which is never counted as whole. */
public record FixityCounts(long good, long bad, long couldNotCheck) {

  /** Nothing looked at yet. */
  public static final FixityCounts NONE = new FixityCounts(0, 0, 0);
  private static final Pattern FORM = Pattern.compile("(\\d{1,18}) (\\d{1,18}) (\\d{1,18})");

  /** From the message of the task {@link FixityWorker#TASK}; empty when that tells of something else. */
  public static Optional<FixityCounts> of(String message) {
    Matcher m = FORM.matcher(message == null ? "" : message);
    return m.matches() ? Optional.of(new FixityCounts(Long.parseLong(m.group(1)), Long.parseLong(m.group(2)),
        Long.parseLong(m.group(3)))) : Optional.empty();
  }

  /** One file more. */
  FixityCounts with(Fixity answer) {
    return switch (answer) {
      case GOOD -> new FixityCounts(good + 1, bad, couldNotCheck);
      case BAD -> new FixityCounts(good, bad + 1, couldNotCheck);
      case COULD_NOT_CHECK -> new FixityCounts(good, bad, couldNotCheck + 1);
    };
  }

  /** As {@link #of} reads it. */
  public String message() {
    return good + " " + bad + " " + couldNotCheck;
  }
}
