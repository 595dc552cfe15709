package vn.hocba.archive.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadTextTest {

  private static final String TEXT = "HỌC BẠ\nHọ và tên: Phùng Khắc Khoan\f\nHạnh kiểm: Tốt; được lên lớp";

  /** A scanner's page ends are control characters, which no old font has. */
  @ParameterizedTest
  @EnumSource(CatalogueEncoding.class)
  void eachEncodingIsProposedAndReadWithItsPages(CatalogueEncoding encoding) throws IOException {
    ReadText read = ReadText.of(OldBytes.of(TEXT.replace("\n", "\r\n"), encoding));
    assertEquals(encoding, read.finding().proposed());
    assertEquals("HỌC BẠ\nHọ và tên: Phùng Khắc Khoan\n\f\n\nHạnh kiểm: Tốt; được lên lớp", read.in(encoding));
  }

  @ParameterizedTest
  @EnumSource(CatalogueEncoding.class)
  void onlyUnicodeSaysItselfHowItIsRead(CatalogueEncoding encoding) throws IOException {
    assertEquals(encoding == CatalogueEncoding.UTF_8, ReadText.of(OldBytes.of(TEXT, encoding)).known());
  }

  @Test
  void whatNobodyCanTellIsNotProposed() {
    ReadText read = ReadText.of("Mueller \u00fc\u00df".getBytes(StandardCharsets.ISO_8859_1));
    assertNull(read.finding().proposed());
    assertFalse(read.known());
  }

  /** A program for Western letters opened it, and saved what it saw. */
  @Test
  void lettersOfAnOldFontThatWereSavedAsUnicodeAreAskedAbout() throws IOException {
    String seen = new String(OldBytes.of("Họ và tên: Phùng Khắc Khoan, được lên lớp", CatalogueEncoding.TCVN3), Charset.forName("windows-1252"));
    ReadText read = ReadText.of(seen.getBytes(StandardCharsets.UTF_8));
    assertFalse(read.known());
    assertEquals(CatalogueEncoding.TCVN3, read.finding().candidates().getFirst().encoding());
    assertEquals("Họ và tên: Phùng Khắc Khoan, được lên lớp", read.in(CatalogueEncoding.TCVN3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void twoBytesALetterAreKnownByTheirMarkAndAskedAboutWithout(String name) throws IOException {
    ByteArrayOutputStream marked = new ByteArrayOutputStream();
    marked.write(("\ufeff" + TEXT).getBytes(Charset.forName(name)));
    ReadText read = ReadText.of(marked.toByteArray());
    assertTrue(read.known());
    assertTrue(read.in(CatalogueEncoding.UTF_8).startsWith("HỌC BẠ\nHọ và tên"), read.in(CatalogueEncoding.UTF_8));
    ReadText bare = ReadText.of(TEXT.getBytes(Charset.forName(name)));
    assertFalse(bare.known());
    assertEquals(read.in(CatalogueEncoding.UTF_8), bare.in(bare.finding().proposed()));
  }

  @Test
  void plainAndEmptyTextsAndThoseOfAFewMarksInUnicodeAreKnown() {
    for (String text : new String[] {"", "Hoc ba 1985\f", "Niê", "Y Bhăm Êban", "naïve Françoise"}) {
      assertTrue(ReadText.of(text.getBytes(StandardCharsets.UTF_8)).known(), text);
    }
    assertFalse(ReadText.of(new byte[] {'a', 0, 0, 'b'}).known());
  }
}
