package vn.hocba.assessment.tt58;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hocba.assessment.Article;
import vn.hocba.assessment.Matter;
import vn.hocba.assessment.Need;
import vn.hocba.assessment.Reason;
import vn.hocba.assessment.ReasonCode;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.SubjectResult;

/** The conditions of TT 58/2011 Điều 13.1 to 13.5 on complete results and their mean. */
final class Tt58Table {

  private static final Set<String> TWO = Set.of("TOAN", "NGU_VAN");
  /** Since TT 26/2020; the foreign language has the second code in the 2006 programme. */
  private static final Set<String> THREE = Set.of("TOAN", "NGU_VAN", "NGOAI_NGU_1", "NGOAI_NGU");

  private final Set<String> required;
  private final Map<Tt58Learning, String> clauses = new EnumMap<>(Tt58Learning.class);

  Tt58Table(Regulation regulation) {
    this.required = regulation == Regulation.TT58_TT26 ? THREE : TWO;
    for (Tt58Learning level : Tt58Learning.values()) {
      int number = Tt58Learning.values().length - level.ordinal();
      clauses.put(level, Article.cite(regulation, Matter.LEARNING, "." + number));
    }
  }

  /** @param specialised code of the subject of a specialised class, or null */
  Tt58Learning level(List<SubjectResult> subjects, BigDecimal mean, String specialised) {
    Tt58Learning level = Tt58Learning.GIOI;
    while (level != Tt58Learning.KEM && !holds(subjects, mean, specialised, level)) {
      level = Tt58Learning.values()[level.ordinal() - 1];
    }
    return level;
  }

  /** The same question as whether there are {@link #barriers}, without telling them. */
  boolean holds(List<SubjectResult> subjects, BigDecimal mean, String specialised, Tt58Learning level) {
    if (mean.compareTo(level.mean()) < 0) {
      return false;
    }
    boolean oneRequired = level.required() == null;
    for (SubjectResult subject : subjects) {
      if (!subject.scored()) {
        if (level.allComments() && !subject.passed()) {
          return false;
        }
      } else if (!subject.reaches(level.every())
          || level.required() != null && isSpecialised(subject, specialised) && !subject.reaches(level.required())) {
        return false;
      } else {
        oneRequired = oneRequired || required.contains(subject.code()) && subject.reaches(level.required());
      }
    }
    return oneRequired;
  }

  /** Whether the pupil takes any of the required subjects. */
  boolean hasRequired(List<SubjectResult> subjects) {
    return subjects.stream().anyMatch(s -> s.scored() && required.contains(s.code()));
  }

  /** What keeps these subjects from the level; empty when they hold it. */
  List<Reason> barriers(List<SubjectResult> subjects, BigDecimal mean, String specialised, Tt58Learning level) {
    return needs(subjects, mean, specialised, level).stream().map(Need::told).toList();
  }

  /** What these subjects still need so that the level holds. */
  List<Need> needs(List<SubjectResult> subjects, BigDecimal mean, String specialised, Tt58Learning level) {
    List<Need> needs = new ArrayList<>();
    String article = clause(level);
    if (mean.compareTo(level.mean()) < 0) {
      needs.add(new Need.Mean(article, mean, level.mean()));
    }
    if (level.required() != null) {
      SubjectResult best = best(subjects);
      if (best != null && !best.reaches(level.required())) {
        needs.add(new Need.Raise(ReasonCode.REQUIRED_BELOW, article, best, level.required()));
      }
      subjects.stream().filter(s -> isSpecialised(s, specialised) && !s.reaches(level.required()))
          .forEach(s -> needs.add(new Need.Raise(ReasonCode.SPECIALISED_BELOW, article, s, level.required())));
    }
    subjects.stream().filter(s -> s.scored() && !s.reaches(level.every()))
        .forEach(s -> needs.add(new Need.Raise(ReasonCode.SUBJECT_BELOW, article, s, level.every())));
    if (level.allComments()) {
      needs.addAll(Need.passes(
          subjects.stream().filter(s -> !s.scored() && !s.passed()).map(SubjectResult::code).toList(), 0, article));
    }
    return needs;
  }

  /** The values by which the subjects hold the level; empty for the lowest, which has no conditions. */
  List<Reason> met(List<SubjectResult> subjects, BigDecimal mean, String specialised, Tt58Learning level) {
    List<Reason> reasons = new ArrayList<>();
    if (level == Tt58Learning.KEM) {
      return reasons;
    }
    String article = clause(level);
    reasons.add(Reason.of(ReasonCode.MEAN_SUFFICES, article, mean, level.mean()));
    if (level.required() != null) {
      reasons.add(told(ReasonCode.REQUIRED_SUFFICES, article, best(subjects), level.required()));
      subjects.stream().filter(s -> isSpecialised(s, specialised))
          .forEach(s -> reasons.add(told(ReasonCode.SPECIALISED_SUFFICES, article, s, level.required())));
    }
    subjects.stream().filter(SubjectResult::scored)
        .min(Comparator.comparing(SubjectResult::score).thenComparing(SubjectResult::code))
        .ifPresent(s -> reasons.add(told(ReasonCode.LOWEST_SUFFICES, article, s, level.every())));
    if (level.allComments()) {
      reasons.add(Reason.of(ReasonCode.COMMENTS_SUFFICE, article, 0, 0));
    }
    return reasons;
  }

  /** {@code 13.1} for Giỏi to {@code 13.5} for Kém. */
  String clause(Tt58Learning level) {
    return clauses.get(level);
  }

  private SubjectResult best(List<SubjectResult> subjects) {
    return subjects.stream().filter(s -> s.scored() && required.contains(s.code()))
        .max(Comparator.comparing(SubjectResult::score).thenComparing(SubjectResult::code)).orElse(null);
  }

  /** Whether a subject can be what keeps a pupil from the level; the specialised one has a threshold of its own. */
  static boolean mayFall(SubjectResult subject, String specialised, Tt58Learning level) {
    return subject.fallsShort(level.every()) || isSpecialised(subject, specialised);
  }

  private static boolean isSpecialised(SubjectResult subject, String specialised) {
    return subject.scored() && subject.code().equals(specialised);
  }

  private static Reason told(ReasonCode code, String article, SubjectResult subject, BigDecimal threshold) {
    return Reason.of(code, article, subject.code(), subject.text(), threshold);
  }
}
