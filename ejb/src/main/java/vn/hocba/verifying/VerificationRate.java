package vn.hocba.verifying;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Limits how many files one address may have checked in a minute, so that nobody else has to wait. */
@Singleton
@PermitAll
@Lock(LockType.WRITE)
public class VerificationRate {

  private static final int SECONDS = 60;
  /** Addresses counted at once; beyond that everybody waits for the next minute. */
  private static final int MOST_ADDRESSES = 100_000;

  @Inject
  private Clock clock;
  private final Map<String, Integer> asked = new HashMap<>();
  private long minute;

  /** @throws Problem TOO_MANY_REQUESTS with the seconds to wait */
  public void ask(String source) {
    ask(source, clock.instant().getEpochSecond());
  }

  void ask(String source, long second) {
    if (second / SECONDS != minute) {
      minute = second / SECONDS;
      asked.clear();
    }
    if (asked.size() >= MOST_ADDRESSES && !asked.containsKey(source)
        || asked.merge(source, 1, Integer::sum) > Setting.VERIFY_RATE.number(1, 1_000_000)) {
      throw new Problem(ProblemCode.TOO_MANY_REQUESTS, SECONDS - second % SECONDS);
    }
  }
}
