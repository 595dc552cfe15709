package vn.hocba.medium;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.hocba.archive.eark.PackageKind;

/** A labelled copy of archived files of one school's year, as it was made; it never changes. */
@Entity
@Table(name = "medium")
public class Medium {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "school_id")
  private long schoolId;
  private String number;
  @Column(name = "school_year")
  private String schoolYear;
  @Column(name = "class_id")
  private Long classId;
  @Column(name = "class_name")
  private String className;
  private String carrier;
  @Column(name = "made_at")
  private Instant madeAt;
  @Column(name = "made_by_name")
  private String madeByName;
  private int files;
  private long bytes;
  private int unsealed;
  @Column(name = "package_kind")
  private String packageKind;
  @Column(name = "package_id")
  private String packageId;

  protected Medium() {}

  /**
   * @param number of the medium in its school, as in {@code 2026/003}
   * @param classId null for the whole year
   * @param className null for the whole year
   * @param carrier what it lies on, in the words of who made it
   */
  Medium(long schoolId, String number, String schoolYear, Long classId, String className, String carrier) {
    this.schoolId = schoolId;
    this.number = number;
    this.schoolYear = schoolYear;
    this.classId = classId;
    this.className = className;
    this.carrier = carrier;
  }

  /** @param unsealed transcripts that were not signed yet and are not on it */
  void made(String byName, Instant at, int files, long bytes, int unsealed) {
    this.madeByName = byName;
    this.madeAt = at;
    this.files = files;
    this.bytes = bytes;
    this.unsealed = unsealed;
  }

  /** It is taken as a package of that kind, not as a labelled copy. */
  void packed(PackageKind kind, UUID as) {
    packageKind = kind.name();
    packageId = as.toString();
  }

  /** Null for a labelled copy, as the next. */
  public PackageKind packageKind() {
    return packageKind == null ? null : PackageKind.valueOf(packageKind);
  }

  public UUID packageId() {
    return packageId == null ? null : UUID.fromString(packageId);
  }

  public Long id() {
    return id;
  }

  public long schoolId() {
    return schoolId;
  }

  public String number() {
    return number;
  }

  public String schoolYear() {
    return schoolYear;
  }

  /** Null for the whole year. */
  public String className() {
    return className;
  }

  public String carrier() {
    return carrier;
  }

  public Instant madeAt() {
    return madeAt;
  }

  public String madeByName() {
    return madeByName;
  }

  public int files() {
    return files;
  }

  /** Of all files together. */
  public long bytes() {
    return bytes;
  }

  /** Transcripts that were not signed yet when it was made. */
  public int unsealed() {
    return unsealed;
  }
}
