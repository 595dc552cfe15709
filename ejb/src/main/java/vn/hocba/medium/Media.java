package vn.hocba.medium;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.hocba.correction.log.CorrectionSummary;
import vn.hocba.signing.SigningDocument;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.TranscriptState;

/** Keeps what was copied to media; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class Media {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  /** The newest first. @param packages whether packages are meant, or labelled copies */
  public List<Medium> ofSchool(long schoolId, boolean packages, int most) {
    return em.createQuery("select m from Medium m where m.schoolId = :s and m.packageKind is " + (packages ? "not " : "")
        + "null order by m.id desc", Medium.class)
        .setParameter("s", schoolId).setMaxResults(most).getResultList();
  }

  public Optional<Medium> find(long id) {
    return Optional.ofNullable(em.find(Medium.class, id));
  }

  public List<MediumFile> files(long mediumId) {
    return em.createQuery("select f from MediumFile f where f.mediumId = :m order by f.position", MediumFile.class)
        .setParameter("m", mediumId).getResultList();
  }

  public Optional<MediumFile> file(long mediumId, int position) {
    return Optional.ofNullable(em.find(MediumFile.class, new MediumFile.Key(mediumId, position)));
  }

  public void add(Medium medium, List<MediumFile> files) {
    em.persist(medium);
    em.flush();
    for (int i = 0; i < files.size(); i++) {
      files.get(i).of(medium, i + 1);
      em.persist(files.get(i));
    }
  }

  /** The next number of a school in a calendar year; the caller holds the school's row. */
  public String next(long schoolId, int year) {
    long made = em.createQuery("select count(m) from Medium m where m.schoolId = :s and m.number like :y", Long.class)
        .setParameter("s", schoolId).setParameter("y", year + "/%").getSingleResult();
    return String.format(Locale.ROOT, "%d/%03d", year, made + 1);
  }

  /** The transcripts in force of a year, signed or not, class by class. @param classId null for every class */
  public List<TranscriptRecord> transcripts(long schoolId, String schoolYear, Long classId, int most) {
    return em.createQuery("select t from TranscriptRecord t where t.schoolId = :s and t.schoolYear = :y"
        + (classId == null ? "" : " and t.classId = " + classId) + " and t.state in :standing"
        + " order by t.classId, t.enrolmentId, t.edition", TranscriptRecord.class).setParameter("s", schoolId)
        .setParameter("y", schoolYear).setParameter("standing", List.of(TranscriptState.ISSUED, TranscriptState.SEALED)).setMaxResults(most).getResultList();
  }

  /** The archived sheets and books of a year's classes, class by class, books last. @param classId null for every class */
  public List<SigningDocument> signed(long schoolId, String schoolYear, Long classId) {
    return em.createQuery("select d from SigningDocument d join SchoolClass k on k.id = d.classId where d.schoolId = :s"
        + " and k.schoolYear = :y" + (classId == null ? "" : " and d.classId = " + classId) + " and d.kind in :kinds"
        + " and d.state = :archived order by d.classId, d.kind desc, d.classSubjectId, d.edition", SigningDocument.class)
        .setParameter("s", schoolId).setParameter("y", schoolYear)
        .setParameter("kinds", List.of(SigningDocument.Kind.SHEET, SigningDocument.Kind.BOOK))
        .setParameter("archived", SigningDocument.State.ARCHIVED).getResultList();
  }

  /** The archived summaries of corrections of a year, oldest first. */
  public List<CorrectionSummary> summaries(long schoolId, String schoolYear) {
    return em.createQuery("select c from CorrectionSummary c where c.schoolId = :s and c.schoolYear = :y"
        + " and c.sha256 is not null order by c.edition", CorrectionSummary.class).setParameter("s", schoolId)
        .setParameter("y", schoolYear).getResultList();
  }

  /** The years of which something was issued, the newest first. */
  public List<String> years(long schoolId) {
    return em.createQuery("select distinct t.schoolYear from TranscriptRecord t where t.schoolId = :s"
        + " order by t.schoolYear desc", String.class).setParameter("s", schoolId).getResultList();
  }
}
