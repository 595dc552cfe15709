package vn.hocba.web.status;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.hocba.archive.worker.Confinement;
import vn.hocba.archiving.FixityCounts;
import vn.hocba.archiving.IncidentService;
import vn.hocba.archiving.JobService;
import vn.hocba.archiving.SealCause;
import vn.hocba.archiving.SealJobState;
import vn.hocba.attestation.AttestationWorker;
import vn.hocba.backup.RestoreCheck;
import vn.hocba.backup.RestoreOutcome;
import vn.hocba.configuration.BackgroundTask;
import vn.hocba.signing.SheetTroubleService;
import vn.hocba.status.IndexState;
import vn.hocba.status.StatusService;
import vn.hocba.web.wording.ChainWording;
import vn.hocba.web.wording.Wording;

/** Shows how the archive stands, starts stopped jobs again and closes cases of damage. */
@Named
@ViewScoped
public class ArchivePage implements Serializable {

  private static final long serialVersionUID = 1L;
  /** More troubled jobs than that are not looked at one by one. */
  private static final int MOST_SHOWN = 50;

  @Inject
  private StatusService statuses;
  @Inject
  private JobService jobs;
  @Inject
  private SheetTroubleService sheetTroubles;
  @Inject
  private IncidentService incidentService;
  @Inject
  private Wording wording;
  // Read again whenever a page kept elsewhere comes back.
  private transient StatusService.Status status;
  private transient JobService.Overview overview;
  private transient List<SheetTroubleService.Row> sheets;
  private transient List<IncidentService.Row> incidents;
  private transient List<String> degraded;
  private transient Confinement workers;
  private String reason;

  /** Jobs in one state. */
  public record Count(SealJobState state, long jobs) {}

  public void open() {
    overview = jobs.overview(null);
    sheets = sheetTroubles.list();
    status = statuses.status();
    incidents = incidentService.open();
    workers = statuses.workers();
    degraded = statuses.parts().stream().filter(p -> !p.usable()).map(StatusService.Part::name).toList();
  }

  /** Lets a stopped job try again. */
  public void resume(long jobId) {
    jobs.resume(jobId);
    open();
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text("archive.resumed")));
  }

  /** Lets all try again that stopped for the same cause, sheets and books too. */
  public void resumeAll(SealCause cause) {
    int number = jobs.resumeAll(cause) + sheetTroubles.tryNow(cause);
    open();
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text("archive.resumed.all", number)));
  }

  /** Ends a case of damage, with the reason that was typed. */
  public void close(long incident) {
    incidentService.close(incident, reason);
    reason = null;
    open();
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text("archive.damage.closed")));
  }

  /** What is away while everything else works. */
  public List<String> getDegraded() {
    if (degraded == null) {
      open();
    }
    return degraded;
  }

  /** How the processes that take files from outside apart are shut in. */
  public Confinement getWorkers() {
    if (workers == null) {
      open();
    }
    return workers;
  }

  /** Damage to archived files that nobody has closed yet. */
  public List<IncidentService.Row> getIncidents() {
    if (incidents == null) {
      open();
    }
    return incidents;
  }

  /** Which file a case is about, in words. */
  public String file(IncidentService.Row row) {
    String[] about = row.about().split(" ", 2);
    return wording.text("archive.damage.of." + about[0], about[1]);
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  /** Every state, those without jobs too. */
  public List<Count> getCounts() {
    return List.of(SealJobState.values()).stream()
        .map(state -> new Count(state, overview().counts().getOrDefault(state, 0L))).toList();
  }

  /** Jobs that stopped or failed at least once. */
  public List<JobService.Row> getTroubled() {
    return overview().open().stream().filter(j -> j.state() == SealJobState.STOPPED || j.failures() > 0)
        .limit(MOST_SHOWN).toList();
  }

  /** Why transcripts, sheets and books are not sealed, each once. */
  public List<SealCause> getCauses() {
    Set<SealCause> causes = EnumSet.noneOf(SealCause.class);
    getTroubled().forEach(j -> causes.add(j.cause() == null ? SealCause.OTHER : j.cause()));
    getSheets().forEach(s -> causes.add(s.cause()));
    return List.copyOf(causes);
  }

  /** Signed sheets and books of the school that could not be sealed yet. */
  public List<SheetTroubleService.Row> getSheets() {
    if (sheets == null) {
      open();
    }
    return sheets;
  }

  /** What a sheet or book is, in words. */
  public String about(SheetTroubleService.Row row) {
    return row.subject() == null ? wording.text("archive.sheet.BOOK", row.className())
        : wording.text("archive.sheet.SHEET", row.className(), row.subject());
  }

  /** Whether something moves, so that looking again soon is worth it. */
  public boolean isBusy() {
    return getStatus().tasks().stream().anyMatch(t -> t.state() == BackgroundTask.State.RUNNING)
        || getStatus().index().step().seconds() > 0
        || overview().open().stream().anyMatch(j -> j.state() != SealJobState.STOPPED);
  }

  /** Name of a task in words; tasks that nobody named by their own name. */
  public String name(StatusService.Task task) {
    String key = "task." + task.name();
    return wording.has(key) ? wording.text(key) : task.name();
  }

  /** What a task has to tell: the checks in words, the others whatever they left; nothing to whoever is not told. */
  public String message(StatusService.Task task) {
    if (task.message() == null) {
      return "";
    }
    if (task.name().equals(AttestationWorker.LEDGER_TASK)) {
      return new ChainWording(wording).told(task.message());
    }
    if (task.name().equals(RestoreCheck.TASK)) {
      return RestoreOutcome.of(task.message()).map(this::told).orElse(task.message());
    }
    return FixityCounts.of(task.message())
        .map(c -> wording.text("task.fixity.found", c.good(), c.bad(), c.couldNotCheck())).orElse(task.message());
  }

  private String told(RestoreOutcome o) {
    return wording.text("task.restore.found", o.backup(), o.files().good(), o.files().bad(), o.files().couldNotCheck(),
        o.ledgerGood() ? wording.text("task.restore.good") : new ChainWording(wording).told(o.ledger()), o.chainsGood(), o.chains(), o.indexed(),
        o.indexedBefore() < 0 ? "" : wording.text("task.restore.before", o.indexedBefore()), o.keysMissing());
  }

  /** How the search index stands, as far as whoever looks may know it. */
  public IndexState getIndex() {
    return getStatus().index();
  }

  public StatusService.Status getStatus() {
    if (status == null) {
      open();
    }
    return status;
  }

  private JobService.Overview overview() {
    if (overview == null) {
      open();
    }
    return overview;
  }
}
