package vn.hocba.particulars.entry;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import vn.hocba.access.Caller;
import vn.hocba.access.Right;
import vn.hocba.access.Role;
import vn.hocba.particulars.ParticularKind;
import vn.hocba.school.Assignments;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.SchoolClass;

/** Says which particulars somebody may read and enter within the reach of their right. */
@Stateless
@PermitAll
public class ParticularRights {

  @Inject
  private Assignments assignments;

  /** Whether the caller reads every particular of a class, not only those of the own subjects. */
  public boolean readsAll(Caller caller, SchoolClass c) {
    return assignments.reachesWhole(Right.READ_PARTICULARS, caller, c);
  }

  /**
   * Whether the particular is the caller's to enter. For a subject's teacher who can sign in nobody stands in, as with
   * marks (BM-02).
   *
   * @param book of the subject it is about; null for what is about none, or a subject of which the class has no book
   */
  public boolean enters(Caller caller, SchoolClass c, ParticularKind kind, ClassSubject book) {
    if (!caller.belongsTo(c.schoolId())) {
      return false;
    }
    boolean leads = caller.has(Role.PRINCIPAL) || caller.has(Role.DEPUTY);
    return switch (kind.duty()) {
      case SUBJECT_TEACHER -> book != null && teaches(caller, book)
          || leads && leadersStandIn(book);
      case HOMEROOM -> leads || assignments.homeroom(caller, c);
      case PRINCIPAL -> caller.has(Role.PRINCIPAL);
    };
  }

  /** Whether there is no teacher of the subject who can enter it. */
  public boolean leadersStandIn(ClassSubject book) {
    return book == null || assignments.cannotSignIn(book);
  }

  public boolean teaches(Caller caller, ClassSubject book) {
    return caller.has(Role.SUBJECT_TEACHER) && assignments.teaches(caller, book);
  }
}
