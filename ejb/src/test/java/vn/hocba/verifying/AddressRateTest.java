package vn.hocba.verifying;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** One address may ask so many times a minute, whatever the others do. */
class AddressRateTest {

  private static final long SECOND = 1_200_000_000;

  private final AddressRate rate = new AddressRate(Setting.VERIFY_RATE);
  private String before;

  @BeforeEach
  void limit() {
    before = System.getProperty(Setting.VERIFY_RATE.key());
    System.setProperty(Setting.VERIFY_RATE.key(), "2");
  }

  @AfterEach
  void giveBack() {
    if (before == null) {
      System.clearProperty(Setting.VERIFY_RATE.key());
    } else {
      System.setProperty(Setting.VERIFY_RATE.key(), before);
    }
  }

  @Test
  void whoSignedInHasALimitOfTheirOwn() {
    VerificationRate persons = new VerificationRate();
    System.setProperty(Setting.CHECK_RATE.key(), "3");
    try {
      for (int i = 0; i < 3; i++) {
        persons.askOf(7, SECOND);
      }
      assertThrows(Problem.class, () -> persons.askOf(7, SECOND + 1));
      assertDoesNotThrow(() -> persons.askOf(8, SECOND + 1), "somebody else has to wait");
    } finally {
      System.clearProperty(Setting.CHECK_RATE.key());
    }
  }

  @Test
  void theRestOfAnAnswerIsAskedForMoreOftenButNotWithoutEnd() {
    VerificationRate rests = new VerificationRate();
    for (int i = 0; i < 20; i++) {
      rests.askRest("192.0.2.1", SECOND);
    }
    assertThrows(Problem.class, () -> rests.askRest("192.0.2.1", SECOND + 1));
    assertDoesNotThrow(() -> rests.askRest("192.0.2.2", SECOND + 1), "somebody else has to wait");
  }

  @Test
  void moreThanTheLimitWaitsForTheNextMinute() {
    rate.ask("192.0.2.1", SECOND);
    rate.ask("192.0.2.1", SECOND + 1);
    Problem refusal = assertThrows(Problem.class, () -> rate.ask("192.0.2.1", SECOND + 10));
    assertEquals(ProblemCode.TOO_MANY_REQUESTS, refusal.code());
    assertEquals(List.of(50L), refusal.args());
    assertDoesNotThrow(() -> rate.ask("192.0.2.2", SECOND + 10), "somebody else has to wait");
    assertDoesNotThrow(() -> rate.ask("192.0.2.1", SECOND + 60));
  }
}
