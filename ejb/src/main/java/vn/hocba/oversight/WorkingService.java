package vn.hocba.oversight;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archiving.SealJob;
import vn.hocba.archiving.SealJobs;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Shows who is at work in a school and what holds what since when, and takes from a worker what it holds too long. */
@Stateless
@PermitAll
public class WorkingService {

  private static final int MOST = 100;
  /** Somebody not seen for so long is not at work. */
  private static final Duration PRESENT = Duration.ofMinutes(15);
  /** What was last written in longer ago is nobody's work of now. */
  private static final Duration RECENT = Duration.ofMinutes(60);

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private SealJobs jobs;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** A transcript a worker holds to seal it. @param until when the lease runs out by itself */
  public record Lease(long jobId, String className, String schoolYear, String holder, Instant since, Instant until) {}

  /** Somebody who is in the portal. */
  public record Person(String fullName, String username, Instant since, Instant seen) {}

  /** A book in which somebody wrote a moment ago. */
  public record Writing(long book, String className, String subject, String by, Instant last, long cells) {}

  /** @param leases the oldest first @param people the last seen first @param writings the latest first */
  public record Working(List<Lease> leases, List<Person> people, List<Writing> writings, Instant at) {}

  /** Of the caller's school, or of every school they oversee. */
  @Needs(Right.WATCH_WORK)
  public Working now() {
    Set<Long> schools = callers.current().schools();
    Instant now = clock.instant();
    if (schools != null && schools.isEmpty()) {
      return new Working(List.of(), List.of(), List.of(), now);
    }
    return new Working(leases(schools), people(schools, now), writings(schools, now), now);
  }

  private List<Lease> leases(Set<Long> schools) {
    return within("select j.id, c.name, c.schoolYear, j.claimedBy, j.claimedAt, j.claimedUntil from SealJob j,"
        + " SchoolClass c where c.id = j.classId and j.claimedBy is not null", "j.schoolId", schools,
        " order by j.claimedAt, j.id").setMaxResults(MOST).getResultStream().map(r -> new Lease((Long) r[0],
            (String) r[1], (String) r[2], (String) r[3], (Instant) r[4], (Instant) r[5])).toList();
  }

  private List<Person> people(Set<Long> schools, Instant now) {
    return within("select a.fullName, a.username, min(v.beganAt), max(v.seenAt) from PortalVisit v, Account a"
        + " where a.id = v.accountId and v.endedAt is null and v.seenAt > :t", "a.schoolId", schools,
        " group by a.id, a.fullName, a.username order by max(v.seenAt) desc").setParameter("t", now.minus(PRESENT))
        .setMaxResults(MOST).getResultStream().map(r -> new Person((String) r[0], (String) r[1], (Instant) r[2],
            (Instant) r[3])).toList();
  }

  private List<Writing> writings(Set<Long> schools, Instant now) {
    return within("select b.id, c.name, b.subject, m.changedByName, max(m.changedAt), count(m) from Mark m,"
        + " ClassSubject b, SchoolClass c where m.classSubjectId = b.id and b.classId = c.id and m.changedAt > :t",
        "c.schoolId", schools, " group by b.id, c.name, b.subject, m.changedByName order by max(m.changedAt) desc")
        .setParameter("t", now.minus(RECENT)).setMaxResults(MOST).getResultStream().map(r -> new Writing((Long) r[0],
            (String) r[1], (String) r[2], (String) r[3], (Instant) r[4], ((Number) r[5]).longValue())).toList();
  }

  private TypedQuery<Object[]> within(String query, String school, Set<Long> schools, String order) {
    TypedQuery<Object[]> typed = em.createQuery(query + (schools == null ? "" : " and " + school + " in :s") + order,
        Object[].class);
    return schools == null ? typed : typed.setParameter("s", schools);
  }

  /**
   * Takes a transcript from the worker that holds it; another takes it up, and what the first still brings is void.
   *
   * @throws Problem NOT_FOUND for a job outside the caller's scope, or one that nobody holds
   */
  @Needs(Right.RELEASE_WORK)
  public void release(long jobId) {
    Caller caller = callers.current();
    SealJob job = jobs.find(jobId).filter(j -> caller.sees(j.schoolId()) && j.claimedBy() != null)
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    String holder = job.claimedBy();
    job.release(clock.instant());
    audit.record(Action.RELEASE_WORK, job.schoolId(), "TRANSCRIPT", job.transcriptId(), holder);
  }
}
