package vn.hocba.attestation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditChains;
import vn.hocba.audit.AuditLine;
import vn.hocba.audit.AuditTrail;

/**
 * Writes down that a chain was verified and what came out. A chain that takes no rows any more, for its head is gone or
 * rows lie beyond it, keeps nobody from learning so: then the line goes into the chain of no school.
 */
@Stateless
@PermitAll
public class VerdictLog {

  private static final System.Logger LOG = System.getLogger(VerdictLog.class.getName());

  @Inject
  private AuditTrail audit;
  @Inject
  private AuditChains chains;

  /** The ledger is no chain of a school: what comes out of it is written into that of none. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void ledgerVerified(ChainVerdict verdict) {
    audit.record(Action.VERIFY_AUDIT, null, "LEDGER", String.valueOf(SignedLedger.CHAIN), verdict.text());
  }

  /** @param schoolId null for the chain of no school */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void verified(Long schoolId, ChainVerdict verdict) {
    long chain = schoolId == null ? AuditLine.NO_SCHOOL : schoolId;
    boolean own = chains.takesRows(chain);
    if (!own && !chains.takesRows(AuditLine.NO_SCHOOL)) {
      LOG.log(System.Logger.Level.ERROR, "Audit chain {0}: {1} {2}; no chain takes the line that says so", chain,
          verdict.answer(), verdict.fault());
      return;
    }
    audit.record(Action.VERIFY_AUDIT, own ? schoolId : null, "CHAIN", String.valueOf(chain),
        verdict.text());
  }
}
