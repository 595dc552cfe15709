package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A term from the homeroom teacher's side: the roll, the month, conduct by keyboard, lists sent and approved. */
@NeedsChromium
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HomeroomBrowserIT {

  private static final String CLASS = "6A1";
  private static final By STATUS = By.cssSelector(".hb-grid-status");
  private static final By PROBLEMS = By.cssSelector(".hb-grid-problems");
  private static final By FIRST_TERM = By.cssSelector(".hb-approval:first-of-type");

  private static String classId;

  private final PageCheck check = new PageCheck();

  @Test
  @Order(1)
  void theRollOfADayIsCalledByKeyboard() {
    try (Browser browser = Browser.of("HOMEROOM_TEACHER")) {
      Deadline.await(Duration.ofMinutes(2), () -> ready(browser), ready -> ready);
      browser.go("/index.xhtml");
      browser.awaitText(By.id("main"), "Điểm danh lớp " + CLASS + " hôm nay");
      browser.click(By.linkText("Chủ nhiệm"));
      check.look(browser, "homeroom");
      browser.click(By.xpath("//tr[th//*[normalize-space()='" + CLASS + "']]//a[contains(.,'Hôm nay chưa điểm danh')]"));
      browser.awaitText(By.id("main"), "Ngày này chưa điểm danh.");
      classId = browser.address().replaceFirst(".*id=(\\d+).*", "$1");
      check.look(browser, "attendance-due");
      browser.click(By.id("roll-all"));
      browser.awaitText(STATUS, "Đã lưu tất cả lúc");
      browser.run("arguments[0].focus()", kind(browser, 0, "P"));
      browser.press(Keys.ARROW_DOWN, "p", "k", Keys.ARROW_DOWN, "k");
      assertTrue(browser.awaitText(By.cssSelector(".hb-roll-counts"), "Có phép 1").contains("Không phép 2"));
      browser.awaitText(STATUS, "Đã lưu tất cả lúc");
      check.look(browser, "attendance");
      browser.go("/attendance.xhtml?id=" + classId);
      browser.awaitText(By.id("main"), "Đã điểm danh: Nguyễn Thị Thanh Hòa");
      assertEquals("true", pressed(browser, 1, "P"));
      assertEquals("true", pressed(browser, 2, "K"));
      assertEquals("true", pressed(browser, 4, "K"));
      assertEquals("false", pressed(browser, 0, "P"));
      // On the first day of a school year there is no day before.
      if (!browser.all(By.linkText("← Ngày trước")).isEmpty()) {
        browser.click(By.linkText("← Ngày trước"));
        browser.find(By.cssSelector(".hb-roll-kind"));
      }
      browser.go("/attendance.xhtml?id=" + classId + "&day=2099-01-01");
      browser.awaitText(By.cssSelector("main [role=alert].hb-bad"), "không thuộc năm học");
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(2)
  void aMonthIsConfirmedAndTakenBackOnlyWithAReason() {
    try (Browser browser = Browser.of("HOMEROOM_TEACHER")) {
      browser.go("/attendance-month.xhtml?id=" + classId);
      browser.awaitText(By.id("main"), "Chưa xác nhận.");
      check.look(browser, "attendance-month");
      check.print(browser, "attendance-month");
      browser.click(By.id("confirm:confirm"));
      browser.awaitText(By.id("state"), "Nguyễn Thị Thanh Hòa đã xác nhận");
      browser.go("/attendance.xhtml?id=" + classId);
      browser.awaitText(STATUS, "Trang chỉ để xem");
      assertEquals("true", kind(browser, 0, "P").getDomAttribute("disabled"), "a confirmed month can be marked");
      check.look(browser, "attendance-confirmed");
      browser.go("/attendance-month.xhtml?id=" + classId);
      browser.click(By.cssSelector("details.hb-band summary"));
      browser.click(By.id("reopen:reopen"));
      browser.awaitText(By.id("messages"), "chưa ghi lý do");
      browser.go("/attendance-month.xhtml?id=" + classId);
      browser.click(By.cssSelector("details.hb-band summary"));
      browser.type(By.id("reopen:reason"), "Sửa một ngày ghi nhầm");
      check.look(browser, "attendance-month-reopen");
      browser.click(By.id("reopen:reopen"));
      browser.awaitText(By.id("state"), "Chưa xác nhận.");
      confirmAll(browser);
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(3)
  void conductAndCommentsAreEnteredByKeyboardWithPhrases() {
    try (Browser browser = Browser.of("HOMEROOM_TEACHER")) {
      browser.go("/conduct.xhtml?id=" + classId);
      WebElement first = field(browser, 0, "CONDUCT_1");
      browser.run("arguments[0].focus()", first);
      browser.press("k");
      assertEquals("KHA", first.getDomProperty("value"));
      assertEquals("1", browser.run("return document.activeElement.dataset.r"), "a letter did not go down");
      browser.click(By.cssSelector("#phrases summary"));
      browser.type(By.id("phrase-text"), "Chăm ngoan, học đều các môn.");
      browser.click(By.id("phrase-add"));
      browser.awaitText(By.cssSelector("ol.hb-phrases"), "Chăm ngoan");
      browser.run("arguments[0].focus()", field(browser, 0, "COMMENT"));
      browser.press(Keys.F4);
      browser.awaitText(By.cssSelector("dialog[open]"), "1. Chăm ngoan");
      check.look(browser, "conduct-phrases");
      browser.press("1");
      browser.press(" Cần đọc thêm sách.", Keys.ENTER);
      browser.awaitText(STATUS, "Đã lưu tất cả lúc");
      assertEquals("Chăm ngoan, học đều các môn. Cần đọc thêm sách.",
          field(browser, 0, "COMMENT").getDomProperty("value"));
      browser.click(By.id("conduct-fill"));
      browser.awaitText(STATUS, "Đã lưu tất cả lúc");
      check.look(browser, "conduct");
      browser.go("/conduct.xhtml?id=" + classId + "&lang=en");
      assertEquals("KHA", field(browser, 0, "CONDUCT_1").getDomProperty("value"));
      assertTrue(browser.all(By.cssSelector("select[data-field=CONDUCT_1]")).stream()
          .noneMatch(s -> s.getDomProperty("value").isEmpty()), "the fill left something empty");
      check.look(browser, "conduct-en");
      for (String language : List.of("en", "vi")) {
        browser.go("/conduct-request.xhtml?id=" + classId + "&lang=" + language);
        browser.find(By.id("ask:minutes"));
        check.look(browser, "conduct-request-" + language);
        browser.go("/comment-request.xhtml?id=" + classId + "&lang=" + language);
        browser.find(By.id("ask:comment"));
        check.look(browser, "comment-request-" + language);
      }
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(4)
  void twoPagesAtOneEntrySeeBothValues() {
    try (Browser one = Browser.of("HOMEROOM_TEACHER"); Browser other = Browser.of("HOMEROOM_TEACHER")) {
      one.go("/conduct.xhtml?id=" + classId);
      other.go("/conduct.xhtml?id=" + classId);
      one.run("arguments[0].focus()", field(one, 1, "CONDUCT_2"));
      one.press("t");
      one.awaitText(STATUS, "Đã lưu tất cả lúc");
      other.run("arguments[0].focus()", field(other, 1, "CONDUCT_2"));
      other.press("k");
      String told = other.awaitText(PROBLEMS, "Nguyễn Thị Thanh Hòa");
      assertTrue(told.contains("Tốt") && told.contains("Khá"), told);
      assertEquals("KHA", field(other, 1, "CONDUCT_2").getDomProperty("value"), "what was chosen is lost");
      check.look(other, "conduct-conflict");
      other.click(By.xpath("//ul[contains(@class,'hb-grid-problems')]//button[normalize-space()='Giữ Khá']"));
      other.awaitText(STATUS, "Đã lưu tất cả lúc");
      one.go("/conduct.xhtml?id=" + classId);
      assertEquals("KHA", field(one, 1, "CONDUCT_2").getDomProperty("value"));
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(5)
  void theListsAreSentWhenEverybodyHasCompletedAndThenApproved() {
    try (Browser homeroom = Browser.of("HOMEROOM_TEACHER"); Browser subject = Browser.of("SUBJECT_TEACHER");
        Browser principal = Browser.of("PRINCIPAL")) {
      homeroom.go("/class-progress.xhtml?id=" + classId);
      homeroom.awaitText(FIRST_TERM, "Còn 2/13 phần chưa hoàn thành.");
      check.look(homeroom, "class-progress");
      homeroom.click(button("Gửi danh sách Học kỳ I"));
      homeroom.awaitText(By.id("messages"), "Tạ Diệu Hoa");
      homeroom.click(By.cssSelector("button[aria-label^='Xác nhận hoàn thành: Chủ nhiệm'][aria-label$='Học kỳ I']"));
      homeroom.awaitText(FIRST_TERM, "Còn 1/13 phần");
      subject.go("/gradebooks.xhtml");
      subject.click(By.cssSelector("a[aria-label='Xác nhận hoàn thành, lớp " + CLASS + "']"));
      assertEquals(3, subject.all(By.cssSelector("button[aria-label^='Xác nhận hoàn thành']")).size(),
          "a subject teacher is offered other parts than the own");
      check.look(subject, "class-progress-subject");
      subject.click(By.cssSelector("button[aria-label='Xác nhận hoàn thành: Toán, Học kỳ II']"));
      subject.awaitText(By.id("messages"), "Chưa xác nhận hoàn thành. Còn thiếu");
      check.look(subject, "class-progress-missing");
      subject.click(By.cssSelector("button[aria-label='Xác nhận hoàn thành: Toán, Học kỳ I']"));
      subject.awaitText(FIRST_TERM, "chờ giáo viên chủ nhiệm gửi");
      homeroom.go("/class-progress.xhtml?id=" + classId);
      homeroom.click(button("Gửi danh sách Học kỳ I"));
      homeroom.awaitText(FIRST_TERM, "Danh sách đã gửi hiệu trưởng");
      principal.go("/index.xhtml");
      principal.click(By.partialLinkText("Duyệt danh sách Học kỳ I, lớp " + CLASS));
      principal.click(button("Duyệt danh sách Học kỳ I"));
      principal.awaitText(FIRST_TERM, "Đã duyệt: Trần Quốc Bảo");
      check.look(principal, "class-progress-approved");
      principal.go("/class-lists.xhtml?id=" + classId + "&period=TERM_1");
      assertTrue(principal.text(By.id("main")).contains("Kết quả học tập"), principal.text(By.id("main")));
      assertTrue(principal.text(By.id("main")).contains("TT 22/2021"));
      check.look(principal, "class-lists-term");
      check.print(principal, "class-lists-term");
      principal.go("/class-lists.xhtml?id=" + classId + "&lang=en");
      check.look(principal, "class-lists-year-en");
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(6)
  void aMarkChangedLaterUndoesTheApproval() {
    try (Browser subject = Browser.of("SUBJECT_TEACHER"); Browser principal = Browser.of("PRINCIPAL")) {
      Grid grid = Grid.open(subject, CLASS);
      String before = grid.value(0, "1:FINAL:1");
      grid.focus(0, "1:FINAL:1");
      subject.press(before.equals("7,0") ? "7,5" : "7", Keys.ENTER);
      subject.type(By.id("hb-reason"), "Ghi nhầm điểm");
      subject.type(By.id("hb-evidence-paper"), "Hồ sơ giải trình tổ Toán");
      subject.click(By.xpath("//dialog//button[normalize-space()='Sửa 1 điểm']"));
      subject.awaitText(STATUS, "Đã lưu tất cả lúc");
      principal.go("/class-progress.xhtml?id=" + classId);
      String told = principal.awaitText(FIRST_TERM, "Lần duyệt trước không còn hiệu lực");
      assertTrue(told.contains("Tạ Diệu Hoa") && told.contains("Toán"), told);
      check.look(principal, "class-progress-voided");
      principal.go("/class.xhtml?id=" + classId);
      check.look(principal, "class-with-homeroom");
    }
    assertEquals("", check.faults());
  }

  private static boolean ready(Browser browser) {
    browser.go("/homeroom.xhtml");
    return browser.all(By.xpath("//tr[th//*[normalize-space()='" + CLASS + "']]//a[contains(.,'tháng chưa')]")).size() == 1;
  }

  /** Every month with attendance, so that the term can be declared complete. */
  private static void confirmAll(Browser browser) {
    List<String> months = browser.all(By.cssSelector("nav a[href*='month=']")).stream()
        .map(a -> a.getDomProperty("href")).toList();
    for (String month : months) {
      browser.go(month.substring(DemoPortal.BASE.length()));
      if (!browser.all(By.id("confirm:confirm")).isEmpty()) {
        browser.click(By.id("confirm:confirm"));
        browser.awaitText(By.id("state"), "đã xác nhận");
      }
    }
  }

  private static By button(String part) {
    return By.xpath("//button[contains(normalize-space(),'" + part + "')]");
  }

  private static WebElement kind(Browser browser, int row, String kind) {
    return browser.find(By.cssSelector(".hb-roll-kind[data-r='" + row + "'][data-kind='" + kind + "']"));
  }

  private static String pressed(Browser browser, int row, String kind) {
    return kind(browser, row, kind).getDomAttribute("aria-pressed");
  }

  private static WebElement field(Browser browser, int row, String field) {
    return browser.find(By.cssSelector("[data-field='" + field + "'][data-r='" + row + "']"));
  }
}
