package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import vn.hocba.access.Account;
import vn.hocba.access.Accounts;
import vn.hocba.access.Caller;
import vn.hocba.access.Role;
import vn.hocba.classbook.ClassBookEntry;
import vn.hocba.correction.Evidence;
import vn.hocba.correction.Grounds;
import vn.hocba.correction.request.CorrectionRequestService;
import vn.hocba.correction.request.NewRequest;
import vn.hocba.correction.request.RequestState;
import vn.hocba.correction.request.Seat;
import vn.hocba.gradebook.CellChange;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.milestone.ClassReopeningService;
import vn.hocba.milestone.LockDecisionService;
import vn.hocba.problem.Problem;
import vn.hocba.school.Enrolment;
import vn.hocba.school.Schools;

/** The demo school as in-container tests use it: its people, classes of {@link TestClass} and its database. */
@Dependent
public class TestSchool {

  @Inject
  private ClassBookEntry books;
  @Inject
  private GradebookService gradebooks;
  @Inject
  private Schools schools;
  @Inject
  private Accounts accounts;
  @Inject
  private ClassReopeningService reopenings;
  @Inject
  private LockDecisionService decisions;
  @Resource
  private UserTransaction transaction;
  @Resource(lookup = "java:jboss/datasources/HocBaDS")
  private DataSource database;

  /** Why a mark of an imported book is corrected. */
  static Grounds grounds() {
    return new Grounds("Ghi nhầm", Evidence.TEST_PAPER, null, null, "Hồ sơ giải trình");
  }

  static As principal() {
    return As.person("hieutruong", Role.PRINCIPAL);
  }

  static As teacher() {
    return As.person("bomon", Role.SUBJECT_TEACHER);
  }

  static As homeroom() {
    return As.person("chunhiem", Role.HOMEROOM_TEACHER);
  }

  static As board() {
    return As.person("quantri", Role.ADMIN_BOARD);
  }

  Caller clerk() {
    Account a = accounts.byUsername("vanthu").orElseThrow();
    assertEquals(schools.schoolByCode(TestClass.SCHOOL_CODE).orElseThrow().id(), a.schoolId());
    return new Caller(a.id(), a.username(), a.fullName(), a.roles(), a.schoolId());
  }

  /** A new class of two pupils with every mark but the finals. */
  long imported(String name) throws Exception {
    return write(name, "8.0");
  }

  /** Imports the class's book with the same mark everywhere, in a transaction of its own. */
  long write(String name, String mark) throws Exception {
    Caller clerk = clerk();
    return inTransaction(() -> books.write(clerk.schoolId(), TestClass.book(name, mark), clerk, List.of()));
  }

  <T> T inTransaction(Callable<T> work) throws Exception {
    transaction.begin();
    boolean done = false;
    try {
      T result = work.call();
      transaction.commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        transaction.rollback();
      }
    }
  }

  /** Enters the finals of a term, which an imported class has not. */
  void finals(long classId, int term) throws Exception {
    long book = schools.subjectsOf(classId).getFirst().id();
    List<CellChange> changes = schools.enrolments(classId).stream()
        .map(e -> new CellChange(e.id() + ":" + term + ":FINAL:1", "8.0", 0)).toList();
    assertEquals(2, teacher().does(() -> gradebooks.save(book, changes)).saved().size());
  }

  /** Corrects an entered mark as a closed year takes it: asked for, allowed and witnessed by three. @param third in the homeroom teacher's seat */
  static void correct(CorrectionRequestService requests, long book, String cell, String value, Grounds grounds,
      As third) throws Exception {
    long id = teacher().does(() -> requests.ask(new NewRequest(book, cell, value, grounds)));
    principal().does(() -> {
      requests.decide(id, true, "Theo biên bản");
      return true;
    });
    As.person("phohieutruong", Role.DEPUTY).does(() -> requests.confirm(id, Seat.LEADER));
    board().does(() -> requests.confirm(id, Seat.ADMIN_BOARD));
    assertEquals(RequestState.APPLIED, third.does(() -> requests.confirm(id, Seat.HOMEROOM)));
  }

  /** Totals with and without leave, as {@code 1/2}. */
  String absences(long classId, long pupil) {
    Enrolment.Homeroom h = schools.enrolments(classId).stream().filter(e -> e.id() == pupil).findFirst().orElseThrow()
        .homeroom();
    return h.excusedAbsences() + "/" + h.unexcusedAbsences();
  }

  /** Opens a locked or closed class again as the principal decides it and the board carries it out. */
  void reopen(long classId, String reason) throws Exception {
    long decision = principal().does(() -> reopenings.decide(classId, "13/QĐ", reason, reopenings.usualEnd()));
    board().does(() -> {
      decisions.execute(decision);
      return true;
    });
  }

  /** Takes a lock away that cannot be ended, for the tests that follow on this server. */
  void forgetLock(long decision) throws SQLException {
    run("delete from lock_decision where id = " + decision);
  }

  static Problem refused(Callable<?> action) {
    return assertThrows(Problem.class, action::call);
  }

  void run(String statement) throws SQLException {
    try (Connection c = database.getConnection(); PreparedStatement s = c.prepareStatement(statement)) {
      s.executeUpdate();
    }
  }

  String text(String query) throws SQLException {
    try (Connection c = database.getConnection(); PreparedStatement s = c.prepareStatement(query);
        ResultSet r = s.executeQuery()) {
      r.next();
      return r.getString(1);
    }
  }

  long count(String query) throws SQLException {
    try (Connection c = database.getConnection(); PreparedStatement s = c.prepareStatement(query);
        ResultSet r = s.executeQuery()) {
      r.next();
      return r.getLong(1);
    }
  }
}
