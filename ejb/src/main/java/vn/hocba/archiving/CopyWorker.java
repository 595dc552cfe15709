package vn.hocba.archiving;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.vault.DamagedException;
import vn.hocba.archive.vault.Fixity;
import vn.hocba.archive.vault.FixityFinding;
import vn.hocba.archive.vault.Vault;
import vn.hocba.configuration.BackgroundTask;
import vn.hocba.configuration.BackgroundTasks;
import vn.hocba.configuration.Enduring;
import vn.hocba.configuration.Setting;

/** Brings every archived file into the second copy, in the order of the ledger (TT 05/2025: two copies, apart). */
@Singleton
@Startup
@PermitAll
@DependsOn("ArchiveStore")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CopyWorker {

  /** Name of the task on the status page. */
  public static final String TASK = "vault-copy";
  private static final System.Logger LOG = System.getLogger(CopyWorker.class.getName());
  private static final int PART = 50;
  private static final int SECONDS = 10;
  private static final int PLACE_DIGITS = 12;

  @Resource
  private ManagedScheduledExecutorService executor;
  @Inject
  private Ledger ledger;
  @Inject
  private ArchiveStore store;
  @Inject
  private FixityDesk desk;
  @Inject
  private BackgroundTasks tasks;
  private final ReentrantLock turn = new ReentrantLock();
  private ScheduledFuture<?> following;
  private volatile boolean stopping;

  /** Name under which its place is remembered: another place is followed from the first line on. */
  static String progress() {
    return Setting.VAULT_COPY.value().map(place -> "copy-" + Sha256.hex(place).substring(0, PLACE_DIGITS)).orElse(TASK);
  }

  @PostConstruct
  void start() {
    if (store.copy().isPresent()) {
      following = executor.scheduleWithFixedDelay(Enduring.round(this::look), SECONDS, SECONDS, TimeUnit.SECONDS);
    }
  }

  @PreDestroy
  void stop() {
    stopping = true;
    if (following != null) {
      following.cancel(false);
    }
  }

  // The edge of the worker: a copy that is away is told as such, and followed up when it is back.
  private void look() {
    try {
      follow();
    } catch (Exception e) {
      LOG.log(System.Logger.Level.ERROR, "The second copy of the vault could not follow", e);
      tasks.report(TASK, desk.progress(progress()).sequence(), ledger.lastSequence(), BackgroundTask.State.FAILED, e.getMessage());
    }
  }

  /** Copies what the second copy lacks; how far it is. @throws IOException when a store does not answer */
  public long follow() throws IOException {
    turn.lock();
    try {
      long at = desk.progress(progress()).sequence();
      long last = ledger.lastSequence();
      while (at < last && !stopping) {
        for (LedgerEntry line : ledger.after(at, PART)) {
          if (line.sha256() != null && ledger.disposal(line.sha256()).isEmpty()) {
            copy(line, store.copy().orElseThrow());
          }
          at = line.sequence();
        }
        desk.reached(progress(), at, FixityCounts.NONE);
        tasks.report(TASK, at, last, at < last ? BackgroundTask.State.RUNNING : BackgroundTask.State.DONE, null);
      }
      return at;
    } finally {
      turn.unlock();
    }
  }

  /** One damaged file does not hold up the others: it is an incident, and the fixity check brings it over once it is whole. */
  private void copy(LedgerEntry line, Vault second) throws IOException {
    try {
      second.store(store.vault().read(line.sha256()), line.about());
    } catch (DamagedException | NoSuchFileException damaged) {
      FixityFinding found = store.vault().examine(line.sha256());
      if (found.answer() != Fixity.BAD) {
        throw damaged;
      }
      desk.damaged(VaultCopy.FIRST, line, found);
    }
  }
}
