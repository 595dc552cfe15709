package vn.hocba.archive.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The short code printed on a transcript, by which whoever holds the paper asks what the archive says of it: 80 random bits as 16
 * of the 32 symbols that people do not confuse (digits and capital letters without I, L, O and U), in groups of four. It is
 * read in any case, with any dashes and spaces, and O, I and L as the digits they are taken for.
 */
public final class LookupCode {

  /** How many symbols a code has. */
  public static final int LENGTH = 16;
  /** More was not copied from a paper. */
  private static final int LONGEST_TYPED = 100;
  /** Nor from the line of an address. */
  private static final int LONGEST_PASTED = 500;
  private static final Pattern LINK = Pattern.compile(".*[?&]code=([^&#]*).*", Pattern.DOTALL);
  private static final int GROUP = 4;
  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private LookupCode() {}

  /** A new code, without dashes. @param random one that nobody can foretell */
  public static String next(RandomGenerator random) {
    return random.ints(LENGTH, 0, SYMBOLS.length()).mapToObj(i -> SYMBOLS.substring(i, i + 1)).collect(Collectors.joining());
  }

  /** As it is printed: {@code 7K3M-9QXD-2VBN-40RT}. */
  public static String shown(String code) {
    return IntStream.range(0, (code.length() + GROUP - 1) / GROUP)
        .mapToObj(i -> code.substring(i * GROUP, Math.min(code.length(), (i + 1) * GROUP))).collect(Collectors.joining("-"));
  }

  /**
   * What somebody typed, scanned or pasted: the code, with the words that stand before it on the paper, or the whole address.
   *
   * @param typed may be null
   * @return the code without dashes, or empty if it cannot be one
   */
  public static Optional<String> read(String typed) {
    if (typed == null || typed.length() > LONGEST_PASTED) {
      return Optional.empty();
    }
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC); // full-width digits and letters are digits and letters
    Matcher link = LINK.matcher(plain);
    String alone = link.matches() ? link.group(1) : plain.substring(plain.lastIndexOf(':') + 1);
    if (alone.length() > LONGEST_TYPED) {
      return Optional.empty();
    }
    String code = alone.toUpperCase(Locale.ROOT).replaceAll("[\\s\\u00A0\\p{Pd}_.]+", "").replace('O', '0').replace('I', '1').replace('L', '1');
    return code.length() == LENGTH && code.chars().allMatch(c -> SYMBOLS.indexOf(c) >= 0) ? Optional.of(code) : Optional.empty();
  }
}
