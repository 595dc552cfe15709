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
import org.openqa.selenium.support.ui.Select;

/** Re-tests in one go by keyboard, a pupil chosen from the lists, a newcomer's first term, and taking something back. */
@NeedsChromium
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ParticularsBrowserIT {

  private static final String CLASS = "7A2";
  private static final String NEWCOMER = "20. ";
  private static final By MARKS = By.cssSelector("#due input[id$='mark']");
  private static final By MESSAGES = By.id("messages");

  private static String classId;

  private final PageCheck check = new PageCheck();

  @Test
  @Order(1)
  void fiveRetestsAreTypedOneBelowTheOther() {
    try (Browser browser = Browser.of("SUBJECT_TEACHER")) {
      By link = By.cssSelector("a[aria-label='Kiểm tra lại, trường hợp riêng của lớp " + CLASS + "']");
      Deadline.await(Duration.ofMinutes(2), () -> {
        browser.go("/gradebooks.xhtml");
        return browser.all(link).size();
      }, found -> found > 0);
      browser.click(link);
      assertTrue(browser.awaitText(By.id("due"), "Kiểm tra lại môn Toán").contains("Đang chờ thầy, cô nhập"));
      classId = browser.address().replaceFirst(".*id=(\\d+).*", "$1");
      int waiting = browser.all(MARKS).size();
      assertTrue(waiting >= 5, "only " + waiting + " re-tests");
      assertTrue(!browser.text(By.id("due")).contains("KHTN"), "offered another teacher's subject");
      check.look(browser, "particulars-due");
      browser.run("arguments[0].focus()", browser.all(MARKS).getFirst());
      browser.press("6,0", Keys.TAB, "11", Keys.TAB, "5,5", Keys.TAB, "8,25", Keys.TAB, "7", Keys.ENTER);
      browser.awaitText(MESSAGES, "Đã lưu 3; còn 2 dòng chưa lưu được");
      List<WebElement> left = browser.all(MARKS);
      assertEquals(waiting - 3, left.size());
      assertEquals("11", left.getFirst().getDomProperty("value"), "what was typed is lost");
      String told = browser.text(By.id("due"));
      assertTrue(told.contains("điểm từ 0 đến 10") && told.contains("một chữ số thập phân"), told);
      check.look(browser, "particulars-refused");
      browser.run("arguments[0].select()", left.getFirst());
      browser.run("arguments[0].focus()", left.getFirst());
      browser.press("6", Keys.TAB, Keys.BACK_SPACE, Keys.ENTER);
      browser.awaitText(MESSAGES, "Đã lưu 1 kết quả.");
      browser.go("/particulars.xhtml?id=" + classId + "&lang=en");
      browser.awaitText(By.id("main"), "Re-assessment of");
      check.look(browser, "particulars-due-en");
      browser.go("/particulars.xhtml?id=" + classId + "&lang=vi");
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(2)
  void theListsLeadToThePupilAndChangeWithTheResult() {
    try (Browser browser = Browser.of("PRINCIPAL")) {
      browser.go("/class-lists.xhtml?id=" + classId);
      browser.click(By.cssSelector("a[aria-label^='Nhập kết quả còn chờ của']"));
      String chosen = browser.text(By.cssSelector("tr.hb-chosen th"));
      assertEquals(chosen, browser.text(By.cssSelector("#due tbody tr:first-child th")), "the chosen pupil is not first");
      for (WebElement mark : browser.all(By.cssSelector("tr.hb-chosen input[id$='mark']"))) {
        mark.sendKeys("6");
      }
      for (WebElement level : browser.all(By.cssSelector("tr.hb-chosen select"))) {
        new Select(level).selectByVisibleText("Khá");
      }
      browser.type(By.id("due:paper"), "Biên bản 02, ngày 10/8");
      browser.click(By.id("due:save"));
      browser.awaitText(MESSAGES, "kết quả.");
      browser.go("/class-lists.xhtml?id=" + classId);
      assertTrue(browser.all(By.cssSelector("a[aria-label^='Nhập kết quả còn chờ']")).stream()
          .noneMatch(a -> a.getDomAttribute("aria-label").endsWith(chosen)), "the lists still wait for " + chosen);
      check.look(browser, "class-lists-retests");
      browser.go("/class-progress.xhtml?id=" + classId);
      browser.click(By.cssSelector("#terms summary"));
      browser.awaitText(By.id("terms"), "cả hai học kỳ");
      check.look(browser, "class-progress-terms");
      new Select(browser.find(By.id("terms:subject"))).selectByVisibleText("Toán");
      new Select(browser.find(By.id("terms:term"))).selectByValue("1");
      browser.run("arguments[0].scrollIntoView()", browser.find(By.id("terms:teach")));
      browser.click(By.id("terms:teach"));
      browser.awaitText(MESSAGES, "đã có điểm");
      assertTrue(String.valueOf(browser.run("return document.activeElement.textContent")).contains("đã có điểm"),
          "the refusal is not led to");
      assertEquals(true, browser.run("const r = document.activeElement.getBoundingClientRect();"
          + "return r.top >= 0 && r.bottom <= window.innerHeight"), "the refusal is out of sight");
      browser.go("/particulars.xhtml?id=" + classId);
      // A name can have an apostrophe.
      browser.click(By.xpath("//tr[th[normalize-space()=\"" + chosen + "\"]]//a[starts-with(@aria-label,'Rút lại')]"));
      browser.click(By.id("takeBack:withdraw"));
      browser.awaitText(MESSAGES, "chưa ghi lý do");
      browser.type(By.id("takeBack:why"), "Nhập nhầm học sinh");
      check.look(browser, "particulars-withdraw");
      browser.click(By.id("takeBack:withdraw"));
      browser.awaitText(MESSAGES, "Đã rút lại");
      browser.awaitText(By.id("main"), "đã rút lại lúc");
      check.look(browser, "particulars-entered");
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(3)
  void aNewcomersFirstTermIsEnteredSubjectBySubject() {
    try (Browser browser = Browser.of("HOMEROOM_TEACHER")) {
      browser.go("/homeroom.xhtml");
      browser.click(By.xpath("//tr[th//*[normalize-space()='" + CLASS + "']]//a[normalize-space()='Trường hợp riêng']"));
      choose(browser, "add:pupil", NEWCOMER);
      choose(browser, "add:kind", "Miễn phần thực hành");
      assertEquals(List.of("– Chọn –", "Giáo dục thể chất"),
          new Select(browser.find(By.id("add:item"))).getOptions().stream().map(WebElement::getText).toList());
      browser.click(By.id("add:save"));
      browser.awaitText(By.id("add:fields"), "Chọn môn trước.");
      choose(browser, "add:item", "Giáo dục thể chất");
      browser.click(By.id("add:save"));
      browser.awaitText(By.id("add:fields"), "còn thiếu căn cứ");
      assertEquals("Giáo dục thể chất",
          new Select(browser.find(By.id("add:item"))).getFirstSelectedOption().getText());
      check.look(browser, "particulars-add");
      choose(browser, "add:kind", "Chuyển đến: kết quả học kỳ I");
      By lines = By.cssSelector("#add .hb-transfer input[id$='mark']");
      browser.find(lines);
      browser.all(lines).get(0).sendKeys("8,5");
      browser.all(lines).get(1).sendKeys("12");
      browser.type(By.id("add:words"), "THCS Cũ, học bạ số 14");
      check.look(browser, "particulars-transfer");
      browser.click(By.id("add:save"));
      browser.awaitText(By.id("add:fields"), "Đã lưu 1; còn 1 dòng");
      assertTrue(browser.awaitText(By.id("entered"), "Học kỳ I ở trường cũ, môn Ngữ văn").contains("Đã ghi (1)")
          || browser.text(By.id("entered")).contains("THCS Cũ, học bạ số 14"), browser.text(By.id("entered")));
      WebElement refused = browser.all(lines).stream().filter(i -> "12".equals(i.getDomProperty("value"))).findFirst()
          .orElseThrow(() -> new AssertionError("what was typed is lost"));
      refused.clear();
      refused.sendKeys("7");
      browser.click(By.id("add:save"));
      browser.awaitText(MESSAGES, "Đã ghi 1 trường hợp.");
      String told = browser.text(By.id("main"));
      assertTrue(told.contains("Học kỳ I ở trường cũ, môn Ngữ văn") && told.contains("THCS Cũ, học bạ số 14"), told);
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(4)
  void theGradebookSaysWhyCellsStayEmpty() {
    try (Browser browser = Browser.of("SUBJECT_TEACHER")) {
      browser.go("/gradebooks.xhtml");
      browser.click(By.xpath("//tr[.//*[contains(@aria-label,'trường hợp riêng của lớp " + CLASS
          + "')]]//a[contains(@href,'gradebook.xhtml')]"));
      WebElement covered = browser.find(By.cssSelector("td.hb-is-covered"));
      assertTrue(covered.getDomAttribute("title").contains("THCS Cũ, học bạ số 14"), covered.getDomAttribute("title"));
      assertTrue(browser.all(By.cssSelector("td.hb-is-covered.hb-is-missing")).isEmpty(), "still shown as missing");
      browser.run("arguments[0].scrollIntoView({block: 'center'})", covered);
      check.look(browser, "gradebook-covered");
    }
    assertEquals("", check.faults());
  }

  private static void choose(Browser browser, String id, String begin) {
    Select select = new Select(browser.find(By.id(id)));
    String option = select.getOptions().stream().map(WebElement::getText).filter(t -> t.startsWith(begin)).findFirst()
        .orElseThrow(() -> new AssertionError("no " + begin));
    select.selectByVisibleText(option);
    browser.await(d -> Boolean.TRUE.equals(((org.openqa.selenium.JavascriptExecutor) d).executeScript(
        "return window.PrimeFaces.ajax.Queue.isEmpty()")));
  }
}
