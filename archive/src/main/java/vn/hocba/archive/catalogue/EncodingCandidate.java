package vn.hocba.archive.catalogue;

import java.io.Serializable;
import java.util.List;

/**
 * What a catalogue looks like in one encoding.
 *
 * @param marked words with letters beyond ASCII
 * @param built those of them that are built as Vietnamese syllables
 * @param lines the first lines with such words, as they read
 */
public record EncodingCandidate(CatalogueEncoding encoding, int marked, int built, List<String> lines) implements Serializable {

  private static final int HUNDRED = 100;

  public EncodingCandidate {
    lines = List.copyOf(lines);
  }

  /** Of a hundred words with marks, how many are Vietnamese syllables. */
  public int certainty() {
    return marked == 0 ? 0 : built * HUNDRED / marked;
  }
}
