package vn.hocba.regulation;

import vn.hocba.assessment.AdjustmentPolicy;
import vn.hocba.assessment.ArtsPolicy;
import vn.hocba.assessment.AssessmentPolicies;
import vn.hocba.assessment.BothInsufficient;
import vn.hocba.assessment.CompletionPolicy;
import vn.hocba.assessment.CountedSubjects;
import vn.hocba.assessment.ExemptionPolicy;
import vn.hocba.assessment.LowestAdjustment;
import vn.hocba.assessment.Neutralising;
import vn.hocba.assessment.RetestsDue;
import vn.hocba.assessment.Rounding;
import vn.hocba.assessment.SubjectsAtFault;
import vn.hocba.assessment.TopicGroups;
import vn.hocba.assessment.UnkeptAttendance;
import vn.hocba.assessment.UntaughtBefore;
import vn.hocba.assessment.primary.PrimaryPolicies;
import vn.hocba.configuration.Setting;

/** Reads from the settings how the points are read that the regulations leave open. */
final class PolicySettings {

  private static final int MOST_COUNTED = 20;

  private PolicySettings() {}

  /** @throws IllegalStateException naming a setting that is no choice */
  static AssessmentPolicies secondary() {
    return new AssessmentPolicies(Setting.RULES_ADJUSTMENT_SUBJECTS.choice(AdjustmentPolicy.class),
        Setting.RULES_ADJUSTMENT_NEUTRALISE.choice(Neutralising.class),
        Setting.RULES_ADJUSTMENT_AT_FAULT.choice(SubjectsAtFault.class),
        Setting.RULES_BOTH_INSUFFICIENT.choice(BothInsufficient.class),
        new CountedSubjects(Setting.RULES_GDTX_TOT.number(1, MOST_COUNTED),
            Setting.RULES_GDTX_KHA.number(1, MOST_COUNTED), Setting.RULES_GDTX_DAT.number(1, MOST_COUNTED)),
        Setting.RULES_ROUNDING.choice(Rounding.class), Setting.RULES_ARTS.choice(ArtsPolicy.class),
        Setting.RULES_EXEMPTION.choice(ExemptionPolicy.class), Setting.RULES_TOPIC_GROUPS.choice(TopicGroups.class),
        Setting.RULES_LOWEST_ADJUSTMENT.choice(LowestAdjustment.class),
        Setting.RULES_COMPLETION.choice(CompletionPolicy.class),
        Setting.RULES_UNKEPT_ATTENDANCE.choice(UnkeptAttendance.class),
        Setting.RULES_RETESTS.choice(RetestsDue.class),
        Setting.RULES_UNTAUGHT_BEFORE.choice(UntaughtBefore.class));
  }

  /** @throws IllegalStateException naming a setting that is no choice */
  static PrimaryPolicies primary() {
    return new PrimaryPolicies(Setting.RULES_PRIMARY_ZERO.choice(PrimaryPolicies.ZeroInTest.class),
        Setting.RULES_PRIMARY_COMPETENCES.choice(PrimaryPolicies.SpecificCompetences.class),
        Setting.RULES_PRIMARY_OPTIONAL.choice(PrimaryPolicies.OptionalSubjects.class),
        Setting.RULES_PRIMARY_ADDITIONAL.choice(PrimaryPolicies.AdditionalResult.class));
  }
}
