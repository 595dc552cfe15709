package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Keeps the batches that people have authorised; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class SigningBatches {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  public SigningBatch add(SigningBatch batch) {
    em.persist(batch);
    em.flush();
    return batch;
  }

  public Optional<SigningBatch> find(long id) {
    return Optional.ofNullable(em.find(SigningBatch.class, id));
  }

  public Optional<SigningBatch> findForChange(long id) {
    return Optional.ofNullable(em.find(SigningBatch.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The latest first. */
  public List<SigningBatch> ofAccount(long accountId, int most) {
    return em.createQuery("select b from SigningBatch b where b.accountId = :a order by b.id desc", SigningBatch.class)
        .setParameter("a", accountId).setMaxResults(most).getResultList();
  }
}
