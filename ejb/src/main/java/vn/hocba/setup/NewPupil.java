package vn.hocba.setup;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A pupil to be taken into a class.
 *
 * @param identifier the Ministry's
 * @param gender {@code MALE}, {@code FEMALE} or null
 * @param birthPlace may be null, as all that follows
 * @param joinedOn null for who is there from the beginning of the year
 * @param formerSchool of who comes during the year
 */
public record NewPupil(String identifier, String fullName, LocalDate birthDate, String gender, String birthPlace,
    String ethnicity, String address, LocalDate joinedOn, String formerSchool, String reason,
    String nationality, String hometown, String guardian) implements Serializable {

  /** Without nationality, place of origin and guardian. */
  public NewPupil(String identifier, String fullName, LocalDate birthDate, String gender, String birthPlace,
      String ethnicity, String address, LocalDate joinedOn, String formerSchool, String reason) {
    this(identifier, fullName, birthDate, gender, birthPlace, ethnicity, address, joinedOn, formerSchool, reason, null,
        null, null);
  }
}
