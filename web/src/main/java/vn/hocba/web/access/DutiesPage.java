package vn.hocba.web.access;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.hocba.access.duty.DutyService;
import vn.hocba.web.wording.Wording;

/** Gives an account duties from a day, and ends them. */
@Named
@ViewScoped
public class DutiesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private DutyService duties;
  @Inject
  private Wording wording;
  private long id;
  private String role;
  private LocalDate from;
  private String number;
  private String ended;
  private LocalDate lastDay;
  private transient DutyService.View view;

  /** A duty to choose. */
  public record Choice(String role, String label) {}

  public void open() {
    view = duties.view(id);
  }

  public void give() {
    duties.give(id, role, from, number);
    say("duties.given", role);
    role = null;
    from = null;
    number = null;
  }

  public void end() {
    duties.end(id, ended, lastDay);
    say("duties.ended", ended);
    ended = null;
    lastDay = null;
  }

  private void say(String key, String of) {
    open();
    FacesContext.getCurrentInstance().addMessage(null,
        new FacesMessage(wording.text(key, wording.text("role." + of), view.username())));
  }

  public DutyService.View getView() {
    if (view == null) {
      open();
    }
    return view;
  }

  public List<Choice> getChoices() {
    return getView().choices().stream().map(this::choice).toList();
  }

  /** Duties that can be ended. */
  public List<Choice> getOpen() {
    return getView().duties().stream().filter(DutyService.Row::open).map(DutyService.Row::role).distinct()
        .map(this::choice).toList();
  }

  private Choice choice(String of) {
    return new Choice(of, wording.text("role." + of));
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public String getRole() {
    return role;
  }

  public void setRole(String role) {
    this.role = role;
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

  public String getEnded() {
    return ended;
  }

  public void setEnded(String ended) {
    this.ended = ended;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }
}
