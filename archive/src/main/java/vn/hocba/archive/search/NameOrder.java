package vn.hocba.archive.search;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.util.ULocale;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import vn.hocba.archive.search.VietnameseText.Word;

/** Gives names keys whose byte order is the Vietnamese order of registers: given name, family name, middle names. */
final class NameOrder {
  private static final Collator VIETNAMESE = Collator.getInstance(new ULocale("vi")).freeze();

  private NameOrder() {}

  static BytesRef key(VietnameseName name) {
    BytesRefBuilder key = new BytesRefBuilder();
    append(key, name.given());
    append(key, name.family() == null ? List.of() : List.of(name.family()));
    append(key, name.middle());
    return key.toBytesRef();
  }

  private static void append(BytesRefBuilder key, List<Word> words) {
    RawCollationKey part = VIETNAMESE.getRawCollationKey(VietnameseName.key(words, false), new RawCollationKey());
    key.append(part.bytes, 0, part.size);
  }
}
