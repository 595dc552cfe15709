package vn.hocba.retention;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.archiving.LedgerEntry.Kind;
import vn.hocba.correction.log.CorrectionSummary;
import vn.hocba.signing.SigningDocument;

/** Reads the table of retention times, and which archived records of a school it is asked of; asks no permission. */
@Stateless
@PermitAll
public class Retentions {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  /** An archived file that a table may let go. */
  public record Holding(Kind kind, String reference, String sha256, long size, String schoolYear) {}

  /** Files of one kind and school year. */
  public record Count(Kind kind, String schoolYear, long files) {}

  /** As they were recorded. */
  public List<RetentionRule> all() {
    return em.createQuery("select r from RetentionRule r order by r.id", RetentionRule.class).getResultList();
  }

  public List<RetentionTerm> terms() {
    return all().stream().map(RetentionRule::term).toList();
  }

  public void add(RetentionRule rule) {
    em.persist(rule);
  }

  /** What of a school is in the archive and not disposed of, besides transcripts and what proves them. */
  public List<Holding> ofSchool(long schoolId) {
    List<Holding> all = new ArrayList<>();
    em.createQuery("select c from CorrectionSummary c where c.schoolId = :s and c.sha256 is not null and not exists"
        + " (select e from LedgerEntry e where e.sha256 = c.sha256 and e.kind = 'DISPOSAL') order by c.schoolYear, c.edition",
        CorrectionSummary.class).setParameter("s", schoolId).getResultStream()
        .forEach(c -> all.add(new Holding(Kind.CORRECTIONS, c.id(), c.sha256(), c.size(), c.schoolYear())));
    em.createQuery("select d, k.schoolYear from SigningDocument d join SchoolClass k on k.id = d.classId"
        + " where d.schoolId = :s and d.kind in :k and d.state = :a and not exists"
        + " (select e from LedgerEntry e where e.sha256 = d.sha256 and e.kind = 'DISPOSAL') order by k.schoolYear, d.id",
        Object[].class).setParameter("s", schoolId).setParameter("k", List.of(SigningDocument.Kind.SHEET, SigningDocument.Kind.BOOK))
        .setParameter("a", SigningDocument.State.ARCHIVED).getResultStream().forEach(row -> {
          SigningDocument d = (SigningDocument) row[0];
          all.add(new Holding(d.kind() == SigningDocument.Kind.SHEET ? Kind.SHEET : Kind.BOOK, String.valueOf(d.id()), d.sha256(), d.size(), (String) row[1]));
        });
    return all;
  }

  /** How many sealed transcripts a school has of each year, every edition. */
  public List<Count> transcripts(long schoolId) {
    return em.createQuery("select t.schoolYear, count(t) from TranscriptRecord t where t.schoolId = :s"
        + " and t.sealedSha256 is not null group by t.schoolYear order by t.schoolYear", Object[].class)
        .setParameter("s", schoolId).getResultStream()
        .map(row -> new Count(Kind.TRANSCRIPT, (String) row[0], (Long) row[1])).toList();
  }
}
