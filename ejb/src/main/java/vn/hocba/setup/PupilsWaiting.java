package vn.hocba.setup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Counts pupils of one year who have no class in the next; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class PupilsWaiting {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  /** Without those of the last grade, who leave, and those who have left or been seen to. */
  public long count(long schoolId, String from, String to) {
    return em.createQuery("select count(e) from Enrolment e, SchoolClass c where e.classId = c.id and c.schoolId = :s"
        + " and c.schoolYear = :from and e.leftOn is null and e.leaving is null and not exists (select n.id from Enrolment n, SchoolClass d"
        + " where n.classId = d.id and n.pupilId = e.pupilId and d.schoolYear = :to)", Long.class)
        .setParameter("s", schoolId).setParameter("from", from).setParameter("to", to).getSingleResult();
  }
}
