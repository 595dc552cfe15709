package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.hocba.configuration.Setting;

/** Says how a school signs a school year's documents; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class SigningPolicies {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  public void add(SigningPolicy policy) {
    em.persist(policy);
    em.flush();
  }

  /** Every decision of a school, the latest first. */
  public List<SigningPolicy> ofSchool(long schoolId) {
    return em.createQuery("select p from SigningPolicy p where p.schoolId = :s order by p.id desc", SigningPolicy.class)
        .setParameter("s", schoolId).getResultList();
  }

  private Optional<SigningPolicy> decided(long schoolId, String schoolYear) {
    return em.createQuery("select p from SigningPolicy p where p.schoolId = :s and p.schoolYear = :y order by p.id desc",
        SigningPolicy.class).setParameter("s", schoolId).setParameter("y", schoolYear).setMaxResults(1)
        .getResultStream().findFirst();
  }

  /** As the school decided for the year, else as the setting says. */
  public Signers signers(long schoolId, String schoolYear) {
    return decided(schoolId, schoolYear).map(SigningPolicy::signers)
        .orElseGet(() -> Setting.SIGNERS.choice(Signers.class));
  }

  /** Whether subject teachers sign each transcript of the year. */
  public boolean signEach(long schoolId, String schoolYear) {
    return signers(schoolId, schoolYear) == Signers.PEOPLE && subjects(schoolId, schoolYear) == SubjectSigning.TRANSCRIPT;
  }

  /** As the school decided for the year, else as the setting says. */
  public SubjectSigning subjects(long schoolId, String schoolYear) {
    return decided(schoolId, schoolYear).map(SigningPolicy::subjects)
        .orElseGet(() -> Setting.SUBJECT_SIGNING.choice(SubjectSigning.class));
  }
}
