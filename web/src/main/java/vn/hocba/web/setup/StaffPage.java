package vn.hocba.web.setup;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import vn.hocba.school.StaffDuty;
import vn.hocba.setup.StaffService;

/** Shows the staff of the school, takes somebody on, and changes what somebody does or until when. */
@Named("schoolStaffPage")
@ViewScoped
public class StaffPage extends YearPage {

  private static final long serialVersionUID = 1L;

  @Inject
  private StaffService staff;
  private Long id;
  private String fullName;
  private String code;
  private StaffDuty duty;
  private String mainSubject;
  private LocalDate firstDay;
  private LocalDate lastDay;
  private transient List<StaffService.Row> rows;

  public void open() {
    rows = staff.list();
  }

  /** Puts somebody into the form, to be changed. */
  public void choose(StaffService.Row row) {
    id = row.id();
    fullName = row.fullName();
    duty = row.duty();
    mainSubject = row.mainSubject();
    firstDay = row.firstDay();
    lastDay = row.lastDay();
  }

  /** Nothing typed is lost when the service refuses. */
  public void save() {
    if (id == null) {
      staff.add(fullName, code, duty, mainSubject, firstDay);
    } else {
      staff.change(id, duty, mainSubject, firstDay, lastDay);
    }
    say("staff.saved", fullName.strip());
    clear();
    open();
  }

  public void clear() {
    id = null;
    fullName = null;
    code = null;
    duty = null;
    mainSubject = null;
    firstDay = null;
    lastDay = null;
  }

  public List<StaffService.Row> getRows() {
    if (rows == null) {
      open();
    }
    return rows;
  }

  public StaffDuty[] getDuties() {
    return StaffDuty.values();
  }

  /** Null while somebody new is entered. */
  public Long getId() {
    return id;
  }

  /** Tells a namesake of somebody from them. */
  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getFullName() {
    return fullName;
  }

  public void setFullName(String fullName) {
    this.fullName = fullName;
  }

  public StaffDuty getDuty() {
    return duty;
  }

  public void setDuty(StaffDuty duty) {
    this.duty = duty;
  }

  public String getMainSubject() {
    return mainSubject;
  }

  public void setMainSubject(String mainSubject) {
    this.mainSubject = mainSubject;
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
}
