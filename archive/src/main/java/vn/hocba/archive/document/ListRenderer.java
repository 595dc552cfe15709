package vn.hocba.archive.document;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.layout.Document;
import com.itextpdf.pdfa.PdfADocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import vn.hocba.archive.LibraryContext;

/** Lays a list out on A4 across, PDF/A-3a and PDF/UA-1, with its footer on every page. Thread-safe; keep one. */
final class ListRenderer {

  private static final float MARGIN = 42.5f;
  private static final float FOOT = 56.7f;

  private final Typefaces typefaces = new Typefaces();
  private final FormLabels labels;

  ListRenderer(FormLabels labels) {
    this.labels = labels;
  }

  /**
   * The PDF.
   *
   * @throws UnprintableTextException if a text has a letter the embedded fonts lack
   */
  byte[] render(ArchivalPdf about, String footer, BiConsumer<FormWriter, Document> form) {
    return render(about, footer, form, pdf -> { });
  }

  /** The same with what is put into the document after its last page, such as fields and data. */
  byte[] render(ArchivalPdf about, String footer, BiConsumer<FormWriter, Document> form, Consumer<PdfADocument> further) {
    return LibraryContext.call(() -> {
      Typefaces.Pair faces = typefaces.borrow();
      try {
        return render(about, footer, form, further, faces);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        typefaces.giveBack(faces);
      }
    });
  }

  private byte[] render(ArchivalPdf about, String footer, BiConsumer<FormWriter, Document> form, Consumer<PdfADocument> further,
      Typefaces.Pair faces)
      throws IOException {
    var bytes = new ByteArrayOutputStream(1 << 16);
    PdfADocument pdf = about.open(bytes, typefaces.colourProfile());
    FormWriter write = new FormWriter(
        PdfFontFactory.createFont(faces.regular(), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED),
        PdfFontFactory.createFont(faces.bold(), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED));
    try (Document document = new Document(pdf, PageSize.A4.rotate())) {
      document.setFont(write.regular());
      document.setMargins(MARGIN, MARGIN, FOOT, 2 * MARGIN);
      form.accept(write, document);
      new PageFooter(footer, labels, write.regular()).writeTo(pdf);
      further.accept(pdf);
    }
    return bytes.toByteArray();
  }
}
