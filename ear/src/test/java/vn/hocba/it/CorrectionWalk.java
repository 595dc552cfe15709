package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** What people do and see in {@link CorrectionBrowserIT}; kept apart, for the server has no browser. */
final class CorrectionWalk {

  private static final String REGULAR = "1:REGULAR:1";
  private static final By STATUS = By.cssSelector(".hb-grid-status");
  private static final By DIALOG = By.cssSelector("dialog[open]");
  private static final By STANDS = By.cssSelector(".hb-facts");

  private CorrectionWalk() {}

  static void aCorrectionInTheOpenBookAsksForReasonAndEvidenceAndLosesNothing() throws IOException {
    PageCheck check = new PageCheck();
    try (Browser browser = Browser.of("SUBJECT_TEACHER")) {
      Grid grid = Grid.open(browser, CorrectionBrowserIT.OPEN);
      grid.focus(0, REGULAR);
      browser.press("9,5", Keys.ENTER);
      browser.awaitText(DIALOG, "Sửa điểm đã ghi");
      assertTrue(browser.text(DIALOG).contains("8,0 → 9,5"), browser.text(DIALOG));
      check.look(browser, "correction-dialog");
      browser.press(Keys.ESCAPE);
      browser.awaitText(By.cssSelector(".hb-grid-problems"), "Sửa điểm cần lý do và minh chứng");
      assertEquals("9,5", grid.value(0, REGULAR));
      check.look(browser, "correction-asked");
      browser.run("window.onbeforeunload = null");
      // What waits for its reason is kept in the tab: opened again, it is asked about again.
      Grid again = Grid.open(browser, CorrectionBrowserIT.OPEN);
      browser.awaitText(DIALOG, "Sửa điểm đã ghi");
      assertEquals("9,5", again.value(0, REGULAR));
      browser.type(By.id("hb-reason"), "Cộng sót điểm câu 3");
      browser.choose(By.id("hb-evidence-file"), "bai-kiem-tra.html", "<html></html>".getBytes(StandardCharsets.UTF_8));
      browser.click(By.xpath("//dialog//button[normalize-space()='Sửa 1 điểm']"));
      browser.awaitText(By.cssSelector(".hb-reason-fault"), "không phải ảnh JPEG, PNG hoặc PDF");
      browser.choose(By.id("hb-evidence-file"), "bai-kiem-tra.png", photo());
      browser.click(By.xpath("//dialog//button[normalize-space()='Sửa 1 điểm']"));
      browser.awaitText(STATUS, "Đã lưu tất cả lúc");
      assertEquals("9,5", Grid.open(browser, CorrectionBrowserIT.OPEN).value(0, REGULAR));
    }
    assertEquals("", check.faults());
  }

  static void aTeacherAsksWhereTheBookIsLocked() throws IOException {
    PageCheck check = new PageCheck();
    try (Browser browser = Browser.of("SUBJECT_TEACHER")) {
      Grid.open(browser, CorrectionBrowserIT.LOCKED);
      browser.click(By.linkText("Đề nghị sửa điểm"));
      browser.awaitText(By.cssSelector("h1"), "Đề nghị sửa điểm Toán, lớp " + CorrectionBrowserIT.LOCKED);
      new Select(browser.find(By.id("ask:pupil"))).selectByIndex(1);
      new Select(browser.find(By.id("ask:column"))).selectByIndex(1);
      browser.awaitText(By.id("ask:now"), "8,0");
      browser.type(By.id("ask:value"), "85");
      browser.type(By.id("ask:reason"), "Ghi nhầm sang dòng dưới");
      browser.click(By.id("ask:ask"));
      browser.awaitText(By.id("messages"), "điểm từ 0 đến 10");
      check.look(browser, "correction-ask");

      browser.type(By.id("ask:value"), "8,5");
      browser.choose(By.id("ask:file"), "bai-kiem-tra.png", photo());
      browser.click(By.id("ask:ask"));
      browser.awaitText(STANDS, "Chờ hiệu trưởng quyết định");
      check.look(browser, "correction-own");
      browser.go(browser.address().replaceFirst(".*/correction", "/correction") + "&lang=en");
      browser.awaitText(STANDS, "Waiting for the principal");
      check.look(browser, "correction-own-en");
      browser.go("/index.xhtml?lang=vi");
      browser.awaitText(By.id("main"), "Sửa sổ: Học Sinh Thử 1, lớp " + CorrectionBrowserIT.LOCKED);
    }
    assertEquals("", check.faults());
  }

  static void thePrincipalAllowsItAndThreePeopleSeeIt() {
    PageCheck check = new PageCheck();
    try (Browser browser = Browser.of("PRINCIPAL")) {
      openTask(browser, "Quyết định đề nghị sửa sổ");
      check.look(browser, "correction-decide");
      browser.click(By.id("decide:allow"));
      browser.awaitText(STANDS, "Chờ chứng kiến");
    }
    for (String role : List.of("DEPUTY", "ADMIN_BOARD", "HOMEROOM_TEACHER")) {
      try (Browser browser = Browser.of(role)) {
        openTask(browser, "Chứng kiến sửa sổ");
        check.look(browser, "correction-witness-" + role.toLowerCase(Locale.ROOT));
        browser.click(By.cssSelector("#confirm button"));
        browser.awaitText(By.id("messages"), "Đã xác nhận chứng kiến.");
      }
    }
    try (Browser browser = Browser.of("SUBJECT_TEACHER")) {
      assertEquals("8,5", Grid.open(browser, CorrectionBrowserIT.LOCKED).shown(0, REGULAR));
    }
    assertEquals("", check.faults());
  }

  static void leadersReadPrintAndArchiveTheLog() {
    PageCheck check = new PageCheck();
    try (Browser browser = Browser.of("PRINCIPAL")) {
      for (String language : List.of("en", "vi")) {
        browser.go("/corrections.xhtml?lang=" + language);
        check.look(browser, "corrections-" + language);
        browser.go("/correction-log.xhtml?lang=" + language);
        browser.find(By.cssSelector("table.hb-tight tbody tr"));
        check.look(browser, "correction-log-" + language);
      }
      check.print(browser, "correction-log");
      assertTrue(browser.text(By.id("main")).contains("Cộng sót điểm câu 3"), browser.text(By.id("main")));
      new Select(browser.find(By.id("archive:year"))).selectByVisibleText(TestClass.YEAR);
      browser.click(By.id("archive:archive"));
      browser.awaitText(By.id("messages"), "vào kho lưu trữ");
      browser.find(By.cssSelector("a[href*='/api/corrections/summaries/']"));
    }
    assertEquals("", check.faults());
  }

  private static void openTask(Browser browser, String verb) {
    browser.go("/index.xhtml");
    browser.click(By.xpath("//a[contains(., '" + verb + "') and contains(., '" + CorrectionBrowserIT.LOCKED + "')]"));
    browser.find(STANDS);
  }

  private static byte[] photo() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "PNG", out);
    return out.toByteArray();
  }
}
