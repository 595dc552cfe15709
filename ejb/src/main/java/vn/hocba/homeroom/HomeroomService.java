package vn.hocba.homeroom;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.approval.Declaration;
import vn.hocba.approval.Declarations;
import vn.hocba.approval.Period;
import vn.hocba.attendance.Attendance;
import vn.hocba.attendance.AttendanceRules;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.gradebook.GradebookForms;
import vn.hocba.school.ClassState;
import vn.hocba.school.Enrolment;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Lists a teacher's homeroom classes and what waits there, and for the principal the lists that wait for approval. */
@Stateless
@PermitAll
public class HomeroomService {

  @Inject
  private Schools schools;
  @Inject
  private HomeroomEntries entries;
  @Inject
  private Attendance attendance;
  @Inject
  private Declarations declarations;
  @Inject
  private Callers callers;
  @Inject
  private Clock clock;

  /**
   * One homeroom class.
   *
   * @param primary whether the class keeps qualities and competences in a gradebook instead of conduct
   * @param rollDue whether today's roll is still to be called
   * @param conductOne pupils without conduct of term I
   * @param conductTwo pupils without conduct of term II
   * @param comments pupils without a comment
   * @param months months of attendance nobody has confirmed
   */
  public record Row(long id, String name, String schoolYear, boolean primary, ClassState state, int pupils,
      boolean rollDue,
      long conductOne, long conductTwo, long comments, int months) {}

  /** Lists that wait for the principal. */
  public record Waiting(long classId, String className, String schoolYear, Period period) {}

  /** The caller's, newest year first. */
  @Needs(Right.LIST_OWN_HOMEROOM)
  public List<Row> own() {
    LocalDate today = LocalDate.now(clock);
    return entries.classesOf(callers.current().accountId()).stream().map(c -> row(c, today)).toList();
  }

  /** Lists sent but not yet approved in the caller's school. */
  @Needs(Right.APPROVE_LISTS)
  public List<Waiting> waiting() {
    Caller caller = callers.current();
    return caller.schoolId() == null ? List.of() : schools.classesOf(caller.schoolId()).stream()
        .filter(c -> c.stands(clock.instant()) == ClassState.OPEN && (caller.acting(Right.APPROVE_LISTS).isEmpty()
            || caller.actsFor(Right.APPROVE_LISTS, c.schoolId(), c.grade()))).flatMap(c -> {
          List<Declaration> standing = declarations.ofClass(c.id()).stream().filter(Declaration::stands).toList();
          return Stream.of(Period.values()).filter(p -> has(standing, p, Declaration.SENT)
              && !has(standing, p, Declaration.APPROVED)).map(p -> new Waiting(c.id(), c.name(), c.schoolYear(), p));
        }).toList();
  }

  private static boolean has(List<Declaration> standing, Period period, String part) {
    return standing.stream().anyMatch(d -> d.period() == period && d.part().equals(part));
  }

  private Row row(SchoolClass c, LocalDate today) {
    List<Enrolment.Homeroom> pupils = schools.enrolments(c.id()).stream().map(Enrolment::homeroom).toList();
    boolean open = c.stands(clock.instant()) == ClassState.OPEN;
    School school = schools.school(c.schoolId()).orElseThrow();
    boolean primary = GradebookForms.level(school, c) == SchoolLevel.PRIMARY;
    return new Row(c.id(), c.name(), c.schoolYear(), primary, c.stands(clock.instant()), pupils.size(),
        open && !c.isClosedBefore() && AttendanceRules.refuses(today, today, c.schoolYear()).isEmpty()
            && attendance.rollCall(c.id(), today).isEmpty(),
        primary ? 0 : pupils.stream().map(Enrolment.Homeroom::conductOne).filter(Objects::isNull).count(),
        primary ? 0 : pupils.stream().map(Enrolment.Homeroom::conductTwo).filter(Objects::isNull).count(),
        pupils.stream().map(Enrolment.Homeroom::comment).filter(Objects::isNull).count(),
        attendance.unconfirmed(c.id()).size());
  }
}
