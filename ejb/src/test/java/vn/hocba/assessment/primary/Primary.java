package vn.hocba.assessment.primary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds a primary pupil's year in few words: complete and the best, then made worse where a test wants it. */
final class Primary {

  private static final Set<Period> NONE = Set.of();
  private static final Set<Period> ENDS = EnumSet.of(Period.END_TERM_1, Period.END_YEAR);

  private final PrimaryRule rule;
  private final int grade;
  private final Map<String, Map<Period, SubjectLevel>> levels = new HashMap<>();
  private final Map<String, Map<Period, Integer>> tests = new HashMap<>();
  private final Map<Trait, Map<Period, TraitLevel>> traits = new EnumMap<>(Trait.class);
  private final List<PrimarySubject> subjects = new ArrayList<>();

  private Primary(PrimaryRule rule, int grade) {
    this.rule = rule;
    this.grade = grade;
  }

  /** Four tested subjects and three others; everything at the highest, tests at 10. */
  static Primary best(PrimaryRule rule, int grade) {
    Primary year = new Primary(rule, grade);
    Set<Period> four = grade >= 4 && rule != PrimaryRule.TT30_2014 ? EnumSet.allOf(Period.class) : ENDS;
    year.taking(new PrimarySubject("TIENG_VIET", four, true)).taking(new PrimarySubject("TOAN", four, true))
        .taking(new PrimarySubject("NGOAI_NGU_1", ENDS, true)).taking(new PrimarySubject("KHOA_HOC", ENDS, true))
        .taking(new PrimarySubject("DAO_DUC", NONE, true)).taking(new PrimarySubject("GDTC", NONE, true))
        .taking(new PrimarySubject("HDTN", NONE, true));
    TraitLevel top = rule == PrimaryRule.TT30_2014 ? TraitLevel.DAT : TraitLevel.TOT;
    for (Trait trait : rule.traits(grade, PrimaryPolicies.DEFAULT)) {
      year.traits.put(trait, new EnumMap<>(Period.class));
      rule.periods().forEach(period -> year.traits.get(trait).put(period, top));
    }
    return year;
  }

  Primary taking(PrimarySubject subject) {
    subjects.add(subject);
    levels.put(subject.code(), new EnumMap<>(Period.class));
    tests.put(subject.code(), new EnumMap<>(Period.class));
    SubjectLevel top = rule == PrimaryRule.TT30_2014 ? SubjectLevel.HOAN_THANH : SubjectLevel.HOAN_THANH_TOT;
    rule.periods().forEach(period -> levels.get(subject.code()).put(period, top));
    subject.tests().forEach(period -> tests.get(subject.code()).put(period, 10));
    return this;
  }

  Primary level(String subject, Period period, SubjectLevel level) {
    set(levels.get(subject), period, level);
    return this;
  }

  Primary level(String subject, SubjectLevel level) {
    return level(subject, Period.END_YEAR, level);
  }

  Primary test(String subject, Period period, Integer mark) {
    set(tests.get(subject), period, mark);
    return this;
  }

  Primary tests(int... marks) {
    String[] tested = {"TIENG_VIET", "TOAN", "NGOAI_NGU_1", "KHOA_HOC"};
    for (int i = 0; i < marks.length; i++) {
      test(tested[i], Period.END_YEAR, marks[i]);
    }
    return this;
  }

  Primary trait(Trait trait, Period period, TraitLevel level) {
    set(traits.get(trait), period, level);
    return this;
  }

  Primary trait(Trait trait, TraitLevel level) {
    return trait(trait, Period.END_YEAR, level);
  }

  PrimaryPupilYear year() {
    return PrimaryPupilYear.of(rule, grade, subjects.stream()
        .map(s -> new SubjectRecord(s, levels.get(s.code()), tests.get(s.code()))).toList(), traits);
  }

  PrimaryYearAssessment assess() {
    return PrimaryYearAssessment.of(year());
  }

  private static <K, V> void set(Map<K, V> map, K key, V value) {
    if (value == null) {
      map.remove(key);
    } else {
      map.put(key, value);
    }
  }
}
