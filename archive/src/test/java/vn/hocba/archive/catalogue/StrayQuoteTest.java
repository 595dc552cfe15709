package vn.hocba.archive.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A quote that somebody typed before a name must not take the records below it along; one around a text of many lines must. */
class StrayQuoteTest {

  private static final int RECORDS = 39;

  private static List<RawCatalogue.Row> rows(String text) {
    return RawCatalogue.ofText(text.getBytes(StandardCharsets.UTF_8), 100_000).rows();
  }

  /** A catalogue of which some lines are replaced: number, name, class, text. */
  private static String catalogue(char separator, String end, String... replaced) {
    String all = IntStream.rangeClosed(1, RECORDS).mapToObj(i -> replaced.length >= 2 && replaced[0].startsWith(i + ":") ? replaced[0].substring(2)
        : replaced.length >= 2 && replaced[1].startsWith(i + ":") ? replaced[1].substring(replaced[1].indexOf(':') + 1)
        : "HB-" + i + ";Lê An;9A;tốt").collect(Collectors.joining("\n", "Số hiệu;Họ và tên;Lớp;OCR\n", "\n"));
    return all.replace(';', separator).replace("\n", end);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void aQuoteThatIsNeverClosedTakesNoRecordsAlong(String end) {
    for (char separator : new char[] {';', ',', '\t'}) {
      for (String line : List.of("3:HB-3;\"Lê An;9A;tốt", "3:\"HB-3;Lê An;9A;tốt", "3:HB-3;Lê An;9A;\"tốt")) {
        List<RawCatalogue.Row> rows = rows(catalogue(separator, end, line, "-"));
        assertEquals(RECORDS + 1, rows.size(), line);
        assertEquals(List.of(line.substring(2).split(";")), rows.get(3).cells());
        assertEquals(IntStream.rangeClosed(1, RECORDS + 1).boxed().toList(), rows.stream().map(RawCatalogue.Row::line).toList());
      }
    }
  }

  @Test
  void aSecondStrayQuoteDoesNotCloseTheFirst() {
    for (String second : List.of("7:HB-7;\"Lê Bình\";9A;tốt", "7:HB-7;Lê \"Tí\" Bình;9A;tốt", "7:HB-7;Lê Bình\";9A;tốt", "7:HB-7;Lê Bình;9A;tốt\"",
        "4:HB-4;Lê Bình\";9A;tốt", "7:HB-7;\"\";9A;\"tốt")) {
      List<RawCatalogue.Row> rows = rows(catalogue(';', "\n", "3:HB-3;\"Lê An;9A;tốt", second));
      assertEquals(RECORDS + 1, rows.size(), second);
      assertEquals("\"Lê An", rows.get(3).cells().get(1));
    }
  }

  @Test
  void aTextOfManyLinesStaysOneCell() {
    String read = "HỌC BẠ, cấp năm 1999\n\nXã Tản Lĩnh, huyện Ba Vì, tỉnh Hà Tây, lớp 9A\nToán 8,5, Văn 7,0, Sử 9,0, Địa 6,5\n\"\"Khá\"\"; được lên lớp; tốt; x";
    for (char separator : new char[] {';', ','}) {
      String quoted = ("3:HB-3;Lê An;9A;").replace(';', separator) + '"' + read + '"';
      String text = "Số hiệu;Họ và tên;Lớp;OCR\n".replace(';', separator) + "HB-1;Lê An;9A;tốt\n".replace(';', separator)
          + quoted.substring(2) + " \n" + "HB-4;Lê An;9A;tốt\n".replace(';', separator);
      List<RawCatalogue.Row> rows = rows(text);
      assertEquals(4, rows.size());
      assertEquals(read.replace("\"\"", "\""), rows.get(2).cells().get(3));
      assertEquals(8, rows.get(3).line());
    }
    assertEquals(List.of("một\nhai", "b", "c"), rows("x;y;z\n\"một\nhai\";b;c\n").get(1).cells(), "the first column");
    assertEquals(List.of("HB-1", "Lê An", "HỌC BẠ\nXã A, huyện B, tỉnh C"),
        rows("so,ten,ocr\nHB-1,Lê An,\"HỌC BẠ\nXã A, huyện B, tỉnh C\"\n").get(1).cells(), "an address has as many commas as the row");
  }

  @Test
  void manyStrayQuotesTakeNoLongerThanAsManyLines() {
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(50_001, rows("so;ten\n" + "\"HB;Lê\n".repeat(50_000)).size()));
  }
}
