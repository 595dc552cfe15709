package vn.hocba.web.locking;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import vn.hocba.access.Right;
import vn.hocba.lock.LockDecision;
import vn.hocba.milestone.LockDecisionService;
import vn.hocba.milestone.MilestoneService;
import vn.hocba.milestone.MilestoneView;
import vn.hocba.school.ClassService;
import vn.hocba.school.ClassState;
import vn.hocba.web.access.Visit;
import vn.hocba.web.wording.Wording;

/** The school's milestones and locks: the principal decides here, the board carries out, leaders watch. */
@Named
@ViewScoped
public class LocksPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private MilestoneService milestones;
  @Inject
  private LockDecisionService decisions;
  @Inject
  private ClassService classes;
  @Inject
  private HttpServletRequest request;
  @Inject
  private Wording wording;
  private String year;
  private LockForm form = new LockForm();
  private long lifting;
  private String liftingNumber;
  private String number;
  private String reason;
  private transient List<MilestoneView> rows;
  private transient List<MilestoneView.Decision> all;
  private transient List<ClassService.Row> reopenedClasses;
  private transient List<MilestoneView.WholeClass> whole;
  private boolean decides;

  /** Reads everything anew; of an address without a year, or with one of its own, the newest. */
  public void open() {
    List<String> years = milestones.years();
    if (year == null || !years.contains(year)) {
      year = years.getFirst();
    }
    rows = milestones.list(year);
    all = milestones.decisions(year);
    reopenedClasses = classes.list().stream()
        .filter(c -> c.schoolYear().equals(year) && c.state() == ClassState.OPEN && c.openUntil() != null).toList();
    whole = milestones.lockedClasses(year);
    decides = decisions.mayDecide();
  }

  /** Fills the form in for a milestone. */
  public void plan(String milestone) {
    MilestoneView m = getRows().stream().filter(r -> r.milestone().id().equals(milestone)).findFirst().orElseThrow();
    form = new LockForm();
    form.forMilestone(m, wording.text("locks.reason.milestone", m.milestone().week()));
  }

  /** Fills the form in to open what a decision locked. */
  public void reopen(long id) {
    form = new LockForm();
    form.reopening(find(id));
  }

  /** Nothing typed is lost when the service refuses. */
  public void decide() {
    decisions.decide(form.decision(year));
    say(form.isReopen() ? "locks.decided.reopen" : "locks.decided", form.getNumber().strip());
    form = new LockForm();
    open();
  }

  public void execute(long id) {
    decisions.execute(id);
    say("locks.executed", find(id).number());
    open();
  }

  /** Asks for the decision that ends another. */
  public void askToLift(long id) {
    lifting = id;
    liftingNumber = find(id).number();
  }

  public void lift() {
    decisions.lift(lifting, number, reason);
    say("locks.lifted", liftingNumber);
    lifting = 0;
    number = null;
    reason = null;
    open();
  }

  private void say(String key, String of) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text(key, of)));
  }

  private MilestoneView.Decision find(long id) {
    return getAll().stream().filter(d -> d.id() == id).findFirst().orElseThrow();
  }

  public boolean isDecides() {
    return decides;
  }

  public boolean isExecutes() {
    return Visit.of(request).roles().stream().anyMatch(role -> Right.EXECUTE_LOCK.of(role).isPresent());
  }

  public List<String> getYears() {
    return milestones.years();
  }

  public List<MilestoneView> getRows() {
    if (rows == null) {
      open();
    }
    return rows;
  }

  private List<MilestoneView.Decision> getAll() {
    if (all == null) {
      open();
    }
    return all;
  }

  /** Classes that were opened again as a whole, until they lock themselves. */
  public List<ClassService.Row> getReopenedClasses() {
    if (reopenedClasses == null) {
      open();
    }
    return reopenedClasses;
  }

  /** What holds, is planned or waits. */
  public List<MilestoneView.Decision> getStanding() {
    return getAll().stream().filter(d -> d.state() != LockDecision.State.ENDED).toList();
  }

  /** Classes locked as a whole. */
  public List<MilestoneView.WholeClass> getWhole() {
    if (whole == null) {
      open();
    }
    return whole;
  }

  /** What is over. */
  public List<MilestoneView.Decision> getEnded() {
    return getAll().stream().filter(d -> d.state() == LockDecision.State.ENDED).toList();
  }

  /** Whether the board can carry it out. */
  public boolean executable(MilestoneView.Decision d) {
    return isExecutes() && d.state() == LockDecision.State.WAITING;
  }

  public boolean isLifting() {
    return lifting > 0;
  }

  public String getLiftingNumber() {
    return liftingNumber;
  }

  public LockForm getForm() {
    return form;
  }

  public String getYear() {
    return year;
  }

  public void setYear(String year) {
    this.year = year;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
