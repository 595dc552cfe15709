package vn.hocba.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.assessment.CountedSubjects;
import vn.hocba.assessment.primary.Period;

/** Subjects, lessons and numbers of assessments, as the specification and the programmes list them. */
class SubjectPlanTest {

  private static final Set<Period> ENDS = EnumSet.of(Period.END_TERM_1, Period.END_YEAR);

  private final Curriculum curriculum = CurriculumSource.national();

  @ParameterizedTest
  @CsvSource({"1, 875", "2, 875", "3, 980", "4, 1050", "5, 1050"})
  void primaryLessonsAddUpToTheProgrammesTotals(int grade, int total) {
    assertEquals(total, curriculum.subjects(SchoolLevel.PRIMARY, grade, "2024-2025").stream()
        .filter(s -> s.role() == Role.REQUIRED).mapToInt(SubjectPlan::lessons).sum());
  }

  @ParameterizedTest
  @CsvSource({"6, 1015", "7, 1015", "8, 1032", "9, 1032"})
  void lowerSecondaryLessonsAddUpToTheProgrammesTotals(int grade, int total) {
    assertEquals(total, curriculum.subjects(SchoolLevel.THCS, grade, "2024-2025").stream()
        .filter(s -> s.role() == Role.REQUIRED).mapToInt(SubjectPlan::lessons).sum());
  }

  @ParameterizedTest
  @CsvSource({"6", "7", "8", "9"})
  void lowerSecondaryHasEightScoredAndFourCommentSubjects(int grade) {
    List<SubjectPlan> required = curriculum.subjects(SchoolLevel.THCS, grade, "2024-2025").stream()
        .filter(s -> s.role() == Role.REQUIRED).toList();
    assertEquals(List.of("NGU_VAN", "TOAN", "NGOAI_NGU_1", "GDCD", "LS_DL", "KHTN", "CONG_NGHE", "TIN_HOC", "GDTC",
        "NGHE_THUAT", "HDTN_HN", "GDDP"), required.stream().map(SubjectPlan::code).toList());
    assertEquals(8, required.stream().filter(s -> s.assessment() == Assessment.SCORE).count());
  }

  @ParameterizedTest
  @CsvSource({
      // TT 22/2021: up to 35 lessons 2, up to 70 lessons 3, beyond 4; comment subjects 2
      "THCS, 6, 2021-2022, GDCD, 2", "THCS, 8, 2023-2024, CONG_NGHE, 3", "THCS, 6, 2021-2022, CONG_NGHE, 2",
      "THCS, 6, 2024-2025, LS_DL, 4", "THCS, 6, 2024-2025, GDTC, 2", "THCS, 6, 2024-2025, HDTN_HN, 2",
      "THPT, 10, 2022-2023, LICH_SU, 3", "THPT, 10, 2022-2023, GDQP_AN, 2", "THPT, 10, 2022-2023, VAT_LI, 3",
      "THPT, 12, 2024-2025, TOAN, 4", "THPT, 12, 2024-2025, MI_THUAT, 2", "GDTX, 10, 2022-2023, DIA_LI, 3",
      // TT 58/2011: up to one lesson a week 2, less than three 3, three and more 4
      "THCS, 9, 2019-2020, GDCD, 2", "THCS, 9, 2019-2020, LICH_SU, 3", "THCS, 9, 2019-2020, VAT_LI, 3",
      "THCS, 9, 2019-2020, TOAN, 4", "THCS, 8, 2019-2020, NGOAI_NGU, 4", "THCS, 9, 2019-2020, THE_DUC, 3",
      // TT 26/2020: the thresholds of later
      "THCS, 9, 2020-2021, NGOAI_NGU, 3", "THPT, 12, 2023-2024, VAT_LI, 3", "THPT, 12, 2023-2024, TOAN, 4",
      // topics and primary subjects have none of their own
      "THPT, 10, 2022-2023, CD_TOAN, 0", "PRIMARY, 5, 2024-2025, TOAN, 0"})
  void regularAssessmentsFollowFromLessons(SchoolLevel level, int grade, String year, String code, int count) {
    assertEquals(count, curriculum.plan(level, grade, year, code).orElseThrow().regularCount());
  }

  @Test
  void upperSecondaryChoosesFourOfNineAndThreeGroupsOfTopics() {
    List<ChoiceGroup> choices = curriculum.choices(SchoolLevel.THPT, 11, "2023-2024");
    assertEquals(List.of("CHOICE 4 of 9", "TOPICS 3 of 12"),
        choices.stream().map(c -> c.group() + " " + c.choose() + " of " + c.codes().size()).toList());
    SubjectPlan topic = curriculum.plan(SchoolLevel.THPT, 11, "2023-2024", "CD_VAT_LI").orElseThrow();
    assertEquals("VAT_LI", topic.partOf());
    assertEquals(35, topic.lessons());
    assertEquals(List.of(), curriculum.choices(SchoolLevel.THPT, 11, "2022-2023"));
    assertEquals(List.of(), curriculum.choices(SchoolLevel.THCS, 9, "2024-2025"));
  }

  @Test
  void primaryTestsFollowRuleAndGrade() {
    assertEquals(ENDS, tests(3, "2024-2025", "TOAN"));
    assertEquals(EnumSet.allOf(Period.class), tests(4, "2024-2025", "TIENG_VIET"));
    assertEquals(ENDS, tests(5, "2024-2025", "KHOA_HOC"));
    assertEquals(Set.of(), tests(5, "2024-2025", "DAO_DUC"));
    assertEquals(EnumSet.allOf(Period.class), tests(5, "2016-2017", "TOAN"));
    assertEquals(ENDS, tests(5, "2015-2016", "TOAN"));
    assertEquals(Set.of("TIENG_VIET", "TOAN", "NGOAI_NGU_1", "LS_DL", "KHOA_HOC", "TIN_CN"),
        curriculum.subjects(SchoolLevel.PRIMARY, 5, "2024-2025").stream().filter(s -> !s.tests().isEmpty())
            .map(SubjectPlan::code).collect(Collectors.toSet()));
    assertEquals(Set.of("TIENG_VIET", "TOAN"),
        curriculum.subjects(SchoolLevel.PRIMARY, 1, "2024-2025").stream().filter(s -> !s.tests().isEmpty())
            .map(SubjectPlan::code).collect(Collectors.toSet()));
  }

  @Test
  void theForeignLanguageIsOptionalInTheFirstTwoGrades() {
    assertEquals(Role.OPTIONAL,
        curriculum.plan(SchoolLevel.PRIMARY, 2, "2024-2025", "NGOAI_NGU_1").orElseThrow().role());
    assertEquals(Role.REQUIRED,
        curriculum.plan(SchoolLevel.PRIMARY, 3, "2024-2025", "NGOAI_NGU_1").orElseThrow().role());
    assertTrue(!curriculum.plan(SchoolLevel.PRIMARY, 2, "2024-2025", "NGOAI_NGU_1").orElseThrow().primary()
        .compulsory());
  }

  @Test
  void theOldProgrammeRunsOutGradeByGrade() {
    assertEquals("CT2006", curriculum.programme(SchoolLevel.THCS, 9, "2023-2024").orElseThrow());
    assertEquals("CT2018", curriculum.programme(SchoolLevel.THCS, 9, "2024-2025").orElseThrow());
    assertEquals(List.of("VAT_LI", "HOA_HOC", "SINH_HOC"), curriculum.subjects(SchoolLevel.THCS, 9, "2023-2024")
        .stream().map(SubjectPlan::code).filter(Set.of("VAT_LI", "HOA_HOC", "SINH_HOC")::contains).toList());
    assertTrue(curriculum.plan(SchoolLevel.THCS, 7, "2021-2022", "HOA_HOC").isEmpty());
    assertEquals(Set.of("THE_DUC", "AM_NHAC", "MI_THUAT"),
        curriculum.subjects(SchoolLevel.THCS, 9, "2012-2013").stream()
            .filter(s -> s.assessment() == Assessment.COMMENT).map(SubjectPlan::code).collect(Collectors.toSet()));
  }

  @Test
  void yearsNobodyDescribedAreEmpty() {
    assertEquals(List.of(), curriculum.subjects(SchoolLevel.THCS, 6, "2011-2012"));
    assertEquals(List.of(), curriculum.subjects(SchoolLevel.THCS, 10, "2024-2025"));
    assertEquals(List.of(), curriculum.subjects(SchoolLevel.GDTX, 6, "2020-2021"));
  }

  @ParameterizedTest
  @CsvSource({"6, 2021-2022", "7, 2022-2023", "8, 2023-2024", "9, 2024-2025", "9, 2026-2027"})
  void continuingEducationOfLowerGradesHasAsManyScoredSubjectsAsItsRuleCounts(int grade, String year) {
    List<SubjectPlan> plans = curriculum.subjects(SchoolLevel.GDTX, grade, year);
    assertEquals(CountedSubjects.FIVE.most(), plans.stream()
        .filter(p -> p.role() == Role.REQUIRED && p.assessment() == Assessment.SCORE).count());
    assertEquals(Set.of("NGOAI_NGU_1", "CONG_NGHE", "TIN_HOC", "TIENG_DTTS", "HDTN_HN", "GDDP"), plans.stream()
        .filter(p -> p.role() == Role.OPTIONAL).map(SubjectPlan::code).collect(Collectors.toSet()));
  }

  @Test
  void everyRowHasAnIdThatLeadsBackToIt() {
    for (SubjectPlan plan : curriculum.subjects(SchoolLevel.THPT, 10, "2025-2026")) {
      assertEquals(plan.code(), curriculum.row(Section.SUBJECTS, plan.rowId()).orElseThrow().get("code"));
    }
    TreeSet<String> codes = new TreeSet<>(Comparator.naturalOrder());
    codes.addAll(curriculum.codes());
    assertEquals(curriculum.codes().size(), codes.size());
  }

  private Set<Period> tests(int grade, String year, String code) {
    return curriculum.plan(SchoolLevel.PRIMARY, grade, year, code).orElseThrow().tests();
  }
}
