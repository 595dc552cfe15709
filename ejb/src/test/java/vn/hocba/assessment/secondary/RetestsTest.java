package vn.hocba.assessment.secondary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.assessment.Regulation.TT22_2021;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.assessment.AssessmentPolicies;
import vn.hocba.assessment.BothInsufficient;
import vn.hocba.assessment.Promotion;
import vn.hocba.assessment.PupilYear;
import vn.hocba.assessment.PupilYear.NotSat;
import vn.hocba.assessment.Reason;
import vn.hocba.assessment.ReasonCode;
import vn.hocba.assessment.RetestsDue;
import vn.hocba.assessment.SubjectMarks;
import vn.hocba.assessment.SubjectYear;
import vn.hocba.assessment.YearAssessment;

/** A year waits for every re-test that the school has not settled, and nobody stays meanwhile (TT 22/2021 Điều 14). */
class RetestsTest {

  private static final String DUE = "-";
  private static final String NOT_SAT = "v";

  /** @param maths result of the re-test, {@code -} while due, {@code v} when not sat; the same for the science */
  private static YearAssessment year(String maths, String science, AssessmentPolicies policies) {
    PupilYear pupil = Books.with(Books.steady(TT22_2021, 8, "9.0"), weak("TOAN", maths), weak("KHTN", science));
    List<NotSat> notSat = Stream.of(new String[] {"TOAN", maths}, new String[] {"KHTN", science})
        .filter(s -> s[1].equals(NOT_SAT)).map(s -> new NotSat(s[0], "Ốm")).toList();
    return SecondaryAssessment.of(TT22_2021, new PupilYear(8, pupil.subjects(), pupil.conduct(), 3, null, null, notSat),
        policies);
  }

  private static SubjectMarks weak(String code, String again) {
    return again.equals(DUE) || again.equals(NOT_SAT) ? Books.scored(code, "2.0") : Books.scored(code, "2.0", again);
  }

  @ParameterizedTest(name = "re-tests {0} and {1}: {2}, and {3} where what was sat may suffice")
  @CsvSource({"-, -, RETEST, RETEST", "3.0, -, RETEST, RETEST", "5.0, -, RETEST, PROMOTED", "-, 5.0, RETEST, PROMOTED",
    "v, -, RETEST, RETEST", "3.0, v, RETAINED, RETAINED", "v, v, RETAINED, RETAINED", "5.0, v, PROMOTED, PROMOTED",
    "5.0, 3.0, PROMOTED, PROMOTED", "3.0, 3.0, RETAINED, RETAINED", "6.0, 6.0, PROMOTED, PROMOTED"})
  void nobodyStaysWhileARetestIsDue(String maths, String science, Promotion waiting, Promotion sufficing) {
    AssessmentPolicies standard = AssessmentPolicies.standard();
    assertEquals(waiting, year(maths, science, standard).promotion().promotion());
    assertEquals(sufficing, year(maths, science, standard.with(RetestsDue.UNTIL_SUFFICIENT)).promotion().promotion());
  }

  @Test
  void theSubjectThatIsWaitedForIsNamed() {
    YearAssessment year = year("3.0", DUE, AssessmentPolicies.standard());
    assertEquals(List.of("KHTN"), year.promotion().retestSubjects());
    Reason due = year.promotion().next().getFirst();
    assertEquals(List.of("KHTN", "2.0"), due.args());
    assertEquals("TT 22/2021 Điều 14", due.article());
  }

  @Test
  void aRetestIsToldInItsSubjectsOwnRowSatOrNot() {
    YearAssessment year = year("5.0", NOT_SAT, AssessmentPolicies.standard());
    assertEquals(List.of("TOAN", "2.0", "5.0"), told(year, "TOAN", ReasonCode.REASSESSED));
    assertEquals(List.of("KHTN", "2.0", "Ốm"), told(year, "KHTN", ReasonCode.NOT_SAT));
  }

  @Test
  void summerTrainingIsWaitedForWhenTheRetestsSufficed() {
    AssessmentPolicies both = AssessmentPolicies.standard().with(BothInsufficient.MAY_MAKE_UP);
    PupilYear pupil = Books.conduct(Books.with(Books.steady(TT22_2021, 8, "9.0"), weak("TOAN", "6.0"),
        weak("KHTN", "6.0")), TT22_2021, "DAT", "CHUA_DAT", null, null);
    assertEquals(Promotion.SUMMER_TRAINING, SecondaryAssessment.of(TT22_2021, pupil, both).promotion().promotion());
    PupilYear failed = Books.conduct(pupil, TT22_2021, "DAT", "CHUA_DAT", null, "CHUA_DAT");
    assertEquals(Promotion.RETAINED, SecondaryAssessment.of(TT22_2021, failed, both).promotion().promotion());
  }

  @Test
  void trainedConductNoLongerTellsWhatTheTermsShouldHaveBeen() {
    PupilYear pupil = Books.conduct(Books.steady(TT22_2021, 8, "9.0"), TT22_2021, "DAT", "CHUA_DAT", null, "KHA");
    YearAssessment year = SecondaryAssessment.of(TT22_2021, pupil, AssessmentPolicies.standard());
    assertEquals(ReasonCode.CONDUCT_NEEDED, year.endOfYear().conduct().next().getFirst().code());
    assertTrue(year.afterSummer().conduct().next().isEmpty(), year.afterSummer().conduct().next().toString());
  }

  @Test
  void afterReTestsNothingIsToldThatNoReTestCanChange() {
    assertEquals(List.of(), year("6.0", "6.0", AssessmentPolicies.standard()).afterSummer().learning().next(),
        "promoted: no subject is assessed again for a better level");
    PupilYear pupil = Books.with(Books.steady(TT22_2021, 8, "5.5"), weak("TOAN", "3.4"), weak("KHTN", "2.0"),
        weak("GDCD", "3.0"));
    List<Reason> next = SecondaryAssessment.of(TT22_2021, pupil, AssessmentPolicies.standard()).afterSummer().learning()
        .next();
    assertTrue(next.stream().anyMatch(r -> r.code() == ReasonCode.SUBJECT_BELOW), next.toString());
    assertTrue(next.stream().flatMap(r -> r.args().stream()).filter(Books.SCORED::contains)
        .allMatch(List.of("TOAN", "KHTN", "GDCD")::contains), next.toString());
  }

  private static List<String> told(YearAssessment year, String subject, ReasonCode code) {
    SubjectYear of = year.subjects().stream().filter(s -> s.code().equals(subject)).findFirst().orElseThrow();
    return of.whyYear().stream().filter(r -> r.code() == code).findFirst().orElseThrow().args();
  }
}
