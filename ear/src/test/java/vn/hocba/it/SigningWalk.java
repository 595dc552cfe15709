package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** What people do and see in {@link SigningBrowserIT}; kept apart, for the server has no browser. */
final class SigningWalk {

  private static final By MESSAGES = By.id("messages");

  private SigningWalk() {}

  static void theBoardRegistersACertificate() {
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

  static void aTeacherSignsAWholeClassWithOneAuthorisation() {
    PageCheck check = new PageCheck();
    try (Browser browser = of("SUBJECT_TEACHER")) {
      browser.go("/index.xhtml?lang=vi");
      check.look(browser, "index-signing-vi");
      browser.click(By.partialLinkText("bảng kết quả môn học lớp " + SigningBrowserIT.NAME));
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

  static void thePrincipalReturnsATranscriptWithAReason() {
    PageCheck check = new PageCheck();
    try (Browser browser = of("PRINCIPAL")) {
      browser.go("/classes.xhtml?lang=vi");
      browser.click(By.linkText(SigningBrowserIT.NAME));
      browser.awaitText(By.id("state"), "Hiệu trưởng: 2");
      browser.awaitText(By.id("records"), "Bảng kết quả môn");
      check.look(browser, "class-records-vi");
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
}
