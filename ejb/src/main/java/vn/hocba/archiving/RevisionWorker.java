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
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import vn.hocba.archive.seal.EarlierStates;
import vn.hocba.archive.seal.SealedTranscript.Revision;
import vn.hocba.archive.seal.SealingException;
import vn.hocba.configuration.BackgroundTask;
import vn.hocba.configuration.BackgroundTasks;
import vn.hocba.configuration.Enduring;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/**
 * Notes the signed states of everything that is sealed and archived beside transcripts, in the order of the ledger: what comes new
 * within a minute, what was archived before, some at a time, from the vault.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("ArchiveStore")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RevisionWorker {

  /** Name of the task on the status page. */
  public static final String TASK = "signed-revisions";
  private static final System.Logger LOG = System.getLogger(RevisionWorker.class.getName());
  private static final int FIRST_AFTER_SECONDS = 20;
  private static final int EVERY_SECONDS = 30;

  @Resource
  private ManagedScheduledExecutorService executor;
  @Inject
  private FileRevisions revisions;
  @Inject
  private Ledger ledger;
  @Inject
  private ArchivedFiles archived;
  @Inject
  private BackgroundTasks tasks;
  private ScheduledFuture<?> following;
  private volatile boolean stopping;

  @PostConstruct
  void start() {
    following = executor.scheduleWithFixedDelay(Enduring.round(this::look), FIRST_AFTER_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    stopping = true;
    following.cancel(false);
  }

  // The edge of the worker: a vault that is away is told as such, and the next round goes on there.
  private void look() {
    try {
      follow();
    } catch (Exception e) {
      LOG.log(System.Logger.Level.ERROR, "The signed states of archived files could not be noted", e);
      tasks.report(TASK, revisions.reached(), ledger.lastSequence(), BackgroundTask.State.FAILED, e.getMessage());
    }
  }

  /** One round, of so many files as the setting says; how far it is. @throws Problem NOT_AVAILABLE while no copy of the vault answers */
  public long follow() {
    long last = ledger.lastSequence();
    int most = Setting.REVISION_FILES.number(1, 100_000);
    List<LedgerEntry> lines = revisions.after(revisions.reached(), most);
    for (LedgerEntry line : lines) {
      if (stopping) {
        return revisions.reached();
      }
      revisions.keep(line, states(line));
    }
    if (lines.size() < most && revisions.reached() < last) {
      revisions.followed(last);
    }
    long at = revisions.reached();
    tasks.report(TASK, at, Math.max(at, last), at < last ? BackgroundTask.State.RUNNING : BackgroundTask.State.DONE, null);
    return at;
  }

  /** None of what was disposed of or is whole nowhere: its states can no longer be known, and others wait. */
  private List<Revision> states(LedgerEntry line) {
    if (ledger.disposal(line.sha256()).isPresent()) {
      return List.of();
    }
    try {
      return EarlierStates.of(archived.read(line.sha256()));
    } catch (SealingException notSigned) {
      LOG.log(System.Logger.Level.WARNING, "The signed states of " + line.about() + " cannot be told", notSigned);
      return List.of();
    } catch (Problem problem) {
      if (problem.code() != ProblemCode.ARCHIVED_DAMAGED) {
        throw problem;
      }
      LOG.log(System.Logger.Level.WARNING, "The signed states of " + line.about() + " cannot be told, for it is damaged");
      return List.of();
    }
  }
}
