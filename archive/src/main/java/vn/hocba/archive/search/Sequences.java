package vn.hocba.archive.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hocba.archive.search.VietnameseText.Word;

/**
 * Tells a phrase from pairs of its words that stand apart, without keeping the place of every word. "A b c" is there where "a b"
 * and "b c" are, unless "b" stands in two places: only of words, and runs of words, that do so with other words on both
 * sides, the index keeps a mark and each run together with the words around it.
 */
final class Sequences {
  /** Longer runs lie in no phrase that is read. */
  private static final int LONGEST = QueryReader.MAX_WORDS - 2;
  /** Begins a mark; no word has it. */
  private static final String REPEATED = "? ";

  private final List<Word> words;
  private final int[] hashes;

  /** Words within a phrase. @param mark that a document has where they stand in several places @param around with the word on each side */
  record Run(String mark, String around) {}

  private Sequences(List<Word> words) {
    this.words = words;
    this.hashes = new int[words.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = words.get(i).folded().hashCode();
    }
  }

  /** What a document with these words needs besides its pairs; nothing for most. */
  static List<String> ambiguous(List<Word> words) {
    return new Sequences(words).ambiguous();
  }

  /** For each run within a phrase its mark, and the run with the words around it. */
  static List<Run> of(List<Word> phrase) {
    Sequences sequences = new Sequences(phrase);
    List<Run> around = new ArrayList<>();
    for (int length = 1; length <= phrase.size() - 2; length++) {
      for (int from = 1; from + length < phrase.size(); from++) {
        around.add(new Run(sequences.mark(from, length), sequences.run(from - 1, length + 2)));
      }
    }
    return around;
  }

  private List<String> ambiguous() {
    List<String> terms = new ArrayList<>();
    Set<String> marks = new HashSet<>();
    for (int i = 0; i < hashes.length; i++) {
      for (int j = i + 1; j < hashes.length; j++) {
        if (same(i, j) && !(i > 0 && same(i - 1, j - 1))) {
          int length = common(i, j);
          if (length <= LONGEST && marks.add(mark(i, length))) {
            terms.add(mark(i, length));
            around(i, length, terms);
          }
        }
      }
    }
    return terms;
  }

  private void around(int of, int length, List<String> terms) {
    for (int at = 1; at + length < hashes.length; at++) {
      int same = 0;
      while (same < length && same(of + same, at + same)) {
        same++;
      }
      if (same == length) {
        terms.add(run(at - 1, length + 2));
      }
    }
  }

  private int common(int i, int j) {
    int length = 1;
    while (length <= LONGEST && j + length < hashes.length && same(i + length, j + length)) {
      length++;
    }
    return length;
  }

  private boolean same(int i, int j) {
    return hashes[i] == hashes[j] && words.get(i).folded().equals(words.get(j).folded());
  }

  private String mark(int from, int length) {
    return REPEATED + run(from, length);
  }

  private String run(int from, int length) {
    return VietnameseName.key(words.subList(from, from + length), true);
  }
}
