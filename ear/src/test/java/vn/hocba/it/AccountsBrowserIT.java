package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** An account's life: handed out, its first password changed, and over the moment somebody else decides so. */
@NeedsChromium
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AccountsBrowserIT {

  private static final String NAME = "tap.su";
  private static final String OWN = "mot mat khau du dai";

  private final PageCheck check = new PageCheck();

  @Deployment(testable = false)
  static EnterpriseArchive application() {
    return Application.packaged();
  }

  @Test
  void aVisitEndsWithThePasswordItBeganWith() {
    try (Browser principal = Browser.of("PRINCIPAL"); Browser person = Browser.open()) {
      String first = created(principal);
      person.signIn(NAME, first);
      person.awaitText(By.cssSelector("h1"), "Đổi mật khẩu");
      person.go("/index.xhtml");
      assertTrue(person.address().contains("/change-password.xhtml"), "the first password opens " + person.address());
      check.look(person, "first-password");
      change(person, first);
      assertFalse(person.address().contains("/login.xhtml"), "changing the own password ended the own visit");

      principal.go("/accounts.xhtml");
      principal.click(By.cssSelector("button[title$='" + NAME + "']"));
      String second = principal.awaitText(By.cssSelector(".hb-secret"), "");
      assertFalse(second.isBlank() || second.equals(first), "no new password was handed out");
      person.go("/gradebooks.xhtml");
      assertTrue(person.address().contains("/login.xhtml"), "the visit outlived its password: " + person.address());
      person.signIn(NAME, OWN);
      person.awaitText(By.id("main"), "mật khẩu không đúng");
    }
    assertEquals("", check.faults());
  }

  private static String created(Browser principal) {
    principal.go("/accounts.xhtml");
    principal.type(By.id("create:fullName"), "Đoàn Tập Sự");
    principal.type(By.id("create:username"), NAME);
    principal.click(By.cssSelector("#create input[type=checkbox]"));
    principal.click(By.id("create:create"));
    return principal.awaitText(By.cssSelector(".hb-secret"), "");
  }

  private static void change(Browser person, String first) {
    person.type(By.id("password:current"), first);
    person.type(By.id("password:next"), OWN);
    person.type(By.id("password:repeated"), OWN);
    person.click(By.id("password:change"));
    person.await(ExpectedConditions.urlContains("/index.xhtml"));
    person.go("/index.xhtml");
  }
}
