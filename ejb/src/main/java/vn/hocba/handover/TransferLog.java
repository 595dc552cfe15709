package vn.hocba.handover;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.school.School;
import vn.hocba.school.Schools;

/** Tells in the logs of both schools what is done with transcripts that one sends the other. */
@Stateless
@PermitAll
public class TransferLog {

  @Inject
  private Copies copies;
  @Inject
  private Schools schools;
  @Inject
  private AuditTrail audit;

  /** @param more after the line's number and who sends whom @param reason null for none */
  public void record(Action action, TranscriptTransfer transfer, String more, String reason) {
    CopyLine line = copies.find(transfer.lineId()).orElseThrow();
    String said = line.entry() + ": " + name(transfer.schoolId()) + " – " + name(transfer.toSchoolId()) + more;
    for (long school : new long[] {transfer.schoolId(), transfer.toSchoolId()}) {
      audit.record(AuditEvent.of(action, school, "COPY", String.valueOf(line.id())).because(reason).saying(said));
    }
  }

  private String name(long schoolId) {
    return schools.school(schoolId).map(School::name).orElse("");
  }
}
