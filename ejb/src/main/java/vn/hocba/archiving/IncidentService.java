package vn.hocba.archiving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Shows damage to archived files within the caller's scope until somebody has looked into it. */
@Stateless
@PermitAll
public class IncidentService {

  private static final int MOST = 100;
  private static final int LONGEST_REASON = 400;

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** Damage that is not closed; {@code toldTo} and {@code repairedAt} may be null. */
  public record Row(long id, String about, VaultCopy place, String part, IncidentState state, Instant foundAt,
      String toldTo, Instant repairedAt) {}

  /** What is not closed, the newest first; whoever may close it has been told from now on. */
  @Needs(Right.READ_ARCHIVE_STATE)
  public List<Row> open() {
    Caller caller = callers.current();
    List<FixityIncident> open = em.createQuery("select i from FixityIncident i where i.state <> :c order by i.id desc",
        FixityIncident.class).setParameter("c", IncidentState.CLOSED).getResultStream().filter(i -> sees(caller, i))
        .limit(MOST).toList();
    for (FixityIncident incident : open) {
      if (may(caller, incident)) {
        incident.told(caller.fullName(), clock.instant());
      }
    }
    return open.stream().map(i -> new Row(i.id(), i.about(), i.place(), i.part(), i.state(), i.foundAt(), i.toldTo(),
        i.repairedAt())).toList();
  }

  /** How many wait for somebody of the caller's school to look into them; to count is not to be told. */
  @Needs(Right.CLOSE_INCIDENT)
  public long waiting() {
    return em.createQuery("select count(i) from FixityIncident i where i.state <> :c and i.schoolId = :s", Long.class)
        .setParameter("c", IncidentState.CLOSED).setParameter("s", callers.ofSchool(Right.CLOSE_INCIDENT).schoolId()).getSingleResult();
  }

  /** @throws Problem NOT_FOUND, REASON_NEEDED */
  @Needs(Right.CLOSE_INCIDENT)
  public void close(long id, String reason) {
    Caller caller = callers.current();
    FixityIncident incident = em.find(FixityIncident.class, id);
    if (incident == null || incident.state() == IncidentState.CLOSED || !may(caller, incident)) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
      throw new Problem(ProblemCode.REASON_NEEDED);
    }
    incident.closed(caller.fullName(), reason.strip(), clock.instant());
    audit.record(Action.CLOSE_INCIDENT, incident.schoolId(), "ARCHIVE", String.valueOf(id), reason.strip());
  }

  private static boolean sees(Caller caller, FixityIncident incident) {
    return incident.schoolId() == null ? caller.schools() == null : caller.sees(incident.schoolId());
  }

  private static boolean may(Caller caller, FixityIncident incident) {
    return incident.schoolId() != null && caller.belongsTo(incident.schoolId()) && caller.reachesSchool(Right.CLOSE_INCIDENT);
  }
}
