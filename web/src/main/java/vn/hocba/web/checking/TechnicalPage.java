package vn.hocba.web.checking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import vn.hocba.archive.verify.report.ReportRows;
import vn.hocba.archive.verify.report.TechnicalReport;
import vn.hocba.checking.CheckRunService;
import vn.hocba.checking.TechnicalService;
import vn.hocba.web.wording.CodeWording;
import vn.hocba.web.wording.Wording;

/** How a file of a run was validated, check by check. */
@Named
@RequestScoped
public class TechnicalPage {

  @Inject
  private CheckRunService runs;
  @Inject
  private TechnicalService service;
  @Inject
  private Wording wording;
  private CheckRunService.Item item;
  private TechnicalReport report;
  private long run;
  private int number;

  public void open() {
    item = runs.item(run, number);
    report = service.of(run, number).orElse(null);
  }

  public CheckRunService.Item getItem() {
    return item;
  }

  /** Null for a file that was not validated. */
  public TechnicalReport getReport() {
    return report;
  }

  /** What a part is about. */
  public String title(TechnicalReport.Part part) {
    String name = part.kind() == TechnicalReport.Kind.SIGNATURE
        ? new CodeWording(wording).signature(part.name().replaceFirst(" \\([^()]*\\)$", "")) : part.name();
    return wording.text("details.part." + part.kind(), name);
  }

  public List<ReportRows.Row> rows(TechnicalReport.Part part) {
    return ReportRows.of(part, wording.locale());
  }

  /** What a block came to, in words. */
  public String result(ReportRows.Row row) {
    CodeWording codes = new CodeWording(wording);
    return row.results().stream().map(codes::indication).collect(Collectors.joining("; "));
  }

  /** How a row looks: a heading, or what came of a check. */
  public String kind(ReportRows.Row row) {
    String depth = " hb-depth-" + Math.min(row.depth(), 5);
    return (row.status() == null ? "hb-block" : switch (row.status()) {
      case OK -> "hb-good";
      case NOT_OK -> "hb-bad";
      case WARNING -> "hb-warn";
      case INFORMATION -> "hb-info";
      case IGNORED -> "hb-unknown";
    }) + depth;
  }

  public long getRun() {
    return run;
  }

  public void setRun(long run) {
    this.run = run;
  }

  public int getNumber() {
    return number;
  }

  public void setNumber(int number) {
    this.number = number;
  }
}
