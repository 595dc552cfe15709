package vn.hocba.web.medium;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.hocba.medium.MediumService;
import vn.hocba.web.wording.Wording;

/** Makes a labelled copy of a year's archived files, and lists those made so far. */
@Named
@ViewScoped
public class MediumPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private MediumService media;
  @Inject
  private Wording wording;
  // Read again whenever a page kept elsewhere comes back.
  private transient MediumService.Overview overview;
  private String year;
  private Long classId;
  private String carrier;

  public void open() {
    overview = media.overview();
    if (year == null && !overview.years().isEmpty()) {
      year = overview.years().getFirst();
    }
  }

  /** Another year has other classes. */
  public void turn() {
    classId = null;
  }

  public void make() {
    media.make(year, classId, carrier);
    carrier = null;
    open();
    MediumService.Made made = overview.made().getFirst();
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(made.unsealed() == 0
        ? wording.text("media.done", made.number(), made.files())
        : wording.text("media.done.unsealed", made.number(), made.files(), made.unsealed())));
  }

  public List<MediumService.Choice> getClasses() {
    return year == null ? List.of() : media.classes(year);
  }

  public MediumService.Overview getOverview() {
    if (overview == null) {
      open();
    }
    return overview;
  }

  public String getYear() {
    return year;
  }

  public void setYear(String year) {
    this.year = year;
  }

  public Long getClassId() {
    return classId;
  }

  public void setClassId(Long classId) {
    this.classId = classId;
  }

  public String getCarrier() {
    return carrier;
  }

  public void setCarrier(String carrier) {
    this.carrier = carrier;
  }
}
