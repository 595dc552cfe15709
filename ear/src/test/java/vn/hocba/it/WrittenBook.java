package vn.hocba.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a workbook of texts as a spreadsheet program saves it: sheets of lines, cells parted by a bar. */
final class WrittenBook {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final Map<String, String> sheets = new LinkedHashMap<>();

  WrittenBook sheet(String name, String lines) {
    sheets.put(name, lines);
    return this;
  }

  byte[] xlsx() {
    StringBuilder tabs = new StringBuilder();
    StringBuilder links = new StringBuilder();
    StringBuilder types = new StringBuilder();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      int number = 0;
      for (Map.Entry<String, String> sheet : sheets.entrySet()) {
        number++;
        tabs.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>".formatted(sheet.getKey(), number, number));
        links.append("<Relationship Id=\"r%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
            .formatted(number, OFFICE, number));
        types.append("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"%sworksheet+xml\"/>"
            .formatted(number, TYPE));
        part(zip, "xl/worksheets/sheet" + number + ".xml",
            "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows(sheet.getValue()) + "</sheetData></worksheet>");
      }
      part(zip, "xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + tabs
          + "</sheets></workbook>");
      part(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + RELATIONS + "\">" + links + "</Relationships>");
      part(zip, "_rels/.rels", "<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"r1\" Type=\"" + OFFICE
          + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
      part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>" + types + "</Types>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String rows(String lines) {
    StringBuilder rows = new StringBuilder();
    String[] each = lines.split("\n");
    for (int r = 0; r < each.length; r++) {
      rows.append("<row r=\"").append(r + 1).append("\">");
      String[] cells = each[r].split("\\|", -1);
      for (int c = 0; c < cells.length; c++) {
        if (!cells[c].isEmpty()) {
          rows.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted('A' + c, r + 1, cells[c]));
        }
      }
      rows.append("</row>");
    }
    return rows.toString();
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write((HEAD + xml).getBytes(StandardCharsets.UTF_8));
  }
}
