package vn.hocba.archive.document;

import java.time.LocalDate;
import java.util.List;

/**
 * How a pupil left before the year ended: a transcript that has it tells the results so far, which the pupil takes along (S0 Điều
 * 6–9; since format 7).
 *
 * @param day from which the pupil is no longer at the school
 * @param kind {@code OUT} to another school, {@code DROP_OUT} for none
 * @param toSchool where to, as registered; may be null
 * @param taken what was entered in the terms that gave no result yet, in the order of the form
 */
public record Leaving(LocalDate day, String kind, String toSchool, List<Taken> taken) {

  public Leaving {
    taken = List.copyOf(taken);
  }

  /**
   * The entries of one subject.
   *
   * @param code of the subject; in primary school also {@code QUALITY}, {@code GENERAL_COMPETENCE}, {@code SPECIFIC_COMPETENCE}
   * @param subject its name as printed; null for qualities and competences
   */
  public record Taken(String code, String subject, List<Entry> entries) {

    public Taken {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One mark or level of a term, as the class's book keeps it.
   *
   * @param term 1 or 2
   * @param kind of assessment, as in {@code REGULAR}; of a quality or competence its code
   * @param ordinal among those of its kind, from 1; in primary school 1 for the middle of the term, 2 for its end
   * @param value a score with a point, a level or result by its code
   */
  public record Entry(int term, String kind, int ordinal, String value) {}
}
