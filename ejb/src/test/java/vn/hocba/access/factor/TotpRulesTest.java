package vn.hocba.access.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes of RFC 6238, and which of them still count. */
class TotpRulesTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
  private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109L);

  /** The test vectors of RFC 6238, appendix B, for SHA-1; of their eight digits the last six. */
  @ParameterizedTest
  @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
      "20000000000, 353130"})
  void theCodesAreThoseOfTheStandard(long second, String code) {
    assertEquals(code, TotpRules.code(SECRET, TotpRules.step(Instant.ofEpochSecond(second))));
  }

  @Test
  void aCodeCountsThirtySecondsEarlyAndLateAndNoLonger() {
    long step = TotpRules.step(NOW);
    for (long near = step - 1; near <= step + 1; near++) {
      assertEquals(OptionalLong.of(near), TotpRules.match(SECRET, TotpRules.code(SECRET, near), NOW, 0));
    }
    assertTrue(TotpRules.match(SECRET, TotpRules.code(SECRET, step - 2), NOW, 0).isEmpty());
    assertTrue(TotpRules.match(SECRET, TotpRules.code(SECRET, step + 2), NOW, 0).isEmpty());
  }

  @Test
  void noCodeCountsTwiceNorAnOlderOneAfterIt() {
    long step = TotpRules.step(NOW);
    assertTrue(TotpRules.match(SECRET, TotpRules.code(SECRET, step), NOW, step).isEmpty());
    assertTrue(TotpRules.match(SECRET, TotpRules.code(SECRET, step - 1), NOW, step).isEmpty());
    assertEquals(OptionalLong.of(step + 1), TotpRules.match(SECRET, TotpRules.code(SECRET, step + 1), NOW, step));
  }

  /** RFC 4648 §10, without the padding. */
  @ParameterizedTest
  @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
  void secretsAreWrittenAsApplicationsReadThem(String text, String written) {
    assertEquals(written, Base32.of(text.getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void whatPeopleTypeBetweenTheDigitsSaysNothing() {
    assertEquals("123456", FactorCheck.plain(" 123 456\u00a0"));
    assertEquals("ABCDEFGHIJKLMNOP", FactorCheck.plain("abcd-efgh\u2013ijkl-mnop"));
  }
}
