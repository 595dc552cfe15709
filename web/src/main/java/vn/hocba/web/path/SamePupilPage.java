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

/** Lists records that may be of one pupil page by page, and takes what the office decides; the address says which page of which list. */
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
  /** Kept as shown: a press is about the pair that stood there, whoever decided about another meanwhile. */
  private SamePupilService.Suggestions suggestions;
  private SamePupilService.Decisions decisions;
  private Long school;
  private String name;
  private String year;
  private String from;
  private Long before;

  public void open() {
    SamePupilService.Wanted wanted = new SamePupilService.Wanted(school, name, year);
    suggestions = isAsked() ? pupils.suggestions(wanted, from) : new SamePupilService.Suggestions(List.of(), null, null);
    decisions = isAsked() ? pupils.decided(wanted, before) : new SamePupilService.Decisions(List.of(), null);
  }

  /** Whether it is known whose records are meant. */
  public boolean isAsked() {
    return school != null || getSchools().isEmpty();
  }

  /** Whether only some of the pairs are looked for. */
  public boolean isNarrowed() {
    return name != null && !name.isBlank() || year != null && !year.isBlank();
  }

  /** Both are of one pupil. */
  public String same(String one, String other) {
    return decide(one, other, true);
  }

  /** They are of two. */
  public String apart(String one, String other) {
    return decide(one, other, false);
  }

  private String decide(String one, String other, boolean same) {
    pupils.decide(one, other, same);
    return again(same ? "samePupil.linked" : "samePupil.parted");
  }

  /** Asks it again. */
  public String withdraw(long id, String key) {
    pupils.withdraw(id, key);
    return again("samePupil.withdrawn");
  }

  /** The same page of the same list. */
  private String again(String told) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, new FacesMessage(wording.text(told)));
    return "/same-pupil?faces-redirect=true&includeViewParams=true";
  }

  /** Why, in words. */
  public String why(Set<Likeness> likeness) {
    return likeness.stream().map(l -> wording.text("samePupil.why." + l)).collect(Collectors.joining("; "));
  }

  public SamePupilService.Suggestions getSuggestions() {
    if (suggestions == null) {
      open();
    }
    return suggestions;
  }

  public SamePupilService.Decisions getDecisions() {
    if (decisions == null) {
      open();
    }
    return decisions;
  }

  /** Schools to choose from; none for a school's own office. */
  public List<CatalogueService.SchoolChoice> getSchools() {
    return catalogues.schools();
  }

  /** School years to choose from. */
  public List<String> getYears() {
    return isAsked() ? pupils.schoolYears(school) : List.of();
  }

  public Long getSchool() {
    return school;
  }

  public void setSchool(Long school) {
    this.school = school;
  }

  /** Words of the name that is looked for; null for all. */
  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** The school year that is looked for; null for every. */
  public String getYear() {
    return year;
  }

  public void setYear(String year) {
    this.year = year;
  }

  /** Where the page of suggestions begins; null for the first. */
  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  /** Number before which the page of decisions begins; null for the newest. */
  public Long getBefore() {
    return before;
  }

  public void setBefore(Long before) {
    this.before = before;
  }
}
