package vn.hocba.approval;

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
import vn.hocba.access.Caller;
import vn.hocba.access.Right;

/** That somebody has completed, sent or approved a part of a class's period; voided when it no longer holds. */
@Entity
@Table(name = "declaration")
public class Declaration {

  /** The homeroom teacher's part: conduct, attendance, comments. */
  public static final String HOMEROOM = "HOMEROOM";
  /** The lists, sent to the principal. */
  public static final String SENT = "SENT";
  /** The lists, approved. */
  public static final String APPROVED = "APPROVED";

  private static final int LONGEST_WHY = 500;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "class_id")
  private long classId;
  @Enumerated(EnumType.STRING)
  private Period period;
  private String part;
  @Column(name = "declared_by")
  private String declaredBy;
  @Column(name = "declared_by_name")
  private String declaredByName;
  @Column(name = "declared_at")
  private Instant declaredAt;
  @Column(name = "voided_by_name")
  private String voidedByName;
  @Column(name = "voided_at")
  private Instant voidedAt;
  @Column(name = "voided_why")
  private String voidedWhy;
  @Version
  private int version;

  protected Declaration() {}

  /** @param part a subject's code, or one of the constants here */
  public Declaration(long classId, Period period, String part) {
    this.classId = classId;
    this.period = period;
    this.part = part;
  }

  public void declare(Caller by, Instant at) {
    declaredBy = by.username();
    // Whoever approves for the principal says so (ND 30/2020 Điều 13).
    declaredByName = part.equals(APPROVED) ? by.signs(Right.APPROVE_LISTS) : by.fullName();
    declaredAt = at;
    voidedByName = null;
    voidedAt = null;
    voidedWhy = null;
  }

  /** @param why the part whose change undid it, or a reason in somebody's words */
  public void annul(String byName, Instant at, String why) {
    voidedByName = byName;
    voidedAt = at;
    voidedWhy = why.length() > LONGEST_WHY ? why.substring(0, LONGEST_WHY) : why;
  }

  public boolean stands() {
    return voidedAt == null;
  }

  public Period period() {
    return period;
  }

  public String part() {
    return part;
  }

  public String declaredByName() {
    return declaredByName;
  }

  public Instant declaredAt() {
    return declaredAt;
  }

  /** Null while it stands, as the next two. */
  public String voidedByName() {
    return voidedByName;
  }

  public Instant voidedAt() {
    return voidedAt;
  }

  public String voidedWhy() {
    return voidedWhy;
  }
}
