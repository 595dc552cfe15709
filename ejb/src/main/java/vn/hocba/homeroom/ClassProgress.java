package vn.hocba.homeroom;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.hocba.access.Caller;
import vn.hocba.access.Right;
import vn.hocba.access.Role;
import vn.hocba.approval.Declaration;
import vn.hocba.approval.Declarations;
import vn.hocba.approval.Period;
import vn.hocba.attendance.Attendance;
import vn.hocba.configuration.Setting;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.gradebook.GradebookForms;
import vn.hocba.gradebook.TopicMarks;
import vn.hocba.gradebook.TopicReader;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.Assignments;
import vn.hocba.school.ClassState;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;
import vn.hocba.transcript.PrimaryResults;
import vn.hocba.transcript.YearResults;

/** Works out who still owes what in a class; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class ClassProgress {

  @Inject
  private Schools schools;
  @Inject
  private Assignments assignments;
  @Inject
  private YearResults results;
  @Inject
  private PrimaryResults primaryResults;
  @Inject
  private TopicReader topics;
  @Inject
  private RulesInForce rules;
  @Inject
  private Attendance attendance;
  @Inject
  private Declarations declarations;
  @Inject
  private Clock clock;

  public Progress of(SchoolClass c, Caller caller) {
    School school = schools.school(c.schoolId()).orElseThrow();
    boolean primary = GradebookForms.level(school, c) == SchoolLevel.PRIMARY;
    List<OpenYear> pupils = primary ? primaryResults.of(c).stream().map(OpenYear::of).toList() : secondary(c);
    Collection<YearMonth> months = attendance.unconfirmed(c.id());
    List<Declaration> declared = declarations.ofClass(c.id());
    List<ClassSubject> books = new GradebookForms(rules::of).declared(school, c, schools.subjectsOf(c.id()));
    boolean open = c.stands(clock.instant()) == ClassState.OPEN;
    boolean homeroom = assignments.homeroom(caller, c);
    List<Progress.OfPeriod> periods = Stream.of(Period.values()).map(p -> {
      List<Progress.Part> parts = new ArrayList<>();
      for (ClassSubject s : books) {
        parts.add(new Progress.Part(s.subject(), s.id(), schools.nameOf(s.teacherStaffId()),
            open && mayComplete(caller, s), Owed.of(s.subject(), p, pupils, months, c.schoolYear()),
            standing(declared, p, s.subject())));
      }
      parts.add(new Progress.Part(Declaration.HOMEROOM, null, schools.nameOf(c.homeroomStaffId()), open && homeroom,
          Owed.of(Declaration.HOMEROOM, p, pupils, months, c.schoolYear()),
          standing(declared, p, Declaration.HOMEROOM)));
      return new Progress.OfPeriod(p, List.copyOf(parts), standing(declared, p, Declaration.SENT),
          standing(declared, p, Declaration.APPROVED));
    }).toList();
    return new Progress(c.id(), c.name(), c.schoolYear(), c.stands(clock.instant()), primary,
        assignments.reachesWhole(Right.READ_HOMEROOM, caller, c), open && homeroom, open && mayApprove(caller, c), periods);
  }

  private List<OpenYear> secondary(SchoolClass c) {
    TopicMarks marks = topics.of(c);
    return results.of(c).stream().map(r -> OpenYear.of(r, s -> marks.lacking(s, r.enrolment().id()))).toList();
  }

  /** The own subject; of a teacher who cannot sign in, the leaders answer for it. */
  public boolean mayComplete(Caller caller, ClassSubject s) {
    return caller.has(Role.SUBJECT_TEACHER) && assignments.teaches(caller, s)
        || (caller.has(Role.PRINCIPAL) || caller.has(Role.DEPUTY)) && assignments.cannotSignIn(s);
  }

  /**
   * The principal; a deputy where the school has given them that right; whom the principal has delegated it to. But for the
   * principal nobody approves what they send themselves.
   */
  public boolean mayApprove(Caller caller, SchoolClass c) {
    return caller.has(Role.PRINCIPAL) || !assignments.homeroom(caller, c)
        && (caller.actsFor(Right.APPROVE_LISTS, c.schoolId(), c.grade())
            || caller.has(Role.DEPUTY) && Setting.APPROVE_BY_DEPUTY.text().equals("true"));
  }

  private static Progress.Standing standing(List<Declaration> declared, Period period, String part) {
    return Progress.Standing.of(declared.stream().filter(d -> d.period() == period && d.part().equals(part))
        .findFirst().orElse(null));
  }
}
