package vn.hocba.archive.workbook.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds workbooks by hand, honest and hostile ones. */
final class XlsxParts {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String HEAD = "<?xml version='1.0' encoding='UTF-8'?>";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  /** A workbook with one sheet; the argument is what lies within sheetData. */
  static XlsxParts withRows(String rows) {
    return new XlsxParts().part("[Content_Types].xml", HEAD + """
        <Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>
        <Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>
        <Override PartName='/xl/workbook.xml'
          ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>
        <Override PartName='/xl/worksheets/sheet1.xml'
          ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/></Types>""")
        .part("_rels/.rels", relation("officeDocument", "xl/workbook.xml"))
        .sheets(1)
        .part("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"))
        .sheet(HEAD, rows);
  }

  /** The one sheet under so many names. */
  XlsxParts sheets(int number) {
    StringBuilder all = new StringBuilder();
    for (int i = 1; i <= number; i++) {
      all.append("<sheet name='S").append(i == 1 ? "" : i).append("' sheetId='").append(i).append("' r:id='r1'/>");
    }
    return part("xl/workbook.xml", HEAD + "<workbook xmlns='" + MAIN + "' xmlns:r="
        + "'http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets>" + all
        + "</sheets></workbook>");
  }

  XlsxParts sheet(String head, String rows) {
    return part("xl/worksheets/sheet1.xml",
        head + "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
  }

  XlsxParts part(String name, String text) {
    parts.put(name, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Path write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return file;
  }

  private static String relation(String type, String target) {
    return HEAD + "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + "<Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type
        + "' Target='" + target + "'/></Relationships>";
  }
}
