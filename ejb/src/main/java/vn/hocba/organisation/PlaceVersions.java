package vn.hocba.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.hocba.school.School;

/**
 * Keeps what units and schools were called when, and lets them be called anew on the day; asks no permission, so only
 * services use it. The unit or school itself has the name of today.
 */
@Stateless
@PermitAll
public class PlaceVersions {

  /** Before any day a decision names. */
  static final LocalDate EVER = LocalDate.of(1900, 1, 1);

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Clock clock;

  /** Oldest first. */
  public List<PlaceVersion> all() {
    return em.createQuery("select v from PlaceVersion v order by v.firstDay, v.id", PlaceVersion.class)
        .getResultList();
  }

  public void add(PlaceVersion version, String number, String by) {
    em.persist(version.recorded(number, by, clock.instant()));
    em.flush();
  }

  /** What the unit or school was called on that day; empty when it was never changed. */
  static Optional<PlaceVersion> on(List<PlaceVersion> all, Long unitId, Long schoolId, LocalDate day) {
    return all.stream().filter(v -> Objects.equals(v.unitId(), unitId) && Objects.equals(v.schoolId(), schoolId)
        && !v.firstDay().isAfter(day)).reduce((earlier, later) -> later);
  }

  /**
   * Gives units and schools the names and levels of today.
   *
   * @return how many changed
   */
  public int turn() {
    LocalDate today = LocalDate.now(clock);
    List<PlaceVersion> all = all();
    int turned = 0;
    for (Long id : all.stream().map(PlaceVersion::unitId).filter(Objects::nonNull).distinct().toList()) {
      OrgUnit unit = em.find(OrgUnit.class, id);
      String name = on(all, id, null, today).map(PlaceVersion::name).orElse(unit.name());
      turned += name.equals(unit.name()) ? 0 : 1;
      unit.rename(name);
    }
    for (Long id : all.stream().map(PlaceVersion::schoolId).filter(Objects::nonNull).distinct().toList()) {
      School school = em.find(School.class, id);
      PlaceVersion now = on(all, null, id, today).orElse(null);
      if (now != null && !(now.name().equals(school.name()) && now.levels().equals(school.levels()))) {
        school.rename(now.name());
        school.found(school.type(), now.levels());
        turned++;
      }
    }
    em.flush();
    return turned;
  }
}
