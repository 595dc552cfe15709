package vn.hocba.archive.catalogue;

import java.util.List;
import java.util.stream.Stream;

/** A line that was copied out of a document typed in an old font: what the font shows as Vietnamese arrives as other letters. */
public final class PastedText {

  private PastedText() {}

  /** What it says in the fonts of which every marked word is a Vietnamese syllable; empty where it was typed as it is. */
  public static List<String> readings(String line) {
    if (line.chars().allMatch(c -> c < 0x80) || vietnamese(line)) {
      return List.of();
    }
    RawCatalogue pasted = new RawCatalogue(List.of(), true);
    return Stream.of(CatalogueEncoding.TCVN3, CatalogueEncoding.VNI, CatalogueEncoding.VISCII).map(font -> pasted.text(line, font))
        .filter(text -> text.indexOf(CatalogueEncoding.UNREADABLE) < 0 && !text.equals(line) && vietnamese(text)).distinct().toList();
  }

  private static boolean vietnamese(String text) {
    List<String> marked = Syllable.marked(text);
    return !marked.isEmpty() && marked.stream().allMatch(Syllable::is);
  }
}
