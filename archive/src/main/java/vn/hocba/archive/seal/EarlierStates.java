package vn.hocba.archive.seal;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.hocba.archive.LibraryContext;
import vn.hocba.archive.seal.SealedTranscript.Revision;
import vn.hocba.archive.seal.SealingException.Part;

/** Finds the signed states that a finished file of our own went through, so that somebody who kept one of them learns what it is. */
public final class EarlierStates {

  private EarlierStates() {}

  /**
   * Every state that ends with a signature or time stamp, but the whole file; none for a file without any.
   *
   * @throws SealingException with part DOCUMENT for what is no PDF, or where something follows the last signature
   */
  public static List<Revision> of(byte[] pdf) {
    return LibraryContext.call(() -> signed(pdf) ? Revisions.of(pdf).stream().filter(r -> r.length() < pdf.length).toList() : List.of());
  }

  private static boolean signed(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return !document.getSignatureDictionaries().isEmpty();
    } catch (IOException e) {
      throw new SealingException(Part.DOCUMENT, "The file cannot be read", e);
    }
  }
}
