package vn.hocba.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class TokenCredentialTest {

  @Test
  void readsTheTokenWhateverTheCaseOfTheScheme() {
    assertEquals("abc", TokenCredential.from("bearer  abc ", "::1").token());
  }

  @Test
  void leavesOtherSchemesAlone() {
    assertNull(TokenCredential.from("Basic YWJj", "::1"));
    assertNull(TokenCredential.from(null, "::1"));
  }

  @Test
  void doesNotTellItsSecretToLogs() {
    assertFalse(TokenCredential.from("Bearer abc", "::1").toString().contains("abc"));
    assertFalse(new PasswordCredential("hoa", "abc", "::1", null).toString().contains("abc"));
  }
}
