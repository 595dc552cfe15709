package vn.hocba.archive.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A name that came into its line from somewhere else: the school beside it reads well, and the name is that of another font. Only
 * where one encoding makes all its words Vietnamese it is told, so that a name of a minority or of abroad stays as it is.
 */
final class MisreadName {

  /**
   * What programs write for a letter that they do not have; whoever doubts a name writes it behind the name. And signs that stand for
   * letters in old fonts and in what was encoded twice; the acute alone is an apostrophe to some, and a soft hyphen is not seen.
   */
  private static final Pattern LOST = Pattern.compile(
      "\\p{L}\\?+ *\\p{L}|\\?\\p{L}|[\\u00a1-\\u00ac\\u00ae-\\u00b3\\u00b5\\u00b6\\u00b8-\\u00bf\\u00d7\\u00f7]");

  private MisreadName() {}

  /** How it reads when it is Vietnamese in another encoding only; empty for a name that is as it should be, or of which nothing is known. */
  static Optional<String> otherwise(RawCatalogue raw, String cell, CatalogueEncoding encoding) {
    List<String> here = Syllable.marked(raw.text(cell, encoding));
    if (here.isEmpty() || here.stream().allMatch(Syllable::is)) {
      return Optional.empty();
    }
    Stream<String> others = RawCatalogue.encodings().stream().filter(other -> other != encoding).map(other -> raw.text(cell, other));
    return Stream.concat(Stream.ofNullable(raw.unfolded(cell)), others).filter(MisreadName::vietnamese).findFirst()
        .or(() -> raw.unicode() && encoding == CatalogueEncoding.UTF_8 ? mended(raw, raw.text(cell, encoding)) : Optional.empty());
  }

  /** How a name reads of which somebody typed some words anew: those that are none are all words of one other encoding. */
  private static Optional<String> mended(RawCatalogue raw, String name) {
    List<String> wrong = Syllable.marked(name).stream().filter(word -> !Syllable.is(word)).distinct().toList();
    return RawCatalogue.encodings().stream().filter(other -> wrong.stream().allMatch(word -> vietnamese(raw.text(word, other))))
        .map(other -> wrong.stream().reduce(name, (mended, word) -> mended.replace(word, raw.text(word, other)))).findFirst();
  }

  /** Whether letters of it were lost on the way: {@code Nguy?n Th? Hoa}, {@code Y Bh¨m £ban}. */
  static boolean lost(String name) {
    return LOST.matcher(name).find();
  }

  private static boolean vietnamese(String name) {
    List<String> words = Syllable.marked(name);
    return !words.isEmpty() && words.stream().allMatch(Syllable::is);
  }
}
