package vn.hocba.archive.verify.pdf;

import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.ExternalResourcesOCSPSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.hocba.archive.seal.Chains;
import vn.hocba.archive.seal.ValidationData;
import vn.hocba.archive.trust.AnchorDirectory;

/** The certificates a signer must lead to, as they lie in a directory, each for its time. Taken apart once; not thread-safe. */
final class TrustAnchors {

  private final AnchorDirectory directory;
  private final DatedAnchors trusted = new DatedAnchors();
  private ExternalResourcesCRLSource lists;

  /** Reads every certificate of a directory; an unreadable one is an error, for silence would distrust the honest. */
  TrustAnchors(Path directory) throws IOException {
    this(AnchorDirectory.sound(directory));
  }

  private TrustAnchors(AnchorDirectory directory) {
    this.directory = directory;
    directory.anchors().forEach(trusted::add);
  }

  /** None, for a file whose result nobody reads. */
  static TrustAnchors none() {
    return new TrustAnchors(new AnchorDirectory(List.of(), List.of(), List.of()));
  }

  /** A verifier without any online source: what neither the file, the directory nor the data hold is not known. @param data may be null */
  CertificateVerifier verifier(ValidationData data) {
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    verifier.setAIASource(null);
    verifier.setOcspSource(data == null ? null : new ExternalResourcesOCSPSource(streams(data.ocspAnswers())));
    verifier.setCrlSource(data == null || data.revocationLists().isEmpty() ? ownLists() : with(data.revocationLists()));
    if (data != null) {
      CommonCertificateSource others = new CommonCertificateSource();
      data.certificates().forEach(one -> others.addCertificate(DSSUtils.loadCertificate(one)));
      verifier.setAdjunctCertSources(others);
    }
    return verifier;
  }

  /** Those of the directory, which may have megabytes; null when there are none. */
  private ExternalResourcesCRLSource ownLists() {
    if (lists == null && !directory.revocationLists().isEmpty()) {
      lists = new ExternalResourcesCRLSource(streams(directory.revocationLists()));
    }
    return lists;
  }

  private ExternalResourcesCRLSource with(List<byte[]> others) {
    List<byte[]> all = new ArrayList<>(directory.revocationLists());
    all.addAll(others);
    return new ExternalResourcesCRLSource(streams(all));
  }

  private static InputStream[] streams(List<byte[]> files) {
    return files.stream().map(ByteArrayInputStream::new).toArray(InputStream[]::new);
  }

  /** Whether signatures lead from a certificate, through others at hand, to an anchor; dates are not looked at. */
  boolean lead(X509Certificate from, Collection<X509Certificate> others) {
    return Chains.lead(from, others, directory.certificates());
  }
}
