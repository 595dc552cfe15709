package vn.hocba.classbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.hocba.calendar.SchoolCalendar;

/** Tells before a class book is taken over which of its entries are of a term that has not begun: no file is ahead of the grid. */
final class EarlyEntries {

  /** What is said of the year is said in its second term. */
  private static final Set<String> SECOND = Set.of("conductTermTwo", "conductYear", "homeroomComment");

  private final SchoolCalendar calendar;
  private final LocalDate today;
  private final int ahead;

  /** @param ahead days before a term begins from which it can be entered */
  EarlyEntries(SchoolCalendar calendar, LocalDate today, int ahead) {
    this.calendar = calendar;
    this.today = today;
    this.ahead = ahead;
  }

  /** One finding for each such term. */
  List<Finding> of(ClassBookComparison comparison) {
    List<Finding> findings = new ArrayList<>();
    for (int term = 1; term <= 2; term++) {
      Optional<LocalDate> begins = calendar.notBegun(term, today, ahead);
      long entries = begins.isEmpty() ? 0 : entries(comparison, term);
      if (entries > 0) {
        findings.add(new Finding(FindingCode.TERM_NOT_BEGUN.severity(), null, null, null, FindingCode.TERM_NOT_BEGUN,
            List.of(String.valueOf(entries), String.valueOf(term), begins.get().toString())));
      }
    }
    return findings;
  }

  private static long entries(ClassBookComparison comparison, int term) {
    long marks = Stream.concat(comparison.newMarks().stream(), comparison.changedMarks().stream())
        .filter(m -> m.term() == term).count();
    long known = comparison.changedFields().stream()
        .filter(f -> term == 2 ? SECOND.contains(f.field()) : f.field().equals("conductTermOne")).count();
    long added = comparison.newPupils().stream().flatMap(p -> term == 2
        ? Stream.of(p.conductTermTwo(), p.conductYear(), p.homeroomComment()) : Stream.of(p.conductTermOne()))
        .filter(entry -> entry != null).count();
    return marks + known + added;
  }
}
