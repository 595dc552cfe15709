package vn.hocba.web.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.hocba.assessment.primary.Period;
import vn.hocba.assessment.primary.PrimaryMissing;
import vn.hocba.assessment.primary.PrimaryReason;
import vn.hocba.assessment.primary.PrimaryReasonCode;
import vn.hocba.curriculum.CurriculumFaultsException;
import vn.hocba.curriculum.CurriculumSource;

class PrimaryWordingTest {

  private static final PrimaryReason BELOW = new PrimaryReason(PrimaryReasonCode.TEST_BELOW, "TT 27/2020 Điều 9.2a",
      List.of("KHOA_HOC", "8", "9", "HOAN_THANH_XUAT_SAC"));

  private final PrimaryWording vi = new PrimaryWording(new Wording(Locale.of("vi")));
  private final PrimaryWording en = new PrimaryWording(new Wording(Locale.of("en")));

  @Test
  void tellsWhatTheNextLevelNeeded() {
    assertEquals("Bài kiểm tra cuối năm học môn Khoa học được 8 điểm; mức Hoàn thành xuất sắc cần từ 9 điểm.",
        vi.text(BELOW));
    assertEquals("The year-end test in Science was marked 8; “Completed excellently” needs 9.", en.text(BELOW));
    assertEquals("Circular 27/2020, Article 9.2a", en.article(BELOW));
    assertEquals("TT 27/2020 Điều 9.2a", vi.article(BELOW));
    PrimaryReason older = new PrimaryReason(PrimaryReasonCode.TEST_ZERO, "VBHN 03/2016 Điều 10.2d", List.of());
    assertEquals("Consolidated text 03/2016, Article 10.2d", en.article(older));
  }

  @Test
  void theSameCodeIsASubjectOrACompetence() {
    assertEquals("Đánh giá bổ sung Thể chất (đang là Cần cố gắng).", vi.text(new PrimaryReason(
        PrimaryReasonCode.TRAIT_DUE, "TT 27/2020 Điều 11.1b", List.of("THE_CHAT", "CAN_CO_GANG"))));
    assertEquals("Môn Tin học: thiếu mức đánh giá cuối năm học.",
        vi.text(new PrimaryMissing(PrimaryMissing.What.SUBJECT_LEVEL, "TIN_HOC", Period.END_YEAR)));
    assertEquals("Kindness: the level at the end of the year is missing.",
        en.text(new PrimaryMissing(PrimaryMissing.What.TRAIT_LEVEL, "NHAN_AI", Period.END_YEAR)));
  }

  @Test
  void aFaultOfTheCurriculumIsToldWithItsLine() {
    CurriculumFaultsException refused = Assertions.assertThrows(CurriculumFaultsException.class,
        () -> CurriculumSource.withProvincial("tinh.csv", new StringReader("[codes]\ncode ; hours\n")));
    assertEquals("tinh.csv, dòng 2: không có cột hours.",
        new CurriculumWording(new Wording(Locale.of("vi"))).text(refused.faults().getFirst()));
  }
}
