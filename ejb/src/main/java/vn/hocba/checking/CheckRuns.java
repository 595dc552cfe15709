package vn.hocba.checking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hocba.archive.verify.Verdict;

/** Keeps runs of checks, their files and their reports; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class CheckRuns {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  public CheckRun add(CheckRun run) {
    em.persist(run);
    em.flush();
    return run;
  }

  /** Whether there is such a run, whosesoever. */
  public boolean exists(long id) {
    return em.find(CheckRun.class, id) != null;
  }

  /** The newest first. @param first from 0 */
  public List<CheckRun> of(long accountId, int first, int most) {
    return em.createQuery("select r from CheckRun r where r.accountId = :a order by r.id desc", CheckRun.class)
        .setParameter("a", accountId).setFirstResult(first).setMaxResults(most).getResultList();
  }

  /** Of all runs of a person. */
  public List<Long> ids(long accountId) {
    return em.createQuery("select r.id from CheckRun r where r.accountId = :a", Long.class).setParameter("a", accountId).getResultList();
  }

  /** Empty for a run of somebody else. */
  public Optional<CheckRun> find(long id, long accountId) {
    return Optional.ofNullable(em.find(CheckRun.class, id)).filter(r -> r.accountId() == accountId);
  }

  /** The same, held until the transaction ends. */
  public Optional<CheckRun> forChange(long id, long accountId) {
    CheckRun held = em.find(CheckRun.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (held != null) {
      em.refresh(held);
    }
    return Optional.ofNullable(held).filter(r -> r.accountId() == accountId);
  }

  /** @param first from 0 */
  public List<CheckItem> items(long runId, int first, int most) {
    return em.createQuery("select i from CheckItem i where i.runId = :r order by i.position", CheckItem.class)
        .setParameter("r", runId).setFirstResult(first).setMaxResults(most).getResultList();
  }

  public Optional<CheckItem> item(long runId, int position) {
    return Optional.ofNullable(em.find(CheckItem.class, new CheckItem.Key(runId, position)));
  }

  /** How a file was validated; empty where it was not, or before such reports were kept. */
  public Optional<TechnicalText> technical(long runId, int position) {
    return Optional.ofNullable(em.find(TechnicalText.class, new CheckItem.Key(runId, position)));
  }

  /** The same bytes under the same name, sent before. */
  public Optional<CheckItem> sent(long runId, String name, String sha256) {
    return em.createQuery("select i from CheckItem i where i.runId = :r and i.sha256 = :h and i.fileName = :n",
        CheckItem.class).setParameter("r", runId).setParameter("h", sha256).setParameter("n", name).setMaxResults(1)
        .getResultStream().findFirst();
  }

  /** Names of the files that have an answer of whatever kind. */
  public Set<String> names(long runId) {
    return new HashSet<>(em.createQuery("select i.fileName from CheckItem i where i.runId = :r", String.class).setParameter("r", runId)
        .getResultList());
  }

  /** How many files came to which verdict; those nothing came to are left out. */
  public Map<Verdict, Integer> counts(long runId) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    em.createQuery("select i.verdict, count(i.position) from CheckItem i where i.runId = :r group by i.verdict", Object[].class)
        .setParameter("r", runId).getResultList().forEach(row -> counts.put((Verdict) row[0], ((Long) row[1]).intValue()));
    return counts;
  }

  public void add(Object itemOrLine) {
    em.persist(itemOrLine);
  }

  /** Keeps how a file was validated, in the place of what was kept before. @param report null for a file that was not */
  public void technical(long runId, int position, String report) {
    Optional<TechnicalText> before = technical(runId, position);
    if (report == null) {
      before.ifPresent(em::remove);
    } else if (before.isPresent()) {
      before.get().replace(report);
    } else {
      em.flush(); // the file first, which it is beside
      em.persist(new TechnicalText(runId, position, report));
    }
  }

  public long listed(long runId) {
    return em.createQuery("select count(l.position) from ListedFile l where l.runId = :r", Long.class).setParameter("r", runId)
        .getSingleResult();
  }

  public Optional<ListedFile> listed(long runId, String path) {
    return em.createQuery("select l from ListedFile l where l.runId = :r and l.path = :p", ListedFile.class)
        .setParameter("r", runId).setParameter("p", path).getResultStream().findFirst();
  }

  /** What the list names and nobody sent. */
  public List<ListedFile> missing(long runId, int most) {
    return em.createQuery("select l from ListedFile l where l.runId = :r and l.found = false order by l.position",
        ListedFile.class).setParameter("r", runId).setMaxResults(most).getResultList();
  }

  public Optional<RunReport> report(long runId) {
    return em.createQuery("select r from RunReport r where r.runId = :r", RunReport.class).setParameter("r", runId)
        .setMaxResults(1).getResultStream().findFirst();
  }

  /** Runs begun before that moment. */
  public List<Long> before(Instant moment, int most) {
    return em.createQuery("select r.id from CheckRun r where r.startedAt < :t order by r.id", Long.class)
        .setParameter("t", moment).setMaxResults(most).getResultList();
  }

  /** Takes a run and all its files away; a report of it stays. */
  public void remove(long runId) {
    for (String what : List.of("TechnicalText i where i.runId", "CheckItem i where i.runId", "ListedFile i where i.runId", "CheckRun i where i.id")) {
      em.createQuery("delete from " + what + " = :r").setParameter("r", runId).executeUpdate();
    }
  }
}
