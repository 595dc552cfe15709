package vn.hocba.milestone;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Keeps the reports taken at milestones; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class ProgressReports {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  public List<ProgressReport> ofYear(long schoolId, String schoolYear) {
    return em.createQuery("select r from ProgressReport r where r.schoolId = :s and r.schoolYear = :y",
        ProgressReport.class).setParameter("s", schoolId).setParameter("y", schoolYear).getResultList();
  }

  public Optional<ProgressReport> find(long schoolId, String schoolYear, String milestone) {
    return ofYear(schoolId, schoolYear).stream().filter(r -> r.milestone().equals(milestone)).findFirst();
  }

  public void add(ProgressReport report) {
    em.persist(report);
    em.flush();
  }
}
