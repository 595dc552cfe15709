package vn.hocba.particulars;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.assessment.TermMarks.Slot;

/**
 * What a particular says; null where its kind has no such field.
 *
 * @param subject code of the subject, or name of the quality or competence
 * @param term 1 or 2
 * @param slot the assessment of that term
 * @param score a mark as the regulation allows it
 * @param code a level, comment result ({@code D}, {@code CD}), period, or {@link #PROMOTED} or {@link #RETAINED}
 * @param text dossier, decision, source or reason
 */
public record ParticularContent(ParticularKind kind, String subject, Integer term, Slot slot, BigDecimal score,
    String code, String text) {

  /** A principal's decision that the pupil goes up. */
  public static final String PROMOTED = "PROMOTED";
  /** A principal's decision that the pupil stays. */
  public static final String RETAINED = "RETAINED";

  /** The mark or code as it travels: {@code 5.5}, {@code CD}, {@code PROMOTED}; null where there is none. */
  public String value() {
    return score == null ? code : score.toPlainString();
  }

  /** In one line, for the audit trail. */
  public String told() {
    return Stream.of(kind, subject, term, slot == null ? null : slot.kind() + ":" + slot.ordinal(), value(), text)
        .filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(" | "));
  }

  /** The terms in which it changes results; null for the year as a whole. */
  public List<Integer> terms() {
    return switch (kind) {
      case NOT_TAKEN, TRANSFERRED, UNTAUGHT_BEFORE, EXEMPTION_TERM -> List.of(term);
      case EXEMPTION, PRACTICE, FIRST_PERIOD -> List.of(1, 2);
      default -> Collections.singletonList(null);
    };
  }
}
