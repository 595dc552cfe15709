package vn.hocba.archive.document;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.layout.Document;
import com.itextpdf.pdfa.PdfADocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalInt;
import vn.hocba.archive.LibraryContext;

/**
 * Turns a transcript into the PDF that is signed: A4, PDF/A-3a and PDF/UA-1, with the canonical JSON inside and
 * three empty signature fields. Thread-safe; keep one, it holds the parsed fonts.
 */
public final class TranscriptRenderer {

  /** The page after the personal one and the one after that. */
  private static final int FLOWS_FROM = 3;
  private static final float POINTS_PER_MM = 72 / 25.4f;
  private final Typefaces typefaces = new Typefaces();

  /**
   * The unsigned PDF.
   *
   * @throws UnprintableTextException if a name or text has a letter the embedded fonts lack
   * @throws TranscriptFormatException if the document is of an unknown format
   */
  public byte[] render(TranscriptDocument transcript) {
    return render(transcript, SealPlace.BESIDE);
  }

  /** The same, with the place for the seal where its picture needs it. */
  public byte[] render(TranscriptDocument transcript, SealPlace seal) {
    byte[] payload = TranscriptJson.write(transcript);
    return LibraryContext.call(() -> {
      Typefaces.Pair faces = typefaces.borrow();
      try {
        return render(transcript, payload, faces, seal);
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

  private byte[] render(TranscriptDocument transcript, byte[] payload, Typefaces.Pair faces, SealPlace seal)
      throws IOException {
    var bytes = new ByteArrayOutputStream(1 << 17);
    FormLabels labels = FormLabels.of(transcript);
    ArchivalPdf described = described(transcript, labels);
    PdfADocument pdf = described.open(bytes, typefaces.colourProfile());
    FormWriter write = new FormWriter(embedded(faces.regular()), embedded(faces.bold()));
    SignaturePlaces places = new SignaturePlaces(transcript, labels, write, seal);
    try (Document document = new Document(pdf, PageSize.A4)) {
      document.setFont(write.regular());
      // NĐ 30/2020, Phụ lục I: 20 mm above and below, 30 mm left, 15 mm right
      document.setMargins(mm(20), mm(15), mm(20), mm(30));
      if (transcript.primary() == null) {
        new TranscriptForm(transcript, labels, write).writeTo(document, places);
      } else {
        new PrimaryForm(transcript, labels, write).writeTo(document, places);
      }
      PageFooter lines = new PageFooter(foot(transcript, labels), labels, write.regular());
      lines.writeTo(pdf);
      if (transcript.primary() != null) {
        // The form of secondary school has its own on each of its sides; this one flows, and its second page begins with one.
        lines.headTo(pdf, transcript.form() == null ? 2 : FLOWS_FROM, labels.text("head.whose", transcript.pupil().fullName(),
            transcript.className(), transcript.schoolYear()));
      }
      places.makeFields(pdf);
      TranscriptPayload.attach(pdf, payload, described.date(), labels.text("payload.description"));
      TranscriptPayload.attach(pdf, TranscriptXml.NAME, "text/xml", TranscriptXml.write(transcript), described.date(),
          labels.text("payload.xml"));
    }
    return bytes.toByteArray();
  }

  /** A page that is copied alone still says how to ask about it. */
  private static String foot(TranscriptDocument transcript, FormLabels labels) {
    String edition = Integer.toString(transcript.edition());
    return transcript.form() == null || transcript.form().lookup() == null ? labels.text("footer", transcript.id(), edition)
        : labels.text("footer.code", transcript.id(), edition, LookupCode.shown(transcript.form().lookup().code()));
  }

  private static ArchivalPdf described(TranscriptDocument transcript, FormLabels labels) {
    return new ArchivalPdf(transcript.id(), labels.text("document.title", transcript.pupil().fullName(),
        transcript.schoolYear()), transcript.school().name(), transcript.closedAt());
  }

  private static PdfFont embedded(FontProgram program) {
    return PdfFontFactory.createFont(program, PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
  }

  private static float mm(float millimetres) {
    return millimetres * POINTS_PER_MM;
  }
}
