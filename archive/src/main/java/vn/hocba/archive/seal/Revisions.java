package vn.hocba.archive.seal;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.seal.SealedTranscript.Revision;
import vn.hocba.archive.seal.SealingException.Part;

/** Finds where each signature and document time stamp of a file of our own ends, and digests the bytes so far. */
final class Revisions {

  private Revisions() {}

  static List<Revision> of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<Integer> ends = document.getSignatureDictionaries().stream().map(signature -> signature.getByteRange())
          .map(range -> range[2] + range[3]).sorted().toList();
      if (ends.isEmpty() || ends.get(ends.size() - 1) != pdf.length) {
        throw new SealingException(Part.DOCUMENT, "The last signature does not cover the whole file");
      }
      return ending(pdf, ends);
    } catch (IOException e) {
      throw new SealingException(Part.DOCUMENT, "The signed file cannot be read", e);
    }
  }

  /** Those that end there, shortest first. */
  static List<Revision> ending(byte[] pdf, List<Integer> ends) {
    try {
      MessageDigest running = Sha256.digest();
      List<Revision> revisions = new ArrayList<>();
      int from = 0;
      for (int end : ends) {
        running.update(pdf, from, end - from);
        from = end;
        MessageDigest here = (MessageDigest) running.clone();
        revisions.add(new Revision(revisions.size() + 1, HexFormat.of().formatHex(here.digest()), end));
      }
      return revisions;
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("SHA-256 of this Java cannot be copied", e);
    }
  }
}
