package vn.hocba.web.setup;

import java.io.Serializable;
import java.time.LocalDate;
import vn.hocba.setup.NewPupil;

/** What is typed about a pupil who comes. */
public class PupilForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String identifier;
  private String fullName;
  private LocalDate birthDate;
  private String gender;
  private String birthPlace;
  private String ethnicity;
  private String nationality;
  private String hometown;
  private String guardian;
  private String address;
  private LocalDate joinedOn;
  private String formerSchool;
  private String reason;

  NewPupil pupil() {
    return new NewPupil(identifier, fullName, birthDate, gender, birthPlace, ethnicity, address, joinedOn,
        formerSchool, reason, nationality, hometown, guardian);
  }

  public String getIdentifier() {
    return identifier;
  }

  public void setIdentifier(String identifier) {
    this.identifier = identifier;
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

  public String getGuardian() {
    return guardian;
  }

  public void setGuardian(String guardian) {
    this.guardian = guardian;
  }

  public String getEthnicity() {
    return ethnicity;
  }

  public void setEthnicity(String ethnicity) {
    this.ethnicity = ethnicity;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public LocalDate getJoinedOn() {
    return joinedOn;
  }

  public void setJoinedOn(LocalDate joinedOn) {
    this.joinedOn = joinedOn;
  }

  public String getFormerSchool() {
    return formerSchool;
  }

  public void setFormerSchool(String formerSchool) {
    this.formerSchool = formerSchool;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
