package vn.hocba.signing.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import vn.hocba.archive.seal.Chains;
import vn.hocba.archiving.Authorities;

/** Knows the authorities of the certificates that are registered. */
@Stateless
@PermitAll
@Local(Authorities.class)
public class RegisteredAuthorities implements Authorities {

  /** Of the same name with other keys, such as before and after a renewal. */
  private static final int MOST = 50;

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  @Override
  public List<X509Certificate> chainOf(X500Principal issuer) {
    return em.createQuery("select c.chain from RegisteredCertificate c where c.issuer = :i order by c.id desc", String.class)
        .setParameter("i", RegisteredCertificate.shortened(issuer.getName())).setMaxResults(MOST).getResultList().stream()
        .flatMap(chain -> Chains.read(chain).stream().skip(1)).distinct().toList();
  }
}
