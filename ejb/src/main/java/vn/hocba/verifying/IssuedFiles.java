package vn.hocba.verifying;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.archive.verify.ArchiveMatch;
import vn.hocba.archive.verify.DocumentKind;
import vn.hocba.archive.verify.Known;
import vn.hocba.archiving.FileRevisions;
import vn.hocba.archiving.SealedRevision;
import vn.hocba.finding.FormerScan;
import vn.hocba.finding.PaperScan;
import vn.hocba.finding.PaperTranscript;
import vn.hocba.finding.PaperTranscripts;
import vn.hocba.handover.Copies;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.TranscriptState;
import vn.hocba.transcript.Transcripts;
import vn.hocba.verifying.Verification.Document;

/** Knows the fingerprint of every file this archive issued, and of every signed revision in it. */
@Stateless
@PermitAll
public class IssuedFiles {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Transcripts transcripts;
  @Inject
  private Copies copies;
  @Inject
  private PaperTranscripts papers;
  @Inject
  private FileRevisions revisions;
  @Inject
  private IssuedSheets sheets;
  @Inject
  private IssuedRecords records;

  /** What the archive has under exactly these bytes; its document is null where it is about no pupil or class. */
  public Optional<Known<Document>> bySha256(String sha256) {
    Optional<TranscriptRecord> whole = transcripts.bySealedSha256(sha256);
    if (whole.isPresent()) {
      return whole.map(t -> new Known<>(DocumentKind.TRANSCRIPT, match(t), describe(t)));
    }
    Optional<Copies.Issued> copy = copies.bySha256(sha256);
    if (copy.isPresent()) {
      return copy.flatMap(this::known);
    }
    Optional<PaperScan> scan = em.createQuery("select s from PaperScan s where s.sha256 = :h", PaperScan.class)
        .setParameter("h", sha256).getResultStream().findFirst();
    if (scan.isPresent()) {
      return papers.find(List.of(scan.get().paperId())).stream().findFirst().map(p -> new Known<>(DocumentKind.SCAN,
          ArchiveMatch.DIGITISED_PAPER, scanned(p, scan.get().schoolId(), scan.get().scannedAt())));
    }
    Optional<FormerScan> former = papers.formerBySha256(sha256);
    if (former.isPresent()) {
      return papers.find(List.of(former.get().paperId())).stream().findFirst().map(p -> new Known<>(DocumentKind.SCAN,
          ArchiveMatch.FORMER_SCAN, scanned(p, former.get().schoolId(), former.get().scannedAt())));
    }
    return sheets.bySha256(sha256).or(() -> records.bySha256(sha256)).or(() -> revision(sha256)).or(() -> state(sha256));
  }

  private Optional<Known<Document>> revision(String sha256) {
    return em.createQuery("select r from SealedRevision r where r.sha256 = :h", SealedRevision.class)
        .setParameter("h", sha256).getResultStream().findFirst()
        .flatMap(r -> transcripts.find(r.transcriptId())).filter(t -> t.sealedSha256() != null)
        .map(t -> new Known<>(DocumentKind.TRANSCRIPT, ArchiveMatch.INTERMEDIATE_REVISION, describe(t)));
  }

  /** A state that a file other than a transcript went through, told with what that file is about. */
  private Optional<Known<Document>> state(String sha256) {
    return revisions.fileOf(sha256).flatMap(this::bySha256)
        .map(whole -> new Known<>(whole.kind(), ArchiveMatch.INTERMEDIATE_REVISION, whole.document()));
  }

  /** The document of ours with that number; the bytes that name it are other ones. */
  public Optional<Document> byId(String id) {
    return transcripts.find(id).filter(t -> t.sealedSha256() != null).map(this::describe);
  }

  /** From the moment a newer edition is issued the one before is no longer in force, signed or not. */
  private ArchiveMatch match(TranscriptRecord t) {
    if (t.state() == TranscriptState.SUPERSEDED || t.state() == TranscriptState.REVOKED) {
      return t.state() == TranscriptState.REVOKED ? ArchiveMatch.REVOKED_FINAL : ArchiveMatch.SUPERSEDED_FINAL;
    }
    return transcripts.latest(t.enrolmentId()).filter(last -> last.edition() > t.edition()).isPresent()
        ? ArchiveMatch.BEING_REPLACED_FINAL : ArchiveMatch.CURRENT_FINAL;
  }

  /** Told by the part that fares worst; no longer in force from its annulment. */
  private Optional<Known<Document>> known(Copies.Issued copy) {
    List<TranscriptRecord> originals = copy.transcriptIds().stream().flatMap(id -> transcripts.find(id).stream()).toList();
    if (originals.isEmpty()) {
      return Optional.empty();
    }
    List<ArchiveMatch> states = originals.stream().map(this::match).toList();
    int worst = ArchiveMatch.worst(states);
    Document document = describe(originals.get(worst));
    Instant annulled = copy.annulledAt();
    return Optional.of(new Known<>(DocumentKind.COPY, ArchiveMatch.ofCopy(states.get(worst), annulled != null),
        annulled == null ? document : document.until(annulled)));
  }

  private static Document scanned(PaperTranscript p, long schoolId, Instant scannedAt) {
    return new Document(Document.Kind.SCAN, schoolId, p.id(), p.schoolName(), p.schoolYear(), p.className(), 0, scannedAt, null, p.id());
  }

  private Document describe(TranscriptRecord t) {
    TranscriptDocument d = TranscriptJson.read(t.document().getBytes(StandardCharsets.UTF_8));
    return new Document(Document.Kind.TRANSCRIPT, t.schoolId(), t.id(), d.school().name(), d.schoolYear(), d.className(), t.edition(),
        t.sealedAt(), t.revokedAt() == null ? t.supersededAt() : t.revokedAt(),
        transcripts.inForceInsteadOf(t).map(TranscriptRecord::id).orElse(null));
  }
}
