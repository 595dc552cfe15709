package vn.hocba.handover;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
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

  /** @param sha256 of the file or package it is about; null for none @param reason null for none */
  public void record(Action action, TranscriptTransfer transfer, String sha256, String reason) {
    CopyLine line = copies.find(transfer.lineId()).orElseThrow();
    String years = copies.parts(line.id()).stream().map(CopyPart::schoolYear).collect(Collectors.joining(", "));
    String said = line.told() + "; " + years + "; " + name(transfer.schoolId()) + " – " + name(transfer.toSchoolId())
        + (sha256 == null ? "" : "; SHA-256 " + sha256);
    for (long school : new long[] {transfer.schoolId(), transfer.toSchoolId()}) {
      audit.record(AuditEvent.of(action, school, "COPY", String.valueOf(line.id())).because(reason).saying(said));
    }
  }

  private String name(long schoolId) {
    return schools.school(schoolId).map(School::name).orElse("");
  }
}
