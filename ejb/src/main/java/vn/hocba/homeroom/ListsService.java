package vn.hocba.homeroom;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.approval.Declaration;
import vn.hocba.approval.Declarations;
import vn.hocba.approval.Period;
import vn.hocba.attendance.Attendance;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.ReadTrail;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.gradebook.GradebookForms;
import vn.hocba.problem.Problem;
import vn.hocba.school.Assignments;
import vn.hocba.school.Enrolment;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;
import vn.hocba.transcript.PrimaryResult;
import vn.hocba.transcript.PrimaryResults;
import vn.hocba.transcript.PupilResult;
import vn.hocba.transcript.YearResults;

/** Shows the results the lists of a class are made from (REC-27, CN-08), as assessed now. */
@Stateless
@PermitAll
@Needs(Right.READ_HOMEROOM)
public class ListsService {

  @Inject
  private Schools schools;
  @Inject
  private Assignments assignments;
  @Inject
  private YearResults results;
  @Inject
  private PrimaryResults primaryResults;
  @Inject
  private Declarations declarations;
  @Inject
  private Attendance attendance;
  @Inject
  private Callers callers;
  @Inject
  private ReadTrail reads;

  /**
   * What stands above and below the lists.
   *
   * @param homeroomTeacher null while none is assigned, as the principal
   * @param sent null before they were ever sent
   * @param approved null before they were ever approved
   * @param attendance whether anybody kept the class's attendance
   */
  public record Head(long classId, String school, String province, String className, String schoolYear,
      String homeroomTeacher, String principal, Progress.Standing sent, Progress.Standing approved,
      boolean attendance) {}

  /** @throws Problem NOT_FOUND */
  public Head head(long classId, Period period) {
    SchoolClass c = assignments.reached(Right.READ_HOMEROOM, classId, callers.current());
    School s = schools.school(c.schoolId()).orElseThrow();
    return new Head(classId, s.name(), s.province(), c.name(), c.schoolYear(), schools.nameOf(c.homeroomStaffId()),
        s.principalName(), standing(classId, period, Declaration.SENT),
        standing(classId, period, Declaration.APPROVED), attendance.kept(classId));
  }

  /**
   * Every pupil in the order of the class list.
   *
   * @throws Problem NOT_FOUND
   */
  public List<PupilResult> results(long classId) {
    Caller caller = callers.current();
    SchoolClass c = assignments.reached(Right.READ_HOMEROOM, classId, caller);
    reads.opened(caller, AuditEvent.of(Action.READ_CLASS, c.schoolId(), "CLASS", String.valueOf(classId)));
    return results.of(c);
  }

  /**
   * What each pupil missed in that time, by enrolment; nothing of whom only the total of the year is known, as a class book
   * gave it.
   *
   * @throws Problem NOT_FOUND
   */
  public Map<Long, Attendance.Missed> absences(long classId, Period period) {
    SchoolClass c = assignments.reached(Right.READ_HOMEROOM, classId, callers.current());
    List<Enrolment> enrolments = schools.enrolments(classId);
    return period == Period.YEAR ? enrolments.stream().collect(Collectors.toMap(Enrolment::id, e -> new Attendance.Missed(
        e.homeroom().excusedAbsences(), e.homeroom().unexcusedAbsences())))
        : attendance.ofTerm(c, enrolments, period == Period.TERM_1 ? 1 : 2);
  }

  /**
   * Whether the class is one of primary school, whose lists are made from {@link #primaryResults}.
   *
   * @throws Problem NOT_FOUND
   */
  public boolean primary(long classId) {
    SchoolClass c = assignments.reached(Right.READ_HOMEROOM, classId, callers.current());
    return GradebookForms.level(schools.school(c.schoolId()).orElseThrow(), c) == SchoolLevel.PRIMARY;
  }

  /**
   * Every pupil of a primary class in the order of the class list.
   *
   * @throws Problem NOT_FOUND
   */
  public List<PrimaryResult> primaryResults(long classId) {
    Caller caller = callers.current();
    SchoolClass c = assignments.reached(Right.READ_HOMEROOM, classId, caller);
    reads.opened(caller, AuditEvent.of(Action.READ_CLASS, c.schoolId(), "CLASS", String.valueOf(classId)));
    return primaryResults.of(c);
  }

  private Progress.Standing standing(long classId, Period period, String part) {
    return Progress.Standing.of(declarations.find(classId, period, part).orElse(null));
  }
}
