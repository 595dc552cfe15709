package vn.hocba.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.document.PrimaryYear;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.primary.AdditionalAssessment;
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
import vn.hocba.curriculum.AppliedRegulation;
import vn.hocba.curriculum.CurriculumSource;
import vn.hocba.school.Enrolment;
import vn.hocba.transcript.Explanation.About;
import vn.hocba.transcript.Explanation.Part;

class PrimaryContentsTest {

  private static final ClassBooks NO_BOOKS = new ClassBooks(Map.of(), Map.of("TOAN", "Đỗ Thị Ngọc Lan"),
      CurriculumSource.national(), new SubjectRemarks(List.of(), List.of()));

  @Test
  void saysBothPeriodsOfEverySubjectAndTrait() {
    YearContents y = contents(PrimaryRule.TT27_2020, 5, 9, AdditionalAssessment.NONE);
    assertEquals("TT27/2020", y.ruleSet());
    PrimaryYear.Subject maths = y.primary().subjects().getFirst();
    assertEquals(new PrimaryYear.Subject("TOAN", "Toán", new PrimaryYear.Entry("H", true, 6, null),
        new PrimaryYear.Entry("T", true, 9, null), null, "Đỗ Thị Ngọc Lan", null), maths);
    assertEquals(new PrimaryYear.Entry("T", false, null, null), y.primary().subjects().get(1).year());
    assertEquals(List.of("QUALITY", "GENERAL_COMPETENCE", "SPECIFIC_COMPETENCE"),
        y.primary().traits().stream().map(PrimaryYear.TraitGroup::kind).toList());
    assertEquals(new PrimaryYear.Trait("YEU_NUOC", "D", "T", null), y.primary().traits().getFirst().traits().getFirst());
    assertEquals("HOAN_THANH_XUAT_SAC", y.primary().result());
    assertEquals("XUAT_SAC", y.award());
    assertNull(y.year());
  }

  @Test
  void theLastGradeCompletesPrimarySchoolAndTheOthersGoUp() {
    YearContents last = contents(PrimaryRule.TT27_2020, 5, 9, AdditionalAssessment.NONE);
    assertTrue(last.primary().programmeCompleted());
    assertEquals("COMPLETED", last.promotion());
    YearContents fourth = contents(PrimaryRule.TT27_2020, 4, 9, AdditionalAssessment.NONE);
    assertFalse(fourth.primary().programmeCompleted());
    assertEquals("PROMOTED", fourth.promotion());
  }

  @Test
  void tellsTheResultAfterAnAdditionalAssessmentBesideTheFirst() {
    YearContents due = contents(PrimaryRule.TT27_2020, 4, 4, AdditionalAssessment.NONE);
    assertEquals(List.of("CHUA_HOAN_THANH", "ADDITIONAL_DUE", "RETEST"),
        List.of(due.primary().result(), due.primary().completion(), due.promotion()));
    YearContents after = contents(PrimaryRule.TT27_2020, 4, 4,
        new AdditionalAssessment(Map.of(), Map.of("TOAN", 6), Map.of()));
    assertEquals(List.of("CHUA_HOAN_THANH", "HOAN_THANH", "COMPLETED_AFTER_ADDITIONAL", "PROMOTED"),
        List.of(after.primary().result(), after.primary().resultAfterAdditional(), after.primary().completion(),
            after.promotion()));
    assertEquals(new PrimaryYear.Entry(null, true, 6, null), after.primary().subjects().getFirst().additional());
    assertNull(after.primary().subjects().get(1).additional());
  }

  @Test
  void theRuleBeforeHasNoSpecificCompetences() {
    YearContents y = contents(PrimaryRule.VBHN03_2016, 4, 9, AdditionalAssessment.NONE);
    assertEquals("VBHN03/2016", y.ruleSet());
    assertEquals(List.of("QUALITY", "GENERAL_COMPETENCE"),
        y.primary().traits().stream().map(PrimaryYear.TraitGroup::kind).toList());
  }

  @Test
  void explainsTheYearAndEachSubjectForItsTeacher() {
    PrimaryResult result = result(PrimaryRule.TT27_2020, 4, 8, AdditionalAssessment.NONE);
    Explanation e = PrimaryExplanationWriter.of(result,
        new AppliedRegulation("R1", Regulation.TT27_2020, "TT27_2020", "Điều 21"), 4, PrimaryPolicies.DEFAULT);
    assertEquals("TT 27/2020", e.regulation());
    assertEquals(List.of("TOAN"), e.onlySubjects(List.of("TOAN")).parts().stream().map(Part::subject).distinct().toList());
    Part test = e.parts().stream().filter(p -> p.about() == About.PRIMARY_TEST).findFirst().orElseThrow();
    assertEquals(List.of("TOAN", "8", "9", "HOAN_THANH_XUAT_SAC"), test.next().getFirst().args());
    assertEquals(e, ExplanationText.read(ExplanationText.write(e)));
  }

  private static YearContents contents(PrimaryRule rule, int grade, int lastTest, AdditionalAssessment additional) {
    return PrimaryContents.of(result(rule, grade, lastTest, additional), NO_BOOKS,
        rule.traits(grade, PrimaryPolicies.DEFAULT));
  }

  private static PrimaryResult result(PrimaryRule rule, int grade, int lastTest, AdditionalAssessment additional) {
    Map<Period, SubjectLevel> levels = new EnumMap<>(Period.class);
    Map<Period, TraitLevel> traitLevels = new EnumMap<>(Period.class);
    for (Period p : rule.periods()) {
      levels.put(p, p == Period.END_YEAR ? SubjectLevel.HOAN_THANH_TOT : SubjectLevel.HOAN_THANH);
      traitLevels.put(p, p == Period.END_YEAR ? TraitLevel.TOT : TraitLevel.DAT);
    }
    Map<Trait, Map<Period, TraitLevel>> traits = new EnumMap<>(Trait.class);
    rule.traits(grade, PrimaryPolicies.DEFAULT).forEach(t -> traits.put(t, traitLevels));
    PrimaryPupilYear year = PrimaryPupilYear.of(rule, grade, List.of(
        new SubjectRecord(new PrimarySubject("TOAN", Set.of(Period.END_TERM_1, Period.END_YEAR), true), levels,
            Map.of(Period.END_TERM_1, 6, Period.END_YEAR, lastTest)),
        new SubjectRecord(new PrimarySubject("DAO_DUC", Set.of(), true), levels, Map.of())), traits).with(additional);
    return new PrimaryResult(new Listed(), null, year, PrimaryYearAssessment.of(year));
  }

  /** A place in a class that was never stored. */
  private static final class Listed extends Enrolment {
    @Override
    public Long id() {
      return 1L;
    }
  }
}
