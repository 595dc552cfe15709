package vn.hocba.web.auditing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.hocba.web.wording.Wording;

/** What people wrote is told as they wrote it, also where it holds the letters of a code. */
class StoredTextTest {

  private final StoredText vi = new StoredText(new Wording(Locale.of("vi")));
  private final StoredText en = new StoredText(new Wording(Locale.ENGLISH));

  @Test
  void namesOfSchoolsStayAsTheyAre() {
    for (String name : List.of("THCS Nguyễn Du", "Trường THCS Nguyễn Du", "THPT chuyên Nguyễn Du", "Trường TH và THCS",
        "THCS 19/8", "THPT 2 Buôn Hồ", "PTDTBT THCS Ea Sô", "Trung tâm GDNN-GDTX Krông Pắc", "Tổ GDCD và LỊCH SỬ",
        "12: THCS Nguyễn Du – THCS Ea Tam", "THCS&THPT Đông Du", "“THCS” (cũ)")) {
      assertEquals(name, vi.words(name));
      assertEquals(name, en.words(name));
      assertEquals(name, vi.value(name));
    }
  }

  @Test
  void numbersOfDecisionsStayAsTheyAre() {
    for (String number : List.of("12/QĐ-THCS-2026", "12/QĐ-THCS", "THCS-12/QĐ", "05/TB-TOAN", "7/QĐ.HT", "HT/2026",
        "QĐ-2026-01-05/THCS", "Số 3 SGDĐT-GDTX", "GDTX_12")) {
      assertEquals(number, vi.words(number));
      assertEquals(number, en.words(number));
      assertEquals(number, vi.value(number));
    }
  }

  @Test
  void wordsOfASentenceStayAsTheyAre() {
    for (String sentence : List.of("Theo yêu cầu của HT ngày 5", "Máy SERVER hỏng", "điểm TOT nhầm thành KHA khi ghi",
        "môn TOAN bị chép nhầm")) {
      assertEquals(sentence, vi.words(sentence));
    }
  }

  @Test
  void codesBesideThemAreStillTold() {
    assertEquals("Trường THCS Nguyễn Du (Tiểu học, Trung học cơ sở)", vi.words("Trường THCS Nguyễn Du (PRIMARY, THCS)"));
    assertEquals("Trần HT, 12/QĐ-THCS ký ngày 20/11/2026, từ 29/11/2026 đến 29/12/2026: kết sổ",
        vi.words("Trần HT, 12/QĐ-THCS DATED 2026-11-20, 2026-11-29..2026-12-29: CLOSE_YEAR")
            .replace("29/11/2026 – 29/12/2026", "từ 29/11/2026 đến 29/12/2026"));
    assertEquals("số lần đánh giá thường xuyên một học kỳ: Toán 3 → 4", vi.words("REGULAR_COUNT: TOAN 3 → 4"));
    assertEquals("01/12/2026; Phó hiệu trưởng Trần THCS → 30/11/2026",
        vi.words("2026-12-01; DEPUTY Trần THCS → 2026-11-30"));
    assertEquals("Toán | THCS Cũ, học bạ số 4", vi.words("TOAN | THCS Cũ, học bạ số 4"));
    assertEquals("Toán", vi.value("TOAN"));
  }
}
