package vn.hocba.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Issues API tokens and finds whose they are; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class ApiTokens {

  private static final Duration USE_WRITTEN = Duration.ofMinutes(1);

  @Inject
  private Accounts accounts;
  @Inject
  private Clock clock;

  /** @param token at least 128 random bits; only its hash is kept */
  public void issue(String token, long accountId) {
    accounts.add(new ApiToken(accountId, TokenHash.of(token), clock.instant()));
  }

  /**
   * The sign-in of a token's owner, all of it found out in one transaction: programs show their token with every call.
   *
   * @return empty for an unknown token, or the token of an account that lets nobody in
   */
  public Optional<SignIn> signIn(String token) {
    String hash = TokenHash.of(token);
    Account a = accounts.byTokenHash(hash).orElse(null);
    Set<String> roles = a == null ? Set.of() : accounts.roles(a);
    if (a == null || !accounts.letsIn(a, roles)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    accounts.tokenUsed(hash, now, now.minus(USE_WRITTEN));
    return Optional.of(new SignIn(a.username(), a.fullName(), roles, false, false, false, a.stamp(roles), null, null));
  }

  public boolean ownedBy(String token, long accountId) {
    return accounts.byTokenHash(TokenHash.of(token)).filter(a -> a.id() == accountId).isPresent();
  }
}
