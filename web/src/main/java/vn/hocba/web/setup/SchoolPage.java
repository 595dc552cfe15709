package vn.hocba.web.setup;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import vn.hocba.setup.YearSetupService;
import vn.hocba.setup.YearSetupService.Step;

/** Leads through the set-up of a school year: every step, how far it has come, and where it is done. */
@Named
@ViewScoped
public class SchoolPage extends YearPage {

  private static final long serialVersionUID = 1L;
  private static final Map<Step, String> PAGES = Map.of(Step.BOARD, "accounts",
      Step.CALENDAR, "school-calendar", Step.STAFF, "school-staff",
      Step.GROUPS, "school-groups", Step.CLASSES, "school-classes", Step.APPOINTMENTS, "school-classes",
      Step.ROLL_OVER, "school-rollover", Step.ENTRY, "school-classes");

  @Inject
  private YearSetupService setup;
  private transient List<YearSetupService.Row> rows;

  public void open() {
    rows = setup.steps(getYear());
  }

  /** The page of a step, with the year. */
  public String address(YearSetupService.Row row) {
    return "/" + PAGES.get(row.step()) + ".xhtml?year=" + getYear();
  }

  public String state(YearSetupService.Row row) {
    String key = "setup.state." + row.step();
    if (row.step() == Step.GROUPS && row.count() == 0) {
      return wording().text(key + ".none");
    }
    return row.done() ? wording().text(key + ".done", row.count()) : wording().text(key + ".open", row.open(),
        row.count());
  }

  public List<YearSetupService.Row> getRows() {
    if (rows == null) {
      open();
    }
    return rows;
  }
}
