package vn.hocba.web.correction;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import vn.hocba.correction.log.CorrectionArchiveService;
import vn.hocba.correction.log.CorrectionLogService;
import vn.hocba.correction.log.CorrectionLogView;
import vn.hocba.correction.log.TermTestService;
import vn.hocba.problem.Problem;
import vn.hocba.web.wording.Wording;

/** The correction log of a month, its printout, the dates that end correcting, and the year's summary. */
@Named
@ViewScoped
public class CorrectionLogPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private CorrectionLogService logs;
  @Inject
  private TermTestService tests;
  @Inject
  private CorrectionArchiveService archive;
  @Inject
  private Wording wording;
  private String month;
  private Long teacher;
  private Long school;
  private String year;
  private Long classId;
  private int term = 1;
  private LocalDate firstDay;
  private String number;
  private String reason;
  private transient CorrectionLogView view;

  public void open() {
    view = logs.view(school, parsed(), teacher);
  }

  /** Null for none and for what is no month. */
  private YearMonth parsed() {
    try {
      return month == null || month.isBlank() ? null : YearMonth.parse(month);
    } catch (DateTimeException none) {
      return null;
    }
  }

  public String archive() {
    return step(() -> archive.archive(year), "correctionLog.archived", year);
  }

  public String setTest() {
    return step(() -> tests.set(school, year, classId, term, firstDay, number, reason), "correctionLog.testSet",
        wording.text("term." + term));
  }

  private String step(Runnable action, String key, Object... told) {
    FacesMessage message;
    try {
      action.run();
      message = new FacesMessage(wording.text(key, told));
    } catch (Problem problem) {
      message = new FacesMessage(FacesMessage.SEVERITY_ERROR, wording.text(problem), null);
    }
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, message);
    return "/correction-log?faces-redirect=true" + (school == null ? "" : "&school=" + school);
  }

  /** As in 11/2026. */
  public String getMonthTold() {
    return getView().month().getMonthValue() + "/" + getView().month().getYear();
  }

  /** The printout of what is shown, below the context. */
  public String getPrintout() {
    return "/api/corrections/log?month=" + getView().month() + (teacher == null ? "" : "&teacher=" + teacher)
        + (school == null ? "" : "&school=" + school);
  }

  /** What is known about a term's tests, in words. */
  public String told(CorrectionLogView.Test t) {
    String term = wording.text("class.term" + t.term());
    String said = t.lastDay() == null ? wording.text("correctionLog.test.none", term) : t.firstDay() == null
        ? wording.text("correctionLog.test.usual", term, t.lastDay())
        : wording.text("correctionLog.test", term, t.firstDay(), t.lastDay());
    return t.className() == null ? said : wording.text("correctionLog.test.ofClass", t.className(), said);
  }

  public CorrectionLogView getView() {
    if (view == null) {
      open();
    }
    return view;
  }

  public String getMonth() {
    return month;
  }

  public void setMonth(String month) {
    this.month = month;
  }

  public Long getTeacher() {
    return teacher;
  }

  public void setTeacher(Long teacher) {
    this.teacher = teacher;
  }

  /** Null for the visitor's own. */
  public Long getSchool() {
    return school;
  }

  public void setSchool(Long school) {
    this.school = school;
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

  public int getTerm() {
    return term;
  }

  public void setTerm(int term) {
    this.term = term;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public LocalDate getFirstDay() {
    return firstDay;
  }

  public void setFirstDay(LocalDate firstDay) {
    this.firstDay = firstDay;
  }
}
