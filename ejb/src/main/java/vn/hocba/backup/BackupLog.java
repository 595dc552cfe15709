package vn.hocba.backup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;

/** Writes into the chain of no school that everything was copied, or began again from a copy. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BackupLog {

  @Inject
  private AuditTrail audit;

  public void made(String name) {
    audit.record(Action.MAKE_BACKUP, null, "BACKUP", name, "");
  }

  public void restored(String name) {
    audit.record(Action.RESTORE_BACKUP, null, "BACKUP", name, "");
  }
}
