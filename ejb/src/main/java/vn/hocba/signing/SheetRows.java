package vn.hocba.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.archive.document.PrimaryYear;
import vn.hocba.archive.document.SubjectSheet;
import vn.hocba.archive.document.TranscriptDocument;

/** Takes from a transcript what each subject's teacher answers for. */
final class SheetRows {

  private SheetRows() {}

  /** A subject's line of one pupil. */
  record Line(String code, String subject, SubjectSheet.Row row) {}

  static List<Line> of(TranscriptDocument d) {
    List<Line> lines = new ArrayList<>();
    d.subjects().forEach(s -> lines.add(new Line(s.code(), s.name(), new SubjectSheet.Row(d.pupil().identifier(),
        d.pupil().fullName(), s.termOne(), s.termTwo(), s.year(), s.reassessed(), comment(s.commentOne(), s.commentTwo(),
        s.note())))));
    if (d.primary() != null) {
      d.primary().subjects().forEach(s -> lines.add(new Line(s.code(), s.name(), new SubjectSheet.Row(
          d.pupil().identifier(), d.pupil().fullName(), text(s.termOne()), null, text(s.year()), text(s.additional()),
          comment(s.termOne() == null ? null : s.termOne().comment(), s.year() == null ? null : s.year().comment(),
              s.note())))));
    }
    return lines;
  }

  /** The level, and the test's mark where there is one: {@code T 9}. */
  private static String text(PrimaryYear.Entry entry) {
    if (entry == null || entry.level() == null) {
      return null;
    }
    return entry.test() == null ? entry.level() : entry.level() + ' ' + entry.test();
  }

  private static String comment(String... said) {
    String all = Stream.of(said).filter(Objects::nonNull).filter(s -> !s.isBlank()).collect(Collectors.joining(" / "));
    return all.isEmpty() ? null : all;
  }
}
