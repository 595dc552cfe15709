package vn.hocba.archive.document;

import java.nio.charset.StandardCharsets;

/** Turns a class's book into the PDF that is signed: A4 across, PDF/A-3a and PDF/UA-1. Thread-safe; keep one. */
public final class BookRenderer {

  private final FormLabels labels = new FormLabels();
  private final ListRenderer lists = new ListRenderer(labels);

  /**
   * The unsigned PDF, with places for the homeroom teacher, the head and the seal.
   *
   * @param seal where the school's seal is shown
   * @throws UnprintableTextException if a text has a letter the embedded fonts lack
   */
  public byte[] render(BookDocument book, SealPlace seal) {
    ArchivalPdf about = new ArchivalPdf(book.id(), labels.text(BookName.key("book.document", book), book.className(), book.schoolYear()),
        book.school(), book.madeAt());
    BookSignatures signatures = new BookSignatures(book, labels, seal);
    return lists.render(about, labels.text("book.footer", book.id(), Integer.toString(book.edition())),
        (write, document) -> new BookForm(book, labels, write).writeTo(document, signatures), pdf -> {
          signatures.makeFields(pdf);
          TagLayout.drop(pdf);
          TranscriptPayload.attach(pdf, BookJson.write(book).getBytes(StandardCharsets.UTF_8), about.date(),
              labels.text("book.payload"));
        });
  }
}
