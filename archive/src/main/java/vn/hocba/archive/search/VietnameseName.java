package vn.hocba.archive.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.archive.search.VietnameseText.Word;

/**
 * A full name taken apart the way registers sort and people search.
 *
 * @param words all words of the name
 * @param family the family name, or null when the name has none in the Kinh sense (Y Bhăm Êban, H'Linh Niê)
 * @param given the words that serve as given name: the last one, or all where there is no family name
 * @param middle the words between, may be empty
 */
record VietnameseName(List<Word> words, Word family, List<Word> given, List<Word> middle) {
  /** Longer names are cut here; no register has a line for more. */
  private static final int MAX_LENGTH = 200;
  private static final int MAX_WORDS = 12;
  private static final Set<String> FAMILY_NAMES = familyNames();

  static VietnameseName of(String fullName) {
    String text = fullName.length() > MAX_LENGTH ? fullName.substring(0, MAX_LENGTH) : fullName;
    List<Word> words = VietnameseText.words(text);
    if (words.size() > MAX_WORDS) {
      words = words.subList(0, MAX_WORDS);
    }
    if (words.size() < 2 || !FAMILY_NAMES.contains(words.get(0).folded()) || particle(words)) {
      return new VietnameseName(words, null, words, List.of());
    }
    int last = words.size() - 1;
    return new VietnameseName(words, words.get(0), words.subList(last, last + 1), words.subList(1, last));
  }

  /** Ha stands before names of men among the K'Ho and is no family Hà, unless nothing of the name is written with marks. */
  private static boolean particle(List<Word> words) {
    return words.getFirst().exact().equals("ha") && words.stream().anyMatch(Word::marked);
  }

  /** The words as one string, exact or folded: the key under which the whole name is one term. */
  static String key(List<Word> words, boolean folded) {
    StringBuilder key = new StringBuilder();
    for (Word word : words) {
      key.append(key.isEmpty() ? "" : " ").append(folded ? word.folded() : word.exact());
    }
    return key.toString();
  }

  private static Set<String> familyNames() {
    try (InputStream in = VietnameseName.class.getResourceAsStream("family-names.txt")) {
      return VietnameseText.words(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream()
          .map(Word::folded).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
