package vn.hocba.gradebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.hocba.assessment.MarkKind;
import vn.hocba.assessment.SubjectMarks;
import vn.hocba.assessment.TermMarks;
import vn.hocba.school.ClassSubject;

/** Marks arranged by pupil and subject, as the assessment rules want them. */
public final class MarkTable {

  private final Map<Cell, MarkValue> values = new HashMap<>();

  private record Cell(long enrolmentId, long classSubjectId, MarkColumn column) {}

  public MarkTable(Collection<Mark> marks) {
    for (Mark m : marks) {
      if (m.value() != null) {
        values.put(new Cell(m.enrolmentId(), m.classSubjectId(), m.column()), m.value());
      }
    }
  }

  /**
   * One pupil's marks in one subject.
   *
   * @param scored whether the subject has scores
   * @param exempt whether the pupil is exempted (TT 22/2021 Điều 10)
   */
  public SubjectMarks of(long enrolmentId, ClassSubject subject, boolean scored, boolean exempt) {
    return scored
        ? new SubjectMarks.Scored(subject.subject(), scores(enrolmentId, subject, 1), scores(enrolmentId, subject, 2),
            null, exempt)
        : new SubjectMarks.Comment(subject.subject(), comments(enrolmentId, subject, 1),
            comments(enrolmentId, subject, 2), null, exempt);
  }

  /** Scores of one term; null where the class is not taught the subject in it, as with comments. */
  public TermMarks<BigDecimal> scores(long enrolmentId, ClassSubject subject, int term) {
    return term(enrolmentId, subject, term, MarkValue::score);
  }

  /** Comment results of one term. */
  public TermMarks<Boolean> comments(long enrolmentId, ClassSubject subject, int term) {
    return term(enrolmentId, subject, term, MarkValue::passed);
  }

  /** The one result of a group of topics in a term, which counts among its subject's regular marks; null for none. */
  public BigDecimal topic(long enrolmentId, ClassSubject topics, int term) {
    return value(enrolmentId, topics, new MarkColumn(term, MarkKind.REGULAR, 1), MarkValue::score);
  }

  private <T> TermMarks<T> term(long enrolmentId, ClassSubject subject, int term, Function<MarkValue, T> part) {
    if (!subject.taughtIn(term)) {
      return null;
    }
    List<T> regular = new ArrayList<>();
    for (int i = 1; i <= subject.regularCount(); i++) {
      regular.add(value(enrolmentId, subject, new MarkColumn(term, MarkKind.REGULAR, i), part));
    }
    return TermMarks.tests(subject.regularCount(), regular, 1, periodic(enrolmentId, subject, term, part),
        value(enrolmentId, subject, new MarkColumn(term, MarkKind.FINAL, 1), part));
  }

  /** One test of weight 2, or as many as there are under TT 58/2011 (Điều 7.3). */
  private <T> List<T> periodic(long enrolmentId, ClassSubject subject, int term, Function<MarkValue, T> part) {
    List<T> periodic = new ArrayList<>();
    for (int i = 1; i <= SecondaryForms.MOST_TESTS; i++) {
      periodic.add(value(enrolmentId, subject, new MarkColumn(term, MarkKind.MIDTERM, i), part));
    }
    while (periodic.size() > 1 && periodic.getLast() == null) {
      periodic.removeLast();
    }
    return periodic;
  }

  private <T> T value(long enrolmentId, ClassSubject subject, MarkColumn column, Function<MarkValue, T> part) {
    MarkValue value = values.get(new Cell(enrolmentId, subject.id(), column));
    return value == null ? null : part.apply(value);
  }
}
