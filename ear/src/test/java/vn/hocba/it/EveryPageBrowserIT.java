package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** Every page, in both languages: without barriers, and no wider than a phone. */
@NeedsChromium
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class EveryPageBrowserIT {

  private static final List<String> FAULTS = List.of("Sự cố hệ thống", "System fault");

  private final PageCheck check = new PageCheck();

  @Test
  void thePagesOfEverybody() {
    try (Browser browser = Browser.open()) {
      looks(browser, "login", "verify", "check");
      browser.go("/nothing-here.xhtml");
      check.look(browser, "nothing-here");
    }
    assertEquals("", check.faults());
  }

  @Test
  void thePagesOfATeacher() {
    try (Browser browser = Browser.of("SUBJECT_TEACHER")) {
      looks(browser, "index", "gradebooks", "change-password", "classes", "visits", "second-factor");
      for (String language : List.of("en", "vi")) {
        browser.go("/gradebooks.xhtml?lang=" + language);
        browser.click(By.cssSelector("main table tbody tr:last-child a"));
        browser.find(By.cssSelector("table.hb-grid tbody tr"));
        check.look(browser, "gradebook-" + language);
        browser.click(By.cssSelector(".hb-grid-tools button:last-child"));
        check.look(browser, "gradebook-help-" + language);
      }
    }
    assertEquals("", check.faults());
  }

  @Test
  void thePagesOfTheClerk() {
    try (Browser browser = Browser.of("RECORDS_CLERK")) {
      Deadline.await(java.time.Duration.ofMinutes(2), () -> hits(browser), hits -> hits > 0);
      looks(browser, "index", "class-books", "search", "search.xhtml?q=nguyen", "archive", "retention", "disposals", "packages", "arrivals", "revocations", "scans", "catalogues", "same-pupil", "scan-folder", "working", "signing", "certificates");
    }
    assertEquals("", check.faults());
  }

  @Test
  void thePagesOfTheProvinceAndItsInspector() {
    try (Browser browser = Browser.of("PROVINCE_OFFICER")) {
      looks(browser, "index", "organisation", "heads", "inspections", "officers", "oversight", "account-report",
          "audit", "corrections", "retention", "disposals", "catalogues", "same-pupil");
      // The log of corrections is a school's: a school is chosen first, nothing leads to a page that is none.
      browser.go("/corrections.xhtml?lang=vi");
      browser.awaitText(By.id("main"), "chọn trường ở trang Tiến độ các trường");
      assertEquals(0, browser.all(By.cssSelector("#main a[href*='correction-log']")).size());
    }
    try (Browser browser = Browser.of("COMMUNE_OFFICER")) {
      looks(browser, "index", "oversight");
    }
    try (Browser browser = Browser.of("INSPECTOR")) {
      looks(browser, "classes");
      browser.click(By.linkText("7A1"));
      check.look(browser, "class-inspected");
    }
    assertEquals("", check.faults());
  }

  @Test
  void thePagesOfThePrincipal() {
    try (Browser browser = Browser.of("PRINCIPAL")) {
      looks(browser, "index", "classes", "accounts", "reissues", "staff-accounts", "oversight", "oversight.xhtml?by=teacher", "oversight.xhtml?by=month",
          "worth-a-look", "account-report.xhtml?concern=ALL", "audit", "audit.xhtml?refused=1&from=2025-13-01");
      browser.go("/audit.xhtml?lang=vi");
      browser.click(By.id("chain:verify"));
      browser.find(By.cssSelector("#chain .hb-notice"));
      check.look(browser, "audit-verified");
      for (String language : List.of("en", "vi")) {
        browser.go("/classes.xhtml?lang=" + language);
        browser.click(By.linkText("7A1"));
        check.look(browser, "class-" + language);
        browser.click(By.cssSelector("main a[href*='particulars.xhtml']"));
        browser.find(By.id("add:kind"));
        check.look(browser, "particulars-" + language);
      }
    }
    assertEquals("", check.faults());
  }

  @Test
  void thePagesThatSetUpASchool() {
    try (Browser browser = Browser.of("PRINCIPAL")) {
      looks(browser, "school", "school-calendar", "school-staff", "school-groups", "school-classes",
          "school-rollover", "delegations");
      for (String language : List.of("en", "vi")) {
        browser.go("/school-classes.xhtml?lang=" + language);
        browser.click(By.linkText("7A1"));
        browser.find(By.id("appoint:from"));
        check.look(browser, "school-class-" + language);
        browser.click(By.cssSelector("main a[href*='school-pupils.xhtml']"));
        browser.all(By.cssSelector("main details summary")).forEach(s -> browser.run("arguments[0].click()", s));
        browser.run("window.scrollTo(0, 0)");
        check.look(browser, "school-pupils-" + language);
      }
      assertTrue(browser.all(By.cssSelector("header nav li")).size() <= 6, "more than six entries in the bar");
    }
    assertEquals("", check.faults());
  }

  private void looks(Browser browser, String... pages) {
    for (String page : pages) {
      String path = "/" + (page.contains("?") ? page + "&" : page + ".xhtml?") + "lang=";
      for (String language : List.of("en", "vi")) {
        browser.go(path + language);
        assertEquals(language, browser.find(By.cssSelector("html")).getDomAttribute("lang"), page);
        String title = browser.text(By.cssSelector("h1"));
        assertTrue(!title.isBlank() && !FAULTS.contains(title), page + ": " + title);
        check.look(browser, page.replaceAll("[^a-z-]+", "-") + "-" + language);
      }
    }
  }

  private static int hits(Browser browser) {
    browser.go("/search.xhtml?q=nguyen");
    return browser.all(By.cssSelector(".hb-rows li")).size();
  }
}
