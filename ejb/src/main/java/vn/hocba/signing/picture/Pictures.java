package vn.hocba.signing.picture;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the pictures of signatures and seals; asks no permission, so only services and workers use it. */
@Stateless
@PermitAll
public class Pictures {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  public SignaturePicture add(SignaturePicture picture) {
    em.persist(picture);
    em.flush();
    return picture;
  }

  /** What is in use, or was. @param certificateId null for the school's seal */
  public List<SignaturePicture> of(long schoolId, Long certificateId) {
    var query = em.createQuery("select p from SignaturePicture p where p.schoolId = :s and p.certificateId "
        + (certificateId == null ? "is null" : "= :c") + " order by p.id desc", SignaturePicture.class)
        .setParameter("s", schoolId);
    return (certificateId == null ? query : query.setParameter("c", certificateId)).getResultList();
  }

  /** What is shown for signatures made at that time; empty for words alone. @param certificateId null for the seal */
  public Optional<SignaturePicture> at(long schoolId, Long certificateId, Instant then) {
    return of(schoolId, certificateId).stream().filter(p -> p.standsAt(then)).findFirst();
  }
}
