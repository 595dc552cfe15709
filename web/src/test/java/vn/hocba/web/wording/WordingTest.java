package vn.hocba.web.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import vn.hocba.problem.Parts;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

class WordingTest {

  private final Wording vi = new Wording(Language.VIETNAMESE);
  private final Wording en = new Wording(Locale.ENGLISH);

  @Test
  void tellsTimesAsTheClockInVietnamShowsThem() {
    String text = vi.text(new Problem(ProblemCode.CLASS_LOCKED, "9A1", "Trần Văn An",
        Instant.parse("2026-11-27T17:30:00Z")));
    assertTrue(text.contains("9A1") && text.contains("Trần Văn An") && text.contains("28/11/2026 00:30"), text);
  }

  /** English says one and several differently; counts come as numbers, and from explanations in digits. */
  @Test
  void saysOneAndSeveral() {
    assertEquals("1 transcript found", en.text("search.count", 1));
    assertEquals("2 transcripts found", en.text("search.count", 2L));
    assertEquals("0 transcripts found", en.text("search.count", "0"));
    assertEquals("1 transcript found", en.text("search.count", "1"));
    assertEquals("1,204 transcripts found", en.text("search.count", 1204));
    assertEquals("some 1,000 transcripts found", en.text("search.count", "some 1,000"));
    assertEquals("Look into 1 transcript that could not be signed", en.text("home.task.stopped", 1));
    for (String key : ResourceBundle.getBundle("i18n.messages", Locale.ENGLISH).keySet()) {
      if (ResourceBundle.getBundle("i18n.messages", Locale.ENGLISH).getString(key).contains(",choice,")) {
        String one = en.text(key, "1", "1", "1", "1", "1", "1", "1", "1", "1", "1");
        assertTrue(!one.matches(".*\\b1 (transcripts|pupils|entries|files|documents|marks|subjects|classes|people)\\b.*"), key + ": " + one);
      }
    }
  }

  @Test
  void writesMarksAsEachLanguageDoes() {
    assertEquals("8,5", vi.mark(new BigDecimal("8.5")));
    assertEquals("8.5", en.mark(new BigDecimal("8.5")));
    assertTrue(vi.text(new Problem(ProblemCode.ENTRY_OFF_SCALE, new BigDecimal("10.5"), "TT 22/2021")).contains("10,5"));
  }

  @Test
  void tellsALimitBelowAMegabyteInKilobytes() {
    assertTrue(vi.text(new Problem(ProblemCode.FILE_TOO_LARGE, 300 * 1024)).contains("300 KB"));
    assertTrue(vi.text(new Problem(ProblemCode.FILE_TOO_LARGE, 5 << 20)).contains("5 MB"));
    assertEquals("900 bytes", en.size(900));
    assertEquals("1,023 KB", en.size((1 << 20) - 1));
  }

  @Test
  void writesNothingForWhatIsNotThere() {
    assertEquals("", vi.mark(null));
    assertEquals("", vi.date(null));
    assertEquals("", vi.time(null));
  }

  @Test
  void tellsOnlyWhatIsLackingAndOnlyWhatWasSaid() {
    assertEquals("Chưa xác nhận hoàn thành. Còn thiếu 3 mục của 2 học sinh. Gồm: An (3). Bổ sung rồi xác nhận lại.",
        vi.text(new Problem(ProblemCode.ENTRIES_MISSING, 3, 2, 0, "An (3)")));
    assertEquals("Not declared complete. The attendance of 1 month is not confirmed. Concerned: 9/2026."
        + " Enter them, then declare again.", en.text(new Problem(ProblemCode.ENTRIES_MISSING, 0, 0, 1, "9/2026")));
    String twice = vi.text(new Problem(ProblemCode.PARTICULAR_TWICE, "Tạ Diệu Hoa",
        Instant.parse("2026-11-27T17:30:00Z"), ""));
    assertEquals("Chưa lưu: Tạ Diệu Hoa đã ghi mục này lúc 28/11/2026 00:30. Cần sửa thì rút lại mục đó rồi ghi mới.",
        twice);
    assertTrue(vi.text(new Problem(ProblemCode.TERM_HAS_MARKS, 2)).contains("học kỳ II của môn này"));
  }

  @Test
  void writesCivilDatesDayFirstInBothLanguages() {
    assertEquals("05/09/2026", en.date(LocalDate.of(2026, 9, 5)));
  }

  @Test
  void namesThePeriodAndEveryPartThatIsOwedWithWhoseItIs() {
    Problem owed = new Problem(ProblemCode.COMPLETION_OWED, "9A1", 3,
        new Parts(List.of("NGU_VAN=Trần Văn An", Parts.ofNobody("TOAN"), "HOMEROOM=Lê Thị Hoa")), "TERM_1", "APPROVE_LISTS");
    assertEquals("Chưa duyệt được danh sách học kỳ I của lớp 9A1: còn 3 phần chưa xác nhận hoàn thành: Ngữ văn"
        + " (Trần Văn An), Toán (chưa phân công), giáo viên chủ nhiệm (Lê Thị Hoa).", vi.text(owed));
    assertTrue(en.text(owed).contains("for term I") && en.text(owed).contains("cannot be approved yet")
        && en.text(owed).contains("Literature (Trần Văn An), Mathematics (nobody assigned), "),
        en.text(owed));
  }

  @Test
  void speaksVietnameseToWhoeverAsksForAnUnknownLanguage() {
    assertEquals(Language.VIETNAMESE, Language.known("fr"));
    assertEquals(Locale.ENGLISH, Language.known("en"));
  }

  @Test
  void takesTheLanguageOutOfTheAddressAndLeavesTheRest() {
    assertEquals("?id=7&term=2", LanguageFilter.without("id=7&lang=en&term=2"));
    assertEquals("", LanguageFilter.without("lang=vi"));
  }
}
