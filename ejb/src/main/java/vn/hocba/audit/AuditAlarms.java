package vn.hocba.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.school.School;
import vn.hocba.school.Schools;

/**
 * Tells those who may verify a chain that one was found broken. Each is told until they have opened the log of that
 * school since; another verification that finds it broken tells them again.
 */
@Stateless
@PermitAll
public class AuditAlarms {

  private static final int MOST = 100;

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Callers callers;
  @Inject
  private Schools schools;
  @Inject
  private AuditChains chains;
  @Inject
  private AuditTrail audit;

  /**
   * A chain found broken.
   *
   * @param chain number of the school, or {@link AuditLine#NO_SCHOOL}
   * @param school its name; null for what concerns no school
   * @param at when it was found; null for one that takes no rows now, whether anybody verified it or not
   */
  public record Alarm(long chain, String school, Instant at) {}

  /** What the caller has not looked at yet, the newest first, after what keeps a school from saving anything. */
  @Needs(Right.VERIFY_AUDIT)
  public List<Alarm> open() {
    Caller caller = callers.current();
    List<Long> shut = chains.shut(caller.schools());
    Stream<Alarm> found = find(caller, caller.schools()).stream().map(AuditEntry::line)
        // A chain that takes no rows is told of in that of no school.
        .map(l -> alarm(Long.parseLong(l.subjectId()), Instant.parse(l.at()))).filter(a -> !shut.contains(a.chain()));
    return Stream.concat(shut.stream().map(s -> alarm(s, null)), found).toList();
  }

  private Alarm alarm(long chain, Instant at) {
    return new Alarm(chain, schools.school(chain).map(School::name).orElse(null), at);
  }

  /** The caller has the log of that school open. An outsider's reading is written down in any case. */
  @Needs(Right.READ_AUDIT)
  public void looked(long chain) {
    Caller caller = callers.current();
    if (!caller.outsider() && !caller.reach(Right.VERIFY_AUDIT).isEmpty() && chains.takesRows(chain)
        && !find(caller, Set.of(chain)).isEmpty()) {
      audit.record(Action.READ_AUDIT, chain == AuditLine.NO_SCHOOL ? null : chain, "CHAIN", String.valueOf(chain), "");
    }
  }

  /** @param within null for every chain */
  private List<AuditEntry> find(Caller caller, Set<Long> within) {
    if (within != null && within.isEmpty()) {
      return List.of();
    }
    TypedQuery<AuditEntry> query = em.createQuery("select e from AuditEntry e where e.action = :verified"
        + " and e.detail like 'BAD%'" + (within == null ? "" : " and e.chain in :within")
        + " and not exists (select f from AuditEntry f where f.chain = e.chain and f.sequence > e.sequence"
        + " and f.subjectId = e.subjectId"
        + " and (f.action = :verified and (f.detail like 'GOOD%' or f.detail like 'BAD%' or f.detail like 'COULD%')"
        + " or f.action = :read and f.actor = :me)) order by e.at desc", AuditEntry.class)
        .setParameter("verified", Action.VERIFY_AUDIT.name()).setParameter("read", Action.READ_AUDIT.name())
        .setParameter("me", caller.username()).setMaxResults(MOST);
    return (within == null ? query : query.setParameter("within", within)).getResultStream()
        .filter(e -> e.line().subjectId().equals(String.valueOf(e.line().chain())) || !lookedAt(e.line(), caller)).toList();
  }

  /** Of a chain that took no rows, and does again: whether it was opened or verified there since. */
  private boolean lookedAt(AuditLine told, Caller caller) {
    return em.createQuery("select count(f) from AuditEntry f where f.chain = :chain and f.at > :at and f.subjectId = :s"
        + " and (f.action = :verified or f.action = :read and f.actor = :me)", Long.class)
        .setParameter("chain", Long.parseLong(told.subjectId())).setParameter("at", told.at())
        .setParameter("s", told.subjectId()).setParameter("verified", Action.VERIFY_AUDIT.name())
        .setParameter("read", Action.READ_AUDIT.name()).setParameter("me", caller.username()).getSingleResult() > 0;
  }
}
