package vn.hocba.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import vn.hocba.access.Caller;

/**
 * Writes down that inspectors and officers read pupils' records: one line for each thing a page shows,
 * however many services it asks.
 */
@Stateless
@PermitAll
public class ReadTrail {

  @Inject
  private AuditTrail audit;
  @Inject
  private Origin origin;

  /** Does nothing for a school's own people. */
  public void opened(Caller caller, AuditEvent what) {
    if (caller.outsider() && origin.reads(what.action() + " " + what.subjectId() + " " + what.enrolmentId() + " " + what.schoolId())) {
      audit.record(what);
    }
  }
}
