package vn.hocba.web.setup;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocba.setup.ClassSetupService;

/** Shows the classes of a year and what they still lack, and founds classes. */
@Named("schoolClassesPage")
@ViewScoped
public class SetupClassesPage extends YearPage {

  private static final long serialVersionUID = 1L;

  @Inject
  private ClassSetupService classes;
  private Integer grade;
  private String names;
  private transient List<ClassSetupService.Row> rows;

  public void open() {
    rows = classes.list(getYear());
  }

  public void found() {
    say("setup.classes.founded", classes.found(getYear(), grade, names));
    names = null;
    open();
  }

  public void copy() {
    say("setup.classes.copied", classes.copy(getYear()), getYearBefore());
    open();
  }

  public List<ClassSetupService.Row> getRows() {
    if (rows == null) {
      open();
    }
    return rows;
  }

  public Integer getGrade() {
    return grade;
  }

  public void setGrade(Integer grade) {
    this.grade = grade;
  }

  public String getNames() {
    return names;
  }

  public void setNames(String names) {
    this.names = names;
  }
}
