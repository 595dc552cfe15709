package vn.hocba.web.auditing;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import vn.hocba.web.wording.CodeWording;
import vn.hocba.web.wording.Wording;

/** Says what an audit line on a lock tells in codes: kind, what, where, from when, until when. */
final class LockDetail {

  private final Wording wording;

  LockDetail(Wording wording) {
    this.wording = wording;
  }

  /** A part that is no code of ours stays as it is. */
  String said(String detail) {
    return List.of(detail.split(" ")).stream().map(this::word).collect(Collectors.joining(" "));
  }

  private String word(String part) {
    for (String prefix : List.of("Kind.", "problem.PART_LOCKED.", "SchoolLevel.", "audit.lock.", "subject.")) {
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
