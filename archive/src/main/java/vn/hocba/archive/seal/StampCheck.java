package vn.hocba.archive.seal;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import vn.hocba.archive.seal.SealingException.Part;

/** Looks whether a time stamp that was just fetched was signed by a service that is trusted; its imprint is its client's to compare. */
public final class StampCheck {

  private StampCheck() {}

  /**
   * Refuses a stamp that would prove nothing.
   *
   * @param token DER
   * @param anchors that its service must lead to
   * @throws SealingException with part TSA
   */
  public static void require(byte[] token, List<X509Certificate> anchors) {
    try {
      TimeStampToken stamp = new TimeStampToken(new CMSSignedData(token));
      Optional<X509CertificateHolder> own = stamp.getCertificates().getMatches(null).stream().filter(stamp.getSID()::match).findFirst();
      if (own.isEmpty()) {
        throw new SealingException(Part.TSA, "The time stamp does not say who made it");
      }
      stamp.validate(new JcaSimpleSignerInfoVerifierBuilder().build(own.get()));
      X509Certificate signer = new JcaX509CertificateConverter().getCertificate(own.get());
      if (!Chains.lead(signer, EmbeddedSignatures.certificates(stamp.toCMSSignedData()), anchors)) {
        throw new SealingException(Part.TSA, "The time stamp is of somebody who is not trusted: " + signer.getSubjectX500Principal());
      }
    } catch (TSPException | CMSException | IOException | CertificateException | OperatorCreationException e) {
      throw new SealingException(Part.TSA, "The time stamp is not signed by its service", e);
    }
  }
}
