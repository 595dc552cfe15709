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
import vn.hocba.archive.LibraryContext;

/** Turns the minutes of a disposal into a PDF, A4 across, PDF/A-3a and PDF/UA-1. Thread-safe; keep one. */
public final class DisposalMinutesRenderer {

  private static final float MARGIN = 42.5f;
  private static final float FOOT = 56.7f;

  private final Typefaces typefaces = new Typefaces();
  private final FormLabels labels = new FormLabels();

  /** The PDF. */
  public byte[] render(DisposalMinutes minutes) {
    return LibraryContext.call(() -> {
      Typefaces.Pair faces = typefaces.borrow();
      try {
        return render(minutes, faces);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        typefaces.giveBack(faces);
      }
    });
  }

  private byte[] render(DisposalMinutes minutes, Typefaces.Pair faces) throws IOException {
    var bytes = new ByteArrayOutputStream(1 << 16);
    PdfADocument pdf = new ArchivalPdf(minutes.id(), labels.text("disposal.title"), minutes.school(), minutes.approvedAt())
        .open(bytes, typefaces.colourProfile());
    FormWriter write = new FormWriter(
        PdfFontFactory.createFont(faces.regular(), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED),
        PdfFontFactory.createFont(faces.bold(), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED));
    try (Document document = new Document(pdf, PageSize.A4.rotate())) {
      document.setFont(write.regular());
      document.setMargins(MARGIN, MARGIN, FOOT, 2 * MARGIN);
      new DisposalMinutesForm(minutes, labels, write).writeTo(document);
      new PageFooter(labels.text("disposal.footer", minutes.id()), labels, write.regular()).writeTo(pdf);
    }
    return bytes.toByteArray();
  }
}
