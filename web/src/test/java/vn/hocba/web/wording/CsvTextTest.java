package vn.hocba.web.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A spreadsheet shows what a line says and computes nothing. */
class CsvTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "  =1", "\uFF1D1"})
  void whatWouldBeAFormulaBeginsWithAnApostrophe(String text) {
    assertEquals("\"'" + text.replace("\"", "\"\"") + "\"", CsvText.cell(text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', quoteCharacter = '`', value = {"Kho 1;=1+1 ~ Kho 1;'=1+1", "a; -1|@b ~ a; '-1|'@b", "a;\uFF1D1 ~ a;'\uFF1D1",
      "a;\"=1 ~ a;\"\"'=1", "8;9-10 ~ 8;9-10"})
  void norDoesOneWhereCellsArePartedAtSemicolons(String text, String written) {
    assertEquals('"' + written + '"', CsvText.cell(text));
    assertEquals("\"'\t'=1\"", CsvText.cell("\t=1"));
    assertEquals("\"Dòng\n'=1\"", CsvText.cell("Dòng\n=1"));
  }

  @Test
  void everythingElseIsAsItIs() {
    assertEquals("\"8,5\"", CsvText.cell("8,5"));
    assertEquals("\"Nói \"\"được\"\"\"", CsvText.cell("Nói \"được\""));
    assertEquals("\"\"", CsvText.cell(""));
  }
}
