package vn.hocba.gradebook;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.hocba.access.Caller;
import vn.hocba.access.Role;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.Assignments;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Says who keeps a book: the subject's teacher, or the homeroom teacher for the books that are theirs. */
@Stateless
@PermitAll
public class BookKeeper {

  @Inject
  private Schools schools;
  @Inject
  private Assignments assignments;
  @Inject
  private RulesInForce rules;

  public boolean keeps(Caller caller, SchoolClass c, ClassSubject book, GradebookForm form) {
    return caller.sees(c.schoolId()) && (form.homeroom() ? assignments.homeroom(caller, c)
        : caller.has(Role.SUBJECT_TEACHER) && assignments.teaches(caller, book));
  }

  /** The book, when the caller keeps it. */
  public Optional<ClassSubject> kept(Caller caller, long classSubjectId) {
    return schools.classSubject(classSubjectId).filter(b -> {
      SchoolClass c = schools.schoolClass(b.classId()).orElseThrow();
      return keeps(caller, c, b, form(c, b));
    });
  }

  public GradebookForm form(SchoolClass c, ClassSubject book) {
    return new GradebookForms(rules::of)
        .of(schools.school(c.schoolId()).orElseThrow(), c, book);
  }
}
