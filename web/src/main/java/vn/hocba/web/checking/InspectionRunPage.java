package vn.hocba.web.checking;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import vn.hocba.checking.CheckRunService;
import vn.hocba.checking.RunReportService;
import vn.hocba.checking.SampleCheckService;
import vn.hocba.checking.SampleReadingService;
import vn.hocba.web.wording.Wording;

/** One run of checks: what each file came to, what a sample tells, and the report to take along. */
@Named
@ViewScoped
public class InspectionRunPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SECONDS = 20;

  @Inject
  private CheckRunService runs;
  @Inject
  private RunReportService reports;
  @Inject
  private SampleCheckService sampleChecks;
  @Inject
  private SampleReadingService sampleReading;
  @Inject
  private Wording wording;
  private transient CheckRunService.View view;
  private transient SampleReadingService.Figures figures;
  private long id;
  private int page = 1;

  public void open() {
    view = runs.view(id, page);
    figures = view.run().sample() == null ? null : sampleReading.figures(id);
  }

  /** Ends the run and seals its report. */
  public void report() {
    reports.make(id, CheckWording.ofReports());
    say("checks.reported");
  }

  public void end() {
    runs.end(id);
    say("checks.ended");
  }

  /** The next of a sample. */
  public void next() {
    sampleChecks.next(id, SECONDS);
    open();
  }

  private void say(String key) {
    open();
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text(key)));
  }

  public CheckRunService.View getView() {
    if (view == null) {
      open();
    }
    return view;
  }

  /** What the sample tells; null for files that somebody chose. */
  public SampleReadingService.Figures getFigures() {
    getView();
    return figures;
  }

  /** The bound as people write it. */
  public String percent(BigDecimal percent) {
    return wording.mark(percent);
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }
}
