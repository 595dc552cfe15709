package vn.hocba.lock;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.problem.Problem;
import vn.hocba.school.Assignments;
import vn.hocba.school.SchoolClass;

/** Tells what of a class's book is locked or reopened now, by which decision. */
@Stateless
@PermitAll
@Needs(Right.LIST_CLASSES)
public class ClassLockService {

  @Inject
  private LockDecisions decisions;
  @Inject
  private Assignments assignments;
  @Inject
  private Callers callers;

  /** Reopenings first. @throws Problem NOT_FOUND outside the caller's scope */
  public List<ClassLock> of(long classId) {
    SchoolClass c = assignments.reached(Right.LIST_CLASSES, classId, callers.current());
    BookLocks locks = decisions.of(c);
    return Stream.of(LockDecision.Kind.REOPEN, LockDecision.Kind.LOCK).flatMap(locks::inForce)
        .filter(d -> !d.shutIn(c))
        .map(d -> new ClassLock(d.kind(), d.extent(), d.decidedByName(), d.effectiveFrom(), d.effectiveUntil(),
            d.number(), d.reason())).toList();
  }
}
