package vn.hocba.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Builds subject results and marks in few words. */
final class Subjects {

  static final List<String> SCORED =
      List.of("NGU_VAN", "TOAN", "NGOAI_NGU_1", "GDCD", "LS_DL", "KHTN", "CONG_NGHE", "TIN_HOC");
  static final List<String> COMMENT = List.of("GDTC", "NGHE_THUAT", "HDTN_HN", "GDDP");

  private Subjects() {}

  /** Scores such as {@code "9.0*7 4.9"} for the scored subjects in order, and so many comment subjects not passed. */
  static List<SubjectResult> results(String scores, int failedComments) {
    List<SubjectResult> results = new ArrayList<>();
    for (String part : scores.split(" ")) {
      String[] times = part.split("\\*");
      for (int i = 0; i < (times.length == 1 ? 1 : Integer.parseInt(times[1])); i++) {
        results.add(SubjectResult.scored(SCORED.get(results.size()), new BigDecimal(times[0])));
      }
    }
    for (int i = 0; i < COMMENT.size(); i++) {
      results.add(SubjectResult.comment(COMMENT.get(i), i >= failedComments));
    }
    return results;
  }

  /** The last two numbers are the midterm and final mark; {@code -} is a missing one. */
  static TermMarks<BigDecimal> term(int required, String marks) {
    List<BigDecimal> all = new ArrayList<>();
    Arrays.stream(marks.split(" ")).forEach(m -> all.add(m.equals("-") ? null : new BigDecimal(m)));
    return new TermMarks<>(required, all.subList(0, all.size() - 2), all.get(all.size() - 2), all.getLast());
  }

  static TermMarks<Boolean> comments(boolean passed) {
    return new TermMarks<>(2, List.of(true, true), true, passed);
  }

  /** A pupil of grade 9 with the same mark everywhere in every scored subject. */
  static PupilYear steady(String mark) {
    List<SubjectMarks> subjects = new ArrayList<>();
    for (String code : SCORED) {
      TermMarks<BigDecimal> term = term(2, String.join(" ", mark, mark, mark, mark));
      subjects.add(new SubjectMarks.Scored(code, term, term, null, false));
    }
    for (String code : COMMENT) {
      subjects.add(new SubjectMarks.Comment(code, comments(true), comments(true), null, false));
    }
    return new PupilYear(9, subjects, Level.TOT, Level.TOT, 3);
  }

  static PupilYear with(PupilYear pupil, SubjectMarks replaced) {
    List<SubjectMarks> subjects =
        pupil.subjects().stream().map(s -> s.code().equals(replaced.code()) ? replaced : s).toList();
    return new PupilYear(pupil.grade(), subjects, pupil.conductTermOne(), pupil.conductTermTwo(), pupil.absences());
  }
}
