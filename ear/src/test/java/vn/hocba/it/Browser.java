package vn.hocba.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A Chromium, used as a person uses it; closed, nothing that somebody did in it is left. The program itself is used again by whoever comes
 * next: starting and ending it took a third of the time of tests that use it.
 */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  /** Between two looks; the half second that is usual adds up to minutes. */
  private static final Duration GLANCE = Duration.ofMillis(50);
  private static final Duration SCRIPT = Duration.ofSeconds(30);
  private static final int DESK_WIDTH = 1366;
  private static final int DESK_HEIGHT = 768;

  private static final int MOST_USES = 50;
  private static final Deque<Browser> IDLE = new ArrayDeque<>();

  private final Path profile;
  private final ChromeDriver driver;
  private int uses;

  private Browser(Path profile, ChromeDriver driver) {
    this.profile = profile;
    this.driver = driver;
  }

  static Browser open() {
    synchronized (IDLE) {
      if (!IDLE.isEmpty()) {
        return IDLE.pop();
      }
    }
    return start();
  }

  /** Ends those that nobody uses. */
  static void endAll() {
    synchronized (IDLE) {
      IDLE.forEach(Browser::end);
      IDLE.clear();
    }
  }

  private static Browser start() {
    Chromium chromium = Chromium.find().orElseThrow();
    try {
      Path profile = Files.createTempDirectory("hocba-browser");
      ChromeOptions options = new ChromeOptions();
      options.setBinary(chromium.browser().toFile());
      options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
          "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-sync",
          "--lang=vi", "--user-data-dir=" + profile);
      Browser browser = new Browser(profile, new TellingChrome(new ChromeDriverService.Builder()
          .usingDriverExecutable(chromium.driver().toFile()).usingAnyFreePort().build(), options));
      browser.size(DESK_WIDTH, DESK_HEIGHT);
      return browser;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a browser in which the demo's person with that duty has signed in. */
  static Browser of(String role) {
    return of(DemoPortal.account("accounts", role));
  }

  /** The same duty at another school. */
  static Browser elsewhere(String role) {
    return of(DemoPortal.account("otherSchool", role));
  }

  private static Browser of(Map<String, String> account) {
    Browser browser = open();
    boolean signedIn = false;
    try {
      browser.signIn(account.get("username"), account.get("password"));
      browser.await(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".hb-user")));
      signedIn = true;
      return browser;
    } finally {
      if (!signedIn) {
        browser.close();
      }
    }
  }

  void signIn(String username, String password) {
    go("/login.xhtml");
    type(By.id("login:username"), username);
    type(By.id("login:password"), password + Keys.ENTER);
  }

  /** @param path within the portal, with its query */
  void go(String path) {
    driver.get(DemoPortal.BASE + path);
  }

  void type(By field, String text) {
    steady(ExpectedConditions.elementToBeClickable(field), input -> {
      input.clear();
      input.sendKeys(text);
      return true;
    });
  }

  /** Presses keys wherever the focus is. */
  void press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  void click(By what) {
    steady(ExpectedConditions.elementToBeClickable(what), element -> {
      run("arguments[0].scrollIntoView({block: 'center'})", element);
      element.click();
      return true;
    });
  }

  /** Chooses a file of that name and content. */
  void choose(By field, String name, byte[] content) {
    try {
      Path file = Files.write(Files.createDirectories(profile.resolve("files")).resolve(name), content);
      await(ExpectedConditions.presenceOfElementLocated(field)).sendKeys(file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  WebElement find(By what) {
    return await(ExpectedConditions.presenceOfElementLocated(what));
  }

  List<WebElement> all(By what) {
    return driver.findElements(what);
  }

  String text(By what) {
    return steady(ExpectedConditions.presenceOfElementLocated(what), WebElement::getText);
  }

  /** Waits until the element says this, and answers all it says. */
  String awaitText(By what, String part) {
    return awaitText(what, part, PATIENCE);
  }

  String awaitText(By what, String part, Duration atMost) {
    new WebDriverWait(driver, atMost, GLANCE).withMessage(() -> part + " in: " + driver.findElements(what).stream()
        .map(WebElement::getText).toList()).until(ExpectedConditions.textToBePresentInElementLocated(what, part));
    return text(what);
  }

  <T> T await(ExpectedCondition<T> condition) {
    return new WebDriverWait(driver, PATIENCE, GLANCE).until(condition);
  }

  /** Does it to the element; when the page replaces the element meanwhile, to the one in its place. */
  private <T> T steady(ExpectedCondition<WebElement> found, Function<WebElement, T> action) {
    return new WebDriverWait(driver, PATIENCE, GLANCE).ignoring(StaleElementReferenceException.class)
        .until(d -> Optional.ofNullable(found.apply(d)).map(action).orElse(null));
  }

  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  Object runAsync(String script, Object... arguments) {
    return driver.executeAsyncScript(script, arguments);
  }

  String address() {
    return driver.getCurrentUrl();
  }

  /** The inner size of the window, exactly; a real window cannot be as narrow as a phone. */
  void size(int width, int height) {
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  ChromeDriver driver() {
    return driver;
  }

  @Override
  public void close() {
    if (++uses < MOST_USES && forgets()) {
      synchronized (IDLE) {
        IDLE.push(this);
      }
    } else {
      end();
    }
  }

  /** Whether it is now as it was when it was new. */
  private boolean forgets() {
    try {
      List<String> windows = List.copyOf(driver.getWindowHandles());
      for (String window : windows.subList(1, windows.size())) {
        driver.switchTo().window(window).close();
      }
      driver.switchTo().window(windows.getFirst()).get("about:blank");
      driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
      driver.executeCdpCommand("Storage.clearDataForOrigin",
          Map.of("origin", DemoPortal.BASE.substring(0, DemoPortal.BASE.lastIndexOf('/')), "storageTypes", "all"));
      driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
      driver.manage().timeouts().scriptTimeout(SCRIPT);
      size(DESK_WIDTH, DESK_HEIGHT);
      return true;
    } catch (WebDriverException stuck) {
      return false;
    }
  }

  private void end() {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
