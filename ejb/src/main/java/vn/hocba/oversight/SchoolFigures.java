package vn.hocba.oversight;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.hocba.school.School;
import vn.hocba.school.SchoolYear;
import vn.hocba.school.Schools;

/** Keeps the prepared figures of every school; asks no permission, so only services and workers use it. */
@Stateless
@PermitAll
public class SchoolFigures {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Schools schools;
  @Inject
  private BookFigures figures;
  @Inject
  private Clock clock;

  /** By name. @param among null for all */
  public List<SchoolFigure> page(Set<Long> among, String named, int first, int most) {
    return among != null && among.isEmpty() ? List.of() : narrowed(SchoolFigure.class, "select f", among, named,
        " order by f.sortKey, f.schoolId").setFirstResult(first).setMaxResults(most).getResultList();
  }

  public long count(Set<Long> among, String named) {
    return among != null && among.isEmpty() ? 0
        : narrowed(Long.class, "select count(f)", among, named, "").getSingleResult();
  }

  private <T> TypedQuery<T> narrowed(Class<T> type, String what, Set<Long> among, String named, String order) {
    String plain = named == null || named.isBlank() ? null : SchoolNames.plain(named);
    TypedQuery<T> query = em.createQuery(what + " from SchoolFigure f where 1 = 1"
        + (among == null ? "" : " and f.schoolId in :a") + (plain == null ? "" : " and locate(:n, f.searchKey) > 0")
        + order, type);
    if (among != null) {
      query.setParameter("a", among);
    }
    if (plain != null) {
      query.setParameter("n", plain);
    }
    return query;
  }

  /** Schools whose figures were not counted since then, or had no classes to count, those without any first. */
  public List<Long> due(Instant since, int most) {
    return em.createQuery("select s.id from School s left join SchoolFigure f on f.schoolId = s.id"
        + " where f.schoolId is null or f.refreshedAt < :t or f.classes = 0 order by f.refreshedAt, s.id", Long.class)
        .setParameter("t", since).setMaxResults(most).getResultList();
  }

  /** Counts one school anew, in a transaction of its own. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void refresh(long schoolId) {
    School school = schools.school(schoolId).orElseThrow();
    String present = SchoolYear.of(LocalDate.now(clock));
    List<String> years = figures.years(schoolId);
    String year = years.contains(present) || years.isEmpty() ? present : years.getFirst();
    SchoolFigure figure = em.find(SchoolFigure.class, schoolId);
    boolean added = figure == null;
    if (added) {
      figure = new SchoolFigure(school);
    }
    figure.take(school, year, figures.of(school, year), clock.instant());
    if (added) {
      em.persist(figure);
    }
  }
}
