package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.openqa.selenium.By;

/** Reads the explanations of the two classes of {@link WhyBrowserIT}; apart from it, for the server has no browser. */
final class WhyReading {

  static final String SECONDARY = "8W7";
  static final String PRIMARY = "4W7";
  private static final Duration SEALING = Duration.ofMinutes(4);
  private static final By MAIN = By.id("main");
  private static final String LOWERED = "Khá, vì Toán 5,4 < 6,5 — TT 22/2021 Điều 9.2a";

  private static String open;
  private static String closed;
  private static String primary;

  private WhyReading() {}

  static void thePrincipalReadsTheYearAsItStandsNow() {
    PageCheck check = new PageCheck();
    try (Browser browser = Browser.of("PRINCIPAL")) {
      openFirst(browser, SECONDARY);
      open = path(browser);
      String told = browser.awaitText(MAIN, "chưa kết sổ");
      assertTrue(told.contains("Học tập cả năm: Khá") && told.contains("5,4"), told);
      assertTrue(told.contains("TT 22/2021 Điều 9.2b"), told);
      assertTrue(told.contains(LOWERED), told);
      assertEquals(1, occurrences(told, "Môn Toán được 5,4"), "a step is told twice: " + told);
      browser.run("document.querySelector('#main .hb-details').open = true");
      assertTrue(browser.awaitText(MAIN, "Làm tròn điểm trung bình").contains("Môn duy nhất"), browser.text(MAIN));
      assertFalse(browser.text(MAIN).contains("HALF_UP"), "a reading is told as a code");
      check.look(browser, "why-open");
      browser.go(open + "&lang=en");
      assertTrue(browser.awaitText(MAIN, "Circular 22/2021").contains("Learning"), browser.text(MAIN));
      check.look(browser, "why-open-en");
      browser.go(open + "&lang=vi");
    }
    assertEquals("", check.faults());
  }

  /** Too many sessions missed decide alone, whatever is open; who stays is on the list of who stays. */
  static void theClassAndTheListsSayTheSameInOneSentence() {
    PageCheck check = new PageCheck();
    String stays = "Ở lại lớp, vì nghỉ 46 buổi > 45 — TT 22/2021 Điều 12";
    try (Browser browser = Browser.of("PRINCIPAL")) {
      browser.go("/classes.xhtml");
      browser.click(By.linkText(SECONDARY));
      String results = browser.awaitText(By.id("results"), "Toán 5,4 < 6,5");
      assertTrue(results.contains("nghỉ 46 buổi > 45"), results);
      String spoken = String.valueOf(browser.run("return document.getElementById('results').textContent"));
      assertTrue(spoken.contains(LOWERED) && spoken.contains(stays), spoken);
      check.look(browser, "why-class");
      // by its address: while transcripts are being signed, the page renews the links beside their progress
      browser.go(browser.find(By.linkText("Danh sách xét duyệt")).getDomProperty("href")
          .substring(DemoPortal.BASE.length()));
      browser.awaitText(By.cssSelector("h1"), "Danh sách xét duyệt");
      String lists = browser.awaitText(MAIN, stays);
      assertTrue(lists.contains("Không được lên lớp (1)") && !lists.contains("Chưa xét được ("), lists);
      assertTrue(lists.contains("Chưa xét được, vì chưa có kết quả rèn luyện học kỳ II"), lists);
      check.look(browser, "why-class-lists");
    }
    assertEquals("", check.faults());
  }

  private static int occurrences(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  static void whatWasClosedKeepsItsExplanation() {
    PageCheck check = new PageCheck();
    IssuedClass issued = new IssuedClass(DemoPortal.as("PRINCIPAL"), SECONDARY);
    issued.awaitSealed(2);
    closed = "/why.xhtml?transcript=" + issued.find(FullClass.pupil(SECONDARY, 1), "").get("id");
    try (Browser browser = Browser.of("INSPECTOR")) {
      browser.go(closed);
      String told = browser.awaitText(MAIN, "lần cấp 1");
      assertTrue(told.contains("Học tập cả năm: Tốt"), told);
      assertFalse(told.contains("5,4"), told);
      assertTrue(told.contains("33,9"), told);
      check.look(browser, "why-closed");
      browser.click(By.partialLinkText("Lần 1"));
      assertTrue(browser.awaitText(By.cssSelector("[aria-current=page]"), "Lần 1").contains("20"), "undated");
      assertTrue(browser.awaitText(MAIN, "34,0").contains("lần cấp 1"), browser.text(MAIN));
      browser.go(open);
      assertTrue(browser.awaitText(MAIN, "chưa kết sổ").contains("Học tập cả năm: Khá"), browser.text(MAIN));
      browser.click(By.partialLinkText("Lần cấp 1, "));
      browser.awaitText(MAIN, "lưu cùng học bạ đã cấp, lần cấp 1");
    }
    assertEquals("", check.faults());
  }

  static void aPrimaryPupilsYearIsExplainedByItsOwnRule() {
    PageCheck check = new PageCheck();
    try (Browser browser = Browser.open()) {
      signIn(browser, "PRIMARY", "PRINCIPAL");
      openFirst(browser, PRIMARY);
      primary = path(browser);
      String told = browser.awaitText(MAIN, "TT 27/2020");
      assertTrue(told.contains("Kết quả giáo dục: Hoàn thành xuất sắc"), told);
      assertTrue(told.contains("Hoàn thành tốt, 9"), told);
      check.look(browser, "why-primary");
      browser.go(primary + "&lang=en");
      assertTrue(browser.awaitText(MAIN, "Circular 27/2020").contains("Education result"), browser.text(MAIN));
      browser.go(primary + "&lang=vi");
    }
    assertEquals("", check.faults());
  }

  static void aTeacherReadsTheOwnSchoolOnly() {
    try (Browser browser = Browser.of("SUBJECT_TEACHER")) {
      browser.go(open);
      browser.awaitText(MAIN, "Toán");
      browser.go(closed);
      browser.awaitText(MAIN, "lần cấp 1");
      assertMissing(browser, primary);
    }
    try (Browser browser = Browser.open()) {
      signIn(browser, "PRIMARY", "SUBJECT_TEACHER");
      browser.go(primary);
      browser.awaitText(MAIN, "Kết quả giáo dục");
      assertMissing(browser, open);
      assertMissing(browser, closed);
    }
  }

  static void theLastLookBeforeClosingAPrimaryClassTellsWhatIsMissing() {
    PageCheck check = new PageCheck();
    try (Browser browser = Browser.open()) {
      signIn(browser, "PRIMARY", "PRINCIPAL");
      browser.go("/classes.xhtml");
      browser.click(By.linkText(PRIMARY));
      check.look(browser, "primary-class-open");
      browser.click(By.cssSelector("a[aria-label='Vì sao " + FullClass.pupil(PRIMARY, 2) + " có kết quả này?']"));
      browser.awaitText(MAIN, "Môn Toán: còn thiếu điểm kiểm tra cuối năm học");
      browser.go("/classes.xhtml");
      browser.click(By.linkText(PRIMARY));
      browser.click(By.linkText("Danh sách xét duyệt"));
      told(browser, "Hoàn thành chương trình lớp học (1)", "Chưa xét được (1)", "Môn Toán: thiếu điểm kiểm tra");
      check.look(browser, "primary-class-lists");
      browser.go("/classes.xhtml");
      browser.click(By.linkText(PRIMARY));
      browser.type(By.id("lock:decision"), "15/QĐ-THCS");
      browser.type(By.id("lock:why"), "Hết năm học");
      browser.click(By.id("lock:lock"));
      browser.click(By.partialLinkText("Xem lại để kết sổ"));
      browser.awaitText(By.cssSelector("h1"), "Kết sổ lớp " + PRIMARY);
      String told = browser.awaitText(MAIN, "Môn Toán: thiếu điểm kiểm tra cuối năm học.");
      assertTrue(told.contains(FullClass.pupil(PRIMARY, 2)) && !told.contains(FullClass.pupil(PRIMARY, 1)), told);
      check.look(browser, "primary-class-close");
      browser.click(By.id("close:close"));
      browser.awaitText(By.id("state"), "Đã ký 2/2", SEALING);
      browser.await(d -> browser.all(By.cssSelector("#results a[href*='/pdf']")).size() == 2);
      check.look(browser, "primary-class-sealed");
    }
    assertEquals("", check.faults());
  }

  /** One reopening led to it, not the one that the class was closed after without a change. */
  static void theOldEditionSaysThatItIsReplacedAndTheNewOneWhy() {
    PageCheck check = new PageCheck();
    try (Browser browser = Browser.of("PRINCIPAL")) {
      browser.go(closed);
      browser.awaitText(MAIN, "Bản này không còn hiệu lực: đã được thay bằng lần cấp 2");
      check.look(browser, "why-old-edition");
      browser.click(By.linkText("Xem bản đang có hiệu lực"));
      String told = browser.awaitText(By.id("reissue"), "Vì sao cấp lại học bạ");
      assertEquals(1, occurrences(told, "Mở lại sổ theo Quyết định số 13/QĐ"), told);
      assertTrue(told.contains("Lý do: Thử sửa điểm") && told.contains("Toán, cả năm") && told.contains("5,4"), told);
      check.look(browser, "why-reissued");
      browser.go(path(browser) + "&lang=en");
      browser.awaitText(By.id("reissue"), "The book was reopened by decision 13/QĐ");
      check.look(browser, "why-reissued-en");
      browser.go(closed + "&lang=vi");
    }
    assertEquals("", check.faults());
  }

  private static void told(Browser browser, String... parts) {
    for (String part : parts) {
      browser.awaitText(MAIN, part);
    }
  }

  private static void assertMissing(Browser browser, String path) {
    browser.go("/index.xhtml");
    assertEquals(404L, browser.runAsync("const done = arguments[1];"
        + "fetch(arguments[0]).then(a => done(a.status), e => done(String(e)))", DemoPortal.BASE + path), path);
  }

  private static void openFirst(Browser browser, String className) {
    browser.go("/classes.xhtml");
    browser.click(By.linkText(className));
    browser.click(By.cssSelector("a.hb-why-link"));
  }

  private static String path(Browser browser) {
    return browser.address().substring(DemoPortal.BASE.length());
  }

  private static void signIn(Browser browser, String level, String role) {
    Map<String, String> account = DemoPortal.ofLevel(level, role);
    browser.signIn(account.get("username"), account.get("password"));
    browser.find(By.cssSelector(".hb-user"));
  }
}
