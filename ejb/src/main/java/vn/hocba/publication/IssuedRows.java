package vn.hocba.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import vn.hocba.archive.bundle.StatusLine;
import vn.hocba.archive.verify.ArchiveMatch;
import vn.hocba.archive.verify.DocumentKind;
import vn.hocba.configuration.Clocks;
import vn.hocba.configuration.InstantColumn;

/**
 * The state of every file that was issued, as {@link vn.hocba.verifying.IssuedFiles} tells it of one: read in parts by the first
 * digits of the SHA-256, columns only, so that a province's archive fits.
 */
@Stateless
@PermitAll
public class IssuedRows {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private EditionsInForce editions;
  @Inject
  private SheetRows sheets;
  @Inject
  private RecordRows records;

  /** An edition's number and the file it lies in. */
  public record Document(String id, String sha256) {}

  /** One part. */
  public record Part(List<StatusLine> files, List<Document> documents) {}

  /** @param from first SHA-256 or its beginning; @param to the first that is no longer meant */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Part between(String from, String to) {
    List<StatusLine> lines = new ArrayList<>();
    List<Object[]> sealed = rows("select t.sealedSha256, t.sealedSize, t.sealedAt, t.id, t.enrolmentId, t.edition, coalesce(t.revokedAt, t.supersededAt)"
        + " from TranscriptRecord t where t.sealedSha256 >= :a and t.sealedSha256 < :b", from, to);
    EditionsInForce.Found found = editions.of(sealed.stream().map(r -> (Long) r[4]).toList());
    for (Object[] r : sealed) {
      ArchiveMatch state = found.state((Long) r[4], (Integer) r[5]);
      lines.add(new StatusLine((String) r[0], (Long) r[1], DocumentKind.TRANSCRIPT, state, day(r[2]), day(r[6]), StatusLine.document((String) r[3]),
          state == ArchiveMatch.CURRENT_FINAL ? null : found.inForce((Long) r[4], (Integer) r[5])));
    }
    lines.addAll(copies(from, to));
    lines.addAll(scans(from, to));
    lines.addAll(sheets.between(from, to));
    lines.addAll(records.between(from, to));
    lines.addAll(revisions(from, to));
    return new Part(lines, sealed.stream().map(r -> new Document((String) r[3], (String) r[0])).toList());
  }

  /** A copy is about the part that fares worst; what was annulled is revoked. */
  private List<StatusLine> copies(String from, String to) {
    List<Object[]> rows = rows("select f.sha256, f.size, f.madeAt, t.id, t.enrolmentId, t.edition,"
        + " (select max(a.madeAt) from CopyLine a where a.annuls = f.lineId), f.lineId, coalesce(t.revokedAt, t.supersededAt)"
        + " from CopyFile f, CopyPart p, TranscriptRecord t where p.lineId = f.lineId and t.id = p.transcriptId"
        + " and f.sha256 >= :a and f.sha256 < :b order by f.lineId, p.position", from, to);
    EditionsInForce.Found found = editions.of(rows.stream().map(r -> (Long) r[4]).toList());
    List<StatusLine> lines = new ArrayList<>();
    for (List<Object[]> parts : rows.stream().collect(Collectors.groupingBy(r -> r[7], LinkedHashMap::new, Collectors.toList())).values()) {
      List<ArchiveMatch> originals = parts.stream().map(r -> found.state((Long) r[4], (Integer) r[5])).toList();
      int worst = ArchiveMatch.worst(originals);
      Object[] r = parts.get(worst);
      ArchiveMatch state = ArchiveMatch.ofCopy(originals.get(worst), r[6] != null);
      lines.add(new StatusLine((String) r[0], (Long) r[1], DocumentKind.COPY, state, day(r[2]), day(r[6] != null ? r[6] : r[8]), StatusLine.document((String) r[3]),
          state == ArchiveMatch.COPY_OF_CURRENT ? null : found.inForce((Long) r[4], (Integer) r[5])));
    }
    return lines;
  }

  private List<StatusLine> scans(String from, String to) {
    List<StatusLine> lines = new ArrayList<>();
    for (Object[] r : rows("select s.sha256, s.size, s.scannedAt, s.paperId from PaperScan s where s.sha256 >= :a and s.sha256 < :b",
        from, to)) {
      lines.add(new StatusLine((String) r[0], (Long) r[1], DocumentKind.SCAN, ArchiveMatch.DIGITISED_PAPER, day(r[2]), null,
          StatusLine.document((String) r[3]), null));
    }
    for (Object[] r : rows("select f.sha256, f.size, f.scannedAt, f.paperId, s.sha256 from FormerScan f, PaperScan s"
        + " where s.paperId = f.paperId and f.sha256 >= :a and f.sha256 < :b", from, to)) {
      lines.add(new StatusLine((String) r[0], (Long) r[1], DocumentKind.SCAN, ArchiveMatch.FORMER_SCAN, day(r[2]), null,
          StatusLine.document((String) r[3]), (String) r[4]));
    }
    return lines;
  }

  /** The steps before the last signature; the last one is the file itself, which comes first. */
  private List<StatusLine> revisions(String from, String to) {
    List<Object[]> rows = rows("select r.sha256, r.length, t.sealedAt, t.id, t.enrolmentId, t.edition from SealedRevision r, TranscriptRecord t"
        + " where t.id = r.transcriptId and t.sealedSha256 is not null and r.sha256 >= :a and r.sha256 < :b", from, to);
    EditionsInForce.Found found = editions.of(rows.stream().map(r -> (Long) r[4]).toList());
    return rows.stream().map(r -> new StatusLine((String) r[0], (Long) r[1], DocumentKind.TRANSCRIPT, ArchiveMatch.INTERMEDIATE_REVISION, day(r[2]), null,
        StatusLine.document((String) r[3]), found.inForce((Long) r[4], (Integer) r[5]))).toList();
  }

  private List<Object[]> rows(String query, String from, String to) {
    return em.createQuery(query, Object[].class).setParameter("a", from).setParameter("b", to).getResultList();
  }

  /** @param moment as a query hands it out: the first or last of several comes without the column's conversion; may be null */
  static LocalDate day(Object moment) {
    Instant at = moment instanceof Timestamp raw ? new InstantColumn().convertToEntityAttribute(raw) : (Instant) moment;
    return at == null ? null : LocalDate.ofInstant(at, Clocks.VIETNAM);
  }
}
