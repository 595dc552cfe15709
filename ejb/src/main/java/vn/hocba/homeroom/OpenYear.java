package vn.hocba.homeroom;

import java.util.List;
import vn.hocba.assessment.primary.PrimaryMissing;
import vn.hocba.gradebook.MarkColumn;
import vn.hocba.transcript.PrimaryResult;
import vn.hocba.transcript.PupilResult;

/**
 * What a pupil's year still lacks, at any level of school.
 *
 * @param comment whether the homeroom teacher's comment on the year is wanted and missing
 */
record OpenYear(int position, String name, List<Entry> missing, boolean comment) {

  /**
   * A missing entry.
   *
   * @param subject null for what the homeroom teacher keeps
   * @param term null for what belongs to the year as a whole
   */
  record Entry(String subject, Integer term) {}

  static OpenYear of(PupilResult r) {
    String comment = r.enrolment().homeroom().comment();
    return new OpenYear(r.enrolment().position(), r.pupil().fullName(), r.assessment().missing().stream()
        .map(m -> new Entry(m.subject(), m.term())).toList(), comment == null || comment.isBlank());
  }

  /** In primary school qualities and competences are the homeroom teacher's, and commented in their own books. */
  static OpenYear of(PrimaryResult r) {
    return new OpenYear(r.enrolment().position(), r.pupil().fullName(), r.assessment().missing().stream()
        .map(m -> new Entry(m.what() == PrimaryMissing.What.TRAIT_LEVEL ? null : m.code(),
            MarkColumn.of(MarkColumn.LEVEL, m.period()).term())).toList(), false);
  }
}
