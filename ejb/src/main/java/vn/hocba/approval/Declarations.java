package vn.hocba.approval;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocba.access.Caller;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.school.SchoolClass;

/** Keeps declarations and undoes those that a change has overtaken; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class Declarations {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  public List<Declaration> ofClass(long classId) {
    return em.createQuery("select d from Declaration d where d.classId = :c", Declaration.class)
        .setParameter("c", classId).getResultList();
  }

  public Optional<Declaration> find(long classId, Period period, String part) {
    return em.createQuery("select d from Declaration d where d.classId = :c and d.period = :p and d.part = :t",
        Declaration.class).setParameter("c", classId).setParameter("p", period).setParameter("t", part)
        .getResultStream().findFirst();
  }

  public boolean stands(long classId, Period period, String part) {
    return find(classId, period, part).filter(Declaration::stands).isPresent();
  }

  /** Declares; what already stands stays as it is. The caller holds the class's row. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void declare(SchoolClass schoolClass, Period period, String part, Caller by, Action action) {
    Declaration d = find(schoolClass.id(), period, part).orElse(null);
    if (d != null && d.stands()) {
      return;
    }
    boolean added = d == null;
    if (added) {
      d = new Declaration(schoolClass.id(), period, part);
    }
    d.declare(by, clock.instant());
    if (added) {
      em.persist(d);
    }
    audit.record(action, schoolClass.schoolId(), "CLASS", String.valueOf(schoolClass.id()), period + ": " + part);
  }

  /** Takes declarations back. @param why in the words of who does it */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void withdraw(SchoolClass schoolClass, Period period, List<String> parts, Caller by, String why) {
    annul(ofClass(schoolClass.id()), schoolClass, period, parts, by, why);
  }

  /**
   * An entry has changed: the completion of its part, the sent lists and their approval no longer hold, in every
   * period it counts in.
   *
   * @param part a subject's code or {@link Declaration#HOMEROOM}
   * @param terms 1, 2, or null for what belongs to the year as a whole
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void changed(SchoolClass schoolClass, String part, Collection<Integer> terms, Caller by) {
    changed(schoolClass, List.of(part), terms, by);
  }

  /**
   * The same for an entry that counts in several parts.
   *
   * @param counting the changed part first, which is told as the reason
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void changed(SchoolClass schoolClass, List<String> counting, Collection<Integer> terms, Caller by) {
    List<String> parts = Stream.concat(counting.stream(), Stream.of(Declaration.SENT, Declaration.APPROVED)).toList();
    List<Declaration> all = ofClass(schoolClass.id());
    for (Period period : Period.values()) {
      if (terms.stream().anyMatch(period::covers)) {
        annul(all, schoolClass, period, parts, by, counting.getFirst());
      }
    }
  }

  private void annul(List<Declaration> all, SchoolClass schoolClass, Period period, List<String> parts, Caller by,
      String why) {
    List<String> undone = new ArrayList<>();
    for (String part : parts) {
      all.stream().filter(d -> d.period() == period && d.part().equals(part)).filter(Declaration::stands).forEach(d -> {
        d.annul(by.fullName(), clock.instant(), why);
        undone.add(part);
      });
    }
    if (!undone.isEmpty()) {
      audit.record(AuditEvent.of(Action.VOID_COMPLETION, schoolClass.schoolId(), "CLASS",
          String.valueOf(schoolClass.id())).because(why).saying(period + ": " + String.join(", ", undone)));
    }
  }
}
