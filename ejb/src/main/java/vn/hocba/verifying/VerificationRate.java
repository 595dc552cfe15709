package vn.hocba.verifying;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;

/** Limits how many files one address, or one person in a run, may have checked in a minute, so that nobody else has to wait. */
@Singleton
@PermitAll
@Lock(LockType.WRITE)
public class VerificationRate {

  private final AddressRate rate = new AddressRate(Setting.VERIFY_RATE);
  private final AddressRate persons = new AddressRate(Setting.CHECK_RATE);
  @Inject
  private Clock clock;

  /** @throws Problem TOO_MANY_REQUESTS with the seconds to wait */
  public void ask(String source) {
    rate.ask(source, clock.instant().getEpochSecond());
  }

  /** The same for somebody signed in, who has a limit of their own. */
  public void askOf(long accountId) {
    askOf(accountId, clock.instant().getEpochSecond());
  }

  void askOf(long accountId, long second) {
    persons.ask(String.valueOf(accountId), second);
  }
}
