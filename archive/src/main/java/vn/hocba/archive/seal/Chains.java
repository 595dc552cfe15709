package vn.hocba.archive.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.archive.seal.SealingException.Part;

/** Chains of certificates, the signer's first. */
final class Chains {

  private static final int LONGEST = 10;

  private Chains() {}

  /** Certificates in a file, PEM one after another or a single DER. */
  static List<X509Certificate> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
          .map(X509Certificate.class::cast).toList();
    } catch (IOException | CertificateException e) {
      throw new SealingException(Part.KEY, "Cannot read the certificates in " + file.getFileName(), e);
    }
  }

  /** Goes on from the last certificate with those among the issuers that issued it, to a root if one is there. */
  static List<X509Certificate> complete(List<X509Certificate> chain, List<X509Certificate> issuers) {
    List<X509Certificate> complete = new ArrayList<>(chain);
    while (complete.size() < LONGEST) {
      X509Certificate last = complete.getLast();
      if (last.getIssuerX500Principal().equals(last.getSubjectX500Principal())) {
        break;
      }
      var issuer = issuers.stream().filter(one -> one.getSubjectX500Principal().equals(last.getIssuerX500Principal())
          && !complete.contains(one)).findFirst();
      if (issuer.isEmpty()) {
        break;
      }
      complete.add(issuer.get());
    }
    return List.copyOf(complete);
  }
}
