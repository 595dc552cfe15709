package vn.hocba.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.hocba.access.AccountView;
import vn.hocba.access.DelegationService;
import vn.hocba.access.Right;
import vn.hocba.access.SignInService;
import vn.hocba.configuration.Drill;
import vn.hocba.web.access.Visit;
import vn.hocba.web.wording.Wording;

/** What the frame around every page shows: who is here, for which school and year, and where they can go. */
@Named
@RequestScoped
public class Portal {

  @Inject
  private SignInService signIns;
  @Inject
  private HttpServletRequest request;
  @Inject
  private Wording wording;
  @Inject
  private DelegationService delegations;
  private AccountView account;
  private Set<Right> delegated;

  /** Null before sign-in. */
  public Visit getVisit() {
    return Visit.of(request);
  }

  /** Null before sign-in. */
  public AccountView getAccount() {
    if (account == null && getVisit() != null) {
      account = signIns.account();
    }
    return account;
  }

  /** Whether this server only tries a restore out: what is entered here is lost. */
  public boolean isDrill() {
    return Drill.underWay();
  }

  /** The visitor's roles in words. */
  public List<String> getRoles() {
    return getVisit().roles().stream().sorted().map(role -> wording.text("role." + role)).toList();
  }

  /** Nobody goes anywhere before signing in, choosing their own password, and setting up what their duties require. */
  public List<MenuEntry> getEntries() {
    Visit visit = getVisit();
    return visit == null || visit.isHeld() ? List.of()
        : Stream.of(MenuEntry.values()).filter(entry -> entry.isFor(this::may)).toList();
  }

  /** Whether a duty of the visitor or a delegation has the right of that name, however far. */
  public boolean may(String right) {
    return may(Right.valueOf(right));
  }

  private boolean may(Right right) {
    return getVisit().roles().stream().anyMatch(role -> right.of(role).isPresent()) || delegated().contains(right);
  }

  private Set<Right> delegated() {
    if (delegated == null) {
      delegated = delegations.mine();
    }
    return delegated;
  }
}
