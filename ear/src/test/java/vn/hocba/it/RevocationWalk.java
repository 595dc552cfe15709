package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.DemoPortal.told;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** What clerk, principal and strangers do and see in {@link RevocationBrowserIT}; kept apart, for the server has no browser. */
@SuppressWarnings("unchecked")
final class RevocationWalk {

  private static final By NOW = By.id("now");
  private static final String RECIPIENT = "Y Moan Mlô";
  private static final String BOOK = "/copies.xhtml?lang=vi&q=y+moan";
  private static final By STATE = By.cssSelector(".hb-verdict");

  private final PageCheck check = new PageCheck();

  void twoPeopleRevokeItAndFileCodeSearchAndListSaySo() throws Exception {
    DemoPortal clerk = DemoPortal.as("RECORDS_CLERK");
    Map<String, Object> hit = Deadline.await(Duration.ofMinutes(6),
        () -> IssuedClass.list(told(200, clerk.get("/transcripts?kind=SIGNED&class=" + RevocationBrowserIT.NAME)), "hits"),
        found -> !found.isEmpty()).getFirst();
    String id = (String) hit.get("id");
    byte[] pdf = clerk.get("/transcripts/" + id + "/pdf").body();
    String code = PaperCode.code(PaperCode.data(pdf));
    String copy = copied(id);
    try (Browser browser = Browser.of("RECORDS_CLERK")) {
      browser.go("/why.xhtml?transcript=" + id);
      browser.click(By.id("revoke"));
      check.look(browser, "revocation-propose");
      new Select(browser.find(By.id("propose:ground"))).selectByVisibleText("cấp nhầm người");
      browser.type(By.id("propose:reason"), "Cấp nhầm cho học sinh cùng tên");
      browser.type(By.id("propose:successor"), "0000-0000-0000-0000");
      browser.click(By.id("propose:save"));
      browser.awaitText(By.id("main"), "không phải của một học bạ do trường cấp cho chính học sinh này");
      browser.find(By.id("propose:successor")).clear();
      browser.click(By.id("propose:save"));
      browser.awaitText(By.id("messages"), "Đã đề nghị thu hồi");
      assertEquals(0, browser.all(By.id("decide:save")).size(), "who proposes decides as well");
      check.look(browser, "revocation-proposed");
    }
    assertTrue(PaperCode.page(code).body().contains("Học bạ đang có hiệu lực"), "a proposal revokes");
    try (Browser browser = Browser.of("PRINCIPAL")) {
      browser.go("/index.xhtml");
      browser.click(By.partialLinkText("Quyết định 1 đề nghị thu hồi học bạ"));
      check.look(browser, "revocations-waiting");
      browser.click(By.cssSelector("#lines a"));
      browser.type(By.id("decide:number"), "15/QĐ-THCS");
      browser.run("arguments[0].value = arguments[1]", browser.find(By.id("decide:on")),
          LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString());
      browser.awaitText(By.id("instead"), "Không có học bạ thay thế");
      check.look(browser, "revocation-decide");
      browser.click(By.id("decide:save"));
      browser.awaitText(By.id("messages"), "Đã thu hồi học bạ");
      String now = browser.text(NOW);
      assertTrue(now.contains("15/QĐ-THCS") && now.contains("Cấp nhầm cho học sinh cùng tên") && now.contains("Đã thu hồi"), now);
      check.look(browser, "revocation-decided");
      browser.go("/revocations.xhtml?lang=en");
      check.look(browser, "revocations-en");
      browser.go("/why.xhtml?lang=vi&transcript=" + id);
      assertTrue(browser.text(By.id("main")).contains("Bản này đã bị thu hồi"), browser.text(By.id("main")));
      check.look(browser, "why-revoked");
    }
    try (Browser browser = Browser.open()) {
      for (String language : List.of("en", "vi")) {
        browser.go("/check.xhtml?lang=" + language + "&code=" + code);
        check.look(browser, "check-revoked-" + language);
      }
      browser.go("/check.xhtml?lang=vi&code=" + copy);
      String told = browser.text(By.id("copy"));
      assertTrue(told.contains("bản chính không còn hiệu lực") && browser.text(By.id("main")).contains("Học bạ này đã bị thu hồi"), told);
      annulled();
      for (String language : List.of("en", "vi")) {
        browser.go("/check.xhtml?lang=" + language + "&code=" + copy);
        check.look(browser, "check-copy-annulled-" + language);
      }
      told = browser.text(By.id("copy"));
      assertTrue(told.contains("Bản sao này đã bị hủy") && told.contains("Lý do hủy: bản sao bị mất") && !told.contains("nhầm"), told);
      browser.go("/check.xhtml?lang=vi&code=" + code);
      assertTrue(browser.find(STATE).getDomAttribute("class").contains("hb-bad"));
      String page = browser.text(STATE);
      assertTrue(page.contains("Học bạ này đã bị thu hồi") && page.contains("cấp nhầm người"), page);
      assertFalse(browser.text(By.id("main")).contains("cùng tên"), "a stranger reads the school's own words");
    }
    Map<String, Object> answer = OfflineVerification.onThePageAndInARun("thu-hoi.pdf", pdf);
    assertEquals("GENUINE_NOT_CURRENT", answer.get("verdict"));
    assertTrue(answer.toString().contains("REVOKED"), answer.toString());
    Deadline.await(Duration.ofMinutes(1), () -> IssuedClass.list(told(200, clerk.get("/transcripts?kind=SIGNED&q="
        + ((String) hit.get("fullName")).replace(' ', '+'))), "hits").stream().noneMatch(h -> id.equals(h.get("id"))), gone -> gone);
    OfflineVerification.made(DemoPortal.as("PRINCIPAL"));
    assertTrue(OfflineVerification.status(pdf).contains(" REVOKED_FINAL "), OfflineVerification.status(pdf));
    assertEquals("", check.faults());
  }

  /** The code of a copy on paper that the clerk issues, as the book shows it. */
  private String copied(String id) {
    try (Browser browser = Browser.of("RECORDS_CLERK")) {
      browser.go("/copy.xhtml?transcript=" + id);
      browser.type(By.id("copy:recipient"), RECIPIENT);
      browser.type(By.id("copy:paper"), "079074000123");
      browser.type(By.id("copy:relation"), "Cha");
      browser.click(By.id("copy:issue"));
      browser.awaitText(By.cssSelector("#work section[role=status]"), "Đã ghi vào sổ cấp bản sao");
      browser.go(BOOK);
      String code = browser.text(By.cssSelector("#book tbody .hb-code"));
      browser.go("/check.xhtml?lang=vi&code=" + code);
      assertTrue(browser.find(STATE).getDomAttribute("class").contains("hb-info"), "a copy is told to be in force itself");
      assertTrue(browser.text(By.id("main")).contains("Bản sao do nhà trường cấp"), browser.text(By.id("main")));
      check.look(browser, "check-copy");
      return code;
    }
  }

  private void annulled() {
    try (Browser browser = Browser.of("RECORDS_CLERK")) {
      browser.go(BOOK);
      new Select(browser.find(By.id("book:ground"))).selectByVisibleText("bản sao bị mất");
      browser.type(By.id("book:reason"), "Ghi nhầm người nhận");
      browser.click(By.xpath("//button[contains(., 'Hủy dòng')]"));
      browser.awaitText(By.id("book"), "Đã hủy theo dòng");
    }
  }
}
