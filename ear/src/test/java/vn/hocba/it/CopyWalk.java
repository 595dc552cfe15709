package vn.hocba.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The way of a copy through the portal: issued, taken, verified, annulled. */
final class CopyWalk {

  private static final By SCHOOL = By.id("copy:school_input");
  private static final Pattern NUMBER = Pattern.compile("(\\d+)/SY-");
  private static final By DONE = By.cssSelector("#work section[role=status]");

  private final String transcript;
  private final PageCheck check;
  private String address;
  private byte[] copy;
  /** Of the book, in which other tests write as well. */
  private int first;

  CopyWalk(String transcript, PageCheck check) {
    this.transcript = transcript;
    this.check = check;
  }

  private String number(int after) {
    return "%02d/".formatted(first + after);
  }

  void aSealedCopyIsIssuedFoundInTheBookAndKnownByTheVerifier() {
    try (Browser browser = Browser.of("RECORDS_CLERK")) {
      browser.go("/search.xhtml?class=6A2&kind=SIGNED");
      assertEquals(browser.all(By.cssSelector(".hb-rows li")).size(),
          browser.all(By.cssSelector(".hb-rows a[href*='/copy.xhtml?transcript=']")).size());
      browser.go("/copy.xhtml?transcript=" + transcript);
      check.look(browser, "copy");
      browser.type(By.id("copy:recipient"), "Nguyễn Văn Cha");
      browser.type(By.id("copy:paper"), "079074000123");
      browser.click(By.id("copy:issue"));
      browser.awaitText(By.id("main"), "ghi quan hệ của người nhận với học sinh");
      browser.type(By.id("copy:relation"), "Cha");
      browser.click(By.id("copy:issue"));
      browser.awaitText(DONE, "Đã ghi vào sổ cấp bản sao");
      check.look(browser, "copy-done");
      address = browser.find(By.id("take")).getDomProperty("href").replaceFirst(".*/api", "");
      browser.go("/copies.xhtml?q=nguyen+van+cha");
      String book = browser.text(By.cssSelector("#book tbody tr"));
      Matcher number = NUMBER.matcher(book);
      assertTrue(number.find() && book.contains("Bản sao y") && book.contains("079074000123"), book);
      first = Integer.parseInt(number.group(1));
      check.look(browser, "copies");
      browser.go("/copies.xhtml?lang=en");
      check.look(browser, "copies-en");
      browser.go("/copies.xhtml?lang=vi&q=khongcoai");
      browser.awaitText(By.id("main"), "Không có dòng nào");
    }
    copy = DemoPortal.as("RECORDS_CLERK").get(address).body();
    assertEquals("%PDF-", new String(copy, 0, 5, UTF_8));
    Map<String, Object> answer = verified();
    assertEquals("GENUINE_NOT_CURRENT", answer.get("verdict"), answer.toString());
    assertTrue(answer.toString().contains("COPY"), answer.toString());
    assertFalse(answer.toString().contains("IDENTICAL_BUT_NOT_CONFIRMED"), answer.toString());
    assertEquals(transcript, answer.get("documentId"));
    String csv = new String(DemoPortal.as("RECORDS_CLERK").get("/copies").body(), UTF_8);
    assertTrue(csv.contains(number(0) + "SY-") && csv.contains("Nguyễn Văn Cha") && csv.contains("079074000123"), csv);
  }

  void anOriginalLeavesByteForByte() {
    String taken;
    try (Browser browser = Browser.of("RECORDS_CLERK")) {
      browser.go("/copy.xhtml?transcript=" + transcript);
      new Select(browser.find(By.id("copy:kind"))).selectByVisibleText("Bàn giao bản chính");
      new Select(browser.find(By.id("copy:reason"))).selectByVisibleText("Chuyển trường");
      browser.type(By.id("copy:recipient"), "Trần Thị Văn Thư");
      browser.type(By.id("copy:paper"), "Giấy tiếp nhận 12/GTN");
      browser.type(SCHOOL, "THCS Bến Lạ");
      browser.click(By.id("copy:issue"));
      browser.awaitText(DONE, "Đã ghi vào sổ cấp bản sao");
      taken = browser.find(By.id("take")).getDomProperty("href").replaceFirst(".*/api", "");
    }
    DemoPortal clerk = DemoPortal.as("RECORDS_CLERK");
    assertArrayEquals(clerk.get("/transcripts/" + transcript + "/pdf").body(), clerk.get(taken).body());
  }

  /** By way of the system: chosen by a few letters, told to the other clerk, taken over, and sent back with a reason as a mistake. */
  void aSchoolOfThisSystemTakesOverWhatItIsSentOrSendsItBack() {
    String other;
    try (Browser there = Browser.elsewhere("RECORDS_CLERK")) {
      other = there.text(By.cssSelector(".hb-place span"));
    }
    try (Browser browser = Browser.of("RECORDS_CLERK")) {
      sending(browser, "Trường không có");
      browser.awaitText(By.id("main"), "hệ thống không có trường nào khác tên hoặc mã “Trường không có”");
      String plain = Normalizer.normalize(other, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('đ', 'd').replace('Đ', 'D');
      browser.type(SCHOOL, plain.substring(plain.length() - 6).toLowerCase(Locale.ROOT));
      By choice = By.xpath("//li[contains(@class, 'ui-autocomplete-item') and normalize-space() = '" + other + "']");
      browser.awaitText(choice, other);
      // With the key, as people who type do: the list hangs over a page that may still move beneath a pointer.
      browser.press(Keys.ENTER);
      browser.await(d -> browser.all(choice).stream().noneMatch(WebElement::isDisplayed));
      check.look(browser, "copy-school-chosen");
      browser.click(By.id("copy:issue"));
      browser.awaitText(By.id("main"), "bản chính này đã giao cho THCS Bến Lạ theo số " + number(1));
      browser.type(By.id("copy:note"), "Học sinh đổi trường chuyển đến");
      browser.click(By.id("copy:issue"));
      browser.awaitText(DONE, "Đã gửi trường chuyển đến");
      sending(browser, other);
      browser.awaitText(By.id("main"), "bản chính này đã gửi " + other + " theo số " + number(2));
    }
    try (Browser there = Browser.elsewhere("RECORDS_CLERK")) {
      there.go("/index.xhtml");
      there.awaitText(By.id("main"), "Xem 1 hồ sơ học bạ chuyển đến đang chờ tiếp nhận");
      there.go("/arrivals.xhtml");
      check.look(there, "arrivals-waiting");
      there.click(By.cssSelector("#came tbody tr:first-child button:not(.hb-second)"));
      there.awaitText(By.id("main"), "Mọi tệp nguyên vẹn");
      there.click(By.cssSelector("#came tbody tr:first-child button.hb-second"));
      there.awaitText(By.id("messages"), "chưa ghi lý do");
      there.type(By.id("came:reason"), "Học sinh chưa nộp đơn");
      there.click(By.cssSelector("#came tbody tr:first-child button.hb-second"));
      there.awaitText(By.id("main"), "Đã trả lại, kèm lý do");
      check.look(there, "arrivals-decided");
      there.go("/arrivals.xhtml?lang=en");
      check.look(there, "arrivals-decided-en");
      there.go("/arrivals.xhtml?lang=vi&q=khongcoai");
      there.awaitText(By.id("main"), "Không có hồ sơ nào như vậy");
    }
    try (Browser browser = Browser.of("RECORDS_CLERK")) {
      browser.go("/index.xhtml");
      browser.awaitText(By.id("main"), "Xem 1 hồ sơ học bạ bị trường chuyển đến trả lại");
      browser.go("/arrivals.xhtml");
      String sent = browser.text(By.id("sent"));
      assertTrue(sent.contains("Học sinh chưa nộp đơn") && sent.contains("Đã trả lại"), sent);
      check.look(browser, "arrivals-sent");
    }
  }

  private void sending(Browser browser, String to) {
    browser.go("/copy.xhtml?transcript=" + transcript);
    new Select(browser.find(By.id("copy:kind"))).selectByVisibleText("Bàn giao bản chính");
    new Select(browser.find(By.id("copy:reason"))).selectByVisibleText("Chuyển trường");
    browser.type(By.id("copy:recipient"), "Văn thư trường bạn");
    browser.type(By.id("copy:paper"), "Giấy tiếp nhận 13/GTN");
    browser.click(By.id("copy:sending"));
    browser.type(SCHOOL, to);
    browser.press(Keys.TAB);
    browser.click(By.id("copy:issue"));
  }

  void nobodyElseTakesOrReads() {
    assertEquals(404, DemoPortal.elsewhere("RECORDS_CLERK").get(address).statusCode());
    assertEquals(403, DemoPortal.as("SUBJECT_TEACHER").get(address).statusCode());
    assertEquals(403, DemoPortal.as("SUBJECT_TEACHER").get("/copies").statusCode());
    String foreign = new String(DemoPortal.elsewhere("RECORDS_CLERK").get("/copies").body(), UTF_8);
    assertTrue(!foreign.contains("Nguyễn Văn Cha"), foreign);
  }

  void aMistakenLineIsAnnulledAndItsCopyServesNoMore() {
    try (Browser browser = Browser.of("RECORDS_CLERK")) {
      browser.go("/copies.xhtml?q=nguyen+van+cha");
      new Select(browser.find(By.id("book:ground"))).selectByVisibleText("cấp nhầm người nhận");
      browser.type(By.id("book:reason"), "Ghi nhầm người nhận");
      browser.click(By.xpath("//tr[contains(., '" + number(0) + "SY-')]//button[contains(., 'Hủy dòng')]"));
      browser.awaitText(By.id("book"), "Đã hủy theo dòng " + number(3));
      String book = browser.text(By.id("book"));
      assertTrue(book.contains("Ghi nhầm người nhận") && book.contains("Hủy dòng " + number(0) + "SY-"), book);
      check.look(browser, "copies-annulled");
    }
    assertEquals("COPY_ANNULLED", DemoPortal.told(422, DemoPortal.as("RECORDS_CLERK").get(address)).get("code"));
    String answer = verified().toString();
    assertTrue(answer.contains("REVOKED"), "an annulled copy is still told to be good");
    assertFalse(answer.contains("IDENTICAL_BUT_NOT_CONFIRMED"), answer);
  }

  private Map<String, Object> verified() {
    return OfflineVerification.onThePageAndInARun("ban-sao.pdf", copy);
  }
}
