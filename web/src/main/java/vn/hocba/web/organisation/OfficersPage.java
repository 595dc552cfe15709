package vn.hocba.web.organisation;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.hocba.organisation.OfficerService;
import vn.hocba.web.wording.Wording;

/** Lets the province assign officers to communes from day to day, and open their accounts. */
@Named
@ViewScoped
public class OfficersPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private OfficerService officers;
  @Inject
  private Wording wording;
  private String number;
  private long person;
  private long unit;
  private LocalDate firstDay;
  private LocalDate lastDay;
  private String fullName;
  private String username;
  private transient List<OfficerService.Row> rows;

  public void open() {
    rows = officers.list();
  }

  /** Nothing typed is lost when the service refuses. */
  public void assign() {
    officers.assign(number, person, unit, firstDay, lastDay);
    say("officers.assigned", number.strip());
    number = null;
    firstDay = null;
    lastDay = null;
  }

  /** From today on the assignment gives no access. */
  public void end(long id, String officer) {
    officers.end(id);
    say("officers.ended", officer);
  }

  public void openAccount() {
    OfficerService.Handout handout = officers.open(username, fullName);
    FacesContext.getCurrentInstance().getAttributes().put(OfficerService.Handout.class, handout);
    say("officers.opened", handout.username());
    fullName = null;
    username = null;
  }

  private void say(String key, Object... args) {
    open();
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text(key, args)));
  }

  /** Null unless this very request brought one. */
  public Object getHandout() {
    return FacesContext.getCurrentInstance().getAttributes().get(OfficerService.Handout.class);
  }

  public List<OfficerService.Row> getRows() {
    if (rows == null) {
      open();
    }
    return rows;
  }

  public List<OfficerService.Choice> getPeople() {
    return officers.people();
  }

  public List<OfficerService.Choice> getCommunes() {
    return officers.communes();
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public long getPerson() {
    return person;
  }

  public void setPerson(long person) {
    this.person = person;
  }

  public long getUnit() {
    return unit;
  }

  public void setUnit(long unit) {
    this.unit = unit;
  }

  public LocalDate getFirstDay() {
    return firstDay;
  }

  public void setFirstDay(LocalDate firstDay) {
    this.firstDay = firstDay;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
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
}
