package vn.hocba.handover;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps the book of copies, which only grows; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class Copies {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  /** A copy by its bytes. @param transcriptIds the editions it is a copy of, in its order; @param annulledAt null while it stands */
  public record Issued(List<String> transcriptIds, Instant annulledAt) {}

  /** The lines of a calendar year, the newest first. */
  public List<CopyLine> ofYear(long schoolId, int year) {
    return em.createQuery("select l from CopyLine l where l.schoolId = :s and l.bookYear = :y order by l.ordinal desc",
        CopyLine.class).setParameter("s", schoolId).setParameter("y", year).getResultList();
  }

  /** The calendar years with lines, the newest first. */
  public List<Integer> years(long schoolId) {
    return em.createQuery("select distinct l.bookYear from CopyLine l where l.schoolId = :s order by l.bookYear desc",
        Integer.class).setParameter("s", schoolId).getResultList();
  }

  public Optional<CopyLine> find(long id) {
    return Optional.ofNullable(em.find(CopyLine.class, id));
  }

  public List<CopyPart> parts(long lineId) {
    return em.createQuery("select p from CopyPart p where p.lineId = :l order by p.position", CopyPart.class)
        .setParameter("l", lineId).getResultList();
  }

  public Optional<CopyFile> file(long lineId) {
    return Optional.ofNullable(em.find(CopyFile.class, lineId));
  }

  public Optional<CopyLine> annulment(long lineId) {
    return em.createQuery("select l from CopyLine l where l.annuls = :l", CopyLine.class).setParameter("l", lineId)
        .getResultStream().findFirst();
  }

  /** The line of the copy on which this code is printed. @param code without dashes */
  public Optional<CopyLine> byLookupCode(String code) {
    return em.createQuery("select l from CopyLine l where l.lookupCode = :c", CopyLine.class).setParameter("c", code)
        .getResultStream().findFirst();
  }

  /** Enters a line under the next number of its year; the caller holds the school's row. */
  public CopyLine enter(CopyLine line, int year) {
    int last = em.createQuery("select coalesce(max(l.ordinal), 0) from CopyLine l where l.schoolId = :s and l.bookYear = :y",
        Integer.class).setParameter("s", line.schoolId()).setParameter("y", year).getSingleResult();
    line.entered(year, last + 1);
    em.persist(line);
    em.flush();
    return line;
  }

  /** Lines that stand and whose copy is not made; a crash leaves some. */
  public long unmade(long schoolId) {
    return em.createQuery("select count(l) from CopyLine l where l.schoolId = :s and l.kind in :copied and not exists (select f.lineId"
        + " from CopyFile f where f.lineId = l.id) and not exists (select a.id from CopyLine a where a.annuls = l.id)", Long.class)
        .setParameter("s", schoolId).setParameter("copied", Stream.of(CopyKind.values()).filter(CopyKind::copied).toList())
        .getSingleResult();
  }

  public void add(Object partOrFile) {
    em.persist(partOrFile);
  }

  public Optional<Issued> bySha256(String sha256) {
    return em.createQuery("select f.lineId from CopyFile f where f.sha256 = :h", Long.class).setParameter("h", sha256)
        .getResultStream().findFirst().map(line -> new Issued(parts(line).stream().map(CopyPart::transcriptId).toList(),
            annulment(line).map(CopyLine::madeAt).orElse(null)));
  }
}
