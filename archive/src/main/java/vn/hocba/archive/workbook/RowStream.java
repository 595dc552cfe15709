package vn.hocba.archive.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a spreadsheet of one sheet of texts (ECMA-376) line by line to whoever downloads it: however long it becomes,
 * no more than a line is held. Each cell is a text, and what begins like a formula is marked so that no program computes
 * it when the cell is edited (CWE-1236). For sheets with marks, dates and shapes there is {@link SheetWriter}.
 */
public final class RowStream implements AutoCloseable {

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  /** Begins what a spreadsheet would compute; in full width too, as some programs fold it. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
  private static final int LONGEST_CELL = 32_767;
  private static final int TEXT = 1;
  private static final int HEADING = 2;
  private static final int GUARDED = 3;

  private final ZipOutputStream zip;
  private final Writer out;

  /** Begins the file. @param widths of the columns in characters; @param out is not closed */
  public RowStream(OutputStream out, List<Integer> widths) throws IOException {
    this.zip = new ZipOutputStream(out);
    this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
    part("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>"
        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE + "worksheet+xml\"/></Types>");
    part("_rels/.rels", "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    part("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\""
        + OFFICE + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + OFFICE
        + "/styles\" Target=\"styles.xml\"/></Relationships>");
    part("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
        + "\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    part("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"2\"><font/><font><b/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"4\"><xf/>"
        + "<xf numFmtId=\"49\" applyNumberFormat=\"1\"/><xf numFmtId=\"49\" fontId=\"1\" applyNumberFormat=\"1\" applyFont=\"1\"/>"
        + "<xf numFmtId=\"49\" applyNumberFormat=\"1\" quotePrefix=\"1\"/></cellXfs></styleSheet>");
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
    this.out.write(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
        + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
    for (int c = 1; c <= widths.size(); c++) {
      this.out.write("<col min=\"" + c + "\" max=\"" + c + "\" width=\"" + widths.get(c - 1) + "\" customWidth=\"1\"/>");
    }
    this.out.write("</cols><sheetData>");
  }

  private void part(String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write((XML + xml).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  public void heading(List<String> cells) throws IOException {
    write(cells, true);
  }

  /** A line of texts. */
  public void line(List<String> cells) throws IOException {
    write(cells, false);
  }

  private void write(List<String> cells, boolean heading) throws IOException {
    out.write("<row>");
    for (String cell : cells) {
      boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0
          || !cell.isBlank() && FORMULA_STARTS.indexOf(cell.stripLeading().charAt(0)) >= 0;
      out.write("<c s=\"" + (heading ? HEADING : formula ? GUARDED : TEXT) + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
      text(cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell);
      out.write("</t></is></c>");
    }
    out.write("</row>");
  }

  /** What XML cannot hold is left out; what looks like an escape of the format would come back as another character. */
  private void text(String cell) throws IOException {
    String safe = cell.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
    for (int i = 0; i < safe.length(); i++) {
      char c = safe.charAt(i);
      boolean pair = Character.isHighSurrogate(c) && i + 1 < safe.length() && Character.isLowSurrogate(safe.charAt(i + 1));
      if (pair) {
        out.write(safe, i++, 2);
      } else if (c == '&' || c == '<' || c == '>') {
        out.write(c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&gt;");
      } else if (c == '\r') {
        out.write("&#13;");
      } else if (c >= ' ' && !Character.isSurrogate(c) && c < '\ufffe' || c == '\t' || c == '\n') {
        out.write(c);
      }
    }
  }

  /** Ends the file. */
  @Override
  public void close() throws IOException {
    out.write("</sheetData></worksheet>");
    out.flush();
    zip.closeEntry();
    zip.finish();
  }
}
