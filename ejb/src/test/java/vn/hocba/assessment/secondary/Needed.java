package vn.hocba.assessment.secondary;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.hocba.assessment.AverageRules;
import vn.hocba.assessment.LearningResult;
import vn.hocba.assessment.Reason;
import vn.hocba.assessment.ReasonCode;
import vn.hocba.assessment.ResultLevel;
import vn.hocba.assessment.SubjectResult;

/** Does what an explanation says the next level needs, by its words alone, and leaves out one thing after the other. */
final class Needed {

  private static final List<String> REQUIRED = List.of("TOAN", "NGU_VAN", "NGOAI_NGU_1");
  private static final BigDecimal BEST = new BigDecimal("10.0");

  private Needed() {}

  /** Every alternative reaches a higher level, and none does with one of its needs left out. */
  static void check(List<SubjectResult> now, LearningResult result, Function<List<SubjectResult>, ResultLevel> level,
      Supplier<String> told) {
    for (List<Reason> way : ways(result.next())) {
      assertTrue(rank(level, met(now, way, List.of())) > result.level().rank(), () -> way + "\n" + told.get());
      for (Reason left : way) {
        List<Reason> rest = way.stream().filter(r -> r != left).toList();
        List<String> spared = Stream.concat(left.code() == ReasonCode.REQUIRED_BELOW ? REQUIRED.stream()
            : left.args().stream(), result.next().stream().filter(r -> r.code() == ReasonCode.NEXT_ADJUSTED_THEN)
            .flatMap(r -> r.args().stream())).toList();
        assertFalse(rank(level, met(now, rest, spared)) > result.level().rank(),
            () -> left + " is not needed in " + way + "\n" + told.get());
      }
    }
  }

  /** The alternatives, without the remarks between and behind them. */
  static List<List<Reason>> ways(List<Reason> next) {
    List<List<Reason>> ways = new ArrayList<>(List.of(new ArrayList<>()));
    for (Reason r : next) {
      if (r.code() == ReasonCode.NEXT_OTHERWISE) {
        ways.add(new ArrayList<>());
      } else if (r.code() != ReasonCode.NEXT_ADJUSTED_THEN) {
        ways.getLast().add(r);
      }
    }
    return ways;
  }

  private static int rank(Function<List<SubjectResult>, ResultLevel> level, List<SubjectResult> subjects) {
    return level.apply(subjects).rank();
  }

  /** @param spared what the mean must not be raised by, because it stands for a need left out */
  private static List<SubjectResult> met(List<SubjectResult> now, List<Reason> needs, List<String> spared) {
    Map<String, SubjectResult> then = new LinkedHashMap<>();
    now.forEach(s -> then.put(s.code(), s));
    for (Reason r : needs) {
      switch (r.code()) {
        case SUBJECT_BELOW, REQUIRED_BELOW, SPECIALISED_BELOW -> lift(then, r.args().getFirst(), number(r, 2));
        case NEXT_BY_ADJUSTMENT -> {
          if (r.args().get(2).equals("D")) {
            pass(then, r.args().getFirst());
          } else {
            lift(then, r.args().getFirst(), number(r, 2));
          }
        }
        case COMMENT_NOT_PASSED -> pass(then, r.args().getFirst());
        case SOME_COMMENTS_NOT_PASSED -> r.args().reversed().stream().limit(number(r, 0).intValueExact())
            .forEach(code -> pass(then, code));
        default -> { }
      }
    }
    for (Reason r : needs) {
      if (r.code() == ReasonCode.TOO_FEW_SUBJECTS_AT) {
        scored(then).stream().sorted(Comparator.comparing(SubjectResult::score).reversed())
            .limit(number(r, 1).intValueExact()).forEach(s -> lift(then, s.code(), number(r, 2)));
      }
      if (r.code() == ReasonCode.MEAN_BELOW) {
        raiseMean(then, number(r, 1), spared);
      }
    }
    return new ArrayList<>(then.values());
  }

  private static void raiseMean(Map<String, SubjectResult> then, BigDecimal mean, List<String> spared) {
    for (SubjectResult s : scored(then).stream().sorted(Comparator.comparing(SubjectResult::score).reversed())
        .filter(s -> !spared.contains(s.code())).toList()) {
      for (BigDecimal at = s.score(); mean(then).compareTo(mean) < 0 && at.compareTo(BEST) <= 0;
          at = at.add(new BigDecimal("0.1"))) {
        lift(then, s.code(), at);
      }
    }
  }

  private static BigDecimal mean(Map<String, SubjectResult> subjects) {
    List<BigDecimal> scores = scored(subjects).stream().map(SubjectResult::score).toList();
    return AverageRules.round(scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(scores.size()), 6, RoundingMode.HALF_UP));
  }

  private static List<SubjectResult> scored(Map<String, SubjectResult> subjects) {
    return subjects.values().stream().filter(SubjectResult::scored).toList();
  }

  private static void lift(Map<String, SubjectResult> subjects, String code, BigDecimal score) {
    subjects.compute(code, (c, s) -> SubjectResult.scored(c, s.score().max(score)));
  }

  private static void pass(Map<String, SubjectResult> subjects, String code) {
    subjects.put(code, SubjectResult.comment(code, true));
  }

  private static BigDecimal number(Reason reason, int at) {
    return new BigDecimal(reason.args().get(at));
  }
}
