package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Reads a class of TT 58/2011 and a primary class after additional assessments, as a parent would read them. */
final class WhyOfOtherTimes {

  static final String OLD = "8N7";
  static final String PRIMARY = "4N7";
  static final String PAPER = "QĐ 15/QĐ-THCS";
  private static final By MAIN = By.id("main");

  private WhyOfOtherTimes() {}

  static void aClassOfTt58IsToldInTheWordsOfItsTimeOnEveryPage() {
    PageCheck check = new PageCheck();
    try (Browser browser = Browser.of("PRINCIPAL")) {
      browser.go("/classes.xhtml");
      browser.click(By.linkText(OLD));
      String results = browser.awaitText(By.id("results"), "Học lực");
      assertTrue(results.contains("Hạnh kiểm") && !results.contains("Rèn luyện"), results);
      browser.click(By.id("told-all"));
      browser.awaitText(By.id("results"), "không môn nào trong Toán, Ngữ văn đạt 8,0 (cao nhất Toán 7,0)");
      look(check, browser, "tt58-class");
      String page = browser.address().substring(DemoPortal.BASE.length());
      browser.click(By.cssSelector("a.hb-why-link"));
      String why = browser.awaitText(MAIN, "Học lực cả năm: Khá");
      assertTrue(why.contains("Hạnh kiểm cả năm: Tốt"), why);
      assertTrue(why.contains("Môn Thể dục được miễn, không tính (theo " + PAPER + ")."), why);
      check.look(browser, "tt58-why");
      browser.go(page);
      browser.click(By.linkText("Danh sách xét duyệt"));
      String lists = browser.awaitText(MAIN, "Học lực: Yếu, vì ");
      assertFalse(lists.contains("Được kiểm tra lại: "), "the two subjects are told twice: " + lists);
      assertTrue(lists.contains("Hạnh kiểm: Khá, vì giáo viên chủ nhiệm xếp"), lists);
      assertTrue(lists.contains("Còn chờ: Kiểm tra lại môn ")
          && lists.contains("Kiểm tra lại môn Toán (giáo viên môn Tạ Diệu Hoa nhập)"), lists);
      assertTrue(browser.all(By.cssSelector("a[aria-label^='Nhập kết quả còn chờ của']")).isEmpty(),
          "who cannot enter a re-test is led to it");
      assertTrue(browser.all(By.cssSelector("main section")).stream().map(WebElement::getText)
          .noneMatch(t -> t.contains("Rèn luyện") || t.contains("rèn luyện") || t.contains("Học tập")), lists);
      check.look(browser, "tt58-lists");
      browser.go("/particulars.xhtml?id=" + page.replaceFirst(".*id=(\\d+).*", "$1"));
      assertTrue(browser.awaitText(By.id("elsewhere"), "Kiểm tra lại môn Toán").contains("giáo viên môn Tạ Diệu Hoa"),
          browser.text(By.id("elsewhere")));
      check.look(browser, "tt58-particulars");
    }
    assertEquals("", check.faults());
  }

  /** From the top: where the page was scrolled to, its bar may cover half a link. */
  private static void look(PageCheck check, Browser browser, String name) {
    browser.run("window.scrollTo(0, 0)");
    check.look(browser, name);
  }

  static void aPrimaryClassTellsWhatTheAdditionalAssessmentGaveAndWhatIsAwaitedOfWhom() {
    PageCheck check = new PageCheck();
    try (Browser browser = Browser.open()) {
      Map<String, String> account = DemoPortal.ofLevel("PRIMARY", "PRINCIPAL");
      browser.signIn(account.get("username"), account.get("password"));
      browser.find(By.cssSelector(".hb-user"));
      browser.go("/classes.xhtml");
      browser.click(By.linkText(PRIMARY));
      browser.awaitText(By.id("results"), "sau đánh giá bổ sung, mọi môn học từ mức Hoàn thành trở lên");
      browser.click(By.id("told-all"));
      look(check, browser, "primary-again-class");
      String page = browser.address().substring(DemoPortal.BASE.length());
      browser.click(By.cssSelector("a.hb-why-link"));
      String why = browser.awaitText(MAIN, "Kết quả giáo dục sau đánh giá bổ sung: Hoàn thành");
      assertEquals(2, why.split("Môn Toán ở mức Chưa hoàn thành; mức Hoàn thành cần Hoàn thành", -1).length,
          "a need is told twice: " + why);
      check.look(browser, "primary-again-why");
      browser.go(page);
      browser.click(By.linkText("Danh sách xét duyệt"));
      String lists = browser.awaitText(MAIN, "Kết quả giáo dục: Chưa hoàn thành, vì ");
      assertTrue(lists.contains("Còn chờ: "), lists);
      assertTrue(lists.contains("Đánh giá bổ sung môn Toán (giáo viên môn Đỗ Thị Ngọc Lan nhập)"), lists);
      check.look(browser, "primary-again-lists");
    }
    assertEquals("", check.faults());
  }
}
