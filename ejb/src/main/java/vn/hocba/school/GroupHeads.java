package vn.hocba.school;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.access.Caller;

/** Says which books a head of a subject group checks: those its members keep (S2 Điều 7.1; TT-02). */
@Stateless
@PermitAll
public class GroupHeads {

  @Inject
  private Schools schools;
  @Inject
  private Appointments appointments;
  @Inject
  private Clock clock;

  /** Whether the caller leads a group of the class's year that has who keeps the book today among its members. */
  public boolean leads(Caller caller, SchoolClass c, ClassSubject book) {
    return caller.belongsTo(c.schoolId()) && led(caller, c.schoolYear()).contains(keeper(c, book));
  }

  /** The books of the members of the caller's groups in the classes of that year; not the caller's own. */
  public List<ClassSubject> books(Caller caller, String schoolYear) {
    Set<Long> members = led(caller, schoolYear);
    return members.isEmpty() ? List.of() : schools.classesOf(caller.schoolId(), schoolYear).stream()
        .flatMap(c -> schools.subjectsOf(c.id()).stream().filter(s -> members.contains(keeper(c, s)))).toList();
  }

  private Set<Long> led(Caller caller, String schoolYear) {
    Long self = caller.schoolId() == null ? null : schools.staffWithAccount(caller.accountId()).orElse(null);
    return self == null ? Set.of() : schools.groupsOf(caller.schoolId(), schoolYear).stream()
        .filter(g -> self.equals(g.headStaffId())).flatMap(g -> g.members().stream()).filter(m -> !self.equals(m))
        .collect(Collectors.toSet());
  }

  /** A primary teacher keeps books that name no teacher of their own. */
  private Long keeper(SchoolClass c, ClassSubject book) {
    LocalDate today = LocalDate.now(clock);
    Long teacher = appointments.teacher(book, today);
    return teacher == null ? appointments.homeroom(c, today) : teacher;
  }
}
