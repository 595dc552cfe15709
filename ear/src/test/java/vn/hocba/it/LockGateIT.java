package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.hocba.it.TestSchool.principal;
import static vn.hocba.it.TestSchool.teacher;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Caller;
import vn.hocba.classbook.ClassBookEntry;
import vn.hocba.gradebook.CellChange;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.gradebook.SaveAnswer;
import vn.hocba.lock.LockService;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Schools;
import vn.hocba.transcript.ClosingService;

/** No write passes the lock, whichever came first; what is undone leaves no trace, what is refused does. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class LockGateIT {

  private static final long WAITING = 1;
  private static final long PATIENCE = 30;

  @Inject
  private GradebookService gradebooks;
  @Inject
  private LockService locks;
  @Inject
  private ClosingService closings;
  @Inject
  private ClassBookEntry books;
  @Inject
  private Schools schools;
  @Inject
  private TestSchool school;
  @Resource
  private UserTransaction transaction;
  @Resource
  private ManagedExecutorService threads;

  @Test
  void everyWriteAfterTheLockIsRefusedAndWrittenDown() throws Exception {
    long classId = school.imported("9L1");
    assertEquals(1, save(classId, "9.0", 0).saved().size());
    principal().does(() -> lock(classId));
    long refusals = audited(classId, true);
    Problem refusal = assertThrows(Problem.class, () -> save(classId, "3.0", 1));
    assertEquals(ProblemCode.CLASS_LOCKED, refusal.code());
    assertEquals("Trần Quốc Bảo", refusal.args().get(1));
    assertEquals(ProblemCode.CLASS_LOCKED, assertThrows(Problem.class, () -> school.write("9L1", "1.0")).code());
    assertEquals("9.0", value(classId));
    assertEquals(refusals + 2, audited(classId, true), "a refusal was not written down, or undone with the rest");
  }

  @Test
  void theLockWaitsForAWriterThatWasThereFirst() throws Exception {
    long classId = school.imported("9L2");
    transaction.begin();
    Future<Boolean> lock;
    try {
      save(classId, "7.0", 0);
      lock = locking(classId);
      assertThrows(TimeoutException.class, () -> lock.get(WAITING, TimeUnit.SECONDS), "the lock passed a writer");
    } finally {
      transaction.commit();
    }
    lock.get(PATIENCE, TimeUnit.SECONDS);
    assertEquals("7.0", value(classId));
    assertEquals(ProblemCode.CLASS_LOCKED, assertThrows(Problem.class, () -> save(classId, "3.0", 1)).code());
  }

  @Test
  void aWriterThatWaitedForTheLockIsRefused() throws Exception {
    long classId = school.imported("9L3");
    As teacher = teacher();
    transaction.begin();
    Future<SaveAnswer> writer;
    try {
      principal().does(() -> lock(classId));
      writer = threads.submit((Callable<SaveAnswer>) () -> teacher.does(() -> savePlain(classId, "3.0", 0)));
      assertThrows(TimeoutException.class, () -> writer.get(WAITING, TimeUnit.SECONDS), "the writer did not wait");
    } finally {
      transaction.commit();
    }
    Throwable refusal = assertThrows(ExecutionException.class, () -> writer.get(PATIENCE, TimeUnit.SECONDS)).getCause();
    assertEquals(ProblemCode.CLASS_LOCKED, assertInstanceOf(Problem.class, refusal).code());
  }

  @Test
  void anImportThatSawTheClassOpenIsRefusedWhenItIsLockedMeanwhile() throws Exception {
    long classId = school.imported("9L4");
    CountDownLatch looked = new CountDownLatch(1);
    CountDownLatch locked = new CountDownLatch(1);
    Caller clerk = school.clerk();
    Future<Long> writer = threads.submit(() -> {
      transaction.begin();
      try {
        schools.schoolClass(clerk.schoolId(), TestClass.YEAR, "9L4").orElseThrow();
        looked.countDown();
        locked.await(PATIENCE, TimeUnit.SECONDS);
        return books.write(clerk.schoolId(), TestClass.book("9L4", "1.0"), clerk, List.of());
      } finally {
        transaction.rollback();
      }
    });
    looked.await(PATIENCE, TimeUnit.SECONDS);
    principal().does(() -> lock(classId));
    locked.countDown();
    Throwable refusal = assertThrows(ExecutionException.class, () -> writer.get(PATIENCE, TimeUnit.SECONDS)).getCause();
    assertEquals(ProblemCode.CLASS_LOCKED, assertInstanceOf(Problem.class, refusal).code());
  }

  @Test
  void twoImportsOfANewClassBecomeOneClass() throws Exception {
    Caller clerk = school.clerk();
    CountDownLatch both = new CountDownLatch(2);
    Callable<Long> take = () -> school.inTransaction(() -> {
      both.countDown();
      both.await(PATIENCE, TimeUnit.SECONDS);
      return books.write(clerk.schoolId(), TestClass.book("9L8", "8.0"), clerk, List.of());
    });
    List<Future<Long>> ids = List.of(threads.submit(take), threads.submit(take));
    assertEquals(ids.get(0).get(PATIENCE, TimeUnit.SECONDS), ids.get(1).get(PATIENCE, TimeUnit.SECONDS));
    assertEquals(1, school.count("select count(*) from school_class where name = '9L8'"));
  }

  @Test
  void theSecondOfTwoSaversLearnsBothValues() throws Exception {
    long classId = school.imported("9L5");
    As teacher = teacher();
    Callable<SaveAnswer> one = () -> teacher.does(() -> savePlain(classId, "6.0", 0));
    Callable<SaveAnswer> other = () -> teacher.does(() -> savePlain(classId, "4.0", 0));
    List<Future<SaveAnswer>> both = List.of(threads.submit(one), threads.submit(other));
    SaveAnswer first = both.get(0).get(PATIENCE, TimeUnit.SECONDS);
    SaveAnswer second = both.get(1).get(PATIENCE, TimeUnit.SECONDS);
    assertEquals(1, first.saved().size() + second.saved().size());
    SaveAnswer.Conflict conflict = (first.conflicts().isEmpty() ? second : first).conflicts().getFirst();
    assertEquals(Set.of("6.0", "4.0"), Set.of(conflict.yours(), conflict.theirs()));
    assertEquals(TestClass.TEACHER, conflict.by());
    assertEquals(conflict.theirs(), value(classId));
    assertEquals(1, save(classId, conflict.yours(), conflict.version()).saved().size());
  }

  @Test
  void aChangeThatIsUndoneLeavesNoLine() throws Exception {
    long classId = school.imported("9L6");
    long lines = lines();
    transaction.begin();
    save(classId, "6.0", 0);
    transaction.rollback();
    assertEquals(lines, lines());
    assertEquals(null, value(classId));
  }

  @Test
  void closingIssuesEverythingOrNothing() throws Exception {
    long classId = school.imported("9L7");
    principal().does(() -> lock(classId));
    transaction.begin();
    assertEquals(2, principal().does(() -> closings.close(classId)).issued());
    transaction.rollback();
    assertEquals(0, school.count("select count(*) from transcript where class_id = " + classId));
    assertEquals(0, school.count("select count(*) from seal_job where class_id = " + classId));
    assertEquals(1, school.count("select count(*) from school_class where state = 'LOCKED' and id = " + classId));
    assertEquals(2, principal().does(() -> closings.close(classId)).issued());
    assertEquals(2, school.count("select count(*) from seal_job where class_id = " + classId));
  }

  private SaveAnswer save(long classId, String mark, int version) throws Exception {
    return teacher().does(() -> savePlain(classId, mark, version));
  }

  /** The final mark of the first pupil, which the imported book leaves empty. */
  private SaveAnswer savePlain(long classId, String mark, int version) {
    long subject = schools.subjectsOf(classId).getFirst().id();
    return gradebooks.save(subject, List.of(new CellChange(cell(classId), mark, version)));
  }

  private String cell(long classId) {
    return schools.enrolments(classId).getFirst().id() + ":1:FINAL:1";
  }

  private String value(long classId) throws Exception {
    String cell = cell(classId);
    return teacher().does(() -> gradebooks.view(schools.subjectsOf(classId).getFirst().id())).rows().getFirst().cells()
        .stream().filter(c -> c.cell().equals(cell)).map(c -> c.value()).findFirst().orElse(null);
  }

  private boolean lock(long classId) {
    locks.lock(classId, "12/QĐ", "Thử");
    return true;
  }

  private Future<Boolean> locking(long classId) {
    As principal = principal();
    return threads.submit((Callable<Boolean>) () -> principal.does(() -> lock(classId)));
  }

  private long audited(long classId, boolean refused) throws SQLException {
    return school.count("select count(*) from audit_entry where refused = " + refused + " and subject_kind = 'CLASS'"
        + " and subject_id = '" + classId + "'");
  }

  private long lines() throws SQLException {
    return school.count("select count(*) from audit_entry where action = 'RECORD_MARK'");
  }
}
