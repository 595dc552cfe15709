package vn.hocba.access.factor;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocba.access.TokenHash;

/** Keeps second factors and their recovery codes; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class SecondFactors {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Clock clock;

  public boolean isEnrolled(long accountId) {
    return find(accountId).map(SecondFactor::enrolledAt).isPresent();
  }

  /** The accounts of a school, or with null of the province, that have one. */
  public Set<Long> enrolled(Long schoolId) {
    var query = em.createQuery("select f.accountId from SecondFactor f, Account a where f.accountId = a.id"
        + " and f.enrolledAt is not null and a.schoolId " + (schoolId == null ? "is null" : "= :s"), Long.class);
    if (schoolId != null) {
      query.setParameter("s", schoolId);
    }
    return new HashSet<>(query.getResultList());
  }

  public Optional<SecondFactor> find(long accountId) {
    return Optional.ofNullable(em.find(SecondFactor.class, accountId));
  }

  public Optional<SecondFactor> findForChange(long accountId) {
    return Optional.ofNullable(em.find(SecondFactor.class, accountId, LockModeType.PESSIMISTIC_WRITE));
  }

  public void add(SecondFactor factor) {
    em.persist(factor);
  }

  /** Takes the step's code; false when it, or a later one, was taken before. Decided in the database, for all servers. */
  public boolean take(long accountId, long step) {
    return em.createQuery("update SecondFactor f set f.lastStep = :s where f.accountId = :a and f.lastStep < :s")
        .setParameter("s", step).setParameter("a", accountId).executeUpdate() == 1;
  }

  /** Takes a recovery code; false when there is none like it that is unused. */
  public boolean takeRecovery(long accountId, String code) {
    return em.createQuery("update RecoveryCode c set c.usedAt = :t where c.accountId = :a and c.codeHash = :h"
        + " and c.usedAt is null").setParameter("t", clock.instant()).setParameter("a", accountId)
        .setParameter("h", TokenHash.of(code)).executeUpdate() == 1;
  }

  public void replaceRecovery(long accountId, List<String> codes) {
    em.createQuery("delete from RecoveryCode c where c.accountId = :a").setParameter("a", accountId).executeUpdate();
    codes.forEach(code -> em.persist(new RecoveryCode(accountId, TokenHash.of(code))));
  }

  public long recoveryLeft(long accountId) {
    return em.createQuery("select count(c) from RecoveryCode c where c.accountId = :a and c.usedAt is null", Long.class)
        .setParameter("a", accountId).getSingleResult();
  }

  public void remove(long accountId) {
    em.createQuery("delete from RecoveryCode c where c.accountId = :a").setParameter("a", accountId).executeUpdate();
    find(accountId).ifPresent(em::remove);
  }
}
