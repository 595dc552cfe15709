package vn.hocba.archive.document;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfAConformance;
import com.itextpdf.kernel.pdf.PdfDate;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfUAConformance;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.layout.Document;
import com.itextpdf.pdfa.PdfADocument;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.OptionalInt;
import vn.hocba.archive.LibraryContext;

/**
 * Turns a transcript into the PDF that is signed: A4, PDF/A-3a and PDF/UA-1, with the canonical JSON inside and
 * three empty signature fields. Thread-safe; keep one, it holds the parsed fonts.
 */
public final class TranscriptRenderer {

  private static final float POINTS_PER_MM = 72 / 25.4f;
  private final Typefaces typefaces = new Typefaces();
  private final FormLabels labels = new FormLabels();

  /**
   * The unsigned PDF.
   *
   * @throws UnprintableTextException if a name or text has a letter the embedded fonts lack
   * @throws TranscriptFormatException if the document is of an unknown format
   */
  public byte[] render(TranscriptDocument transcript) {
    byte[] payload = TranscriptJson.write(transcript);
    return LibraryContext.call(() -> {
      Typefaces.Pair faces = typefaces.borrow();
      try {
        return render(transcript, payload, faces);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        typefaces.giveBack(faces);
      }
    });
  }

  /**
   * Finds the first letter that cannot be printed, so that a name or comment is refused when it is entered and not
   * when its transcript is sealed.
   *
   * @return the code point, or empty if all of the text can be printed
   */
  public OptionalInt firstUnprintable(String text) {
    return LibraryContext.call(() -> {
      Typefaces.Pair faces = typefaces.borrow();
      try {
        return PrintableText.firstWithoutGlyph(PrintableText.of(text), letter ->
            faces.regular().getGlyph(letter) != null && faces.bold().getGlyph(letter) != null);
      } finally {
        typefaces.giveBack(faces);
      }
    });
  }

  private byte[] render(TranscriptDocument transcript, byte[] payload, Typefaces.Pair faces) throws IOException {
    var bytes = new ByteArrayOutputStream(1 << 17);
    PdfADocument pdf = open(bytes, transcript);
    FormWriter write = new FormWriter(embedded(faces.regular()), embedded(faces.bold()));
    SignaturePlaces places = new SignaturePlaces(transcript, labels, write);
    try (Document document = new Document(pdf, PageSize.A4)) {
      document.setFont(write.regular());
      // NĐ 30/2020, Phụ lục I: 20 mm above and below, 30 mm left, 15 mm right
      document.setMargins(mm(20), mm(15), mm(20), mm(30));
      if (transcript.primary() == null) {
        new TranscriptForm(transcript, labels, write).writeTo(document, places);
      } else {
        new PrimaryForm(transcript, labels, write).writeTo(document, places);
      }
      new PageFooter(transcript, labels, write.regular()).writeTo(pdf);
      places.makeFields(pdf);
      TranscriptPayload.attach(pdf, payload, dateOf(transcript), labels.text("payload.description"));
    }
    return bytes.toByteArray();
  }

  private PdfADocument open(ByteArrayOutputStream bytes, TranscriptDocument transcript) {
    // No object streams: they would spare 40 kB, but signing then leaves a cross-reference that qpdf warns of.
    // Identifier and dates follow the document, so that two renderings are alike.
    var properties = new WriterProperties()
        .addPdfUaXmpMetadata(PdfUAConformance.PDF_UA_1)
        .setInitialDocumentId(new PdfString(transcript.id()))
        .setModifiedDocumentId(new PdfString(transcript.id()));
    var pdf = new PdfADocument(new PdfWriter(bytes, properties), PdfAConformance.PDF_A_3A,
        new PdfOutputIntent("Custom", "", "http://www.color.org", "sRGB IEC61966-2.1",
            new ByteArrayInputStream(typefaces.colourProfile())));
    pdf.setTagged();
    pdf.getCatalog().setLang(new PdfString("vi-VN"));
    pdf.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
    pdf.getDocumentInfo()
        .setTitle(labels.text("document.title", transcript.pupil().fullName(), transcript.schoolYear()))
        .setAuthor(transcript.school().name());
    String closed = dateOf(transcript).getPdfObject().getValue();
    pdf.getDocumentInfo().setMoreInfo(PdfName.CreationDate.getValue(), closed);
    pdf.getDocumentInfo().setMoreInfo(PdfName.ModDate.getValue(), closed);
    return pdf;
  }

  private static PdfFont embedded(FontProgram program) {
    return PdfFontFactory.createFont(program, PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
  }

  private static PdfDate dateOf(TranscriptDocument transcript) {
    return new PdfDate(GregorianCalendar.from(transcript.closedAt().atZone(ZoneId.of("UTC"))));
  }

  private static float mm(float millimetres) {
    return millimetres * POINTS_PER_MM;
  }
}
