package vn.hocba.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Says which refusals get a line: each once in a while, and of one account no more than so many in that while. */
final class RefusalTally {

  private final Map<String, OfAccount> accounts = new HashMap<>();

  /**
   * Whether to write a line.
   *
   * @param again how often the same was refused since its last line, this one not counted
   * @param last whether the account gets no further line for now
   */
  record Answer(boolean isWritten, int again, boolean last) {}

  private static final class OfAccount {

    private final Map<String, Same> refusals = new HashMap<>();
    private Instant since;
    private int lines;
  }

  private static final class Same {

    private Instant written;
    private int again;
  }

  synchronized Answer count(String account, String what, Instant now, int minutes, int most) {
    Duration aWhile = Duration.ofMinutes(minutes);
    // Who has not been refused anything for long needs no memory.
    accounts.values().removeIf(a -> now.isAfter(a.since.plus(aWhile.multipliedBy(2))));
    OfAccount own = accounts.computeIfAbsent(account, a -> new OfAccount());
    if (own.since == null || !now.isBefore(own.since.plus(aWhile))) {
      own.since = now;
      own.lines = 0;
      own.refusals.values().removeIf(s -> s.again == 0 && !now.isBefore(s.written.plus(aWhile)));
    }
    Same same = own.refusals.get(what);
    boolean due = same == null || !now.isBefore(same.written.plus(aWhile));
    if (own.lines >= most || !due) {
      if (same != null) {
        same.again++;
      }
      return new Answer(false, 0, false);
    }
    Answer answer = new Answer(true, same == null ? 0 : same.again, ++own.lines == most);
    Same fresh = new Same();
    fresh.written = now;
    own.refusals.put(what, fresh);
    return answer;
  }
}
