package vn.hocba.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A teacher or other member of a school's staff, with or without an account of their own. */
@Entity
@Table(name = "staff_member")
public class StaffMember {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "school_id")
  private long schoolId;
  @Column(name = "full_name")
  private String fullName;
  @Column(name = "account_id")
  private Long accountId;

  protected StaffMember() {}

  public StaffMember(long schoolId, String fullName) {
    this.schoolId = schoolId;
    this.fullName = fullName;
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

  /** The account this person signs in with; null when they have none. */
  public Long accountId() {
    return accountId;
  }

  public void signsInWith(Long account) {
    accountId = account;
  }
}
