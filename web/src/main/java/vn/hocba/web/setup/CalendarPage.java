package vn.hocba.web.setup;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.hocba.calendar.CalendarPlan;
import vn.hocba.setup.CalendarService;

/** Shows which days the weeks of a year are, lays them out anew, and moves weeks that were put off. */
@Named("schoolCalendarPage")
@ViewScoped
public class CalendarPage extends YearPage {

  private static final long serialVersionUID = 1L;

  @Inject
  private CalendarService calendars;
  private LocalDate firstMonday;
  private int weeksOne;
  private int weeksTwo;
  private int reserveOne;
  private int reserveTwo;
  private String holidays;
  private boolean numbered;
  private Integer week;
  private LocalDate monday;
  private String number;
  private String reason;
  private transient CalendarService.View view;

  public void open() {
    view = calendars.view(getYear());
    CalendarPlan plan = calendars.standard(getYear());
    firstMonday = view.one().firstDay();
    weeksOne = plan.termOneWeeks();
    weeksTwo = plan.termTwoWeeks();
    numbered = plan.holidaysNumbered();
    holidays = new TreeSet<>(plan.holidays()).stream().map(wording()::date).collect(Collectors.joining(", "));
  }

  public void lay() {
    Set<LocalDate> free = DaysTyped.read(holidays);
    boolean counts = calendars.lay(getYear(), new CalendarPlan(firstMonday, weeksOne, weeksTwo, reserveOne, reserveTwo,
        free, numbered), decree());
    say(counts ? "calendar.saved" : "calendar.proposed", getYear());
    view = calendars.view(getYear());
  }

  public void shift() {
    boolean counts = calendars.shift(getYear(), week == null ? 0 : week, monday, decree());
    say(counts ? "calendar.shifted" : "calendar.proposed", counts ? week : getYear(), monday);
    week = null;
    monday = null;
    view = calendars.view(getYear());
  }

  public void reset() {
    boolean counts = calendars.reset(getYear(), decree());
    say(counts ? "calendar.wasReset" : "calendar.proposed", getYear());
    open();
  }

  /** The principal's own act on what the board laid out: on the one the page showed, not on what took its place. */
  public void decide(boolean confirm) {
    calendars.decide(Long.parseLong(FacesContext.getCurrentInstance().getExternalContext()
        .getRequestParameterMap().get("shown")), confirm);
    say(confirm ? "calendar.confirmed" : "calendar.refused", getYear());
    open();
  }

  /** What of this year waits for the visitor. */
  public List<CalendarService.Waiting> getWaiting() {
    return calendars.waiting().stream().filter(w -> w.schoolYear().equals(getYear())).toList();
  }

  /** What the visitor is told about the calendar that was sent last; empty when it is in force, or is theirs to decide. */
  public String getSent() {
    return getWaiting().isEmpty() ? calendars.sent(getYear()).map(s -> s.waits()
        ? wording().text("calendar.sent", s.number(), s.askedBy(), s.askedAt())
        : wording().text("calendar.sent.refused", s.number(), s.askedBy(), s.askedAt(), s.decidedBy(), s.decidedAt()))
        .orElse("") : "";
  }

  private CalendarService.Decree decree() {
    return new CalendarService.Decree(number, reason);
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

  public CalendarService.View getView() {
    if (view == null) {
      view = calendars.view(getYear());
    }
    return view;
  }

  public LocalDate getFirstMonday() {
    return firstMonday;
  }

  public void setFirstMonday(LocalDate firstMonday) {
    this.firstMonday = firstMonday;
  }

  public int getWeeksOne() {
    return weeksOne;
  }

  public void setWeeksOne(int weeksOne) {
    this.weeksOne = weeksOne;
  }

  public int getWeeksTwo() {
    return weeksTwo;
  }

  public void setWeeksTwo(int weeksTwo) {
    this.weeksTwo = weeksTwo;
  }

  public int getReserveOne() {
    return reserveOne;
  }

  public void setReserveOne(int reserveOne) {
    this.reserveOne = reserveOne;
  }

  public int getReserveTwo() {
    return reserveTwo;
  }

  public void setReserveTwo(int reserveTwo) {
    this.reserveTwo = reserveTwo;
  }

  public String getHolidays() {
    return holidays;
  }

  public void setHolidays(String holidays) {
    this.holidays = holidays;
  }

  public boolean isNumbered() {
    return numbered;
  }

  public void setNumbered(boolean numbered) {
    this.numbered = numbered;
  }

  public Integer getWeek() {
    return week;
  }

  public void setWeek(Integer week) {
    this.week = week;
  }

  public LocalDate getMonday() {
    return monday;
  }

  public void setMonday(LocalDate monday) {
    this.monday = monday;
  }
}
