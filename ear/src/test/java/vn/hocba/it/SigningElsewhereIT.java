package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.PeopleSigning.HOMEROOM;
import static vn.hocba.it.PeopleSigning.PASSWORD;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.archiving.SigningOffice;
import vn.hocba.signing.SubjectSigning;
import vn.hocba.signing.certificate.CertificateService;
import vn.hocba.signing.certificate.KeyHome;

/**
 * Keys that are neither in a file nor in a token of the server: at a remote service that asks for one-time codes, and at the signer's own
 * computer, interrupted in between.
 */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SigningElsewhereIT {

  private static final String NAME = "9J1";

  @Inject
  private TestSchool school;
  @Inject
  private PeopleSigning people;
  @Inject
  private CertificateService registering;
  @Inject
  private SigningOffice office;

  @Test
  @Order(1)
  void aHomeroomTeacherHasAKeyAndAClassToSign() throws Exception {
    assertTrue(office.held("staff-" + people.staff("chunhiem"), HOMEROOM, "Trường THCS").isPresent());
    school.run("update certificate set end_reason = 'aside ' || state, state = 'ENDED' where state <> 'ENDED' and school_id = " + people.schoolId());
    long c = people.closed(NAME, SubjectSigning.NONE);
    assertEquals(2, people.documents(c, "state = 'OPEN'"));
  }

  @Test
  @Order(2)
  @RunAsClient
  void thatGoesToARemoteServiceWhichAsksForACodeEachTime() throws Exception {
    CodedService.ofKey(HOMEROOM, 1);
  }

  @Test
  @Order(3)
  void theRegisterTellsWhereItIs() throws Exception {
    // other tests' of the same key, which the register would know
    school.run("update certificate set school_id = " + other() + " where end_reason like 'aside %' and school_id = " + people.schoolId());
    long certificate = TestSchool.board().does(() -> registering.register(people.staff("chunhiem"), KeyHome.SERVER, null));
    assertEquals("SERVICE", school.text("select key_home from certificate where id = " + certificate));
  }

  @Test
  @Order(4)
  @RunAsClient
  void eachCodeSignsWhatTheServiceAllowsAndAWrongOneLosesNothing() throws Exception {
    OwnBatch batch = OwnBatch.begun(NAME, PASSWORD);
    Thread.sleep(3000); // the worker of the server looks every second
    assertEquals(List.of(0L, "RUNNING", true), List.of(IssuedClass.number(batch.told(), "signed"), batch.told().get("state"),
        batch.told().get("byCode")), "signed without the owner");
    SignInForm page = new SignInForm("127.0.0.64");
    page.signIn("chunhiem", PASSWORD);
    page.assertShows("/signing.xhtml", "Gửi mã", "Ký bằng mã", "Mã một lần của dịch vụ ký");
    assertEquals(404, batch.of("PRINCIPAL").post("/code", "{}").statusCode(), "another's batch");
    assertEquals(1, IssuedClass.number(DemoPortal.told(200, batch.post("/code", "{}")), "atOnce"));
    Map<String, Object> wrong = DemoPortal.told(422, batch.coded("0"));
    assertEquals("SIGNING_CODE", wrong.get("code"));
    assertTrue(String.valueOf(wrong).contains("mã một lần không đúng"), wrong.toString());
    assertEquals(1, CodedService.one.calls.stream().filter("credentials/authorize"::equals).count(), "tried more than once");
    for (long left : List.of(1L, 0L)) {
      DemoPortal.told(200, batch.post("/code", "{}"));
      Map<String, Object> signed = DemoPortal.told(200, batch.coded(CodedService.one.code()));
      assertEquals(List.of(1L, left), List.of(IssuedClass.number(signed, "signed"), IssuedClass.number(signed, "left")));
    }
    assertEquals("DONE", batch.told().get("state"));
    CodedService.end();
  }

  /** The same documents again, now with the key at the owner's computer. */
  @Test
  @Order(5)
  void thenTheOwnerHasATokenInstead() throws Exception {
    long c = people.id(NAME);
    assertEquals(2, people.signatures(c, "s.step = 'GVCN'"));
    assertEquals(3, school.count("select count(*) from audit_entry where action = 'AUTHORISE_SIGNING' and detail like '%, OTP'"
        + " and subject_id = (select cast(max(s.batch_id) as varchar(20)) from signature_made s, signing_document d where d.id = s.document_id"
        + " and d.class_id = " + c + ")"), "who gave codes, and when");
    school.run("delete from signature_made where document_id in (select id from signing_document where class_id = " + c + ")");
    school.run("update signing_document set state = 'OPEN', step = 'GVCN', sha256 = null, size = null where class_id = " + c);
    String pem = people.pem(people.staff("chunhiem"));
    school.run("update certificate set school_id = " + other() + ", state = 'ENDED', end_reason = 'moved' where state = 'IN_USE' and staff_id = " + people.staff("chunhiem"));
    TestSchool.board().does(() -> registering.register(people.staff("chunhiem"), KeyHome.OWNER, pem));
  }

  @Test
  @Order(6)
  @RunAsClient
  void whoWasInterruptedGoesOnWithWhatIsLeftAndNothingIsSignedTwice() throws Exception {
    OwnBatch batch = OwnBatch.begun(NAME, PASSWORD);
    SignInForm page = new SignInForm("127.0.0.64");
    page.signIn("chunhiem", PASSWORD);
    page.assertShows("/signing.xhtml", "Tải tệp cần ký", "Tệp chữ ký", "/api/signing/batches/" + batch.id() + "/digests");
    Map<Long, byte[]> all = batch.digests();
    assertEquals(2, all.size());
    long first = all.keySet().iterator().next();
    assertEquals(1, numbers(DemoPortal.told(200, batch.signed(Map.of(first, all.get(first)))), "signed"));
    Map<Long, byte[]> left = batch.digests();
    all.remove(first);
    assertEquals(all.keySet(), left.keySet(), "what has its signature is asked for again, or the rest is not");
    left.forEach((id, data) -> assertArrayEquals(all.get(id), data, "other bytes than before the interruption"));
    Map<Long, byte[]> both = new LinkedHashMap<>(all);
    both.put(first, new byte[1]);
    Map<String, Object> taken = DemoPortal.told(200, batch.signed(both));
    assertEquals(List.of(1, 1), List.of(numbers(taken, "signed"), numbers(taken, "changed")));
    assertEquals(Map.of(), batch.digests());
    assertEquals("DONE", batch.told().get("state"));
  }

  /** What other tests find is as it was. */
  @Test
  @Order(7)
  void everythingIsAsItWas() throws Exception {
    String own = "(select d.id from signing_document d, school_class c where c.id = d.class_id and c.name = '" + NAME + "')";
    assertEquals(2, school.count("select count(*) from signature_made where document_id in " + own));
    school.run("delete from signature_made where document_id in " + own);
    school.run("delete from signing_document where id in " + own);
    String added = "(select id from certificate where end_reason = 'moved' or end_reason is null and school_id = " + people.schoolId() + ")";
    school.run("delete from signing_batch where certificate_id in " + added);
    school.run("delete from certificate where id in " + added);
    school.run("update certificate set school_id = " + people.schoolId() + ", state = substring(end_reason from 7), end_reason = null"
        + " where end_reason like 'aside %'");
  }

  private long other() throws SQLException {
    return school.count("select min(id) from school where id <> " + people.schoolId());
  }

  private static int numbers(Map<String, Object> body, String member) {
    return ((List<?>) body.get(member)).size();
  }
}
