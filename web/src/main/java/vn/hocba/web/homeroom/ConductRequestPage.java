package vn.hocba.web.homeroom;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import vn.hocba.assessment.ResultLevel;

/** Lets the homeroom teacher ask for a correction of conduct that the book no longer takes. */
@Named
@ViewScoped
public class ConductRequestPage extends HomeroomRequestForm {

  private static final long serialVersionUID = 1L;

  private String term = "CONDUCT_1";
  private String level;
  private String minutes;

  @Override
  protected long send(String evidence) {
    return requests.askConduct(getId(), getPupil() + ":" + term, level, getReason(), minutes, evidence);
  }

  public List<ResultLevel> getLevels() {
    return getView().levels();
  }

  public String getTerm() {
    return term;
  }

  public void setTerm(String term) {
    this.term = term;
  }

  public String getLevel() {
    return level;
  }

  public void setLevel(String level) {
    this.level = level;
  }

  public String getMinutes() {
    return minutes;
  }

  public void setMinutes(String minutes) {
    this.minutes = minutes;
  }
}
