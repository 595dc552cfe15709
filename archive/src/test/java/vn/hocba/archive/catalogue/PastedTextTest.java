package vn.hocba.archive.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTextTest {

  @ParameterizedTest
  @CsvSource({"NguyÔn V¨n Dòng 2009, Nguyễn Văn Dũng 2009", "TrÇn ThÞ Thñy, Trần Thị Thủy", "Nguyeãn Vaên Duõng, Nguyễn Văn Dũng",
    "Phuøng Khaéc Khoan, Phùng Khắc Khoan", "§inh Bé LÜnh, Đinh Bộ Lĩnh"})
  void readsWhatAnOldFontShowedAsVietnamese(String pasted, String meant) {
    assertEquals(meant, PastedText.readings(pasted).getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nguyen van dung", "Nguyễn Văn Dũng", "dung 5/9/2009", ""})
  void readsNothingElseIntoWhatWasTypedAsItIs(String typed) {
    assertEquals(List.of(), PastedText.readings(typed));
  }
}
