package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.openqa.selenium.By;

/** What people do and see in {@link DisposalBrowserIT}; kept apart, for the server has no browser. */
final class DisposalWalk {

  private static final By NOW = By.id("now");
  private static final Duration WORKER = Duration.ofMinutes(3);

  private DisposalWalk() {}

  static void fromTheProposalByTheCouncilToTheTrace() {
    PageCheck check = new PageCheck();
    String address = proposed(check);
    decided(check, address);
    String minutes;
    try (Browser browser = Browser.of("ADMIN_BOARD")) {
      Deadline.await(WORKER, () -> {
        browser.go(address);
        return browser.text(NOW);
      }, told -> told.contains("Đã tiêu hủy"));
      String told = browser.text(NOW);
      assertTrue(told.contains("12/QĐ-HĐ") && told.contains("Trần Quốc Bảo, Chủ tịch") && told.contains("9/SGDĐT")
          && !told.contains("Còn trong kho"), told);
      check.look(browser, "disposal-done");
      minutes = browser.find(By.cssSelector("#now a[href*='/minutes']")).getDomProperty("href").replaceFirst(".*/api", "");
      browser.go("/disposals.xhtml");
      browser.awaitText(By.id("list"), "Đã tiêu hủy");
      assertTrue(!browser.text(By.id("propose")).contains(DisposalBrowserIT.ID), "what is gone is due again");
    }
    assertEquals("%PDF-", new String(DemoPortal.as("ADMIN_BOARD").get(minutes).body(), 0, 5, StandardCharsets.US_ASCII));
    assertEquals(404, DemoPortal.elsewhere("RECORDS_CLERK").get(minutes).statusCode());
    assertEquals("", check.faults());
  }

  private static String proposed(PageCheck check) {
    try (Browser browser = Browser.of("ADMIN_BOARD")) {
      browser.go("/archive.xhtml");
      browser.go("/disposals.xhtml");
      check.look(browser, "disposals-due");
      browser.click(By.xpath("//label[contains(., '" + DisposalBrowserIT.ID + "')]"));
      browser.type(By.id("propose:reason"), "Hết thời hạn bảo quản");
      browser.click(By.id("propose:save"));
      browser.awaitText(By.id("messages"), "Đã đề nghị tiêu hủy 1 tài liệu");
      browser.click(By.cssSelector("#list tbody tr:first-child a"));
      browser.awaitText(NOW, "Đã đề nghị, chờ Hội đồng");
      council(browser, "Trần Quốc Bảo, Chủ tịch\nLê Thị Thu, Thư kí");
      browser.awaitText(By.id("messages"), "ít nhất 3 người");
      council(browser, "Trần Quốc Bảo, Chủ tịch\nLê Thị Thu, Thư kí\nTạ Diệu Hoa, Ủy viên");
      browser.awaitText(NOW, "Hội đồng đã quyết định, chờ hiệu trưởng");
      check.look(browser, "disposal-examined");
      assertEquals(0, browser.all(By.id("confirm:save")).size(), "who proposes confirms as well");
      return browser.address().substring(DemoPortal.BASE.length());
    }
  }

  private static void council(Browser browser, String members) {
    browser.type(By.id("council:number"), "12/QĐ-HĐ");
    browser.run("arguments[0].value = arguments[1]", browser.find(By.id("council:on")),
        LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString());
    browser.type(By.id("council:members"), members);
    browser.type(By.id("council:opinion"), "Đồng ý tiêu hủy");
    browser.click(By.id("council:save"));
  }

  private static void decided(PageCheck check, String address) {
    try (Browser browser = Browser.of("PRINCIPAL")) {
      browser.go(address);
      browser.click(By.id("confirm:save"));
      browser.awaitText(NOW, "Hiệu trưởng đã xác nhận, chờ Sở");
      check.look(browser, "disposal-confirmed");
    }
    try (Browser browser = Browser.of("PROVINCE_OFFICER")) {
      browser.go(address);
      check.look(browser, "disposal-approve");
      browser.type(By.id("approve:number"), "9/SGDĐT");
      browser.click(By.id("approve:save"));
      browser.awaitText(By.id("messages"), "Đã chấp thuận");
    }
  }
}
