package vn.hocba.web.setup;

import java.io.Serializable;
import java.time.LocalDate;
import vn.hocba.school.Pupil;
import vn.hocba.setup.ProfileService;

/** What is typed about a pupil in the register. */
public class ProfileForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final long enrolment;
  private final int version;
  private String fullName;
  private LocalDate birthDate;
  private String gender;
  private String birthPlace;
  private String ethnicity;
  private String priority;
  private String address;
  private String father;
  private String mother;
  private String phone;
  private String nationality;
  private String hometown;
  private String guardian;
  private String consent;
  private String reason;

  ProfileForm(ProfileService.Row row) {
    Pupil.Profile p = row.profile();
    enrolment = row.enrolmentId();
    version = row.version();
    fullName = p.fullName();
    birthDate = p.birthDate();
    gender = p.gender();
    birthPlace = p.birthPlace();
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

  Pupil.Profile profile() {
    return new Pupil.Profile(fullName, birthDate, birthPlace, gender, ethnicity, priority, address, father, mother,
        phone, nationality, hometown, guardian);
  }

  long enrolment() {
    return enrolment;
  }

  int version() {
    return version;
  }

  public String getFullName() {
    return fullName;
  }

  public void setFullName(String fullName) {
    this.fullName = fullName;
  }

  public LocalDate getBirthDate() {
    return birthDate;
  }

  public void setBirthDate(LocalDate birthDate) {
    this.birthDate = birthDate;
  }

  public String getGender() {
    return gender;
  }

  public void setGender(String gender) {
    this.gender = gender;
  }

  public String getBirthPlace() {
    return birthPlace;
  }

  public void setBirthPlace(String birthPlace) {
    this.birthPlace = birthPlace;
  }

  public String getEthnicity() {
    return ethnicity;
  }

  public void setEthnicity(String ethnicity) {
    this.ethnicity = ethnicity;
  }

  public String getPriority() {
    return priority;
  }

  public void setPriority(String priority) {
    this.priority = priority;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public String getFather() {
    return father;
  }

  public void setFather(String father) {
    this.father = father;
  }

  public String getMother() {
    return mother;
  }

  public void setMother(String mother) {
    this.mother = mother;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getNationality() {
    return nationality;
  }

  public void setNationality(String nationality) {
    this.nationality = nationality;
  }

  public String getHometown() {
    return hometown;
  }

  public void setHometown(String hometown) {
    this.hometown = hometown;
  }

  public String getConsent() {
    return consent;
  }

  public void setConsent(String consent) {
    this.consent = consent;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getGuardian() {
    return guardian;
  }

  public void setGuardian(String guardian) {
    this.guardian = guardian;
  }
}
