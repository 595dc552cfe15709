package vn.hocba.classbook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hocba.access.Caller;
import vn.hocba.school.Enrolment;
import vn.hocba.school.SchoolClass;

/** That a class book changed, by decision, what was recorded of a pupil a transcript was issued for; never changed or deleted. */
@Entity
@Table(name = "decided_import")
public class DecidedImport {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "school_id")
  private long schoolId;
  @Column(name = "class_id")
  private long classId;
  @Column(name = "enrolment_id")
  private long enrolmentId;
  private String number;
  private String reason;
  private String file;
  @Column(name = "imported_by_name")
  private String importedByName;
  @Column(name = "imported_at")
  private Instant importedAt;

  protected DecidedImport() {}

  DecidedImport(SchoolClass c, Enrolment pupil, ImportDecision decision, Caller by, Instant at) {
    schoolId = c.schoolId();
    classId = c.id();
    enrolmentId = pupil.id();
    number = decision.number();
    reason = decision.reason();
    file = decision.file();
    importedByName = by.fullName();
    importedAt = at;
  }

  public long enrolmentId() {
    return enrolmentId;
  }

  public String number() {
    return number;
  }

  public String reason() {
    return reason;
  }

  public Instant importedAt() {
    return importedAt;
  }
}
