package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.openqa.selenium.By;

/** The way of somebody with an issue to the page that verifies: told of the bytes at once, of the signatures when they are read. */
final class VerifyWalk {

  private static final Duration LONG = Duration.ofMinutes(2);
  private static final By MAIN = By.id("main");

  private VerifyWalk() {}

  static void book(byte[] pdf, String fileName, String className) {
    try (Browser browser = Browser.open()) {
      browser.go("/verify.xhtml?lang=vi");
      browser.choose(By.cssSelector("input[type=file]"), fileName, pdf);
      browser.click(By.id("verify:check"));
      browser.awaitText(By.id("verdict"), "Đúng bản gốc");
      assertTrue(browser.address().contains("rest="), "the answer has an address of its own: " + browser.address());
      browser.awaitText(MAIN, "Con dấu", LONG);
      String told = browser.text(MAIN);
      assertTrue(told.contains("Sổ của lớp đã cấp") && told.contains(className) && told.contains(fileName), told);
      assertTrue(browser.all(By.cssSelector("[data-again]")).isEmpty(), "nothing is awaited any more");
      browser.go("/verify.xhtml?rest=none");
      browser.awaitText(MAIN, "không còn được giữ");
    }
  }
}
