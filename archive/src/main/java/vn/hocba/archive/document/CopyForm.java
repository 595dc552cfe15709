package vn.hocba.archive.document;

import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.TextAlignment;
import java.time.format.DateTimeFormatter;

/**
 * The page after the copied ones, with what makes them a copy: kind, who copies, number and symbol, place and day, who signs,
 * who gets it (NĐ 30/2020, Phụ lục I).
 */
final class CopyForm {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", FormLabels.LOCALE);
  private static final float LETTERHEAD = 12;
  private static final float RECIPIENTS = 11;
  private static final float ROOM_TO_SIGN = 76;

  private final CopyDocument copy;
  private final FormLabels labels;
  private final FormWriter write;

  CopyForm(CopyDocument copy, FormLabels labels, FormWriter write) {
    this.copy = copy;
    this.labels = labels;
    this.write = write;
  }

  /** @param pages how many copied pages go before */
  void writeTo(Document document, int pages, SignaturePlace seal) {
    head(document);
    document.add(write.title(labels.text("copy.title")).setFontSize(16));
    document.add(write.strong(labels.text(kind() + ".of", copy.pupil())).setFontSize(12)
        .setTextAlignment(TextAlignment.CENTER).setMarginBottom(8));
    document.add(write.text(labels.text(kind() + ".says", Integer.toString(pages))).setMarginBottom(6));
    document.add(parts());
    // Whoever holds the paper has no file.
    if (!copy.extract() && copy.sealed()) {
      document.add(write.text(labels.text("copy.inside")).setMarginTop(6));
    }
    signature(document, seal);
  }

  private String kind() {
    return copy.extract() ? "copy.extract" : "copy.whole";
  }

  private void head(Document document) {
    String[] day = DAY.format(copy.madeAt().atZone(FormHead.VIETNAM)).split("/", 3);
    Table head = write.arrangement(50, 50);
    head.addCell(write.place(
        write.text(labels.text("department", copy.province().toUpperCase(FormLabels.LOCALE))).setFontSize(LETTERHEAD),
        write.strong(copy.school().toUpperCase(FormLabels.LOCALE)).setFontSize(LETTERHEAD),
        write.text(labels.text("copy.number", copy.symbol()))).setTextAlignment(TextAlignment.CENTER));
    head.addCell(write.place(write.strong(labels.text(kind())).setFontSize(13),
        write.text(labels.text("place.date", copy.province(), day[0], day[1], day[2])))
        .setTextAlignment(TextAlignment.CENTER));
    document.add(head);
  }

  private Table parts() {
    Table table = write.table(16, 9, 13, 27, 35);
    for (String column : new String[] {"year", "edition", "pages", "document", "sha256"}) {
      table.addHeaderCell(write.columnHeader(labels.text("copy.column." + column)));
    }
    for (CopyDocument.Part part : copy.parts()) {
      table.addCell(write.rowHeader(part.schoolYear()));
      table.addCell(write.centred(Integer.toString(part.edition())));
      table.addCell(write.centred(part.firstPage() == 0 ? labels.text("copy.all") : part.firstPage() == part.lastPage()
          ? Integer.toString(part.firstPage()) : part.firstPage() + "–" + part.lastPage()));
      table.addCell(write.cell(broken(part.reference(), 18)));
      table.addCell(write.cell(broken(part.sha256(), 22)));
    }
    return table;
  }

  /** Long codes have no place to break of their own. */
  private static String broken(String code, int every) {
    return code.replaceAll("(.{" + every + "})(?=.)", "$1\n");
  }

  private void signature(Document document, SignaturePlace seal) {
    Table places = write.arrangement(45, 25, 30);
    Div block = new Div().setKeepTogether(true).setMarginTop(18);
    places.addCell(write.place(write.strong(labels.text("copy.for")).setFontSize(LETTERHEAD),
        write.text("- " + copy.recipient() + ";").setFontSize(RECIPIENTS), write.text(labels.text("copy.kept")).setFontSize(RECIPIENTS)).setTextAlignment(TextAlignment.LEFT));
    places.addCell(write.place());
    places.addCell(write.place(write.strong(copy.signerTitle().toUpperCase(FormLabels.LOCALE)),
        write.text(labels.text(copy.sealed() ? "copy.sealed" : "copy.by.hand"))));
    places.addCell(copy.lookup() == null ? write.place()
        : new LookupMark(copy.lookup(), "copy.lookup.square", labels, write).cell(document.getPdfDocument()));
    places.addCell(write.place());
    places.addCell(copy.sealed() ? seal.cell(write) : write.place().setHeight(ROOM_TO_SIGN));
    places.addCell(copy.lookup() == null ? write.place() : write.place(write.text(labels.text("copy.lookup")).setFontSize(8)));
    places.addCell(write.place());
    places.addCell(write.place(write.strong(copy.signerName())));
    document.add(block.add(places.setTextAlignment(TextAlignment.CENTER)));
  }
}
