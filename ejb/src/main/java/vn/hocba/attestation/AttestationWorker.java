package vn.hocba.attestation;

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
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import vn.hocba.configuration.BackgroundTask;
import vn.hocba.configuration.BackgroundTasks;
import vn.hocba.configuration.Enduring;

/** Has the heads of the audit chains and of the ledger signed once a day, verifies the ledger, and says so when that fails or finds a chain broken. */
@Singleton
@Startup
@PermitAll
@DependsOn("SigningOffice")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AttestationWorker {

  /** Name of the task on the status page. */
  public static final String TASK = "audit-heads";
  /** Name of the check of the ledger there; its message is a {@link ChainVerdict#text}. */
  public static final String LEDGER_TASK = "ledger";
  private static final System.Logger LOG = System.getLogger(AttestationWorker.class.getName());
  private static final int FIRST_AFTER_MINUTES = 2;
  private static final int EVERY_MINUTES = 10;

  @Resource
  private ManagedScheduledExecutorService executor;
  @Inject
  private HeadSigning signing;
  @Inject
  private SignedLedger ledger;
  @Inject
  private BrokenChains broken;
  @Inject
  private BackgroundTasks tasks;
  private ScheduledFuture<?> looking;
  private List<String> verified;

  @PostConstruct
  void start() {
    looking = executor.scheduleWithFixedDelay(Enduring.round(this::look), FIRST_AFTER_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
  }

  @PreDestroy
  void stop() {
    looking.cancel(false);
  }

  // The edge of the worker: a failure is told as such, and the next look tries again.
  private void look() {
    try {
      if (signing.due()) {
        HeadSigning.Signing done = signing.sign();
        for (long chain : done.broken().stream().filter(c -> c != SignedLedger.CHAIN).toList()) {
          LOG.log(System.Logger.Level.ERROR, "Audit chain {0} is broken", chain);
          broken.found(chain);
        }
        tasks.report(TASK, 1, 1, done.broken().isEmpty() ? BackgroundTask.State.DONE : BackgroundTask.State.FAILED,
            done.name());
      }
      verifyLedger();
    } catch (Exception e) {
      LOG.log(System.Logger.Level.ERROR, "The heads of the audit chains could not be signed", e);
      tasks.report(TASK, 0, 1, BackgroundTask.State.FAILED, e.toString());
    }
  }

  /** All of it, after each start and each signing, whoever had the heads signed: the archive's files are found by it. */
  private void verifyLedger() throws IOException {
    List<String> statements = SignedHeads.shelf().names();
    if (statements.equals(verified)) {
      return;
    }
    ChainVerdict verdict = ledger.verify();
    broken.verified(verdict);
    verified = statements;
    if (verdict.answer() == ChainVerdict.Answer.BAD) {
      LOG.log(System.Logger.Level.ERROR, "The ledger is not as it was written: {0}", verdict.text());
    }
    tasks.report(LEDGER_TASK, verdict.rows(), verdict.rows(), verdict.answer() == ChainVerdict.Answer.GOOD
        ? BackgroundTask.State.DONE : BackgroundTask.State.FAILED, verdict.text());
  }
}
