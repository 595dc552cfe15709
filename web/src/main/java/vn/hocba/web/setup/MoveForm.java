package vn.hocba.web.setup;

import java.io.Serializable;
import java.time.LocalDate;

/** What is typed about a pupil who leaves or changes the class. */
public class MoveForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String CLASS = "CLASS:";

  private long pupil;
  private String kind;
  private LocalDate day;
  private String school;
  private String reason;

  boolean isToClass() {
    return kind.startsWith(CLASS);
  }

  long getTarget() {
    return Long.parseLong(kind.substring(CLASS.length()));
  }

  public long getPupil() {
    return pupil;
  }

  public void setPupil(long pupil) {
    this.pupil = pupil;
  }

  /** A kind of move, or {@code CLASS:} and the number of the other class. */
  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public String getSchool() {
    return school;
  }

  public void setSchool(String school) {
    this.school = school;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
