package vn.hocba.archive.workbook.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.workbook.Refusal;
import vn.hocba.archive.workbook.Workbook.Cell;
import vn.hocba.archive.workbook.Workbook.Tall;
import vn.hocba.archive.workbook.WorkbookLimits;
import vn.hocba.archive.workbook.WorkbookResult;

class XlsxReaderTest {

  private static final WorkbookLimits SMALL = new WorkbookLimits(1_000_000, 2_000_000, 3, 100, 20, 50, 1_000);

  @TempDir
  Path directory;

  @Test
  void cellsSayWhatWasTyped() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFRow row = book.createSheet("Điểm").createRow(3);
      row.createCell(2).setCellValue(8.1 + 0.7);
      row.createCell(3).setCellValue("  7,5 \r\nlần 2");
      row.createCell(4).setCellValue(10);
      XSSFCellStyle date = book.createCellStyle();
      date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
      row.createCell(5).setCellValue(java.time.LocalDate.of(2010, 9, 5));
      row.getCell(5).setCellStyle(date);
      row.createCell(6).setCellFormula("C4+1");
      row.getCell(6).setCellValue(9.8);
      row.createCell(7).setCellValue("");
      row.createCell(8).setCellValue(true);
      Path file = directory.resolve("typed.xlsx");
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
      var sheet = read(file).workbook().sheets().getFirst();
      assertEquals("Điểm", sheet.name());
      assertEquals(List.of(new Cell("C4", 3, 2, "8.8", true), new Cell("D4", 3, 3, "  7,5 \nlần 2", false),
          new Cell("E4", 3, 4, "10", true), new Cell("F4", 3, 5, "05/09/2010", false),
          new Cell("G4", 3, 6, "9.8", true), new Cell("I4", 3, 8, "TRUE", false)), sheet.cells());
    }
  }

  @Test
  void numbersLoseTheirBinaryNoiseAndNothingElse() {
    assertEquals("8.8", Numbers.decimal("8.800000000000001"));
    assertEquals("0.1", Numbers.decimal("0.1"));
    assertEquals("7.45", Numbers.decimal("7.4500000000000002"));
    assertEquals("6.999999", Numbers.decimal("6.999999"));
    assertEquals("100", Numbers.decimal("1E2"));
    assertEquals("0", Numbers.decimal("0.0"));
    assertEquals("123456789012", Numbers.decimal("123456789012"));
    assertTrue(Numbers.decimal("1E999999").length() < 20);
  }

  @Test
  void inlineTextsAreReadAndTheirReadingAidsAreNot() throws IOException {
    Path file = XlsxParts.withRows("<row r='1'><c r='B1' t='inlineStr'><is><r><t>Tổ</t></r><r><t>án</t></r>"
        + "<rPh sb='0' eb='1'><t>x</t></rPh></is></c></row>").write(directory.resolve("inline.xlsx"));
    assertEquals(List.of(new Cell("B1", 0, 1, "Tổán", false)), read(file).workbook().sheets().getFirst().cells());
  }

  @Test
  void everyLimitRefuses() throws IOException {
    String cell = "<c r='A1'><v>1</v></c>";
    refuses(Refusal.TOO_LARGE, XlsxParts.withRows("<row r='101'><c r='A101'><v>1</v></c></row>"));
    refuses(Refusal.TOO_LARGE, XlsxParts.withRows("<row r='1'><c r='U1'><v>1</v></c></row>"));
    refuses(Refusal.TOO_LARGE, XlsxParts.withRows("<row r='1'>" + cell.repeat(51) + "</row>"));
    refuses(Refusal.TOO_LARGE,
        XlsxParts.withRows("<row r='1'><c r='A1' t='str'><v>" + "x".repeat(1_001) + "</v></c></row>"));
    refuses(Refusal.TOO_LARGE, XlsxParts.withRows("").sheets(4));
    assertNull(read(XlsxParts.withRows("").sheets(3).write(directory.resolve("sheets.xlsx"))).refusal());
    assertNull(read(XlsxParts.withRows("<row r='100'>" + "<c r='T100'><v>1</v></c>".repeat(50) + "</row>")
        .write(directory.resolve("most.xlsx"))).refusal());
  }

  /** Borders were drawn down to the last row of the sheet, and as far as its last column. */
  @Test
  void cellsWithoutContentCountForNothing() throws IOException {
    Path file = XlsxParts.withRows("<row r='1'><c r='A1' t='str'><v>x</v></c><c r='XFD1' s='1'/></row><row r='1048576'><c r='A1048576' s='1'/></row>")
        .write(directory.resolve("borders.xlsx"));
    assertEquals(List.of(new Cell("A1", 0, 0, "x", false)), read(file).workbook().sheets().getFirst().cells());
  }

  @Test
  void cellsThatSpanRowsAreToldAndBounded() throws IOException {
    Path file = joined("B1:B3", "A1:D1", "C5", "D1:D100");
    assertEquals(List.of(new Tall(0, 1, 2), new Tall(0, 3, 47)), read(joined("B1:B3", "A1:D1", "C5", "D1:D48").toAbsolutePath()).workbook()
        .sheets().getFirst().tall());
    assertEquals(Refusal.TOO_LARGE, read(file).refusal());
  }

  private Path joined(String... areas) throws IOException {
    StringBuilder end = new StringBuilder("<row r='1'><c r='A1'><v>1</v></c></row></sheetData><mergeCells>");
    for (String area : areas) {
      end.append("<mergeCell ref='").append(area).append("'/>");
    }
    return XlsxParts.withRows(end.append("</mergeCells><sheetData>").toString()).write(directory.resolve("joined" + areas[3].length() + ".xlsx"));
  }

  @Test
  void aZipBombIsRefusedByWhatComesOutNotByWhatItClaims() throws IOException {
    Path file = XlsxParts.withRows(" ".repeat(3_000_000)).write(directory.resolve("bomb.xlsx"));
    assertTrue(Files.size(file) < 10_000);
    assertEquals(Refusal.TOO_LARGE, read(file).refusal());
    assertEquals(Refusal.TOO_LARGE, read(claiming(file, 1_000)).refusal());
  }

  /** The same file, whose directory says that its large parts are small (APPNOTE 4.3.12, bytes 24 to 27). */
  private Path claiming(Path file, int size) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i + 46 < bytes.limit(); i++) {
      if (bytes.getInt(i) == 0x02014b50 && bytes.getInt(i + 24) > 1_000_000) {
        bytes.putInt(i + 24, size);
      }
    }
    return Files.write(directory.resolve("claiming.xlsx"), bytes.array());
  }

  @Test
  void entitiesAreNeitherExpandedNorFetched() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret.txt"), "secret");
    String bomb = "<!DOCTYPE b [<!ENTITY a 'ha'>" + "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>";
    refuses(Refusal.DAMAGED, XlsxParts.withRows("").sheet(bomb, "<row><c t='str'><v>&b;</v></c></row>"));
    String fetch = "<!DOCTYPE b [<!ENTITY f SYSTEM '" + secret.toUri() + "'>]>";
    refuses(Refusal.DAMAGED, XlsxParts.withRows("").sheet(fetch, "<row><c t='str'><v>&f;</v></c></row>"));
  }

  @Test
  void anEncryptedWorkbookIsToldApartFromAnOldOne() throws Exception {
    Path encrypted = directory.resolve("encrypted.xlsx");
    try (POIFSFileSystem container = new POIFSFileSystem(); XSSFWorkbook book = new XSSFWorkbook()) {
      book.createSheet("S");
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("mật khẩu");
      try (OutputStream out = encryptor.getDataStream(container)) {
        book.write(out);
      }
      try (OutputStream out = Files.newOutputStream(encrypted)) {
        container.writeFilesystem(out);
      }
    }
    assertEquals(Refusal.ENCRYPTED, read(encrypted).refusal());
    Path old = directory.resolve("old.xls");
    try (HSSFWorkbook book = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(old)) {
      book.createSheet("S");
      book.write(out);
    }
    assertEquals(Refusal.NOT_A_WORKBOOK, read(old).refusal());
  }

  @Test
  void anEntryBehindAPasswordIsToldAsThatAndHalfAContainerAsDamaged() throws IOException {
    Path locked = XlsxParts.withRows("").write(directory.resolve("locked.xlsx"));
    byte[] bytes = Files.readAllBytes(locked);
    for (int i = 0; i + 9 < bytes.length; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
        bytes[i + 8] |= 1;
      }
    }
    assertEquals(Refusal.ENCRYPTED, read(Files.write(locked, bytes)).refusal());
    byte[] head = new byte[600];
    System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
        0, head, 0, 8);
    assertEquals(Refusal.DAMAGED, read(Files.write(directory.resolve("half.xlsx"), head)).refusal());
  }

  @Test
  void whatIsNoWorkbookIsRefused() throws IOException {
    for (String content : List.of("", "a,b,c", "%PDF-1.7", "PK\u0003\u0004 broken")) {
      WorkbookResult result = read(Files.writeString(directory.resolve("other.xlsx"), content));
      assertTrue(List.of(Refusal.NOT_A_WORKBOOK, Refusal.DAMAGED).contains(result.refusal()), content);
    }
    refuses(Refusal.NOT_A_WORKBOOK, XlsxParts.withRows("").part("xl/vbaProject.bin", "macros"));
    refuses(Refusal.DAMAGED, XlsxParts.withRows("").part("XL/WORKBOOK.XML", "twice"));
    refuses(Refusal.DAMAGED, XlsxParts.withRows("<row><c><v>12,x</v></c></row>"));
    refuses(Refusal.DAMAGED, XlsxParts.withRows("<row>"));
  }

  @Test
  void theClassBooksOfSchoolsAreRead() throws Exception {
    for (String name : List.of("so-theo-doi-9A1-2024-2025.xlsx", "so-theo-doi-6A2-2025-2026.xlsx")) {
      Path sample = Path.of(WorkbookLimits.class.getResource(name).toURI());
      WorkbookResult result = new XlsxReader(WorkbookLimits.USUAL).read(sample);
      assertNull(result.refusal(), name);
      assertTrue(result.workbook().sheets().size() > 10, name);
      assertFalse(result.workbook().sheets().stream().anyMatch(sheet -> sheet.cells().isEmpty()), name);
      assertEquals(poi(sample), result.workbook().sheets().stream().mapToInt(sheet -> sheet.cells().size()).sum());
    }
  }

  private static int poi(Path file) throws IOException {
    int cells = 0;
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      for (var sheet : book) {
        for (var row : sheet) {
          for (var cell : row) {
            cells += cell.toString().isEmpty() ? 0 : 1;
          }
        }
      }
    }
    return cells;
  }

  private void refuses(Refusal refusal, XlsxParts parts) throws IOException {
    assertEquals(refusal, read(parts.write(directory.resolve("hostile.xlsx"))).refusal());
  }

  private static WorkbookResult read(Path file) throws IOException {
    return new XlsxReader(SMALL).read(file);
  }
}
