package vn.hocba.archiving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hocba.configuration.Setting;

/**
 * Says which sealed transcripts are looked at whole before they are kept: the first of each kind, all until one of the kind was without
 * fault, and one of so many; after a fault every kind begins anew. What it knows ends with the server, so that a new version looks first.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealSample {

  private static final int KEPT = 2000;

  @Inject
  private Clock clock;
  private int every;
  private int left;
  private final Map<Kind, Instant> known = new LinkedHashMap<>();

  /**
   * Files that whatever is not looked at in each is alike for.
   *
   * @param classId those that are sealed together
   * @param form what decides what the pages are made of
   * @param certificates of signers and time stamps
   */
  public record Kind(long classId, String form, String certificates) {}

  public SealSample() {}

  /** @param every of how many one is looked at whole */
  SealSample(Clock clock, int every) {
    this.clock = clock;
    this.every = every;
  }

  /** Whether the next one of a kind is to be looked at whole. */
  public boolean wants(Kind kind) {
    Instant until = known.get(kind);
    if (until == null || !clock.instant().isBefore(until) || left <= 0) {
      return true;
    }
    left--;
    return false;
  }

  /** One of a kind is without fault. @param until when what was known of its signers is asked anew */
  public void passed(Kind kind, Instant until) {
    if (known.size() >= KEPT) {
      known.clear();
    }
    known.put(kind, until);
    left = (every == 0 ? Setting.SEAL_SAMPLE.number(1, 1000) : every) - 1;
  }

  /** One is not as it was to be: nothing is taken for granted any more. */
  public void failed() {
    known.clear();
  }
}
