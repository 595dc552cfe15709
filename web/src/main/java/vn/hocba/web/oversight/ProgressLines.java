package vn.hocba.web.oversight;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.hocba.oversight.BookFigure;
import vn.hocba.oversight.TermCount;
import vn.hocba.web.wording.CodeWording;
import vn.hocba.web.wording.Wording;

/** Arranges gradebooks' figures by class, by teacher or by subject. */
final class ProgressLines {

  private static final Collator VIETNAMESE = Collator.getInstance(Locale.of("vi"));

  private final Wording wording;
  private final CodeWording codes;

  ProgressLines(Wording wording) {
    this.wording = wording;
    this.codes = new CodeWording(wording);
  }

  /** @param by class, teacher or subject; anything else is class */
  List<ProgressLine> of(List<BookFigure> books, String by) {
    return switch (by) {
      case "teacher" -> lines(books, b -> b.teacher() == null ? wording.text("oversight.noTeacher") : b.teacher(),
          false, true);
      case "subject" -> lines(books, b -> codes.subject(b.subject()), false, true);
      default -> lines(books, BookFigure::className, true, false);
    };
  }

  private List<ProgressLine> lines(List<BookFigure> books, Function<BookFigure, String> label, boolean ofClass,
      boolean sorted) {
    Map<String, List<BookFigure>> groups = new LinkedHashMap<>();
    books.forEach(b -> groups.computeIfAbsent(label.apply(b), k -> new ArrayList<>()).add(b));
    Stream<ProgressLine> lines = groups.entrySet().stream().map(g -> new ProgressLine(g.getKey(),
        ofClass ? g.getValue().getFirst().classId() : null, sum(g.getValue(), BookFigure::one),
        sum(g.getValue(), BookFigure::two), lacking(g.getValue())));
    return (sorted ? lines.sorted(Comparator.comparing(ProgressLine::label, VIETNAMESE)) : lines).toList();
  }

  private List<String> lacking(List<BookFigure> books) {
    return books.stream().flatMap(b -> Stream.of(1, 2).filter(term -> b.of(term).missing() > 0)
        .map(term -> wording.text("oversight.lacks", b.className(), codes.subject(b.subject()),
            wording.text("grid.term" + term), b.of(term).missing()))).toList();
  }

  private static TermCount sum(List<BookFigure> books, Function<BookFigure, TermCount> term) {
    return books.stream().map(term).reduce(TermCount.NONE, TermCount::plus);
  }
}
