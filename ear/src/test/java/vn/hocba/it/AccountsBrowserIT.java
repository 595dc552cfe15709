package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
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
  private static final String CAREFUL = "can.than";
  private static final String ASKED = "hoi.truoc";
  private static final String OWN = "mot mat khau du dai";

  private final PageCheck check = new PageCheck();

  @Test
  void aVisitEndsWithThePasswordItBeganWith() {
    try (Browser principal = Browser.of("PRINCIPAL"); Browser person = Browser.open()) {
      String first = created(principal, NAME, "Đoàn Tập Sự");
      person.signIn(NAME, first);
      person.awaitText(By.cssSelector("h1"), "Đổi mật khẩu");
      person.go("/index.xhtml");
      assertTrue(person.address().contains("/change-password.xhtml"), "the first password opens " + person.address());
      check.look(person, "first-password");
      person.go("/api/classes");
      person.awaitText(By.tagName("body"), "SIGN_IN_NEEDED");
      person.go("/index.xhtml");
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

  /** The board asks, the principal confirms and hands over, and the owner reads who did it. */
  @Test
  void aPasswordTheBoardAsksForIsThePrincipalsToHandOver() {
    try (Browser principal = Browser.of("PRINCIPAL"); Browser board = Browser.of("ADMIN_BOARD");
        Browser person = Browser.open()) {
      created(principal, ASKED, "Đoàn Hỏi Trước");
      board.go("/accounts.xhtml");
      board.click(By.cssSelector("button[title='Cấp lại mật khẩu cho " + ASKED + "']"));
      board.awaitText(By.id("messages"), "Hiệu trưởng xác nhận thì mới có hiệu lực");
      // Below the bar that stays, a link scrolled half under it is no target.
      board.run("window.scrollTo(0, 0)");
      check.look(board, "accounts-waiting");
      principal.go("/index.xhtml");
      principal.click(By.cssSelector("main a[href*='reissues.xhtml']"));
      principal.awaitText(By.id("list"), ASKED);
      check.look(principal, "reissues-waiting");
      principal.click(By.cssSelector("button[aria-label='Xác nhận đề nghị cho tài khoản " + ASKED + "']"));
      String password = principal.awaitText(By.cssSelector("#handouts td.hb-secret"), "");
      check.look(principal, "reissues-handed");
      person.signIn(ASKED, password.strip());
      person.awaitText(By.id("told"), "Mật khẩu được cấp lại");
      check.look(person, "told-at-sign-in");
      change(person, password.strip());
      person.click(By.id("own:read"));
      person.await(ExpectedConditions.invisibilityOfElementLocated(By.id("own:read")));
      principal.go("/accounts.xhtml");
      principal.click(By.cssSelector("a[title='Nhiệm vụ của tài khoản " + ASKED + "']"));
      principal.find(By.id("give:role"));
      check.look(principal, "duties");
    }
    assertEquals("", check.faults());
  }

  @Test
  void somebodyWithASecondFactorSignsInWithPasswordAndCode() {
    try (Browser principal = Browser.of("PRINCIPAL"); Browser person = Browser.open()) {
      String first = created(principal, CAREFUL, "Đoàn Cẩn Thận");
      person.signIn(CAREFUL, first);
      person.awaitText(By.cssSelector("h1"), "Đổi mật khẩu");
      change(person, first);
      person.go("/second-factor.xhtml");
      person.click(By.id("begin:begin"));
      Telephone telephone = new Telephone(person.awaitText(By.cssSelector("#factor .hb-secret"), ""));
      check.look(person, "second-factor-setup");
      person.type(By.id("confirm:code"), "12345");
      person.click(By.id("confirm:confirm"));
      person.awaitText(By.id("messages"), "Chưa đúng mã xác thực");
      person.type(By.id("confirm:code"), telephone.code());
      person.click(By.id("confirm:confirm"));
      person.awaitText(By.cssSelector(".hb-recovery"), "-");
      check.look(person, "second-factor-codes");
      String recovery = person.text(By.cssSelector(".hb-recovery li"));
      signOut(person);

      person.signIn(CAREFUL, OWN);
      person.awaitText(By.cssSelector("h1"), "Nhập mã xác thực");
      check.look(person, "second-step");
      person.go("/index.xhtml");
      assertTrue(person.address().contains("/login.xhtml"), "the password alone opened " + person.address());
      person.signIn(CAREFUL, OWN);
      person.type(By.id("step:code"), telephone.code());
      person.click(By.id("step:proceed"));
      person.await(ExpectedConditions.urlContains("/index.xhtml"));
      signOut(person);

      person.signIn(CAREFUL, OWN);
      person.type(By.id("step:code"), recovery);
      person.click(By.id("step:proceed"));
      person.await(ExpectedConditions.urlContains("/index.xhtml"));

      person.go("/visits.xhtml");
      person.awaitText(By.id("open"), "Phiên này");
      check.look(person, "visits");
      principal.go("/accounts.xhtml");
      check.look(principal, "accounts-with-factor");
      principal.click(By.cssSelector("a[title$='" + CAREFUL + "']"));
      principal.awaitText(By.cssSelector("h1"), CAREFUL);
      principal.click(By.id("open:endAll"));
      principal.awaitText(By.id("open"), "Không có phiên nào");
      person.go("/index.xhtml");
      assertTrue(person.address().contains("/login.xhtml"), "an ended visit goes on: " + person.address());
    }
    assertEquals("", check.faults());
  }

  private static void signOut(Browser person) {
    person.click(By.cssSelector(".hb-user summary"));
    person.click(By.id("visit:signOut"));
    person.await(ExpectedConditions.urlContains("signedOut"));
  }

  private static String created(Browser principal, String username, String fullName) {
    principal.go("/accounts.xhtml");
    principal.type(By.id("create:fullName"), fullName);
    principal.type(By.id("create:username"), username);
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
