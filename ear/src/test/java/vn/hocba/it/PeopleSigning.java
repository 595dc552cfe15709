package vn.hocba.it;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import vn.hocba.archive.seal.Chains;
import vn.hocba.archiving.SigningOffice;
import vn.hocba.lock.LockService;
import vn.hocba.problem.ProblemCode;
import vn.hocba.signing.Signers;
import vn.hocba.signing.SigningPolicyService;
import vn.hocba.signing.SubjectSigning;
import vn.hocba.transcript.ClosingService;

/** The demo school while its people sign: classes closed for them, their keys, and what has become of their documents. */
@Dependent
public class PeopleSigning {

  /** Of everybody in the demo; it authorises a batch. */
  static final String PASSWORD = "HocBa-demo-2026";
  /** Who has the account {@code chunhiem}. */
  static final String HOMEROOM = "Nguyễn Thị Thanh Hòa";
  private static final Duration LONG = Duration.ofMinutes(4);

  @Inject
  private TestSchool school;
  @Inject
  private LockService locks;
  @Inject
  private ClosingService closings;
  @Inject
  private SigningPolicyService policies;
  @Inject
  private SigningOffice office;

  /** A new class with both terms' results, locked. */
  long locked(String name) throws Exception {
    long c = school.imported(name);
    school.finals(c, 1);
    school.finals(c, 2);
    lock(c);
    return c;
  }

  /** The same closed for people to sign. */
  long closed(String name, SubjectSigning subjects) throws Exception {
    long c = locked(name);
    close(c, subjects);
    return c;
  }

  void lock(long c) throws Exception {
    TestSchool.principal().does(() -> did(() -> locks.lock(c, "12/QĐ", "Thử")));
  }

  void close(long c, SubjectSigning subjects) throws Exception {
    decided(subjects, () -> TestSchool.principal().does(() -> closings.close(c)));
  }

  /** Does it while the school lets people sign; other tests find the demo as it was. */
  void decided(SubjectSigning subjects, Callable<?> work) throws Exception {
    TestSchool.principal().does(() -> did(() -> policies.decide(TestClass.YEAR, Signers.PEOPLE, subjects, "9/QĐ")));
    try {
      work.call();
    } finally {
      school.run("delete from signing_policy");
    }
  }

  /** The certificate of the key that the demo has for one of the staff, with its chain. */
  String pem(long staff) {
    return Chains.text(office.held("staff-" + staff, HOMEROOM, "Trường THCS").orElseThrow().chain());
  }

  void done(long batch) {
    Deadline.await(LONG, () -> count("select count(*) from signing_batch where state = 'DONE' and id = " + batch), n -> n == 1);
  }

  long documents(long c, String which) {
    return count("select count(*) from signing_document where class_id = " + c + " and " + which);
  }

  long signatures(long c, String which) {
    return count("select count(*) from signature_made s, signing_document d where d.id = s.document_id and d.class_id = " + c + " and " + which);
  }

  long jobs(long c, String which) {
    return count("select count(*) from seal_job where class_id = " + c + " and " + which);
  }

  /** Of a class. */
  long id(String name) {
    return count("select id from school_class where name = '" + name + "'");
  }

  long schoolId() {
    return count("select school_id from account where username = 'vanthu'");
  }

  /** Of the person with that account. */
  long staff(String username) {
    return count("select m.id from staff_member m, account a where m.account_id = a.id and a.username = '" + username + "'");
  }

  /** As {@link TestSchool#count}, within what is awaited. */
  long count(String query) {
    try {
      return school.count(query);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  static ProblemCode refused(As person, Callable<?> action) {
    return TestSchool.refused(() -> person.does(action)).code();
  }

  static boolean did(Runnable step) {
    step.run();
    return true;
  }
}
