package vn.hocba.attestation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;

/** Writes down that a chain was verified and what came out. */
@Stateless
@PermitAll
public class VerdictLog {

  @Inject
  private AuditTrail audit;

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void verified(Long schoolId, ChainVerdict verdict) {
    audit.record(Action.VERIFY_AUDIT, schoolId, "CHAIN", schoolId == null ? "0" : schoolId.toString(),
        verdict.answer() + (verdict.fault() == null ? "" : " " + verdict.fault())
            + (verdict.row() == null ? "" : " " + verdict.row()));
  }
}
