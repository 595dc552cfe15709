package vn.hocba.it;

import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.remote.CommandPayload;
import org.openqa.selenium.remote.Response;

/**
 * A Chromium that calls an element of a page that was left stale, as the protocol has it. Its driver sometimes answers with the
 * browser's own words instead (SeleniumHQ/selenium issue 15401), which no waiting condition knows.
 */
final class TellingChrome extends ChromeDriver {

  private static final String OWN_WORDS = "Node with given id does not belong to the document";

  TellingChrome(ChromeDriverService service, ChromeOptions options) {
    super(service, options);
  }

  @Override
  protected Response execute(CommandPayload payload) {
    try {
      return super.execute(payload);
    } catch (WebDriverException e) {
      if (e.getRawMessage() != null && e.getRawMessage().contains(OWN_WORDS)) {
        throw new StaleElementReferenceException(OWN_WORDS, e);
      }
      throw e;
    }
  }
}
