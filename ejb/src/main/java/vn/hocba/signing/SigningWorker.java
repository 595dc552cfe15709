package vn.hocba.signing;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.archiving.DiskRoom;
import vn.hocba.archiving.SealCause;
import vn.hocba.archiving.SealJobs;
import vn.hocba.configuration.Enduring;
import vn.hocba.configuration.Setting;

/** Signs what people have authorised with keys of this server, and archives signed sheets, for as long as it runs. */
@Singleton
@Startup
@PermitAll
@DependsOn({"WorkerProcesses", "ArchiveStore"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SigningWorker {

  private static final System.Logger LOG = System.getLogger(SigningWorker.class.getName());

  private static final int SWEEP_SECONDS = 60;
  /** Beyond the lease, in which a file that was just signed is checked and entered. */
  private static final int KEPT_SECONDS = 120;

  @Resource
  private ManagedScheduledExecutorService executor;
  @Inject
  private SigningDesk desk;
  @Inject
  private DocumentSigning signing;
  @Inject
  private SheetArchive sheets;
  @Inject
  private EarlierSignatures earlier;
  @Inject
  private SpoiltDesk spoilt;
  @Inject
  private SigningDocuments documents;
  @Inject
  private SealJobs jobs;
  @Inject
  private ArchiveStore store;
  @Inject
  private DiskRoom room;
  @Inject
  private Clock clock;
  private ScheduledFuture<?> batches;
  private ScheduledFuture<?> archiving;
  private ScheduledFuture<?> sweeping;
  private volatile boolean stopping;

  @PostConstruct
  void open() {
    desk.releaseOwn();
    try {
      store.signing().removeAllBut(known());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sweeping = executor.scheduleWithFixedDelay(Enduring.round(() -> safely(this::sweep)), SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    batches = executor.scheduleWithFixedDelay(Enduring.round(() -> safely(this::sign)), 1, 1, TimeUnit.SECONDS);
    archiving = executor.scheduleWithFixedDelay(Enduring.round(() -> safely(this::archive)), 5, 5, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    stopping = true;
    batches.cancel(false);
    archiving.cancel(false);
    sweeping.cancel(false);
  }

  private interface Work {
    void run() throws IOException;
  }

  // The edge of the worker: whatever goes wrong with one document must not end the looking for good; its lease runs out.
  private void safely(Work work) {
    try {
      work.run();
    } catch (Exception | Error e) {
      // A server that stops takes its beans along; that is no failure of a document.
      if (stopping) {
        return;
      }
      LOG.log(System.Logger.Level.ERROR, "A document could not be signed or archived; it is tried again", e);
    }
  }

  /** What was signed once more is not needed any more, once that is on the disk for certain. */
  private void sweep() throws IOException {
    Instant before = clock.instant().minus(Setting.SEAL_LEASE.seconds(10, 3600)).minusSeconds(KEPT_SECONDS);
    store.signing().removeAllBut(known(), before);
  }

  private Set<String> known() {
    Set<String> known = new HashSet<>(documents.files());
    known.addAll(jobs.signedFiles());
    return known;
  }

  private void sign() throws IOException {
    if (!room.isLeft()) {
      return;
    }
    for (Optional<SigningTask> task = desk.claim(); task.isPresent() && !stopping; task = desk.claim()) {
      signing.sign(task.get());
    }
  }

  private void archive() throws IOException {
    for (Optional<SheetTask> task = desk.claimSheet(); task.isPresent() && !stopping; task = desk.claimSheet()) {
      archive(task.get());
    }
  }

  // The edge of the worker: whatever goes wrong with one sheet or book must not keep the others from being archived.
  private void archive(SheetTask task) {
    try {
      sheets.archive(task);
    } catch (Exception | Error e) {
      if (stopping) {
        return;
      }
      LOG.log(System.Logger.Level.WARNING, task.kind() + " " + task.documentId() + " was not sealed", e);
      SealCause cause = SealCause.of(e, task.sha256() != null);
      desk.sheetFailed(task, cause, (e instanceof EJBException && e.getCause() != null ? e.getCause() : e).toString());
      if (cause == SealCause.SIGNATURE) {
        earlier.look(task.documentId());
        spoilt.unsealable(task.documentId());
      }
    }
  }
}
