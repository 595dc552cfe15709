package vn.hocba.web.locking;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import vn.hocba.milestone.LimitService;
import vn.hocba.web.wording.Wording;

/** The province sets here until when its schools have to lock for each milestone. */
@Named
@ViewScoped
public class LockLimitsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private LimitService limits;
  @Inject
  private LockWording words;
  @Inject
  private Wording wording;
  private String year;
  private String milestone;
  private LocalDateTime latest;
  private String number;
  private String asked;
  private String passed;
  private int first;
  private transient LimitService.Passed passing;
  private transient LimitService.Passed page;
  private transient List<LimitService.Row> rows;

  public void open() {
    if (year == null || !limits.years().contains(year)) {
      year = limits.years().getFirst();
    }
    rows = limits.list(year);
    boolean stands = rows.stream().anyMatch(r -> r.milestone().id().equals(passed) && r.latest() != null);
    page = stands ? limits.standing(year, passed, first) : null;
  }

  /** Fills the form in for a milestone, with its limit or the day it is due. */
  public void edit(String id) {
    LimitService.Row row = find(id);
    milestone = id;
    latest = LockWording.local(row.latest() == null ? row.due() : row.latest());
    number = row.number();
  }

  /**
   * Sets it, but first shows what schools decided beyond it, for it ends nothing of that. Nothing typed is lost when the
   * service refuses.
   */
  public void save() {
    String asking = year + " " + milestone + " " + latest;
    passing = latest == null || asking.equals(asked) ? null
        : limits.passing(year, milestone, LockWording.instant(latest));
    if (passing != null && passing.total() > 0) {
      asked = asking;
      return;
    }
    passing = null;
    asked = null;
    limits.set(year, milestone, LockWording.instant(latest), number);
    int week = find(milestone).milestone().week();
    FacesContext.getCurrentInstance().addMessage(null,
        new FacesMessage(wording.text(latest == null ? "limits.taken" : "limits.set", week)));
    number = null;
    latest = null;
    open();
  }

  private LimitService.Row find(String id) {
    return getRows().stream().filter(r -> r.milestone().id().equals(id)).findFirst().orElseThrow();
  }

  /** The milestones to choose from. */
  public List<SelectItem> getChoices() {
    return getRows().stream().map(r -> new SelectItem(r.milestone().id(),
        wording.text("locks.milestone", r.milestone().week(), words.what(r.milestone().code())))).toList();
  }

  /** What would stand beyond the limit that was typed; null when nothing does, or once it was seen. */
  public LimitService.Passed getPassing() {
    return passing;
  }

  /** What stands beyond the limit of {@link #getPassed}; null where none was asked for. */
  public LimitService.Passed getPage() {
    getRows();
    return page;
  }

  public int getBefore() {
    return Math.max(0, first - LimitService.PAGE);
  }

  /** The milestone whose decisions are read page by page; null for none. */
  public String getPassed() {
    return passed;
  }

  public void setPassed(String passed) {
    this.passed = passed == null || passed.isEmpty() ? null : passed;
  }

  public int getFirst() {
    return first;
  }

  public void setFirst(int first) {
    this.first = first;
  }

  public String getPassedTitle() {
    return wording.text("limits.passing.of", find(passed).milestone().week());
  }

  public List<LimitService.Row> getRows() {
    if (rows == null) {
      open();
    }
    return rows;
  }

  public List<String> getYears() {
    return limits.years();
  }

  public String getYear() {
    return year;
  }

  public void setYear(String year) {
    this.year = year;
  }

  public String getMilestone() {
    return milestone;
  }

  public void setMilestone(String milestone) {
    this.milestone = milestone;
  }

  public LocalDateTime getLatest() {
    return latest;
  }

  public void setLatest(LocalDateTime latest) {
    this.latest = latest;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
