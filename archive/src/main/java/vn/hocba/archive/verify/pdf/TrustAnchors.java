package vn.hocba.archive.verify.pdf;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.ExternalResourcesOCSPSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.hocba.archive.seal.Chains;
import vn.hocba.archive.seal.ValidationData;

/** The certificates a signer must lead to, as they lie in a directory. */
final class TrustAnchors {

  private final List<X509Certificate> anchors = new ArrayList<>();

  /** Reads every certificate of a directory; an unreadable one is an error, for silence would distrust the honest. */
  TrustAnchors(Path directory) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.{cer,crt,pem,der}")) {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      for (Path file : files) {
        try (InputStream in = Files.newInputStream(file)) {
          Collection<? extends Certificate> some = factory.generateCertificates(in);
          if (some.isEmpty()) {
            throw new IOException("no certificate in " + file);
          }
          some.forEach(certificate -> anchors.add((X509Certificate) certificate));
        }
      }
    } catch (CertificateException unreadable) {
      throw new IOException("trust anchors in " + directory, unreadable);
    }
  }

  /** A verifier without any online source: what neither the file nor the data hold is not known. @param data may be null */
  CertificateVerifier verifier(ValidationData data) {
    CommonTrustedCertificateSource source = new CommonTrustedCertificateSource();
    anchors.forEach(anchor -> source.addCertificate(new CertificateToken(anchor)));
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(source);
    verifier.setAIASource(null);
    verifier.setOcspSource(data == null ? null : new ExternalResourcesOCSPSource(streams(data.ocspAnswers())));
    verifier.setCrlSource(data == null ? null : new ExternalResourcesCRLSource(streams(data.revocationLists())));
    if (data != null) {
      CommonCertificateSource others = new CommonCertificateSource();
      data.certificates().forEach(one -> others.addCertificate(DSSUtils.loadCertificate(one)));
      verifier.setAdjunctCertSources(others);
    }
    return verifier;
  }

  private static InputStream[] streams(List<byte[]> files) {
    return files.stream().map(ByteArrayInputStream::new).toArray(InputStream[]::new);
  }

  /** Whether signatures lead from a certificate, through others at hand, to an anchor; dates are not looked at. */
  boolean lead(X509Certificate from, Collection<X509Certificate> others) {
    return Chains.lead(from, others, anchors);
  }
}
