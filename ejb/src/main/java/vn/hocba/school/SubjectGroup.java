package vn.hocba.school;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;

/** Teachers of related subjects in one year, and who leads them (tổ chuyên môn). */
@Entity
@Table(name = "subject_group")
public class SubjectGroup {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "school_id")
  private long schoolId;
  @Column(name = "school_year")
  private String schoolYear;
  private String name;
  @Column(name = "head_staff_id")
  private Long headStaffId;
  @ElementCollection
  @CollectionTable(name = "subject_group_member", joinColumns = @JoinColumn(name = "group_id"))
  @Column(name = "staff_id")
  private Set<Long> members = new HashSet<>();
  @Version
  private int version;

  protected SubjectGroup() {}

  public SubjectGroup(long schoolId, String schoolYear, String name) {
    this.schoolId = schoolId;
    this.schoolYear = schoolYear;
    this.name = name;
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

  /** Null while nobody leads it. */
  public Long headStaffId() {
    return headStaffId;
  }

  public Set<Long> members() {
    return Set.copyOf(members);
  }

  /** @param head one of the members, or null */
  public void form(String newName, Set<Long> staff, Long head) {
    name = newName;
    members.clear();
    members.addAll(staff);
    headStaffId = head;
  }
}
