package vn.hocba.attestation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.configuration.Setting;

/** Writes into the chain of no school which statements were signed, so that a lost one is missed. */
@Stateless
@PermitAll
public class StatementLog {

  @Inject
  private AuditTrail audit;

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void signed(String name, String sha256) {
    audit.record(Action.SIGN_AUDIT_HEADS, null, "STATEMENT", name, Setting.NODE_ID.text() + " " + sha256);
  }
}
