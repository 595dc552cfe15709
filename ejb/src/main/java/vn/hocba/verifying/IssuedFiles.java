package vn.hocba.verifying;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.archive.verify.ArchiveMatch;
import vn.hocba.archiving.SealedRevision;
import vn.hocba.finding.FormerScan;
import vn.hocba.finding.PaperScan;
import vn.hocba.finding.PaperTranscripts;
import vn.hocba.handover.Copies;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.TranscriptState;
import vn.hocba.transcript.Transcripts;

/** Knows the fingerprint of every file this archive issued, and of every signed revision in it. */
@Stateless
@PermitAll
public class IssuedFiles {

  private static final int MOST_IDS = 20;

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Transcripts transcripts;
  @Inject
  private Copies copies;
  @Inject
  private PaperTranscripts papers;
  @Inject
  private IssuedSheets sheets;

  /**
   * What the archive has, and how the bytes in question relate to it.
   *
   * @param document null where it is about no pupil
   * @param copy whether the bytes are a certified copy of it
   */
  public record Match(ArchiveMatch match, Verification.Document document, boolean copy) {

    Match(ArchiveMatch match, Verification.Document document) {
      this(match, document, false);
    }
  }

  public Optional<Match> bySha256(String sha256) {
    Optional<TranscriptRecord> whole = transcripts.bySealedSha256(sha256);
    if (whole.isPresent()) {
      return whole.map(t -> new Match(match(t), describe(t)));
    }
    Optional<Copies.Issued> copy = copies.bySha256(sha256);
    if (copy.isPresent()) {
      return copy.flatMap(c -> transcripts.find(c.transcriptId()).map(t -> new Match(match(c, t), describe(t), true)));
    }
    Optional<PaperScan> scan = em.createQuery("select s from PaperScan s where s.sha256 = :h", PaperScan.class)
        .setParameter("h", sha256).getResultStream().findFirst();
    if (scan.isPresent()) {
      return papers.find(List.of(scan.get().paperId())).stream().findFirst().map(p -> new Match(ArchiveMatch.DIGITISED_PAPER,
          new Verification.Document(Verification.Document.Kind.SCAN, p.id(), p.schoolName(), p.schoolYear(), p.className(), 0, scan.get().scannedAt(), null, p.id())));
    }
    Optional<FormerScan> former = papers.formerBySha256(sha256);
    if (former.isPresent()) {
      return papers.find(List.of(former.get().paperId())).stream().findFirst().map(p -> new Match(ArchiveMatch.FORMER_SCAN,
          new Verification.Document(Verification.Document.Kind.SCAN, p.id(), p.schoolName(), p.schoolYear(), p.className(), 0, former.get().scannedAt(), null, p.id())));
    }
    Optional<Match> sheet = sheets.bySha256(sha256);
    if (sheet.isPresent()) {
      return sheet;
    }
    if (em.createQuery("select count(r) from RunReport r where r.sha256 = :h", Long.class).setParameter("h", sha256)
        .getSingleResult() > 0) {
      return Optional.of(new Match(ArchiveMatch.CHECK_REPORT, null));
    }
    return em.createQuery("select r from SealedRevision r where r.sha256 = :h", SealedRevision.class)
        .setParameter("h", sha256).getResultStream().findFirst()
        .flatMap(r -> transcripts.find(r.transcriptId())).filter(t -> t.sealedSha256() != null)
        .map(t -> new Match(ArchiveMatch.INTERMEDIATE_REVISION, describe(t)));
  }

  /** The first of these identifiers that is a document of ours; its bytes are other ones. */
  public Optional<Match> byIds(List<String> ids) {
    return ids.stream().limit(MOST_IDS).flatMap(id -> transcripts.find(id).stream())
        .filter(t -> t.sealedSha256() != null).findFirst().map(t -> new Match(ArchiveMatch.NONE, describe(t)));
  }

  /** From the moment a newer edition is issued the one before is no longer in force, signed or not. */
  private ArchiveMatch match(TranscriptRecord t) {
    if (t.state() == TranscriptState.SUPERSEDED) {
      return ArchiveMatch.SUPERSEDED_FINAL;
    }
    return transcripts.latest(t.enrolmentId()).filter(last -> last.edition() > t.edition()).isPresent()
        ? ArchiveMatch.BEING_REPLACED_FINAL : ArchiveMatch.CURRENT_FINAL;
  }

  private ArchiveMatch match(Copies.Issued copy, TranscriptRecord t) {
    if (copy.annulled()) {
      return ArchiveMatch.REVOKED_FINAL;
    }
    return match(t) == ArchiveMatch.CURRENT_FINAL ? ArchiveMatch.COPY_OF_CURRENT : match(t);
  }

  private Verification.Document describe(TranscriptRecord t) {
    TranscriptDocument d = TranscriptJson.read(t.document().getBytes(StandardCharsets.UTF_8));
    String current = transcripts.ofClass(t.classId()).stream().filter(o -> o.enrolmentId() == t.enrolmentId()
        && o.state() == TranscriptState.SEALED).map(TranscriptRecord::id).findFirst().orElse(t.id());
    return new Verification.Document(Verification.Document.Kind.TRANSCRIPT, t.id(), d.school().name(), d.schoolYear(), d.className(), t.edition(),
        t.sealedAt(), t.supersededAt(), current);
  }
}
