package vn.hocba.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocba.archive.bundle.StatusLine;
import vn.hocba.archive.verify.ArchiveMatch;
import vn.hocba.archive.verify.DocumentKind;
import vn.hocba.signing.SigningDocument;

/** The state of every archived book of a class and sheet of its results in a subject. */
@Stateless
@PermitAll
public class SheetRows {

  private static final int PART = 500;

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  /** Whatever has editions of its own. */
  private record Key(long classId, SigningDocument.Kind kind, Long subject) {}

  private record Edition(int number, SigningDocument.State state, String sha256) {}

  /** @param from first SHA-256 or its beginning; @param to the first that is no longer meant */
  public List<StatusLine> between(String from, String to) {
    List<Object[]> rows = em.createQuery("select d.sha256, d.size, d.edition, d.classId, d.kind, d.classSubjectId,"
        + " (select min(e.at) from LedgerEntry e where e.sha256 = d.sha256) from SigningDocument d"
        + " where d.state = :archived and d.kind <> :transcript and d.sha256 >= :a and d.sha256 < :b", Object[].class)
        .setParameter("archived", SigningDocument.State.ARCHIVED).setParameter("transcript", SigningDocument.Kind.TRANSCRIPT)
        .setParameter("a", from).setParameter("b", to).getResultList();
    Map<Key, List<Edition>> editions = editions(rows.stream().map(r -> (Long) r[3]).distinct().toList());
    List<StatusLine> lines = new ArrayList<>();
    for (Object[] r : rows) {
      List<Edition> all = editions.getOrDefault(new Key((Long) r[3], (SigningDocument.Kind) r[4], (Long) r[5]), List.of());
      lines.add(line(r, all));
    }
    return lines;
  }

  private static StatusLine line(Object[] r, List<Edition> all) {
    int own = (Integer) r[2];
    Edition inForce = all.stream().filter(e -> e.state == SigningDocument.State.ARCHIVED)
        .max((x, y) -> Integer.compare(x.number, y.number)).orElse(null);
    ArchiveMatch state = inForce != null && inForce.number > own ? ArchiveMatch.SUPERSEDED_FINAL
        : all.stream().anyMatch(e -> e.number > own) ? ArchiveMatch.BEING_REPLACED_FINAL : ArchiveMatch.CURRENT_FINAL;
    DocumentKind kind = r[4] == SigningDocument.Kind.BOOK ? DocumentKind.BOOK : DocumentKind.SHEET;
    return new StatusLine((String) r[0], r[1] == null ? 0 : (Long) r[1], kind, state, IssuedRows.day(r[6]), null, null,
        state == ArchiveMatch.SUPERSEDED_FINAL ? inForce.sha256 : null);
  }

  private Map<Key, List<Edition>> editions(List<Long> classes) {
    Map<Key, List<Edition>> found = new HashMap<>();
    for (int at = 0; at < classes.size(); at += PART) {
      em.createQuery("select d.classId, d.kind, d.classSubjectId, d.edition, d.state, d.sha256 from SigningDocument d"
          + " where d.kind <> :transcript and d.state <> :left and d.classId in :c", Object[].class)
          .setParameter("transcript", SigningDocument.Kind.TRANSCRIPT).setParameter("left", SigningDocument.State.LEFT)
          .setParameter("c", classes.subList(at, Math.min(classes.size(), at + PART))).getResultList()
          .forEach(r -> found.computeIfAbsent(new Key((Long) r[0], (SigningDocument.Kind) r[1], (Long) r[2]), k -> new ArrayList<>())
              .add(new Edition((Integer) r[3], (SigningDocument.State) r[4], (String) r[5])));
    }
    return found;
  }
}
