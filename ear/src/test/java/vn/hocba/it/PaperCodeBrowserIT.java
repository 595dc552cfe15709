package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.DemoPortal.told;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import vn.hocba.archive.document.LookupCode;

/** A parent or an employer with a printed transcript asks the archive by its code, without an account. */
@NeedsChromium
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("unchecked")
class PaperCodeBrowserIT {

  private static final By STATE = By.cssSelector(".hb-verdict");
  private static final int MOST = 30;

  private final PageCheck check = new PageCheck();

  @Test
  @Order(1)
  void whoHoldsThePaperSeesWhatTheArchiveHasUnderItsCode() throws Exception {
    Map<String, Object> document = signed();
    Map<String, Object> pupil = (Map<String, Object>) document.get("pupil");
    String code = PaperCode.code(document);
    try (Browser browser = Browser.open()) {
      browser.go("/login.xhtml?lang=vi");
      browser.click(By.id("toCheck"));
      browser.type(By.id("code"), LookupCode.shown(code).toLowerCase(Locale.ROOT));
      browser.click(By.cssSelector("main form button"));
      assertTrue(browser.text(STATE).contains("Học bạ đang có hiệu lực"), browser.text(STATE));
      assertTrue(browser.find(STATE).getDomAttribute("class").contains("hb-good"));
      String page = browser.text(By.id("main"));
      assertTrue(page.contains((String) pupil.get("fullName")) && page.contains("Toán"), page);
      assertFalse(page.contains((String) pupil.get("identifier")), "more than is compared");
      check.look(browser, "check-in-force");
      browser.go("/check.xhtml?lang=en&code=" + code);
      assertTrue(browser.text(STATE).contains("in force"), browser.text(STATE));
      check.look(browser, "check-in-force-en");
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(2)
  void aCodeThatNoPaperBearsIsToldAndWhatWasTypedStays() {
    try (Browser browser = Browser.open()) {
      browser.go("/check.xhtml?lang=vi&code=0000-0000-0000-0000");
      assertTrue(browser.text(By.id("refusal")).contains("Không có học bạ nào mang mã này"), browser.text(By.id("refusal")));
      check.look(browser, "check-unknown");
      browser.go("/check.xhtml?lang=vi&code=123%3Cb%3E");
      assertTrue(browser.text(By.id("refusal")).contains("Không đọc được mã"), browser.text(By.id("refusal")));
      assertEquals("123<b>", browser.find(By.id("code")).getDomProperty("value"));
    }
    assertEquals("", check.faults());
  }

  @Test
  @Order(3)
  void oneAddressTriesOnlySoManyCodesAMinute() throws Exception {
    boolean refused = false;
    for (int i = 0; i <= 2 * MOST && !refused; i++) {
      HttpResponse<String> page = PaperCode.page("000000000000" + (1000 + i));
      assertEquals(200, page.statusCode());
      assertEquals(List.of(), page.headers().allValues("Set-Cookie"), "a session for a stranger");
      refused = page.body().contains("có quá nhiều yêu cầu từ máy này");
    }
    assertTrue(refused, "codes can be tried without end");
  }

  private static Map<String, Object> signed() {
    DemoPortal clerk = DemoPortal.as("RECORDS_CLERK");
    List<Map<String, Object>> hits = Deadline.await(Duration.ofMinutes(6),
        () -> IssuedClass.list(told(200, clerk.get("/transcripts?kind=SIGNED")), "hits"), found -> !found.isEmpty());
    byte[] pdf = clerk.get("/transcripts/" + hits.getFirst().get("id") + "/pdf").body();
    return PaperCode.data(pdf);
  }
}
