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

  /** Who waits for the rest of an answer asks again and again; that takes no examination. */
  private static final int RESTS = 10;

  private final AddressRate rate = new AddressRate(Setting.VERIFY_RATE);
  private final AddressRate rests = new AddressRate(Setting.VERIFY_RATE, RESTS);
  private final AddressRate persons = new AddressRate(Setting.CHECK_RATE);
  @Inject
  private Clock clock;

  /** @throws Problem TOO_MANY_REQUESTS with the seconds to wait */
  public void ask(String source) {
    rate.ask(source, clock.instant().getEpochSecond());
  }

  /** For the rest of an answer, ten times as often. @throws Problem TOO_MANY_REQUESTS with the seconds to wait */
  public void askRest(String source) {
    askRest(source, clock.instant().getEpochSecond());
  }

  void askRest(String source, long second) {
    rests.ask(source, second);
  }

  /** The same for somebody signed in, who has a limit of their own. */
  public void askOf(long accountId) {
    askOf(accountId, clock.instant().getEpochSecond());
  }

  void askOf(long accountId, long second) {
    persons.ask(String.valueOf(accountId), second);
  }
}
