package vn.hocba.archive.document;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDate;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.filespec.PdfFileSpec;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.kernel.pdf.tagutils.TagReference;
import com.itextpdf.kernel.pdf.tagutils.TagTreePointer;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.AreaBreak;
import com.itextpdf.layout.properties.AreaBreakType;
import com.itextpdf.pdfa.PdfADocument;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import vn.hocba.archive.LibraryContext;

/**
 * Makes the PDF of a copy: the originals' pages marked BẢN SAO, a page that says what it is a copy of, and with a whole copy
 * the originals themselves inside, byte for byte. PDF/A-3a and PDF/UA-1. Thread-safe; keep one.
 */
public final class CopyRenderer {

  private static final float SIDE = 56.7f;
  private static final float LEFT = 85;
  private static final float RIGHT = 42.5f;
  private static final float MARK_SIZE = 11;
  private static final float SMALL = 8;
  /** NĐ 30/2020, Phụ lục I: 13 to 14. */
  private static final float OFFICE_SIZE = 13;

  private final Typefaces typefaces = Typefaces.ofOffice();
  private final FormLabels labels = new FormLabels();

  /**
   * The PDF, not sealed yet.
   *
   * @param originals the archived files, one for each part in order
   * @throws UnprintableTextException if a text has a letter the embedded fonts lack
   * @throws IllegalArgumentException if a part has pages that its original does not have
   */
  public byte[] render(CopyDocument copy, List<byte[]> originals) {
    return render(copy, originals, SealPlace.BESIDE);
  }

  /** The same, with a place as large as the seal where its picture is shown. */
  public byte[] render(CopyDocument copy, List<byte[]> originals, SealPlace place) {
    return LibraryContext.call(() -> {
      Typefaces.Pair faces = typefaces.borrow();
      try {
        return render(copy, originals, place, faces);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        typefaces.giveBack(faces);
      }
    });
  }

  /** How many pages an archived file of ours has. */
  public static int pages(byte[] original) {
    return LibraryContext.call(() -> {
      try (PdfDocument source = new PdfDocument(new PdfReader(new ByteArrayInputStream(original)))) {
        return source.getNumberOfPages();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private byte[] render(CopyDocument copy, List<byte[]> originals, SealPlace place, Typefaces.Pair faces) throws IOException {
    var bytes = new ByteArrayOutputStream(1 << 18);
    ArchivalPdf described = new ArchivalPdf(copy.id(), labels.text("copy.document", copy.symbol(), copy.pupil()),
        copy.school(), copy.madeAt());
    PdfADocument pdf = described.open(bytes, typefaces.colourProfile());
    PdfFont bold = PdfFontFactory.createFont(faces.bold(), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
    FormWriter write = new FormWriter(
        PdfFontFactory.createFont(faces.regular(), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED), bold, OFFICE_SIZE);
    SignaturePlace seal = SignaturePlaces.place(SignatureField.TRUONG, place);
    try (Document document = new Document(pdf, PageSize.A4, false)) {
      for (int part = 0; part < originals.size(); part++) {
        addPages(pdf, copy.parts().get(part), originals.get(part));
      }
      int pages = pdf.getNumberOfPages();
      document.setFont(write.regular());
      document.setMargins(SIDE, RIGHT, SIDE, LEFT);
      document.add(new AreaBreak(AreaBreakType.LAST_PAGE));
      document.add(new AreaBreak(AreaBreakType.NEXT_PAGE));
      new CopyForm(copy, labels, write).writeTo(document, pages, seal);
      // Only what is drawn knows where it lies.
      document.flush();
      mark(pdf, copy, bold, write.regular());
      if (copy.sealed()) {
        seal.makeField(pdf, labels.text("sign.field.TRUONG", copy.school()));
      }
      if (!copy.extract()) {
        attach(pdf, copy, originals, described.date());
      }
    }
    return bytes.toByteArray();
  }

  private static void addPages(PdfADocument pdf, CopyDocument.Part part, byte[] original) throws IOException {
    try (PdfDocument source =
        new PdfDocument(new PdfReader(new ByteArrayInputStream(OriginalPages.withoutFields(original))))) {
      int last = part.lastPage() == 0 ? source.getNumberOfPages() : part.lastPage();
      int first = part.firstPage() == 0 ? 1 : part.firstPage();
      if (first < 1 || last < first || last > source.getNumberOfPages()) {
        throw new IllegalArgumentException("No such pages: " + first + " to " + last);
      }
      source.copyPagesTo(first, last, pdf);
    }
  }

  /** On every page, in the margin above: a page must not be taken for the original when it lies alone. */
  private void mark(PdfADocument pdf, CopyDocument copy, PdfFont bold, PdfFont regular) {
    int pages = pdf.getNumberOfPages();
    String mark = labels.text("copy.title");
    for (int number = 1; number <= pages; number++) {
      PdfPage page = pdf.getPage(number);
      String which = labels.text("copy.mark", copy.symbol(), Integer.toString(number), Integer.toString(pages))
          + (copy.lookup() == null ? "" : labels.text("copy.mark.code", LookupCode.shown(copy.lookup().code())));
      float right = page.getPageSize().getRight() - RIGHT;
      float top = page.getPageSize().getTop();
      PdfCanvas canvas = new PdfCanvas(page.newContentStreamAfter(), page.getResources(), pdf);
      if (number == 1) {
        canvas.openTag(heading(pdf, page));
      } else {
        canvas.openTag(new CanvasArtifact());
      }
      text(canvas, bold, MARK_SIZE, right - bold.getWidth(mark, MARK_SIZE), top - 28, mark);
      canvas.closeTag().openTag(new CanvasArtifact());
      text(canvas, regular, SMALL, right - regular.getWidth(which, SMALL), top - 39, which);
      canvas.closeTag();
    }
  }

  /** Read aloud before all else; an extract has no other heading of the first rank before its own. */
  private static TagReference heading(PdfADocument pdf, PdfPage page) {
    return new TagTreePointer(pdf).addTag(0, StandardRoles.H1).setPageForTagging(page).getTagReference();
  }

  private static void text(PdfCanvas canvas, PdfFont font, float size, float x, float y, String text) {
    canvas.beginText().setFontAndSize(font, size).moveText(x, y).showText(text).endText();
  }

  private void attach(PdfADocument pdf, CopyDocument copy, List<byte[]> originals, PdfDate date) {
    PdfArray associated = new PdfArray();
    for (int i = 0; i < originals.size(); i++) {
      CopyDocument.Part part = copy.parts().get(i);
      PdfDictionary parameters = new PdfDictionary();
      parameters.put(PdfName.ModDate, date.getPdfObject());
      String name = part.reference() + ".pdf";
      PdfFileSpec file = PdfFileSpec.createEmbeddedFileSpec(pdf, originals.get(i),
          labels.text("copy.original", part.schoolYear()), name, new PdfName("application/pdf"), parameters, PdfName.Source);
      pdf.addFileAttachment(name, file);
      associated.add(file.getPdfObject());
    }
    pdf.getCatalog().put(PdfName.AF, associated);
  }
}
