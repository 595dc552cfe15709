package vn.hocba.assessment.primary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes up primary pupils whose entries cluster near the thresholds, so that every result turns up. */
final class RandomPrimaryYear {

  static final List<String> SUBJECTS =
      List.of("TIENG_VIET", "TOAN", "NGOAI_NGU_1", "KHOA_HOC", "DAO_DUC", "GDTC", "HDTN");
  static final List<String> TESTED = SUBJECTS.subList(0, 4);

  private final Random random;

  RandomPrimaryYear(long seed) {
    random = new Random(seed);
  }

  PrimaryPupilYear next() {
    PrimaryRule rule = PrimaryRule.values()[random.nextInt(3)];
    int grade = 1 + random.nextInt(5);
    Primary year = Primary.best(rule, grade);
    int bottom = random.nextInt(4) == 0 ? 0 : 1;
    for (Period period : rule.periods()) {
      int worse = random.nextInt(4);
      for (int i = 0; i < worse; i++) {
        year.level(pick(SUBJECTS), period, oneOf(List.copyOf(sorted(rule)), bottom));
        List<TraitLevel> traitLevels = rule.traitLevels().stream().sorted().toList();
        year.trait(pick(rule.traits(grade, PrimaryPolicies.DEFAULT).stream().toList()), period,
            oneOf(traitLevels, bottom));
      }
    }
    int floor = List.of(0, 4, 5, 7, 8, 9).get(random.nextInt(6));
    TESTED.forEach(code -> year.test(code, Period.END_YEAR, floor + random.nextInt(11 - floor)));
    if (random.nextInt(10) == 0) {
      year.test(pick(TESTED), Period.END_YEAR, null);
    }
    if (random.nextInt(10) == 0) {
      year.level(pick(SUBJECTS), Period.END_YEAR, null);
    }
    return year.year();
  }

  /** With an additional assessment of some entries, a decision and a recognition, whether they are due or not. */
  PrimaryPupilYear nextWithConsequences() {
    PrimaryPupilYear pupil = next();
    Map<String, SubjectLevel> levels = new HashMap<>();
    Map<String, Integer> tests = new HashMap<>();
    Map<Trait, TraitLevel> traits = new HashMap<>();
    boolean everything = random.nextBoolean();
    for (SubjectRecord subject : pupil.subjects()) {
      if (everything || random.nextInt(3) == 0) {
        levels.put(subject.subject().code(), SubjectLevel.values()[random.nextInt(4) == 0 ? 0 : 1]);
      }
      if (everything || random.nextInt(3) == 0) {
        tests.put(subject.subject().code(), 3 + random.nextInt(8));
      }
    }
    for (Trait trait : pupil.traits().keySet()) {
      if (everything || random.nextInt(3) == 0) {
        traits.put(trait, TraitLevel.values()[random.nextInt(8) == 0 ? 0 : 1]);
      }
    }
    Boolean decision = random.nextInt(3) == 0 ? null : Boolean.valueOf(random.nextBoolean());
    Set<String> achieved = random.nextBoolean() ? Set.of(pick(SUBJECTS)) : Set.of();
    return pupil.decided(decision).with(new AdditionalAssessment(levels, tests, traits))
        .with(new Recognition(achieved, Set.of(), random.nextBoolean()));
  }

  <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  Random random() {
    return random;
  }

  private static List<SubjectLevel> sorted(PrimaryRule rule) {
    return rule.subjectLevels().stream().sorted().toList();
  }

  private <T> T oneOf(List<T> levels, int bottom) {
    return levels.get(Math.min(levels.size() - 1, bottom + random.nextInt(levels.size() - bottom)));
  }
}
