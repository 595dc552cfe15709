package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The search as an office uses it: one box that offers names, a form, hits that say why, advice, and files of all hits. */
@NeedsChromium
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SearchBrowserIT {

  private static final By BOX = By.id("q");
  private static final By NAMES = By.cssSelector("#q-names li");
  private static final By ROWS = By.cssSelector(".hb-rows li");
  private static final By MARKS = By.cssSelector(".hb-rows .hb-who mark");

  private final PageCheck check = new PageCheck();
  private Map<String, Object> paper;

  @BeforeEach
  void thereIsAPaperToFind() {
    List<Map<String, Object>> hits = Deadline.await(Duration.ofMinutes(2), () -> IssuedClass.list(DemoPortal.told(200,
        DemoPortal.as("RECORDS_CLERK").get("/transcripts?q=nguyen&kind=PAPER&size=1")), "hits"), h -> !h.isEmpty());
    paper = hits.getFirst();
  }

  @Test
  void namesAreOfferedWhileSomebodyTypesAndChosenWithTheKeyboard() {
    String name = (String) paper.get("fullName");
    String begun = plain(name).substring(0, name.length() - 1);
    try (Browser browser = Browser.of("RECORDS_CLERK")) {
      browser.go("/search.xhtml");
      browser.type(BOX, begun);
      browser.awaitText(By.id("q-names"), name);
      assertEquals("true", browser.find(BOX).getDomAttribute("aria-expanded"));
      browser.press(Keys.ARROW_DOWN);
      WebElement marked = browser.find(By.cssSelector("#q-names [aria-selected=true]"));
      assertEquals(marked.getDomAttribute("id"), browser.find(BOX).getDomAttribute("aria-activedescendant"));
      check.look(browser, "search-names");
      browser.press(Keys.ESCAPE);
      assertEquals("false", browser.find(BOX).getDomAttribute("aria-expanded"));
      assertEquals(begun, browser.find(BOX).getDomProperty("value"), "what was typed is gone");
      browser.press(Keys.ARROW_DOWN);
      browser.awaitText(By.id("q-names"), name);
      List<String> offered = browser.all(NAMES).stream().map(WebElement::getText).toList();
      for (int i = 0; i <= offered.indexOf(name); i++) {
        browser.press(Keys.ARROW_DOWN);
      }
      browser.press(Keys.ENTER);
      browser.awaitText(By.cssSelector(".hb-rows"), name);
      assertEquals(name, browser.find(BOX).getDomProperty("value"));
      assertEquals(name, browser.text(MARKS), "the whole name was typed");
      assertTrue(browser.text(ROWS).contains("Vì sao có ở đây: có đủ các chữ trong tên · đúng cả họ tên, đúng dấu"), browser.text(ROWS));
      check.look(browser, "search-why");
    }
    assertEquals("", check.faults());
  }

  @Test
  void whoLikesFormsFillsOneInAndSeesEachConditionToDropIt() {
    try (Browser browser = Browser.of("PROVINCE_OFFICER")) {
      browser.go("/search.xhtml");
      browser.click(By.cssSelector("#details summary"));
      check.look(browser, "search-form");
      new Select(browser.find(By.id("kind"))).selectByValue("PAPER");
      new Select(browser.find(By.id("kept"))).selectByValue("EVER");
      new Select(browser.find(By.id("school"))).selectByVisibleText((String) paper.get("schoolName"));
      browser.type(By.id("from"), "1990");
      browser.type(BOX, "nguyen" + Keys.ENTER);
      browser.await(d -> !browser.all(ROWS).isEmpty());
      String told = browser.text(By.cssSelector(".hb-filters"));
      assertTrue(told.contains("Bản giấy") && told.contains((String) paper.get("schoolName")) && !told.contains("Trường: Trường") && told.contains("Bảo quản: Vĩnh viễn") && told.contains("Từ năm học 1990-1991"), told);
      assertEquals("1990", browser.find(By.id("from")).getDomProperty("value"), "the form forgot what was chosen");
      check.look(browser, "search-form-found");
      browser.go("/search.xhtml?q=nguyen&from=2000&to=1996-97");
      assertTrue(browser.awaitText(By.cssSelector(".hb-refused"), "Chưa tìm").contains("1996-97"));
      assertEquals("1996-97", browser.find(By.id("to")).getDomProperty("value"), "the form forgot what was typed");
      browser.go("/search.xhtml?q=nguyen&signer=Kh%C3%B4ng+Ai");
      browser.awaitText(By.id("main"), "Bỏ điều kiện người ký");
      check.look(browser, "search-instead");
      browser.click(By.linkText("Bỏ điều kiện người ký"));
      browser.await(d -> !browser.all(ROWS).isEmpty());
    }
    assertEquals("", check.faults());
  }

  @Test
  void whatIsSaidOfATranscriptIsAConditionThatOneClickTakesForWords() {
    String name = (String) paper.get("fullName");
    try (Browser browser = Browser.of("RECORDS_CLERK")) {
      browser.go("/search.xhtml?q=" + coded("học bạ giấy " + name));
      browser.awaitText(By.cssSelector(".hb-filters"), "Bản giấy (từ “học bạ giấy”)");
      browser.awaitText(By.cssSelector(".hb-rows"), name);
      check.look(browser, "search-meant");
      browser.click(By.cssSelector(".hb-filters a"));
      browser.await(d -> ("\"học bạ giấy\" " + name).equals(browser.find(BOX).getDomProperty("value")));
    }
    assertEquals("", check.faults());
  }

  /** Each sees the schools there are for them to choose from, and a school's own people none. */
  @Test
  void theFormOffersTheSchoolsThatWhoeverAsksSees() {
    for (String role : List.of("INSPECTOR", "RECORDS_CLERK")) {
      try (Browser browser = Browser.of(role)) {
        browser.go("/search.xhtml?q=nguyen");
        browser.click(By.cssSelector("#details summary"));
        boolean above = role.equals("INSPECTOR");
        assertEquals(above, !browser.all(By.id("school")).isEmpty());
        check.look(browser, "search-form-" + role.toLowerCase(Locale.ROOT));
      }
    }
    assertEquals("", check.faults());
  }

  @Test
  void aPhraseOfTheScanIsShownWhereItStandsAndAMisspeltNameOffersTheLikelyOne() {
    String name = (String) paper.get("fullName");
    try (Browser browser = Browser.of("RECORDS_CLERK")) {
      browser.go("/search.xhtml?q=" + coded("nguyen \"duoc len lop\""));
      assertEquals("được lên lớp", browser.text(By.cssSelector(".hb-excerpt mark")));
      check.look(browser, "search-text");
      assertTrue(browser.text(ROWS).contains("nhận xét hoặc bản quét có cụm từ trong ngoặc kép"), browser.text(ROWS));
      browser.go("/search.xhtml?q=" + coded("\"không ai nói thế\""));
      browser.awaitText(By.id("main"), "Các chữ trong ngoặc kép phải đứng liền nhau");
      check.look(browser, "search-no-phrase");
      browser.go("/search.xhtml?q=" + coded("nguy*n sinh trước 2100"));
      assertTrue(browser.awaitText(By.id("main"), "Dấu * và ?").contains("đã tìm “nguy n sinh trước 2100”"));
      browser.awaitText(By.cssSelector(".hb-filters"), "Sinh đến 2099 (từ “sinh trước 2100”)");
      browser.go("/search.xhtml?q=" + coded(plain(name).replaceFirst("nguyen", "nguyeen")));
      browser.click(By.cssSelector(".hb-suggest a"));
      browser.awaitText(By.cssSelector(".hb-rows"), name);
      browser.go("/search.xhtml?q=nguyeexn");
      browser.click(By.partialLinkText("Có phải: “nguyễn”"));
      browser.await(d -> !browser.all(ROWS).isEmpty());
      browser.go("/search.xhtml?q=" + coded(plain(name) + " xyzzyq 1899") + "&lang=en");
      browser.awaitText(By.cssSelector(".hb-instead"), "Only “");
      assertEquals(plain(name) + " xyzzyq 1899", browser.find(BOX).getDomProperty("value"));
      check.look(browser, "search-none-en");
      browser.go("/search.xhtml?lang=vi");
    }
    assertEquals("", check.faults());
  }

  @Test
  void allThatIsFoundLeavesAsAFileAndAsALineOfTheLog() throws Exception {
    DemoPortal clerk = DemoPortal.as("RECORDS_CLERK");
    String question = "?q=" + coded("nguyen") + "&kind=PAPER";
    Map<String, Object> found = DemoPortal.told(200, clerk.get("/transcripts" + question));
    int total = ((Number) found.get("total")).intValue();
    String csv = text(clerk.get("/transcripts/export/csv" + question).body());
    assertTrue(csv.startsWith("\uFEFF\"Họ và tên\""), csv.substring(0, Math.min(200, csv.length())));
    assertEquals(total + 1, csv.lines().count(), csv);
    assertTrue(csv.contains("\"" + paper.get("fullName") + "\""), csv);
    byte[] xlsx = clerk.get("/transcripts/export/xlsx" + question).body();
    assertEquals("PK", new String(xlsx, 0, 2, StandardCharsets.US_ASCII));
    String log = text(DemoPortal.as("PRINCIPAL").get("/audit/export?action=EXPORT_TRANSCRIPTS").body());
    assertEquals(2, log.lines().filter(l -> l.contains("Nội dung tìm: nguyen; Loại bản: bản giấy; Số học bạ: " + total)).count(), log);
    assertFalse(text(DemoPortal.elsewhere("PRINCIPAL").get("/audit/export?action=EXPORT_TRANSCRIPTS").body()).contains("nguyen"));
    assertEquals(403, DemoPortal.as("SUBJECT_TEACHER").get("/transcripts/export/csv" + question).statusCode());
    assertEquals(401, DemoPortal.stranger().get("/transcripts/export/xlsx" + question).statusCode());
    assertEquals(404, clerk.get("/transcripts/export/csv").statusCode(), "everything left without a question");
    DemoPortal.told(200, DemoPortal.as("INSPECTOR").get("/transcripts?q=nguyen&class=9B"));
    assertTrue(text(DemoPortal.as("PRINCIPAL").get("/audit/export?action=FIND_TRANSCRIPTS").body())
        .contains("Nội dung tìm: nguyen; Lớp: 9B"), "an inspector's search left no line");
    // Who comes from outside leaves a line where the transcripts are from.
    DemoPortal.as("INSPECTOR").get("/transcripts/export/csv?q=nguyen&class=9A");
    String ours = text(DemoPortal.as("PRINCIPAL").get("/audit/export?action=EXPORT_TRANSCRIPTS").body());
    assertTrue(ours.lines().anyMatch(l -> l.contains("Nội dung tìm: nguyen; Lớp: 9A") && l.contains(
        DemoPortal.account("accounts", "INSPECTOR").get("fullName"))), ours);
  }

  @Test
  void namesFilesAndAdviceOfAnotherSchoolDoNotExist() {
    DemoPortal other = DemoPortal.elsewhere("RECORDS_CLERK");
    String name = (String) paper.get("fullName");
    String own = text(DemoPortal.as("RECORDS_CLERK").get("/transcripts/names?q=" + coded(plain(name))).body());
    assertTrue(own.contains(name), own);
    assertEquals("[]", text(other.get("/transcripts/names?q=" + coded(plain(name))).body()));
    String csv = text(other.get("/transcripts/export/csv?q=" + coded(name)).body());
    assertFalse(csv.contains(name), csv);
    assertEquals(403, DemoPortal.as("SUBJECT_TEACHER").get("/transcripts/names?q=nguyen").statusCode());
    assertEquals(401, DemoPortal.stranger().get("/transcripts/names?q=nguyen").statusCode());
    try (Browser browser = Browser.elsewhere("RECORDS_CLERK")) {
      browser.go("/search.xhtml?q=" + coded(plain(name) + " xyzzyq") + "&kind=PAPER");
      assertEquals(0, browser.all(By.cssSelector(".hb-instead li, .hb-suggest, .hb-rows li")).size(), browser.text(By.id("main")));
    }
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('đ', 'd').replace('Đ', 'D')
        .toLowerCase(Locale.ROOT);
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }
}
