package vn.hocba.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.verifying.AddressRate;

/** Limits how many files of the status list one address may take in a minute; a whole list has some five hundred. */
@Singleton
@PermitAll
@Lock(LockType.WRITE)
public class PublicationRate {

  private final AddressRate rate = new AddressRate(Setting.STATUS_RATE);
  @Inject
  private Clock clock;

  public PublicationRate() {}

  PublicationRate(Clock clock) {
    this.clock = clock;
  }

  /** @throws Problem TOO_MANY_REQUESTS with the seconds to wait */
  public void ask(String source) {
    rate.ask(source, clock.instant().getEpochSecond());
  }
}
