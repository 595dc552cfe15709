package vn.hocba.web.school;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.hocba.access.DelegationService;
import vn.hocba.access.Right;
import vn.hocba.school.ClassService;
import vn.hocba.school.ClassState;
import vn.hocba.transcript.Closing;
import vn.hocba.transcript.ClosingService;
import vn.hocba.transcript.YearClosing;
import vn.hocba.web.wording.Wording;

/** Lets the principal check a year once more before the transcripts are issued. */
@Named
@ViewScoped
public class ClassClosePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private ClassService classes;
  @Inject
  private ClosingService closing;
  @Inject
  private PupilLines results;
  @Inject
  private PrimaryLines primaryResults;
  @Inject
  private DelegationService delegations;
  @Inject
  private Wording wording;
  private long id;
  private boolean closes;
  private String className;
  private String schoolYear;
  private ClassState state;
  private List<ClosingLine> pupils;
  private String unapproved;
  private int issued;
  private boolean again;

  public void open() {
    ClassService.Row row = classes.find(id);
    className = row.name();
    schoolYear = row.schoolYear();
    state = row.state();
    closes = delegations.decides(Right.CLOSE_YEAR, row.grade());
    unapproved = closing.unapproved(id).map(wording::text).orElse(null);
    YearClosing.Forecast forecast = closing.forecast(id);
    issued = forecast.issued();
    again = forecast.again();
    pupils = List.copyOf(ClassPage.primary(row) ? primaryResults.of(id) : results.of(id));
  }

  /** Closes the year and goes on to the class's page, where the signing can be watched. */
  public String close() {
    Closing done = closing.close(id);
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, new FacesMessage(wording.text(again ? "close.again.done" : "close.done", className,
        done.issued(), done.pupils(), done.pupils() - done.issued())));
    return "/class?faces-redirect=true&id=" + id;
  }

  /** Who lacks something first, then who does not simply go up. */
  public List<ClosingLine> getExceptions() {
    return pupils.stream().filter(ClosingLine::exception)
        .sorted((a, b) -> Boolean.compare(b.open(), a.open())).toList();
  }

  public long getOpenCount() {
    return pupils.stream().filter(ClosingLine::open).count();
  }

  /** How many pupils get each decision, in the order of the rules. */
  public Map<Enum<?>, Long> getPromotions() {
    Map<Enum<?>, Long> counts = new TreeMap<>(Comparator.comparingInt(Enum::ordinal));
    pupils.forEach(p -> counts.merge(p.promotion(), 1L, Long::sum));
    return counts;
  }

  /** How many pupils get each title. */
  public Map<Enum<?>, Long> getAwards() {
    Map<Enum<?>, Long> counts = new TreeMap<>(Comparator.comparingInt(Enum::ordinal));
    pupils.stream().filter(p -> p.award() != null).forEach(p -> counts.merge(p.award(), 1L, Long::sum));
    return counts;
  }

  /** Whether the visitor closes this class, as head of the school or by delegation. */
  public boolean isCloses() {
    return closes;
  }

  public boolean isReady() {
    return state == ClassState.LOCKED && !pupils.isEmpty() && unapproved == null;
  }

  /** Why the year cannot be closed although the class is locked: whose part of the approval is open; else null. */
  public String getUnapproved() {
    return state == ClassState.CLOSED ? null : unapproved;
  }

  /** Whether the close issues anything, which cannot be undone. */
  public boolean isIrreversible() {
    return !again || issued > 0;
  }

  /** What the close will do, on its button: the number of transcripts it issues. */
  public String getAction() {
    return wording.text(!again ? "close.action" : issued == 0 ? "close.action.none" : "close.action.again", issued,
        className);
  }

  /** How many transcripts a class that is closed again will bring, and how many stay as they are; else null. */
  public String getReissue() {
    return again && state != ClassState.CLOSED
        ? wording.text("close.again", issued, pupils.size(), pupils.size() - issued) : null;
  }

  public List<ClosingLine> getPupils() {
    return pupils;
  }

  public String getClassName() {
    return className;
  }

  public String getSchoolYear() {
    return schoolYear;
  }

  public ClassState getState() {
    return state;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}
