package vn.hocba.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** A numbered week of a school year: Monday to Sunday. */
@Embeddable
public class Week {

  private static final int DAYS = 7;

  private int number;
  private int term;
  @Column(name = "first_day")
  private LocalDate firstDay;
  @Enumerated(EnumType.STRING)
  private WeekKind kind;

  protected Week() {}

  /**
   * @param number from 1
   * @param term 1 or 2
   * @param firstDay a Monday
   */
  public Week(int number, int term, LocalDate firstDay, WeekKind kind) {
    this.number = number;
    this.term = term;
    this.firstDay = firstDay;
    this.kind = kind;
  }

  public int number() {
    return number;
  }

  public int term() {
    return term;
  }

  public LocalDate firstDay() {
    return firstDay;
  }

  /** The Sunday. */
  public LocalDate lastDay() {
    return firstDay.plusDays(DAYS - 1L);
  }

  public WeekKind kind() {
    return kind;
  }

  /** Whether it has the same days, term and kind. */
  public boolean isSame(Week other) {
    return firstDay.equals(other.firstDay) && term == other.term && kind == other.kind;
  }

  public boolean has(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay());
  }
}
