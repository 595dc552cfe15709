package vn.hocba.archiving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocba.archive.seal.SealedTranscript.Revision;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.configuration.Setting;
import vn.hocba.school.Schools;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.TranscriptState;
import vn.hocba.transcript.Transcripts;

/** Moves sealing jobs from step to step, each step one short transaction that only the present claim may make. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SealDesk {

  private static final Duration PAUSE_WHEN_BUSY = Duration.ofSeconds(5);

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private SealJobs jobs;
  @Inject
  private Transcripts transcripts;
  @Inject
  private Schools schools;
  @Inject
  private Ledger ledger;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** What this server held when it died is free again; nobody else uses its name. */
  public void releaseOwn() {
    em.createQuery("update SealJob j set j.claimedBy = null, j.claimedUntil = null where j.claimedBy = :n")
        .setParameter("n", Setting.NODE_ID.text()).executeUpdate();
  }

  /** Takes the next job for as long as the lease runs; empty when there is none. */
  public Optional<SealTask> claim() {
    Instant now = clock.instant();
    List<SealJob> free = jobs.freeForClaim(now, 1);
    if (free.isEmpty()) {
      return Optional.empty();
    }
    SealJob job = free.getFirst();
    job.claim(Setting.NODE_ID.text(), now, now.plus(Setting.SEAL_LEASE.seconds(10, 3600)));
    TranscriptRecord transcript = transcripts.find(job.transcriptId()).orElseThrow();
    long homeroom = schools.schoolClass(job.classId()).orElseThrow().homeroomStaffId();
    return Optional.of(new SealTask(job.id(), job.claimNumber(), transcript.id(), job.schoolId(), job.classId(), homeroom,
        transcript.document(), job.signedSha256(), job.sealedSha256()));
  }

  /**
   * Writes down what was sealed, before it is checked, and holds the job for another lease; false when the claim is
   * void and the work must be left to whoever has it now.
   */
  public boolean staged(SealTask task, String sha256, List<Revision> revisions) {
    Optional<SealJob> job = jobs.heldForChange(task.jobId(), task.claim());
    if (job.isEmpty()) {
      return false;
    }
    em.createQuery("delete from SealedRevision r where r.transcriptId = :t").setParameter("t", task.transcriptId())
        .executeUpdate();
    revisions.forEach(r -> em.persist(new SealedRevision(task.transcriptId(), r.number(), r.sha256(), r.length())));
    job.get().staged(sha256);
    job.get().renew(clock.instant().plus(Setting.SEAL_LEASE.seconds(10, 3600)));
    return true;
  }

  /** The staged file is gone, damaged or not as signed: the transcript must be sealed anew; false for a void claim. */
  public boolean unstage(SealTask task) {
    Optional<SealJob> job = jobs.heldForChange(task.jobId(), task.claim());
    job.ifPresent(SealJob::unstage);
    return job.isPresent();
  }

  /** The file is in the vault: enters it in the ledger and makes it the current edition. */
  public void archived(SealTask task, String sha256, long size) {
    Optional<SealJob> job = jobs.heldForChange(task.jobId(), task.claim());
    if (job.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    TranscriptRecord transcript = transcripts.findForChange(task.transcriptId()).orElseThrow();
    transcript.sealed(sha256, size, now);
    // Editions may be sealed in another order than they were issued: only the highest one sealed is in force.
    for (TranscriptRecord other : transcripts.editionsForChange(transcript.enrolmentId())) {
      if (other.edition() < transcript.edition() && other.state() == TranscriptState.SEALED) {
        other.superseded(now);
      } else if (other.edition() > transcript.edition() && other.sealedSha256() != null) {
        transcript.superseded(now);
      }
    }
    ledger.append(LedgerEntry.Kind.TRANSCRIPT, transcript.id(), sha256, size);
    audit.record(Action.SEAL_TRANSCRIPT, transcript.schoolId(), "TRANSCRIPT", transcript.id(), sha256);
    job.get().done(now);
  }

  /** Gives the job back untried: it was not its fault. */
  public void postponed(SealTask task) {
    jobs.heldForChange(task.jobId(), task.claim())
        .ifPresent(job -> job.postponed(clock.instant().plus(PAUSE_WHEN_BUSY)));
  }

  /**
   * Puts the job back, to be tried again after a pause that doubles, or stops it for a person to look at.
   *
   * @return whether it stopped
   */
  public boolean failed(SealTask task, SealCause cause, String error) {
    Optional<SealJob> job = jobs.heldForChange(task.jobId(), task.claim());
    job.ifPresent(j -> j.failed(cause, error, clock.instant(), SealPatience.set()));
    return job.filter(j -> j.state() == SealJobState.STOPPED).isPresent();
  }
}
