package vn.hocba.verifying;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;

/** Limits how many codes one address may try in a minute, so that nobody finds one by trying. */
@Singleton
@PermitAll
@Lock(LockType.WRITE)
public class LookupRate {

  private final AddressRate rate = new AddressRate(Setting.LOOKUP_RATE);
  @Inject
  private Clock clock;

  /** @throws Problem TOO_MANY_REQUESTS with the seconds to wait */
  public void ask(String source) {
    rate.ask(source, clock.instant().getEpochSecond());
  }
}
