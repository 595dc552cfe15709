package vn.hocba.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Issues API tokens; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class ApiTokens {

  @Inject
  private Accounts accounts;
  @Inject
  private Clock clock;

  /** @param token at least 128 random bits; only its hash is kept */
  public void issue(String token, long accountId) {
    accounts.add(new ApiToken(accountId, TokenHash.of(token), clock.instant()));
  }

  public boolean ownedBy(String token, long accountId) {
    return accounts.byTokenHash(TokenHash.of(token)).filter(a -> a.id() == accountId).isPresent();
  }
}
