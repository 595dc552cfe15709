package vn.hocba.homeroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.approval.Declaration;
import vn.hocba.approval.Period;
import vn.hocba.assessment.Level;
import vn.hocba.assessment.PupilYear;
import vn.hocba.assessment.SubjectMarks;
import vn.hocba.assessment.TermMarks;
import vn.hocba.assessment.YearAssessment;
import vn.hocba.school.Enrolment;
import vn.hocba.school.Pupil;
import vn.hocba.transcript.PupilResult;

/** What keeps a part from being declared complete. */
class OwedTest {

  private static final String YEAR = "2026-2027";
  private static final BigDecimal EIGHT = new BigDecimal("8.0");

  @Test
  void aSubjectOwesTheMarksOfThePeriod() {
    List<OpenYear> results = List.of(pupil(full(), full(), Level.TOT, Level.TOT, "Ngoan."),
        pupil(full(), TermMarks.empty(2), Level.TOT, Level.TOT, "Ngoan."));
    assertTrue(Owed.of("TOAN", Period.TERM_1, results, List.of(), YEAR).isNone());
    Owed second = Owed.of("TOAN", Period.TERM_2, results, List.of(), YEAR);
    assertEquals(4, second.entries());
    assertEquals("An (4)", second.names());
    assertEquals(4, Owed.of("TOAN", Period.YEAR, results, List.of(), YEAR).entries());
    assertTrue(Owed.of("NGU_VAN", Period.YEAR, results, List.of(), YEAR).isNone(), "another subject's marks");
  }

  @Test
  void theHomeroomPartOwesConductOfThePeriodAndCommentsForTheYearOnly() {
    List<OpenYear> results = List.of(pupil(full(), full(), Level.TOT, null, " "));
    assertTrue(homeroom(Period.TERM_1, results, List.of()).isNone());
    assertEquals(1, homeroom(Period.TERM_2, results, List.of()).entries());
    assertEquals(2, homeroom(Period.YEAR, results, List.of()).entries());
    assertTrue(Owed.of("TOAN", Period.YEAR, results, List.of(), YEAR).isNone());
  }

  @Test
  void anUnconfirmedMonthOfThePeriodIsOwed() {
    List<OpenYear> results = List.of(pupil(full(), full(), Level.TOT, Level.TOT, "Ngoan."));
    List<YearMonth> october = List.of(YearMonth.of(2026, 10));
    assertFalse(homeroom(Period.TERM_1, results, october).isNone());
    assertEquals("10/2026", homeroom(Period.YEAR, results, october).names());
    assertTrue(homeroom(Period.TERM_2, results, october).isNone());
    assertTrue(Owed.of("TOAN", Period.TERM_1, results, october, YEAR).isNone(), "subjects have no attendance");
  }

  @Test
  void aTopicGroupsResultIsOwedByItselfAndNotByItsSubject() {
    List<OpenYear> results = List.of(pupil(full(), full().withTopics(Collections.singletonList(null)), Level.TOT, Level.TOT, "Ngoan."));
    assertEquals("An (1)", Owed.of("CD_TOAN", Period.TERM_2, results, List.of(), YEAR).names());
    assertEquals("An (1)", Owed.of("CD_TOAN", Period.YEAR, results, List.of(), YEAR).names());
    assertTrue(Owed.of("CD_TOAN", Period.TERM_1, results, List.of(), YEAR).isNone());
    assertTrue(Owed.of("TOAN", Period.YEAR, results, List.of(), YEAR).isNone(), "it has a teacher of its own");
  }

  @Test
  void onlyTheFirstNamesAreTold() {
    String names = homeroom(Period.TERM_1,
        Collections.nCopies(12, pupil(full(), full(), null, null, null)), List.of()).names();
    assertEquals(11, names.split(", ").length);
    assertTrue(names.endsWith("…"), names);
  }

  private static Owed homeroom(Period period, List<OpenYear> results, List<YearMonth> months) {
    return Owed.of(Declaration.HOMEROOM, period, results, months, YEAR);
  }

  private static TermMarks<BigDecimal> full() {
    return new TermMarks<>(2, List.of(EIGHT, EIGHT), EIGHT, EIGHT);
  }

  private static OpenYear pupil(TermMarks<BigDecimal> one, TermMarks<BigDecimal> two, Level conductOne,
      Level conductTwo, String comment) {
    Enrolment e = new Enrolment(1, 2);
    e.enterHomeroom(new Enrolment.Homeroom(conductOne == null ? null : conductOne.name(),
        conductTwo == null ? null : conductTwo.name(), 0, 0, comment));
    Pupil p = new Pupil(1, "066", new Pupil.Profile("An", LocalDate.of(2014, 1, 1), null, null, null, null, null, null,
        null, null));
    return OpenYear.of(new PupilResult(e, p, YearAssessment.of(new PupilYear(6,
        List.of(new SubjectMarks.Scored("TOAN", one, two, null, false)), conductOne, conductTwo, 0)),
        Collections.singletonList(null)), subject -> List.of("CD_" + subject));
  }
}
