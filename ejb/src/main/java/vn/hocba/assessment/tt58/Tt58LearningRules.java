package vn.hocba.assessment.tt58;

import static vn.hocba.assessment.tt58.Tt58Learning.GIOI;
import static vn.hocba.assessment.tt58.Tt58Learning.KEM;
import static vn.hocba.assessment.tt58.Tt58Learning.KHA;
import static vn.hocba.assessment.tt58.Tt58Learning.TRUNG_BINH;
import static vn.hocba.assessment.tt58.Tt58Learning.YEU;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.hocba.assessment.Article;
import vn.hocba.assessment.AssessmentPolicies;
import vn.hocba.assessment.LearningResult;
import vn.hocba.assessment.LowestAdjustment;
import vn.hocba.assessment.Matter;
import vn.hocba.assessment.Need;
import vn.hocba.assessment.Neutralising;
import vn.hocba.assessment.NextLevel;
import vn.hocba.assessment.Reason;
import vn.hocba.assessment.ReasonCode;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.SingleSubject;
import vn.hocba.assessment.SubjectResult;

/**
 * Classifies học lực for a term or the year (TT 58/2011 Điều 11 and 13) with the adjustments of Điều 13.6. The mean
 * stays that of all subjects when one is neutralised: the text asks what the mean reaches.
 */
public final class Tt58LearningRules {

  /** The levels that Điều 13.6 compares with. */
  private static final List<Tt58Learning> HIGHER = List.of(GIOI, KHA);

  private final Regulation regulation;
  private final AssessmentPolicies policies;
  private final Tt58Table table;

  /** @param regulation TT58_2011 or TT58_TT26 */
  public Tt58LearningRules(Regulation regulation, AssessmentPolicies policies) {
    this.regulation = regulation;
    this.policies = policies;
    this.table = new Tt58Table(regulation);
  }

  /**
   * @param subjects every subject that counts; the scores already rounded
   * @param specialised code of the subject of a specialised class, or null
   * @return without a level while a result is open, or without any of the required
   *     subjects, for which the regulation has no clause
   */
  public LearningResult classify(List<SubjectResult> subjects, String specialised) {
    List<Reason> reasons = new ArrayList<>();
    subjects.stream().filter(SubjectResult::isOpen).forEach(
        s -> reasons.add(Reason.of(ReasonCode.RESULT_MISSING, Article.of(regulation, Matter.LEARNING), s.code())));
    List<BigDecimal> scores = subjects.stream().filter(SubjectResult::scored).map(SubjectResult::score).toList();
    if (scores.isEmpty()) {
      reasons.add(Reason.of(ReasonCode.TOO_FEW_SCORED_SUBJECTS, Article.of(regulation, Matter.LEARNING), 0, 1));
    } else if (!table.hasRequired(subjects)) {
      reasons.add(Reason.of(ReasonCode.REQUIRED_MISSING, Article.of(regulation, Matter.LEARNING)));
    }
    if (!reasons.isEmpty()) {
      return new LearningResult(null, null, reasons, List.of());
    }
    BigDecimal sum = scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal mean = policies.rounding().quotient(sum, scores.size());
    Tt58Learning byTable = table.level(subjects, mean, specialised);
    reasons.add(Reason.of(ReasonCode.MEAN_OF_SUBJECTS, Article.of(regulation, Matter.MEAN), sum, scores.size(),
        mean));
    reasons.add(Reason.of(ReasonCode.LEVEL_BY_TABLE, table.clause(byTable), byTable));
    reasons.addAll(table.met(subjects, mean, specialised, byTable));
    if (byTable != GIOI) {
      reasons.addAll(table.barriers(subjects, mean, specialised, byTable.up()));
    }
    SingleSubject.Fault<Tt58Learning> fault = fault(subjects, mean, specialised, byTable);
    Tt58Learning level = fault == null ? byTable : adjusted(fault.without(), byTable);
    if (fault != null) {
      reasons.add(adjustment(fault, byTable, level));
    }
    return new LearningResult(level, byTable, reasons,
        level == GIOI ? List.of() : next(subjects, mean, specialised, level.up()));
  }

  private SingleSubject.Fault<Tt58Learning> fault(List<SubjectResult> subjects, BigDecimal mean, String specialised,
      Tt58Learning byTable) {
    // where more fall short than may be at fault, leaving one out or two is for nothing
    List<Tt58Learning> levels = new ArrayList<>();
    for (Tt58Learning level : HIGHER) {
      if (level.rank() > byTable.rank()
          && NextLevel.few(subjects, List.of(), level.every(), policies.atFault().most())) {
        levels.add(level);
      }
    }
    return levels.isEmpty() ? null : SingleSubject.find(subjects, policies,
        s -> Tt58Table.mayFall(s, specialised, levels.getFirst()),
        (all, suspects) -> without(all, suspects, mean, specialised, byTable, levels));
  }

  /** What the next level needs, by the table or by way of the adjustment. */
  private List<Reason> next(List<SubjectResult> subjects, BigDecimal mean, String specialised, Tt58Learning up) {
    NextLevel next = new NextLevel(subjects,
        (then, asked) -> table.level(then, mean(then, asked), specialised).rank() >= up.rank(),
        (then, asked) -> reaches(then, mean(then, asked), specialised, up));
    List<Need> needs = table.needs(subjects, mean, specialised, up);
    Stream<NextLevel.Way> leaving = HIGHER.stream().filter(but -> but.rank() > up.rank())
        .flatMap(but -> SingleSubject.suspects(subjects, policies, s -> Tt58Table.mayFall(s, specialised, but))
            .filter(left -> NextLevel.few(subjects, left, but.every(), needs.size() + 1))
            .map(left -> leaving(subjects, left, mean, specialised, but, up)).filter(Objects::nonNull));
    return next.told(needs, leaving,
        Article.of(regulation, Matter.ADJUSTMENT), up);
  }

  /** By the table or the adjustment, every line of which lifts by one level. */
  private boolean reaches(List<SubjectResult> subjects, BigDecimal mean, String specialised, Tt58Learning up) {
    Tt58Learning byTable = table.level(subjects, mean, specialised);
    return byTable.rank() >= up.rank()
        || byTable.up() == up && fault(subjects, mean, specialised, byTable) != null;
  }

  /** The way to a level by what the others reach; null where Điều 13.6 has no line for it. */
  private NextLevel.Way leaving(List<SubjectResult> subjects, List<SubjectResult> left, BigDecimal mean,
      String specialised, Tt58Learning but, Tt58Learning up) {
    Tt58Learning below = Tt58Learning.values()[up.ordinal() - 1];
    if (adjusted(but, below) != up) {
      return null;
    }
    List<Need> needs = new ArrayList<>(table.needs(subjects.stream().filter(s -> !left.contains(s)).toList(), mean,
        specialised, but));
    // Where the specialised subject alone keeps the level down it may lack no more than the adjustment lifts.
    table.needs(left, below.mean(), specialised, below).stream().filter(n -> n instanceof Need.Raise r
        && (r.code() == ReasonCode.SPECIALISED_BELOW || r.threshold().equals(below.every()))).forEach(needs::add);
    return new NextLevel.Way(left.stream().map(SubjectResult::code).toList(), needs);
  }

  /** @param asked what the mean is at least, or null */
  private BigDecimal mean(List<SubjectResult> subjects, BigDecimal asked) {
    List<BigDecimal> scores = subjects.stream().filter(SubjectResult::scored).map(SubjectResult::score).toList();
    BigDecimal mean =
        policies.rounding().quotient(scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add), scores.size());
    return asked == null ? mean : mean.max(asked);
  }

  /** The level but for the suspects when Điều 13.6 has a line for it, else null. */
  private Tt58Learning without(List<SubjectResult> all, List<SubjectResult> suspects, BigDecimal mean,
      String specialised, Tt58Learning byTable, List<Tt58Learning> levels) {
    for (Tt58Learning level : levels) {
      if (NextLevel.few(all, suspects, level.every(), 0)
          && table.holds(neutralised(all, suspects, level), mean, specialised, level)) {
        return adjusted(level, byTable) == byTable ? null : level;
      }
    }
    return null;
  }

  private List<SubjectResult> neutralised(List<SubjectResult> all, List<SubjectResult> suspects,
      Tt58Learning level) {
    if (policies.neutralising() == Neutralising.DROP) {
      return all.stream().filter(s -> !suspects.contains(s)).toList();
    }
    BigDecimal score = policies.neutralising() == Neutralising.LIFT_TO_FLOOR ? level.every() : level.required();
    return all.stream().map(s -> !suspects.contains(s) ? s : s.scored()
        ? SubjectResult.scored(s.code(), s.score().max(score)) : SubjectResult.comment(s.code(), true)).toList();
  }

  /** The four lines of Điều 13.6; the level by the table where there is none. */
  private Tt58Learning adjusted(Tt58Learning without, Tt58Learning byTable) {
    if (without == GIOI) {
      return switch (byTable) {
        case TRUNG_BINH -> KHA;
        case YEU -> TRUNG_BINH;
        case KEM -> policies.lowestAdjustment() == LowestAdjustment.AS_FROM_KHA ? YEU : KEM;
        case KHA, GIOI -> byTable;
      };
    }
    return byTable == YEU ? TRUNG_BINH : byTable == KEM ? YEU : byTable;
  }

  private Reason adjustment(SingleSubject.Fault<Tt58Learning> fault, Tt58Learning byTable, Tt58Learning level) {
    String article = Article.of(regulation, Matter.ADJUSTMENT);
    return fault.codes().size() == 1
        ? Reason.of(ReasonCode.ADJUSTED_ONE_SUBJECT, article, fault.codes().getFirst(), byTable, fault.without(),
            level)
        : Reason.of(ReasonCode.ADJUSTED_TWO_SUBJECTS, article, fault.codes().getFirst(), fault.codes().getLast(),
            byTable, fault.without(), level);
  }
}
