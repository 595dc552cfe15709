package vn.hocba.archive.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hocba.archive.workbook.Workbook;

class EncodingFindingTest {

  /** Names, places and remarks that no list of words in the reader was made from. */
  private static final String REGISTER = "Sổ;Họ và tên;Ngày sinh;Quê quán\n"
      + "1;Phùng Khắc Khoan;1985;Thạch Xá, Thạch Thất\n2;Đoàn Thị Điểm;3/9/1986;Giai Phạm, Văn Giang\n"
      + "3;Ngô Thì Nhậm;12/12/1984;Tả Thanh Oai\n4;Huỳnh Thúc Kháng;1/10/1987;Tiên Cảnh, Tiên Phước\n"
      + "5;Y Bhăm Êban;1988;Buôn Tría, Lắk\n6;Lương Đắc Bằng;5/5/1986;Hoằng Phong, Hoằng Hóa\n"
      + "7;Vừ A Dính;12/9/1985;Pú Nhung, Tuần Giáo\n8;Trịnh Hoài Đức;1986;Biên Hòa, Đồng Nai\n"
      + "9;Nguyễn Ngọc Khuê;7/7/1987;xã Yên Sở, huyện Hoài Đức; nghỉ ốm nhiều, được lưu ban\n";

  private static EncodingFinding finding(byte[] bytes) {
    return EncodingFinding.of(RawCatalogue.ofText(bytes, 1_000));
  }

  @ParameterizedTest
  @EnumSource(CatalogueEncoding.class)
  void knowsEachEncodingByTextItNeverSaw(CatalogueEncoding encoding) throws IOException {
    byte[] bytes = OldBytes.of(REGISTER, encoding);
    assertEquals(REGISTER, encoding.decode(bytes));
    EncodingFinding finding = finding(bytes);
    assertEquals(encoding, finding.proposed(), finding.candidates().toString());
    assertTrue(finding.candidates().getFirst().lines().getFirst().contains("Họ và tên"), finding.toString());
  }

  /** The whole margin by which others are behind, so that a change of the rules is seen. */
  @ParameterizedTest
  @EnumSource(CatalogueEncoding.class)
  void othersAreFarBehind(CatalogueEncoding encoding) throws IOException {
    Map<CatalogueEncoding, Integer> certainties = new TreeMap<>();
    finding(OldBytes.of(REGISTER, encoding)).candidates().forEach(c -> certainties.put(c.encoding(), c.certainty()));
    assertTrue(certainties.remove(encoding) >= 90, encoding + " " + certainties);
    assertTrue(certainties.values().stream().allMatch(c -> c <= 60), encoding + " " + certainties);
  }

  @Test
  void asksWhereTooLittleSpeaksForAnyOfThem() throws IOException {
    for (CatalogueEncoding encoding : List.of(CatalogueEncoding.TCVN3, CatalogueEncoding.VNI, CatalogueEncoding.VISCII)) {
      assertNull(finding(OldBytes.of("so;ten\n1;Lê An\n2;Hà My\n", encoding)).proposed(), encoding.name());
    }
    assertNull(finding("so;ten\n1;Müller\n2;Françoise\n3;Søren\n4;Grüße\n5;Ångström\n6;naïve\n".getBytes(StandardCharsets.ISO_8859_1)).proposed());
  }

  /** Letters that stand for letters of Vietnamese in three encodings: all read well, and only a person can tell. */
  @Test
  void asksAtATie() {
    EncodingFinding finding = finding("so;ten\n1;Lê Hà\n2;Bùi Tú\n3;Hà Bá Lê\n4;Lâm Trâm\n5;Lê Hùng\n".getBytes(StandardCharsets.ISO_8859_1));
    List<CatalogueEncoding> fitting = finding.candidates().stream().filter(c -> c.certainty() == 100).map(EncodingCandidate::encoding).toList();
    assertEquals(List.of(CatalogueEncoding.TCVN3, CatalogueEncoding.VISCII, CatalogueEncoding.WINDOWS_1258), fitting);
    assertNull(finding.proposed());
  }

  /** Ahead of all others, and still hardly Vietnamese. */
  @Test
  void asksWhereTheBestIsNotGood() {
    EncodingFinding finding = finding("so;ten\n1;NguyÔn V¨n §øc\n2;zÿw wÿz\n".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(CatalogueEncoding.TCVN3, finding.candidates().getFirst().encoding());
    assertNull(finding.proposed(), finding.toString());
  }

  /** Half the file in one encoding, half in another: neither reads well enough. */
  @Test
  void asksWhereAFileWasPutTogetherFromTwo() throws IOException {
    byte[] one = OldBytes.of(REGISTER, CatalogueEncoding.TCVN3);
    byte[] two = OldBytes.of(REGISTER, CatalogueEncoding.VNI);
    byte[] both = new byte[one.length + two.length];
    System.arraycopy(one, 0, both, 0, one.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    assertNull(finding(both).proposed(), finding(both).toString());
  }

  @Test
  void nothingButAsciiReadsTheSameInAll() {
    EncodingFinding finding = finding("so;ten\n1;Le An\n".getBytes(StandardCharsets.US_ASCII));
    assertTrue(finding.plain());
    assertEquals(CatalogueEncoding.UTF_8, finding.proposed());
  }

  /** What a spreadsheet saves as Unicode text, and cells typed in the fonts of the time. */
  @Test
  void knowsUnicodeOfTwoBytesAndOldFontsInsideUnicode() throws IOException {
    assertEquals(CatalogueEncoding.UTF_8, finding(("\ufeff" + REGISTER.replace(';', '\t')).getBytes(StandardCharsets.UTF_16LE)).proposed());
    for (CatalogueEncoding font : List.of(CatalogueEncoding.TCVN3, CatalogueEncoding.VNI)) {
      String shown = new String(OldBytes.of(REGISTER, font), Charset.forName("windows-1252"));
      EncodingFinding text = finding(shown.getBytes(StandardCharsets.UTF_8));
      assertEquals(font, text.proposed(), text.candidates().toString());
      RawCatalogue sheet = RawCatalogue.ofSheet(new Workbook.Sheet("1", List.of(new Workbook.Cell("B3", 2, 1, shown, false))));
      assertEquals(REGISTER.strip(), sheet.text(sheet.rows().getFirst(), font).get(1));
      assertEquals(3, sheet.rows().getFirst().line());
    }
  }

  @Test
  void capitalsOfAFontOfCapitalsAreCapitalsAgain() throws IOException {
    assertEquals("NGUYỄN VĂN ÁNH", CatalogueEncoding.TCVN3.decode(OldBytes.of("NGUYễN VăN áNH", CatalogueEncoding.TCVN3)));
    assertEquals("Hà Lê", CatalogueEncoding.TCVN3.decode(OldBytes.of("Hà Lê", CatalogueEncoding.TCVN3)));
    assertEquals("Đỗ Thị Ý", CatalogueEncoding.VNI.decode("Ñoã Thò YÙ".getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void syllablesAreToldFromWhatOnlyLooksLikeThem() {
    for (String good : List.of("nghiêng", "Quỳnh", "HOÀNG", "khuỷu", "gì", "giếng", "yêu", "quốc", "oách", "thuở", "xoong")) {
      assertTrue(Syllable.is(good), good);
    }
    for (String bad : List.of("hôc", "NguyÔn", "v¨n", "bạà", "ngêề", "Müller", "fạ", "quôcs")) {
      assertEquals(false, Syllable.is(bad), bad);
    }
  }
}
