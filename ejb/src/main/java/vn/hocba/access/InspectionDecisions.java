package vn.hocba.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the decisions inspectors inspect by; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class InspectionDecisions {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  public InspectionDecision add(InspectionDecision decision) {
    em.persist(decision);
    em.flush();
    return decision;
  }

  public Optional<InspectionDecision> find(long id) {
    return Optional.ofNullable(em.find(InspectionDecision.class, id));
  }

  /** The latest first, bounded. */
  public List<InspectionDecision> latest(int most) {
    return em.createQuery("select d from InspectionDecision d order by d.lastDay desc, d.id desc",
        InspectionDecision.class).setMaxResults(most).getResultList();
  }

  /** Numbers of the decisions that account inspects by on that day, in the order they were recorded. */
  public List<String> numbersOf(long accountId, LocalDate day) {
    return em.createQuery("select d.number from InspectionDecision d where d.accountId = :a and d.firstDay <= :d"
        + " and d.lastDay >= :d order by d.id", String.class).setParameter("a", accountId).setParameter("d", day).getResultList();
  }

  /** The schools that account may inspect on that day; empty without a decision that runs. */
  public Set<Long> schoolsOf(long accountId, LocalDate day) {
    return em.createQuery("select d from InspectionDecision d where d.accountId = :a and d.firstDay <= :d"
        + " and d.lastDay >= :d", InspectionDecision.class).setParameter("a", accountId).setParameter("d", day)
        .getResultStream().flatMap(d -> d.schools().stream()).collect(Collectors.toSet());
  }
}
