package vn.hocba.archive.document;

import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.TextAlignment;
import java.time.format.DateTimeFormatter;

/** The page of a subject's sheet: whose results, one line a pupil, and where the teacher signs. */
final class SubjectSheetForm {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", FormLabels.LOCALE);

  private final SubjectSheet sheet;
  private final FormLabels labels;
  private final FormWriter write;

  SubjectSheetForm(SubjectSheet sheet, FormLabels labels, FormWriter write) {
    this.sheet = sheet;
    this.labels = labels;
    this.write = write;
  }

  void writeTo(Document document, SignaturePlace place) {
    Table head = write.arrangement(50, 50);
    head.addCell(write.place(
        write.text(labels.text("department", sheet.province().toUpperCase(FormLabels.LOCALE))).setFontSize(9.5f),
        write.strong(sheet.school().toUpperCase(FormLabels.LOCALE)).setFontSize(9.5f))
        .setTextAlignment(TextAlignment.CENTER));
    head.addCell(write.place(write.strong(labels.text("country")).setFontSize(9.5f),
        write.strong(labels.text("motto")).setFontSize(9.5f).setUnderline(0.6f, -2.5f))
        .setTextAlignment(TextAlignment.CENTER));
    document.add(head);
    document.add(write.title(labels.text("sheet.title")).setFontSize(16));
    document.add(write.strong(labels.text("sheet.of", sheet.subject(), sheet.className(), sheet.schoolYear()))
        .setFontSize(12).setTextAlignment(TextAlignment.CENTER).setMarginBottom(8));
    document.add(rows());
    document.add(write.text(labels.text("sheet.count", Integer.toString(sheet.rows().size()))).setMarginTop(6));
    document.add(signature(place));
  }

  private Table rows() {
    Table table = write.table(6, 30, 9, 9, 9, 12, 25);
    for (String column : new String[] {"log.column.number", "pupil.name", "subjects.term.one", "subjects.term.two",
        "subjects.year", "subjects.reassessed", "sheet.comment"}) {
      table.addHeaderCell(write.columnHeader(labels.text(column)));
    }
    int number = 0;
    for (SubjectSheet.Row row : sheet.rows()) {
      table.addCell(write.centred(Integer.toString(++number)));
      table.addCell(write.rowHeader(row.fullName()).add(write.text("").add(write.small(row.identifier()))
          .setFixedLeading(11)).setKeepTogether(true));
      table.addCell(write.centred(result(row.termOne())));
      table.addCell(write.centred(result(row.termTwo())));
      table.addCell(write.centred(result(row.year())));
      table.addCell(write.centred(row.reassessed() == null ? "" : result(row.reassessed())));
      table.addCell(write.cell(row.comment() == null ? "" : row.comment()));
    }
    return table;
  }

  /** Marks with a comma, comment results in their letters, what primary schools write as it is. */
  private String result(String value) {
    return value != null && !Character.isDigit(value.charAt(0)) && !labels.has("result." + value) ? value
        : labels.result(value);
  }

  private Div signature(SignaturePlace place) {
    String[] day = DAY.format(sheet.madeAt().atZone(FormHead.VIETNAM)).split("/", 3);
    Table table = write.arrangement(60, 40);
    table.addCell(write.place());
    table.addCell(write.place(write.text(labels.text("place.date", sheet.province(), day[0], day[1], day[2])),
        write.strong(labels.text("sign.subject")), write.text(labels.text("sign.homeroom.how"))));
    table.addCell(write.place()).addCell(place.cell(write));
    table.addCell(write.place()).addCell(write.place(write.strong(sheet.teacher())));
    return new Div().setKeepTogether(true).setMarginTop(14).add(table.setTextAlignment(TextAlignment.CENTER));
  }
}
