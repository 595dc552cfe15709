package vn.hocba.archive.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.hocba.archive.LibraryContext;

/**
 * Compares a transcript's PDF of our own making with what it stands for, before anybody signs it: the data inside are the
 * record's, byte for byte, and what the XML for the Ministry's store says is what the pages show. A reader of the page and
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

  private static List<String> differences(PDDocument document, byte[] canonical) throws IOException {
    List<String> differences = new ArrayList<>(otherData(document, canonical));
    byte[] xml = embedded(document, TranscriptXml.NAME);
    if (xml.length > 0) {
      differences.addAll(new XmlOnPage(PageText.of(document)).missing(xml));
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
