package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A subject teacher keeps a gradebook by keyboard; nothing typed is lost, and a lock stops the typing. */
@NeedsChromium
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GradebookBrowserIT {

  private static final String REGULAR = "1:REGULAR:4";
  private static final String FINAL = "1:FINAL:1";
  private static final String SECOND_TERM = "2:MIDTERM:1";
  private static final By STATUS = By.cssSelector(".hb-grid-status");
  private static final By DIALOG = By.cssSelector("dialog[open]");

  private final PageCheck check = new PageCheck();

  @Test
  @Order(1)
  void signsInInBothLanguagesAndSaysWhatIsWrong() {
    try (Browser browser = Browser.open()) {
      browser.signIn("bomon", "wrong password");
      browser.awaitText(By.id("messages"), "tên đăng nhập hoặc mật khẩu không đúng");
      check.look(browser, "login-wrong");
      browser.click(By.cssSelector("a.hb-language"));
      browser.awaitText(By.cssSelector("h1"), "Sign in");
      assertEquals("en", browser.find(By.cssSelector("html")).getDomAttribute("lang"));
      browser.signIn("bomon", DemoPortal.account("accounts", "SUBJECT_TEACHER").get("password"));
      browser.awaitText(By.cssSelector(".hb-user summary"), "Tạ Diệu Hoa");
      browser.click(By.linkText("Gradebooks"));
      browser.awaitText(By.cssSelector("h1"), "Gradebooks");
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(2)
  void typesMarksDownAColumnAndSeesTheAverageAtOnce() {
    try (Browser browser = Browser.of("SUBJECT_TEACHER")) {
      Grid grid = Grid.open(browser, "7A1");
      assertTrue(browser.find(By.cssSelector("th.hb-grid-name .hb-why-link")).getDomProperty("href")
          .matches(".*/why[.]xhtml[?]class=\\d+&pupil=\\d+"), "no way to why");
      int row = grid.rowWith("1:REGULAR:1", "1:REGULAR:2", "1:REGULAR:3", "1:MIDTERM:1");
      grid.focus(row, REGULAR);
      browser.press("8,5", Keys.ENTER);
      assertEquals(grid.cellId(row + 1, REGULAR), grid.focused(), "Enter did not go down");
      grid.focus(row, FINAL);
      browser.press("9.5", Keys.ENTER);
      String expected = grid.termAverage(row, 1);
      assertEquals(expected, grid.average(row, "1"), "not computed as typed");
      browser.awaitText(STATUS, "Đã lưu tất cả lúc");
      assertEquals("9,5", grid.value(row, FINAL));
      assertFalse(grid.waiting(row, "1"), "the average was not confirmed");
      Grid again = Grid.open(browser, "7A1");
      assertEquals("8,5", again.value(row, REGULAR));
      assertEquals(expected, again.average(row, "1"));
    }
  }

  @Test
  @Order(3)
  void refusesWhatIsNoMarkBesideItsCellAndKeepsIt() {
    try (Browser browser = Browser.of("SUBJECT_TEACHER")) {
      Grid grid = Grid.open(browser, "7A1");
      grid.focus(3, FINAL);
      browser.press("85", Keys.ENTER);
      assertEquals("85", grid.value(3, FINAL));
      assertEquals("true", grid.input(3, FINAL).getDomAttribute("aria-invalid"));
      assertTrue(grid.reason(3, FINAL).contains("điểm từ 0 đến 10"), grid.reason(3, FINAL));
      assertTrue(grid.reason(3, FINAL).contains("8,5?"), grid.reason(3, FINAL));
      browser.awaitText(STATUS, "Còn 1 điểm chưa lưu");
      check.look(browser, "gradebook-refused");
      browser.click(By.xpath("//ul[contains(@class,'hb-grid-problems')]//button[normalize-space()='Dùng 8,5']"));
      browser.awaitText(STATUS, "Đã lưu tất cả lúc");
      assertEquals("8,5", Grid.open(browser, "7A1").value(3, FINAL));
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(4)
  void pastesAColumnAfterShowingWhatItWouldDo() {
    try (Browser browser = Browser.of("SUBJECT_TEACHER")) {
      Grid grid = Grid.open(browser, "7A1");
      grid.focus(0, SECOND_TERM);
      grid.paste("7\n8,25\n\n9.0\n");
      assertTrue(browser.text(DIALOG).contains("Điểm mới: 2. Ghi đè: 0. Giống sổ: 0. Không nhận: 1."), browser.text(DIALOG));
      assertTrue(browser.text(DIALOG).contains("một chữ số thập phân (TT 22/2021 Điều 5.3b)"), browser.text(DIALOG));
      check.look(browser, "gradebook-paste");
      browser.click(By.xpath("//dialog//button[normalize-space()='Dán 2 điểm']"));
      browser.awaitText(STATUS, "Còn 1 điểm chưa lưu");
      assertEquals("7,0", grid.value(0, SECOND_TERM));
      assertEquals("8,25", grid.value(1, SECOND_TERM));
      assertEquals("", grid.value(2, SECOND_TERM));
      grid.focus(1, SECOND_TERM);
      browser.press(Keys.ESCAPE);
      browser.awaitText(STATUS, "Đã lưu tất cả lúc");
      browser.press(Keys.chord(Keys.CONTROL, "z"));
      grid.awaitValue(0, SECOND_TERM, "");
      grid.awaitValue(3, SECOND_TERM, "");
      browser.awaitText(STATUS, "Đã lưu tất cả lúc");
      assertEquals("", Grid.open(browser, "7A1").value(3, SECOND_TERM));
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(5)
  void twoTeachersAtOneCellSeeBothValues() {
    try (Browser one = Browser.of("SUBJECT_TEACHER"); Browser other = Browser.of("SUBJECT_TEACHER")) {
      Grid first = Grid.open(one, "7A1");
      Grid second = Grid.open(other, "7A1");
      first.focus(5, SECOND_TERM);
      one.press("7,5", Keys.ENTER);
      one.awaitText(STATUS, "Đã lưu tất cả lúc");
      second.focus(5, SECOND_TERM);
      other.press("8", Keys.ENTER, "6", Keys.ENTER);
      other.awaitText(By.cssSelector(".hb-grid-problems"), "Tạ Diệu Hoa");
      String reason = second.reason(5, SECOND_TERM);
      assertTrue(reason.contains("7,5") && reason.contains("8,0"), reason);
      assertEquals("8,0", second.value(5, SECOND_TERM), "what was typed is lost");
      check.look(other, "gradebook-conflict");
      assertEquals("6,0", Grid.open(one, "7A1").value(6, SECOND_TERM), "the other cell was not saved");
      other.click(By.xpath("//ul[contains(@class,'hb-grid-problems')]//button[normalize-space()='Giữ 8,0']"));
      other.awaitText(STATUS, "Đã lưu tất cả lúc");
      assertEquals("8,0", Grid.open(one, "7A1").value(5, SECOND_TERM));
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(6)
  void aLockStopsAnOpenPageAndClosesTheCells() {
    try (Browser teacher = Browser.of("SUBJECT_TEACHER"); Browser principal = Browser.of("PRINCIPAL")) {
      Grid grid = Grid.open(teacher, "8A1");
      principal.click(By.linkText("Lớp"));
      principal.click(By.linkText("8A1"));
      principal.type(By.id("lock:decision"), "15/QĐ-THCS");
      principal.type(By.id("lock:why"), "Hết năm học");
      principal.click(By.id("lock:lock"));
      principal.awaitText(By.id("state"), "Đã khóa");
      grid.focus(0, FINAL);
      teacher.press("9", Keys.ENTER);
      teacher.awaitText(By.cssSelector(".hb-grid-problems"), "Trần Quốc Bảo");
      assertEquals("9,0", grid.value(0, FINAL), "what was typed is lost");
      teacher.run("sessionStorage.clear(); window.onbeforeunload = null");
      Grid locked = Grid.open(teacher, "8A1");
      assertTrue(teacher.awaitText(STATUS, "khóa").contains("Trần Quốc Bảo"));
      assertEquals(0, teacher.all(By.cssSelector("table.hb-grid input")).size(), "a locked book can be typed in");
      assertEquals("", locked.shown(0, FINAL));
      check.look(teacher, "gradebook-locked");
      // Other tests of this server need the class open, whichever comes first.
      BoardWalk.reopen(principal, "Khóa thử");
    }
    assertEquals("", check.faults());
  }
}
