package vn.hocba.it;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.naming.OperationNotSupportedException;
import org.openqa.selenium.OutputType;

/** Looks at pages as they are: accessibility to WCAG 2.2 AA, a phone's width, and a picture for people to see. */
final class PageCheck {

  private static final Duration SETTLED = Duration.ofMillis(100);
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final String SCRIPT = script();
  private static final String OTHER_WORDS = "-en";
  private static final int DESK_WIDTH = 1366;
  private static final int DESK_HEIGHT = 768;
  private static final int PHONE_WIDTH = 360;
  private static final int PHONE_HEIGHT = 740;

  private final List<String> faults = new ArrayList<>();

  /** Checks the page that is open; what is wrong is collected, so that one run tells everything. */
  void look(Browser browser, String name) {
    // A button is pale while the page answers it.
    Deadline.await(Duration.ofSeconds(20), () -> (Boolean) browser.run("return !window.PrimeFaces"
        + " || PrimeFaces.ajax.Queue.isEmpty() && !document.querySelector('.ui-state-loading')"), quiet -> quiet);
    browser.size(DESK_WIDTH, DESK_HEIGHT);
    axe(browser, name);
    picture(browser, name + "-1366");
    browser.size(PHONE_WIDTH, PHONE_HEIGHT);
    // In other words a page has the same roles and colours as on the desk's screen, only wider or narrower lines.
    if (!name.endsWith(OTHER_WORDS)) {
      axe(browser, name + " on a phone");
      picture(browser, name + "-360");
    }
    long beyond = (Long) browser.run("return document.documentElement.scrollWidth - window.innerWidth");
    if (beyond > 0) {
      faults.add(name + ": " + beyond + " px wider than a phone");
    }
    browser.size(DESK_WIDTH, DESK_HEIGHT);
  }

  /** Takes a picture of the page as paper shows it; menus and buttons have no place there. */
  void print(Browser browser, String name) {
    browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    picture(browser, name + "-print");
    long controls = (Long) browser.run("return [...document.querySelectorAll('nav, button, select, form.hb-day')]"
        + ".filter(e => e.offsetHeight > 0).length");
    if (controls > 0) {
      faults.add(name + ": " + controls + " controls on paper");
    }
    browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
  }

  /** Every fault found, one a line. */
  String faults() {
    return String.join("\n", faults);
  }

  private void axe(Browser browser, String name) {
    AxeRunOptions options = new AxeRunOptions();
    // What passed is not listed: on a class of forty-five that list takes longer than the check.
    options.setResultTypes(List.of("violations"));
    // The bar that stays on top covers what is scrolled below it, on every page: people scroll it free again.
    Object scrolled = browser.run("return window.scrollY");
    // A button that was pressed gets its focus back a moment after the page was renewed, and takes the page along.
    Deadline.await(Duration.ofSeconds(5), () -> {
      browser.run("window.scrollTo(0, 0)");
      LockSupport.parkNanos(SETTLED.toNanos());
      return ((Number) browser.run("return window.scrollY")).doubleValue();
    }, y -> y == 0);
    AxeBuilder axe = new AxeBuilder().withOptions(options).withTags(RULES).setLegacyMode();
    // Half a megabyte of script, which a page needs once and not for each width.
    axe.setInjectAxe(driver -> {
      if (browser.run("return window.axe === undefined").equals(true)) {
        browser.run(SCRIPT);
      }
    });
    axe.analyze(browser.driver()).getViolations()
        .forEach(rule -> faults.add(name + ": " + rule.getId() + ", " + rule.getHelp() + ": " + rule.getNodes().stream()
            .limit(3).map(n -> n.getHtml() + " " + n.getFailureSummary()).collect(Collectors.joining(" | "))));
    browser.run("window.scrollTo(0, arguments[0])", scrolled);
  }

  private static String script() {
    try {
      return new AxeBuilder().getAxeScriptProvider().getScript();
    } catch (IOException | OperationNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void picture(Browser browser, String name) {
    try {
      Files.createDirectories(PICTURES);
      Files.write(PICTURES.resolve(name + ".png"), browser.driver().getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
