package vn.hocba.audit;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which rows a reader wants to see; null stands for all.
 *
 * @param schoolId the school; {@link AuditLine#NO_SCHOOL} for what concerns none
 * @param within the schools whose rows exist for the reader
 * @param person part of a user name or full name
 * @param from first day, in Vietnam
 * @param to last day
 * @param about name of a class, or part of a pupil's name, or a pupil's identifier
 * @param peopleOnly without what the program does by itself
 */
public record AuditFilter(Long schoolId, Set<Long> within, String person, Action action, LocalDate from, LocalDate to,
    String about, boolean refusedOnly, boolean peopleOnly) {

  /** What is asked, before it is known by whom. */
  public AuditFilter(Long schoolId, String person, Action action, LocalDate from, LocalDate to, String about,
      boolean refusedOnly) {
    this(schoolId, null, person, action, from, to, about, refusedOnly, false);
  }

  /** The same, without what the program does by itself. */
  public AuditFilter ofPeople() {
    return new AuditFilter(schoolId, within, person, action, from, to, about, refusedOnly, true);
  }

  AuditFilter atSchool(Long id) {
    return new AuditFilter(id, within, person, action, from, to, about, refusedOnly, peopleOnly);
  }

  AuditFilter within(Set<Long> schools) {
    return new AuditFilter(schoolId, schools, person, action, from, to, about, refusedOnly, peopleOnly);
  }
}
