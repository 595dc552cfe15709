package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.TestSchool.board;
import static vn.hocba.it.TestSchool.principal;
import static vn.hocba.it.TestSchool.refused;
import static vn.hocba.it.TestSchool.teacher;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Caller;
import vn.hocba.classbook.ClassBookEntry;
import vn.hocba.configuration.Clocks;
import vn.hocba.gradebook.CellChange;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.gradebook.SaveAnswer;
import vn.hocba.lock.LockContent;
import vn.hocba.lock.LockDecision.Kind;
import vn.hocba.lock.LockExtent;
import vn.hocba.milestone.LockDecisionService;
import vn.hocba.milestone.NewDecision;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.SchoolYear;
import vn.hocba.school.Schools;
import vn.hocba.setup.TransferService;

/** Locks of parts of the books, decided and carried out by different people: no write passes them, the rest goes on. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class ScopedLockIT {

  private static final long WAITING = 1;
  private static final long PATIENCE = 60;
  private static final int THREADS = 50;
  private static final int CELLS = 10;
  private static final String REGULAR = "REGULAR:1";

  @Inject
  private GradebookService gradebooks;
  @Inject
  private LockDecisionService decisions;
  @Inject
  private TransferService transfers;
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
  @Resource
  private ManagedThreadFactory factory;

  @Test
  void aDecisionHoldsWhenTheBoardHasCarriedItOutAndOnlyItsPart() throws Exception {
    long classId = school.imported("9K1");
    long lock = decide(Kind.LOCK, regular(classId), null);
    assertEquals(1, save(classId, REGULAR, "9.0").saved().size(), "a decision nobody carried out held");
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> principal().does(() -> execute(lock))).code());
    board().does(() -> execute(lock));
    SaveAnswer.Refusal refusal = save(classId, REGULAR, "3.0").refused().getFirst();
    assertEquals(ProblemCode.PART_LOCKED, refusal.code());
    assertEquals(List.of("REGULAR.1", "9K1", "Trần Quốc Bảo"), refusal.args().subList(0, 3));
    assertEquals("35/QĐ-THCS", refusal.args().get(4));
    assertEquals(1, save(classId, "FINAL:1", "7.0").saved().size());
    assertEquals(ProblemCode.PART_LOCKED, refused(() -> school.write("9K1", "1.0")).code());
    assertEquals(2, school.count("select count(*) from audit_entry where refused = true and class_id = " + classId
        + " and detail like '%PART_LOCKED%'"));
    // Not an hour from now: a school year can end within it.
    long reopening = decide(Kind.REOPEN, regular(classId), SchoolYear.lastDay(SchoolYear.of(LocalDate.now(
        Clocks.VIETNAM))).plusDays(1).atStartOfDay(Clocks.VIETNAM).toInstant());
    board().does(() -> execute(reopening));
    assertEquals(1, save(classId, REGULAR, "3.0").saved().size());
    principal().does(() -> lift(reopening));
    assertEquals(1, save(classId, REGULAR, "4.0").refused().size());
    assertEquals(ProblemCode.LOCK_IN_FORCE, refused(() -> principal().does(() -> lift(lock))).code());
    assertEquals(1, save(classId, REGULAR, "4.0").refused().size(), "the principal alone opened what is locked");
    assertEquals(ProblemCode.DECISION_ENDED, refused(() -> board().does(() -> execute(reopening))).code());
    assertEquals(5, school.count("select count(*) from audit_entry where subject_kind = 'LOCK' and refused = false"
        + " and reason is not null and class_id = " + classId));
  }

  @Test
  void aMoveNeitherOpensWhatIsLockedNorWritesIntoIt() throws Exception {
    long locked = school.imported("9K7");
    long open = school.imported("9K8");
    long pupil = schools.enrolments(locked).getFirst().id();
    long other = schools.enrolments(open).getFirst().id();
    long lock = decide(Kind.LOCK, regular(locked), null);
    board().does(() -> execute(lock));
    assertEquals(ProblemCode.PART_LOCKED, refused(() -> board().does(() -> move(locked, pupil, open))).code());
    assertEquals(ProblemCode.PART_LOCKED, refused(() -> board().does(() -> move(open, other, locked))).code());
    school.forgetLock(lock);
    assertEquals(true, board().does(() -> move(locked, pupil, open)));
  }

  private boolean move(long from, long pupil, long to) {
    transfers.move(from, pupil, to, LocalDate.of(2025, 3, 10), "Nguyện vọng của gia đình");
    return true;
  }

  @Test
  void aLockOfTheWholeSchoolWaitsForAWriterInAnyClass() throws Exception {
    long classId = school.imported("9K2");
    long lock = decide(Kind.LOCK, finals(), null);
    As board = board();
    try {
      transaction.begin();
      Future<Boolean> execution;
      try {
        save(classId, "FINAL:1", "7.0");
        execution = threads.submit((Callable<Boolean>) () -> board.does(() -> execute(lock)));
        assertThrows(TimeoutException.class, () -> execution.get(WAITING, TimeUnit.SECONDS), "it passed a writer");
      } finally {
        transaction.commit();
      }
      execution.get(PATIENCE, TimeUnit.SECONDS);
      assertEquals("7.0", value(classId, "FINAL:1"));
      assertEquals(1, save(classId, "FINAL:1", "3.0").refused().size());
    } finally {
      school.forgetLock(lock);
    }
  }

  @Test
  void whoeverComesDuringTheLockOfTheSchoolWaitsAndIsRefused() throws Exception {
    long classId = school.imported("9K3");
    long lock = decide(Kind.LOCK, finals(), null);
    As teacher = teacher();
    Caller clerk = school.clerk();
    try {
      transaction.begin();
      Future<SaveAnswer> writer;
      Future<Long> newClass;
      try {
        board().does(() -> execute(lock));
        writer = threads.submit((Callable<SaveAnswer>) () -> teacher.does(() -> savePlain(classId, "FINAL:1", "3.0")));
        newClass = threads.submit((Callable<Long>) () -> school.inTransaction(() -> books.write(clerk.schoolId(),
            TestClass.book("9K4", "8.0"), clerk, List.of())));
        assertThrows(TimeoutException.class, () -> writer.get(WAITING, TimeUnit.SECONDS), "the writer did not wait");
        assertThrows(TimeoutException.class, () -> newClass.get(WAITING, TimeUnit.SECONDS), "the import did not wait");
      } finally {
        transaction.commit();
      }
      assertEquals(ProblemCode.PART_LOCKED, writer.get(PATIENCE, TimeUnit.SECONDS).refused().getFirst().code());
      Throwable refusal = assertThrows(ExecutionException.class, () -> newClass.get(PATIENCE, TimeUnit.SECONDS))
          .getCause();
      assertEquals(ProblemCode.PART_LOCKED, assertInstanceOf(Problem.class, refusal).code());
    } finally {
      school.forgetLock(lock);
    }
  }

  @Test
  void aWriteIsUndoneWhenAReopeningEndsBeforeItIsCommitted() throws Exception {
    long classId = school.imported("9K5");
    long lock = decide(Kind.LOCK, regular(classId), null);
    board().does(() -> execute(lock));
    boolean came = false;
    // On a slow machine the writer may come too late for a short reopening: then a longer one.
    for (long seconds = 2; !came; seconds *= 2) {
      Instant until = Instant.now().plusSeconds(seconds);
      long reopening = decide(Kind.REOPEN, regular(classId), until);
      board().does(() -> execute(reopening));
      transaction.begin();
      came = !save(classId, REGULAR, "2.0").saved().isEmpty();
      Deadline.await(Duration.ofMinutes(5), Instant::now, now -> !now.isBefore(until));
      if (came) {
        assertThrows(RollbackException.class, () -> transaction.commit());
      } else {
        transaction.rollback();
      }
    }
    assertEquals("8.0", value(classId, REGULAR));
    assertEquals(1, save(classId, REGULAR, "2.0").refused().size(), "the reopening did not end by itself");
  }

  @Test
  void fiftyThreadsOnOneClassLoseNoUpdate() throws Exception {
    long classId = school.imported("9K6");
    As teacher = teacher();
    List<Long> pupils = schools.enrolments(classId).stream().map(e -> e.id()).toList();
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < CELLS; i++) {
      cells.add(pupils.get(i % 2) + ":2:" + List.of("REGULAR:1", "REGULAR:2", "REGULAR:3", "REGULAR:4", "MIDTERM:1")
          .get(i / 2));
    }
    long book = schools.subjectsOf(classId).getFirst().id();
    assertEquals(CELLS, teacher.does(() -> gradebooks.save(book, cells.stream()
        .map(c -> new CellChange(c, "0.0", 1, TestSchool.grounds())).toList())).saved().size());
    CountDownLatch all = new CountDownLatch(THREADS);
    try (ExecutorService crowd = Executors.newFixedThreadPool(THREADS, factory)) {
      List<Future<Boolean>> done = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        String cell = cells.get(i % CELLS);
        // One tenth, two, four, eight, sixteen: no two ways of adding some of them up give the same mark.
        BigDecimal amount = BigDecimal.valueOf(1L << i / CELLS, 1);
        done.add(crowd.submit(() -> {
          all.countDown();
          all.await();
          return teacher.does(() -> add(book, cell, amount));
        }));
      }
      for (Future<Boolean> one : done) {
        assertTrue(one.get(PATIENCE, TimeUnit.SECONDS));
      }
    }
    for (String cell : cells) {
      assertEquals(31, school.count("select cast(10 * max(score) as integer) from mark where class_subject_id = "
          + book + " and enrolment_id = " + cell.split(":")[0] + " and term = 2 and kind = '" + cell.split(":")[2]
          + "' and ordinal = " + cell.split(":")[3]), cell);
    }
  }

  /** Adds to what stands in a cell, again and again until nobody was quicker. */
  private boolean add(long book, String cell, BigDecimal amount) {
    String seen = "0.0";
    int version = 2;
    while (true) {
      SaveAnswer answer = gradebooks.save(book,
          List.of(new CellChange(cell, new BigDecimal(seen).add(amount).toString(), version, TestSchool.grounds())));
      if (answer.conflicts().isEmpty()) {
        return !answer.saved().isEmpty();
      }
      seen = answer.conflicts().getFirst().theirs();
      version = answer.conflicts().getFirst().version();
    }
  }

  private long decide(Kind kind, LockExtent extent, Instant until) throws Exception {
    return principal().does(() -> decisions.decide(new NewDecision(kind, TestClass.YEAR, extent, null, null, until,
        "35/QĐ-THCS", "Kiểm tra sổ")));
  }

  private static LockExtent regular(long classId) {
    return new LockExtent(LockContent.REGULAR, 1, null, null, null, classId, null);
  }

  /** Of every class, so that other tests of this class are not in its way: the second half of term I. */
  private static LockExtent finals() {
    return new LockExtent(LockContent.MARKS, 1, 2, null, null, null, null);
  }

  private boolean execute(long id) {
    decisions.execute(id);
    return true;
  }

  private boolean lift(long id) {
    decisions.lift(id, "37/QĐ-THCS", "Nhập lại");
    return true;
  }

  private SaveAnswer save(long classId, String column, String mark) throws Exception {
    return teacher().does(() -> savePlain(classId, column, mark));
  }

  /** In term I of the first pupil, whatever version stands there. */
  private SaveAnswer savePlain(long classId, String column, String mark) {
    long book = schools.subjectsOf(classId).getFirst().id();
    String cell = schools.enrolments(classId).getFirst().id() + ":1:" + column;
    int version = gradebooks.view(book).rows().getFirst().cells().stream().filter(c -> c.cell().equals(cell))
        .map(c -> c.version()).findFirst().orElse(0);
    return gradebooks.save(book, List.of(new CellChange(cell, mark, version, TestSchool.grounds())));
  }

  private String value(long classId, String column) throws Exception {
    String cell = schools.enrolments(classId).getFirst().id() + ":1:" + column;
    return teacher().does(() -> gradebooks.view(schools.subjectsOf(classId).getFirst().id())).rows().getFirst().cells()
        .stream().filter(c -> c.cell().equals(cell)).map(c -> c.value()).findFirst().orElse(null);
  }
}
