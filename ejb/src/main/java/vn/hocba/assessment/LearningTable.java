package vn.hocba.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The table of TT 22/2021 and TT 43/2021 Điều 9.2: which level a set of complete subject results has, by what values,
 * and what bars the next.
 */
final class LearningTable {

  enum Row {
    TOT(Level.TOT, "6.5", "8.0", 0), KHA(Level.KHA, "5.0", "6.5", 0), DAT(Level.DAT, "3.5", "5.0", 1);

    final Level level;
    final BigDecimal every;
    final BigDecimal counted;
    final int commentsBelow;

    Row(Level level, String every, String counted, int commentsBelow) {
      this.level = level;
      this.every = new BigDecimal(every);
      this.counted = new BigDecimal(counted);
      this.commentsBelow = commentsBelow;
    }

    int reaching(List<SubjectResult> subjects) {
      int reaching = 0;
      for (SubjectResult s : subjects) {
        reaching += s.scored() && s.reaches(counted) ? 1 : 0;
      }
      return reaching;
    }
  }

  private final Map<Level, String> articles = new EnumMap<>(Level.class);
  private final CountedSubjects counts;

  LearningTable(Regulation regulation, CountedSubjects counts) {
    for (Level level : Level.values()) {
      articles.put(level, Article.of(regulation, level));
    }
    this.counts = counts;
  }

  /** The clause of a level. */
  String article(Level level) {
    return articles.get(level);
  }

  Level level(List<SubjectResult> subjects) {
    for (Row row : Row.values()) {
      if (holds(row, subjects)) {
        return row.level;
      }
    }
    return Level.CHUA_DAT;
  }

  private boolean holds(Row row, List<SubjectResult> subjects) {
    int failed = 0;
    int reaching = 0;
    for (SubjectResult subject : subjects) {
      if (!subject.scored()) {
        failed += subject.passed() ? 0 : 1;
      } else if (!subject.reaches(row.every)) {
        return false;
      } else {
        reaching += subject.reaches(row.counted) ? 1 : 0;
      }
    }
    return failed <= row.commentsBelow && reaching >= counts.of(row.level);
  }

  /** The values by which the subjects hold the level; empty for the lowest, which has no conditions. */
  List<Reason> met(List<SubjectResult> subjects, Level level) {
    List<Reason> reasons = new ArrayList<>();
    if (level != Level.CHUA_DAT) {
      Row row = Row.valueOf(level.name());
      String article = articles.get(level);
      subjects.stream().filter(SubjectResult::scored)
          .min(Comparator.comparing(SubjectResult::score).thenComparing(SubjectResult::code)).ifPresent(
              s -> reasons.add(Reason.of(ReasonCode.LOWEST_SUFFICES, article, s.code(), s.text(), row.every)));
      reasons.add(Reason.of(ReasonCode.ENOUGH_SUBJECTS_AT, article, row.reaching(subjects), counts.of(level),
          row.counted));
      reasons.add(Reason.of(ReasonCode.COMMENTS_SUFFICE, article, failed(subjects).size(), row.commentsBelow));
    }
    return reasons;
  }

  /** What keeps these subjects from the level above the given one; empty for the highest. */
  List<Reason> barriers(List<SubjectResult> subjects, Level level) {
    List<Reason> reasons = new ArrayList<>();
    if (level == Level.TOT) {
      return reasons;
    }
    Row next = Row.valueOf(level.up().name());
    String article = articles.get(next.level);
    for (SubjectResult subject : subjects) {
      if (subject.scored() && !subject.reaches(next.every)) {
        reasons.add(Reason.of(ReasonCode.SUBJECT_BELOW, article, subject.code(), subject.text(), next.every));
      }
    }
    List<SubjectResult> failed = failed(subjects);
    if (failed.size() > next.commentsBelow) {
      failed.forEach(s -> reasons.add(Reason.of(ReasonCode.COMMENT_NOT_PASSED, article, s.code())));
    }
    int reaching = next.reaching(subjects);
    if (reaching < counts.of(next.level)) {
      reasons.add(Reason.of(ReasonCode.TOO_FEW_SUBJECTS_AT, article, reaching, counts.of(next.level), next.counted));
    }
    return reasons;
  }

  /** What these subjects still need so that the row's level holds. */
  List<Need> needs(List<SubjectResult> subjects, Row row) {
    List<Need> needs = new ArrayList<>();
    String article = articles.get(row.level);
    for (SubjectResult s : subjects) {
      if (s.scored() && !s.reaches(row.every)) {
        needs.add(new Need.Raise(ReasonCode.SUBJECT_BELOW, article, s, row.every));
      }
    }
    needs.addAll(Need.passes(failed(subjects).stream().map(SubjectResult::code).toList(), row.commentsBelow, article));
    int reaching = row.reaching(subjects);
    int asked = counts.of(row.level);
    if (reaching < asked) {
      needs.add(new Need.Reach(article, reaching, asked, row.counted));
    }
    return needs;
  }

  private static List<SubjectResult> failed(List<SubjectResult> subjects) {
    return subjects.stream().filter(s -> !s.scored() && !s.passed()).toList();
  }
}
