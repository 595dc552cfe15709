package vn.hocba.access.visit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocba.access.Account;
import vn.hocba.audit.Origin;

/** Keeps the visits to the portal; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class PortalVisits {

  /** A visit not seen for so long is over: the session's own limit (web.xml) and what is not written down of it. */
  static final Duration IDLE = Duration.ofMinutes(31);
  /** When somebody was seen is written down once a minute at most: looking should not write. */
  private static final Duration WRITTEN = Duration.ofMinutes(1);
  /** How long visits are kept to look back on. */
  private static final Duration KEPT = Duration.ofDays(180);

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Origin origin;
  @Inject
  private ServerRun run;
  @Inject
  private Clock clock;

  /**
   * Writes down that the account's owner came in.
   *
   * @param source where from, for a call that came by no request
   */
  public long begin(Account account, String source, String device) {
    String node = run.node();
    Instant now = clock.instant();
    em.createQuery("delete from PortalVisit v where v.accountId = :a and v.seenAt < :t")
        .setParameter("a", account.id()).setParameter("t", now.minus(KEPT)).executeUpdate();
    em.createQuery("update Account a set a.signedInAt = :t where a.id = :a").setParameter("t", now)
        .setParameter("a", account.id()).executeUpdate();
    PortalVisit visit = new PortalVisit(account.id(), now, origin.address() == null ? source : origin.address(),
        device, origin.agent(), node);
    em.persist(visit);
    return visit.id();
  }

  /** The account whose visit this is, unless somebody ended the visit; writes down that it was seen. */
  public Optional<Account> seen(long visitId) {
    List<Object[]> found = em.createQuery("select a, v.seenAt from Account a, PortalVisit v where v.id = :v"
        + " and v.accountId = a.id and v.endedAt is null", Object[].class).setParameter("v", visitId).getResultList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Instant since = run.since();
    Instant now = clock.instant();
    Instant seen = (Instant) found.getFirst()[1];
    if (seen.isBefore(now.minus(WRITTEN)) || seen.isBefore(since)) {
      em.createQuery("update PortalVisit v set v.seenAt = :n, v.node = :node where v.id = :v and v.seenAt < :n")
          .setParameter("node", run.node()).setParameter("n", now).setParameter("v", visitId).executeUpdate();
    }
    return Optional.of((Account) found.getFirst()[0]);
  }

  public Optional<PortalVisit> find(long visitId) {
    return Optional.ofNullable(em.find(PortalVisit.class, visitId));
  }

  /**
   * Those that are still going on, the last seen first. Sessions go with their server: what this one has not seen since
   * it started is over, unless it is seen again.
   */
  public List<PortalVisit> open(long accountId) {
    return notEnded(accountId).stream()
        .filter(v -> !run.node().equals(v.node()) || !v.seenAt().isBefore(run.since())).toList();
  }

  private List<PortalVisit> notEnded(long accountId) {
    return em.createQuery("select v from PortalVisit v where v.accountId = :a and v.endedAt is null and v.seenAt > :t"
        + " order by v.seenAt desc, v.id desc", PortalVisit.class).setParameter("a", accountId)
        .setParameter("t", clock.instant().minus(IDLE)).getResultList();
  }

  /** All of these accounts that were seen since then, ended or not. */
  public List<PortalVisit> since(Set<Long> accountIds, Instant then) {
    return accountIds.isEmpty() ? List.of() : em.createQuery("select v from PortalVisit v where v.accountId in :a"
        + " and v.seenAt > :t order by v.accountId, v.beganAt", PortalVisit.class).setParameter("a", accountIds)
        .setParameter("t", then).getResultList();
  }

  /** Ends what is open of the account, but for one visit. @return how many */
  public int endAll(long accountId, Long except, String byName) {
    List<PortalVisit> ended = notEnded(accountId).stream().filter(v -> !v.id().equals(except)).toList();
    ended.forEach(v -> v.end(byName, clock.instant()));
    return ended.size();
  }
}
