package vn.hocba.retention;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.SchoolYear;

/** Keeps disposals, and what may be in one; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class Disposals {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Retentions retentions;
  @Inject
  private Ledger ledger;
  @Inject
  private Clock clock;

  /** A file whose time is over, and until when it was to be kept. */
  public record Due(Retentions.Holding file, Keeping keeping) {}

  /** The newest first. @param schoolId null for every school */
  public List<Disposal> list(Long schoolId, int most) {
    return em.createQuery("select d from Disposal d" + (schoolId == null ? "" : " where d.schoolId = " + schoolId)
        + " order by d.id desc", Disposal.class).setMaxResults(most).getResultList();
  }

  public List<Long> inState(DisposalState state) {
    return em.createQuery("select d.id from Disposal d where d.state = :s order by d.id", Long.class)
        .setParameter("s", state).getResultList();
  }

  public Optional<Disposal> find(long id) {
    return Optional.ofNullable(em.find(Disposal.class, id));
  }

  /** The same, held until the transaction ends. */
  public Optional<Disposal> forChange(long id) {
    Disposal held = em.find(Disposal.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (held != null) {
      em.refresh(held);
    }
    return Optional.ofNullable(held);
  }

  public List<DisposalItem> items(long id) {
    return em.createQuery("select i from DisposalItem i where i.disposalId = :d order by i.position", DisposalItem.class)
        .setParameter("d", id).getResultList();
  }

  public Disposal add(Disposal disposal, List<Due> files) {
    em.persist(disposal);
    em.flush();
    for (int i = 0; i < files.size(); i++) {
      em.persist(new DisposalItem(disposal.id(), i + 1, files.get(i).file(), files.get(i).keeping()));
    }
    return disposal;
  }

  public void removed(long id, int position) {
    em.find(DisposalItem.class, new DisposalItem.Key(id, position)).removed(clock.instant());
  }

  /** What of a school has outlived its time and is in no disposal on its way. Never a transcript, never a register. */
  public List<Due> due(long schoolId) {
    List<RetentionTerm> terms = retentions.terms();
    LocalDate today = LocalDate.now(clock);
    List<String> underWay = em.createQuery("select i.sha256 from DisposalItem i, Disposal d where d.id = i.disposalId"
        + " and d.schoolId = :s and d.state <> :e", String.class).setParameter("s", schoolId)
        .setParameter("e", DisposalState.ENDED).getResultList();
    return retentions.ofSchool(schoolId).stream().filter(f -> !underWay.contains(f.sha256()))
        .map(f -> new Due(f, keeping(terms, f.kind(), f.schoolYear(), today)))
        .filter(d -> d.keeping().over(today)).toList();
  }

  /**
   * Asks once more whether a file may go: by its kind, by every line of the ledger that names it, and by the times of today.
   *
   * @throws Problem RETENTION_FOR_EVER, DISPOSAL_KEPT_LONGER
   */
  public void check(DisposalItem item) {
    LocalDate today = LocalDate.now(clock);
    ledger.ofFile(item.sha256()).stream().filter(line -> RetentionRules.forEver(line.kind())).findFirst().ifPresent(line -> {
      throw new Problem(ProblemCode.RETENTION_FOR_EVER, line.kind().name());
    });
    if (RetentionRules.forEver(item.kind())) {
      throw new Problem(ProblemCode.RETENTION_FOR_EVER, item.kind().name());
    }
    if (!keeping(retentions.terms(), item.kind(), item.schoolYear(), today).over(today)) {
      throw new Problem(ProblemCode.DISPOSAL_KEPT_LONGER, item.schoolYear());
    }
  }

  private static Keeping keeping(List<RetentionTerm> terms, LedgerEntry.Kind kind, String schoolYear,
      LocalDate today) {
    return RetentionRules.of(terms, kind, SchoolYear.start(schoolYear) + 1, today);
  }
}
