package vn.hocba.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads chains as they stand, a part at a time and without keeping anything; asks no permission. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditChains {

  private static final String BEYOND_HEAD = "select s.id from School s, AuditHead h where h.chain = s.id"
      + " and exists (select e from AuditEntry e where e.chain = h.chain and e.sequence > h.sequence)";
  private static final String WITHOUT_HEAD = "select s.id from School s"
      + " where not exists (select h from AuditHead h where h.chain = s.id)"
      + " and exists (select e from AuditEntry e where e.chain = s.id)";

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  /** Every chain's head, by number of the chain. */
  public List<AuditHead> heads() {
    return em.createQuery("select h from AuditHead h order by h.chain", AuditHead.class).getResultList();
  }

  public Optional<AuditHead> head(long chain) {
    return Optional.ofNullable(em.find(AuditHead.class, chain));
  }

  /** The next rows of a chain; {@code Long.MIN_VALUE} begins before any row there can be. */
  public List<AuditEntry> after(long chain, long sequence, int most) {
    return em.createQuery("select e from AuditEntry e where e.chain = :c and e.sequence > :s order by e.sequence",
        AuditEntry.class).setParameter("c", chain).setParameter("s", sequence).setMaxResults(most).getResultList();
  }

  /** Whether any row of the chain carries that hash. */
  public boolean carries(long chain, String hash) {
    return em.createQuery("select count(e) from AuditEntry e where e.chain = :c and e.hash = :h", Long.class)
        .setParameter("c", chain).setParameter("h", hash).getSingleResult() > 0;
  }

  public long rows(long chain) {
    return em.createQuery("select count(e) from AuditEntry e where e.chain = :c", Long.class).setParameter("c", chain)
        .getSingleResult();
  }

  /** The highest number of any row; 0 for none. */
  public long lastRow(long chain) {
    Long last = em.createQuery("select max(e.sequence) from AuditEntry e where e.chain = :c", Long.class)
        .setParameter("c", chain).getSingleResult();
    return last == null ? 0 : last;
  }

  /** Whether another row can be written: not once rows lie beyond the head, or the head is gone. */
  public boolean takesRows(long chain) {
    // Asked in this order: a row that somebody adds now brings its head along.
    long last = lastRow(chain);
    return head(chain).map(AuditHead::sequence).orElse(0L) >= last;
  }

  /** Schools whose chains take no rows; of each only the index is looked at. @param within null for every school */
  public List<Long> shut(Set<Long> within) {
    if (within != null && within.isEmpty()) {
      return List.of();
    }
    String scope = within == null ? "" : " and s.id in :within";
    List<Long> shut = new ArrayList<>();
    for (String broken : List.of(BEYOND_HEAD, WITHOUT_HEAD)) {
      TypedQuery<Long> query = em.createQuery(broken + scope, Long.class);
      shut.addAll((within == null ? query : query.setParameter("within", within)).getResultList());
    }
    return shut;
  }

  /** The newest verification of a chain that was written down, in the chain itself or in that of no school. */
  public Optional<AuditEntry> lastVerdict(long chain) {
    return em.createQuery("select e from AuditEntry e where e.chain in :c and e.action = :a and e.subjectId = :s"
        + " order by e.at desc, e.sequence desc", AuditEntry.class).setParameter("c", List.of(chain, AuditLine.NO_SCHOOL))
        .setParameter("a", Action.VERIFY_AUDIT.name()).setParameter("s", String.valueOf(chain)).setMaxResults(1)
        .getResultStream().findFirst();
  }

  /** The newest rows of one action in a chain, newest first. */
  public List<AuditEntry> latest(long chain, Action action, int most) {
    return em.createQuery("select e from AuditEntry e where e.chain = :c and e.action = :a order by e.sequence desc",
        AuditEntry.class).setParameter("c", chain).setParameter("a", action.name()).setMaxResults(most).getResultList();
  }
}
