package vn.hocba.assessment.secondary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.hocba.assessment.ConductGiven;
import vn.hocba.assessment.Exemption;
import vn.hocba.assessment.PupilYear;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.SubjectMarks;
import vn.hocba.assessment.TermMarks;

/** Builds pupils' years of any regulation in few words. */
public final class Books {

  static final List<String> SCORED = List.of("NGU_VAN", "TOAN", "NGOAI_NGU_1", "GDCD", "LS_DL", "KHTN", "CONG_NGHE",
      "TIN_HOC");
  static final List<String> COMMENT = List.of("GDTC", "NGHE_THUAT", "HDTN_HN", "GDDP");

  private Books() {}

  /** The last two numbers are the midterm and final mark; {@code -} is a missing one. */
  static TermMarks<BigDecimal> term(int required, String marks) {
    List<BigDecimal> all = new ArrayList<>();
    Arrays.stream(marks.split(" ")).forEach(m -> all.add(m.equals("-") ? null : new BigDecimal(m)));
    return new TermMarks<>(required, all.subList(0, all.size() - 2), all.get(all.size() - 2), all.getLast());
  }

  static TermMarks<BigDecimal> flat(String mark) {
    return term(2, String.join(" ", mark, mark, mark, mark));
  }

  /** Two regular results, one midterm and one final, as in {@code "1 1 1 0"}. */
  static TermMarks<Boolean> passes(String results) {
    List<Boolean> all = Arrays.stream(results.split(" ")).map("1"::equals).toList();
    return new TermMarks<>(all.size() - 2, all.subList(0, all.size() - 2), all.get(all.size() - 2), all.getLast());
  }

  static SubjectMarks scored(String code, String mark) {
    return new SubjectMarks.Scored(code, flat(mark), flat(mark), null, false);
  }

  static SubjectMarks scored(String code, String mark, String reassessed) {
    return new SubjectMarks.Scored(code, flat(mark), flat(mark), new BigDecimal(reassessed), false);
  }

  static SubjectMarks comment(String code, boolean passed) {
    return comment(code, passed, Exemption.NONE);
  }

  static SubjectMarks comment(String code, boolean passed, Exemption exemption) {
    TermMarks<Boolean> term = passes(passed ? "1 1 1 1" : "1 1 1 0");
    return new SubjectMarks.Comment(code, term, term, null, exemption);
  }

  /** Grade, and the same mark everywhere; conduct at the top, three sessions missed. */
  static PupilYear steady(Regulation regulation, int grade, String mark) {
    List<SubjectMarks> subjects = new ArrayList<>();
    SCORED.forEach(code -> subjects.add(scored(code, mark)));
    COMMENT.forEach(code -> subjects.add(comment(code, true)));
    return conduct(new PupilYear(grade, subjects, null, null, 3), regulation, "TOT", "TOT", "TOT", null);
  }

  /** @param year only for TT 58/2011 */
  static PupilYear conduct(PupilYear pupil, Regulation regulation, String one, String two, String year,
      String afterSummer) {
    boolean old = regulation == Regulation.TT58_2011 || regulation == Regulation.TT58_TT26;
    return new PupilYear(pupil.grade(), pupil.subjects(), new ConductGiven(
        SecondaryAssessment.conduct(regulation, one), SecondaryAssessment.conduct(regulation, two),
        old ? SecondaryAssessment.conduct(regulation, year) : null,
        SecondaryAssessment.conduct(regulation, afterSummer)), pupil.absences(), pupil.specialised(), pupil.plan());
  }

  /** The same with these subjects in place of those with their codes, or added. */
  static PupilYear with(PupilYear pupil, SubjectMarks... replaced) {
    List<SubjectMarks> subjects = new ArrayList<>(pupil.subjects());
    for (SubjectMarks marks : replaced) {
      int at = subjects.stream().map(SubjectMarks::code).toList().indexOf(marks.code());
      if (at < 0) {
        subjects.add(marks);
      } else {
        subjects.set(at, marks);
      }
    }
    return subjects(pupil, subjects);
  }

  static PupilYear without(PupilYear pupil, String... codes) {
    return subjects(pupil,
        pupil.subjects().stream().filter(s -> !List.of(codes).contains(s.code())).toList());
  }

  static PupilYear subjects(PupilYear pupil, List<SubjectMarks> subjects) {
    return new PupilYear(pupil.grade(), subjects, pupil.conduct(), pupil.absences(), pupil.specialised(),
        pupil.plan());
  }

  static PupilYear absences(PupilYear pupil, Integer absences) {
    return new PupilYear(pupil.grade(), pupil.subjects(), pupil.conduct(), absences, pupil.specialised(),
        pupil.plan());
  }
}
