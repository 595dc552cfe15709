package vn.hocba.gradebook;

import java.util.Optional;
import java.util.stream.Stream;
import vn.hocba.assessment.MarkKind;
import vn.hocba.assessment.primary.Period;
import vn.hocba.assessment.primary.Trait;
import vn.hocba.lock.BookPart;
import vn.hocba.lock.Place;

/**
 * A column of a gradebook, as its cells are kept.
 *
 * @param term 1 or 2
 * @param kind the name of a {@link MarkKind}, {@link #LEVEL}, {@link #TEST}, {@link #COMMENT}, or the name of a
 *     {@link Trait}
 * @param ordinal from 1 among the regular assessments of the term; in primary school 1 for the middle and 2 for the
 *     end of the term; 1 for the others
 */
public record MarkColumn(int term, String kind, int ordinal) {

  /** The level a primary pupil has reached in the subject. */
  public static final String LEVEL = "LEVEL";
  /** The mark of a primary pupil's test. */
  public static final String TEST = "TEST";
  /** What the teacher says about the pupil in this subject. */
  public static final String COMMENT = "COMMENT";

  /** A column of a secondary school's book. */
  public MarkColumn(int term, MarkKind kind, int ordinal) {
    this(term, kind.name(), ordinal);
  }

  /** A column of a primary school's book. */
  public static MarkColumn of(String kind, Period period) {
    return switch (period) {
      case MID_TERM_1 -> new MarkColumn(1, kind, 1);
      case END_TERM_1 -> new MarkColumn(1, kind, 2);
      case MID_TERM_2 -> new MarkColumn(2, kind, 1);
      case END_YEAR -> new MarkColumn(2, kind, 2);
    };
  }

  /** Which assessment of a secondary school's term it is; empty for every other column. */
  public Optional<MarkKind> assessment() {
    return Stream.of(MarkKind.values()).filter(k -> k.name().equals(kind)).findFirst();
  }

  /**
   * Where a secondary school's entry stands for locks. Half of the regular assessments, and the mid-term one, are due by
   * the middle of the term.
   *
   * @param regularCount regular assessments a term
   */
  public Place place(String subject, int regularCount) {
    MarkKind which = assessment().orElse(null);
    boolean early = which == MarkKind.MIDTERM || which == MarkKind.REGULAR && ordinal <= Math.max(1, regularCount / 2);
    BookPart part = which == null ? BookPart.REMARK : which == MarkKind.REGULAR ? BookPart.REGULAR : BookPart.PERIODIC;
    return new Place(part, term, early ? 1 : 2, subject);
  }

  /** As used in cell keys: {@code 1:REGULAR:2}. */
  public String key() {
    return term + ":" + kind + ":" + ordinal;
  }
}
