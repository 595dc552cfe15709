package vn.hocba.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.hocba.archiving.ArchiveStore;

/** Asks the vault now and then whether it answers, and remembers the answer for a few seconds. */
@ApplicationScoped
public class VaultProbe {

  private static final Duration REMEMBERED = Duration.ofSeconds(15);

  @Inject
  private ArchiveStore store;
  @Inject
  private Clock clock;
  private Instant askedAt = Instant.EPOCH;
  private boolean usable;

  public synchronized boolean usable() {
    if (clock.instant().isAfter(askedAt.plus(REMEMBERED))) {
      usable = store.vault().usable();
      askedAt = clock.instant();
    }
    return usable;
  }
}
