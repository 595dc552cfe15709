package vn.hocba.web.catalogue;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.archive.catalogue.CatalogueColumns;
import vn.hocba.archive.catalogue.CatalogueEncoding;
import vn.hocba.archive.catalogue.CatalogueField;
import vn.hocba.catalogue.CatalogueChoice;
import vn.hocba.catalogue.CatalogueService;

/** A file on its way in, and what was said so far about how it is read. */
public class CatalogueDraft implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_CELL = 60;

  private final String upload;
  private final String fileName;
  private final List<String> sheets;
  private final List<ReadColumn> columns = new ArrayList<>();
  private final List<Candidate> candidates = new ArrayList<>();
  private int sheet;
  private String encoding;
  private boolean proposed;
  private boolean plain;
  private int headings;
  private int rows;

  /** What one encoding makes of the file. */
  public record Candidate(CatalogueEncoding encoding, int certainty, int marked, int built, List<String> lines)
      implements Serializable {}

  CatalogueDraft(CatalogueService.Look look, String fileName) {
    this.upload = look.upload();
    this.fileName = fileName;
    this.sheets = new ArrayList<>(look.sheets());
    this.sheet = look.sheet();
  }

  /** Shows the table; the columns are as its headings say, the encoding only when one stands out or was chosen. */
  void show(CatalogueService.Table table) {
    rows = table.rows();
    plain = table.encodings().plain();
    proposed = table.encodings().proposed() != null;
    if (encoding == null || encoding.isEmpty()) {
      encoding = proposed ? table.encodings().proposed().name() : "";
    }
    candidates.clear();
    table.encodings().candidates().forEach(c -> candidates.add(
        new Candidate(c.encoding(), c.certainty(), c.marked(), c.built(), new ArrayList<>(c.lines()))));
    headings = table.columns().headings();
    columns.clear();
    List<CatalogueField> fields = table.columns().fields();
    for (int i = 0; i < fields.size(); i++) {
      int column = i;
      columns.add(new ReadColumn(i + 1, table.first().stream().map(row -> column < row.size() ? shortened(row.get(column)) : "").toList(),
          fields.get(i) == null ? "" : fields.get(i).name()));
    }
  }

  private static String shortened(String cell) {
    return cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) + "…" : cell;
  }

  CatalogueChoice choice() {
    List<CatalogueField> fields = new ArrayList<>();
    columns.forEach(c -> fields.add(c.getField() == null || c.getField().isEmpty() ? null : CatalogueField.valueOf(c.getField())));
    return new CatalogueChoice(chosen(), new CatalogueColumns(fields, headings).written(), sheet);
  }

  /** Null while nobody chose. */
  CatalogueEncoding chosen() {
    return encoding == null || encoding.isEmpty() ? null : CatalogueEncoding.valueOf(encoding);
  }

  public String getUpload() {
    return upload;
  }

  public String getFileName() {
    return fileName;
  }

  /** Names of the sheets; one null for a text. */
  public List<String> getSheets() {
    return sheets;
  }

  public List<ReadColumn> getColumns() {
    return columns;
  }

  public List<Candidate> getCandidates() {
    return candidates;
  }

  /** Whether one encoding stands out, so that it is proposed. */
  public boolean isProposed() {
    return proposed;
  }

  /** Whether it reads the same in every encoding. */
  public boolean isPlain() {
    return plain;
  }

  public int getRows() {
    return rows;
  }

  public int getSheet() {
    return sheet;
  }

  public void setSheet(int sheet) {
    this.sheet = sheet;
  }

  public String getEncoding() {
    return encoding;
  }

  public void setEncoding(String encoding) {
    this.encoding = encoding;
  }

  /** Rows at the beginning that are none of the catalogue. */
  public int getHeadings() {
    return headings;
  }

  public void setHeadings(int headings) {
    this.headings = headings;
  }
}
