package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.hocba.archive.document.FormDetails;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.archiving.SealCause;
import vn.hocba.archiving.SealJob;
import vn.hocba.archiving.SealJobs;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.configuration.Setting;
import vn.hocba.school.Schools;
import vn.hocba.signing.certificate.Certificates;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.Transcripts;

/** Moves documents from signature to signature, each in one short transaction that only the present claim may make. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SigningDesk {

  @Inject
  private SigningDocuments documents;
  @Inject
  private SubjectTurns turns;
  @Inject
  private SigningBatches batches;
  @Inject
  private SigningRights rights;
  @Inject
  private Certificates certificates;
  @Inject
  private Transcripts transcripts;
  @Inject
  private Schools schools;
  @Inject
  private SealJobs jobs;
  @Inject
  private Ledger ledger;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** What this server held when it died is free again; nobody else uses its name. */
  public void releaseOwn() {
    documents.releaseOwn(Setting.NODE_ID.text());
  }

  /** Takes the next document that a running batch signs with a key of this server; empty when there is none. */
  public Optional<SigningTask> claim() {
    Optional<SigningDocument> free = documents.freeForClaim(clock.instant());
    if (free.isEmpty()) {
      return claimForSubject();
    }
    SigningDocument d = free.get();
    SigningBatch batch = batches.findForChange(d.batchId()).orElseThrow();
    if (d.isForSubjects() && turns.next(d.id(), batch.id()).isEmpty()) {
      d.into(null); // the subject was taken from the batch while a claim that ran out held the document
      return Optional.empty();
    }
    return stands(batch) ? Optional.of(claimed(d, batch, null)) : Optional.empty();
  }

  /** Whoever comes second to a document finds it claimed. */
  private Optional<SigningTask> claimForSubject() {
    Optional<SigningDocument> free = turns.freeForClaim(clock.instant()).flatMap(documents::findForChange)
        .filter(d -> d.isForSubjects() && d.state() == SigningDocument.State.OPEN && d.isFree(clock.instant()));
    Optional<SubjectTurn> turn = free.flatMap(d -> turns.inRunningBatch(d.id()));
    if (turn.isEmpty()) {
      return Optional.empty();
    }
    SigningBatch batch = batches.findForChange(turn.get().batchId()).orElseThrow();
    return stands(batch) ? Optional.of(claimed(free.get(), batch, null)) : Optional.empty();
  }

  /** Whether the batch may go on; one whose time or right is over waits for a new authorisation. */
  private boolean stands(SigningBatch batch) {
    if (batch.state() != SigningBatch.State.RUNNING) {
      return false;
    }
    if (!clock.instant().isBefore(batch.authorisedUntil())) {
      batch.pause();
      return false;
    }
    if (!rights.stillMay(batch)) {
      batch.stop(Trouble.RIGHT_ENDED.name());
      return false;
    }
    return true;
  }

  /** Takes a document of a batch whose signature values come from its owner; empty when it waits for none of that batch. */
  public Optional<SigningTask> claim(long batchId, long documentId) {
    SigningBatch batch = batches.findForChange(batchId).orElseThrow();
    return stands(batch) ? documents.findForChange(documentId).filter(d -> waitsFor(batchId, d))
        .map(d -> claimed(d, batch, batch.createdAt())) : Optional.empty();
  }

  /** What of a batch waits; a transcript once, however many of its subjects do: its next is signed over the one before. */
  public Set<Long> waiting(long batchId) {
    Set<Long> waiting = new LinkedHashSet<>(documents.ofBatch(batchId).stream().map(SigningDocument::id).toList());
    waiting.addAll(turns.documentsOfBatch(batchId));
    return waiting;
  }

  /** Takes as many documents of a batch as one authorisation of its key signs; none that somebody works on already. */
  public List<SigningTask> claim(long batchId, int most) {
    // Documents before the batch, as whoever signs them takes them.
    List<SigningDocument> free = new ArrayList<>();
    for (long id : waiting(batchId)) {
      if (free.size() < most) {
        documents.findForChange(id).filter(d -> d.isFree(clock.instant()) && waitsFor(batchId, d)).ifPresent(free::add);
      }
    }
    SigningBatch batch = batches.findForChange(batchId).orElseThrow();
    return stands(batch) ? free.stream().map(d -> claimed(d, batch, null)).toList() : List.of();
  }

  /** The owner of a batch gave a one-time code for that many documents. */
  public void codeGiven(long batchId, int documents) {
    SigningBatch batch = batches.find(batchId).orElseThrow();
    audit.record(Action.AUTHORISE_SIGNING, batch.schoolId(), "SIGNING_BATCH", String.valueOf(batchId),
        batch.step() + ", " + documents + ", " + batch.signerName() + ", OTP");
  }

  /** What was claimed is free again, as it was. */
  public void release(List<SigningTask> tasks) {
    tasks.forEach(this::released);
  }

  private void released(SigningTask task) {
    documents.heldForChange(task.documentId(), task.claim())
        .ifPresent(d -> d.into(d.isForSubjects() ? null : d.batchId()));
  }

  private boolean waitsFor(long batchId, SigningDocument d) {
    return d.isForSubjects() ? d.state() == SigningDocument.State.OPEN && d.isFreeForOwner(batchId, clock.instant())
        && turns.next(d.id(), batchId).isPresent() : Long.valueOf(batchId).equals(d.batchId());
  }

  private SigningTask claimed(SigningDocument d, SigningBatch batch, Instant at) {
    Instant until = clock.instant().plus(Setting.SEAL_LEASE.seconds(10, 3600));
    String subject = null;
    if (d.isForSubjects()) {
      subject = turns.next(d.id(), batch.id()).orElseThrow().code();
      d.claim(Setting.NODE_ID.text(), until, batch.id());
    } else {
      d.claim(Setting.NODE_ID.text(), until);
    }
    return new SigningTask(d.id(), d.claimNumber(), batch.id(), d.kind(), content(d), d.sha256(), d.step(),
        batch.certificateId(), certificates.find(batch.certificateId()).orElseThrow().keyId(), batch.signerName(),
        schools.school(d.schoolId()).orElseThrow().name(), at, d.schoolId(), subject);
  }

  /** Canonical text of what is rendered. */
  private String content(SigningDocument d) {
    return d.kind() != SigningDocument.Kind.TRANSCRIPT ? d.content()
        : transcripts.find(d.transcriptId()).map(TranscriptRecord::document).orElseThrow();
  }

  /** The file before its first signature is written; false when the claim is void. */
  public boolean rendered(SigningTask task, String sha256, long size) {
    Optional<SigningDocument> d = documents.heldForChange(task.documentId(), task.claim());
    d.ifPresent(x -> x.rendered(sha256, size));
    return d.isPresent();
  }

  /**
   * Writes down a signature together with the digest of the file that has it, and hands the document to the next signer,
   * after the last one to be sealed.
   *
   * @return false when the claim is void and the file must be forgotten
   */
  public boolean signed(SigningTask task, SignedFile file) {
    Optional<SigningDocument> held = documents.heldForChange(task.documentId(), task.claim());
    if (held.isEmpty()) {
      return false;
    }
    SigningDocument d = held.get();
    SigningBatch batch = batches.findForChange(task.batchId()).orElseThrow();
    documents.add(new SignatureMade(d, batch, task.subject(), file));
    audit.record(AuditEvent.of(Action.SIGN_DOCUMENT, d.schoolId(), "SIGNING", subject(d)).inClass(d.classId())
        .saying(d.step() + (task.subject() == null ? "" : ", " + FormDetails.Signing.taught(task.subject())) + ", " + batch.signerName() + ", "
            + file.checked().status() + ", " + file.sha256()));
    if (task.subject() != null) {
      turns.of(d.id(), task.subject()).orElseThrow().signed(file.at());
    }
    if (task.subject() != null && !turns.open(d.id()).isEmpty()) {
      d.signedInPart(file.sha256(), file.size());
    } else {
      d.signed(file.sha256(), file.size());
    }
    if (d.state() == SigningDocument.State.SIGNED && d.kind() == SigningDocument.Kind.TRANSCRIPT) {
      jobs.add(new SealJob(d.transcriptId(), d.classId(), d.schoolId(), 0, clock.instant()).ofSigned(file.sha256()));
    }
    if (left(batch) == 0) {
      batch.done(clock.instant());
    }
    return true;
  }

  private long left(SigningBatch batch) {
    return documents.leftOfBatch(batch.id()) + turns.leftOfBatch(batch.id());
  }

  private static String subject(SigningDocument d) {
    return d.transcriptId() == null ? String.valueOf(d.id()) : d.transcriptId();
  }

  /** Key or certificate cannot be used: the batch stops, what is signed stays signed, the rest waits. */
  public void stopped(SigningTask task, Trouble why) {
    released(task);
    batches.findForChange(task.batchId()).ifPresent(b -> b.stop(why.name()));
  }

  /** The file with the signatures so far is gone: its chain begins anew, with the signatures undone. */
  public void lost(SigningTask task) {
    documents.heldForChange(task.documentId(), task.claim()).ifPresent(d -> {
      Instant now = clock.instant();
      documents.signatures(d.id()).forEach(s -> s.undo(AuditTrail.SYSTEM, Because.FILE_LOST.name(), now));
      SigningStep first = d.first(!turns.of(d.id()).isEmpty());
      turns.of(d.id()).forEach(SubjectTurn::again);
      d.back(first, null, null, Because.FILE_LOST.name(), AuditTrail.SYSTEM, now);
      audit.record(AuditEvent.of(Action.LEAVE_SIGNING, d.schoolId(), "SIGNING", subject(d)).inClass(d.classId())
          .saying(Because.FILE_LOST.name()));
      batches.findForChange(task.batchId()).filter(b -> left(b) == 0).ifPresent(b -> b.done(now));
    });
  }

  /** Takes the next signed sheet or book to be archived; empty when there is none. */
  public Optional<SheetTask> claimSheet() {
    return documents.sheetForClaim(clock.instant()).map(d -> {
      d.claim(Setting.NODE_ID.text(), clock.instant().plus(Setting.SEAL_LEASE.seconds(10, 3600)));
      // nobody's key is found for a class without a homeroom teacher, and the document waits until there is one
      long homeroom = Objects.requireNonNullElse(schools.schoolClass(d.classId()).orElseThrow().homeroomStaffId(), 0L);
      return new SheetTask(d.id(), d.claimNumber(), d.kind(), d.content(), d.schoolId(), homeroom, d.sha256(),
          d.state() == SigningDocument.State.SEALED);
    });
  }

  /** Writes down which file is archived, before it is; false for a void claim. */
  public boolean sealed(SheetTask task, String sha256, long size) {
    Optional<SigningDocument> d = documents.findForChange(task.documentId())
        .filter(x -> x.claimNumber() == task.claim() && x.state() == SigningDocument.State.SIGNED);
    d.ifPresent(x -> x.sealed(sha256, size));
    return d.isPresent();
  }

  /** The sheet or book was not sealed: it waits for the next attempt. */
  public void sheetFailed(SheetTask task, SealCause cause, String error) {
    documents.findForChange(task.documentId()).filter(d -> d.claimNumber() == task.claim())
        .ifPresent(d -> d.failed(cause, error, clock.instant()));
  }

  /** The sealed sheet is in the vault; its claim may be an earlier one, for it is this very file. */
  public void archived(SheetTask task) {
    documents.findForChange(task.documentId()).filter(d -> d.state() == SigningDocument.State.SEALED).ifPresent(d -> {
      d.archived();
      ledger.append(d.kind().archived(), String.valueOf(d.id()), d.sha256(), d.size());
    });
  }
}
