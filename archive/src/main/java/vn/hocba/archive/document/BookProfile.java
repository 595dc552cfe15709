package vn.hocba.archive.document;

import java.time.LocalDate;

/**
 * What a class's book says of a pupil beside name and birth (sơ yếu lý lịch, D.3), since format 2; null for what the register does
 * not say.
 *
 * @param priority for which the pupil is entitled to support
 * @param father name and occupation, as the next two
 * @param phone at which the family is reached
 * @param changes what happened in the year, as the class list says it
 * @param joinedOn null for who was there from the beginning of the year
 * @param leftOn null for who stayed to its end
 */
public record BookProfile(String birthPlace, String priority, String father, String mother, String guardian, String phone,
    String changes, LocalDate joinedOn, LocalDate leftOn) {

  /** A register that says nothing of it. */
  static final BookProfile NONE = new BookProfile(null, null, null, null, null, null, null, null, null);
}
