package vn.hocba.web.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.hocba.web.wording.Wording;

class QuestionWordingTest {

  private final QuestionWording vi = new QuestionWording(new Wording(Locale.of("vi")));

  @Test
  void aValueThatBeginsWithItsLabelIsSaidAlone() {
    assertEquals("Trường THCS Ngô Mây", vi.condition(Question.SCHOOL, "Trường THCS Ngô Mây"));
    assertEquals("Trường: THCS Ngô Mây", vi.condition(Question.SCHOOL, "THCS Ngô Mây"));
    assertEquals("Trường: Trườngxanh", vi.condition(Question.SCHOOL, "Trườngxanh"), "the label is a word");
    assertEquals("Lớp: 9A1", vi.condition(Question.CLASS, "9A1"));
    assertEquals("School: Trường THCS Ngô Mây",
        new QuestionWording(new Wording(Locale.ENGLISH)).condition(Question.SCHOOL, "Trường THCS Ngô Mây"));
  }
}
