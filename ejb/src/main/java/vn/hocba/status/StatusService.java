package vn.hocba.status;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.worker.Confinement;
import vn.hocba.archiving.SealJobState;
import vn.hocba.archiving.SealJobs;
import vn.hocba.archiving.WorkerProcesses;
import vn.hocba.configuration.BackgroundTask;
import vn.hocba.configuration.BackgroundTasks;
import vn.hocba.finding.IndexAge;
import vn.hocba.finding.SearchIndex;
import vn.hocba.health.TimeStampProbe;
import vn.hocba.health.VaultProbe;
import vn.hocba.preserving.SilentAuthorities;
import vn.hocba.school.Schools;
import vn.hocba.signing.certificate.CertificateNames;

/** Tells how the archive stands: jobs, index age, last fixity check, loads under way. */
@Stateless
@PermitAll
@Needs(Right.READ_SYSTEM_STATE)
public class StatusService {

  @Inject
  private SealJobs jobs;
  @Inject
  private IndexAge age;
  @Inject
  private SearchIndex index;
  @Inject
  private BackgroundTasks tasks;
  @Inject
  private SilentAuthorities silent;
  @Inject
  private VaultProbe vault;
  @Inject
  private TimeStampProbe timeStamping;
  @Inject
  private WorkerProcesses workers;
  @Inject
  private Callers callers;
  @Inject
  private Schools schools;

  /**
   * @param jobs sealing jobs in each state, within the caller's scope
   * @param index how it stands, as far as the caller may know it
   * @param tasks background loads and checks; the fixity check is named {@code fixity}
   * @param silent authorities that owe the status of certificates to batches of evidence, the longest silent first
   */
  public record Status(Map<SealJobState, Long> jobs, IndexState index, List<Task> tasks, List<Silent> silent) {}

  /**
   * How far a load or check has come. What counts the files and papers of all schools is for whoever sees every school, and for the one
   * school that keeps its records on a server of its own; others are told the hundredth parts, and nothing else.
   *
   * @param message what else there is to say; may be null
   */
  public record Task(String name, long done, long total, BackgroundTask.State state, String message, Instant at) {

    private static final int HUNDRED = 100;

    static Task of(BackgroundTask t, boolean whole) {
      return whole ? new Task(t.name(), t.done(), t.total(), t.state(), t.message(), t.at())
          : new Task(t.name(), t.total() > 0 ? Math.min(HUNDRED, t.done() * HUNDRED / t.total()) : 0, t.total() > 0 ? HUNDRED : 0, t.state(), null, t.at());
    }
  }

  /** @param authority the name in its certificates */
  public record Silent(String authority, Instant since, long certificates) {}

  public Status status() {
    boolean usable = index.search().health().usable();
    Caller caller = callers.current();
    boolean whole = caller.schools() == null || schools.schools().stream().allMatch(school -> caller.sees(school.id()));
    return new Status(jobs.counts(caller.schools(), null), IndexState.of(caller, age.now(), usable, usable ? index.counted().orElse(0) : 0),
        tasks.all().stream().map(t -> Task.of(t, whole)).toList(), silent.silent().stream().map(s -> new Silent(CertificateNames.common(s.name()), s.since(), s.certificates()))
            .toList());
  }

  /** How the processes that take files from outside apart are shut in on this server. */
  public Confinement workers() {
    return workers.confinement();
  }

  /** A part without which the portal goes on, as {@code /health/ready} names it. */
  public record Part(String name, boolean usable) {}

  /** Asked of each now, or a few seconds ago; a silent one is waited for, so pages ask only where it is told. */
  public List<Part> parts() {
    return List.of(new Part("time-stamping", timeStamping.usable()), new Part("vault", vault.usable()),
        new Part("index", index.search().health().usable()));
  }
}
