package vn.hocba.assessment.primary;

import java.util.ArrayList;
import java.util.List;

/** Decides on the title of a primary year (TT 27/2020 Điều 13.1a, VBHN 03/2016 and TT 30/2014 Điều 16.1a). */
final class PrimaryAwardRules {

  private PrimaryAwardRules() {}

  /**
   * @param level of the year before any additional assessment; null while open
   */
  static PrimaryAwardResult decide(PrimaryPupilYear pupil, YearEnd year, EducationLevel level) {
    if (level == null) {
      return new PrimaryAwardResult(null, List.of(), List.of());
    }
    return pupil.rule() == PrimaryRule.TT27_2020 ? byResult(pupil, year, level) : byEntries(pupil, year);
  }

  private static PrimaryAwardResult byResult(PrimaryPupilYear pupil, YearEnd year, EducationLevel level) {
    String article = pupil.rule().article(pupil.rule().articles().award());
    PrimaryReason result = PrimaryReason.of(PrimaryReasonCode.AWARD_BY_RESULT, article, level);
    if (level == EducationLevel.HOAN_THANH_XUAT_SAC) {
      return new PrimaryAwardResult(PrimaryAward.XUAT_SAC, List.of(result), List.of());
    }
    if (level != EducationLevel.HOAN_THANH_TOT) {
      return new PrimaryAwardResult(null, List.of(), List.of(PrimaryReason.of(PrimaryReasonCode.RESULT_NEEDED, article,
          level, EducationLevel.HOAN_THANH_TOT)));
    }
    List<PrimaryReason> recognised = recognised(pupil, article);
    if (recognised.isEmpty()) {
      return new PrimaryAwardResult(null, List.of(), List.of(notRecognised(pupil, article)));
    }
    recognised.addFirst(result);
    return new PrimaryAwardResult(PrimaryAward.TIEU_BIEU, recognised,
        EducationRules.below(year, pupil.rule().excellence()));
  }

  private static PrimaryAwardResult byEntries(PrimaryPupilYear pupil, YearEnd year) {
    String article = pupil.rule().article(pupil.rule().articles().award());
    EducationCondition excellence = pupil.rule().excellence();
    if (excellence != null && excellence.met(year)) {
      return new PrimaryAwardResult(PrimaryAward.HOAN_THANH_XUAT_SAC_NOI_DUNG,
          List.of(PrimaryReason.of(PrimaryReasonCode.AWARD_BY_ENTRIES, article, excellence.test())), List.of());
    }
    List<PrimaryReason> toNext = new ArrayList<>();
    if (excellence != null) {
      toNext.addAll(EducationRules.below(year, excellence));
    }
    List<PrimaryReason> recognised = recognised(pupil, article);
    if (recognised.isEmpty()) {
      if (!toNext.isEmpty()) {
        toNext.add(PrimaryReason.of(PrimaryReasonCode.TITLE_OTHERWISE, article, PrimaryAward.VUOT_TROI));
      }
      toNext.add(notRecognised(pupil, article));
    }
    return new PrimaryAwardResult(recognised.isEmpty() ? null : PrimaryAward.VUOT_TROI, recognised, toNext);
  }

  /** What was recognised, in a fixed order; empty unless the class did so. */
  private static List<PrimaryReason> recognised(PrimaryPupilYear pupil, String article) {
    List<PrimaryReason> reasons = new ArrayList<>();
    if (pupil.recognition().byClass()) {
      pupil.recognition().subjects().stream().sorted()
          .forEach(code -> reasons.add(PrimaryReason.of(PrimaryReasonCode.AWARD_SUBJECT, article, code)));
      pupil.recognition().traits().stream().sorted()
          .forEach(trait -> reasons.add(PrimaryReason.of(PrimaryReasonCode.AWARD_TRAIT, article, trait)));
    }
    return reasons;
  }

  private static PrimaryReason notRecognised(PrimaryPupilYear pupil, String article) {
    return PrimaryReason.of(pupil.recognition().empty() ? PrimaryReasonCode.ACHIEVEMENT_NEEDED
        : PrimaryReasonCode.RECOGNITION_MISSING, article);
  }
}
