package vn.hocba.archive.search;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import vn.hocba.archive.search.VietnameseText.Word;

/** Gives names keys whose byte order is the Vietnamese order of registers: given name, family name, middle names. */
final class NameOrder {
  private static final Collator VIETNAMESE = Collator.getInstance(new ULocale("vi")).freeze();

  /** Given names, family names and what stands between them come again and again. */
  private static final Remembered<byte[]> PARTS = new Remembered<>(20_000, NameOrder::part);

  private NameOrder() {}

  static BytesRef key(VietnameseName name) {
    BytesRefBuilder key = new BytesRefBuilder();
    append(key, name.given());
    append(key, name.family() == null ? List.of() : List.of(name.family()));
    append(key, name.middle());
    return key.toBytesRef();
  }

  private static void append(BytesRefBuilder key, List<Word> words) {
    byte[] part = PARTS.of(words.stream().map(NameOrder::written).collect(Collectors.joining(" ")));
    key.append(part, 0, part.length);
  }

  /** The apostrophe of H'Mai is a sign of its own in the order of the alphabet, and comes before every letter. */
  private static String written(Word word) {
    return word.parts().isEmpty() ? word.exact() : word.parts().stream().map(Word::exact).collect(Collectors.joining("'"));
  }

  private static byte[] part(String words) {
    RawCollationKey key = VIETNAMESE.getRawCollationKey(words, new RawCollationKey());
    return Arrays.copyOf(key.bytes, key.size);
  }
}
