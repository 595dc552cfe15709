package vn.hocba.correction.log;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.calendar.SchoolCalendars;
import vn.hocba.configuration.Clocks;
import vn.hocba.configuration.Setting;
import vn.hocba.correction.CorrectionWindow;
import vn.hocba.correction.Corrections;
import vn.hocba.correction.TermTest;
import vn.hocba.correction.TestDays;
import vn.hocba.lock.DecisionText;
import vn.hocba.milestone.SchoolMilestones;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.SchoolYear;
import vn.hocba.school.Schools;

/** Records when the tests of a term begin, by which a school's corrections end in time (S3 PL Điều 8.2). */
@Stateless
@PermitAll
@Needs(Right.SET_TERM_TESTS)
public class TermTestService {

  @Inject
  private Corrections corrections;
  @Inject
  private SchoolCalendars calendars;
  @Inject
  private SchoolMilestones milestones;
  @Inject
  private Schools schools;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /**
   * Records it. The school names days to come; what is past is moved by the authority above it alone.
   *
   * @param schoolId null for the caller's own school
   * @param classId one class; null for every class of the year without a date of its own
   * @param number of the decision or plan that says so
   * @throws Problem NOT_FOUND for a school, class or year that is not the caller's, CORRECTION_TEST_DAY for a day that
   *     is not of the school year, DECISION_NUMBER, REASON_NEEDED, TEST_AFTER_LIMIT, and as {@link TestDays#check}
   */
  public void set(Long schoolId, String schoolYear, Long classId, int term, LocalDate firstDay, String number,
      String reason) {
    Caller caller = callers.current();
    long school = school(schoolId, caller);
    if (classId != null && schools.schoolClass(classId).filter(c -> c.schoolId() == school)
        .filter(c -> c.schoolYear().equals(schoolYear)).isEmpty()) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    if (firstDay == null || !SchoolYear.of(firstDay).equals(schoolYear) || term < 1 || term > 2) {
      throw new Problem(ProblemCode.CORRECTION_TEST_DAY, schoolYear);
    }
    String by = DecisionText.number(number);
    String why = DecisionText.reason(reason);
    schools.hold(school);
    CorrectionWindow window = corrections.window(school, schoolYear, classId);
    if (caller.belongsTo(school)) {
      TestDays.check(calendars.of(school, schoolYear), window, term, firstDay,
          LocalDate.ofInstant(clock.instant(), Clocks.VIETNAM), Setting.CORRECTION_NOTICE.number(0, 60));
      milestones.checkTest(schools.school(school).orElseThrow(), schoolYear, term, firstDay);
    } else {
      TestDays.checkTerm(calendars.of(school, schoolYear), term, firstDay);
    }
    TermTest test = corrections.termTest(school, schoolYear, classId, term).orElse(null);
    boolean added = test == null;
    if (added) {
      test = new TermTest(school, schoolYear, classId, term);
    }
    test.begin(firstDay, caller, clock.instant(), by, why);
    if (added) {
      corrections.add(test);
    }
    audit.record(AuditEvent.of(Action.SET_TERM_TEST, school, classId == null ? "SCHOOL" : "CLASS",
        classId == null ? schoolYear : classId.toString())
        .changed(window.firstDay(term).map(LocalDate::toString).orElse(null), firstDay.toString())
        .because(by + ": " + why).saying("TERM_" + term));
  }

  private long school(Long schoolId, Caller caller) {
    Long school = schoolId == null ? caller.schoolId() : schoolId;
    if (school == null || !caller.sees(school) || schools.school(school).isEmpty()) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    return school;
  }
}
