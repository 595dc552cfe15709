package vn.hocba.transcript;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.approval.Declaration;
import vn.hocba.approval.Declarations;
import vn.hocba.approval.Period;
import vn.hocba.configuration.Setting;
import vn.hocba.gradebook.GradebookForms;
import vn.hocba.problem.Parts;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.ClassState;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Says whether a class's year was approved, and who keeps it from being closed (S4 Điều 6.5, SCH-06). */
@Stateless
@PermitAll
public class YearApproval {

  private static final int MOST_NAMES = 16;

  @Inject
  private Schools schools;
  @Inject
  private Declarations declarations;
  @Inject
  private RulesInForce rules;
  @Inject
  private Clock clock;

  /** What to refuse the close with: the step the approval waits at, and whom; empty where nothing is in the way. */
  public Optional<Problem> missing(SchoolClass c) {
    // Anything but a plain no keeps the protection.
    if (Setting.CLOSE_REQUIRES_APPROVAL.text().trim().equals("false")
        || declarations.stands(c.id(), Period.YEAR, Declaration.APPROVED)) {
      return Optional.empty();
    }
    School school = schools.school(c.schoolId()).orElseThrow();
    List<String> owing = owing(school, c);
    if (!owing.isEmpty()) {
      return refused(c, "OWED", new Parts(Stream.concat(owing.stream().limit(MOST_NAMES),
          Stream.of("…").filter(more -> owing.size() > MOST_NAMES)).toList()));
    }
    return declarations.stands(c.id(), Period.YEAR, Declaration.SENT)
        ? refused(c, "SENT", school.principalName()) : refused(c, "NOT_SENT", schools.nameOf(c.homeroomStaffId()));
  }

  /** The parts of the year that are not declared complete, with whose they are. */
  private List<String> owing(School school, SchoolClass c) {
    List<String> owing = new GradebookForms(rules::of).declared(school, c, schools.subjectsOf(c.id())).stream()
        .filter(s -> !declarations.stands(c.id(), Period.YEAR, s.subject()))
        .map(s -> Parts.named(s.subject(), schools.nameOf(s.teacherStaffId()))).collect(Collectors.toList());
    if (!declarations.stands(c.id(), Period.YEAR, Declaration.HOMEROOM)) {
      owing.add(Parts.named(Declaration.HOMEROOM, schools.nameOf(c.homeroomStaffId())));
    }
    return owing;
  }

  private Optional<Problem> refused(SchoolClass c, String step, Object who) {
    return Optional.of(new Problem(ProblemCode.APPROVAL_MISSING, c.name(), step, who == null ? "–" : who,
        c.stands(clock.instant()) == ClassState.OPEN ? "COMPLETE" : "REOPEN"));
  }
}
