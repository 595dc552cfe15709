package vn.hocba.archive.document;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.TextAlignment;
import java.time.format.DateTimeFormatter;

/** The end of a class's book, where the homeroom teacher and the head sign and the seal is set. */
final class BookSignatures {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", FormLabels.LOCALE);

  private final BookDocument book;
  private final FormLabels labels;
  private final SealPlace where;
  private final SignaturePlace homeroom;
  private final SignaturePlace head;
  private final SignaturePlace seal;

  BookSignatures(BookDocument book, FormLabels labels, SealPlace where) {
    this.book = book;
    this.labels = labels;
    this.where = where;
    this.homeroom = SignaturePlaces.place(SignatureField.GVCN, where);
    this.head = SignaturePlaces.place(SignatureField.HT, where);
    this.seal = SignaturePlaces.place(SignatureField.TRUONG, where);
  }

  Div block(FormWriter write) {
    String[] day = DAY.format(book.madeAt().atZone(FormHead.VIETNAM)).split("/", 3);
    String leader = isCentre() ? ".GDTX" : "";
    Table table = write.arrangement(30, 10, 30, 30);
    table.addCell(write.place()).addCell(write.place()).addCell(write.place())
        .addCell(write.place(write.text(labels.text("place.date", book.province(), day[0], day[1], day[2]))));
    table.addCell(write.place(write.strong(labels.text("sign.homeroom")), write.text(labels.text("sign.homeroom.how"))))
        .addCell(write.place()).addCell(write.place()).addCell(write.place(
            write.strong(labels.text("sign.principal" + leader)), write.text(labels.text("sign.principal.how"))));
    table.addCell(homeroom.cell(write)).addCell(write.place()).addCell(seal.cell(write))
        .addCell(book.namedBySigner() ? head.namedBySigner().overRows(write, 2) : head.cell(write));
    table.addCell(write.place(write.strong(book.homeroom()))).addCell(write.place()).addCell(write.place());
    if (!book.namedBySigner()) {
      table.addCell(write.place(write.strong(book.principal())));
    }
    // Whoever signs the last page sees on it what is signed.
    return new Div().setKeepTogether(true).setMarginTop(12)
        .add(write.strong(labels.text(BookName.key("book.end", book), book.className(), book.schoolYear(), book.school()))).add(table.setTextAlignment(TextAlignment.CENTER));
  }

  private boolean isCentre() {
    return book.level().equals("GDTX");
  }

  void makeFields(PdfDocument pdf) {
    if (where == SealPlace.OVER) {
      SignaturePlaces.over(seal, head, book.namedBySigner());
    }
    homeroom.makeField(pdf, labels.text("sign.field.GVCN", book.homeroom()));
    head.makeField(pdf, labels.text("sign.field.HT" + (isCentre() ? ".GDTX" : "") + (book.namedBySigner() ? ".any" : ""), book.principal()));
    seal.makeField(pdf, labels.text("sign.field.TRUONG", book.school()));
  }
}
