package vn.hocba.archiving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;

/**
 * Names files before they are stored in the vault. Signing or stamping again gives other bytes, so that whoever dies between
 * storing a file and writing its line would leave one that nothing names, and another one beside it; the next attempt takes
 * the announced one instead. Asks no permission, so only services use it.
 */
@Stateless
@PermitAll
public class AnnouncedFiles {

  /** Longer than storing a file and writing its line takes. */
  private static final Duration HELD = Duration.ofMinutes(2);

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private ArchiveStore store;
  @Inject
  private Clock clock;

  /** What is announced for that, if the vault has it: whoever announced it did not come to write its line. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<AnnouncedFile> stored(LedgerEntry.Kind kind, String of) throws IOException {
    Optional<AnnouncedFile> announced = Optional.ofNullable(em.find(AnnouncedFile.class, purpose(kind, of)));
    return announced.isPresent() && store.vault().holds(announced.get().sha256()) ? announced : Optional.empty();
  }

  /**
   * The same where nobody is at it, not even another server: what is left over is to be named before something else is announced for
   * that, or nothing would name it any more.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<AnnouncedFile> left(LedgerEntry.Kind kind, String of) throws IOException {
    return stored(kind, of).filter(announced -> !announced.isHeld(clock.instant()));
  }

  /**
   * Announces a file; from now on it and no other is stored for that.
   *
   * @param detail what is needed to name it later; may be null
   * @throws Problem NOT_AVAILABLE while somebody else makes the same
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void announce(LedgerEntry.Kind kind, String of, String sha256, long size, String detail) {
    Instant now = clock.instant();
    AnnouncedFile before = em.find(AnnouncedFile.class, purpose(kind, of), LockModeType.PESSIMISTIC_WRITE);
    if (before != null && before.isHeld(now)) {
      throw ArchivedFiles.away();
    }
    AnnouncedFile announced = before == null ? new AnnouncedFile(purpose(kind, of)) : before;
    announced.announce(sha256, size, detail, Setting.NODE_ID.text(), now, now.plus(HELD));
    if (before == null) {
      em.persist(announced);
    }
  }

  /** Storing it failed: the next attempt need not wait. It stays announced, for the vault may have it all the same. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void release(LedgerEntry.Kind kind, String of) {
    AnnouncedFile announced = em.find(AnnouncedFile.class, purpose(kind, of), LockModeType.PESSIMISTIC_WRITE);
    if (announced != null) {
      announced.release();
    }
  }

  /** Its line is written, in this transaction. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void named(LedgerEntry.Kind kind, String of) {
    AnnouncedFile announced = em.find(AnnouncedFile.class, purpose(kind, of), LockModeType.PESSIMISTIC_WRITE);
    if (announced != null) {
      em.remove(announced);
    }
  }

  /** What this server held when it died is free again; nobody else uses its name. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void releaseOwn() {
    em.createQuery("update AnnouncedFile a set a.heldUntil = null where a.announcedBy = :n")
        .setParameter("n", Setting.NODE_ID.text()).executeUpdate();
  }

  private static String purpose(LedgerEntry.Kind kind, String of) {
    return kind + " " + of;
  }
}
