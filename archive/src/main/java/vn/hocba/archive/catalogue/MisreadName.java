package vn.hocba.archive.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A name that came into its line from somewhere else: the school beside it reads well, and the name is that of another font. It is judged
 * by all its words together, so that a name of a minority or of abroad, which no encoding makes Vietnamese, stays as it is.
 */
final class MisreadName {

  /** What programs write for a letter that they do not have; whoever doubts a name writes it behind the name. */
  private static final Pattern LOST = Pattern.compile("\\p{L}\\?+ *\\p{L}|\\?\\p{L}");

  private MisreadName() {}

  /** How it reads when it is Vietnamese in another encoding only; empty for a name that is as it should be, or of which nothing is known. */
  static Optional<String> otherwise(RawCatalogue raw, String cell, CatalogueEncoding encoding) {
    List<String> here = Syllable.marked(raw.text(cell, encoding));
    if (here.isEmpty() || here.stream().allMatch(Syllable::is)) {
      return Optional.empty();
    }
    Stream<String> others = RawCatalogue.encodings().stream().filter(other -> other != encoding).map(other -> raw.text(cell, other));
    return Stream.concat(Stream.of(raw.unfolded(cell)).filter(Objects::nonNull), others).filter(MisreadName::vietnamese).findFirst();
  }

  /** Whether letters of it were lost on the way: {@code Nguy?n Th? Hoa}. */
  static boolean lost(String name) {
    return LOST.matcher(name).find();
  }

  private static boolean vietnamese(String name) {
    List<String> words = Syllable.marked(name);
    return !words.isEmpty() && words.stream().allMatch(Syllable::is);
  }
}
