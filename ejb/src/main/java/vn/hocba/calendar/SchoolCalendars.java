package vn.hocba.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Finds the calendar of a school's year, its own or the default; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class SchoolCalendars {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  public SchoolCalendar of(long schoolId, String schoolYear) {
    return mapped(schoolId, schoolYear).map(MappedYear::calendar).orElseGet(() -> DefaultCalendar.of(schoolYear));
  }

  /** What the school mapped itself. */
  public Optional<MappedYear> mapped(long schoolId, String schoolYear) {
    return em.createQuery("select m from MappedYear m where m.schoolId = :s and m.schoolYear = :y", MappedYear.class)
        .setParameter("s", schoolId).setParameter("y", schoolYear).getResultStream().findFirst();
  }

  /** What waits for the principal of that school, the oldest first. */
  public List<CalendarProposal> waiting(long schoolId) {
    return em.createQuery("select p from CalendarProposal p where p.schoolId = :s and p.state = :w order by p.id",
        CalendarProposal.class).setParameter("s", schoolId).setParameter("w", CalendarProposal.State.WAITS)
        .getResultList();
  }

  /** The one laid out last, whatever became of it. */
  public Optional<CalendarProposal> last(long schoolId, String schoolYear) {
    return em.createQuery("select p from CalendarProposal p where p.schoolId = :s and p.schoolYear = :y order by p.id desc",
        CalendarProposal.class).setParameter("s", schoolId).setParameter("y", schoolYear).setMaxResults(1).getResultStream()
        .findFirst();
  }

  /** Whatever became of it. */
  public Optional<CalendarProposal> proposal(long schoolId, long id) {
    return Optional.ofNullable(em.find(CalendarProposal.class, id)).filter(p -> p.schoolId() == schoolId);
  }

  public CalendarProposal add(CalendarProposal proposal) {
    em.persist(proposal);
    em.flush();
    return proposal;
  }

  public MappedYear add(MappedYear year) {
    em.persist(year);
    em.flush();
    return year;
  }

  /** Writes at once, so that a week taken out and put in again in one transaction is not there twice. */
  public void flush() {
    em.flush();
  }

  public void remove(MappedYear year) {
    em.remove(year);
    em.flush();
  }
}
