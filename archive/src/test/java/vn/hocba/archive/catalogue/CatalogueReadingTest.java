package vn.hocba.archive.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.catalogue.LineFault.Kind;
import vn.hocba.archive.workbook.Workbook.Cell;
import vn.hocba.archive.workbook.Workbook.Sheet;
import vn.hocba.archive.workbook.Workbook.Tall;

class CatalogueReadingTest {

  private static RawCatalogue sample(String name) throws IOException {
    try (InputStream in = CatalogueReadingTest.class.getResourceAsStream(name)) {
      return RawCatalogue.ofText(in.readAllBytes(), 10_000);
    }
  }

  private static List<CatalogueLine> read(RawCatalogue raw, CatalogueEncoding encoding) {
    return CatalogueReader.read(raw, encoding, CatalogueColumns.recognised(raw, encoding));
  }

  private static List<CatalogueLine> read(String text) {
    return read(RawCatalogue.ofText(text.getBytes(StandardCharsets.UTF_8), 100), CatalogueEncoding.UTF_8);
  }

  private static List<Kind> kinds(CatalogueLine line) {
    return line.faults().stream().map(LineFault::kind).toList();
  }

  @Test
  void readsNamesWrittenInTcvn3() throws IOException {
    RawCatalogue raw = sample("hoc-ba-giay-tcvn3.csv");
    assertEquals(CatalogueEncoding.TCVN3, EncodingFinding.of(raw).proposed());
    List<CatalogueLine> lines = read(raw, CatalogueEncoding.TCVN3);
    assertEquals(500, lines.stream().filter(line -> line.faults().isEmpty()).count(), lines.stream().filter(l -> !l.faults().isEmpty()).toList().toString());
    CatalogueLine first = lines.getFirst();
    assertEquals("Nguyễn Nhật Đạt", first.fullName());
    assertEquals(LocalDate.of(1990, 1, 7), first.birthDate());
    assertEquals("THCS số 14", first.school());
    assertEquals("2005-2006", first.schoolYear());
    assertEquals("Kho 2, giá 6", first.storage());
    assertTrue(first.text().startsWith("HỌC BẠ trường"), first.text());
    assertEquals(2, first.line());
  }

  @Test
  void keepsRowsThatKnowOnlyTheYearOfBirth() throws IOException {
    RawCatalogue raw = sample("hoc-ba-giay-utf8.csv");
    assertEquals(CatalogueEncoding.UTF_8, EncodingFinding.of(raw).proposed());
    CatalogueLine line = read(raw, CatalogueEncoding.UTF_8).get(10);
    assertEquals("Nguyễn Đình Long", line.fullName());
    assertNull(line.birthDate());
    assertEquals(1974, line.birthYear());
    assertTrue(line.good());
  }

  @Test
  void namesEachFaultAndTakesWhatCanBeTaken() {
    List<CatalogueLine> lines = read("\ufeffSố hiệu;Họ và tên;Ngày sinh;Lớp;Năm học\r\n"
        + "HB-1;\"Lê; \"\"An\"\"\nBình\";31/02/1985;9A;2000-2002\r\n\r\n;Lê An;1985;9A;2000-2001\r\nHB-3;;1985\r\n"
        + "HB-1;Lê Hà;05.09.1983;9A;2000 – 2001;thừa\r\nHB-5;Lê Ơn;5/9/83;" + "x".repeat(21) + "\r\nHB-6;Lê Ý;00/00/1985;;\r\n");
    assertEquals(List.of(2, 5, 6, 7, 8, 9), lines.stream().map(CatalogueLine::line).toList());
    assertEquals("Lê; \"An\" Bình", lines.getFirst().fullName());
    assertEquals(List.of(Kind.BIRTH_YEAR, Kind.YEAR), kinds(lines.getFirst()));
    assertNull(lines.getFirst().birthDate());
    assertEquals(1985, lines.getFirst().birthYear());
    assertTrue(lines.getFirst().good());
    assertEquals(List.of(Kind.NO_NUMBER), kinds(lines.get(1)));
    assertEquals(List.of(Kind.NO_NAME), kinds(lines.get(2)));
    assertEquals(List.of(Kind.TOO_MANY_CELLS, Kind.TWICE), kinds(lines.get(3)));
    assertEquals("2", lines.get(3).faults().get(1).value());
    assertEquals(List.of(Kind.BIRTH, Kind.TOO_LONG), kinds(lines.get(4)), "two digits are not guessed at");
    assertFalse(lines.get(4).good());
    assertEquals(1985, lines.get(5).birthYear());
    assertEquals(List.of(), kinds(lines.get(5)));
  }

  /** A file that somebody put together: the odd lines are told with how they read, and not taken as gibberish. */
  @Test
  void linesOfAnotherEncodingAreNotReadInThisOne() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write("so hieu;ho ten;truong\n".getBytes(StandardCharsets.US_ASCII));
    file.write(OldBytes.of("HB-1;Nguyễn Thị Hằng;THCS Lê Lợi\nHB-2;Trần Hữu Phước;THCS Lê Lợi\n", CatalogueEncoding.TCVN3));
    file.write(OldBytes.of("HB-3;Đặng Thùy Trâm;THCS Lê Lợi\n", CatalogueEncoding.UTF_8));
    file.write(OldBytes.of("HB-4;Bùi Thị Xuân;THCS Chu Văn An\n", CatalogueEncoding.VNI));
    List<CatalogueLine> lines = read(RawCatalogue.ofText(file.toByteArray(), 100), CatalogueEncoding.TCVN3);
    assertEquals(List.of(true, true, false, false), lines.stream().map(CatalogueLine::good).toList(), lines.toString());
    assertEquals(new LineFault(Kind.OTHER_ENCODING, "Đặng Thùy Trâm"), lines.get(2).faults().getFirst());
    assertEquals(new LineFault(Kind.OTHER_ENCODING, "Bùi Thị Xuân"), lines.get(3).faults().getFirst());
  }

  @Test
  void aByteWithoutMeaningIsToldAndTheLineNotTaken() {
    byte[] cut = "so hieu;ho ten\nHB-1;Nguyen An\nHB-2;Le \u00ff\u00fe My\n".getBytes(StandardCharsets.ISO_8859_1);
    List<CatalogueLine> lines = read(RawCatalogue.ofText(cut, 100), CatalogueEncoding.UTF_8);
    assertEquals(List.of(Kind.UNREADABLE), kinds(lines.get(1)));
    assertTrue(lines.getFirst().good());
  }

  @Test
  void columnsAreKnownByTheirHeadingsInAnyOrderAndByNothingElse() {
    RawCatalogue raw = RawCatalogue.ofText("STT\tHỌ VÀ TÊN\tSố  hồ sơ\tNăm sinh\tKho - giá\n1\tLê An\tHB-1\t1985\tK2\n".getBytes(StandardCharsets.UTF_8), 9);
    CatalogueColumns columns = CatalogueColumns.recognised(raw, CatalogueEncoding.UTF_8);
    assertEquals(CatalogueColumns.read("H::NAME:NUMBER:BIRTH:STORAGE"), columns);
    assertEquals(columns, CatalogueColumns.read(columns.written()));
    CatalogueColumns none = CatalogueColumns.recognised(RawCatalogue.ofText("HB-1,Lê An\n".getBytes(StandardCharsets.UTF_8), 9), CatalogueEncoding.UTF_8);
    assertFalse(none.headed());
    assertEquals(Set.of(CatalogueField.NUMBER, CatalogueField.NAME), none.missing());
    assertEquals(Set.of(CatalogueField.NAME), CatalogueColumns.read("-:NAME:NAME").twice());
  }

  @Test
  void noMoreRowsThanAskedForAreRead() {
    assertEquals(11, RawCatalogue.ofText("a;b\n".repeat(1_000).getBytes(StandardCharsets.US_ASCII), 10).rows().size());
  }

  /** Whoever reads refuses a row that is wider than any catalogue; a million cells would fill the memory before. */
  @Test
  void aRowOfMillionsOfCellsIsCutAndStillTooWide() {
    String row = "a" + ";".repeat(1_000_000);
    RawCatalogue raw = RawCatalogue.ofText((row + "x\n" + row + "y\nso hieu;ho ten").getBytes(StandardCharsets.UTF_8), 100);
    assertTrue(raw.width() > 64 && raw.width() < 1_000, "cells " + raw.width());
  }

  /** As offices print them: who keeps it, what it is, of which year, and only then the names of the columns, in two rows. */
  @Test
  void aYearOfGraduationIsTheOneInWhichTheLastSchoolYearEnded() {
    List<CatalogueLine> lines = read("so hieu,ho ten,Năm tốt nghiệp\nHB-1,Lê An,1996\nHB-2,Lê Bình,1995-1996\nHB-3,Lê Chi,?\nHB-4,Lê Dung,\n");
    assertEquals("1995-1996", lines.get(0).schoolYear());
    assertEquals("1995-1996", lines.get(1).schoolYear());
    assertNull(lines.get(2).schoolYear());
    assertEquals(List.of(Kind.YEAR), kinds(lines.get(2)));
    assertEquals(List.of(), kinds(lines.get(3)));
    assertEquals("2004-2005", read("so hieu,ho ten,Năm học,Năm TN THCS\nHB-1,Lê An,2004-2005,2006\n").getFirst().schoolYear(), "where both stand there");
  }

  @Test
  void headingsBelowTitlesAreFoundAndAreNoRecords() {
    String text = "SỞ GD&ĐT;;;\nDANH MỤC HỌC BẠ;;;\nTrường;THCS Nguyễn Du;Kho số;2\n\nSTT;Hồ sơ;;Ghi chú\n;Số hiệu;Họ và tên;\n;;Lớp;Năm sinh\n"
        + "1;HB-1;Lê An;tốt\n";
    RawCatalogue raw = RawCatalogue.ofText(text.getBytes(StandardCharsets.UTF_8), 100);
    CatalogueColumns columns = CatalogueColumns.recognised(raw, CatalogueEncoding.UTF_8);
    assertEquals("H6::NUMBER:NAME:BIRTH", columns.written());
    assertEquals(columns, CatalogueColumns.read(columns.written()));
    List<CatalogueLine> lines = CatalogueReader.read(raw, CatalogueEncoding.UTF_8, columns);
    assertEquals(List.of("HB-1"), lines.stream().map(CatalogueLine::number).toList());
    assertEquals(8, lines.getFirst().line());
    assertEquals("H2:NUMBER:NAME", CatalogueColumns.recognised(RawCatalogue.ofText("sep=;\nso hieu;ho ten\nHB-1;Kho\n"
        .getBytes(StandardCharsets.UTF_8), 9), CatalogueEncoding.UTF_8).written());
  }

  @Test
  void formulasThatAreNotComputedOrFailedAreNoNames() {
    List<CatalogueLine> lines = read("Số hiệu;Họ và tên;Lớp;OCR\nHB-1;#N/A;9A\nHB-2;=B2&C2;9A\n=A1;Lê An;9A\nHB-4;Lê An;#REF!\nHB-5;Lê An;9A;=== HỌC BẠ\n");
    assertEquals(List.of(false, false, false, false, true), lines.stream().map(CatalogueLine::good).toList());
    assertEquals(new LineFault(Kind.FORMULA, "#N/A"), lines.getFirst().faults().getFirst());
  }

  /** A class, a year or a shelf that is written once for all rows beside which it stands. */
  @Test
  void aCellThatSpansRowsIsSaidOfEachOfThem() {
    List<Cell> cells = new ArrayList<>();
    String[][] rows = {{"Số hiệu", "Họ và tên", "Lớp", "Năm học"}, {"HB-1", "Lê An", "9A", "1999-2000"}, {"HB-2", "Lê Ơn", null, null},
        {"HB-3", "Lê Ý", "9B", null}};
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < rows[r].length; c++) {
        if (rows[r][c] != null) {
          cells.add(new Cell("", r, c, rows[r][c], false));
        }
      }
    }
    Sheet sheet = new Sheet("S", cells, List.of(new Tall(1, 2, 2), new Tall(1, 3, 90_000), new Tall(7, 0, 9)));
    List<CatalogueLine> lines = read(RawCatalogue.ofSheet(sheet), CatalogueEncoding.UTF_8);
    assertEquals(List.of("9A", "9A", "9B"), lines.stream().map(CatalogueLine::className).toList());
    assertEquals(List.of("1999-2000", "1999-2000", "1999-2000"), lines.stream().map(CatalogueLine::schoolYear).toList());
  }

  @Test
  void namesWithTheirMarksApartComeInComposed() {
    CatalogueLine line = read(Normalizer.normalize("Số hiệu;Họ và tên\nHB-1;Đặng Thuỳ Trâm\n", Normalizer.Form.NFD)).getFirst();
    assertEquals("Đặng Thuỳ Trâm", line.fullName());
  }

  @Test
  void charactersThatNobodySeesAreLeftOut() {
    List<CatalogueLine> lines = read("Số hiệu;Họ và tên;Ngày sinh\nHB-1;Nguyễn\u200b Văn\u00ad \u202eAn\u202c;5/9/1985\u200e\nHB\u2060-1;Lê An;1985\nHB-3;\u200b\ufeff;1985\n");
    assertEquals("Nguyễn Văn An", lines.getFirst().fullName());
    assertEquals(LocalDate.of(1985, 9, 5), lines.getFirst().birthDate());
    assertEquals(List.of(List.of(), List.of(Kind.TWICE), List.of(Kind.NO_NAME)), lines.stream().map(CatalogueReadingTest::kinds).toList());
  }

  /** As many rows as a sheet of before 2007 has. A number for a day says nothing without its format, and is told. */
  @Test
  void sixtyFiveThousandRowsComeInWholeAndDaysAsBareNumbersAreTold() {
    StringBuilder text = new StringBuilder("Số hiệu;Họ và tên;Ngày sinh;Lớp;Năm học\n");
    for (int i = 1; i < 65_536; i++) {
      text.append("HB-").append(i).append(";Nguyễn Thị Ơn;").append(i % 1_000 == 0 ? "30961" : "1/2/1985").append(";9A;1999-2000\n");
    }
    RawCatalogue raw = RawCatalogue.ofText(text.toString().getBytes(StandardCharsets.UTF_8), 100_000);
    List<CatalogueLine> lines = read(raw, EncodingFinding.of(raw).proposed());
    assertEquals(65_535, lines.stream().filter(CatalogueLine::good).count());
    assertEquals(65, lines.stream().filter(line -> kinds(line).equals(List.of(Kind.BIRTH))).count());
  }
}
