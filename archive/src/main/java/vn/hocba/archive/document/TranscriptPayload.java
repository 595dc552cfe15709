package vn.hocba.archive.document;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDate;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.filespec.PdfFileSpec;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import vn.hocba.archive.LibraryContext;

/** The machine-readable transcript inside its PDF: an associated file (ISO 19005-3 §6.8) with the canonical bytes. */
public final class TranscriptPayload {

  /** Name of the file inside the PDF. */
  public static final String NAME = "transcript.json";

  private TranscriptPayload() {}

  static void attach(PdfDocument pdf, byte[] canonical, PdfDate date, String description) {
    attach(pdf, NAME, "application/json", canonical, date, description);
  }

  /** A further file beside it, or the first. */
  static void attach(PdfDocument pdf, String name, String mediaType, byte[] bytes, PdfDate date, String description) {
    PdfDictionary parameters = new PdfDictionary();
    parameters.put(PdfName.ModDate, date.getPdfObject());
    PdfFileSpec file = PdfFileSpec.createEmbeddedFileSpec(pdf, bytes, description, name,
        new PdfName(mediaType), parameters, PdfName.Data);
    pdf.addFileAttachment(name, file);
    PdfArray associated = pdf.getCatalog().getPdfObject().getAsArray(PdfName.AF);
    if (associated == null) {
      pdf.getCatalog().put(PdfName.AF, new PdfArray(file.getPdfObject()));
    } else {
      associated.add(file.getPdfObject());
    }
  }

  /**
   * The payload of a PDF of our own making. Hostile files belong into the worker process.
   *
   * @return the bytes as embedded, empty if there is no such file or it is larger than
   *     {@link TranscriptJson#MAX_BYTES}
   * @throws IOException if the PDF cannot be read
   */
  public static Optional<byte[]> find(byte[] pdf) throws IOException {
    return LibraryContext.call(() -> {
      try (PDDocument document = Loader.loadPDF(pdf)) {
        var names = document.getDocumentCatalog().getNames();
        PDEmbeddedFilesNameTreeNode files = names == null ? null : names.getEmbeddedFiles();
        PDComplexFileSpecification file = files == null ? null : files.getValue(NAME);
        if (file == null || file.getEmbeddedFile() == null) {
          return Optional.<byte[]>empty();
        }
        try (var in = file.getEmbeddedFile().createInputStream()) {
          byte[] bytes = in.readNBytes(TranscriptJson.MAX_BYTES + 1);
          return bytes.length > TranscriptJson.MAX_BYTES ? Optional.<byte[]>empty() : Optional.of(bytes);
        }
      }
    });
  }
}
