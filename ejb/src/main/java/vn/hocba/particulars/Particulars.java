package vn.hocba.particulars;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocba.assessment.UntaughtBefore;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.SchoolClass;

/** Keeps particulars; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class Particulars {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private RulesInForce rules;

  public Particular add(Particular particular) {
    em.persist(particular);
    em.flush();
    return particular;
  }

  public Optional<Particular> find(long id) {
    return Optional.ofNullable(em.find(Particular.class, id));
  }

  /** All of a class, withdrawn ones as well, in the order they were entered. */
  public List<Particular> ofClass(long classId) {
    return em.createQuery("select p from Particular p, Enrolment e where p.enrolmentId = e.id and e.classId = :c"
        + " order by p.enteredAt, p.id", Particular.class).setParameter("c", classId).getResultList();
  }

  /** What stands, by the pupil's enrolment; pupils without any are left out. */
  public Map<Long, PupilParticulars> standing(long classId) {
    UntaughtBefore reading = rules.of(em.find(SchoolClass.class, classId)).secondaryPolicies().untaughtBefore();
    return ofClass(classId).stream().filter(Particular::stands).collect(Collectors.groupingBy(
        Particular::enrolmentId, Collectors.collectingAndThen(
            Collectors.mapping(Particular::content, Collectors.toList()),
            own -> new PupilParticulars(own, reading))));
  }
}
