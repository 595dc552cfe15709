package vn.hocba.path;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A place in the order in which pairs are gone through: kind after kind, each in the order of names.
 *
 * @param name of the school's record, as it is ordered
 */
record PairPlace(PairKind kind, String name, String one, String other) {

  private static final int PARTS = 4;

  static PairPlace before(PairKind kind) {
    return new PairPlace(kind, "", "", "");
  }

  /** Before the pairs of the next kind; null after the last. */
  PairPlace nextKind() {
    return kind.ordinal() + 1 == PairKind.values().length ? null : before(PairKind.values()[kind.ordinal() + 1]);
  }

  RecordPair pair() {
    return kind.pair(this);
  }

  /** As an address carries it. */
  String written() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(String.join("\n", kind.name(), name, one, other).getBytes(StandardCharsets.UTF_8));
  }

  /** What {@link #written} gave; the beginning for anything else. */
  static PairPlace read(String written) {
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(written == null ? "" : written), StandardCharsets.UTF_8).split("\n", -1);
      return parts.length == PARTS ? new PairPlace(PairKind.valueOf(parts[0]), parts[1], parts[2], parts[3]) : before(PairKind.SAME_DAY);
    } catch (IllegalArgumentException nowhere) {
      return before(PairKind.SAME_DAY);
    }
  }
}
