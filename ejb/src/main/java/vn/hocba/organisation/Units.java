package vn.hocba.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.hocba.school.School;

/** Finds units, and what stood above a school or unit on a day; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class Units {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Clock clock;

  public OrgUnit add(OrgUnit unit) {
    em.persist(unit);
    em.flush();
    return unit;
  }

  public Optional<OrgUnit> find(long id) {
    return Optional.ofNullable(em.find(OrgUnit.class, id));
  }

  public Optional<OrgUnit> byCode(String code) {
    return em.createQuery("select u from OrgUnit u where u.code = :c", OrgUnit.class).setParameter("c", code)
        .getResultStream().findFirst();
  }

  public List<OrgUnit> all() {
    return em.createQuery("select u from OrgUnit u order by u.firstDay, u.name", OrgUnit.class).getResultList();
  }

  public List<Superior> superiors() {
    return em.createQuery("select s from Superior s order by s.firstDay", Superior.class).getResultList();
  }

  /** The units above a school on that day, from the nearest to the highest. */
  public List<OrgUnit> above(long schoolId, LocalDate day) {
    List<OrgUnit> chain = new ArrayList<>();
    Optional<OrgUnit> next = parent(of(null, schoolId), day);
    while (next.isPresent() && chain.size() < UnitKind.values().length) {
      chain.add(next.get());
      next = parent(of(next.get().id(), null), day);
    }
    return chain;
  }

  private Optional<OrgUnit> parent(List<Superior> rows, LocalDate day) {
    return rows.stream().filter(s -> s.standsOn(day)).findFirst().flatMap(s -> find(s.parentId()));
  }

  private List<Superior> of(Long unitId, Long schoolId) {
    String which = unitId == null ? "s.schoolId" : "s.unitId";
    return em.createQuery("select s from Superior s where " + which + " = :id order by s.firstDay", Superior.class)
        .setParameter("id", unitId == null ? schoolId : unitId).getResultList();
  }

  /** The name of something that stands under the unit on that day or later. */
  public Optional<String> under(long unitId, LocalDate day) {
    return superiors().stream().filter(s -> s.parentId() == unitId && (s.lastDay() == null || !s.lastDay().isBefore(day)))
        .map(s -> s.unitId() == null ? em.find(School.class, s.schoolId()).name()
            : em.find(OrgUnit.class, s.unitId()).name()).findFirst();
  }

  /** Puts a unit or school under another from that day on; what was before stays on record. */
  public void place(Long unitId, Long schoolId, long parentId, LocalDate from, String number, String by) {
    for (Superior s : of(unitId, schoolId)) {
      if (!s.firstDay().isBefore(from)) {
        em.remove(s);
      } else if (s.lastDay() == null || !s.lastDay().isBefore(from)) {
        s.endOn(from.minusDays(1));
      }
    }
    em.persist(new Superior(unitId, schoolId, parentId, from).recorded(number, by, clock.instant()));
    em.flush();
  }

  /** The name of what stands above a unit or school on that day; null for nothing. */
  static String parentName(List<Superior> superiors, List<OrgUnit> units, Long unitId, Long schoolId, LocalDate day) {
    return superiors.stream().filter(s -> Objects.equals(s.unitId(), unitId) && Objects.equals(s.schoolId(), schoolId)
        && s.standsOn(day)).findFirst().flatMap(s -> units.stream().filter(u -> u.id() == s.parentId()).findFirst())
        .map(OrgUnit::name).orElse(null);
  }
}
