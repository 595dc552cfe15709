package vn.hocba.it;

/** Names that are at least two letters apart, as many as a test needs. */
final class NumberedName {

  private static final String[] SYLLABLES = {"ba", "co", "di", "ge", "hu", "ka", "lo", "mi", "ne", "pu", "ta", "xo"};

  private NumberedName() {}

  /** @param number below 144 */
  static String of(String family, int number) {
    return family + " " + twice(number / SYLLABLES.length) + " " + twice(number % SYLLABLES.length);
  }

  private static String twice(int which) {
    String syllable = SYLLABLES[which] + SYLLABLES[which];
    return Character.toUpperCase(syllable.charAt(0)) + syllable.substring(1);
  }
}
