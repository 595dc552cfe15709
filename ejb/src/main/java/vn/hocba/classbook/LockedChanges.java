package vn.hocba.classbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocba.gradebook.MarkColumn;
import vn.hocba.lock.BookLocks;
import vn.hocba.lock.Hold;
import vn.hocba.lock.Place;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.SchoolClass;

/** Tells before a class book is taken over which of its changes concern a locked part of the class's book. */
final class LockedChanges {

  private final BookLocks locks;
  private final Map<String, Integer> regular = new HashMap<>();

  /** @param stored the class's subjects as they are */
  LockedChanges(BookLocks locks, ClassBook book, List<ClassSubject> stored) {
    this.locks = locks;
    stored.forEach(s -> regular.put(s.subject(), s.regularCount()));
    book.subjects().forEach(b -> regular.merge(b.code(),
        Math.max(1, Math.max(b.regularTermOne(), b.regularTermTwo())), Math::max));
  }

  /** One finding for each lock that would refuse changes; a locked {@link SchoolClass} has a finding of its own. */
  List<Finding> of(ClassBookComparison comparison, List<FieldChange> fields) {
    Map<Hold, Integer> counts = new LinkedHashMap<>();
    Stream.concat(Stream.concat(comparison.newMarks().stream(), comparison.changedMarks().stream())
        .map(m -> new MarkColumn(m.term(), m.kind(), m.ordinal()).place(m.subject(),
            regular.getOrDefault(m.subject(), 1))).map(locks::on), fields.stream().map(this::on))
        .flatMap(Optional::stream).filter(h -> h.what() != null).forEach(h -> counts.merge(h, 1, Integer::sum));
    List<Finding> findings = new ArrayList<>();
    counts.forEach((h, n) -> findings.add(new Finding(FindingCode.PART_LOCKED.severity(), null, null, null,
        FindingCode.PART_LOCKED, List.of(String.valueOf(n), h.what(), h.by(), h.number()))));
    return findings;
  }

  private Optional<Hold> on(FieldChange f) {
    return switch (f.field()) {
      case "conductTermOne" -> locks.on(Place.conduct(1));
      case "conductTermTwo" -> locks.on(Place.conduct(2));
      case "excused", "unexcused" -> locks.on(Place.attendance(1)).or(() -> locks.on(Place.attendance(2)));
      case "homeroomComment", "conductYear" -> locks.on(Place.BOOK);
      default -> RegisterComparison.covers(f) ? locks.on(Place.PROFILE) : Optional.empty();
    };
  }
}
