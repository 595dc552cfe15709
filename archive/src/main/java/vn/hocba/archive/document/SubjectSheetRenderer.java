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
import java.nio.charset.StandardCharsets;
import vn.hocba.archive.LibraryContext;

/** Turns a subject's sheet into the PDF its teacher signs: A4, PDF/A-3a and PDF/UA-1. Thread-safe; keep one. */
public final class SubjectSheetRenderer {

  private static final float SIDE = 56.7f;
  private static final float LEFT = 85;
  private static final float RIGHT = 42.5f;

  private final Typefaces typefaces = new Typefaces();
  private final FormLabels labels = FormLabels.of(FormEditions.FIRST);

  /**
   * The unsigned PDF.
   *
   * @throws UnprintableTextException if a text has a letter the embedded fonts lack
   */
  public byte[] render(SubjectSheet sheet) {
    return LibraryContext.call(() -> {
      Typefaces.Pair faces = typefaces.borrow();
      try {
        return render(sheet, faces);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        typefaces.giveBack(faces);
      }
    });
  }

  private byte[] render(SubjectSheet sheet, Typefaces.Pair faces) throws IOException {
    var bytes = new ByteArrayOutputStream(1 << 16);
    ArchivalPdf described = new ArchivalPdf(sheet.id(),
        labels.text("sheet.document", sheet.subject(), sheet.className(), sheet.schoolYear()), sheet.school(),
        sheet.madeAt());
    PdfADocument pdf = described.open(bytes, typefaces.colourProfile());
    FormWriter write = new FormWriter(
        PdfFontFactory.createFont(faces.regular(), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED),
        PdfFontFactory.createFont(faces.bold(), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED));
    SignaturePlace place = new SignaturePlace(SignatureField.GVBM.name());
    try (Document document = new Document(pdf, PageSize.A4)) {
      document.setFont(write.regular());
      document.setMargins(SIDE, RIGHT, SIDE, LEFT);
      new SubjectSheetForm(sheet, labels, write).writeTo(document, place);
      new PageFooter(labels.text("sheet.footer", sheet.id(), Integer.toString(sheet.edition())), labels,
          write.regular()).writeTo(pdf);
      place.makeField(pdf, labels.text("sign.field.GVBM", sheet.teacher()));
      TranscriptPayload.attach(pdf, SubjectSheetJson.write(sheet).getBytes(StandardCharsets.UTF_8), described.date(),
          labels.text("sheet.payload"));
    }
    return bytes.toByteArray();
  }
}
