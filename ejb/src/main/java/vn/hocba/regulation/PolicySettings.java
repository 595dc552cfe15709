package vn.hocba.regulation;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** Tells from settings how the points are read that the regulations leave open. */
final class PolicySettings {

  private static final int MOST_COUNTED = 20;

  private static final String KEYS = "hocba.rules.";

  private final Map<String, String> values;

  /** @param values by the settings' keys; a key that is missing, as of a setting that came later, has its default */
  PolicySettings(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** The settings of today that decide results. */
  static Map<String, String> given() {
    return Stream.of(Setting.values()).filter(s -> s.key().startsWith(KEYS)).filter(s -> s.value().isPresent())
        .collect(Collectors.toMap(Setting::key, Setting::text));
  }

  private <E extends Enum<E>> E choice(Setting setting, Class<E> choices) {
    return setting.choice(values.getOrDefault(setting.key(), setting.fallback()), choices);
  }

  private int number(Setting setting) {
    return setting.number(values.getOrDefault(setting.key(), setting.fallback()), 1, MOST_COUNTED);
  }

  /** @throws IllegalStateException naming a setting that is no choice */
  AssessmentPolicies secondary() {
    return new AssessmentPolicies(choice(Setting.RULES_ADJUSTMENT_SUBJECTS, AdjustmentPolicy.class),
        choice(Setting.RULES_ADJUSTMENT_NEUTRALISE, Neutralising.class),
        choice(Setting.RULES_ADJUSTMENT_AT_FAULT, SubjectsAtFault.class),
        choice(Setting.RULES_BOTH_INSUFFICIENT, BothInsufficient.class),
        new CountedSubjects(number(Setting.RULES_GDTX_TOT),
            number(Setting.RULES_GDTX_KHA), number(Setting.RULES_GDTX_DAT)),
        choice(Setting.RULES_ROUNDING, Rounding.class), choice(Setting.RULES_ARTS, ArtsPolicy.class),
        choice(Setting.RULES_EXEMPTION, ExemptionPolicy.class), choice(Setting.RULES_TOPIC_GROUPS, TopicGroups.class),
        choice(Setting.RULES_LOWEST_ADJUSTMENT, LowestAdjustment.class),
        choice(Setting.RULES_COMPLETION, CompletionPolicy.class),
        choice(Setting.RULES_UNKEPT_ATTENDANCE, UnkeptAttendance.class),
        choice(Setting.RULES_RETESTS, RetestsDue.class),
        choice(Setting.RULES_UNTAUGHT_BEFORE, UntaughtBefore.class));
  }

  /** @throws IllegalStateException naming a setting that is no choice */
  PrimaryPolicies primary() {
    return new PrimaryPolicies(choice(Setting.RULES_PRIMARY_ZERO, PrimaryPolicies.ZeroInTest.class),
        choice(Setting.RULES_PRIMARY_COMPETENCES, PrimaryPolicies.SpecificCompetences.class),
        choice(Setting.RULES_PRIMARY_OPTIONAL, PrimaryPolicies.OptionalSubjects.class),
        choice(Setting.RULES_PRIMARY_ADDITIONAL, PrimaryPolicies.AdditionalResult.class));
  }
}
