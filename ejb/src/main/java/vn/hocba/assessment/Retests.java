package vn.hocba.assessment;

import java.util.List;

/** Which subjects a year calls to be assessed again, and which of those the school has not settled (Điều 14). */
final class Retests {

  private Retests() {}

  /** @param end the decision at the end of the year; @param result of the year before any re-test */
  static boolean calledFor(PromotionResult end, SubjectResult result) {
    // the contents of Nghệ thuật are assessed again one by one
    boolean part = ArtsPolicy.CONTENTS.contains(result.code()) && end.retestSubjects().contains(ArtsPolicy.WHOLE);
    return end.retestSubjects().contains(result.code()) || part && PromotionRules.mayBeReassessed(result);
  }

  /** Neither entered nor said not to have been sat. */
  static List<SubjectResult> due(PromotionResult end, PupilYear pupil, List<SubjectYear> subjects) {
    return subjects.stream().filter(s -> !s.reassessed() && calledFor(end, s.beforeReassessment()))
        .filter(s -> pupil.notSat().stream().noneMatch(n -> n.subject().equals(s.code())))
        .map(SubjectYear::beforeReassessment).toList();
  }
}
