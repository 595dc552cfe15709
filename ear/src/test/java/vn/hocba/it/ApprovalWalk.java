package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Takes the class of {@link ApprovalBrowserIT} to its transcripts; apart from it, for the server has no browser. */
final class ApprovalWalk {

  static final String CLASS = "8G1";
  static final String DELEGATION = "8G/QĐ-THCS";

  private static final Duration SEALING = Duration.ofMinutes(4);
  private static final String FINAL = "1:FINAL:1";
  private static final By MAIN = By.id("main");
  private static final By MESSAGES = By.id("messages");
  private static final By STATUS = By.cssSelector(".hb-grid-status");
  private static final By DIALOG = By.cssSelector("dialog[open]");

  private static String id;

  private ApprovalWalk() {}

  static void aPasteTellsWhatIsRefusedByWhichRuleAndKeepsIt() {
    PageCheck check = new PageCheck();
    try (Browser browser = Browser.of("SUBJECT_TEACHER")) {
      Grid grid = Grid.open(browser, CLASS);
      grid.focus(0, FINAL);
      grid.paste("9\n7\n");
      String told = browser.text(DIALOG);
      assertTrue(told.contains("Điểm mới: 1. Ghi đè: 0. Giống sổ: 0. Không nhận: 1."), told);
      assertTrue(told.contains("kết quả học kỳ lấy theo trường cũ") && told.contains("THCS Cũ, học bạ số 4")
          && told.contains("TT 22/2021 Điều 9.1b"), told);
      check.look(browser, "paste-kept-out");
      browser.click(By.xpath("//dialog//button[normalize-space()='Dán 1 điểm']"));
      browser.awaitText(STATUS, "Còn 1 điểm chưa lưu");
      assertEquals("7", grid.value(1, FINAL), "what was pasted is lost");
      assertTrue(grid.reason(1, FINAL).contains("TT 22/2021 Điều 9.1b"), grid.reason(1, FINAL));
      browser.click(By.xpath("//ul[contains(@class,'hb-grid-problems')]//button[normalize-space()='Bỏ giá trị này']"));
      browser.awaitText(STATUS, "Đã lưu tất cả lúc");
      assertEquals("", grid.value(1, FINAL));
      assertEquals("9,0", Grid.open(browser, CLASS).value(0, FINAL));
      browser.size(360, 740);
      assertFalse(browser.find(By.cssSelector(".hb-grid-rest")).isDisplayed(), "every tool stands above the pupils");
      int tools = browser.find(By.cssSelector(".hb-grid-frame")).getRect().y - browser.find(STATUS).getRect().y;
      assertTrue(tools < 220, "the tools above the pupils are " + tools + " px high");
      browser.click(By.cssSelector("button.hb-grid-more"));
      browser.await(d -> browser.find(By.cssSelector(".hb-grid-rest")).isDisplayed());
      check.look(browser, "grid-tools-shown");
    }
    assertEquals("", check.faults());
  }

  static void whatIsNotApprovedIsNotClosedAndThePageSaysWhoOwesWhat() {
    PageCheck check = new PageCheck();
    try (Browser browser = Browser.of("PRINCIPAL")) {
      openClass(browser);
      id = browser.address().replaceFirst(".*id=(\\d+).*", "$1");
      lock(browser);
      browser.go("/class-close.xhtml?id=" + id);
      String told = browser.awaitText(MAIN, "chưa được hiệu trưởng duyệt");
      assertTrue(told.contains("Tạ Diệu Hoa") && told.contains("Nguyễn Thị Thanh Hòa"), told);
      assertTrue(browser.all(By.id("close:close")).isEmpty(), "it can be closed");
      check.look(browser, "close-unapproved");
      browser.go("/class-close.xhtml?id=" + id + "&lang=en");
      check.look(browser, "close-unapproved-en");
      browser.go("/class.xhtml?id=" + id + "&lang=vi");
      unlock(browser);
    }
    assertEquals("", check.faults());
  }

  static void teacherAndHomeroomTeacherCompleteAndTheListsAreSent() {
    PageCheck check = new PageCheck();
    try (Browser browser = Browser.of("SUBJECT_TEACHER")) {
      browser.go("/class-progress.xhtml?id=" + id);
      check.look(browser, "progress-teacher");
      browser.click(By.cssSelector("button[aria-label='Xác nhận hoàn thành: Toán, Cả năm']"));
      browser.awaitText(MESSAGES, "Cả năm: đã xác nhận hoàn thành Toán");
    }
    try (Browser browser = Browser.of("HOMEROOM_TEACHER")) {
      browser.go("/class-progress.xhtml?id=" + id);
      browser.click(By.cssSelector("button[aria-label^='Xác nhận hoàn thành: Chủ nhiệm'][aria-label$=', Cả năm']"));
      browser.awaitText(MESSAGES, "Cả năm: đã xác nhận hoàn thành Chủ nhiệm");
      check.look(browser, "progress-homeroom");
      browser.click(By.id("year:period:send"));
      browser.awaitText(MESSAGES, "đã gửi danh sách cho hiệu trưởng");
    }
    assertEquals("", check.faults());
  }

  static void aDeputyApprovesByDelegationAndThePrincipalCloses() {
    PageCheck check = new PageCheck();
    try (Browser browser = Browser.of("DEPUTY")) {
      browser.go("/class-progress.xhtml?id=" + id);
      browser.click(By.id("year:period:approve"));
      browser.awaitText(MESSAGES, "đã duyệt danh sách");
      assertTrue(browser.text(MAIN).contains("KT. HIỆU TRƯỞNG Đặng Khánh Linh"), browser.text(MAIN));
      check.look(browser, "progress-approved");
    }
    try (Browser browser = Browser.of("PRINCIPAL")) {
      browser.go("/class-progress.xhtml?id=" + id);
      aRefusedTermIsToldWhereItWasChosen(browser, check);
      browser.go("/class.xhtml?id=" + id);
      lock(browser);
      browser.click(By.partialLinkText("Xem lại để kết sổ"));
      browser.awaitText(By.id("close:close"), "Kết sổ và cấp 2 học bạ " + CLASS);
      check.look(browser, "close-approved");
      browser.click(By.id("close:close"));
      browser.awaitText(MESSAGES, "cấp 2 học bạ cho 2 học sinh");
      browser.awaitText(By.id("state"), "Đã ký 2/2", SEALING);
    }
    try (Browser browser = Browser.of("SUBJECT_TEACHER")) {
      browser.go("/gradebooks.xhtml");
      String actions = browser.text(By.xpath("(//tr[td[normalize-space()='" + CLASS + "']])[1]"));
      assertTrue(actions.contains("Xem tiến độ") && !actions.contains("Xác nhận hoàn thành"), actions);
    }
    assertEquals("", check.faults());
  }

  /** The box of terms stays open on what was chosen, with the reason above. */
  private static void aRefusedTermIsToldWhereItWasChosen(Browser browser, PageCheck check) {
    browser.click(By.cssSelector("#terms summary"));
    new Select(browser.find(By.id("terms:subject"))).selectByVisibleText("Toán");
    new Select(browser.find(By.id("terms:term"))).selectByVisibleText("chỉ học kỳ I");
    browser.click(By.id("terms:teach"));
    browser.awaitText(MESSAGES, "học kỳ II của môn này đã có điểm");
    WebElement subject = browser.find(By.id("terms:subject"));
    assertTrue(subject.isDisplayed(), "the box folded shut");
    assertEquals("Toán", new Select(subject).getFirstSelectedOption().getText());
    assertEquals("chỉ học kỳ I", new Select(browser.find(By.id("terms:term"))).getFirstSelectedOption().getText());
    check.look(browser, "progress-term-refused");
  }

  static void closedAgainItTellsHowManyTranscriptsAreNew() {
    PageCheck check = new PageCheck();
    try (Browser browser = Browser.of("PRINCIPAL")) {
      browser.go("/class.xhtml?id=" + id);
      unlock(browser);
      lock(browser);
      browser.click(By.partialLinkText("Xem lại để kết sổ"));
      browser.awaitText(MAIN, "0 trong 2 học bạ có bản mới, 2 giữ nguyên bản đã cấp.");
      assertEquals("Kết sổ lại " + CLASS + ", không cấp bản mới", browser.text(By.id("close:close")));
      check.look(browser, "close-again");
      browser.click(By.id("close:close"));
      browser.awaitText(MESSAGES, "Đã kết sổ lại " + CLASS + ": 0 trong 2 học bạ có bản mới, 2 giữ nguyên.");
    }
    assertEquals("", check.faults());
  }

  private static void lock(Browser browser) {
    browser.type(By.id("lock:decision"), "15/QĐ-THCS");
    browser.type(By.id("lock:why"), "Hết năm học");
    browser.click(By.id("lock:lock"));
    browser.awaitText(By.id("state"), "Đã khóa");
  }

  private static void unlock(Browser browser) {
    BoardWalk.reopen(browser, "Bổ sung trước khi duyệt");
  }

  private static void openClass(Browser browser) {
    browser.go("/classes.xhtml");
    browser.click(By.linkText(CLASS));
    browser.find(By.id("state"));
  }
}
