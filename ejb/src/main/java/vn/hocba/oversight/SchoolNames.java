package vn.hocba.oversight;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** Gives names of schools the order and the plainness that every database then sorts and finds them by. */
final class SchoolNames {

  private static final Collator VIETNAMESE = Collator.getInstance(new ULocale("vi")).freeze();
  private static final int LONGEST = 1000;

  private SchoolNames() {}

  /** Text whose plain order is the Vietnamese order of the names. */
  static String order(String name) {
    String key = HexFormat.of().formatHex(VIETNAMESE.getCollationKey(name).toByteArray());
    return key.length() > LONGEST ? key.substring(0, LONGEST) : key;
  }

  /** Small letters without marks. */
  static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
        .replace('\u0111', 'd').strip();
  }
}
