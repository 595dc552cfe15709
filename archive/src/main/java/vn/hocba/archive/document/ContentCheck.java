package vn.hocba.archive.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.hocba.archive.LibraryContext;

/**
 * Compares a PDF of our own making with what it stands for, before anybody signs it: the data inside are the record's, byte for
 * byte, and what they say, of a transcript the XML for the Ministry's store, is what the pages show. A reader of the page and
 * a reader of the data must never learn two things.
 */
public final class ContentCheck {

  private ContentCheck() {}

  /**
   * What differs.
   *
   * @param canonical bytes of the record
   * @return nothing when all say the same; else names of parts and what they say
   * @throws IOException if the PDF cannot be read
   */
  public static List<String> differences(byte[] pdf, byte[] canonical) throws IOException {
    return LibraryContext.call(() -> {
      try (PDDocument document = Loader.loadPDF(pdf)) {
        return differences(document, canonical);
      }
    });
  }

  /** The same of the data alone, for a file whose pages were compared before they were signed. */
  public static List<String> otherData(byte[] pdf, byte[] canonical) throws IOException {
    return LibraryContext.call(() -> {
      try (PDDocument document = Loader.loadPDF(pdf)) {
        return otherData(document, canonical);
      }
    });
  }

  /** The same of a class's book. @param canonical text of the record */
  public static List<String> ofBook(byte[] pdf, String canonical) throws IOException {
    return rows(pdf, canonical, (page, tables) -> new BookOnPage(page, tables, BookJson.read(canonical)).missing());
  }

  /** The same of a subject's sheet. @param canonical text of the record */
  public static List<String> ofSheet(byte[] pdf, String canonical) throws IOException {
    return rows(pdf, canonical, (page, tables) -> SheetOnPage.missing(page, tables, SubjectSheetJson.read(canonical)));
  }

  private static List<String> rows(byte[] pdf, String canonical, BiFunction<PageText, List<List<List<String>>>, List<String>> missing) throws IOException {
    return LibraryContext.call(() -> {
      try (PDDocument document = Loader.loadPDF(pdf)) {
        List<String> differences = new ArrayList<>(missing.apply(PageText.of(document), PageTables.of(document)));
        if (!Arrays.equals(embedded(document, TranscriptPayload.NAME), canonical.getBytes(StandardCharsets.UTF_8))) {
          differences.add(TranscriptPayload.NAME);
        }
        return differences;
      }
    });
  }

  private static List<String> differences(PDDocument document, byte[] canonical) throws IOException {
    List<String> differences = new ArrayList<>(otherData(document, canonical));
    byte[] xml = embedded(document, TranscriptXml.NAME);
    PageText page = PageText.of(document);
    TranscriptDocument transcript = TranscriptJson.read(canonical);
    if (xml.length > 0) {
      differences.addAll(new XmlOnPage(page, FormLabels.of(transcript)).missing(xml));
    }
    FormDetails form = transcript.form();
    if (form != null && form.lookup() != null && !page.shows(LookupCode.shown(form.lookup().code()))) {
      differences.add("lookup " + form.lookup().code());
    }
    return differences;
  }

  private static List<String> otherData(PDDocument document, byte[] canonical) throws IOException {
    List<String> differences = new ArrayList<>();
    if (!Arrays.equals(embedded(document, TranscriptPayload.NAME), canonical)) {
      differences.add(TranscriptPayload.NAME);
    }
    byte[] xml = embedded(document, TranscriptXml.NAME);
    if (xml.length == 0 || !Arrays.equals(xml, TranscriptXml.write(TranscriptJson.read(canonical)))) {
      differences.add(TranscriptXml.NAME);
    }
    return differences;
  }

  /** Empty when there is no such file. */
  private static byte[] embedded(PDDocument document, String name) throws IOException {
    var names = document.getDocumentCatalog().getNames();
    var files = names == null ? null : names.getEmbeddedFiles();
    var file = files == null ? null : files.getValue(name);
    return file == null || file.getEmbeddedFile() == null ? new byte[0] : file.getEmbeddedFile().toByteArray();
  }
}
