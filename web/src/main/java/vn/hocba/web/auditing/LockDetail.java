package vn.hocba.web.auditing;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hocba.web.wording.CodeWording;
import vn.hocba.web.wording.Wording;

/** Says what an audit line on a lock tells in codes: kind, what, where, from when, until when. */
final class LockDetail {

  private static final Pattern UNTIL = Pattern.compile(" until (\\S+Z)$");

  private final Wording wording;

  LockDetail(Wording wording) {
    this.wording = wording;
  }

  /** A part that is no code of ours stays as it is. */
  String said(String detail) {
    Matcher until = UNTIL.matcher(detail);
    if (until.find()) {
      return said(detail.substring(0, until.start())) + " "
          + wording.text("audit.until", wording.until(Instant.parse(until.group(1))));
    }
    return List.of(detail.strip().split(" ")).stream().map(this::word).collect(Collectors.joining(" "));
  }

  private String word(String part) {
    for (String prefix : List.of("Kind.", "problem.PART_LOCKED.", "SchoolLevel.", "audit.lock.", "subject.", "audit.code.")) {
      if (wording.has(prefix + part)) {
        return wording.text(prefix + part);
      }
    }
    try {
      return part.endsWith("Z") ? wording.time(Instant.parse(part)) : new CodeWording(wording).any(part);
    } catch (DateTimeException other) {
      return part;
    }
  }
}
