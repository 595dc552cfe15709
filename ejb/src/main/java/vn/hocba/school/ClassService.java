package vn.hocba.school;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.ReadTrail;
import vn.hocba.problem.Problem;

/** Lists the classes of the caller's school and how far their books have come. */
@Stateless
@PermitAll
@Needs(Right.LIST_CLASSES)
public class ClassService {

  @Inject
  private Schools schools;
  @Inject
  private Assignments assignments;
  @Inject
  private Callers callers;
  @Inject
  private ReadTrail reads;
  @Inject
  private Clock clock;

  /**
   * A class as the list shows it.
   *
   * @param school its name
   * @param specialised code of the subject of a specialised class; null for every other
   * @param homeroomTeacher full name; null while none is assigned
   * @param state as it is now
   * @param stateBy who brought it into its state; null while never anything but open, as the next two
   * @param openUntil when a class that was opened again locks itself, or did; null for every other
   */
  public record Row(long id, long schoolId, String school, String schoolYear, String name, int grade, String specialised,
      String homeroomTeacher, int pupils, ClassState state, String stateBy, Instant stateAt, String stateReason,
      Instant openUntil) {}

  /** The classes of the schools the caller works in or inspects, newest year first. */
  public List<Row> list() {
    Caller caller = callers.current();
    return caller.schools() == null ? List.of() : caller.schools().stream().sorted()
        .flatMap(s -> schools.classesOf(s).stream()).map(this::row).toList();
  }

  /** @throws Problem NOT_FOUND outside the caller's scope */
  public Row find(long classId) {
    Caller caller = callers.current();
    SchoolClass c = assignments.reached(Right.LIST_CLASSES, classId, caller);
    reads.opened(caller, AuditEvent.of(Action.READ_CLASS, c.schoolId(), "CLASS", String.valueOf(classId)));
    return row(c);
  }

  private Row row(SchoolClass c) {
    return new Row(c.id(), c.schoolId(), schools.school(c.schoolId()).map(School::name).orElseThrow(),
        c.schoolYear(), c.name(), c.grade(), c.specialised(), schools.nameOf(c.homeroomStaffId()),
        schools.enrolments(c.id()).size(), c.stands(clock.instant()), c.stateBy(), c.stateAt(), c.stateReason(),
        c.openUntil());
  }
}
