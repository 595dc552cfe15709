package vn.hocba.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * The one better result that would lift a level because another subject alone then lowered it (Điều 9.3), so that nobody
 * is told to need more than that.
 *
 * @param subject as it is
 * @param needed as it would have to be
 */
record NextByAdjustment(SubjectResult subject, SubjectResult needed) {

  private static final List<BigDecimal> THRESHOLDS =
      Stream.of("3.5", "5.0", "6.5", "8.0").map(BigDecimal::new).toList();

  /**
   * @param level the one aimed at, Khá or Đạt
   * @param reaches whether results reach a level by the adjustment and not by the table
   * @return the smallest step there is; empty for none
   */
  static Optional<NextByAdjustment> of(List<SubjectResult> subjects, Level level, AssessmentPolicies policies,
      BiPredicate<List<SubjectResult>, Level> reaches) {
    LearningTable.Row row = level == Level.KHA ? LearningTable.Row.TOT : LearningTable.Row.KHA;
    // The level but for the subjects at fault is above: so beside them only the one that is lifted may fall short.
    int most = policies.atFault() == SubjectsAtFault.ONE ? 2 : 3;
    if (subjects.stream().filter(s -> fallsShort(s, row.every)).count() > most) {
      return Optional.empty();
    }
    List<NextByAdjustment> steps = new ArrayList<>();
    for (SubjectResult subject : subjects) {
      better(subject).filter(b -> reaches.test(subjects.stream().map(s -> s == subject ? b : s).toList(), level))
          .findFirst().ifPresent(b -> steps.add(new NextByAdjustment(subject, b)));
    }
    return steps.stream().min(Comparator.comparing(NextByAdjustment::step).thenComparing(n -> n.subject().code()));
  }

  private static boolean fallsShort(SubjectResult subject, BigDecimal every) {
    return subject.scored() ? !subject.reaches(every) : !subject.passed();
  }

  private static Stream<SubjectResult> better(SubjectResult subject) {
    if (!subject.scored()) {
      return subject.passed() ? Stream.empty() : Stream.of(SubjectResult.comment(subject.code(), true));
    }
    return THRESHOLDS.stream().filter(t -> !subject.reaches(t)).map(t -> SubjectResult.scored(subject.code(), t));
  }

  private BigDecimal step() {
    return subject.scored() ? needed.score().subtract(subject.score()) : BigDecimal.ZERO;
  }
}
