package vn.hocba.web.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A page that names a subject is never broken by a subject that only a province has. */
class SubjectWordingTest {

  private static final Wording VI = new Wording(Locale.of("vi"));

  @Test
  void aSubjectThatNobodyNamesIsToldByItsCode() {
    assertEquals("Toán", VI.text("subject.TOAN"));
    assertEquals("TIENG_KHONG_AI_BIET", VI.text("subject.TIENG_KHONG_AI_BIET"));
    assertEquals("Toán, TIENG_KHONG_AI_BIET", VI.text("subject.TOAN") + ", "
        + new CodeWording(VI).subject("TIENG_KHONG_AI_BIET"));
  }
}
