package vn.hocba.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A pupil as the school's register knows them (sơ yếu lý lịch). */
@Entity
@Table(name = "pupil")
public class Pupil {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "school_id")
  private long schoolId;
  private String identifier;
  @Column(name = "full_name")
  private String fullName;
  @Column(name = "birth_date")
  private LocalDate birthDate;
  @Column(name = "birth_place")
  private String birthPlace;
  private String gender;
  private String ethnicity;
  private String priority;
  private String address;
  private String father;
  private String mother;
  private String phone;
  private String nationality;
  private String hometown;
  private String guardian;
  @Version
  private int version;

  protected Pupil() {}

  /** @param identifier the Ministry's identifier, unique within the school */
  public Pupil(long schoolId, String identifier, Profile profile) {
    this.schoolId = schoolId;
    this.identifier = identifier;
    enterProfile(profile);
  }

  /** What the profile page of the class book says; everything but name and birth date may be null. */
  public record Profile(String fullName, LocalDate birthDate, String birthPlace, String gender, String ethnicity,
      String priority, String address, String father, String mother, String phone, String nationality,
      String hometown, String guardian) {

    /** Without nationality, place of origin and guardian. */
    public Profile(String fullName, LocalDate birthDate, String birthPlace, String gender, String ethnicity,
        String priority, String address, String father, String mother, String phone) {
      this(fullName, birthDate, birthPlace, gender, ethnicity, priority, address, father, mother, phone, null, null,
          null);
    }
  }

  /** Takes over what the other profile says; what it leaves empty stays. */
  public void complete(Profile p) {
    enterProfile(new Profile(p.fullName(), p.birthDate(), or(p.birthPlace(), birthPlace), or(p.gender(), gender),
        or(p.ethnicity(), ethnicity), or(p.priority(), priority), or(p.address(), address), or(p.father(), father),
        or(p.mother(), mother), or(p.phone(), phone), or(p.nationality(), nationality), or(p.hometown(), hometown),
        or(p.guardian(), guardian)));
  }

  private static String or(String given, String before) {
    return given == null ? before : given;
  }

  public final void enterProfile(Profile p) {
    fullName = p.fullName();
    birthDate = p.birthDate();
    birthPlace = p.birthPlace();
    gender = p.gender();
    ethnicity = p.ethnicity();
    priority = p.priority();
    address = p.address();
    father = p.father();
    mother = p.mother();
    phone = p.phone();
    nationality = p.nationality();
    hometown = p.hometown();
    guardian = p.guardian();
  }

  public Profile profile() {
    return new Profile(fullName, birthDate, birthPlace, gender, ethnicity, priority, address, father, mother, phone,
        nationality, hometown, guardian);
  }

  public Long id() {
    return id;
  }

  public long schoolId() {
    return schoolId;
  }

  /** Grows with every change of the entry. */
  public int version() {
    return version;
  }

  public String identifier() {
    return identifier;
  }

  public String fullName() {
    return fullName;
  }
}
