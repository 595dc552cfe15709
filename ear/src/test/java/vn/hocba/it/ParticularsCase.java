package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.particulars.entry.NewParticular.awaited;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import vn.hocba.access.Account;
import vn.hocba.access.Accounts;
import vn.hocba.access.Caller;
import vn.hocba.access.Role;
import vn.hocba.approval.Period;
import vn.hocba.assessment.Level;
import vn.hocba.assessment.YearAssessment;
import vn.hocba.classbook.ClassBookEntry;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.homeroom.ApprovalService;
import vn.hocba.lock.LockService;
import vn.hocba.particulars.ParticularKind;
import vn.hocba.particulars.entry.NewParticular;
import vn.hocba.particulars.entry.ParticularRefusal;
import vn.hocba.particulars.entry.ParticularsService;
import vn.hocba.problem.Problem;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;
import vn.hocba.transcript.ClosingService;
import vn.hocba.transcript.ExplanationService;

/** Writes classes whose particulars the tests enter, and enters them as one person or another. */
abstract class ParticularsCase {

  static final String YEAR = "2024-2025";
  static final String OLD_YEAR = "2020-2021";
  static final TestYear.Given GOOD = (pupil, subject, term) -> "8.0";
  /** Two weak subjects, so that the adjustment for a single one does not lift the first pupil. */
  static final TestYear.Given WEAK = (pupil, subject, term) ->
      pupil == 1 && List.of("TOAN", "KHTN").contains(subject) ? "3.0" : "8.0";

  @Inject
  ParticularsService particulars;
  @Inject
  ApprovalService approvals;
  @Inject
  ExplanationService explanations;
  @Inject
  ClosingService closings;
  @Inject
  LockService locks;
  @Inject
  ClassBookEntry books;
  @Inject
  Schools schools;
  @Inject
  Accounts accounts;
  @Inject
  RulesInForce rules;
  @Resource
  UserTransaction transaction;
  @Resource(lookup = "java:jboss/datasources/HocBaDS")
  DataSource database;

  static NewParticular retest(long pupil, String mark) {
    return awaited(pupil, ParticularKind.REASSESSMENT, TestClass.SUBJECT, mark, null);
  }

  List<ParticularRefusal> enter(As who, long id, NewParticular... entries) throws Exception {
    return who.does(() -> particulars.enter(id, List.of(entries)));
  }

  static ParticularRefusal one(List<ParticularRefusal> refusals) {
    assertEquals(1, refusals.size());
    return refusals.getFirst();
  }

  boolean withdraw(As who, long id, long entry, String why) throws Exception {
    return who.does(() -> {
      particulars.withdraw(id, entry, why);
      return true;
    });
  }

  void declared(long id) throws Exception {
    teacher().does(() -> {
      approvals.complete(id, Period.YEAR, TestClass.SUBJECT);
      return true;
    });
    assertTrue(stands(id, TestClass.SUBJECT));
  }

  boolean stands(long id, String part) throws Exception {
    return principal().does(() -> approvals.progress(id)).periods().get(Period.YEAR.ordinal()).parts().stream()
        .filter(p -> p.part().equals(part)).anyMatch(p -> p.standing() != null && p.standing().stands());
  }

  int close(long id) throws Exception {
    return principal().does(() -> {
      locks.lock(id, "12/QĐ", "Thử");
      return closings.close(id).issued();
    });
  }

  YearAssessment assessed(long id, int pupil) throws Exception {
    return principal().does(() -> closings.preview(id)).get(pupil).assessment();
  }

  long pupil(long id, int place) {
    return schools.enrolments(id).get(place).id();
  }

  void foreign(long id) throws Exception {
    transaction.begin();
    SchoolClass c = schools.schoolClassForChange(id).orElseThrow();
    c.assignHomeroom(schools.staffMember(c.schoolId(), "Cô Giáo Khác").id());
    transaction.commit();
  }

  /** The demo's own classes come in first, for two imports of one school wait for each other; this is its last. */
  void awaitDemo() {
    Deadline.await(Duration.ofMinutes(2),
        () -> schools.schoolByCode("66643301").map(s -> schools.classesOf(s.id()).size()).orElse(0), n -> n > 0);
  }

  long written(String name, int grade, String year, TestYear.Given given, Level conductTwo) throws Exception {
    awaitDemo();
    Account a = accounts.byUsername("vanthu").orElseThrow();
    Caller clerk = new Caller(a.id(), a.username(), a.fullName(), a.roles(), a.schoolId());
    transaction.begin();
    boolean done = false;
    try {
      long id = books.write(clerk.schoolId(), TestYear.of(name, grade, year,
          rules.curriculum().subjects(SchoolLevel.THCS, grade, year), given, conductTwo), clerk, List.of());
      transaction.commit();
      done = true;
      return id;
    } finally {
      if (!done) {
        transaction.rollback();
      }
    }
  }

  static Problem refused(Callable<?> action) {
    return assertThrows(Problem.class, action::call);
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

  long count(String query) throws SQLException {
    try (Connection c = database.getConnection(); PreparedStatement s = c.prepareStatement(query);
        ResultSet r = s.executeQuery()) {
      r.next();
      return r.getLong(1);
    }
  }
}
