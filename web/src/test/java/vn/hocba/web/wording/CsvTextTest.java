package vn.hocba.web.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A spreadsheet shows what a line says and computes nothing. */
class CsvTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\uFF1D1"})
  void whatWouldBeAFormulaBeginsWithAnApostrophe(String text) {
    assertEquals("\"'" + text.replace("\"", "\"\"") + "\"", CsvText.cell(text));
  }

  @Test
  void everythingElseIsAsItIs() {
    assertEquals("\"8,5\"", CsvText.cell("8,5"));
    assertEquals("\"Nói \"\"được\"\"\"", CsvText.cell("Nói \"được\""));
    assertEquals("\"\"", CsvText.cell(""));
  }
}
