package vn.hocba.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.configuration.Setting;

/** Writes into the chain of no school which status lists were signed, so that one that nobody made here is known. */
@Stateless
@PermitAll
public class PublicationLog {

  @Inject
  private AuditTrail audit;

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void made(Publication.Published made) {
    audit.record(Action.PUBLISH_STATUS, null, "STATUS_LIST", made.made().toString(), Setting.NODE_ID.text() + " " + made.index());
  }
}
