package vn.hocba.correction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import vn.hocba.access.Caller;
import vn.hocba.school.SchoolClass;

/** A photo or PDF that proves a correction; the bytes are kept outside the database by their SHA-256. */
@Entity
@Table(name = "evidence_file")
public class EvidenceFile {

  @Id
  private String id;
  @Column(name = "school_id")
  private long schoolId;
  @Column(name = "class_subject_id")
  private Long classSubjectId;
  @Column(name = "class_id")
  private Long classId;
  private String sha256;
  @Column(name = "media_type")
  private String mediaType;
  private long size;
  private String name;
  @Column(name = "kept_by")
  private String keptBy;
  @Column(name = "kept_at")
  private Instant keptAt;

  protected EvidenceFile() {}

  /**
   * @param classSubjectId the book it is about; null for what belongs to no subject
   * @param name as the sender called it, for people only
   */
  public EvidenceFile(String id, SchoolClass c, Long classSubjectId, String name, Caller by, Instant at) {
    this.id = id;
    this.schoolId = c.schoolId();
    this.classId = c.id();
    this.classSubjectId = classSubjectId;
    this.name = name;
    this.keptBy = by.username();
    this.keptAt = at;
  }

  /** @param mediaType what the checking process found it to be */
  public void hold(String sha256, String mediaType, long size) {
    this.sha256 = sha256;
    this.mediaType = mediaType;
    this.size = size;
  }

  public String id() {
    return id;
  }

  public long schoolId() {
    return schoolId;
  }

  /** Null for what belongs to no subject, then see the class. */
  public Long classSubjectId() {
    return classSubjectId;
  }

  /** Null for a file of a book that was kept before classes were. */
  public Long classId() {
    return classId;
  }

  /** Whether that person brought it for that book, or with null for what of the class belongs to none. */
  public boolean isFor(long ofClass, Long book, Caller who) {
    return keptBy.equals(who.username()) && Objects.equals(classSubjectId, book)
        && (book != null || Objects.equals(classId, ofClass));
  }

  public String sha256() {
    return sha256;
  }

  public String mediaType() {
    return mediaType;
  }

  public String name() {
    return name;
  }

  public String keptBy() {
    return keptBy;
  }
}
