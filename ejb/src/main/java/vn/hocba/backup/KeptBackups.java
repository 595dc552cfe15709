package vn.hocba.backup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.hocba.archive.backup.BackupPlace;
import vn.hocba.archive.backup.BackupReview;
import vn.hocba.archive.vault.Fixity;
import vn.hocba.archive.vault.FixityFinding;
import vn.hocba.archiving.FixityCounts;
import vn.hocba.archiving.FixityDesk;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.archiving.VaultCopy;
import vn.hocba.configuration.BackgroundTask;
import vn.hocba.configuration.BackgroundTasks;
import vn.hocba.configuration.Setting;
import vn.hocba.correction.evidence.EvidenceStore;

/** Has a part of what backups keep read again after each backup; damage is a case like that of the vault. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeptBackups {

  /** Name of the task on the status page; its message is a {@link FixityCounts}. */
  public static final String TASK = "backup-review";
  private static final System.Logger LOG = System.getLogger(KeptBackups.class.getName());
  private static final int ALL = 100;
  private static final int NAMED_BY = 12;

  @Inject
  private BackupMaker maker;
  @Inject
  private EvidenceStore evidence;
  @Inject
  private Ledger ledger;
  @Inject
  private FixityDesk desk;
  @Inject
  private BackgroundTasks tasks;
  @Inject
  private Clock clock;

  /**
   * Reads a part, and whatever is known to be damaged. A review that could not be made is told as that, and keeps the backup
   * that was just made; one that was is told to be good only when no damage is known.
   */
  public void review(BackupPlace place) {
    try {
      BackupReview.Reviewed seen = new BackupReview(place, Setting.dataDirectory().resolve("reviewing"), clock)
          .run(Setting.BACKUP_REVIEW.number(1, ALL), desk.damagedInBackups(), maker::read, this::evidence);
      seen.found().forEach(this::tell);
      restoreEvidence(place);
      Set<String> whole = new HashSet<>(seen.whole());
      desk.damagedInBackups().stream().filter(whole::contains).forEach(desk::endedInBackup);
      seen.ranOut().forEach(desk::ranOutInBackup);
      long bad = Math.max(lasting(seen, Fixity.BAD), desk.damagedInBackups().size());
      FixityCounts counts = new FixityCounts(seen.read() - lasting(seen, Fixity.BAD) - lasting(seen, Fixity.COULD_NOT_CHECK),
          bad, lasting(seen, Fixity.COULD_NOT_CHECK));
      tasks.report(TASK, 1, 1, counts.bad() + counts.couldNotCheck() > 0 ? BackgroundTask.State.FAILED : BackgroundTask.State.DONE,
          counts.message());
    } catch (IOException e) {
      LOG.log(System.Logger.Level.ERROR, "What backups keep could not be read again", e);
      tasks.report(TASK, 0, 1, BackgroundTask.State.FAILED, String.valueOf(e.getMessage()));
    }
  }

  private static long lasting(BackupReview.Reviewed seen, Fixity answer) {
    return seen.found().stream().filter(f -> f.answer() == answer && !f.renewed()).count();
  }

  private void tell(BackupReview.Found found) {
    LOG.log(System.Logger.Level.ERROR, "In the backups {0} {1}: {2}{3}", found.kind(), found.file(), found.answer(),
        found.renewed() ? ", written anew" : "");
    if (found.answer() != Fixity.BAD) {
      return;
    }
    switch (found.kind()) {
      case ARCHIVED -> desk.damaged(VaultCopy.BACKUP, line(found.name()), new FixityFinding(Fixity.BAD, found.file()));
      case EVIDENCE -> desk.damagedInBackup(found.name(), "PROOF", found.name().substring(0, NAMED_BY), found.file());
      case OWN -> desk.damagedInBackup(found.name(), "BACKUP", found.name(), found.file());
      default -> throw new IllegalStateException(found.toString());
    }
    if (found.renewed()) {
      desk.endedInBackup(found.name());
    }
  }

  /** Evidence of corrections has no second copy but this. */
  private void restoreEvidence(BackupPlace place) throws IOException {
    for (String sha256 : desk.damagedEvidence()) {
      Optional<byte[]> whole = place.wholeEvidence(sha256);
      if (whole.isPresent()) {
        evidence.files().repair(sha256, whole.get());
        desk.wholeEvidence(sha256);
      }
    }
  }

  /** The newest backup lists what the ledger names, and the ledger forgets nothing. */
  private LedgerEntry line(String sha256) {
    return ledger.ofFile(sha256).getFirst();
  }

  private byte[] evidence(String sha256) throws IOException {
    try (InputStream in = evidence.files().open(sha256)) {
      return in.readAllBytes();
    }
  }
}
