package vn.hocba.verifying;

import java.util.HashMap;
import java.util.Map;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Counts what each address asks within a minute. Not thread-safe: whoever keeps one holds a lock. */
public final class AddressRate {

  private static final int SECONDS = 60;
  /** Addresses counted at once; beyond that everybody waits for the next minute. */
  private static final int MOST_ADDRESSES = 100_000;

  private final Setting most;
  private final int times;
  private final Map<String, Integer> asked = new HashMap<>();
  private long minute;

  /** @param most how many an address may ask in a minute */
  public AddressRate(Setting most) {
    this(most, 1);
  }

  /** @param times so many times as much as the setting says */
  AddressRate(Setting most, int times) {
    this.most = most;
    this.times = times;
  }

  /** @throws Problem TOO_MANY_REQUESTS with the seconds to wait */
  public void ask(String source, long second) {
    if (second / SECONDS != minute) {
      minute = second / SECONDS;
      asked.clear();
    }
    if (asked.size() >= MOST_ADDRESSES && !asked.containsKey(source)
        || asked.merge(source, 1, Integer::sum) > times * (long) most.number(1, 1_000_000)) {
      throw new Problem(ProblemCode.TOO_MANY_REQUESTS, SECONDS - second % SECONDS);
    }
  }
}
