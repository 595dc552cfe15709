package vn.hocba.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A class in one school year: the book its results are kept in, and whether that book is open. */
@Entity
@Table(name = "school_class")
public class SchoolClass {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "school_id")
  private long schoolId;
  @Column(name = "school_year")
  private String schoolYear;
  private String name;
  private int grade;
  @Column(name = "homeroom_staff_id")
  private Long homeroomStaffId;
  private String specialised;
  @Enumerated(EnumType.STRING)
  private ClassState state = ClassState.OPEN;
  @Column(name = "state_by")
  private String stateBy;
  @Column(name = "state_at")
  private Instant stateAt;
  @Column(name = "state_reason")
  private String stateReason;
  @Column(name = "open_until")
  private Instant openUntil;
  @Column(name = "closed_before")
  private boolean closedBefore;
  @Column(name = "closed_at")
  private Instant closedAt;
  @Column(name = "rules_edition")
  private String rulesEdition;
  @Version
  private int version;

  protected SchoolClass() {}

  /**
   * @param schoolYear both calendar years, as in {@code 2025-2026}
   * @param name as in {@code 9A1}
   * @param grade 1 to 12
   */
  public SchoolClass(long schoolId, String schoolYear, String name, int grade) {
    this.schoolId = schoolId;
    this.schoolYear = schoolYear;
    this.name = name;
    this.grade = grade;
  }

  public Long id() {
    return id;
  }

  public long schoolId() {
    return schoolId;
  }

  public String schoolYear() {
    return schoolYear;
  }

  public String name() {
    return name;
  }

  public int grade() {
    return grade;
  }

  public Long homeroomStaffId() {
    return homeroomStaffId;
  }

  public void assignHomeroom(Long staffId) {
    homeroomStaffId = staffId;
  }

  /** Code of the subject of a specialised class (lớp chuyên, TT 58/2011 Điều 13); null for every other. */
  public String specialised() {
    return specialised;
  }

  /** @param subject its code; null for an ordinary class */
  public void specialise(String subject) {
    specialised = subject;
  }

  /** As it was last brought into; whether it can be written is what {@link #stands} says. */
  public ClassState state() {
    return state;
  }

  /** Whether its year is closed, which no time changes. */
  public boolean isClosed() {
    return state == ClassState.CLOSED;
  }

  /** Full name of who brought the class into its state; null while it was never anything but open. */
  public String stateBy() {
    return stateBy;
  }

  public Instant stateAt() {
    return stateAt;
  }

  public String stateReason() {
    return stateReason;
  }

  /** The state every writer finds then: a class opened again is locked once its time is over. */
  public ClassState stands(Instant moment) {
    return isReopeningOver(moment) ? ClassState.LOCKED : state;
  }

  /** Since when it stands so: a class that was opened again is locked from the moment its time is over. */
  public Instant standsSince(Instant moment) {
    return isReopeningOver(moment) ? openUntil : stateAt;
  }

  /** When its year was closed last, whether or not it was opened again; null where nobody knows. */
  public Instant closedAt() {
    return closedAt;
  }

  /** Which edition of the rules its year was closed by first; null before, and where nobody knows. */
  public String rulesEdition() {
    return rulesEdition;
  }

  /** Its results are made by this edition from now on. */
  public void keepRules(String edition) {
    rulesEdition = edition;
  }

  /** When a class that was opened again locks itself; null for every other. */
  public Instant openUntil() {
    return openUntil;
  }

  /** Whether it was opened again for a time that is over. */
  public boolean isReopeningOver(Instant moment) {
    return openUntil != null && !moment.isBefore(openUntil);
  }

  /** Whether its year was closed before, so that transcripts were issued. */
  public boolean isClosedBefore() {
    return closedBefore;
  }

  /** Opens it again for a time. */
  public void reopen(String by, Instant at, String reason, Instant until) {
    become(ClassState.OPEN, by, at, reason);
    openUntil = until;
  }

  /** @param reason why, in the words of who did it; may be null */
  public void become(ClassState next, String by, Instant at, String reason) {
    openUntil = null;
    closedBefore |= next == ClassState.CLOSED;
    state = next;
    closedAt = next == ClassState.CLOSED ? at : closedAt;
    stateBy = by;
    stateAt = at;
    stateReason = reason;
  }
}
