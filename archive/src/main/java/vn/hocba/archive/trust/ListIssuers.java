package vn.hocba.archive.trust;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import vn.hocba.archive.seal.Chains;

/**
 * Whether an authority signed a revocation list (RFC 5280 §6.3.3 f, g): an anchor, or one of the others at hand that leads to an
 * anchor.
 */
public final class ListIssuers implements Predicate<X509CRL> {

  /** Bit of the key usage for the signing of lists. */
  private static final int CRL_SIGN = 6;

  private final List<X509Certificate> anchors;
  private final Function<X500Principal, ? extends Collection<X509Certificate>> others;

  /** @param others certificates of the chain of an authority with that name, no anchors; may be more than those */
  public ListIssuers(List<X509Certificate> anchors, Function<X500Principal, ? extends Collection<X509Certificate>> others) {
    this.anchors = List.copyOf(anchors);
    this.others = others;
  }

  @Override
  public boolean test(X509CRL list) {
    X500Principal issuer = list.getIssuerX500Principal();
    Collection<X509Certificate> chain = others.apply(issuer);
    return Stream.concat(anchors.stream(), chain.stream()).filter(c -> c.getSubjectX500Principal().equals(issuer))
        .anyMatch(c -> signs(c) && signed(list, c) && Chains.lead(c, chain, anchors));
  }

  private static boolean signs(X509Certificate certificate) {
    boolean[] usage = certificate.getKeyUsage();
    return usage == null ? certificate.getBasicConstraints() >= 0 : usage[CRL_SIGN];
  }

  private static boolean signed(X509CRL list, X509Certificate by) {
    try {
      list.verify(by.getPublicKey());
      return true;
    } catch (GeneralSecurityException another) {
      return false;
    }
  }
}
