package vn.hocba.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.hocba.configuration.Clocks;

/** Finds the rows a filter asks for; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class AuditSearch {

  /** Classes or pupils that one word may mean; more are not looked for. */
  private static final int MOST_MEANT = 200;

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  /** Newest first. */
  public List<AuditEntry> newest(AuditFilter filter, int first, int most) {
    Map<String, Object> values = new LinkedHashMap<>();
    return query("select e from AuditEntry e where " + conditions(filter, values)
        + " order by e.at desc, e.chain, e.sequence desc", values).setFirstResult(first).setMaxResults(most)
        .getResultList();
  }

  /** In the order of the chains, after a row; 0 and 0 begin. */
  public List<AuditEntry> after(AuditFilter filter, long chain, long sequence, int most) {
    Map<String, Object> values = new LinkedHashMap<>();
    String conditions = conditions(filter, values);
    values.put("afterChain", chain);
    values.put("afterSequence", sequence);
    return query("select e from AuditEntry e where " + conditions + " and (e.chain > :afterChain or"
        + " e.chain = :afterChain and e.sequence > :afterSequence) order by e.chain, e.sequence", values)
        .setMaxResults(most).getResultList();
  }

  /** The chains that have rows the filter asks for. */
  public List<Long> chains(AuditFilter filter) {
    Map<String, Object> values = new LinkedHashMap<>();
    TypedQuery<Long> query = em.createQuery("select distinct e.chain from AuditEntry e where "
        + conditions(filter, values), Long.class);
    values.forEach(query::setParameter);
    return query.getResultList();
  }

  private TypedQuery<AuditEntry> query(String text, Map<String, Object> values) {
    TypedQuery<AuditEntry> query = em.createQuery(text, AuditEntry.class);
    values.forEach(query::setParameter);
    return query;
  }

  private String conditions(AuditFilter f, Map<String, Object> values) {
    List<String> all = new ArrayList<>(List.of("e.sequence > 0"));
    if (f.schoolId() != null) {
      all.add("e.chain = :chain");
      values.put("chain", f.schoolId());
    }
    if (f.within() != null) {
      all.add(f.within().isEmpty() ? "e.chain < 0" : "e.chain in :within");
    }
    if (f.within() != null && !f.within().isEmpty()) {
      values.put("within", f.within());
    }
    if (f.person() != null) {
      all.add("(e.actor = :actor or lower(e.actorName) like :person or e.actorName like :personAsIs)");
      values.put("actor", f.person().toLowerCase(Locale.ROOT));
      values.put("person", part(f.person().toLowerCase(Locale.ROOT)));
      values.put("personAsIs", part(f.person()));
    }
    if (f.action() != null) {
      all.add("e.action = :action");
      values.put("action", f.action().name());
    }
    if (f.from() != null) {
      all.add("e.at >= :from");
      values.put("from", start(f.from()));
    }
    if (f.to() != null) {
      all.add("e.at < :to");
      values.put("to", start(f.to().plusDays(1)));
    }
    if (f.refusedOnly()) {
      all.add("e.refused = true");
    }
    if (f.peopleOnly()) {
      all.add("e.actor <> :system");
      values.put("system", AuditTrail.SYSTEM);
    }
    if (f.about() != null) {
      all.add(about(f, values));
    }
    return String.join(" and ", all);
  }

  private String about(AuditFilter f, Map<String, Object> values) {
    String school = f.schoolId() == null ? "" : ".schoolId = " + f.schoolId() + " and ";
    List<Long> classes = em.createQuery("select c.id from SchoolClass c where " + of("c", school)
        + "c.name in (:n, :t)", Long.class).setParameter("n", f.about().toUpperCase(Locale.ROOT))
        .setParameter("t", f.about()).setMaxResults(MOST_MEANT).getResultList();
    List<Long> pupils = em.createQuery("select n.id from Enrolment n, Pupil p where " + of("p", school)
        + "n.pupilId = p.id and (p.identifier = :i or lower(p.fullName) like :l or p.fullName like :t)", Long.class)
        .setParameter("i", f.about()).setParameter("l", part(f.about().toLowerCase(Locale.ROOT)))
        .setParameter("t", part(f.about())).setMaxResults(MOST_MEANT).getResultList();
    List<String> any = new ArrayList<>(List.of("e.sequence < 0"));
    if (!classes.isEmpty()) {
      any.add("e.classId in :classes");
      any.add("e.enrolmentId in (select n.id from Enrolment n where n.classId in :classes)");
      values.put("classes", classes);
    }
    if (!pupils.isEmpty()) {
      any.add("e.enrolmentId in :pupils");
      values.put("pupils", pupils);
    }
    return "(" + String.join(" or ", any) + ")";
  }

  private static String of(String alias, String condition) {
    return condition.isEmpty() ? "" : alias + condition;
  }

  private static String part(String typed) {
    return "%" + typed.replaceAll("[%_\\\\]", "") + "%";
  }

  private static String start(LocalDate day) {
    return AuditLine.instant(day.atStartOfDay(Clocks.VIETNAM).toInstant());
  }
}
