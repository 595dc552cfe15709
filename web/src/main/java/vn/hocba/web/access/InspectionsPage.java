package vn.hocba.web.access;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.hocba.access.InspectionService;
import vn.hocba.web.wording.Wording;

/** Records the decisions that inspectors inspect by, and ends them. */
@Named
@ViewScoped
public class InspectionsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private InspectionService inspections;
  @Inject
  private Wording wording;
  private String number;
  private long inspector;
  private List<String> schools = List.of();
  private LocalDate firstDay;
  private LocalDate lastDay;
  private transient List<InspectionService.Row> rows;

  public void open() {
    rows = inspections.list();
  }

  /** Nothing typed is lost when the service refuses. */
  public void record() {
    inspections.record(number, inspector, schools.stream().map(Long::valueOf).collect(Collectors.toSet()), firstDay,
        lastDay);
    FacesContext.getCurrentInstance().addMessage(null,
        new FacesMessage(wording.text("inspections.recorded", number.strip())));
    number = null;
    schools = List.of();
    firstDay = null;
    lastDay = null;
    open();
  }

  /** From today the decision gives no access. */
  public void end(long id, String ofNumber) {
    inspections.end(id);
    FacesContext.getCurrentInstance().addMessage(null,
        new FacesMessage(wording.text("inspections.ended", ofNumber)));
    open();
  }

  public List<InspectionService.Row> getRows() {
    if (rows == null) {
      open();
    }
    return rows;
  }

  public List<InspectionService.Inspector> getInspectors() {
    return inspections.inspectors();
  }

  public List<InspectionService.Place> getPlaces() {
    return inspections.places();
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public long getInspector() {
    return inspector;
  }

  public void setInspector(long inspector) {
    this.inspector = inspector;
  }

  public List<String> getSchools() {
    return schools;
  }

  public void setSchools(List<String> schools) {
    this.schools = schools;
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
