package vn.hocba.web.path;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.archive.catalogue.Likeness;
import vn.hocba.catalogue.CatalogueService;
import vn.hocba.path.SamePupilService;
import vn.hocba.web.wording.Wording;

/** Lists records that may be of one pupil, and takes what the office decides. */
@Named
@ViewScoped
public class SamePupilPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private SamePupilService pupils;
  @Inject
  private CatalogueService catalogues;
  @Inject
  private Wording wording;
  private transient List<SamePupilService.Suggestion> suggestions;
  private transient List<SamePupilService.Decision> decisions;
  private Long school;

  public void open() {
    boolean asked = school != null || getSchools().isEmpty();
    suggestions = asked ? pupils.suggestions(school) : List.of();
    decisions = asked ? pupils.decided(school) : List.of();
  }

  /** Both are of one pupil. */
  public void same(String one, String other) {
    decide(one, other, true);
  }

  /** They are of two. */
  public void apart(String one, String other) {
    decide(one, other, false);
  }

  private void decide(String one, String other, boolean same) {
    pupils.decide(one, other, same);
    say(same ? "samePupil.linked" : "samePupil.parted");
    open();
  }

  /** Asks it again. */
  public void withdraw(long id, String key) {
    pupils.withdraw(id, key);
    say("samePupil.withdrawn");
    open();
  }

  private void say(String key) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text(key)));
  }

  /** Why, in words. */
  public String why(Set<Likeness> likeness) {
    return likeness.stream().map(l -> wording.text("samePupil.why." + l)).collect(Collectors.joining("; "));
  }

  public List<SamePupilService.Suggestion> getSuggestions() {
    if (suggestions == null) {
      open();
    }
    return suggestions;
  }

  public List<SamePupilService.Decision> getDecisions() {
    if (decisions == null) {
      open();
    }
    return decisions;
  }

  /** Schools to choose from; none for a school's own office. */
  public List<CatalogueService.SchoolChoice> getSchools() {
    return catalogues.schools();
  }

  public Long getSchool() {
    return school;
  }

  public void setSchool(Long school) {
    this.school = school;
  }
}
