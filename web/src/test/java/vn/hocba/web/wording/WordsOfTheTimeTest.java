package vn.hocba.web.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hocba.assessment.AssessmentPolicies;
import vn.hocba.assessment.ConductGiven;
import vn.hocba.assessment.Missing;
import vn.hocba.assessment.PupilYear;
import vn.hocba.assessment.Reason;
import vn.hocba.assessment.ReasonCode;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.SubjectMarks;
import vn.hocba.assessment.TermMarks;
import vn.hocba.assessment.secondary.SecondaryAssessment;
import vn.hocba.assessment.tt58.Tt58Conduct;
import vn.hocba.assessment.tt58.Tt58Learning;
import vn.hocba.gradebook.MarkColumn;
import vn.hocba.particulars.entry.ParticularRefusal;
import vn.hocba.particulars.entry.StandingMark;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.transcript.Explanation;
import vn.hocba.transcript.Explanation.About;
import vn.hocba.transcript.Explanation.Part;
import vn.hocba.transcript.PupilResult;

/** A pupil of TT 58/2011 has học lực and hạnh kiểm, and no subject is assessed again but by kiểm tra lại. */
class WordsOfTheTimeTest {

  private static final Pattern LATER = Pattern.compile(
      "học tập|đánh giá lại|rèn luyện(?! trong hè)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  /** Of the circulars after it alone. */
  private static final Set<ReasonCode> OTHERS = EnumSet.of(ReasonCode.CONDUCT_OF_YEAR, ReasonCode.CONDUCT_NEEDED,
      ReasonCode.LEARNING_INSUFFICIENT, ReasonCode.CONDUCT_INSUFFICIENT, ReasonCode.BOTH_TO_MAKE_UP,
      ReasonCode.AWARD_BOTH_TOT, ReasonCode.AWARD_SUBJECTS_AT, ReasonCode.COMPLETION_NEEDS_SUBJECT,
      ReasonCode.TOO_FEW_SUBJECTS_AT, ReasonCode.ENOUGH_SUBJECTS_AT);

  private final Wording wording = new Wording(Language.VIETNAMESE);

  @Test
  void noReasonIsToldInTheWordsOfALaterCircular() {
    List<String> later = new ArrayList<>();
    for (ReasonCode code : EnumSet.complementOf(EnumSet.copyOf(OTHERS))) {
      for (String prefix : List.of("reason.", "because.")) {
        String key = wording.ofTime(prefix + code, "TT 58/2011 Điều 15.2");
        if (wording.has(key) && LATER.matcher(wording.text(key)).find()) {
          later.add(key + "=" + wording.text(key));
        }
      }
    }
    assertEquals(List.of(), later);
  }

  @Test
  void theReasonsLeftOutAreNotRaisedUnderIt() {
    Set<ReasonCode> raised = EnumSet.noneOf(ReasonCode.class);
    for (String marks : List.of("9.0 9.0", "9.0 6.0", "6.0 6.0", "4.0 4.0", "4.0 9.0", "2.0 2.0", "9.0 1.0")) {
      for (Tt58Conduct conduct : Tt58Conduct.values()) {
        for (Tt58Conduct summer : new Tt58Conduct[] {null, Tt58Conduct.KHA}) {
          for (boolean passed : new boolean[] {true, false}) {
            parts(marks.split(" "), passed, conduct, summer).forEach(raised::add);
          }
        }
      }
    }
    assertEquals(List.of(), OTHERS.stream().filter(raised::contains).toList());
    assertEquals(true, raised.contains(ReasonCode.BOTH_INSUFFICIENT));
  }

  @Test
  void twoWeakResultsAreToldAsTheCircularCallsThem() {
    Reason both = Reason.of(ReasonCode.BOTH_INSUFFICIENT, "TT 58/2011 Điều 15.2");
    AssessmentWording words = new AssessmentWording(wording);
    assertEquals("học lực và hạnh kiểm cả năm đều Yếu", words.because(both));
    assertEquals("Học lực và hạnh kiểm cả năm đều Yếu nên không được kiểm tra lại và không rèn luyện trong hè.",
        words.text(both));
    assertEquals("học tập và rèn luyện đều Chưa đạt",
        words.because(Reason.of(ReasonCode.BOTH_INSUFFICIENT, "TT 22/2021 Điều 14")));
    assertEquals("Thiếu hạnh kiểm học kỳ II.",
        words.text(new Missing(Missing.What.CONDUCT, null, 2, null), Regulation.TT58_2011));
  }

  @Test
  void aBookWithoutThatColumnSendsNobodySearching() {
    assertEquals("Không nhận: học kỳ I của sổ này chỉ có 4 cột hệ số 1 (số lần ít nhất theo TT 58/2011 Điều 8.2)."
        + " Ghi vào cột có trong sổ.", wording.text(new Problem(ProblemCode.ENTRY_OVER_COUNT, 4L, "TERM_1", "LEAST",
        "TT 58/2011 Điều 8.2", "REGULAR_WEIGHED")));
    assertEquals("Not taken: in term I this book has only 1 column for mid-term marks (the form under Circular 22/2021)."
        + " Enter it in a column of the book.", new Wording(Locale.ENGLISH).text(new Problem(
        ProblemCode.ENTRY_OVER_COUNT, 1L, "TERM_1", "FORM", "TT 22/2021", "MIDTERM")));
    assertEquals("Không nhận: sổ này không có ô cho điểm đánh giá thường xuyên (TT 27/2020 Điều 6). Mở lại sổ hoặc xuất"
        + " lại tệp, rồi ghi vào cột có trong sổ.", wording.text(new Problem(ProblemCode.ENTRY_NO_CELL, "REGULAR",
        "TT 27/2020 Điều 6", "1:REGULAR:1")));
  }

  @Test
  void standingMarksAreToldAsTheirBookNamesItsColumns() {
    ParticularRefusal over = new ParticularRefusal(0, ProblemCode.PARTICULAR_OVER_MARKS, List.of(2, List.of(
        new StandingMark("THE_DUC", new MarkColumn(1, "MIDTERM", 1), "CD"),
        new StandingMark("THE_DUC", new MarkColumn(1, "MIDTERM", 2), "D")), "TT 58/2011 Điều 12"), null);
    ParticularWording words = new ParticularWording(wording);
    String old = words.text(over, Regulation.TT58_2011);
    assertTrue(old.contains("điểm hệ số 2, bài 1 (học kỳ I) CĐ; điểm hệ số 2, bài 2 (học kỳ I) Đ"), old);
    assertTrue(words.text(over, Regulation.TT58_TT26).contains("điểm giữa kỳ (học kỳ I) CĐ"));
  }

  @Test
  void anExemptionNamesThePaperItRestsOn() {
    AssessmentWording words = new AssessmentWording(wording);
    assertEquals("Môn Thể dục được miễn, không tính (theo QĐ 15/QĐ-THCS).",
        words.text(Reason.of(ReasonCode.EXEMPTED, "TT 58/2011 Điều 12", "THE_DUC", "QĐ 15/QĐ-THCS")));
    assertEquals("Môn Thể dục được miễn, không tính.",
        words.text(Reason.of(ReasonCode.EXEMPTED, "TT 58/2011 Điều 12", "THE_DUC")));
    assertEquals("Môn Thể dục được miễn học kỳ I (theo QĐ 15); lấy kết quả học kỳ còn lại (Đ) làm kết quả cả năm.",
        words.text(Reason.of(ReasonCode.EXEMPTED_TERM, "TT 58/2011 Điều 12", "THE_DUC", 1, "D", "QĐ 15")));
  }

  /** Years were closed that kept what all circulars leave open: none of it is told that decided nothing there. */
  @Test
  void aYearTellsOnlyTheReadingsItsCircularLeavesOpen() {
    PolicyWording words = new PolicyWording(wording);
    List<String> kept = AssessmentPolicies.standard().choices();
    String former = String.join("\n", words.texts(new Explanation("TT 58/2011, TT 26/2020", "R", kept, List.of())));
    assertFalse(Pattern.compile("học tập|rèn luyện|Học sinh được miễn|không học môn đó|Nghệ thuật|chuyên đề|thường xuyên"
        + "|Hoàn thành", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(former).find(), former);
    assertTrue(former.contains("điểm trung bình các môn vẫn tính cả môn đó"), former);
    String today = String.join("\n", words.texts(new Explanation("TT 22/2021", "R", kept, List.of())));
    assertFalse(today.contains("TT 58") || today.contains("Giáo dục thường xuyên"), today);
    assertTrue(today.contains("xét như không học môn đó") && today.contains("phần lý thuyết"), today);
  }

  @Test
  void aTitleIsToldWithTheLevelOfTheYearItHonours() {
    AssessmentWording words = new AssessmentWording(wording);
    Reason lacks = Reason.of(ReasonCode.AWARD_NEEDS_LEARNING, "TT 58/2011 Điều 18", Tt58Learning.YEU, Tt58Learning.KHA);
    assertEquals("Danh hiệu cần học lực Khá, cuối năm học là Yếu.",
        words.text(lacks, new Part(About.AWARD_YEAR, null, null, List.of(), List.of(lacks))));
    assertEquals("Danh hiệu cao hơn cần học lực Khá, cuối học kỳ là Yếu.",
        words.text(lacks, new Part(About.AWARD_TERM_ONE, null, "ADVANCED", List.of(), List.of(lacks))));
  }

  @Test
  void whoCertifiesASummersTrainingIsTheOneOfTheTime() {
    String key = "particular.paper.help";
    assertTrue(wording.text(wording.ofTime(key, "TT 58/2011, TT 26/2020")).contains("Ủy ban nhân dân cấp xã"));
    assertTrue(wording.text(wording.ofTime(key, "TT 22/2021")).contains("cha mẹ học sinh"));
  }

  private static Stream<ReasonCode> parts(String[] marks, boolean passed, Tt58Conduct conduct, Tt58Conduct summer) {
    List<SubjectMarks> subjects = new ArrayList<>();
    for (String subject : List.of("TOAN", "NGU_VAN", "VAT_LI", "HOA_HOC")) {
      TermMarks<BigDecimal> term = term(new BigDecimal(marks[subject.equals("HOA_HOC") ? 1 : 0]));
      subjects.add(new SubjectMarks.Scored(subject, term, term, summer == null ? null : new BigDecimal("6.0"), false));
    }
    TermMarks<Boolean> term = term(passed);
    subjects.add(new SubjectMarks.Comment("GDTC", term, term, null, false));
    PupilYear year = new PupilYear(9, subjects, new ConductGiven(conduct, conduct, conduct, summer), 3, null, null);
    return new PupilResult(null, null, SecondaryAssessment.of(Regulation.TT58_2011, year,
        AssessmentPolicies.standard()), List.of()).explained().stream()
        .flatMap(p -> Stream.concat(p.reasons().stream(), p.next().stream()))
        .flatMap(s -> s instanceof Reason r ? Stream.of(r.code()) : Stream.empty());
  }

  private static <T> TermMarks<T> term(T mark) {
    return new TermMarks<>(2, Collections.nCopies(2, mark), mark, mark);
  }
}
