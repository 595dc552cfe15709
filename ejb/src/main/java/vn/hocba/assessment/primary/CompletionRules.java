package vn.hocba.assessment.primary;

import java.util.ArrayList;
import java.util.List;

/** Decides on completion of the class and of primary school (TT 27/2020 Điều 11, VBHN 03/2016 Điều 14). */
final class CompletionRules {

  private static final int LAST_GRADE = 5;

  private final PrimaryPupilYear pupil;
  private final PrimaryRule rule;
  private final PrimaryArticles articles;
  private final List<PrimaryReason> reasons = new ArrayList<>();

  private CompletionRules(PrimaryPupilYear pupil) {
    this.pupil = pupil;
    this.rule = pupil.rule();
    this.articles = rule.articles();
  }

  /**
   * @param year the entries before any additional assessment
   * @param result of the year, before any additional assessment
   * @param after with the additional assessment, or null when there was none
   */
  static CompletionResult decide(PrimaryPupilYear pupil, YearEnd year, EducationResult result,
      EducationResult after) {
    CompletionRules rules = new CompletionRules(pupil);
    ClassCompletion completion = rules.completion(year, result.level(), after == null ? null : after.level());
    return new CompletionResult(completion, rules.programme(completion), rules.reasons);
  }

  /** What of the year's end has to be assessed again. */
  static YearEnd due(PrimaryRule rule, YearEnd year) {
    return year.failing(rule.conditions().getLast());
  }

  private ClassCompletion completion(YearEnd year, EducationLevel result, EducationLevel after) {
    if (result == null) {
      return ClassCompletion.OPEN;
    }
    if (result.atLeast(EducationLevel.HOAN_THANH)) {
      because(PrimaryReasonCode.CLASS_COMPLETED, articles.completed(), result);
      return ClassCompletion.COMPLETED;
    }
    if (after != null && after.atLeast(EducationLevel.HOAN_THANH)) {
      because(PrimaryReasonCode.CLASS_COMPLETED_AFTER_ADDITIONAL, articles.additional(), after);
      return ClassCompletion.COMPLETED_AFTER_ADDITIONAL;
    }
    YearEnd due = due(rule, year);
    if (!due.coveredBy(pupil.additional())) {
      // what is recorded already is awaited no more
      due(due.notCoveredBy(pupil.additional()));
      return ClassCompletion.ADDITIONAL_DUE;
    }
    if (pupil.principalPromotes() == null) {
      because(PrimaryReasonCode.PRINCIPAL_DECIDES, articles.decision());
      return ClassCompletion.PRINCIPAL_DECIDES;
    }
    because(pupil.principalPromotes() ? PrimaryReasonCode.PRINCIPAL_PROMOTES : PrimaryReasonCode.PRINCIPAL_RETAINS,
        articles.decision());
    return pupil.principalPromotes() ? ClassCompletion.PROMOTED : ClassCompletion.RETAINED;
  }

  private void due(YearEnd due) {
    because(PrimaryReasonCode.ADDITIONAL_DUE, articles.additional(),
        due.subjects().size() + due.tests().size() + due.traits().size());
    due.subjects().forEach((c, level) -> because(PrimaryReasonCode.SUBJECT_DUE, articles.additional(), c, level));
    due.tests().forEach((code, mark) -> because(PrimaryReasonCode.TEST_DUE, articles.additional(), code, mark));
    due.traits().forEach((t, level) -> because(PrimaryReasonCode.TRAIT_DUE, articles.additional(), t, level));
    if (pupil.principalPromotes() != null) {
      because(PrimaryReasonCode.DECISION_TOO_EARLY, articles.decision());
    }
  }

  private boolean programme(ClassCompletion completion) {
    if (pupil.grade() != LAST_GRADE || completion == ClassCompletion.OPEN) {
      return false;
    }
    because(completion.completed() ? PrimaryReasonCode.PROGRAMME_COMPLETED
        : PrimaryReasonCode.PROGRAMME_NOT_COMPLETED, articles.programme());
    return completion.completed();
  }

  private void because(PrimaryReasonCode code, String article, Object... args) {
    reasons.add(PrimaryReason.of(code, rule.article(article), args));
  }
}
