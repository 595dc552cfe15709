package vn.hocba.archive.verify.pdf;

import eu.europa.esig.dss.diagnostic.AbstractTokenProxy;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import java.util.Date;
import java.util.List;
import vn.hocba.archive.verify.SignerFinding;
import vn.hocba.archive.verify.TimestampFinding;

/** From when an anchor is trusted: DSS asks until when only, and a root of tomorrow would confirm what is signed today. */
final class TrustBegin {

  private static final String NOT_CONFIRMED = "INDETERMINATE";
  private static final String NO_ANCHOR = "NO_CERTIFICATE_CHAIN_FOUND";

  private TrustBegin() {}

  /** Whether a token leads to anchors only that were not trusted yet at that moment. */
  static boolean after(AbstractTokenProxy token, Date moment) {
    List<CertificateWrapper> anchors = token.getCertificateChain().stream().filter(CertificateWrapper::isTrusted).toList();
    return !anchors.isEmpty() && moment != null
        && anchors.stream().allMatch(a -> a.getTrustStartDate() != null && a.getTrustStartDate().after(moment));
  }

  /** Whether a time stamp proves nothing for that reason. */
  static boolean after(TimestampWrapper stamp) {
    return after(stamp, stamp.getProductionTime());
  }

  static SignerFinding notConfirmed(SignerFinding s) {
    return s.passed() ? new SignerFinding(s.field(), s.commonName(), s.organisation(), s.issuer(), s.serial(), s.claimedAt(), null,
        NOT_CONFIRMED, NO_ANCHOR, s.level(), s.trusted(), s.coversRevision(), s.certificate()) : s;
  }

  static TimestampFinding notConfirmed(TimestampFinding t) {
    return "PASSED".equals(t.indication())
        ? new TimestampFinding(t.field(), t.authority(), t.producedAt(), NOT_CONFIRMED, NO_ANCHOR) : t;
  }
}
