package vn.hocba.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A teacher or other member of a school's staff, with or without an account of their own. */
@Entity
@Table(name = "staff_member")
public class StaffMember {

  /** What the code of somebody begins with to whom the school gave none. */
  static final String NUMBERED = "NV";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "school_id")
  private long schoolId;
  @Column(name = "full_name")
  private String fullName;
  @Column(name = "staff_code")
  private String staffCode = "";
  @Column(name = "account_id")
  private Long accountId;
  private String duty;
  @Column(name = "main_subject")
  private String mainSubject;
  @Column(name = "first_day")
  private LocalDate firstDay;
  @Column(name = "last_day")
  private LocalDate lastDay;
  @Version
  private int version;

  protected StaffMember() {}

  public StaffMember(long schoolId, String fullName) {
    this.schoolId = schoolId;
    this.fullName = fullName;
  }

  /** @param code tells namesakes apart; unique in the school */
  public StaffMember(long schoolId, String fullName, String code) {
    this(schoolId, fullName);
    staffCode = code;
  }

  public Long id() {
    return id;
  }

  public long schoolId() {
    return schoolId;
  }

  public String fullName() {
    return fullName;
  }

  /** Tells namesakes of one school apart: the school's own code, or one made of the number kept here. */
  public String code() {
    return hasOwnCode() ? staffCode : NUMBERED + id;
  }

  public boolean hasOwnCode() {
    return !staffCode.isEmpty();
  }

  public void codeAs(String code) {
    staffCode = code;
  }

  /** As a class book names somebody who has namesakes: {@code Nguyễn Thị Hoa (GV02)}. */
  public String nameAndCode() {
    return fullName + " (" + code() + ")";
  }

  /** The account this person signs in with; null when they have none. */
  public Long accountId() {
    return accountId;
  }

  /** Code of {@link StaffDuty}; null while none is entered. */
  public StaffDuty duty() {
    return duty == null ? null : StaffDuty.valueOf(duty);
  }

  /** Code of the subject mostly taught; may be null. */
  public String mainSubject() {
    return mainSubject;
  }

  /** Null while none is entered. */
  public LocalDate firstDay() {
    return firstDay;
  }

  /** Null while the person works here. */
  public LocalDate lastDay() {
    return lastDay;
  }

  public boolean worksOn(LocalDate day) {
    return (firstDay == null || !day.isBefore(firstDay)) && (lastDay == null || !day.isAfter(lastDay));
  }

  /** Everything may be null but the duty. */
  public void employ(StaffDuty as, String subject, LocalDate from, LocalDate to) {
    duty = as.name();
    mainSubject = subject;
    firstDay = from;
    lastDay = to;
  }

  public void signsInWith(Long account) {
    accountId = account;
  }
}
