package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import vn.hocba.calendar.DefaultCalendar;
import vn.hocba.configuration.Clocks;

/** Setting up a school on its pages: a decision delegated, a class founded, appointed and filled, a school added. */
@NeedsChromium
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SetupBrowserIT {

  private final PageCheck check = new PageCheck();

  @Test
  void aDeputyCanLockOnceThePrincipalHasDelegatedIt() {
    try (Browser principal = Browser.of("PRINCIPAL"); Browser deputy = Browser.of("DEPUTY")) {
      openClass(deputy);
      deputy.find(By.id("state"));
      assertEquals(0, deputy.all(By.id("lock:lock")).size(), "the button was there before");
      principal.go("/delegations.xhtml");
      principal.type(By.id("record:number"), "15/QĐ-THCS");
      new Select(principal.find(By.id("record:person"))).selectByVisibleText("Đặng Khánh Linh (KT.)");
      choose(principal, "record:rights", "LOCK_BOOK");
      LocalDate today = LocalDate.now(Clocks.VIETNAM);
      day(principal, "record:firstDay", today.minusDays(1));
      day(principal, "record:lastDay", today.plusDays(30));
      principal.click(By.id("record:save"));
      principal.awaitText(By.id("messages"), "ủy quyền có hiệu lực sớm nhất từ hôm nay");
      day(principal, "record:firstDay", today);
      day(principal, "record:dated", today.minusDays(1));
      principal.click(By.id("record:save"));
      principal.awaitText(By.id("list"), "15/QĐ-THCS");
      principal.awaitText(By.id("list"), "ký ngày");
      principal.awaitText(By.id("list"), "Đang có hiệu lực");
      principal.run("window.scrollTo(0, 0)");
      check.look(principal, "delegated");
      openClass(deputy);
      deputy.type(By.id("lock:decision"), "15/QĐ-THCS");
      deputy.type(By.id("lock:why"), "Hết năm học");
      deputy.click(By.id("lock:lock"));
      deputy.awaitText(By.id("state"), "KT. HIỆU TRƯỞNG Đặng Khánh Linh");
      BoardWalk.reopen(deputy, "Khóa thử");
      principal.click(By.cssSelector("#list button"));
      principal.awaitText(By.id("list"), "Đã thu hồi");
    }
    assertEquals("", check.faults());
  }

  @Test
  void theBoardFoundsAClassAppointsItsTeachersAndFillsIt() {
    LocalDate today = LocalDate.now(Clocks.VIETNAM);
    int next = today.getYear() + (today.getMonthValue() >= Month.AUGUST.getValue() ? 1 : 0);
    String year = next + "-" + (next + 1);
    try (Browser board = Browser.of("ADMIN_BOARD")) {
      board.go("/school-classes.xhtml?year=" + year);
      board.type(By.id("found:grade"), "6");
      board.type(By.id("found:names"), "6B7");
      board.click(By.id("found:save"));
      board.await(ExpectedConditions.presenceOfElementLocated(By.linkText("6B7")));
      board.click(By.linkText("6B7"));
      board.find(By.id("appoint:from"));
      board.all(By.cssSelector("#appoint input[type=checkbox]")).forEach(box -> board.run("arguments[0].click()", box));
      new Select(board.find(By.id("appoint:person"))).selectByVisibleText("Nguyễn Thị Thanh Hòa");
      day(board, "appoint:from", LocalDate.of(next, 9, 1));
      board.click(By.id("appoint:save"));
      board.awaitText(By.id("history"), "Nguyễn Thị Thanh Hòa");
      check.look(board, "appointed");
      board.click(By.cssSelector("main a[href*='school-pupils.xhtml']"));
      board.find(By.id("paste:text"));
      board.all(By.cssSelector("main details summary")).forEach(s -> board.run("arguments[0].click()", s));
      board.run("arguments[0].value = arguments[1]", board.find(By.id("paste:text")),
          "066217900011;Vũ Thị Nga;02/03/2017;Nữ;Đắk Lắk;Kinh\n066217900012;Nguyễn Văn An;12/11/2017;Nam");
      board.click(By.id("paste:look"));
      board.find(By.id("paste:take"));
      board.run("window.scrollTo(0, 0)");
      check.look(board, "pasted");
      board.click(By.id("paste:take"));
      board.awaitText(By.id("pupils"), "Vũ Thị Nga");
      List<String> names = board.all(By.cssSelector("#pupils tbody th")).stream().map(WebElement::getText).toList();
      assertEquals(List.of("Nguyễn Văn An", "Vũ Thị Nga"), names);
      board.click(By.cssSelector("main a[href*='profiles.xhtml']"));
      board.click(By.cssSelector("button[aria-label='Sửa sơ yếu lý lịch của Vũ Thị Nga']"));
      board.type(By.id("edit:father"), "Vũ Văn Nam");
      board.run("window.scrollTo(0, 0)");
      check.look(board, "profiles");
      board.click(By.id("edit:save"));
      board.awaitText(By.id("list"), "Vũ Văn Nam");
      board.go("/school-groups.xhtml?year=" + year);
      board.type(By.id("edit:name"), "Tổ Toán - Tin");
      board.all(By.cssSelector("#edit input[type=checkbox]")).stream().limit(2)
          .forEach(box -> board.run("arguments[0].click()", box));
      board.click(By.id("edit:save"));
      board.awaitText(By.id("list"), "Tổ Toán - Tin");
      board.go("/school.xhtml?year=" + year);
      assertTrue(board.text(By.id("main")).contains("Lịch năm học"));
    }
    assertEquals("", check.faults());
  }

  /** In a year far off, which no other test looks at. */
  @Test
  void aCalendarIsConfirmedAsItWasShownAndNotAsItWasReplaced() {
    LocalDate monday = DefaultCalendar.of("2029-2030").firstDayOf(20);
    By confirm = By.xpath("//*[@id='waiting']//button[normalize-space()='Xác nhận lịch']");
    try (Browser board = Browser.of("ADMIN_BOARD"); Browser principal = Browser.of("PRINCIPAL")) {
      putOff(board, monday.plusWeeks(1), "40/KH");
      principal.go("/school-calendar.xhtml?year=2029-2030");
      principal.awaitText(By.id("waiting"), "40/KH");
      check.look(principal, "calendar-waiting");
      putOff(board, monday.plusWeeks(2), "42/KH");
      principal.click(confirm);
      principal.awaitText(By.id("messages"), "đã được thay bằng lịch theo 42/KH");
      principal.go("/school-calendar.xhtml?year=2029-2030");
      principal.awaitText(By.id("waiting"), "42/KH");
      principal.click(confirm);
      principal.awaitText(By.id("messages"), "Đã xác nhận lịch năm học 2029-2030");
    }
    assertEquals("", check.faults());
  }

  private static void putOff(Browser board, LocalDate monday, String number) {
    board.go("/school-calendar.xhtml?year=2029-2030");
    board.type(By.id("shift:week"), "20");
    day(board, "shift:monday", monday);
    board.type(By.id("shift:number"), number);
    board.type(By.id("shift:why"), "Nghỉ bão");
    board.click(By.id("shift:save"));
    board.awaitText(By.id("messages"), "2029-2030");
  }

  @Test
  void theProvinceAddsASchoolWhosePrincipalCanBegin() {
    try (Browser officer = Browser.of("PROVINCE_OFFICER"); Browser principal = Browser.open()) {
      officer.go("/organisation.xhtml?day=2025-06-30");
      assertTrue(officer.text(By.id("list")).contains("Phòng Giáo dục và Đào tạo thành phố Buôn Ma Thuột"));
      officer.go("/organisation.xhtml");
      officer.all(By.cssSelector("main details summary")).forEach(s -> officer.run("arguments[0].click()", s));
      officer.type(By.id("school:code"), "66643777");
      officer.type(By.id("school:name"), "Trường TH&THCS Mới");
      officer.type(By.id("school:province"), "Đắk Lắk");
      choose(officer, "school:levels", "PRIMARY");
      choose(officer, "school:levels", "THCS");
      new Select(officer.find(By.id("school:parent"))).selectByVisibleText("Ủy ban nhân dân phường An Lạc");
      day(officer, "school:from", LocalDate.of(2026, 8, 1));
      officer.type(By.id("school:principal"), "Cao Minh Mới");
      officer.type(By.id("school:username"), "hieutruong.moi");
      officer.click(By.id("school:save"));
      String password = officer.awaitText(By.cssSelector(".hb-secret"), "");
      officer.awaitText(By.id("list"), "Trường TH&THCS Mới");
      officer.go("/heads.xhtml");
      new Select(officer.find(By.id("school"))).selectByVisibleText("Trường TH&THCS Mới");
      officer.click(By.cssSelector("main form.hb-day button"));
      officer.awaitText(By.id("list"), "hieutruong.moi");
      check.look(officer, "heads-of-school");
      officer.type(By.id("appoint:number"), "88/QĐ-UBND");
      day(officer, "appoint:from", LocalDate.now(Clocks.VIETNAM).plusDays(30));
      officer.type(By.id("appoint:fullName"), "Cao Minh Sau");
      officer.type(By.id("appoint:username"), "hieutruong.sau");
      officer.click(By.id("appoint:save"));
      officer.awaitText(By.id("appoint"), "Cao Minh Mới thôi làm hiệu trưởng sau ngày");
      check.look(officer, "heads-confirm");
      officer.click(By.id("appoint:confirm"));
      officer.awaitText(By.id("list"), "88/QĐ-UBND");
      officer.click(By.cssSelector("button[aria-label='Rút quyết định bổ nhiệm Cao Minh Sau']"));
      officer.type(By.id("withdraw:reason"), "Ghi nhầm ngày");
      check.look(officer, "heads-withdraw");
      officer.click(By.id("withdraw:do"));
      officer.awaitText(By.id("messages"), "Đã rút quyết định bổ nhiệm Cao Minh Sau");
      assertFalse(officer.text(By.id("list")).contains("88/QĐ-UBND"), officer.text(By.id("list")));
      principal.signIn("hieutruong.moi", password);
      principal.awaitText(By.cssSelector("h1"), "Đổi mật khẩu");
    }
    assertEquals("", check.faults());
  }

  @Test
  void aUnitIsRenamedAndEndsAndOneWithSchoolsUnderItDoesNot() {
    LocalDate today = LocalDate.now(Clocks.VIETNAM);
    try (Browser officer = Browser.of("PROVINCE_OFFICER")) {
      form(officer, "/organisation.xhtml");
      new Select(officer.find(By.id("unit:kind"))).selectByValue("COMMUNE");
      officer.type(By.id("unit:code"), "UBND-66-THU");
      officer.type(By.id("unit:name"), "Ủy ban nhân dân xã Thử");
      new Select(officer.find(By.id("unit:parent"))).selectByVisibleText("Sở Giáo dục và Đào tạo Đắk Lắk");
      day(officer, "unit:from", LocalDate.of(2026, 8, 1));
      officer.click(By.id("unit:save"));
      officer.awaitText(By.id("list"), "Ủy ban nhân dân xã Thử");
      form(officer, "/organisation.xhtml");
      new Select(officer.find(By.id("rename:target"))).selectByVisibleText("Ủy ban nhân dân xã Thử");
      officer.type(By.id("rename:name"), "Ủy ban nhân dân xã Tên Sau");
      day(officer, "rename:from", today);
      officer.type(By.id("rename:number"), "31/NQ-HĐND");
      officer.click(By.id("rename:save"));
      officer.awaitText(By.id("list"), "Ủy ban nhân dân xã Tên Sau");
      form(officer, "/organisation.xhtml?day=" + today.minusDays(1));
      assertTrue(officer.text(By.id("list")).contains("Ủy ban nhân dân xã Thử"), "the name of that day");
      form(officer, "/organisation.xhtml");
      end(officer, "Ủy ban nhân dân phường An Lạc", today);
      officer.awaitText(By.id("messages"), "vẫn trực thuộc Ủy ban nhân dân phường An Lạc");
      form(officer, "/organisation.xhtml");
      end(officer, "Ủy ban nhân dân xã Tên Sau", today);
      officer.awaitText(By.id("messages"), "Đã ghi theo quyết định 32/NQ-HĐND");
      officer.run("window.scrollTo(0, 0)");
      check.look(officer, "unit-ended");
    }
    assertEquals("", check.faults());
  }

  private static void form(Browser browser, String path) {
    browser.go(path);
    browser.all(By.cssSelector("main details summary")).forEach(s -> browser.run("arguments[0].click()", s));
  }

  private static void end(Browser officer, String unit, LocalDate last) {
    new Select(officer.find(By.id("end:target"))).selectByVisibleText(unit);
    day(officer, "end:from", last);
    officer.type(By.id("end:number"), "32/NQ-HĐND");
    officer.click(By.id("end:save"));
  }

  @Test
  void aPupilWhoDidNotLeaveComesBackAndATeacherGetsAnAccount() {
    LocalDate today = LocalDate.now(Clocks.VIETNAM);
    int next = today.getYear() + (today.getMonthValue() >= Month.AUGUST.getValue() ? 1 : 0);
    LocalDate inYear = LocalDate.of(next, 10, 5);
    try (Browser principal = Browser.of("PRINCIPAL")) {
      principal.go("/school-classes.xhtml?year=" + next + "-" + (next + 1));
      principal.type(By.id("found:grade"), "6");
      principal.type(By.id("found:names"), "6T3");
      principal.click(By.id("found:save"));
      principal.await(ExpectedConditions.presenceOfElementLocated(By.linkText("6T3")));
      principal.click(By.linkText("6T3"));
      principal.click(By.cssSelector("main a[href*='school-pupils.xhtml']"));
      principal.find(By.id("paste:text"));
      String page = principal.address().replaceFirst(".*/school-pupils", "/school-pupils");
      principal.run("arguments[0].value = arguments[1]", principal.find(By.id("paste:text")),
          "066217900031;Vũ Thị Thử Đi;02/03/2015;Nữ\n066217900032;Nguyễn Văn Thử Ở;12/11/2015;Nam");
      principal.all(By.cssSelector("main details summary")).forEach(s -> principal.run("arguments[0].click()", s));
      principal.click(By.id("paste:look"));
      principal.click(By.id("paste:take"));
      principal.awaitText(By.id("list"), "Vũ Thị Thử Đi");
      form(principal, page);
      new Select(principal.find(By.id("moving:pupil"))).selectByVisibleText("1. Vũ Thị Thử Đi");
      new Select(principal.find(By.id("moving:kind"))).selectByValue("OUT");
      day(principal, "moving:day", inYear);
      principal.type(By.id("moving:school"), "Trường THCS Khác");
      principal.type(By.id("moving:reason"), "Theo gia đình");
      principal.click(By.id("moving:save"));
      principal.awaitText(By.id("messages"), "Đã ghi việc chuyển");
      form(principal, page);
      assertFalse(principal.text(By.id("pupils")).contains("Vũ Thị Thử Đi"));
      new Select(principal.find(By.id("back:pupil"))).selectByVisibleText("Vũ Thị Thử Đi");
      day(principal, "back:day", inYear);
      principal.type(By.id("back:reason"), "Gia đình không chuyển nữa");
      principal.click(By.id("back:save"));
      principal.awaitText(By.id("pupils"), "Vũ Thị Thử Đi");
      principal.run("window.scrollTo(0, 0)");
      check.look(principal, "pupil-back");

      principal.go("/school-staff.xhtml");
      principal.type(By.id("edit:fullName"), "Ngô Thị Thử Mở");
      new Select(principal.find(By.id("edit:duty"))).selectByValue("TEACHER");
      principal.click(By.id("edit:save"));
      principal.awaitText(By.id("list"), "Ngô Thị Thử Mở");
      principal.go("/staff-accounts.xhtml");
      principal.all(By.cssSelector("#open input[type=checkbox]")).forEach(box -> principal.run(
          "const own = arguments[0].parentElement.closest('li, tr').textContent.includes('Ngô Thị Thử Mở');"
              + " if (arguments[0].checked !== own) arguments[0].click()", box));
      principal.click(By.id("open:save"));
      principal.awaitText(By.id("handouts"), "Ngô Thị Thử Mở");
      assertEquals(1, principal.all(By.cssSelector("#handouts tbody tr")).size());
      principal.run("window.scrollTo(0, 0)");
      check.look(principal, "staff-account-opened");
      String username = principal.text(By.cssSelector("#handouts tbody td"));
      String password = principal.text(By.cssSelector("#handouts .hb-secret"));
      try (Browser teacher = Browser.open()) {
        teacher.signIn(username, password);
        teacher.awaitText(By.cssSelector("h1"), "Đổi mật khẩu");
      }
    }
    assertEquals("", check.faults());
  }

  @Test
  void anUpperSecondaryClassIsSpecialisedAndChoosesAsMuchAsTheProgrammeSays() {
    try (Browser board = Browser.open()) {
      Map<String, String> account = DemoPortal.ofLevel("THPT", "ADMIN_BOARD");
      board.signIn(account.get("username"), account.get("password"));
      board.find(By.cssSelector(".hb-user"));
      board.go("/school-classes.xhtml?year=2028-2029");
      board.type(By.id("found:grade"), "10");
      board.type(By.id("found:names"), "10J5");
      board.click(By.id("found:save"));
      board.await(ExpectedConditions.presenceOfElementLocated(By.linkText("10J5")));
      board.click(By.linkText("10J5"));
      new Select(board.find(By.id("speciality:subject"))).selectByVisibleText("Hóa học");
      board.click(By.id("speciality:save"));
      board.awaitText(By.id("messages"), "Đã lưu môn chuyên của lớp 10J5");
      check.look(board, "class-specialised");
      choose(board, "subjects:chosen", "TIN_HOC");
      board.click(By.id("subjects:save"));
      board.awaitText(By.id("messages"), "lớp 10J5 được chọn 4 môn lựa chọn, đang chọn 5");
      check.look(board, "class-chosen-too-many");
    }
    assertEquals("", check.faults());
  }

  /** The demo's classes come in after the portal has opened. */
  private static void openClass(Browser browser) {
    Deadline.await(Duration.ofMinutes(2), () -> {
      browser.go("/classes.xhtml");
      return browser.all(By.linkText("8A1")).size();
    }, found -> found > 0);
    browser.click(By.linkText("8A1"));
  }

  private static void choose(Browser browser, String group, String value) {
    browser.run("arguments[0].click()",
        browser.find(By.cssSelector("[id='" + group + "'] input[value='" + value + "']")));
  }

  /** A date field takes what is typed by the browser's own language; its value does not. */
  private static void day(Browser browser, String id, LocalDate day) {
    browser.run("arguments[0].value = arguments[1]", browser.find(By.id(id)), day.toString());
  }
}
