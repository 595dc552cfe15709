package vn.hocba.path;

import java.io.Serializable;
import java.time.LocalDate;
import vn.hocba.archive.catalogue.Person;

/**
 * A record that may be of the same person as another.
 *
 * @param key {@code P:} and the id of a paper one, or {@code I:} and a pupil's identifier
 * @param birthYear null when unknown
 * @param code catalogue number or identifier
 * @param schoolCode of the school that keeps it
 */
public record RecordOf(String key, String fullName, LocalDate birthDate, Integer birthYear, String code, String schoolCode,
    String schoolName, String className, String schoolYear) implements Serializable {

  Person person() {
    return new Person(fullName, birthDate, birthYear, schoolCode, className, schoolYear);
  }
}
