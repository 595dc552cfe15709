package vn.hocba.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Classifies learning for a term or the year (TT 22/2021 and TT 43/2021 Điều 9.2) with the one-subject adjustment
 * (Điều 9.3).
 */
public final class LearningResultRules {

  /** The levels that Điều 9.3 compares with. */
  private static final List<LearningTable.Row> HIGHER = List.of(LearningTable.Row.TOT, LearningTable.Row.KHA);

  private final Regulation regulation;
  private final AssessmentPolicies policies;
  private final CountedSubjects counts;
  private final LearningTable table;

  /** @param regulation TT22_2021 or TT43_2021 */
  public LearningResultRules(Regulation regulation, AssessmentPolicies policies) {
    this.regulation = regulation;
    this.policies = policies;
    this.counts = regulation == Regulation.TT43_2021 ? policies.gdtxCounts() : CountedSubjects.SIX;
    this.table = new LearningTable(regulation, counts);
  }

  /**
   * @param subjects every subject that counts in the term or year; the scores already rounded
   * @return without a level while a result is open, or when there are fewer scored subjects than the conditions
   *     count, for which the regulation has no clause
   */
  public LearningResult classify(List<SubjectResult> subjects) {
    List<Reason> reasons = new ArrayList<>();
    String article = Article.of(regulation, Matter.LEARNING);
    subjects.stream().filter(SubjectResult::isOpen)
        .forEach(s -> reasons.add(Reason.of(ReasonCode.RESULT_MISSING, article, s.code())));
    long scored = subjects.stream().filter(SubjectResult::scored).count();
    if (scored < counts.most()) {
      reasons.add(Reason.of(ReasonCode.TOO_FEW_SCORED_SUBJECTS, article, scored, counts.most()));
    }
    if (!reasons.isEmpty()) {
      return new LearningResult(null, null, reasons, List.of());
    }
    Level byTable = table.level(subjects);
    reasons.add(Reason.of(ReasonCode.LEVEL_BY_TABLE, table.article(byTable), byTable));
    reasons.addAll(table.met(subjects, byTable));
    reasons.addAll(table.barriers(subjects, byTable));
    SingleSubject.Fault<Level> fault = fault(subjects, byTable);
    Level level = fault == null ? byTable : byTable.up();
    if (fault != null) {
      reasons.add(adjustment(fault, byTable, level));
    }
    return new LearningResult(level, byTable, reasons, next(subjects, level));
  }

  private SingleSubject.Fault<Level> fault(List<SubjectResult> subjects, Level byTable) {
    // where more fall short than may be at fault, leaving one out or two is for nothing
    List<LearningTable.Row> rows = new ArrayList<>();
    for (LearningTable.Row row : HIGHER) {
      if (row.level.above(byTable) >= 2 && NextLevel.few(subjects, List.of(), row.every, policies.atFault().most())) {
        rows.add(row);
      }
    }
    return rows.isEmpty() ? null
        : SingleSubject.find(subjects, policies,
            s -> s.fallsShort(rows.getFirst().every), (all, suspects) -> without(all, suspects, rows));
  }

  /** What the next level needs, by the table or by way of the adjustment; empty for the highest. */
  private List<Reason> next(List<SubjectResult> subjects, Level level) {
    if (level == Level.TOT) {
      return List.of();
    }
    Level up = level.up();
    NextLevel next = new NextLevel(subjects, (then, mean) -> table.level(then).atLeast(up),
        (then, mean) -> reaches(then, up));
    List<Need> needs = table.needs(subjects, LearningTable.Row.valueOf(up.name()));
    return next.told(needs, leaving(subjects, up, needs.size() + 1),
        Article.of(regulation, Matter.ADJUSTMENT), up);
  }

  /** By the table or the adjustment, which lifts by one level only. */
  private boolean reaches(List<SubjectResult> subjects, Level up) {
    Level byTable = table.level(subjects);
    return byTable.atLeast(up) || up.above(byTable) == 1 && fault(subjects, byTable) != null;
  }

  /** Ways to a level that only subjects at fault then keep down by two; there is none to the highest. */
  private Stream<NextLevel.Way> leaving(List<SubjectResult> subjects, Level up, int most) {
    if (up == Level.TOT) {
      return Stream.empty();
    }
    LearningTable.Row but = up == Level.KHA ? LearningTable.Row.TOT : LearningTable.Row.KHA;
    return SingleSubject.suspects(subjects, policies, s -> s.fallsShort(but.every))
        .filter(left -> NextLevel.few(subjects, left, but.every, most)).map(left -> {
      List<Need> needs =
          new ArrayList<>(table.needs(subjects.stream().filter(s -> !left.contains(s)).toList(), but));
      if (up == Level.KHA) {
        // With them in place it must be Đạt by the table, which asks only this of subjects at fault.
        table.needs(left, LearningTable.Row.DAT).stream().filter(Need.Raise.class::isInstance).forEach(needs::add);
      }
      return new NextLevel.Way(left.stream().map(SubjectResult::code).toList(), needs);
    });
  }

  private Reason adjustment(SingleSubject.Fault<Level> fault, Level byTable, Level level) {
    String article = Article.of(regulation, Matter.ADJUSTMENT);
    return fault.codes().size() == 1
        ? Reason.of(ReasonCode.ADJUSTED_ONE_SUBJECT, article, fault.codes().getFirst(), byTable, fault.without(),
            level)
        : Reason.of(ReasonCode.ADJUSTED_TWO_SUBJECTS, article, fault.codes().getFirst(), fault.codes().getLast(),
            byTable, fault.without(), level);
  }

  /** The level but for the suspects, if it is that of one of these rows; else null. */
  private Level without(List<SubjectResult> all, List<SubjectResult> suspects, List<LearningTable.Row> rows) {
    for (LearningTable.Row row : rows) {
      if (NextLevel.few(all, suspects, row.every, 0)
          && table.level(neutralised(all, suspects, row)).atLeast(row.level)) {
        return row.level;
      }
    }
    return null;
  }

  private List<SubjectResult> neutralised(List<SubjectResult> all, List<SubjectResult> suspects,
      LearningTable.Row row) {
    return switch (policies.neutralising()) {
      case DROP -> all.stream().filter(s -> !suspects.contains(s)).toList();
      case LIFT_TO_FLOOR -> all.stream().map(s -> suspects.contains(s) ? lifted(s, row.every) : s).toList();
      case LIFT_TO_COUNTED -> all.stream().map(s -> suspects.contains(s) ? lifted(s, row.counted) : s).toList();
    };
  }

  private static SubjectResult lifted(SubjectResult subject, BigDecimal score) {
    return subject.scored() ? SubjectResult.scored(subject.code(), subject.score().max(score))
        : SubjectResult.comment(subject.code(), true);
  }
}
