package vn.hocba.archive.seal;

import eu.europa.esig.dss.alert.StatusAlert;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.PdfMemoryUsageSetting;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.service.SecureRandomNonceSource;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.security.cert.X509Certificate;
import java.util.List;
import vn.hocba.archive.seal.SealingException.Part;

/** DSS set up to seal one document, so that whatever fails says which service or key it was. */
final class PadesSession {

  private final PAdESService pades;

  PadesSession(Exchange exchange, TrustServices services) {
    var ocsp = new TrustServiceLoader(exchange, services, Part.OCSP, "application/ocsp-request");
    var crl = new TrustServiceLoader(exchange, services, Part.CRL, null);
    var verifier = Verifiers.online(services, ocsp, crl);
    StatusAlert badKey = status -> {
      throw new SealingException(Part.KEY, status.getMessage() + ' ' + status.getErrorString());
    };
    verifier.setAlertOnRevokedCertificate(badKey);
    verifier.setAlertOnExpiredCertificate(badKey);
    verifier.setAlertOnNotYetValidCertificate(badKey);
    verifier.setAlertOnMissingRevocationData(status -> {
      SealingException cause = ocsp.failure() != null ? ocsp.failure() : crl.failure();
      throw new SealingException(cause != null ? cause.part() : Part.OCSP,
          status.getMessage() + ' ' + status.getErrorString(), cause);
    });
    pades = new PAdESService(verifier);
    pades.setTspSource(stamps(exchange, services));
    PdfBoxNativeObjectFactory files = new PdfBoxNativeObjectFactory();
    files.setPdfMemoryUsageSetting(PdfMemoryUsageSetting.memoryBuffered());
    pades.setPdfObjFactory(files);
  }

  PAdESService pades() {
    return pades;
  }

  /** Time stamps of the service in use; whatever is wrong with one says so. */
  static TSPSource stamps(Exchange exchange, TrustServices services) {
    var tsa = new TrustServiceLoader(exchange, services, Part.TSA, "application/timestamp-query");
    OnlineTSPSource stamps = new OnlineTSPSource(services.timeStamping().toString(), tsa);
    stamps.setNonceSource(new SecureRandomNonceSource());
    return naming(stamps, services.roots());
  }

  private static TSPSource naming(TSPSource source, List<X509Certificate> anchors) {
    return (algorithm, digest) -> {
      try {
        TimestampBinary stamp = source.getTimeStampResponse(algorithm, digest);
        StampCheck.require(stamp.getBytes(), anchors);
        return stamp;
      } catch (DSSException e) {
        throw new SealingException(Part.TSA, "The time stamp was refused or is not usable", e);
      }
    };
  }
}
