package vn.hocba.access.factor;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import vn.hocba.access.Account;
import vn.hocba.access.Accounts;
import vn.hocba.access.Delegations;
import vn.hocba.access.Role;

/**
 * Says whether an account needs a second factor today: by its own duties, or because its person decides for the head of the
 * school, who needs one. Asks no permission, so only services use it.
 */
@Stateless
@PermitAll
public class FactorDuties {

  @Inject
  private Accounts accounts;
  @Inject
  private Delegations delegations;
  @Inject
  private Clock clock;

  public boolean require(Account a) {
    return FactorPolicy.requires(accounts.roles(a)) || a.schoolId() != null
        && FactorPolicy.requires(Set.of(Role.PRINCIPAL)) && !delegations.standing(a.id(), LocalDate.now(clock)).isEmpty();
  }
}
