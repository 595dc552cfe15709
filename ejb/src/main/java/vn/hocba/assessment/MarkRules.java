package vn.hocba.assessment;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Says whether a regulation accepts a mark: from 0 to 10, an integer or one decimal (TT 22/2021 Điều 5.3, TT 58/2011
 * Điều 8.4), in a subject that the pupil takes. What is accepted is never changed; a mark is not rounded on entry.
 */
public final class MarkRules {

  private final Regulation regulation;

  /** @param regulation one of secondary schools */
  public MarkRules(Regulation regulation) {
    this.regulation = regulation;
  }

  /**
   * Checks a score as typed; a comma counts as the decimal point.
   *
   * @return empty when it is accepted
   */
  public Optional<MarkRefusal> score(String typed, MarkKind kind, MarkForm form) {
    String plain = typed.strip().replace(',', '.');
    if (!plain.matches("[+-]?\\d{1,6}(\\.\\d{1,9})?")) {
      return Optional.of(MarkRefusal.of(MarkRefusal.Code.UNREADABLE, article(Matter.SCALE), typed));
    }
    // a minus before a zero is no mark either
    return plain.startsWith("-") ? Optional.of(MarkRefusal.of(MarkRefusal.Code.OUT_OF_RANGE, article(Matter.SCALE), plain))
        : score(new BigDecimal(plain), kind, form);
  }

  /** The same for a number; trailing zeros are no decimals. */
  public Optional<MarkRefusal> score(BigDecimal score, MarkKind kind, MarkForm form) {
    int decimals = Math.max(0, score.stripTrailingZeros().scale());
    MarkRefusal.Code code = null;
    if (score.signum() < 0 || score.compareTo(BigDecimal.TEN) > 0) {
      code = MarkRefusal.Code.OUT_OF_RANGE;
    } else if (decimals > 1) {
      code = MarkRefusal.Code.TOO_MANY_DECIMALS;
    } else if (decimals > 0 && mustBeInteger(kind, form)) {
      code = MarkRefusal.Code.INTEGER_REQUIRED;
    }
    return Optional.ofNullable(code)
        .map(c -> MarkRefusal.of(c, article(Matter.SCALE), score.toPlainString()));
  }

  /** Only TT 58/2011 asks it, of regular tests in essay form; TT 26/2020 dropped the distinction. */
  public boolean mustBeInteger(MarkKind kind, MarkForm form) {
    return regulation == Regulation.TT58_2011 && kind == MarkKind.REGULAR && form == MarkForm.ESSAY;
  }

  /**
   * Whether the pupil can have a mark of this kind in the subject and term at all.
   *
   * @param subject the subject's code
   * @param scored whether the mark is a score
   * @param term 1 or 2
   * @param value the mark, for the message
   */
  public Optional<MarkRefusal> place(PupilYear pupil, String subject, boolean scored, int term, String value) {
    SubjectMarks marks =
        pupil.subjects().stream().filter(s -> s.code().equals(subject)).findFirst().orElse(null);
    if (marks == null) {
      return refuse(MarkRefusal.Code.SUBJECT_NOT_TAKEN, Matter.FORMS, subject);
    }
    if (scored != marks instanceof SubjectMarks.Scored) {
      return refuse(scored ? MarkRefusal.Code.SUBJECT_HAS_NO_SCORES : MarkRefusal.Code.SUBJECT_HAS_SCORES,
          Matter.FORMS, subject, value);
    }
    if ((term == 1 ? marks.termOne() : marks.termTwo()) == null) {
      return Optional.of(notTaught(subject, term));
    }
    Exemption ofTerm = term == 1 ? Exemption.TERM_ONE : Exemption.TERM_TWO;
    boolean dropped = regulation == Regulation.TT58_2011 || regulation == Regulation.TT58_TT26;
    if (dropped && (marks.exemption() == Exemption.YEAR || marks.exemption() == ofTerm)) {
      return refuse(MarkRefusal.Code.SUBJECT_EXEMPTED, Matter.EXEMPTION, subject, term);
    }
    return Optional.empty();
  }

  /** That the class is not taught the subject in that term, whose marks are then of no result. */
  public MarkRefusal notTaught(String subject, int term) {
    return MarkRefusal.of(MarkRefusal.Code.TERM_NOT_TAUGHT, article(Matter.ONE_TERM), subject, term);
  }

  /** Whether a subject's year result may be replaced: below 5.0, or Chưa đạt, in a year that calls for a re-test. */
  public Optional<MarkRefusal> reassessment(YearAssessment year, String subject) {
    SubjectResult result = year.subjects().stream().filter(s -> s.code().equals(subject))
        .map(SubjectYear::beforeReassessment).findFirst().orElse(null);
    if (result == null) {
      return refuse(MarkRefusal.Code.SUBJECT_NOT_TAKEN, Matter.REASSESSMENT, subject);
    }
    return Retests.calledFor(year.endOfYear().promotion(), result) ? Optional.empty()
        : refuse(MarkRefusal.Code.NOT_TO_BE_REASSESSED, Matter.REASSESSMENT, subject,
            result.isOpen() ? "" : result.text());
  }

  private Optional<MarkRefusal> refuse(MarkRefusal.Code code, Matter matter, Object... args) {
    return Optional.of(MarkRefusal.of(code, article(matter), args));
  }

  private String article(Matter matter) {
    return Article.of(regulation, matter);
  }
}
