package vn.hocba.homeroom;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.assessment.Missing;
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
   * @param subject code of the book it belongs into, a topic group's own; null for what the homeroom teacher keeps
   * @param term null for what belongs to the year as a whole
   */
  record Entry(String subject, Integer term) {}

  /**
   * A topic group counts in its subject and has a teacher of its own, who owes its result.
   *
   * @param topics codes of a subject's topic groups of which the pupil has no result
   */
  static OpenYear of(PupilResult r, Function<String, List<String>> topics) {
    String comment = r.enrolment().homeroom().comment();
    Map<Boolean, List<Entry>> missing = r.assessment().missing().stream().collect(Collectors.partitioningBy(
        m -> m.what() == Missing.What.TOPIC_MARK, Collectors.mapping(m -> new Entry(m.subject(), m.term()), Collectors.toList())));
    Stream<Entry> ofTopics = missing.get(true).stream().distinct()
        .flatMap(e -> topics.apply(e.subject()).stream().map(t -> new Entry(t, e.term())));
    return new OpenYear(r.enrolment().position(), r.pupil().fullName(),
        Stream.concat(missing.get(false).stream(), ofTopics).toList(), comment == null || comment.isBlank());
  }

  /** In primary school qualities and competences are the homeroom teacher's, and commented in their own books. */
  static OpenYear of(PrimaryResult r) {
    return new OpenYear(r.enrolment().position(), r.pupil().fullName(), r.assessment().missing().stream()
        .map(m -> new Entry(m.what() == PrimaryMissing.What.TRAIT_LEVEL ? null : m.code(),
            MarkColumn.of(MarkColumn.LEVEL, m.period()).term())).toList(), false);
  }
}
