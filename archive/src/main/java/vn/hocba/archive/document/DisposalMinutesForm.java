package vn.hocba.archive.document;

import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.TextAlignment;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The pages of the minutes of a disposal: who decided by what, which files, and who signs for it. */
final class DisposalMinutesForm {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", FormLabels.LOCALE);

  private final DisposalMinutes minutes;
  private final FormLabels labels;
  private final FormWriter write;

  DisposalMinutesForm(DisposalMinutes minutes, FormLabels labels, FormWriter write) {
    this.minutes = minutes;
    this.labels = labels;
    this.write = write;
  }

  /** @param seal null where all is signed by hand */
  void writeTo(Document document, SignaturePlace seal) {
    Table head = write.arrangement(50, 50);
    head.addCell(write.place(
        write.text(labels.text("department", minutes.province().toUpperCase(FormLabels.LOCALE))).setFontSize(9.5f),
        write.strong(minutes.school().toUpperCase(FormLabels.LOCALE)).setFontSize(9.5f))
        .setTextAlignment(TextAlignment.CENTER));
    head.addCell(write.place(write.strong(labels.text("country")).setFontSize(9.5f),
        write.strong(labels.text("motto")).setFontSize(9.5f).setUnderline(0.6f, -2.5f))
        .setTextAlignment(TextAlignment.CENTER));
    document.add(head);
    document.add(write.title(labels.text("disposal.head")).setFontSize(16));
    fact(document, "reason", minutes.reason());
    fact(document, "number", labels.text("disposal.dated", minutes.number(), DAY.format(minutes.on())));
    fact(document, "members", String.join("; ", minutes.members()));
    fact(document, "opinion", minutes.opinion());
    fact(document, "proposed", minutes.proposedBy());
    fact(document, "confirmed", minutes.confirmedBy());
    fact(document, "approved", labels.text("disposal.by", minutes.approval(), minutes.approvedBy(),
        DAY.format(minutes.approvedAt().atZone(FormHead.VIETNAM))));
    document.add(write.heading(labels.text("disposal.files", Integer.toString(minutes.lines().size()))));
    document.add(files());
    document.add(write.text(labels.text("disposal.trace")).setMarginTop(8));
    signatures(document, seal);
  }

  private void fact(Document document, String key, String value) {
    document.add(write.labelled(labels.text("disposal." + key), printable(value)).setMarginTop(3));
  }

  private Table files() {
    Table table = write.table(4, 17, 9, 11, 23, 36);
    for (String c : List.of("position", "file", "year", "until", "source", "sha256")) {
      table.addHeaderCell(write.columnHeader(labels.text("disposal.column." + c)));
    }
    int position = 0;
    for (DisposalMinutes.Line line : minutes.lines()) {
      List<Cell> cells = List.of(write.rowHeader(Integer.toString(++position)),
          write.cell(labels.text("disposal.kind." + line.kind(), line.reference(), Long.toString(line.size()))),
          write.centred(line.schoolYear()), write.centred(DAY.format(line.keptUntil())),
          write.cell(printable(line.source())), write.cell(halves(line.sha256())));
      cells.forEach(cell -> table.addCell(cell.setKeepTogether(true)));
    }
    return table;
  }

  /** No column is as wide as a hash. */
  private static String halves(String sha256) {
    int half = sha256.length() / 2;
    return sha256.substring(0, half) + "\n" + sha256.substring(half);
  }

  /** One odd letter in somebody's words must not keep a disposal from being written down. */
  private String printable(String text) {
    StringBuilder said = new StringBuilder();
    PrintableText.of(text).codePoints()
        .forEach(c -> said.appendCodePoint(c == '\n' || write.regular().containsGlyph(c) ? c : '?'));
    return said.toString();
  }

  private void signatures(Document document, SignaturePlace seal) {
    Table places = write.arrangement(34, 33, 33);
    places.setMarginTop(14).setKeepTogether(true);
    for (String who : List.of("secretary", "chair", "principal")) {
      places.addCell(write.place(write.strong(labels.text("disposal.sign." + who)), write.text(" "))
          .setTextAlignment(TextAlignment.CENTER));
    }
    if (seal != null) {
      places.addCell(write.place()).addCell(write.place()).addCell(seal.cell(write));
    }
    document.add(places);
  }
}
