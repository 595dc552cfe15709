package vn.hocba.lock;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Keeps the decisions on locks; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class LockDecisions {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Schools schools;
  @Inject
  private Clock clock;

  public LockDecision add(LockDecision decision) {
    em.persist(decision);
    em.flush();
    return decision;
  }

  public Optional<LockDecision> find(long id) {
    return Optional.ofNullable(em.find(LockDecision.class, id));
  }

  /**
   * All of a school year, the newest first, as they stand now: what this transaction read before it waited for a row
   * is read again.
   */
  public List<LockDecision> ofYear(long schoolId, String schoolYear) {
    return em.createQuery("select d from LockDecision d where d.schoolId = :s and d.schoolYear = :y order by d.id desc",
        LockDecision.class).setParameter("s", schoolId).setParameter("y", schoolYear)
        .setHint("eclipselink.refresh", "true").getResultList();
  }

  /** The same of many schools at once. */
  public List<LockDecision> ofYear(Collection<Long> schoolIds, String schoolYear) {
    return schoolIds.isEmpty() ? List.of() : em.createQuery("select d from LockDecision d where d.schoolYear = :y"
        + " and d.schoolId in :s order by d.id desc", LockDecision.class).setParameter("y", schoolYear)
        .setParameter("s", schoolIds).getResultList();
  }

  /** Of every school, what opens again and what is to lock later; not what is over. */
  public List<LockDecision> toCome(String schoolYear, Instant now) {
    return em.createQuery("select d from LockDecision d where d.schoolYear = :y and d.liftedAt is null"
        + " and (d.untilAt > :n or d.untilAt is null and d.fromAt > :n) order by d.schoolId, d.id", LockDecision.class)
        .setParameter("y", schoolYear).setParameter("n", now).getResultList();
  }

  /** What of a class's book is locked now. */
  public BookLocks of(SchoolClass c) {
    return new BookLocks(c, SchoolLevel.of(schools.school(c.schoolId()).orElseThrow().level(), c.grade()),
        ofYear(c.schoolId(), c.schoolYear()), clock.instant());
  }

  /**
   * Holds the rows of every class the extent reaches, so that no write that began before it is still under way.
   *
   * <p>The order is the school's turn, then classes by number; writers hold one class and ask for nothing more.
   */
  public List<SchoolClass> hold(long schoolId, String schoolYear, LockExtent extent) {
    schools.hold(schoolId);
    String level = schools.school(schoolId).orElseThrow().level();
    return schools.classesOf(schoolId).stream().filter(c -> c.schoolYear().equals(schoolYear))
        .filter(c -> extent.reaches(c.id(), c.grade(), SchoolLevel.of(level, c.grade())))
        .map(SchoolClass::id).sorted().map(id -> schools.schoolClassForChange(id).orElseThrow()).toList();
  }
}
