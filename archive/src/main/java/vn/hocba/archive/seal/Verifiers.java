package vn.hocba.archive.seal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;

/** Sets DSS up to trust the configured roots and to ask the authorities that certificates name. */
final class Verifiers {

  private Verifiers() {}

  static CommonCertificateVerifier online(TrustServices services, TrustServiceLoader ocsp, TrustServiceLoader crl) {
    CommonTrustedCertificateSource roots = new CommonTrustedCertificateSource();
    services.roots().forEach(root -> roots.addCertificate(new CertificateToken(root)));
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(roots);
    verifier.setAIASource(null);
    verifier.setOcspSource(new OnlineOCSPSource(ocsp));
    verifier.setCrlSource(new OnlineCRLSource(crl));
    return verifier;
  }
}
