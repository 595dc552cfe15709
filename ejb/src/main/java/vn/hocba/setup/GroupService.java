package vn.hocba.setup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.search.RegisterOrder;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.SchoolYear;
import vn.hocba.school.Schools;
import vn.hocba.school.StaffMember;
import vn.hocba.school.SubjectGroup;

/** Keeps the subject groups of a year, their members and heads (S3 PL Điều 5.5; BQT-06). */
@Stateless
@PermitAll
@Needs(Right.SET_UP_SCHOOL)
public class GroupService {

  private static final int LONGEST_NAME = 120;

  @Inject
  private Schools schools;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;

  /** @param head null while nobody leads it */
  public record Row(long id, String name, Long headId, String head, Set<Long> memberIds, List<String> members) {}

  public List<Row> list(String schoolYear) {
    return schools.groupsOf(school(), schoolYear).stream().map(g -> new Row(g.id(), g.name(), g.headStaffId(),
        schools.nameOf(g.headStaffId()), g.members(), g.members().stream().map(schools::nameOf)
            .sorted(RegisterOrder.VIETNAMESE).toList())).toList();
  }

  /**
   * @param id null for a new group
   * @param head one of the members, or null
   * @throws Problem NOT_FOUND, GROUP_KNOWN, SETUP_FIELD
   */
  public void save(Long id, String schoolYear, String name, Set<Long> members, Long head) {
    long school = school();
    schools.hold(school);
    String said = Typed.required(name, LONGEST_NAME, "group");
    boolean known = schools.groupsOf(school, schoolYear).stream()
        .anyMatch(g -> g.name().equals(said) && !g.id().equals(id));
    if (known) {
      throw new Problem(ProblemCode.GROUP_KNOWN, said);
    }
    Set<Long> staff = schools.staffOf(school).stream().map(StaffMember::id).collect(Collectors.toSet());
    if (!staff.containsAll(members)) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    if (head != null && !members.contains(head)) {
      throw new Problem(ProblemCode.SETUP_FIELD, "head");
    }
    SubjectGroup group = id == null ? schools.add(new SubjectGroup(school, schoolYear, said)) : own(id);
    String before = id == null ? null : told(group);
    group.form(said, members, head);
    record(group, before, told(group));
  }

  public void remove(long id) {
    SubjectGroup group = own(id);
    record(group, told(group), null);
    schools.remove(group);
  }

  /** Forms the groups of the year before again; a group that is there stays. @return how many were formed */
  public int copy(String schoolYear) {
    long school = school();
    schools.hold(school);
    Set<String> there = schools.groupsOf(school, schoolYear).stream().map(SubjectGroup::name)
        .collect(Collectors.toSet());
    int formed = 0;
    for (SubjectGroup old : schools.groupsOf(school, SchoolYear.before(schoolYear))) {
      if (there.add(old.name())) {
        SubjectGroup group = schools.add(new SubjectGroup(school, schoolYear, old.name()));
        group.form(old.name(), old.members(), old.headStaffId());
        record(group, null, told(group));
        formed++;
      }
    }
    return formed;
  }

  private SubjectGroup own(long id) {
    long school = school();
    return schools.find(SubjectGroup.class, id).filter(g -> g.schoolId() == school)
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  private long school() {
    return callers.ofSchool(Right.SET_UP_SCHOOL).schoolId();
  }

  private String told(SubjectGroup g) {
    return g.name() + ": " + g.members().stream().map(schools::nameOf).sorted().collect(Collectors.joining(", "))
        + "; " + schools.nameOf(g.headStaffId());
  }

  private void record(SubjectGroup group, String before, String after) {
    audit.record(AuditEvent.of(Action.KEEP_GROUP, group.schoolId(), "GROUP", String.valueOf(group.id()))
        .changed(before, after).saying(group.schoolYear()));
  }
}
