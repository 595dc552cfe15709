package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseTextTest {
  @ParameterizedTest
  @CsvSource(quoteCharacter = '"', value = {
    "Nguyễn Văn Dũng, nguyễn văn dũng, nguyen van dung",
    "hoà, hoà, hoa", "hòa, hoà, hoa", "HÒA, hoà, hoa", "hoàn, hoàn, hoan",
    "thủy, thuỷ, thuy", "thuỷ, thuỷ, thuy", "khỏe, khoẻ, khoe", "khoẻ, khoẻ, khoe",
    "quý, quý, quy", "qúy, quý, quy", "của, của, cua", "Đặng, đặng, dang", "Ðặng, đặng, dang", "Ɖặng, đặng, dang",
    "ðức, đức, duc", "H'Linh Niê, hlinh niê, hlinh nie", "H’Linh, hlinh, hlinh", "HʼLinh, hlinh, hlinh",
    "H`Linh, hlinh, hlinh", "Y Bhăm Êban, y bhăm êban, y bham eban", "Kbuôr, kbuôr, kbuor", "Ayŭn, ayŭn, ayun",
    "Kƀang, kƀang, kbang", "Rơ-Châm  Thiu, rơ châm thiu, ro cham thiu", "Ưng Ý, ưng ý, ung y",
    "\"Lê\u00a0Thị\u200b Mỷ\", lê thị mỷ, le thi my", "(Trần*) \\Bảo?, trần bảo, tran bao"})
  void writesEveryFormOfAWordAsOneTerm(String typed, String exact, String folded) {
    for (Normalizer.Form form : Normalizer.Form.values()) {
      if (form == Normalizer.Form.NFC || form == Normalizer.Form.NFD) {
        var words = VietnameseText.words(Normalizer.normalize(typed, form));
        assertEquals(exact, VietnameseName.key(words, false), form + " of " + typed);
        assertEquals(folded, VietnameseName.key(words, true), form + " of " + typed);
      }
    }
  }

  @Test
  void keepsThePiecesAroundAnApostrophe() {
    var word = VietnameseText.words("H'Hoà").get(0);
    assertEquals(List.of("h", "hoà"), word.parts().stream().map(VietnameseText.Word::exact).toList());
  }

  @Test
  void takesTheLastSyllableForTheGivenNameOnlyAfterAFamilyName() {
    assertEquals("dũng", VietnameseName.key(VietnameseName.of("Nguyễn Văn Dũng").given(), false));
    assertEquals("văn", VietnameseName.key(VietnameseName.of("Nguyễn Văn Dũng").middle(), false));
    for (String whole : List.of("Y Bhăm Êban", "H'Linh Niê", "Siu Blang", "Rơ Châm Thiu", "Út", "K'Brếu", "Ha Brếu", "Ksor H'Bia")) {
      assertNull(VietnameseName.of(whole).family(), whole);
      assertEquals(VietnameseName.of(whole).words(), VietnameseName.of(whole).given(), whole);
    }
  }

  @Test
  void ordersNamesWithoutAFamilyNameAsIcuOrdersThemWhole() {
    Collator icu = Collator.getInstance(new ULocale("vi"));
    List<String> names = List.of("H'Linh Niê", "H'Mai Kbuôr", "H Wen Êban", "Hwing Niê", "K'Brếu", "K'Sơ", "Kpă Thu", "Y Bhăm Êban", "Y Thiên Mlô", "Siu Blang",
        "Rơ Châm Thiu", "Êban Y Khôi", "Hiao");
    assertEquals(names.stream().sorted(icu).toList(), names.stream().sorted(RegisterOrder.VIETNAMESE).toList());
    assertEquals(List.of("H'Mai Kbuôr", "Lê Thị Hà", "Nguyễn Hân"),
        Stream.of("Nguyễn Hân", "Lê Thị Hà", "H'Mai Kbuôr").sorted(RegisterOrder.VIETNAMESE).toList());
    assertEquals("brếu", VietnameseName.key(VietnameseName.of("Hà Brếu").given(), false));
  }

  @Test
  void ordersByGivenNameThenFamilyThenMiddle() {
    List<String> expected = List.of("Tạ Hoài An", "Hà Thị Lan Anh", "Phạm Lan Anh", "Lê Văn Ánh", "Trần Ân",
        "Trịnh Quốc Bảo", "Nguyễn Văn Dung", "Lê Văn Dũng", "Nguyễn Bá Dũng", "Nguyễn Văn Dũng", "Đỗ Hải Đăng",
        "Nguyễn Thị Thu Hà", "Lê Gia Hân", "Vũ Quang Huy", "Bùi Tuấn Kiệt", "Kim Oanh", "Lê Thị Ông", "Lý Ơn");
    List<String> sorted = expected.stream().sorted((a, b) -> NameOrder.key(VietnameseName.of(a))
        .compareTo(NameOrder.key(VietnameseName.of(b)))).toList();
    assertEquals(expected, sorted);
  }
}
