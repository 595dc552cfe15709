package vn.hocba.archive.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import vn.hocba.archive.seal.SealingException.Part;

/** Chains of certificates, the signer's first. */
public final class Chains {

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

  /**
   * Certificates as somebody gave them, PEM one after another.
   *
   * @throws SealingException with part KEY if there is none
   */
  public static List<X509Certificate> read(String text) {
    try (InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII))) {
      List<X509Certificate> chain = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
          .map(X509Certificate.class::cast).toList();
      if (chain.isEmpty()) {
        throw new SealingException(Part.KEY, "There is no certificate");
      }
      return chain;
    } catch (IOException | CertificateException e) {
      throw new SealingException(Part.KEY, "That is no certificate", e);
    }
  }

  /** Certificates as they can be kept and read again. */
  public static String text(List<X509Certificate> chain) {
    StringBuilder text = new StringBuilder();
    Base64.Encoder base64 = Base64.getMimeEncoder(64, new byte[] {'\n'});
    for (X509Certificate one : chain) {
      try {
        text.append("-----BEGIN CERTIFICATE-----\n").append(base64.encodeToString(one.getEncoded()))
            .append("\n-----END CERTIFICATE-----\n");
      } catch (CertificateException e) {
        throw new SealingException(Part.KEY, "The certificate cannot be written", e);
      }
    }
    return text.toString();
  }

  /** Whether signatures lead from a certificate, through others at hand, to an anchor; dates are not looked at. */
  public static boolean lead(X509Certificate from, Collection<X509Certificate> others, Collection<X509Certificate> anchors) {
    X509Certificate certificate = from;
    for (int i = 0; i < LONGEST; i++) {
      if (anchors.contains(certificate) || issuer(certificate, anchors) != null) {
        return true;
      }
      certificate = issuer(certificate, others);
      if (certificate == null) {
        return false;
      }
    }
    return false;
  }

  private static X509Certificate issuer(X509Certificate of, Collection<X509Certificate> candidates) {
    for (X509Certificate candidate : candidates) {
      // who may only sign issues nothing, whatever it signed
      if (candidate.getBasicConstraints() >= 0 && candidate != of
          && candidate.getSubjectX500Principal().equals(of.getIssuerX500Principal())) {
        try {
          of.verify(candidate.getPublicKey());
          return candidate;
        } catch (GeneralSecurityException notTheIssuer) {
          continue; // the same name with another key
        }
      }
    }
    return null;
  }

  /** Goes on from the last certificate with those among the issuers that issued it, to a root if one is there. */
  public static List<X509Certificate> complete(List<X509Certificate> chain, List<X509Certificate> issuers) {
    List<X509Certificate> complete = new ArrayList<>(chain);
    while (complete.size() < LONGEST) {
      X509Certificate last = complete.getLast();
      if (last.getIssuerX500Principal().equals(last.getSubjectX500Principal())) {
        break;
      }
      X509Certificate issuer = issuer(last, issuers);
      if (issuer == null || complete.contains(issuer)) {
        break;
      }
      complete.add(issuer);
    }
    return List.copyOf(complete);
  }
}
