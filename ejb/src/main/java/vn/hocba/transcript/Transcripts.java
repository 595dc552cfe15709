package vn.hocba.transcript;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.hocba.school.SchoolClass;

/** Keeps every edition of every transcript; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class Transcripts {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  public void add(TranscriptRecord record) {
    em.persist(record);
  }

  public Optional<TranscriptRecord> find(String id) {
    return Optional.ofNullable(em.find(TranscriptRecord.class, id));
  }

  public Optional<TranscriptRecord> findForChange(String id) {
    return Optional.ofNullable(em.find(TranscriptRecord.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  public List<TranscriptRecord> find(Collection<String> ids) {
    return ids.isEmpty() ? List.of() : em.createQuery("select t from TranscriptRecord t where t.id in :ids",
        TranscriptRecord.class).setParameter("ids", ids).getResultList();
  }

  /** The newest edition of a pupil's year, sealed or not. */
  public Optional<TranscriptRecord> latest(long enrolmentId) {
    return em.createQuery("select t from TranscriptRecord t where t.enrolmentId = :e order by t.edition desc",
        TranscriptRecord.class).setParameter("e", enrolmentId).setMaxResults(1).getResultStream().findFirst();
  }

  /** Later explanations of an edition, oldest first; its own is in the edition itself. */
  public List<TranscriptExplanation> explanations(String transcriptId) {
    return em.createQuery("select x from TranscriptExplanation x where x.transcriptId = :t order by x.number",
        TranscriptExplanation.class).setParameter("t", transcriptId).getResultList();
  }

  /**
   * Keeps a further explanation beside those an edition has, unless the last says the same.
   *
   * @param text see {@link ExplanationText}
   * @return false when it does
   */
  public boolean explainAgain(TranscriptRecord edition, String text, Instant now) {
    List<TranscriptExplanation> later = explanations(edition.id());
    String last = later.isEmpty() ? edition.explanation() : later.getLast().text();
    if (text.equals(last)) {
      return false;
    }
    em.persist(new TranscriptExplanation(edition.id(), later.size() + 2, text, now));
    return true;
  }

  /** Every edition of a pupil's year, oldest first. */
  public List<TranscriptRecord> editions(long enrolmentId) {
    return em.createQuery("select t from TranscriptRecord t where t.enrolmentId = :e order by t.edition",
        TranscriptRecord.class).setParameter("e", enrolmentId).getResultList();
  }

  /** Every edition of a pupil's year, oldest first, their rows locked. */
  public List<TranscriptRecord> editionsForChange(long enrolmentId) {
    return em.createQuery("select t from TranscriptRecord t where t.enrolmentId = :e order by t.edition",
        TranscriptRecord.class).setParameter("e", enrolmentId).setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** The edition in force instead of one that is not: the pupil's own of that year, else what the decision that revoked it names of that pupil. */
  public Optional<TranscriptRecord> inForceInsteadOf(TranscriptRecord t) {
    return editions(t.enrolmentId()).stream().filter(o -> o.state() == TranscriptState.SEALED).findFirst()
        .or(() -> Optional.ofNullable(t.revokedFor()).flatMap(this::find)
            .filter(o -> o.state() == TranscriptState.SEALED && o.ofOnePupilWith(t)));
  }

  /** When the class was closed first; empty before. */
  public Optional<Instant> firstIssued(long classId) {
    return Optional.ofNullable(em.createQuery("select min(t.createdAt) from TranscriptRecord t where t.classId = :c and t.leftOn is null",
        Instant.class).setParameter("c", classId).getSingleResult());
  }

  public List<TranscriptRecord> ofClass(long classId) {
    return em.createQuery("select t from TranscriptRecord t where t.classId = :c order by t.enrolmentId, t.edition",
        TranscriptRecord.class).setParameter("c", classId).getResultList();
  }

  /** What is in force of a pupil at a school, signed or not, year by year. */
  public List<TranscriptRecord> ofPupil(long schoolId, long pupilId) {
    return em.createQuery("select t from TranscriptRecord t where t.schoolId = :s and t.pupilId = :p"
        + " and t.state in (vn.hocba.transcript.TranscriptState.ISSUED, vn.hocba.transcript.TranscriptState.SEALED) order by t.schoolYear, t.edition",
        TranscriptRecord.class).setParameter("s", schoolId).setParameter("p", pupilId).getResultList();
  }

  /** What the school has in force, signed or not, of a class's pupils and the years before it. */
  public List<TranscriptRecord> before(SchoolClass c) {
    return em.createQuery("select t from TranscriptRecord t where t.schoolId = :s and t.schoolYear < :y"
        + " and t.state in (vn.hocba.transcript.TranscriptState.ISSUED, vn.hocba.transcript.TranscriptState.SEALED)"
        + " and t.pupilId in (select e.pupilId from Enrolment e where e.classId = :c) order by t.schoolYear, t.edition",
        TranscriptRecord.class).setParameter("s", c.schoolId()).setParameter("y", c.schoolYear())
        .setParameter("c", c.id()).getResultList();
  }

  /** The transcript on which this code is printed. @param code see {@link vn.hocba.archive.document.LookupCode}, without dashes */
  public Optional<TranscriptRecord> byLookupCode(String code) {
    return em.createQuery("select t from TranscriptRecord t where t.lookupCode = :c", TranscriptRecord.class)
        .setParameter("c", code).getResultStream().findFirst();
  }

  /** The transcript whose archived file has this SHA-256. */
  public Optional<TranscriptRecord> bySealedSha256(String sha256) {
    return em.createQuery("select t from TranscriptRecord t where t.sealedSha256 = :h", TranscriptRecord.class)
        .setParameter("h", sha256).getResultStream().findFirst();
  }
}
