package vn.hocba.setup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hocba.access.Accounts;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.access.Role;
import vn.hocba.calendar.SchoolCalendars;
import vn.hocba.school.ClassState;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.SchoolYear;
import vn.hocba.school.Schools;

/** Tells how far the set-up of a year has come, step by step in the order of the work (S3 PL Điều 5.5). */
@Stateless
@PermitAll
@Needs(Right.SET_UP_SCHOOL)
public class YearSetupService {

  @Inject
  private Schools schools;
  @Inject
  private Accounts accounts;
  @Inject
  private SchoolCalendars calendars;
  @Inject
  private PupilsWaiting waiting;
  @Inject
  private Callers callers;
  @Inject
  private Clock clock;

  /** The steps. */
  public enum Step { BOARD, CALENDAR, STAFF, GROUPS, CLASSES, APPOINTMENTS, ROLL_OVER, ENTRY }

  /**
   * How far a step has come.
   *
   * @param done whether nothing is open
   * @param count how many there are
   * @param open how many are missing
   */
  public record Row(Step step, boolean done, long count, long open) {}

  public List<Row> steps(String schoolYear) {
    long school = callers.ofSchool(Right.SET_UP_SCHOOL).schoolId();
    LocalDate today = LocalDate.now(clock);
    List<SchoolClass> classes = schools.classesOf(school, schoolYear);
    long staff = schools.staffOf(school).stream().filter(m -> m.worksOn(today)).count();
    long groups = schools.groupsOf(school, schoolYear).size();
    long headless = schools.groupsOf(school, schoolYear).stream().filter(g -> g.headStaffId() == null).count();
    long homerooms = classes.stream().filter(c -> c.homeroomStaffId() == null).count();
    List<ClassSubject> books = classes.stream().flatMap(c -> schools.subjectsOf(c.id()).stream())
        .filter(s -> !ClassSubjects.homeroomKeeps(s)).toList();
    long without = homerooms + books.stream().filter(s -> s.teacherStaffId() == null).count();
    long rolled = waiting.count(school, SchoolYear.before(schoolYear), schoolYear);
    long empty = classes.stream().filter(c -> c.stands(clock.instant()) == ClassState.OPEN && schools.enrolments(c.id()).isEmpty())
        .count();
    long board = accounts.ofSchool(school).stream().filter(a -> a.roles().contains(Role.ADMIN_BOARD))
        .filter(accounts::letsIn).count();
    return List.of(
        new Row(Step.BOARD, board > 0, board, board > 0 ? 0 : 1),
        new Row(Step.CALENDAR, calendars.mapped(school, schoolYear).isPresent(),
            calendars.of(school, schoolYear).weeks().size(), 0),
        new Row(Step.STAFF, staff > 0, staff, 0),
        new Row(Step.GROUPS, groups > 0 && headless == 0, groups, headless),
        new Row(Step.CLASSES, !classes.isEmpty(), classes.size(), 0),
        new Row(Step.APPOINTMENTS, !classes.isEmpty() && without == 0, classes.size() + books.size(), without),
        new Row(Step.ROLL_OVER, rolled == 0, 0, rolled),
        new Row(Step.ENTRY, !classes.isEmpty() && empty == 0, classes.size(), empty));
  }
}
