package vn.hocba.checking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.hocba.archive.document.SignatureField;
import vn.hocba.archive.seal.CertificateStatus;
import vn.hocba.archive.seal.SealingException;
import vn.hocba.archive.seal.SignatureRequest;
import vn.hocba.archive.seal.SigningKey;
import vn.hocba.archiving.SigningOffice;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Has the portal's own key ({@code keys/portal.p12}) seal what the portal itself says; asks no permission. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PortalSeal {

  private static final String KEY = "portal";
  private static final String NAME = "Cổng Học bạ số";

  @Inject
  private SigningOffice office;
  @Inject
  private Clock clock;

  /** @throws Problem CHECK_SEAL with why it cannot, NOT_AVAILABLE when it cannot be done now */
  public byte[] seal(byte[] pdf) {
    SigningKey key = office.held(KEY, NAME, NAME).orElseThrow(() -> new Problem(ProblemCode.CHECK_SEAL, "NO_KEY"));
    CertificateStatus status = office.look(key.chain()).status();
    if (status != CertificateStatus.GOOD && status != CertificateStatus.COULD_NOT_CHECK) {
      throw new Problem(ProblemCode.CHECK_SEAL, status.name());
    }
    try {
      return office.sealer().seal(office.signer().sign(pdf, new SignatureRequest(SignatureField.TRUONG, key.chain(), NAME,
          clock.instant()), key)).bytes();
    } catch (SealingException e) {
      throw new Problem(ProblemCode.NOT_AVAILABLE, "SEAL");
    }
  }
}
