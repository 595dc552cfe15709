package vn.hocba.archive.document;

import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.TextAlignment;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The pages of the report of a run of checks: by whom and by what, how many of which verdict, and every file. */
final class CheckReportForm {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", FormLabels.LOCALE);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", FormLabels.LOCALE);
  /** So many letters of a name without a space fit into its column. */
  private static final int WIDE = 26;

  /** Of the table of files. */
  private static final int COLUMNS = 5;

  private final CheckReport report;
  private final FormLabels labels;
  private final FormWriter write;

  CheckReportForm(CheckReport report, FormLabels labels, FormWriter write) {
    this.report = report;
    this.labels = labels;
    this.write = write;
  }

  void writeTo(Document document, SignaturePlace seal) {
    head(document);
    fact(document, "by", report.by());
    fact(document, "decision", report.decisions().isEmpty() ? labels.text("check.decision.none")
        : String.join("; ", report.decisions()));
    fact(document, "time", labels.text("check.span", time(report.startedAt()), time(report.endedAt())));
    if (report.sampling() != null) {
      sampling(document, report.sampling());
    }
    document.add(write.heading(labels.text("check.counts", number(report.lines().size()))));
    document.add(counts());
    unchecked(document);
    list(document, report.sampling() == null ? "missing" : "untried", report.missing());
    if (!report.lines().isEmpty()) {
      document.add(write.heading(labels.text("check.files")));
      document.add(files());
    }
    sign(document, seal);
  }

  private void head(Document document) {
    Table head = write.arrangement(50, 50);
    head.addCell(write.place(
        write.text(labels.text("department", report.province().toUpperCase(FormLabels.LOCALE))).setFontSize(9.5f),
        write.strong(report.school() == null ? " " : report.school().toUpperCase(FormLabels.LOCALE)).setFontSize(9.5f))
        .setTextAlignment(TextAlignment.CENTER));
    head.addCell(write.place(write.strong(labels.text("country")).setFontSize(9.5f),
        write.strong(labels.text("motto")).setFontSize(9.5f).setUnderline(0.6f, -2.5f))
        .setTextAlignment(TextAlignment.CENTER));
    document.add(head);
    document.add(write.title(labels.text(report.sampling() == null ? "check.head" : "check.head.sample")).setFontSize(16));
  }

  private void sampling(Document document, CheckReport.Sampling s) {
    fact(document, "sample.of", labels.text("check.sample.school", s.school(), s.schoolYear()));
    fact(document, "sample.size", labels.text("check.sample.drawn", number(s.size()), number(s.population()), s.seed()));
    fact(document, "sample.bad", labels.text("check.sample.found", number(s.bad()), number(s.unchecked())));
    fact(document, "sample.upper", s.upperPercent() == null ? labels.text("check.sample.none")
        : labels.text("check.sample.bound", s.upperPercent()));
  }

  private Table counts() {
    Table table = write.table(80, 20);
    table.addHeaderCell(write.columnHeader(labels.text("check.column.verdict")));
    table.addHeaderCell(write.columnHeader(labels.text("check.column.files")));
    report.counts().forEach(count -> {
      table.addCell(write.rowHeader(count.verdict()));
      table.addCell(write.centred(number(count.files())));
    });
    return table;
  }

  private void unchecked(Document document) {
    list(document, "unchecked", report.lines().stream().filter(CheckReport.Line::unchecked)
        .map(l -> l.position() + ". " + l.name() + ": " + String.join(" ", l.reasons())).toList());
  }

  private void list(Document document, String key, List<String> lines) {
    if (!lines.isEmpty()) {
      document.add(write.heading(labels.text("check." + key, number(lines.size()))));
      lines.forEach(line -> document.add(write.text(printable(line))));
    }
  }

  private Table files() {
    Table table = write.table(5, 25, 24, 18, 28);
    for (String c : List.of("position", "file", "sha256", "verdict", "reasons")) {
      table.addHeaderCell(write.columnHeader(labels.text("check.column." + c)));
    }
    for (CheckReport.Line line : report.lines()) {
      List<Cell> cells = List.of(write.rowHeader(number(line.position())),
          write.cell(labels.text("check.file", wrapped(printable(line.name())), Long.toString(line.size()))),
          write.cell(line.sha256().replaceAll("(.{22})(?=.)", "$1\n")), write.cell(printable(line.verdict())),
          write.cell(printable(String.join("\n", line.reasons()))));
      cells.forEach(cell -> table.addCell(cell.setKeepTogether(true)));
      if (!line.facts().isEmpty()) {
        table.addCell(write.cell(printable(String.join("\n", line.facts())), COLUMNS).setKeepTogether(true));
      }
    }
    return table;
  }

  private void sign(Document document, SignaturePlace seal) {
    String[] day = DAY.format(report.madeAt().atZone(FormHead.VIETNAM)).split("/", 3);
    Table places = write.arrangement(40, 25, 35);
    places.setMarginTop(14).setKeepTogether(true);
    places.addCell(write.place(write.strong(labels.text("check.sign.by")), write.text(printable(report.by())))
        .setTextAlignment(TextAlignment.CENTER));
    places.addCell(write.place());
    places.addCell(write.place(write.text(labels.text("place.date", report.province(), day[0], day[1], day[2])),
        write.strong(labels.text("check.sign.portal"))).setTextAlignment(TextAlignment.CENTER));
    places.addCell(write.place());
    places.addCell(write.place());
    places.addCell(seal.cell(write));
    document.add(places);
    document.add(write.text(labels.text("check.means")).setMarginTop(8));
  }

  private void fact(Document document, String key, String value) {
    document.add(write.labelled(labels.text("check." + key), printable(value)).setMarginTop(3));
  }

  private static String time(Instant at) {
    return at == null ? "" : TIME.format(at.atZone(FormHead.VIETNAM));
  }

  private static String number(int n) {
    return Integer.toString(n);
  }

  /** A name of a file may be one long word. */
  private static String wrapped(String name) {
    return name.replaceAll("(\\S{" + WIDE + "})(?=\\S)", "$1\n");
  }

  /** Names of files come from outside: one odd letter must not keep the report from being made. */
  private String printable(String text) {
    StringBuilder said = new StringBuilder();
    PrintableText.of(text).codePoints()
        .forEach(c -> said.appendCodePoint(c == '\n' || write.regular().containsGlyph(c) ? c : '?'));
    return said.toString();
  }
}
