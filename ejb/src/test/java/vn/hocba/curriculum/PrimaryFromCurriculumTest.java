package vn.hocba.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hocba.assessment.primary.EducationLevel;
import vn.hocba.assessment.primary.EntryRules;
import vn.hocba.assessment.primary.Period;
import vn.hocba.assessment.primary.PrimaryPolicies;
import vn.hocba.assessment.primary.PrimaryPupilYear;
import vn.hocba.assessment.primary.PrimaryRule;
import vn.hocba.assessment.primary.PrimarySubject;
import vn.hocba.assessment.primary.PrimaryYearAssessment;
import vn.hocba.assessment.primary.SubjectLevel;
import vn.hocba.assessment.primary.SubjectRecord;
import vn.hocba.assessment.primary.Trait;
import vn.hocba.assessment.primary.TraitLevel;

/** A pupil of every grade in every supported year, with the rule and the subjects that the curriculum gives. */
class PrimaryFromCurriculumTest {

  private final Curriculum curriculum = CurriculumSource.national();

  @Test
  void theBestEntriesGiveTheBestResultOfTheYearsRule() {
    for (int start = 2014; start <= 2027; start++) {
      for (int grade = 1; grade <= 5; grade++) {
        String year = Years.name(start);
        PrimaryRule rule =
            curriculum.regulation(SchoolLevel.PRIMARY, grade, year).orElseThrow().primaryRule().orElseThrow();
        PrimaryYearAssessment assessed = PrimaryYearAssessment.of(best(rule, grade, year));
        assertEquals(rule == PrimaryRule.TT27_2020 ? EducationLevel.HOAN_THANH_XUAT_SAC : EducationLevel.HOAN_THANH,
            assessed.result().level(), grade + " in " + year);
        assertEquals(List.of(), assessed.missing(), grade + " in " + year);
        assertEquals(grade == 5, assessed.completion().programmeCompleted());
      }
    }
  }

  private PrimaryPupilYear best(PrimaryRule rule, int grade, String year) {
    EntryRules entries = new EntryRules(rule, PrimaryPolicies.DEFAULT);
    String top = rule == PrimaryRule.TT30_2014 ? "H" : "T";
    List<SubjectRecord> subjects = new ArrayList<>();
    for (SubjectPlan plan : curriculum.subjects(SchoolLevel.PRIMARY, grade, year)) {
      PrimarySubject subject = plan.primary();
      Map<Period, SubjectLevel> levels = new EnumMap<>(Period.class);
      Map<Period, Integer> tests = new EnumMap<>(Period.class);
      rule.periods().forEach(period -> levels.put(period, entries.level(period, top).value()));
      for (Period period : Period.values()) {
        var entry = entries.test(subject, period, "10");
        assertEquals(plan.tests().contains(period), entry.isAccepted());
        if (entry.isAccepted()) {
          tests.put(period, entry.value());
        }
      }
      subjects.add(new SubjectRecord(subject, levels, tests));
    }
    Map<Trait, Map<Period, TraitLevel>> traits = new HashMap<>();
    for (Trait trait : rule.traits(grade, PrimaryPolicies.DEFAULT)) {
      traits.put(trait, new EnumMap<>(Period.class));
      rule.periods().forEach(period -> traits.get(trait).put(period,
          entries.trait(grade, trait, period, rule == PrimaryRule.TT30_2014 ? "D" : "T").value()));
    }
    return PrimaryPupilYear.of(rule, grade, subjects, traits);
  }
}
