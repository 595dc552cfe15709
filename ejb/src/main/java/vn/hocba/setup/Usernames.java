package vn.hocba.setup;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** Proposes names to sign in with: the given name and the initials before it, as {@code hoa.nt} for Nguyễn Thị Hoa. */
final class Usernames {

  private static final int SHORTEST = 3;

  private Usernames() {}

  /** @param taken says whether somebody has the name */
  static String of(String fullName, Predicate<String> taken) {
    String plain = Normalizer.normalize(fullName.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
        .replaceAll("[^a-z ]", "").strip();
    String[] words = plain.split(" +");
    StringBuilder name = new StringBuilder(words[words.length - 1]);
    if (words.length > 1) {
      name.append('.');
      for (int i = 0; i < words.length - 1; i++) {
        name.append(words[i].charAt(0));
      }
    }
    while (name.length() < SHORTEST) {
      name.append('0');
    }
    String proposed = name.toString();
    for (int i = 2; taken.test(proposed); i++) {
      proposed = name + String.valueOf(i);
    }
    return proposed;
  }
}
