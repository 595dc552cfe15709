package vn.hocba.web.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocba.assessment.primary.AdditionalAssessment;
import vn.hocba.assessment.primary.Period;
import vn.hocba.assessment.primary.PrimaryPolicies;
import vn.hocba.assessment.primary.PrimaryPupilYear;
import vn.hocba.assessment.primary.PrimaryReason;
import vn.hocba.assessment.primary.PrimaryRule;
import vn.hocba.assessment.primary.PrimarySubject;
import vn.hocba.assessment.primary.PrimaryYearAssessment;
import vn.hocba.assessment.primary.SubjectLevel;
import vn.hocba.assessment.primary.SubjectRecord;
import vn.hocba.assessment.primary.Trait;
import vn.hocba.assessment.primary.TraitLevel;
import vn.hocba.transcript.Explanation;
import vn.hocba.transcript.PrimaryResult;

class PrimarySentencesTest {

  private static final List<String> SUBJECTS = List.of("TOAN", "TIENG_VIET", "KHOA_HOC", "DAO_DUC");

  @Test
  void theHighestResultTellsWhatItRestsOn() {
    assertEquals(List.of(
        "Hoàn thành xuất sắc, vì mọi môn học ở mức Hoàn thành tốt; mọi phẩm chất, năng lực ở mức Tốt; mọi bài kiểm tra"
            + " cuối năm học từ 9 điểm trở lên — TT 27/2020 Điều 9.2a",
        "Hoàn thành chương trình lớp học, vì kết quả giáo dục Hoàn thành xuất sắc — TT 27/2020 Điều 11.1a",
        "Học sinh Xuất sắc, vì kết quả giáo dục Hoàn thành xuất sắc — TT 27/2020 Điều 13.1a"),
        told("vi", year(PrimaryRule.TT27_2020, "TTTT", "9 9 10")));
  }

  @Test
  void aLowerResultNamesTwoCausesAndCountsTheRest() {
    assertEquals(List.of("Hoàn thành tốt, vì bài kiểm tra Toán 8 < 9 — TT 27/2020 Điều 9.2a",
        "Hoàn thành chương trình lớp học, vì kết quả giáo dục Hoàn thành tốt — TT 27/2020 Điều 11.1a",
        "Không có danh hiệu, vì chưa có thành tích nổi bật hay tiến bộ rõ rệt được tập thể lớp công nhận — TT 27/2020"
            + " Điều 13.1a"), told("vi", year(PrimaryRule.TT27_2020, "TTTT", "8 9 9")));
    assertEquals(List.of(
        "Not yet completed, because Mathematics is at “Not yet completed”; Science is at “Not yet completed”; Mathematics"
            + " test 4 < 5; Science test 3 < 5 — Circular 27/2020, Article 9.2a",
        "Support and additional assessment due, because Mathematics is at “Not yet completed”; Science is at “Not yet"
            + " completed”; and 2 more — Circular 27/2020, Article 11.1b",
        "No title, because the result is “Not yet completed”, “Completed well” is needed — Circular 27/2020, Article"
            + " 13.1a"), told("en", year(PrimaryRule.TT27_2020, "CHCH", "4 5 3")));
  }

  @Test
  void ofManyOfAKindTheirNumberIsTold() {
    assertEquals("Hoàn thành, vì 4 môn học chưa ở mức Hoàn thành tốt; bài kiểm tra Toán 6 < 7; bài kiểm tra Tiếng Việt 5 < 7"
        + " — TT 27/2020 Điều 9.2a", told("vi", year(PrimaryRule.TT27_2020, "HHHH", "6 5 9")).getFirst());
    assertEquals("Completed, because 4 subjects are below “Completed well”; 3 tests have less than 7 — Circular 27/2020,"
        + " Article 9.2a", told("en", year(PrimaryRule.TT27_2020, "HHHH", "6 5 5")).getFirst());
  }

  @Test
  void afterTheAdditionalAssessmentItIsToldWhatIsReachedAndNothingThatIsStillNeeded() {
    PrimaryPupilYear year = year(PrimaryRule.TT27_2020, "CHTT", "4 9 9").with(
        new AdditionalAssessment(Map.of("TOAN", SubjectLevel.HOAN_THANH), Map.of("TOAN", 6), Map.of()));
    List<Explanation.Part> parts = new PrimaryResult(null, null, year, PrimaryYearAssessment.of(year)).explained();
    Explanation.Part after = parts.stream().filter(p -> p.about() == Explanation.About.PRIMARY_RESULT_AFTER_ADDITIONAL)
        .findFirst().orElseThrow();
    assertEquals(List.of(), after.next());
    assertEquals("Hoàn thành, vì sau đánh giá bổ sung, mọi môn học từ mức Hoàn thành trở lên; mọi phẩm chất, năng lực ở"
        + " mức Tốt; mọi bài kiểm tra cuối năm học từ 6 điểm trở lên — TT 27/2020 Điều 9.2a",
        new SentenceWording(new Wording(Locale.of("vi"))).of(after).text());
  }

  @Test
  void whatLacksIsCounted() {
    assertEquals(List.of("Chưa xét được, vì còn thiếu 2 mục của cuối năm học — TT 27/2020 Điều 9.2a",
        "Chưa đủ kết quả cuối năm học"), told("vi", year(PrimaryRule.TT27_2020, "-TTT", "- 9 9")));
  }

  @Test
  void theRegulationBeforeHasItsOwnArticles() {
    assertEquals(List.of(
        "Chưa hoàn thành, vì bài kiểm tra Toán 4 < 5 — VBHN 03/2016 Điều 14.1a",
        "Cần hướng dẫn, giúp đỡ và đánh giá bổ sung, vì bài kiểm tra Toán 4 điểm — VBHN 03/2016 Điều 14.1b",
        "Không có danh hiệu, vì Toán mới ở mức Hoàn thành; bài kiểm tra Toán 4 < 9; chưa có thành tích vượt trội hay tiến"
            + " bộ vượt bậc được tập thể lớp công nhận — VBHN 03/2016 Điều 16.1a"),
        told("vi", year(PrimaryRule.VBHN03_2016, "HTTT", "4 9 9")));
  }

  @Test
  void bothWaysToATitleBeforeTT27AreToldAsAlternatives() {
    PrimaryPupilYear year = year(PrimaryRule.VBHN03_2016, "TTTT", "8 9 9");
    Explanation.Part award = new PrimaryResult(null, null, year, PrimaryYearAssessment.of(year)).explained().stream()
        .filter(p -> p.about() == Explanation.About.PRIMARY_AWARD).findFirst().orElseThrow();
    PrimaryWording words = new PrimaryWording(new Wording(Locale.of("vi")));
    assertEquals(List.of(
        "Bài kiểm tra cuối năm học môn Toán được 8 điểm; danh hiệu “Hoàn thành xuất sắc các nội dung học tập và rèn luyện”"
            + " cần từ 9 điểm.",
        "Hoặc, thay cho tất cả các điều trên, để được khen “Có thành tích vượt trội hay tiến bộ vượt bậc”:",
        "Cần thành tích vượt trội ở ít nhất một môn học hoặc tiến bộ vượt bậc ở ít nhất một phẩm chất, năng lực, được tập"
            + " thể lớp công nhận."),
        award.next().stream().map(step -> words.text((PrimaryReason) step)).toList());
  }

  private static List<String> told(String language, PrimaryPupilYear year) {
    SentenceWording words = new SentenceWording(new Wording(Locale.of(language)));
    return new PrimaryResult(null, null, year, PrimaryYearAssessment.of(year)).explained().stream().map(words::of)
        .filter(s -> s != null).map(Sentence::text).toList();
  }

  /** Levels and tests of the end of the year, in the order of the subjects; a dash is what is not there. */
  private static PrimaryPupilYear year(PrimaryRule rule, String levels, String tests) {
    List<SubjectRecord> subjects = new ArrayList<>();
    String[] marks = tests.split(" ");
    for (int i = 0; i < SUBJECTS.size(); i++) {
      boolean tested = i < marks.length;
      Map<Period, SubjectLevel> level = new EnumMap<>(Period.class);
      Map<Period, Integer> mark = new EnumMap<>(Period.class);
      for (Period period : rule.periods()) {
        SubjectLevel.of(levels.substring(i, i + 1)).ifPresent(l -> level.put(period, l));
      }
      if (tested && !marks[i].equals("-")) {
        mark.put(Period.END_YEAR, Integer.valueOf(marks[i]));
      }
      subjects.add(new SubjectRecord(new PrimarySubject(SUBJECTS.get(i), tested ? Set.of(Period.END_YEAR) : Set.of(),
          true), level, mark));
    }
    Map<Trait, Map<Period, TraitLevel>> traits = new EnumMap<>(Trait.class);
    for (Trait trait : rule.traits(4, PrimaryPolicies.DEFAULT)) {
      Map<Period, TraitLevel> all = new EnumMap<>(Period.class);
      rule.periods().forEach(period -> all.put(period, TraitLevel.TOT));
      traits.put(trait, all);
    }
    return PrimaryPupilYear.of(rule, 4, subjects, traits);
  }
}
