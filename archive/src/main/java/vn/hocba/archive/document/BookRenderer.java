package vn.hocba.archive.document;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Turns a class's book into the PDF that is signed: A4 across, PDF/A-3a and PDF/UA-1. Thread-safe; keep one. */
public final class BookRenderer {

  private final Map<Integer, ListRenderer> lists = new ConcurrentHashMap<>();

  /**
   * The unsigned PDF, with places for the homeroom teacher, the head and the seal.
   *
   * @param seal where the school's seal is shown
   * @throws UnprintableTextException if a text has a letter the embedded fonts lack
   */
  public byte[] render(BookDocument book, SealPlace seal) {
    FormLabels labels = FormLabels.of(book.wording());
    ArchivalPdf about = new ArchivalPdf(book.id(), labels.text(BookName.key("book.document", book), book.className(), book.schoolYear()),
        book.school(), book.madeAt());
    BookSignatures signatures = new BookSignatures(book, labels, seal);
    return lists.computeIfAbsent(book.wording() == null ? FormEditions.FIRST : book.wording(), edition -> new ListRenderer(labels)).render(about, labels.text("book.footer", book.id(), Integer.toString(book.edition())),
        (write, document) -> new BookForm(book, labels, write).writeTo(document, signatures), pdf -> {
          signatures.makeFields(pdf);
          TagLayout.drop(pdf);
          TranscriptPayload.attach(pdf, BookJson.write(book).getBytes(StandardCharsets.UTF_8), about.date(),
              labels.text("book.payload"));
        });
  }
}
