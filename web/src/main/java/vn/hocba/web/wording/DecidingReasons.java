package vn.hocba.web.wording;

import static vn.hocba.assessment.ReasonCode.*;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.hocba.assessment.Promotion;
import vn.hocba.assessment.Reason;
import vn.hocba.assessment.ReasonCode;
import vn.hocba.transcript.Explanation.Part;

/** Picks of a result's argument what decided it, by the codes a closed year keeps; the order they were kept in is not asked. */
final class DecidingReasons {

  private static final List<ReasonCode> ADJUSTED = List.of(ADJUSTED_ONE_SUBJECT, ADJUSTED_TWO_SUBJECTS);
  private static final List<ReasonCode> OPEN = List.of(RESULT_MISSING, TOO_FEW_SCORED_SUBJECTS, REQUIRED_MISSING);
  /** What keeps a level from being higher. */
  private static final List<ReasonCode> BARRIERS = List.of(MEAN_BELOW, REQUIRED_BELOW, SPECIALISED_BELOW, SUBJECT_BELOW,
      COMMENT_NOT_PASSED, TOO_FEW_SUBJECTS_AT);
  /** What the highest level rests on. */
  static final List<ReasonCode> HELD = List.of(MEAN_SUFFICES, REQUIRED_SUFFICES, SPECIALISED_SUFFICES,
      LOWEST_SUFFICES, ENOUGH_SUBJECTS_AT);
  private static final Set<ReasonCode> SUBJECTS =
      EnumSet.of(REQUIRED_BELOW, SPECIALISED_BELOW, SUBJECT_BELOW, COMMENT_NOT_PASSED);

  private static final List<ReasonCode> LOW_RESULTS =
      List.of(LEARNING_INSUFFICIENT, LEARNING_BELOW, CONDUCT_INSUFFICIENT, CONDUCT_BELOW, COMPLETION_NEEDS_SUBJECT);

  /** For each decision the groups of reasons that can bring it about; the first group that there is any of decides. */
  private static final Map<Promotion, List<List<ReasonCode>>> DECIDED = new EnumMap<>(Map.of(
      Promotion.PROMOTED, List.of(List.of(INDIVIDUAL_PLAN), List.of(LEARNING_SUFFICES, CONDUCT_SUFFICES,
          ABSENCES_WITHIN, ABSENCES_ASSUMED)),
      Promotion.RETEST, List.of(List.of(RETEST_DUE), List.of(LEARNING_INSUFFICIENT, LEARNING_BELOW,
          MAY_BE_REASSESSED)),
      Promotion.SUMMER_TRAINING, List.of(List.of(CONDUCT_INSUFFICIENT, CONDUCT_BELOW)),
      Promotion.RETAINED, List.of(List.of(INDIVIDUAL_PLAN), List.of(ABSENCES_OVER), List.of(TOO_LOW_TO_REASSESS),
          List.of(BOTH_INSUFFICIENT), LOW_RESULTS),
      Promotion.UNDECIDED, List.of(List.of(INDIVIDUAL_PLAN), List.of(LEARNING_OPEN, CONDUCT_OPEN, ABSENCES_MISSING))));

  private DecidingReasons() {}

  /** What decided, the most telling first; each subject once. */
  static List<Reason> of(Part p) {
    List<Reason> reasons = told(p.reasons());
    return switch (p.about()) {
      case LEARNING_TERM_ONE, LEARNING_TERM_TWO, LEARNING_YEAR, LEARNING_AFTER_SUMMER -> learning(p, reasons);
      case CONDUCT_YEAR, CONDUCT_AFTER_SUMMER -> first(reasons, List.of(List.of(CONDUCT_REASSESSED),
          List.of(CONDUCT_MISSING, CONDUCT_OF_YEAR_MISSING), List.of(CONDUCT_OF_YEAR, CONDUCT_BY_TEACHER)));
      case PROMOTION, PROMOTION_AFTER_SUMMER -> first(reasons, DECIDED.get(decision(p)));
      case AWARD_TERM_ONE, AWARD_TERM_TWO, AWARD_YEAR -> p.result() == null ? told(p.next()) : reasons;
      default -> List.of();
    };
  }

  private static Promotion decision(Part p) {
    Promotion decided = Promotion.valueOf(p.result());
    return decided == Promotion.COMPLETED ? Promotion.PROMOTED : decided;
  }

  private static List<Reason> learning(Part p, List<Reason> reasons) {
    if (p.result() == null) {
      return of(reasons, OPEN);
    }
    List<Reason> adjusted = of(reasons, ADJUSTED);
    List<Reason> barriers = adjusted.isEmpty() ? of(reasons, BARRIERS) : adjusted;
    return barriers.isEmpty() ? of(reasons, HELD) : eachSubjectOnce(barriers);
  }

  /** The lowest scores keep a level down the most. */
  private static List<Reason> eachSubjectOnce(List<Reason> barriers) {
    Map<String, Reason> once = new LinkedHashMap<>();
    barriers.stream().sorted(Comparator.comparing((Reason r) -> BARRIERS.indexOf(r.code()))
        .thenComparing(r -> r.code() == SUBJECT_BELOW ? new BigDecimal(r.args().get(1)) : BigDecimal.ZERO))
        .forEach(r -> once.putIfAbsent(isOfSubject(r) ? r.args().getFirst() : r.code().name(), r));
    return List.copyOf(once.values());
  }

  /** Whether it says of the subject that is its first argument that it is too low. */
  static boolean isOfSubject(Reason r) {
    return SUBJECTS.contains(r.code());
  }

  private static List<Reason> first(List<Reason> reasons, List<List<ReasonCode>> groups) {
    return groups.stream().map(codes -> of(reasons, codes)).filter(found -> !found.isEmpty()).findFirst()
        .orElse(List.of());
  }

  private static List<Reason> of(List<Reason> reasons, List<ReasonCode> codes) {
    return codes.stream().flatMap(code -> reasons.stream().filter(r -> r.code() == code)).toList();
  }

  private static List<Reason> told(List<?> steps) {
    return steps.stream().flatMap(s -> s instanceof Reason r ? Stream.of(r) : Stream.empty()).toList();
  }
}
