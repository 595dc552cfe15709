package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in by the form; the server under test allows five failures of a name from one place. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SignInIT {

  private static final int FAILURES_ALLOWED = 5;

  @Test
  void aWrongPasswordIsToldInTheSameWordsAsAWrongName() {
    SignInForm form = new SignInForm("127.0.0.11");
    String wrongPassword = form.signIn("vanthu", "not-the-password").body();
    assertTrue(wrongPassword.contains("tên đăng nhập hoặc mật khẩu không đúng"), wrongPassword);
    assertFalse(wrongPassword.contains("not-the-password"), "the password came back");
    String wrongName = form.signIn("nobody.here", "not-the-password").body();
    assertTrue(wrongName.contains("tên đăng nhập hoặc mật khẩu không đúng"), wrongName);
  }

  @Test
  void aPageLeftOpenTooLongIsToldSoAndIsNoFault() throws IOException {
    HttpResponse<String> answer = new SignInForm("127.0.0.17").sendForgotten("-1234567890:-987654321");
    assertEquals(410, answer.statusCode());
    assertTrue(answer.body().contains("Trang để quá lâu"), answer.body());
    String log = Files.readString(DemoPortal.DATA.resolveSibling("log").resolve("server.log"));
    assertFalse(log.contains("ViewExpiredException"), "a page left open is logged as a fault");
  }

  @Test
  void signingInChangesTheSessionAndLeavingEndsIt() {
    Map<String, String> clerk = DemoPortal.account("accounts", "RECORDS_CLERK");
    SignInForm form = new SignInForm("127.0.0.12");
    form.get(DemoPortal.BASE + "/login.xhtml");
    String before = form.session();
    HttpResponse<String> home = form.signIn(clerk.get("username"), clerk.get("password"));
    assertEquals(200, home.statusCode());
    assertTrue(home.uri().getPath().endsWith("/index.xhtml"), home.uri() + home.body());
    assertTrue(home.body().contains(clerk.get("fullName")), home.body());
    assertNotNull(form.session());
    assertNotEquals(before, form.session(), "session fixation");
  }

  @Test
  void guessingIsSlowedDownWithoutLockingThePersonOut() {
    Map<String, String> victim = DemoPortal.account("accounts", "DEPUTY");
    SignInForm guesser = new SignInForm("127.0.0.13");
    for (int i = 0; i < FAILURES_ALLOWED; i++) {
      guesser.signIn(victim.get("username"), "guess-" + i);
    }
    String refusal = guesser.signIn(victim.get("username"), victim.get("password")).body();
    assertTrue(refusal.contains("đã sai nhiều lần"), refusal);
    assertTrue(new SignInForm("127.0.0.14").signIn(victim.get("username"), victim.get("password")).body()
        .contains(victim.get("fullName")), "a stranger locked the victim out");
    Map<String, String> colleague = DemoPortal.account("accounts", "ADMIN_BOARD");
    assertTrue(guesser.signIn(colleague.get("username"), colleague.get("password")).body()
        .contains(colleague.get("fullName")), "a colleague at the same place was locked out");
  }

  @Test
  void guessingOnTheSameNetworkDoesNotLockOutAPersonOnTheirOwnDevice() {
    Map<String, String> victim = DemoPortal.account("accounts", "HOMEROOM_TEACHER");
    SignInForm ownDevice = new SignInForm("127.0.0.16");
    assertTrue(ownDevice.signIn(victim.get("username"), victim.get("password")).body()
        .contains(victim.get("fullName")));
    ownDevice.forgetSession();
    SignInForm guesser = new SignInForm("127.0.0.16");
    for (int i = 0; i <= FAILURES_ALLOWED; i++) {
      guesser.signIn(victim.get("username"), "guess-" + i);
    }
    assertTrue(ownDevice.signIn(victim.get("username"), victim.get("password")).body()
        .contains(victim.get("fullName")), "locked out on a known device");
  }

  @Test
  void aSessionAloneDoesNotMoveTheApi() {
    Map<String, String> principal = DemoPortal.account("accounts", "PRINCIPAL");
    SignInForm form = new SignInForm("127.0.0.15");
    form.signIn(principal.get("username"), principal.get("password"));
    assertEquals(200, form.get(DemoPortal.BASE + "/api/classes").statusCode());
    String lock = DemoPortal.BASE + "/api/classes/1/lock";
    assertEquals(401, form.post(lock, null, null).statusCode(), "another site could lock a class");
    assertEquals(401, form.post(lock, "X-Hocba-Visit", "guess").statusCode());
  }
}
