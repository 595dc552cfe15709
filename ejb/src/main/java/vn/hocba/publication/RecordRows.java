package vn.hocba.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.archive.bundle.StatusLine;
import vn.hocba.archive.verify.ArchiveMatch;
import vn.hocba.archive.verify.DocumentKind;

/** The state of what the archive keeps beside transcripts, books and sheets, none of which is ever replaced, and of all their signed states. */
@Stateless
@PermitAll
public class RecordRows {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  /** @param from first SHA-256 or its beginning; @param to the first that is no longer meant */
  public List<StatusLine> between(String from, String to) {
    List<StatusLine> lines = new ArrayList<>();
    add("select r.sha256, r.size, r.madeAt from RunReport r where r.sha256 >= :a and r.sha256 < :b", from, to,
        DocumentKind.CHECK_REPORT, ArchiveMatch.CHECK_REPORT, lines);
    add("select c.sha256, c.size, c.archivedAt from CorrectionSummary c where c.sha256 >= :a and c.sha256 < :b", from, to,
        DocumentKind.CORRECTIONS, ArchiveMatch.ARCHIVED_RECORD, lines);
    add("select e.sha256, e.size, e.at from LedgerEntry e where e.kind = 'MINUTES' and e.sha256 >= :a and e.sha256 < :b", from, to,
        DocumentKind.MINUTES, ArchiveMatch.ARCHIVED_RECORD, lines);
    em.createQuery("select r.sha256, r.length, r.kind, r.issuedAt from FileRevision r where r.sha256 >= :a and r.sha256 < :b", Object[].class)
        .setParameter("a", from).setParameter("b", to).getResultList().forEach(r -> lines.add(new StatusLine((String) r[0], (Long) r[1],
            (DocumentKind) r[2], ArchiveMatch.INTERMEDIATE_REVISION, IssuedRows.day(r[3]), null, null, null)));
    return lines;
  }

  private void add(String query, String from, String to, DocumentKind kind, ArchiveMatch state, List<StatusLine> lines) {
    for (Object[] r : em.createQuery(query, Object[].class).setParameter("a", from).setParameter("b", to).getResultList()) {
      lines.add(new StatusLine((String) r[0], r[1] == null ? 0 : (Long) r[1], kind, state, IssuedRows.day(r[2]), null, null, null));
    }
  }
}
