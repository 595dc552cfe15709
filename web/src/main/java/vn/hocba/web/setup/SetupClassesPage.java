package vn.hocba.web.setup;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import vn.hocba.setup.ClassRemovalService;
import vn.hocba.setup.ClassSetupService;
import vn.hocba.setup.ClassSubjects;
import vn.hocba.setup.RegularColumnsService;
import vn.hocba.web.wording.CodeWording;

/** Shows the classes of a year and what they still lack, and founds classes. */
@Named("schoolClassesPage")
@ViewScoped
public class SetupClassesPage extends YearPage {

  private static final long serialVersionUID = 1L;

  @Inject
  private ClassSetupService classes;
  @Inject
  private ClassRemovalService removals;
  @Inject
  private RegularColumnsService columns;
  private Integer grade;
  private String names;
  private transient List<ClassSetupService.Row> rows;
  private transient List<RegularColumnsService.Lacking> lacking;

  public void open() {
    rows = classes.list(getYear());
    lacking = columns.lacking(getYear());
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

  /** Takes away what was founded by mistake. */
  public void remove(long id) {
    say("setup.classes.removed", removals.remove(id));
    open();
  }

  /** Gives every open class as many regular assessments as the rule asks. */
  public void raise() {
    List<RegularColumnsService.Lacking> done = columns.raise(getYear());
    say("setup.columns.raised", done.stream().filter(l -> !l.raised().isEmpty()).count());
    if (done.stream().anyMatch(l -> !l.held().isEmpty())) {
      say("setup.columns.stay", done.stream().filter(l -> !l.held().isEmpty()).count());
    }
    open();
  }

  /** Whether anything can be raised now; what is locked waits. */
  public boolean isRaisable() {
    return getLacking().stream().anyMatch(l -> !l.raised().isEmpty());
  }

  /** {@code Toán 3 → 4, Tin học 1 → 2}. */
  public String told(List<ClassSubjects.TooFew> books) {
    CodeWording codes = new CodeWording(wording());
    return books.stream().map(t -> codes.subject(t.subject()) + " " + t.has() + " → " + t.asked())
        .collect(Collectors.joining(", "));
  }

  public List<RegularColumnsService.Lacking> getLacking() {
    if (lacking == null) {
      open();
    }
    return lacking;
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
