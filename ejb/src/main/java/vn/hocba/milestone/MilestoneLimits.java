package vn.hocba.milestone;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Keeps the province's limits; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class MilestoneLimits {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  public List<MilestoneLimit> ofYear(String schoolYear) {
    return em.createQuery("select l from MilestoneLimit l where l.schoolYear = :y", MilestoneLimit.class)
        .setParameter("y", schoolYear).getResultList();
  }

  public Optional<MilestoneLimit> find(String schoolYear, String milestone) {
    return ofYear(schoolYear).stream().filter(l -> l.milestone().equals(milestone)).findFirst();
  }

  public void add(MilestoneLimit limit) {
    em.persist(limit);
    em.flush();
  }

  public void remove(MilestoneLimit limit) {
    em.remove(limit);
  }
}
