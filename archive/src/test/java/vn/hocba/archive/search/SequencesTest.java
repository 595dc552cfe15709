package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.search.VietnameseText.Word;

class SequencesTest {

  @Test
  void onAnyTextPhrasesAreFoundWhereTheyStandAndNowhereElse() {
    long seed = Long.getLong("seed", new Random().nextLong());
    Random random = new Random(seed);
    int apart = 0;
    for (int round = 0; round < 20_000; round++) {
      int different = 2 + random.nextInt(6);
      List<Word> text = words(random, random.nextInt(30), different);
      List<Word> phrase = words(random, 2 + random.nextInt(6), different);
      Set<String> terms = new HashSet<>(IndexSchema.neighbours(text));
      boolean pairs = terms.containsAll(IndexSchema.neighbours(phrase));
      terms.addAll(Sequences.ambiguous(text));
      boolean found = pairs && Sequences.of(phrase).stream().noneMatch(run -> terms.contains(run.mark()) && !terms.contains(run.around()));
      boolean there = (" " + VietnameseName.key(text, true) + " ").contains(" " + VietnameseName.key(phrase, true) + " ");
      assertEquals(there, found, "seed " + seed + ": " + VietnameseName.key(phrase, true) + " in " + VietnameseName.key(text, true));
      apart += pairs && !there ? 1 : 0;
    }
    assertTrue(apart > 100, "pairs alone would do: no test");
  }

  @Test
  void aTextWhoseWordsStandOnceNeedsNothingMore() {
    assertEquals(List.of(), Sequences.ambiguous(VietnameseText.words("em chăm ngoan lễ phép với thầy cô")));
  }

  @Test
  void whatATextNeedsMoreIsBounded() {
    List<Word> hostile = words(new Random(5), 4_000, 2);
    assertTrue(Sequences.ambiguous(hostile).size() < 4_000 * QueryReader.MAX_WORDS);
  }

  private static List<Word> words(Random random, int many, int different) {
    return VietnameseText.words(IntStream.range(0, many).mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(different))))
        .collect(Collectors.joining(" ")));
  }
}
