package vn.hocba.web.setup;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import vn.hocba.school.SchoolYear;
import vn.hocba.web.layout.Portal;
import vn.hocba.web.wording.Wording;

/** What the pages that set up one school year have in common: which year, and how they say that something was done. */
abstract class YearPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private Wording wording;
  @Inject
  private Portal portal;
  private String year;

  /** The year named in the address, else that of today. */
  public String getYear() {
    if (year == null || !year.matches("\\d{4}-\\d{4}")) {
      year = today();
    }
    return year;
  }

  public void setYear(String year) {
    this.year = year;
  }

  /** Last year's, this one and the next, which is set up before it begins. */
  public List<String> getYears() {
    return List.of(SchoolYear.before(today()), today(), SchoolYear.after(today()));
  }

  public String getYearBefore() {
    return SchoolYear.before(getYear());
  }

  private String today() {
    return portal.getAccount().schoolYear();
  }

  Wording wording() {
    return wording;
  }

  void say(String key, Object... args) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text(key, args)));
  }
}
