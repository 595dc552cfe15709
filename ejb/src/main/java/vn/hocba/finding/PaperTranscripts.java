package vn.hocba.finding;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps the catalogue of paper transcripts; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class PaperTranscripts {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  public void add(PaperTranscript entry) {
    em.persist(entry);
  }

  public List<PaperTranscript> find(Collection<String> ids) {
    return ids.isEmpty() ? List.of() : em.createQuery("select p from PaperTranscript p where p.id in :ids",
        PaperTranscript.class).setParameter("ids", ids).getResultList();
  }

  /** The record of a school's catalogue. */
  public Optional<PaperTranscript> byNumber(String schoolCode, String number) {
    return em.createQuery("select p from PaperTranscript p where p.schoolCode = :c and p.number = :n", PaperTranscript.class)
        .setParameter("c", schoolCode).setParameter("n", number).getResultStream().findFirst();
  }

  /** Full names of a school's records by those of the numbers that it has. */
  public Map<String, String> names(String schoolCode, Collection<String> numbers) {
    Map<String, String> names = new HashMap<>();
    if (!numbers.isEmpty()) {
      em.createQuery("select p.number, p.fullName from PaperTranscript p where p.schoolCode = :c and p.number in :n", Object[].class)
          .setParameter("c", schoolCode).setParameter("n", numbers).getResultList()
          .forEach(row -> names.put((String) row[0], (String) row[1]));
    }
    return names;
  }

  /** Records that came by an import and have no digital copy, to be taken out. */
  public List<PaperTranscript> ofImport(long importId, int most) {
    return em.createQuery("select p from PaperTranscript p where p.importId = :i and not exists"
        + " (select s from PaperScan s where s.paperId = p.id) order by p.id", PaperTranscript.class)
        .setParameter("i", importId).setMaxResults(most).getResultList();
  }

  /** Records of a school that name that file as their scan, or whose number it is called by. */
  public List<PaperTranscript> ofFile(String schoolCode, String file, String number) {
    return em.createQuery("select p from PaperTranscript p where p.schoolCode = :c and (lower(p.scanFile) = :f or p.scanFile = :e"
        + " or p.number = :n)", PaperTranscript.class).setParameter("c", schoolCode).setParameter("f", file.toLowerCase(Locale.ROOT))
        .setParameter("e", file).setParameter("n", number)
        .setMaxResults(2).getResultList();
  }

  /** Records of a school that name a file as their scan and have no digital copy. */
  public List<PaperTranscript> unscanned(String schoolCode) {
    return em.createQuery("select p from PaperTranscript p where p.schoolCode = :c and p.scanFile is not null and not exists"
        + " (select s from PaperScan s where s.paperId = p.id) order by p.number", PaperTranscript.class)
        .setParameter("c", schoolCode).getResultList();
  }

  /** How many of an import's records are there. */
  public int countOfImport(long importId) {
    return em.createQuery("select count(p) from PaperTranscript p where p.importId = :i", Long.class)
        .setParameter("i", importId).getSingleResult().intValue();
  }

  public void remove(PaperTranscript entry) {
    em.remove(entry);
  }

  /** After its record, which may be as new: the mapping knows of no order between the two. */
  public void add(PaperScan scan) {
    em.flush();
    em.persist(scan);
  }

  /** Lets a better digital copy take the place of the present one, which stays as it was. */
  public void replace(PaperScan present, PaperScan better, String why) {
    em.persist(present.replace(better, why));
    em.flush();
  }

  /** What was the digital copy of a paper before, the newest first. */
  public List<FormerScan> former(String paperId) {
    return em.createQuery("select f from FormerScan f where f.paperId = :p order by f.version desc", FormerScan.class)
        .setParameter("p", paperId).getResultList();
  }

  /** The one of that file. */
  public Optional<FormerScan> formerBySha256(String sha256) {
    return em.createQuery("select f from FormerScan f where f.sha256 = :h", FormerScan.class).setParameter("h", sha256)
        .getResultStream().findFirst();
  }

  /** The digital copy of a paper, where it has one. */
  public Optional<PaperScan> scan(String paperId) {
    return Optional.ofNullable(em.find(PaperScan.class, paperId));
  }

  /** Those of these papers that have a digital copy. */
  public Set<String> scanned(Collection<String> ids) {
    return ids.isEmpty() ? Set.of() : new HashSet<>(em.createQuery("select s.paperId from PaperScan s where s.paperId in :ids",
        String.class).setParameter("ids", ids).getResultList());
  }

  /** A school's digital copies, the newest first. */
  public List<PaperScan> scansOfSchool(long schoolId, int most) {
    return em.createQuery("select s from PaperScan s where s.schoolId = :s order by s.scannedAt desc, s.paperId", PaperScan.class)
        .setParameter("s", schoolId).setMaxResults(most).getResultList();
  }

  public long count() {
    return em.createQuery("select count(p) from PaperTranscript p", Long.class).getSingleResult();
  }
}
