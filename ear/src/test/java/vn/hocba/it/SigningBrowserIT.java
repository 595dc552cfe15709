package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.lock.LockService;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.Schools;
import vn.hocba.signing.Signers;
import vn.hocba.signing.SigningPolicyService;
import vn.hocba.signing.SubjectSigning;
import vn.hocba.transcript.ClosingService;

/** A school registers a certificate, and a teacher signs a class by the page, as people see it. */
@NeedsChromium
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SigningBrowserIT {

  static final String NAME = "10Q1";

  @Inject
  private Schools schools;
  @Inject
  private RulesInForce rules;
  @Inject
  private GradebookService gradebooks;
  @Inject
  private LockService locks;
  @Inject
  private ClosingService closings;
  @Inject
  private SigningPolicyService policies;
  @Inject
  private TestSchool school;
  @Resource
  private UserTransaction transaction;

  @Test
  @Order(1)
  void aClassIsClosedForPeopleToSign() throws Exception {
    FullClass made = new FullClass(schools, rules, transaction, gradebooks);
    long c = made.found("66643201", "Hoàng Minh Đức", NAME, 10);
    made.fill(c, As.person("giaovien.thpt", Role.SUBJECT_TEACHER));
    As head = As.person("hieutruong.thpt", Role.PRINCIPAL);
    head.does(() -> did(() -> policies.decide(FullClass.YEAR, Signers.PEOPLE, SubjectSigning.SHEET, "9/QĐ")));
    try {
      head.does(() -> did(() -> locks.lock(c, "12/QĐ", "Thử")));
      assertEquals(2, head.does(() -> closings.close(c)).issued());
    } finally {
      school.run("delete from signing_policy");
    }
  }

  @Test
  @Order(2)
  @RunAsClient
  void theBoardRegistersACertificate() {
    SigningWalk.theBoardRegistersACertificate();
  }

  @Test
  @Order(3)
  @RunAsClient
  void aTeacherSignsAWholeClassWithOneAuthorisation() {
    SigningWalk.aTeacherSignsAWholeClassWithOneAuthorisation();
  }

  @Test
  @Order(4)
  @RunAsClient
  void thePrincipalReturnsATranscriptWithAReason() {
    SigningWalk.thePrincipalReturnsATranscriptWithAReason();
  }

  @Test
  @Order(5)
  @RunAsClient
  void theBoardUploadsASignersPicture() throws Exception {
    SigningWalk.theBoardUploadsASignersPicture();
  }

  private static boolean did(Runnable step) {
    step.run();
    return true;
  }
}
