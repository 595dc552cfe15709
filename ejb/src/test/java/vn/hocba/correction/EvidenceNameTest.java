package vn.hocba.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evidence is handed out under a name that says what it is. */
class EvidenceNameTest {

  @ParameterizedTest
  @CsvSource({"bài kiểm tra.PNG,image/png,bài kiểm tra.png", "bai.pdf.exe,image/jpeg,bai.pdf.jpg",
      "anh\u202Egpj.exe,application/pdf,anhgpj.pdf", "'a\r\nX: b.png',image/png,aX- b.png",
      "../../etc/passwd,image/png,passwd.png", "C:\\Users\\hoa\\bai.png,image/png,bai.png",
      "'\u200F.png',image/png,0a1b.png", ",application/pdf,0a1b.pdf"})
  void keepsTheSendersWordsAndNothingThatMisleads(String typed, String mediaType, String name) {
    assertEquals(name, EvidenceName.of(typed, mediaType, "0a1b"));
  }
}
