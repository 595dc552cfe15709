package vn.hocba.correction;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.hocba.calendar.SchoolCalendar;
import vn.hocba.calendar.SchoolCalendars;
import vn.hocba.configuration.Setting;
import vn.hocba.school.SchoolClass;

/** Keeps the log of corrections with its files and dates; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class Corrections {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private SchoolCalendars calendars;

  public <T> T add(T record) {
    em.persist(record);
    return record;
  }

  public Optional<EvidenceFile> file(String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(em.find(EvidenceFile.class, id));
  }

  /** The school's corrections from one instant until before another, in the order they were made. */
  public List<Correction> between(long schoolId, Instant from, Instant until) {
    return em.createQuery("select c from Correction c where c.schoolId = :s and c.madeAt >= :f and c.madeAt < :u"
        + " order by c.madeAt, c.id", Correction.class).setParameter("s", schoolId).setParameter("f", from)
        .setParameter("u", until).getResultList();
  }

  /** Those of one class, in the order they were made. */
  public List<Correction> ofClass(long classId) {
    return em.createQuery("select c from Correction c where c.classId = :c order by c.madeAt, c.id", Correction.class)
        .setParameter("c", classId).getResultList();
  }

  /** The corrections of every class of that year, whenever they were made. */
  public List<Correction> ofYear(long schoolId, String schoolYear) {
    return em.createQuery("select c from Correction c, SchoolClass k where c.classId = k.id and c.schoolId = :s"
        + " and k.schoolYear = :y order by c.madeAt, c.id", Correction.class).setParameter("s", schoolId)
        .setParameter("y", schoolYear).getResultList();
  }

  /** Corrections in the open book of that school that the same bytes prove. */
  public List<Correction> ofSameFile(String fileId) {
    return em.createQuery("select c from Correction c, EvidenceFile f, EvidenceFile g where g.id = :f"
        + " and f.sha256 = g.sha256 and f.schoolId = g.schoolId and c.fileId = f.id and c.requestId is null order by c.id",
        Correction.class).setParameter("f", fileId).getResultList();
  }

  /** Until when marks of that class may be corrected. */
  public CorrectionWindow window(SchoolClass c) {
    return window(c.schoolId(), c.schoolYear(), c.id());
  }

  /** @param classId null for every class without a date of its own */
  public CorrectionWindow window(long schoolId, String schoolYear, Long classId) {
    return window(schoolId, calendars.of(schoolId, schoolYear), classId);
  }

  /** As it would be by that calendar. @param classId null for every class without a date of its own */
  public CorrectionWindow window(long schoolId, SchoolCalendar calendar, Long classId) {
    List<TermTest> recorded = termTests(schoolId, calendar.schoolYear()).stream()
        .filter(t -> t.classId() == null || t.classId().equals(classId)).toList();
    return CorrectionWindow.of(calendar, recorded,
        Setting.CORRECTION_USUAL_TESTS.value().orElse(""), Setting.CORRECTION_DAYS.number(-1, 100));
  }

  /** The dates recorded for a year, of the school and of single classes. */
  public List<TermTest> termTests(long schoolId, String schoolYear) {
    return em.createQuery("select t from TermTest t where t.schoolId = :s and t.schoolYear = :y order by t.term, t.id",
        TermTest.class).setParameter("s", schoolId).setParameter("y", schoolYear).getResultList();
  }

  /** @param classId null for the date that holds for every class without its own */
  public Optional<TermTest> termTest(long schoolId, String schoolYear, Long classId, int term) {
    return termTests(schoolId, schoolYear).stream()
        .filter(t -> t.term() == term && Objects.equals(t.classId(), classId)).findFirst();
  }
}
