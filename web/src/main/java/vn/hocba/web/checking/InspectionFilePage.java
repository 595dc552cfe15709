package vn.hocba.web.checking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import vn.hocba.archive.compare.Compared;
import vn.hocba.checking.BesideService;
import vn.hocba.checking.CheckRunService;
import vn.hocba.problem.Problem;

/** One file of a run with everything that was found about it. */
@Named
@RequestScoped
public class InspectionFilePage {

  @Inject
  private CheckRunService runs;
  @Inject
  private BesideService beside;
  private CheckRunService.Item item;
  private Compared compared;
  private Problem problem;
  /** 0 for the first that differs. */
  private int page;
  private long run;
  private int number;

  public void open() {
    item = runs.item(run, number);
    try {
      compared = beside.shows(run, number) ? beside.draw(run, number, page) : null;
    } catch (Problem notShown) {
      problem = notShown;
    }
  }

  /** Why the archived one cannot be shown beside it; null where it is shown or there is none. What was found is told without it. */
  public Problem getProblem() {
    return problem;
  }

  /** What the comparison of this page came to; null where nothing is kept to compare. */
  public Compared getCompared() {
    return compared;
  }

  public boolean isShown() {
    return compared != null && compared.outcome() == Compared.Outcome.SHOWN;
  }

  /** Pages of the longer of both, as far as they are shown. */
  public int getPages() {
    return Math.min(BesideService.MOST_PAGES, Math.max(compared.theirPages(), compared.ourPages()));
  }

  /** The one that is shown. */
  public int getPage() {
    return isShown() ? compared.page() : page;
  }

  /** Which pages differ, one below the other in numbers; empty where none does. */
  public String getDiffering() {
    return compared.differing().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** Whether there are pages that nobody looked at. */
  public boolean isUnlooked() {
    return compared.looked() < Math.max(compared.theirPages(), compared.ourPages());
  }

  public void setPage(int page) {
    this.page = page;
  }

  public CheckRunService.Item getItem() {
    return item;
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
