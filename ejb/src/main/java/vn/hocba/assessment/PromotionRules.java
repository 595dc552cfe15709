package vn.hocba.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Decides promotion, re-assessment and summer training (TT 22/2021 Điều 12 to 14, TT 43/2021 Điều 11 to 13,
 * TT 58/2011 Điều 15 to 17), which differ only in the levels they name.
 */
public final class PromotionRules {

  /** Sessions that may be missed in a year, with or without leave; the same under every regulation. */
  public static final int ABSENCE_LIMIT = 45;

  private static final BigDecimal RETEST_BELOW = new BigDecimal("5.0");

  private final Regulation regulation;
  private final AssessmentPolicies policies;
  private final ResultLevel learningNeeded;
  private final ResultLevel conductNeeded;
  private final ResultLevel lowestToReassess;

  /**
   * @param learningNeeded the lowest level of learning to be promoted with
   * @param conductNeeded the lowest level of conduct to be promoted with
   * @param lowestToReassess the lowest level of learning that can still be made up for by a re-test
   */
  public PromotionRules(Regulation regulation, AssessmentPolicies policies, ResultLevel learningNeeded,
      ResultLevel conductNeeded, ResultLevel lowestToReassess) {
    this.regulation = regulation;
    this.policies = policies;
    this.learningNeeded = learningNeeded;
    this.conductNeeded = conductNeeded;
    this.lowestToReassess = lowestToReassess;
  }

  /** Those of TT 22/2021 or TT 43/2021. */
  public static PromotionRules tt22(Regulation regulation, AssessmentPolicies policies) {
    return new PromotionRules(regulation, policies, Level.DAT, Level.DAT, Level.CHUA_DAT);
  }

  /**
   * The decision at the end of the school year.
   *
   * @param pupil for grade, absences and an individual plan
   * @param learning the year's level, or null while open
   * @param conduct the year's level, or null while open
   * @param subjects the year's results, from which the subjects to re-assess are named
   */
  public PromotionResult decide(PupilYear pupil, ResultLevel learning, ResultLevel conduct,
      List<SubjectResult> subjects) {
    boolean assumed = pupil.absences() == null && policies.attendance() == UnkeptAttendance.ASSUME_NONE;
    Integer absences = assumed ? Integer.valueOf(0) : pupil.absences();
    boolean over = absences != null && absences > ABSENCE_LIMIT;
    List<Reason> reasons = new ArrayList<>();
    List<Reason> next = new ArrayList<>();
    if (over) {
      // decides alone, whatever the results are, so it is told first
      absences(absences, false, reasons, next);
    }
    levels(learning, conduct, reasons, next);
    if (!over) {
      absences(absences, assumed, reasons, next);
    }
    decidingFirst(reasons, next);
    if (pupil.plan() != null) {
      return byPlan(pupil, reasons, next);
    }
    if (over) {
      return new PromotionResult(Promotion.RETAINED, List.of(), reasons, next);
    }
    if (learning == null || conduct == null || absences == null) {
      return new PromotionResult(Promotion.UNDECIDED, List.of(), reasons, next);
    }
    boolean learned = learning.atLeast(learningNeeded);
    boolean behaved = conduct.atLeast(conductNeeded);
    if (learned && behaved) {
      return passed(pupil, subjects, reasons, Promotion.RETEST);
    }
    if (learned) {
      return new PromotionResult(Promotion.SUMMER_TRAINING, List.of(), reasons, next);
    }
    if (!learning.atLeast(lowestToReassess)) {
      reasons.add(Reason.of(ReasonCode.TOO_LOW_TO_REASSESS, article(Matter.RETENTION), learning));
      return new PromotionResult(Promotion.RETAINED, List.of(), reasons, next);
    }
    if (!behaved) {
      boolean mayMakeUp = policies.bothInsufficient() == BothInsufficient.MAY_MAKE_UP
          && learningNeeded instanceof Level;
      reasons.add(Reason.of(mayMakeUp ? ReasonCode.BOTH_TO_MAKE_UP : ReasonCode.BOTH_INSUFFICIENT,
          article(learningNeeded instanceof Level ? Matter.REASSESSMENT : Matter.RETENTION)));
      if (!mayMakeUp) {
        return new PromotionResult(Promotion.RETAINED, List.of(), reasons, next);
      }
    }
    return retest(subjects.stream().filter(PromotionRules::mayBeReassessed).toList(), reasons, next);
  }

  /**
   * The decision after re-assessment or summer training. Who was retained at the end of the year stays so, also
   * when summer lifts one of the two results; who was promoted stays promoted.
   *
   * @param before the decision at the end of the year
   * @param learning the year's level with the re-assessed results in place
   * @param conduct the year's level as re-assessed after summer
   * @param subjects the year's results with the re-assessed ones in place
   * @param settled what of it the school has settled
   */
  PromotionResult afterSummer(PromotionResult before, PupilYear pupil, ResultLevel learning, ResultLevel conduct,
      List<SubjectResult> subjects, Settled settled) {
    List<Reason> reasons = new ArrayList<>();
    List<Reason> next = new ArrayList<>();
    levels(learning, conduct, reasons, next);
    // who came this far kept within the limit, and that is a condition of going up after summer as before it
    boolean assumed = pupil.absences() == null && policies.attendance() == UnkeptAttendance.ASSUME_NONE;
    absences(pupil.absences(), assumed, reasons, next);
    decidingFirst(reasons, next);
    return switch (before.promotion()) {
      case PROMOTED, COMPLETED, UNDECIDED -> before;
      case RETAINED -> {
        List<Reason> kept = new ArrayList<>(before.reasons());
        kept.add(Reason.of(ReasonCode.RETAINED_BEFORE, article(Matter.RETENTION)));
        yield new PromotionResult(Promotion.RETAINED, List.of(), kept, before.next());
      }
      case RETEST, SUMMER_TRAINING -> made(next.isEmpty() ? passed(pupil, subjects, reasons, Promotion.RETAINED)
          : new PromotionResult(Promotion.RETAINED, List.of(), reasons, next),
          learning.atLeast(learningNeeded) && !conduct.atLeast(conductNeeded), settled);
    };
  }

  /**
   * What the school has settled of re-tests and summer training.
   *
   * @param trained whether summer training has a result
   * @param due subjects whose re-test is neither entered nor said not to have been sat
   */
  record Settled(boolean trained, List<SubjectResult> due) {}

  /** Nobody stays for a re-test or a summer's training of which the school has not said how it went. */
  private PromotionResult made(PromotionResult decided, boolean onlyConduct, Settled settled) {
    if (!settled.due().isEmpty() && (policies.retests() == RetestsDue.WAIT_FOR_ALL || !decided.passed())) {
      List<Reason> waiting = new ArrayList<>(decided.reasons());
      List<Reason> due = settled.due().stream().map(
          s -> Reason.of(ReasonCode.RETEST_DUE, article(Matter.REASSESSMENT), s.code(), s.text())).toList();
      waiting.addAll(due);
      return new PromotionResult(Promotion.RETEST, settled.due().stream().map(SubjectResult::code).toList(), waiting,
          due);
    }
    if (!decided.passed() && onlyConduct && !settled.trained()) {
      return new PromotionResult(Promotion.SUMMER_TRAINING, List.of(), decided.reasons(), decided.next());
    }
    return decided.passed() ? decided
        : new PromotionResult(decided.promotion(), List.of(), staying(decided.reasons()), staying(decided.next()));
  }

  /** After re-tests and training a level too low no longer asks for either: it is why the pupil stays (TT 58/2011 Điều 15.2). */
  private List<Reason> staying(List<Reason> reasons) {
    return reasons.stream().map(r -> switch (r.code()) {
      case LEARNING_BELOW, CONDUCT_BELOW -> new Reason(r.code(), article(Matter.RETENTION), r.args());
      default -> r;
    }).toList();
  }

  /** A scored subject below 5.0 or a comment subject at Chưa đạt (TT 22/2021 Điều 14, TT 58/2011 Điều 16). */
  public static boolean mayBeReassessed(SubjectResult subject) {
    return !subject.isOpen() && (subject.scored() ? !subject.reaches(RETEST_BELOW) : !subject.passed());
  }

  /** Whether a level of learning is enough to be promoted with, so that nothing is left to be assessed again. */
  boolean learningSuffices(ResultLevel learning) {
    return learning.atLeast(learningNeeded);
  }

  /** Whether a level of conduct is enough to be promoted with, so that there is nothing to train in summer. */
  public boolean conductSuffices(ResultLevel conduct) {
    return conduct.atLeast(conductNeeded);
  }

  private PromotionResult passed(PupilYear pupil, List<SubjectResult> subjects, List<Reason> reasons,
      Promotion otherwise) {
    List<SubjectResult> failed = subjects.stream().filter(s -> !s.scored() && !s.isOpen() && !s.passed()).toList();
    if (policies.completion() == CompletionPolicy.ALSO_NO_SUBJECT_FAILED && regulation == Regulation.TT22_2021
        && pupil.grade() == 9 && !failed.isEmpty()) {
      List<Reason> next = failed.stream()
          .map(s -> Reason.of(ReasonCode.COMPLETION_NEEDS_SUBJECT, article(Matter.PROMOTION), s.code())).toList();
      reasons.addAll(next);
      return otherwise == Promotion.RETEST ? retest(failed, reasons, next)
          : new PromotionResult(otherwise, List.of(), reasons, next);
    }
    return new PromotionResult(passed(pupil), List.of(), reasons, List.of());
  }

  private PromotionResult retest(List<SubjectResult> weak, List<Reason> reasons, List<Reason> next) {
    weak.forEach(s -> reasons.add(
        Reason.of(ReasonCode.MAY_BE_REASSESSED, article(Matter.REASSESSMENT), s.code(), s.text())));
    return new PromotionResult(Promotion.RETEST, weak.stream().map(SubjectResult::code).toList(), reasons, next);
  }

  private PromotionResult byPlan(PupilYear pupil, List<Reason> reasons, List<Reason> next) {
    reasons.add(Reason.of(ReasonCode.INDIVIDUAL_PLAN, article(Matter.INDIVIDUAL_PLAN)));
    Boolean promoted = pupil.plan().promoted();
    Promotion decided = promoted == null ? Promotion.UNDECIDED : promoted ? passed(pupil) : Promotion.RETAINED;
    return new PromotionResult(decided, List.of(), reasons, promoted != null && promoted ? List.of() : next);
  }

  private static Promotion passed(PupilYear pupil) {
    return pupil.lastOfLevel() ? Promotion.COMPLETED : Promotion.PROMOTED;
  }

  /** What bars promotion before what does not. */
  private static void decidingFirst(List<Reason> reasons, List<Reason> next) {
    reasons.sort(Comparator.comparing(r -> !next.contains(r)));
  }

  private void levels(ResultLevel learning, ResultLevel conduct, List<Reason> reasons, List<Reason> next) {
    if (learning == null) {
      next.add(Reason.of(ReasonCode.LEARNING_OPEN, article(Matter.PROMOTION)));
      reasons.add(next.getLast());
    } else if (learning.atLeast(learningNeeded)) {
      reasons.add(Reason.of(ReasonCode.LEARNING_SUFFICES, article(Matter.PROMOTION), learning));
    } else {
      next.add(learning instanceof Level ? Reason.of(ReasonCode.LEARNING_INSUFFICIENT, article(Matter.PROMOTION))
          : Reason.of(ReasonCode.LEARNING_BELOW, article(Matter.PROMOTION), learning, learningNeeded));
      reasons.add(next.getLast());
    }
    if (conduct == null) {
      next.add(Reason.of(ReasonCode.CONDUCT_OPEN, article(Matter.PROMOTION)));
      reasons.add(next.getLast());
    } else if (conduct.atLeast(conductNeeded)) {
      reasons.add(Reason.of(ReasonCode.CONDUCT_SUFFICES, article(Matter.PROMOTION), conduct));
    } else {
      next.add(conduct instanceof Level ? Reason.of(ReasonCode.CONDUCT_INSUFFICIENT, article(Matter.SUMMER))
          : Reason.of(ReasonCode.CONDUCT_BELOW, article(Matter.SUMMER), conduct, conductNeeded));
      reasons.add(next.getLast());
    }
  }

  private void absences(Integer absences, boolean assumed, List<Reason> reasons, List<Reason> next) {
    String article = article(Matter.PROMOTION);
    if (assumed) {
      reasons.add(Reason.of(ReasonCode.ABSENCES_ASSUMED, article, ABSENCE_LIMIT));
      return;
    }
    if (absences != null && absences <= ABSENCE_LIMIT) {
      reasons.add(Reason.of(ReasonCode.ABSENCES_WITHIN, article, absences, ABSENCE_LIMIT));
      return;
    }
    next.add(absences == null ? Reason.of(ReasonCode.ABSENCES_MISSING, article)
        : Reason.of(ReasonCode.ABSENCES_OVER, article(Matter.RETENTION), absences, ABSENCE_LIMIT));
    reasons.add(next.getLast());
  }

  private String article(Matter matter) {
    return Article.of(regulation, matter);
  }
}
