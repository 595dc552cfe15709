package vn.hocba.web.setup;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocba.school.SchoolYear;
import vn.hocba.setup.RollOver;
import vn.hocba.setup.RollOverService;

/** Shows where the pupils of the year before go by their results, lets somebody choose the classes, and does it. */
@Named("schoolRollOverPage")
@ViewScoped
public class RollOverPage extends YearPage {

  private static final long serialVersionUID = 1L;

  @Inject
  private RollOverService rollOver;
  private Map<Long, Choice> choices = new HashMap<>();
  private String stamp;
  private transient RollOver preview;

  /** The classes chosen for one class of the old year. */
  public static class Choice implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long up;
    private Long again;

    public Long getUp() {
      return up;
    }

    public void setUp(Long up) {
      this.up = up;
    }

    public Long getAgain() {
      return again;
    }

    public void setAgain(Long again) {
      this.again = again;
    }
  }

  public void open() {
    preview = rollOver.preview(getYear());
    stamp = preview.stamp();
    choices = new HashMap<>();
    preview.classes().forEach(row -> {
      Choice choice = new Choice();
      choice.setUp(row.into().up());
      choice.setAgain(row.into().again());
      choices.put(row.classId(), choice);
    });
  }

  public void take() {
    Map<Long, RollOver.Into> into = new HashMap<>();
    choices.forEach((id, choice) -> into.put(id, new RollOver.Into(choice.up, choice.again)));
    RollOver.Done done = rollOver.take(getYear(), new RollOver.Decision(stamp, into));
    say("rollover.done", done.promoted(), done.retained(), done.completed());
    open();
  }

  public Choice choice(long classId) {
    return choices.get(classId);
  }

  /** Classes of a grade in the new year. */
  public List<RollOver.Target> targets(int grade) {
    return getPreview().targets().stream().filter(t -> t.grade() == grade).toList();
  }

  /** Pupils who would go somewhere or leave. */
  public int getWaiting() {
    return getPreview().classes().stream().mapToInt(r -> r.promoted() + r.retained() + r.completed()).sum();
  }

  public String getBefore() {
    return SchoolYear.before(getYear());
  }

  public RollOver getPreview() {
    if (preview == null) {
      preview = rollOver.preview(getYear());
    }
    return preview;
  }
}
