package vn.hocba.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.school.School;

/** Keeps who oversees the schools under which unit; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class UnitOfficers {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  public UnitOfficer add(UnitOfficer officer) {
    em.persist(officer);
    em.flush();
    return officer;
  }

  public Optional<UnitOfficer> find(long id) {
    return Optional.ofNullable(em.find(UnitOfficer.class, id));
  }

  /** The latest first, bounded. */
  public List<UnitOfficer> latest(int most) {
    return em.createQuery("select o from UnitOfficer o order by o.firstDay desc, o.id desc", UnitOfficer.class)
        .setMaxResults(most).getResultList();
  }

  /**
   * The schools that account oversees on that day: those of the levels its units look after, as long as the
   * assignment, the unit and the school's place under it all stand.
   */
  public Set<Long> schoolsOf(long accountId, LocalDate day) {
    return em.createQuery("select u, s from UnitOfficer o, OrgUnit u, Superior p, School s where o.accountId = :a"
        + " and o.firstDay <= :d and (o.lastDay is null or o.lastDay >= :d) and u.id = o.unitId and p.parentId = u.id"
        + " and p.firstDay <= :d and (p.lastDay is null or p.lastDay >= :d) and s.id = p.schoolId", Object[].class)
        .setParameter("a", accountId).setParameter("d", day).getResultStream()
        .filter(r -> ((OrgUnit) r[0]).existsOn(day))
        .filter(r -> ((OrgUnit) r[0]).kind().oversees(((School) r[1]).levels().getLast()))
        .map(r -> ((School) r[1]).id()).collect(Collectors.toSet());
  }
}
