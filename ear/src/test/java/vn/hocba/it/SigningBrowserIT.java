package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
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

  private static final String NAME = "10Q1";
  private static final By MESSAGES = By.id("messages");

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

  @Deployment
  static EnterpriseArchive application() {
    return Application.with(SigningBrowserIT.class, FullClass.class, As.class, TestSchool.class, TestClass.class);
  }

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
    PageCheck check = new PageCheck();
    try (Browser browser = of("ADMIN_BOARD")) {
      browser.go("/certificates.xhtml?lang=en");
      check.look(browser, "certificates-en");
      browser.go("/certificates.xhtml?lang=vi");
      register(browser, "Hoàng Minh Đức");
      browser.awaitText(MESSAGES, "Đã ghi chứng thư số");
      browser.awaitText(By.id("list"), "tốt (OCSP)");
      check.look(browser, "certificates-vi");
      register(browser, "Hoàng Minh Đức");
      browser.awaitText(MESSAGES, "đã có trong danh sách");
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(3)
  @RunAsClient
  void aTeacherSignsAWholeClassWithOneAuthorisation() {
    PageCheck check = new PageCheck();
    try (Browser browser = of("SUBJECT_TEACHER")) {
      browser.go("/index.xhtml?lang=vi");
      check.look(browser, "index-signing-vi");
      browser.click(By.partialLinkText("bảng kết quả môn học lớp " + NAME));
      browser.click(By.cssSelector("#waiting a[href*='look=']"));
      check.look(browser, "signing-sheets-vi");
      String pdf = browser.find(By.cssSelector("#waiting li a[href*='/pdf']")).getDomProperty("href");
      assertEquals("200 application/pdf", browser.runAsync("const done = arguments[1]; fetch(arguments[0]).then(r => done(r.status"
          + " + ' ' + r.headers.get('content-type')))", pdf));
      browser.type(By.id("sign:code"), "sai");
      browser.click(By.id("sign:begin"));
      browser.awaitText(MESSAGES, "mật khẩu không đúng");
      browser.type(By.id("sign:code"), DemoPortal.ofLevel("THPT", "SUBJECT_TEACHER").get("password"));
      browser.click(By.id("sign:begin"));
      browser.awaitText(By.id("course"), "Đã xong");
      assertTrue(browser.text(By.id("course")).matches("(?s).*Đã ký (\\d+)/\\1.*"), browser.text(By.id("course")));
      check.look(browser, "signing-done-vi");
      browser.go("/signing.xhtml?step=GVCN&lang=en");
      check.look(browser, "signing-homeroom-en");
      browser.type(By.id("sign:code"), DemoPortal.ofLevel("THPT", "SUBJECT_TEACHER").get("password"));
      browser.click(By.id("sign:begin"));
      browser.await(ExpectedConditions.not(ExpectedConditions.presenceOfElementLocated(By.id("sign:begin"))));
      browser.awaitText(By.id("course"), "Signed 2 of 2");
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(4)
  @RunAsClient
  void thePrincipalReturnsATranscriptWithAReason() {
    PageCheck check = new PageCheck();
    try (Browser browser = of("PRINCIPAL")) {
      browser.go("/classes.xhtml?lang=vi");
      browser.click(By.linkText(NAME));
      browser.awaitText(By.id("state"), "Hiệu trưởng: 2");
      browser.go("/signing.xhtml");
      browser.awaitText(By.id("waiting"), "chưa có chứng thư số");
      browser.click(By.cssSelector("#waiting a[href*='look=']"));
      browser.type(By.id("return:reason"), "Xem lại nhận xét");
      browser.click(By.id("return:back"));
      browser.awaitText(MESSAGES, "Đã trả lại");
      check.look(browser, "signing-head-vi");
      browser.go("/certificates.xhtml");
      check.look(browser, "certificates-principal-vi");
    }
    try (Browser browser = of("SUBJECT_TEACHER")) {
      browser.go("/signing.xhtml?lang=vi");
      browser.click(By.cssSelector("#waiting a[href*='look=']"));
      browser.awaitText(By.id("waiting"), "Xem lại nhận xét");
      check.look(browser, "signing-returned-vi");
    }
    assertEquals("", check.faults());
  }

  private static void register(Browser browser, String owner) {
    Select owners = new Select(browser.find(By.id("register:owner")));
    owners.selectByVisibleText(owners.getOptions().stream().map(o -> o.getText()).filter(t -> t.startsWith(owner)).findFirst()
        .orElseThrow());
    browser.click(By.id("register:save"));
  }

  private static Browser of(String role) {
    Map<String, String> account = DemoPortal.ofLevel("THPT", role);
    Browser browser = Browser.open();
    browser.signIn(account.get("username"), account.get("password"));
    browser.await(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".hb-user")));
    return browser;
  }

  private static boolean did(Runnable step) {
    step.run();
    return true;
  }
}
