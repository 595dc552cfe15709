package vn.hocba.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps what was delegated; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class Delegations {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Accounts accounts;

  public Delegation add(Delegation delegation) {
    em.persist(delegation);
    em.flush();
    return delegation;
  }

  public Optional<Delegation> find(long id) {
    return Optional.ofNullable(em.find(Delegation.class, id));
  }

  /** The latest first, bounded. */
  public List<Delegation> ofSchool(long schoolId, int most) {
    return em.createQuery("select d from Delegation d where d.schoolId = :s order by d.lastDay desc, d.id desc",
        Delegation.class).setParameter("s", schoolId).setMaxResults(most).getResultList();
  }

  /** What that account may decide for the head on that day; nothing once who delegated no longer heads the school. */
  public List<Delegated> standing(long accountId, LocalDate day) {
    return em.createQuery("select d from Delegation d where d.accountId = :a and d.firstDay <= :d and d.lastDay >= :d"
        + " and d.revokedAt is null", Delegation.class).setParameter("a", accountId).setParameter("d", day)
        .getResultStream().filter(d -> byTheHead(d) && inOffice(d)).map(Delegation::delegated)
        .map(d -> runsTheSystem(accountId) ? d.withoutWhatTheBoardNeverDecides() : d).toList();
  }

  /** Whoever came to the admin board since has carried out what they would decide. */
  private boolean runsTheSystem(long accountId) {
    Account account = em.find(Account.class, accountId);
    return account != null && accounts.roles(account).contains(Role.ADMIN_BOARD);
  }

  /** Whether its person is still what it names them: who signs KT. is a deputy on that day (ND 30/2020 Điều 13.2). */
  public boolean inOffice(Delegation d) {
    Account account = em.find(Account.class, d.accountId());
    return account != null && (d.form() != DelegationForm.KT || accounts.roles(account).contains(Role.DEPUTY));
  }

  /** Whether who delegated heads the school today; what somebody would have from themselves never counts. */
  public boolean byTheHead(Delegation d) {
    Account grantor = em.find(Account.class, d.grantorId());
    return grantor != null && d.grantorId() != d.accountId() && accounts.letsIn(grantor)
        && accounts.roles(grantor).contains(Role.PRINCIPAL)
        && grantor.schoolId() != null && grantor.schoolId() == d.schoolId();
  }
}
