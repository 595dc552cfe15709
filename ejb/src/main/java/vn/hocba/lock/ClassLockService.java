package vn.hocba.lock;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
  @Inject
  private Clock clock;

  /** Reopenings first. @throws Problem NOT_FOUND outside the caller's scope */
  public List<ClassLock> of(long classId) {
    SchoolClass c = assignments.reached(Right.LIST_CLASSES, classId, callers.current());
    BookLocks locks = decisions.of(c);
    return Stream.of(LockDecision.Kind.REOPEN, LockDecision.Kind.LOCK).flatMap(locks::inForce)
        .filter(d -> !d.isOfWholeClass() && !d.shutIn(c, clock.instant()))
        .map(d -> new ClassLock(d.kind(), d.extent(), d.decidedByName(), d.effectiveFrom(), d.effectiveUntil(),
            d.number(), d.reason())).toList();
  }

  /** A reopening of the class as a whole that is decided and waits for the board; the next when there are several. */
  public Optional<Waiting> waiting(long classId) {
    SchoolClass c = assignments.reached(Right.LIST_CLASSES, classId, callers.current());
    return decisions.ofYear(c.schoolId(), c.schoolYear()).stream().filter(LockDecision::isOfWholeClass)
        .filter(d -> c.id().equals(d.extent().classId()))
        .filter(d -> d.state(clock.instant()) == LockDecision.State.WAITING).findFirst()
        .map(d -> new Waiting(d.id(), d.number(), d.reason(), d.decidedByName(), d.untilAt()));
  }

  /** @param until when it will end by itself */
  public record Waiting(long id, String number, String reason, String by, Instant until) {}
}
