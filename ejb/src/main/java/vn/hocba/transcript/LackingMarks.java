package vn.hocba.transcript;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.hocba.assessment.Article;
import vn.hocba.assessment.Matter;
import vn.hocba.assessment.Missing;
import vn.hocba.assessment.Reason;
import vn.hocba.assessment.ReasonCode;
import vn.hocba.assessment.YearAssessment;

/** Names the marks a term's result waits for, those of one kind in one line. */
final class LackingMarks {

  private static final Map<Missing.What, ReasonCode> CODES = new EnumMap<>(Map.of(
      Missing.What.REGULAR_MARK, ReasonCode.REGULAR_LACKING, Missing.What.TOPIC_MARK, ReasonCode.TOPIC_LACKING,
      Missing.What.MIDTERM_MARK, ReasonCode.MIDTERM_LACKING, Missing.What.PERIODIC_MARK, ReasonCode.PERIODIC_LACKING,
      Missing.What.FINAL_MARK, ReasonCode.FINAL_LACKING));

  private final List<Missing> missing;
  private final String article;

  LackingMarks(YearAssessment year) {
    missing = year.missing().stream().filter(m -> CODES.containsKey(m.what())).toList();
    article = Article.of(year.regulation(), Matter.COUNTS);
  }

  /** The argument for a term's result, with what it lacks behind it. */
  List<Reason> with(List<Reason> why, String subject, int term) {
    Map<Missing.What, List<String>> lacking = new EnumMap<>(Missing.What.class);
    missing.stream().filter(m -> m.subject().equals(subject) && m.term() == term).forEach(m -> lacking
        .computeIfAbsent(m.what(), w -> new ArrayList<>()).add(m.ordinal() == null ? "" : m.ordinal().toString()));
    List<Reason> all = new ArrayList<>(why);
    lacking.forEach((what, ordinals) -> all.add(ordinals.getFirst().isEmpty()
        ? Reason.of(CODES.get(what), article, subject, term)
        : Reason.of(CODES.get(what), article, subject, term, String.join(", ", ordinals))));
    return all;
  }
}
