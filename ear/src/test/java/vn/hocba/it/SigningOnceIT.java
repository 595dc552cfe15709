package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.PeopleSigning.PASSWORD;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.signing.SigningBatch;
import vn.hocba.signing.SigningDocuments;
import vn.hocba.signing.SigningService;
import vn.hocba.signing.SigningStep;
import vn.hocba.signing.SubjectSigning;
import vn.hocba.signing.certificate.CertificateService;
import vn.hocba.signing.certificate.KeyHome;
import vn.hocba.signing.certificate.RegisteredCertificate;

/** A document is signed once by each, whoever comes at the same moment or comes back from the dead. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class SigningOnceIT {

  private static final String NAME = "9Q7";

  @Inject
  private TestSchool school;
  @Inject
  private PeopleSigning people;
  @Inject
  private SigningService signing;
  @Inject
  private SigningDocuments documents;
  @Inject
  private CertificateService registering;
  @Resource
  private UserTransaction transaction;
  @Resource
  private ManagedThreadFactory factory;
  private long classId;
  private long document;
  private long before;

  /** The key is the teacher's own, so that no worker signs meanwhile. */
  @BeforeEach
  void aClassWaitsForItsTeacher() throws Exception {
    String name = NAME + school.count("select count(*) from school_class where name like '" + NAME + "%'");
    classId = people.closed(name, SubjectSigning.SHEET);
    before = school.count("select coalesce(max(id), 0) from certificate");
    if (school.count("select count(*) from certificate where staff_id = " + staff()) == 0) {
      String pem = people.pem(staff());
      TestSchool.board().does(() -> registering.register(staff(), KeyHome.OWNER, pem));
    }
    school.run("update certificate set key_home = 'OWNER' where staff_id = " + staff());
    document = school.count("select id from signing_document where class_id = " + classId + " and kind = 'SHEET'");
  }

  @AfterEach
  void nothingWaits() throws Exception {
    school.run("delete from signature_made where document_id = " + document);
    long batch = school.count("select coalesce(max(batch_id), 0) from signing_document where id = " + document);
    school.run("delete from signing_document where class_id = " + classId);
    school.run("delete from signing_batch where id = " + batch);
    school.run("delete from certificate where id > " + before);
    school.run("update certificate set key_home = 'SERVER' where staff_id = " + staff());
  }

  @Test
  void aSecondPressAtTheSameMomentWaitsForTheFirstAndSignsNothing() throws Exception {
    try (ExecutorService second = Executors.newSingleThreadExecutor(factory)) {
      transaction.begin();
      Future<ProblemCode> told;
      try {
        TestSchool.teacher().does(this::begun);
        told = second.submit(() -> TestSchool.refused(() -> TestSchool.teacher().does(this::begun)).code());
        assertThrows(TimeoutException.class, () -> told.get(3, TimeUnit.SECONDS), "it did not wait for the first");
      } finally {
        transaction.commit();
      }
      assertEquals(ProblemCode.SIGNING_NOTHING, told.get(1, TimeUnit.MINUTES));
    }
  }

  /** A worker that was taken for dead holds the number of its own claim; whoever has the document now has the next. */
  @Test
  void whatADeadWorkerStillWritesIsVoidOnceAnotherHasTheDocument() throws Exception {
    int dead = (int) school.count("select claim + 1 from signing_document where id = " + document);
    school.run("update signing_document set claim = " + (dead + 1) + ", claimed_by = 'other', claimed_until = timestamp '2099-01-01 00:00:00'"
        + " where id = " + document);
    assertFalse(school.inTransaction(() -> documents.heldForChange(document, dead).isPresent()), "the dead one's claim still counts");
    assertTrue(school.inTransaction(() -> documents.heldForChange(document, dead + 1).isPresent()));
  }

  /** Whatever two workers believe, the database takes one signature of a document, step and round. */
  @Test
  void theSameSignatureIsNotWrittenTwice() throws Exception {
    long batch = TestSchool.teacher().does(this::begun);
    signed(-71, batch);
    assertThrows(SQLException.class, () -> signed(-72, batch));
  }

  @Test
  void whatIsWrongWithAKeyIsToldToWhoRegistersItAndToWhoSigns() throws Exception {
    Path pin = Setting.dataDirectory().resolve("keys/once.pin");
    Path description = Setting.dataDirectory().resolve("keys/staff-" + staff() + ".properties");
    school.run("update certificate set key_home = 'SERVER' where staff_id = " + staff());
    try {
      Files.writeString(description, "kind=csc\nservice=chỗ nào đó\nclient=hocba\nclient-secret-file=once.pin\ncredential=a\n");
      assertEquals(List.of("DESCRIPTION", "staff-" + staff()), registeringRefused());
      Files.writeString(description, "kind=pkcs11\nlibrary=/nowhere.so\nslot=1\npin-file=once.pin\n");
      assertEquals("SECRET", registeringRefused().getFirst());
      Files.writeString(pin, "123456");
      assertEquals("SLOT", registeringRefused().getFirst());
      Files.writeString(description, "kind=csc\nservice=http://127.0.0.1:1/csc/v2\nclient=hocba\nclient-secret-file=once.pin\n"
          + "credential=a\n");
      assertEquals("SERVICE_AWAY", registeringRefused().getFirst());
      long batch = TestSchool.teacher().does(this::begun);
      SigningService.Batch stopped = TestSchool.teacher().does(() -> Deadline.await(Duration.ofMinutes(1), () -> signing.own().stream()
          .filter(b -> b.id() == batch).findFirst().orElseThrow(), b -> b.state() != SigningBatch.State.RUNNING));
      assertEquals(SigningBatch.State.STOPPED + " SERVICE_UNUSABLE 1", stopped.state() + " " + stopped.trouble() + " " + stopped.left());
    } finally {
      Files.deleteIfExists(description);
      Files.deleteIfExists(pin);
    }
  }

  @Test
  void aCertificateIsToldToEndSoonUntilItHasEnded() throws Exception {
    ends("current_timestamp + interval '10' day");
    assertEquals("true false", soonAndOver());
    assertFalse(ending().over());
    ends("current_timestamp - interval '1' day");
    assertEquals("false true", soonAndOver());
    assertTrue(ending().over());
    ends("timestamp '2035-01-01 00:00:00'");
    assertEquals("false false", soonAndOver());
  }

  private void ends(String when) throws SQLException {
    school.run("update certificate set valid_until = " + when + " where staff_id = " + staff());
  }

  private String soonAndOver() throws Exception {
    CertificateService.Row row = TestSchool.board().does(() -> registering.list()).stream()
        .filter(r -> TestClass.TEACHER.equals(r.owner()) && r.state() == RegisteredCertificate.State.IN_USE).findFirst().orElseThrow();
    return row.soon() + " " + row.over();
  }

  private CertificateService.Ending ending() throws Exception {
    return TestSchool.board().does(() -> registering.ending()).stream().filter(e -> TestClass.TEACHER.equals(e.owner()))
        .findFirst().orElseThrow();
  }

  private List<Object> registeringRefused() {
    Problem told = TestSchool.refused(() -> TestSchool.board().does(() -> registering.register(staff(), KeyHome.SERVER, null)));
    assertEquals(ProblemCode.SIGNING_KEY_UNUSABLE, told.code());
    return told.args();
  }

  private void signed(long id, long batch) throws SQLException {
    school.run("insert into signature_made (id, document_id, step, round, subject, batch_id, certificate_id, signer_name, signed_at,"
        + " checked, checked_at, size_before, sha256_before, sha256) select " + id + ", " + document + ", 'GVBM', 1, '', b.id,"
        + " b.certificate_id, 'Thử', current_timestamp, 'GOOD', current_timestamp, 1, '" + "0".repeat(64) + "', '" + "1".repeat(64)
        + "' from signing_batch b where b.id = " + batch);
  }

  private long begun() {
    return signing.begin(SigningStep.GVBM, List.of(classId), PASSWORD);
  }

  private long staff() {
    return people.staff("bomon");
  }
}
