package vn.hocba.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** The way of an inspector through a school's registers: everything to read, nothing to press, each reading in the school's log. */
final class RegistersWalk {

  private static final By SHOW = By.cssSelector("#main form[method=get] button");

  private final PageCheck check;
  private String address;

  RegistersWalk(PageCheck check) {
    this.check = check;
  }

  void anInspectorReadsTheRegistersAndHasNothingToPress() {
    String school;
    try (Browser clerk = Browser.of("RECORDS_CLERK")) {
      school = clerk.text(By.cssSelector(".hb-place span"));
      clerk.go("/archive.xhtml");
      assertEquals(0, clerk.all(By.cssSelector("#main a[href*='registers']")).size(), "whoever keeps them is sent to another page");
    }
    long before = told().lines().count();
    try (Browser browser = Browser.of("INSPECTOR")) {
      browser.go("/archive.xhtml");
      browser.click(By.linkText("Sổ sách của trường (chỉ xem)"));
      assertEquals(0, browser.all(By.cssSelector("#main table")).size(), "read before a school was chosen");
      new Select(browser.find(By.id("school"))).selectByVisibleText(school);
      browser.click(SHOW);
      browser.awaitText(By.id("copies"), "Nguyễn Văn Cha");
      address = browser.address().substring(DemoPortal.BASE.length()).replaceFirst("&of=.*", "");
      looks(browser, "registers-copies");
      browser.go(address + "&of=COPIES&q=khongcoai");
      browser.awaitText(By.id("main"), "Không có dòng nào");
      browser.go(address + "&of=CERTIFICATES");
      browser.awaitText(By.id("main"), "Chứng thư số");
      looks(browser, "registers-certificates");
      browser.go(address + "&of=MEDIA");
      browser.awaitText(By.id("media"), "Đĩa CD <số 3>");
      looks(browser, "registers-media");
      browser.go(address + "&of=COPIES&lang=en");
      browser.awaitText(By.id("main"), "Every reading is a line");
      check.look(browser, "registers-copies-en");
      browser.go("/index.xhtml?lang=vi");
      for (String page : new String[] {"/copies.xhtml", "/certificates.xhtml", "/media.xhtml", "/registers.xhtml?school=999999999"}) {
        browser.go(page);
        assertEquals(0, browser.all(By.cssSelector("#main table, #main form")).size(), page);
      }
    }
    String log = told();
    assertEquals(5, log.lines().count() - before, log);
    assertTrue(log.contains("Sổ cấp bản sao") && log.contains("Chứng thư số") && log.contains("Bản kết xuất")
        && log.contains(DemoPortal.account("accounts", "INSPECTOR").get("fullName")), log);
    for (String path : new String[] {"/copies", "/copies/1", "/media/1"}) {
      assertEquals(403, DemoPortal.as("INSPECTOR").get(path).statusCode(), path);
    }
    try (Browser other = Browser.of("SUBJECT_TEACHER")) {
      other.go(address + "&of=COPIES");
      assertFalse(other.text(By.cssSelector("body")).contains("Nguyễn Văn Cha"));
    }
  }

  private void looks(Browser browser, String name) {
    assertEquals(0, browser.all(By.cssSelector("#main form[method=post], #main a[href*='/api/'], #main table button, #main table a")).size(),
        name + ": something to press");
    check.look(browser, name);
  }

  private static String told() {
    return new String(DemoPortal.as("PRINCIPAL").get("/audit/export?action=READ_REGISTER").body(), UTF_8);
  }
}
