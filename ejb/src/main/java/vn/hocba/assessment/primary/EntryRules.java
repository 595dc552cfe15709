package vn.hocba.assessment.primary;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what is entered for a primary pupil and refuses, naming the rule, what the regulation does not have. */
public final class EntryRules {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}([.,]\\d{1,9})?");

  private final PrimaryRule rule;
  private final PrimaryPolicies policies;

  public EntryRules(PrimaryRule rule, PrimaryPolicies policies) {
    this.rule = rule;
    this.policies = policies;
  }

  /** A mark of a periodic test: 0 to 10 without decimals, where the subject has a test in that period. */
  public Entry<Integer> test(PrimarySubject subject, Period period, String text) {
    if (!subject.tests().contains(period)) {
      return Entry.refused(PrimaryReasonCode.TEST_NOT_HELD, rule.article(rule.articles().tested()), subject.code(),
          period);
    }
    String article = rule.article(rule.articles().marks());
    String typed = text.strip();
    if (!NUMBER.matcher(typed).matches()) {
      return Entry.refused(PrimaryReasonCode.TEST_NOT_A_NUMBER, article, typed);
    }
    BigDecimal mark = new BigDecimal(typed.replace(',', '.'));
    if (typed.startsWith("-") || mark.compareTo(BigDecimal.TEN) > 0) {
      return Entry.refused(PrimaryReasonCode.TEST_OFF_SCALE, article, typed);
    }
    if (mark.stripTrailingZeros().scale() > 0) {
      return Entry.refused(PrimaryReasonCode.TEST_DECIMAL, article, typed);
    }
    if (mark.signum() == 0 && !rule.allowsZero(policies)) {
      return Entry.refused(PrimaryReasonCode.TEST_ZERO, article);
    }
    return Entry.accepted(mark.intValueExact());
  }

  /** The level of a subject or activity, by its letter T, H or C. */
  public Entry<SubjectLevel> level(Period period, String text) {
    String article = rule.article(rule.articles().subjectLevel());
    if (!rule.periods().contains(period)) {
      return Entry.refused(PrimaryReasonCode.PERIOD_NOT_ASSESSED, article, period);
    }
    Optional<SubjectLevel> level = SubjectLevel.of(text).filter(rule.subjectLevels()::contains);
    return level.isPresent() ? Entry.accepted(level.get())
        : Entry.refused(PrimaryReasonCode.SUBJECT_LEVEL_UNKNOWN, article, text.strip());
  }

  /** The level of a quality or competence, by its letter T, D (or the letter on the form) or C. */
  public Entry<TraitLevel> trait(int grade, Trait trait, Period period, String text) {
    String article = rule.article(rule.articles().traitLevel());
    if (!rule.traits(grade, policies).contains(trait)) {
      return Entry.refused(PrimaryReasonCode.TRAIT_NOT_ASSESSED, article, trait);
    }
    if (!rule.periods().contains(period)) {
      return Entry.refused(PrimaryReasonCode.PERIOD_NOT_ASSESSED, article, period);
    }
    Optional<TraitLevel> level = TraitLevel.of(text).filter(rule.traitLevels()::contains);
    return level.isPresent() ? Entry.accepted(level.get())
        : Entry.refused(PrimaryReasonCode.TRAIT_LEVEL_UNKNOWN, article, text.strip());
  }
}
