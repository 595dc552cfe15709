package vn.hocba.archive.document;

import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.TextAlignment;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** The pages of a correction log: whose it is, its lines, for a year the counts, and who signs for it. */
final class CorrectionLogForm {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", FormLabels.LOCALE);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", FormLabels.LOCALE);
  private static final List<String> COLUMNS =
      List.of("number", "at", "pupil", "place", "before", "after", "reason", "evidence", "people");
  private static final int SHOWN_HASH = 12;
  private static final String NOTE = ":NOTE:";
  /** Room for a signature above a name. */
  private static final float SIGNATURE = 40;

  private final CorrectionLogDocument log;
  private final FormLabels labels;
  private final FormWriter write;

  CorrectionLogForm(CorrectionLogDocument log, FormLabels labels, FormWriter write) {
    this.log = log;
    this.labels = labels;
    this.write = write;
  }

  /** @param seal null where it is signed by hand */
  void writeTo(Document document, SignaturePlace seal) {
    head(document);
    if (log.lines().isEmpty()) {
      document.add(write.text(labels.text("log.empty")).setMarginTop(8));
    } else {
      document.add(lines());
    }
    if (!log.counts().isEmpty()) {
      document.add(write.heading(labels.text("log.counts")));
      document.add(counts());
    }
    signatures(document, seal);
  }

  private void head(Document document) {
    Table head = write.arrangement(50, 50);
    head.addCell(write.place(
        write.text(labels.text("department", log.province().toUpperCase(FormLabels.LOCALE))).setFontSize(9.5f),
        write.strong(log.school().toUpperCase(FormLabels.LOCALE)).setFontSize(9.5f))
        .setTextAlignment(TextAlignment.CENTER));
    head.addCell(write.place(write.strong(labels.text("country")).setFontSize(9.5f),
        write.strong(labels.text("motto")).setFontSize(9.5f).setUnderline(0.6f, -2.5f))
        .setTextAlignment(TextAlignment.CENTER));
    document.add(head);
    document.add(write.title(labels.text(log.year() ? "log.head.year" : "log.head.month")).setFontSize(16));
    document.add(write.strong(labels.text(log.year() ? "school.year" : "log.month", log.period()))
        .setFontSize(12).setTextAlignment(TextAlignment.CENTER));
    document.add(write.labelled(labels.text("log.teacher"),
        log.teacher() == null ? labels.text("log.everybody") : log.teacher()).setMarginTop(8));
    document.add(write.labelled(labels.text("log.total"), Integer.toString(log.lines().size())).setMarginBottom(6));
  }

  private Table lines() {
    Table table = write.table(4, 9, 15, 15, 6, 6, 17, 14, 14);
    COLUMNS.forEach(c -> table.addHeaderCell(write.columnHeader(labels.text("log.column." + c))));
    int number = 0;
    for (CorrectionLogDocument.Line line : log.lines()) {
      List.of(write.rowHeader(Integer.toString(++number)), write.cell(TIME.format(line.at().atZone(FormHead.VIETNAM))),
          write.cell(printable(labels.text("log.pupil", line.pupil(), line.className()))),
          write.cell(subject(line) + "\n" + place(line)), write.centred(worded(line) ? labels.text("log.below") : value(line.before())),
          write.centred(worded(line) ? labels.text("log.below") : value(line.after())), write.cell(reason(line)), evidence(line), people(line))
          .forEach(cell -> table.addCell(cell.setKeepTogether(true)));
    }
    return table;
  }

  /** Comments and remarks are longer than the columns of marks are wide, so that they stand beside the reason. */
  private static boolean worded(CorrectionLogDocument.Line line) {
    return line.place().contains(":COMMENT:") || line.place().contains(NOTE);
  }

  private String reason(CorrectionLogDocument.Line line) {
    String why = line.reason().equals("CLASS_BOOK") ? labels.text("log.imported") : line.reason();
    return printable(!worded(line) ? why : labels.text(line.place().contains(NOTE) ? "log.note" : "log.comment",
        said(line.before()), said(line.after()), why));
  }

  /** What the homeroom teacher keeps belongs to no subject. */
  private String subject(CorrectionLogDocument.Line line) {
    return labels.has("log.homeroom." + line.subject()) ? labels.text("log.homeroom." + line.subject()) : line.subject();
  }

  private String place(CorrectionLogDocument.Line line) {
    String[] parts = line.place().split(":", 3);
    String when = parts[0].equals("0") ? labels.text("log.year") : labels.text("log.term", parts[0].equals("1") ? "I" : "II");
    if (line.subject().equals(parts[1])) {
      return when;
    }
    String kind = labels.has("log.kind." + parts[1]) ? labels.text("log.kind." + parts[1], parts[2])
        : labels.has("trait." + parts[1]) ? labels.text("trait." + parts[1]) : parts[1];
    return when + ", " + kind + (line.primary() ? ", " + labels.text("log.period." + parts[2]) : "");
  }

  private String said(String comment) {
    return comment == null ? labels.text("log.nothing") : comment;
  }

  private String value(String value) {
    return value == null ? labels.text("log.nothing")
        : labels.has("log.value." + value) ? labels.text("log.value." + value) : value.replace('.', ',');
  }

  private Cell evidence(CorrectionLogDocument.Line line) {
    Cell cell = write.cell(labels.text("log.evidence." + line.evidence()));
    small(cell, line.classmate() == null ? null : labels.text("log.classmate", line.classmate()));
    small(cell, line.sha256() == null ? null : labels.text("log.file", line.sha256().substring(0, SHOWN_HASH)));
    small(cell, line.paper() == null ? null : printable(labels.text("log.paper", line.paper())));
    return cell;
  }

  private Cell people(CorrectionLogDocument.Line line) {
    Cell cell = write.cell(printable(labels.text("log.by", line.by())));
    small(cell, line.approver() == null ? null : labels.text("log.approver", line.approver()));
    small(cell, line.witnesses().isEmpty() ? null : labels.text("log.witnesses", line.witnesses().stream()
        .map(this::witness).collect(Collectors.joining(", "))));
    return cell;
  }

  /** The name, and for who sat in another's place whose. */
  private String witness(String told) {
    String capacity = told.substring(0, told.indexOf(':'));
    String name = told.substring(told.indexOf(':') + 2);
    return capacity.endsWith(CorrectionLogDocument.STAND_IN) ? labels.text("log.witness." + capacity, name) : name;
  }

  private void small(Cell cell, String text) {
    if (text != null) {
      cell.add(write.text("").add(write.small(printable(text))).setFixedLeading(11));
    }
  }

  /** One odd letter in somebody's reason must not keep a year's log from being printed. */
  private String printable(String text) {
    StringBuilder said = new StringBuilder();
    PrintableText.of(text).codePoints()
        .forEach(c -> said.appendCodePoint(c == '\n' || write.regular().containsGlyph(c) ? c : '?'));
    return said.toString();
  }

  private Table counts() {
    Table table = write.table(40, 20, 20, 20);
    for (String c : new String[] {"teacher", "open", "allowed", "imported"}) {
      table.addHeaderCell(write.columnHeader(labels.text("log.count." + c)));
    }
    log.counts().forEach(c -> {
      table.addCell(write.rowHeader(c.teacher()));
      table.addCell(write.centred(Integer.toString(c.open())));
      table.addCell(write.centred(Integer.toString(c.allowed())));
      table.addCell(write.centred(Integer.toString(c.imported())));
    });
    return table;
  }

  private void signatures(Document document, SignaturePlace seal) {
    String[] day = DAY.format(log.madeAt().atZone(FormHead.VIETNAM)).split("/", 3);
    Table places = write.arrangement(50, 50);
    places.setMarginTop(14).setKeepTogether(true);
    places.addCell(write.place(write.text(" "), write.strong(labels.text("log.maker")),
        write.text(labels.text("log.maker.how")), write.text(log.madeBy()).setMarginTop(SIGNATURE))
        .setTextAlignment(TextAlignment.CENTER));
    places.addCell(write.place(write.text(labels.text("place.date", log.province(), day[0], day[1], day[2])),
        write.strong(labels.text(seal == null ? "log.head" : "log.school")), write.text(labels.text(seal == null ? "log.head.how" : "copy.sealed")))
        .setTextAlignment(TextAlignment.CENTER));
    if (seal != null) {
      places.addCell(write.place());
      places.addCell(seal.cell(write));
    }
    document.add(places);
  }
}
