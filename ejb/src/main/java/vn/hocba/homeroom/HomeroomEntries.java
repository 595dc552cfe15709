package vn.hocba.homeroom;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.hocba.school.SchoolClass;

/** Keeps traces and phrases, and finds homeroom classes; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class HomeroomEntries {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  public <T> T add(T record) {
    em.persist(record);
    return record;
  }

  public void flush() {
    em.flush();
  }

  /** Newest year first. */
  public List<SchoolClass> classesOf(long accountId) {
    return em.createQuery("select c from SchoolClass c, StaffMember m where c.homeroomStaffId = m.id"
        + " and m.accountId = :a order by c.schoolYear desc, c.name", SchoolClass.class).setParameter("a", accountId)
        .getResultList();
  }

  public List<HomeroomTrace> traces(long classId) {
    return em.createQuery("select t from HomeroomTrace t, Enrolment e where t.enrolmentId = e.id and e.classId = :c",
        HomeroomTrace.class).setParameter("c", classId).getResultList();
  }

  public List<CommentPhrase> phrases(long accountId) {
    return em.createQuery("select p from CommentPhrase p where p.accountId = :a order by p.id", CommentPhrase.class)
        .setParameter("a", accountId).getResultList();
  }

  public Optional<CommentPhrase> phrase(long id) {
    return Optional.ofNullable(em.find(CommentPhrase.class, id));
  }

  public void remove(CommentPhrase phrase) {
    em.remove(phrase);
  }
}
