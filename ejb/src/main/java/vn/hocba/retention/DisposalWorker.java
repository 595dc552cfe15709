package vn.hocba.retention;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import vn.hocba.archive.LibraryContext;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.document.DisposalMinutes;
import vn.hocba.archive.document.DisposalMinutesRenderer;
import vn.hocba.archive.vault.Vault;
import vn.hocba.archiving.AnnouncedFile;
import vn.hocba.archiving.AnnouncedFiles;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.configuration.BackgroundTask;
import vn.hocba.configuration.BackgroundTasks;
import vn.hocba.configuration.Enduring;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.signing.SchoolSeal;

/**
 * Carries out approved disposals: minutes into the vault, lines into the ledger, and only then files out of both copies.
 * A process that dies anywhere goes on from where it was.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("ArchiveStore")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DisposalWorker {

  /** Name of the task on the status page. */
  public static final String TASK = "disposal";
  private static final System.Logger LOG = System.getLogger(DisposalWorker.class.getName());
  private static final int SECONDS = 30;

  @Resource
  private ManagedScheduledExecutorService executor;
  @Inject
  private DisposalDesk desk;
  @Inject
  private SchoolSeal seal;
  @Inject
  private AnnouncedFiles announced;
  @Inject
  private ArchiveStore store;
  @Inject
  private BackgroundTasks tasks;
  private final ReentrantLock turn = new ReentrantLock();
  private DisposalMinutesRenderer renderer;
  private ScheduledFuture<?> looking;
  private volatile boolean stopping;

  @PostConstruct
  void start() {
    looking = executor.scheduleWithFixedDelay(Enduring.round(this::look), SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    stopping = true;
    looking.cancel(false);
  }

  // The edge of the worker: a store that is away is told as such, and what is left is taken away when it is back.
  private void look() {
    try {
      carryOut();
    } catch (Exception e) {
      LOG.log(System.Logger.Level.ERROR, "A disposal could not be carried out", e);
      tasks.report(TASK, 0, 1, BackgroundTask.State.FAILED, e.toString());
    }
  }

  /**
   * Carries out what is approved and goes on with what was begun; one that cannot go on does not hold up the others.
   *
   * @throws IOException when a store does not answer
   * @throws Problem when something of a disposal may not go after all
   */
  public void carryOut() throws IOException {
    turn.lock();
    try {
      List<RuntimeException> refused = new ArrayList<>();
      for (long id : desk.inState(DisposalState.APPROVED)) {
        try {
          begin(id);
        } catch (RuntimeException one) {
          LOG.log(System.Logger.Level.WARNING, "Disposal " + id + " could not be begun; the others go on", one);
          refused.add(one);
        }
      }
      for (long id : desk.inState(DisposalState.CARRIED_OUT)) {
        remove(id);
      }
      if (!refused.isEmpty()) {
        throw refused.getFirst();
      }
    } finally {
      turn.unlock();
    }
  }

  private void begin(long id) throws IOException {
    String of = String.valueOf(id);
    Optional<AnnouncedFile> before = announced.stored(LedgerEntry.Kind.MINUTES, of);
    if (before.isPresent()) { // stored by a server that died before it wrote that down
      desk.begin(id, before.get().sha256(), before.get().size());
      return;
    }
    byte[] pdf = minutes(desk.minutes(id), desk.school(id));
    announced.release(LedgerEntry.Kind.MINUTES, of); // nobody else makes them: see the turn above
    announced.announce(LedgerEntry.Kind.MINUTES, of, Sha256.hex(pdf), pdf.length, null);
    desk.begin(id, store.vault().store(pdf, LedgerEntry.Kind.MINUTES + " " + id), pdf.length);
  }

  /** Signed by the school's seal where its key is here, which waits for a service that is away; else with room to sign by hand. */
  private byte[] minutes(DisposalMinutes minutes, long school) throws IOException {
    if (!seal.has(school, minutes.school())) {
      return renderer().render(minutes);
    }
    byte[] pdf = seal.seal(school, minutes.school(), renderer().renderForSeal(minutes, seal.place(school)), ProblemCode.SUMMARY_SEAL);
    String sha256 = Sha256.hex(pdf);
    store.staging().put(sha256, pdf);
    try {
      seal.check(store.staging().path(sha256), 1);
    } finally {
      store.staging().remove(sha256);
    }
    return pdf;
  }

  private void remove(long id) throws IOException {
    String decision = desk.decision(id);
    Optional<Vault> second = store.copy();
    int removed = 0;
    for (DisposalItem item : desk.left(id)) {
      if (stopping) {
        return;
      }
      store.vault().dispose(item.sha256(), decision);
      if (second.isPresent()) {
        second.get().dispose(item.sha256(), decision);
      }
      desk.removed(id, item.position());
      removed++;
    }
    desk.done(id);
    tasks.report(TASK, removed, removed, BackgroundTask.State.DONE, String.valueOf(removed));
  }

  private DisposalMinutesRenderer renderer() {
    if (renderer == null) {
      renderer = LibraryContext.call(DisposalMinutesRenderer::new);
    }
    return renderer;
  }
}
