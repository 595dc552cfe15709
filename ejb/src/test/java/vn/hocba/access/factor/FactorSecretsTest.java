package vn.hocba.access.factor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Secrets of second factors as the database holds them: of no use without the key beside it. */
class FactorSecretsTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  @TempDir
  private Path data;
  private FactorSecrets secrets;

  @BeforeEach
  void open() {
    System.setProperty(Setting.DATA_DIR.key(), data.toString());
    secrets = opened();
  }

  @AfterEach
  void forget() {
    System.clearProperty(Setting.DATA_DIR.key());
  }

  @Test
  void anotherStartReadsWhatThisOneWrote() {
    assertArrayEquals(SECRET, opened().show(7, secrets.hide(7, SECRET)));
  }

  @Test
  void whatIsWrittenSaysNothingAndIsNeverTheSame() {
    String hidden = secrets.hide(7, SECRET);
    assertFalse(new String(Base64.getDecoder().decode(hidden), StandardCharsets.ISO_8859_1)
        .contains(new String(SECRET, StandardCharsets.US_ASCII)));
    assertNotEquals(hidden, secrets.hide(7, SECRET));
  }

  @Test
  void aSecretPutIntoAnotherAccountsRowIsRefused() {
    String hidden = secrets.hide(7, SECRET);
    assertEquals(ProblemCode.SECOND_FACTOR_UNUSABLE,
        assertThrows(Problem.class, () -> secrets.show(8, hidden)).code());
  }

  @Test
  void withoutTheKeyItCannotBeRead() throws Exception {
    String hidden = secrets.hide(7, SECRET);
    Files.delete(data.resolve("keys/second-factor.p12"));
    assertEquals(ProblemCode.SECOND_FACTOR_UNUSABLE,
        assertThrows(Problem.class, () -> opened().show(7, hidden)).code());
  }

  private static FactorSecrets opened() {
    FactorSecrets opened = new FactorSecrets();
    opened.open();
    return opened;
  }
}
