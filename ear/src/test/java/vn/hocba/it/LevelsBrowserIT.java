package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.WebElement;

/** Teachers of every school level keep their books: letters, whole marks, comments, pupil by pupil, by spreadsheet. */
@NeedsChromium
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LevelsBrowserIT {

  private static final Duration LOADING = Duration.ofMinutes(3);
  private static final By STATUS = By.cssSelector(".hb-grid-status");
  private static final By PROBLEMS = By.cssSelector(".hb-grid-problems");
  private static final By DIALOG = By.cssSelector("dialog[open]");
  private static final String EXPORT = "const done = arguments[arguments.length - 1];"
      + "fetch(document.querySelector('.hb-grid-export').href).then((r) => r.blob()).then((b) => {"
      + "const reader = new FileReader(); reader.onload = () => done(reader.result.split(',')[1]); reader.readAsDataURL(b); })";

  private final PageCheck check = new PageCheck();

  @Test
  @Order(1)
  void aPrimaryBookTakesLettersWholeMarksAndComments() {
    try (Browser browser = teacher("PRIMARY")) {
      Grid grid = open(browser, "4A", "Toán");
      grid.focus(0, "1:LEVEL:2");
      browser.press("t", Keys.ENTER);
      assertEquals("T", grid.value(0, "1:LEVEL:2"));
      grid.focus(0, "1:TEST:2");
      browser.press("8,5", Keys.ENTER);
      String reason = grid.reason(0, "1:TEST:2");
      assertTrue(reason.contains("7.1d") && reason.contains("27/2020"), reason);
      check.look(browser, "levels-primary-refused");
      grid.focus(0, "1:TEST:2");
      browser.press("9", Keys.ENTER);
      browser.awaitText(STATUS, "Đã lưu tất cả lúc");
      Grid again = open(browser, "4A", "Toán");
      assertEquals("T", again.value(0, "1:LEVEL:2"));
      assertEquals("9", again.value(0, "1:TEST:2"));
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(2)
  void commentsShowWhatRoomIsLeftAndTakePhrases() {
    try (Browser browser = teacher("PRIMARY")) {
      open(browser, "4A", "Toán");
      By comment = By.cssSelector("td[data-r='1'][data-column='1:COMMENT:2'] textarea");
      browser.run("arguments[0].focus()", browser.find(comment));
      browser.press("Hiểu bài");
      browser.awaitText(By.cssSelector("td[data-r='1'][data-column='1:COMMENT:2'] .hb-grid-left"), "còn 292 ký tự");
      browser.click(By.xpath("//button[normalize-space()='Câu mẫu']"));
      browser.type(By.id("hb-grid-phrase"), "trình bày sạch đẹp.");
      browser.click(By.xpath("//dialog//button[normalize-space()='Giữ câu này']"));
      browser.click(By.xpath("//dialog//li//button[normalize-space()='trình bày sạch đẹp.']"));
      browser.awaitText(STATUS, "Đã lưu tất cả lúc");
      assertEquals("Hiểu bài trình bày sạch đẹp.", browser.find(comment).getDomProperty("value"));
      browser.run("arguments[0].focus()", browser.find(comment));
      browser.press("a".repeat(300), Keys.ENTER);
      browser.awaitText(PROBLEMS, "mẫu sổ theo TT 27/2020 có chỗ cho 300");
      browser.run("arguments[0].focus()", browser.find(comment));
      browser.press(Keys.ESCAPE);
      browser.awaitText(STATUS, "Đã lưu tất cả lúc");
    }
  }

  @Test
  @Order(3)
  void onePupilAfterTheOtherByKeyboard() {
    try (Browser browser = teacher("PRIMARY")) {
      Grid grid = open(browser, "4A", "Phẩm chất chủ yếu");
      browser.click(By.cssSelector("[data-view='term1']"));
      assertFalse(browser.find(By.cssSelector("td[data-r='0'][data-column='2:YEU_NUOC:1']")).isDisplayed());
      browser.click(By.cssSelector("[data-view='pupil']"));
      assertEquals(1, browser.all(By.cssSelector("table.hb-grid tbody tr:not([hidden])")).size());
      grid.focus(0, "1:YEU_NUOC:2");
      browser.press("đ", Keys.ENTER);
      assertEquals("Đ", grid.value(0, "1:YEU_NUOC:2"));
      assertEquals(grid.cellId(0, "1:NHAN_AI:2"), grid.focused(), "Enter did not go to the next column");
      browser.press(Keys.PAGE_DOWN);
      assertEquals(grid.cellId(1, "1:NHAN_AI:2"), grid.focused(), "Page Down did not go to the next pupil");
      browser.awaitText(STATUS, "Đã lưu tất cả lúc");
      check.look(browser, "levels-primary-pupil");
      browser.click(By.cssSelector(".hb-grid-lack"));
      assertEquals("", browser.run("return document.activeElement.value"), "not at a missing cell");
      browser.click(By.cssSelector("[data-view='year']"));
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(4)
  void aSpreadsheetComesBackAsUnsavedChanges() {
    try (Browser browser = teacher("THPT")) {
      Grid grid = open(browser, "10A1", "Toán");
      int row = grid.rowWith("1:REGULAR:1");
      // The first spreadsheet waits for the worker processes to start.
      browser.driver().manage().timeouts().scriptTimeout(LOADING);
      byte[] file = Base64.getDecoder().decode((String) browser.runAsync(EXPORT));
      browser.choose(By.id("hb-grid-file"), "toan.xlsx", file);
      assertTrue(browser.awaitText(DIALOG, "Giống sổ").contains("Điểm mới: 0. Ghi đè: 0."), browser.text(DIALOG));
      browser.press(Keys.ESCAPE);
      String line = String.valueOf(row + 4);
      String before = grid.value(row, "1:REGULAR:1");
      byte[] changed = Spreadsheet.with(Spreadsheet.with(file, "D" + line, before.equals("1,5") ? "2,5" : "1,5"),
          "C" + (row + 5), "Người Lạ");
      browser.choose(By.id("hb-grid-file"), "toan.xlsx", changed);
      String report = browser.awaitText(DIALOG, "Không nhận");
      assertTrue(report.contains("Điểm mới: 0. Ghi đè: 1.") && report.contains("Người Lạ"), report);
      check.look(browser, "levels-import");
      browser.press(Keys.ESCAPE);
      browser.awaitText(By.cssSelector(".hb-grid-held"), "1 thay đổi từ tệp chưa lưu");
      check.look(browser, "levels-held");
      browser.run("window.onbeforeunload = null; sessionStorage.clear()");
      try (Browser other = teacher("THPT")) {
        assertEquals(before, open(other, "10A1", "Toán").value(row, "1:REGULAR:1"), "the upload wrote");
      }
      browser.click(By.xpath("//button[normalize-space()='Lưu 1 thay đổi']"));
      browser.awaitText(STATUS, "Đã lưu tất cả lúc");
      assertEquals(before.equals("1,5") ? "2,5" : "1,5", open(browser, "10A1", "Toán").value(row, "1:REGULAR:1"));
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(5)
  void everyLevelHasItsBooks() {
    for (Map.Entry<String, String> level : Map.of("PRIMARY", "Toán", "THPT", "Hoạt động trải nghiệm, hướng nghiệp",
        "GDTX", "Địa lí").entrySet()) {
      try (Browser browser = teacher(level.getKey())) {
        String name = Map.of("PRIMARY", "4A", "THPT", "10A1", "GDTX", "10B1").get(level.getKey());
        open(browser, name, level.getValue());
        check.look(browser, "levels-" + level.getKey().toLowerCase(java.util.Locale.ROOT));
      }
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(6)
  void theParticularsOfPrimarySchoolSpeakItsOwnWords() {
    try (Browser browser = teacher("PRIMARY")) {
      open(browser, "4A", "Toán");
      browser.go("/gradebooks.xhtml");
      browser.click(By.xpath("//tr[td[normalize-space()='4A']]//a[contains(@href,'particulars.xhtml')]"));
      By form = By.id("add:kind");
      assertEquals(List.of("– Chọn –", "Lớp bình xét: thành tích xuất sắc ở một môn",
          "Lớp bình xét: tiến bộ rõ rệt về phẩm chất, năng lực", "Chuyển đến giữa năm: kỳ đánh giá đầu tiên"),
          new Select(browser.find(form)).getOptions().stream().map(WebElement::getText).toList());
      new Select(browser.find(form)).selectByIndex(1);
      browser.awaitText(By.id("add:fields"), "TT 27/2020 Điều 13.1a");
      String told = browser.text(By.id("main"));
      assertFalse(told.contains("chữ số thập phân") || told.contains("rèn luyện") || told.contains("Rèn luyện"), told);
      check.look(browser, "levels-primary-particulars");
    }
    assertEquals("", check.faults());
  }

  private static Grid open(Browser browser, String className, String subject) {
    By link = By.xpath("//tr[td[normalize-space()='" + className + "']]//a[normalize-space()='" + subject + "']");
    Deadline.await(LOADING, () -> {
      browser.go("/gradebooks.xhtml");
      return browser.all(link).size();
    }, found -> found > 0);
    browser.click(link);
    browser.find(By.cssSelector("table.hb-grid tbody tr"));
    return new Grid(browser);
  }

  private static Browser teacher(String level) {
    Map<String, String> account = DemoPortal.ofLevel(level, "SUBJECT_TEACHER");
    Browser browser = Browser.open();
    browser.signIn(account.get("username"), account.get("password"));
    browser.await(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".hb-user")));
    return browser;
  }
}
