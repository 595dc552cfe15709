package vn.hocba.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocba.archive.document.Leaving;
import vn.hocba.archive.document.PrimaryYear;
import vn.hocba.archive.document.TranscriptDocument.Standing;
import vn.hocba.archive.document.TranscriptDocument.SubjectResult;
import vn.hocba.assessment.ArtsPolicy;
import vn.hocba.gradebook.Mark;
import vn.hocba.gradebook.MarkColumn;
import vn.hocba.gradebook.TraitBook;

/** Puts what a pupil who left has so far into the words of the transcript: results of terms, and the marks of those that have none. */
final class LeavingContents {

  /** A book of the class, in the order of the form. @param name null for qualities and competences */
  record Book(long id, String subject, String name) {}

  private final YearContents contents;

  /** @param contents of the whole year as far as it goes */
  LeavingContents(YearContents contents) {
    this.contents = contents;
  }

  /** Without what only a whole year gives: nobody goes up or is honoured on a part of it. */
  YearContents soFar() {
    PrimaryYear p = contents.primary();
    return new YearContents(contents.ruleSet(), contents.subjects().stream().map(s -> new SubjectResult(s.code(), s.name(),
        s.scored(), s.termOne(), s.termTwo(), null, null, s.commentOne(), s.commentTwo(), s.teacher(), s.note(), s.untaught())).toList(),
        contents.termOne(), contents.termTwo(), p == null ? new Standing(null, null) : null, null,
        p == null ? null : new PrimaryYear(p.subjects(), p.traits(), null, null, "OPEN", false), "UNDECIDED", null);
  }

  /** The pupil's marks of the terms in which the subject gave no result. @param marks of the pupil */
  List<Leaving.Taken> taken(List<Book> books, List<Mark> marks) {
    Map<Long, List<Mark>> byBook = marks.stream().filter(m -> m.value() != null && !m.column().kind().equals(MarkColumn.COMMENT))
        .collect(Collectors.groupingBy(Mark::classSubjectId));
    List<Leaving.Taken> taken = new ArrayList<>();
    for (Book book : books) {
      List<Leaving.Entry> entries = byBook.getOrDefault(book.id(), List.of()).stream()
          .filter(m -> m.value().text() != null && open(book.subject(), m.column()))
          .sorted(Comparator.comparing((Mark m) -> m.column().term()).thenComparing(m -> order(m.column().kind()))
              .thenComparing(m -> m.column().kind()).thenComparing(m -> m.column().ordinal()))
          .map(m -> new Leaving.Entry(m.column().term(), m.column().kind(), m.column().ordinal(), m.value().text())).toList();
      if (!entries.isEmpty()) {
        taken.add(new Leaving.Taken(book.subject(), book.name(), entries));
      }
    }
    return taken;
  }

  private static int order(String kind) {
    int at = List.of("REGULAR", "MIDTERM", "FINAL").indexOf(kind);
    return at < 0 ? List.of("REGULAR", "MIDTERM", "FINAL").size() : at;
  }

  private boolean open(String subject, MarkColumn column) {
    boolean one = column.term() == 1;
    if (TraitBook.of(subject).isPresent()) {
      return contents.primary() == null || contents.primary().traits().stream().flatMap(g -> g.traits().stream())
          .filter(t -> t.code().equals(column.kind())).allMatch(t -> (one ? t.termOne() : t.year()) == null);
    }
    if (contents.primary() != null) {
      return contents.primary().subjects().stream().filter(s -> s.code().equals(subject))
          .map(s -> one ? s.termOne() : s.year()).allMatch(e -> e == null || e.level() == null);
    }
    return contents.subjects().stream().filter(s -> s.code().equals(subject)
        || s.code().equals(ArtsPolicy.WHOLE) && ArtsPolicy.CONTENTS.contains(subject))
        .allMatch(s -> (one ? s.termOne() : s.termTwo()) == null);
  }
}
