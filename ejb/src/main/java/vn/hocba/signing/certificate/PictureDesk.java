package vn.hocba.signing.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.hocba.access.Caller;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Schools;
import vn.hocba.signing.picture.Pictures;
import vn.hocba.signing.picture.SignaturePicture;

/** What of keeping pictures is the database's, each in a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PictureDesk {

  @Inject
  private Pictures pictures;
  @Inject
  private Certificates certificates;
  @Inject
  private Schools schools;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** The school's seal has one picture whatever its certificates are. @throws Problem NOT_FOUND */
  public void check(Long certificateId, Caller caller) {
    if (certificateId != null) {
      certificates.find(certificateId).filter(c -> caller.belongsTo(c.schoolId()) && c.staffId() != null)
          .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    } else if (caller.schoolId() == null) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
  }

  public void keep(Long certificateId, String png, Caller caller) {
    check(certificateId, caller);
    Instant now = clock.instant();
    standing(certificateId, caller, now).ifPresent(before -> before.end(caller.fullName(), now));
    SignaturePicture kept = pictures.add(new SignaturePicture(caller.schoolId(), certificateId, png, caller.fullName(), now));
    audit.record(Action.KEEP_PICTURE, caller.schoolId(), "PICTURE", String.valueOf(kept.id()),
        owner(certificateId) + ", SHA-256 " + kept.sha256());
  }

  public void end(Long certificateId, Caller caller) {
    check(certificateId, caller);
    Instant now = clock.instant();
    SignaturePicture standing = standing(certificateId, caller, now)
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    standing.end(caller.fullName(), now);
    audit.record(Action.END_PICTURE, caller.schoolId(), "PICTURE", String.valueOf(standing.id()), owner(certificateId));
  }

  public PictureService.Shown shown(Long certificateId, Caller caller) {
    check(certificateId, caller);
    return standing(certificateId, caller, clock.instant())
        .map(p -> new PictureService.Shown(p.png(), p.recordedByName())).orElse(null);
  }

  private Optional<SignaturePicture> standing(Long certificateId, Caller caller, Instant now) {
    return pictures.at(caller.schoolId(), certificateId, now);
  }

  private String owner(Long certificateId) {
    return certificateId == null ? "SEAL"
        : schools.nameOf(certificates.find(certificateId).orElseThrow().staffId());
  }
}
