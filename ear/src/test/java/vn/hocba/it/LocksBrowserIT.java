package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import vn.hocba.configuration.Clocks;
import vn.hocba.school.SchoolYear;

/** A lock as people see it: the province limits, the principal decides, the board carries out, the teacher reads why. */
@NeedsChromium
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LocksBrowserIT {

  private static final String CLASS = "8A1";
  private static final By STANDING = By.id("standing");
  private static final By MESSAGES = By.id("messages");

  private static final Duration LOADING = Duration.ofMinutes(3);

  private final PageCheck check = new PageCheck();

  @Test
  @Order(1)
  void theProvinceSetsALimitForAMilestone() {
    Deadline.await(LOADING, () -> new String(DemoPortal.as("PRINCIPAL").get("/classes").body(), StandardCharsets.UTF_8),
        told -> told.contains(CLASS));
    try (Browser browser = Browser.of("PROVINCE_OFFICER")) {
      browser.go("/index.xhtml");
      browser.click(By.linkText("Giới hạn khóa sổ của các trường"));
      browser.click(By.cssSelector("#list button[title='Đặt giới hạn cho mốc tuần 34']"));
      browser.await(d -> browser.find(By.id("limit:latest")).equals(d.switchTo().activeElement()));
      browser.type(By.id("limit:number"), "214/SGDĐT-QLCL");
      browser.click(By.id("limit:save"));
      browser.awaitText(MESSAGES, "Đã đặt giới hạn cho mốc tuần 34");
      browser.awaitText(By.id("list"), "214/SGDĐT-QLCL");
      check.look(browser, "lock-limits");
      browser.go("/lock-limits.xhtml?lang=en");
      check.look(browser, "lock-limits-en");
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(2)
  void thePrincipalDecidesAndNothingHoldsYet() {
    try (Browser browser = Browser.of("PRINCIPAL")) {
      browser.go("/classes.xhtml");
      browser.click(By.linkText("Khóa sổ, mốc khóa và tiến độ"));
      browser.awaitText(By.cssSelector("h1"), "Khóa sổ");
      assertTrue(browser.text(By.id("milestones")).contains("214/SGDĐT-QLCL"), "the limit is not told");
      browser.type(By.id("decide:number"), "34/QĐ");
      new Select(browser.find(By.id("decide:kind"))).selectByValue("REOPEN");
      browser.awaitText(By.id("decide:save"), "Ghi quyết định mở lại");
      assertEquals(1, browser.all(By.id("decide:until")).size(), "a reopening has no field for its end");
      assertEquals("34/QĐ", browser.find(By.id("decide:number")).getDomProperty("value"), "what was typed is lost");
      assertTrue(browser.all(By.cssSelector("#deciding .ui-message-error")).isEmpty(), "a choice was refused");
      check.look(browser, "locks-reopen");
      new Select(browser.find(By.id("decide:kind"))).selectByValue("LOCK");
      browser.awaitText(By.id("decide:save"), "Ghi quyết định khóa");
      browser.click(By.cssSelector("#calendar button[title='Quyết định khóa mốc tuần 18']"));
      browser.await(d -> d.switchTo().activeElement().equals(browser.find(By.id("decide:number"))));
      assertEquals("MARKS.1", new Select(browser.find(By.id("decide:what"))).getFirstSelectedOption()
          .getDomAttribute("value"));
      new Select(browser.find(By.id("decide:what"))).selectByValue("REGULAR.1");
      new Select(browser.find(By.id("decide:where"))).selectByVisibleText("lớp " + CLASS);
      browser.run("document.getElementById('decide:from').value = ''");
      browser.click(By.id("decide:save"));
      browser.find(By.cssSelector("#deciding .ui-message-error"));
      // What the bar at the top covers is no target, and the refused field was scrolled to.
      browser.run("window.scrollTo(0, 0)");
      check.look(browser, "locks-refused");
      browser.type(By.id("decide:number"), "35/QĐ-THCS");
      browser.click(By.id("decide:save"));
      browser.awaitText(MESSAGES, "Đã ghi Quyết định số 35/QĐ-THCS");
      browser.awaitText(STANDING, "Chờ ban quản trị thực hiện");
      check.look(browser, "locks-decided");
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(3)
  void theBoardCarriesItOutAndTheTeacherSeesWhichColumnsAreLocked() {
    try (Browser browser = Browser.of("SUBJECT_TEACHER")) {
      assertEquals(0, Grid.open(browser, CLASS).browser().all(By.cssSelector("th .hb-lock")).size());
    }
    try (Browser browser = Browser.of("ADMIN_BOARD")) {
      browser.go("/index.xhtml");
      browser.click(By.partialLinkText("Thực hiện Quyết định số 35/QĐ-THCS"));
      assertEquals(0, browser.all(By.id("decide:save")).size(), "the board is offered to decide");
      browser.click(By.cssSelector("#list button[title='Thực hiện Quyết định số 35/QĐ-THCS']"));
      browser.awaitText(STANDING, "Đang có hiệu lực");
      check.look(browser, "locks-board");
    }
    try (Browser browser = Browser.of("SUBJECT_TEACHER")) {
      Grid grid = Grid.open(browser, CLASS);
      String told = browser.text(By.cssSelector(".hb-holds"));
      assertTrue(told.contains("Điểm thường xuyên học kỳ I đã khóa từ") && told.contains("35/QĐ-THCS")
          && told.contains("Trần Quốc Bảo"), told);
      assertTrue(browser.all(By.cssSelector("th .hb-lock")).size() > 1, "no column wears the lock");
      assertTrue(browser.all(By.cssSelector("td[data-column='1:REGULAR:1'] input")).isEmpty(), "a locked cell is open");
      assertFalse(grid.shown(0, "1:REGULAR:1").isBlank());
      assertTrue(browser.all(By.cssSelector("td[data-column='2:REGULAR:1'] input")).size() > 1, "an open cell is locked");
      check.look(browser, "gradebook-part-locked");
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(4)
  void whatIsReopenedSaysUntilWhen() {
    try (Browser browser = Browser.of("PRINCIPAL")) {
      browser.go("/locks.xhtml");
      browser.click(By.cssSelector("#list button[title^='Mở lại một thời gian']"));
      browser.await(d -> d.switchTo().activeElement().equals(browser.find(By.id("decide:number"))));
      assertEquals("REGULAR.1", new Select(browser.find(By.id("decide:what"))).getFirstSelectedOption()
          .getDomAttribute("value"));
      browser.run("document.getElementById('decide:until').value = arguments[0]", reopenedUntil().toString());
      browser.type(By.id("decide:number"), "36/QĐ-THCS");
      browser.type(By.id("decide:reason"), "Bổ sung điểm kiểm tra bù");
      browser.click(By.id("decide:save"));
      browser.awaitText(MESSAGES, "Đã ghi Quyết định mở lại số 36/QĐ-THCS");
    }
    try (Browser browser = Browser.of("ADMIN_BOARD")) {
      browser.go("/locks.xhtml");
      browser.click(By.cssSelector("#list button[title='Thực hiện Quyết định số 36/QĐ-THCS']"));
      browser.awaitText(MESSAGES, "Đã thực hiện Quyết định số 36/QĐ-THCS");
    }
    try (Browser browser = Browser.of("SUBJECT_TEACHER")) {
      Grid.open(browser, CLASS);
      browser.awaitText(By.cssSelector(".hb-holds"), "Có phần được mở lại đến");
      assertTrue(browser.all(By.cssSelector("td[data-column='1:REGULAR:1'] input")).size() > 1, "it stayed locked");
    }
    try (Browser browser = Browser.of("PRINCIPAL")) {
      browser.go("/classes.xhtml");
      browser.click(By.linkText(CLASS));
      String state = browser.awaitText(By.id("state"), "36/QĐ-THCS");
      assertTrue(state.contains("mở lại đến") && state.contains("khóa từ"), state);
      check.look(browser, "class-part-locked");
      browser.go("/locks.xhtml");
      // What is reopened stays so for the tests that follow: a lock in force is not ended early.
      assertEquals(0, browser.all(By.cssSelector("#list button[title='Kết thúc sớm Quyết định số 35/QĐ-THCS']")).size());
      browser.click(By.cssSelector("#calendar button[title='Quyết định khóa mốc tuần 18']"));
      browser.await(d -> d.switchTo().activeElement().equals(browser.find(By.id("decide:number"))));
      new Select(browser.find(By.id("decide:where"))).selectByVisibleText("lớp " + CLASS);
      browser.run("document.getElementById('decide:from').value = ''");
      browser.type(By.id("decide:number"), "38/QĐ-THCS");
      browser.click(By.id("decide:save"));
      browser.awaitText(MESSAGES, "Đã ghi Quyết định số 38/QĐ-THCS");
      browser.click(By.cssSelector("#list button[title='Kết thúc sớm Quyết định số 38/QĐ-THCS']"));
      browser.type(By.id("lift:number"), "37/QĐ-THCS");
      browser.type(By.id("lift:reason"), "Khóa cùng cả trường");
      browser.click(By.id("lift:lift"));
      browser.awaitText(MESSAGES, "Đã kết thúc Quyết định số 38/QĐ-THCS");
      browser.click(By.cssSelector("#ended summary"));
      check.look(browser, "locks-ended");
      browser.click(By.cssSelector("#calendar a[aria-label='Tiến độ của mốc tuần 18']"));
      browser.awaitText(By.cssSelector("h1"), "Tiến độ mốc tuần 18");
      assertTrue(browser.text(By.id("main")).contains(CLASS));
      check.look(browser, "milestone");
      browser.go("/locks.xhtml?lang=en");
      check.look(browser, "locks-en");
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(5)
  void aLimitThatComesLaterIsToldToTheOfficerFirstAndThenToTheSchool() {
    try (Browser browser = Browser.of("PROVINCE_OFFICER")) {
      browser.go("/lock-limits.xhtml");
      limit(browser, LocalDateTime.now(Clocks.VIETNAM).plusHours(1).truncatedTo(ChronoUnit.MINUTES).toString(), "220/SGDĐT");
      String asked = browser.awaitText(By.cssSelector("#limit .hb-notice"), "36/QĐ-THCS");
      assertTrue(asked.contains("Trường THCS Mẫu") && asked.contains("lớp " + CLASS), asked);
      assertFalse(browser.text(By.id("list")).contains("220/SGDĐT"), "it was set before it was seen");
      check.look(browser, "lock-limits-passed");
      browser.click(By.id("limit:save"));
      browser.awaitText(MESSAGES, "Đã đặt giới hạn cho mốc tuần 18");
      browser.awaitText(By.cssSelector("#list details"), "vượt giới hạn này");
      for (String language : new String[] {"en", "vi"}) {
        browser.go("/lock-limits.xhtml?passed=DIEM_1_LAN_2&lang=" + language);
        String page = browser.awaitText(By.id("main"), language.equals("vi")
            ? "Quyết định của trường vượt giới hạn của mốc tuần 18" : "Decisions of schools beyond the limit of the milestone of week 18");
        assertTrue(page.contains(language.equals("vi") ? "Đang hiển thị 1–" : "Showing 1–"), page);
        browser.run("window.scrollTo(0, document.getElementById('passed').offsetTop - 60)");
        check.look(browser, "lock-limits-page-" + language);
      }
    }
    try (Browser browser = Browser.of("ADMIN_BOARD")) {
      browser.go("/index.xhtml");
      assertEquals(1, browser.all(By.partialLinkText("Quyết định số 36/QĐ-THCS vượt giới hạn mới của Sở")).size());
    }
    try (Browser browser = Browser.of("PRINCIPAL")) {
      browser.go("/index.xhtml");
      check.look(browser, "home-limit-passed");
      browser.click(By.partialLinkText("Quyết định số 36/QĐ-THCS vượt giới hạn mới của Sở"));
      String told = browser.awaitText(STANDING, "220/SGDĐT");
      assertTrue(told.contains("việc mở lại này còn hiệu lực đến") && told.contains("Đang có hiệu lực"), told);
      check.look(browser, "locks-limit-passed");
    }
    try (Browser browser = Browser.of("PROVINCE_OFFICER")) {
      browser.go("/lock-limits.xhtml");
      limit(browser, "", "221/SGDĐT");
      browser.awaitText(MESSAGES, "Đã bỏ giới hạn của mốc tuần 18");
    }
    assertEquals("", check.faults());
  }

  private static void limit(Browser browser, String latest, String number) {
    browser.click(By.cssSelector("#list button[title='Đặt giới hạn cho mốc tuần 18']"));
    browser.await(d -> browser.find(By.id("limit:latest")).equals(d.switchTo().activeElement()));
    browser.run("document.getElementById('limit:latest').value = arguments[0]", latest);
    browser.type(By.id("limit:number"), number);
    browser.click(By.id("limit:save"));
  }

  /** A day from now, but before the school year ends: on its last days nothing can be reopened for longer. */
  private static LocalDateTime reopenedUntil() {
    LocalDateTime now = LocalDateTime.now(Clocks.VIETNAM).truncatedTo(ChronoUnit.MINUTES);
    LocalDateTime end = SchoolYear.lastDay(SchoolYear.of(now.toLocalDate())).atTime(23, 59);
    return now.plusDays(1).isBefore(end) ? now.plusDays(1) : end;
  }
}
