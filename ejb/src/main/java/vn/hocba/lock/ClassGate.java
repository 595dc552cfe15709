package vn.hocba.lock;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.hocba.access.Caller;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Assignments;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/**
 * The one gate every write to a class's book passes (LCK-18). The class's row stays locked until the
 * transaction ends: a write that began before the principal locked the book either commits before the
 * lock or is refused by it. Whoever writes to several classes enters them in the order of their numbers.
 */
@Stateless
@PermitAll
public class ClassGate {

  @Inject
  private Schools schools;
  @Inject
  private LockDecisions decisions;
  @Inject
  private Assignments assignments;
  @Inject
  private AuditTrail audit;
  @Resource
  private TransactionSynchronizationRegistry transactions;
  @Inject
  private Clock clock;

  /**
   * The class, open for writing to it as a whole.
   *
   * @param action what is about to be done, for the audit line of a refusal
   * @throws Problem NOT_FOUND outside the caller's scope, CLASS_LOCKED, CLASS_CLOSED or PART_LOCKED with who and when
   */
  public SchoolClass enter(long classId, Caller caller, Action action) {
    return enter(classId, caller, action, Place.BOOK);
  }

  /**
   * The class, open for writing at that place.
   *
   * @throws Problem NOT_FOUND outside the caller's scope, CLASS_LOCKED, CLASS_CLOSED or PART_LOCKED with who and when
   */
  public SchoolClass enter(long classId, Caller caller, Action action, Place place) {
    OpenBook book = open(classId, caller, action);
    check(book, place, action);
    return book.schoolClass();
  }

  /**
   * The class, open for writing at some place or other: the writer asks for each.
   *
   * @throws Problem NOT_FOUND outside the caller's scope, CLASS_LOCKED, CLASS_CLOSED
   */
  public OpenBook open(long classId, Caller caller, Action action) {
    OpenBook book = book(find(classId, caller));
    book.locks().onEverything().ifPresent(hold -> refuse(hold, book.schoolClass(), action));
    return book;
  }

  /**
   * The class of that name, open for writing at some place or other; empty when there is none, and then nobody else
   * can add it, or lock what it would belong to, before the transaction ends: two imports of one new class become one.
   *
   * @throws Problem CLASS_LOCKED, CLASS_CLOSED
   */
  public Optional<OpenBook> open(long schoolId, String schoolYear, String name, Caller caller, Action action) {
    if (schools.schoolClass(schoolId, schoolYear, name).isEmpty()) {
      schools.hold(schoolId);
    }
    return schools.schoolClass(schoolId, schoolYear, name).map(c -> open(c.id(), caller, action));
  }

  /** A class that this transaction has added while nobody else could. */
  public OpenBook added(SchoolClass schoolClass) {
    return book(schoolClass);
  }

  /** @throws Problem CLASS_LOCKED, CLASS_CLOSED, PART_LOCKED */
  public void check(OpenBook book, Place place, Action action) {
    book.locks().on(place).ifPresent(hold -> refuse(hold, book.schoolClass(), action));
  }

  /** Whether something could be written there now, for pages that show a form; the write itself asks again. */
  public boolean takes(SchoolClass c, Place place) {
    BookLocks locks = decisions.of(c);
    return locks.onEverything().isEmpty() && locks.on(place).isEmpty();
  }

  /** Writes down that single entries were refused while others of the same request are saved, a line each lock. */
  public void refused(OpenBook book, List<Hold> holds, Action action) {
    holds.stream().distinct().forEach(hold -> audit.refused(action, book.schoolClass().schoolId(), "CLASS",
        String.valueOf(book.schoolClass().id()), hold.refusal()));
  }

  /**
   * The class for a correction that was asked for and allowed (S4 Điều 10.4): whatever its state, its row locked like
   * that of every other writer.
   *
   * @throws Problem NOT_FOUND outside the caller's scope
   */
  public SchoolClass correct(long classId, Caller caller) {
    return find(classId, caller);
  }

  /**
   * The class in whatever state, its row locked, when the caller's right reaches it; for those who lock, unlock and
   * close.
   *
   * @throws Problem NOT_FOUND
   */
  public SchoolClass find(long classId, Caller caller, Right right) {
    SchoolClass c = find(classId, caller);
    if (!assignments.reachesWhole(right, caller, c)) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    return c;
  }

  /** The class in whatever state, its row locked. */
  public SchoolClass find(long classId, Caller caller) {
    return schools.schoolClassForChange(classId).filter(c -> caller.sees(c.schoolId()))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  private OpenBook book(SchoolClass schoolClass) {
    BookLocks locks = decisions.of(schoolClass);
    locks.next().ifPresent(at -> transactions.registerInterposedSynchronization(new LockTurn(transactions, clock, at)));
    return new OpenBook(schoolClass, locks);
  }

  private void refuse(Hold hold, SchoolClass schoolClass, Action action) {
    Problem refusal = hold.refusal();
    audit.refused(action, schoolClass.schoolId(), "CLASS", String.valueOf(schoolClass.id()), refusal);
    throw refusal;
  }
}
