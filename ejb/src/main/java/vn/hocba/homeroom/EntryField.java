package vn.hocba.homeroom;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocba.assessment.ResultLevel;
import vn.hocba.attendance.SheetAnswer;
import vn.hocba.lock.Place;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Enrolment;

/** What the homeroom teacher enters for each pupil. */
public enum EntryField {
  CONDUCT_1(1), CONDUCT_2(2), COMMENT(null);

  /** Characters a comment may have, the same as a class book may bring in. */
  public static final int COMMENT_LIMIT = 1000;

  private final Integer term;

  EntryField(Integer term) {
    this.term = term;
  }

  /** 1, 2, or null for what belongs to the year. */
  public Integer term() {
    return term;
  }

  /** The term before whose first day it is not entered: what is said of the year, in the second. */
  int madeIn() {
    return term == null ? 2 : term;
  }

  /** Where it stands for locks; the comment belongs to the year's book. */
  Place place() {
    return term == null ? Place.BOOK : Place.conduct(term);
  }

  static Optional<EntryField> of(String name) {
    return Stream.of(values()).filter(f -> f.name().equals(name)).findFirst();
  }

  /** As it is kept: comments in composed form without space around them, nothing as null. */
  String clean(String typed) {
    String text = typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    return text.isEmpty() ? null : text;
  }

  /**
   * Why a value cannot be taken; empty when it can.
   *
   * @param levels of conduct that the regulation of the class knows
   */
  Optional<SheetAnswer.Refusal> refusal(String cell, String value, List<ResultLevel> levels) {
    if (value == null) {
      return Optional.empty();
    }
    if (this == COMMENT) {
      return value.length() <= COMMENT_LIMIT ? Optional.empty() : Optional.of(
          new SheetAnswer.Refusal(cell, ProblemCode.COMMENT_TOO_LONG, List.of(value.length(), COMMENT_LIMIT)));
    }
    return levels.stream().anyMatch(l -> l.code().equals(value)) ? Optional.empty()
        : Optional.of(new SheetAnswer.Refusal(cell, ProblemCode.CONDUCT_INVALID, List.of(value)));
  }

  String in(Enrolment.Homeroom h) {
    return switch (this) {
      case CONDUCT_1 -> h.conductOne();
      case CONDUCT_2 -> h.conductTwo();
      case COMMENT -> h.comment();
    };
  }

  Enrolment.Homeroom with(Enrolment.Homeroom h, String value) {
    return new Enrolment.Homeroom(this == CONDUCT_1 ? value : h.conductOne(),
        this == CONDUCT_2 ? value : h.conductTwo(), h.excusedAbsences(), h.unexcusedAbsences(),
        this == COMMENT ? value : h.comment());
  }
}
