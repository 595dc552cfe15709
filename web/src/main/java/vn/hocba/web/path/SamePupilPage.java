package vn.hocba.web.path;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
  public void same(String one, String other) {
    decide(one, other, true);
  }

  /** They are of two. */
  public void apart(String one, String other) {
    decide(one, other, false);
  }

  private void decide(String one, String other, boolean same) {
    pupils.decide(one, other, same);
    again(same ? "samePupil.linked" : "samePupil.parted");
  }

  /** Asks it again. */
  public void withdraw(long id, String key) {
    pupils.withdraw(id, key);
    again("samePupil.withdrawn");
  }

  /** The same page of the same list, as it is now. */
  private void again(String told) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, new FacesMessage(wording.text(told)));
    try {
      faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/same-pupil.xhtml" + asked(address(from, before)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String address(String at, Long until) {
    return part("school", school) + part("name", name) + part("year", year) + part("from", at) + part("before", until);
  }

  private static String part(String of, Object value) {
    return value == null || value.toString().isBlank() ? "" : "&" + of + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
  }

  /** Where the next page of suggestions is. */
  public String getNext() {
    return asked(address(suggestions.next(), null));
  }

  /** Where the first is. */
  public String getFirst() {
    return asked(address(null, null));
  }

  /** Where earlier decisions are. */
  public String getOlder() {
    return asked(address(from, decisions.next()));
  }

  /** Where the latest are. */
  public String getNewest() {
    return asked(address(from, null));
  }

  /** Where all of the school's are. */
  public String getAll() {
    return asked(part("school", school));
  }

  private static String asked(String parts) {
    return parts.isEmpty() ? "" : "?" + parts.substring(1);
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
