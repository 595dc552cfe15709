package vn.hocba.access.reissue;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.hocba.access.Account;
import vn.hocba.access.Accounts;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.access.Role;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Lets the principal confirm what the admin board asked for accounts, and tells owners what was done to theirs. */
@Stateless
@PermitAll
@Needs(Right.CONFIRM_REISSUE)
public class ReissueService {

  @Inject
  private Reissues reissues;
  @Inject
  private ReissueDesk desk;
  @Inject
  private Accounts accounts;
  @Inject
  private Callers callers;
  @Inject
  private Clock clock;

  /** What waits for the principal. @param mine whether the caller may decide it */
  public record Row(long id, Reissue.Kind kind, String username, String fullName, String askedBy, Instant askedAt,
      boolean mine) {}

  /** A password to hand over, told this once. */
  public record Handout(String fullName, String username, String password) {}

  /** What was done to the caller's own account. */
  public record Told(Reissue.Kind kind, String askedBy, String doneBy, Instant at) {}

  /** The oldest first. */
  public List<Row> waiting() {
    Caller caller = callers.ofSchool(Right.CONFIRM_REISSUE);
    return reissues.waiting(caller.schoolId()).stream().map(r -> {
      Account a = accounts.byId(r.accountId()).orElseThrow();
      return new Row(r.id(), r.kind(), a.username(), a.fullName(), r.askedByName(), r.askedAt(), decides(caller, r, a));
    }).toList();
  }

  /**
   * Lets them take effect.
   *
   * @return the passwords to hand over, told this once
   * @throws Problem NOT_FOUND, NOT_ALLOWED for what the caller asked, for their own account, and for a leader's unless
   *     the principal confirms
   */
  public List<Handout> confirm(Collection<Long> ids) {
    Caller caller = callers.ofSchool(Right.CONFIRM_REISSUE);
    List<Handout> handed = new ArrayList<>();
    for (long id : new TreeSet<>(ids)) {
      Reissue r = held(id, caller);
      Account a = accounts.byId(r.accountId()).orElseThrow();
      desk.carryOut(r, a, caller).ifPresent(p -> handed.add(new Handout(a.fullName(), a.username(), p)));
    }
    return handed;
  }

  /** @throws Problem as {@link #confirm} */
  public void refuse(long id) {
    Caller caller = callers.ofSchool(Right.CONFIRM_REISSUE);
    Reissue r = held(id, caller);
    desk.refuse(r, accounts.byId(r.accountId()).orElseThrow(), caller);
  }

  private Reissue held(long id, Caller caller) {
    Reissue r = reissues.findForChange(id).filter(x -> x.state() == Reissue.State.WAITS)
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    Account a = accounts.byId(r.accountId()).filter(x -> caller.schoolId().equals(x.schoolId()))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    if (!decides(caller, r, a)) {
      throw new Problem(ProblemCode.NOT_ALLOWED);
    }
    return r;
  }

  /** Nobody for their own account, who runs the system never, and a delegate neither what they asked nor a leader's. */
  private boolean decides(Caller caller, Reissue r, Account of) {
    if (r.accountId() == caller.accountId() || caller.has(Role.PRINCIPAL)) {
      return r.accountId() != caller.accountId();
    }
    Set<String> duties = accounts.roles(of);
    boolean leader = duties.contains(Role.PRINCIPAL) || duties.contains(Role.DEPUTY);
    return r.askedBy() != caller.accountId() && !caller.has(Role.ADMIN_BOARD) && !leader;
  }

  /** What was done to the caller's account since they last read it, the latest first. */
  @Needs(Right.KEEP_OWN_ACCOUNT)
  public List<Told> untold() {
    return reissues.untold(callers.current().accountId()).stream()
        .map(r -> new Told(r.kind(), r.askedByName(), r.decidedByName(), r.decidedAt())).toList();
  }

  /** The caller has read it. */
  @Needs(Right.KEEP_OWN_ACCOUNT)
  public void read() {
    reissues.untold(callers.current().accountId()).forEach(r -> r.told(clock.instant()));
  }
}
