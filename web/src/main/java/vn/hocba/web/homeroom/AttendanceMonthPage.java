package vn.hocba.web.homeroom;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import vn.hocba.attendance.AttendanceRules;
import vn.hocba.attendance.MonthService;
import vn.hocba.attendance.MonthView;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.web.wording.Wording;

/** A month of attendance as the class book prints it; the homeroom teacher confirms it here. */
@Named
@ViewScoped
public class AttendanceMonthPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private MonthService months;
  @Inject
  private Wording wording;
  private long id;
  private String month;
  private String reason;
  private transient MonthView view;

  /** Reads the month of the address, the present one without. */
  public void open() {
    try {
      view = months.month(id, month == null || month.isBlank() ? null : YearMonth.parse(month));
      month = view.month().toString();
    } catch (DateTimeParseException none) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
  }

  public void confirm() {
    months.confirm(id, YearMonth.parse(month));
    done("month.confirmed.done");
  }

  public void takeBack() {
    months.takeBack(id, YearMonth.parse(month), reason);
    done("month.reopened.done");
  }

  private void done(String key) {
    reason = null;
    open();
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text(key, getMonthText())));
  }

  public MonthView getView() {
    if (view == null) {
      open();
    }
    return view;
  }

  /** The months of the class's school year. */
  public List<YearMonth> getMonths() {
    return AttendanceRules.months(getView().schoolYear());
  }

  /** As in 11/2026. */
  public String text(YearMonth m) {
    return m.getMonthValue() + "/" + m.getYear();
  }

  public String getMonthText() {
    return text(getView().month());
  }

  /** The letters a weekday is printed with above its day. */
  public String weekday(MonthView.Day day) {
    return wording.text("weekdayShort." + day.date().getDayOfWeek());
  }

  public boolean isSunday(MonthView.Day day) {
    return day.date().getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /** Whether any pupil's totals of the year come from a class book. */
  public boolean isByBook() {
    return getView().rows().stream().anyMatch(r -> !r.byDay());
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public String getMonth() {
    return month;
  }

  public void setMonth(String month) {
    this.month = month;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
