package vn.hocba.assessment;

import java.util.List;
import java.util.stream.Stream;

/** Which subjects a year calls to be assessed again, and which of those the school has not settled (Điều 14). */
final class Retests {

  private Retests() {}

  /** @param end the decision at the end of the year; @param result of the year before any re-test */
  static boolean calledFor(PromotionResult end, SubjectResult result) {
    // the contents of Nghệ thuật are assessed again one by one
    boolean part = ArtsPolicy.CONTENTS.contains(result.code()) && end.retestSubjects().contains(ArtsPolicy.WHOLE);
    return end.retestSubjects().contains(result.code()) || part && PromotionRules.mayBeReassessed(result);
  }

  /** The decision, telling of Nghệ thuật which of its contents is to be assessed again. */
  static PromotionResult byContent(PromotionResult end, List<SubjectYear> subjects) {
    List<SubjectResult> contents = subjects.stream().filter(s -> ArtsPolicy.CONTENTS.contains(s.code()) && !s.leftOut())
        .map(SubjectYear::beforeReassessment).filter(PromotionRules::mayBeReassessed).toList();
    if (contents.isEmpty() || !end.retestSubjects().contains(ArtsPolicy.WHOLE)) {
      return end;
    }
    List<Reason> reasons = end.reasons().stream().flatMap(r -> r.code() == ReasonCode.MAY_BE_REASSESSED
        && r.args().getFirst().equals(ArtsPolicy.WHOLE) ? contents.stream().map(
            c -> Reason.of(r.code(), r.article(), c.code(), c.text())) : Stream.of(r)).toList();
    return new PromotionResult(end.promotion(), end.retestSubjects(), reasons, end.next());
  }

  /** Neither entered nor said not to have been sat. */
  static List<SubjectResult> due(PromotionResult end, PupilYear pupil, List<SubjectYear> subjects) {
    return subjects.stream().filter(s -> !s.reassessed() && calledFor(end, s.beforeReassessment()))
        .filter(s -> pupil.notSat().stream().noneMatch(n -> n.subject().equals(s.code())))
        .map(SubjectYear::beforeReassessment).toList();
  }
}
