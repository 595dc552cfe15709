package vn.hocba.web.organisation;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.access.duty.HeadService;
import vn.hocba.access.duty.Succession;
import vn.hocba.organisation.UnitService;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.web.wording.Wording;

/** Lets the authority above a school appoint its principal, and give the principal's account out again. */
@Named
@ViewScoped
public class HeadsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private HeadService heads;
  @Inject
  private UnitService units;
  @Inject
  private Wording wording;
  private long school;
  private long person;
  private String fullName;
  private String username;
  private LocalDate from;
  private String number;
  private ArrayList<Succession.Ending> endings;
  private long withdrawn;
  private String withdrawnName;
  private String reason;
  private transient HeadService.View view;

  public void open() {
    view = school == 0 ? null : heads.view(school);
  }

  /** Asks first: shows whose duty ends and when. */
  public void check() {
    endings = new ArrayList<>(heads.endings(school, said()));
  }

  /** Back to the form, with what was typed. */
  public void back() {
    endings = null;
  }

  /** @throws Problem PREVIEW_STALE when it would end something else than what was confirmed */
  public void appoint() {
    LocalDate day = from;
    List<Succession.Ending> now = heads.endings(school, said());
    if (!now.equals(endings)) {
      endings = new ArrayList<>(now);
      throw new Problem(ProblemCode.PREVIEW_STALE);
    }
    heads.appoint(school, said()).ifPresent(HeadsPage::hand);
    endings = null;
    person = 0;
    fullName = null;
    username = null;
    from = null;
    number = null;
    say(wording.text("heads.appointed", wording.date(day)));
  }

  private HeadService.NewHead said() {
    return new HeadService.NewHead(number, from, person == 0 ? null : person, fullName, username);
  }

  /** Puts an appointment that has not begun into the form that asks why it is withdrawn. */
  public void choose(Succession.Head head) {
    withdrawn = head.dutyId();
    withdrawnName = head.fullName();
    reason = null;
  }

  public void keep() {
    withdrawn = 0;
  }

  public void withdraw() {
    heads.withdraw(school, withdrawn, reason);
    withdrawn = 0;
    say(wording.text("heads.withdrawn", withdrawnName));
  }

  public void reset(long account) {
    hand(heads.resetPassword(account));
  }

  public void resetFactor(long account, String name) {
    heads.resetSecondFactor(account);
    say(wording.text("accounts.factor.gone", name));
  }

  private void say(String text) {
    open();
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(text));
  }

  private static void hand(HeadService.Handout handout) {
    FacesContext.getCurrentInstance().getAttributes().put(HeadService.Handout.class, handout);
  }

  /** Null unless this very request brought one. */
  public Object getHandout() {
    return FacesContext.getCurrentInstance().getAttributes().get(HeadService.Handout.class);
  }

  public List<UnitService.SchoolRow> getSchools() {
    return units.schools(units.today());
  }

  public HeadService.View getView() {
    if (view == null) {
      open();
    }
    return view;
  }

  /** Null while nothing waits to be confirmed. */
  public List<Succession.Ending> getEndings() {
    return endings;
  }

  /** Who is to be appointed, as the confirmation names them. */
  public String getChosen() {
    return getView().others().stream().filter(o -> o.accountId() == person).map(HeadService.Person::fullName)
        .findFirst().orElse(fullName);
  }

  public boolean isWithdrawing() {
    return withdrawn != 0;
  }

  public String getWithdrawnName() {
    return withdrawnName;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public long getSchool() {
    return school;
  }

  public void setSchool(long school) {
    this.school = school;
  }

  public long getPerson() {
    return person;
  }

  public void setPerson(long person) {
    this.person = person;
  }

  public String getFullName() {
    return fullName;
  }

  public void setFullName(String fullName) {
    this.fullName = fullName;
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
